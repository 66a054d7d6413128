"""Markdown: blocks by their marks at the start of lines; `words` are the text without them.

Marks stay in `raw`, so that blocks tile; whatever is shown or split into sentences is `Block.words`. Only what
articles need of CommonMark is known: headings of both kinds, lists, quotations, fenced code, tables, rules.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from generator.model.files import File
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat, fold_blanks
from generator.readers import lines
from generator.readers.lines import Line
from generator.readers.texts import fence

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|\Z)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|\Z)")
_QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DELIMITER = re.compile(r":?-+:?")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:[ \t]*\S")
# A line longer than this was not wrapped: its end is the end of a paragraph, even without a blank line after it.
_UNWRAPPED = 120
# Characters above which a paragraph with a line of dashes below is a paragraph with a rule, and no heading.
_LONGEST_HEADING = 200
_ENDED = re.compile(r"[.!?…:»”\"')][*_]{0,3}\Z")

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


@dataclass(slots=True)
class _Group:
    """Lines of one block in the making: indexes `start` to `end`."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    has_words: bool = True


def read(file: File) -> Seed:
    """Read a Markdown file with its YAML fence. Raises SeedError."""
    return fence.read(file, SeedFormat.MARKDOWN, blocks)


def blocks(text: str, first: int = 1) -> tuple[Block, ...]:
    """Cut Markdown into blocks whose `raw` joined are the text; `first` is the number of its first line."""
    all_lines = lines.split(text, first)
    groups = list(_groups(all_lines))
    pieces = lines.tile(all_lines, [group.start for group in groups])
    return tuple(_block(group, all_lines, line, raw) for group, (line, raw) in zip(groups, pieces, strict=True))


def _groups(all_lines: Sequence[Line]) -> Iterator[_Group]:
    fences = _code_marks(all_lines)
    index = 0
    while index < len(all_lines):
        if all_lines[index].is_blank:
            index += 1
            continue
        close = _code_end(all_lines, index, fences)
        group = _Group(index, close, BlockKind.CODE) if close else _group(all_lines, index)
        yield group
        index = group.end


