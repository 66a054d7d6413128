"""Posts of social networks that an article quotes: they belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.cleaning.features import Ending, Look

# `— Maria Rossi (@mariarossi) 3 marzo 2024`: the line under an embedded post.
_SIGNATURE = re.compile(r"^[—–-]{1,2}\s?[^()]{1,80}\(@\w{1,30}\)\s.{0,40}\d")
_SIGNATURE_CHARACTERS = 180
# A post has at most 280 characters; translated ones grow, and paid accounts write longer paragraphs.
_POST_CHARACTERS = 380
_PARAGRAPH_CHARACTERS = 600
_MOST_BLOCKS = 4


def embedded(looks: Sequence[Look]) -> frozenset[int]:
    """Return the numbers of the blocks that are embedded posts, with the lines that sign them."""
    found: set[int] = set()
    for number, look in enumerate(looks):
        if len(look.text) <= _SIGNATURE_CHARACTERS and _SIGNATURE.match(look.text):
            found.update(range(_first_of_post(looks, number), number + 1))
    return frozenset(found)


def _first_of_post(looks: Sequence[Look], signature: int) -> int:
    """Walk up from the signature: one paragraph, then what stands over it without being a sentence."""
    first = signature
    characters = 0
    for number in range(signature - 1, max(-1, signature - 1 - _MOST_BLOCKS), -1):
        look = looks[number]
        characters += len(look.text)
        is_paragraph = first == signature and characters <= _PARAGRAPH_CHARACTERS
        if not is_paragraph and (characters > _POST_CHARACTERS or not _looks_posted(look)):
            break
        first = number
    return first


def _looks_posted(look: Look) -> bool:
    return look.shouting or look.text.startswith(("$", "#", "@")) or look.ending is Ending.CUT
