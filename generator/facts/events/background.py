"""Dates that are no events of the story: names of years, comparisons, memories, how things are nowadays."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import cues, wordings
from generator.facts.events import timing
from generator.model.dates import Precision
from generator.text import cuts
from generator.text.dates import DateKind, DateMention
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters before a date in which a word such as `paragonando` makes it a comparison.
_REACH = 120
# Characters around a date in which stands the noun before it, or the verb behind `oggi`.
_NEAR = 40
_MONTH_BEFORE = re.compile(r"\b(?:the|this|its|their|his|her|our|a) [^\W\d_]+\Z", re.IGNORECASE)
_NAMED_BEHIND = re.compile(r" [^\W\d_]{2,}(?:-|[^\W\d_])")
_NOUN_BEHIND = re.compile(r" [^\W\d_]{3,}")
# A season or school year, with no word between its noun and it.
_SEASON = re.compile(r"\d{4}[/–-]\d{2,4}")
# What tells which day `today` is: `Today (19)`.
_DAY_BEHIND = re.compile(r" \(\d")
_MARKS = "«“\"'‘ "
_OWNER = re.compile(r"['’]s [^\W\d_]{2,}")
# Words before a time of a noun: what is told happened in it.
_WITHIN = frozenset({"during", "at"})
_COUNTED = frozenset({DateKind.DAY, DateKind.WEEKDAY, DateKind.RELATIVE})
_MOVING = (timing.Way.PAST, timing.Way.AHEAD)


def names(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a time only tells which thing is meant: `il bilancio 2010`, `the May election`, `year to June`."""
    named = mention.named[0]
    folded = cuts.line(text).folded
    first = max(0, named.start - _NEAR)
    if _is_label(mention, spoken) or _periods(spoken).search(folded, first, named.start):
        return True
    if mention.kind is DateKind.WEEKDAY:
        return wordings.pattern(spoken, "events", "named_days").search(folded, first, named.end + _NEAR) is not None
    if not spoken.section("events").flag("months_before_nouns"):
        return False
    if _is_bare(mention) and mention.date is None and _NOUN_BEHIND.match(text, mention.end):
        return not any(sign.start == mention.end + 1 for sign in timing.signs(text, spoken))
    if mention.explicit or mention.date is None or mention.date.precision is not Precision.MONTH:
        return False
    article = _MONTH_BEFORE.search(text[max(0, named.end - _NEAR) : named.end])
    return article is not None and _NAMED_BEHIND.match(text, named.end) is not None


def is_caption(text: str, spoken: Language) -> bool:
    """Return whether a sentence only tells what a picture shows, or when it was taken: `Nella foto, il ponte`."""
    if not cues.of(text, spoken) & cues.CAPTIONS:
        return False
    return wordings.pattern(spoken, "events", "captions").match(cuts.line(text).folded.lstrip("( ")) is not None


