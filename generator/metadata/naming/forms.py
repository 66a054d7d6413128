"""What names of publications look like, and what sections, buttons and people are called instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import sites
from generator.metadata.people import barenames, names
from generator.text.languages import Language
from generator.text.words import fold

_LONGEST, _LONGEST_WORD, _MOST_WORDS, _SHORTEST = 45, 24, 6, 3
# Share of a name's words that sections are called by, above which it is one.
_MENU = 0.5
DOMAIN = re.compile(r"(?:www\.)?[^\W_](?:[\w-]{1,40}\.){1,2}[a-z]{2,8}", re.I)
"""The address of a site, and no more."""

CALLED = ("outlets", "papers")
"""The lists of words by which publications are called."""
_OTHERS = ("sections", "offices", "platforms", "houses", "desks")
_ELISION = re.compile("['’](?=[^\\W_]{2})")
_STOPPED = re.compile(r"[.!?:;,…»”\"]\Z")


def named(name: str, evidence: Evidence, *, beside_day: bool = False) -> str | None:
    """Return words that have the form of a publication's name; None for a person's, a section's, a sentence.

    `beside_day`: they stand in no menu, so that one word that papers are called by outweighs those of sections.
    """
    if not _SHORTEST <= len(name) <= _LONGEST or _STOPPED.search(name):
        return None
    if DOMAIN.fullmatch(name):
        return name
    tokens = name.split()
    small = evidence.small_words
    telling = [token for token in tokens if fold(token) not in small and any(map(str.isalpha, token))]
    if len(tokens) > _MOST_WORDS or not telling or names.undated(name, evidence) != name:
        return None
    if not name[0].isalnum() or any(len(token) > _LONGEST_WORD for token in tokens):
        return None
    if any(_ELISION.split(token)[-1][:1].islower() for token in telling):
        return None
    most = 0.99 if beside_day and is_called(name, evidence.language) else _MENU
    is_person = len(tokens) > 1 and barenames.are_known((name,)) and not is_called(name, evidence.language)
    return None if is_person or _share_of_sections(name, telling, evidence.language) > most else name


def _share_of_sections(name: str, telling: Sequence[str], spoken: Language) -> float:
    """Return the share of a line's words that buttons, sections and platforms are called by; 1 where it is one."""
    others = phrase_set(spoken, *_OTHERS)
    known = sum(fold(token).strip("’'&") in others for token in telling)
    return 1.0 if fold(name) in others else known / len(telling)


def is_called(name: str, spoken: Language) -> bool:
    """Whether a name has a word by which papers, agencies and stations are called, or one joined to another word."""
    words = phrase_set(spoken, *CALLED)
    tokens = [sites.folded(_ELISION.split(token)[-1]).strip("’'") for token in name.split()]
    if any(token in words for token in tokens):
        return True
    return any(token.endswith(sites.endings(spoken, _SHORTEST + 1, *CALLED)) for token in tokens)


def is_formed(name: str) -> bool:
    """Whether a name is made as mastheads are, and no section: `The Pier`, `Pier & Quay`, `PierToday`."""
    first, _, rest = name.partition(" ")
    joined = not rest and any(a.islower() and b.isupper() for a, b in pairwise(name))
    return joined or "&" in name or bool(rest and first.casefold() in sites.ARTICLES)
