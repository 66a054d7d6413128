"""Publications that a pasted page names by signs of several kinds: a masthead, a line of rights, an address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import NamedTuple

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import rights, sites
from generator.metadata.people import barenames
from generator.model.cleantext import Role, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.words import fold

# What a sign of each kind tells. No kind is sure by itself, and no two are that sections have as well. What pages say
# under the name (calls to readers, who told it what, editors) found 9 more right and 3 more wrong of 538 whole pages,
# and none of as many windows.
_WEIGHTS = {"above": 10, "below": 5, "rights": 16, "owner": 13, "address": 15, "host": 5, "again": 5}
_SURE = 20
# Lines that have one name, from which it is the page's own.
_SEVERAL = 3
_MOST_DIGITS = 4
_PLACES = frozenset({"above", "below"})
_OWN = _PLACES | {"rights"}
_LONGEST_LINE, _LONGEST, _MOST_WORDS, _SHORTEST = 160, 45, 6, 3
# Names above the title and below the text that are looked at.
_MOST_ABOVE, _MOST_BELOW = 40, 30
_PARTS = re.compile(r"\s+[|·•»–—-]\s+|\s*[|•]\s*")
DOMAIN = re.compile(r"(?:@|://|\bwww\.)((?:[\w-]{1,40}\.){1,3}[a-z]{2,6})(?![\w-])", re.I)
"""An address of the web or of a mailbox; its host is the group."""

_DOMAIN_END = re.compile(r"\w\.[a-z]{2,4}\Z", re.I)
_STOPPED = re.compile(r"[.!?:;,…»”\"]\Z")
# Rules of cleaning that know a line by its words: it is a menu's then, and no name.
_UNKNOWN = ("structure.", "masthead.")
_RUN = (".below", ".run")
_ELSEWHERE = frozenset({Role.TITLE, Role.REPEAT, Role.BREADCRUMB, Role.CAPTION, Role.SHARING, Role.BYLINE, Role.HEADER})


@dataclass(slots=True)
class _Name:
    """One name, however it is spelled, with the first line of each kind that tells it."""

    spelled: dict[str, Block] = field(default_factory=dict)
    signs: dict[str, Block] = field(default_factory=dict)

    def weight(self) -> int:
        """Return what the signs tell together; nothing where only a company has the name.

        That a name stands once more in the page tells something where the first sign is no line by itself.
        """
        kinds = set(self.signs)
        if not kinds & _OWN:
            return 0
        if "above" in kinds:
            kinds.discard("below")
        if "rights" not in kinds:
            kinds.discard("again")
        return sum(_WEIGHTS[kind] for kind in kinds)


def find(evidence: Evidence) -> Found[str] | None:
    """Return the publication that a page names by signs of two kinds; None where none is sure, or two names are.

    A name in a line by itself may be a section's, and the holder of the rights may be a publishing house: each is
    believed only where a sign of another kind has the same name.
    """
    page = _Page(evidence)
    found = _offered(page)
    if not found:
        return None
    for core, name in found.items():
        again = _again(sites.core(next(iter(name.spelled))), page)
        if again is not None:
            name.signs["again"] = again
        host = page.hosts.get(core)
        if host is not None:
            name.signs["address" if any(" " in one for one in name.spelled) else "host"] = host
    best = sorted(found.values(), key=lambda name: -name.weight())[:2]
    if best[0].weight() < _SURE or (len(best) > 1 and best[0].weight() == best[1].weight()):
        return None
    return _told(best[0])


def _told(name: _Name) -> Found[str]:
    """Return the name in the spelling that has small letters, with the first two lines that tell it as the proof."""
    own = [one for one in name.spelled if one[0].isupper()] or list(name.spelled)
    spelled = next((one for one in own if not one.isupper()), own[0])
    block = name.spelled[spelled]
    told = dict.fromkeys((block.text, *(other.text for other in name.signs.values())))
    return Found(value=spelled, basis=Basis.MASTHEAD, evidence=" | ".join(islice(told, 2)), line=block.line)


def _is_telling(name: str) -> bool:
    """Whether a name has two words, joined or not: one may be a section, and a site of another's as well."""
    return " " in name or any(a.islower() and b.isupper() for a, b in pairwise(name))


class _Line(NamedTuple):
    """A short line that is not the article's."""

    text: str
    block: Block
    verdict: Verdict
    place: str
    """`above` the title, `below` the text, or empty."""


