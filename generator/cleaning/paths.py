"""Paths of the site that a paste glued to the article's only title: `Home > News > UtilitiesWater firm admits leak`."""

from __future__ import annotations

import re
from itertools import islice

from generator.cleaning import pieces
from generator.cleaning.pieces import Piece
from generator.model.cleantext import Role, Verdict
from generator.text.words import fold

# Blocks with text at the top of a paste among which the title stands.
_TOP = 40
_LONGEST = 400
# Characters below it in which its words are looked for.
_MOST_TEXT = 20_000
# Characters of a path, and of the last section in it, to which the title is glued.
_LONGEST_PATH, _LONGEST_SECTION = 160, 60
_FEWEST_WORDS, _MOST_WORDS = 5, 40
_SIGNS = ">»›→/|"
_PATH = re.compile(rf"\s*(?:[^{_SIGNS}\n]{{2,40}}[{_SIGNS}]){{2,8}}(?=[^{_SIGNS}]*\Z)")
_HOME = re.compile(
    r"\s*(?:home|homepage|prima pagina|startseite|accueil|inicio|início)(?=\s?[>»›→/|]|(?-i:[A-ZÀ-Þ]))", re.I
)
_GLUE = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_TOKEN = re.compile(r"\w+")
_SAID = Verdict(
    keep=False, role=Role.BREADCRUMB, rule="breadcrumb.cut", evidence="a path of the site, glued to the only title"
)


def cut(found: tuple[Piece, ...], text: str) -> tuple[Piece, ...]:
    """Return the pieces of a paste, `text`, with such a path cut off its title: the title is a piece of its own then.

    A small letter before a capital one is where they are glued, and in names such as `DeepSeek` as well: the text must
    have the title's first word by itself, and not the word that the glue makes. Where the page says the title again,
    that is the title, and the path stays whole.
    """
    top = islice((number for number, piece in enumerate(found) if piece.block.raw.strip()), _TOP)
    for number in top:
        piece = found[number]
        place = _place(piece.block.raw, text) if piece.verdict is None else None
        if place is not None:
            parts = pieces.split(piece.block, 0, place)
            verdicts = (_SAID, None)
            glued = tuple(Piece(b, piece.origin, v) for (_, b), v in zip(parts, verdicts, strict=True))
            return (*found[:number], *glued, *found[number + 1 :])
    return found


def _place(raw: str, text: str) -> int | None:
    """Return where in a line a title begins that a path is glued to; None where the text says nothing of such a one."""
    if len(raw) > _LONGEST or not (any(sign in raw for sign in _SIGNS) or _HOME.match(raw)):
        return None
    path = _PATH.match(raw) or _HOME.match(raw)
    if path is None or path.end() > _LONGEST_PATH:
        return None
    begin = path.end()
    after = text.partition(raw)[2][:_MOST_TEXT]
    places = [match.start() for match in _GLUE.finditer(raw, begin, begin + _LONGEST_SECTION)]
    place = next((place for place in reversed(places) if _is_title(raw, place, after)), None)
    return None if place is None or fold(raw[place:]) in fold(after) else place


def _is_title(raw: str, place: int, after: str) -> bool:
    title = raw[place:].strip()
    if not _FEWEST_WORDS <= len(title.split()) <= _MOST_WORDS:
        return False
    whole = next((m.group() for m in _TOKEN.finditer(raw) if m.start() < place < m.end()), "")
    return _stands(title.split()[0].strip("«“\"':,"), after) and not _stands(whole, after)


def _stands(word: str, text: str) -> bool:
    return len(word) > 2 and bool(re.search(rf"\b{re.escape(word)}\b", text, re.I))
