"""Values as YAML that people like to edit, the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Union

Value = Union[None, str, "Sequence[Value]", "Mapping[str, Value]"]
"""What a key of the front matter holds, as `yamltext.load` gives it."""


class Bare(str):
    """Text that stands without quotation marks though a typed loader would read a date or a number in it."""

    __slots__ = ()


# Only these characters stand unquoted: nothing that any YAML reader could take for a sign of its own.
_SENTENCE = re.compile(r"[^\W\d_](?:[\w.,;!?'’‘“”«»()/+–—…%€$°-]| (?! ))*")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_NUMBER_OR_DATE = re.compile(r"-?[A-Za-z0-9.][A-Za-z0-9._/+-]*")
_TYPED = {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "sì", "si"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
# Controls, line separators, direction marks, byte order mark, surrogates and noncharacters are written as escapes.
_UNPRINTABLE = re.compile(
    '[\\\\"\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff0-\uffff]'
)


def emit(key: str, value: Value) -> str:
    """Return the lines of one top-level key: text and short lists on one line, a list of mappings one row a line."""
    if isinstance(value, str):
        return f"{key}: {_top_scalar(value)}\n"
    if isinstance(value, Sequence) and value and all(isinstance(row, Mapping) for row in value):
        return f"{key}:\n" + "".join(f"  - {_flow(row)}\n" for row in value)
    return f"{key}: {_flow(value)}\n"


def quoted(text: str) -> str:
    """Return a string between quotation marks, on one line."""
    return f'"{_UNPRINTABLE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    sign = match.group()
    return _ESCAPES.get(sign) or (f"\\x{ord(sign):02x}" if ord(sign) < 0x100 else f"\\u{ord(sign):04x}")


def _top_scalar(text: str) -> str:
    if isinstance(text, Bare):
        return _flow(text)
    plain = _SENTENCE.fullmatch(text) and not text.endswith(" ") and text.casefold() not in _TYPED
    return text if plain else quoted(text)


def _flow(value: Value) -> str:
    if value is None:
        return '""'
    if isinstance(value, Bare):
        return str(value) if _NUMBER_OR_DATE.fullmatch(value) else quoted(value)
    if isinstance(value, str):
        return value if _WORD.fullmatch(value) and value.casefold() not in _TYPED else quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(entry)}" for name, entry in value.items()) + "}"
    return "[" + ", ".join(_flow(entry) for entry in value) + "]"
