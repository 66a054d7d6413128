"""Plain sentences as Markdown, and Markdown as passages and plain words."""

from __future__ import annotations

import html
import re

from generator.model.seeds import fold_blanks

_SIGN = re.compile(r"[\\`*_~\[<&]")
_ENTITY = re.compile(r"&#?\w{1,40};")
_TAG = re.compile(r"<[A-Za-z/!?]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_LINKS = ("](", "][", "]:")
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_BULLET = re.compile(r"[-+](?:\s|$)|-[- ]*$")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARKER = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)")
_INDENTED = re.compile(r"[ \t]")

_COMMENT = re.compile(r"<!--.{0,1000}?-->", re.DOTALL)
_HTML = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\](?:\([^()\s]{0,1000}(?: \"[^\"]{0,300}\")?\)|\[[^\[\]]{0,200}\])")
_LINE_START = re.compile(r"^ {0,3}(?:#{1,6} |> ?|[-+*] |\d{1,9}[.)] )", re.MULTILINE)
_EMPHASIS = re.compile(r"\*+|`+|~~|(?<!\w)_+|_+(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")

# Escaped signs wait in the private use area until the marks around them are gone.
_SHELTER = 0xE000
_SHELTERED = {_SHELTER + code: code for code in range(0x21, 0x7F)}


def escape(text: str) -> str:
    """Return Markdown that shows exactly these words as one paragraph, with as few backslashes as that takes.

    White space is folded as in a sentence; what no page shows at either end goes.
    After https://spec.commonmark.org/0.31.2/, with strikethrough.
    """
    text = fold_blanks(text).strip()
    links = any(sign in text for sign in _LINKS)
    return _at_start(_SIGN.sub(lambda match: _inline(text, match.start(), links=links), text))


def passages(body: str) -> tuple[str, ...]:
    """Return the blocks of a Markdown text: paragraphs, whole lists, fenced code. HTML comments are none."""
    cutter = _Cutter()
    for line in body.replace("\r\n", "\n").split("\n"):
        cutter.take(line)
    cutter.flush()
    return tuple(cutter.blocks)


def plain(markdown: str) -> str:
    """Return the words of a passage on one line, without marks, links and tags: near enough for a list or a feed."""
    text = _ESCAPED.sub(lambda match: chr(_SHELTER + ord(match.group(1))), markdown)
    for pattern, words in ((_COMMENT, ""), (_LINK, r"\1"), (_HTML, ""), (_LINE_START, ""), (_EMPHASIS, "")):
        text = pattern.sub(words, text)
    return fold_blanks(html.unescape(text).translate(_SHELTERED))


def heading(passage: str) -> tuple[str, str]:
    """Return the words of a first-level heading that a passage begins with, and the rest; no words without one."""
    first, _, rest = passage.partition("\n")
    return (plain(first[2:].rstrip("# ")), rest.strip("\n")) if first.startswith("# ") else ("", passage)


def _inline(text: str, at: int, *, links: bool) -> str:
    sign, before, after = text[at], text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    special = True
    if sign == "\\":
        special = after in _PUNCTUATION or after.isspace()
    elif sign == "_":
        special = not (before.isalnum() and after.isalnum())
    elif sign == "~":
        special = "~" in (before, after)
    elif sign == "[":
        special = links
    elif sign == "<":
        special = bool(_TAG.match(text, at))
    elif sign == "&":
        special = bool(_ENTITY.match(text, at))
    return f"\\{sign}" if special else sign


def _at_start(text: str) -> str:
    if text.startswith(">") or _HEADING.match(text) or _BULLET.match(text):
        return f"\\{text}"
    return _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text


class _Cutter:
    """Lines gathered into blocks."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.lines: list[str] = []
        self.fence = ""
        self.is_comment = False
        self.is_list = False

    def take(self, line: str) -> None:
        if self.is_comment:
            self._comment(line)
        elif self.fence:
            self.lines.append(line)
            self._close_fence(line)
        elif not line.strip():
            self._blank()
        else:
            self._text(line)

    def flush(self) -> None:
        block = "\n".join(self.lines).strip("\n")
        if block.strip():
            self.blocks.append(block)
        self.lines, self.is_list, self.fence = [], False, ""

    def _blank(self) -> None:
        if self.is_list:
            self.lines.append("")
        else:
            self.flush()

    def _text(self, line: str) -> None:
        inside_list = self.is_list and bool(_INDENTED.match(line) or _MARKER.match(line))
        if self.is_list and not inside_list and self.lines[-1] == "":
            self.flush()
        if line.lstrip().startswith("<!--") and not inside_list:
            self.flush()
            self._comment(line)
            return
        fence = _FENCE.match(line)
        if fence:
            if not inside_list:
                self.flush()
            self.fence = fence.group(1)
        elif not self.lines:
            self.is_list = bool(_MARKER.match(line))
        self.lines.append(line)

    def _comment(self, line: str) -> None:
        _, ended, rest = line.partition("-->")
        self.is_comment = not ended
        if rest.strip():
            self.take(rest.strip())

    def _close_fence(self, line: str) -> None:
        mark = line.strip()
        if len(mark) >= len(self.fence) and mark == self.fence[0] * len(mark):
            self.fence = ""
            if not self.is_list:
                self.flush()
