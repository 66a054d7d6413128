"""Readers: bytes of any format become seeds; to add one, write its file and name it here."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.seeds import Packet, Seed
from generator.readers import declarations, warc
from generator.readers.feeds import jsonfeed, xmlfeed
from generator.readers.mails import mail, mhtml
from generator.readers.print import pdf
from generator.readers.texts import markdown, plain
from generator.readers.web import page as html

__all__ = ["READERS", "is_seed", "passed_over", "read", "read_all", "sidecar_path"]

Reader = Callable[[File], Packet]


def _one(read: Callable[[File], Seed], file: File) -> Packet:
    return Packet((read(file),))


READERS: dict[str, Reader] = {
    ".txt": partial(_one, lambda file: mail.pasted(plain.read(file))),
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
_SIDECAR = ".meta.yml"
_UNKNOWN = "no reader for this kind of file"
# What tells one article from another: said of a whole feed, it would be wrong of all entries but one.
_OF_ONE = ("title", "date", "url")


def is_seed(path: str) -> bool:
    """Whether a file is a seed by its name: a known suffix, no dot in front; sidecars end in `.yml` and are none."""
    return _reader(path) is not None


def sidecar_path(path: str) -> str:
    """Return the path of the file in which an editor may say what is known of a seed."""
    return f"{path}{_SIDECAR}"


def passed_over(path: str, paths: Container[str]) -> Problem | None:
    """Say that nothing reads a file; None for seeds, their sidecars, and what a browser saved beside a page.

    `paths` are all files of seeds/: a sidecar speaks of one of them.
    """
    if is_seed(path) or _is_beside_page(path):
        return None
    if path.endswith(_SIDECAR):
        return None if path.removesuffix(_SIDECAR) in paths else _lonely(path)
    return Problem(code="seed-unknown", message=_UNKNOWN, path=path, hint=_hint())


def read(file: File, sidecar: File | None = None) -> Seed:
    """Read the only article of a file, the first where it holds several. Raises SeedError as `read_all` does."""
    return read_all(file, sidecar).seeds[0]


def read_all(file: File, sidecar: File | None = None) -> Packet:
    """Read all articles of a file, at least one, each with what the file's sidecar declares.

    Raises SeedError with file, line and hint when there is none that can be read.
    """
    read_file = _reader(file.path)
    if read_file is None:
        raise SeedError(_UNKNOWN, path=file.path, line=1, hint=_hint())
    packet = read_file(file)
    return packet if sidecar is None else _with_sidecar(packet, sidecar)


def _hint() -> str:
    return f"save it as one of {', '.join(READERS)}"


def _lonely(path: str) -> Problem:
    name = PurePosixPath(path.removesuffix(_SIDECAR)).name
    hint = f"name it after its seed, suffix and all, such as article.txt{_SIDECAR}, or delete it"
    return Problem(code="sidecar-alone", message=f"there is no seed {name!r} beside it", path=path, hint=hint)


def _with_sidecar(packet: Packet, sidecar: File) -> Packet:
    declared, problems = declarations.read_sidecar(sidecar)
    if len(packet.seeds) > 1:
        problems += tuple(_of_one(sidecar.path, d.key, d.line) for d in declared if d.key in _OF_ONE)
        declared = tuple(d for d in declared if d.key not in _OF_ONE)
    seeds = tuple(replace(seed, declared=(*declared, *seed.declared)) for seed in packet.seeds)
    first = replace(seeds[0], problems=(*seeds[0].problems, *problems))
    return Packet((first, *seeds[1:]), packet.problems)


def _of_one(path: str, key: str, line: int | None) -> Problem:
    return Problem(
        code="key-of-one",
        message=f"`{key}` cannot be said of several articles at once",
        path=path,
        line=line,
        hint=f"write `{key}:` in the articles of content/ that it is true of",
    )


def _is_beside_page(path: str) -> bool:
    """Whether a browser saved a file along with a page: it stands in a folder `NAME_files`."""
    return any(folder.endswith(_BESIDE_PAGE) for folder in path.split("/")[:-1])


def _reader(path: str) -> Reader | None:
    """Return the reader for a path; None when its suffix has none, it begins with a dot, or is part of a saved page."""
    place = PurePosixPath(path)
    if place.name.startswith(".") or _is_beside_page(path):
        return None
    suffixes = "".join(place.suffixes[-2:]).casefold()
    return READERS.get(suffixes) or READERS.get(place.suffix.casefold())
