"""What a row of figures is called: what is measured of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.text.languages import language
from generator.text.words import words
from generator.topics.claimed import Claimed, Kind


def subject(readings: Sequence[Claimed], lang: str) -> str:
    """Say what is measured of what: `costo dell'addestramento · DeepSeek`."""
    nouns = [r.figure.unit for r in readings if r.figure.unit and r.kind is Kind.NOUN]
    noun = min(nouns, key=len, default=None)
    parts: list[str] = []
    for part in (noun, measure(readings, lang), about(readings)):
        if part and not set(words(part)) <= set(words(" ".join(parts))):
            parts.append(part)
    return " · ".join(parts)


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
