"""A time of a sentence, with what the words and verbs around it tell of when it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from generator.facts import manner, wordings
from generator.facts.events import timing
from generator.facts.events.timing import Way
from generator.text import cuts
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_FEWEST_LETTERS = 2


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
        if self.promised:
            return Way.AHEAD
        return timing.way(self.text, self.clause, (self.mention.start, self.mention.end), self.spoken)

    @cached_property
    def sign(self) -> timing.Sign | None:
        """The verb that governs it."""
        return timing.verb(self.text, self.clause, (self.mention.start, self.mention.end), self.spoken)

    @cached_property
    def promised(self) -> bool:
        """Whether somebody said that it would be: `Smith said the plant would close in June`."""
        sign, folded = self.sign, cuts.line(self.text).folded
        if sign is None or sign.start > self.mention.start or self.mention.date is None:
            return False
        if folded[sign.start : sign.end] not in wordings.words(self.spoken, "events", "promised"):
            return False
        before = folded[: sign.start]
        said = wordings.pattern(self.spoken, "events", "promises").search(before)
        return said is not None and not any(map(str.isdigit, before))

    @property
    def predicates(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """The clauses, each with the place up to which its words tell whether it happened.

        A verb of the past before the time tells by itself: not what stands behind both, nor another verb before it
        (`may buy the ship that sank in May`), nor a verb of promising whose own time it is.
        """
        start, end = self.mention.start, self.mention.end
        sign = self.sign
        if sign is None or sign.way is not Way.PAST or not self.clause[0] <= sign.start < start:
            yield self.clause, (start, end)
            return
        first = self._relative(sign)
        if is_towards(self) or self.to_do:
            yield (first, end), (start, end)
            return
        before = [other.end for other in _verbs(self.text, (first, sign.start), self.spoken)]
        yield (max([first, *before]), sign.start), (sign.start, sign.end)
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
        if self.mention.today and self.way is Way.AHEAD:
            return True
        if self.begins("later"):
            return self.way is not Way.PAST
        if self.mention.kind is DateKind.RELATIVE and self.now:
            return self.way is Way.AHEAD
        when = self.mention.date
        open_ended = when is None or when.start is None or (when.end is None and not self.begins("since"))
        return (open_ended or self.mention.kind is DateKind.WEEKDAY) and self.way is Way.AHEAD

    def has_verb(self, key: str) -> bool:
        """Return whether its verb is one of a list: `meant`, `reported`, `able`, `careers`."""
        sign = self.sign
        if sign is None or not self.clause[0] <= sign.start < self.clause[1]:
            return False
        verb = cuts.line(self.text).folded[sign.start : sign.end]
        return wordings.pattern(self.spoken, "events", key).search(verb) is not None

    @property
    def now(self) -> bool:
        """Whether it is the week, month or year of writing: `this year`, `quest'anno`."""
        words = self.words.replace("'", "' ").split()
        return not wordings.words(self.spoken, "dates", "this").isdisjoint(words)

    @property
    def vows(self) -> bool:
        """Whether a verb of the past before it leads to what is to be done: `has pledged to close it by 2040`."""
        return self.sign is not None and self.sign.start < self.mention.start and self.to_do

    @property
    def to_do(self) -> bool:
        """Whether an infinitive stands between its verb and it: `ha chiesto di riunirsi venerdì`."""
        words = self.text[self.sign.end : self.mention.start].lower() if self.sign else ""
        return _to_do(self.spoken).search(words) is not None

    @property
    def put_off(self) -> bool:
        """Whether something is put off to it: `è stato rinviato al 30 maggio`; not `anticipato la sera del 4`."""
        before = evenfold(self.before)
        place = max((m.end() for m in wordings.pattern(self.spoken, "events", "put_off").finditer(before)), default=0)
        leading = evenfold(self.text[: self.mention.named[0].start]).replace("'", "' ").split()[-3:]
        if wordings.words(self.spoken, "events", "put_to", "towards").isdisjoint(leading):
            return False
        return place > 0 and not _verbs(self.text, (self.clause[0] + place, self.mention.start), self.spoken)

    @property
    def coming(self) -> bool:
        """Whether it is still to come by its words and verbs alone, where the day of writing is not known.

        So is what the future tells, what is put off to a day, `next week`, and an end that no verb tells to be past:
        `entro il 2050`.
        """
        following = wordings.words(self.spoken, "dates", "next") | _tomorrow(self.spoken)
        if not following.isdisjoint(self.words.replace(",", " ").split()):
            return True
        if self.put_off:
            return True
        when, sign = self.mention.date, self.sign
        ends = bool(when.start is None if when else wordings.pattern(self.spoken, "dates", "until").match(self.words))
        if self.way is Way.PAST:
            return False
        if sign is not None and timing.is_future(self.text, sign, self.spoken):
            return True
        return ends

    @property
    def behind(self) -> bool:
        """Whether its own words say that it lies behind: `giovedì scorso`, `two days ago`; not `last week of June`."""
        words, joints = self.words.split(), wordings.words(self.spoken, "dates", "of", "of_year")
        last = wordings.words(self.spoken, "dates", "last", "ago").intersection(words)
        return bool(last) and joints.isdisjoint(words)

    @property
    def over(self) -> bool:
        """Whether it is past by its own words or verb, whatever else the clause plans: `the lander unveiled in May`."""
        if self.behind or self.mention.kind is DateKind.WEEKDAY:
            return self.behind or self.way is Way.PAST
        sign = self.sign
        if self.begins("since"):  # `werden seit März gekauft`
            return self.mention.date is not None
        if sign is None or sign.way is not Way.PAST or not self.clause[0] <= sign.start < self.mention.start:
            return False
        return not (is_towards(self) or self.to_do)

    @property
    def before(self) -> str:
        """The words before it in its clause."""
        return self.text[self.clause[0] : self.mention.start]

    @cached_property
    def words(self) -> str:
        """Its words, folded."""
        return evenfold(self.mention.words)

    def begins(self, key: str) -> bool:
        """Return whether its words begin with a phrase of a list."""
        return wordings.pattern(self.spoken, "events", key).match(self.words) is not None


def is_past(told: Told) -> bool:
    """Return whether the verb of a date's clause is past, and nothing in it tells of what was still to come."""
    before, behind = told.before, told.text[told.mention.end : told.clause[1]]
    if told.put_off:
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
    return told.way is Way.PAST and not told.to_do


