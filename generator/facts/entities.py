"""People, organisations, products and places that an article names."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names import mentions as names
from generator.facts.names.lexicon import Lexicon, key, lexicon
from generator.facts.names.mentions import Mention
from generator.model.cleantext import Prose
from generator.model.facts import Entity, EntityKind

_SHORTEST = 2


def find(prose: Prose) -> tuple[Entity, ...]:
    """Return whom and what an article names, most mentioned first, then in the order of the text.

    Only names whose kind the text or a list tells: a false name on a page is worse than a missing one.
    """
    found: dict[str, list[Mention]] = {}
    words = lexicon(prose.lang)
    for mention in names.mentions(prose):
        told = mention.kind is not None and mention.sure
        if told and len(mention.name) >= _SHORTEST and not _is_common(mention.name, words):
            found.setdefault(mention.name, []).append(mention)
    entities = [_entity(mentions) for mentions in found.values()]
    return tuple(sorted(entities, key=lambda entity: -entity.mentions))


def _is_common(name: str, words: Lexicon) -> bool:
    """Say whether a name is one general word that only looks like an institution's: `Consiglio`, `Street`."""
    word = key(name)
    if word in words.organisations or word in words.places:
        return False
    return words.has("organisation_words", word) or words.has("place_words", word)


def _entity(mentions: Sequence[Mention]) -> Entity:
    first = mentions[0]
    kind = first.kind
    assert kind is not None, "only mentions of a known kind are gathered"
    return Entity(
        name=first.name,
        kind=kind,
        mentions=len(mentions),
        role=_role(mentions) if kind is EntityKind.PERSON else None,
        sentence=first.sentence,
    )


def _role(mentions: Sequence[Mention]) -> str | None:
    """Return the fullest role among the first ones that the text gives."""
    return next((mention.role for mention in mentions if mention.role), None)
