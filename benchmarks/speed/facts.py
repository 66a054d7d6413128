"""What dates, figures and quotes cost a sentence, and how that compares with dateparser.search.

    python -m benchmarks.speed.facts [ROWS.jsonl]

Prints microseconds of processor time a sentence, of each article the best of several rounds. Names are found once
an article, for its figures and quotes; the sum is told without them and with them. Without a file the articles are
made up; a file has rows {"text", "lang"}, a sentence each, that are read a dozen at a time.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.quality import inputs
from benchmarks.speed.report import article
from generator.engine import collect_seldom
from generator.facts import cues, entities, figures, quotes
from generator.facts.names import mentions as names
from generator.facts.names import tokens
from generator.model.cleantext import Prose
from generator.text import cuts, dates
from generator.text.languages import language

try:
    from dateparser.search import search_dates
except ImportError:  # it is no dependency: the comparison is left out
    search_dates = None

# What is kept in mind of the sentences read last: an article is read once in a build.
_KEPT = (names.read, tokens._kept, cuts._kept, cues.of, dates.find)
ROUNDS = 9
ARTICLES = 40
TOGETHER = 12
"""Sentences of a file that count as one article."""
COMPARED = 40
"""Sentences that dateparser reads: it takes milliseconds for each."""
COMPARED_ROUNDS = 4


def made_up() -> Iterator[Prose]:
    """Yield articles of our own."""
    for number in range(ARTICLES):
        yield inputs.article({"text": article(number), "lang": "it"})


def given(path: Path) -> Iterator[Prose]:
    """Yield the sentences of a file, those of one language that follow one another together."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for lang, group in groupby(rows, key=lambda row: str(row["lang"])):
        texts = [str(row["text"]) for row in group]
        for first in range(0, len(texts), TOGETHER):
            yield inputs.sentences(texts[first : first + TOGETHER], {"lang": lang})


def steps(prose: Prose) -> Iterator[str]:
    """Yield the name of each step when it is done: the same steps as an article's facts are gathered by."""
    for sentence in prose.sentences:
        dates.find(sentence.text, language(prose.lang))
    yield "dates"
    found = entities.find(prose)
    yield "names"
    figures.find(prose, found)
    yield "figures"
    quotes.find(prose, found)
    yield "quotes"


def costs(articles: Sequence[Prose]) -> dict[str, float]:
    """Return the seconds of each step over all articles; of each article and step the best round counts."""
    best: dict[tuple[str, int], float] = {}
    for _ in range(ROUNDS):
        for place, prose in enumerate(articles):
            for kept in _KEPT:
                kept.cache_clear()
            start = time.process_time()
            for step in steps(prose):
                now = time.process_time()
                best[step, place] = min(best.get((step, place), now - start), now - start)
                start = time.process_time()
    total: dict[str, float] = {}
    for (step, _place), seconds in best.items():
        total[step] = total.get(step, 0) + seconds
    return total


def compared(articles: Sequence[Prose]) -> float:
    """Return the seconds a sentence that dateparser takes, over some sentences; of each the best round counts."""
    texts = [(sentence.text, prose.lang) for prose in articles for sentence in prose.sentences]
    some = texts[:: max(1, len(texts) // COMPARED)]
    best = [float("inf")] * len(some)
    for _ in range(COMPARED_ROUNDS):
        for place, (text, lang) in enumerate(some):
            start = time.process_time()
            search_dates(text, languages=[lang])
            best[place] = min(best[place], time.process_time() - start)
    return sum(best) / len(some)


def main() -> None:
    """Print what each step costs a sentence, and the ratio."""
    collect_seldom()  # as a build does
    articles = list(given(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up())
    sentences = sum(len(prose.sentences) for prose in articles)
    each = {step: 1e6 * seconds / sentences for step, seconds in costs(articles).items()}
    for step, micros in each.items():
        print(f"{step:18} {micros:8.1f} µs a sentence")
    everything = sum(each.values())
    without_names = everything - each["names"]
    print(f"{'without names':18} {without_names:8.1f} µs a sentence")
    print(f"{'together':18} {everything:8.1f} µs a sentence")
    if search_dates is not None:
        slow = 1e6 * compared(articles)
        ratios = f"{slow / without_names:.1f} times as much as without names, {slow / everything:.1f} with them"
        print(f"{'dateparser.search':18} {slow:8.1f} µs a sentence, {ratios}")


if __name__ == "__main__":
    main()
