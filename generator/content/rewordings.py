"""What a language model said before, as content/ keeps it: with it, a clean copy of a digest asks for nothing again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.content import digests, documents, history, markdown, places
from generator.content.history import History
from generator.errors import ContentError
from generator.model.files import File

Told = Mapping[tuple[str, tuple[int, ...]], str]
"""Ids of seeds' texts with the numbers of their summaries' sentences -> what a model said, a passage a line."""


def rewordings(files: Iterable[File], model: str) -> Told:
    """Return the passages that stand in articles in a model's own words, no person's among them."""
    told: dict[tuple[str, tuple[int, ...]], str] = {}
    for file in files:
        if not places.is_article(file.path):
            continue
        try:
            past = history.read(documents.read(file))
        except ContentError:
            continue
        passages = [p for p in past.passages if digests.of_passage(p) in past.rewordings]
        if passages and past.seed_id and past.fields.get("rewritten") == model:
            told[past.seed_id, _numbers(past)] = "\n".join(markdown.plain(passage) for passage in passages)
    return told


def _numbers(past: History) -> tuple[int, ...]:
    """Return the numbers of the sentences that the summary was chosen to tell."""
    return tuple(sorted({*past.numbers.values(), *(n for basis in past.rewordings.values() for n in basis)}))
