"""A page before it is judged: what its blocks look like, which rules know them, where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.cleaning import repeats
from generator.cleaning.embeds import embedded
from generator.cleaning.features import Ending, Look, see
from generator.cleaning.known.rules import Rule, RuleBook
from generator.cleaning.learned.trails import surroundings
from generator.cleaning.learned.traits import Known
from generator.cleaning.pieces import Piece
from generator.model.cleantext import Role

# Sentences of prose that hold a rule's topic from which the article is about it.
_ABOUT = 2
_BRAND_WORDS = 3


def survey(pieces: Sequence[Piece], book: RuleBook, marked: Mapping[int, int]) -> Known:
    """Return what is known of a seed's pieces. `marked`: its blocks that other seeds hold too, and how many do."""
    blocks = [piece.block for piece in pieces]
    looks, words = see(blocks, book.small_words)
    others = repeats.telling(looks, {i: marked[p.origin] for i, p in enumerate(pieces) if p.origin in marked})
    return Known(
        blocks=blocks,
        looks=looks,
        rules=_rules(pieces, looks, book),
        around=surroundings(blocks, looks),
        headings=book.headings,
        doubles=repeats.doubles(looks),
        embeds=embedded(looks),
        others=[0 if look.key in book.headings else others.get(i, 0) for i, look in enumerate(looks)],
        words=words,
    )


def _rules(pieces: Sequence[Piece], looks: Sequence[Look], book: RuleBook) -> tuple[Rule | None, ...]:
    open_to = [number for number, piece in enumerate(pieces) if piece.verdict is None]
    taken = dict(zip(open_to, book.find_all([looks[number] for number in open_to]), strict=True))
    found = [taken.get(number) for number in range(len(pieces))]
    for number in range(1, len(found)):
        if found[number] is None and _is_brand(pieces[number - 1 : number + 1], looks[number], found[number + 1 :]):
            found[number] = found[number + 1]
    about = {rule.id for rule in found if rule and rule.topic and _is_about(looks, rule)}
    return tuple(None if rule and rule.id in about else rule for rule in found)


def _is_brand(pieces: Sequence[Piece], look: Look, below: Sequence[Rule | None]) -> bool:
    """Whether a line names who advertises below it: it begins a paragraph, which an appeal to the reader ends."""
    appeals = bool(below and below[0] and below[0].signs and below[0].role is Role.ADVERT)
    return appeals and look.words <= _BRAND_WORDS and [p.block.raw.endswith("\n\n") for p in pieces] == [True, False]


def _is_about(looks: Sequence[Look], rule: Rule) -> bool:
    """Whether the article itself is about a rule's topic: advertisements seldom are."""
    prose = (look.folded for look in looks if look.is_prose and look.ending is not Ending.CUT)
    return sum(any(word in text for word in rule.topic) for text in prose) >= _ABOUT
