"""Editors' own rules: taught once, applied to every seed; keeping wins over dropping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.cleaning.features import shown
from generator.cleaning.pieces import Piece, split, split_lines
from generator.model.cleantext import Role, Verdict
from generator.model.problems import Problem
from generator.model.rules import EditorRule, Extent, Position
from generator.model.seeds import BlockKind
from generator.text.words import fold

# Characters of a block in which literal words are looked for.
_LOOKED_AT = 100_000
# A repeat that may run further than this counts as one without end.
_FEW = 10
# Characters of a block that are searched, by the number of repeats without end in the pattern: each of them
# multiplies the worst case by the length, and about ten million steps are what one block may cost.
_SEARCHED = {0: 20_000, 1: 3_000, 2: 400, 3: 150}

_PATTERN_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[:=!<#P]?|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)
_BRACES = re.compile(r"\{(\d*)(,?)(\d*)\}")


@dataclass(frozen=True, slots=True)
class Taught:
    """The pieces of a seed after the editors' rules."""

    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]


def apply(pieces: Sequence[Piece], rules: Sequence[EditorRule]) -> Taught:
    """Give the pieces that an editor's rule takes or keeps their verdict, cutting them where it says so.

    Rules that keep come first, and what one keeps no other takes. A rule that would take more than its
    `max_share_percent` is refused with a Problem, and so is a regular expression that could run for ever.
    """
    current = tuple(pieces)
    problems: list[Problem] = []
    for rule in sorted(rules, key=lambda rule: not rule.keep):
        if rule.is_pattern and searched_characters(rule.match) is None:
            problems.append(_too_slow(rule))
            continue
        taught = _apply_one(current, rule)
        share = _percent(taught, rule)
        if not rule.keep and rule.max_share_percent is not None and share > rule.max_share_percent:
            problems.append(_too_greedy(rule, share))
            continue
        current = taught
    return Taught(current, tuple(problems))


def _apply_one(pieces: Sequence[Piece], rule: EditorRule) -> tuple[Piece, ...]:
    if rule.extent is Extent.LINE:
        pieces = [part for piece in pieces for part in _lines(piece, rule)]
    elif rule.extent is Extent.SPAN:
        pieces = [part for piece in pieces for part in _spans(piece, rule)]
        return tuple(pieces)
    hits = [number for number, piece in enumerate(pieces) if _is_open(piece) and _has(piece, rule)]
    taken = set(_taken(hits, rule.extent, len(pieces)))
    return tuple(_judged(piece, rule) if number in taken else piece for number, piece in enumerate(pieces))


def _taken(hits: Sequence[int], extent: Extent, count: int) -> Iterable[int]:
    if not hits:
        return ()
    if extent is Extent.FROM_HERE:
        return range(hits[0], count)
    if extent is Extent.BEFORE_HERE:
        return range(hits[0])
    return hits


def _is_open(piece: Piece) -> bool:
    return piece.block.kind is not BlockKind.FENCE and (piece.verdict is None or not piece.verdict.keep)


def _judged(piece: Piece, rule: EditorRule) -> Piece:
    if not _is_open(piece):
        return piece
    role = Role.BODY if rule.keep else Role.FURNITURE
    why = rule.why or ("an editor keeps it" if rule.keep else "an editor takes it out")
    return Piece(piece.block, piece.origin, Verdict(keep=rule.keep, role=role, rule=f"editor.{rule.id}", evidence=why))


def _lines(piece: Piece, rule: EditorRule) -> Iterable[Piece]:
    """Cut a block of several lines where the rule takes one of them."""
    if "\n" not in piece.block.raw.strip() or not _is_open(piece) or not _has(piece, rule):
        return (piece,)
    return [Piece(part, piece.origin, piece.verdict) for part in split_lines(piece.block)]


def _spans(piece: Piece, rule: EditorRule) -> Iterable[Piece]:
    """Cut out the characters that the rule takes, the first place of each block only."""
    span = _find(piece.block.raw, rule) if _is_open(piece) and _has(piece, rule) else None
    if span is None:
        return (piece,)
    parts = [(place, Piece(part, piece.origin, piece.verdict)) for place, part in split(piece.block, *span)]
    inside = max(place for place, _ in parts if place <= span[0])
    return [_judged(part, rule) if place == inside else part for place, part in parts]


def _has(piece: Piece, rule: EditorRule) -> bool:
    """Whether a rule's words stand in a piece."""
    if not rule.is_pattern and fold(rule.match) not in piece.folded:
        return False
    return _find(shown(piece.block), rule) is not None


