"""How much each sentence of an article tells of it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.cleantext import Prose, SentenceKind
from generator.summary import leaning, signs
from generator.summary.candidates import Candidate
from generator.summary.names import introductions
from generator.summary.turning import own_part
from generator.text.languages import Language
from generator.text.similarity import Idf, content_words, cosine, unit

WEIGHTS: Mapping[str, float] = {
    # News tells the most important first (inverted pyramid): the lead is the strongest single sign.
    "lead": 1.0,
    "early": 0.4,
    # A sentence that later ones take up again is the claim, they are its details: Zheng and Lapata 2019, PacSum
    # (https://aclanthology.org/P19-1628/); what takes up earlier ones is worth less.
    "taken_up": 1.0,
    "takes_up": 0.6,
    "title": 0.5,
    "figures": 0.6,
    "names": 0.2,
    "quote": 0.05,
    "disputes": 0.1,
    "consequences": 0.2,
    "too_long": -0.5,
    "too_short": -0.4,
    "addresses": -0.6,
    "points_back": -0.15,
}
"""What each feature, 0 to 1, adds to a sentence's score."""

TITLE_AGAIN = 0.85
"""Likeness (cosine, 0 to 1) above which a sentence only says the title again."""
# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 4.0
# Words between which a sentence reads well on its own.
_GOOD_WORDS = (8, 45)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its words and its worth."""

    candidate: Candidate
    words: Mapping[str, float]
    """TF-IDF of its content words, of length 1."""
    features: Mapping[str, float]
    score: float
    figures: frozenset[str] = frozenset()
    """As written: `50.000`."""
    needs: tuple[int, ...] = ()
    """Numbers of the sentences that it takes up: `queste dichiarazioni`, a surname alone. Good to have, no must."""


def rank(candidates: Sequence[Candidate], prose: Prose, title: str | None, language: Language) -> tuple[Ranked, ...]:
    """Return the candidates with their scores, in the order of the text. Linear in the article's length.

    Left out: what says only the title again, another story, as `turning` knows it, and `Vediamo nel dettaglio.`
    """
    told = [s for s in prose.sentences if s.kind is not SentenceKind.HEADING]
    title_words = content_words(title or "", language)
    said = [content_words(s.text, language) for s in told]
    told = told[: own_part(said, title_words)]
    worded = {s.number: words for s, words in zip(told, said, strict=False)}
    idf = Idf.of(worded.values())
    vectors = {number: unit(idf.weigh(words)) for number, words in worded.items()}
    taken_up = _likeness_to_seen(reversed(vectors.items()))
    takes_up = _likeness_to_seen(vectors.items())
    wanted = unit(idf.weigh(title_words))
    needs = introductions(told, language)
    before = {s.number: earlier.number for earlier, s in pairwise(told)}
    ranked = []
    for candidate in candidates:
        number = candidate.sentence.number
        like_title = cosine(vectors.get(number, {}), wanted)
        form = _form(candidate.sentence.text, language)
        only_addresses = candidate.order and form["addresses"] and form["too_short"]
        if number not in vectors or like_title > TITLE_AGAIN or only_addresses:
            continue
        features = {
            "lead": float(candidate.order == 0),
            "early": math.exp(-candidate.order / _EARLY_FADES),
            "taken_up": taken_up[number],
            "takes_up": takes_up[number],
            "title": like_title,
            **form,
        }
        score = math.fsum(WEIGHTS[name] * value for name, value in features.items())
        taken = needs.get(number, ())
        if features["points_back"] and number in before:
            taken = (*taken, before[number])
        figures = frozenset(signs.FIGURE.findall(candidate.sentence.text))
        ranked.append(Ranked(candidate, vectors[number], features, score, figures, taken))
    return tuple(ranked)


def _likeness_to_seen(vectors: Iterable[tuple[int, dict[str, float]]]) -> dict[int, float]:
    """Sum each sentence's cosines to those before it, as a share of the largest sum: one running total, linear time."""
    seen: dict[str, float] = defaultdict(float)
    sums: dict[int, float] = {}
    for number, vector in vectors:
        sums[number] = sum([weight * seen.get(word, 0.0) for word, weight in vector.items()])
        for word, weight in vector.items():
            seen[word] += weight
    most = max(sums.values(), default=0.0)
    return {number: value / most if most else 0.0 for number, value in sums.items()}


def _form(text: str, language: Language) -> dict[str, float]:
    """Return what a sentence's own words say for and against showing it."""
    words = [word.casefold() for word in _WORD.findall(text)]
    fewest, most = _GOOD_WORDS
    return {
        "figures": signs.figures(text),
        "names": signs.names(text, language),
        "quote": float(any(mark in text for mark in '"“«„')),
        "disputes": float(signs.says(words, language, "disputes")),
        "consequences": float(signs.says(words, language, "consequences")),
        "addresses": float(signs.says(words, language, "addresses")),
        "points_back": float(leaning.points_back(text, language)),
        "too_short": max(0, fewest - len(words)) / fewest,
        "too_long": min(1.0, max(0, len(words) - most) / most),
    }
