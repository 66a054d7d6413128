"""What the search page, and the files that it loads, are shown from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.views import Apart, Framed, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One thing to be found."""

    kind: str
    """`article`, `topic`, `source`, `person` or `organisation`."""
    target: str
    title: str | None
    detail: str
    """Shown under the title: the source."""
    date: Edtf | None = None
    text: str = ""
    """Markdown; searched, and shown in part."""
    words: tuple[str, ...] = ()
    """Searched, not shown."""
    apart: Apart | None = None
    """What tells an article from others of its title."""
    filters: tuple[str, ...] = ()
    """`topic:slug`, `source:slug`."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One heading of an alphabetical list."""

    letter: str
    entries: tuple[SearchEntry, ...]


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """What results can be narrowed to; a part with nothing to choose from is empty."""

    kinds: tuple[str, ...]
    topics: tuple[Link, ...]
    """`target` is the slug."""
    sources: tuple[Link, ...]
    months: tuple[Edtf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Framed):
    """The search, with the alphabetical list that stands in for it where there is no JavaScript."""

    index: str
    script: str
    filters: SearchFilters
    letters: tuple[Letter, ...]
    archive: str | None
    """Where the articles are, when they are too many for the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndex:
    """assets/search-index.js: all that must be known before the first word is looked up."""

    root: str
    """Of the site, from the search page: `../`."""
    version: str
    """Another one for another index, so that no browser mixes files of two builds."""
    entries: int
    entries_a_file: int
    kinds: tuple[tuple[str, int, int], ...]
    """Each kind with its first entry and the one after its last: entries of a kind lie together."""
    months: tuple[tuple[str, int, int], ...]
    """Each month, `2025-02`, the same way."""
    title_words: str
    """How many words each entry's title has, a digit to the base of 36 each."""
    files: tuple[tuple[str, str], ...]
    """Where each file of words starts in the alphabet, and its path."""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """assets/search/words-….js."""

    start: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchEntries:
    """assets/search/entries-N.js: what is shown of some entries that are found."""

    number: int
    entries: tuple[SearchEntry, ...]
