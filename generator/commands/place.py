"""Where and when a command works: the folder of a digest and no other, today."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from generator.errors import UsageError

MARKS = ("seeds", "content")


def digest(root: Path) -> Path:
    """Return the folder of a digest. Raises UsageError for one without seeds/ and content/: it was named by mistake."""
    if any((root / name).is_dir() for name in MARKS):
        return root
    raise UsageError(
        "no digest here: neither seeds/ nor content/" if root.is_dir() else "no such folder",
        path=str(root),
        hint="go to the digest's folder, name it with -C, or make one with `rassegna init FOLDER`",
    )


def today() -> date:
    """Return the day of the command: findings are held against it, and no page."""
    return datetime.now(UTC).date()
