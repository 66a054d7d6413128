"""Days that a page shows around its article: in a byline, under or above the title, below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice, pairwise

from generator.metadata.creditlines import Credit
from generator.metadata.dates import daylines, days
from generator.metadata.dates.days import Day
from generator.metadata.evidence import Evidence, phrases
from generator.metadata.people.bylines import is_paragraph
from generator.model.cleantext import Role, Verdict
from generator.model.dates import Precision
from generator.model.seeds import Block, BlockKind
from generator.text.languages import Language
from generator.text.words import fold

LONGEST = 200
"""Characters above which a line is running text."""

# Blocks above the title, below the beginning of the text (its first paragraph may be a long standfirst) and below its
# end that may hold the day.
_ABOVE, _WITHIN, _BELOW = 8, 6, 8
# The text begins with two paragraphs that stand as close as this; what stands alone above them is a notice or a teaser.
_CLOSE = 3
# Blocks above the beginning of the text: where there is no title, and farther than which none is its title.
_REACH, _FARTHEST = 10, 25
# Characters of a line within which words such as «aggiornato il» must stand before their date.
_BEFORE = 40
_SHORT_LABEL = 40
_MOST_LINES = 200
_OF_SITE = frozenset({Role.MENU, Role.MASTHEAD})
_OTHERS = frozenset({Role.EMBED, Role.MARKER, Role.HEADER, Role.BLANK})
# Classes and names of elements that hold the day or the byline: `span.entry-date`, `div.post-meta`, `p.datum`.
_DATING = re.compile(
    r"(?<!up)date(?!a)|datum|fecha|publish|posted|timestamp|(?<![a-z])time(?![a-z])|meta|byline|author", re.I
)
# Classes of other articles, of comments and of people.
_OF_OTHERS = re.compile(
    r"(?<![a-z])(?:related|recent|popular|recommended|(?<!date-)comments?(?!Header|-date|-link)|users?|profile)(?![a-z])|(?<![a-z])user[A-Z]"
)
# Elements around a line that tell what it is part of.
AROUND = 4
_TEASED = re.compile("teaser|card", re.I)
# Classes of elements that hold the day of the last change; `updated` alone is what blogs call any day.
_CHANGED = re.compile(r"(?<![a-z])(?:changed|modified|last[-_]?updated?|actualizado|aktualisiert)(?![a-z])", re.I)
# A raw line may have blanks that its text has not.
_MORE_RAW = 60
# Characters of a line that begins by saying when the article was published: «This entry was posted on … and filed …».
_LONGEST_LABELLED = 400
_FIGURE = re.compile("[0-9]")
# Bars of archives, and what browsers print around a page: their day is that of the visit.
_ARCHIVED = re.compile(r"\bwm-ipp|\bfooter\.printed\Z")
_DATED = re.compile(r"\d{4}|\d[./]\s?\d{1,2}[./]\s?\d\d|['’]\d\d|\d-[^\W\d_]{3,9}-\d")
_WORD = re.compile(r"[^\W\d_]+")


class Says(StrEnum):
    """What the words before a day make of it."""

    PUBLISHED = "published"
    UPDATED = "updated"
    NOTHING = "nothing"


class Zone(StrEnum):
    """Where on the page a line stands."""

    ABOVE = "above"
    """Above the title."""
    HEAD = "head"
    """Between the title and the text."""
    FOOT = "foot"
    """Closely below the text."""
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Shown:
    """A day in a short line, with what the line says of it."""

    day: Day
    block: Block
    role: Role
    zone: Zone
    says: Says
    bare: bool
    """The line is a day with at most a time, a place and names beside it."""
    marked: bool
    """The page's markup calls it a date or the data of an article."""
    clock: bool
    """It tells a time of day or of reading too, as a publication does and the date of a visit does not."""
    amid: bool = False
    """It stands between two lines of the site's own, as the date of a visit does."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Numbers of blocks: the title, the first one after the head, the last paragraph."""

    title: int
    end: int
    last: int
    heading: int = -1
    """The page's own heading, where it stands too far above the text to begin its head."""

    def zone(self, number: int) -> Zone:
        if self.title <= number < self.end:
            return Zone.HEAD
        if self.title - _ABOVE <= number < self.title or self.heading - _CLOSE <= number < self.heading:
            return Zone.ABOVE
        return Zone.FOOT if self.last < number <= self.last + _BELOW else Zone.ELSEWHERE


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    role: Role
    zone: Zone
    above: str
    """The words of the block above, where it may be a label."""
    amid: bool


