"""Who says what a sentence tells, read as the speakers of quotes are: the subject of a verb, a remark, a source."""

from __future__ import annotations

from functools import lru_cache

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.named import Names
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes import callings, large, nouns, openings, placing, subjects
from generator.facts.quotes.ahead import Ahead
from generator.facts.quotes.behind import Behind
from generator.facts.quotes.passages import Named, Passage
from generator.facts.quotes.saying import Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb, speech
from generator.model.cleantext import Sentence, SentenceKind
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold

# Sentences back to whom a pronoun means.
_MOST_BACK = 2
_MARKS = frozenset("«“„")
_NO_VERBS = (
    "prepositions",
    "articles",
    "and",
    "of",
    "starters",
    "determiners",
    "roles",
    "titles",
    "people",
    "calendar",
)
_SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


@lru_cache(maxsize=8)
def finder(said: Line) -> Finder:
    """Return what finds the speakers of a sentence."""
    code = said.language.code
    places = [(said.behind(n.start), said.before(n.end), n) for n in said.names]
    named = tuple(Named(first, last, n.name, n.kind) for first, last, n in places if first < last)
    sentence = Sentence(number=0, text=said.text, kind=SentenceKind.PROSE, paragraph=0, start=0, end=0, line=0)
    passage = Passage(said.text, (sentence,), (0,), tuple(said.tokens), ()).with_names(named)
    return large.finder(passage, lexicon(code), speech(code), _roles(said.known, code))


@lru_cache(maxsize=2)
def _roles(known: Names, lang: str) -> dict[str, str]:
    return callings.of(tuple(known.entities.values()), lang)


def verb(place: int) -> Verb:
    """Return a word as a verb of speech."""
    return Verb(place, place + 1, weak=False, called=False, finite=True)


def subject(said: Line, verb: Verb, ceiling: int) -> Speaker:
    """Return the subject of a verb: before it, or behind one that commas put in, `Il costo, ha detto Rossi, è`."""
    found = finder(said)
    if verb.first and said.keys[verb.first - 1] == "," and found.apposed(0) is None:
        inserted = found.behind(verb, ceiling)
        if inserted.at is not None and _goes_on(said, said.before(inserted.at.end)):
            return inserted
    speaker = found.before(verb, 0)
    if speaker.at is not None:
        return speaker
    leading = openings.leading(found, 0, verb.first)
    return leading if leading.name is not None else speaker


def remark(said: Line, first: int) -> str | None:
    """Return who tells what stands at token `first` by a remark that ends its sentence: `…, said Rossi`."""
    likened = _likened(said, first)
    if likened is not None:
        return likened
    for verb in said.listed("estimates"):
        if verb.first > first and said.keys[verb.first - 1] == ",":
            return written(said, finder(said).behind(verb, len(said.keys)))
    told = Behind(finder(said)).trailing(first, len(said.tokens)) if said.keys[-1] != ":" else None
    signs = "".join(said.keys[first : told.behind + 2]) if told is not None else ""
    if told is None or not _MARKS.isdisjoint(signs) or signs.count('"') > 1 or signs[-2:].count('"'):
        return None
    return written(said, told.speaker)


def _likened(said: Line, first: int) -> str | None:
    """Return who tells what stands at token `first` by `…, come ha annunciato ieri Rossi`, `…, wie Rossi sagte`."""
    found, like = finder(said), lexicon(said.language.code).sets["like"]
    for verb in said.verbs:
        before = next((n for n in range(verb.first - 1, first, -1) if said.keys[n] == ","), None)
        if before is None or said.keys[before + 1] not in like or not verb.finite or verb.passive:
            continue
        told = found.behind(verb, len(said.keys)) if verb.first == before + 2 else found.before(verb, before + 2)
        if told.at is not None and not told.anaphoric:
            return written(said, told)
    return None


def is_inverted(said: Line, verb: Verb) -> bool:
    """Return whether the name behind a verb is its subject, which ends what is told: `…, said Rossi`."""
    if not verb.first or said.keys[verb.first - 1] != ",":
        return False
    named = finder(said).passage.first_at.get(verb.last)
    owner = named is not None and said.keys[named.last : named.last + 1] == ["'s"]
    return named is not None and named.kind in _SPEAKERS and not owner and not _goes_on(said, named.last)


def _goes_on(said: Line, place: int) -> bool:
    """Return whether a comma at a token ends what is put into a clause, whose verb follows: `…, ha detto X, supera`."""
    if said.keys[place : place + 1] != [","] or place + 1 >= len(said.keys):
        return False
    words, following = speech(said.language.code), said.tokens[place + 1]
    if words.has("is", following.key) or words.has("auxiliaries", following.key):
        return True
    small = lexicon(said.language.code).in_any(_NO_VERBS, following.key) or words.has("that", following.key)
    return following.text.isalpha() and following.text.islower() and not small and words.drops_subject


def source(said: Line, place: int) -> str | None:
    """Return whom a wording such as `secondo` names, from token `place` on."""
    return written(said, Ahead(finder(said)).source(place, len(said.tokens), loose=False))


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
        return None
    if any(one.is_person for one in found.passage.names(0, place)):
        own = found.main_subject(0, place, person=True)
        return own.name if subjects.is_own(found, 0, told) else None
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
    return told.name if kind in (_SPEAKERS[:1] if person else _SPEAKERS) else None


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
    return not (sayers.isdisjoint(said.words[first:last]) and roles.isdisjoint(said.keys[first:last]))


def written(said: Line, told: Speaker) -> str | None:
    """Return a speaker's name, or his words as they stand inside a sentence: without the capital of its beginning."""
    if told.name is not None or told.words is None or told.at is None:
        return told.name
    first, words = said.behind(told.at.start), lexicon(said.language.code)
    noun = not words.capitalised_nouns and nouns.can_speak(said.keys[first], words)
    if first or not told.words[:2].istitle() or not (noun or finder(said).is_article(first)):
        return told.words
    return told.words[:1].lower() + told.words[1:]
