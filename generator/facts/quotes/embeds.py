"""Posts of social networks that an article embeds: the post's words, and who posted them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import attrgetter

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.facts import Quote

# `— Maria Rossi (@mariarossi) 3 marzo 2024`
_SIGNATURE = re.compile(r"^\W{0,4}(?P<name>[^\W\d_][^()@—]{1,60}?)\s*\(@(?P<handle>\w{1,30})\)")
_KIND = attrgetter("kind")


def posts(prose: Prose) -> Iterator[Quote]:
    """Yield a quote for each embedded post that is signed with a name and an account."""
    for kind, group in groupby(prose.sentences, key=_KIND):
        if kind is SentenceKind.EMBED:
            yield from _signed(tuple(group))


def _signed(sentences: tuple[Sentence, ...]) -> Iterator[Quote]:
    body: list[Sentence] = []
    for sentence in sentences:
        signature = _SIGNATURE.match(sentence.text)
        if signature is None:
            body.append(sentence)
            continue
        if body:
            yield Quote(
                text=_joined(body),
                by=signature["name"].strip(" *"),
                role=f"@{signature['handle']}",
                sentence=body[0].number,
                context=body[0].text,
            )
        body = []


def _joined(body: list[Sentence]) -> str:
    """Return the sentences as the seed has them, with white space folded."""
    text = body[0].text
    for before, sentence in pairwise(body):
        text += (" " if sentence.start > before.end else "") + sentence.text
    return text
