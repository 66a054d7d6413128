"""Days of which the text does not say which they are: `questa mattina` in an undated article, `Lunedì nero`."""

from __future__ import annotations

from typing import NamedTuple

from generator.facts import timing, wordings
from generator.facts.timing import Way
from generator.model.dates import Edtf
from generator.text import cuts, dates
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_OPENING = "«“\"'‘ "


class BlackDay(NamedTuple):
    """Characters `start` to `end` of a sentence that name a day on which something went wrong, and when it was."""

    start: int
    end: int
    date: Edtf | None


def is_main(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether the day of writing, which is not known, is told by a verb to have something happen on it.

    `oggi` may mean nowadays: only a verb of the past makes it a day. What was so all the time is no event.
    """
    span = (mention.start, mention.end)
    clause = timing.clause(text, span)
    way = timing.way(text, clause, span, spoken)
    sign = timing.verb(text, clause, span, spoken)
    if "?" in text or (sign is not None and timing.is_standing(text, sign, spoken)):
        return False
    bare = not wordings.words(spoken, "events", "nowadays").isdisjoint(evenfold(mention.words).split())
    if bare:
        opens = not mention.start and clause[1] == mention.end
        return way is Way.PAST and sign is not None and (opens or clause[0] <= sign.start < clause[1])
    return way in (Way.PAST, Way.AHEAD)


def is_talk(mention: DateMention, text: str, clause: tuple[int, int]) -> bool:
    """Return whether a day in somebody's own words is only talked of: nothing in its clause is counted."""
    near = mention.kind in (DateKind.DAY, DateKind.WEEKDAY)
    rest = text[clause[0] : mention.start] + text[mention.end : clause[1]]
    return near and not any(map(str.isdigit, rest))


def black(text: str, spoken: Language, reference: Edtf | None) -> BlackDay | None:
    """Return the day with a name of its own that opens a sentence: `Lunedì nero per Rossi: il titolo perde`.

    It is the last such weekday, where the day of writing is known.
    """
    start = len(text) - len(text.lstrip(_OPENING))
    match = wordings.pattern(spoken, "events", "black_days").match(cuts.line(text).folded, start)
    if match is None or any(sign.start <= match.end() + 1 < sign.end for sign in timing.signs(text, spoken)):
        return None
    small = spoken.section("dates").flag("lower_case_calendar")
    for word in text[start : match.end()].split():
        for mention in dates.find(word.lower() if small else word, spoken, reference):
            return BlackDay(start, match.end(), mention.date)
    return None