class _Page:
    """All lines of a paste but the editor's own, and which of them are not the article's."""

    def __init__(self, evidence: Evidence) -> None:
        """Lay the text out once: names are looked for in it many times."""
        self.evidence = evidence
        self.shown = evidence.shown
        self.texts = [block.text.casefold() for block, _ in self.shown]
        self.text = "\n".join(self.texts)
        self.lines = tuple(self._lines())
        self.hosts = _hosts(self.lines)

    def _lines(self) -> Iterator[_Line]:
        kept = [number for number, (_, verdict) in enumerate(self.shown) if verdict.keep]
        first = next((n for n, (_, v) in enumerate(self.shown) if v.role is Role.TITLE), kept[0] if kept else 0)
        last = kept[-1] if kept else len(self.shown)
        for number, (block, verdict) in enumerate(self.shown):
            if not verdict.keep and len(self.texts[number]) <= rights.LONGEST:
                yield _Line(block.text, block, verdict, "above" if number < first else "below" if number > last else "")


def _offered(page: _Page) -> dict[str, _Name]:
    """Return the names that lines of their own and rights offer, by their core.

    A line by itself offers one where the page has the name once more, or leads to a site called so.
    """
    found: dict[str, _Name] = {}
    for name, kind, line in (
        *islice(_placed(page, page.lines, "above"), _MOST_ABOVE),
        *islice(_placed(page, reversed(page.lines), "below"), _MOST_BELOW),
        *_rights(page),
    ):
        literal = sites.core(name)
        core = sites.squash(literal)
        if len(core) >= _SHORTEST and (kind not in _PLACES or page.text.count(literal) > 1 or core in page.hosts):
            one = found.setdefault(core, _Name())
            one.spelled.setdefault(name, line.block)
            one.signs.setdefault(kind, line.block)
    return found


def _placed(page: _Page, lines: Iterable[_Line], place: str) -> Iterator[tuple[str, str, _Line]]:
    """Yield names that are a line, or a part of one, that no rule of cleaning knows by its words."""
    for line in lines:
        rule = line.verdict.rule
        is_known = not rule.startswith(_UNKNOWN) and not rule.endswith(_RUN)
        if line.place != place or is_known or line.verdict.role in _ELSEWHERE or len(line.text) > _LONGEST_LINE:
            continue
        parts = _PARTS.split(line.text)
        for part in parts if len(parts) == 1 else (line.text, *parts) if len(parts) == 2 else ():
            is_telling = place == "below" or _is_telling(part)
            if is_telling and _may_be(part, page.evidence) and not _is_cut(part) and not _DOMAIN_END.search(part):
                yield part, place, line


def _rights(page: _Page) -> Iterator[tuple[str, str, _Line]]:
    """Yield who holds the rights of the page: `owner` where it is a company, as a publishing house is."""
    for line in page.lines:
        holder = rights.holder(line.text) if line.place and line.verdict.role is not Role.CAPTION else None
        if holder and holder.is_of_page and _may_be(holder.name, page.evidence):
            is_owner = sites.core(holder.name) != sites.bare(holder.name)
            yield holder.name, "owner" if is_owner else "rights", line


def _may_be(text: str, evidence: Evidence) -> bool:
    """Whether words have the form of a publication's name, and are no person's, platform's or agency's."""
    if not _SHORTEST <= len(text) <= _LONGEST or not text[0].isalnum() or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        return False
    tokens = text.split()
    small = evidence.small_words
    if len(tokens) > _MOST_WORDS or any(token[0].islower() and fold(token) not in small for token in tokens):
        return False
    if not any(token[0].isalpha() and fold(token) not in small for token in tokens):
        return False
    others = phrase_set(evidence.language, "platforms", "houses", "agencies", "desks")
    return fold(text) not in others and fold(sites.core(text)) not in others and not barenames.are_known((text,))


def _is_cut(text: str) -> bool:
    """Whether words end in a stop, as sentences do and names of companies: `Acme S.p.A.`."""
    return bool(_STOPPED.search(text)) and sites.core(text) == sites.bare(text)


def _again(literal: str, page: _Page) -> Block | None:
    """Return the first of several lines that hold a name."""
    whole = re.compile(rf"(?<![^\W_]){re.escape(literal)}(?![^\W_])")
    near = ((text, block) for text, (block, _) in zip(page.texts, page.shown, strict=True) if literal in text)
    lines = {text: block for text, block in near if whole.search(text)}
    return next(iter(lines.values())) if len(lines) >= _SEVERAL else None


def _hosts(lines: Sequence[_Line]) -> dict[str, Block]:
    """Return the sites that addresses beside the article lead to, squashed, and the first line of each."""
    found: dict[str, Block] = {}
    for line in lines:
        if "." in line.text:
            for match in DOMAIN.finditer(line.text):
                found.setdefault(sites.label(match.group(1)), line.block)
    return found
