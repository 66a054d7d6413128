"""How far a verb of speech reaches in its sentence: what it tells, and what is told beside it."""

from __future__ import annotations

from itertools import pairwise

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb

_LONGEST_PHRASE = 4
_CLOSING = frozenset('»”"')
_OPENING = frozenset('«“":')
_OWNERS = frozenset({"his", "her", "its", "their"})


def tells(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb of speech before token `last` tells what stands there."""
    if _goes_on(said, verb, last, words) or _is_deed(said, verb, last) or _told_behind(said, verb, last, words):
        return False
    return not (_is_parted(said, verb, last, words) or _is_towards(said, verb) or _is_outcome(said, verb, last))


def _is_outcome(said: Line, verb: Verb, last: int) -> bool:
    """Return whether the narrator adds what came of it: `X warned that costs would rise, sending its shares down`."""
    outcomes = wordings.words(said.language, "measures", "outcomes")
    words = said.words[verb.last : last]
    return any(one == "," and other in outcomes for one, other in pairwise(words))


def _goes_on(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether what stands before token `last` is told by another verb: `ha chiesto scusa e ha pagato 5 milioni`.

    Only where the language has no clause of speech without `che`, and none follows the verb.
    """
    clause = said.keys[verb.last : verb.last + _LONGEST_PHRASE]
    if not words.that_needed or ":" in clause or any(words.has("that", word) for word in clause):
        return False
    joins = lexicon(said.language.code).sets["and"]
    return any(
        said.keys[place] in joins and words.has("auxiliaries", said.keys[place + 1])
        for place in range(verb.last, last - 1)
    )


def _is_deed(said: Line, verb: Verb, last: int) -> bool:
    """Return whether a verb of speech tells what is done: `agreed on Tuesday to buy`."""
    deeds = wordings.words(said.language, "measures", "deeds")
    if said.words[verb.last - 1] not in deeds:
        return False
    return "to" in said.words[verb.last : min(last, verb.last + _LONGEST_PHRASE)]


def _told_behind(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether words stand behind a quote and its speaker: `«…», ha detto il sindaco, eletto con il 61%`."""
    before = said.keys[max(0, verb.first - 2) : verb.first]
    if before and before[-1] in lexicon(said.language.code).sets["and"]:
        return False
    if not any(key[-1:] in _CLOSING for key in before):
        return False
    between = said.keys[verb.last : last]
    return not any(key in _OPENING or words.has("that", key) for key in between)


def _is_parted(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a semicolon ends what a verb tells: `il sindaco ha chiesto 5 milioni; ne arriveranno 2`.

    Behind a colon or `che` what is told may go on.
    """
    keys = said.keys[verb.last : last]
    if ";" not in keys or ":" in keys or words.has("that", keys[0]):
        return False
    of = lexicon(said.language.code).sets["of"]
    return not any(words.has("that", key) and key not in of for key in keys[: keys.index(";")])


def _is_towards(said: Line, verb: Verb) -> bool:
    """Return whether a verb is said to some thing: `had objected to a plan with 1,200 homes`."""
    behind = said.keys[verb.last : verb.last + 2]
    small = lexicon(said.language.code)
    return len(behind) > 1 and behind[0] == "to" and (small.has("articles", behind[1]) or behind[1] in _OWNERS)
