"""Numbers of those who are one group: `161 of them children`, `sedici tra case e uffici`, `by 33 votes to 29`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import manner, wordings
from generator.facts.figures import measures
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters beside a number in which such words stand.
_REACH = 64
_NEAR = 32
# A city has so many people; and of so many figures are told though only a pronoun tells whose.
_LEAST_TOWN = 1000
_MOST_VOTES = 2000
_FEWEST = 2
_NO_PLURALS = re.compile(r"[A-ZÀ-Þ]|.*[ìàòùé]\Z")


def noun(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts that is told with others of a group; None where no such words stand beside it."""
    if number.low is None or number.low < _FEWEST or number.high is not None:
        return None
    behind = folded[number.end : number.end + _REACH]
    found = _among(text, number, language) if behind.startswith(_opens(language)) else None
    return found or _town(folded, number, language) or _votes(folded, number, behind, language)


def people(text: str, folded: str, number: NumberMention, language: Language) -> str | None:
    """Return who are so many of those told before: `161 of them children`, `of whom 163 were pupils`."""
    match = _part(language).match(folded, number.end)
    if match is None or match["noun"] not in wordings.words(language, "measures", "persons"):
        return None
    if match["of"] is None and not _of_them(language).search(folded, max(0, number.start - _REACH), number.start):
        return None
    return text[match.start("noun") : match.end("noun")]


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


def _votes(folded: str, number: NumberMention, behind: str, language: Language) -> str | None:
    """Return the word for votes where one number stands against another: `lost a confidence vote by 33 to 29`."""
    known = _against(language)
    if known is None or number.low is None or number.low > _MOST_VOTES or number.low != int(number.low):
        return None
    before = folded[max(0, number.start - _REACH) : number.start]
    opens = known[0].search(before) and known[1].match(behind)
    told = opens or known[2].search(before)
    if not told or not any("votes" in hit.concepts for hit in measures.hits(before, language)):
        return None
    return next(iter(language.section("measures").texts("vote_unit")), None)


@cache
def _against(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    """Return patterns for what stands before the first of two numbers of votes, behind it, and before the second."""
    if wordings.pattern(language, "measures", "vote_by") is wordings.NOTHING:
        return None
    by, to = (wordings.pattern(language, "measures", key).pattern for key in ("vote_by", "vote_to"))
    return re.compile(rf"{by} \Z"), re.compile(rf" {to} \d"), re.compile(rf"{by} \d+ {to} \Z")


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
