"""Who says what a sentence tells, read as the speakers of quotes are: the subject of a verb, a remark, a source."""

from __future__ import annotations

from functools import lru_cache

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.named import Names
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes import callings, large, nouns, openings, placing, subjects
from generator.facts.quotes.ahead import Ahead
from generator.facts.quotes.passages import Named, Passage
from generator.facts.quotes.saying import Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb, speech
from generator.facts.voices import tellers
from generator.model.cleantext import Sentence, SentenceKind
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold

# Sentences back to whom a pronoun means.
_MOST_BACK = 2
# How the plural of a noun for people may end.
_PLURALS = ("s", "i")
# Words of `the company`.
_BARE = 2
SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


@lru_cache(maxsize=8)
def finder(said: Line) -> Finder:
    """Return what finds the speakers of a sentence."""
    code = said.language.code
    places = [(said.behind(n.start), said.before(n.end), n) for n in said.names]
    named = tuple(Named(first, last, n.name, n.kind) for first, last, n in places if first < last)
    sentence = Sentence(number=0, text=said.text, kind=SentenceKind.PROSE, paragraph=0, start=0, end=0, line=0)
    passage = Passage(said.text, (sentence,), (0,), tuple(said.tokens), (), said.starts).with_names(named)
    return large.finder(passage, lexicon(code), speech(code), _roles(said.known, code), said.verbs)


@lru_cache(maxsize=2)
def _roles(known: Names, lang: str) -> dict[str, str]:
    return callings.of(tuple(known.entities.values()), lang)


def verb(place: int) -> Verb:
    """Return a word as a verb of speech."""
    return Verb(place, place + 1, weak=False, called=False, finite=True)


def source(said: Line, place: int) -> str | None:
    """Return whom a wording such as `secondo` names, from token `place` on: `the state's website`, not `the state`."""
    found, told = finder(said), Ahead(finder(said)).source(place, len(said.tokens), loose=False)
    told = _whole(said, place, told)
    last = said.before(told.at.end) if told.at is not None and told.name is None else len(said.tokens)
    if said.keys[last : last + 1] == ["'s"]:
        return found.passage.words(place, found.noun_end(last + 1, len(said.tokens))).rstrip(" ,")
    agent = told.at is None and tellers.is_agent(said, place)
    return said.tokens[place].text if agent else written(said, told)


def _whole(said: Line, place: int, told: Speaker) -> Speaker:
    """Return a source with all that belongs to it: `a group [run by X]`; a name behind a comma names it."""
    found, small = finder(said), lexicon(said.language.code)
    full = tellers.whole(said, found, place)
    if told.at is None or full.at is None:
        return told
    first, last, end = said.behind(told.at.start), said.before(told.at.end), said.before(full.at.end)
    stop = next((n for n in range(end + 1, len(said.keys)) if not said.tokens[n].capital), len(said.keys))
    if told.name is None and end + 1 < stop and said.keys[end] == "," and said.keys[stop : stop + 1] in ([], ["."]):
        return Speaker(words=found.passage.words(end + 1, stop), at=found.passage.place(end + 1, stop))
    owned = next((n + 1 for n in range(place, first - 1) if small.has("of", said.keys[n])), None)
    known = said.known.entities.get(told.name or "")
    if owned is not None and known is not None and known.kind is EntityKind.PLACE:
        return Speaker(words=found.passage.words(owned, end), at=found.passage.place(owned, end))
    large = last < end and said.tokens[last].capital
    parted = not all(token.is_word for token in said.tokens[max(0, place - tellers.LONGEST_WORDING) : place])
    sure = large or parted or not found.speech.drops_subject or small.has("by", said.keys[min(last + 1, end)])
    return full if last < end and sure and (told.name is None or large) else told


def _only_body(said: Line, first: int, last: int) -> str | None:
    """Return the one organisation that `the company` means: no other is named before it, or in the sentence before.

    It is what the article is about, or the only one in it: `the company` that was robbed is not the gang told before.
    """
    if said.words[last - 1] not in wordings.words(said.language, "measures", "subjects"):
        return None
    found, before = finder(said).passage.names(0, first), finder(said.previous).passage.named if said.previous else ()
    named = {n.name: n for n in (*before, *found) if n.kind is EntityKind.ORGANISATION}
    free = {n.name for n in found if finder(said).is_free(n, 0)} | {n.name for n in before}
    every = [e.name for e in said.known.entities.values() if e.kind is EntityKind.ORGANISATION]
    known = named.keys() & {said.known.main(), *every[: len(every) == 1]}
    return known.pop() if len(named) == 1 and free.issuperset(named) and known else None


def claimer(said: Line, place: int) -> str | None:
    """Return whose claim is told from token `place` on: by name, or a noun that an article tells of, `the company`."""
    told = Ahead(finder(said)).source(place, len(said.tokens), loose=False)
    companies = wordings.words(said.language, "measures", "subjects")
    known = told.name is not None or not companies.isdisjoint(evenfold(told.words or "").split())
    return written(said, told) if known else None


