"""Words that stand more than once: across seeds, and within one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from generator.cleaning.features import Ending, Look
from generator.model.seeds import BlockKind, Seed

# A block of more characters is compared by its first ones and its length.
_COMPARED = 2_000
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " "})
# Words by which the beginning of a paragraph is found again.
_OPENING_WORDS = 5
# Share of a seed's longer blocks that others hold from which it is the same article told twice, not furniture.
_SAME_ARTICLE_SHARE = 0.4
_LONG_BLOCK = 100
_AGAIN, _BEGINNING = "the same paragraph again", "the beginning of a paragraph that stands in full"

# More other seeds than this tell nothing more, and a count that grew with each new seed would have all judged again.
MOST_COUNTED = 3


def mark_repeats(seeds: Sequence[Seed]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return for each seed its blocks that other seeds hold too: block number, number of other seeds up to three.

    Case, white space and the form of apostrophes do not count. Linear in the text; keeps eight bytes a block.
    """
    prints = [[_print(block.raw) if block.kind is not BlockKind.FENCE else None for block in s.blocks] for s in seeds]
    holders = Counter(p for row in prints for p in set(row) if p is not None)
    return tuple(
        tuple(
            (number, min(holders[p] - 1, MOST_COUNTED))
            for number, p in enumerate(row)
            if p is not None and holders[p] > 1
        )
        for row in prints
    )


def _print(raw: str) -> bytes | None:
    text = " ".join(raw[:_COMPARED].translate(_APOSTROPHES).casefold().split())
    if not any(c.isalpha() for c in text):
        return None
    size = f"{len(raw)}" if len(raw) > _COMPARED else ""
    return hashlib.blake2b((text + size).encode(), digest_size=8).digest()


def telling(looks: Sequence[Look], repeats: dict[int, int]) -> dict[int, int]:
    """Return the repeats that speak of furniture: none where most of the text stands in another seed as well.

    An agency's report that two papers print is no furniture.
    """
    long = [number for number, look in enumerate(looks) if len(look.text) >= _LONG_BLOCK]
    shared = sum(number in repeats for number in long)
    return {} if long and shared > len(long) * _SAME_ARTICLE_SHARE else repeats


def doubles(looks: Sequence[Look]) -> dict[int, tuple[int, str]]:
    """Return the blocks that say again what another says: which one, and how in words.

    A cut beginning of a paragraph (`… segnando un punto…`) and the second copy of a paragraph are doubles.
    """
    found: dict[int, tuple[int, str]] = {}
    begin = {number: _opening(look) for number, look in enumerate(looks) if look.words >= 2 * _OPENING_WORDS}
    longest: dict[str, int] = {}
    for number, opening in begin.items():
        held = longest.get(opening)
        if held is None or len(looks[number].key) > len(looks[held].key):
            longest[opening] = number
    for number, opening in begin.items():
        longer = longest[opening]
        if opening and longer != number and looks[longer].key.startswith(looks[number].key):
            same = looks[number].key == looks[longer].key
            found[number] = (longer, _AGAIN if same else _BEGINNING)
    return found


def short_repeats(looks: Sequence[Look]) -> dict[str, list[int]]:
    """Return the short lines that stand more than once in a seed, with their places."""
    places: dict[str, list[int]] = {}
    for number, look in enumerate(looks):
        if 2 < look.words <= 16 and not look.bullet and look.ending is not Ending.COLON:
            places.setdefault(look.key, []).append(number)
    return {key: numbers for key, numbers in places.items() if len(numbers) > 1}


def _opening(look: Look) -> str:
    """Return a block's first words; nothing where it has too few of them."""
    words = look.key[:200].split(None, _OPENING_WORDS)[:_OPENING_WORDS]
    return " ".join(words) if len(words) == _OPENING_WORDS else ""