def find(evidence: Evidence, order: str = "", credit: Credit | None = None) -> tuple[Shown, ...]:
    """Return the days in short lines around the article, and elsewhere those that say that they are publications.

    In the order of the page. `order` is how figures are read (`dmy`, `mdy`) where the language does not tell.
    """
    judged = [
        (block, verdict)
        for block, verdict in zip(evidence.clean.blocks, evidence.clean.verdicts, strict=True)
        if block.raw.strip() and block.kind is not BlockKind.TITLE and verdict.role is not Role.BLANK
    ]
    layout = _layout(judged)
    found: list[Shown] = []
    dated = (n for n, (block, verdict) in enumerate(judged) if _may_show(block, verdict, evidence.language))
    for number in islice((n for n in dated if not _is_of_others(judged[n][0])), _MOST_LINES):
        line = _line(judged, number, layout)
        if line.zone is not Zone.ELSEWHERE or _says_so(line, evidence.language):
            found += _of_line(line, evidence, order, credited=credit is not None and credit.block is line.block)
    return tuple(found)


def _line(judged: Sequence[tuple[Block, Verdict]], number: int, layout: _Layout) -> _Line:
    block, verdict = judged[number]
    label = _label_above(judged[number - 1][0]) if number else ""
    before, after = judged[max(0, number - 1)][1].role, judged[min(number + 1, len(judged) - 1)][1].role
    return _Line(block, verdict.role, layout.zone(number), label, before in _OF_SITE and after in _OF_SITE)


def _is_of_others(block: Block) -> bool:
    """Whether a line stands among other articles, comments and people."""
    return bool(_OF_OTHERS.search(innermost(block, AROUND)))


def _is_labelled(block: Block, spoken: Language) -> bool:  # «Published on», «Aggiornato il»
    return bool(_labels(spoken).search(fold(block.text[:_SHORT_LABEL])))


def _says_so(line: _Line, spoken: Language) -> bool:
    """Whether a line far from the article looks like one that dates it: by its markup or a label."""
    return is_marked(line.block) or bool(_labels(spoken).search(fold(f"{line.above} {line.block.text}")))


def is_marked(block: Block) -> bool:
    """Whether the markup around a block says that it holds a date or the data of an article."""
    return bool(block.trail and _DATING.search(innermost(block)))


def is_teased(one: Shown) -> bool:
    """Whether a day stands in what may be the box of another article, though newsrooms call leads teasers too."""
    return one.role in (Role.TEASER, Role.COMMENTS) or bool(_TEASED.search(one.block.trail))


def innermost(block: Block, number: int = 2) -> str:
    """Return the innermost elements around a block."""
    return " ".join(block.trail.rsplit(" > ", number)[-number:])


def is_chronology(evidence: Evidence) -> bool:
    """Whether the article's own short lines date its parts: a live blog, a list of events."""
    seen: dict[object, int] = {}
    part = lines = 0
    for block, verdict in zip(evidence.clean.blocks, evidence.clean.verdicts, strict=True):
        if is_paragraph(block, verdict):
            part += 1
        elif verdict.keep and _may_show(block, verdict, evidence.language) and lines < _MOST_LINES:
            lines += 1
            dated = [day for day in days.written(block.text, evidence.language) if day.date.precision is Precision.DAY]
            if dated and daylines.is_bare(block.text, dated, evidence):
                seen.setdefault(dated[0].date, part)
    return len(seen) > 1 and len(set(seen.values())) > 1


