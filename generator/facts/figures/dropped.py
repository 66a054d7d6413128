"""Sentences without a subject of their own, which go on with that of the sentence before: `Ha 300 dipendenti`."""

from __future__ import annotations

from generator.facts.figures.grammar import subjects
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.speech import speech
from generator.model.facts import EntityKind

# Words of `Il gruppo` before a name that opens a sentence.
_OPENING = 3


def may_go_on(said: Line) -> bool:
    """Return whether a sentence may go on with the last one's subject: its verb stands near its beginning."""
    spoken = speech(said.language.code)
    if not spoken.drops_subject or spoken.sets["auxiliaries"].isdisjoint(said.keys[:_OPENING]):
        return False
    return said.previous is not None and bool(said.previous.names)


def leading(said: Line | None) -> Name | None:
    """Return the one name that a sentence opens with and speaks of to its end; None where it names others too."""
    if said is None or not said.names or said.names[0].start > said.ends[min(_OPENING, len(said.ends) - 1)]:
        return None
    if any(n.name != said.names[0].name and n.kind is not EntityKind.PLACE for n in said.names):
        return None
    last = subjects(said)[len(said.tokens) - 1]
    return last.name if last is not None and last.name is not None and last.name == said.names[0] else None
