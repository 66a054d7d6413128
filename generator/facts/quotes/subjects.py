"""Whom a pronoun before or behind a quote goes back to: the subject of the last sentence that has one."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from generator.facts import wordings
from generator.facts.quotes import openings, placing
from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import UNKNOWN, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb
from generator.text import languages

_PARTING = frozenset(',”»"')
# Words before a verb that opens its sentence and its subject follows: `Lo ha ribadito Mario Rossi`.
_OPENING = 2


def latest(finder: Finder, first: int, last: int, *, person: bool) -> Speaker | None:
    """Return the subject of the last sentence that has one between two tokens, the quote's own sentence left out.

    One whose subject is a pronoun is passed over, as is the rest of a sentence behind a quote. Nobody that is known
    where somebody else speaks in between, whom no name tells.
    """
    passage = finder.passage
    bounds = [first, *(place + 1 for place in range(first, last) if finder.ends_sentence(place))]
    if last == len(passage.tokens):
        bounds.append(last)
    for floor, ceiling in reversed(list(pairwise(bounds))):
        if _goes_on(finder, floor, ceiling) or (floor == first and not _begins(finder, floor)):
            continue
        told = _told_of(finder, floor, ceiling, person=person)
        if told is not None:
            return told
    return None


def _told_of(finder: Finder, floor: int, ceiling: int, *, person: bool) -> Speaker | None:
    """Return whom a sentence is about; nobody that is known where it tells of several, or of one without a name."""
    people = {one.name for one in finder.passage.names(floor, ceiling) if one.is_person and not _is_quoted(finder, one)}
    subject = finder.main_subject(floor, ceiling, person=person)
    if people:
        viewer = placing.viewer(finder, floor, ceiling) if len(people) == 1 else None
        if viewer is not None:
            return finder.by_name(viewer)
        return subject if _is_sure(finder, subject, people, (floor, ceiling), person=person) else UNKNOWN
    verbs = [verb for verb in finder.verbs(floor, ceiling) if verb.finite and not verb.passive]
    told = [verb for verb in verbs if not verb.weak]
    another = any(verb.first == floor + 1 and _may_be_name(finder, floor) for verb in verbs) or any(
        not finder.before(verb, floor).anaphoric for verb in told
    )
    return UNKNOWN if another or placing.tells_of_somebody(finder, floor, ceiling) else None


def _may_be_name(finder: Finder, place: int) -> bool:
    """Whether a word that opens a sentence may be the name of somebody unknown: `Nadeau`, not `Critics`, `She`."""
    token, small = finder.passage.tokens[place], finder.lexicon
    plural = token.key.endswith("s") or small.capitalised_nouns
    return token.capital and not plural and not _opens(finder, place) and not finder.is_pronoun(place)


def _is_quoted(finder: Finder, named: Named) -> bool:
    """Whether a name stands in quoted words: whoever says them tells of it."""
    start = finder.passage.tokens[named.first].start
    return any(marked.start < start < marked.end for marked in finder.passage.marked)


def _is_sure(finder: Finder, subject: Speaker, people: Set[str], bounds: tuple[int, int], *, person: bool) -> bool:
    """Whether the subject of a sentence with some people in it is one of them beyond doubt.

    The only one, in a subject's place, or who says something, and not to another: `Rossi asked Roth`. Where no pronoun
    follows, `person`, the subject stays the same: none of those to whom a preposition leads.
    """
    floor, ceiling = bounds
    if subject.name is None or subject.name not in people or not _leads(finder, subject.name, floor, ceiling):
        return False
    named = [one for one in finder.passage.names(floor, ceiling) if one.name == subject.name]
    tokens, verbs = finder.passage.tokens, finder.verbs(floor, ceiling)
    told = [v for v in verbs if v.finite and not (v.passive or finder.speech.is_plural(tokens[v.first].key))]
    if any(_tells(finder, named[0].name, verb, bounds) for verb in told):
        return True
    others = [one for one in finder.passage.names(floor, ceiling) if one.is_person and one.name != subject.name]
    apart = [one for one in others if not placing.is_within(finder, named[0], one)]
    kept = not person and finder.speech.drops_subject and not any(finder.is_free(one, floor) for one in apart)
    return (not apart or kept) and placing.stands_as_subject(finder, named[0], floor)


def _tells(finder: Finder, name: str, verb: Verb, bounds: tuple[int, int]) -> bool:
    """Whether somebody is the subject of a verb, which stands before or behind his name: `…, spiega la sindaca X`."""
    floor, ceiling = bounds
    before, behind = finder.before(verb, floor), finder.passage.first_at.get(verb.last)
    if not _asks(finder, verb) and name in (before.name, behind.name if behind is not None else None):
        return True
    parted = verb.first - floor <= _OPENING or finder.passage.tokens[verb.first - 1].text in _PARTING
    return parted and not verb.weak and before.at is None and finder.behind(verb, ceiling).name == name


def _asks(finder: Finder, verb: Verb) -> bool:
    """Whether a verb tells what somebody says to another, who may be who speaks next: `Rossi asked Roth`."""
    tokens = finder.passage.tokens
    if verb.last >= len(tokens) or not finder.speech.has("asking", tokens[verb.last - 1].key):
        return False
    named = finder.passage.first_at.get(verb.last + finder.lexicon.has("prepositions", tokens[verb.last].key))
    return named is not None and named.is_person


def tells_of_another(finder: Finder, floor: int, ceiling: int, speaker: Speaker) -> bool:
    """Return whether somebody else than a speaker is told of between two tokens, behind a sentence that ends there."""
    start = next((place + 1 for place in range(floor, ceiling) if finder.ends_sentence(place)), ceiling)
    people = [named.name for named in finder.passage.names(start, ceiling) if named.is_person]
    return any(name != speaker.name for name in people) or (
        not people and placing.tells_of_somebody(finder, start, ceiling)
    )


def is_own(finder: Finder, floor: int, pronoun: Speaker) -> bool:
    """Return whether a pronoun may go back to its own sentence's subject: the only person before it.

    Not `Rossi, he said, also`; `who` goes back to the name right before it.
    """
    passage = finder.passage
    place = next(n for n in range(floor, len(passage.tokens)) if passage.place(n, n + 1) == pronoun.at)
    people = [named for named in passage.names(floor, place) if named.is_person]
    if not people:
        return False
    last, one = people[-1], len({named.name for named in people}) == 1
    parted = passage.tokens[last.last].text == ","
    if finder.is_relative(place):
        return last.last == place or (parted and (one or last.last == place - 1))
    told = [verb for verb in finder.verbs(floor, place) if verb.finite]
    opens = openings.leading(finder, floor, place).name == people[0].name
    inserted = one and parted and last.last == place - 1
    return not inserted and (opens or one) and not any(_asks(finder, verb) for verb in told)


def leader(finder: Finder, floor: int, ceiling: int) -> str | None:
    """Return the person who is the subject of a sentence, or of its part between two tokens."""
    if floor >= ceiling or _is_governed(finder, floor):
        return None
    name = finder.main_subject(floor, ceiling, person=True).name
    return name if name is not None and _leads(finder, name, floor, ceiling) else None


def _begins(finder: Finder, floor: int) -> bool:
    """Whether a sentence begins at a token: what stands before it, marks left out, ends one."""
    place = floor - 1
    while place >= 0 and not finder.passage.tokens[place].is_word and not finder.ends_sentence(place):
        place -= 1
    return place < 0 or finder.ends_sentence(place)


def goes_on(finder: Finder, pronoun: str | None) -> bool:
    """Return whether a paragraph begins with a pronoun as its subject, and names nobody."""
    passage, place = finder.passage, 0
    while place < len(passage.tokens) and passage.tokens[place].key != pronoun and _opens(finder, place):
        place += 1
    opens = place < len(passage.tokens) and passage.tokens[place].key == pronoun and not finder.is_article(place)
    return opens and not any(named.is_person for named in passage.named)


def _goes_on(finder: Finder, floor: int, ceiling: int) -> bool:
    """Whether a sentence opens with a pronoun as its subject: `She then left`, not `Her husband`."""
    while floor < ceiling and not finder.is_pronoun(floor) and _opens(finder, floor):
        floor += 1
    return floor < ceiling and finder.is_pronoun(floor) and not finder.is_article(floor)


def _leads(finder: Finder, name: str, floor: int, ceiling: int) -> bool:
    """Whether somebody is the only person of a sentence, its first one and subject, or who says something in it.

    So is one whom no name tells but the office that opens it.
    """
    people = [named for named in finder.passage.names(floor, ceiling) if named.is_person]
    first = next((named for named in people if named.name == name), None)
    if first is None:
        return True
    says = [verb for verb in finder.verbs(floor, ceiling) if verb.finite]
    if any(_is_beside(finder, named, verb) for named in people if named.name == name for verb in says):
        return True
    if _is_reported(finder, first, floor):
        return False
    if len({named.name for named in people}) == 1:
        return True
    if first is people[0] and finder.is_subject(first, floor) and not _is_governed(finder, floor):
        return True
    return any(named.name == name and named.last == verb.first for named in people for verb in says)


def _is_governed(finder: Finder, floor: int) -> bool:
    """Whether a sentence opens with a clause that another one governs: `While Rossi was there`."""
    language = languages.language(finder.lexicon.code)
    return finder.passage.tokens[floor].key in wordings.words(language, "measures", "subordinators")


def _is_beside(finder: Finder, named: Named, verb: Verb) -> bool:
    """Whether a comma opens what tells who says a sentence: `…, plant head Rossi said`, `The key, says Rossi, is`."""
    tokens, first = finder.passage.tokens, named.first
    while first and _is_of_noun(finder, first - 1):
        first -= 1
    opening = first if named.last == verb.first else verb.first if verb.last == first else 0
    return opening > 0 and tokens[opening - 1].text in _PARTING


def _is_of_noun(finder: Finder, place: int) -> bool:
    """Whether a word may be part of the noun that a name ends: `the new plant head [Rossi]`, `CNN's [Rossi]`."""
    word = finder.passage.tokens[place].key
    bare = finder.is_nominal(place) or finder.is_article(place) or word == "'s"
    return bare and word not in finder.speech.forms["finite"] and not finder.speech.has("that", word)


def _is_reported(finder: Finder, named: Named, floor: int) -> bool:
    """Whether a verb stands before a name, whose subject is another: `The senator said Rossi had lied`.

    Where a subject may stand behind its verb, only behind `che`.
    """
    spoken, keys = finder.speech, [token.key for token in finder.passage.tokens[floor : named.first]]
    told = [verb.last - floor for verb in finder.verbs(floor, named.first) if verb.finite]
    if spoken.drops_subject or finder.lexicon.capitalised_nouns:
        behind = keys[told[0] :] if told else []
        return any(spoken.has("that", key) and not finder.lexicon.has("of", key) for key in behind)
    return bool(told) or any(spoken.has(name, key) for name in ("is", "auxiliaries") for key in keys if key != "to")


def _opens(finder: Finder, place: int) -> bool:
    """Whether a sign or a small word stands at a token, such as may open any sentence."""
    token = finder.passage.tokens[place]
    return not token.is_word or finder.lexicon.has("starters", token.key) or finder.speech.stands_between(token)
