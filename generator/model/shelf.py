"""All of content/, read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.articles import Article
from generator.model.problems import Problem
from generator.model.rules import EditorRule
from generator.model.topics import SourceFile, TopicFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What content/ says today; files that could not be understood are among the problems."""

    articles: tuple[Article, ...] = ()
    """In the order of their paths."""
    topics: tuple[TopicFile, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    addresses: Mapping[str, tuple[str, ...]] | None = field(default_factory=dict)
    """Slugs that topics have had, each with ids of articles that it held last; None where they cannot be read."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaching:
    """What content/ tells the digest half: editors' rules and tombstones."""

    rules: tuple[EditorRule, ...] = ()
    removed: tuple[str, ...] = ()
    """SHA-256 of seeds that must not come back."""
    problems: tuple[Problem, ...] = ()
