"""All that stories find in a digest, and what of it an editor should know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import numpy as np

from generator.model.articles import Article
from generator.model.problems import Problem
from generator.model.seeds import removable
from generator.model.stories import Copy, Kinship, Piece
from generator.stories.copies import copies
from generator.stories.growing import grow
from generator.stories.related import related
from generator.stories.vectors import Ints, vectors


def find(pieces: Sequence[Piece]) -> Kinship:
    """Return which articles tell the same event, which are the same text and which are near.

    The order of the pieces decides nothing but which of two equal texts is the copy, and how ties are broken.
    """
    rows = vectors(pieces)
    same = copies(pieces)
    story = _with_copies(grow(rows), pieces, same)
    order = np.argsort(story, kind="stable").tolist()
    numbers = story.tolist()
    grouped = [tuple(pieces[n].id for n in members) for _, members in groupby(order, key=lambda n: numbers[n])]
    stories = tuple(ids for ids in grouped if len(ids) > 1)
    return Kinship(stories=stories, copies=same, related=related(pieces, rows, story))


def problems(kinship: Kinship, articles: Sequence[Article]) -> tuple[Problem, ...]:
    """Say which articles are the same text as another; both stay until an editor decides."""
    paths = {article.card.id: article for article in articles}
    return tuple(_same_text(copy, paths) for copy in kinship.copies if copy.id in paths and copy.of in paths)


def _same_text(copy: Copy, articles: Mapping[str, Article]) -> Problem:
    one, other = articles[copy.id], articles[copy.of]
    seeds = dict.fromkeys(article.seed for article in (one, other) if article.seed)
    told = f", and its seed if it is still there: {' or '.join(map(removable, seeds))}" if len(seeds) > 1 else ""
    return Problem(
        code="same-text",
        message=f"nearly the same text as {other.path} ({copy.percent} %); both are published",
        path=one.path,
        hint=f"if one is enough, delete the other's file{told}",
    )


def _with_copies(story: Ints, pieces: Sequence[Piece], same: Sequence[Copy]) -> Ints:
    """Return the stories with every copy in the story of its original, whatever their dates say."""
    number = {piece.id: place for place, piece in enumerate(pieces)}
    joined = story.tolist()
    leader = {n: n for n in joined}

    def root(one: int) -> int:
        while leader[one] != one:
            leader[one] = one = leader[leader[one]]
        return one

    for copy in same:
        one, other = root(joined[number[copy.id]]), root(joined[number[copy.of]])
        leader[max(one, other)] = min(one, other)
    return np.array([root(n) for n in joined], dtype=np.int64)
