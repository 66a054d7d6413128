"""Plans told again, as plans or as what then took place."""

from __future__ import annotations

from collections.abc import Collection

from generator.model.facts import Modality
from generator.topics.chronicle.beside import Beside
from generator.topics.likeness import Likeness

# Words that a plan and its outcome share, and what part of the shorter sentence they are.
_MIN_KEPT = 2
_SHARE_KEPT = 0.4
_SURE = frozenset({Modality.PLANNED, Modality.HAPPENED})


def kept(one: tuple[Beside, Likeness], other: tuple[Beside, Likeness], common: Collection[str] = ()) -> bool:
    """Tell whether two announce one thing for a day, or one tells of what then took place: `the talks on 26 March`.

    Little is planned for just that day, so that a word or two of the whole sentences are enough where each says little.
    What both announce for a month, or another time that is no day, must be of somebody or something that both name.
    """
    first, second = one[0], other[0]
    if first.when is None or first.when != second.when:
        return False
    if Modality.PLANNED not in (first.modality, second.modality) or not {first.modality, second.modality} <= _SURE:
        return False
    a, b = one[1], other[1]
    if first.day is None and not (first.modality is second.modality and a.names & b.names):
        return False
    if any(x and y and not x & y for x, y in ((a.numbers, b.numbers), (a.codes, b.codes))):
        return False
    shared = (a.stems & b.stems).difference(common) - a.numbers
    if len(shared) < _MIN_KEPT or not shared - a.names - b.names:
        return False
    return len(shared) >= _SHARE_KEPT * min(len(a.stems), len(b.stems))
