"""People, organisations, products and places that an article names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from generator.facts.names import doubts
from generator.facts.names import mentions as names
from generator.facts.names.lexicon import Lexicon, key, lexicon
from generator.facts.names.mentions import Mention
from generator.model.cleantext import Prose
from generator.model.facts import Entity, EntityKind

_SHORTEST = 2
_LINK = re.compile(r" (\w+) ")


def find(prose: Prose) -> tuple[Entity, ...]:
    """Return whom and what an article names, most mentioned first, then in the order of the text.

    Only names whose kind the text or a list tells: a false name on a page is worse than a missing one.
    """
    found: dict[str, list[Mention]] = {}
    words = lexicon(prose.lang)
    doubtful = doubts.read(prose, words)
    for mention in (*names.mentions(prose), *_seated(prose, words)):
        told = mention.kind is not None and mention.sure and len(mention.name) >= _SHORTEST
        if told and not _is_common(mention.name, words) and not doubtful.holds(mention):
            found.setdefault(mention.name, []).append(mention)
    entities = sorted((_entity(told, words) for told in found.values()), key=lambda entity: entity.sentence)
    return tuple(sorted(entities, key=lambda entity: -entity.mentions))


def _seated(prose: Prose, words: Lexicon) -> Iterator[Mention]:
    """Yield institutions called by a general word and where they are: `procura di Chieti`, `Tribunale di Bari`."""
    read = names.read(prose)
    texts = {sentence.number: sentence.text for sentence in prose.sentences}
    places = {(m.sentence, m.start): m for m in read.mentions if m.kind is EntityKind.PLACE and m.sure}
    for one in (*read.mentions, *read.common) if words.sets["city_of"] else ():
        general = key(one.name)
        body = words.has("organisation_words", general) and general not in words.given
        if one.kind is not EntityKind.ORGANISATION or not body:
            continue
        link = _LINK.match(texts[one.sentence], one.end)
        seat = places.get((one.sentence, link.end())) if link and words.has("city_of", key(link[1])) else None
        if seat is not None:
            name = texts[one.sentence][one.start : seat.end]
            yield structs.replace(one, name=name, end=seat.end, sure=True)


def _is_common(name: str, words: Lexicon) -> bool:
    """Say whether a name is one general word that only looks like an institution's: `Consiglio`, `Street`."""
    if " " in name:
        return False
    general = words.in_any(("organisation_words", "place_words", "departments"), key(name))
    return general and not words.is_known(key(name))


def _entity(mentions: Sequence[Mention], words: Lexicon) -> Entity:
    first = mentions[0]
    kind = first.kind
    assert kind is not None, "only mentions of a known kind are gathered"
    return Entity(
        name=first.name,
        kind=kind,
        mentions=len(mentions),
        role=_role(mentions, words) if kind is EntityKind.PERSON else None,
        sentence=first.sentence,
    )


def _role(mentions: Sequence[Mention], words: Lexicon) -> str | None:
    """Return the first role that the text gives, a present one before a former one."""
    roles = [mention.role for mention in mentions if mention.role]
    present = (role for role in roles if not words.has("former", key(role.replace("-", " ").split()[0])))
    return next(present, roles[0] if roles else None)
