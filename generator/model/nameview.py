"""What the template of a person and an organisation sees."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.topicview import RemarkLine
from generator.model.views import ArticleList, Head, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePage:
    """A person or an organisation over several articles."""

    site: Site
    head: Head
    name: str
    kind: str
    role: str | None
    remarks: tuple[RemarkLine, ...]
    others: int
    """How many quotes are left to the pages of their articles."""
    articles: ArticleList
