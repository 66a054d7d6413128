"""Where the command `rassegna` begins: an interrupt is heard while the rest of the program is still being loaded."""

from __future__ import annotations

import sys


def main() -> None:
    """Load the command and run it."""
    try:
        from generator.cli import main as run  # noqa: PLC0415 (start-up: all that it loads takes a second)
    except KeyboardInterrupt:
        sys.exit(130)
    run()
