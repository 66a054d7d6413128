"""Dates that are no events of the story: names of years, comparisons, memories, how things are nowadays."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import cues, wordings
from generator.facts.events import borne, timing
from generator.model.dates import Precision
from generator.text import cuts
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters before a date in which a word such as `paragonando` makes it a comparison.
_REACH = 120
# Characters around a date in which stands the noun before it, or the verb behind `oggi`.
_NEAR = 40
# Characters behind `today` in which its verb begins, where the words do not open the clause: `the court today ruled`.
_BESIDE = 12
_NOUN_BEHIND = re.compile(r" [^\W\d_]{3,}")
# A season or school year, with no word between its noun and it.
_SEASON = re.compile(r"\d{4}[/–-]\d{2,4}")
# What parts the day of a comment or page from its text, and the place and day of an agency's report.
_PAGE = re.compile(r"[\d:.apmt ]{0,24}\||; Page\b", re.IGNORECASE)
_PLACE = re.compile(r"[A-Z]{3,}[)]?, \Z")
_CLOCK = re.compile(r"\d[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}(?: time)?)?,? \Z")
_DASH = re.compile(r" ?(?:--|[—–-] )")
# A place in a line that signs of parting stand around: `Roma, *, ore 8 – Ansa`.
_CREDIT = re.compile(r"(?:\A|[|,–—-] )\0(?:\Z|(?:,? \(?(?:ore )?[\d:. ]{1,6}\)?)?(?:\Z| ?[|,–—-] ))")
_MARKS = "«“\"'‘ "
_MOVING = (timing.Way.PAST, timing.Way.AHEAD)


def names(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time only tells which thing is meant: `il bilancio 2010`, `the May election`, `year to June`."""
    named = mention.named[0]
    folded = cuts.line(text).folded
    first = max(0, named.start - _NEAR)
    stamp = _is_label(mention, spoken) or _is_stamp(mention, text, spoken)
    if stamp or _periods(spoken).search(folded, first, named.start):
        return True
    if mention.kind is DateKind.WEEKDAY:
        return _is_any(mention, text, spoken)
    behind = _NOUN_BEHIND.match(text, mention.end)
    if behind is None or not spoken.section("events").flag("years_before_nouns"):
        return False
    if any(sign.start == mention.end + 1 for sign in timing.signs(text, spoken)):
        return False
    noun = behind[0].strip()
    if not _is_bare(mention):
        return _is_season(mention) and noun not in wordings.words(spoken, "words", "stopwords")
    return mention.date is None or noun[0].isupper()  # `June Medical Services`


