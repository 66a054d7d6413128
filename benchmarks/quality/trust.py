"""Learn how far the witnesses of a saved page can be trusted: what makes generator/data/trust/*.yml.

    python -m benchmarks.quality.trust titles|authors [--write] < rows.jsonl

A row is a labelled page: {"path", "site", "corpus", "title", "authors"}. Give it only pages whose titles people wrote
down (fundus, trafeval, wcxb): those that a program made (readability, newspaper) are of another kind, often the page's
`<title>`, and learning them as well costs the others 1 to 2 of 100. Every page offers some titles and some lists of
authors, each with marks (generator.metadata.naming.headlines, people.signatures); a mark's weight is learned so that
the right ones are the likeliest of their page (conditional logit with a ridge, descended by Adam). Printed is how often
the choice is right, by corpus, when the page's site was not among those learned from: ten parts, split by site.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files
from math import exp, sqrt
from pathlib import Path

from benchmarks.quality import inputs
from benchmarks.quality.inputs import Row
from generator.errors import SeedError
from generator.metadata.evidence import Evidence
from generator.metadata.naming import headlines
from generator.metadata.people import signatures
from generator.text import prose

PARTS = 10
RIDGE = {"titles": 2.0, "authors": 3.0}
# A page whose authors are not among the offered should rather name nobody; how much such pages count.
UNOFFERED = 0.3
_ROUNDS = 250
_STEP = 0.1
_WORD = re.compile(r"\w+")
_HEADS = {
    "titles": "# How much each mark of an offered title speaks for it; see generator/metadata/naming/headlines.py.",
    "authors": "# How much each mark of offered authors speaks for them; see generator/metadata/people/signatures.py.",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled page: the marks of what it offers, and which of that is right."""

    corpus: str
    site: str
    offered: tuple[frozenset[str], ...]
    right: frozenset[int]
    weight: float = 1.0


def case(task: str, row: Row) -> Case | None:
    """Return what a page offers; None where nothing is known or nothing can be learned."""
    clean = inputs.cleaned({**row, "input": "html"})
    evidence = Evidence(clean, prose.read(clean))
    return titles(evidence, row) if task == "titles" else authors(evidence, row)


def titles(evidence: Evidence, row: Row) -> Case | None:
    """Return the titles that a page offers."""
    if not row.get("title"):
        return None
    offered = headlines.gather(evidence)
    right = frozenset(n for n, one in enumerate(offered) if _words(one.text) == _words(row["title"]))
    return Case(row["corpus"], row["site"], tuple(one.marks for one in offered), right)


def authors(evidence: Evidence, row: Row) -> Case | None:
    """Return the lists of authors that a page offers; where none is right, naming nobody is."""
    if not row.get("authors"):
        return None
    offered = signatures.gather(evidence)
    known = {_words(name) for name in row["authors"]}
    right = frozenset(n for n, one in enumerate(offered) if {_words(name) for name in one.names} == known)
    marks = tuple(one.marks for one in offered)
    if right:
        return Case(row["corpus"], row["site"], marks, right)
    return Case(row["corpus"], row["site"], marks, frozenset({len(offered) - 1}), UNOFFERED)


def _words(text: str) -> str:
    return " ".join(word.casefold() for word in _WORD.findall(text))


def learn(cases: Sequence[Case], ridge: float) -> dict[str, float]:
    """Return the weight of each mark."""
    learned = [one for one in cases if one.right and len(one.offered) > 1]
    weights = dict.fromkeys(sorted({m for one in learned for marks in one.offered for m in marks}), 0.0)
    speed, power = dict(weights), dict(weights)
    for turn in range(1, _ROUNDS + 1):
        slope = {mark: ridge * weight for mark, weight in weights.items()}
        for one in learned:
            _descend(one, weights, slope)
        for mark, down in slope.items():
            speed[mark] = 0.9 * speed[mark] + 0.1 * down
            power[mark] = 0.99 * power[mark] + 0.01 * down * down
            pace = sqrt(power[mark] / (1 - 0.99**turn)) + 1e-8
            weights[mark] -= _STEP * speed[mark] / (1 - 0.9**turn) / pace
    return weights


def _descend(one: Case, weights: Mapping[str, float], slope: dict[str, float]) -> None:
    """Add one page's part to the slope: how likely each offer is, less how likely it should be."""
    sums = [sum(weights[mark] for mark in marks) for marks in one.offered]
    top = max(sums)
    likely = [exp(value - top) for value in sums]
    total, right = sum(likely), sum(likely[n] for n in one.right)
    for number, marks in enumerate(one.offered):
        should = likely[number] / right if number in one.right else 0.0
        gap = one.weight * (likely[number] / total - should)
        for mark in marks:
            slope[mark] += gap


def is_right(one: Case, weights: Mapping[str, float]) -> bool:
    """Whether the weightiest offer of a page is a right one; never where no right one is offered."""
    sums = [sum(weights.get(mark, 0.0) for mark in marks) for marks in one.offered]
    return bool(sums) and one.weight == 1.0 and sums.index(max(sums)) in one.right


def cross_validated(cases: Sequence[Case], ridge: float) -> dict[str, list[bool]]:
    """Return by corpus whether each page's choice was right, weights learned from other sites alone."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for part in range(PARTS):
        weights = learn([one for one in cases if _part(one.site) != part], ridge)
        for one in cases:
            if _part(one.site) == part:
                found[one.corpus].append(is_right(one, weights))
    return dict(sorted(found.items()))


def _part(site: str) -> int:
    return blake2b(site.encode()).digest()[0] % PARTS


def written(task: str, weights: Mapping[str, float]) -> str:
    """Return the data file: the heaviest marks first."""
    lines = [f"{mark}: {weight:.2f}" for mark, weight in sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))]
    return "\n".join((_HEADS[task], f"# Made by: python -m benchmarks.quality.trust {task} --write", *lines, ""))


def main() -> None:
    """Read labelled pages; print how well is chosen; write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=tuple(_HEADS))
    parser.add_argument("--write", action="store_true", help="write generator/data/trust/TASK.yml")
    asked = parser.parse_args()
    cases = []
    for line in sys.stdin:
        try:
            found = case(asked.task, json.loads(line))
        except SeedError:
            continue
        cases += [found] if found else []
    for corpus, right in cross_validated(cases, RIDGE[asked.task]).items():
        print(f"{corpus:10} {asked.task:8} n={len(right):4} right={sum(right) / len(right):.3f}")
    if asked.write:
        path = Path(str(files("generator.data"))) / "trust" / f"{asked.task}.yml"
        path.write_text(written(asked.task, learn(cases, RIDGE[asked.task])), "utf-8")


if __name__ == "__main__":
    main()
