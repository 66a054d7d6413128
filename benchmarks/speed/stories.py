"""How long it takes to find stories among many headlines or short texts, and how that grows.

    python -m benchmarks.speed.stories [--words N] [--undated] [COUNT...]

The articles are made up: events of very different sizes, each with words of its own, told in words that follow Zipf's
law, 200 articles a day. CPU seconds of one process.
"""

from __future__ import annotations

import argparse
import random
import time
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from generator import stories
from generator.model.dates import unit
from generator.model.stories import Piece
from generator.stories.copies import copies
from generator.stories.growing import grow
from generator.stories.related import related
from generator.stories.vectors import vectors

VOCABULARY = 60_000
A_DAY = 200
_ZIPF = list(accumulate(1 / rank for rank in range(10, VOCABULARY + 10)))


def made_up(count: int, words: int, *, dated: bool) -> Iterator[Piece]:
    """Yield articles of events; an event's size is at random, small ones far more often than large ones."""
    dice = random.Random(count)
    made = 0
    while made < count:
        own = _words(dice, 8 + words // 4)
        begins = made // A_DAY
        for _ in range(min(int(dice.paretovariate(1.1)), count - made, 500)):
            told = [*dice.sample(own, max(3, words // 3)), *_words(dice, words - words // 3)]
            dice.shuffle(told)
            day = date(2020, 1, 1) + timedelta(begins + (dice.random() < 0.2))
            yield Piece(
                id=f"{made}",
                title=" ".join(told[:8]),
                text=" ".join(told[8:]),
                lang="en",
                date=unit(day.year, day.month, day.day) if dated else None,
            )
            made += 1


def _words(dice: random.Random, count: int) -> list[str]:
    return [f"word{bisect(_ZIPF, dice.random() * _ZIPF[-1])}x" for _ in range(count)]


def measured(pieces: list[Piece]) -> Iterator[str]:
    """Yield the parts of the work with their seconds."""
    begin = time.process_time()
    rows = vectors(pieces)
    yield f"words {time.process_time() - begin:.1f}"
    begin = time.process_time()
    story = grow(rows)
    yield f"stories {time.process_time() - begin:.1f}"
    begin = time.process_time()
    copies(pieces)
    yield f"copies {time.process_time() - begin:.1f}"
    begin = time.process_time()
    related(pieces, rows, story)
    yield f"related {time.process_time() - begin:.1f}"


def main() -> None:
    """Make articles up, find their stories, print seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--words", type=int, default=9, metavar="N", help="of each article (default: 9, a headline)")
    parser.add_argument("--undated", action="store_true", help="give no dates: all are compared with all")
    asked = parser.parse_args()
    for count in asked.count:
        pieces = list(made_up(count, asked.words, dated=not asked.undated))
        parts = ", ".join(measured(pieces))
        begin = time.process_time()
        found = stories.find(pieces)
        print(f"{count:,}: {time.process_time() - begin:.1f} s, {len(found.stories):,} stories ({parts})", flush=True)


if __name__ == "__main__":
    main()
