"""A file of content/ cut into front matter and body, so that joining the pieces gives its bytes again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator import yamltext
from generator.errors import ContentError
from generator.model.files import File

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_MACHINE_LINE = re.compile(r"^(?:id|seed|made):", re.MULTILINE)
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text file with YAML front matter; every piece verbatim."""

    path: str
    bom: str = ""
    opening: str = ""
    """The line `---`, with its line end; empty without front matter."""
    front: str = ""
    """The YAML between the fences, line ends included."""
    closing: str = ""
    body: str = ""

    @property
    def newline(self) -> str:
        """The line end that the file uses."""
        return "\r\n" if "\r\n" in (self.opening or self.body) else "\n"

    @property
    def file(self) -> File:
        """The document as bytes."""
        return File(self.path, f"{self.bom}{self.opening}{self.front}{self.closing}{self.body}".encode())

    @property
    def fields(self) -> yamltext.Fields:
        """The front matter, read. Raises ContentError when it is no YAML mapping."""
        return yamltext.load(self.front, path=self.path, line=2)

    @property
    def body_line(self) -> int:
        """Line of the file on which the body begins."""
        return f"{self.opening}{self.front}{self.closing}".count("\n") + 1

    def with_front(self, front: str) -> Document:
        """Return the document with other front matter; fences are put around it when it had none."""
        if self.opening:
            return replace(self, front=front)
        return replace(self, front=front, opening=f"---{self.newline}", closing=f"---{self.newline}")


def read(file: File) -> Document:
    """Cut a file into its pieces. Raises ContentError when it is empty, no UTF-8, unmerged, or without an end."""
    text = yamltext.decoded(file.body, file.path)
    bom = _BOM if text.startswith(_BOM) else ""
    text = text[len(bom) :]
    if not text.strip():
        raise ContentError(
            "the file is empty", path=file.path, line=1, hint="delete the file to have it made again, or write in it"
        )
    yamltext.refuse_conflict(text, path=file.path)
    opening = _OPENING.match(text)
    if not opening:
        return _bare(file.path, bom, text)
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise ContentError("the front matter has no end", path=file.path, line=1, hint="close it with a line `---`")
    return Document(
        path=file.path,
        bom=bom,
        opening=opening.group(),
        front=text[opening.end() : closing.start()],
        closing=closing.group(),
        body=text[closing.end() :],
    )


def _bare(path: str, bom: str, text: str) -> Document:
    if text.startswith("---\r"):
        raise ContentError("lines end as on old Macs", path=path, line=1, hint="save the file with Unix line ends")
    fence = _CLOSING.search(text)
    if fence and _MACHINE_LINE.search(text, 0, fence.start()):
        raise ContentError(
            "the front matter has no beginning", path=path, line=1, hint="put a line `---` on top of the file"
        )
    return Document(path=path, bom=bom, body=text)
