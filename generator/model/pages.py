"""Pages before they are rendered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

V_co = TypeVar("V_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[V_co]):
    """One file of the site: where it goes, which template shows it, and all that the template sees."""

    path: str
    """Of the file under site/: `temi/deepseek/index.html`, `feed.atom`."""
    template: str
    view: V_co
