"""What it costs to read and clean pasted text, as a ratio to counting its words in the same run.

    python -m benchmarks.speed.cleaning [SEEDS]

Prints milliseconds of processor time per 5,000 characters: on the seeds of a folder (`seeds` unless told otherwise)
and on made-up pages. Milliseconds are the machine's of this hour; the ratio is what can be compared.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.speed.report import article
from generator import cleaning, readers
from generator.engine import collect_seldom
from generator.model.files import File
from generator.text import detect

CHARACTERS = 5_000
ROUNDS = 5
MADE_UP = 40
_WORD = re.compile(r"\w+")


def cleaned(text: str) -> object:
    """Read, tell the language, and clean."""
    seed = readers.read(File("seeds/pasted.txt", text.encode()))
    return cleaning.clean(seed, detect.detect(seed.text), (), ())


def counted(text: str) -> object:
    """Count words, ten times: what the machine does with such text just now."""
    return [Counter(_WORD.findall(text.casefold())) for _ in range(10)]


def milliseconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the processor time per 5,000 characters, the best of some rounds after one that is not counted."""
    took = []
    for _ in range(ROUNDS + 1):
        before = time.process_time()
        for text in texts:
            work(text)
        took.append(time.process_time() - before)
    return min(took[1:]) * 1_000 * CHARACTERS / sum(map(len, texts))


def main() -> None:
    """Print a line for each kind of text."""
    collect_seldom()  # as a build does
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("seeds")
    seeds = [path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.txt"))]
    made_up = ["\n\n".join(article(number + page) for number in range(4)) for page in range(0, 4 * MADE_UP, 4)]
    for name, texts in (("seeds", seeds), ("made-up pages", made_up)):
        if texts:
            ours, loop = milliseconds(cleaned, texts), milliseconds(counted, texts)
            print(f"{name:<14} {ours:6.2f} ms  {ours / loop:5.2f} times counting its words ten times")


if __name__ == "__main__":
    main()
