"""Articles for tests, written as lines of one paragraph each."""

from __future__ import annotations

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.facts import Entity, EntityKind

ORGANISATION, PERSON, PRODUCT, PLACE = (
    EntityKind.ORGANISATION,
    EntityKind.PERSON,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
)


def article(*texts: str, lang: str = "it", kinds: dict[int, SentenceKind] | None = None) -> Prose:
    """Give an article of one sentence a text; `kinds` are by number, prose where none is given."""
    sentences = []
    start = 0
    for number, text in enumerate(texts, 1):
        kind = (kinds or {}).get(number, SentenceKind.PROSE)
        end = start + len(text)
        sentences.append(
            Sentence(number=number, text=text, kind=kind, paragraph=number, start=start, end=end, line=number)
        )
        start = end + 1
    return Prose(lang=lang, sentences=tuple(sentences))


def named(*names: str, kind: EntityKind = ORGANISATION) -> tuple[Entity, ...]:
    """Give entities of one kind, the first named most often."""
    count = len(names)
    return tuple(Entity(name=n, kind=kind, mentions=2 * (count - i), sentence=1) for i, n in enumerate(names))
