"""What a summary costs, and how that compares with LexRank in sumy (Erkan and Radev 2004), on the same sentences.

    python -m benchmarks.speed.summaries [ROWS.jsonl]

Prints milliseconds of processor time an article; the two take turns, and the best of several rounds counts. Without a
file the articles are made up; a file has rows {"sentences", "lang", "title"?}. sumy is no dependency: without it
the comparison is left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.quality import inputs
from benchmarks.speed.facts import made_up
from generator import summary
from generator.model.cleantext import Prose

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


class _Words:
    """What sumy's own tokeniser does to a sentence, without its search for sentences inside it."""

    def __init__(self) -> None:
        self._split = NLTKWordTokenizer().tokenize

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self._split(text) if any(map(str.isalpha, word)))


def ours(prose: Prose) -> None:
    """Choose a summary of so many words."""
    summary.reach(prose, None, WORDS)


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


def main() -> None:
    """Print what both cost, and the ratio."""
    if len(sys.argv) > 1:
        rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
        articles = [inputs.sentences(row["sentences"], row) for row in rows[:: max(1, len(rows) // MOST)]]
    else:
        articles = list(made_up())
    rounds = [(cost(ours, articles), cost(theirs, articles) if LexRankSummarizer else 0.0) for _ in range(ROUNDS)]
    own, other = (1000 * min(costs) for costs in zip(*rounds, strict=True))
    print(f"summary  {own:8.2f} ms an article")
    if LexRankSummarizer:
        print(f"LexRank  {other:8.2f} ms an article, {other / own:.1f} times as much")


if __name__ == "__main__":
    main()
