"""Facts as rows of the front matter, and rows as facts."""

from __future__ import annotations

import re
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
from generator.model.problems import Problem, Severity
from generator.model.seeds import fold_blanks
from generator.yamltext import Fields

Fact = TypeVar("Fact", Figure, Quote, Event, Entity, Notice)

# Signs by which a quote that goes on over several sentences is found in its first.
_OPENING = 20

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
    """Read figures, quotes, events and entities, with their sentences. Raises ContentError.

    Among rows that a person changed, those whose words stand in no sentence that is cited are the editors' own: of
    sentence 0.
    """

    def placed(key: str, number: int, words: str) -> tuple[int, str]:
        if key not in edited:
            return number, cited.get(number, "")
        holding = (n for n in (number, *cited) if _holds(cited.get(n, ""), words))
        found = next(holding, 0)
        return found, cited.get(found, "")

    figures = []
    for figure in _facts(front, "figures", _FIGURE, "raw"):
        number, text = placed("figures", figure.sentence, figure.raw)
        figures.append(replace(figure, sentence=number, text=figure.text or text))
    quotes = []
    for quote in _facts(front, "quotes", _QUOTE, "text"):
        number, text = placed("quotes", quote.sentence, quote.text)
        quotes.append(replace(quote, sentence=number, context=quote.context or text))
    events = []
    for event in _facts(front, "events", _EVENT, "sentence"):
        number, text = placed("events", event.sentence, event.text or event.words)
        events.append(replace(event, sentence=number, text=event.text or text))
    entities = tuple(_facts(front, "entities", _ENTITY, "name"))
    return Facts(figures=tuple(figures), quotes=tuple(quotes), events=tuple(events), entities=entities)


def own(front: Fields, stated: Facts) -> Iterator[Problem]:
    """Name the rows of an article with a seed that no sentence of it has: the page gives them as the editors' own."""
    told: dict[str, Sequence[Figure | Quote | Event]] = {
        "figures": stated.figures,
        "quotes": stated.quotes,
        "events": stated.events,
    }
    for key, facts_of in told.items():
        for row, fact in zip(front.rows(key), facts_of, strict=True):
            if front.text("seed") and not fact.sentence:
                words = row.text("raw") or row.text("text") or row.text("words") or ""
                yield Problem(
                    code="words-own",
                    message=f"no sentence under `cited` says {words[:80]!r}; it is shown as the editors' own text",
                    path=row.path,
                    line=row.line,
                    hint="write it as the seed does; if another sentence of the seed says it, add that under `cited`",
                    severity=Severity.NOTE,
                )


def notices(front: Fields) -> tuple[Notice, ...]:
    """Read the notices. Raises ContentError."""
    return tuple(_facts(front, "notices", _NOTICE, "text"))


def cited(front: Fields) -> dict[int, str]:
    """Read the sentences that the article rests on. Raises ContentError."""
    return {row.number("n", default=0): row.text("text") or "" for row in front.rows("cited")}


def _holds(sentence: str, words: str) -> bool:
    """Whether a sentence has these words, no piece of a longer number; it may be the first of several."""
    sentence, words = fold_blanks(sentence), fold_blanks(words)
    if re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(words)}(?!\d)(?![.,]\d)", sentence):
        return bool(words)
    start = sentence.find(words[:_OPENING])
    return start >= 0 and len(words) > _OPENING and words.startswith(sentence[start:])


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
