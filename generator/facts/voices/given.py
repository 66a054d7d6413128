"""Who gave a number, by the words beside it: `i 140 dichiarati dall'azienda`, `put at 38 by the ministry`."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes.saying import Speaker
from generator.facts.speech import speech
from generator.facts.voices import reading

# Words of `tonnes of oil given` between a number and `by`; of `dalla giunta è di` before a number.
_FARTHEST = 7
_MOST_LED = 14
# Words of `at about` between a participle and its number, and of `tra i quali` up to a relative pronoun.
_MOST_LINKED = 3
_UNITS = frozenset("%€$£'’-")
_SMALL = ("starters", "prepositions", "of", "articles", "calendar")


def giver(said: Line, figure: int) -> str | None:
    """Return who gave the number at a place: by a participle and `by` beside it."""
    number, small = said.behind(figure), lexicon(said.language.code)
    given = wordings.pattern(said.language, "measures", "given")
    if small.sets["by"].isdisjoint(said.keys):
        return None
    for place in range(max(1, number - _MOST_LED), min(number + _FARTHEST, len(said.keys) - 1)):
        if place > number and not said.tokens[place].is_word and said.keys[place] not in _UNITS:
            break
        if said.keys[place] not in small.sets["by"]:
            continue
        if not (given.fullmatch(said.words[place - 1]) or (place > number and _is_put(said, number))):
            continue
        told = reading.finder(said).led(place + 1, len(said.keys) if place > number else number)
        if reading.can_speak(said, told) and (place > number or _leads(said, told, number)):
            return reading.written(said, told)
    return None


def _is_put(said: Line, number: int) -> bool:
    """Return whether a participle right before a number leads to it: `estimated at 40 million`, not `has put it at`.

    Or a conjunction that goes on with one: `but at 60 million by the council`.
    """
    links = wordings.words(said.language, "measures", "puts_at")
    linked = next((n for n in range(number - 1, max(0, number - _MOST_LINKED), -1) if said.words[n] in links), 0)
    given = wordings.pattern(said.language, "measures", "given")
    further = linked and said.words[linked - 1] in wordings.words(said.language, "measures", "breaks")
    leads = said.words[: linked - 1] if further else said.words[linked - 1 : linked]
    return any(given.fullmatch(word) for word in leads)


def _leads(said: Line, told: Speaker, number: int) -> bool:
    """Return whether only small words stand between who gave it and a number: `indicato dalla giunta è di 210`.

    Or between the comma that ends what else is told of its noun and the number: `, resa nota dalla Regione ieri, è di`.
    """
    first = said.before(told.at.end) if told.at is not None else number
    first = next((n + 1 for n in range(number - 1, first - 1, -1) if said.keys[n] == ","), first)
    small, spoken = lexicon(said.language.code), speech(said.language.code)
    verbs = (
        spoken.sets["is"]
        | spoken.sets["auxiliaries"]
        | spoken.sets["passive"]
        | wordings.words(said.language, "measures", "reaching")
    )
    between = said.keys[first:number]
    put = said.words[number - 1] in wordings.words(said.language, "measures", "puts_at")
    return (put or not verbs.isdisjoint(between)) and all(key in verbs or small.in_any(_SMALL, key) for key in between)


def is_beside_relative(said: Line, place: int, last: int) -> bool:
    """Return whether a relative clause parts a token in it from token `last`: that stands before it, or behind it.

    `3 milioni per i sensori, che secondo il Comune sono spenti`, `gli sfollati, che erano 90 secondo X, ieri erano 40`.
    """
    spoken, relatives = speech(said.language.code), wordings.words(said.language, "measures", "relatives")
    before = place - 1 - (place > 0 and said.keys[place - 1] == ",")
    if before > 0 and said.words[before] in relatives and last <= before:
        return True
    opening = next((n for n in range(place - 1, -1, -1) if said.keys[n] == ","), None)
    if opening is None or relatives.isdisjoint(said.words[opening + 1 : min(place, opening + 1 + _MOST_LINKED)]):
        return False
    closing = next((n for n in range(place, last) if said.keys[n] == ","), last)
    return any(spoken.has(name, key) for name in ("is", "auxiliaries") for key in said.keys[closing:last])
