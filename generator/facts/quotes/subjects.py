"""Whom a pronoun before or behind a quote goes back to: the subject of the last sentence that has one."""

from __future__ import annotations

from itertools import pairwise

from generator.facts.quotes.saying import UNKNOWN, Speaker
from generator.facts.quotes.speakers import Finder


def latest(finder: Finder, first: int, last: int, *, person: bool) -> Speaker | None:
    """Return the subject of the last sentence that has one between two tokens, the quote's own sentence left out.

    One whose subject is a pronoun is passed over, as is the rest of a sentence behind a quote.
    """
    passage = finder.passage
    ends = [i for i in range(first, last) if passage.tokens[i].text in (".", "!", "?", "…")]
    bounds = [first, *(end + 1 for end in ends)]
    if last == len(passage.tokens):
        bounds.append(last)
    for floor, ceiling in reversed(list(pairwise(bounds))):
        if _goes_on(finder, floor, ceiling) or (floor and floor == first and passage.tokens[floor - 1].is_word):
            continue
        subject = finder.main_subject(floor, ceiling, person=person)
        if subject.name is not None:
            return subject if not person or _leads(finder, subject.name, floor, ceiling) else UNKNOWN
    return None


def _goes_on(finder: Finder, floor: int, ceiling: int) -> bool:
    """Whether a sentence opens with a pronoun as its subject: `She then left`, not `Her husband`."""
    while floor < ceiling and not finder.is_pronoun(floor) and _opens(finder, floor):
        floor += 1
    return floor < ceiling and finder.is_pronoun(floor) and not finder.is_article(floor)


def _leads(finder: Finder, name: str, floor: int, ceiling: int) -> bool:
    """Whether somebody is the only person of a sentence, its first one and subject, or who says something in it."""
    people = [named for named in finder.passage.names(floor, ceiling) if named.is_person]
    if len({named.name for named in people}) == 1:
        return True
    if people[0].name == name and finder.is_subject(people[0], floor):
        return True
    says = {verb.first for verb in finder.verbs(floor, ceiling) if verb.finite}
    return any(named.name == name and named.last in says for named in people)


def _opens(finder: Finder, place: int) -> bool:
    """Whether a sign or a small word stands at a token, such as may open any sentence."""
    token = finder.passage.tokens[place]
    return not token.is_word or finder.lexicon.has("starters", token.key) or finder.speech.stands_between(token)
