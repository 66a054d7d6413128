"""Speakers without a name: `gli organizzatori`, `la questura`, `police`, `a spokesman for the council`."""

from __future__ import annotations

from generator.facts import cues, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import speech
from generator.facts.voices import reading
from generator.model.facts import EntityKind

_LONGEST = 9
# Words of `la locale associazione` up to the noun.
_FARTHEST_HEAD = 5
# Words of `nel frattempo` between a subject and its verb.
_MOST_BETWEEN = 3
# Who can say something, though figures count them too.
_PEOPLE = frozenset({"employees", "users", "population", "attendance", "votes", "poll", "deaths", "accused"})
_SIGNS = frozenset(",;:")
# Words of `20 mila persone`, and one more.
_MOST_UNIT = 4
_SMALL = ("prepositions", "articles", "and", "of")


def closing(said: Line, figure: int) -> str | None:
    """Return who tells a number at the end of its sentence by a verb with other lives: `…, the study found.`."""
    verbs = wordings.words(said.language, "measures", "closing")
    last = len(said.keys) - 2
    if not verbs or last < 1 or said.tokens[last + 1].is_word:
        return None
    if said.folded[said.starts[last] : said.ends[last]] not in verbs:
        return None
    told = reading.subject(said, reading.verb(last), last)
    first = said.behind(told.at.start) if told.at is not None and told.words else 0
    return reading.written(said, told) if first > said.behind(figure) and said.keys[first - 1] == "," else None


def joined(said: Line, verb: int) -> str | None:
    """Return whom `and` joins to a number told before, right before his verb: `…, and the organisers counted`."""
    words = lexicon(said.language.code)
    first = next((place for place in range(verb - 1, max(1, verb - _FARTHEST_HEAD), -1) if _is_article(said, place)), 0)
    noun = all(token.text.isalpha() and token.text.islower() for token in said.tokens[first + 1 : verb])
    told = any(key[:1].isdigit() for key in said.keys[: first - 1])
    told = told and any(one.last < first for one in (*said.verbs, *said.listed("estimates")))
    joins = first + 1 < verb and noun and words.has("and", said.keys[first - 1])
    return _written(said, first, verb) if joins and told else None


def counter(said: Line, figure: int) -> str | None:
    """Return those for whom a number is so: `9.000 per gli organizzatori`, `Per i sindacati i posti sono 300`."""
    number, spoken = said.behind(figure), speech(said.language.code)
    if spoken.sets["for"].isdisjoint(said.keys):
        return None
    opening = _opening(said, number)
    behind = _behind_people(said, number)
    for place, key in ((opening, "counters_first"), (opening, "counters"), (behind, "counters")):
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


def _behind_people(said: Line, number: int) -> int:
    """Return the token behind a number and the people or share that it counts, `20 mila persone`, else behind it."""
    people = wordings.words(said.language, "measures", "persons") | wordings.words(
        said.language, "measures", "crowd_nouns"
    )
    for place in range(number + 1, min(number + _MOST_UNIT, len(said.keys))):
        if said.words[place] in people or said.keys[place] == "%":
            return place + 1
        if not said.tokens[place].is_word or lexicon(said.language.code).in_any(_SMALL, said.keys[place]):
            break
    return number + 1


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


def _is_article(said: Line, place: int) -> bool:
    language = lexicon(said.language.code)
    return language.has("articles", said.keys[place]) or language.has("determiners", said.keys[place])


def _written(said: Line, first: int, last: int) -> str:
    """Return some words as they stand inside a sentence: without the capital of its beginning."""
    words = said.text[said.tokens[first].start : said.tokens[last - 1].end]
    named = lexicon(said.language.code).capitalised_nouns or (last - first > 1 and said.tokens[first + 1].capital)
    kept = named and not _is_article(said, first)
    return words if kept or first or not words[:2].istitle() else words[:1].lower() + words[1:]
