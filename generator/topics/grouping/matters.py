"""Whether articles on one place are about one matter: a flood at Faenza, not all that happens in Italy."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.text.languages import language
from generator.text.similarity import content_words

# How alike two articles on one matter are. Of those that real digests put together for no more than the name of a town
# or a parliament hardly one is so like another; of those on one matter three in four are.
ALIKE = 0.1
_MOST = 0.75
# The same where there are only two articles.
_ALIKE_FOR_TWO = 0.2
# Articles before and after one that it is compared with. Keeps the cost linear.
_NEAREST = 12
# Articles that have none of a digest's words: in a small one too, what two articles share is rarer than it looks.
_OTHERS = 20
# Shared words prove less where little is told: five rare words are added to what a text has.
_DOUBT = 20.0
# How many times more frequent the word of a matter is in these articles than in all others.
_RARER = 2


def fact_texts(card: Card) -> list[str]:
    """Return the sentences in which the facts of an article stand, each once."""
    texts = (
        *(f.text for f in card.figures),
        *(e.text for e in card.events),
        *(text for q in card.quotes for text in (q.text, q.context)),
    )
    return list(dict.fromkeys(texts))


@dataclass(slots=True)
class Matters:
    """The words of articles, read only when a place asks for them."""

    cards: Sequence[Card]
    _by_card: dict[str, frozenset[str]] = field(default_factory=dict)
    _langs: dict[str, str | None] = field(default_factory=dict)
    _holding: Counter[str] = field(default_factory=Counter)
    _rarity: dict[str, float] = field(default_factory=dict)
    _length: dict[str, float] = field(default_factory=dict)

    def words(self, key: str) -> frozenset[str]:
        """Return the words of an article that say something."""
        self._read()
        return self._by_card[key]

    def holding(self) -> Mapping[str, int]:
        """Return how many articles hold each word."""
        self._read()
        return self._holding

    def alike(self, one: str, other: str) -> float:
        """Return how alike the words of two articles are, 0 to 1; a rare one counts for more."""
        both = self.words(one) & self._by_card[other]
        return math.fsum(map(self._rarity.__getitem__, both)) / (self._norm(one) * self._norm(other))

    def is_rarer(self, word: str, count: int, inside: int) -> bool:
        """Tell whether a word, which `count` of `inside` articles hold, is much rarer in all others."""
        self._read()
        outside = len(self._by_card) - inside
        return (self._holding[word] - count) * inside * _RARER <= count * outside

    def _norm(self, key: str) -> float:
        if key not in self._length:
            self._length[key] = math.sqrt(math.fsum([self._rarity[word] for word in self._by_card[key]]) + _DOUBT)
        return self._length[key]

    def one(self, ids: Sequence[str]) -> bool:
        """Tell whether most of some articles, in the order of time, are like another of those around them."""
        near, least = 0, ALIKE if len(ids) > 2 else _ALIKE_FOR_TWO
        for place, key in enumerate(ids):
            around = (*ids[max(0, place - _NEAREST) : place], *ids[place + 1 : place + 1 + _NEAREST])
            near += any(self.alike(key, other) >= least for other in around)
        return near >= _MOST * len(ids)

    def one_of_most(self, ids: Sequence[str]) -> bool:
        """Tell the same of those that are not alone in their language, where they are most."""
        self._read()
        fellows = Counter(self._langs[key] for key in ids)
        asked = [key for key in ids if fellows[self._langs[key]] > 1]
        return 2 * len(asked) > len(ids) and self.one(asked)

    def _read(self) -> None:
        if self._by_card:
            return
        for card in self.cards:
            self._by_card[card.id] = _words(card)
            self._langs[card.id] = card.lang
            self._holding.update(self._by_card[card.id])
        articles = len(self.cards) + _OTHERS + 1
        self._rarity.update((word, math.log(articles / (held + 0.5))) for word, held in self._holding.items())


def _words(card: Card) -> frozenset[str]:
    """Return the words of an article's head and facts, without those that only count or date: `milioni`, `marzo`."""
    told = (card.title or "", card.lead, *fact_texts(card))
    amounts = (*(f.raw for f in card.figures), *(e.words for e in card.events))
    return _content(told, card.lang) - _content(amounts, card.lang)


def _content(texts: Iterable[str], lang: str | None) -> frozenset[str]:
    found = content_words(" ".join(set(" ".join(texts).split())), language(lang))
    return frozenset([word for word in found if not word[0].isdigit()])
