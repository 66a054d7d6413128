"""How far each witness of a publication's day is to be trusted: right and wrong first days, by name, in a corpus.

    python -m benchmarks.quality.witnesses CORPUS > odds.txt

CORPUS holds `index.jsonl` and the pages. The odds, rounded and with pages beside a day off counted as right (time zones
are settled between witnesses), are those of `generator.metadata.dates.witnesses`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.quality import inputs
from generator.errors import SeedError
from generator.metadata.dates import shown, witnesses
from generator.metadata.evidence import Evidence
from generator.model.dates import Edtf, Precision
from generator.text import prose

_FEWEST = 5


def _told(evidence: Evidence) -> Iterator[tuple[str, Edtf]]:
    """Yield the first date under each name, and of each kind of line."""
    for name in dict.fromkeys(statement.name for statement in evidence.clean.seed.statements):
        found = next(witnesses.stated(evidence, name), None)
        if found:
            yield name, found.value
    lines: dict[str, Edtf] = {}
    for line in shown.find(evidence):
        lines.setdefault(f"line {line.says} {line.zone}{' bare' if line.bare else ''}", line.day.date)
    yield from lines.items()


def main() -> None:
    """Print one line a name: right, a day off, wrong, odds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    with (corpus / "index.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            try:
                gold = date.fromisoformat(row["date"] or "")
                clean = inputs.cleaned({"path": str(corpus / row["html"]), "input": "html"})
            except (ValueError, SeedError):
                continue
            for name, told in _told(Evidence(clean, prose.read(clean))):
                if told.precision is Precision.DAY:
                    off = abs((told.anchor.first_day - gold).days)
                    counted[name][("right", "beside")[off] if off < 2 else "wrong"] += 1
    for name, count in sorted(counted.items(), key=lambda item: (-item[1].total(), item[0])):
        if count.total() >= _FEWEST:
            odds = (count["right"] + count["beside"] + 1) / (count["wrong"] + 1)
            sys.stdout.write(f"{name:40} {count['right']:5} {count['beside']:5} {count['wrong']:5} {odds:7.1f}\n")


if __name__ == "__main__":
    main()
