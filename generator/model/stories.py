"""Stories: articles of several sources that tell the same event, and what is told of an article's neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.dates import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An article as far as it is compared with others."""

    id: str
    title: str = ""
    text: str = ""
    """What is known of its words, plain text; empty where only a headline is known."""
    lang: str | None = None
    date: Edtf | None = None
    """Of publication."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that is nearly word for word another one."""

    id: str
    of: str
    """Id of the other, which stands before it in the digest."""
    percent: int
    """How much of the two stands in both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Which articles of a digest tell the same event, which are the same text, which are near."""

    stories: tuple[tuple[str, ...], ...] = ()
    """Ids of the articles of each story of two or more, in the order in which they were given; no id in two."""
    copies: tuple[Copy, ...] = ()
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By id: articles of other stories on the same matter, the nearest first."""

    def together(self) -> dict[str, tuple[str, ...]]:
        """Return by id the other articles of its story; articles that stand alone have no entry."""
        return {one: tuple(other for other in story if other != one) for story in self.stories for one in story}
