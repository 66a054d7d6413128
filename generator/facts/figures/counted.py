"""What a number counts: the noun right behind it, with its adjectives and names."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

import msgspec

from generator.facts import cues, manner
from generator.facts.figures import codes, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold

_WORD = re.compile(r"[ \u00a0\u202f]{1,2}((?:[A-Z]\.){2,4}|[^\W\d_][\w&+/-]*)")
# A sign of a measure right behind digits, or the one of temperature: `5kg`, `130km/h`, `30 °C`.
_SIGN = re.compile(r"[^\W\d_][\w/]*|[ \u00a0\u202f]?[°º] ?[CF](?!\w)")
_OF = re.compile(r"[ \u00a0]{1,2}(?:d[ie]|of)(?![\w'])|[ \u00a0]{1,2}d(?=')")
_MILLION = 1_000_000
# From here on what is counted may be led by `of`: `mezzo milione di persone`, `1.200.000 de foyers`.
_MANY = 100_000
_MOST_WORDS = 4
# Nouns of which it is kept in mind what they are: the same ones come again and again.
_MOST_NOUNS = 1 << 12
# Letters of a unit that is no plural: `ft`, `MW`.
_LONGEST_SIGN = 3


class Counted(msgspec.Struct, frozen=True, gc=False):
    """The noun that a number counts; `end` is where the noun and its names end in the text."""

    noun: str
    end: int


def noun(spot: Spot) -> Counted | None:
    """Return what a number counts, with the names right behind it: `GPU NVIDIA Hopper`; None when nothing is said."""
    number, known, place = spot.number, spot.known, spot.end
    large = number.low is None or number.about or (number.low >= _MILLION and number.words[-1].isalpha())
    if sign := _SIGN.match(spot.text, place):
        return Counted(sign[0].strip(), sign.end())
    many = large or (number.low is not None and number.low >= _MANY)
    of = _OF.match(spot.folded, place) if many else None
    if of:
        place = of.end()
    elif large and number.low != 1 and known.language.section("numbers").flag("million_needs_of"):
        return None
    found = _words(spot, place)
    sized = number.words.rstrip(".")[-1:].isalpha() and not known.words["words.stopwords"]
    if not found or (sized and len(found[0][1]) <= _LONGEST_SIGN):
        return None
    attributive = known.plural_heads and spot.digits and spot.last in known.words["indefinite"] - {"another"}
    if attributive:
        found = found[:1] if _is_measure(found[0][1] + "s", known) else []
    elif len(found) > 1 and not measures.MEASURED.isdisjoint(measures.named(found[0][1], known)):
        # `It runs 40 km and carries 300 people.`
        found = found[: 1 + (evenfold(found[1][1]) in known.words["unit_adjectives"])]
    head = _head(found, known, single=number.low == 1 or attributive) if found else None
    if head is None:
        return None
    first, last = _with_adjectives(found, head, known)
    whole = " ".join([word for _, word in found[first : last + 1]])
    time = evenfold(found[head][1]) in known.words["spans long_spans"]
    while not time and last + 1 < len(found) and _is_name(found[last + 1][1], known):
        last += 1
    return Counted(whole, found[last][0])


def _words(spot: Spot, place: int) -> list[tuple[int, str]]:
    """Return up to four words behind a place, each with its end, up to a sign or a small word."""
    text, known = spot.text, spot.known
    small, before = known.words["words.stopwords"], known.words["before_noun"]
    found: list[tuple[int, str]] = []
    adjectives: list[tuple[int, str]] = []
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, place)):
        start, place = match.span(1)
        word = spot.folded[start:place]
        initial = place - start == 1 and text.startswith(".", place) and place + 1 < len(text)
        if spot.cues & cues.ACCORDING and known.patterns["quotes.according"].match(spot.folded, start):
            break
        if found and known.plural_heads and word in known.words["names.and"] and not is_plural(found[-1][1], known):
            continue
        adjective = not found and word in before
        if initial or (word in small and not adjective and not match[1].isupper()):
            break
        (adjectives if adjective else found).append((place, match[1].rstrip("-/")))
    return found or [last for last in adjectives[-1:] if evenfold(last[1]) in known.words["persons"]]  # `58 piccoli`


def _with_adjectives(found: list[tuple[int, str]], head: int, known: Vocabulary) -> tuple[int, int]:
    """Return the first and the last word of a unit: `metri cubi`, `cubic metres`, `dead dolphins`, `road deaths`."""
    adjectives = known.words["unit_adjectives suffering_adjectives"]
    joined = head > 0 and (
        evenfold(found[head - 1][1]) in adjectives or _is_compound(found[head - 1][1], found[head][1], known)
    )
    after = head + 1 < len(found) and evenfold(found[head + 1][1]) in adjectives
    return head - joined, head + after


def _is_compound(word: str, noun: str, known: Vocabulary) -> bool:
    """Return whether a noun of those of which figures are kept has another noun before it: `road deaths`."""
    if evenfold(word) in known.words["plurals"]:
        return True
    endings = known.texts["adjective_endings"]
    return bool(endings) and word.islower() and not word.endswith(endings) and measures.is_kept(noun, known)


def _head(found: list[tuple[int, str]], known: Vocabulary, *, single: bool) -> int | None:
    """Return which of the words is the noun: the first, or where adjectives come first the first plural.

    Of what is `single` the noun is no plural; no other is: `Level 3 of 5 risk`, `a size 9 shoe`.
    """
    if known.capitalised_nouns:
        large = next((place for place, (_, word) in enumerate(found) if word[0].isupper()), None)
        return 0 if large is None and (len(found[0][1]) <= _LONGEST_SIGN + 1 or "/" in found[0][1]) else large
    if not known.plural_heads:
        return 0
    plain = any(word.islower() and is_plural(word, known) for _, word in found)
    for place, (_, word) in enumerate(found):
        if is_plural(word, known) and not (plain and word[0].isupper()):
            # What may stand before the noun itself: `19 dead dolphins`, `30 police officers`.
            leads = evenfold(word) in known.words["suffering_adjectives unit_adjectives plurals"] and place + 1 < len(
                found
            )
            return place + 1 if leads and is_plural(found[place + 1][1], known) else place
        if codes.is_code(word):
            return place
    sign = evenfold(found[0][1]) in known.words["unit_signs"]
    return 0 if sign or (len(found) == 1 and (single or _is_measure(found[0][1], known))) else None


def _is_measure(word: str, known: Vocabulary) -> bool:
    """Return whether a word that is no plural may be a unit: `ft`, `MW`, or one of what is measured."""
    if len(word) <= _LONGEST_SIGN or not word.islower():
        return True
    general = known.words["general"]
    return any(not general.issuperset(hit.concepts) for hit in measures.hits(evenfold(word), known))


def _is_name(word: str, known: Vocabulary) -> bool:
    return word[0].isupper() and evenfold(word) not in known.words["names.calendar"]


@lru_cache(maxsize=_MOST_NOUNS)
def is_uncounted(noun: str, known: Vocabulary) -> bool:
    """Return whether no number of something is a figure, or it is a verb."""
    if evenfold(noun) in known.calendar | known.words["not_counted awaited"] or manner.is_future(noun, known.language):
        return True
    return noun.endswith(known.texts["past"])


def plural_of(words: str, known: Vocabulary) -> str | None:
    """Return the last plural among the words up to a preposition: `cases` of `measles cases in the city`.

    Before an article it is a verb: `the trust believes the true figure`.
    """
    small, told = known.words["words.stopwords"], words.split()
    head = list(takewhile(lambda word: evenfold(word) not in small, told))
    acts = head and [evenfold(word) for word in told[len(head) : len(head) + 1]] == ["the"]
    return next((word for word in reversed(head[:-1] if acts else head) if is_plural(word, known)), None)


def is_plural(word: str, known: Vocabulary) -> bool:
    """Return whether an English noun is one of several: by its ending, or `people`."""
    ends = word[-1] == "s" and not word.endswith(("ss", "ous"))
    return ends or evenfold(word) in known.words["plurals"]
