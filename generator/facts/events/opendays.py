"""Days of which the text does not say which they are: `questa mattina` in an undated article."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.events import participles, timing
from generator.facts.events.timing import Way
from generator.model.dates import Edtf
from generator.text import cuts, dates
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_PARTING = (".", ":", ";", "!", "?")
_OPENING = "«“\"'‘ "


def is_main(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether the time of writing, which is not known, is told by a verb to have something happen in it.

    `oggi` may mean nowadays: only a verb of the past or the future makes it a day. What was so all the time is no
    event, nor what is told of the time itself: `Last year marked the end`.
    """
    span = (mention.start, mention.end)
    clause = timing.clause(text, span)
    way = timing.way(text, clause, span, spoken)
    sign = timing.verb(text, clause, span, spoken)
    stands = sign is not None and timing.is_standing(text, sign, spoken)
    if "?" in text or stands:
        return False
    bare = not wordings.words(spoken, "events", "nowadays").isdisjoint(evenfold(mention.words).split())
    if bare:
        if participles.adjacent(text, (clause[0], mention.start), spoken):
            return True
        opens = not mention.start and clause[1] == mention.end
        inside = sign is not None and (opens or clause[0] <= sign.start < clause[1])
        return inside and (way is Way.PAST or (sign is not None and timing.is_future(text, sign, spoken)))
    nominal = mention.today and not timing.signs(text, spoken)  # `Incendio questa notte in una fabbrica`
    return nominal or way in (Way.PAST, Way.AHEAD)


def names_day(mention: DateMention, spoken: Language) -> bool:
    """Return whether a time that counts from now names a day or month: `il 26 novembre scorso`, not `un mese fa`."""
    return not wordings.words(spoken, "names", "calendar").isdisjoint(evenfold(mention.words).split())


def is_talk(mention: DateMention, text: str, clause: tuple[int, int], *, quoted: bool, aside: bool) -> bool:
    """Return whether a time without a date is only talked of: a week or year in a comparison or remark, `aside`.

    A day in somebody's own words, `quoted`, is only talked of where nothing in its clause is counted.
    """
    if mention.kind is DateKind.RELATIVE:
        return aside
    if not quoted:
        return False
    near = mention.kind in (DateKind.DAY, DateKind.WEEKDAY)
    rest = text[clause[0] : mention.start] + text[mention.end : clause[1]]
    return near and not any(map(str.isdigit, rest))


def black(text: str, spoken: Language, reference: Edtf | None) -> tuple[str, Edtf | None] | None:
    """Return the words that open a sentence and name a day on which something went wrong, and when it was.

    `Lunedì nero per Rossi: il titolo perde` is of the last Monday, where the day of writing is known.
    """
    start = len(text) - len(text.lstrip(_OPENING))
    match = wordings.pattern(spoken, "events", "black_days").match(cuts.line(text).folded, start)
    if match is None or any(sign.start <= match.end() + 1 < sign.end for sign in timing.signs(text, spoken)):
        return None
    words = text[start : match.end()]
    days = (found for word in words.split() for found in dates.find(word.lower(), spoken, reference))
    return words, next((day.date for day in days), None)
