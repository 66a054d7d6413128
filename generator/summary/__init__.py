"""Prose -> summary: the sentences of an article that tell its gist, verbatim and in its order."""

from __future__ import annotations

from generator.config import Publish
from generator.model.cleantext import Prose, Sentence
from generator.summary import choice
from generator.summary.candidates import SHOWN, candidates
from generator.summary.ranking import rank
from generator.text.languages import language

__all__ = ["choose"]


def choose(prose: Prose, title: str | None, publish: Publish) -> tuple[Sentence, ...]:
    """Return the sentences to publish, three to five where the article and the caps of `publish` allow.

    No sentence refers to one that is not shown: it is left out, or the one right before it is shown too. Where nothing
    stands on its own, the article's first sentence has to do; an article without sentences has no summary.
    """
    spoken = language(prose.lang)
    ranked = rank(candidates(prose, spoken), prose, title, spoken)
    characters = sum(len(sentence.text) for sentence in prose.sentences)
    chosen = tuple(item.candidate.sentence for item in choice.choose(ranked, characters, publish))
    return chosen or _opening(prose, publish)


def _opening(prose: Prose, publish: Publish) -> tuple[Sentence, ...]:
    first = next((s for s in prose.sentences if s.kind in SHOWN), None)
    fits = first is not None and len(first.text) <= publish.max_chars and publish.max_sentences > 0
    return (first,) if first is not None and fits else ()
