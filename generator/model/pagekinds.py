"""What a seed is, when it is not simply one article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageKind(StrEnum):
    """What a seed holds. The middle five are no article and none is made of them; the last three are, with a notice."""

    ARTICLE = "article"
    HOME = "home"
    """The front page of a site."""
    LINKS = "links"
    """Headlines or teasers of many articles: a section, a search, a list."""
    COOKIES = "cookies"
    """A request for consent that stands where the article was."""
    ERROR = "error"
    """The server's or a robot guard's own words: not found, checking your browser."""
    EMPTY = "empty"
    """Nothing that an article could be made of."""
    LIVE = "live"
    """Reports of one running event, each with its time."""
    PAYWALL = "paywall"
    """The start of an article, before the request to subscribe."""
    TEASER = "teaser"
    """A few sentences that invite to read the article elsewhere."""


REFUSED = frozenset({PageKind.HOME, PageKind.LINKS, PageKind.COOKIES, PageKind.ERROR, PageKind.EMPTY})
"""No article is made of these."""

MARKED = frozenset({PageKind.LIVE, PageKind.PAYWALL, PageKind.TEASER})
"""An article is made of these, and says what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageVerdict:
    """What a seed is, and why, in words that an editor understands."""

    kind: PageKind = PageKind.ARTICLE
    evidence: str = ""
    words: str = ""
    """Verbatim, what the page itself says of it; empty where its form tells."""
    line: int | None = None
    """Of the seed's file, where the evidence stands; None where it is all over the page."""
    declared: bool = False
    """An editor said so in the header or the sidecar."""

    @property
    def is_refused(self) -> bool:
        """Whether no article is made of it."""
        return self.kind in REFUSED

    @property
    def is_marked(self) -> bool:
        """Whether its article says that it is none in the usual sense."""
        return self.kind in MARKED


ARTICLE = PageVerdict()
"""One article, as far as anything tells."""
