"""Whether a person stands where a sentence has its subject, and whether it tells of others whom no name tells."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.quotes.ahead import Ahead
from generator.facts.quotes.extents import OFFICES
from generator.facts.quotes.passages import Named
from generator.facts.quotes.speakers import Finder
from generator.text import languages

# Words before a name that opens its sentence: `Last night X`, `Nel pomeriggio X`.
_NEAR = 3


def viewer(finder: Finder, floor: int, ceiling: int) -> Named | None:
    """Return the person whose view a sentence gives: `Per il sindaco, Anna Roth, è`, `It ended, according to Roth`."""
    named = next((one for one in finder.passage.names(floor, ceiling) if one.is_person), None)
    if named is None:
        return None
    tokens, ahead = finder.passage.tokens, Ahead(finder)
    for place in range(floor, named.first):
        length = finder.speech.source(tokens, place)
        if length and ahead.source(place + length, ceiling, loose=False).name == named.name:
            return named
    if not finder.speech.has("viewing", tokens[floor].key) or named.last >= ceiling:
        return None
    office = named.first - floor > 1 and tokens[named.first - 1].text == "," and finder.is_article(floor + 1)
    office = office and any(finder.lexicon.has("roles", t.key) for t in tokens[floor + 1 : floor + 1 + _NEAR])
    return named if tokens[named.last].text == "," and (office or named.first == floor + 1) else None


def stands_as_subject(finder: Finder, named: Named, floor: int) -> bool:
    """Whether a name is near the beginning of its sentence, behind a sign, or behind a verb of speech that opens it."""
    if named.first - floor <= _NEAR:
        return not _is_anothers(finder, floor)
    told = any(verb.first - floor <= 1 and verb.finite for verb in finder.verbs(floor, named.first))
    tokens, place = finder.passage.tokens, named.first - 1
    while place > floor and any(finder.lexicon.has(name, tokens[place].key) for name in OFFICES):
        place -= 1
    acting = _acts(finder, named) and not tells_of_somebody(finder, floor, place)
    shown = finder.speech.drops_subject and finder.speech.has("is", tokens[place].key)
    return told or (finder.is_free(named, floor) and (tokens[place].text == "," or acting or shown))


def _acts(finder: Finder, named: Named) -> bool:
    """Whether a name has its verb right behind it: `Rossi è`, `Rossi has`."""
    word = finder.passage.tokens[named.last].key if named.last < len(finder.passage.tokens) else ""
    return any(finder.speech.has(name, word) for name in ("is", "auxiliaries"))


def _is_anothers(finder: Finder, floor: int) -> bool:
    """Whether a sentence opens with what somebody is to another, who may be who speaks next: `Her son X`."""
    possessives = wordings.words(languages.language(finder.lexicon.code), "measures", "possessives")
    return finder.passage.tokens[floor].key in possessives and not finder.speech.drops_subject


def tells_of_somebody(finder: Finder, floor: int, ceiling: int) -> bool:
    """Whether a sentence tells of somebody by his office, or by a name that is not known as one."""
    tokens, lexicon = finder.passage.tokens, finder.lexicon
    names = finder.passage.names(floor, ceiling)
    known = {place for named in names for place in range(named.first, named.last) if named.kind is not None}
    for place in range(floor, ceiling):
        office = lexicon.has("roles", tokens[place].key) or finder.speech.has("persons", tokens[place].key)
        if office and _is_definite(finder, place):
            return True
        pair = place + 1 < ceiling and tokens[place].capital and tokens[place + 1].capital
        if pair and place not in known and place + 1 not in known and not lexicon.capitalised_nouns:
            return True
    return False


def _is_definite(finder: Finder, place: int) -> bool:
    """Whether `the` stands before a noun, or before its adjective, and no preposition leads to it."""
    article = place - 1 if finder.is_article(place - 1) else place - 2
    tokens, lexicon = finder.passage.tokens, finder.lexicon
    if not finder.is_article(article) or tokens[article].key in finder.indefinite():
        return False
    return not any(lexicon.has("prepositions", tokens[n].key) for n in (article - 1, article) if n >= 0)


def is_within(finder: Finder, named: Named, other: Named) -> bool:
    """Whether a name only tells whose a thing is, or stands in what commas tell of another: `Roth, head of X,`."""
    tokens = finder.passage.tokens
    if other.last < len(tokens) and tokens[other.last].key == "'s":
        return True
    opens = named.last < other.first and tokens[named.last].text == ","
    if not opens or (named.first and tokens[named.first - 1].text == ","):
        return False
    return not any(token.text == "," for token in tokens[named.last + 1 : other.first])
