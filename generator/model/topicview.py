"""What the templates of a topic see, of its timeline and figures, and of a person or an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.articleview import NameGroup
from generator.model.dates import Edtf
from generator.model.facts import Event, Figure, Quote
from generator.model.strips import Strip
from generator.model.views import ArticleList, Cited, Feed, Framed, Marked, SpanLink


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow:
    """What one article says of a measure."""

    figure: Figure
    length: int | None
    """0 to 1000: its size beside the largest of the comparison; None when it is no number."""
    excerpt: Marked
    """Its sentence."""
    cited: Cited


@dataclass(frozen=True, slots=True)
class OtherMeasure:
    """A figure of the same unit that nothing says to be of this measure, nor of another."""

    subject: str
    raw: str
    target: str


@dataclass(frozen=True, slots=True)
class ReserveLine:
    """A sentence in which an article holds something against figures."""

    text: str
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTable:
    """Figures of one measure, side by side."""

    anchor: str
    subject: str
    """Of a figure that stands alone, what its number and speaker do not say; empty where that is nothing."""
    agreement: str
    reason: str
    rows: tuple[ReadingRow, ...]
    others: tuple[OtherMeasure, ...]
    reserves: tuple[ReserveLine, ...] = ()
    other_anchors: tuple[str, ...] = ()
    """Older permalinks that still lead here."""
    whole: str | None = None
    """The same with all its rows, where not all are here."""
    count: int = 0
    """How many rows that has."""


@dataclass(frozen=True, slots=True)
class Further:
    """A comparison that a topic's page leaves to the page of all its figures."""

    anchors: tuple[str, ...]
    """Its permalinks, older ones after its own."""
    measure: OtherMeasure


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who gives a number: a person, an organisation, a source or the title of an article."""

    name: str | None
    """None for an article without a title."""
    lang: str | None
    denied: bool
    """They say that it is not so."""
    is_desk: bool = False
    """The editors wrote it themselves; no seed says it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One number of a dispute."""

    raw: str
    lang: str | None
    speakers: tuple[Speaker, ...]
    others: int
    """How many more there are."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A figure in conflict, in few words."""

    subject: str
    target: str
    """The comparison."""
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingLine:
    """One article's words on an event."""

    cited: Cited
    event: Event
    sentence: Marked
    modality: str
    """As it is told: `was-planned` where the day of a plan is past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event of the timeline."""

    anchor: str
    other_anchors: tuple[str, ...]
    """Older permalinks that still lead here."""
    date: Edtf | None
    words: str
    """The words that tell the time, for an event without a date."""
    note: str
    """The editors' own text; empty where articles tell it."""
    major: bool
    """False for what a long timeline leaves to the pages of its years."""
    tellings: tuple[TellingLine, ...]
    lasting: bool = False
    """It goes on until its date."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The entries under one heading; no heading where `date` is None."""

    date: Edtf | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the timeline, or a decade or century where no year is known; None for the undated."""

    date: Edtf | None
    stretches: tuple[Stretch, ...]
    whole: str | None = None
    """The page with all its entries, where not all are here."""
    count: int = 0
    """How many entries that page has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(Framed):
    """A year or a month of a long timeline, whole; or what has no date in it."""

    topic: str
    home: str
    """The timeline on the topic's own page."""
    date: Edtf | None
    count: int
    stretches: tuple[Stretch, ...]
    months: tuple[SpanLink, ...]
    """Those of a year too full for one page."""
    others: tuple[SpanLink, ...]
    """The other years of the timeline, or months of the year."""
    turned: str | None
    """The page that tells the same in the other order; None for the undated, which have none."""
    oldest_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OldestPage(Framed):
    """The timeline of a topic from its first event on."""

    topic: str
    home: str
    """The timeline on the topic's own page, newest first."""
    years: tuple[Year, ...]
    undated: str | None
    """Where the undated events stand."""


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """One quote."""

    quote: Quote
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLine:
    """A sentence that stands for its article where a topic is told in brief."""

    cited: Cited
    markdown: str = ""
    """As the article's summary has it."""
    words: str = ""
    """Plain text, for a sentence that the summary may lack."""
    dispute: str | None = None
    """The comparison in conflict that it speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceBlock:
    """A person or organisation and their quotes."""

    name: str | None
    role: str | None
    target: str | None
    remarks: tuple[RemarkLine, ...]
    others: int
    """How many quotes are left to their own page and to those of the articles."""


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a line: what it is called, and how much there is."""

    target: str
    title: str
    articles: int
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPage(Framed):
    """One topic: the story so far, who says what, and where they differ."""

    feeds: tuple[Feed, ...]
    title: str
    automatic: bool
    evidence: str
    introduction: str
    """Markdown."""
    parts: tuple[TopicLine, ...]
    """The topics that stand under it."""
    conflicts: int
    sources: int
    disputes: tuple[Dispute, ...]
    strip: Strip | None
    brief: tuple[BriefLine, ...]
    compared: tuple[ClaimTable, ...]
    """Told by two articles or more, conflicts first."""
    single: tuple[ClaimTable, ...]
    all_figures: str | None
    """The page with all figures, where they are too many for this one."""
    further: tuple[Further, ...]
    """Comparisons that only that page shows."""
    figures: int
    """How many measures that page has."""
    years: tuple[Year, ...]
    jumps: tuple[SpanLink, ...]
    """Where the years of a long timeline begin."""
    oldest_first: str | None
    """The page that tells the timeline from its newest event on; None for a short one."""
    exports: tuple[tuple[str, str], ...]
    """The timeline for programs: path and kind, `ics` or `json`."""
    undated: Year | None
    voices: tuple[VoiceBlock, ...]
    articles: ArticleList
    names: tuple[NameGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresPage(Framed):
    """All figures of a topic, where they are too many for its own page."""

    topic: str
    home: str
    """The figures on the topic's own page."""
    number: int
    """Of the page, where there are several; else 0."""
    compared: tuple[ClaimTable, ...]
    single: tuple[ClaimTable, ...]
    others: tuple[tuple[int, str], ...]
    """The other pages: number and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage(Framed):
    """A person or an organisation over several articles."""

    name: str
    kind: str
    role: str | None
    remarks: tuple[RemarkLine, ...]
    others: int
    """How many quotes are left to the pages of their articles."""
    articles: ArticleList
