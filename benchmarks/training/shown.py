"""Learn what whole sentences gain and cost beside what they tell: `shown` of generator/data/summary/weights.yml.

    python -m benchmarks.training.shown [--corpora DIR] [--check]

Two things are wanted of what a site shows. It should give the words of the summaries that people wrote of the articles
of DIR/summaries (usually ../shared/corpora, no part of the repository): ROUGE-1 and ROUGE-2. And it should give the
figures that matter, those that several articles of a written affair tell (benchmarks/data/affairs), every value that
an article has of one, and who doubts. The weights are changed one by one, by less and less, as long as both together
gain. It comes after benchmarks/training/summaries.py, which says what sentences tell.

With `--check` nothing is written: it prints what the weights that are there give.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.quality import inputs
from benchmarks.quality.inputs import Row
from benchmarks.quality.predict import WORDS
from benchmarks.training.gists import counted, rouge
from benchmarks.training.pairs import AFFAIRS
from benchmarks.training.weights import FILE, ROOT, written
from generator import drafting, readers
from generator.config import Publish
from generator.model.cleantext import Prose
from generator.model.dates import Edtf
from generator.model.files import File
from generator.model.report import ReadSeed
from generator.summary import choice, ranking, weighing
from generator.summary.ranking import Ranked
from generator.summary.weighing import Weighed
from generator.text.languages import language

PUBLISH = Publish()
# What ROUGE-1 is worth where ROUGE-2 is 1.
_WORDS_WORTH = 0.4
# What a point of each is worth where 1 % more of every ROUGE-2 is 1.
_FIGURES_WORTH: Mapping[str, float] = {"rows": 0.5, "values": 0.1, "figures": 0.2, "doubts": 0.1}
# By how much a weight is changed, and what a change must gain.
_STEPS = (0.35, 0.2, 0.1)
_LEAST_GAIN = 0.02
# Figures that a summary has room for.
_ROOM = 5
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"\s+")

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Article:
    """An article ready to be chosen from, and what is wanted of its summary."""

    corpus: str
    ranked: tuple[Ranked, ...]
    weighed: Weighed
    characters: int
    tokens: Mapping[int, list[str]]
    """Of the ranked sentences, by their numbers."""
    references: tuple[tuple[Counter, Counter], ...] = ()
    rows: Mapping[str, Mapping[str, frozenset[int]]] | None = None
    """Figures that matter, by their rows and values: the sentences that tell them."""
    figures: tuple[frozenset[int], ...] = ()
    """The sentences that tell each figure."""

    def chosen(self, weights: Weights) -> set[int]:
        """Return the sentences that are shown by some weights."""
        found = choice.choose(self.ranked, self.weighed, weights, self.characters, PUBLISH)
        return {item.candidate.sentence.number for item in found}


def article(name: str, prose: Prose, title: str | None, published: Edtf | None = None) -> Article | None:
    """Return an article; None where no sentence may be shown."""
    spoken = language(prose.lang)
    weighed = weighing.weigh(prose, title, spoken, choice.words(prose, PUBLISH))
    ranked = ranking.rank(weighed, prose, spoken, published) if weighed is not None else ()
    if weighed is None or not ranked:
        return None
    tokens = {one.candidate.sentence.number: _tokens(one.candidate.sentence.text) for one in ranked}
    characters = sum(len(sentence.text) for sentence in prose.sentences)
    return Article(name, ranked, weighed.only([one.place for one in ranked]), characters, tokens)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def read_corpora(corpora: Path) -> Iterator[Article]:
    """Yield the articles of all sets."""
    for name in WORDS:
        with (corpora / f"summaries/{name}.dev.jsonl").open(encoding="utf-8") as file:
            rows: list[Row] = [json.loads(line) for line in file]
        for row in rows:
            found = article(name, inputs.sentences(row["sentences"], row), row.get("title") or None)
            if found is not None:
                yield replace(found, references=tuple(counted(_tokens(text)) for text in row["refs"]))


def read_affairs() -> Iterator[Article]:
    """Yield the articles of the written affairs."""
    for gold in sorted(AFFAIRS.glob("*/gold.tsv")):
        told = defaultdict(list)
        for line in gold.read_text("utf-8").splitlines():
            seed, *figure = line.split("\t")
            told[seed].append(figure)
        for seed, figures in told.items():
            path = gold.with_name(f"{seed}.txt")
            found = _judged(path) if path.is_file() else None
            if found is not None:
                yield with_figures(found, figures)


def with_figures(one: Article, figures: Sequence[Sequence[str]]) -> Article:
    """Return an article with its figures: each as written, its value, and its row or `-`."""
    rows: dict[str, dict[str, frozenset[int]]] = defaultdict(dict)
    told = []
    for raw, value, row in figures:
        wanted = re.compile(rf"(?<!\w){re.escape(_folded(raw))}(?!\w)")
        sentences = (item.candidate.sentence for item in one.ranked)
        found = frozenset(s.number for s in sentences if wanted.search(_folded(s.text)))
        told.append(found)
        if row != "-":
            rows[row][value] = rows[row].get(value, frozenset()) | found
    return replace(one, rows=rows, figures=tuple(told))


def _judged(path: Path) -> Article | None:
    seed = readers.read_all(File(f"seeds/{path.name}", path.read_bytes()), None).seeds[0]
    judged = drafting.judge((), ReadSeed(seed, path.stem, ()))
    title, day = judged.metadata.title, judged.metadata.date
    return article("affairs", judged.prose, title.value if title else None, day.value if day else None)


def _folded(text: str) -> str:
    return _BLANKS.sub(" ", text.lower())


def measured(articles: Sequence[Article], weights: Weights) -> dict[str, float]:
    """Return the means of what summaries give, times 100: ROUGE by set (`en_bbc 2`), `rows`, `values`, `figures`."""
    found: dict[str, list[float]] = defaultdict(list)
    for one in articles:
        chosen = one.chosen(weights)
        if one.references:
            told = [token for number in sorted(chosen) for token in one.tokens[number]]
            for size, score in enumerate(rouge(told, one.references), 1):
                found[f"{one.corpus} {size}"].append(score)
            continue
        rows = [values.values() for values in (one.rows or {}).values()]
        hits = [any(sentences & chosen for sentences in values) for values in rows]
        if rows:
            found["rows"].append(sum(hits) / min(_ROOM, len(hits)))
        found["values"] += [all(told & chosen for told in values) for values in rows if len(values) > 1]
        found["figures"] += [bool(told & chosen) for told in one.figures]
        doubts = {item.candidate.sentence.number for item in one.ranked if item.doubts}
        found["doubts"] += [bool(doubts & chosen)] if doubts else []
    return {name: 100 * float(np.mean(values)) for name, values in found.items()}


def gain(means: Mapping[str, float]) -> float:
    """Return what the means are worth together; of a set it counts by how much of its ROUGE one is better."""
    words = [
        _WORDS_WORTH * math.log(means[f"{name} 1"]) + math.log(means[f"{name} 2"])
        for name in WORDS
        if f"{name} 1" in means
    ]
    told = sum(worth * means.get(name, 0.0) for name, worth in _FIGURES_WORTH.items())
    return 100 * float(np.mean(words)) + told


def learn(start: Weights, worth: Callable[[Weights], float]) -> dict[str, float]:
    """Return the weights that are worth most, by changing one after the other as long as one gains."""
    found, best = dict(start), worth(start)
    for step in _STEPS:
        moved = True
        while moved:
            moved = False
            for name in start:
                for factor in (1 + step, 1 / (1 + step)):
                    tried = {**found, name: round(found[name] * factor, 4)}
                    reached = worth(tried)
                    if reached > best + _LEAST_GAIN:
                        found, best, moved = tried, reached, True
    return found


def line(means: Mapping[str, float]) -> str:
    """Return means as they are printed."""
    return "  ".join(f"{name} {value:.2f}" for name, value in means.items() if not name.endswith(" 1"))


def main() -> None:
    """Learn, or check what is learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared/corpora", metavar="DIR")
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args()
    articles = [*read_corpora(asked.corpora), *read_affairs()]
    known = weighing.learned()
    print(line(measured(articles, known.shown)), flush=True)
    if not asked.check:
        shown = learn(known.shown, lambda weights: gain(measured(articles, weights)))
        FILE.write_text(written(replace(known, shown=shown)), "utf-8")
        print(line(measured(articles, shown)))


if __name__ == "__main__":
    main()
