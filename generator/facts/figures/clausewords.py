"""The words by which clauses begin, those of a language."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.facts import wordings
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import speech
from generator.text.languages import Language


class Words(NamedTuple):
    """The words of a language by which clauses begin; every set holds words as they are looked up."""

    relatives: frozenset[str]
    leads: frozenset[str]
    """`mentre`, `when`: a clause of its own up to the comma."""
    contrasts: frozenset[str]
    that: frozenset[str]
    that_needed: bool
    definite: frozenset[str]
    pronouns: frozenset[str]


@cache
def words(language: Language) -> Words:
    """Return the words of a language."""
    sets = lexicon(language.code).sets
    relatives, leads, contrasts, breaks = (
        wordings.words(language, "measures", key) for key in ("relatives", "subordinators", "contrasts", "breaks")
    )
    said = speech(language.code)
    small = sets["prepositions"] | sets["and"]
    return Words(
        relatives=relatives,
        leads=leads - relatives,
        contrasts=(contrasts | breaks) - leads - small,
        that=(said.sets["that"] & (leads | relatives)) - sets["of"],
        that_needed=said.that_needed,
        definite=sets["articles"] - wordings.words(language, "measures", "indefinite"),
        pronouns=wordings.words(language, "measures", "pronouns"),
    )
