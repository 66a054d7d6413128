"""The names that few articles share: those of one affair, as against `Rome`, `the Senate` and `Monday`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain

from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.text.languages import UNKNOWN, language
from generator.text.similarity import content_words, small_words
from generator.text.words import fold, words
from generator.topics.comparing.surroundings import calendar
from generator.topics.grouping.countries import territories
from generator.topics.grouping.matters import fact_texts

# Lists of words that stand in the names of many things, and of names that are known everywhere.
_GENERAL = (
    *("given", "titles", "roles", "people", "institutions", "organisation_words", "organisation_openings"),
    *("organisation_ends", "organisation_edges", "organisation_nouns", "legal_forms", "thing_words", "product_nouns"),
    *("place_nouns", "place_words", "place_edges", "place_adjectives", "place_roles", "directions", "colours"),
    *("departments", "matters", "studies", "states", "saints", "never", "starters", "first_words", "acronyms"),
    *("cities", "places", "organisations", "articles", "prepositions", "particles", "named_after", "named_adjectives"),
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĄĆČĎŁŃŚŞŠŻŽ][^\W_]+"
_RUN = re.compile(rf"\b{_CAPITAL}(?:(?:['’]s)?[ -]{_CAPITAL})*")
_PART = re.compile(r"[^\W_]+")
# What stands before a word within a sentence: only a name has a capital there.
_WITHIN = re.compile(r"[^\W\d_A-Z](?:,? |['’])\Z")
_BEFORE = 3
# Words within a sentence, none of an address such as `pic.example.com`.
_WORD = re.compile(r"(?<![\w./@-])[^\W\d_]+(?![\w@/-]|\.\w)")
# Articles that write a word large for each that writes it small: more are chance.
_LARGE_FOR_SMALL = 4
_FEWEST_LETTERS = 3
_FEWEST_ARTICLES = 2
# Sets of languages whose names are kept in mind.
_KNOWN_LISTS = 8
# What more articles hold is known everywhere.
_MOST_ARTICLES = 12


class SpecificNames:
    """The specific names of each article that others have too, and how articles write them."""

    def __init__(self, cards: Sequence[Card]) -> None:
        """Read all articles of a digest."""
        texts = {card.id: (card.title or "", " ".join((card.lead, *fact_texts(card)))) for card in cards}
        self._texts = {key: " ".join(both) for key, both in texts.items()}
        self.runs = {card.id: _runs(card, texts[card.id]) for card in cards}
        """Words with a capital, and those beside them that have one too."""
        parts = {key: frozenset(_PART.findall(" ".join(runs))) for key, runs in self.runs.items()}
        large = Counter(chain.from_iterable(parts.values()))
        self.small = _small([body for _, body in texts.values()], {fold(word) for word in large})
        """How many articles write a folded word small that others write large."""
        known = frozenset().union(*(known_everywhere(code) for code in {card.lang or UNKNOWN for card in cards}))
        general = _parts(known)
        wanted = {
            word
            for word, count in large.items()
            if _FEWEST_ARTICLES <= count <= _MOST_ARTICLES and len(word) >= _FEWEST_LETTERS and word[0].isupper()
            if self.small[fold(word)] * _LARGE_FOR_SMALL <= count and general.isdisjoint(words(word))
        }
        self.of: dict[str, frozenset[str]] = {}
        self.holders: dict[str, list[str]] = {}
        """Ids of the articles that have a name, in their order."""
        for key, own in parts.items():
            self.of[key] = own & wanted
            for name in self.of[key]:
                self.holders.setdefault(name, []).append(key)
        self._by_card: dict[str, list[list[str]]] = {}
        listed = {word for card in cards for entity in card.entities for word in _PART.findall(entity.name)}
        for name in self.holders.keys() - listed:
            if not any(_is_within(name, texts[key][1]) for key in self.holders[name]):
                for key in self.holders.pop(name):
                    self.of[key] -= {name}
        self._add_whole(cards, known)

    def _add_whole(self, cards: Sequence[Card], known: AbstractSet[str]) -> None:
        """Add the names that are specific as a whole, though none of their words is: `Poggio San Giovanni`.

        So is a given name that stands in no longer one, such as that of a machine or a storm.
        """
        longer = {part for runs in self.runs.values() for run in runs if " " in run for part in run.split()}
        towns = frozenset().union(*(_towns(code) for code in {card.lang or UNKNOWN for card in cards}))
        holders: dict[str, list[str]] = {}
        for card in cards:
            for name, kind in {entity.name: entity.kind for entity in card.entities}.items():
                alone = kind is EntityKind.PERSON and len(name) >= _FEWEST_LETTERS and name not in longer
                if (" " in name or alone) and self.of[card.id].isdisjoint(_PART.findall(name)):
                    holders.setdefault(name, []).append(card.id)
        for name, ids in holders.items():
            parts = words(name) if _FEWEST_ARTICLES <= len(ids) <= _MOST_ARTICLES else ()
            if len(parts) == 1 or (parts and " ".join(parts) not in known and towns.isdisjoint(parts)):
                self.holders[name] = ids
                for key in ids:
                    self.of[key] |= {name}

    def times(self, name: str, cards: Sequence[Card]) -> int:
        """Return how often articles say a name: what they are about is said more than the place where it stands."""
        return sum(len(re.findall(rf"\b{re.escape(name)}\b", self._texts[card.id])) for card in cards)

    def shared(self, one: str, other: str) -> int:
        """Count the names that two articles share; words that stand in one name are one."""
        both = self.of[one] & self.of[other]
        if len(both) < _FEWEST_ARTICLES:
            return len(both)
        left = set(both)
        for names in (*self._longer(one), *self._longer(other)):
            left.difference_update([name for name in names if name in both][:-1])
        return len(left)

    def _longer(self, key: str) -> Sequence[Sequence[str]]:
        """Return the words of an article's names that are of more than one."""
        if key not in self._by_card:
            told = ([part for part in _PART.findall(run) if part in self.of[key]] for run in self.runs[key])
            self._by_card[key] = [names for names in told if len(names) > 1]
        return self._by_card[key]

    def words(self, key: str, lang: str | None) -> frozenset[str]:
        """Return the words of an article's names, each with what stands beside it: `Porto Velmo`."""
        told = [run for run in self.runs[key] if not self.of[key].isdisjoint(_PART.findall(run))]
        return frozenset(content_words(" ".join(told), language(lang)))


