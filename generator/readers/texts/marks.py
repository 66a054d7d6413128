"""Markdown's marks inside a line: links, emphasis, code, tags, escapes."""

from __future__ import annotations

import re
from html import unescape

# None of these can run over its own beginning (`[`, `<`, `(` are excluded inside), so all are linear.
_COMMENT = re.compile(r"<!--(?:(?!<!--).){0,20000}?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\[\]]{0,1000}\](?:\([^()]{0,1500}\)|\[[^\[\]]{0,200}\])")
_LINK = re.compile(
    r"\[([^\[\]]{0,1000})\](?:\([^()]{0,1500}(?:\([^()]{0,300}\)[^()]{0,300}){0,2}\)|\[[^\[\]]{0,200}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]:?")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1500})>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1500}>")
_RUN = re.compile(r"\\.|\*+|_+|~~|`+", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def strip(text: str) -> tuple[str, int]:
    """Return a text without Markdown's inline marks, and how many of its characters stood in links."""
    text = _IMAGE.sub("", _COMMENT.sub("", text))
    linked = sum(len(match.group(1)) for match in _LINK.finditer(text))
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", text))
    return unescape(_ESCAPE.sub(r"\1", _without_emphasis(text))), linked


def _without_emphasis(text: str) -> str:
    """Take out runs of `*`, `_`, `~~` and backquotes that open and close; those without a partner are text."""
    opened: dict[str, list[tuple[int, int]]] = {}
    removed: list[tuple[int, int]] = []
    for match in _RUN.finditer(text):
        run, place = match.group(), match.span()
        if run[0] == "\\":
            continue
        waiting = opened.setdefault(run, [])
        if waiting and _closes(text, place, run):
            removed += [waiting.pop(), place]
        elif _opens(text, place, run):
            waiting.append(place)
    kept: list[str] = []
    position = 0
    for start, end in sorted(removed):
        kept.append(text[position:start])
        position = end
    return "".join(kept) + text[position:]


def _opens(text: str, place: tuple[int, int], run: str) -> bool:
    before, after = text[max(0, place[0] - 1) : place[0]], text[place[1] : place[1] + 1]
    return bool(after) and not after.isspace() and not (run[0] == "_" and before.isalnum())


def _closes(text: str, place: tuple[int, int], run: str) -> bool:
    before, after = text[place[0] - 1 : place[0]], text[place[1] : place[1] + 1]
    return not before.isspace() and not (run[0] == "_" and after.isalnum())
