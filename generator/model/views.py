"""What templates see: one frozen value a page, with everything clever already done.

Targets are paths under site/ with an optional anchor (`temi/deepseek/index.html#e-1`); templates turn them into
relative links. Dates and numbers stay values: filters that know the language word them.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.strips import Spark, Strip


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page of the site."""

    text: str
    target: str


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


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, verbatim, cut around the words to mark; nothing is marked where `words` is empty."""

    before: str
    words: str = ""
    after: str = ""


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
    sources: int = 0
    """How many sources tell the same story, its own among them; 0 where it stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestEvent:
    """The latest dated event of a topic."""

    target: str
    date: Edtf | None
    sentence: Marked
    lang: str | None
    article: str
    """The page of the article that tells it."""
    title: str | None
    source: str | None
    others: int
    """How many other articles tell it."""

    @property
    def whole(self) -> str:
        """The sentence in one piece."""
        return self.sentence.before + self.sentence.words + self.sentence.after


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicItem:
    """A topic in a list."""

    target: str
    title: str
    automatic: bool
    articles: int
    sources: int
    conflicts: int
    events: int
    newest: NewestEvent | None
    spark: Spark | None
    strip: Strip | None
    """Of its events, where the articles are too few for a curve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceItem:
    """A publication in a list."""

    target: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """index.html."""

    site: Site
    head: Head
    articles: int
    sources: int
    newest: Edtf | None
    """Date of the newest article."""
    topics: tuple[TopicItem, ...]
    latest: tuple[ArticleItem, ...]
    more: str | None
    """The archive, when the latest are not all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage:
    """The list of all topics."""

    site: Site
    head: Head
    topics: tuple[TopicItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """The list of all publications."""

    site: Site
    head: Head
    sources: tuple[SourceItem, ...]
    unnamed: tuple[ArticleItem, ...]
    """Articles whose source nothing tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """One publication."""

    site: Site
    head: Head
    name: str
    publisher: str | None
    country: str | None
    kind: str | None
    domains: tuple[str, ...]
    note: str | None
    note_ref: str | None
    """Web address of what the note rests on."""
    rights: str | None
    body: str
    """Markdown."""
    articles: tuple[ArticleItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A year or a month of the archive."""

    target: str | None
    date: Edtf
    count: int
    articles: tuple[ArticleItem, ...] = ()
    months: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePage:
    """The archive, or one year or month of it."""

    site: Site
    head: Head
    date: Edtf | None
    """None for the whole archive."""
    periods: tuple[Period, ...]
    articles: tuple[ArticleItem, ...]
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
class CorrectionsPage:
    """What people corrected."""

    site: Site
    head: Head
    corrections: tuple[Correction, ...]
    articles: int
    """Of the whole digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """A page of the interface's own words: how it works, not found."""

    site: Site
    head: Head
    topics: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address."""

    site: Site
    target: str
    title: str | None
