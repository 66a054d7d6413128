"""Facts as rows of the front matter, and rows as facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from generator.content import typed
from generator.content.yamlout import Bare, Value
from generator.errors import ContentError
from generator.model.articles import Notice
from generator.model.dates import Edtf
from generator.model.facts import Entity, EntityKind, Event, Facts, Figure, Quote
from generator.yamltext import Fields

Fact = TypeVar("Fact", Figure, Quote, Event, Entity, Notice)

_FIGURE = Figure(raw="", value=None, sentence=0)
_QUOTE = Quote(text="", sentence=0)
_EVENT = Event(date=None, words="", text="", sentence=0)
_ENTITY = Entity(name="", kind=EntityKind.PERSON, mentions=1, sentence=0)
_NOTICE = Notice(kind="disclaimer", text="")


def of_facts(facts: Facts) -> dict[str, Value]:
    """Return the facts as front matter holds them, one mapping a fact; keys that hold nothing are left out."""
    rows: dict[str, Value] = {
        "figures": [_row(figure, "text") for figure in facts.figures],
        "quotes": [_row(quote, "context") for quote in facts.quotes],
        "events": [_row(event) for event in facts.events],
        "entities": [_row(entity) for entity in facts.entities],
    }
    return {key: value for key, value in rows.items() if value}


def of_notices(notices: Sequence[Notice]) -> list[Value]:
    """Return disclaimers and the like, one mapping each."""
    return [_row(notice) for notice in notices]


def facts(front: Fields, cited: Mapping[int, str], edited: Sequence[str]) -> Facts:
    """Read figures, quotes, events and entities, with their sentences. Raises ContentError."""

    def behind(key: str, number: int, words: str) -> str:
        """Return a sentence; one that a person named only where it has the words, for numbers slip."""
        text = cited.get(number, "")
        return text if key not in edited or words in text else ""

    figures = _facts(front, "figures", _FIGURE, "raw")
    quotes = _facts(front, "quotes", _QUOTE, "text")
    events = _facts(front, "events", _EVENT, "sentence")
    return Facts(
        figures=tuple(replace(f, text=f.text or behind("figures", f.sentence, f.raw)) for f in figures),
        quotes=tuple(replace(q, context=q.context or behind("quotes", q.sentence, q.text[:20])) for q in quotes),
        events=tuple(replace(e, text=e.text or behind("events", e.sentence, e.words)) for e in events),
        entities=tuple(_facts(front, "entities", _ENTITY, "name")),
    )


def notices(front: Fields) -> tuple[Notice, ...]:
    """Read the notices. Raises ContentError."""
    return tuple(_facts(front, "notices", _NOTICE, "text"))


def cited(front: Fields) -> dict[int, str]:
    """Read the sentences that the article rests on. Raises ContentError."""
    return {row.number("n", default=0): row.text("text") or "" for row in front.rows("cited")}


def _row(fact: Figure | Quote | Event | Entity | Notice, left_out: str = "") -> dict[str, Value]:
    row: dict[str, Value] = {}
    for field in fields(fact):
        value = getattr(fact, field.name)
        if value is not None and value != field.default and value not in ("", ()) and field.name != left_out:
            row[field.name] = _written(value)
    return row


def _written(value: object) -> Value:
    if isinstance(value, bool):
        return Bare("true" if value else "false")
    if isinstance(value, Decimal):
        return Bare(f"{value:f}")
    if isinstance(value, int | Edtf | StrEnum):
        return Bare(value)
    if isinstance(value, tuple):
        return [_written(part) for part in value]
    return str(value)


def _facts(front: Fields, key: str, blank: Fact, needed: str) -> Iterator[Fact]:
    for row in front.rows(key):
        if not row.get(needed) and not (key == "events" and row.get("text")):
            raise ContentError(
                f"an entry of `{key}` without `{needed}`", path=row.path, line=row.line, hint=f"add `{needed}: …`"
            )
        names = [field.name for field in fields(blank) if field.name in row]
        said = {name: _read(row, name, getattr(blank, name)) for name in names}
        # The names and types are the dataclass's own, which mypy cannot follow through `fields`.
        changes: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
        yield replace(blank, **changes)


def _read(row: Fields, name: str, pattern: object) -> object:
    """Read one entry as the type of the same field of a blank fact."""
    if name in ("value", "high"):
        return typed.decimal(row, name)
    if name == "date":
        return typed.date(row, name)
    if isinstance(pattern, StrEnum):
        return typed.choice(row, name, type(pattern))
    if isinstance(pattern, bool):
        return row.flag(name)
    if isinstance(pattern, int):
        return row.number(name, default=pattern)
    if isinstance(pattern, tuple):
        return row.texts(name)
    return row.text(name)