def _runs(card: Card, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the names of an article as facts have them and, but where any noun has a capital, as it writes them.

    A small word that begins a sentence is no part of the name behind it.
    """
    small = small_words(language(card.lang))
    written = [] if card.lang == "de" else [run for text in texts for run in _RUN.findall(text)]
    opened = ((run, *run.partition(" ")) for run in written)
    named = [rest if rest and fold(first) in small else run for run, first, _, rest in opened]
    return tuple(dict.fromkeys((*named, *(entity.name for entity in card.entities))))


def _is_within(name: str, text: str) -> bool:
    """Tell whether a word stands within a sentence."""
    place = text.find(name)
    while place >= 0:
        if _WITHIN.search(text[max(0, place - _BEFORE) : place]):
            return True
        place = text.find(name, place + 1)
    return False


def _small(texts: Sequence[str], wanted: AbstractSet[str]) -> Mapping[str, int]:
    """Count the texts in which folded words are written small."""
    found = Counter[str]()
    for text in texts:
        stretches = set(text.split())
        plain = {stretch for stretch in stretches if stretch.isalpha()}
        written = [word for word in plain.union(_WORD.findall(" ".join(stretches - plain))) if word.islower()]
        found.update(wanted & {word if word.isascii() else fold(word) for word in written})
    return found


@lru_cache(maxsize=_KNOWN_LISTS)
def _parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in name.split())


@cache
def _towns(code: str) -> frozenset[str]:
    names = language(code).section("names")
    return frozenset(fold(name) for key in ("cities", "places") for name in names.texts(key))


@cache
def known_everywhere(code: str) -> frozenset[str]:
    """Return names and words of names, folded, that are known everywhere."""
    names = language(code).section("names")
    told = [name for key in _GENERAL for name in names.texts(key)]
    told += [*language(code).section("words").texts("stopwords"), *calendar(code)]
    return frozenset(" ".join(words(name)) for name in told) | territories(code)
