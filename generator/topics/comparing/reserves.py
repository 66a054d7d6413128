"""What articles hold against a figure in words: `the cost of $5.6 million is misleading`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from generator.model.facts import Modality
from generator.model.topics import Reserve
from generator.text.languages import language
from generator.topics.comparing import measured
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.concepts import specific
from generator.topics.phrases import Phrases

# More of them would be no fewer words than the articles.
_MOST = 3
# Readings of a row that are looked at; keeps the cost linear where thousands of articles repeat a number.
_MOST_READINGS = 40


def reserves(readings: Sequence[Claimed]) -> tuple[Reserve, ...]:
    """Return the sentences that hold something against the figures of a row, each once, in the order of the articles.

    It is the sentence of a figure itself, or one of its article that quotes somebody on just what the row measures.
    """
    found: dict[tuple[str, int], Reserve] = {}
    for reading in readings[:_MOST_READINGS]:
        for reserve in _of(reading):
            found.setdefault((reserve.card.id, reserve.sentence), reserve)
    return tuple(islice(found.values(), _MOST))


def _of(reading: Claimed) -> Iterator[Reserve]:
    card, figure = reading.card, reading.figure
    doubting = _doubting(card.lang)
    if figure.modality is Modality.HAPPENED and doubting.among(figure.text):
        yield Reserve(card=card, text=figure.text, sentence=figure.sentence, by=figure.by)
    if not specific(reading.concepts):
        return
    for quote in card.quotes:
        if doubting.among(quote.context) and reading.concepts <= measured.named(quote.context, card.lang):
            yield Reserve(card=card, text=quote.context, sentence=quote.sentence, by=quote.by)


@cache
def _doubting(lang: str | None) -> Phrases:
    return Phrases(language(lang).section("topics").texts("doubting"))
