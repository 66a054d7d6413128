"""Sources that a sentence names: `secondo Wang`, `according to the report`, and the nouns that can be one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts import cues, manner, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import Speech, speech
from generator.facts.voices import given, reading
from generator.model.facts import EntityKind

# Words of `raccolti ieri` between data and who gave them.
_MOST_GIVEN = 3
# Words of `la sua agente`, up to the noun.
_MOST_OWNED = 3
# Words of `a security report seen by the Gazette` up to `by`, and behind it.
_MOST_HAD = 6
_OWNERS = (EntityKind.PERSON, EntityKind.ORGANISATION)
_UNITS = frozenset("%€$£")
_SIGNS = frozenset(",;(–—")
# Words of `circa` between a verb and its number.
_NEAR = 2


def according(said: Line) -> str | None:
    """Return whom a sentence quotes as its source: `secondo Wang`, `according to the report`."""
    return source(said, len(said.text))


def source(said: Line, figure: int) -> str | None:
    """Return the source of what stands at a place; one inside a clause on something else is none of it.

    In `ha dato 2 milioni per i sensori, che secondo il Comune sono spenti` the Comune says nothing of the millions.
    """
    if not said.cues & cues.ACCORDING:
        return None
    words = speech(said.language.code)
    openings = words.openings["according"]
    found: list[tuple[int, str]] = []
    for place in [place for place, key in enumerate(said.keys) if key in openings]:
        length = words.source(said.tokens, place)
        if not length or place + length >= len(said.tokens):
            continue
        inside = figure < len(said.text)
        if inside and _is_beside(said, place, figure):
            continue
        named = _named(said, place + length, words)
        if named is not None and not (inside and _is_of(said, named, figure)):
            found.append((place, named))
    if not found:
        return None
    return found[0][1] if len(found) == 1 else _nearest(said, found, figure)


def _is_had(said: Line, place: int) -> bool:
    """Return whether a participle tells who has got a paper, whose words are another's: `a report seen by X`."""
    had = said.words[place] in wordings.words(said.language, "measures", "seeing")
    return had and lexicon(said.language.code).has("by", said.keys[place + 1])


def _is_of(said: Line, named: str, figure: int) -> bool:
    """Return whether a source is of what stands at a place and does not tell it: `an analysis of 2 million plans`."""
    small, bare = lexicon(said.language.code), manner.bare_start(said.folded, figure, said.language)
    words = range(max(0, said.before(bare) - 1), said.before(figure))
    of = next((n for n in words if small.has("of", said.keys[n])), 0)
    start = said.text.find(named)
    return of > 0 and 0 <= start < said.starts[of] <= start + len(named) + 1


def _is_beside(said: Line, place: int, figure: int) -> bool:
    """Return whether a source at a token says nothing of what stands at a place: it stands in another clause."""
    parted = _parts_from(said, place, figure) or given.is_beside_relative(said, place, said.before(figure))
    return parted or any(rule(said, place, figure) for rule in (_is_anothers, _is_told_later))


def _is_told_later(said: Line, place: int, figure: int) -> bool:
    """Return whether somebody puts the number at it himself, in a later clause: `secondo X …, Y parla di 5`."""
    number = said.before(figure)
    return any(
        place < verb.first and number - _NEAR <= verb.last <= number and "," in said.keys[place : verb.first - 1]
        for verb in said.listed("estimates")
    )


def _is_anothers(said: Line, place: int, figure: int) -> bool:
    """Return whether a source stands right behind another number than that at a place, which a sign parts from it.

    `20 mila persone, 5 mila secondo la questura`, `20.000 persone (5.000 secondo la questura)`.
    """
    number = said.behind(figure)
    between = list(range(number + 1, place))
    signs = [n for n in between if said.keys[n] in _SIGNS]
    if not signs:
        return False
    counted = [n for n in between if n > signs[-1] and said.keys[n][:1].isdigit()]
    return bool(counted) and all(_goes_with(said.tokens[n]) for n in range(counted[-1] + 1, place))


def _parts_from(said: Line, place: int, figure: int) -> bool:
    """Return whether a sign parts a source at a token from a figure, or what begins a clause of its own does.

    In `le case sono 300, mentre gli sfollati, secondo la prefettura, sono 900` the prefettura counts no houses; nor
    does it in `le case sono 300: gli sfollati, secondo la prefettura, 900`; not `300 case: è il conto, secondo X`.
    """
    number = said.behind(figure)
    between = said.keys[min(place, number) : max(place, number)]
    colon = next((n for n in range(number, place) if said.keys[n] == ":"), None)
    back = colon is not None and speech(said.language.code).has("is", said.keys[colon + 1])
    if ";" in between or "." in between or (colon is not None and not back):
        return True
    listed = ("contrasts", "subordinators", "outcomes")
    against, leads, outcomes = (wordings.words(said.language, "measures", key) for key in listed)
    apart = outcomes if place < number else against & leads  # `secondo X cresce, portando a 12 il numero`
    words = said.words[min(place, number) : max(place, number)]
    return any(one == "," and other in apart for one, other in pairwise(words))


