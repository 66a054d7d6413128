"""Who goes on by what he is: `«…», ha raccontato Rossi. «…», ha aggiunto l'operaio`."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from generator.facts.quotes.saying import Saying, Speaker
from generator.facts.quotes.speakers import Finder
from generator.model.facts import Entity, EntityKind

# Words of `l'operaio`, `the young man`.
_MOST_WORDS = 3


def goes_on(finder: Finder, saying: Saying, previous: Saying | None, known: Entity | None, first: int) -> bool:
    """Return whether a noun such as `l'operaio` means who said the quote before, at whose end `previous` is.

    So it does behind a verb such as `ha aggiunto`, where that was a person, nobody was named before the next quote
    begins at token `first`, and he has no other office; `known` is who spoke last.
    """
    told = saying.speaker
    if previous is None or told.name is not None or not told.words or known is None:
        return False
    if known.kind is not EntityKind.PERSON or known.name != previous.speaker.name or not saying.verb:
        return False
    if not finder.speech.has("continuing", saying.verb.split()[-1].lower()):
        return False
    if any(named.is_person for named in finder.passage.names(max(previous.end, previous.behind), first)):
        return False
    return _is_one(finder, told.words, known.role or "")


def meant(finder: Finder, beside: Speaker, told: Speaker, known: Mapping[str, Entity]) -> Speaker:
    """Return whom `the singer` means: `beside`, whom the sentence before is about; else what is told."""
    entity = known.get(beside.name or "")
    if entity is None or entity.kind is not EntityKind.PERSON or not told.words:
        return told
    noun = told.words.split()[-1].rpartition("'")[2].lower()
    one = finder.speech.has("performers", noun) and _is_one(finder, told.words, entity.role or "")
    return replace(told, name=entity.name) if one else told


def _is_one(finder: Finder, words: str, role: str) -> bool:
    """Return whether an article and a noun mean one person told of before, whose office they do not contradict."""
    article, _, noun = words.replace("’", "'").replace("'", "' ", 1).rpartition(" ")
    head = article.split(" ")[0].lower()
    if not finder.lexicon.has("articles", head) or head in finder.indefinite() or len(words.split()) > _MOST_WORDS:
        return False
    office = finder.lexicon.has("roles", noun.lower())
    return finder.speech.has("persons", noun.lower()) or (office and (not role or noun.lower() in role.lower()))
