"""Live reports: entries with their times, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.cleaning.pagekinds.outline import Line, Outline
from generator.cleaning.pagekinds.pagewords import PageWords, bare, found
from generator.model.cleantext import CleanText, Role
from generator.model.pagekinds import PageKind, PageVerdict

# Timed entries with a text of their own that make a live report, where its title says so, and where nothing does.
_NAMED_ENTRIES = 2
_UNNAMED_ENTRIES = 8
# Lines after a time within which the entry's text begins.
_REACH = 3
# Share of neighbouring times that must run in one direction: programmes and tables of results jump.
_ORDERED_SHARE = 0.7
# Share of the kept prose that must stand in timed entries.
_TIMED_SHARE = 0.5
# Characters of the text of an entry; shorter ones are programmes: `14:30 Registration`.
_ENTRY_CHARS = 60
_TITLES = ("title", "h1", "og:title", "jsonld:headline")
_LIVE_TYPE = "liveblogposting"
_LIVE_ADDRESS = re.compile(r"/(?:live|diretta|en-direct|directo|liveblog|liveticker|live-?updates?|ao-vivo)(?:/|-|$)")
# Between a title and its label.
_PARTING = re.compile(r"\s*[:|–—,]\s*|\s-\s")
# Words in capitals with which a title in small letters begins: `LIVE The quay is flooded`.
_SHOUTED = re.compile(r"\A((?:[A-ZÀ-Þ]{2,} )+)(?=[^\W\d_]?[a-zß-ÿ])")
_LONGEST_TITLE = 200
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d{1,2}")
_TOP_LINES = 4
_LOOKED_AT = 60


def judge(clean: CleanText, outline: Outline, words: PageWords) -> PageVerdict | None:
    """Return the verdict on a live report; None for anything else."""
    kinds = (s.value for s in clean.seed.statements if s.name == "jsonld-kind:type")
    markup = next((kind for kind in kinds if kind.casefold() == _LIVE_TYPE), None)
    if markup:
        return PageVerdict(kind=PageKind.LIVE, evidence=f"the page calls itself a live report ({markup})")
    stamped = _stamped(outline.lines, words)
    if len(stamped) < _NAMED_ENTRIES:
        return None
    entries = [number for number, _ in stamped]
    said = _said(clean, outline, words)
    if len(entries) < (_NAMED_ENTRIES if said else _UNNAMED_ENTRIES) or not _is_ordered([t for _, t in stamped]):
        return None
    timed = sum(len(line.text) for line in outline.lines[entries[0] :] if line.keep and line.is_prose)
    if not said and timed < _TIMED_SHARE * outline.prose:
        return None
    first = outline.lines[entries[0]]
    shown = first.text[:30]
    evidence = "; ".join(filter(None, (f"{len(entries)} entries with their times, from «{shown}»", said)))
    return PageVerdict(kind=PageKind.LIVE, evidence=evidence, words=shown, line=first.line)


def labelled(clean: CleanText, outline: Outline, words: PageWords) -> PageVerdict | None:
    """Return the verdict on a report whose title has a label of its own for it: `Live: …`, `… – the live blog`.

    Each of its short entries under its own head would make a list of teasers else.
    """
    titles = [line.text[:_LONGEST_TITLE] for line in outline.lines if line.role is Role.TITLE]
    parts = {bare(part).strip() for title in titles for part in (*_PARTING.split(title), *_SHOUTED.findall(title))}
    return None if parts.isdisjoint(words.live) else judge(clean, outline, words)


def _said(clean: CleanText, outline: Outline, words: PageWords) -> str | None:
    """Return where the page names itself live: its title, its address, or the top of the article."""
    address = next((d.value for d in clean.seed.declared if d.key == "url"), None)
    address = address or next((s.value for s in clean.seed.statements if s.name in ("link:canonical", "og:url")), "")
    if _LIVE_ADDRESS.search(str(address).casefold()):
        return "so its address says"
    top = [s.value for s in clean.seed.statements if s.name in _TITLES]
    top += [line.text for line in outline.lines if line.role in (Role.TITLE, Role.STANDFIRST)]
    top += [line.text for line in outline.lines if line.keep and not line.is_prose][:_TOP_LINES]
    for text in top:
        named = found(words.live, bare(text[:200]))
        if named:
            return f"its title says «{named[0]}»"
    return None


def _stamped(lines: Sequence[Line], words: PageWords) -> list[tuple[int, int]]:
    """Return the lines of the article that begin an entry, each with its minute of the day."""
    kept = [number for number, line in enumerate(lines) if line.keep]
    if not kept:
        return []
    entries = []
    for number in range(max(kept[0] - _REACH, 0), kept[-1] + 1):
        text = lines[number].text[:_LOOKED_AT]
        stamp = words.stamp.match(text.casefold()) if _DIGIT.search(text) else None
        if stamp and _tells(lines, number, stamp.end()):
            hour, minute = _TIME.findall(stamp.group(1))[:2]
            entries.append((number, int(hour) * 60 + int(minute)))
    return entries


def _tells(lines: Sequence[Line], number: int, after: int) -> bool:
    """Whether a time is followed by prose that was kept: on its own line, or soon below it."""
    if len(lines[number].text) - after >= _ENTRY_CHARS:
        return lines[number].keep
    below = lines[number + 1 : number + 1 + _REACH]
    return any(line.keep and (line.is_prose or len(line.text) >= _ENTRY_CHARS) for line in below)


def _is_ordered(times: Sequence[int]) -> bool:
    """Whether most times run in one direction, the newest first or last, and are not all the same."""
    steps = [later - earlier for earlier, later in pairwise(times)]
    up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return max(up, down) >= _ORDERED_SHARE * len(steps) and up + down > 0
