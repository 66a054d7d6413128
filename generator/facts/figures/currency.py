"""Sums of money without a currency, in an article that has only one: `il costo sale a 12 milioni`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts import wordings
from generator.facts.figures import measures
from generator.model.facts import Figure
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# From here on a number says something without its unit.
_LARGE = 1_000_000


def completed(found: Sequence[Figure], spoken: Language) -> tuple[Figure, ...]:
    """Return the figures; money without its currency has the article's, if it has one and tells it before."""
    currencies = {f.unit for f in found if f.unit and measures.is_currency(f.unit)}
    only = next(iter(currencies)) if len(currencies) == 1 else None
    costly = wordings.words(spoken, "measures", "money")
    further = wordings.words(spoken, "measures", "further")
    things = any(f.value and f.value >= _LARGE and f.unit and not measures.is_currency(f.unit) for f in found)
    told: list[Figure] = []
    for figure in found:
        last = told[-1] if told else None
        told.append(figure)
        if figure.unit is not None or only is None:
            continue
        if not any(f.unit == only and (f.sentence <= figure.sentence or f.value == figure.value) for f in found):
            continue
        more = last is not None and last.unit == only and figure.sentence - last.sentence <= 1
        before = evenfold(figure.text.partition(figure.raw)[0]).split()[-1:]
        if (
            not costly.isdisjoint(figure.concepts)
            or (more and not further.isdisjoint(before))
            or not (things or figure.concepts or _counts(figure, spoken))
        ):
            told[-1] = replace(figure, unit=only)
    return tuple(told)


def _counts(figure: Figure, spoken: Language) -> bool:
    """Return whether the word behind a number may be what it counts, a mark between: `“eight million” people`."""
    behind = figure.text.partition(figure.raw)[2].lstrip('”»"').split(None, 1)[:1]
    word = evenfold(behind[0].rstrip(",.;:")) if behind and behind[0][:1].islower() else ""
    return word.isalpha() and word not in wordings.words(spoken, "words", "stopwords")
