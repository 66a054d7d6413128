"""Numbers of those who are one group: `161 of them children`, `sedici tra case e uffici`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import manner, wordings
from generator.facts.figures import counted, counting, nounwords
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters beside a number in which such words stand.
_REACH = 64
_NEAR = 32
# A city has so many people; and of so many figures are told though only a pronoun tells whose.
_LEAST_TOWN = 1000
_FEWEST = 2
_YEAR = re.compile(r"19\d\d|20\d\d")
# Signs behind a number that stands aside.
_CLOSES = (",", ")")
_NO_PLURALS = re.compile(r"[A-ZÀ-Þ]|.*[ìàòùé]\Z")


def noun(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts that is told with others of a group; None where no such words stand beside it."""
    if number.low is None or number.low < _FEWEST or number.high is not None:
        return None
    behind = folded[number.end : number.end + _REACH]
    found = _among(text, number, language) if behind.startswith(_opens(language)) else None
    found = found or _out_of(text, folded, number, language) or _aside(text, folded, number, language)
    return found or _town(folded, number, language)


def people(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return who are so many of those told before: `161 of them children`, `of whom 163 were pupils`."""
    match = _part(language).match(folded, number.end)
    if match is None or match["noun"] not in wordings.words(language, "measures", "persons"):
        return None
    if match["of"] is None and not _of_them(language).search(folded, max(0, number.start - _REACH), number.start):
        return None
    return text[match.start("noun") : match.end("noun")]


def _out_of(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return those of whom so many are told of: `4,200 of the system's nurses`, `nove dei lavoratori`."""
    match = None if _YEAR.fullmatch(number.words) else _whole(language).match(folded, number.end)
    words = text[match.start("words") : match.end("words")] if match else ""
    if flag(language, "measures", "plural_heads"):
        words = counted.plural_of(words, language) or ""
    plural = words.islower() and words.endswith(language.section("measures").texts("plural_endings"))
    plural = plural and words not in wordings.words(language, "words", "stopwords") | nounwords.words(language).numbers
    return words if plural and counting.counts(text, number, words, language) else None


@cache
def _whole(language: Language) -> re.Pattern[str]:
    """Return a pattern for what a number is a part of, right behind it."""
    parts = wordings.pattern(language, "measures", "parts_of").pattern
    owner, more = (
        (r"(?:[^\W\d_]+['’]s? )?", r"(?: [^\W\d_]{3,}){0,2}")
        if flag(language, "measures", "plural_heads")
        else ("", "")
    )
    return re.compile(rf" {parts} {owner}(?P<words>[^\W\d_]{{3,}}{more})")


def _aside(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return those before a number that stands between commas: `gli interinali, 46, il cui contratto scade`."""
    if not number.words[0].isdigit() or folded[number.end : number.end + 1] not in _CLOSES:
        return None
    match = _counted_aside(language).search(folded, max(0, number.start - _NEAR), number.start)
    return text[match.start(1) : match.end(1)] if match else None


@cache
def _counted_aside(language: Language) -> re.Pattern[str]:
    articles = wordings.pattern(language, "measures", "plural_articles").pattern
    return (
        wordings.NOTHING
        if flag(language, "measures", "plural_heads")
        else re.compile(rf"{articles} ([^\W\d_]{{4,}}), \Z")
    )


def _among(text: str, number: NumberMention, language: Language) -> str | None:
    """Return the things of several kinds that are counted together: `sedici tra case e uffici`."""
    match = _kinds(language).match(text, number.end)
    if match is None or any(_NO_PLURALS.match(word) for word in (match["first"], match["last"])):
        return None
    plural = language.section("measures").texts("plural_endings")
    ends = all(word.endswith(plural) for word in (match["first"], match["last"]))
    return text[match.start("first") : match.end("last")] if ends else None


def _town(folded: str, number: NumberMention, language: Language) -> str | None:
    """Return the word for people where a number tells how many live in a place: `a city of 240,000`."""
    if number.low is None or number.low < _LEAST_TOWN:
        return None
    towns = wordings.pattern(language, "measures", "towns")
    told = next(towns.finditer(folded, max(0, number.start - _NEAR), number.start), None)
    if told is None or not _is_followed_by_no_noun(folded, number, language):
        return None
    if told.end() < manner.bare_start(folded, number.start, language) - 1:
        return None
    return next(iter(language.section("measures").texts("crowd")), None)


def _is_followed_by_no_noun(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether the words of a number end behind it."""
    following = folded[number.end : number.end + _REACH].split(None, 1)[:1]
    small = wordings.words(language, "words", "stopwords")
    return not following or not following[0][0].isalnum() or following[0].rstrip(",.;:)") in small


@cache
def _opens(language: Language) -> tuple[str, ...]:
    return tuple(f" {evenfold(word)} " for word in language.section("measures").texts("among_kinds"))


@cache
def _kinds(language: Language) -> re.Pattern[str]:
    links = wordings.pattern(language, "measures", "among_kinds").pattern
    joints = "|".join(sorted(wordings.words(language, "names", "and")))
    word = r"[^\W\d_]{3,}"
    return re.compile(rf" {links} (?P<first>{word})(?:, {word}){{0,3}} (?:{joints}) (?P<last>{word})")


@cache
def _of_them(language: Language) -> re.Pattern[str]:
    """Return a pattern for the words that take up a group right before a number."""
    return re.compile(rf"{wordings.pattern(language, 'measures', 'of_them').pattern} (?:[^\W\d_]+ )?\Z")


@cache
def _part(language: Language) -> re.Pattern[str]:
    """Return a pattern for who are so many of a group, behind their number."""
    group, copulas = (wordings.pattern(language, "measures", key).pattern for key in ("out_of_them", "copulas"))
    ends = r"(?=[,.;:)]|\Z| [^\W\d_]{1,4}\b)" if flag(language, "measures", "plural_heads") else r"(?!\w)"
    return re.compile(rf"(?:(?P<of> {group})(?: {copulas})?| {copulas}) (?P<noun>[^\W\d_]{{3,}}){ends}")
