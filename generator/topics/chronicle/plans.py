"""Plans told twice: for a month, and for its day; by the end of a month, and by its last day."""

from __future__ import annotations

from collections.abc import Collection

from generator.model.dates import Edtf, Precision
from generator.model.facts import Modality
from generator.topics.chronicle.beside import Beside
from generator.topics.likeness import Likeness

# Words beside one date that the other sentence says too, and those of them that are neither names nor on much of the
# timeline.
_MIN_WORDS = 3
_MIN_PLAIN = 2
# Words that a plan and its outcome share, and what part of the shorter sentence they are.
_MIN_KEPT = 2
_SHARE_KEPT = 0.4


def one_plan(one: tuple[Beside, Likeness], other: tuple[Beside, Likeness], common: Collection[str] = ()) -> bool:
    """Tell whether two sentences announce one thing, one of them with the day and one with the month or the day.

    Each comes with all that its sentence says; `common` are stems that much of the timeline holds. What stands beside
    one date must all be said in the other sentence: `the coast line will close in March`, `the coast line, closed last
    winter, is to shut on 31 March`. That both name the line proves nothing.
    """
    first, second = one[0], other[0]
    if not (first.modality is second.modality is Modality.PLANNED and _one_time(first.when, second.when)):
        return False
    return _says(other[1], first.said, common) or _says(one[1], second.said, common)


def kept(one: tuple[Beside, Likeness], other: tuple[Beside, Likeness], common: Collection[str] = ()) -> bool:
    """Tell whether what was announced for a day is what then took place: `the talks at the ministry on 26 March`.

    Little is planned for just that day, so that a word or two of the whole sentences are enough where each says little.
    """
    first, second = one[0], other[0]
    if first.day is None or first.day != second.day:
        return False
    if {first.modality, second.modality} != {Modality.PLANNED, Modality.HAPPENED}:
        return False
    a, b = one[1], other[1]
    if any(x and y and not x & y for x, y in ((a.numbers, b.numbers), (a.codes, b.codes))):
        return False
    shared = (a.stems & b.stems).difference(common) - a.numbers
    if len(shared) < _MIN_KEPT or not shared - a.names - b.names:
        return False
    return len(shared) >= _SHARE_KEPT * min(len(a.stems), len(b.stems))


def _one_time(one: Edtf | None, other: Edtf | None) -> bool:
    """Tell two equal days, months or stretches, two ends on one day, or a day and its month."""
    if one is None or other is None:
        return False
    if one == other or (one.start is other.start is None and one.last_day == other.last_day):
        return True
    if not (one.is_unit and other.is_unit):
        return False
    if min(one.precision, other.precision) < Precision.MONTH:
        return False
    fine, coarse = sorted((one, other), key=lambda when: when.precision, reverse=True)
    return coarse.anchor.first_day <= fine.anchor.first_day and fine.anchor.last_day <= coarse.anchor.last_day


def _says(whole: Likeness, said: Likeness, common: Collection[str]) -> bool:
    """Tell whether a sentence says all that stands beside the date of another, but for names after the first."""
    shared = said.stems & whole.stems
    left = said.stems - shared
    if (said.leader and said.leader not in shared) or not left <= said.names - said.numbers - said.codes:
        return False
    plain = shared - said.names - said.numbers
    return len(shared) >= _MIN_WORDS and len(plain.difference(common)) >= _MIN_PLAIN
