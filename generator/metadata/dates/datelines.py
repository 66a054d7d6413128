"""Days with which an article opens, apart from its text: `ROMA, 27 GEN 2025 (ANSA) -`, `29.11.2022 –`, `(3.5.2024)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.metadata.dates import days
from generator.metadata.dates.witnesses import Witness
from generator.metadata.evidence import Evidence, phrases
from generator.model.cleantext import Sentence, SentenceKind
from generator.model.dates import Precision
from generator.model.found import Basis, Found
from generator.text.words import fold

# Right for each wrong: no more than a lone day in a list; what opens with a day may go on to tell what happened then.
_ODDS = 2.5
_END = re.compile(
    r"(?:,?\s{0,2}\d\d?[:.]\d\d(?:\s?(?:Uhr|h))?)?(?:\s?/\w[\w .]{1,25}/)?"
    r"(?:\s{0,3}[.,]?\s{0,2}\)?\s{0,3}[–—|:-]|\)\.?\s|\s[„“«\"]|\.\s|\.?\Z)"
)
# Sentences at the beginning among which a dateline is looked for.
_MOST_SENTENCES = 4
_MOST_PLACE_WORDS = 4
_REACH = 80


def find(evidence: Evidence) -> Iterator[Witness]:
    """Yield the days at the very start of the first paragraphs."""
    opened = 0
    for sentence in islice(evidence.prose.sentences, _MOST_SENTENCES):
        if sentence.paragraph > opened and sentence.kind in (SentenceKind.PROSE, SentenceKind.STANDFIRST):
            yield from _opening(sentence, evidence)
        opened = sentence.paragraph


def _opening(sentence: Sentence, evidence: Evidence) -> Iterator[Witness]:
    """Yield the day with which a paragraph opens, before a dash, a stop or a quotation; a place may precede it."""
    text = evidence.opening(sentence)
    for day in islice(days.written(text[:_REACH], evidence.language), 1):
        place = text[: day.start].strip(" (),.-–—")
        ended = _END.match(text, day.end) or text[day.end :].lstrip().startswith("(")
        labelled = fold(place) in phrases(evidence.language, "published")
        named = not place or labelled or place.istitle() or place.isupper()
        if day.date.precision is Precision.DAY and ended and named and len(place.split()) <= _MOST_PLACE_WORDS:
            found = Found(value=day.date, basis=Basis.TEXT, evidence=day.words, line=sentence.line)
            yield Witness(found, _ODDS)
