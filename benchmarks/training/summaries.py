"""Learn how much a sentence tells: the weights of generator/summary/weighing.py.

    python -m benchmarks.training.summaries [--corpora DIR] [--check]

DIR/summaries (usually ../shared/corpora) holds articles with summaries that people wrote, and is no part of the
repository. Of possible summaries of each article, the weights are to prefer those that give more of the reference
(ROUGE-1 and ROUGE-2 F1 at the set's number of words) than the article's first words: the mean over a softmax of what
they give is raised. No weight may turn its feature's sense round, all are drawn to those of the lead, and they are
the mean of what parts of the articles teach. It writes generator/data/summary/weights.yml.

With `--check` nothing is written: it prints what is gained on articles, and on whole sets, that were not learned from.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.quality.predict import WORDS
from benchmarks.training import gists
from benchmarks.training.gists import Article
from generator.summary.weighing import EVERY, REDUNDANT, UNFILLED, Weights

ROOT = Path(__file__).parents[2]
FILE = ROOT / "generator/data/summary/weights.yml"
# Long extracts, which a program may have made: looked at, not learned from.
_UNUSED = ("en_bbc",)
# Where weights begin and are drawn back to, and how strongly.
_LEAD = {"in_lead": 0.3, "in_lead_of_few": 0.3, "early": 0.25, REDUNDANT: 0.1, UNFILLED: 0.3}
_PENALTY = 1e-3
_SHARPNESS = 10.0
_STEPS = 60
_PACE = 0.08
_PARTS = 4
_PART = 0.6
_SOFTEST = 0.05


class Known:
    """All articles as arrays: one linear model scores every possible summary at once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.names = list(articles[0].read.columns)
        tables = [np.stack([one.read.columns[name] for name in self.names], 1) for one in articles]
        rows = np.concatenate([table for one, table in zip(articles, tables, strict=True) if one.set not in _UNUSED])
        self.mean, self.spread = rows.mean(0), rows.std(0) + _SOFTEST
        most = max(len(one.gists) for one in articles)
        self.inputs = np.zeros((len(articles), most, len(self.names) + 2), np.float32)
        self.gains = np.full((len(articles), most), np.nan, np.float32)
        for place, (one, table) in enumerate(zip(articles, tables, strict=True)):
            scaled = (table - self.mean) / self.spread
            for number, (chosen, gain) in enumerate(one.gists.items()):
                taken, extras = gists.shares(one, chosen)
                self.inputs[place, number] = [*(taken @ scaled), *-extras]
                self.gains[place, number] = gain

    def learn(self, use: Callable[[Article], bool]) -> Weights:
        """Return the weights that some of the articles teach: the mean of what random parts of them do."""
        used = np.array([n for n, one in enumerate(self.articles) if one.gists and use(one)])
        drawn = np.random.default_rng(1)
        parts = [drawn.choice(used, int(_PART * len(used)), replace=False) for _ in range(_PARTS)]
        found = np.mean([self._fitted(part) for part in parts], 0)
        features = found[:-2] / self.spread
        return {
            EVERY: float(-(features * self.mean).sum()),
            **dict(zip(self.names, features.tolist(), strict=True)),
            REDUNDANT: -float(found[-2]),
            UNFILLED: -float(found[-1]),
        }

    def _fitted(self, part: np.ndarray) -> np.ndarray:
        """Return the weights that give most (Adam, Kingma and Ba 2015; after each step none is below 0)."""
        sets = [self.articles[number].set for number in part]
        worth = np.array([sets.count(name) ** -0.5 for name in sets])[:, None]
        worth /= worth.sum()
        inputs, known = self.inputs[part], ~np.isnan(self.gains[part])
        gains = np.nan_to_num(self.gains[part])
        flat = inputs.reshape(-1, inputs.shape[2])
        start = np.array([_LEAD.get(name, 0.0) for name in (*self.names, REDUNDANT, UNFILLED)], np.float32)
        weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
        for step in range(1, _STEPS + 1):
            scores = np.where(known, _SHARPNESS * (flat @ weights).reshape(known.shape), -np.inf)
            likely = np.exp(scores - scores.max(1, keepdims=True))
            likely /= likely.sum(1, keepdims=True)
            better = gains - (likely * gains).sum(1, keepdims=True)
            raised = (_SHARPNESS * worth * likely * better).astype(np.float32).reshape(-1) @ flat
            slope = 2 * _PENALTY * (weights - start) - raised
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            pace = _PACE / 2 * (1 + np.cos(np.pi * step / _STEPS))
            change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
            weights = np.maximum(weights - pace * change, 0).astype(np.float32)
        return weights


def checked(known: Known, part: Callable[[Article], object]) -> Iterator[str]:
    """Yield a line a set: what is gained over the lead by weights that were learned from other parts."""
    parts = sorted({part(one) for one in known.articles}, key=str)
    learned = {this: known.learn(lambda one, this=this: len(parts) == 1 or part(one) != this) for this in parts}
    gained: dict[str, list[np.ndarray]] = {}
    for one in known.articles:
        found = gists.of_choice(one, gists.chosen(one, learned[part(one)]))
        gained.setdefault(one.set, []).append(found - one.lead)
    means = {name: 100 * np.mean(pairs, 0) for name, pairs in gained.items()}
    for name, mean in means.items():
        yield f"  {name:18} ROUGE-1 {mean[0]:+.2f}  ROUGE-2 {mean[1]:+.2f}"
    mean = np.mean([mean for name, mean in means.items() if name not in _UNUSED], 0)
    yield f"  {'mean':18} ROUGE-1 {mean[0]:+.2f}  ROUGE-2 {mean[1]:+.2f}  (without {', '.join(_UNUSED)})"


def read(corpora: Path) -> list[Article]:
    """Return the articles of all sets."""
    found = []
    for name, words in WORDS.items():
        with (corpora / f"summaries/{name}.dev.jsonl").open(encoding="utf-8") as file:
            found += [gists.article(json.loads(line), words, tried=name not in _UNUSED) for line in file]
    return found


def written(weights: Weights) -> str:
    """Return weights as the data file has them."""
    top = (
        "# Weights of generator/summary/weighing.py for the features of generator/summary/features.py.",
        "# Written by benchmarks/training/summaries.py.",
    )
    return "\n".join((*top, "weights:", *(f'  "{name}": {weight:.4f}' for name, weight in weights.items()))) + "\n"


def main() -> None:
    """Learn, or check what is learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared/corpora", metavar="DIR")
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    asked = parser.parse_args()
    known = Known(read(asked.corpora))
    if not asked.check:
        FILE.write_text(written(known.learn(lambda _: True)), "utf-8")
        return
    ways: dict[str, Callable[[Article], object]] = {
        "a fifth left out": lambda one: one.fold,
        "a set left out": lambda one: one.set,
        "nothing left out": lambda _: 0,
    }
    for title, part in ways.items():
        print(title)
        for line in checked(known, part):
            print(line, flush=True)


if __name__ == "__main__":
    main()
