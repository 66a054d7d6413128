"""Pieces: blocks of a seed, cut finer where only a part of one goes: a span, or a path of the site before a title.

`Home > News > UtilitiesWater firm admits leak` is a path that a paste glued to the article's only title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

import msgspec
from msgspec import structs

from generator.cleaning.features import shown
from generator.cleaning.known.literals import may_match
from generator.cleaning.known.rules import Span
from generator.model.cleantext import Role, Verdict
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
# Blocks with text at the top of a paste among which the title stands.
_TOP = 40
_LONGEST = 400
# Characters below it in which its words are looked for.
_MOST_TEXT = 20_000
# Characters of a path, and of the last section in it, to which the title is glued.
_LONGEST_PATH, _LONGEST_SECTION = 160, 60
_FEWEST_WORDS, _MOST_WORDS = 5, 40
# Longer words of what stands behind an arrow that the text has too, from which it is its title.
_LONG_WORD, _FEWEST_TOLD = 5, 2
_SIGNS, _ARROWS = ">»›→/|", ">»›→"
_SIGN = re.compile(f"[{_SIGNS}]")
_PATH = re.compile(rf"\s*(?:[^{_SIGNS}\n]{{2,40}}[{_SIGNS}]){{2,8}}(?=[^{_SIGNS}]*\Z)")
_HOME = re.compile(
    r"\s*(?:home|homepage|prima pagina|startseite|accueil|inicio|início)(?=\s?[>»›→/|]|(?-i:[A-ZÀ-Þ]))", re.I
)
_GLUE = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_TOKEN = re.compile(r"\w+")
_SAID = Verdict(
    keep=False, role=Role.BREADCRUMB, rule="breadcrumb.cut", evidence="a path of the site, glued to the only title"
)


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
        rule, span = one.rule, _span_of(block, one) if may_match(block.raw, one.needs) else None
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
    found = span.pattern.search(window)
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


def cut_path(found: tuple[Piece, ...], text: str) -> tuple[Piece, ...]:
    """Return the pieces of a paste, `text`, with such a path cut off its title: the title is a piece of its own then.

    So is one behind the last arrow of a path, `Home » News » Water firm admits leak`, that stands nowhere else.

    A small letter before a capital one is where they are glued, and in names such as `DeepSeek` as well: the text must
    have the title's first word by itself, and not the word that the glue makes. Where the page says the title again,
    that is the title, and the path stays whole.
    """
    top = islice((number for number, piece in enumerate(found) if piece.block.raw.strip()), _TOP)
    for number in top:
        piece = found[number]
        place = _place(piece.block.raw, text) if piece.verdict is None else None
        if place is not None:
            parts = split(piece.block, 0, place)
            verdicts = (_SAID, None)
            glued = tuple(Piece(b, piece.origin, v) for (_, b), v in zip(parts, verdicts, strict=True))
            return (*found[:number], *glued, *found[number + 1 :])
    return found


def _place(raw: str, text: str) -> int | None:
    """Return where in a line a title begins that a path is glued to; None where the text says nothing of such a one."""
    if len(raw) > _LONGEST or not (_SIGN.search(raw) or _HOME.match(raw)):
        return None
    path = _PATH.match(raw) or _HOME.match(raw)
    if path is None or path.end() > _LONGEST_PATH:
        return None
    begin = path.end()
    places = [match.start() for match in _GLUE.finditer(raw, begin, begin + _LONGEST_SECTION)]
    arrow = raw[begin - 1] in _ARROWS
    after = _plain(text.partition(raw)[2][:_MOST_TEXT]) if places or arrow else ""
    place = next((place for place in reversed(places) if _is_title(raw, place, after)), None)
    if place is None and arrow and _is_told(raw[begin:], after):
        place = begin
    return None if place is None or _plain(raw[place:].strip()) in after else place


def _is_told(title: str, after: str) -> bool:
    """Whether words behind a path's last arrow are a headline of the text below: it has two of the longer ones.

    Nothing is glued to their first one, unless the text has it like that: `DeepSeek`.
    """
    found = title.split()
    if not _FEWEST_WORDS <= len(found) <= _MOST_WORDS or (_GLUE.search(found[0]) and not _stands(found[0], after)):
        return False
    told = sum(len(word) >= _LONG_WORD and _stands(word.strip("«“\"':,»”"), after) for word in found)
    return told >= _FEWEST_TOLD


def _is_title(raw: str, place: int, after: str) -> bool:
    title = raw[place:].strip()
    if not _FEWEST_WORDS <= len(title.split()) <= _MOST_WORDS:
        return False
    whole = next((m.group() for m in _TOKEN.finditer(raw) if m.start() < place < m.end()), "")
    return _stands(title.split()[0].strip("«“\"':,"), after) and not _stands(whole, after)


def _stands(word: str, text: str) -> bool:
    word = _plain(word)
    return len(word) > 2 and word in text and bool(re.search(rf"\b{re.escape(word)}\b", text))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
