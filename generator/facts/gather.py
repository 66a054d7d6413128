"""All that one article states: names, figures, quotes, events."""

from __future__ import annotations

from generator.facts import entities, events, figures, quotes
from generator.model.cleantext import Prose
from generator.model.dates import Edtf
from generator.model.facts import Facts
from generator.model.found import Found


def gather(prose: Prose, published: Found[Edtf] | None) -> Facts:
    """Return what an article states; `published` is what its relative dates count from."""
    named = entities.find(prose)
    quoted = quotes.find(prose, named)
    return Facts(
        figures=figures.find(prose, named, quoted),
        quotes=quoted,
        events=events.find(prose, published, named, quoted),
        entities=named,
    )
