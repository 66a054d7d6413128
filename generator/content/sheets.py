"""A file of content/articles/ read once, for both halves: whose it is, and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content import articles, claims, documents, history
from generator.content.articles import Reading
from generator.content.claims import Holding
from generator.errors import ContentError
from generator.model.files import File
from generator.model.problems import Problem, of_error


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file, read; where it cannot be understood, why."""

    holding: Holding
    reading: Reading | None = None
    problem: Problem | None = None


def read(file: File) -> Sheet:
    """Read one file of content/articles/, as far as it goes."""
    try:
        past = history.read(documents.read(file))
        holding = claims.hold(file.path, past)
    except ContentError as error:
        return Sheet(holding=claims.hold_broken(file), problem=of_error(error))
    try:
        return Sheet(holding=holding, reading=articles.read(file.path, past))
    except ContentError as error:
        return Sheet(holding=holding, problem=of_error(error))
