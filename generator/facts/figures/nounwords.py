"""The words of a language by which nouns are read: what stands before them, beside names, and between the two."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon, lexicon
from generator.facts.speech import speech
from generator.text.evenfold import evenfold
from generator.text.languages import Language


class Words(NamedTuple):
    """What is asked of the words around a noun; every set holds words as they are looked up."""

    lexicon: Lexicon
    prepositions: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    companies: frozenset[str]
    people: frozenset[str]
    """Of whom nothing is said to be their organisation's own: `gli analisti di X`."""
    offices: frozenset[str]
    beside_names: frozenset[str]
    """What stands right before a name that it tells more of: `il gruppo X`."""
    passed: frozenset[str]
    """Small words, days and months: no subject begins with them."""
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    """Auxiliaries, those of the passive too."""
    drops: bool
    bare: bool
    """Nouns need no article."""
    relatives: frozenset[str]
    times: frozenset[str]
    claims: frozenset[str]
    """What somebody has said: `l'affermazione di X`."""
    numbers: frozenset[str]
    """Of two on, in letters."""


@cache
def words(language: Language) -> Words:
    """Return the words of a language."""
    names = lexicon(language.code)
    sets = names.sets
    keys = ("persons", "observers", "sayers", "indefinite", "subjects", "oblique_articles", "relatives", "claims")
    people, observers, sayers, indefinite, companies, oblique, relatives, claims = (
        wordings.words(language, "measures", key) for key in keys
    )
    further = wordings.words(language, "measures", "further_prepositions")
    articles = (sets["articles"] | sets["determiners"]) - oblique
    spoken = speech(language.code)
    table = language.section("numbers").fields("words")
    stop = wordings.words(language, "words", "stopwords")
    offices = sets["roles"] | names.role_openings
    kinds = sets["organisation_nouns"] | sets["product_nouns"] | sets["place_nouns"] | sets["people"]
    return Words(
        lexicon=names,
        prepositions=(sets["prepositions"] | sets["of"] | sets["by"] | oblique | further) - articles,
        articles=articles,
        indefinite=indefinite,
        companies=companies,
        people=((people | observers | sayers) - sets["organisation_nouns"] - companies) | offices,
        offices=offices,
        beside_names=offices | kinds | companies | sets["titles"] | sets["role_adjectives"] | sets["place_adjectives"],
        passed=stop | sets["calendar"] | sets["starters"],
        auxiliaries=spoken.sets["auxiliaries"],
        verbs=spoken.sets["auxiliaries"] | wordings.words(language, "measures", "passives"),
        drops=spoken.drops_subject,
        bare=language.section("measures").flag("plural_heads") or names.capitalised_nouns,
        relatives=relatives,
        times=wordings.words(language, "measures", "not_counted") | sets["calendar"],
        claims=claims,
        numbers=frozenset(word for key in table if int(key) > 1 for word in map(evenfold, table.texts(key))),
    )
