"""Two articles pasted into one seed: a second title over a signature, or below dashes, and a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.cleaning import datedlines
from generator.cleaning.pagekinds import outline
from generator.cleaning.pagekinds.outline import Line
from generator.model.cleantext import CleanText, Role
from generator.text.words import fold, words

# Paragraphs and characters of a text; what is shorter is a teaser.
_FEWEST, _SHORTEST = 2, 400
# Lines below a title among which its signature stands, and a standfirst; those below that, with its text.
_UNDER_TITLE, _UNDER_SIGNATURE = 4, 6
# What is typed between two notes, and the share of longer words that the second has of the first at most.
_DASHES = re.compile(r"(?:[-–—_=*#~+][ \u00a0]?){3,80}")
_OTHER, _LONGER = 0.25, 5
# A news agency before place and day: `(Nova) - ROMA, 3 marzo 2025`.
_AGENCY = re.compile(r"\([^()]{2,30}\)\s?\S")


def find(clean: CleanText) -> tuple[Line, Line] | None:
    """Return the title of a second article in a pasted text, and what shows it as one; None where none surely begins.

    Sure is a headline that stands under a signed text and over a signature other than that one's, which has a text
    below it: teasers, posts and the headings of parts have none. So is one below a line of dashes, over a text that
    speaks of something else.
    """
    if clean.seed.statements:
        return None
    lines = outline.draw(clean).lines
    first = next((number for number, line in enumerate(lines) if line.keep and line.is_prose), len(lines))
    signed = [number for number, line in enumerate(lines) if _signs(line)]
    own = {fold(lines[number].text) for number in signed if number < first}
    own |= {fold(line.text) for line in lines if line.role is Role.TITLE}
    for number in signed if signed and signed[0] < first else ():
        title = _title_over(lines, number, own) if number > first and fold(lines[number].text) not in own else None
        if (
            title is not None
            and _is_text(lines[first:title])
            and _is_text(lines[number + 1 : number + 1 + _UNDER_SIGNATURE])
        ):
            return lines[title], lines[number]
    return next(_parted(lines), None)


def _parted(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield a headline below a line of dashes, with this, where it and its text share few words with those above."""
    for number, line in enumerate(lines):
        above, below = lines[:number], lines[number + 1 : number + 1 + _UNDER_SIGNATURE]
        is_between = _DASHES.fullmatch(line.text) and any(one.is_prose for one in above)
        if is_between and len(below) > 1 and below[0].is_headline and below[1].is_prose and below[1].keep:
            told = _longer_words(below[:2])
            if len(told & _longer_words(above)) <= _OTHER * len(told):
                yield below[0], line


def _longer_words(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word for line in lines for word in words(line.text) if len(word) >= _LONGER)


def _signs(line: Line) -> bool:
    """Whether a line says who wrote an article, or when; posts and pictures in brackets are dated too."""
    if line.is_prose or line.role is Role.EMBED or not (line.text[0].isalnum() or _AGENCY.match(line.text)):
        return False
    return line.role is Role.BYLINE or bool(datedlines.DAY.search(line.text))


def _title_over(lines: Sequence[Line], signature: int, own: set[str]) -> int | None:
    """Return the highest headline close over a signature, at most a standfirst between."""
    for number in range(max(0, signature - _UNDER_TITLE), signature):
        is_near = sum(line.is_prose for line in lines[number + 1 : signature]) <= 1
        if is_near and lines[number].is_headline and not _signs(lines[number]) and fold(lines[number].text) not in own:
            return number
    return None


def _is_text(lines: Sequence[Line]) -> bool:
    prose = [len(line.text) for line in lines if line.keep and line.is_prose]
    return len(prose) >= _FEWEST and sum(prose) >= _SHORTEST
