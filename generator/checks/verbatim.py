"""Everything that an article gives as its seed's words must stand in the seed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.articles import Article
from generator.model.problems import Problem, Severity
from generator.model.seeds import fold_blanks


def invented(article: Article, seed_text: str) -> tuple[Problem, ...]:
    """Return an error for each cited sentence, figure, quote or time that the seed does not have, word for word.

    White space is folded on both sides; nothing else is forgiven. What an editor wrote is theirs and left out.
    """
    source = fold_blanks(seed_text)
    problems = []
    for what, words in _claims(article):
        if fold_blanks(words) not in source:
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


def _claims(article: Article) -> Iterator[tuple[str, str]]:
    card = article.card
    kinds: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("figures", "a figure", (figure.raw for figure in card.figures)),
        ("figures", "a figure's sentence", (figure.text for figure in card.figures)),
        ("quotes", "a quote", (quote.text for quote in card.quotes)),
        ("events", "a time", (event.words for event in card.events)),
        ("events", "an event's sentence", (event.text for event in card.events)),
    )
    for key, what, texts in kinds:
        if key not in article.edited:
            yield from ((what, text) for text in texts if text)