def _code_marks(all_lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return where each fence of code that is nothing but its mark stands; blocks close with such a one only."""
    marked: dict[str, list[int]] = {}
    for index, line in enumerate(all_lines):
        text = line.text.strip()
        if text[:3] in ("```", "~~~") and not text.strip(text[0]):
            marked.setdefault(text, []).append(index)
    return marked


def _code_end(all_lines: Sequence[Line], index: int, fences: Mapping[str, Sequence[int]]) -> int:
    """Return the end of a fenced block; 0 when the line begins none or it never closes."""
    opening = _CODE.match(all_lines[index].text)
    closing = fences.get(opening.group(1), ()) if opening else ()
    after = bisect.bisect_right(closing, index)
    return closing[after] + 1 if after < len(closing) else 0


def _group(all_lines: Sequence[Line], index: int) -> _Group:
    """Return the block that begins at a line which is neither blank nor code."""
    text = all_lines[index].text
    heading = _HEADING.match(text)
    if heading:
        return _Group(index, index + 1, BlockKind.HEADING, len(heading.group(1)))
    if _is_rule(text) or _DEFINITION.match(text):
        return _Group(index, index + 1, has_words=False)
    if "|" in text and _is_delimiters(all_lines, index + 1):
        return _Group(index, index + 2, BlockKind.TABLE)
    if text.lstrip().startswith("|"):
        return _Group(index, index + 1, BlockKind.TABLE)
    if _QUOTE.match(text):
        return _Group(index, _quote_end(all_lines, index), BlockKind.QUOTE)
    if _ITEM.match(text):
        depth = min(1 + all_lines[index].indent // 2, 6)
        return _Group(index, _paragraph_end(all_lines, index), BlockKind.ITEM, depth)
    return _paragraph(all_lines, index)


def _paragraph(all_lines: Sequence[Line], index: int) -> _Group:
    """Return a paragraph, or the heading that a line of `=` or `-` below makes of it."""
    end = _paragraph_end(all_lines, index)
    below = all_lines[end].text.strip() if end < len(all_lines) else ""
    length = sum(len(line.text) for line in all_lines[index:end])
    if length <= _LONGEST_HEADING and below and (not below.strip("=") or not below.strip("-")):
        return _Group(index, end + 1, BlockKind.HEADING, 1 if below[0] == "=" else 2)
    return _Group(index, end)


def _paragraph_end(all_lines: Sequence[Line], index: int) -> int:
    end = index + 1
    while end < len(all_lines) and not _begins_anew(all_lines, end) and not _is_whole(all_lines[end - 1]):
        end += 1
    return end


def _begins_anew(all_lines: Sequence[Line], index: int) -> bool:
    text = all_lines[index].text
    return (
        all_lines[index].is_blank
        or any(pattern.match(text) for pattern in (_HEADING, _ITEM, _QUOTE, _CODE))
        or _is_rule(text)
        or not text.strip().strip("=")
        or ("|" in text and _is_delimiters(all_lines, index + 1))
    )


def _is_whole(line: Line) -> bool:
    return len(line.text) > _UNWRAPPED and bool(_ENDED.search(line.text))


def _quote_end(all_lines: Sequence[Line], index: int) -> int:
    """Return the end of a quoted paragraph: a line `>` alone ends it, as a blank line does."""
    end = index + 1
    while end < len(all_lines) and _QUOTE.match(all_lines[end].text) and _inside_quote(all_lines[end - 1].text):
        end += 1
    return end


def _inside_quote(text: str) -> str:
    """Return a line's text without the marks of quotation, however deep."""
    return text.lstrip(" \t>").rstrip()


def _is_rule(text: str) -> bool:
    signs = "".join(text.split())
    return len(signs) >= 3 and signs[0] in "-*_" and not signs.strip(signs[0])


def _is_delimiters(all_lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the row of dashes below a table's heads."""
    if index >= len(all_lines):
        return False
    cells = all_lines[index].text.strip().removeprefix("|").removesuffix("|").split("|")
    return all(_DELIMITER.fullmatch(cell.strip()) for cell in cells)


def _block(group: _Group, all_lines: Sequence[Line], line: Line, raw: str) -> Block:
    texts = [one.text for one in all_lines[group.start : group.end]]
    words, linked = _words(group, texts)
    shown = len(words) or 1
    return Block(
        raw=raw,
        kind=group.kind,
        line=line.number,
        level=group.level,
        link_share=round(min(1.0, linked / shown), 4),
        words=None if words == fold_blanks(raw) else words,
    )


def _words(group: _Group, texts: list[str]) -> tuple[str, int]:
    """Return a block's words without marks, and how many characters of them are links."""
    if not group.has_words:
        return "", 0
    if group.kind is BlockKind.CODE:
        return fold_blanks("\n".join(texts[1:-1])), 0
    if group.kind is BlockKind.HEADING:
        texts = _heading(texts)
    elif group.kind is BlockKind.TABLE:
        texts = [texts[0].strip().strip("|").replace("|", "\t")]
    elif group.kind is BlockKind.QUOTE:
        texts = [_inside_quote(text) for text in texts]
    elif group.kind is BlockKind.ITEM:
        match = _ITEM.match(texts[0])
        texts = [texts[0][match.end() if match else 0 :], *texts[1:]]
    words, linked = strip("\n".join(texts))
    return fold_blanks(words), linked


def _heading(texts: list[str]) -> list[str]:
    """Return a heading's lines without the signs in front and behind, or the line below."""
    mark = _HEADING.match(texts[0])
    if mark is None:
        return texts[:-1]
    inside = texts[0][mark.end() :].rstrip()
    bare = inside.rstrip("#")
    return [bare if bare[-1:] in ("", " ", "\t") else inside]


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
