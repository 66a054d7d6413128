"""Speakers without a name: `gli organizzatori`, `la questura`, `police`, `a spokesman for the council`."""

from __future__ import annotations

from functools import cache

from generator.facts import cues, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import speech
from generator.facts.voices import nounphrases
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_LONGEST = 9
# Words of `la locale associazione` up to the noun.
_FARTHEST_HEAD = 5
# Words of `nel frattempo` between a subject and its verb.
_MOST_BETWEEN = 3
# Who can say something, though figures count them too.
_PEOPLE = frozenset({"employees", "users", "population", "attendance", "votes", "poll", "deaths", "accused"})
_SIGNS = frozenset(",;:")


def subject(said: Line, verb: int, *, any_noun: bool = False) -> str | None:
    """Return the noun with all its words that stands before a verb, at its token, and can speak; None without one.

    With `any_noun` whatever noun opens the clause can: the verb tells that it does.
    """
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
        return _whoever(said, first, last) if any_noun else None
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


def _whoever(said: Line, first: int, last: int) -> str | None:
    """Return the noun that opens a clause, with its article or in a plural without one: `landlords say`."""
    if not first < last or _is_led(said, first) or last - first > _FARTHEST_HEAD:
        return None
    small = wordings.words(said.language, "words", "stopwords") | wordings.words(said.language, "measures", "pronouns")
    article = _is_article(said, first)
    head = said.words[first + article : last]
    numbered = len(head) > 1 and head[-1].isdigit() and said.tokens[last - 2].capital
    told = all(word.isalpha() for word in head[: len(head) - numbered])
    if _counts(said, first, last) or not head or not small.isdisjoint(head) or not told:
        return None
    plural = said.language.section("measures").flag("plural_heads") and head[-1].endswith("s")
    return _written(said, first, last) if article or plural else None


def _counts(said: Line, first: int, last: int) -> bool:
    """Return whether a noun is something counted or measured: `campaign costs`, `the numbers`."""
    totals = wordings.words(said.language, "measures", "totals")
    if any(word in totals or word.removesuffix("s") in totals for word in said.words[first:last]):
        return True
    return not _measured(said.language).isdisjoint(said.words[first:last])


@cache
def _measured(language: Language) -> frozenset[str]:
    """Return the single words by which a language tells what is measured, those for people aside."""
    table = language.section("measures").fields("concepts")
    return frozenset(evenfold(word) for key in table if key not in _PEOPLE for word in table.texts(key))


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
            return _named_behind(said, end) or _written(said, place, nounphrases.whole(said, end))
    return None


def closing(said: Line, figure: int) -> str | None:
    """Return who tells a number at the end of its sentence by a verb with other lives: `…, the study found.`."""
    verbs = wordings.words(said.language, "measures", "closing")
    last = len(said.words) - 2
    if not verbs or last < 1 or said.words[last] not in verbs or said.tokens[last + 1].is_word:
        return None
    first = _clause(said, last)
    if first <= said.behind(figure) or said.keys[first - 1] != ",":
        return None
    return subject(said, last, any_noun=True)


def _named_behind(said: Line, place: int) -> str | None:
    """Return the person whose office ends before a token: `il sindaco X`, `il sindaco, X`."""
    place += place < len(said.tokens) and said.keys[place] == ","
    if place >= len(said.tokens):
        return None
    start = said.tokens[place].start
    return next((n.name for n in said.names if n.start == start and n.kind is EntityKind.PERSON), None)


def counter(said: Line, figure: int) -> str | None:
    """Return those for whom a number is so: `9.000 per gli organizzatori`, `Per i sindacati i posti sono 300`."""
    number, spoken = said.behind(figure), speech(said.language.code)
    if spoken.sets["for"].isdisjoint(said.keys):
        return None
    opening = _opening(said, number)
    for place, key in ((opening, "counters_first"), (opening, "counters"), (number + 1, "counters")):
        nouns = wordings.words(said.language, "measures", key)
        if place + 2 >= len(said.tokens) or not spoken.has("for", said.keys[place]):
            continue
        aux = spoken.sets["auxiliaries"] | wordings.words(said.language, "measures", "passives")
        aux |= wordings.words(said.language, "measures", "reaching")
        told = key == "counters" or not aux.isdisjoint(said.keys[place:number])
        known = said.words[place + 2] in nouns or (key == "counters_first" and _is_named(said, place + 2))
        if told and known and _is_article(said, place + 1):
            last = place + 3
            while last < number and said.tokens[last].capital and said.tokens[last].is_word:
                last += 1
            return _written(said, place + 1, last)
    return None


def _is_named(said: Line, place: int) -> bool:
    """Return whether an organisation's name begins at a token."""
    start = said.starts[place]
    return any(n.start == start and n.kind is EntityKind.ORGANISATION for n in said.names)


def _opening(said: Line, number: int) -> int:
    """Return the first token of the part of a sentence, up to a comma or the like, in which a token stands."""
    signs = (place for place in range(number - 1, -1, -1) if said.keys[place] in _SIGNS)
    first = next(signs, -1) + 1
    joined = first < len(said.keys) and lexicon(said.language.code).has("and", said.keys[first])
    return first + joined


def gapped(said: Line, figure: int) -> str | None:
    """Return who says a number without a verb of his own: `la questura parla di 4.000, gli organizzatori di 12.000`."""
    if not said.cues & (cues.ESTIMATES | cues.PUTS):
        return None
    number = said.behind(figure)
    first, language = _opening(said, number), lexicon(said.language.code)
    links = language.sets["of"] | wordings.words(said.language, "measures", "puts_at")
    last = next((place for place in range(first + 1, number) if said.keys[place] in links), None)
    if not first or last is None or number - first > _LONGEST:
        return None
    puts = wordings.words(said.language, "measures", "puts")
    before = any(verb.first < first for verb in said.listed("estimates")) or not puts.isdisjoint(said.words[:first])
    told = not puts.isdisjoint(said.words[first:number]) or any(verb.first >= first for verb in said.verbs)
    if not before or told:
        return None
    nouns = wordings.words(said.language, "measures", "sayers")
    bare = said.words[first] in nouns
    known = said.words[first + (not bare)] in nouns and (bare or _is_article(said, first))
    return _written(said, first, last) if known else None


def _clause(said: Line, last: int) -> int:
    """Return the first of the words before a token that no sign, verb or joining word parts from it."""
    language, words = lexicon(said.language.code), speech(said.language.code)
    first = last
    while first and last - first < _LONGEST and said.tokens[first - 1].is_word:
        word = said.keys[first - 1]
        if any((language.has("and", word), words.has("but", word), words.has("auxiliaries", word))):
            break
        if word in words.forms["finite"]:
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
    named = lexicon(said.language.code).capitalised_nouns or (last - first > 1 and said.tokens[first + 1].capital)
    kept = named and not _is_article(said, first)
    return words if kept or first or not words[:2].istitle() else words[:1].lower() + words[1:]