def is_background(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time of a clause stands in a comparison or a remark on the side: no event of the story."""
    folded = cuts.line(text).folded
    before = folded[max(0, mention.start - _REACH) : mention.start + len(mention.words.split()[0])]
    return (
        wordings.pattern(spoken, "events", "background").search(before) is not None
        or wordings.pattern(spoken, "events", "kindred").search(folded, *clause) is not None
        or _is_yardstick(folded[clause[0] : mention.start], spoken)
        or _is_record(mention, folded[clause[0] : mention.start], spoken)
        or _is_likened(mention, text, clause, spoken)
        or _is_epithet(mention, text, spoken)
        or _is_of_time(mention, folded, spoken)
        or _is_of_act(mention, text, clause, spoken)
        or _is_subject(mention, text, clause, spoken)
        or _is_bracketed(mention, text, spoken)
        or _is_owner(mention, text, clause, spoken)
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
    """Return whether a year only names what a noun beside it speaks of: `campionato 2005/2006`."""
    words = evenfold(mention.words).split()
    if words[:-1] in ([], ["the"]) and _SEASON.fullmatch(words[-1]):
        return True
    return words[0] in wordings.words(spoken, "events", "labelled")


def _is_epithet(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a year stands as an adjective before its noun: `the 2004 sales`, `the 2008 financial crisis`.

    So does a day behind `the rest of the`: `the rest of the Oct. 7 terrorists`.
    """
    if mention.kind is not DateKind.CALENDAR or not spoken.section("events").flag("years_before_nouns"):
        return False
    words = evenfold(mention.words).split()
    rest = words[:4] == ["the", "rest", "of", "the"]
    bare = words[-2:-1] == ["the"] and words[-1].isdecimal()
    return (bare or rest) and _NOUN_BEHIND.match(text, mention.end) is not None


def _is_of_time(mention: DateMention, folded: str, spoken: Language) -> bool:
    """Return whether a year or month only tells which of its kind a noun is: `proteste del 2011`, `voto di maggio`."""
    when = mention.date
    of_year = mention.kind is DateKind.RELATIVE and _is_this_year(mention, spoken)
    if when is None and not (of_year or _is_bare(mention)):
        return False
    if when is not None and (not when.is_unit or when.precision not in (Precision.YEAR, Precision.MONTH)):
        return False
    monthly = when is not None and when.precision is Precision.MONTH
    if monthly and (mention.explicit or mention.kind is not DateKind.CALENDAR):
        return False
    return _stands_behind(_of_year(spoken), mention, folded)


def _stands_behind(joining: re.Pattern[str], mention: DateMention, folded: str) -> bool:
    """Return whether a pattern ends before a time, or with its first word, which may join it to a noun: `von 2004`."""
    first, *others = mention.words.split(maxsplit=1)
    ends = (mention.start, mention.start + len(first)) if others and first.isalpha() else (mention.start,)
    return any(joining.search(folded, max(0, mention.start - _NEAR), end) for end in ends)


def _is_of_act(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a day only tells which law or ruling is meant: `das Urteil vom 13. März`, with no past verb."""
    if mention.kind is not DateKind.CALENDAR or not any(map(str.isdigit, mention.words)):
        return False
    if not _stands_behind(_act(spoken), mention, cuts.line(text).folded):
        return False
    if text[: mention.start].endswith("(") and any(map(str.isalpha, mention.words)):
        return False
    return timing.way(text, clause, (mention.start, mention.end), spoken) is not timing.Way.PAST


def _is_subject(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a month is what its clause talks of: `January has been my ultimate exam`."""
    if not _is_bare(mention) or text[clause[0] : mention.start].strip(_MARKS):
        return False
    return any(sign.start == mention.end + 1 for sign in timing.signs(text, spoken))


def _is_this_year(mention: DateMention, spoken: Language) -> bool:
    """Return whether words count years from now, and tell no day or month: `quest’anno`, `last year`."""
    years = (evenfold(word) for word in spoken.section("dates").fields("unit").texts("year"))
    words = evenfold(mention.words).replace("'", " ").split()
    return not any(map(str.isdigit, mention.words)) and not set(words).isdisjoint(years)


def _is_bare(mention: DateMention) -> bool:
    """Return whether a time is a month or season and nothing else: `maggio`."""
    return mention.kind is DateKind.CALENDAR and not mention.explicit and mention.words.isalpha()


def _is_bracketed(mention: DateMention, text: str, spoken: Language) -> bool:
    """Return whether a year stands in brackets, and only dates the thing before them: `Titanic (1997)`."""
    if mention.date is None or mention.date.precision is not Precision.YEAR:
        return False
    opening, closing = text.rfind("(", 0, mention.start), text.find(")", mention.end)
    if opening < 0 or closing < 0 or ")" in text[opening : mention.start]:
        return False
    return not any(opening < sign.start < closing for sign in timing.signs(text, spoken))


def _is_owner(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time only tells which of its kind a noun is: `this year's session`, `how Friday's storms go`.

    Of days, and behind `during`, it does where no verb is past: `Friday's storms killed two`.
    """
    if mention.kind not in _COUNTED or not owns(mention, text):
        return False
    span = (mention.start, mention.end)
    within = mention.words.split()[0] in _WITHIN
    if mention.kind is DateKind.RELATIVE and not within:
        return True
    return timing.way(text, clause, span, spoken) is not timing.Way.PAST


def owns(mention: DateMention, text: str) -> bool:
    """Return whether a noun stands behind a time in the genitive: `this year's session`."""
    return _OWNER.match(text, mention.end) is not None


@cache
def _of_year(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a noun and the word that joins a year to it."""
    section = spoken.section("dates")
    links = wordings.choice((*section.texts("of_year"), *section.texts("of")))
    units = (w for name in ("unit", "units") for key in section.fields(name) for w in section.fields(name).texts(key))
    times = wordings.choice((*section.texts("part"), *section.texts("part_of_day"), *units))
    return re.compile(rf"(?<![^\W\d_])(?!{times})[^\W\d_]{{3,}}(?: (?:n\.? ?)?\d{{1,4}})? {links} ?\Z")


@cache
def _act(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a noun of a law or ruling and what joins its day to it: a word, or a bracket.

    German builds longer words with it: `Gerichtsurteil`.
    """
    section = spoken.section("dates")
    start = "" if spoken.section("events").flag("capital_nouns") else r"(?<![^\W\d_])"
    acts = "|".join(map(re.escape, map(evenfold, spoken.section("events").texts("acts")))) or "(?!)"
    links = wordings.choice((*section.texts("of_year"), *section.texts("of")))
    number = r"(?: (?:n|nr|no)?\.? ?[\d/]{1,9})?"
    return re.compile(rf"{start}(?:{acts})(?![^\W\d_])(?:{number} {links} ?|(?: [^\W\d_]+){{0,4}} \()\Z")


def _is_nowadays(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether `oggi` tells how things are nowadays and nothing that happens: `oggi è uno dei più noti`.

    In English it does wherever no verb tells that something happened or is to come: `coffee today is grown for`.
    """
    folded, span = cuts.line(text).folded, (mention.start, mention.end)
    if wordings.pattern(spoken, "events", "states").search(folded, mention.end, mention.end + _NEAR):
        return True
    *leading, word = evenfold(mention.words).split()
    before = [*folded[max(0, mention.start - _NEAR) : mention.start].split(), *leading][-1:]
    if wordings.words(spoken, "events", "still").intersection(before):
        return True
    nowadays = word in wordings.words(spoken, "events", "nowadays")
    if not nowadays or _DAY_BEHIND.match(text, mention.end):
        return False
    related = not wordings.words(spoken, "measures", "relatives").isdisjoint(before) and not any(
        sign.end + 1 == folded.rfind(before[0], 0, mention.end) for sign in timing.signs(text, spoken)
    )
    if not related and (leading or not spoken.section("events").flag("present_nowadays")):
        return False
    sign = timing.verb(text, clause, span, spoken)
    if related and (sign is None or not clause[0] <= sign.start < clause[1]):
        return True
    able = sign is not None and folded[sign.start : sign.end] in wordings.words(spoken, "events", "able")
    return able or timing.way(text, clause, span, spoken) not in _MOVING


def _is_yardstick(before: str, spoken: Language) -> bool:
    """Return whether a date only tells of when a figure to compare with is: `contro il 26% del 2022`."""
    patterns = (wordings.pattern(spoken, "measures", "compared"), wordings.pattern(spoken, "events", "yardstick"))
    compared = (match for pattern in patterns if (match := pattern.search(before)))
    return any(any(map(str.isdigit, before[match.end() :])) for match in compared)


def _is_record(mention: DateMention, before: str, spoken: Language) -> bool:
    """Return whether a time is only since when nothing was like it: `its largest loss since November`."""
    when = mention.date
    since = when is None and wordings.pattern(spoken, "dates", "since").match(evenfold(mention.words))
    if not since and (when is None or when.start is None or when.end is not None):
        return False
    return wordings.pattern(spoken, "events", "superlatives").search(before[-_NEAR:]) is not None


def _is_likened(mention: DateMention, text: str, clause: tuple[int, int], spoken: Language) -> bool:
    """Return whether a time stands in what something is likened to: `come il lancio dello Sputnik nel 1957`.

    What is likened is a clause of its own without a verb, or a thing that happens: not `aziende come la Fiat nel 2019`.
    """
    if not cues.of(text, spoken) & cues.LIKENING:
        return False
    folded = cuts.line(text).folded
    opening = clause[1] - len(text[clause[0] : clause[1]].lstrip())
    aside = opening > 0 or clause[1] < len(text.rstrip(" .!?"))
    for match in wordings.pattern(spoken, "events", "likening").finditer(folded, opening, mention.start):
        if any(match.end() <= sign.start < mention.start for sign in timing.signs(text, spoken)):
            continue
        happens = wordings.pattern(spoken, "events", "happenings")
        if (aside and match.start() == opening) or happens.search(folded, match.end(), mention.start):
            return True
    return False
