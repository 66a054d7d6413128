"""Everything that an article gives as its seed's words must stand in the seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from generator.model.articles import Article
from generator.model.facts import Event, Figure, Quote
from generator.model.problems import Problem, Severity
from generator.model.seeds import Seed, fold_blanks


def invented(article: Article, seed: Seed) -> tuple[Problem, ...]:
    """Return an error for each summary sentence, figure, quote or time that the seed does not have, word for word.

    White space is folded on both sides, and Markdown's marks and backslashes are not looked at; nothing else is
    forgiven. What an editor wrote is theirs: it has no place in the seed, and is left out.
    """
    source = _bare(seed.text) + "\n" + _bare(" ".join(block.text for block in seed.blocks))
    problems = []
    for what, words in _claims(article):
        if _bare(words) not in source:
            problems.append(
                Problem(
                    code="not-verbatim",
                    message=f"{what} is not in {article.seed}: {words[:120]!r}",
                    path=article.path,
                    hint="delete the key, so that it is made again",
                    severity=Severity.ERROR,
                )
            )
    return tuple(problems)


def _bare(text: str) -> str:
    return fold_blanks(text.replace("\\", ""))


def _claims(article: Article) -> Iterator[tuple[str, str]]:
    card = article.card
    yield from (("a summary sentence", p.markdown) for p in article.body if p.sentence is not None)
    yield from (("a sentence that was reworded", text) for p in article.body for _, text in p.rests_on)
    kinds: tuple[tuple[str, Iterable[Figure | Quote | Event], Callable[..., str]], ...] = (
        ("a figure", card.figures, attrgetter("raw")),
        ("a figure's sentence", card.figures, attrgetter("text")),
        ("a quote", card.quotes, attrgetter("text")),
        ("a quote's sentence", card.quotes, attrgetter("context")),
        ("a time", card.events, attrgetter("words")),
        ("an event's sentence", card.events, attrgetter("text")),
    )
    for what, facts, words in kinds:
        yield from ((what, words(fact)) for fact in facts if fact.sentence and words(fact))
