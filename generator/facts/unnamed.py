"""Speakers without a name: `gli organizzatori`, `la questura`, `police`, `a spokesman for the council`."""

from __future__ import annotations

from generator.facts import cues, sources, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import speech
from generator.model.facts import EntityKind

_LONGEST = 9
# Words of `la locale associazione` up to the noun.
_FARTHEST_HEAD = 5
# Words of `nel frattempo` between a subject and its verb.
_MOST_BETWEEN = 3


def subject(said: Line, verb: int) -> str | None:
    """Return the noun with all its words that stands before a verb, at its token, and can speak; None without one."""
    words = speech(said.language.code)
    last = verb
    while last and verb - last < _MOST_BETWEEN and words.stands_between(said.tokens[last - 1]):
        last -= 1
    first = _clause(said, last)
    leads = ("breaks", "contrasts", "subordinators")
    while first < last and any(said.words[first] in wordings.words(said.language, "measures", key) for key in leads):
        first += 1
    nouns = wordings.words(said.language, "measures", "sayers")
    if nouns.isdisjoint(said.words[first:last]):
        return None
    for place in range(first, last):
        opens = _is_article(said, place) or (place == first and said.words[place] in nouns)
        bare = place == first and not words.that_needed and said.tokens[place].is_word
        if (
            (opens or bare)
            and not _is_led(said, place)
            and not nouns.isdisjoint(said.words[place : place + _FARTHEST_HEAD])
        ):
            return _written(said, place, last)
    return None


def behind(said: Line, place: int) -> str | None:
    """Return the noun that stands at a token and can speak: `, assure le ministre`; None without one."""
    nouns = wordings.words(said.language, "measures", "sayers")
    last = min(len(said.tokens), place + _FARTHEST_HEAD)
    if place >= last or not (_is_article(said, place) or said.words[place] in nouns):
        return None
    for head in range(place, last):
        if not said.tokens[head].is_word:
            return None
        if said.words[head] in nouns:
            end = head + 1
            while end < len(said.tokens) and lexicon(said.language.code).has("role_adjectives", said.keys[end]):
                end += 1
            return _named_behind(said, end) or _written(said, place, sources.whole(said, end))
    return None


def _named_behind(said: Line, place: int) -> str | None:
    """Return the person whose office ends before a token: `il sindaco X`, `il sindaco, X`."""
    place += place < len(said.tokens) and said.keys[place] == ","
    if place >= len(said.tokens):
        return None
    start = said.tokens[place].start
    return next((n.name for n in said.names if n.start == start and n.kind is EntityKind.PERSON), None)


def counter(said: Line, figure: int) -> str | None:
    """Return those for whom a number is so: `9.000 per gli organizzatori`, `Per i sindacati i posti sono 300`."""
    nouns = wordings.words(said.language, "measures", "counters")
    if not said.cues & cues.COUNTERS or nouns.isdisjoint(said.words):
        return None
    for place in (0, said.behind(figure) + 1):
        if place + 2 >= len(said.tokens) or not speech(said.language.code).has("for", said.keys[place]):
            continue
        if _is_article(said, place + 1) and said.words[place + 2] in nouns:
            return _written(said, place + 1, place + 3)
    return None


def _clause(said: Line, last: int) -> int:
    """Return the first of the words before a token that no sign, verb or joining word parts from it."""
    language, words = lexicon(said.language.code), speech(said.language.code)
    first = last
    while first and last - first < _LONGEST and said.tokens[first - 1].is_word:
        word = said.keys[first - 1]
        if language.has("and", word) or words.has("auxiliaries", word) or word in words.forms["finite"]:
            break
        if words.has("that", word) and not language.has("of", word):
            break
        first -= 1
    return first


def _is_article(said: Line, place: int) -> bool:
    language = lexicon(said.language.code)
    return language.has("articles", said.keys[place]) or language.has("determiners", said.keys[place])


def _is_led(said: Line, place: int) -> bool:
    """Return whether a preposition stands before a token."""
    return place > 0 and lexicon(said.language.code).has("prepositions", said.keys[place - 1])


def _written(said: Line, first: int, last: int) -> str:
    """Return some words as they stand inside a sentence: without the capital of its beginning."""
    words = said.text[said.tokens[first].start : said.tokens[last - 1].end]
    kept = lexicon(said.language.code).capitalised_nouns and not _is_article(said, first)
    return words if kept or first or not words[:2].istitle() else words[:1].lower() + words[1:]
