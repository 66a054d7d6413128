"""The small words between a figure and what it measures, those of a language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.facts import cues, wordings
from generator.facts.figures import clausewords
from generator.facts.figures.measures import Hit
from generator.facts.lines import Line
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag

# An apostrophe behind a vowel and before a blank stands for an accent: `e' stato`.
_PIECE = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?:['’](?=[^\W_]|\Z)|(?<=\be)['’])?|[^\w\s]")
# A verb that looks like `and` without its accent.
_IS_IT = "è"
_IS = frozenset({_IS_IT, "e'", "e’"})
QUOTES = frozenset("\"“”«»'’`-")


class Words(NamedTuple):
    """The small words of a language; every set holds them folded."""

    clear: frozenset[str]
    """They part no noun or verb from its figure."""
    verbs: frozenset[str]
    """Of those, what tells that something is so much."""
    settings: frozenset[str]
    priced: frozenset[str]
    """Settings of things that money has not: `sold for`."""
    levels: frozenset[str]
    """What leads to where a change ends, or from where it began."""
    prepositions: frozenset[str]
    by: frozenset[str]
    """What leads to by how much something is changed: `cutting costs by`."""
    contents: frozenset[str]
    """What leads from a figure to what it is of: `67 miliardi di fatturato`, `$3m in fees`."""
    parting: frozenset[str]
    """No complement of a noun holds them."""
    openings: frozenset[str]
    """A clause of its own begins with one of these."""
    articles: frozenset[str]
    rates: frozenset[str]
    small: frozenset[str]
    no_adjectives: frozenset[str]
    ends: frozenset[str]
    """Nobody is named behind them to whom something would be done."""
    differs: frozenset[str]
    adverbs: tuple[str, ...]
    gerunds: tuple[str, ...]
    active: tuple[str, ...]
    """Endings of verbs that tell what those who are counted do: `3 Paesi uccidono`."""
    compounds: bool


def is_noun(following: Sequence[str], words: Words) -> bool:
    """Return whether the next word may be a noun."""
    return bool(following) and following[0].isalpha() and following[0] not in words.small


def is_clear(piece: str, words: Words) -> bool:
    """Return whether a word parts no noun or verb from its figure."""
    return piece in words.clear or piece in QUOTES or piece.endswith(words.adverbs)


def is_plain(pieces: Sequence[str], words: Words) -> bool:
    """Return whether some words may be adjectives."""
    return all((piece[0].isalnum() and piece not in words.no_adjectives) or piece in QUOTES for piece in pieces)


def is_particle(hit: Hit, said: Line) -> bool:
    """Return whether a word tells a change only right beside its figure: `up`."""
    return said.folded[hit.start : hit.end] in wordings.words(said.language, "measures", "particles")


def pieces(said: Line, start: int, end: int) -> list[str]:
    """Return the words and signs of a stretch, folded, without the source that is put in between.

    `è` keeps its accent, for it is no `and`.
    """
    text = said.text[start:end]
    if said.cues & cues.ACCORDING and text.count(",") > 1:
        text = _source(said.language).sub(" ", text)
    if _IS_IT not in text and "e'" not in text and "e’" not in text:
        return _PIECE.findall(evenfold(text))
    return [_IS_IT if piece in _IS else evenfold(piece) for piece in _PIECE.findall(text)]


@cache
def _source(language: Language) -> re.Pattern[str]:
    according = wordings.pattern(language, "quotes", "according").pattern
    return re.compile(rf", {according} [^,;:()]{{1,60}},", re.IGNORECASE)


@cache
def words_of(language: Language) -> Words:
    """Return the small words of a language."""
    measures, known = language.section("measures"), clausewords.words(language)
    prepositions = wordings.words(language, "names", "prepositions", "of", "in")
    prepositions |= wordings.words(language, "measures", "further_prepositions")
    links = wordings.words(language, "measures", "puts_at", "levels", "sums_of", "articles", "possessives", "fillers")
    moves = wordings.words(language, "numbers", "range_from", "range_to")
    moves |= wordings.words(language, "measures", "beyond")
    auxiliaries = _single(language, "aux", "copulas", "count_copulas", "arriving", "modals")
    verbs = (auxiliaries | wordings.words(language, "measures", "mere_sums")) - (links | prepositions | moves)
    small = wordings.words(language, "words", "stopwords") | wordings.words(language, "measures", "no_nouns")
    small |= prepositions | auxiliaries
    parting = known.relatives | known.leads | known.contrasts | wordings.words(language, "measures", "aux", "breaks")
    articles = wordings.words(language, "measures", "articles", "plural_articles", "possessives")
    clear = links | _rough(language) | verbs | moves | wordings.words(language, "measures", "before_noun", "further")
    return Words(
        clear=(clear | {_IS_IT}) - wordings.words(language, "names", "and"),
        verbs=verbs | {_IS_IT},
        settings=wordings.words(language, "measures", "settings"),
        priced=wordings.words(language, "measures", "priced"),
        levels=(moves | wordings.words(language, "measures", "levels"))
        - wordings.words(language, "measures", "sums_of"),
        prepositions=prepositions,
        by=wordings.words(language, "measures", "by_so_much"),
        contents=wordings.words(language, "measures", "contents"),
        parting=parting,
        openings=known.relatives | known.leads,
        articles=articles,
        rates=wordings.words(language, "measures", "rates"),
        small=small,
        no_adjectives=small | parting,
        ends=small - articles,
        differs=wordings.words(language, "measures", "comparatives"),
        adverbs=tuple(measures.texts("adverbs")),
        gerunds=tuple(measures.texts("gerunds")),
        active=(*measures.texts("gerunds"), *measures.texts("active_endings")),
        compounds=flag(language, "measures", "plural_heads"),
    )


def _rough(language: Language) -> frozenset[str]:
    """Return the words by which a number is rough or a limit: `circa`, `more`, `than`."""
    fields = language.section("measures").fields("qualifiers")
    return frozenset(evenfold(word) for kind in fields for phrase in fields.texts(kind) for word in phrase.split())


def _single(language: Language, *keys: str) -> frozenset[str]:
    """Return the words of some lists of phrases."""
    measures = language.section("measures")
    words = (word for key in keys for phrase in measures.texts(key) for word in phrase.split())
    return frozenset(word if word == _IS_IT else evenfold(word) for word in words)
