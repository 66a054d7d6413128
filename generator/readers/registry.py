"""Which reader reads which file: to add one, write its file and name it here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath

from generator.model.files import File
from generator.model.seeds import Packet, Seed
from generator.readers import warc
from generator.readers.feeds import jsonfeed, xmlfeed
from generator.readers.mails import mail, mhtml
from generator.readers.print import pdf
from generator.readers.texts import markdown, plain
from generator.readers.web import page as html

Reader = Callable[[File], Packet]


def _one(read: Callable[[File], Seed], file: File) -> Packet:
    return Packet((read(file),))


READERS: dict[str, Reader] = {
    ".txt": partial(_one, plain.read),
    ".html": partial(_one, html.read),
    ".htm": partial(_one, html.read),
    ".md": partial(_one, markdown.read),
    ".eml": partial(_one, mail.read),
    ".mhtml": partial(_one, mhtml.read),
    ".mht": partial(_one, mhtml.read),
    ".pdf": partial(_one, pdf.read),
    ".xml": xmlfeed.read,
    ".rss": xmlfeed.read,
    ".atom": xmlfeed.read,
    ".json": jsonfeed.read,
    ".warc": warc.read,
    ".warc.gz": warc.read,
}
"""By the end of the file's name in small letters."""

# The folder into which browsers put what belongs to a saved page, frames of adverts among it.
_BESIDE_PAGE = "_files"


def is_beside_page(path: str) -> bool:
    """Whether a browser saved a file along with a page: it stands in a folder `NAME_files`."""
    return any(folder.endswith(_BESIDE_PAGE) for folder in PurePosixPath(path).parts[:-1])


def reader(path: str) -> Reader | None:
    """Return the reader for a path; None when its suffix has none, it begins with a dot, or is part of a saved page."""
    place = PurePosixPath(path)
    if place.name.startswith(".") or is_beside_page(path):
        return None
    suffixes = "".join(place.suffixes[-2:]).casefold()
    return READERS.get(suffixes) or READERS.get(place.suffix.casefold())
