"""Sources that a sentence names: `secondo Wang`, `according to the report`, and the nouns that can be one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.facts import cues, wordings
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import Speech, speech
from generator.facts.voices import nounphrases
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
"""What can say something; a place for those who govern it."""

# Words of `il capo della Protezione civile` behind a noun.
_LONGEST_COMPLEMENT = 9
# Words of `raccolti ieri` between data and who gave them.
_MOST_GIVEN = 3
# Words before a source that opens its sentence.
_OPENING = 1
_UNITS = frozenset("%€$£")


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
        if not length or place + length >= len(said.tokens) or _in_relative(said, place, figure):
            continue
        if figure < len(said.text) and _is_beside(said, place, figure):
            continue
        named = _named(said, place + length, words)
        if named is not None:
            found.append((place, named))
    if not found:
        return None
    return found[0][1] if len(found) == 1 else _nearest(said, found, figure)


def _is_beside(said: Line, place: int, figure: int) -> bool:
    """Return whether a source at a token says nothing of what stands at a place: it stands in another clause."""
    return _parts_from(said, place, figure) or _is_contrasted(said, place, figure)


def _is_contrasted(said: Line, place: int, figure: int) -> bool:
    """Return whether the narrator goes on behind a source that ends its clause: `…, according to X, but 300 came`."""
    but = speech(said.language.code).sets["but"]
    between = said.keys[place : said.before(figure)]
    return place > _OPENING and any(one == "," and other in but for one, other in pairwise(between))


def _parts_from(said: Line, place: int, figure: int) -> bool:
    """Return whether a semicolon parts a source at a token from a figure, or what begins a clause of its own does.

    In `le case sono 300, mentre gli sfollati, secondo la prefettura, sono 900` the prefettura counts no houses.
    """
    number = said.behind(figure)
    if ";" in said.keys[min(place, number) : max(place, number)]:
        return True
    against, leads = (wordings.words(said.language, "measures", key) for key in ("contrasts", "subordinators"))
    return any(one == "," and other in against & leads for one, other in pairwise(said.words[number:place]))


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
    if teller is not None:
        return _person(said, teller) or nounphrases.phrase(said, teller)
    start = said.tokens[place].start
    near = [n for n in said.names if 0 <= n.start - start <= 60 and n.kind in SPEAKERS]
    noun = nounphrases.phrase(said, place)
    inside = [n for n in near if noun and n.start < start + len(noun) and not _is_home(said, n)]
    if inside and noun and inside[0].kind is EntityKind.PLACE and not _only_small(said, start, inside[0].start):
        return noun
    if inside:
        return inside[0].name
    own = near[0] if near and not _is_home(said, near[0]) else None
    if own and (_only_small(said, start, own.start) or _holds(said, place, own)):
        return own.name
    if noun and _possessive(noun, said.language):
        return last_speaker(said.previous) or noun
    return _gatherer(said, place, noun) if noun and _is_data(said, place, noun) else noun


def _holds(said: Line, place: int, name: Name) -> bool:
    """Return whether a person's office begins at a token: `l'assessora ai trasporti Barbara Manca`."""
    language = lexicon(said.language.code)
    between = said.keys[place : said.behind(name.start)]
    office = next((n for n, key in enumerate(between[:2]) if key in language.sets["roles"]), None)
    if name.kind is not EntityKind.PERSON or office is None or len(between) > office + 1 + _LONGEST_COMPLEMENT:
        return False
    behind = between[office + 1 :]
    small = language.sets["articles"] | language.sets["and"] | speech(said.language.code).sets["that"]
    links = "portfolio_links" if language.has("portfolio_roles", between[office]) else "of"
    return not small.intersection(behind) and not (language.sets["of"] | language.sets[links]).isdisjoint(behind[:1])


def _is_data(said: Line, place: int, noun: str) -> bool:
    """Return whether a noun alone names no source but what one gave: `i dati`, `the figures`."""
    last = place + 1 + (said.words[place] in wordings.words(said.language, "measures", "articles"))
    data = wordings.words(said.language, "measures", "data")
    named = last <= len(said.words) and said.words[last - 1] in data
    return named and (said.ends[last - 1] - said.starts[place] == len(noun) or _gatherer(said, place, noun) is not None)


def _gatherer(said: Line, place: int, noun: str) -> str | None:
    """Return who gave what a noun at a token names: `i dati raccolti dal Consiglio`, `data published by X`."""
    first = said.behind(said.starts[place] + len(noun))
    by = lexicon(said.language.code).sets["by"]
    for last in range(first, min(first + _MOST_GIVEN, len(said.keys) - 1)):
        if said.keys[last] in by:
            return _person(said, last + 1) or nounphrases.phrase(said, last + 1)
        if not said.tokens[last].is_word:
            return None
    return None


def _teller(said: Line, place: int, words: Speech) -> int | None:
    """Return where the subject of a verb behind a wording begins: `según explicó X`, `secondo quanto riferito da X`."""
    language = lexicon(said.language.code)
    place += words.has("that", said.keys[place]) and not language.has("of", said.keys[place])
    if place + 2 >= len(said.tokens):
        return None
    if said.keys[place] in words.forms["participle"] and language.has("by", said.keys[place + 1]):
        return place + 2
    verb = words.verb(said.tokens, place)
    if verb is None or not verb.finite:
        return None
    last = verb.last
    while last < len(said.tokens) and words.stands_between(said.tokens[last]):
        last += 1
    return last if last < len(said.tokens) else None


def _person(said: Line, place: int) -> str | None:
    """Return the name that begins at a token, or the person whose office does: `la ministra portavoz, X`."""
    start = said.tokens[place].start
    for name in said.names:
        first = said.behind(name.start)
        between = said.tokens[place:first]
        if name.start < start or len(between) > _LONGEST_COMPLEMENT:
            continue
        if between and between[-1].text == ",":
            between = between[:-1]
        if any(not token.is_word for token in between):
            return None
        if name.kind is EntityKind.PERSON or not between or (len(between) == 1 and name.kind in SPEAKERS):
            return name.name
    return None


def _is_home(said: Line, name: Name) -> bool:
    """Return whether a name is a place that only says whose the source is: `la procureure de Rochemont`."""
    place = said.behind(name.start)
    language = lexicon(said.language.code)
    return name.kind is EntityKind.PLACE and place > 1 and language.has("of", said.keys[place - 1])


def _in_relative(said: Line, place: int, figure: int) -> bool:
    """Return whether a token stands at the head of a relative clause that begins behind a place: `… che secondo`."""
    before = place - 1 - (place > 0 and said.keys[place - 1] == ",")
    relatives = wordings.words(said.language, "measures", "relatives")
    if before < 1 or said.words[before] not in relatives:
        return False
    return figure < said.tokens[before].start


def governing(said: Line, near: Sequence[Name], verb: int) -> Sequence[Name]:
    """Return the names before a verb's token that can be its subject; none where the last is a place further off.

    A place stands for those who govern it right before its verb, not as in `US officials say`. Nor is a name the
    subject of which a noun follows: `two former Acme workers said`, `dall'agenzia Prisma un testimone ha detto`.
    """
    if not near or near[-1].kind is EntityKind.PERSON:
        return near
    between = said.tokens[said.before(near[-1].end) : verb]
    if near[-1].kind is EntityKind.ORGANISATION:
        return () if _is_noun(said, between) else near
    return near if all(speech(said.language.code).stands_between(token) for token in between) else ()


def _is_noun(said: Line, between: Sequence[Token]) -> bool:
    """Return whether the words between a name and a verb are a noun, a subject of its own: `un testimone`."""
    language = lexicon(said.language.code)
    if not between or not between[0].is_word or between[0].capital:
        return False
    if between[0].key in wordings.words(said.language, "measures", "indefinite"):
        return all(token.is_word for token in between)
    nouns, key = wordings.words(said.language, "measures", "sayers") | language.sets["people"], between[0].key
    return language.code == "en" and not nouns.isdisjoint((key, key + "s"))


def last_speaker(said: Line | None) -> str | None:
    """Return the person named last in a sentence, else the organisation."""
    for kind in (EntityKind.PERSON, EntityKind.ORGANISATION):
        found = [n for n in said.names if n.kind is kind] if said else []
        if found:
            return found[-1].name
    return None


def _possessive(phrase: str, language: Language) -> bool:
    return not wordings.words(language, "measures", "possessives").isdisjoint(evenfold(phrase).split())


def _only_small(said: Line, start: int, end: int) -> bool:
    """Return whether only articles and the like stand between two places."""
    small = wordings.words(said.language, "words", "stopwords") | wordings.words(said.language, "measures", "articles")
    between = said.words[said.behind(start) : said.behind(end)]
    return all(word.rstrip("'") in small or word in small for word in between)
