"""Who is meant by what he is called: `il tecnico`, `Rossi`, `the center`, where an article has only one of these."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.facts import wordings
from generator.facts.names.lexicon import lexicon
from generator.model.facts import Entity, EntityKind
from generator.text import languages
from generator.text.evenfold import evenfold

# Words of `presidente del consiglio`.
_LONGEST_ROLE = 3


def of(entities: Sequence[Entity], lang: str) -> dict[str, str]:
    """Return people by what they are, in other words for it too, and by their last name, where only one is that.

    Organisations by the noun that begins or ends their names: `the center` of the Storm Prediction Center. Not
    `the company`, which one without that word in its name is too.
    """
    others, nouns = _epithets(lang), lexicon(lang)
    companies = wordings.words(languages.language(lang), "measures", "subjects")
    words: dict[str, list[str]] = {}
    for entity in entities:
        if entity.kind is EntityKind.PERSON and entity.role:
            role = entity.role.casefold()
            heads = [" ".join(role.split()[:count]) for count in range(_LONGEST_ROLE, 0, -1)]
            epithets = next((others[head] for head in heads if head in others), ())
            for form in dict.fromkeys((role, role.split()[0], *epithets)):
                words.setdefault(form, []).append(entity.name)
        if entity.kind is EntityKind.PERSON:
            words.setdefault(entity.name.split()[-1].casefold(), []).append(entity.name)
        elif entity.kind is EntityKind.ORGANISATION and " " in entity.name:
            for noun in dict.fromkeys(entity.name.casefold().split()[place] for place in (0, -1)):
                known = nouns.has("organisation_nouns", noun) or nouns.has("organisation_words", noun)
                if known and evenfold(noun) not in companies:
                    words.setdefault(noun, []).append(entity.name)
    return {role: names[0] for role, names in words.items() if len(names) == 1}


@cache
def _epithets(lang: str) -> dict[str, tuple[str, ...]]:
    """Return the other words that tell of somebody by his role: of an `allenatore` that he is a `tecnico`."""
    table = languages.language(lang).section("quotes").fields("epithets")
    found: dict[str, list[str]] = {}
    for epithet in table:
        for role in table.texts(epithet):
            found.setdefault(role, []).append(epithet)
    return {role: tuple(epithets) for role, epithets in found.items()}
