"""Entries of feeds and of other files that hold several articles, made into seeds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem, Severity
from generator.model.seeds import Packet, Seed, part_key, part_path
from generator.readers import embedded, lines
from generator.readers.embedded import Place
from generator.text import slugs

MOST = 5000
"""Articles that are read out of one file."""

# Characters of running text under which what a feed calls a summary is no whole article.
_TEASER = 700
_CUT_OFF = re.compile(r"(?:\.{3}|…)[\])]?\s*\Z|\[(?:\.{3}|…|&hellip;)\]")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#?\w{1,31});")
_KEY_LENGTH = 40
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article as a feed gives it."""

    id: str
    """Stays the same when the feed is saved again."""
    title: str
    content: str
    is_summary: bool = False
    """The feed calls it a summary, or gives nothing longer."""
    said: tuple[tuple[str, str], ...] = ()
    """Statements: name and value."""
    line: int = 1
    place: Place = lambda line: line


def packet(file: File, entries: Sequence[Entry], encoding: str, problems: tuple[Problem, ...]) -> Packet:
    """Make a seed of each entry that has text. Raises SeedError when none has."""
    names = keys(entry.id for entry in entries)
    read = [
        (entry, _seed(entry, part_path(file.path, name), file.path))
        for name, entry in zip(names, entries[:MOST], strict=False)
    ]
    full = [(entry, replace(seed, encoding=encoding)) for entry, seed in read if seed]
    if not full:
        raise _without_text(file.path, problems)
    found = _findings(file.path, len(entries), [entry for entry, seed in read if not seed], full)
    return Packet(tuple(seed for _, seed in full), (*problems, *found))


def _without_text(path: str, problems: Iterable[Problem]) -> SeedError:
    """Return why nothing of a feed can be read: it is broken off, or gives no more than titles."""
    broken = next((problem for problem in problems if problem.code == "feed-broken"), None)
    if broken:
        message = f"no entry with text; {broken.message}"
        return SeedError(message, path=path, line=broken.line, hint="save the feed anew: this file is not whole")
    hint = "save the pages themselves: the feed gives only their titles"
    return SeedError("no entry with text", path=path, line=1, hint=hint)


def keys(identities: Iterable[str]) -> Iterator[str]:
    """Yield a key for each article of a file: the last words of its address or name, and a digest of the whole.

    It hangs on the article alone, so that it stays when others come or go; only the same identity twice is counted on.
    """
    seen: dict[str, int] = {}
    for identity in identities:
        words = [part for part in re.split(r"[/?#:]", identity) if slugs.slug(part)]
        name = slugs.slug(re.sub(r"\.\w{1,5}\Z", "", words[-1]) if words else "entry", fallback="entry")
        key = f"{name[:_KEY_LENGTH].strip('-')}-{hashlib.sha256(identity.encode('utf-8', 'replace')).hexdigest()[:6]}"
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}-{seen[key]}"


def superseded(seeds: Iterable[Seed]) -> frozenset[str]:
    """Return the paths of entries that another file gives too: of an entry the newest text is read.

    That is of the last day that the feeds tell, else of the last file; the first of files that give it alike. Two
    are one where identity, source and address are the same, and one of the last two is told.
    """
    given: dict[tuple[str, ...], list[Seed]] = {}
    for seed in seeds:
        said = {statement.name: statement.value for statement in seed.statements}
        named = (said.get("feed:source", ""), said.get("feed:address", ""))
        key = part_key(seed.path)
        if key and any(named):
            given.setdefault((key, *named), []).append(seed)
    old: set[str] = set()
    for same in given.values():
        newest = max(same, key=lambda seed: (_last_day(seed), seed.path))
        kept = next(s for s in same if (s.blocks, s.statements) == (newest.blocks, newest.statements))
        old.update(seed.path for seed in same if seed is not kept)
    return frozenset(old)


def _last_day(seed: Seed) -> str:
    """Return the last day that a feed tells of an entry, `2025-01-27`; empty when it tells none."""
    days = (s.value[:10] for s in seed.statements if s.name in ("feed:published", "feed:updated"))
    return max((day for day in days if _DAY.fullmatch(day)), default="")


def seed_of(entry: Entry, path: str) -> Seed:
    """Read one entry: markup as a page is read, anything else as pasted text. Raises SeedError."""
    is_markup = bool(_MARKUP.search(entry.content))
    seed = (embedded.page if is_markup else embedded.text)(entry.content, path, entry.place)
    return embedded.stated(embedded.titled(seed, entry.title, entry.line), entry.said)


def _seed(entry: Entry, path: str, file_path: str) -> Seed | None:
    if not lines.shows(entry.content):
        return None
    try:
        return replace(seed_of(entry, file_path), path=path)
    except SeedError:
        return None


def is_teaser(entry: Entry, seed: Seed) -> bool:
    """Whether an entry is only the beginning of its article, or tells it in a few lines."""
    text = seed.text.partition("\n")[2] if entry.title else seed.text
    return entry.is_summary and (len(text) < _TEASER or bool(_CUT_OFF.search(text[-200:])))


def _findings(path: str, count: int, empty: list[Entry], full: list[tuple[Entry, Seed]]) -> Iterator[Problem]:
    if count > MOST:
        message = f"{count:,} entries, of which the first {MOST:,} are read"
        yield replace(_finding("feed-too-long", message, path, None), severity=Severity.WARNING)
    if empty:
        message = f"{len(empty):,} of {count:,} entries have no text and are left out: {empty[0].title[:80]!r}"
        yield _finding("entry-empty", message, path, empty[0].line)
    teasers = [entry for entry, seed in full if is_teaser(entry, seed)]
    if teasers:
        message = f"{len(teasers):,} of {count:,} entries are only teasers: {teasers[0].title[:80]!r}"
        yield _finding("only-teaser", message, path, teasers[0].line)


def _finding(code: str, message: str, path: str, line: int | None) -> Problem:
    hint = "save the pages themselves where you need all"
    return Problem(code=code, message=message, path=path, line=line, hint=hint, severity=Severity.NOTE)
