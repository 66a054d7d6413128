"""Print the measures over the sample with their floors, or what is amiss.

python -m tests.quality [--faults]
"""

from __future__ import annotations

import argparse

from tests.quality import measures


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", action="store_true", help="also print every fault, page by page")
    asked = parser.parse_args()
    print("\n".join(measures.table()))
    if asked.faults:
        print("\n".join(("", *measures.faults(measures.measured()))))


if __name__ == "__main__":
    main()
