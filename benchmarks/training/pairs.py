"""Learn which two figures are of one thing: the weights of generator/topics/comparing/scoring.py.

    python -m benchmarks.training.pairs [--write]

benchmarks/data/affairs holds written affairs, each with the rows that a reader sorts its figures into; real.jsonl
beside them what is seen of two figures of real articles, and whether a reader took them for one thing. Figures of two
affairs are never of one. Each affair is left out in turn, and printed is how many of its rows the others teach to find.
`--write` learns from all and writes generator/data/comparing.yml. Logistic regression with a quadratic penalty, by
Adam; what can only speak for a pair, or only against it, keeps its sign.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import numpy as np

from generator import config as configuration
from generator import content, pages, pipeline
from generator.engine import Engine
from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.files import File
from generator.text.words import words
from generator.topics.comparing import scoring
from generator.topics.comparing.barriers import answers, excludes, linked
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.comparisons import claims
from generator.topics.comparing.rows import pairs, sort_into_rows
from generator.topics.comparing.traits import Traits, traits
from generator.topics.order import oldest_first

ROOT = Path(__file__).parents[2]
AFFAIRS = ROOT / "benchmarks/data/affairs"
REAL = AFFAIRS / "real.jsonl"
WEIGHTS = ROOT / "generator/data/comparing.yml"
_STEPS = 500
_PACE = 0.05
_PENALTY = 1.0
_BIAS = "bias"
_FOR = frozenset(
    {"words near", "overlap", "equal, digits", "rounded, digits", "bound, digits", "one head"}
    | {"unit: one noun", "unit: kindred", "measure: same", "measure: of an event"}
)
_AGAINST = frozenset({"no word", "years", "times", "one article", "measure: other", "unit: other noun"})
_NONE = "-"
# Affairs of its language that each is set beside, for a topic may hold several.
_BESIDE = 2
_NEAR = 0.011

Example = tuple[Traits, bool]


@dataclass(frozen=True, slots=True)
class Affair:
    """The figures of a written affair, and the row of each: `-` where it stands alone, None where nobody said."""

    name: str
    cards: Sequence[Card]
    claimed: list[Claimed]
    rows: list[str | None]
    gold: frozenset[str]

    def examples(self) -> Iterator[Example]:
        """Yield what is seen of its figures two by two."""
        for a, b in combinations(range(len(self.claimed)), 2):
            seen = _seen(self.claimed[a], self.claimed[b])
            if seen and self.rows[a] is not None and self.rows[b] is not None:
                yield seen, self.rows[a] == self.rows[b] != _NONE

    def apart(self, other: Affair) -> Iterator[Example]:
        """Yield what is seen of its figures and those of another affair."""
        claimed = _claimed([*self.cards, *other.cards])
        for a, b in pairs(claimed):
            mixed = (claimed[a].card in self.cards) is not (claimed[b].card in self.cards)
            seen = _seen(claimed[a], claimed[b]) if mixed else {}
            if seen:
                yield seen, False

    def found(self, weights: Mapping[str, float], enough: float) -> tuple[int, int]:
        """Return how many of its rows weights find, and how many rows they make that are none."""
        right, false = set[str](), 0
        shift = enough - scoring.ENOUGH

        def judged(one: Claimed, other: Claimed) -> float | None:
            found = scoring.score(one, other, weights)
            return None if found is None else found - shift

        number = {id(one): row for one, row in zip(self.claimed, self.rows, strict=True)}
        for row in sort_into_rows(self.claimed, judged):
            told = Counter(number[id(one)] for one in row)
            if len({one.card.id for one in row}) < 2 and len({one.figure.value for one in row}) < 2:
                continue
            named = [key for key in told if key not in (None, _NONE)]
            if len(named) > 1 or told[_NONE]:
                false += 1
            elif named and told[named[0]] > 1:
                right.add(str(named[0]))
        return len(right), false


def _seen(one: Claimed, other: Claimed) -> Traits:
    """Return what is weighed of two figures; nothing of those that a rule parts or joins."""
    again = one.card.id == other.card.id and one.figure.value == other.figure.value
    settled = again or excludes(one, other) or linked(one, other) or answers(one, other)
    return {} if settled else traits(one, other)


def affair(folder: Path) -> Affair:
    """Read a written affair."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        seeds = folder if any(folder.glob("*.txt")) else ROOT / "seeds"
        shutil.copytree(seeds, root / "seeds", ignore=shutil.ignore_patterns("gold.tsv"))
        pipeline.build(Engine(root, jobs=1))
        held = [File(str(p.relative_to(root)), p.read_bytes()) for p in sorted((root / "content").rglob("*.*"))]
    cfg, _ = configuration.load(next((file for file in held if file.path == "content/site.yml"), None))
    shelf = content.load(held, cfg, [content.read(file) for file in held if content.is_article(file.path)])
    cards = pages.shown(cfg, shelf)
    stems = {article.card.id: Path(article.seed or "").stem for article in shelf.articles}
    claimed = _claimed(cards)
    gold = [line.split("\t") for line in (folder / "gold.tsv").read_text("utf-8").splitlines()]
    rows = [_row(one.figure, [told[1:] for told in gold if told[0] == stems[one.card.id]]) for one in claimed]
    return Affair(folder.name, cards, claimed, rows, frozenset(told[3] for told in gold) - {_NONE})


