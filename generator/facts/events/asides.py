"""Times told on the side: of a clause beside the main one, of what is compared with, of a plan called off."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.facts.events import participles, timing
from generator.facts.events.timing import Way
from generator.facts.events.told import Told
from generator.model.dates import Edtf, Precision
from generator.text import cuts
from generator.text.dates import DateKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Days before the day of writing up to which what an aside tells may be the news: `Rossi, who died on 3 May, was`.
_LATELY = 10
_COMMAS = frozenset(",(–—")
_FAR = (DateKind.CALENDAR, DateKind.RELATIVE)


def is_aside(told: Told, when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a time belongs to a remark and not to the story: `Raman, who took over in January, said`."""
    mention = told.mention
    if mention.kind not in _FAR:
        return False
    than = wordings.pattern(told.spoken, "events", "than")  # `more than it forecast two weeks ago`
    compared = than.search(cuts.line(told.text).folded, told.clause[0], mention.start) is not None
    return compared or (when is not None and _is_far(told, when, reference) and is_subordinate(told, when))


def is_subordinate(told: Told, when: Edtf) -> bool:
    """Return whether a clause beside the main one tells a time, or a participle: `the rig that sank in May`."""
    return _is_relative(told) or _is_of_another(told, when) or _is_bare(told)


def is_called_off(told: Told) -> bool:
    """Return whether what was to be at a time is called off: `ha annullato il concerto previsto per sabato`."""
    off = wordings.pattern(told.spoken, "events", "called_off")
    return off.search(cuts.line(told.text).folded, told.clause[0], told.mention.start) is not None


def _is_relative(told: Told) -> bool:
    """Return whether `who`, `which` or, behind a comma, `including` opens the clause of a time; `that` behind a noun.

    So it is in `the rig that sank in May`, and not in `said that in May`. A pronoun that is an article too opens it
    behind a comma, or right before the time: `der 2016 gebaute Hafen`.
    """
    folded, first, place, spoken = cuts.line(told.text).folded, told.clause[0], told.mention.start, told.spoken
    relatives, articles = (wordings.words(spoken, "measures", key) for key in ("relatives", "articles"))
    opening = folded[first:].split(maxsplit=1)[:1] if told.text[:first].rstrip()[-1:] in _COMMAS else []
    if not (relatives | wordings.words(spoken, "events", "asides")).isdisjoint(opening):
        return True
    verbs = [sign for sign in timing.signs(told.text, spoken) if first <= sign.start < place]
    late = verbs.pop().start if verbs else place
    words = folded[max([first, *(sign.end for sign in verbs)]) : late].replace("'", "' ").split()
    openers, grammar = wordings.words(spoken, "events", "openers"), spoken.section("events")
    pronouns = (relatives | wordings.words(spoken, "events", "which")) - openers - articles
    if not pronouns.isdisjoint(words):
        return wordings.words(spoken, "quotes", "according").isdisjoint(words)  # `secondo cui`
    if grammar.flag("years_before_nouns"):
        return late < place and not openers.isdisjoint(words[1:][-1:])
    if grammar.flag("capital_nouns"):
        return not articles.isdisjoint(folded[first:place].split()[-1:])
    nouns = articles | wordings.words(spoken, "dates", "of", "of_year")
    return any(word in openers and noun in nouns for noun, word in zip(words, words[2:], strict=False))


def _is_of_another(told: Told, when: Edtf) -> bool:
    """Return whether another event tells when something was: `since the rig sank in May`, `before the vote in May`.

    Of a year it does behind any such word, and behind `when`; else behind a noun, or in a clause beside the main one.
    """
    text, spoken, place = told.text, told.spoken, told.mention.start
    year, signs = when.precision is Precision.YEAR, timing.signs(text, spoken)
    bare = spoken.section("events").flag("years_before_nouns")  # `after it sank`, where others say `dopo che`
    for match in _other(spoken, year=year).finditer(cuts.line(text).folded, told.clause[0], place):
        inside = [sign for sign in signs if match.end() <= sign.start < place]
        beside = any(not match.start() <= sign.start < place for sign in signs)
        if year or (beside and (bare or match["that"]) if inside else match["noun"]):
            return True
    return False


@cache
def _other(spoken: Language, *, year: bool) -> re.Pattern[str]:
    """Return a pattern for a word such as `after`, with `that` or the noun of what happens once behind it, if any."""
    dates, section = spoken.section("dates"), spoken.section("events")
    when = section.texts("when") if year else ()
    phrases = (*dates.texts("since"), *dates.texts("after"), *dates.texts("before"), *when)
    opening = wordings.choice(phrase for phrase in phrases if evenfold(phrase) not in dates.texts("of"))  # `dès`
    noun = rf"(?= ?(?:[^\W\d_]+[ '’]){{0,2}}(?P<noun>{wordings.choice(section.texts('happenings'))}))"
    that = rf"(?= ?(?P<that>{wordings.choice(section.texts('openers'))}))"
    return re.compile(rf"{opening}(?:{that}|{noun}|(?= ?[a-z]))")


def _is_bare(told: Told) -> bool:
    """Return whether a mere participle governs a time: `il testo, scritto nel 1986`, `a pier, built in 2004, burnt`."""
    text, sign, (first, last) = told.text, told.sign, told.clause
    if sign is None or not first <= sign.start < last:
        return participles.adjacent(text, (first, told.mention.start), told.spoken) is not None
    if (
        not first
        or text[first : sign.start].strip()
        or " " in text[sign.start : sign.end]
        or text[last : last + 1] != ","
    ):
        return False
    later = (one.start for one in timing.signs(text, told.spoken) if one.start > last)
    return any(not text[last + 1 : start].strip() for start in later)


def _is_far(told: Told, when: Edtf, reference: Edtf | None) -> bool:
    """Return whether a time lies so far back that it can be no news; a term, `by October 2023`, tells of itself."""
    now = reference.first_day if reference else None
    if when.start is None or when.last_day is None or (now is None and when.precision is not Precision.YEAR):
        return False
    if now is None or when.precision is Precision.YEAR:
        return told.way is Way.PAST
    return (now - when.last_day).days > _LATELY * (when.precision is Precision.DAY)
