"""Learn what a summary should tell: the weights of generator/summary/weighing.py and terms.py.

    python -m benchmarks.training.summaries [--corpora DIR] [--check]

DIR/summaries (usually ../shared/corpora) holds articles with summaries that people wrote, and is no part of the
repository. Two models learn from them. One says how likely each word and pair of words is in the reference
(benchmarks/training/wordings.py). The other weighs sentences: of possible summaries of each article, its weights are
to prefer those that give more of the reference (ROUGE-1 and ROUGE-2 F1 at the set's number of words) than the
article's first words: the mean over a softmax of what they give is raised. No weight may turn its feature's sense
round, and they are the mean of what parts of the articles teach. Both count alike: each is divided by its spread over
possible summaries, the first where it had not learned from the article. It writes generator/data/summary/weights.yml.

With `--check` nothing is written: it prints what is gained on articles, and on whole sets, that were not learned from.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.quality.predict import WORDS
from benchmarks.training import gists, wordings
from benchmarks.training.gists import FOLDS, Article
from benchmarks.training.weights import FILE, ROOT, written
from generator.summary.features import SENTENCES
from generator.summary.terms import Weights
from generator.summary.weighing import Learned, learned

# Long extracts, which a program may have made: looked at, not learned from.
_UNUSED = ("en_bbc",)
# How strongly weights are drawn to nought.
_PENALTY = 1e-3
_SHARPNESS = 10.0
_STEPS = 80
_PACE = 0.08
_PARTS = 16
_PART = 0.6
_SOFTEST = 1e-3

Use = Callable[[Article], bool]


class Known:
    """All articles that are learned from as arrays: one linear model scores every possible summary at once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = [one for one in articles if one.set not in _UNUSED]
        held_out = [self._wordings(lambda one, fold=fold: one.fold != fold) for fold in range(FOLDS)]
        found = [gists.possible(one, gists.chances(one, *held_out[one.fold])) for one in self.articles]
        most = max(map(len, found))
        self.inputs = np.zeros((len(found), most, len(SENTENCES)), np.float32)
        self.likely = np.full((len(found), most), np.nan)
        self.gains = np.full((len(found), most), np.nan, np.float32)
        for place, (one, possible) in enumerate(zip(self.articles, found, strict=True)):
            for number, (chosen, told) in enumerate(possible.items()):
                self.inputs[place, number] = one.read.table @ gists.shares(one, chosen)
                self.likely[place, number], self.gains[place, number] = told
            self.inputs[place, : len(possible)] -= self.inputs[place, :1]

    def learn(self, use: Use) -> Learned:
        """Return the weights that some of the articles teach; of sentences, the mean of what random parts do."""
        used = np.array([number for number, one in enumerate(self.articles) if use(one)])
        several = used[(~np.isnan(self.gains[used])).sum(1) > 1]
        drawn = np.random.default_rng(1)
        parts = [drawn.choice(several, int(_PART * len(several)), replace=False) for _ in range(_PARTS)]
        found = np.mean([self._fitted(part) for part in parts], 0)
        known = ~np.isnan(self.gains[used])
        found /= (self.inputs[used][known] @ found).std()
        own = np.array([*found, 1 / self.likely[used][known].std()])
        return Learned(own, *self._wordings(use), learned().shown)

    def _wordings(self, use: Use) -> tuple[Weights, Weights]:
        return wordings.learn([one for one in self.articles if use(one)])

    def _fitted(self, part: np.ndarray) -> np.ndarray:
        """Return the weights that give most (Adam, Kingma and Ba 2015; after each step none is below 0)."""
        sets = [self.articles[number].set for number in part]
        worth = np.array([sets.count(name) ** -0.5 for name in sets])[:, None]
        worth /= worth.sum()
        known = ~np.isnan(self.gains[part])
        spread = self.inputs[part][known].std(0) + _SOFTEST
        flat = (self.inputs[part] / spread).reshape(-1, len(spread))
        gains = np.nan_to_num(self.gains[part])
        weights, mean, square = np.zeros((3, len(spread)), np.float32)
        for step in range(1, _STEPS + 1):
            scores = np.where(known, _SHARPNESS * (flat @ weights).reshape(known.shape), -np.inf)
            likely = np.exp(scores - scores.max(1, keepdims=True))
            likely /= likely.sum(1, keepdims=True)
            better = gains - (likely * gains).sum(1, keepdims=True)
            raised = (_SHARPNESS * worth * likely * better).astype(np.float32).reshape(-1) @ flat
            slope = 2 * _PENALTY * weights - raised
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            pace = _PACE / 2 * (1 + np.cos(np.pi * step / _STEPS))
            change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
            weights = np.maximum(weights - pace * change, 0).astype(np.float32)
        return weights / spread


def checked(known: Known, articles: Sequence[Article], part: Callable[[Article], object]) -> Iterator[str]:
    """Yield a line a set: what is gained over the lead by weights that were learned from other parts."""
    parts = sorted({part(one) for one in articles}, key=str)
    learned = {this: known.learn(lambda one, this=this: len(parts) == 1 or part(one) != this) for this in parts}
    gained: dict[str, list[np.ndarray]] = {}
    for one in articles:
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
            found += [gists.article(json.loads(line), words) for line in file]
    return found


def main() -> None:
    """Learn, or check what is learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared/corpora", metavar="DIR")
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    asked = parser.parse_args()
    articles = read(asked.corpora)
    known = Known(articles)
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
        for line in checked(known, articles, part):
            print(line, flush=True)


if __name__ == "__main__":
    main()
