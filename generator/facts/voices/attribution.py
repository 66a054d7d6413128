"""Who says a thing: `secondo Wang`, `Musk ha dichiarato`, `Wang said`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts import cues, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes.saying import UNKNOWN, Speaker
from generator.facts.speech import Speech, Verb, speech
from generator.facts.voices import given, reading, remarks, sources, tellers, telling, unnamed

# Words from `put` to the number of `put the damage caused by the flood at more than 20 million`.
_FARTHEST_PUT = 12
# Words of `of the damage to` between an estimate and its number.
_MOST_OWNED = 8
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
# Words of `Ma poi` before a verb that opens its sentence.
_MOST_BEFORE = 2


def speaker(said: Line, figure: int, *, timed: bool = False) -> str | None:
    """Return who says what stands at a place of a sentence; None for the article itself.

    Of a time, `timed`, only where a verb tells a clause: most others are of the telling, or told by the article.
    """
    verbs = bool(said.verbs or said.cues & (cues.ANNOUNCES | cues.ESTIMATES))
    return (
        given.giver(said, figure)
        or unnamed.counter(said, figure)
        or unnamed.gapped(said, figure)
        or sources.source(said, figure)
        or _put(said, figure)
        or _estimate(said, figure)
        or (_before_verb(said, figure, timed=timed) if verbs else None)
        or (remarks.remark(said, said.behind(figure)) if verbs else None)
        or _claim(said, figure)
    )


def _before_verb(said: Line, figure: int, *, timed: bool) -> str | None:
    """`Rossi e Bianchi suggeriscono che`, `la Consob ha rivelato`; without a subject, who spoke before."""
    last, words = said.before(figure), speech(said.language.code)
    parted = max((n for n in range(last) if said.keys[n] == ";"), default=-1)
    own = any(verb.finite and parted < verb.first < last for verb in said.verbs)
    for verb in _telling(said, last, words, timed=timed):
        if own and verb.first < parted:
            return None  # what stands behind a semicolon has a teller of its own
        told = remarks.subject(said, verb, last)
        if told.anaphoric and not told.pronoun and verb.first > _MOST_BEFORE:
            continue
        if told.anaphoric:
            found = reading.meant(said, told)
        elif told.name is not None:
            found = reading.named(said, told, person=verb in said.listed("announces"))
        else:
            found = _unnamed(said, verb, told, last)
        if found or (told.pronoun and not words.has("it", told.pronoun)):
            return found
    return None


def _unnamed(said: Line, verb: Verb, told: Speaker, last: int) -> str | None:
    """Return who tells something by words that are no name; of data who gave them."""
    if told.at is None:
        return None
    place, end, words = said.behind(told.at.start), said.before(told.at.end), speech(said.language.code)
    if verb in said.listed("announces"):
        return reading.written(said, told) if reading.are_people(said, told) else None
    if sources.are_data(said, place) or (end != verb.first and sources.are_data(said, end)):
        return reading.body(said, told)
    known = telling.is_plain(said, verb, last, words) or reading.can_speak(said, told)
    return reading.written(said, told) if known else reading.body(said, told)


def _telling(said: Line, last: int, words: Speech, *, timed: bool) -> Iterator[Verb]:
    """Yield the verbs that tell what stands at token `last`, from the nearest on."""
    listed = [verb for name in ("estimates", "announces") for verb in said.listed(name) if verb.last <= last]
    told = [verb for verb in said.verbs if verb.last <= last]
    for verb in sorted([*told, *listed], key=lambda v: (-v.first, v.weak)):
        if not verb.finite or verb.passive or words.has("to", said.keys[verb.first - 1]):
            continue
        if remarks.goes_on(said, verb) is False or not telling.tells(said, verb, last, words, timed=timed):
            continue
        adjective = words.has("before_noun", said.keys[verb.first - 1])
        if verb in said.listed("announces") and (adjective or ":" in said.keys[verb.last : last]):
            continue
        if verb not in said.listed("estimates") or telling.estimates(said, verb, last, words):
            yield verb


def _put(said: Line, figure: int) -> str | None:
    """`Rossi put the damage at more than €2 million`: a verb, what is estimated, and the number behind `at`."""
    if not said.cues & cues.PUTS:
        return None
    verbs, links = (wordings.words(said.language, "measures", key) for key in ("puts", "puts_at"))
    last = said.before(figure)
    for place in range(max(0, last - _FARTHEST_PUT), last):
        if said.words[place] in verbs and not links.isdisjoint(said.words[place + 1 : last]):
            return reading.written(said, remarks.subject(said, reading.verb(place), last))
    return None


def _estimate(said: Line, figure: int) -> str | None:
    """Return whose estimate a number is: `the state's own estimate is 3,000`, `la stima della Regione è di 3.000`."""
    nouns, last = wordings.words(said.language, "measures", "tallies"), said.before(figure)
    place = next((n for n in range(last - 1, max(0, last - _MOST_OWNED), -1) if said.words[n] in nouns), 0)
    if not place:
        return None
    found, small, spoken = reading.finder(said), lexicon(said.language.code), speech(said.language.code)
    if small.has("of", said.keys[place + 1]):
        told = found.led(place + 2, last)
    else:
        owner = next((n for n in range(place - 1, 0, -1) if not spoken.has("before_noun", said.keys[n])), 0) + 1
        told = tellers.before(said, found, reading.verb(owner)) if said.keys[owner] in _POSSESSIVES else UNKNOWN
    first = max(said.before(told.at.end), place + 1) if told.at is not None else last
    between = said.keys[first:last]
    leads = all(spoken.has("is", key) or small.in_any(("of", "starters", "prepositions"), key) for key in between)
    known = any(spoken.has("is", key) for key in between) and leads and reading.can_speak(said, told)
    return reading.written(said, told) if known else None


def _owner(said: Line, last: int) -> str | None:
    """Return whose estimate a verb before token `last` changes: `ha elevado a 2,1 millones su estimación`."""
    auxiliaries = speech(said.language.code).sets["auxiliaries"]
    verb = next((n for n in range(last) if said.keys[n] in auxiliaries), last - 1)
    told = remarks.subject(said, reading.verb(verb), last) if verb > 0 else UNKNOWN
    return reading.written(said, told) if told.name is not None or reading.can_speak(said, told) else None


def _claim(said: Line, figure: int) -> str | None:
    """`l’affermazione di DeepSeek di aver speso`, `raised its estimate to £3m`: a noun of speech, and whose it is."""
    if not said.cues & cues.CLAIMS:
        return None
    listed = ("claims", "relatives", "possessives", "own_estimates")
    claims, relatives, possessives, own = (wordings.words(said.language, "measures", key) for key in listed)
    number = said.before(figure)
    near = range(max(1, number - _MOST_OWNED), min(number + _MOST_OWNED, len(said.words)))
    owned = next((n for n in near if said.words[n] in own and said.words[n - 1] in possessives), None)
    if owned is not None:
        return _owner(said, min(owned, number) - 1)
    place = next((n for n in reversed(range(said.before(figure))) if said.keys[n] in claims), None)
    if place is None or not relatives.isdisjoint(said.words[place : said.before(figure)]):
        return None
    words, spoken = lexicon(said.language.code), speech(said.language.code)
    if not (words.has("of", said.keys[place + 1]) or words.has("by", said.keys[place + 1])):
        return None
    if spoken.has("auxiliaries", said.keys[place + 2]):
        return sources.last_speaker(said, said.starts[place])
    return reading.claimer(said, place + 2)
