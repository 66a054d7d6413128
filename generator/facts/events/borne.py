"""Times that a noun bears, and no verb: `l'accordo del 2015`, `the July 10 meeting`, `Titanic (1997)`.

They tell which thing is meant. A day so told is still an event's where the thing is told to do something then
(`Friday's storms killed two`) or something is told of it (`nella seduta del 12 marzo ha approvato`).
"""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.facts.events import opendays, timing
from generator.facts.events.timing import Way
from generator.model.dates import Precision
from generator.text import cuts
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters before a time in which stands the noun that bears it.
_NEAR = 40
# Words before such a noun in which stands what makes it the place of something: `in occasione della partita del`.
_LEADING = 4
_OWNER = re.compile(r"['’]s [^\W_][\w-]+")
_NOUN_BEHIND = re.compile(r" (?P<noun>[^\W\d_]{3,}|[^\W\d_]{2}-|[^\W\d_]\.)")
_DETERMINER = re.compile(r"(?:\b(?:the|an?|this|that|its|their|his|her|our|your|my)|['’]s) ?\Z", re.IGNORECASE)
_STANDING = frozenset({DateKind.CALENDAR, DateKind.WEEKDAY, DateKind.DAY, DateKind.HOLIDAY})
_GOING_ON = (Way.PAST, Way.AHEAD)


def is_borne(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time only tells which of its kind a noun beside it is."""
    act = _acts(spoken).search(cuts.line(text).folded, max(0, mention.start - _NEAR), mention.start)
    if act or _is_bracketed(mention, text, spoken):
        return True
    noun = _noun_before(mention, text, spoken)
    if noun is None:
        if not (owns(mention, text) or _is_epithet(mention, text, spoken)):
            return False
        noun = mention.named[0].start
    if mention.date is not None and mention.date.precision is Precision.YEAR:
        return True
    return not _happens(mention, text, clause, noun, spoken)


def owns(mention: DateMention, text: str) -> bool:
    """Return whether a noun stands behind a time in the genitive: `this year's session`."""
    return _OWNER.match(text, mention.end) is not None


def _is_epithet(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time stands as an adjective before its noun: `the 2004 sales`, `Rossi's July 25 call`."""
    if mention.kind not in _STANDING or len(mention.named) > 1:
        return False
    if not spoken.section("events").flag("years_before_nouns"):
        return False
    named, noun = mention.named[0], _NOUN_BEHIND.match(text, mention.end)
    words = evenfold(text[named.start : named.end]).split()
    opened = words[0] == "the" or _DETERMINER.search(text, max(0, named.start - _NEAR), named.start) is not None
    if noun is None or not opened or noun["noun"].lower() in wordings.words(spoken, "words", "stopwords"):
        return False
    return not any(sign.start == noun.start("noun") for sign in timing.signs(text, spoken))


def _noun_before(mention: DateMention, text: str, spoken: Language) -> int | None:
    """Return where the noun begins to which a time is joined: `protesta [del 2011]`; None where there is none."""
    if mention.kind is DateKind.HOLIDAY or len(mention.named) > 1:
        return None
    named = mention.kind is not DateKind.RELATIVE or opendays.names_day(mention, spoken)
    if named and mention.date and not (mention.date.is_unit and mention.date.precision >= Precision.YEAR):
        return None
    if not named and any(map(str.isdigit, mention.words)):
        return None
    first, *others = mention.words.split(maxsplit=1)
    ends = (mention.start, mention.start + len(first)) if others and first.isalpha() else (mention.start,)
    folded = cuts.line(text).folded
    found = (_joined(spoken).search(folded, max(0, mention.start - _NEAR), end) for end in ends)
    near = mention.kind in (DateKind.DAY, DateKind.WEEKDAY)
    return next((m.start() for m in found if m and not (near and any(map(str.isdigit, m[0])))), None)


def _happens(mention: DateMention, text: str, clause: tuple[int, int], noun: int, spoken: Language) -> bool:
    """Return whether what bears a day is told to have done something, or something to go on in it."""
    span = (mention.start, mention.end)
    leading = evenfold(text[clause[0] : noun]).replace("'", "' ").split()
    near, hours = {*leading[-_LEADING:]}, wordings.words(spoken, "events", "hours")  # `in vista del voto di domenica`
    if not mention.today and near.intersection(wordings.words(spoken, "events", "within")) and hours.isdisjoint(near):
        way = timing.way(text, clause, span, spoken)
        return way in _GOING_ON or mention.kind is DateKind.DAY
    small = wordings.words(spoken, "words", "stopwords").intersection(word.strip("'") for word in leading)
    articles = (*wordings.words(spoken, "names", "articles"), *wordings.words(spoken, "dates", "and"))
    if not small.issubset(word.strip("'") for word in articles):
        return False  # `dopo il voto di martedì la giunta ha`
    signs = [sign for sign in timing.signs(text, spoken) if clause[0] <= sign.start < clause[1]]
    first = signs[0] if signs else None
    month = mention.date is not None and mention.date.precision is not Precision.DAY
    if first is None or month or first.start < mention.end or first.way is not Way.PAST:
        return False
    return not timing.is_standing(text, first, spoken)


def _is_bracketed(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time stands in brackets without a verb, and only dates the thing before: `Titanic (1997)`."""
    opening, closing = text.rfind("(", 0, mention.start), text.find(")", mention.end)
    if not mention.explicit or opening < 0 or closing < 0 or ")" in text[opening : mention.start]:
        return False
    return not any(opening < sign.start < closing for sign in timing.signs(text, spoken))


@cache
def _joined(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a noun and the word that joins a time to it."""
    section = spoken.section("dates")
    links = wordings.choice((*section.texts("of_year"), *section.texts("of")))
    units = (w for name in ("unit", "units") for key in section.fields(name) for w in section.fields(name).texts(key))
    hours = spoken.section("events").texts("hours")
    times = wordings.choice((*section.texts("part"), *section.texts("part_of_day"), *units, *hours))
    number = r"(?: (?:(?:n|nr|no)?\.? ?)?[\d/]{1,9})?"
    noun = rf"(?<![^\W\d_])(?!{times})[^\W\d_]{{3,}}{number} {links} ?"
    return re.compile(rf"{noun}\Z")


@cache
def _acts(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for an act that is known by its day: `decreto 10 agosto 2018`, which is its name."""
    return re.compile(rf"{wordings.choice(spoken.section('events').texts('acts'))}(?: [^\W\d_]{{5,}})? \Z")
