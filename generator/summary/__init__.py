"""Prose -> summary: the sentences of an article that tell its gist, verbatim and in its order; how to reword them."""

from __future__ import annotations

from generator.config import Publish
from generator.model.cleantext import Prose, Sentence
from generator.model.dates import Edtf
from generator.summary import choice
from generator.summary.candidates import SHOWN
from generator.summary.ranking import Ranked, rank
from generator.summary.rewriting import prompt, reworded
from generator.summary.weighing import learned, weigh
from generator.text.languages import language

__all__ = ["choose", "prompt", "reworded"]


def choose(prose: Prose, title: str | None, publish: Publish, published: Edtf | None = None) -> tuple[Sentence, ...]:
    """Return the sentences to publish, as many as the article and the caps of `publish` allow.

    No sentence refers to one that is not shown: it is left out, or the one right before it is shown too. Where nothing
    stands on its own, the article's first sentence has to do. An article without sentences has no summary.
    `published`: the article's date, before which lies what is worth less.
    """
    spoken = language(prose.lang)
    characters = sum(len(sentence.text) for sentence in prose.sentences)
    weighed = weigh(prose, title, spoken, choice.words(prose, publish))
    ranked = rank(weighed, prose, spoken, published) if weighed is not None else ()
    chosen: tuple[Ranked, ...] = ()
    if weighed is not None and ranked:
        kept = weighed.only([item.place for item in ranked])
        chosen = choice.choose(ranked, kept, learned().shown, characters, publish)
    told = tuple(item.candidate.sentence for item in chosen)
    return told or (_opening(prose, publish.max_chars) if publish.max_sentences else ())


def _opening(prose: Prose, characters: int) -> tuple[Sentence, ...]:
    first = next((s for s in prose.sentences if s.kind in SHOWN), None)
    return (first,) if first is not None and len(first.text) <= characters else ()
