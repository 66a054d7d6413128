"""What the network is told of each block: one row of numbers a block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise
from math import log1p

import numpy as np

from generator.cleaning import lexicon
from generator.cleaning.features import TELLING, Ending, Look
from generator.cleaning.lexicon import Weights
from generator.cleaning.network import Matrix
from generator.cleaning.rules import Rule, Scope
from generator.cleaning.trails import Surroundings
from generator.cleaning.vocabulary import Vocabulary
from generator.model.cleantext import Role
from generator.model.seeds import Block, BlockKind

_ROLES = (
    Role.BYLINE,
    Role.ADVERT,
    Role.TEASER,
    Role.COMMENTS,
    Role.SHARING,
    Role.SUBSCRIPTION,
    Role.NOTICE,
    Role.MENU,
    Role.CAPTION,
)
_KINDS = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.TABLE, BlockKind.CODE)
_ENDINGS = {ending: number for number, ending in enumerate((Ending.STOP, Ending.CUT, Ending.COLON, Ending.NONE))}
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b(?:19|20)\d\d\b")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|©")
_OPENING = "\"“„«'‘"
_COMMON_WORDS = 40
_LOOKED_AT = 600
# Elements around a block whose names are looked at, the nearest first.
_NEAR = 6
# Elements, and names of them, that are remembered: pages of one site share most of them.
_REMEMBERED = 8_192
_NAME = re.compile(r"[a-z][\w-]*")
_JOINT = re.compile(r"[-_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page's blocks before they are judged; in every field one thing a block."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    rules: Sequence[Rule | None]
    around: Sequence[Surroundings]
    small_words: frozenset[str]
    headings: frozenset[str]
    doubles: Mapping[int, tuple[int, str]]
    """Blocks that say again what another says: which one, and how."""
    embeds: frozenset[int]
    others: Sequence[int]
    """How many other seeds hold the block."""
    marks: Sequence[Set[str]]
    """What its words are known by, see `lexicon`."""


def table(known: Known, words: Weights, trails: Weights) -> Matrix:
    """Return blocks x traits. `words`, `trails`: what words of texts and names of elements say, see `lexicon`."""
    if not known.looks:
        return np.zeros((0, 0))
    count = len(known.looks)
    keys = [look.key for look in known.looks]
    copies = Counter(keys)
    columns = [
        *_of_form(known.looks),
        *_of_words(known.looks, known.small_words),
        *_of_rules(known.rules),
        _column([min(copies[key], 4) if key else 0 for key in keys]),
        _among(known.doubles, count),
        _among(known.embeds, count),
        _column([key in known.headings for key in keys]),
        *np.array([lexicon.weigh(marks, words) for marks in known.marks]).T,
        _column(known.others),
        *_of_markup(known, trails),
    ]
    clipped: Matrix = np.clip(np.array(columns).T, -8, 8)
    return clipped


def _column(values: Sequence[float]) -> Matrix:
    return np.array(values, dtype=np.float64)


def _logs(values: Sequence[float]) -> Matrix:
    """Return the logarithms of counts; those of numpy differ from machine to machine in the last digit."""
    return np.array(list(map(log1p, values)))


def _among(numbers: Iterable[int], count: int) -> Matrix:
    column = np.zeros(count)
    column[list(numbers)] = 1
    return column


def _of_form(looks: Sequence[Look]) -> Sequence[Matrix]:
    """Return the form of blocks, in columns."""
    starts = [look.text[:_LOOKED_AT] for look in looks]
    endings = np.array([_ENDINGS[look.ending] for look in looks])
    return (
        _logs([look.words for look in looks]),
        _logs([len(look.text) for look in looks]),
        _column([len(start) for start in starts]) / _column([len(look.tokens) or 1 for look in looks]) / 4,
        *((endings == number).astype(np.float64) for number in range(len(_ENDINGS))),
        _column([look.question for look in looks]),
        _logs([look.sentences for look in looks]),
        _column([look.capital_share for look in looks]),
        _column([look.digit_share for look in looks]),
        _column([look.shouting for look in looks]),
        _column([look.bullet for look in looks]),
        _column([start[:1].islower() for start in starts]),
        _column([start[:1] in _OPENING for start in starts]),
        _logs([look.partings for look in looks]),
        _column([look.digit_share > 0 and bool(_CLOCK.search(look.text[:_LOOKED_AT])) for look in looks]),
        _column([_has_address(start) for start in starts]),
        _column([min(look.quotings, 4) for look in looks]),
        _column([look.is_prose for look in looks]),
    )


def _has_address(start: str) -> bool:
    """Whether a text holds an address or a sign of rights; the quick questions rule most texts out."""
    may = "@" in start or "©" in start or "http" in start or ".com" in start or "www." in start
    return may and bool(_ADDRESS.search(start))


def _of_words(looks: Sequence[Look], small_words: Container[str]) -> Sequence[Matrix]:
    """Return shares of blocks' words: grammar's, the page's most frequent, those of its other blocks, distinct."""
    seen = Vocabulary([look.tokens for look in looks], [look.is_prose for look in looks])
    counts = np.maximum(seen.lengths, 1)
    small = seen.which(small_words.__contains__)
    topic = seen.which(lambda word: len(word) >= TELLING) & ~small
    return (
        seen.held(small) / counts,
        seen.held(seen.common(_COMMON_WORDS)) / counts,
        seen.distinct(topic & seen.shared()) / np.maximum(seen.distinct(topic), 1),
        seen.distinct(seen.which(bool)) / counts,
        _column([look.commas for look in looks]) / counts,
    )


