"""Who opens a clause, so that a verb further on in it is his: `Rossi, a nurse, left early, saying`."""

from __future__ import annotations

from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import Speaker
from generator.facts.quotes.speakers import LEADING, Finder
from generator.model.facts import EntityKind

_ACTING = (EntityKind.PERSON, EntityKind.ORGANISATION)
_NOUNS = ("roles", "people", "organisation_nouns")
# How an English verb may end behind its subject.
_VERBAL = ("ed", "s")


def leading(finder: Finder, floor: int, ceiling: int) -> Speaker:
    """Return the subject of a clause that a verb further on goes on with: a name, a pronoun or an office opens it."""
    for named in finder.passage.names(floor, ceiling):
        opens = named.kind in _ACTING and _opens(finder, named, floor) and _may_act(finder, named.last)
        if opens and finder.is_free(named, floor):
            return finder.by_name(named)
        break
    return finder.unsaid(floor, ceiling)


def _opens(finder: Finder, named: Named, floor: int) -> bool:
    """Whether a name begins a clause, with its office, or stands right behind a verb of speech."""
    tokens, place = finder.passage.tokens, named.first
    if any(verb.last == named.first and verb.finite for verb in finder.verbs(floor, named.first)):
        return True
    while place > floor and _leads_to_name(finder, place - 1):
        place -= 1
    return place == floor or tokens[place - 1].text == ","


def _leads_to_name(finder: Finder, place: int) -> bool:
    """Whether a word is part of an office before a name, or a time or small word before that."""
    token = finder.passage.tokens[place]
    listed = any(finder.lexicon.has(name, token.key) for name in (*LEADING, "calendar"))
    return listed or token.capital or finder.speech.stands_between(token)


def _may_act(finder: Finder, place: int) -> bool:
    """Whether what follows a name may be its verb, where no noun can follow it as in `The Rossi campaign`."""
    tokens, speech = finder.passage.tokens, finder.speech
    if speech.drops_subject or finder.lexicon.capitalised_nouns or place >= len(tokens):
        return True
    token = tokens[place]
    verbal = speech.has("auxiliaries", token.key) or speech.stands_between(token)
    return not token.is_word or verbal or token.key in speech.forms["finite"] or token.key.endswith(_VERBAL)
