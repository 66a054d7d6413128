"""Cleaning, top to bottom: editors first, then known words, then places; and what a cleaned seed says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, groupby, islice
from operator import not_

from generator.cleaning import pieces, roles, sheet
from generator.cleaning.known import editors
from generator.cleaning.known.literals import may_match
from generator.cleaning.known.rules import rule_book
from generator.model.articles import Notice
from generator.model.cleantext import CleanText, Role, Verdict
from generator.model.rules import EditorRule
from generator.model.seeds import Seed, SeedFormat

_RIGHTS = "notice.rights"


def clean(seed: Seed, lang: str, rules: Sequence[EditorRule], repeats: Sequence[tuple[int, int]]) -> CleanText:
    """Return a seed with one verdict a block; its blocks, cut finer where part of one goes, joined are its text.

    `lang` is a BCP 47 code; for `und` and languages without data only the structure judges. `rules` are the editors'
    own, and are asked first. `repeats` are the seed's blocks that other seeds hold too, see `mark_repeats`.
    Menus of saved pages go first, and are judged like anything else where nothing would stay.
    Nearly linear in the text; 5,000 characters take a few milliseconds.
    """
    book = rule_book(lang)
    taught = editors.apply([pieces.Piece(block, number) for number, block in enumerate(seed.blocks)], rules)
    text = seed.text
    spans = [span for span in book.spans if may_match(text, span.needs)]
    cut = tuple(part for piece in taught.pieces for part in pieces.cut_spans(piece, spans)) if spans else taught.pieces
    cut = pieces.cut_path(cut, text) if seed.format is SeedFormat.TEXT else cut
    marked, menus = dict(repeats), [piece.is_menu for piece in cut]
    others = list(compress(cut, map(not_, menus)))
    found = tuple(_woven(menus, roles.verdicts(sheet.draw(others, book, marked))))
    if len(others) < len(cut) and not any(verdict.keep for verdict in found):
        found = roles.verdicts(sheet.draw(cut, book, marked))
    return CleanText(
        seed=seed,
        lang=lang,
        blocks=tuple(piece.block for piece in cut),
        verdicts=found,
        problems=taught.problems,
    )


def _woven(menus: Sequence[bool], judged: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts on all pieces. `menus`: which stand in one; `judged`: the verdicts on those that do not."""
    others = iter(judged)
    for is_menu, run in groupby(menus):
        count = len(list(run))
        yield from [roles.of_menu(count)] * count if is_menu else islice(others, count)


def notices(clean: CleanText, broken_off: str | None) -> tuple[Notice, ...]:
    """Return the disclaimers and rights lines of a seed, verbatim and each once.

    `broken_off` is the last sentence of a text that breaks off; None for a whole one.
    """
    pairs = zip(clean.blocks, clean.verdicts, strict=True)
    found = [
        Notice(kind="rights" if verdict.rule.startswith(_RIGHTS) else "disclaimer", text=block.text)
        for block, verdict in pairs
        if verdict.role is Role.NOTICE and block.text
    ]
    if broken_off:
        found.append(Notice(kind="truncated", text=broken_off))
    return tuple(dict.fromkeys(found))


def removed(clean: CleanText) -> tuple[tuple[str, int], ...]:
    """Return the roles of removed blocks with their counts, the most frequent first; blank lines do not count."""
    counts = Counter(
        verdict.role.value
        for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)
        if not verdict.keep and block.text and verdict.role is not Role.BLANK
    )
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
