"""Articles for tests, written as paragraphs that are cut into sentences as the tool does."""

from __future__ import annotations

from generator.facts import entities, quotes
from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.facts import Entity, Quote
from generator.text import sentences
from generator.text.languages import language


def read(*paragraphs: str, lang: str = "it", kind: SentenceKind = SentenceKind.PROSE) -> Prose:
    """Give an article of paragraphs, all of one kind; one whose text begins with `# ` is a heading."""
    found: list[Sentence] = []
    offset = 0
    for number, text in enumerate(paragraphs, 1):
        heading = text.startswith("# ")
        shown = text.removeprefix("# ")
        spans = ((0, len(shown)),) if heading else sentences.split(shown, language(lang))
        for start, end in spans:
            found.append(
                Sentence(
                    number=len(found) + 1,
                    text=shown[start:end],
                    kind=SentenceKind.HEADING if heading else kind,
                    paragraph=number,
                    start=offset + start,
                    end=offset + end,
                    line=number,
                )
            )
        offset += len(shown) + 1
    return Prose(lang=lang, sentences=tuple(found))


def entities_of(*paragraphs: str, lang: str = "it") -> dict[str, Entity]:
    """Give the entities of an article by name, in their order."""
    return {entity.name: entity for entity in entities.find(read(*paragraphs, lang=lang))}


def quotes_of(*paragraphs: str, lang: str = "it", kind: SentenceKind = SentenceKind.PROSE) -> tuple[Quote, ...]:
    """Give the quotes of an article."""
    prose = read(*paragraphs, lang=lang, kind=kind)
    return quotes.find(prose, entities.find(prose))
