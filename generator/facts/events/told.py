"""A time of a sentence, with what the words and verbs around it tell of when it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from generator.facts import manner, wordings
from generator.facts.events import background, timing
from generator.facts.events.timing import Way
from generator.text import cuts
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_FEWEST_LETTERS = 2
# What an aside stands behind.
_ASIDE = frozenset(",(–—")


@dataclass(frozen=True)
class Told:
    """A time of a sentence, with what tells which day its words mean."""

    mention: DateMention
    text: str
    clause: tuple[int, int]
    spoken: Language
    quoted: bool = False
    """Somebody's own words, in which a present tense is no story's."""

    @cached_property
    def way(self) -> Way | None:
        """Where it lies by its verbs."""
        return timing.way(self.text, self.clause, (self.mention.start, self.mention.end), self.spoken)

    @cached_property
    def sign(self) -> timing.Sign | None:
        """The verb that governs it."""
        return timing.verb(self.text, self.clause, (self.mention.start, self.mention.end), self.spoken)

    @property
    def predicates(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """The clauses, each with the place up to which its words tell whether it happened.

        A verb of the past before the time tells by itself: not what stands behind both, nor a verb of promising whose
        own time it is, nor what a relative pronoun right before the verb parts off.
        """
        start, end = self.mention.start, self.mention.end
        sign = self.sign
        if sign is None or sign.way is not Way.PAST or not self.clause[0] <= sign.start < start:
            yield self.clause, (start, end)
            return
        first = self._relative(sign)
        if is_towards(self) or _to_do(self.spoken).search(self.text.lower(), sign.end, start):
            yield (first, end), (start, end)
            return
        yield (first, sign.start), (sign.start, sign.end)
        yield (sign.end, end), (start, end)

    def _relative(self, sign: timing.Sign) -> int:
        """Return where the clause of a verb begins: behind a relative pronoun right before it, or where all does."""
        start = sign.start
        for before in reversed(_verbs(self.text, (self.clause[0], start), self.spoken)):
            if before.end == start - 1:
                start = before.start
        leading = cuts.line(self.text).folded[self.clause[0] : start].split()[-1:]
        openers = wordings.words(self.spoken, "events", "openers")
        pronouns = wordings.words(self.spoken, "measures", "relatives").difference(openers)
        return self.clause[0] if pronouns.isdisjoint(leading) else start

    @property
    def ahead(self) -> bool:
        """Whether it is a day that is still to come though the verb is none of the future: `doit arriver dimanche`."""
        if self.begins("later"):
            return self.way is not Way.PAST
        unknown = self.mention.date is None and (self.mention.today or lacks_year(self))
        return (unknown or self.mention.kind is DateKind.WEEKDAY) and self.way is Way.AHEAD

    @property
    def coming(self) -> bool:
        """Whether it is still to come by its words and verbs alone, where the day of writing is not known.

        So is what the future tells, what is put off to a day or arranged for it, `next week`, and an end that no verb
        tells to be past: `entro il 2050`.
        """
        if wordings.pattern(self.spoken, "events", "put_off").search(evenfold(self.before)):
            return True
        if self.way is Way.PAST:
            return False
        if self.sign is not None and timing.is_future(self.text, self.sign, self.spoken):
            return True
        when, following = self.mention.date, wordings.words(self.spoken, "dates", "next")
        ends = when is not None and when.start is None
        return ends or not following.isdisjoint(self.words.split()) or is_towards(self)

    @property
    def over(self) -> bool:
        """Whether it is a day that is past by its own verb, whatever else the clause plans: `after … on Sunday`."""
        return self.mention.kind is DateKind.WEEKDAY and self.way is Way.PAST

    @property
    def before(self) -> str:
        """The words before it in its clause."""
        return self.text[self.clause[0] : self.mention.start]

    @property
    def words(self) -> str:
        """Its words, folded."""
        return evenfold(self.mention.words)

    def begins(self, key: str) -> bool:
        """Return whether its words begin with a phrase of a list."""
        return wordings.pattern(self.spoken, "events", key).match(self.words) is not None


def is_past(told: Told) -> bool:
    """Return whether the verb of a date's clause is past, and nothing in it tells of what was still to come."""
    before, behind = told.before, told.text[told.mention.end : told.clause[1]]
    if wordings.pattern(told.spoken, "events", "put_off").search(evenfold(before)):
        return False
    leading = evenfold(f"{before} {told.mention.words}").split()
    towards = wordings.words(told.spoken, "events", "towards")
    day = [place for place, word in enumerate(leading) if any(map(str.isdigit, word))][-1:]
    if not towards.isdisjoint(leading[max(0, (day[0] if day else len(leading)) - 2) :]):
        return False
    around = f"{before} , {behind}"
    if manner.is_future(around, told.spoken):
        return False
    if wordings.pattern(told.spoken, "events", "arranged").search(evenfold(around)):
        return False
    return told.way is Way.PAST and not _to_do(told.spoken).search(around.lower())


def lacks_verb(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time stands in a clause without a verb of its own: `la moneta è prevista per il 2015, …`."""
    span = (mention.start, mention.end)
    clause = timing.clause(text, span)
    return not _verbs(text, clause, spoken) and timing.way(text, clause, span, spoken) is not Way.PAST


def is_state(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time only tells since when a thing is so, in an aside without a verb: `, chiuso da maggio,`."""
    clause = timing.clause(text, (mention.start, mention.end))
    if len(mention.named) > 1 or not wordings.pattern(spoken, "dates", "since").match(evenfold(mention.words)):
        return False
    signs = _verbs(text, clause, spoken)
    participles = (s for s in signs if " " not in text[s.start : s.end] and not timing.is_standing(text, s, spoken))
    bare = {sign for sign in participles if not text[clause[0] : sign.start].strip()}
    return text[: clause[0]].rstrip()[-1:] in _ASIDE and bare.issuperset(signs)


def _verbs(text: str, clause: tuple[int, int], spoken: Language) -> list[timing.Sign]:
    return [sign for sign in timing.signs(text, spoken) if clause[0] <= sign.start < clause[1]]


def lacks_year(told: Told) -> bool:
    """Return whether a time is one day or month whose year nothing in it tells: not `June of next year`."""
    mention = told.mention
    return mention.kind is DateKind.CALENDAR and not mention.explicit and len(mention.named) == 1 and not has_step(told)


def has_step(told: Told) -> bool:
    """Return whether the words themselves say last, next or this: `giovedì scorso`."""
    steps = [wordings.words(told.spoken, "dates", key) for key in ("next", "last", "this")]
    return not frozenset().union(*steps).isdisjoint(told.words.split())


def is_towards(told: Told) -> bool:
    """Return whether a weekday stands behind a word of what is to come: `ha convocato il Consiglio per giovedì`."""
    if background.owns(told.mention, told.text):
        return False  # `the blame for Monday's attack`
    leading = evenfold(f"{told.text[told.clause[0] : told.mention.named[0].start]} ").split()[-1:]
    return not wordings.words(told.spoken, "events", "towards").isdisjoint(leading)


@cache
def _to_do(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for an infinitive."""
    section = spoken.section("events")
    endings = "|".join(map(re.escape, section.texts("infinitives"))) or "(?!)"
    verb = rf"(?<![^\W\d_])[^\W\d_]{{{_FEWEST_LETTERS},20}}(?:{endings})(?![^\W\d_])"
    return re.compile(rf"{wordings.choice(section.texts('infinitive_words'))}|{verb}")
