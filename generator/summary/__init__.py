"""Prose -> summary: the sentences of an article that tell its gist, verbatim and in its order; how to reword them."""

from __future__ import annotations

import math

from generator.config import Publish
from generator.model.cleantext import Prose, Sentence
from generator.model.dates import Edtf
from generator.summary import choice, reaching
from generator.summary.candidates import SHOWN, candidates
from generator.summary.ranking import rank
from generator.summary.rewriting import prompt, reworded
from generator.summary.weighing import weigh
from generator.text.languages import language

__all__ = ["choose", "prompt", "reach", "reworded"]


def choose(prose: Prose, title: str | None, publish: Publish, published: Edtf | None = None) -> tuple[Sentence, ...]:
    """Return the sentences to publish, three to five where the article and the caps of `publish` allow.

    No sentence refers to one that is not shown: it is left out, or the one right before it is shown too. Where nothing
    stands on its own, the article's first sentence has to do. An article without sentences has no summary.
    `published`: the article's date, before which lies what is worth less.
    """
    spoken = language(prose.lang)
    ranked = rank(candidates(prose, spoken), prose, title, spoken, published)
    characters = sum(len(sentence.text) for sentence in prose.sentences)
    chosen = tuple(item.candidate.sentence for item in choice.choose(ranked, characters, publish))
    return chosen or (_opening(prose, publish.max_chars) if publish.max_sentences else ())


def reach(prose: Prose, title: str | None, words: int) -> tuple[Sentence, ...]:
    """Return the sentences whose first `words` words tell most, in the order of the text: a summary to be cut there.

    As with `choose`, none refers to one that is not shown, and an article with sentences has a summary.
    """
    spoken = language(prose.lang)
    weighed = weigh(prose, title, spoken, words)
    found = reaching.reach(weighed) if weighed else ()
    return tuple(candidate.sentence for candidate in found) or _opening(prose)


def _opening(prose: Prose, characters: float = math.inf) -> tuple[Sentence, ...]:
    first = next((s for s in prose.sentences if s.kind in SHOWN), None)
    return (first,) if first is not None and len(first.text) <= characters else ()
