"""Pieces: blocks of a seed, cut finer where only a part of one goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import msgspec
from msgspec import structs

from generator.cleaning.features import shown
from generator.cleaning.known.rules import Span
from generator.model.cleantext import Verdict
from generator.model.seeds import Block, BlockKind
from generator.text.words import fold

# Characters at either end of a block in which a span rule looks.
_REACH = 400
_FOLDED = 100_000
# Words before a span at the end of a block from which they are a sentence of their own.
_WORTH_CUTTING = 8
# What no span rule takes a part of.
_WHOLE = (BlockKind.FENCE, BlockKind.MENU)
_SPACES = re.compile(r"[ \t\u00a0]*")


class Piece(msgspec.Struct, frozen=True, dict=True):
    """A block or a part of one."""

    block: Block
    origin: int
    """Number of its block in the seed."""
    verdict: Verdict | None = None
    """Known already: by an editor's rule, or for a part that a rule cut out."""

    @property
    def is_menu(self) -> bool:
        """Whether its page says that it is nothing but links, and no editor says otherwise."""
        return self.block.kind is BlockKind.MENU and self.verdict is None

    @cached_property
    def folded(self) -> str:
        """Its first 100,000 characters without case and accents."""
        return fold(shown(self.block)[:_FOLDED])


def cut_spans(piece: Piece, spans: Sequence[Span]) -> Sequence[Piece]:
    """Return a piece, or its parts where a span rule takes one: that part has its verdict."""
    block = piece.block
    if block.kind in _WHOLE or piece.verdict is not None:
        return (piece,)
    for one in spans:
        rule, span = one.rule, _span_of(block, one) if one.may_take(block.raw) else None
        if span and not (rule.at_end and len(block.raw[: span[0]].split()) < _WORTH_CUTTING):
            verdict = Verdict(keep=False, role=rule.role, rule=rule.id, evidence=rule.reason)
            parts = split(block, *span)
            inside = max(place for place, _ in parts if place <= span[0])
            return [Piece(part, piece.origin, verdict if place == inside else None) for place, part in parts]
    return (piece,)


def _span_of(block: Block, span: Span) -> tuple[int, int] | None:
    """Return the characters of a block's raw text that a span rule takes."""
    text = block.raw.rstrip()
    first = max(0, len(text) - _REACH) if span.rule.at_end else 0
    window = text[first:] if span.rule.at_end else text[:_REACH]
    found = span.find(window)
    if found is None or (block.words is not None and found.group().strip() not in block.words):
        return None
    start, end = first + found.start(), first + found.end()
    spaces = _SPACES.match(block.raw, end)
    end = spaces.end() if spaces else end
    return (start, len(block.raw) if end >= len(text) else end)


def split(block: Block, start: int, end: int) -> tuple[tuple[int, Block], ...]:
    """Cut characters `start` to `end` of a block's raw text out of it; return each part with its place in the text.

    Parts without a visible character go with the part before or after them.
    """
    raw = block.raw
    start = start if raw[:start].strip() else 0
    end = end if raw[end:].strip() else len(raw)
    places = [p for p in (0, start, end) if p < len(raw)]
    cuts = sorted(set(places))
    return tuple((a, _part(block, a, b)) for a, b in zip(cuts, [*cuts[1:], len(raw)], strict=True))


def split_lines(block: Block) -> tuple[Block, ...]:
    """Return a block's lines as blocks, blank lines with the line before them."""
    places = [0]
    seen = False
    for match in re.finditer(r"[^\n]*\n?", block.raw):
        if match.group().strip():
            if seen:
                places.append(match.start())
            seen = True
    return tuple(_part(block, a, b) for a, b in zip(places, [*places[1:], len(block.raw)], strict=True))


def _part(block: Block, start: int, end: int) -> Block:
    raw = block.raw[start:end]
    if start == 0 and end == len(block.raw):
        return block
    before = block.raw[: start + len(raw) - len(raw.lstrip())]
    skipped = block.raw[: len(block.raw) - len(block.raw.lstrip())]
    line = block.line + before.count("\n") - skipped.count("\n")
    return structs.replace(block, raw=raw, line=line, words=_words_of(block, raw))


def _words_of(block: Block, raw: str) -> str | None:
    """Return what a reader sees of a part: unknown where marks hide it, so the part's own characters."""
    return None if block.words is None or raw.strip() in block.words else raw.strip()
