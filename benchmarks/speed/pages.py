"""Saved pages: what reading and cleaning one costs, next to trafilatura in the same run.

    python -m benchmarks.speed.pages FOLDER [ROUNDS]

Takes the .html and .html.gz files of a folder and its folders. Prints milliseconds of processor time a page, the best
of some rounds: reading (with what the page says of itself), language, cleaning, sentences, metadata; then trafilatura
with its default options on the text of the same pages, each right after ours, and how many times as long it takes.
Without trafilatura, or without lxml_html_clean that it needs, it prints our own figures alone.
"""

from __future__ import annotations

import gzip
import importlib
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from generator import cleaning, metadata, readers
from generator.engine import collect_seldom
from generator.errors import SeedError
from generator.model.files import File
from generator.text import detect, prose

STEPS = ("read", "language", "clean", "sentences", "metadata")
COMPARED = ("read", "language", "clean")
"""What together does the work of trafilatura's default, and more: reading gathers what the page says of itself."""
THEIRS = "trafilatura"


def contents(folder: Path) -> list[bytes]:
    """Return the pages of a folder in the order of their paths."""
    paths = sorted(path for path in folder.rglob("*") if path.name.endswith((".html", ".html.gz")))
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths]


def steps(body: bytes) -> list[float]:
    """Return the processor seconds of each step for one page. Raises SeedError when it shows no text."""
    times = [time.process_time()]
    seed = readers.read(File("seeds/page.html", body))
    times.append(time.process_time())
    lang = detect.detect(seed.text)
    times.append(time.process_time())
    clean = cleaning.clean(seed, lang, (), ())
    times.append(time.process_time())
    sentences = prose.read(clean)
    times.append(time.process_time())
    metadata.read(clean, sentences)
    times.append(time.process_time())
    return [after - before for before, after in pairwise(times)]


def theirs() -> Callable[[str], object] | None:
    """Return trafilatura's verb; None where it is not installed or lacks something."""
    try:
        return importlib.import_module(THEIRS).extract  # type: ignore[no-any-return]
    except ImportError:
        return None


def measure(pages: list[bytes], extract: Callable[[str], object] | None, rounds: int) -> dict[str, float]:
    """Return the milliseconds a page of each step, trafilatura's last; pages that show no text are left out."""
    best: dict[int, list[float]] = {}
    for _ in range(rounds):
        for number, body in enumerate(pages):
            try:
                took = steps(body)
            except SeedError:
                continue
            if extract:
                page = body.decode("utf-8", "replace")
                start = time.process_time()
                extract(page)
                took.append(time.process_time() - start)
            best[number] = [min(pair) for pair in zip(best.get(number, took), took, strict=True)]
    names = (*STEPS, THEIRS) if extract else STEPS
    columns = zip(*best.values(), strict=True)
    return {name: 1000 * sum(column) / len(column) for name, column in zip(names, columns, strict=True)}


def main() -> None:
    """Measure the pages of the folder that the command line names."""
    collect_seldom()  # as a build does
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    pages = contents(Path(sys.argv[1]))
    if not pages:
        sys.exit(f"no .html or .html.gz in {sys.argv[1]}")
    took = measure(pages, theirs(), int(sys.argv[2]) if len(sys.argv) > 2 else 3)
    print(f"{len(pages)} pages")
    for name, milliseconds in took.items():
        print(f"{name:<12} {milliseconds:8.2f} ms a page")
    ours = sum(took.get(name, 0.0) for name in COMPARED)
    print(f"{' + '.join(COMPARED)}: {ours:.2f} ms a page")
    if THEIRS in took:
        print(f"{THEIRS} takes {took[THEIRS] / ours:.2f} times as long")
    else:
        print(f"{THEIRS} is not installed: nothing to compare with")


if __name__ == "__main__":
    main()
