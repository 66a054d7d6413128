"""Speakers without a name: `gli organizzatori`, `la questura`, `police`, `a spokesman for the council`."""

from __future__ import annotations

from functools import cache

from generator.facts import cues, wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes.saying import Speaker
from generator.facts.speech import speech
from generator.facts.voices import reading, tellers
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_LONGEST = 9
_SIGNS = frozenset(",;:")
# Words of `20 mila persone`, and one more.
_MOST_UNIT = 4
# Words of `gli sfollati`.
_SHORTEST = 2
_SMALL = ("prepositions", "articles", "and", "of")


def counter(said: Line, figure: int) -> str | None:
    """Return those for whom a number is so: `9.000 per gli organizzatori`, `Per i sindacati i posti sono 300`."""
    number, spoken = said.behind(figure), speech(said.language.code)
    if spoken.sets["for"].isdisjoint(said.keys):
        return None
    counters = wordings.words(said.language, "measures", "counters")
    for place in (_opening(said, number), _behind_people(said, number)):
        known = place + 2 < len(said.keys) and said.words[place + 2] in counters and _is_article(said, place + 1)
        if known and spoken.has("for", said.keys[place]):
            return _written(said, place + 1, place + 3)
    places = [n for n in range(number - 1, -1, -1) if spoken.has("for", said.keys[n])]
    return next((view for n in places if (view := _viewer(said, n, number))), None)


def _viewer(said: Line, place: int, number: int) -> str | None:
    """Return for whom a number is so, by `for` at a token and what a clause tells: `per la Rsu, è stata del 92%`."""
    spoken = speech(said.language.code)
    before = said.keys[place - 1] if place else ","
    opens = before in _SIGNS or lexicon(said.language.code).has("and", before)
    if not opens or not _is_article(said, place + 1):
        return None
    told = reading.finder(said).led(place + 1, number)
    end = said.before(told.at.end) if told.at is not None else number
    joining = wordings.words(said.language, "measures", "joining")
    verbs = spoken.sets["is"] | spoken.sets["reported"] | wordings.words(said.language, "measures", "reaching")
    told_here = range(number - 1, end - 1, -1)
    verb = next((n for n in told_here if said.keys[n] in verbs or said.words[n] in joining), None)
    if verb is None and before == "," and _is_gapped(said, place + 2, end, number):
        return _written(said, place + 1, end)
    if verb is None or number - verb > _MOST_UNIT:
        return None
    joins = said.words[verb] in joining and told.at is not None  # `per la Fondazione aderì il 64%`: nobody is paid
    if not joins and not _is_viewer(said, told, place + 2):
        return None
    subject, between = said.keys[end:verb], said.keys[verb + 1 : number]
    if not place and subject[:1] == [","] and "," in subject[1:]:
        subject = subject[len(subject) - subject[::-1].index(",") :]
    small = all(
        lexicon(said.language.code).in_any((*_SMALL, "in", "starters"), key) or spoken.has("passive", key)
        for key in between
    )
    told_of = joins or subject == [","] or (len(subject) >= _SHORTEST and _SIGNS.isdisjoint(subject))
    # `Il 78%, dice la Fiom; per l'azienda è stata del 41`, `Gli assunti sono 980. Per l'azienda sono 1.040`.
    told_of = told_of or (not subject and (before == ";" or (not place and said.previous is not None)))
    return reading.written(said, told) if small and told_of else None


def _is_gapped(said: Line, place: int, end: int, number: int) -> bool:
    """Return whether a number stands right behind one for whom it is so: `…, per l'azienda del 41`.

    Whoever has a name does where another view stands before it: `per la Fondazione il 64%, per la Cgil il 91`.
    """
    listed = wordings.words(said.language, "measures", "viewers", "counters")
    views = [
        n for n in range(place - 2) if speech(said.language.code).has("for", said.keys[n]) and _is_article(said, n + 1)
    ]
    named = bool(views) and tellers.is_named(said, place, place + 1)
    small = all(lexicon(said.language.code).in_any(_SMALL, key) for key in said.keys[end:number])
    return (named or said.words[place] in listed) and 0 < number - end <= _SHORTEST and small


def _is_viewer(said: Line, told: Speaker, place: int) -> bool:
    """Return whether somebody has a view, and nothing to pay: by name, in office, or by the noun at a token."""
    viewers, sayers = (wordings.words(said.language, "measures", key) for key in ("viewers", "sayers"))
    if told.at is None or said.words[place] in viewers or lexicon(said.language.code).has("roles", said.keys[place]):
        return told.at is not None
    names = {name.name for name in said.names if name.kind is not EntityKind.PLACE}
    named = told.name in names or (told.name is None and tellers.is_named(said, place, place + 1))
    return named and said.words[place] not in sayers


def _behind_people(said: Line, number: int) -> int:
    """Return the token behind a number and the people or share that it counts, `20 mila persone`, else behind it."""
    number += not _magnitudes(said.language).isdisjoint(said.words[number + 1 : number + 2])
    people = wordings.words(said.language, "measures", "persons") | wordings.words(
        said.language, "measures", "crowd_nouns"
    )
    for place in range(number + 1, min(number + _MOST_UNIT, len(said.keys))):
        if said.words[place] in people or said.keys[place] == "%":
            return place + 1
        if not said.tokens[place].is_word or lexicon(said.language.code).in_any(_SMALL, said.keys[place]):
            break
    return number + 1


@cache
def _magnitudes(spoken: Language) -> frozenset[str]:
    sizes = spoken.section("numbers").fields("magnitudes")
    return frozenset(evenfold(word) for size in sizes for word in sizes.texts(size))


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
    verbs, puts = (*said.verbs, *said.listed("estimates")), wordings.words(said.language, "measures", "puts")
    bare = puts.isdisjoint(said.words[first:number]) and all(verb.first < first for verb in verbs)
    before = any(verb in said.listed("estimates") for verb in verbs) or not puts.isdisjoint(said.words[:first])
    noun = first + _is_article(said, first)
    known = bare and before and said.words[noun] in wordings.words(said.language, "measures", "sayers")
    return _written(said, first, last) if known else None


def _is_article(said: Line, place: int) -> bool:
    language = lexicon(said.language.code)
    return language.has("articles", said.keys[place]) or language.has("determiners", said.keys[place])


def _written(said: Line, first: int, last: int) -> str:
    """Return some words as they stand inside a sentence: without the capital of its beginning."""
    words = said.text[said.tokens[first].start : said.tokens[last - 1].end]
    return words if first else words[:1].lower() + words[1:]
