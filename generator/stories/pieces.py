"""What of an article is compared with others: its title, its summary, and the sentences of its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.articles import Article
from generator.model.stories import Piece

_MARKUP = re.compile(r"\]\([^)]{0,400}\)|[*_`#>\[\]]+")


def piece(article: Article) -> Piece:
    """Return an article as stories compare it: all that content/ says of its words, each sentence once."""
    card = article.card
    return Piece(
        id=card.id,
        title=card.title or "",
        text="\n".join(dict.fromkeys(_sentences(article))),
        lang=card.lang,
        date=card.date,
    )


def _sentences(article: Article) -> Iterator[str]:
    """Yield the summary, then the sentences in which facts stand, in the order of the text."""
    card = article.card
    yield card.lead
    yield from (_MARKUP.sub("", passage.markdown) for passage in article.body)
    stated = [
        *((f.sentence, f.text) for f in card.figures),
        *((e.sentence, e.text) for e in card.events),
        *((q.sentence, q.context) for q in card.quotes),
    ]
    yield from (text for _, text in sorted(stated))
