"""What the network is told of each block: one row of numbers a block."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log1p

import numpy as np

from generator.cleaning.features import DATED, Ending, Look
from generator.cleaning.known.rules import Rule, Scope
from generator.cleaning.learned.elements import Elements
from generator.cleaning.learned.network import Matrix
from generator.cleaning.learned.phrasebook import Said
from generator.cleaning.learned.trails import Surroundings
from generator.cleaning.learned.vocabulary import Numbers, Vocabulary
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
_OTHER_KINDS = tuple(kind for kind in BlockKind if kind not in _KINDS)
_ENDINGS = (Ending.STOP, Ending.CUT, Ending.COLON, Ending.NONE)
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|©")
# One of them stands in every address.
_ADDRESS_SIGNS = ("@", "©", "http", ".com", "www.")
_OPENING = "\"“„«'‘"
_COMMON_WORDS = 40
_LOOKED_AT = 600
# What is told of a block as it is.
_PLAIN = ("question", "capital_share", "digit_share", "shouting", "bullet")
# Counts up to which logarithms are kept.
_COUNTED = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page's blocks before they are judged; in every field one thing a block."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    rules: Sequence[Rule | None]
    around: Sequence[Surroundings]
    headings: frozenset[str]
    doubles: Mapping[int, tuple[int, str]]
    """Blocks that say again what another says: which one, and how."""
    embeds: frozenset[int]
    others: Sequence[int]
    """How many other seeds hold the block."""
    words: Vocabulary
    """The words of all blocks."""


def table(known: Known, said: Said, elements: Elements) -> Matrix:
    """Return blocks x traits. `said`: what the blocks' words say. `elements`: what names of elements say."""
    if not known.looks:
        return np.zeros((0, 0))
    keys = [look.key for look in known.looks]
    copies = Counter(keys)
    columns = [
        *_of_form(known.looks),
        *_of_words(known),
        *_of_rules(known.rules),
        _column([min(copies[key], 4) if key else 0 for key in keys]),
        _among(known.doubles, len(keys)),
        _among(known.embeds, len(keys)),
        _column([key in known.headings for key in keys]),
        *said.columns(),
        _column(known.others),
        *_of_markup(known, elements),
    ]
    clipped: Matrix = np.clip(np.array(columns).T, -8, 8)
    return clipped


def _column(values: Sequence[float]) -> Matrix:
    return np.fromiter(values, np.float64, len(values))


def _one_of(values: Sequence[object], choices: Sequence[object]) -> Matrix:
    """Return for each choice a column: whether the values are it."""
    places = np.fromiter(map(choices.index, values), np.intp, len(values))
    found: Matrix = (places == np.arange(len(choices))[:, None]).astype(np.float64)
    return found


def _logs(counts: Numbers) -> Matrix:
    """Return the logarithms of counts; those of numpy differ from machine to machine in the last digit."""
    logs = _logs_up_to(_COUNTED)
    if counts.max() <= _COUNTED:
        return logs[counts]
    found = [log1p(count) for count in counts.ravel().tolist()]
    return np.array(found).reshape(counts.shape)


@cache
def _logs_up_to(most: int) -> Matrix:
    return np.array(list(map(log1p, range(most + 1))))


def _among(numbers: Iterable[int], count: int) -> Matrix:
    column = np.zeros(count)
    column[list(numbers)] = 1
    return column


def _of_form(looks: Sequence[Look]) -> Sequence[Matrix]:
    """Return the form of blocks, in columns."""
    form = dict(zip(Look._fields, zip(*looks, strict=True), strict=True))
    starts = [text[:_LOOKED_AT] for text in form["text"]]
    lengths = list(map(len, form["text"]))
    words, length, sentences, partings = _logs(np.array([form["words"], lengths, form["sentences"], form["partings"]]))
    tokens = np.maximum(_column(list(map(len, form["tokens"]))), 1)
    question, capitals, digits, *signs = [_column(form[name]) for name in _PLAIN]
    dated = [share > 0 and bool(DATED.search(start)) for share, start in zip(digits.tolist(), starts, strict=True)]
    return (
        words,
        length,
        _column(list(map(len, starts))) / tokens / 4,
        *_one_of(form["ending"], _ENDINGS),
        question,
        sentences,
        capitals,
        digits,
        *signs,
        _column([start[:1].islower() for start in starts]),
        _column([start[:1] in _OPENING for start in starts]),
        partings,
        _column(dated),
        _column(_addresses(starts)),
        np.minimum(_column(form["quotings"]), 4),
        _column(form["is_prose"]),
    )


def _addresses(starts: Sequence[str]) -> list[bool]:
    """Return which texts hold an address or a sign of rights; the quick questions rule most pages out."""
    page = "\n".join(starts)
    if any(sign in page for sign in _ADDRESS_SIGNS):
        return [bool(_ADDRESS.search(start)) for start in starts]
    return [False] * len(starts)


def _of_words(known: Known) -> Sequence[Matrix]:
    """Return shares of blocks' words: grammar's, the page's most frequent, those of its other blocks, distinct."""
    seen = known.words
    counts = np.maximum(seen.lengths, 1)
    topic = seen.telling
    return (
        seen.held(seen.small) / counts,
        seen.held(seen.common(_COMMON_WORDS, [look.is_prose for look in known.looks])) / counts,
        seen.distinct(topic & seen.shared()) / np.maximum(seen.distinct(topic), 1),
        seen.distinct() / counts,
        _column([look.commas for look in known.looks]) / counts,
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


def _of_markup(known: Known, elements: Elements) -> Sequence[Matrix]:
    """Return what the page's elements say of blocks, in columns; nought where the text was pasted."""
    blocks, around = known.blocks, known.around
    kinds = [block.kind for block in blocks]
    items = _column([kind is BlockKind.ITEM for kind in kinds])
    trails = [block.trail for block in blocks]
    if not any(trails):
        return (items, *np.zeros((len(_KINDS) + 15, len(blocks))))
    said = {trail: (trail.count(" > ") / 8, *elements.weigh(trail)) for trail in dict.fromkeys(trails)}
    numbers = {trail: number for number, trail in enumerate(said)}
    depths, *weights = np.array(list(said.values()))[[numbers[trail] for trail in trails]].T
    homes = {trail: trail.rpartition(" > ")[0] for trail in said}
    parents = [homes[trail] for trail in trails]
    follows = _column([one == after for one, after in pairwise(parents)])
    return (
        items,
        np.ones(len(blocks)),
        *_one_of(kinds, (*_KINDS, *_OTHER_KINDS))[: len(_KINDS)],
        _column([block.level for block in blocks]) / 3,
        _column([block.link_share for block in blocks]),
        _logs(np.array([block.links for block in blocks])),
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
