"""What of a role is told of somebody: a noun and what it is of; no clause, no day, no figure of a match."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts.names.lexicon import Lexicon, key

# Small words of `general secretary of the School and Catering Workers' Union`, at most.
_LONGEST = 9
# Letters from which a small word that ends as participles do is one.
_SHORTEST = 6
_ELIDED = re.compile(r"^[^\W\d_]+['’](?=\w)")
_SMALL = ("of", "articles", "prepositions", "and")
_NO_PARTICIPLES = ("roles", "role_adjectives", "place_adjectives", "institutions")


def stated(role: str, words: Lexicon) -> str:
    """Return what is told of a role that a text gives; empty where nothing of it says what somebody is.

    `medico di Bari arrestato ieri` is `medico di Bari`; `autrice di 34 punti` is none, nor is `moglie`, of whom?
    """
    parts = role.split()
    end = next((place for place in range(1, len(parts)) if _is_over(parts, place, words)), len(parts))
    counted = end < len(parts) and parts[end][0].isdigit() and words.has("of", key(parts[end - 1]))
    while end > 1 and _is_small(parts[end - 1], words):
        end -= 1
    if parts[end - 1][-1] in "-–—":
        # `head of refining - Ann Lee`: a dash parts them.
        return ""
    long = sum(part[0].islower() for part in parts[:end]) > _LONGEST
    return "" if long or counted or words.has("relations", parts[end - 1]) else " ".join(parts[:end])


def _is_over(parts: Sequence[str], place: int, words: Lexicon) -> bool:
    """Whether a role is over before a word of it: a participle, a day, a number that is no name's."""
    part, word = parts[place], key(_ELIDED.sub("", parts[place]))
    if not part[0].islower():
        named = place + 1 < len(parts) and parts[place - 1][0].isupper() and parts[place + 1][0].isupper()
        return part[0].isdigit() and not named
    if words.in_any(("role_ends", "calendar"), word):
        return True
    if _is_small(parts[place - 1], words) or words.in_any(_NO_PARTICIPLES, word):
        return False
    return len(word) >= _SHORTEST and word.endswith(tuple(words.sets["participle_endings"]))


def _is_small(part: str, words: Lexicon) -> bool:
    """Whether a word leads on to a noun, elided or not: `di`, `the`, `dell'`."""
    return part[0].islower() and words.in_any(_SMALL, key(part))
