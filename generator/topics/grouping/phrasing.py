"""What few articles call a thing that has no name: two words that stand together in titles, such as `affitti brevi`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from generator.model.articles import Card
from generator.text.languages import language
from generator.text.similarity import content_words
from generator.text.words import fold, words
from generator.topics.grouping.matters import Matters, fact_texts

# Words that no name and no end of a clause parts.
_RUN = re.compile(r"\b[^\W\d_A-ZÀ-ÖØ-Þ]\w*(?:[ '’-][^\W\d_A-ZÀ-ÖØ-Þ]\w*)+")
_STRETCH = re.compile(r"\w(?:[\w ]|['’-](?=\w))*")
_WORD = re.compile(r"\w+")
_VOWELS = "aeiou"
_SHORT = 2
# What parts them here: it is no word that says something.
_PARTED = "0"
_FEWEST_ARTICLES = 3
# What more articles hold is known everywhere.
_MOST_ARTICLES = 12
# Share of the articles with one word of a phrase that have the other too, where their texts are no mere chance.
_TOGETHER = 0.5

Phrase = tuple[str, str, str]
"""The stems of two words that stand together, and the language: the same stems may be other words."""


class SpecificPhrases:
    """The stems of the phrases that titles or first sentences have, and that few articles hold the words of."""

    def __init__(self, cards: Sequence[Card], matters: Matters) -> None:
        """Read all articles of a digest."""
        self.heads = {card.id: frozenset(_phrases(card)) for card in cards}
        """What title and first sentence of an article have."""
        self.of: dict[str, set[Phrase]] = {card.id: set() for card in cards}
        self.holders: dict[Phrase, list[str]] = {}
        """Ids of the articles that hold the words of a phrase, in their order."""
        rarest: dict[Phrase, str] = {}
        count = matters.holding()
        for phrase in dict.fromkeys(chain.from_iterable(self.heads.values())):
            word = min(phrase[:2], key=count.__getitem__)
            if _FEWEST_ARTICLES <= count[word] <= _MOST_ARTICLES:
                rarest[phrase] = word
        wanted = frozenset(rarest.values())
        places: dict[tuple[str, str], list[str]] = {}
        for card in cards:
            for word in wanted & matters.words(card.id):
                places.setdefault((word, card.lang or ""), []).append(card.id)
        for phrase, word in rarest.items():
            held = places.get((word, phrase[2]), [])
            ids = [key for key in held if matters.words(key).issuperset(phrase[:2])]
            if max(map(count.__getitem__, phrase[:2])) * _TOGETHER > len(ids):
                ids = [key for key in ids if phrase in self.heads[key]]
            if len(ids) >= _FEWEST_ARTICLES:
                self.holders[phrase] = ids
                for key in ids:
                    self.of[key].add(phrase)

    def are_shared(self, one: str, other: str) -> bool:
        """Tell whether two articles share a phrase; more of them tell of one matter and count for no more."""
        return not self.of[one].isdisjoint(self.of[other])

    def spelled(self, phrase: Phrase, told: Sequence[Card]) -> str:
        """Return how titles, or else texts, write a phrase before which `the` stands somewhere: no `costs jobs`."""
        own = [card for card in told if (card.lang or "") == phrase[2]]
        titles = [run for card in own for run in _written(phrase, card.title or "", card.lang)]
        texts = [
            run for card in own for text in (card.lead, *fact_texts(card)) for run in _written(phrase, text, card.lang)
        ]
        things = {fold(run) for run, is_thing in (*titles, *texts) if is_thing}
        found = Counter(run for run, _ in titles) or Counter(run for run, _ in texts)
        runs = [run for run in found if fold(run) in things]
        return min(runs, key=lambda run: (-found[run], run), default="")


def _written(phrase: Phrase, text: str, lang: str | None) -> Iterator[tuple[str, bool]]:
    """Give the runs of a text that begin and end with the words of a phrase, and whether an article stands before."""
    before, own = before_nouns(lang), language(lang)
    for stretch in _STRETCH.findall(text):
        found = list(_WORD.finditer(stretch))
        stems = [content_words(match.group(), own) for match in found]
        full = [place for place, stem in enumerate(stems) if stem]
        for first, last in pairwise(full):
            if stems[first] == phrase[:1] and stems[last] == phrase[1:2]:
                yield (
                    stretch[found[first].start() : found[last].end()],
                    first > 0 and fold(found[first - 1].group()) in before,
                )


@cache
def before_nouns(lang: str | None) -> frozenset[str]:
    """Return the articles of a language and the prepositions that end in one: `la`, `dello`, never `di`."""
    names = language(lang).section("names")
    told = {words(text)[-1] for text in names.texts("articles")}
    ends = tuple(article for article in told if article not in _VOWELS)
    joined = {words(text)[-1] for text in (*names.texts("prepositions"), *names.texts("of"))}
    return frozenset(told | {word for word in joined if len(word) > _SHORT and ends and word.endswith(ends)})


def _phrases(card: Card) -> Iterator[Phrase]:
    """Give the stems of two words that stand together; none where any noun has a capital."""
    if card.lang == "de":
        return
    runs = [run for text in (card.title or "", card.lead) for run in _RUN.findall(text[:1].lower() + text[1:])]
    for first, second in pairwise(content_words(f" {_PARTED} ".join(runs), language(card.lang))):
        if first != _PARTED != second != first:
            yield first, second, card.lang or ""
