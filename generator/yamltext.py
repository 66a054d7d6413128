"""YAML as text with line numbers: every scalar a string, typed later by whoever reads the key.

PyYAML's own loaders turn an unquoted `2025-01-27` into a date, `no` into False and some hex digests into integers.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Union

import yaml

from generator.errors import ContentError

Value = Union[None, str, "list[Value]", "Fields"]
"""What a key can hold; None where nothing stands after the colon."""

# What version control leaves in a file that two people changed: both versions, between marks of its own.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |\r?$)", re.MULTILINE)

_TRUE = {"true", "yes", "on", "sì", "si", "1"}
_FALSE = {"false", "no", "off", "0"}
_TRUTH = {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}
_DEEPEST = 40
_QUOTES = ("'", '"')

# libyaml where the wheel has it: ten times faster, the same events.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Fields(dict[str, Value]):
    """A YAML mapping that knows where its keys stand, and gives typed values or a clear error."""

    def __init__(self, path: str, line: int) -> None:
        """Start empty, for the mapping that begins at `line` of `path`."""
        super().__init__()
        self.path = path
        self.line = line
        self.lines: dict[str, int] = {}

    def error(self, key: str, message: str, hint: str) -> ContentError:
        """Return an error about one key, to be raised."""
        return ContentError(message, path=self.path, line=self.lines.get(key, self.line), hint=hint)

    def text(self, key: str) -> str | None:
        """Return a scalar's text; None when absent or empty. Raises ContentError when it is a list or mapping."""
        value = self.get(key)
        if value is None or isinstance(value, str):
            return value or None
        raise self.error(key, f"`{key}` is a list or a mapping", "write one value after the colon")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of scalars; one scalar counts as a list of one. Raises ContentError on anything else."""
        value = self.get(key)
        if value is None or value == "":
            return ()
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(v for v in value if isinstance(v, str))
        raise self.error(key, f"`{key}` is no list of words", "write it as [one, two]")

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false. Raises ContentError on any other word."""
        value = self.text(key)
        if value is None:
            return default
        truth = _TRUTH.get(value.casefold())
        if truth is not None:
            return truth
        raise self.error(key, f"`{key}` is neither true nor false: {value!r}", "write true or false")

    def number(self, key: str, *, default: int) -> int:
        """Return a whole number of at least 0. Raises ContentError on anything else."""
        value = self.text(key)
        if value is None:
            return default
        if value.isascii() and value.isdecimal() and len(value) <= 18:
            return int(value)
        raise self.error(key, f"`{key}` is no whole number: {value!r}", "write digits only, such as 5")

    def fields(self, key: str) -> Fields:
        """Return the mapping under a key; an empty one when absent. Raises ContentError on anything else."""
        value = self.get(key)
        if value is None:
            return Fields(self.path, self.lines.get(key, self.line))
        if isinstance(value, Fields):
            return value
        raise self.error(key, f"`{key}` is no mapping", "write indented `name: value` lines under it")

    def rows(self, key: str) -> tuple[Fields, ...]:
        """Return a list of mappings; empty when absent. Raises ContentError on anything else."""
        value = self.get(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(v, Fields) for v in value):
            return tuple(v for v in value if isinstance(v, Fields))
        raise self.error(key, f"`{key}` is no list of mappings", "begin each entry with `- name: value`")


