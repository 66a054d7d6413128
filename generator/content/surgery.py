"""Front matter changed key by key; every line that no change concerns stays as it is, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import yaml

from generator import yamltext
from generator.content.documents import Document
from generator.errors import ContentError
from generator.yamltext import Fields

# The line ends of YAML 1.1, by which the parser counts lines.
_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+\Z")


@dataclass(slots=True)
class _Chunk:
    """Lines of one key, or lines between keys."""

    key: str | None
    text: str


def lines_of(front: str, fields: Fields, key: str) -> str:
    """Return the lines of one key, as they stand."""
    return "".join(chunk.text for chunk in _chunks(front, fields) if chunk.key == key)


def comment_above(front: str, fields: Fields, key: str) -> str:
    """Return the lines right above a key that hold it as a comment; empty without."""
    chunks = _chunks(front, fields)
    place = next((number for number, chunk in enumerate(chunks) if chunk.key == key), 0)
    lines = _LINE.findall(chunks[place - 1].text) if place else []
    start = max((number for number, line in enumerate(lines) if line.startswith(f"# {key}:")), default=len(lines))
    value = takewhile(lambda line: line.startswith(("#  ", "# -")), lines[start + 1 :])
    return "".join((*lines[start : start + 1], *value))


def rewrite(document: Document, changes: Mapping[str, str | None], order: Sequence[str]) -> Document:
    """Put new lines for keys, take out those with None; a new key goes behind its forerunner in `order`.

    Comments inside the lines of a key that changes are put above it. Raises ContentError where the front matter is
    written in a form that cannot be changed so, such as one pair of braces around everything.
    """
    fields = document.fields
    chunks = _chunks(document.front, fields)
    for key, text in changes.items():
        lines = None if text is None else text.replace("\n", document.newline)
        present = next((chunk for chunk in chunks if chunk.key == key), None)
        if present:
            kept = "".join(f"{comment}{document.newline}" for comment in _comments(present.text))
            present.text = kept + (lines or "")
        elif lines:
            chunks.insert(_position(chunks, key, order), _Chunk(key, lines))
    changed = document.with_front("".join(chunk.text for chunk in chunks))
    _hold(fields, changed, changes)
    return changed


def _chunks(front: str, fields: Fields) -> list[_Chunk]:
    lines = _LINE.findall(front)
    starts = [fields.lines[key] - 2 for key in fields]
    chunks = [_Chunk(None, "".join(lines[: starts[0]] if starts else lines))]
    for key, start, following in zip(fields, starts, [*starts[1:], len(lines)], strict=False):
        end = following
        while end > start + 1 and _is_between(lines[end - 1]):
            end -= 1
        if end < following and not _is_whole(key, "".join(lines[start:end]), fields):
            end = following
        chunks.append(_Chunk(key, "".join(lines[start:end])))
        chunks.append(_Chunk(None, "".join(lines[end:following])))
    return chunks


def _is_whole(key: str, text: str, fields: Fields) -> bool:
    """Whether these lines give the key its value: a line that begins with `#` may stand inside a quoted text."""
    try:
        return yamltext.load(text, path=fields.path).get(key) == fields[key]
    except ContentError:
        return False


def _is_between(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def _position(chunks: Sequence[_Chunk], key: str, order: Sequence[str]) -> int:
    before = order[: order.index(key)] if key in order else order
    forerunners = [number for number, chunk in enumerate(chunks) if chunk.key in before]
    # Without a forerunner it goes first, behind the comments on top.
    return max(forerunners, default=0) + 1


def _comments(text: str) -> list[str]:
    """Return the comments in the lines of one key: all that stands between YAML's tokens and is no space."""
    found, end = [], 0
    for token in _tokens(text):
        gap = text[end : token.start_mark.index]
        found += [part.strip() for part in _LINE.findall(gap) if part.strip().startswith("#")]
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            head = _LINE.findall(text[token.start_mark.index : token.end_mark.index])[0]
            found += [f"#{comment}".strip() for _, mark, comment in [head.partition(" #")] if mark]
        end = max(end, token.end_mark.index)
    return found


def _tokens(text: str) -> list[yaml.Token]:
    try:
        return list(yaml.scan(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ContentError(
            "its comments cannot be told from its words", hint="put comments on lines of their own"
        ) from error


def _hold(before: Fields, changed: Document, changes: Mapping[str, str | None]) -> None:
    """Make sure that a change changed what it should and nothing else."""
    try:
        after = changed.fields
    except ContentError:
        after = Fields(changed.path, 2)
    wanted = {key: value for key, value in before.items() if key not in changes}
    for key, text in changes.items():
        if text is not None:
            wanted[key] = yamltext.load(text, path=changed.path)[key]
    if dict(after) != wanted:
        raise ContentError(
            "the front matter is written in a form that cannot be changed line by line",
            path=changed.path,
            line=2,
            hint="begin every key on a line of its own, at the margin",
        )
