"""How much each sentence of an article tells of it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf
from generator.summary import footing, opening, signs
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
    "consequences": 0.3,
    "too_long": -0.5,
    "too_short": -0.4,
    "addresses": -0.6,
    "points_back": -0.15,
    # An earlier year is that of another affair, or of how this one began.
    "earlier_year": -0.5,
    # Words in quotation marks and no speaker, who stands in the sentence before.
    "only_quoted": -0.4,
    # What only announces the next sentence, or has no verb.
    "empty": -0.5,
    # What a company is and has, as it says of itself below each of its news.
    "describes": -0.4,
}
"""What each feature, 0 to 1, adds to a sentence's score."""

TITLE_AGAIN = 0.85
"""Likeness (cosine, 0 to 1) above which a sentence only says the title again."""
# What is left of a first sentence's advantage where a later one tells the news.
_SCENE = 0.5
# Lists of words that are signs for or against a sentence.
_CUES = ("disputes", "consequences", "addresses", "describes")
# How fast the advantage of early sentences fades, in sentences.
_EARLY_FADES = 4.0
# Words between which a sentence reads well on its own.
_GOOD_WORDS = (8, 45)
_WORD = re.compile(r"\w+")
# What is told by the way: its year is not the sentence's.
_ASIDE = re.compile(r"\([^()]*\)|,\s[^,]*(?=,\s)")
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
    must: int | None = None
    """Number of the sentence without which it is not shown: it says who `l'amministratore` is."""
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
    like_title = _likeness_to(unit(idf.weigh(title_words)), vectors)
    titles = {number for number, alike in like_title.items() if alike > TITLE_AGAIN}
    links = _Links.of(told, titles, language)
    own = _standing(_without_headlines(candidates, language), links, language)
    above = [word for s in told if s.kind is SentenceKind.STANDFIRST for word in worded[s.number]]
    lead = opening.news(own, worded, {*title_words, *above}, language)
    since = _own_years(told, published)
    ranked = []
    for place, candidate in enumerate(own):
        number, text = candidate.sentence.number, candidate.sentence.text
        form = _form(text, links.beside[number], language, since)
        only_addresses = candidate.order and form["addresses"] and form["too_short"]
        if number in titles or only_addresses or (place < lead and opening.teases(text, language)):
            continue
        features = {
            "lead": float(place == lead) or _SCENE * (place == 0),
            "early": math.exp(-candidate.order / _EARLY_FADES),
            "taken_up": taken_up[number],
            "takes_up": takes_up[number],
            "title": like_title[number],
            **form,
        }
        score = math.fsum(WEIGHTS[name] * value for name, value in features.items())
        figures = frozenset(signs.FIGURE.findall(text))
        taken = links.needs(number, points_back=form["points_back"] > 0)
        others = links.answer(number), links.must(number), taken
        ranked.append(Ranked(candidate, vectors[number], features, score, figures, *others))
    return tuple(ranked)


class _Beside(NamedTuple):
    """The sentences that a sentence stands between, headings left out."""

    before: Sentence | None
    after: Sentence | None


class _Links(NamedTuple):
    """What a sentence has to do with others; sentences go by their numbers."""

    beside: Mapping[int, _Beside]
    introductions: Mapping[int, tuple[int, ...]]
    offices: Mapping[int, int]
    titles: frozenset[int]
    """Those that say the title again."""
    first: int | None
    """The first one below the standfirsts."""
    language: Language

    @classmethod
    def of(cls, told: Sequence[Sentence], titles: Collection[int], language: Language) -> _Links:
        """Return the links among the sentences of an article."""
        neighbours = zip([None, *told], told, [*told[1:], None], strict=False)
        beside = {s.number: _Beside(before, after) for before, s, after in neighbours}
        first = next((s.number for s in told if s.kind is SentenceKind.PROSE), None)
        own = footing.offices(told, language)
        return cls(beside, introductions(told, language), own, frozenset(titles), first, language)

    def needs(self, number: int, *, points_back: bool) -> tuple[int, ...]:
        """Return what a sentence takes up; what points back takes up the one before."""
        before = self.beside[number].before
        back = {before.number} if points_back and before is not None else set()
        return tuple(sorted({*self.introductions.get(number, ()), *back} - self.titles))

    def must(self, number: int) -> int | None:
        """Return what says who an office is."""
        named = self.offices.get(number)
        return None if named in self.titles else named

    def answer(self, number: int) -> int | None:
        """Return the next one where it takes this one back."""
        after = self.beside[number].after
        told = after is not None and after.number == number + 1 and signs.contradicts(after.text, self.language)
        return number + 1 if told else None


def _standing(candidates: Sequence[Candidate], links: _Links, language: Language) -> tuple[Candidate, ...]:
    """Return the article's own candidates with what is known of how they stand, without lists of names and numbers.

    The first sentence below the standfirsts leans on none, nor what leans on the title said again. The order is counted
    from there.
    """
    above = list(links.beside).index(links.first) if links.first is not None else 0
    found = []
    for one in candidates:
        number, text = one.sentence.number, one.sentence.text
        if number not in links.beside or (one.order and footing.is_listed(text, language)):
            continue
        before = links.beside[number].before
        stands = one.order == 0 or number == links.first or (before is not None and before.number in links.titles)
        leans = footing.hangs(one.sentence, before, language) or (one.leans and not footing.stands(text, language))
        found.append(one._replace(leans=leans and not stands, order=max(0, one.order - above)))
    return tuple(found)


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


def _own_years(told: Sequence[Sentence], published: Edtf | None) -> int:
    """Return the first year that is the article's own: before July, or undated, the one before its last too."""
    if published is not None:
        day = published.anchor.first_day
        return day.year - (day.month <= _HALF_YEAR)
    return max((year for sentence in told for year in _years(sentence.text)), default=1) - 1


def _years(text: str) -> list[int]:
    """Return what may be years, but in asides; a round number counts things more often: `2000 GPU`."""
    found = _YEAR.findall(text) and _YEAR.findall(_ASIDE.sub(" ", text))
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


def _form(text: str, beside: _Beside, language: Language, own_years: int) -> dict[str, float]:
    """Return what a sentence's own words say for and against showing it; `own_years`: the first of the article's."""
    words = [word.casefold() for word in _WORD.findall(text)]
    named = signs.names(text, language)
    # `Non tutti sono convinti.` says that the next sentence doubts.
    doubts = beside.before is not None and footing.is_doubt(beside.before.text, language)
    counted = signs.counted(text, words, language)
    said = signs.said(words, language, _CUES)
    led_to = float("consequences" in said)
    fewest, most = _GOOD_WORDS
    return {
        "figures": counted,
        "names": named,
        "quote": float(any(mark in text for mark in '"“«„')),
        "disputes": float(doubts or "disputes" in said),
        "consequences": led_to,
        "addresses": float("addresses" in said),
        "points_back": float(leaning.points_back(text, language)),
        "earlier_year": float(max(_years(text), default=own_years) < own_years),
        "only_quoted": float(signs.quoted(text) > _ALL_QUOTED or (not named and _DASH.match(text) is not None)),
        "describes": float("describes" in said),
        "empty": float(not counted and not led_to and footing.is_empty(text, beside.after, language)),
        "too_short": max(0, fewest - len(words)) / fewest,
        "too_long": min(1.0, max(0, len(words) - most) / most),
    }
