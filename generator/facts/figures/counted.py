"""What a number counts: the noun behind it, or apart from it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from itertools import takewhile

import msgspec

from generator.facts import manner, wordings
from generator.facts.figures import codes, measures
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

_WORD = re.compile(r"[ \u00a0\u202f]{1,2}((?:[A-Z]\.){2,4}|[^\W\d_][\w&+/-]*)")
_OF = re.compile(r"[ \u00a0]{1,2}(?:d[ie]|of)(?![\w'])|[ \u00a0]{1,2}d(?=')")
_MILLION = 1_000_000
_MOST_WORDS = 4
# Nouns of which it is kept in mind what they are: the same ones come again and again.
_MOST_NOUNS = 1 << 12
# Characters in which `of` stands behind a number.
_LONGEST_OF = 8
# Characters before a number in which its noun and a verb have room.
_REACH = 80
# Letters of a unit that is no plural: `ft`, `MW`.
_LONGEST_SIGN = 3
# Words of `i feriti`.
_PAIR = 2
# Characters of `sono saliti a`, about.
_COPULA = 24


class Counted(msgspec.Struct, frozen=True, gc=False):
    """The noun that a number counts; `end` is where the noun and its names end in the text."""

    noun: str
    end: int


def noun(text: str, folded: str, number: NumberMention, language: Language) -> Counted | None:
    """Return what a number counts, with the names right behind it: `GPU NVIDIA Hopper`; None when nothing is said."""
    place = number.end
    large = number.low is None or number.about or (number.low >= _MILLION and number.words[-1].isalpha())
    of = _OF.match(folded, place, place + _LONGEST_OF) if large else None
    if of:
        place = of.end()
    elif large and number.low != 1 and flag(language, "numbers", "million_needs_of"):
        return None
    found = _words(text, folded, place, language)
    if found and _is_attributive(folded, number, language):
        found = found[:1] if _is_measure(found[0][1] + "s", language) else []
    if len(found) > 1 and measures.is_sized(found[0][1], language):
        # `It runs 40 km and carries 300 people.`
        adjectives = wordings.words(language, "measures", "unit_adjectives")
        found = found[: 1 + (evenfold(found[1][1]) in adjectives)]
    if not found:
        return None
    head = _head(found, language, single=number.low == 1 or _is_attributive(folded, number, language))
    if head is None:
        return None
    first, last = _with_adjectives(found, head, language)
    whole = found[first][1] if first == last else " ".join([word for _, word in found[first : last + 1]])
    while last + 1 < len(found) and _is_name(found[last + 1][1], language):
        last += 1
    return Counted(whole, found[last][0])


def _with_adjectives(found: list[tuple[int, str]], head: int, language: Language) -> tuple[int, int]:
    """Return the first and the last word of a unit: `metri cubi`, `cubic metres`, `dead dolphins`, `road deaths`."""
    adjectives = wordings.words(language, "measures", "unit_adjectives", "suffering_adjectives")
    first = head - 1 if head and evenfold(found[head - 1][1]) in adjectives else head
    if first == head and head and _is_compound(found[head - 1][1], found[head][1], language):
        first = head - 1
    after = head + 1 < len(found) and evenfold(found[head + 1][1]) in adjectives
    return first, head + 1 if after else head


def _is_compound(word: str, noun: str, language: Language) -> bool:
    """Return whether a noun of those of which figures are kept has another noun before it: `road deaths`."""
    endings = language.section("measures").texts("adjective_endings")
    folded, suffering = evenfold(word), wordings.words(language, "measures", "suffering_adjectives")
    if folded in wordings.words(language, "measures", "plurals") and folded not in suffering:
        return word.islower() and is_plural(word, language)
    return bool(endings) and word.islower() and not word.endswith(endings) and measures.is_kept(noun, language)


def _leading(language: Language) -> frozenset[str]:
    """Return the plurals that may stand before the noun itself: `19 dead dolphins`, `30 police officers`."""
    return wordings.words(language, "measures", "suffering_adjectives", "plurals")


def noun_put(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what somebody estimates a number of: `police put the crowd at 15,000`."""
    before = folded[max(0, number.start - _REACH) : number.start]
    if wordings.words(language, "measures", "puts").isdisjoint(before.split()):
        return None
    match = _put(language).search(before)
    if not match:
        return None
    offset = number.start - len(before)
    if match[1] is not None:
        return _first_plural(text[offset + match.start(1) : offset + match.end(1)], language)
    if match[2] in wordings.words(language, "measures", "crowd_nouns"):
        return next(iter(language.section("measures").texts("crowd")), None)
    return text[offset + match.start(2) : offset + match.end(2)]


