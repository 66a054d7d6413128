"""Whether a clause denies what its time tells: `non ha incontrato il ministro il 3 marzo`, `denied that it met`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import cues, wordings
from generator.facts.events import timing
from generator.text import cuts
from generator.text.languages import Language

# Characters before a verb, or behind it, in which stands what denies it, with a word or two between: `non si è mai`.
_BEFORE = 24
_BEHIND = 14


def is_denied(text: str, clause: tuple[int, int], span: tuple[int, int], spoken: Language) -> bool:
    """Return whether the verb that governs a time is denied, and not some other word of its clause: `not guilty`."""
    if not cues.of(text, spoken) & cues.NEGATIONS:
        return False
    sign = timing.verb(text, clause, span, spoken)
    folded = cuts.line(text).folded
    late = spoken.section("events").flag("denied_late")
    if sign is None or late:
        first, last = sign.end if sign else clause[0], clause[1] if late else span[0]
        return _bare(spoken).search(folded, first, last) is not None
    if _bare(spoken).search(folded, sign.start, sign.end):
        return True
    if _before(spoken).search(folded, max(clause[0], sign.start - _BEFORE), sign.start):
        return True
    return _behind(spoken).match(folded, sign.end, min(clause[1], sign.end + _BEHIND)) is not None


def is_disputed(text: str, clause: tuple[int, int], place: int, spoken: Language) -> bool:
    """Return whether a verb of denying stands before a place of its clause: `denied that it had met`, `ha smentito`."""
    if not cues.of(text, spoken) & cues.DENIALS:
        return False
    folded = cuts.line(text).folded
    others = wordings.pattern(spoken, "events", "no_denials")
    told = others.sub(lambda match: " " * len(match[0]), folded[clause[0] : place])
    return wordings.pattern(spoken, "events", "denials").search(told) is not None


@cache
def _bare(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a word that denies, but not with `nur` or `solo` behind it."""
    negations, only = (wordings.pattern(spoken, "events", key).pattern for key in ("negations", "limits"))
    return re.compile(rf"{negations}(?! {only})")


@cache
def _before(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for what denies the verb behind it: `non si`, `never`."""
    return re.compile(rf"{_bare(spoken).pattern} ?(?:[^\W\d_]{{1,5}}['’]? ?){{0,2}}\Z")


@cache
def _behind(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for what denies the verb before it: `did not`, `hasn't`."""
    return re.compile(rf" ?{_bare(spoken).pattern}(?! {wordings.pattern(spoken, 'dates', 'until').pattern})")
