"""What is known of each sentence of an article before one is chosen: place, form, what it shares with others."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from generator.summary import signs
from generator.text.languages import Language
from generator.text.similarity import Idf, content_words, cosine, unit

Column = list[float]
"""One value a sentence."""

# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 2
_SOON_FADES = 6
# Words beyond which a sentence is long.
_LONG = 40
# Sentences of a text in which words that come back come back as often as they ever will.
_MANY = 30
# Words of the shortest and of the longest summaries that were learned from.
_SHORTEST_ROOM = 30
_LONGEST_ROOM = 180
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Read:
    """The sentences of an article as they are compared."""

    vectors: tuple[Mapping[str, float], ...]
    """TF-IDF of each sentence's content words, of length 1."""
    lengths: tuple[int, ...]
    """Words of each sentence."""
    like_title: Column
    """Cosine of each sentence and the title."""
    columns: Mapping[str, Column]
    """By the names of `data/summary/weights.yml`; the larger, the more a sentence should tell."""


def read(texts: Sequence[str], title: str | None, language: Language, room: int) -> Read:
    """Return what is known of sentences, at least one, headings left out; `room`: words that a summary has.

    Linear in the article's length.
    """
    worded = [content_words(text, language) for text in texts]
    lengths = tuple(len(_WORD.findall(text)) for text in texts)
    idf = Idf.of(worded)
    vectors = tuple(unit(idf.weigh(words)) for words in worded)
    titled = content_words(title or "", language)
    wanted = unit(idf.weigh(titled))
    columns = {
        **_places(lengths, room),
        **_shared(worded, idf.holding, set(titled)),
        "taken_up": _taken_up(vectors),
        "like_previous": [0.0, *(-cosine(one, other) for one, other in pairwise(vectors))],
        "figures": [signs.figures(text) for text in texts],
        "names": [signs.names(text, language) for text in texts],
        "quoted": [-signs.quoted(text) for text in texts],
    }
    short, long = min(1.0, _SHORTEST_ROOM / room), min(1.0, room / _LONGEST_ROOM)
    columns["in_lead_of_few"] = [value * short for value in columns["in_lead"]]
    columns["often_of_many"] = [value * long for value in columns["often"]]
    return Read(vectors, lengths, [cosine(vector, wanted) for vector in vectors], columns)


def _places(lengths: Sequence[int], room: int) -> dict[str, Column]:
    """Return where sentences stand, in sentences and in words of the lead, and how long they are.

    News tells the most important first (inverted pyramid).
    """
    before = accumulate(lengths, initial=0)
    return {
        "in_lead": [
            min(1.0, max(0.0, (room - begins) / max(1, size))) for size, begins in zip(lengths, before, strict=False)
        ],
        "early": [math.exp(-number / _EARLY_FADES) for number in range(len(lengths))],
        "soon": [math.exp(-number / _SOON_FADES) for number in range(len(lengths))],
        "long": [-min(1.0, max(0.0, size / _LONG - 1)) for size in lengths],
    }


def _taken_up(vectors: Sequence[Mapping[str, float]]) -> Column:
    """Return how alike each sentence is to all later ones, as a share of the most.

    A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
    (https://aclanthology.org/P19-1628/). A running total stands for all pairs.
    """
    seen: dict[str, float] = defaultdict(float)
    sums: Column = []
    for vector in reversed(vectors):
        sums.append(sum([weight * seen[word] for word, weight in vector.items() if word in seen]))
        for word, weight in vector.items():
            seen[word] += weight
    most = max(1e-6, *sums, 0.0)
    return [value / most for value in reversed(sums)]


def _shared(worded: Iterable[Sequence[str]], holding: Mapping[str, int], titled: set[str]) -> dict[str, Column]:
    """Return how much each sentence has of the words that the article repeats, says first, and has in its title."""
    told: set[str] = set()
    often: Column = []
    introduced: Column = []
    title: Column = []
    for words in worded:
        own = dict.fromkeys(words)
        again = [word for word in own if holding[word] > 1]
        often.append(sum([holding[word] - 1 for word in again]) / max(1, len(own)))
        introduced.append(sum([word not in told for word in again]) / max(1, len(own)))
        title.append(len(titled.intersection(own)) / max(1, len(titled)))
        told.update(own)
    scale = min(len(often), _MANY) / 3 / max(1, len(often) - 1)
    return {"often": [scale * value for value in often], "introduces": introduced, "title": title}