def _first_plural(words: str, language: Language) -> str:
    """Return some words up to the first plural: `jobs` of `jobs at risk`."""
    found = words.split()
    head = next((place for place, word in enumerate(found) if is_plural(word, language)), len(found) - 1)
    return " ".join(found[: head + 1])


@cache
def _put(language: Language) -> re.Pattern[str]:
    """Return a pattern with what is counted (`the number of X at`), or the noun that is put at a number."""
    puts, at, articles, totals = (
        wordings.pattern(language, "measures", key).pattern for key in ("puts", "puts_at", "articles", "totals")
    )
    counted_of = rf"{totals} of ([^\W\d_]+(?: [^\W\d_]+){{0,3}})"
    plain = r"(?:[^\W\d_]+ ){0,2}([^\W\d_]{3,})"
    return re.compile(rf"{puts} {articles} (?:{counted_of}|{plain}) {at} [“\"]?(?:[^\W\d_]+ly )?{exactly(language)}\Z")


def crowd(folded: str, _text: str, number: NumberMention, language: Language) -> str | None:
    """Return the word for people where a number alone tells of them: `in ottomila hanno firmato`."""
    before = folded[max(0, number.start - _COPULA) : number.start].rsplit(None, 1)[-1:]
    behind = folded[number.end : number.end + _COPULA].split()[:1]
    if wordings.words(language, "measures", "crowd_behind").isdisjoint(before):
        return None
    if wordings.words(language, "measures", "crowd_verbs").isdisjoint(behind):
        return None
    return next(iter(language.section("measures").texts("crowd")), None)


def noun_behind(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts where its noun follows with an article: `sono 310 gli sfollati`."""
    copula = wordings.pattern(language, "measures", "copulas")
    start = manner.bare_start(folded, number.start, language)
    before = folded[max(0, start - _REACH) : start].rstrip()
    if not any(before.endswith(match[0]) for match in copula.finditer(before, max(0, len(before) - _COPULA))):
        return None
    return noun_with_article(folded, text, number, language)


def noun_after_verb(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts where a verb parts them: `una decina sono i superstiti`."""
    if flag(language, "measures", "plural_heads"):
        return None
    match = _after_verb(language).match(folded, number.end)
    return text[match.start(1) : match.end(1)] if match else None


@cache
def _after_verb(language: Language) -> re.Pattern[str]:
    copula, articles = (wordings.pattern(language, "measures", key).pattern for key in ("copulas", "plural_articles"))
    return re.compile(rf" {copula}(?: [^\W\d_]+)? {articles} ([^\W\d_]{{3,}})")


def noun_beside(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts that stands right behind its noun: `i morti sono due, i feriti 14`."""
    words = folded[max(0, number.start - _COPULA) : number.start].replace("'", "' ").split()[-2:]
    articles = wordings.words(language, "measures", "plural_articles")
    if len(words) < _PAIR or words[0] not in articles or not measures.is_kept(words[1], language):
        return None
    return text[: number.start].rsplit(maxsplit=1)[-1]


def noun_with_article(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return the noun that stands behind a number with its article: `8.500 le vittime`."""
    match = _subject(language).match(folded, number.end)
    if match and match[2] and match[1] in wordings.words(language, "measures", "totals"):
        return text[match.start(2) : match.end(2)]
    return text[match.start(1) : match.end(1)] if match else None


@cache
def _subject(language: Language) -> re.Pattern[str]:
    """Return a pattern for a noun with its article, and what it is of: `il bilancio delle vittime`."""
    articles = wordings.pattern(language, "measures", "articles").pattern
    return re.compile(rf" {articles} ?([^\W\d_]{{3,}})(?: d(?:e|i)[^\W\d_]{{0,3}} ([^\W\d_]{{3,}}))?")


def exactly(language: Language) -> str:
    """Return a pattern for the words by which a number is about so much or all there are, or none of them."""
    known = language.section("measures")
    qualifiers, overall = known.fields("qualifiers"), known.texts("overall")
    return f"(?:{wordings.choice([*overall, *(phrase for kind in qualifiers for phrase in qualifiers.texts(kind))])} )?"


@lru_cache(maxsize=_MOST_NOUNS)
def is_uncounted(noun: str, language: Language) -> bool:
    """Return whether no number of something is a figure, or it is a verb."""
    nothing = wordings.words(language, "measures", "not_counted", "awaited")
    if evenfold(noun) in nothing or manner.is_future(noun, language):
        return True
    return noun.endswith(language.section("measures").texts("past"))


@lru_cache(maxsize=_MOST_NOUNS)
def magnitude(noun: str, language: Language) -> Decimal | None:
    """Return the size that a noun is: of `una decina di milioni` a million; None for other nouns."""
    table = language.section("numbers").fields("magnitudes")
    return next((Decimal(key) for key in table if evenfold(noun) in map(evenfold, table.texts(key))), None)


def _words(text: str, folded: str, place: int, language: Language) -> list[tuple[int, str]]:
    """Return up to four words behind a place, each with its end, up to a sign or a small word."""
    small = wordings.words(language, "words", "stopwords")
    before = wordings.words(language, "measures", "before_noun")
    joints = wordings.words(language, "names", "and") if flag(language, "measures", "plural_heads") else frozenset()
    found: list[tuple[int, str]] = []
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, place)):
        start, place = match.span(1)
        word = folded[start:place]
        initial = place - start == 1 and text.startswith(".", place) and place + 1 < len(text)
        if found and word in joints and not is_plural(found[-1][1], language):
            continue
        if initial or (word in small and not match[1].isupper()):
            break
        if found or word not in before:
            found.append((place, match[1].rstrip("-/")))
    return found


