"""The scorers that come with the corpora: rows on their way there, and what they print."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.quality.inputs import Row


def run(command: Sequence[str | Path]) -> list[str]:
    """Return the lines that a scorer prints."""
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, check=True, text=True)
    return done.stdout.splitlines()


def evenly(rows: Sequence[Row], count: int, run: int = 1) -> list[Row]:
    """Return `count` runs of rows, evenly out of the whole; all of it where that is not more."""
    runs = [rows[first : first + run] for first in range(0, len(rows), run)]
    count = min(count, len(runs))
    return [row for n in range(count) for row in runs[n * len(runs) // count]]


def read(path: Path) -> list[Row]:
    """Return the rows of a file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(path: Path, rows: Iterable[Row]) -> Path:
    """Write rows to a file; return its path."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path
