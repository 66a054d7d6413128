"""What templates see: one frozen value a page, with everything clever already done.

Targets are paths under site/ with an optional anchor (`temi/deepseek/index.html#e-1`); templates turn them into
relative links. Dates and numbers stay values: filters that know the language word them.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.topics import SourceFile


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Counted(Link):
    """A page of the site with how many articles it has, or has of a week."""

    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """One step of the way from the front page to here."""

    target: str
    text: str | None = None
    word: str | None = None
    """Name of an interface text, where the step is no title."""
    date: Edtf | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to subscribe to."""

    target: str
    title: str
    kind: str
    """`atom` or `json`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page says of the whole digest; kept small, because a change here touches all pages."""

    title: str
    description: str
    lang: str
    home: str
    menu: tuple[tuple[str, str], ...]
    """Section names (`topics`) and where they begin."""
    corrections: str
    """What people corrected."""
    search: str | None
    """None when the digest has no search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself."""

    kind: str = "website"
    """Open Graph type."""
    section: str = ""
    """The entry of the menu that it belongs to."""
    crumbs: tuple[Crumb, ...] = ()
    feeds: tuple[Feed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """A page for readers, inside the frame that all have."""

    site: Site
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An article that is cited, at its place."""

    target: str
    title: str | None
    source: str | None
    lang: str | None
    date: Edtf | None
    is_twin: bool
    """Title and source do not tell it from another."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, verbatim, cut around the words to mark; nothing is marked where `words` is empty."""

    before: str
    words: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """What tells an article from others of its title."""

    source: str | None
    date: Edtf | None
    words: str = ""
    """Its beginning, or its address, where source and date do not tell it from all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleItem:
    """An article in a list."""

    target: str
    title: str | None
    source: str | None
    source_target: str | None = None
    date: Edtf | None
    lang: str | None
    lead: str
    tellings: int = 0
    """How many articles tell the same story, itself among them; 0 where it stands alone."""
    sources: int = 0
    """How many sources tell it; 0 where the source of one of them is not known."""


@dataclass(frozen=True, slots=True)
class SpanLink:
    """A page that shows one stretch of time, a year or a month, and how much it has."""

    date: Edtf | None
    """None for what has no date."""
    target: str
    count: int
    number: int = 0
    """Of a part, where a stretch is cut into several pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleList:
    """The articles of a topic, a source or a name, the newest first."""

    shown: tuple[ArticleItem, ...]
    """All, or the newest of a long list."""
    count: int
    """Of all."""
    years: tuple[SpanLink, ...] = ()
    """The pages that list all, where not all are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollPage(Framed):
    """A part of a long list of articles: a year, a month of a full year, or what has no date."""

    owner: str | None
    """Whose articles they are; None for those whose source nothing tells."""
    owner_kind: str
    """`topic`, `source`, `person` or `organisation`; empty for a section's own."""
    home: str
    """The list on its owner's own page."""
    date: Edtf | None
    number: int
    """Of the part, where a stretch is cut into several; else 0."""
    count: int
    articles: tuple[ArticleItem, ...]
    parts: tuple[SpanLink, ...]
    """The months of a year too full for one page, or the pieces of a month."""
    others: tuple[SpanLink, ...]
    """The other years, or months of the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(Framed):
    """The list of all publications."""

    sources: tuple[Counted, ...]
    unnamed: ArticleList
    """Articles whose source nothing tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(Framed):
    """One publication."""

    name: str
    file: SourceFile | None
    """What an editor wrote of it."""
    note_ref: str | None
    """Web address of what the note rests on."""
    articles: ArticleList


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A year or a month of the archive."""

    target: str | None
    date: Edtf
    count: int
    articles: tuple[ArticleItem, ...] = ()
    months: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage(Framed):
    """The archive, or one year or month of it."""

    date: Edtf | None
    """None for the whole archive."""
    periods: tuple[Period, ...]
    articles: ArticleList
    """Those of a month; of a year, those whose month is not known; of the whole, the undated."""
    editions: str | None = None
    """The list of weekly editions, from the whole archive."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An article that a person corrected."""

    article: ArticleItem
    keys: tuple[str, ...]
    """What was corrected: `title`; `body` for the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage(Framed):
    """What people corrected."""

    corrections: tuple[Correction, ...]
    articles: int
    """Of the whole digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage(Framed):
    """A page of the interface's own words: how it works, not found."""

    topics: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address."""

    site: Site
    target: str
    title: str | None
