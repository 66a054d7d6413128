"""Learn which quoted words are speech: the weights of generator/facts/quotes/likeness.py.

    python -m benchmarks.training.speech --corpora FOLDER [--write]

FOLDER/facts/quotes.dev.jsonl holds articles with their quotes, and with quoted words that are none. Every fifth
article is left out in turn, and what the others teach of it is printed: precision, recall and F1 of the words found
to be speech, and the share of the others taken for it. `--write` learns from all of them and writes
generator/data/speech.yml. Logistic regression with a quadratic penalty, by Adam; no random numbers.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality import inputs
from generator.facts import entities, quotes
from generator.facts.quotes.likeness import ENOUGH
from generator.facts.quotes.traits import Seen, traits

_FOLDS = 5
_STEPS = 300
_PACE = 0.05
_PENALTY = 1.0
# Italian comes first, and its corpus is the smallest.
_WORTH = {"it": 3.0}
# Quoted words from which a statement that the corpus does not list is one that its annotators passed over.
_LONGEST_TERM = 12
_SAME = 0.8
_TOUCHED = 0.5
_BIAS = "bias"
_MARKS = "“”„«»\"'‘’`<> ,.\n\t"


@dataclass(frozen=True, slots=True)
class Example:
    """Quoted words of an article, and whether they are speech."""

    article: int
    lang: str
    traits: tuple[str, ...]
    speech: bool


def examples(path: Path) -> Iterator[Example]:
    """Yield the quoted words of a corpus that it says something of."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            said = [_inner(row["text"], one["quote"]["start"], one["quote"]["end"]) for one in row["expected"]]
            other = [_inner(row["text"], one["start"], one["end"]) for one in row["not_quotes"]]
            for seen, span in _seen(row):
                if any(_shared(span, one) >= _SAME for one in said):
                    yield Example(number, row["lang"], tuple(traits(seen)), speech=True)
                elif any(_shared(span, one) > _TOUCHED for one in other) and len(seen.text.split()) <= _LONGEST_TERM:
                    yield Example(number, row["lang"], tuple(traits(seen)), speech=False)


def _seen(row: inputs.Row) -> Iterator[tuple[Seen, tuple[int, int]]]:
    article = inputs.article(row)
    starts = {sentence.number: sentence.start for sentence in article.sentences}
    for seen in quotes.watch(article, entities.find(article)):
        sentence = seen.passage.sentence_at(seen.marked.start)
        within = seen.marked.first - seen.passage.starts[seen.passage.sentences.index(sentence)]
        span = inputs.place(seen.text, row["text"], starts[sentence.number] + within) if seen.text else None
        if span:
            yield seen, _inner(row["text"], *span)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def learn(known: Sequence[Example]) -> dict[str, float]:
    """Return the weight of every trait, and the bias."""
    names = [_BIAS, *sorted({trait for one in known for trait in one.traits})]
    weights = dict.fromkeys(names, 0.0)
    mean, spread = dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.0)
    for step in range(1, _STEPS + 1):
        slope = _slope(known, weights)
        for name in names:
            mean[name] = 0.9 * mean[name] + 0.1 * slope[name]
            spread[name] = 0.999 * spread[name] + 0.001 * slope[name] ** 2
            pace = _PACE / (1 - 0.9**step) / (math.sqrt(spread[name] / (1 - 0.999**step)) + 1e-8)
            weights[name] -= pace * mean[name]
    return weights


def _slope(known: Sequence[Example], weights: dict[str, float]) -> dict[str, float]:
    slope = {name: 0.0 if name == _BIAS else _PENALTY * weight for name, weight in weights.items()}
    for one in known:
        miss = (score(one, weights) - one.speech) * _WORTH.get(one.lang, 1.0)
        for trait in (_BIAS, *one.traits):
            slope[trait] += miss
    return slope


def score(one: Example, weights: dict[str, float]) -> float:
    """Return how like speech an example is."""
    total = weights[_BIAS] + sum(weights.get(trait, 0.0) for trait in one.traits)
    return 1.0 / (1.0 + math.exp(-total))


def _tested(known: Sequence[Example]) -> Iterator[str]:
    """Yield a line a language: what is found by weights that its article did not help to learn."""
    found: dict[str, list[tuple[bool, bool]]] = {}
    for fold in range(_FOLDS):
        weights = learn([one for one in known if one.article % _FOLDS != fold])
        for one in known:
            if one.article % _FOLDS == fold:
                found.setdefault(one.lang, []).append((score(one, weights) >= ENOUGH, one.speech))
    for lang, pairs in sorted(found.items()):
        right = sum(told and true for told, true in pairs)
        told, true = sum(told for told, _ in pairs), sum(true for _, true in pairs)
        passed = (told - right) / max(1, len(pairs) - true)
        scores = f"P {right / told:.3f}  R {right / true:.3f}  F1 {2 * right / (told + true):.3f}"
        yield f"{lang}  {scores}  not speech {passed:.3f}"


def _yaml(weights: dict[str, float]) -> str:
    lines = [f"  {json.dumps(name)}: {weight:.2f}" for name, weight in sorted(weights.items())]
    top = (
        "# Weights of generator/facts/quotes/likeness.py, for the traits of traits.py beside it: how much each speaks",
        "# for words between quotation marks being speech. Written by benchmarks/training/speech.py.",
    )
    return "\n".join((*top, "weights:", *lines)) + "\n"


def main() -> None:
    """Print what is learned, and write it if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    known = list(examples(asked.corpora / "facts/quotes.dev.jsonl"))
    for line in _tested(known):
        print(line)
    if asked.write:
        Path("generator/data/speech.yml").write_text(_yaml(learn(known)), "utf-8")


if __name__ == "__main__":
    main()
