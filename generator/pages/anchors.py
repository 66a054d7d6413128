"""Permalinks within an article's page: by sentence, so that they stay when other facts come or go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model.articles import Passage
from generator.model.facts import Event, Figure, Quote


def figures(facts: Iterable[Figure]) -> tuple[str, ...]:
    """Return one anchor a figure, in their order: `f-16`, then `f-16-2` for the next of the same sentence."""
    return _numbered("f", (fact.sentence for fact in facts))


def quotes(facts: Iterable[Quote]) -> tuple[str, ...]:
    """Return one anchor a quote: `q-16`."""
    return _numbered("q", (fact.sentence for fact in facts))


def events(facts: Iterable[Event]) -> tuple[str, ...]:
    """Return one anchor an event: `e-16`."""
    return _numbered("e", (fact.sentence for fact in facts))


def passages(body: Iterable[Passage]) -> tuple[str, ...]:
    """Return one anchor a block of the body: `s-16`, or `p-3` for the third where the words are the editors' own."""
    blocks = tuple(body)
    taken: set[int] = set()
    anchors = []
    for position, passage in enumerate(blocks, 1):
        own = passage.sentence is None or passage.sentence in taken
        anchors.append(f"p-{position}" if own else f"s-{passage.sentence}")
        if passage.sentence is not None:
            taken.add(passage.sentence)
    return tuple(anchors)


def _numbered(letter: str, sentences: Iterable[int]) -> tuple[str, ...]:
    seen: Counter[int] = Counter()
    anchors = []
    for sentence in sentences:
        seen[sentence] += 1
        anchors.append(f"{letter}-{sentence}" + (f"-{seen[sentence]}" if seen[sentence] > 1 else ""))
    return tuple(anchors)
