"""How much a block speaks for the article, and what it costs to read on past it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.cleaning.bounds import WALL
from generator.cleaning.features import Ending, Look
from generator.cleaning.rules import Rule, Scope
from generator.cleaning.trails import Surroundings
from generator.model.cleantext import Role

# Points, scaled so that a sentence of 25 words speaks for the article with about 2. They were rounded from the
# log-odds of labelled lines of news pages; halving or doubling any one of them costs less than 0.01 of F1.
_WORDS_A_POINT = 10
_MOST_POINTS = 4.0
_SHORT = -0.6
_QUESTION = -0.4
_LONG_LINE = -0.2
_CUT = -1.5
_COLON = 0.4
_BULLET = 1.0
_CAPITALS = -0.6
_LINKED = -3.0
_REPEATED = -1.0
_AWAY = -1.0
_AT_HOME = 0.5
_IN_FURNITURE = -0.5
_RULE = -0.3
_HEAD_OF_OTHERS = -2.0
EMBEDDED = 0.5
"""What an embedded post speaks for the article."""

# A line of more words that has no full stop is no headline.
_HEADLINE_WORDS = 30
# A block in an element with less of the page's running text than this stands away from the article.
_FAR_SHARE = 0.03
_HOME_SHARE = 0.4
# Tolls for reading on past the head of other articles, and past the comments once the article has been read.
_SOFT_TOLL = 4.0
_READ_WORDS = 60
_COMMENT_MARKS = 3
_READ_SHARE = 0.25


def form_score(look: Look) -> float:
    """Return what a block's form says: above 0 for running text, below for titles, menus and teasers."""
    points = min(look.words / _WORDS_A_POINT, _MOST_POINTS)
    if look.question:
        score = _QUESTION
    elif look.ending is Ending.STOP:
        score = points - 0.3
    elif look.ending is Ending.COLON and look.words > 2:
        score = max(_COLON, points - 0.3)
    elif look.ending is Ending.CUT:
        score = _CUT if points < 3 else 0.5
    elif look.words > _HEADLINE_WORDS:
        score = points - 2.0
    elif look.words > _HEADLINE_WORDS - 10 or look.sentences >= 2:
        score = _LONG_LINE
    else:
        score = _SHORT
    if look.words > 3 and look.capital_share > 0.7:
        score += _CAPITALS
    return score + (_BULLET if look.bullet else 0.0) + _LINKED * look.link_share


def block_score(look: Look, rule: Rule | None, around: Surroundings, others: int) -> float:
    """Return how much a block speaks for the article. `others`: how many times it stands elsewhere."""
    score = form_score(look)
    if rule is not None:
        return _RULE if rule.scope is Scope.LINE else _HEAD_OF_OTHERS
    if around.role is not None:
        return _IN_FURNITURE
    if around.home >= _HOME_SHARE:
        score += _AT_HOME
    elif around.is_known and around.home < _FAR_SHARE:
        score += _AWAY
    return score + _REPEATED * others


def tolls(looks: Sequence[Look], rules: Sequence[Rule | None], around: Sequence[Surroundings]) -> tuple[float, ...]:
    """Return for each block what it costs to go on with the article behind it.

    Once the article has been read, nothing goes on behind the head of the comments. A link to them on top of the
    page is no such head: little text stands above it, and few marks of comments (`Reply`, `says`) below. In a saved
    page nothing is a head while paragraphs of the element with most of the text are still to come.
    """
    last_at_home = max((i for i, place in enumerate(around) if place.home >= _HOME_SHARE), default=-1)
    whole = sum(look.words for look in looks if look.is_prose)
    to_come = sum(_is_reply(rule) for rule in rules)
    read = 0
    found: list[float] = []
    for number, (look, rule, place) in enumerate(zip(looks, rules, around, strict=True)):
        comments = rule is not None and rule.role is Role.COMMENTS
        to_come -= _is_reply(rule)
        is_head = rule is not None and rule.scope is Scope.FROM_HERE and number > last_at_home
        toll = _SOFT_TOLL if is_head else 0.0
        if (
            toll
            and comments
            and (
                (read >= _READ_WORDS and read >= whole * _READ_SHARE)
                or 2 * read > whole
                or (read and to_come >= _COMMENT_MARKS)
            )
        ):
            toll = WALL
        found.append(toll)
        read += look.words if look.is_prose and rule is None and place.role is None else 0
    return tuple(found)


def _is_reply(rule: Rule | None) -> bool:
    """Whether a block stands inside a thread of comments."""
    return rule is not None and rule.role is Role.COMMENTS and rule.scope is Scope.LINE
