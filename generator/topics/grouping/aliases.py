"""Candidates that are one thing under two names, and those that are none: a surname, a common word with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.model.facts import EntityKind
from generator.text.languages import language
from generator.text.words import fold, words
from generator.topics.grouping.candidates import Candidate

_ACRONYM = re.compile(r"(?:[^\W\d_]\.?){2,6}")
# Words of a name that is long enough to be the beginning of a longer one: one word begins many.
_FEWEST_WORDS = 2
# Share of the articles of one that the other must have too.
_SHARED = 0.5
# Articles that write a word small, at the least, where it is no name.
_FEWEST_SMALL = 2


def joined(strong: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those in one that are one thing, under the fuller name or the more frequent one.

    `PF` is `Polícia Federal` where articles name both; `Ministério Público Federal` is `Ministério Público` where they
    share half of the articles.
    """
    left = {candidate.slug: candidate for candidate in strong}
    for short, full in _pairs(strong):
        if short.slug in left and full.slug in left:
            left[full.slug].take(left.pop(short.slug))
    return list(left.values())


def _pairs(strong: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Give pairs of one thing: the name that goes, and the one that stays."""
    full: dict[str, list[Candidate]] = {}
    beginning: dict[tuple[str, ...], Candidate] = {}
    for candidate in strong:
        full.setdefault(_initials(candidate.title), []).append(candidate)
        beginning[tuple(words(candidate.title))] = candidate
    for candidate in strong:
        letters = _letters(candidate.title)
        meant = [other for other in full.get(letters, ()) if letters and candidate.articles & other.articles]
        if len(meant) == 1:
            yield candidate, meant[0]
        parts = tuple(words(candidate.title))
        for length in range(_FEWEST_WORDS, len(parts)):
            other = beginning.get(parts[:length])
            if other and _is_one(candidate, other):
                yield (candidate, other) if len(candidate.cards) <= len(other.cards) else (other, candidate)


def _letters(title: str) -> str:
    """Return the letters of an acronym; empty for any other name."""
    letters = title.replace(".", "")
    return letters if letters.isupper() and _ACRONYM.fullmatch(title) else ""


def _initials(title: str) -> str:
    parts = [word for word in re.split(r"[\s-]+", title) if word[:1].isupper()]
    return "".join(word[0] for word in parts) if len(parts) > 1 else ""


def _is_one(one: Candidate, other: Candidate) -> bool:
    fewer = min(len(one.articles), len(other.articles))
    return one.is_place is other.is_place and len(one.articles & other.articles) >= _SHARED * fewer


def without_surnames(strong: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates but for single words that half of their articles have as a person's surname."""
    return [c for c in strong if c.declared or " " in c.title or 2 * _bearing(c) < len(c.cards)]


def _bearing(candidate: Candidate) -> int:
    """Count the articles that name a person whose full name ends in the candidate's."""
    ending = f" {fold(candidate.title)}"
    people = ([e.name for e in c.entities if e.kind is EntityKind.PERSON] for c in candidate.cards.values())
    return sum(any(fold(name).endswith(ending) for name in names) for names in people)


def without_agencies(strong: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates but for press agencies, which sign the articles of others."""
    agencies = {fold(name) for name in language("en").section("topics").texts("agencies")}
    return [c for c in strong if c.declared or fold(c.title) not in agencies]


def without_common_words(strong: Sequence[Candidate], small: Mapping[str, int]) -> list[Candidate]:
    """Return the candidates but for single words that as many articles write small: `Budget`, `Control`.

    `small` counts those that do, by folded word.
    """
    return [
        c
        for c in strong
        if c.declared
        or not (c.title.istitle() and len(words(c.title)) == 1)
        or small.get(fold(c.title), 0) < max(_FEWEST_SMALL, len(c.cards))
    ]
