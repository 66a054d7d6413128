"""Permalinks within an article's page: by sentence, so that they stay when other facts come or go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.model.articles import Passage
from generator.model.facts import Event, Figure, Quote

Fact = Figure | Quote | Event
_LETTERS: Mapping[type, str] = {Figure: "f", Quote: "q", Event: "e"}


def facts(told: Iterable[Fact]) -> tuple[str, ...]:
    """Return one anchor a fact, in their order: `f-16`, `f-16-2` for the sentence's next figure, `q-16`, `e-16`."""
    seen: Counter[str] = Counter()
    anchors = []
    for fact in told:
        anchor = f"{_LETTERS[type(fact)]}-{fact.sentence}"
        seen[anchor] += 1
        anchors.append(f"{anchor}-{seen[anchor]}" if seen[anchor] > 1 else anchor)
    return tuple(anchors)


def of(fact: Fact, told: Sequence[Fact]) -> str | None:
    """Return the anchor of a fact among those of its kind; None where it is none of them."""
    return next((anchor for one, anchor in zip(told, facts(told), strict=True) if one == fact), None)


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
