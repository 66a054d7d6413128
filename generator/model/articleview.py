"""What the template of an article sees."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.facts import Event, Figure, Quote
from generator.model.views import Apart, ArticleItem, Framed, Link, Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLine:
    """One block of the body: mostly one sentence of the source."""

    anchor: str
    markdown: str
    number: int | None
    """Its number in the source; None for the editors' own words."""
    position: int | None
    """0 to 1000: how far into the source it stands."""
    reworded: bool = False
    """A language model's words, held against the source's."""
    rests_on: tuple[tuple[int, str], ...] = ()
    """The sentences that a language model's words stand for: their numbers, and verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure of the article."""

    anchor: str
    figure: Figure
    by_target: str | None
    sentence_anchor: str | None
    """Of the same sentence in the summary, where it is there."""
    excerpt: Marked
    """What stands around it in its sentence, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """One quote of the article."""

    anchor: str
    quote: Quote
    by_target: str | None
    role: str | None
    sentence_anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """One event that the article tells."""

    anchor: str
    event: Event
    sentence: Marked
    modality: str
    """As it is told: `was-planned` where the day of a plan is past."""
    sentence_anchor: str | None


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names of one kind in an article or a topic."""

    kind: str
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True)
class NameLine:
    """One name."""

    name: str
    role: str | None
    target: str | None
    """Of its own page, where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(Framed):
    """One article: what one source says, sentence by sentence."""

    title: str | None
    lang: str | None
    source: str | None
    source_target: str | None
    authors: tuple[str, ...]
    date: Edtf | None
    url: str | None
    """Of the original; None unless it is a web address."""
    host: str | None
    basis: tuple[tuple[str, str], ...]
    """Keys and how their values were found."""
    tags: tuple[str, ...]
    lead: str
    minutes: int | None
    """About how long the original takes to read; None where that is not known."""
    years_old: int
    """Whole years from its publication to the newest article of the digest; 0 for less and for the undated."""
    cautions: tuple[str, ...]
    """What it is instead of a whole article, by kind of notice: `truncated`, `live`, `paywall`, `teaser`."""
    notices: tuple[tuple[str, str], ...]
    """Kind and verbatim text of the others."""
    body: tuple[SentenceLine, ...]
    model: str | None
    """The language model that reworded passages, where it is known."""
    chosen: int
    """How many blocks of the body are sentences of the source."""
    sentence_count: int | None
    figures: tuple[FigureLine, ...]
    quotes: tuple[QuoteLine, ...]
    events: tuple[EventLine, ...]
    names: tuple[NameGroup, ...]
    collected: bool
    """Made from a seed, not written by hand."""
    removed: tuple[tuple[str, int], ...]
    checked: bool
    edited: tuple[str, ...]
    topics: tuple[Link, ...]
    apart: Apart | None = None
    """None where no other page has its title."""
    tellings: int = 0
    """How many articles tell the same story, itself among them; 0 where it stands alone."""
    sources: int = 0
    """How many sources tell it; 0 where the source of one of them is not known."""
    story: tuple[ArticleItem, ...] = ()
    """The other articles that tell the same event."""
    copies: tuple[ArticleItem, ...] = ()
    """Articles that are nearly the same text."""
    related: tuple[ArticleItem, ...] = ()
    """Articles on the same matter that are not among the others."""
    earlier: ArticleItem | None = None
    later: ArticleItem | None = None
    others: tuple[ArticleItem, ...] = ()
