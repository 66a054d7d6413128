"""What is seen of a word and around it, by which a name is told from other words: the signs that the tagger weighs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.facts.names.casing import Casing, Line
from generator.facts.names.lexicon import Lexicon, key, lexicon
from generator.facts.names.tokens import Token, is_capital

EDGE = "edge"
"""Where the sentence has no word any more."""
PLACES = (-2, -1, 0, 1, 2)
"""Words around one that are looked at: its signs stand behind their place, as `-1 of`."""
_LISTS = (
    "articles", "of", "joins", "by", "and", "in", "to", "prepositions", "particles", "titles", "roles", "place_roles",
    "portfolio_roles", "cities", "role_adjectives", "calendar", "directions", "people", "person_of",
    "organisation_words", "organisation_nouns", "product_nouns", "thing_words", "government_nouns", "place_nouns",
    "place_words", "company_verbs", "subject_verbs", "never", "starters", "departments", "institutions",
)  # fmt: skip
_LONGEST_ACRONYM = 5
_FEWEST_FOR_ENDING = 5
_MOST_LARGE = 2
_SMALL = 5
_LONGEST_PERSON = 4
# What the text shows of a word in any of its places, as bits.
_LAST, _FIRST, _SURNAME, _IN, _ARTICLE, _ROLE = (1 << bit for bit in range(6))
_SHOWN, _SHOWN_BEFORE, _SHOWN_BEHIND = (
    tuple(f"{sign} {bits}" for bits in range(_ROLE << 1)) for sign in ("shown", "shown before", "shown behind")
)
Evidence = Mapping[str, int]


@lru_cache(maxsize=1 << 14)
def own(text: str, code: str) -> tuple[str, ...]:
    """Return what holds of a word wherever it stands in texts of a language."""
    words, word, capital = lexicon(code), key(text), is_capital(text)
    found = [f"form {form(text)}"]
    if not capital:
        found.append(f"word {word}")
    found += [name for name in _LISTS if word in words.sets[name]]
    if capital:
        found += [name for name, keys in _known(words) if word in keys]
        if len(word) >= _FEWEST_FOR_ENDING and word.isalpha():
            found += [f"ends {word[-3:]}", f"ends {word[-2:]}", f"begins {word[:3]}"]
    return tuple(found)


def _known(words: Lexicon) -> Iterator[tuple[str, frozenset[str]]]:
    yield "given", words.given
    yield "place", words.places
    yield "organisation", words.organisations
    yield "acronym", words.acronyms


def near(found: Sequence[str], place: int) -> Iterator[str]:
    """Yield the signs of a word for another that has it at one of PLACES; endings count for the word itself."""
    for sign in found:
        if place == 0 or not sign.startswith(("ends", "begins")):
            yield f"{place} {sign}"


@lru_cache(maxsize=1 << 14)
def form(text: str) -> str:
    """Return how a word is written: `a`, `Aa`, `AA`, `aA`, `A1`, `1`; a sign is its own form."""
    if not text[0].isalnum():
        return text
    if text.isdigit():
        return "1"
    if any(c.isdigit() for c in text) and any(c.isupper() for c in text):
        return "A1"
    if text.isupper():
        return "A" if len(text) == 1 else "AA" if len(text) <= _LONGEST_ACRONYM else "AAA"
    if any(c.isupper() for c in text[1:]):
        return "aA"
    return "Aa" if text[0].isupper() else "a"


def here(text: Casing, shown: Evidence, line: Line, place: int) -> Iterator[str]:
    """Yield what is seen of a word in its sentence, and what the whole text shows of it."""
    found = line.tokens
    token = found[place]
    before = found[place - 1] if place else None
    behind = form(found[place + 1].text) if place + 1 < len(found) else ""
    yield f"forms {form(before.text) if before else ''} {form(token.text)} {behind}"
    if before is not None and before.capital:
        yield _SHOWN_BEFORE[shown.get(before.key, 0)]
    elif before is not None and before.is_word and place > 1:
        second = found[place - 2]
        if second.is_word and not second.capital:
            yield f"behind {second.key} {before.key}" if len(before.key) < _SMALL else f"behind {second.key}"
    if behind and found[place + 1].capital:
        yield _SHOWN_BEHIND[shown.get(found[place + 1].key, 0)]
    if token.capital:
        word = token.key
        large, small = min(text.large.get(word, 0), _MOST_LARGE), min(text.small.get(word, 0), 1)
        yield f"seen {large}{small}{'i' if token.initial else ''}"
        yield _SHOWN[shown.get(word, 0)]


def evidence(text: Casing, words: Lexicon) -> Evidence:
    """Return what the text shows of each large word in any of its places; linear in its words."""
    shown: dict[str, int] = {}
    for line in text.lines:
        first = last = -1
        for place in line.large if line.telling else ():
            if place != last:
                if last > first:
                    _show(line.tokens, first, last, words, shown)
                first = place
            last = place + 1
        if last > first:
            _show(line.tokens, first, last, words, shown)
    return shown


def _show(found: Sequence[Token], first: int, last: int, words: Lexicon, shown: dict[str, int]) -> None:
    head, tail = found[first].key, found[last - 1].key
    bits = 0
    if first:
        before = found[first - 1].key
        sets = words.sets
        if before in sets["in"]:
            bits = _IN
        elif before in sets["articles"]:
            bits = _ARTICLE
        elif before in sets["roles"] or before in sets["titles"]:
            bits = _ROLE
    if last - first == 1:
        shown[head] = shown.get(head, 0) | bits
    elif last - first <= _LONGEST_PERSON:
        shown[head] = shown.get(head, 0) | _FIRST
        person = head in words.given or bits == _ROLE
        shown[tail] = shown.get(tail, 0) | (_SURNAME if person else _LAST)
