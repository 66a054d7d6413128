"""Which candidates become topics: what two articles share and no other topic says already."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model.articles import Card
from generator.text.languages import UNKNOWN
from generator.text.words import words
from generator.topics.grouping.aliases import joined, without_agencies, without_common_words, without_surnames
from generator.topics.grouping.calling import with_affairs
from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.company import Company
from generator.topics.grouping.countries import is_country
from generator.topics.grouping.matters import ALIKE, Matters
from generator.topics.grouping.specific import SpecificNames, known_everywhere
from generator.topics.grouping.united import add_followers, is_one_affair, united
from generator.topics.phrases import holds

MIN_ARTICLES = 2
# Specific names that two articles share which are about the one that both have in title or lead.
_NAMES_OF_TWO = 2

# At most this many automatic topics, however few the articles; beyond, one more for every two articles. Each costs a
# page and two feeds, and what many articles share comes first.
_FEWEST_ALLOWED = 50
_Said = tuple[str, tuple[str, ...], AbstractSet[str]]
"""The slug of a topic, the folded words of its name, and the ids of its articles."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles of a digest tell, each read once."""

    cards: Sequence[Card]
    company: Company
    matters: Matters
    names: SpecificNames
    affairs: Sequence[Candidate]


def shared(
    found: Mapping[str, Candidate],
    editors: Mapping[str, tuple[Sequence[str], AbstractSet[str]]],
    gone: Collection[str],
    told: Told,
) -> tuple[list[Candidate], dict[str, list[str]]]:
    """Choose the automatic topics among the candidates, the most shared first; places behind all others.

    `editors` holds the words and the article ids of each editor's topic by slug. A candidate is left out when another
    topic already says it: its name holds the other's or stands in it (`DeepSeek R1` under `DeepSeek`), and it has no
    article of its own. Its slug then leads to the other: among `absorbed`, or for an editor's topic in the second
    result. So does one that has most articles of a topic which tells one affair, and no other: who built the bridge
    that fell. `gone` are slugs that files use or took in.
    """
    cards, company = told.cards, told.company
    strong = [c for c in found.values() if len(c.cards) >= MIN_ARTICLES and c.slug not in gone]
    strong = [c for c in strong if c.leading or c.declared]
    strong = joined(without_agencies(without_common_words(without_surnames(strong), told.names.small)))
    called = {affair.slug for affair in told.affairs}
    strong = [c for c in strong if _is_meant(c, cards) or _is_one_matter(c, told, called)]
    add_followers(strong, cards, company)
    strong = united(strong, cards, company)
    unnamed = [affair for affair in told.affairs if affair.slug not in gone]
    strong = with_affairs(strong, unnamed, {key: ids for key, (_, ids) in editors.items()})
    strong.sort(key=lambda c: (c.is_place, -len(c.cards), -c.titled, len(words(c.title)), c.title.casefold(), c.slug))
    taken = _Taken(cards, company)
    for key, (phrases, ids) in editors.items():
        taken.add(key, [tuple(words(phrase)) for phrase in phrases], ids)
    chosen: dict[str, Candidate] = {}
    left: dict[str, list[str]] = {}
    for candidate in strong:
        parts = tuple(words(candidate.title))
        other = taken.says(candidate, parts)
        if other is None:
            chosen[candidate.slug] = candidate
            taken.add(candidate.slug, [parts], candidate.cards.keys())
        elif other in chosen:
            chosen[other].absorbed += [candidate.slug, *candidate.absorbed]
        else:
            left.setdefault(other, []).extend((candidate.slug, *candidate.absorbed))
    return list(chosen.values())[: max(_FEWEST_ALLOWED, len(cards) // 2)], left


def _is_meant(candidate: Candidate, cards: Sequence[Card]) -> bool:
    """Tell what somebody declared to be a topic, and what half of a digest names, unless it is known everywhere."""
    if candidate.is_place or candidate.declared:
        return not candidate.is_place
    name = " ".join(words(candidate.title))
    languages = dict.fromkeys(card.lang or UNKNOWN for card in candidate.cards.values())
    known = any(name in known_everywhere(code) for code in languages)
    return 2 * len(candidate.cards) >= len(cards) and not known


def _is_one_matter(candidate: Candidate, told: Told, called: Collection[str]) -> bool:
    """Tell whether a candidate's articles are about one thing; those on a country must all have it in title or lead.

    Of what an affair is `called`, an article in a language of its own tells nothing against it. Two articles that both
    have a name in title or lead may be less alike, where they share another one.
    """
    matters = told.matters
    if (
        candidate.is_place
        and is_country(candidate)
        and (candidate.passing or not candidate.cards.keys() <= candidate.leading)
    ):
        return False
    ids = list(candidate.cards)
    if not candidate.is_place and candidate.leading >= set(ids) and _are_two_of_one(ids, told):
        return True
    return matters.one(ids) or (candidate.slug in called and matters.one_of_most(ids))


def _are_two_of_one(ids: Sequence[str], told: Told) -> bool:
    return len(ids) == 2 and told.names.shared(*ids) >= _NAMES_OF_TWO and told.matters.alike(*ids) >= ALIKE


class _Taken:
    """The topics that there are already: their names and articles."""

    def __init__(self, cards: Sequence[Card], company: Company) -> None:
        self.cards, self.company = cards, company
        self.by_word: dict[str, list[_Said]] = {}
        self.by_card: dict[str, list[_Said]] = {}

    def add(self, key: str, names: Sequence[tuple[str, ...]], ids: AbstractSet[str]) -> None:
        for name in filter(None, names):
            for word in dict.fromkeys(name):
                self.by_word.setdefault(word, []).append((key, name, ids))
            for card in ids:
                self.by_card.setdefault(card, []).append((key, name, ids))

    def says(self, candidate: Candidate, parts: tuple[str, ...]) -> str | None:
        """Return the slug of a topic that holds all that the candidate would, under a name akin to it.

        For a place any name will do: it is then only where the other's story takes place; and for any candidate that
        nobody declared where both are one affair, or of the same two articles.
        """
        ids = candidate.cards.keys()
        near = [said for word in dict.fromkeys(parts) for said in self.by_word.get(word, ())]
        akin = (key for key, name, others in near if _same_thing(name, parts) and ids <= others)
        holding = [said for said in self.by_card.get(next(iter(ids)), ()) if ids <= said[2]]
        beside = (
            key
            for key, _, others in holding
            if candidate.is_place
            or (not candidate.declared and (len(others) == MIN_ARTICLES or self._is_one_affair(ids, others)))
        )
        return next(akin, None) or next(beside, None)

    def _is_one_affair(self, ids: AbstractSet[str], others: AbstractSet[str]) -> bool:
        return is_one_affair(ids, others, self.cards, self.company)


def _same_thing(name: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    return holds(name, parts) or holds(parts, name)
