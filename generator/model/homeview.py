"""What the templates of the front page and of the list of topics see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dates import Edtf
from generator.model.strips import Spark, Strip
from generator.model.topicview import Dispute
from generator.model.views import ArticleItem, Cited, Crumb, Framed, Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class NewestEvent:
    """The latest dated event of a topic that did not lie ahead when its newest article came out."""

    target: str
    date: Edtf | None
    sentence: Marked
    cited: Cited
    others: int
    """How many other articles tell it."""
    modality: str
    """How it is told; `was-planned` for a plan whose day is past: nobody says that it happened."""

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
    parent: Crumb | None
    """The topic that it stands under."""
    articles: int
    sources: int
    conflicts: int
    events: int
    newest: NewestEvent | None
    told_in: str | None
    """The topic above in the list that tells this very event already; None where it is told here."""
    before: NewestEvent | None
    """The latest event that no topic above tells, where one tells the newest."""
    spark: Spark | None
    strip: Strip | None
    """Of its events, where the articles are too few for a curve."""
    dispute: Dispute | None = None
    """What its sources differ on, where no topic above in the list tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Framed):
    """index.html."""

    articles: int
    sources: int
    newest: Edtf | None
    """Date of the newest article."""
    topics: tuple[TopicItem, ...]
    latest: tuple[ArticleItem, ...]
    more: str | None
    """The archive, when the latest are not all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPage(Framed):
    """The list of all topics."""

    topics: tuple[TopicItem, ...]
    others: tuple[TopicItem, ...]
    """Those after the largest, told in a line each."""