def _nearest(said: Line, found: Sequence[tuple[int, str]], figure: int) -> str:
    """Return which of several sources a figure has: that right behind it, else the last before it, else the next.

    `12.000 secondo il sindacato, 5 mila secondo la questura`, `secondo X sono 230, secondo Y 410`.
    """
    number = said.behind(figure)
    last = next((n for n in range(number, len(said.keys)) if not said.keys[n][:1].isdigit()), len(said.keys))
    for place, name in found:
        between = said.tokens[last:place]
        if place > number and all(_goes_with(token) for token in between):
            return name
    before = [(place, name) for place, name in found if place < number]
    return before[-1][1] if before else found[0][1]


def _goes_with(token: Token) -> bool:
    """Return whether a token belongs to the number before it: a sign of its unit, or a word that is no number."""
    return token.text in _UNITS or (token.is_word and not token.text[0].isdigit())


def _named(said: Line, place: int, words: Speech) -> str | None:
    """Return the source whose name or noun begins at a token behind its wording."""
    teller = _teller(said, place, words)
    had = next((n for n in range(place + 1, min(place + _MOST_HAD, len(said.keys) - 1)) if _is_had(said, n)), None)
    if had is not None:
        found = reading.finder(said)
        named = next(iter(found.passage.names(had, had + _MOST_HAD)), None)
        return found.passage.words(place, named.last if named else found.noun_end(had + 2, len(said.keys)))
    language = lexicon(said.language.code)
    possessives = wordings.words(said.language, "measures", "possessives")
    near = said.keys[place : place + _MOST_OWNED]
    person = any(language.in_any(("roles", "people"), key) for key in near)
    if teller is None and not person and not possessives.isdisjoint(near[:2]):
        return _only(said.previous)
    if teller is None and not language.capitalised_nouns:
        return _gatherer(said, place)
    return reading.source(said, place if teller is None else teller)


def _only(said: Line | None) -> str | None:
    """Return the one person or organisation that a sentence names."""
    names = {n.name for n in said.names if n.kind in _OWNERS} if said is not None else set()
    return names.pop() if len(names) == 1 else None


def last_speaker(said: Line, end: int) -> str | None:
    """Return the person or organisation named last before a character of a sentence."""
    return next((n.name for n in reversed(said.names) if n.end <= end and n.kind in _OWNERS), None)


def are_data(said: Line, place: int) -> bool:
    """Return whether a noun at a token tells of data, which are no source: `i dati`, `the results`."""
    place += reading.finder(said).is_article(place)
    return place < len(said.words) and said.words[place] in wordings.words(said.language, "measures", "data")


def gatherer(said: Line, place: int, ceiling: int) -> str | None:
    """Return who gave what a noun at a token names: `i dati raccolti dal Consiglio`, `a survey by X`."""
    found, by = reading.finder(said), lexicon(said.language.code).sets["by"]
    last = found.noun_end(place, ceiling)
    data = wordings.words(said.language, "measures", "data", "papers")
    most = _MOST_GIVEN if not data.isdisjoint(said.words[place:last]) else 1
    for n in range(last, min(last + most, ceiling - 1)):
        if not said.tokens[n].is_word:
            break
        issued = wordings.pattern(said.language, "measures", "issued").fullmatch(said.words[n - 1])
        if said.keys[n] in by and (n == last or issued or are_data(said, last - 1)):
            return reading.source(said, n + 1)
    return None


def _gatherer(said: Line, place: int) -> str | None:
    """Return who gave what a noun at a token names, else the noun."""
    return gatherer(said, place, len(said.keys)) or reading.source(said, place)


def _teller(said: Line, place: int, words: Speech) -> int | None:
    """Return where the subject of a verb behind a wording begins: `según explicó X`, `secondo quanto riferito da X`."""
    language = lexicon(said.language.code)
    indirect = words.has("that", said.keys[place]) and not language.has("of", said.keys[place])
    place += indirect
    if place + 2 >= len(said.tokens):
        return None
    if indirect and language.has("by", said.keys[place + 1]):
        return place + 2
    verb = words.verb(said.tokens, place)
    if verb is None or not verb.finite:
        return None
    last = verb.last
    while last < len(said.tokens) and words.stands_between(said.tokens[last]):
        last += 1
    return last if last < len(said.tokens) else None
