"""What a summary costs, and how that compares with LexRank in sumy (Erkan and Radev 2004), on the same sentences.

    python -m benchmarks.speed.summaries [ROWS.jsonl ...]

Prints milliseconds of processor time an article, file by file and together: of so many words by the learned worth, and
of what a site shows, which is kept from hanging in the air besides. All take turns, and the best of several rounds
counts. Without a file the articles are made up; a file has rows {"sentences", "lang", "title"?}. What is remembered of
sentences is forgotten between rounds. sumy is no dependency: without it the comparison is left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.quality import inputs, reaching
from benchmarks.speed.facts import made_up
from generator import summary
from generator.config import Publish
from generator.engine import collect_seldom
from generator.model.cleantext import Prose
from generator.text import leaning

try:
    from nltk.tokenize.destructive import NLTKWordTokenizer
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as Line
    from sumy.summarizers.lex_rank import LexRankSummarizer
except ImportError:
    LexRankSummarizer = None

ROUNDS = 3
MOST = 25
"""Articles of a file that are read: LexRank takes long."""
WORDS = 60
PUBLISH = Publish()


class _Words:
    """What sumy's own tokeniser does to a sentence, without its search for sentences inside it."""

    def __init__(self) -> None:
        self._split = NLTKWordTokenizer().tokenize

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self._split(text) if any(map(str.isalpha, word)))


def ours(prose: Prose) -> None:
    """Choose a summary of so many words."""
    reaching.reach(prose, None, WORDS)


def shown(prose: Prose) -> None:
    """Choose what a site shows."""
    summary.choose(prose, None, PUBLISH)


def theirs(prose: Prose) -> None:
    """Choose three sentences by LexRank."""
    words = _Words()
    lines = [Line(sentence.text, words) for sentence in prose.sentences]
    LexRankSummarizer()(ObjectDocumentModel([Paragraph(lines)]), 3)


def cost(work: Callable[[Prose], None], articles: Sequence[Prose]) -> float:
    """Return the seconds an article."""
    start = time.process_time()
    for prose in articles:
        work(prose)
    return (time.process_time() - start) / len(articles)


def costs(articles: Sequence[Prose]) -> tuple[float, ...]:
    """Return the milliseconds an article of ours, of what is shown, and of theirs."""
    rounds = []
    for _ in range(ROUNDS):
        found = []
        for work in (ours, shown, *((theirs,) if LexRankSummarizer else ())):
            leaning.leans.cache_clear()
            found.append(cost(work, articles))
        rounds.append(found)
    return tuple(1000 * min(found) for found in zip(*rounds, strict=True))


def line(name: str, own: float, whole: float, *others: float) -> str:
    """Return what each costs, and the ratio, as it is printed."""
    compared = "".join([f"   LexRank {other:8.2f} ms, {other / own:.1f} times as much" for other in others])
    return f"{name:20} summary {own:8.2f} ms   shown {whole:8.2f} ms{compared}"


def main() -> None:
    """Print what both cost."""
    collect_seldom()  # as a build does
    given = {"made up": list(made_up())} if len(sys.argv) == 1 else {}
    for path in map(Path, sys.argv[1:]):
        rows = [json.loads(row) for row in path.read_text("utf-8").splitlines()]
        given[path.name.split(".")[0]] = [
            inputs.sentences(row["sentences"], row) for row in rows[:: max(1, len(rows) // MOST)][:MOST]
        ]
    found = [costs(articles) for articles in given.values()]
    for name, own in zip(given, found, strict=True):
        print(line(name, *own))
    if len(found) > 1:
        print(line("together", *map(sum, zip(*found, strict=True))))


if __name__ == "__main__":
    main()
