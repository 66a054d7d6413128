"""Months and days whose year is the one that the text was telling of, and perhaps not the nearest: `by December`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from generator.facts import wordings
from generator.facts.events import timing
from generator.facts.events.timing import Way
from generator.model.dates import Point, Precision
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Sentences behind one that tells a month and year in which a month without one may be of that year.
_AS_FAR = 2
# Months behind it up to which the story may go on in that year.
_SOON = 3
_YEAR = 12


class Years:
    """The month and year that a text told last, sentence by sentence."""

    def __init__(self, spoken: Language) -> None:
        """Begin where none was told."""
        self._spoken = spoken
        self._steps = wordings.words(spoken, "dates", "next", "last", "this")
        self._told: tuple[int, Point] | None = None
        """The place of a sentence and what it tells."""

    def unsure(self, mentions: Sequence[DateMention], text: str, place: int) -> tuple[DateMention, ...]:
        """Return the times of the sentence at a place; those of which the year is not sure have no date."""
        return tuple(self._each(mentions, text, place))

    def _each(self, mentions: Sequence[DateMention], text: str, place: int) -> Iterator[DateMention]:
        for mention in mentions:
            when = mention.date
            if when is None or mention.kind is not DateKind.CALENDAR or when.precision < Precision.YEAR:
                yield mention
            elif mention.explicit:
                bare = mention.words.isdecimal()  # the year of a thing: `il sisma del 2016`
                if not bare and when.end is not None and not _is_aside(mention, text):
                    self._told = place, when.anchor
                yield mention
            else:
                counts = not self._steps.isdisjoint(evenfold(mention.words).split())  # `l'estate scorsa`
                other = len(mention.named) == 1 and not counts and self._goes_on(when.anchor, place)
                span = (mention.start, mention.end)
                ahead = other and timing.way(text, timing.clause(text, span), span, self._spoken) is Way.AHEAD
                yield structs.replace(mention, date=None) if other and not ahead else mention

    def _goes_on(self, point: Point, place: int) -> bool:
        """Return whether a month may be of the earlier year that the sentence told, or soon after a month just told."""
        if self._told is None or self._told[1].year >= point.year:
            return False
        sentence, told = self._told
        if sentence == place:
            return True
        months = _months(point) - _months(told)
        near = told.month is not None and place - sentence <= _AS_FAR
        return near and months >= _YEAR and 0 <= months % _YEAR <= _SOON


def _is_aside(mention: DateMention, text: str) -> bool:
    """Return whether a year closes an aside of a sentence: `The prize, set up in 1988, has`."""
    first, last = timing.clause(text, (mention.start, mention.end))
    return first > 0 and text[first - 1] == "," and text[mention.end : last + 1] == ","


def _months(point: Point) -> int:
    return point.year * _YEAR + (point.month or 1)