def _find(text: str, rule: EditorRule) -> tuple[int, int] | None:
    """Return where a rule's words stand in a text."""
    if rule.is_pattern:
        return _find_pattern(text, rule)
    wanted = fold(rule.match)
    if not wanted:
        return None
    folded, places = _fold_with_places(text[:_LOOKED_AT])
    start = _place_of(folded, wanted, rule.at)
    return None if start is None else (places[start], places[start + len(wanted) - 1] + 1)


def _place_of(folded: str, wanted: str, at: Position) -> int | None:
    if at is Position.START:
        return 0 if folded.startswith(wanted) and _is_whole(folded, 0, wanted) else None
    if at is Position.END:
        start = len(folded.rstrip()) - len(wanted)
        return start if start >= 0 and folded.startswith(wanted, start) and _is_whole(folded, start, wanted) else None
    start = folded.find(wanted)
    while start >= 0 and not _is_whole(folded, start, wanted):
        start = folded.find(wanted, start + 1)
    return start if start >= 0 else None


def _is_whole(folded: str, start: int, wanted: str) -> bool:
    """Whether the words found are no part of longer words: `casino` is not in `casinos`."""
    end = start + len(wanted)
    before = start == 0 or not (folded[start - 1].isalnum() and wanted[0].isalnum())
    return before and not (wanted[-1].isalnum() and folded[end : end + 1].isalnum())


def _fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text and for each of its characters the place in the text that it comes from."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        blank = " " if characters and characters[-1] != " " else ""
        for one in blank if character.isspace() else fold(character):
            characters.append(one)
            places.append(place)
    return "".join(characters), places


def _find_pattern(text: str, rule: EditorRule) -> tuple[int, int] | None:
    limit = searched_characters(rule.match) or 0
    for match in re.compile(rule.match, re.IGNORECASE).finditer(text[:limit]):
        at_start = not text[: match.start()].strip()
        at_end = not text[match.end() :].strip()
        if match.group() and {Position.START: at_start, Position.END: at_end}.get(rule.at, True):
            return match.span()
    return None


def _percent(pieces: Sequence[Piece], rule: EditorRule) -> int:
    """Return the share of the seed's visible characters that a rule takes, rounded up."""
    whole = sum(len(piece.block.raw.strip()) for piece in pieces)
    mine = [p for p in pieces if p.verdict and p.verdict.rule == f"editor.{rule.id}"]
    taken = sum(len(piece.block.raw.strip()) for piece in mine)
    return -(-100 * taken // whole) if whole else 0


def _too_greedy(rule: EditorRule, share: int) -> Problem:
    return Problem(
        code="rule-too-greedy",
        message=f"rule `{rule.id}` would remove {share} % of a seed, more than its {rule.max_share_percent} %",
        path=rule.path,
        line=rule.line,
        hint="make its words more particular, or raise its `max_share`",
    )


def _too_slow(rule: EditorRule) -> Problem:
    return Problem(
        code="rule-too-slow",
        message=f"rule `{rule.id}` has a pattern that can run for ever: {rule.match!r}",
        path=rule.path,
        line=rule.line,
        hint="write it without a repeat inside a repeat, or around a choice with `|`",
    )


@cache
def searched_characters(pattern: str) -> int | None:
    """Return how many characters of a block a pattern may be run on; None when it is safe on none.

    Unsafe is a repeat around a repeat or around a choice, such as `(a+)+` or `(a|b)*`: it can take exponential time
    (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS). Some harmless patterns are
    refused with them.
    """
    open_groups: list[list[bool]] = [[False]]
    closed = [False]
    endless = 0
    for token in _PATTERN_TOKEN.findall(pattern):
        if token.startswith("("):
            open_groups.append([False])
        elif token == ")" and len(open_groups) > 1:
            closed = open_groups.pop()
            open_groups[-1][0] = open_groups[-1][0] or closed[0]
            continue
        elif token == "|":
            open_groups[-1][0] = True
        elif _may_run_on(token):
            if closed[0]:
                return None
            endless += 1
            open_groups[-1][0] = True
        closed = [False]
    return _SEARCHED.get(endless)


def _may_run_on(token: str) -> bool:
    if token in ("*", "+"):
        return True
    braces = _BRACES.fullmatch(token)
    if not braces:
        return False
    least, comma, most = braces.groups()
    if comma:
        return not most or int(most) > _FEW
    return int(least or 0) > _FEW