def lacks_verb(told: Told) -> bool:
    """Return whether a time stands in a clause without a verb of its own: `la moneta è prevista per il 2015, …`."""
    span = (told.mention.start, told.mention.end)
    clause = timing.clause(told.text, span)
    return not _verbs(told.text, clause, told.spoken) and told.way is not Way.PAST


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
    leading = evenfold(f"{told.text[told.clause[0] : told.mention.named[0].start]} ").split()[-1:]
    return not wordings.words(told.spoken, "events", "towards").isdisjoint(leading)


def is_meant_for(told: Told) -> bool:
    """Return whether something is arranged for a day or month: `è convocato per la fine del mese`; not `by 2017`."""
    ends = (wordings.pattern(told.spoken, "dates", key).match(told.words) for key in ("until", "before"))
    return told.mention.kind is not DateKind.WEEKDAY and is_towards(told) and not any(ends)


@cache
def _tomorrow(spoken: Language) -> frozenset[str]:
    """Return the words for the day after the one of writing."""
    return frozenset(map(evenfold, spoken.section("dates").fields("relative_day").texts("1")))


@cache
def _to_do(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for an infinitive."""
    section = spoken.section("events")
    endings = "|".join(map(re.escape, section.texts("infinitives"))) or "(?!)"
    verb = rf"(?<![^\W\d_])[^\W\d_]{{{_FEWEST_LETTERS},20}}(?:{endings})(?![^\W\d_])"
    return re.compile(rf"{wordings.choice(section.texts('infinitive_words'))}|{verb}")
