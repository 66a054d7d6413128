"""How much each sentence of an article tells of it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf
from generator.summary import signs
from generator.summary.candidates import END, WHOLE, Candidate
from generator.summary.names import introductions
from generator.summary.turning import own_part
from generator.text import leaning
from generator.text.languages import Language
from generator.text.similarity import Idf, content_words, cosine, unit

WEIGHTS: Mapping[str, float] = {
    # News tells the most important first (inverted pyramid): the lead is the strongest single sign.
    "lead": 1.0,
    "early": 0.5,
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
    # An earlier year is that of another affair, or of how this one began.
    "earlier_year": -0.5,
    # Words in quotation marks and no speaker, who stands in the sentence before.
    "only_quoted": -0.4,
    # What a company is and has, as it says of itself below each of its news.
    "describes": -0.4,
}
"""What each feature, 0 to 1, adds to a sentence's score."""

TITLE_AGAIN = 0.85
"""Likeness (cosine, 0 to 1) above which a sentence only says the title again."""
# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 4.0
# Words between which a sentence reads well on its own.
_GOOD_WORDS = (8, 45)
_WORD = re.compile(r"\w+")
# What is told by the way: its year is not the sentence's.
_ASIDE = re.compile(r"\([^()]*\)|,[^,]*(?=,)")
# What may be a year in a text of today.
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w%]|[.,]\d)")
_HALF_YEAR = 6
# Sentences of its own that an article has at least if its standfirst is not to be shown.
_FEWEST_OWN = 3
# Share of a sentence in quotation marks from which there is no room for who says it.
_ALL_QUOTED = 0.9
# What a line of dialogue begins with, where no quotation marks are used: `– Non ne so nulla.`
_DASH = re.compile(r"[-–—] ")


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
    answer: int | None = None
    """Number of the sentence right behind that takes it back: `But that is not…`."""
    needs: tuple[int, ...] = ()
    """Numbers of the sentences that it takes up: `queste dichiarazioni`, a surname alone. Good to have, no must."""


def rank(
    candidates: Sequence[Candidate], prose: Prose, title: str | None, language: Language, published: Edtf | None = None
) -> tuple[Ranked, ...]:
    """Return the candidates with their scores, in the order of the text. Linear in the article's length.

    Left out: what says only the title again, a standfirst that is a second headline, another story, as `turning` knows
    it, and `Vediamo nel dettaglio.` What leans on the title said again leans no more: the title stands above it.
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
    needs = introductions(told, language)
    links = _links(told, language)
    since = _own_years(told, published)
    like_title = _likeness_to(unit(idf.weigh(title_words)), vectors)
    titles = {number for number, alike in like_title.items() if alike > TITLE_AGAIN}
    ranked = []
    own = _without_headlines(candidates, language)
    for candidate in own:
        number = candidate.sentence.number
        form = _form(candidate.sentence, language, since)
        only_addresses = candidate.order and form["addresses"] and form["too_short"]
        if number not in vectors or number in titles or only_addresses:
            continue
        features = {
            "lead": float(candidate is own[0]),
            "early": math.exp(-candidate.order / _EARLY_FADES),
            "taken_up": taken_up[number],
            "takes_up": takes_up[number],
            "title": like_title[number],
            **form,
        }
        score = math.fsum(WEIGHTS[name] * value for name, value in features.items())
        before, answer = links[number]
        taken = tuple(sorted({*needs.get(number, ()), *(before if features["points_back"] else ())} - titles))
        shown = candidate._replace(leans=candidate.leans and titles.isdisjoint(before))
        figures = frozenset(signs.FIGURE.findall(candidate.sentence.text))
        ranked.append(Ranked(shown, vectors[number], features, score, figures, answer, taken))
    return tuple(ranked)


def _likeness_to(wanted: Mapping[str, float], vectors: Mapping[int, dict[str, float]]) -> dict[int, float]:
    return {number: cosine(vector, wanted) for number, vector in vectors.items()}


def _without_headlines(candidates: Sequence[Candidate], language: Language) -> Sequence[Candidate]:
    """Leave out standfirsts without a full stop, or a form of `have` or `be`; of a short article nothing."""
    own = [c for c in candidates if c.sentence.kind is not SentenceKind.STANDFIRST]
    if len(own) < _FEWEST_OWN:
        return candidates
    return [
        c for c in candidates if c.sentence.kind is not SentenceKind.STANDFIRST or _is_told(c.sentence.text, language)
    ]


def _is_told(text: str, language: Language) -> bool:
    """Return whether a standfirst is a sentence, and no second headline, as far as its helping verbs show."""
    whole = WHOLE.search(text[-END:]) is not None
    return whole and not signs.helping(language).isdisjoint(word.casefold() for word in _WORD.findall(text))


def _links(told: Sequence[Sentence], language: Language) -> dict[int, tuple[tuple[int, ...], int | None]]:
    """Return, of each sentence, the number of the one before it, and of the next where that takes it back."""
    numbers = [s.number for s in told]
    return {
        s.number: (tuple(numbers[max(0, place - 1) : place]), _answer(s, told[place + 1 : place + 2], language))
        for place, s in enumerate(told)
    }


def _answer(sentence: Sentence, following: Sequence[Sentence], language: Language) -> int | None:
    right_behind = (s for s in following if s.number == sentence.number + 1)
    return next((s.number for s in right_behind if signs.contradicts(s.text, language)), None)


def _own_years(told: Sequence[Sentence], published: Edtf | None) -> int:
    """Return the first year that is the article's own: before July, or undated, the one before its last too."""
    if published is not None:
        day = published.anchor.first_day
        return day.year - (day.month <= _HALF_YEAR)
    return max((year for sentence in told for year in _years(sentence.text)), default=1) - 1


def _years(text: str) -> list[int]:
    """Return what may be years, but in asides; a round number counts things more often: `2000 GPU`."""
    found = _YEAR.findall(text) and _YEAR.findall(_ASIDE.sub("", text))
    return [int(year) for year in found if not year.endswith("00")]


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


def _form(sentence: Sentence, language: Language, own_years: int) -> dict[str, float]:
    """Return what a sentence's own words say for and against showing it; `own_years`: the first of the article's."""
    text = sentence.text
    words = [word.casefold() for word in _WORD.findall(text)]
    named = signs.names(text, language)
    fewest, most = _GOOD_WORDS
    return {
        "figures": signs.figures(text),
        "names": named,
        "quote": float(any(mark in text for mark in '"“«„')),
        "disputes": float(signs.says(words, language, "disputes")),
        "consequences": float(signs.says(words, language, "consequences")),
        "addresses": float(signs.says(words, language, "addresses")),
        "points_back": float(leaning.points_back(text, language)),
        "earlier_year": float(max(_years(text), default=own_years) < own_years),
        "only_quoted": float(signs.quoted(text) > _ALL_QUOTED or (not named and _DASH.match(text) is not None)),
        "describes": float(signs.says(words, language, "describes")),
        "too_short": max(0, fewest - len(words)) / fewest,
        "too_long": min(1.0, max(0, len(words) - most) / most),
    }
