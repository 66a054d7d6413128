"""Posts that an article embeds: events of the day that they bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Precision
from generator.model.facts import Event
from generator.text import dates
from generator.text.languages import Language

_SIGNATURE = re.compile(r"\s*[—–-]+\s*[*_]*(?P<name>[^\W\d_][^(@*_\n]{1,58}?)[*_\s]*\(@\w{1,20}\)")

# Words of a sentence that tells something: not `Club statement`.
_FEWEST_WORDS = 4
# A question or a cry of a post tells of nothing that happened.
_CALLS = ("?", "!")


def find(prose: Prose, spoken: Language) -> Iterator[Event]:
    """Give each dated post that an article embeds, with its first sentence and the name that signs it."""
    post: list[Sentence] = []
    for sentence in prose.sentences:
        if sentence.kind is not SentenceKind.EMBED:
            post = []
            continue
        signed = _SIGNATURE.match(sentence.text)
        if not signed:
            post.append(sentence)
            continue
        days = [m for m in dates.find(sentence.text, spoken) if m.date and m.date.precision is Precision.DAY]
        first = next((s for s in post if not _shouts(s.text) and len(s.text.split()) >= _FEWEST_WORDS), None)
        if first and days and not first.text.endswith(_CALLS):
            name = signed["name"].strip()
            yield Event(date=days[0].date, words=days[0].words, text=first.text, by=name, sentence=first.number)
        post = []


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2