def _may_show(block: Block, verdict: Verdict, spoken: Language) -> bool:
    """Whether a block is a short line with the figures of a date."""
    if verdict.role in _OTHERS or (len(block.raw) > _LONGEST_LABELLED + _MORE_RAW and block.words is None):
        return False
    if not (_FIGURE.search(block.raw) and _DATED.search(block.raw)) or _ARCHIVED.search(block.trail):
        return False
    if len(block.text) > LONGEST and (verdict.keep and not is_marked(block)):
        return False
    return len(block.text) <= LONGEST or (len(block.text) <= _LONGEST_LABELLED and _is_labelled(block, spoken))


def _layout(judged: Sequence[tuple[Block, Verdict]]) -> _Layout:
    paragraphs = [n for n, (block, verdict) in enumerate(judged) if is_paragraph(block, verdict)]
    if not paragraphs:
        paragraphs = [n for n, (_, verdict) in enumerate(judged) if verdict.keep and verdict.role is Role.BODY][:1]
    if not paragraphs:  # of a page whose text nobody found, the title may still be known
        title = next((n for n, (_, verdict) in enumerate(judged) if verdict.role is Role.TITLE), None)
        return _Layout(0, 0, 0) if title is None else _Layout(title, title + _WITHIN, title + _WITHIN)
    first = next((n for n, after in pairwise(paragraphs) if after - n <= _CLOSE), paragraphs[0])
    titles = [n for n in range(first) if judged[n][1].role is Role.TITLE]
    titles = titles or [n for n in range(first) if judged[n][0].level == 1]
    title = max(titles[-1], first - _FARTHEST) if titles else max(0, first - _REACH)
    return _Layout(title, first + _WITHIN, paragraphs[-1], titles[-1] if titles and titles[-1] < title else -1)


def _of_line(line: _Line, evidence: Evidence, order: str, *, credited: bool) -> Iterator[Shown]:
    text = line.block.text
    dated = [day for day in days.written(text, evidence.language, order) if day.date.precision is Precision.DAY]
    if not dated:
        return
    marked = is_marked(line.block)
    bare = line.role is not Role.TITLE and (
        credited or daylines.is_bare(text, dated, evidence) or (marked and line.zone is Zone.HEAD)
    )
    is_change = bool(marked and _CHANGED.search(innermost(line.block)))
    clock = bool(daylines.CLOCK.search(text[: dated[0].start]) or daylines.CLOCK.search(text, dated[-1].end))
    reached = 0
    for day in dated:
        before = text[max(reached, day.start - _BEFORE) : day.start]
        says = _said(before if reached else f"{line.above} {before}", evidence)
        says = Says.UPDATED if is_change and says is Says.NOTHING else says
        reached = day.end
        yield Shown(day, line.block, line.role, line.zone, says, bare, marked, clock, line.amid)


def _said(before: str, evidence: Evidence) -> Says:
    """Return what the last label before a day says."""
    folded = f" {' '.join(_WORD.findall(fold(before)))} "
    places = {
        says: max(folded.rfind(f" {label} ") for label in phrases(evidence.language, says))
        for says in (Says.PUBLISHED, Says.UPDATED)
    }
    last = max(places, key=lambda says: places[says])
    return last if places[last] >= 0 else Says.NOTHING


def _label_above(before: Block | None) -> str:
    """Return the words of a block that may be only the label of the next one: `Pubblicato il`."""
    if before is None or len(before.raw) > 4 * _SHORT_LABEL:
        return ""
    text = before.text
    return text if len(text) <= _SHORT_LABEL and not any(c.isdigit() for c in text) else ""


@cache
def _labels(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for folded words of publication and change, for a first look at lines."""
    both = dict.fromkeys((*phrases(spoken, Says.PUBLISHED), *phrases(spoken, Says.UPDATED)))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, both))})\b")
