"""What is found, against what is there: the first edition, our own sample, and corpora where these stand beside.

    python -m benchmarks.quality.report [--corpora DIR] [--sample N]

The corpora are no part of the repository: DIR (usually ../shared/corpora) must have their tools in ../tools.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.quality import edition, scored
from tests.quality import measures

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared/corpora", metavar="DIR")
    parser.add_argument(
        "--sample", type=int, default=60, metavar="N", help="documents a set, pages a corpus (default: 60)"
    )
    asked = parser.parse_args()
    tools = asked.corpora.parent / "tools"
    print("first edition")
    for line in edition.lines():
        print(f"  {line}")
    print("our own sample")
    for line in measures.table():
        print(f"  {line}")
    if not (asked.corpora.is_dir() and tools.is_dir()):
        print("no corpora here: --corpora DIR, with their scorers in DIR/../tools, measures on those too")
        return
    for line in scored.lines(asked.corpora, tools, asked.sample):
        print(line, flush=True)


if __name__ == "__main__":
    main()
