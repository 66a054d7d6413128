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
_MARKS = "«“\"'‘ "
# Characters before a verb in which its auxiliary stands, and words: `has been quietly passed`.
_BEFORE = 24
_ADVERBS = 3
# Words of what is called by its day, `lo sciopero di`, and of what stands between it and its verb.
_CALLED = 4
_COMMAS = frozenset(",(–—")
_FAR = (DateKind.CALENDAR, DateKind.RELATIVE)


def is_aside(told: Told, when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a time belongs to a remark and not to the story: `Raman, who took over in January, said`."""
    if _is_perfect(told, when, reference):
        return True
    if told.mention.kind not in _FAR:
        return False
    return when is not None and _is_far(told, when, reference) and is_subordinate(told, when)


def is_subordinate(told: Told, when: Edtf) -> bool:
    """Return whether a clause beside the main one tells a time, or a participle: `the rig that sank in May`."""
    return _is_relative(told) or _is_of_another(told, when) or _is_bare(told) or _is_reduced(told)


def is_called_off(told: Told) -> bool:
    """Return whether what was planned for a time is called or put off: `ha annullato il concerto previsto per sabato`.

    So does a verb that stands anywhere behind: `previsto per lunedì, è slittato`; `doveva aprire a maggio, aprirà in
    agosto`.
    """
    folded, spoken, (place, end) = cuts.line(told.text).folded, told.spoken, (told.mention.start, told.mention.end)
    off, late, arranged = (wordings.pattern(spoken, "events", key) for key in ("called_off", "put_off", "arranged"))
    if off.search(folded, told.clause[0], place):
        return True
    later = (sign for sign in timing.signs(told.text, spoken) if sign.start > end)
    if told.has_verb("meant") and any(timing.is_future(told.text, sign, spoken) for sign in later):
        return True
    return late.search(folded, end) is not None and arranged.search(folded, told.clause[0], place) is not None


def is_dropped(told: Told) -> bool:
    """Return whether what is called by its day is called off or put off: `lo sciopero di venerdì è stato revocato`."""
    folded, spoken, end = cuts.line(told.text).folded, told.spoken, told.mention.end
    leading = evenfold(told.before).strip(_MARKS).replace("'", "' ").split()
    called = leading[0] in wordings.words(spoken, "names", "articles") if leading else folded[end:].startswith("'s")
    if not called or any(told.clause[0] <= s.start < told.mention.start for s in timing.signs(told.text, spoken)):
        return False
    found = (wordings.pattern(spoken, "events", key).search(folded, end) for key in ("called_off", "put_off"))
    between = (folded[end : match.start()].split() for match in found if match)
    passive = wordings.words(spoken, "events", "passive")
    return any(len(words) <= _CALLED and not passive.isdisjoint(words[-_CALLED:]) for words in between)


def _is_perfect(told: Told, when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a present perfect governs a time that is over, which it cannot tell: `the 2019 vote has split`."""
    sign, mention, spoken = told.sign, told.mention, told.spoken
    if sign is None or when is None or when.start is None or when.end is None or mention.today or told.now:
        return False
    now = reference.last_day if reference else None
    over = when.last_day is not None and (now is None or when.last_day < now)
    if not over or not told.before.strip(_MARKS):
        return False
    folded, last = cuts.line(told.text).folded, told.clause[1]
    if _perfect(spoken).search(folded, max(0, sign.start - _BEFORE), sign.end) is None:
        return False
    later = any(mention.end < one.start < last for one in timing.signs(told.text, spoken))
    return sign.start > mention.start or not later


@cache
def _perfect(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a perfect that tells of the present, in a language whose stories are told in the past."""
    section = spoken.section("events")
    if not section.flag("told_in_past"):
        return wordings.NOTHING
    helping = wordings.choice(frozenset(section.texts("auxiliaries")).difference(section.texts("standing")))
    return re.compile(rf"(?<!to ){helping} (?:[\w']+ ){{0,2}}[\w']+\Z")


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
    if verbs and verbs[-1].end == late - 1:
        late = verbs.pop().start  # `was sentenced`
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
    heads = [*zip(words, words[2:], strict=False), *zip(words, words[3:], strict=False)]
    return any(word in openers and noun in nouns for noun, word in heads)


def _is_of_another(told: Told, when: Edtf) -> bool:
    """Return whether another event tells when something was: `since the rig sank in May`, `before the vote in May`.

    Of a year it does behind any such word, and behind `when`; else behind a noun, or in a clause beside the main one.
    """
    text, spoken, place = told.text, told.spoken, told.mention.start
    year, signs = when.precision is Precision.YEAR, timing.signs(text, spoken)
    bare = spoken.section("events").flag("years_before_nouns")  # `after it sank`, where others say `dopo che`
    for match in _other(spoken, year=year).finditer(cuts.line(text).folded, told.clause[0], place):
        if match["until"] and not match["noun"]:
            continue
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
    until = wordings.choice(section.texts("up_to"))
    return re.compile(rf"(?:{opening}|(?P<until>{until}))(?:{that}|{noun}|(?= ?[a-z]))")


def _is_bare(told: Told) -> bool:
    """Return whether a mere participle governs a time: `il testo, scritto nel 1986`, `a pier, built in 2004, burnt`."""
    text, sign, place, (first, last) = told.text, told.sign, told.mention.start, told.clause
    if sign is None or not first <= sign.start < last:
        return participles.adjacent(text, (first, place), told.spoken) is not None
    later = (one.start for one in timing.signs(text, told.spoken) if one.start > last)
    opens = text[last : last + 1] == "," and not text[first : sign.start].strip()
    return opens and any(not text[last + 1 : start].strip() for start in later)


def _is_reduced(told: Told) -> bool:
    """Return whether the verb of a time is a participle that says which thing is meant: `the law passed in 2019 would`.

    So it is with who did it behind and no auxiliary before, or where the verb of its noun stands right behind the time;
    and one that opens the sentence: `Built in 2004, the pier burnt`.
    """
    text, spoken, sign, (place, end) = told.text, told.spoken, told.sign, (told.mention.start, told.mention.end)
    if sign is None or sign.way is not Way.PAST or sign.start > place or " " in text[sign.start : sign.end]:
        return False
    if not spoken.section("events").flag("told_in_past"):
        return False
    helping = wordings.words(spoken, "events", "passive", "auxiliaries")
    folded, last = cuts.line(text).folded, told.clause[1]
    leading = folded[timing.clause(text, (sign.start, sign.end))[0] : sign.start].strip(_MARKS)
    if not helping.isdisjoint(leading.split()[-_ADVERBS:]):
        return False
    following = next((other for other in timing.signs(text, spoken) if other.start == end + 1), None)
    present = helping.intersection(folded[end:last].split()[:1])
    if following and following.way is Way.PAST and not present:
        calendar = wordings.words(spoken, "names", "calendar")
        return not calendar.isdisjoint(folded[end:last].split())  # not `a study published in 2018 found`
    if following and (following.way is not Way.AHEAD or timing.is_future(text, following, spoken)):
        return True
    if any(_agent(spoken).match(folded, start) for start in (sign.end, end)):
        return True
    if not leading:
        return not text[: sign.start].strip(_MARKS) and text[last : last + 1] == ","
    return bool(present)


@cache
def _agent(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for who did it behind a participle: ` by the council`; not ` by 5%`, ` by closing it`."""
    section, gerunds = spoken.section("events"), "|".join(spoken.section("measures").texts("gerunds"))
    return re.compile(
        rf" {wordings.choice(section.texts('agents'))} (?!(?:[^\s,]+ ){{0,2}}\W?\d|\w+(?:{gerunds})(?!\w))"
    )


def _is_far(told: Told, when: Edtf, reference: Edtf | None) -> bool:
    """Return whether a time lies so far back that it can be no news; a term, `by October 2023`, tells of itself."""
    now = reference.first_day if reference else None
    if when.start is None or when.last_day is None:
        return False
    if now is None or when.precision is Precision.YEAR:
        return told.way is Way.PAST
    return (now - when.last_day).days > _LATELY * (when.precision is Precision.DAY)
