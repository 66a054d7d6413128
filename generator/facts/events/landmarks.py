"""Times told by another event: `approvate prima dell'insediamento del presidente`. No date is known by them.

Nothing is looked up: when the other event was, the text does not say. Only what a participle tells to have been done
beside a noun of what happens once is an event: not `prima di tutto`, `dopo cena`, nor what somebody said after a vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts import cues, wordings
from generator.facts.events import participles, timing
from generator.text import cuts
from generator.text.languages import Language

# Characters between a passive participle and the landmark, in which stands who did it: `approvate dal governo`.
_AGENT = 60
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_BREAK = re.compile(r"[^\w\s'’-]")


def find(text: str, spoken: Language) -> Iterator[tuple[int, int]]:
    """Give from where to where a sentence tells a time by another event, beside which something is told to be done."""
    needed = cues.HAPPENINGS | cues.LANDMARKS
    if cues.of(text, spoken) & needed != needed:
        return
    folded = cuts.line(text).folded
    for match in _pattern(spoken).finditer(folded):
        first, start = timing.clause(text, match.span())[0], match.start()
        agents = wordings.pattern(spoken, "events", "agents").finditer(folded, max(first, start - _AGENT), start)
        places = (start, *(agent.start() for agent in agents))
        if any(participles.adjacent(text, (first, place), spoken) for place in places):
            yield start, _of(text, match.end(), spoken)


@cache
def _pattern(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a landmark up to its noun: `dopo le elezioni`, with an adjective at most between."""
    section = spoken.section("events")
    small = wordings.choice(spoken.section("words").texts("stopwords"))
    opening, noun = (wordings.choice(section.texts(key)) for key in ("landmarks", "happenings"))
    return re.compile(rf"{opening} ?(?:(?!{small})[\w'-]+ )?{noun}")


def _of(text: str, end: int, spoken: Language) -> int:
    """Return where the words end that tell whose event it is: `of the Meridian probe`, `del neo presidente Trump`."""
    small = wordings.words(spoken, "words", "stopwords")
    joined = _joint(spoken).match(cuts.line(text).folded, end)
    if joined is None:
        return end
    verbs = [sign.start for sign in timing.signs(text, spoken) if sign.start > end]
    stop = min([*verbs[:1], *(m.start() for m in _BREAK.finditer(text, end))], default=len(text))
    last, place = end, joined.end()
    for word in _WORD.finditer(text, place, stop):
        if word[0].lower() in small:
            break
        last = word.end()
    return last


@cache
def _joint(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for the word behind a noun that tells whose or of what it is."""
    dates = spoken.section("dates")
    return re.compile(rf" {wordings.choice((*dates.texts('of'), *dates.texts('of_year')))} ?")
