"""Whether a number with a noun counts something: no time, no part of a name, no `tre motivi`."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.facts import manner, wordings
from generator.facts.figures import counted, measures
from generator.model.facts import Qualifier
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Below this a number may be part of a name.
_SMALL = 100
# From here on a number in words (`undici`) is a figure; below, of people and places, of things that are not known
# already, and of what is kept.
_SEVERAL_THINGS = 11
_SEVERAL_OF_ANY = 5
_SEVERAL_PEOPLE = 3
_SEVERAL = 2
_LONGEST_WORD = 24
_LARGE_WORD = re.compile(r" [A-ZÀ-Þ][a-zß-ÿ]")
_YEAR = re.compile(r"19\d\d|20\d\d")
_AIRLINER = re.compile(r"7[0-8]7")
# Behind one of these a word is large because it begins a quote.
_OPENS = '«“„"'
_NAME_BEFORE = re.compile(r"[A-Z][\w-]{0,30} \Z")


def counts(text: str, number: NumberMention, noun: str, language: Language) -> bool:
    """Return whether a number with a noun is a figure: no time, no name with a number, no `tre motivi`."""
    if counted.is_uncounted(noun, language) or _is_one(number, noun, language):
        return False
    if _is_numbered(text[: number.start], language) or _is_year(text, number, noun, language):
        return False
    if _is_occasion(text[: number.start], number, noun, language) or _is_hour(text, number, noun, language):
        return False
    before = _NAME_BEFORE.search(text[max(0, number.start - 32) : number.start])
    opening = number.start - len(before[0]) if before else 0
    inside = opening > 0 and text[opening - 1] not in _OPENS
    if inside and number.low is not None and number.low < _SMALL:
        return False
    if _is_in_name(text, number, language, inside=inside):
        return False
    if number.words[0].isdigit() or number.low is None or number.low >= _SEVERAL_THINGS or number.about:
        return True
    return measures.is_kept(noun, language) or _are_several(text[: number.start], number.low, noun, language)


def _are_several(before: str, low: Decimal, noun: str, language: Language) -> bool:
    """Return whether a few are counted: people and places, or more of what can be seen and touched."""
    if low < _SEVERAL_PEOPLE or _is_definite(before, language):
        return False
    last = evenfold(noun.rsplit(maxsplit=1)[-1])
    if last in wordings.words(language, "measures", "persons", "sites"):
        return True
    plurals = language.section("measures").texts("plural_endings")
    thing = noun[0].islower() and last not in wordings.words(language, "measures", "uncounted_things")
    return low >= _SEVERAL_OF_ANY and thing and last.endswith(plurals)


def _is_definite(before: str, language: Language) -> bool:
    """Return whether those are told of who are known already: `i tre ragazzi`, `the first three states`."""
    words = evenfold(before[-_LONGEST_WORD:]).split()[-1:]
    known = wordings.words(language, "measures", "plural_articles", "known", "ordered", "each")
    return not known.isdisjoint(words) or (words != [] and words[0].endswith(("'s", "’s", "s'", "s’")))


def _is_one(number: NumberMention, noun: str, language: Language) -> bool:
    """Return whether what stands behind a number of several can be no plural: `il forno 3 salta in aria`."""
    singular = language.section("measures").texts("singular_endings")
    if not singular or number.low is None or number.low < _SEVERAL or not noun.islower():
        return False
    return noun.endswith(singular) and evenfold(noun) not in wordings.words(language, "measures", "plurals")


def _is_in_name(text: str, number: NumberMention, language: Language, *, inside: bool) -> bool:
    """Return whether a number stands before a large word and is part of its name: `LC 500 Convertible`, `1977 Star`.

    Behind another large word (`inside`), or where years stand before nouns and it may be one.
    """
    if not _LARGE_WORD.match(text, number.end) or flag(language, "names", "capitalised_nouns"):
        return False
    year = language.section("events").flag("years_before_nouns") and _YEAR.fullmatch(number.words)
    return bool(year) or inside or _AIRLINER.fullmatch(number.words) is not None


def _is_year(text: str, number: NumberMention, noun: str, language: Language) -> bool:
    """Return whether a year stands before a noun: `its 2025 sales`, `the Worlds 2023 playoffs`.

    Of people and the like so many may be counted, and of all things when the number is round or told as rough.
    """
    if not _YEAR.fullmatch(number.words) or not language.section("events").flag("years_before_nouns"):
        return False
    word = evenfold(text[max(0, number.start - _LONGEST_WORD) : number.start]).split()[-1:]
    owners = wordings.words(language, "measures", "articles", "possessives")
    if word and (word[0] in owners or word[0].endswith(("'s", "’s"))):
        return True
    rough = manner.qualifier(text, number.start, number.end, language) is not Qualifier.EXACT
    return not (rough or number.words.endswith("00") or measures.is_counted(noun, language))


def _is_occasion(before: str, number: NumberMention, noun: str, language: Language) -> bool:
    """Return whether a few times are told of, and nothing is counted: `in four cases`."""
    if number.low is None or number.low >= _SMALL:
        return False
    if evenfold(noun) not in wordings.words(language, "measures", "occasions"):
        return False
    links = wordings.words(language, "names", "in")
    return not links.isdisjoint(evenfold(before[-_LONGEST_WORD:]).split()[-1:])


def _is_hour(text: str, number: NumberMention, noun: str, language: Language) -> bool:
    """Return whether a number is the hour at some place: `alle 18 locali`."""
    if evenfold(noun) not in wordings.words(language, "measures", "local_time"):
        return False
    word = evenfold(text[max(0, number.start - _LONGEST_WORD) : number.start]).split()[-1:]
    return not wordings.words(language, "measures", "hours_before").isdisjoint(word)


def _is_numbered(before: str, language: Language) -> bool:
    """Return whether a number is the name of what stands before it: `la strada provinciale 47`."""
    word = evenfold(before[-_LONGEST_WORD:]).split()[-1:]
    return bool(word) and word[0] in wordings.words(language, "measures", "numbered")
