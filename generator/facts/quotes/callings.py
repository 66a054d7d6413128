"""Who is meant by what he is called: `il tecnico`, `Rossi`, `the center`, where an article has only one of these."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.facts.names.lexicon import Lexicon, lexicon
from generator.facts.speech import speech
from generator.model.facts import Entity, EntityKind
from generator.text import languages

# Words of `presidente del consiglio`.
_LONGEST_ROLE = 3


def of(entities: Sequence[Entity], lang: str) -> dict[str, str]:
    """Return people by what they are, in other words for it too, and by their last name, where only one is that.

    By their last names alone where one is another's peer: behind `the British minister and his French counterpart`
    nobody is `the minister`.
    """
    others, nouns = _epithets(lang), lexicon(lang)
    words: dict[str, list[str]] = {}
    doubled = any(speech(lang).has("peers", word) for one in entities for word in (one.role or "").casefold().split())
    for entity in entities:
        if entity.kind is EntityKind.PERSON and entity.role and not doubled:
            role = entity.role.casefold()
            heads = [" ".join(role.split()[:count]) for count in range(_LONGEST_ROLE, 0, -1)]
            epithets = next((others[head] for head in heads if head in others), ())
            for form in dict.fromkeys((role, _head(role, nouns), *epithets)):
                words.setdefault(form, []).append(entity.name)
        if entity.kind is EntityKind.PERSON:
            words.setdefault(entity.name.split()[-1].casefold(), []).append(entity.name)
    return {role: names[0] for role, names in words.items() if len(names) == 1}


def _head(role: str, nouns: Lexicon) -> str:
    """Return the noun of a role: `director` of `managing director of Acme`, `direttrice` of `direttrice generale`.

    Of a deputy or one who was, the whole: `the minister` is not the junior minister.
    """
    words = role.split()
    if speech(nouns.code).has("lesser", words[0]):
        return role
    links = (place for place, word in enumerate(words) if place and nouns.has("prepositions", word))
    return words[next(links, len(words)) - 1] if nouns.code == "en" else words[0]


@cache
def _epithets(lang: str) -> dict[str, tuple[str, ...]]:
    """Return the other words that tell of somebody by his role: of an `allenatore` that he is a `tecnico`."""
    table = languages.language(lang).section("quotes").fields("epithets")
    found: dict[str, list[str]] = {}
    for epithet in table:
        for role in table.texts(epithet):
            found.setdefault(role, []).append(epithet)
    return {role: tuple(epithets) for role, epithets in found.items()}
