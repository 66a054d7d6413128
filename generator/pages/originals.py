"""What a reader should know of an original before opening it: how long it is, how old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.model.articles import Article, Card
from generator.model.dates import Edtf

# Letters and digits read silently in a minute, the mean of Italian, English, French, German, Portuguese and Spanish;
# words a minute differ by a fifth among them, signs hardly (Trauzettel-Klosinski & Dietz 2012, "Standardized assessment
# of reading performance: the New International Reading Speed Texts IReST").
_SIGNS_A_MINUTE = 960

# content/ holds the sentences that something is said of, which are longer than the others. With 0.85 the length of 109
# articles in six languages was met within a quarter for 92 of 100, and within a minute for 95; 0.8 and 0.9 were worse.
_LONGER = 0.85


# Years that one article alone may lie after all others: a digest that looks back over decades is rarer than `2052`.
_SLIP_YEARS = 10


def minutes(article: Article) -> int | None:
    """Return about how many minutes the original takes to read, one at least; None where it was not collected whole."""
    known = _sentences(article)
    if not known or not article.sentence_count or article.cautions:
        return None
    mean = sum(map(_signs, known.values())) / len(known)
    whole = len(known) >= article.sentence_count
    signs = mean * article.sentence_count * (1 if whole else _LONGER)
    return max(1, round(signs / _SIGNS_A_MINUTE))


def newest_day(cards: Iterable[Card]) -> date | None:
    """Return the day of the newest article, which tells when a digest changed last; None where no date is known.

    A year far after that of every other article is a slip of the pen, by which nothing is measured.
    """
    days = sorted(card.date.anchor.first_day for card in cards if card.date)
    if len(days) > 1 and days[-1].year - days[-2].year > _SLIP_YEARS:
        return days[-2]
    return days[-1] if days else None


def years_old(when: Edtf | None, newest: date | None) -> int:
    """Return how many whole years an article surely was old when the newest came out; 0 where no date tells."""
    last = when.last_day if when else None
    if last is None or newest is None:
        return 0
    return max(0, newest.year - last.year - ((newest.month, newest.day) < (last.month, last.day)))


def _sentences(article: Article) -> dict[int, str]:
    """Give the sentences of the source that content/ holds verbatim, by their numbers."""
    card = article.card
    facts = (
        *((figure.sentence, figure.text) for figure in card.figures),
        *((quote.sentence, quote.context) for quote in card.quotes),
        *((event.sentence, event.text) for event in card.events),
    )
    body = ((passage.sentence, passage.markdown) for passage in article.body if passage.sentence is not None)
    rewritten = (known for passage in article.body for known in passage.rests_on)
    return {number: text for number, text in (*body, *rewritten, *facts) if number and text}


def _signs(text: str) -> int:
    return sum(sign.isalnum() for sign in text)