def load(text: str, *, path: str, line: int = 1) -> Fields:
    """Read a YAML mapping whose first line is line `line` of the file `path`; empty text is an empty mapping.

    Raises ContentError on broken YAML, aliases, tags, duplicate keys, or anything but a mapping at the top.
    """
    if "\x00" in text:
        raise ContentError("a NUL character", path=path, line=line, hint="save the file as plain UTF-8 text")
    refuse_conflict(text, path=path, line=line)
    events = _Events(text, path, line)
    try:
        fields = _document(events)
    except yaml.MarkedYAMLError as error:
        raise ContentError(
            f"YAML cannot be read: {error.problem or error.context}",
            path=path,
            line=line + _place(error, events.quoted),
            hint='check colons, brackets and indentation (no tabs); put text with a colon between "quotation marks"',
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        raise ContentError("YAML cannot be read", path=path, line=line, hint="save it as plain UTF-8 text") from error
    return fields


def decoded(body: bytes, path: str) -> str:
    """Return a file's text, its byte order mark too. Raises ContentError where it is no UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise ContentError("no UTF-8 text", path=path, line=line, hint="save the file as UTF-8") from error


def refuse_conflict(text: str, *, path: str, line: int = 1) -> None:
    """Raise ContentError where a text, whose first line is line `line` of `path`, holds both sides of a merge."""
    mark = _CONFLICT.search(text)
    if mark:
        raise ContentError(
            "two versions that version control could not merge",
            path=path,
            line=line + text.count("\n", 0, mark.start()),
            hint="keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        )


def _place(error: yaml.MarkedYAMLError, quoted: tuple[int, int] | None) -> int:
    """Return the line to look at, from 0: an unclosed bracket or quotation mark is at fault where it opens.

    `quoted` are the first and last line of words between quotation marks that were read just before: if they end in
    the line of the error, and began above it, they were left open there.
    """
    if quoted and error.problem_mark and quoted[0] < quoted[1] == error.problem_mark.line:
        return quoted[0]
    opens = "flow" in (error.context or "") or "quoted" in (error.context or "")
    mark = error.context_mark if opens and error.context_mark else error.problem_mark or error.context_mark
    return mark.line if mark else 0


def near_miss(key: str, known: Iterable[str]) -> str | None:
    """Return the known key that an unknown one is probably meant to be."""
    close = difflib.get_close_matches(key, sorted(known), n=1, cutoff=0.75)
    return close[0] if close else None


class _Events:
    """The parser's events, one at a time, with the place for errors."""

    def __init__(self, text: str, path: str, first: int) -> None:
        self.path = path
        self.first = first
        self.events = iter(yaml.parse(text, Loader=_LOADER))
        self.quoted: tuple[int, int] | None = None
        """First and last line of the words between quotation marks that came last, from 0."""

    def next(self) -> yaml.Event:
        event = next(self.events)
        if isinstance(event, yaml.ScalarEvent) and event.style in _QUOTES and event.start_mark and event.end_mark:
            self.quoted = (event.start_mark.line, event.end_mark.line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.error(event, "a YAML anchor or alias", "write the value out each time")
        return event

    def line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first + (mark.line if mark else 0)

    def error(self, event: yaml.Event, message: str, hint: str) -> ContentError:
        return ContentError(message, path=self.path, line=self.line(event), hint=hint)


def _document(events: _Events) -> Fields:
    events.next()
    event = events.next()
    if isinstance(event, yaml.StreamEndEvent):
        return Fields(events.path, events.first)
    event = events.next()
    value = _value(event, events, 0)
    if value is None:
        return Fields(events.path, events.first)
    if not isinstance(value, Fields):
        raise events.error(event, "no `key: value` lines", "write one `key: value` a line")
    events.next()
    event = events.next()
    if not isinstance(event, yaml.StreamEndEvent):
        raise events.error(event, "a second YAML document", "take out the line `---` inside it")
    return value


def _value(event: yaml.Event, events: _Events, depth: int) -> Value:
    if depth > _DEEPEST:
        raise events.error(event, "YAML nested too deep", "write it flatter")
    if isinstance(event, yaml.ScalarEvent):
        return None if event.value == "" and not event.style else str(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(events, depth)
    return _fields(event, events, depth)


def _list(events: _Events, depth: int) -> list[Value]:
    values: list[Value] = []
    while not isinstance(event := events.next(), yaml.SequenceEndEvent):
        values.append(_value(event, events, depth + 1))
    return values


def _fields(opening: yaml.Event, events: _Events, depth: int) -> Fields:
    fields = Fields(events.path, events.line(opening))
    while not isinstance(event := events.next(), yaml.MappingEndEvent):
        if not isinstance(event, yaml.ScalarEvent):
            raise events.error(event, "a key that is no word", "write `key: value`")
        if event.value in fields:
            raise events.error(event, f"`{event.value}` stands twice", "keep one of them")
        fields.lines[event.value] = events.line(event)
        fields[event.value] = _value(events.next(), events, depth + 1)
    return fields
