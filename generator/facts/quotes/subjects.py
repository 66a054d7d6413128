"""Whom a pronoun before or behind a quote goes back to: the subject of the last sentence that has one."""

from __future__ import annotations

from itertools import pairwise

from generator.facts import wordings
from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import UNKNOWN, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb
from generator.text import languages


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
        subject = finder.main_subject(floor, ceiling, person=person)
        if subject.name is not None:
            return subject if not person or _leads(finder, subject.name, floor, ceiling) else UNKNOWN
        another = _another(finder, floor, ceiling)
        if another is not None:
            return another
    return None


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
    """Whether a comma opens what tells who says a sentence: `…, Rossi said`, `The key, says Rossi, is`."""
    tokens, first = finder.passage.tokens, named.first
    while first and finder.lexicon.has("titles", tokens[first - 1].key):
        first -= 1
    opening = first if named.last == verb.first else verb.first if verb.last == first else 0
    return opening > 0 and tokens[opening - 1].text == ","


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


def _another(finder: Finder, floor: int, ceiling: int) -> Speaker | None:
    """Return who says something in a sentence without a name that is known: by his words where they are a name.

    `Marco Villa, its head, said` is followed by what he says; behind `The company said` nobody is `he`.
    """
    for verb in finder.verbs(floor, ceiling):
        speaker = finder.before(verb, floor)
        if verb.finite and not (verb.weak or verb.passive or speaker.anaphoric):
            return speaker if finder.is_stranger(speaker) else UNKNOWN
    return None


def _opens(finder: Finder, place: int) -> bool:
    """Whether a sign or a small word stands at a token, such as may open any sentence."""
    token = finder.passage.tokens[place]
    return not token.is_word or finder.lexicon.has("starters", token.key) or finder.speech.stands_between(token)
