"""Articles: what the machine makes of a seed, and what content/ says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.cleantext import Sentence
from generator.model.dates import Edtf, Precision
from generator.model.facts import Entity, Event, Facts, Figure, Quote
from generator.model.found import Found
from generator.model.pagekinds import ARTICLE, MARKED, PageKind, PageVerdict
from generator.model.problems import Problem
from generator.model.wordings import Rewording

TRUNCATED = "truncated"
"""Kind of the notice on a text that breaks off."""

CAUTIONS = frozenset({TRUNCATED, *(kind.value for kind in MARKED)})
"""Kinds of notices that say that an article is no whole one."""


class Rights(StrEnum):
    """How much of the original may be published."""

    QUOTE = "quote"
    LICENSED = "licensed"
    OWN = "own"
    PUBLIC_DOMAIN = "public-domain"


class Review(StrEnum):
    """How far an editor has looked at an article."""

    NEW = "new"
    CHECKED = "checked"
    HOLD = "hold"
    """Not published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of a seed's publication; None where nothing says it."""

    title: Found[str] | None = None
    date: Found[Edtf] | None = None
    """Of publication."""
    source: Found[str] | None = None
    url: Found[str] | None = None
    authors: Found[tuple[str, ...]] | None = None
    lang: Found[str] | None = None
    """BCP 47."""
    topics: tuple[str, ...] = ()
    """Slugs that an editor declared, the main one first."""
    tags: tuple[str, ...] = ()
    draft: bool = False
    rights: Rights = Rights.QUOTE
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A disclaimer or a rights line of the seed, or the fact that it is no whole article."""

    kind: str
    """`disclaimer`, `rights`, `truncated`, `live`, `paywall` or `teaser`."""
    text: str
    """Verbatim; of the last three, what tells it where no words of the seed do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the machine makes of one seed today."""

    id: str
    """8 hex digits of the seed's folded text."""
    seed: str
    """Path of the seed."""
    metadata: Metadata
    summary: tuple[Sentence, ...]
    """Chosen sentences in the order of the text."""
    sentence_count: int
    """Of the whole article."""
    cited: tuple[Sentence, ...]
    """Every sentence that the summary or a fact stands in, in the order of the text."""
    facts: Facts
    notices: tuple[Notice, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    """Removed blocks, counted by role, most first."""
    page: PageVerdict = ARTICLE
    """What the seed is; no article is made of one that is refused."""
    rewordings: tuple[Rewording, ...] = ()
    """What stands in the summary instead of some of its sentences."""
    model: str | None = None
    """The language model that the rewordings are by; None without any."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One block of an article's body in content/: mostly one summary sentence."""

    markdown: str
    sentence: int | None = None
    """Its number in the source, while it is still the source's own words; None once rewritten."""
    reworded: bool = False
    """A language model's words, held against the source's."""
    rests_on: tuple[tuple[int, str], ...] = ()
    """The sentences of the source that a language model's words stand for: their numbers, and verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An article without its body: what topics, lists and feeds need."""

    id: str
    slug: str
    """Last part of its address; unique in the digest."""
    title: str | None = None
    date: Edtf | None = None
    source: str | None = None
    lang: str | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lead: str = ""
    """First sentence of the summary, plain text."""
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()

    @property
    def address(self) -> str:
        """Where it stands in the site, without the word for articles: `2025/01/slug`, `2025/slug`, `undated/slug`."""
        if self.date is None or self.date.precision < Precision.YEAR:
            return f"undated/{self.slug}"
        point = self.date.anchor
        month = f"{point.month:02d}/" if point.month else ""
        return f"{point.year:04d}/{month}{self.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as content/ has it: the machine's draft with the editors' corrections."""

    card: Card
    path: str
    """Of its file: `content/articles/2025-01-27-deepseek.md`."""
    seed: str | None = None
    """None when written by hand, or kept by a person when its seed went."""
    url: str | None = None
    authors: tuple[str, ...] = ()
    basis: tuple[tuple[str, str], ...] = ()
    """How title, date, source and lang were found; `editor` where a person wrote them."""
    body: tuple[Passage, ...] = ()
    sentence_count: int | None = None
    """Of the source; None when written by hand."""
    notices: tuple[Notice, ...] = ()
    removed: tuple[tuple[str, int], ...] = ()
    rights: Rights = Rights.QUOTE
    review: Review = Review.NEW
    draft: bool = False
    aliases: tuple[str, ...] = ()
    """Old addresses, such as `2025/01/old-slug`: each gets a redirect page."""
    model: str | None = None
    """The language model that reworded passages of the body; None where it is not known."""
    edited: tuple[str, ...] = ()
    """Keys that a person wrote or changed; `body` for the summary."""

    @property
    def is_collected(self) -> bool:
        """Whether its words were read in a page that was collected, though its seed may have gone since."""
        return self.seed is not None or self.sentence_count is not None

    @property
    def cautions(self) -> tuple[str, ...]:
        """The kinds of its notices that say that it is no whole article; a stub is not said to break off as well."""
        kinds = tuple(dict.fromkeys(notice.kind for notice in self.notices if notice.kind in CAUTIONS))
        is_stub = not {PageKind.PAYWALL.value, PageKind.TEASER.value}.isdisjoint(kinds)
        return tuple(kind for kind in kinds if kind != TRUNCATED or not is_stub)

    @property
    def published(self) -> bool:
        """Whether the site shows it, as far as the article itself decides."""
        return not self.draft and self.review is not Review.HOLD
