"""The keys of an article's front matter: their order, and who writes them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.headers import canonical
from generator.model.problems import Problem, Severity
from generator.yamltext import Fields, near_miss

ORDER = (
    *("id", "seed", "title", "date", "source", "url", "author", "lang", "topics", "tags", "draft", "rights"),
    *("basis", "review", "aliases", "note", "figures", "quotes", "events", "entities", "notices", "removed"),
    *("rewritten", "sentences", "cited", "made"),
)
"""As a fresh file has them."""

EDITORS = frozenset({"review", "aliases", "note"})
"""Written by people; `aliases` also by the machine when an address changes."""

MACHINES = tuple(key for key in ORDER if key not in EDITORS | {"id", "seed", "made"})
"""Written by the machine until a person edits them."""

NUMBERED = frozenset({"figures", "quotes", "events", "entities", "sentences", "cited"})
"""Speak of the seed's sentences by number: right only for the text of the seed that they were made from."""


def unknown(fields: Fields, known: tuple[str, ...], code: str = "key-unknown") -> Iterator[Problem]:
    """Give one finding for each key that no table knows; they are kept in the file."""
    for key in fields:
        if key in known:
            continue
        meant = other if (other := canonical(key)) in known else near_miss(key, known)
        yield Problem(
            code=code,
            message=f"unknown key `{key}`",
            path=fields.path,
            line=fields.lines.get(key),
            hint=f"did you mean `{meant}`?" if meant else "it is kept, and read by nothing",
            severity=Severity.WARNING if meant else Severity.NOTE,
        )
