"""Who is meant where a verb of speech has a pronoun for its subject, or none at all."""

from __future__ import annotations

from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb
from generator.model.facts import EntityKind

# Words of `poi anche` between a pronoun and its verb.
_MOST_BETWEEN = 3
# Words before a verb whose pronoun opens its sentence: `But he also said`.
_FARTHEST = 4
# Quoted sentences between a speaker and the pronoun that goes back to him.
_MOST_QUOTED = 2
_MARKS = frozenset('«“"„')
_ENDS = frozenset(",.")


def is_pronoun(said: Line, verb: Verb, words: Speech) -> bool:
    """Return whether the subject right before a verb is a pronoun: `she also said`."""
    place = verb.first
    while place and verb.first - place < _MOST_BETWEEN and words.stands_between(said.tokens[place - 1]):
        place -= 1
    before = said.keys[place - 1] if place else ""
    return words.has("he", before) and not words.has("who", before)


def meant(said: Line, verb: Verb) -> str | None:
    """Return whom a pronoun before a verb means: who leads the last sentence, where nobody is named before it.

    Or whom `who` follows: `said Rossi, who added that`.
    """
    start = said.tokens[verb.first].start
    near = [n for n in said.names if n.kind is EntityKind.PERSON and n.end <= start]
    if near:
        beside = said.keys[said.before(near[-1].end) : verb.first]
        return near[-1].name if beside[:1] == [","] and beside[1:2] == ["who"] else None
    return None if verb.first > _FARTHEST else _leader(_last_told(said.previous))


def _last_told(said: Line | None) -> Line | None:
    """Return the sentence before some quoted ones that name nobody: a pronoun behind them goes back to it."""
    for _ in range(_MOST_QUOTED):
        if said is None or said.names or said.text[:1] not in _MARKS:
            break
        said = said.previous
    return said


def _leader(said: Line | None) -> str | None:
    """Return the one person whom a sentence names, where it is its subject: the next one goes on with him."""
    found = [n for n in said.names if n.kind is EntityKind.PERSON] if said else []
    if said is None or len({n.name for n in found}) != 1:
        return None
    language = lexicon(said.language.code)
    first, behind = said.behind(found[0].start), said.before(found[0].end)
    office = first
    while office and not language.has("prepositions", said.keys[office - 1]) and said.tokens[office - 1].is_word:
        office -= 1
    owner = behind < len(said.keys) and said.keys[behind] == "'s"
    led = office == first > 0 and language.has("prepositions", said.keys[first - 1])
    told = any(verb.first in (behind, behind + 1) and not verb.weak for verb in said.verbs)
    told = told or (said.text[:1] in _MARKS and bool(said.verbs))
    return found[0].name if not owner and (office == 0 or (told and not led)) else None