def _head(found: list[tuple[int, str]], language: Language, *, single: bool) -> int | None:
    """Return which of the words is the noun: the first, or where adjectives come first the first plural.

    Of what is `single` the noun is no plural; no other is: `Level 3 of 5 risk`, `a size 9 shoe`.
    """
    if flag(language, "names", "capitalised_nouns"):
        return next((place for place, (_, word) in enumerate(found) if word[0].isupper()), 0)
    if not flag(language, "measures", "plural_heads"):
        return 0
    plain = any(word.islower() and is_plural(word, language) for _, word in found)
    for place, (_, word) in enumerate(found):
        if is_plural(word, language) and not (plain and word[0].isupper()):
            leads = evenfold(word) in _leading(language) and found[place + 1 : place + 2]
            return place + 1 if leads and is_plural(leads[0][1], language) and leads[0][1].islower() else place
        if codes.is_code(word):
            return place
    sign = evenfold(found[0][1]) in wordings.words(language, "measures", "unit_signs")
    return 0 if sign or (len(found) == 1 and (single or _is_measure(found[0][1], language))) else None


def _is_attributive(folded: str, number: NumberMention, language: Language) -> bool:
    """Return whether a number tells what one thing is like, of which nothing is counted: `a 15 mile trail`."""
    if not number.words[0].isdigit() or not flag(language, "measures", "plural_heads"):
        return False
    before = folded[max(0, number.start - _LONGEST_OF) : number.start].split()[-1:]
    return not wordings.words(language, "measures", "indefinite").isdisjoint(before) and before != ["another"]


def _is_measure(word: str, language: Language) -> bool:
    """Return whether a word that is no plural may be a unit: `ft`, `MW`, or one of what is measured."""
    ends = word.endswith(language.section("measures").texts("unit_endings"))
    if ends or len(word) <= _LONGEST_SIGN or not word.islower():
        return True
    general = wordings.words(language, "measures", "general")
    return any(not general.issuperset(hit.concepts) for hit in measures.hits(evenfold(word), language))


def plural_of(words: str, language: Language) -> str | None:
    """Return the last plural among the words up to a preposition: `cases` of `measles cases in the city`."""
    small = wordings.words(language, "words", "stopwords")
    head = takewhile(lambda word: evenfold(word) not in small, words.split())
    return next((word for word in reversed(list(head)) if is_plural(word, language)), None)


def is_plural(word: str, language: Language) -> bool:
    """Return whether an English noun is one of several: by its ending, or `people`."""
    ends = word[-1] == "s" and len(word) > 2 and not word.endswith(("ss", "ous"))
    return ends or evenfold(word) in wordings.words(language, "measures", "plurals")


def _is_name(word: str, language: Language) -> bool:
    return word[0].isupper() and evenfold(word) not in wordings.words(language, "names", "calendar")
