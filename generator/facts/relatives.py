"""Relative clauses between a subject and its verb: `The company, which supplies York and Hull, said`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import wordings
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.text.languages import Language

# Words of a clause put in between a subject and its verb, at most.
_LONGEST = 40
# Words of `, il quale`.
_WITH_ARTICLE = 2
_ENDS = frozenset('.;:«»“”"')


def opening(tokens: Sequence[Token], verb: int, language: Language) -> int | None:
    """Return the comma before `who`, `which` or `che` whose clause the comma right before a verb ends; else None."""
    if verb < 2 or tokens[verb - 1].text != ",":
        return None
    relatives = wordings.words(language, "measures", "relatives")
    for place in range(verb - 2, max(0, verb - _LONGEST), -1):
        if tokens[place].text in _ENDS:
            return None
        if tokens[place].text == "," and not relatives.isdisjoint(_leads(tokens, place + 1, language)):
            return place
    return None


def _leads(tokens: Sequence[Token], place: int, language: Language) -> list[str]:
    """Return the word that begins a clause, without the article or preposition before it: `[il] quale`, `[di] cui`."""
    words = lexicon(language.code)
    first = tokens[place].key
    small = words.has("articles", first) or words.has("prepositions", first)
    return [token.key for token in tokens[place : place + (_WITH_ARTICLE if small else 1)]]
