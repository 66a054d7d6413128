"""Learns what the cleaner knows of pages: `words.tsv`, `trails.tsv`, `network.npz` of generator/data/cleaning.

    pip install -r benchmarks/training/requirements.txt
    python -m benchmarks.training [--corpus DIR] [--members N] [--check]

DIR (usually ../shared/corpora/extraction) holds labelled pages and is no part of the repository. With `--check`
nothing is written: it learns on four fifths of the sites and prints how the rest is cleaned, five times.
The same corpus gives the same weights on the same machine; other machines differ in the last digits.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.training import convolutions, lexicons, marks, measures, pages
from benchmarks.training.pages import FOLDS, Page
from generator.cleaning.learned import elements, network, phrasebook
from generator.cleaning.learned.elements import Elements
from generator.cleaning.learned.phrasebook import Phrasebook

ROOT = Path(__file__).parents[2]
DATA = ROOT / "generator/data/cleaning"
# Log-odds of what goes before anything is judged.
_NEVER = -20.0


def main() -> None:
    """Learn, or check what is learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared/corpora/extraction", metavar="DIR")
    parser.add_argument("--members", type=int, default=3, metavar="N", help="networks in the ensemble (default: 3)")
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    asked = parser.parse_args()
    known = list(pages.read(asked.corpus))
    saved = [page for page in known if page.form == "html"]
    print(f"{len(known)} pages", flush=True)
    tables = held_out_tables(known, saved)
    if asked.check:
        for line in checked(known, tables, asked.members):
            print(line, flush=True)
        return
    (DATA / "words.tsv").write_text(marks.written(lexicons.fit(known, of_words)), "utf-8")
    (DATA / "trails.tsv").write_text(marks.written(lexicons.fit(saved, of_trails)), "utf-8")
    teacher = convolutions.stacked([convolutions.fit(known, tables, seed) for seed in range(asked.members)])
    more = list(pages.taught(asked.corpus, teacher))
    print(f"{len(more)} pages labelled by the first networks", flush=True)
    tables += [pages.table(page.known, phrasebook.learned(), elements.learned()) for page in more]
    weights = convolutions.stacked([convolutions.fit([*known, *more], tables, seed) for seed in range(asked.members)])
    np.savez_compressed(DATA / "network.npz", **{name: array.astype(np.float16) for name, array in weights.items()})


def of_words(page: Page) -> list[frozenset[str]]:
    """Return the marks of a page's texts."""
    return page.words


def of_trails(page: Page) -> list[frozenset[str]]:
    """Return the marks of the elements around a page's texts."""
    return page.trails


def held_out_tables(known: Sequence[Page], saved: Sequence[Page]) -> list[np.ndarray]:
    """Return the tables of pages by words that were weighed on other sites: what is learned from them holds there."""
    words = lexicons.held_out(known, of_words, Phrasebook)
    trails = dict(zip([page.id for page in saved], lexicons.held_out(saved, of_trails, Elements), strict=True))
    none = Elements({})
    return [pages.table(page.known, one, trails.get(page.id, none)) for page, one in zip(known, words, strict=True)]


def checked(known: Sequence[Page], tables: Sequence[np.ndarray], members: int) -> Iterator[str]:
    """Yield how pages are cleaned by networks that were taught on other sites."""
    scores = [np.full(len(table), _NEVER) for table in tables]
    for fold in range(FOLDS):
        taught = [number for number, page in enumerate(known) if page.fold != fold]
        parts = ([known[n] for n in taught], [tables[n] for n in taught])
        weights = convolutions.stacked([convolutions.fit(*parts, seed) for seed in range(members)])
        for number, page in enumerate(known):
            judged = page.judged
            if page.fold == fold and judged.any():
                scores[number][judged] = network.scores(tables[number][judged], weights)
    yield from measures.lines(known, scores)


if __name__ == "__main__":
    main()
