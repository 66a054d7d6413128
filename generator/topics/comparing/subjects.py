"""What a row of figures is called: what is measured of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.units import Kind


def subject(readings: Sequence[Claimed], lang: str) -> str:
    """Say what is measured of what: `costo dell'addestramento · DeepSeek`."""
    nouns = [r.figure.unit for r in readings if r.figure.unit and r.kind is Kind.NOUN]
    own = [r.figure.unit for r in readings if r.figure.unit in nouns and r.figure.unit in r.figure.raw]
    noun = min(own or nouns, key=len, default=None)
    parts: list[str] = []
    for part in (noun, measure(readings, lang), about(readings)):
        if part and not set(words(part)) <= set(words(" ".join(parts))):
            parts.append(part)
    year = _other_year(readings)
    if year and parts:
        parts.append(year)
    return " · ".join(parts)


def _other_year(readings: Sequence[Claimed]) -> str | None:
    """Return the year that all readings are of, where it is not that of any of their articles: `morti · 1966`."""
    years = {r.event_years or (r.years if _stands_alone(r) else frozenset()) for r in readings}
    if len(years) != 1 or len(one := next(iter(years))) != 1:
        return None
    (year,) = one
    own = any(r.card.date and str(r.card.date.anchor.year) == year for r in readings)
    dated = all(r.card.date for r in readings)
    return year if dated and not own and year.isdigit() else None


def _stands_alone(claimed: Claimed) -> bool:
    """Tell a figure that is the only one of its sentence: a year anywhere in it is then the figure's."""
    return sum(f.sentence == claimed.figure.sentence for f in claimed.card.figures) == 1


def measure(readings: Sequence[Claimed], lang: str) -> str | None:
    """Name a measure by its concepts in the topic's language; without words for them, as the first article has it."""
    labels = language(lang).section("topics").fields("measures")
    sets = Counter(tuple(sorted(r.concepts)) for r in readings)
    for concepts in sorted(sets, key=lambda c: (-sets[c], -len(c), c)):
        together = labels.text("+".join(concepts))
        single = [label for concept in concepts if (label := labels.text(concept))]
        if together or (single and len(single) == len(concepts)):
            return together or ", ".join(single)
    return next((r.figure.measure for r in readings if r.figure.measure), None)


def about(readings: Sequence[Claimed]) -> str | None:
    """Return the name that most readings are said of; of equally frequent ones the first."""
    counts = Counter(r.figure.about for r in readings if r.figure.about)
    return max(counts, key=lambda name: counts[name], default=None)
