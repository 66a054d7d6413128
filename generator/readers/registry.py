"""Which reader reads which file: to add one, write its file and name it here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from generator.model.files import File
from generator.model.seeds import Seed
from generator.readers import html, markdown, plain

Reader = Callable[[File], Seed]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".html": html.read,
    ".htm": html.read,
    ".md": markdown.read,
}
"""By the file's suffix in small letters."""


def reader(path: str) -> Reader | None:
    """Return the reader for a path; None when its suffix has none or it begins with a dot."""
    name = PurePosixPath(path)
    return None if name.name.startswith(".") else READERS.get(name.suffix.casefold())
