"""What the network is told of each block: one row of numbers a block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log1p

import numpy as np

from generator.cleaning import lexicon
from generator.cleaning.features import Ending, Look
from generator.cleaning.lexicon import Weights
from generator.cleaning.network import Matrix
from generator.cleaning.rules import Rule, Scope
from generator.cleaning.trails import Surroundings
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
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b(?:19|20)\d\d\b")
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|©")
_PARTING = re.compile(r"[|›»>•·→▸/]")
_QUOTING = re.compile(r"[\"“”„«»]")
_OPENING = "\"“„«'‘"
_COMMON_WORDS = 40
_LOOKED_AT = 600
# Elements around a block whose names are looked at, the nearest first.
_NEAR = 6
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
    copies = Counter([look.key for look in known.looks])
    prose = Counter([word for look in known.looks if look.is_prose for word in look.tokens])
    common = frozenset(word for word, _ in prose.most_common(_COMMON_WORDS))
    told = Counter([word for look in known.looks for word in look.topic])
    shared = frozenset(word for word, times in told.items() if times > 1)
    rows = [
        [
            *_of_form(look),
            *_of_words(look, known.small_words, common, shared),
            *_of_rule(rule),
            min(copies[look.key], 4) if look.key else 0,
            number in known.doubles,
            number in known.embeds,
            look.key in known.headings,
            *lexicon.weigh(known.marks[number], words),
            known.others[number],
        ]
        for number, (look, rule) in enumerate(zip(known.looks, known.rules, strict=True))
    ]
    said = np.concatenate([np.array(rows, dtype=np.float64), _of_markup(known, trails)], axis=1)
    clipped: Matrix = np.clip(said, -8, 8)
    return clipped


def _of_form(look: Look) -> tuple[float, ...]:
    start = look.text[:_LOOKED_AT]
    return (
        log1p(look.words),
        log1p(len(look.text)),
        len(start) / (len(look.tokens) or 1) / 4,
        look.ending is Ending.STOP,
        look.ending is Ending.CUT,
        look.ending is Ending.COLON,
        look.ending is Ending.NONE,
        look.question,
        log1p(look.sentences),
        look.capital_share,
        look.digit_share,
        look.shouting,
        look.bullet,
        start[:1].islower(),
        start[:1] in _OPENING,
        log1p(len(_PARTING.findall(start))),
        look.digit_share > 0 and bool(_CLOCK.search(start)),
        bool(_ADDRESS.search(start)),
        min(len(_QUOTING.findall(start)), 4),
        look.is_prose,
    )


def _of_words(
    look: Look, small_words: frozenset[str], common: frozenset[str], shared: frozenset[str]
) -> tuple[float, ...]:
    """Return shares of a block's words: grammar's, the page's most frequent, those of its other blocks, distinct."""
    tokens = look.tokens
    count = len(tokens) or 1
    return (
        sum(map(small_words.__contains__, tokens)) / count,
        sum(map(common.__contains__, tokens)) / count,
        len(look.topic & shared) / (len(look.topic) or 1),
        len(set(tokens)) / count,
        look.text.count(",") / count,
    )


def _of_rule(rule: Rule | None) -> tuple[float, ...]:
    if rule is None:
        return (0,) * (len(_ROLES) + 4)
    return (
        1,
        rule.scope is Scope.RUN,
        rule.scope is Scope.FROM_HERE,
        rule.role not in _ROLES,
        *(rule.role is role for role in _ROLES),
    )


def trail_marks(block: Block) -> frozenset[str]:
    """Return the names of the elements around a block that may tell what it is: tags, classes, ids."""
    found: set[str] = set()
    entries = block.trail.split(" > ") if block.trail else []
    for depth, entry in enumerate(reversed(entries[-_NEAR:])):
        names = _NAME.findall(entry.casefold())
        found.update(names if depth else (f"^{name}" for name in names))
        found.update(part for name in names for part in _JOINT.split(name))
    return frozenset(found)


def _of_markup(known: Known, trails: Weights) -> Matrix:
    """Return what the page's elements say of each block; nought where the text was pasted."""
    blocks = known.blocks
    if not any(block.trail for block in blocks):
        pasted = np.zeros((len(blocks), len(_KINDS) + 16))
        pasted[:, 0] = [block.kind is BlockKind.ITEM for block in blocks]
        return pasted
    return np.array(list(_of_elements(known, trails)), dtype=np.float64)


def _of_elements(known: Known, trails: Weights) -> Iterator[tuple[float, ...]]:
    blocks = known.blocks
    said: dict[str, tuple[float, float, float]] = {}
    parents = [block.trail.rpartition(" > ")[0] for block in blocks]
    for number, (block, around) in enumerate(zip(blocks, known.around, strict=True)):
        if block.trail not in said:
            said[block.trail] = lexicon.weigh(trail_marks(block), trails)
        yield (
            block.kind is BlockKind.ITEM,
            1,
            *(block.kind is kind for kind in _KINDS),
            block.level / 3,
            block.link_share,
            log1p(block.links),
            block.bold_share,
            around.role is not None,
            around.home,
            block.trail.count(" > ") / 8,
            number > 0 and parents[number - 1] == parents[number],
            number + 1 < len(blocks) and parents[number + 1] == parents[number],
            block.witness is not None,
            block.witness or 0.0,
            *said[block.trail],
        )
