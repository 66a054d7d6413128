"""Names of article files, and the slugs and addresses that follow from them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.articles import Card
from generator.model.dates import Edtf, Precision
from generator.text import slugs

FOLDER = "content/articles/"

_DATED = re.compile(r"(?:undated|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)-(?=.)")
_ID_SIGNS = 9
_ID_BEHIND = re.compile(r"-[0-9a-f]{8}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What decides an article's slug."""

    path: str
    id: str
    address: str | None = None
    """Where it stood at the last build."""


def is_article(path: str) -> bool:
    """Whether a file of content/ is an article."""
    name = PurePosixPath(path).name
    return path.startswith(FOLDER) and name.casefold().endswith(".md") and not name.startswith((".", "_"))


def folded(path: str) -> str:
    """Return a path as it is compared: file systems write one letter in several ways."""
    return unicodedata.normalize("NFC", path)


def slug(path: str) -> str:
    """Return the slug that a file's name gives: its stem without the date before it."""
    return slugs.slug(_DATED.sub("", PurePosixPath(path).stem, count=1))


def is_at_home(path: str, address: str | None) -> bool:
    """Whether an article's file has the name by which the article was published last."""
    return address is not None and address.rpartition("/")[2] == slug(path)


def unique_slugs(places: Iterable[Place]) -> dict[str, str]:
    """Return every article's slug by its path. Of several with one slug, the one that had it keeps it.

    The others get their id behind it; without a history the first path in the alphabet keeps it.
    """
    order = sorted(places, key=lambda place: (not is_at_home(place.path, place.address), place.path))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for place in order:
        if slug(place.path) not in taken:
            found[place.path] = slug(place.path)
            taken.add(slug(place.path))
    for place in order:
        if place.path not in found:
            found[place.path] = slugs.unique(with_id(slug(place.path), place.id), taken)
            taken.add(found[place.path])
    return found


def fresh_path(title: str, date: Edtf | None, article_id: str, taken: Container[str]) -> str:
    """Return the path for a new article: `content/articles/2025-01-slug.md`, `undated-slug.md`; its slug is free."""
    wanted = slugs.slug(title)
    name = f"{_prefix(date)}-{wanted}"
    if slug(f"{name}.md") in taken:
        name = f"{_prefix(date)}-{slugs.unique(with_id(wanted, article_id), taken)}"
    return f"{FOLDER}{name}.md"


def with_id(wanted: str, article_id: str) -> str:
    """Return a slug with an article's id behind it, for one whose plain slug is another's."""
    return f"{wanted[: slugs.MAX_CHARACTERS - _ID_SIGNS].rstrip('-')}-{article_id}"


def rough(slug_: str) -> str:
    """Return a slug as short as it would be with an id behind it, and without one: equal for files of one title."""
    return _ID_BEHIND.sub("", slug_)[: slugs.MAX_CHARACTERS - _ID_SIGNS].rstrip("-")


def address(slug_: str, date: Edtf | None) -> str:
    """Return the address of an article: `2025/01/slug`."""
    return Card(id="", slug=slug_, date=date).address


def _prefix(date: Edtf | None) -> str:
    if date is None or date.precision < Precision.YEAR:
        return "undated"
    point = date.anchor
    parts = (f"{point.year:04d}", point.month and f"{point.month:02d}", point.day and f"{point.day:02d}")
    return "-".join(part for part in parts if part)
