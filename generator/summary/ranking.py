"""How much each sentence of an article tells of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import Edtf
from generator.summary import footing, signs
from generator.summary.candidates import END, SHOWN, WHOLE, Candidate
from generator.summary.names import introductions
from generator.summary.turning import own_part
from generator.summary.weighing import TITLE_AGAIN, Weighed
from generator.text import leaning
from generator.text.languages import Language

AGAINST: Mapping[str, float] = {
    "addresses": -0.24,
    "points_back": -0.06,
    # An earlier year is that of another affair, or of how this one began.
    "earlier_year": -0.2,
    # Words in quotation marks and no speaker, who stands in the sentence before.
    "only_quoted": -0.16,
    # What only announces the next sentence, or has no verb.
    "empty": -0.2,
    # What a company is and has, as it says of itself below each of its news.
    "describes": -0.16,
}
"""What each feature, 0 to 1, costs: set by hand, for they are too seldom to be learned."""

# Lists of words that are signs for or against a sentence.
_CUES = ("disputes", "consequences", "addresses", "describes")
# Words up to which one that speaks to the reader says nothing else.
_SHORT = 7
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
    """A candidate, and what speaks for and against showing it beside what it tells."""

    candidate: Candidate
    place: int
    """Among the candidates that were weighed."""
    features: Mapping[str, float]
    doubts: bool
    """Whether it doubts or denies something."""
    figures: frozenset[str] = frozenset()
    """As written: `50.000`."""
    answer: int | None = None
    """Number of the sentence right behind that takes it back: `But that is not…`."""
    must: int | None = None
    """Number of the sentence without which it is not shown: it says who `l'amministratore` is."""
    needs: tuple[int, ...] = ()
    """Numbers of the sentences that it takes up: `queste dichiarazioni`, a surname alone. Good to have, no must."""


def rank(weighed: Weighed, prose: Prose, language: Language, published: Edtf | None = None) -> tuple[Ranked, ...]:
    """Return the candidates that a reader may be shown, in the order of the text. Linear in the article's length.

    Left out: a standfirst that is a second headline, a teaser before all others, another story, as `turning` knows it,
    and `Vediamo nel dettaglio.` What leans on the title said again leans no more: the title stands above it.
    """
    read = weighed.read
    told = [s for s in prose.sentences if s.kind in SHOWN]
    titles = {s.number for s, alike in zip(told, read.like_title.tolist(), strict=True) if alike > TITLE_AGAIN}
    told = told[: own_part(read.content.told(), np.flatnonzero(read.content.titled).tolist())]
    links = _Links.of(told, titles, language)
    places = {one.sentence.number: place for place, one in enumerate(weighed.candidates)}
    own = _standing(_without_headlines(weighed.candidates, language), links, language)
    if len(own) > 1 and not own[0].announces and signs.teases(own[0].sentence.text, language):
        own = own[1:]
    since = _own_years(told, published)
    ranked = []
    for place, candidate in enumerate(own):
        number, text = candidate.sentence.number, candidate.sentence.text
        figures, form = _form(text, links.beside[number], language, since)
        only_addresses = candidate.order and form["addresses"] and len(_WORD.findall(text)) <= _SHORT
        if only_addresses:
            continue
        features = {"lead": float(place == 0), **form}
        doubts = form["disputes"] > form["empty"] + form["earlier_year"]
        taken = links.needs(number, points_back=form["points_back"] > 0)
        others = links.answer(number), links.must(number), taken
        ranked.append(Ranked(candidate, places[number], features, doubts, figures, *others))
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
    """Return the article's own candidates with what is known of how they stand, without lists.

    The first sentence below the standfirsts leans on none, nor what leans on the title said again.
    """
    found = []
    for one in candidates:
        number, text = one.sentence.number, one.sentence.text
        listed = one.order and footing.is_listed(text, language)
        if number not in links.beside or listed:
            continue
        before = links.beside[number].before
        stands = one.order == 0 or number == links.first or (before is not None and before.number in links.titles)
        leans = one.leans or footing.hangs(one.sentence, before, language)
        found.append(one._replace(leans=leans and not stands))
    return tuple(found)


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


def _form(text: str, beside: _Beside, language: Language, own_years: int) -> tuple[frozenset[str], dict[str, float]]:
    """Return a sentence's figures, and what its own words say for and against showing it.

    `own_years`: the first of the article's.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    # `Non tutti sono convinti.` says that the next sentence doubts.
    doubts = beside.before is not None and footing.is_doubt(beside.before.text, language)
    figures = signs.figures(text, words, language)
    said = signs.said(words, language, _CUES)
    led_to = "consequences" in said
    named = signs.names(text, language)
    only_quoted = signs.quoted(text) > _ALL_QUOTED or (not named and _DASH.match(text) is not None)
    return figures, {
        "names": named,
        "disputes": float(doubts or "disputes" in said),
        "consequences": float(led_to),
        "addresses": float("addresses" in said),
        "points_back": float(leaning.points_back(text, language)),
        "earlier_year": float(max(_years(text), default=own_years) < own_years),
        "only_quoted": float(only_quoted),
        "describes": float("describes" in said),
        "empty": float(not figures and not led_to and footing.is_empty(text, beside.after, language)),
    }