def _is_stamp(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a day stands over a text or before it, and is told by no verb: `3 May 2011 at 4:09 pm | No.`.

    Or in a line of who published it where and when: `Corriere di Aldova – 15 settembre 2025, 08:30 – Anna Ferri`.
    """
    place = mention.named[-1].end
    if _PLACE.search(text, 0, mention.start) and _DASH.match(text, place):
        return True
    signs = timing.signs(text, spoken)
    alone = mention.explicit and not signs and text[-1:] not in ".!?"
    if alone and _CREDIT.search(f"{text[: mention.start]}\0{text[place:]}"):
        return True
    dated = mention.explicit and mention.start == mention.named[0].start
    clock = dated and _CLOCK.search(text, 0, mention.start)
    parted = clock or text[: mention.start].endswith("| ") or _PAGE.match(text, place)
    return bool(parted) and not any(sign.start < mention.start for sign in signs)


def _is_any(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether no one weekday is meant: `on a Sunday night`; `in a Sunday interview` is one."""
    leading = evenfold(text[: mention.named[0].start]).split()[-1:]
    if wordings.words(spoken, "numbers", "articles").isdisjoint(leading):
        return False
    return _NOUN_BEHIND.match(text, mention.end) is None


def is_caption(text: str, spoken: Language) -> bool:
    """Return whether a sentence only tells what a picture shows, or of the article itself: `Last updated on 3 May`."""
    if not cues.of(text, spoken) & cues.CAPTIONS:
        return False
    return wordings.pattern(spoken, "events", "captions").match(cuts.line(text).folded.lstrip("( ")) is not None


def is_background(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time of a clause stands in a comparison or a remark on the side: no event of the story."""
    folded = cuts.line(text).folded
    before = folded[max(0, mention.start - _REACH) : mention.start + len(mention.words.split()[0])]
    return (
        wordings.pattern(spoken, "events", "background").search(before) is not None
        or wordings.pattern(spoken, "events", "habits").search(folded, clause[0], mention.start) is not None
        or _is_yardstick(folded[clause[0] : mention.start], spoken)
        or _is_measure(mention, text, clause, spoken)
        or borne.is_borne(mention, text, clause, spoken)
        or (mention.today and _is_nowadays(mention, text, clause, spoken))
        or (mention.date is not None and mention.date.precision < Precision.YEAR)
    )


@cache
def _periods(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for what makes a date the end of what a figure is of: `in the year to`."""
    phrases = spoken.section("events").texts("periods")
    prepositions = wordings.choice(
        word for key in ("in", "year_in", "the_year", "the", "until") for word in spoken.section("dates").texts(key)
    )
    return re.compile(rf"{wordings.choice(phrases)}(?: {prepositions})?\s*\Z") if phrases else wordings.NOTHING


def _is_label(mention: DateMention, spoken: Language) -> bool:
    """Return whether a time only names what a noun beside it speaks of: `campionato 2005/2006`; or `ad oggi`."""
    words = evenfold(mention.words)
    if wordings.pattern(spoken, "events", "to_date").fullmatch(words) or _SEASON.fullmatch(words.removeprefix("the ")):
        return True
    return not wordings.words(spoken, "events", "labelled").isdisjoint(words.split())


def _is_bare(mention: DateMention) -> bool:
    """Return whether a time is a month or season and nothing else: `maggio`."""
    return mention.kind is DateKind.CALENDAR and not mention.explicit and mention.words.isalpha()


def _is_season(mention: DateMention) -> bool:
    """Return whether a season or month without its year stands behind an article: `before the summer`."""
    leading, words = evenfold(mention.words).split()[:-1], mention.words.replace(" ", "")
    return mention.date is None and words.isalpha() and leading[-1:] in (["the"], ["for"])


def _is_nowadays(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether `oggi` tells how things are nowadays and nothing that happens: `oggi è uno dei più noti`.

    In most languages it does wherever no verb tells that something happened or is to come: `coffee today is grown`.
    """
    folded, span = cuts.line(text).folded, (mention.start, mention.end)
    leading_to = folded[max(clause[0], mention.start - _NEAR) : mention.start]
    without = leading_to + folded[mention.end : mention.end + _NEAR].lstrip()  # `è oggi uno dei`, `conta oggi 300`
    states = wordings.pattern(spoken, "events", "states").finditer(without)
    joined = text[: mention.start].split()[-1:] == ["e"]  # `e oggi la Corte`: it is no `è`
    if any(match.start() >= len(leading_to) or (match.end() >= len(leading_to) - 1 and not joined) for match in states):
        return True
    *leading, word = evenfold(mention.words).split()
    before = [*folded[max(0, mention.start - _NEAR) : mention.start].split(), *leading][-1:]
    if wordings.words(spoken, "events", "still").intersection(before):
        return True
    beside = {*text[: mention.start].lower().split()[-1:], *text[mention.end :].lower().split()[:1]}
    moving = timing.way(text, clause, span, spoken) in _MOVING
    being = {*spoken.section("measures").texts("copulas"), *spoken.section("events").texts("auxiliaries")}
    if not moving and being.intersection(beside):
        return True
    general = spoken.section("events").flag("present_nowadays") and not leading
    if word not in wordings.words(spoken, "events", "nowadays") or not general:
        return False
    sign = timing.verb(text, clause, span, spoken)
    if not moving or sign is None:
        return not moving
    inside = any(map(str.isalpha, text[clause[0] : mention.start]))
    late = inside and mention.end + _BESIDE < sign.start < clause[1]
    able = folded[sign.start : sign.end] in wordings.words(spoken, "events", "able")
    return late or able


def _is_yardstick(before: str, spoken: Language) -> bool:
    """Return whether a date only tells of when a figure to compare with is: `contro il 26% del 2022`."""
    patterns = (wordings.pattern(spoken, "measures", "compared"), wordings.pattern(spoken, "events", "yardstick"))
    compared = (match for pattern in patterns if (match := pattern.search(before)))
    return any(any(map(str.isdigit, before[match.end() :])) for match in compared)


def _is_measure(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time is what another is measured by: `down 5% from a year ago`, `as they did 40 years ago`.

    So is one behind `from`, that is no day on which something ends or begins.
    """
    folded, span = cuts.line(text).folded, (mention.start, mention.end)
    first = mention.start + len(mention.words.split()[0])
    against = _against(spoken, "against").search(folded, clause[0], mention.start)
    if against:
        return True
    far = len(mention.named) == 1 and mention.kind in (DateKind.CALENDAR, DateKind.RELATIVE)
    if not far or not _against(spoken, "apart").search(folded, clause[0], first):
        return False
    return timing.way(text, clause, span, spoken) is not timing.Way.AHEAD


@cache
def _against(spoken: Language, key: str) -> re.Pattern[str]:
    """Return a pattern for phrases of a list at the end of what is searched, with a preposition behind."""
    dates = spoken.section("dates")
    prepositions = wordings.choice((*dates.texts("in"), *dates.texts("year_in"), *dates.texts("the_year")))
    return re.compile(rf"{wordings.choice(spoken.section('events').texts(key))}(?: {prepositions})? ?\Z")
