"""Learn how far the witnesses of a saved page can be trusted: what makes generator/data/trust/*.yml.

    python -m benchmarks.quality.trust titles|authors|outlets [--write] < rows.jsonl

A row is a labelled page: {"path", "site", "corpus", "title", "authors"}, for outlets a pasted one: {"path", "site",
"corpus", "publishers"}, with the names that its saved form states. Give it only pages whose titles people wrote
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
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.quality import inputs
from benchmarks.quality.inputs import Row
from generator.errors import SeedError
from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import forms, headlines, outlets, sightings, sites
from generator.metadata.people import signatures
from generator.text import prose

PARTS = 10
RIDGE = {"titles": 2.0, "authors": 3.0, "outlets": 2.0}
# A page whose authors are not among the offered should rather name nobody; how much such pages count.
UNOFFERED = 0.3
_ROUNDS = 250
_STEP = 0.1
Vector = npt.NDArray[np.float64]
_WORD = re.compile(r"\w+")
_HEADS = {
    "titles": "# How much each mark of an offered title speaks for it; see generator/metadata/naming/headlines.py.",
    "outlets": "# How much each mark of an offered name speaks for it; see generator/metadata/naming/outlets.py.",
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
    clean = inputs.cleaned({**row, "input": "pasted" if task == "outlets" else "html"})
    evidence = Evidence(clean, prose.read(clean))
    return {"titles": titles, "authors": authors, "outlets": publications}[task](evidence, row)


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


def publications(evidence: Evidence, row: Row) -> Case | None:
    """Return the names that a pasted page offers as its publication's; where none is right, naming none is."""
    offered = outlets.gather(evidence)
    known = _called(row["publishers"], evidence) | {sites.label(row["site"])}
    right = frozenset(n for n, one in enumerate(offered) if _is_known(one.name, known, row["site"], evidence))
    marks = (*(one.marks for one in offered), frozenset[str]())
    return Case(row["corpus"], row["site"], marks, right or frozenset({len(offered)}))


def _is_known(name: str, known: Set[str], site: str, evidence: Evidence) -> bool:
    words = [sites.squash(word) for word in sites.core(name).split() if sites.squash(word)]
    return not known.isdisjoint(_called([name], evidence)) or sightings.is_shortened(words, sites.label(site))


def _called(names: Sequence[str], evidence: Evidence) -> set[str]:
    """Return what names are known by: whole, without article and form of company, and without words like `News`."""
    papers = phrase_set(evidence.language, *forms.CALLED)
    words = ([sites.squash(word) for word in sites.core(name).split()] for name in names)
    short = ("".join(word for word in one if word not in papers) for one in words)
    return {key for name in names for key in (sites.squash(name), sightings.key_of(name))}.union(short) - {""}


def _words(text: str) -> str:
    return " ".join(word.casefold() for word in _WORD.findall(text))


def learn(cases: Sequence[Case], ridge: float) -> dict[str, float]:
    """Return the weight of each mark."""
    learned = [one for one in cases if one.right and len(one.offered) > 1]
    names = sorted({mark for one in learned for marks in one.offered for mark in marks})
    number = {name: n for n, name in enumerate(names)}
    offers = [marks for one in learned for marks in one.offered]
    row = np.repeat(np.arange(len(offers)), [len(marks) for marks in offers])
    column = np.array([number[mark] for marks in offers for mark in sorted(marks)], dtype=np.int64)
    page = np.repeat(np.arange(len(learned)), [len(one.offered) for one in learned])
    right = np.array([n in one.right for one in learned for n in range(len(one.offered))], dtype=np.float64)
    heavy = np.array([one.weight for one in learned])[page]

    def slope(weights: Vector) -> Vector:
        """How likely each offer is, less how likely it should be, summed by mark."""
        sums = np.bincount(row, weights[column], len(offers))
        likely = np.exp(sums - sums.max())
        should = right * likely
        gap = heavy * (likely / np.bincount(page, likely)[page] - should / np.bincount(page, should)[page])
        return np.bincount(column, gap[row], len(names)) + ridge * weights

    return dict(zip(names, map(float, _descended(slope, len(names))), strict=True))


def _descended(slope: Callable[[Vector], Vector], size: int) -> Vector:
    weights, speed, power = np.zeros(size), np.zeros(size), np.zeros(size)
    for turn in range(1, _ROUNDS + 1):
        down = slope(weights)
        speed = 0.9 * speed + 0.1 * down
        power = 0.99 * power + 0.01 * down * down
        weights -= _STEP * speed / (1 - 0.9**turn) / (np.sqrt(power / (1 - 0.99**turn)) + 1e-8)
    return weights


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