def meant(said: Line, told: Speaker) -> str | None:
    """Return whom a pronoun or a missing subject means: its own sentence's subject, else that of the one before."""
    found, place = finder(said), said.behind(told.at.start) if told.at is not None else 0
    if found.speech.has("it", told.pronoun or ""):
        opening = openings.leading(found, 0, place).name
        known = said.known.entities.get(opening or "")
        return opening if known is not None and known.kind is EntityKind.ORGANISATION else None
    if any(one.is_person for one in found.passage.names(0, place)):
        own = found.main_subject(0, place, person=True)
        return own.name if subjects.is_own(found, 0, told) else None
    if found.is_relative(place):
        return None
    before = said.previous if not placing.tells_of_somebody(found, 0, place) else None
    for _ in range(_MOST_BACK):
        latest = None
        if before is not None:
            latest = subjects.latest(finder(before), 0, len(before.tokens), person=told.pronoun is not None)
            before = before.previous
        if latest is not None:
            return latest.name
    return None


def named(said: Line, told: Speaker, *, person: bool) -> str | None:
    """Return a speaker's name; None for one that cannot speak, or with `person` is no person."""
    kind = said.known.entities[told.name].kind if told.name in said.known.entities else None
    return _name(said, told) if kind in (SPEAKERS[:1] if person else SPEAKERS) else None


def _name(said: Line, told: Speaker) -> str | None:
    """Return a speaker's name; the initials as they stand, where it is longer by other words: `VW`, not `VW Atlas`."""
    place = range(said.behind(told.at.start), said.before(told.at.end)) if told.at is not None else range(0)
    words = finder(said).passage.words(place.start, place.stop) if place else ""
    return words if words.isupper() and words in (told.name or "").split() else told.name


def body(said: Line, told: Speaker) -> str | None:
    """Return the organisation whose a thing is that a verb has for its subject: `i risultati di X suggeriscono`."""
    named = [n for n in said.names if n.kind is EntityKind.ORGANISATION and n.name in (told.words or "")]
    return named[-1].name if named else None


def can_speak(said: Line, told: Speaker) -> bool:
    """Return whether one of the words for somebody is one for who can speak: `gli analisti`, not `the price`."""
    if told.at is None:
        return False
    first, last = said.behind(told.at.start), said.before(told.at.end)
    if first in finder(said).passage.first_at:
        return True
    sayers, roles = wordings.words(said.language, "measures", "sayers"), lexicon(said.language.code).sets["roles"]
    if not (sayers.isdisjoint(said.words[first:last]) and roles.isdisjoint(said.keys[first:last])):
        return True
    if tellers.is_named(said, first, tellers.head_of(said, first, last)):
        return True
    return any(tellers.is_agent(said, place) for place in range(first, tellers.head_of(said, first, last)))


def are_people(said: Line, told: Speaker) -> bool:
    """Return whether words for somebody tell of a person in office or of people: `gli analisti`, not `the company`."""
    if told.at is None:
        return False
    first, last = said.behind(told.at.start), said.before(told.at.end)
    head = range(first, tellers.head_of(said, first, last))
    sayers, roles = wordings.words(said.language, "measures", "sayers"), lexicon(said.language.code).sets["roles"]
    return any(
        said.keys[n] in roles
        or tellers.is_agent(said, n)
        or (said.words[n] in sayers and said.words[n].endswith(_PLURALS))
        for n in head
    )


def written(said: Line, told: Speaker) -> str | None:
    """Return a speaker's name, or his words as they stand inside a sentence: without the capital of its beginning.

    When it was said is no part of them: `la préfecture jeudi soir`.
    """
    if told.name is not None or told.words is None or told.at is None:
        return _name(said, told)
    first, last, words = said.behind(told.at.start), said.before(told.at.end), lexicon(said.language.code)
    first += first + 1 < last and (
        words.has("and", said.keys[first]) or finder(said).speech.has("but", said.keys[first])
    )
    if first < last and tellers.names_nobody(said, first, last):
        return None
    if any(token.text[0].isdigit() for token in said.tokens[first:last]) and not can_speak(said, told):
        return None  # `not the 3,180 hours claimed by X, a spokesman said`
    if last - first == _BARE and words.has("articles", said.keys[first]) and (one := _only_body(said, first, last)):
        return one
    days = (n for n in range(first + 1, last) if words.has("calendar", said.keys[n]) and not said.tokens[n].capital)
    day = next(days, None)
    text = finder(said).passage.words(first, last if day is None else day)
    noun = not words.capitalised_nouns and nouns.can_speak(said.keys[first], words)
    common = noun or finder(said).is_article(first) or tellers.is_common(said, first, last)
    if first or not text[:2].istitle() or not common:
        return text
    return text[:1].lower() + text[1:]
