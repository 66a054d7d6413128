"""Whether two sentences tell one event. Two events shown as one are worse than one shown twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.model.dates import Edtf, Point, Precision
from generator.model.facts import Modality
from generator.model.topics import Telling
from generator.topics.chronicle.beside import Beside
from generator.topics.likeness import Likeness

# Share of all content words that both sentences hold, by how finely their dates agree. Chosen on the newspaper articles
# of Timeline17: pairs of one day above 0.34 tell one event but for rare exceptions, below 0.28 mostly not. Of one month
# or year much more happens.
_SHARE_ON_ONE_DAY = 0.34
_SHARE_IN_ONE_MONTH = 0.45
_SHARE_IN_ONE_YEAR = 0.5
_SHARE_WHEN_ONE_IS_FINER = 0.5
_SHARE_UNDATED = 0.6
_MIN_SHARED_WORDS = 4

# Short sentences share few words of many that they could: what counts is how much of the shorter one the other says
# too, and that it is said nowhere else. Names do not count among three such words: one cabinet does much on one day. A
# shared number of two digits or more beside a shared name is worth one more, and stands for them.
_SHARE_OF_THE_SHORTER = 0.6
_SHARE_WITH_A_NUMBER = 0.5
_MIN_RARE_WORDS_ON_ONE_DAY = 3
_MIN_RARE_WORDS = 4

# Two languages share names alone: of what both articles open with, the title and the first sentences.
_MIN_NAMES_ABROAD = 2
_OPENING = 2

_SAID_AGAIN = 0.8
"""Share from which two sentences of one article say the same thing twice."""
_SAID_AGAIN_OF_ONE_DAY = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """One article's words on an event, read for comparing."""

    anchor: str
    """The telling's own, whatever entry it ends up in."""
    telling: Telling
    likeness: Likeness
    beside: Beside


def may_be_one(one: Told, other: Told) -> bool:
    """Return whether nothing forbids that both tell one event: dates, modality, model names, subject."""
    first, second = one.telling.event, other.telling.event
    if not _dates_agree(first.date, second.date) or not _modalities_agree(first.modality, second.modality):
        return False
    a, b = one.likeness, other.likeness
    if a.codes - b.codes and b.codes - a.codes:
        return False
    first_name, second_name = one.beside.said.leader, other.beside.said.leader
    if first_name and second_name and first_name not in b.stems and second_name not in a.stems:
        return False
    if _on_one_day(first.date, second.date):
        return True
    return not ((a.numbers - b.numbers and b.numbers - a.numbers) or (a.names - b.names and b.names - a.names))


def tell_one(one: Told, other: Told, common: Collection[str] = ()) -> bool:
    """Return whether both tell one event. `common` are stems that much of the timeline holds, and prove little."""
    a, b = one.likeness, other.likeness
    if one.telling.card.id == other.telling.card.id:
        first, second = one.telling.event.date, other.telling.event.date
        needed = _SAID_AGAIN_OF_ONE_DAY if _on_one_day(first, second) else _SAID_AGAIN
        return first == second and a.jaccard(b) >= needed
    if not may_be_one(one, other):
        return False
    named = not (a.names or b.names) or bool(a.names & b.names)
    if named and a.shared(b) >= _MIN_SHARED_WORDS:
        alike = a.jaccard(b) >= _needed_share(one.telling.event.date, other.telling.event.date)
        return alike or _tell_briefly(one, other, common)
    return _tell_briefly(one, other, common)


def tell_abroad(one: Told, other: Told, common: Collection[str] = ()) -> bool:
    """Return whether articles in two languages open with one day's event: they share its rarer names, not its words."""
    first, second = one.telling.event, other.telling.event
    if one.telling.card.lang == other.telling.card.lang or first.date is None or first.date != second.date:
        return False
    if max(first.sentence, second.sentence) > _OPENING or not _modalities_agree(first.modality, second.modality):
        return False
    a, b = one.likeness, other.likeness
    apart = (a.numbers - b.numbers and b.numbers - a.numbers) or (a.codes - b.codes and b.codes - a.codes)
    shared = (a.names & b.names).difference(common)
    return first.date.precision is Precision.DAY and not apart and len(shared) >= _MIN_NAMES_ABROAD


def _tell_briefly(one: Told, other: Told, common: Collection[str]) -> bool:
    """Tell whether the shorter sentence says little that the other does not say too, in words rare in the timeline.

    The days must be the very same; different numbers, and names on either side that the other lacks, speak against it.
    """
    first, second = one.telling.event.date, other.telling.event.date
    if first is None or first != second:
        return False
    a, b = one.likeness, other.likeness
    if (a.numbers - b.numbers and b.numbers - a.numbers) or (a.names - b.names and b.names - a.names):
        return False
    rare = (a.stems & b.stems).difference(common)
    numbered = any(len(n) > 1 for n in a.numbers & b.numbers) and bool((a.names & b.names).difference(common))
    on_one_day = first.precision is Precision.DAY
    if len(rare) + numbered < (_MIN_RARE_WORDS_ON_ONE_DAY if on_one_day else _MIN_RARE_WORDS):
        return False
    if not numbered and len(rare - a.names - b.names) < _MIN_RARE_WORDS_ON_ONE_DAY:
        return False
    return a.overlap(b) >= (_SHARE_WITH_A_NUMBER if numbered else _SHARE_OF_THE_SHORTER)


def _needed_share(one: Edtf | None, other: Edtf | None) -> float:
    if one is None or other is None:
        return _SHARE_UNDATED
    if one.precision is not other.precision:
        return _SHARE_WHEN_ONE_IS_FINER
    if one.precision is Precision.DAY:
        return _SHARE_ON_ONE_DAY
    return _SHARE_IN_ONE_MONTH if one.precision is Precision.MONTH else _SHARE_IN_ONE_YEAR


def _on_one_day(one: Edtf | None, other: Edtf | None) -> bool:
    return one is not None and other is not None and one.precision is other.precision is Precision.DAY


def _dates_agree(one: Edtf | None, other: Edtf | None) -> bool:
    """Undated goes with undated; else the units they are filed under must be equal or one within the other."""
    if one is None or other is None:
        return one is None and other is None
    return _lies_in(one.anchor, other.anchor) or _lies_in(other.anchor, one.anchor)


def _lies_in(fine: Point, coarse: Point) -> bool:
    return coarse.first_day <= fine.first_day and fine.last_day <= coarse.last_day


def _modalities_agree(one: Modality, other: Modality) -> bool:
    """Let what was planned and what happened be one event; what is denied or only possible is told apart."""
    return one is other or {one, other} == {Modality.PLANNED, Modality.HAPPENED}
