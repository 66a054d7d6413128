"""The small words of a language by which clauses, nouns and what leads to a figure are told apart."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold

IS = "è"
"""A verb that looks like `and` without its accent."""


class SmallWords(NamedTuple):
    """Every set holds words as they are looked up; those of nouns are compared with keys of tokens."""

    leads: frozenset[str]
    """A clause of its own begins with one, up to the comma: `mentre`, `when`."""
    openings: frozenset[str]
    """A clause begins with one of these, or of the relative pronouns."""
    contrasts: frozenset[str]
    that: frozenset[str]
    parting: frozenset[str]
    """No complement of a noun holds them."""
    clear: frozenset[str]
    """They part no noun or verb from its figure."""
    verbs: frozenset[str]
    """Of those, what tells that something is so much."""
    levels: frozenset[str]
    """What leads to where a change ends, or from where it began."""
    prepositions: frozenset[str]
    small: frozenset[str]
    no_adjectives: frozenset[str]
    ends: frozenset[str]
    """Nobody is named behind them to whom something would be done."""


class NounWords(NamedTuple):
    """What is asked of the words around a noun."""

    prepositions: frozenset[str]
    articles: frozenset[str]
    people: frozenset[str]
    """Of whom nothing is said to be their organisation's own: `gli analisti di X`."""
    offices: frozenset[str]
    beside_names: frozenset[str]
    """What stands right before a name that it tells more of: `il gruppo X`."""
    passed: frozenset[str]
    """Small words, days, months and titles: no subject begins with them."""
    verbs: frozenset[str]
    """Auxiliaries, those of the passive too."""
    times: frozenset[str]
    bare: bool
    """Nouns need no article."""


@cache
def small_words(known: Vocabulary) -> SmallWords:
    """Return the small words of a language."""
    words, sets = known.words, known.lexicon.sets
    leads = words["subordinators"] - words["relatives"]
    openings = words["relatives"] | leads
    contrasts = words["contrasts breaks"] - leads - sets["prepositions"] - sets["and"]
    parting = openings | contrasts | words["aux breaks"]
    prepositions = words["names.prepositions names.of names.in further_prepositions"]
    links = words["puts_at levels sums_of articles possessives fillers"]
    moves = words["numbers.range_from numbers.range_to beyond"]
    auxiliaries = _single(known, "aux", "copulas", "count_copulas", "arriving", "modals")
    verbs = (auxiliaries | words["mere_sums"]) - (links | prepositions | moves)
    small = words["words.stopwords no_nouns"] | prepositions | auxiliaries
    clear = links | known.rough_words | verbs | moves | words["before_noun further"]
    return SmallWords(
        leads=leads,
        openings=openings,
        contrasts=contrasts,
        that=(known.speech.sets["that"] & openings) - sets["of"],
        parting=parting,
        clear=(clear | {IS}) - words["names.and"],
        verbs=verbs | {IS},
        levels=(moves | words["levels"]) - words["sums_of"],
        prepositions=prepositions,
        small=small,
        no_adjectives=small | parting,
        ends=small - words["articles plural_articles possessives"],
    )


def _single(known: Vocabulary, *names: str) -> frozenset[str]:
    """Return the words of some lists of phrases."""
    words = (word for name in names for phrase in known.texts[name] for word in phrase.split())
    return frozenset(word if word == IS else evenfold(word) for word in words)


@cache
def noun_words(known: Vocabulary) -> NounWords:
    """Return the words around nouns of a language."""
    words, sets = known.words, known.lexicon.sets
    articles = (sets["articles"] | sets["determiners"]) - words["oblique_articles"]
    prepositions = sets["prepositions"] | sets["of"] | sets["by"] | words["oblique_articles further_prepositions"]
    offices = sets["roles"] | known.lexicon.role_openings
    kinds = sets["organisation_nouns"] | sets["product_nouns"] | sets["place_nouns"] | sets["people"]
    told = sets["titles"] | sets["role_adjectives"] | sets["place_adjectives"]
    return NounWords(
        prepositions=prepositions - articles,
        articles=articles,
        people=(words["persons observers sayers"] - sets["organisation_nouns"] - words["subjects"]) | offices,
        offices=offices,
        beside_names=offices | kinds | words["subjects"] | told,
        passed=words["words.stopwords"] | sets["calendar"] | sets["starters"] | sets["titles"],
        verbs=known.speech.sets["auxiliaries"] | words["passives"],
        times=words["not_counted"] | sets["calendar"],
        bare=known.plural_heads or known.lexicon.capitalised_nouns,
    )