def _claimed(cards: Sequence[Card]) -> list[Claimed]:
    told = oldest_first(cards)
    known = frozenset(word for card in told for entity in card.entities for word in words(entity.name))
    return claims([(card, card.figures) for card in told], known)


def _row(figure: Figure, gold: Sequence[Sequence[str]]) -> str | None:
    rows = {row for raw, values, row in gold if _is_same(figure, raw, values)}
    return rows.pop() if len(rows) == 1 else None


def _is_same(figure: Figure, raw: str, values: str) -> bool:
    one, other = (re.sub(r"\s+", " ", text.lower()).strip() for text in (figure.raw, raw))
    digits = [re.sub(r"\D", "", text) for text in (one, other)]
    if figure.value is None or not (one in other or other in one or (digits[0] and digits[0] == digits[1])):
        return False
    value = float(figure.value)
    return any(abs(value - float(told)) <= _NEAR * abs(float(told)) for told in map(Decimal, values.split("/")))


def real() -> Iterator[Example]:
    """Yield what is seen of figures of real articles."""
    for line in REAL.read_text("utf-8").splitlines():
        told = json.loads(line)
        yield told["seen"], told["one"]


def learn(known: Sequence[Example]) -> dict[str, float]:
    """Return the weight of every trait."""
    names = sorted({name for seen, _ in known for name in seen})
    place = {name: number for number, name in enumerate(names)}
    table, told = np.zeros((len(known), len(names))), np.array([one for _, one in known], float)
    for number, (seen, _) in enumerate(known):
        for name, worth in seen.items():
            table[number, place[name]] = worth
    bare = [name.removeprefix("agree, ").removeprefix("differ, ") for name in names]
    least = np.array([0.0 if name in _FOR else -np.inf for name in bare])
    most = np.array([0.0 if name in _AGAINST else np.inf for name in bare])
    penalty = np.array([0.0 if name == _BIAS else _PENALTY for name in names])
    weights, mean, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = table.T @ (1 / (1 + np.exp(-table @ weights)) - told) + penalty * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        pace = _PACE / (1 - 0.9**step) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
        weights = np.clip(weights - pace * mean, least, most)
    return dict(zip(names, map(float, weights), strict=True))


def taught(known: Sequence[Affair]) -> list[tuple[frozenset[str], list[Example]]]:
    """Return what affairs teach: each alone, and beside others of its language."""
    told = [(frozenset({one.name}), list(one.examples())) for one in known]
    for lang in sorted({one.cards[0].lang or "" for one in known}):
        own = [one for one in known if one.cards[0].lang == lang]
        for place, one in enumerate(own):
            beside = [*own[place + 1 :], *own[:place]][: min(_BESIDE, (len(own) - 1) // 2)]
            told += [(frozenset({one.name, other.name}), list(one.apart(other))) for other in beside]
    return told


def _tested(known: Sequence[Affair]) -> Iterator[str]:
    """Yield a line a threshold: rows found in affairs that were left out, and false ones."""
    told, others = taught(known), list(real())
    learned = {
        one.name: learn([*others, *(e for names, own in told if one.name not in names for e in own)]) for one in known
    }
    rows = sum(len(one.gold) for one in known)
    for enough in (0.5, 0.75, 1.0, 1.25, 1.5):
        found = {one.name: one.found(learned[one.name], enough) for one in known}
        right, false = (sum(pair[n] for pair in found.values()) for n in (0, 1))
        yield f"from {enough:5.2f}: {right} of {rows} rows, {false} false; {found}"


def _yaml(weights: Mapping[str, float]) -> str:
    lines = [f"  {json.dumps(name)}: {weight:.2f}" for name, weight in sorted(weights.items()) if abs(weight) >= 0.005]
    top = (
        "# Weights of generator/topics/comparing/scoring.py, for the traits of traits.py beside it: how much each",
        "# speaks for two figures being of one thing. Written by benchmarks/training/pairs.py.",
    )
    return "\n".join((*top, "weights:", *lines)) + "\n"


def main() -> None:
    """Print what is learned, and write it if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    known = [affair(folder) for folder in sorted(AFFAIRS.iterdir()) if folder.is_dir()]
    for line in _tested(known):
        print(line)
    weights = learn([*real(), *(example for _, own in taught(known) for example in own)])
    for enough in (0.0, scoring.ENOUGH, 0.5):
        found = [one.found(weights, enough) for one in known]
        print(f"learned from all, from {enough}: {[sum(pair[n] for pair in found) for n in (0, 1)]} right and false")
    if asked.write:
        WEIGHTS.write_text(_yaml(weights), "utf-8")


if __name__ == "__main__":
    main()