def _of_rules(rules: Sequence[Rule | None]) -> Matrix:
    columns = np.zeros((len(_ROLES) + 4, len(rules)))
    for number, rule in enumerate(rules):
        if rule is not None:
            columns[:, number] = _of_rule(rule.scope, rule.role)
    return columns


@cache
def _of_rule(scope: Scope, role: Role) -> tuple[float, ...]:
    return (
        1,
        scope is Scope.RUN,
        scope is Scope.FROM_HERE,
        role not in _ROLES,
        *(role is one for one in _ROLES),
    )


def trail_marks(block: Block) -> frozenset[str]:
    """Return the names of the elements around a block that may tell what it is: tags, classes, ids."""
    if not block.trail:
        return frozenset()
    *around, nearest = block.trail.split(" > ")[-_NEAR:]
    return _names(nearest, "^").union(*(_names(entry, "") for entry in around))


@lru_cache(maxsize=_REMEMBERED)
def _names(entry: str, mark: str) -> frozenset[str]:
    """Return the names of an element, each with a mark before it, and the parts of them."""
    names = _NAME.findall(entry.casefold())
    return frozenset(chain([f"{mark}{name}" for name in names], *map(_parts, names)))


@lru_cache(maxsize=_REMEMBERED)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(_JOINT.split(name))


def _of_markup(known: Known, trails: Weights) -> Sequence[Matrix]:
    """Return what the page's elements say of blocks, in columns; nought where the text was pasted."""
    blocks, around = known.blocks, known.around
    items = _column([block.kind is BlockKind.ITEM for block in blocks])
    if not any(block.trail for block in blocks):
        return (items, *np.zeros((len(_KINDS) + 15, len(blocks))))
    ends = {block.trail: block for block in blocks}
    said = {
        trail: (trail.count(" > ") / 8, *lexicon.weigh(trail_marks(block), trails)) for trail, block in ends.items()
    }
    depths, *weights = np.array([said[block.trail] for block in blocks]).T
    homes = {trail: trail.rpartition(" > ")[0] for trail in ends}
    parents = [homes[block.trail] for block in blocks]
    follows = np.array([one == after for one, after in pairwise(parents)], dtype=np.float64)
    kinds = [block.kind for block in blocks]
    return (
        items,
        np.ones(len(blocks)),
        *(_column([one is kind for one in kinds]) for kind in _KINDS),
        _column([block.level for block in blocks]) / 3,
        _column([block.link_share for block in blocks]),
        _logs([block.links for block in blocks]),
        _column([block.bold_share for block in blocks]),
        _column([one.role is not None for one in around]),
        _column([one.home for one in around]),
        depths,
        np.concatenate([[0.0], follows]),
        np.concatenate([follows, [0.0]]),
        _column([block.witness is not None for block in blocks]),
        _column([block.witness or 0.0 for block in blocks]),
        *weights,
    )
