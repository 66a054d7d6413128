"""What an affair is called: the name or phrase that most of its articles share and few others have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.text.slugs import slug
from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.gathering import affairs, head
from generator.topics.grouping.matters import Matters
from generator.topics.grouping.phrasing import Phrase, SpecificPhrases
from generator.topics.grouping.specific import SpecificNames

# Share of two topics' articles that both have where they are one.
_MOST = 2 / 3
_FEWEST_ARTICLES = 2
_WORD = re.compile(r"[^\W_]+")
_Way = tuple[tuple[int, int, bool, int, str], str | Phrase]


def called(cards: Sequence[Card], names: SpecificNames, matters: Matters) -> list[Candidate]:
    """Return the affairs of a digest as possible topics, the larger first; no two are called the same.

    What an affair would have been called when it had only its first articles is an old address.
    """
    by_id = {card.id: card for card in cards}
    phrases = SpecificPhrases(cards, matters)
    found: dict[str, Candidate] = {}
    for group, first_size in affairs(cards, names, phrases, matters):
        told, ids = [by_id[key] for key in group], frozenset(group)
        ways = _ways(told, ids, names, phrases)
        made = _candidate(told, next((way for way in ways if slug(way) not in found), ""))
        if made:
            found[made.slug] = made
            before = (_ways(told[-size:], ids, names, phrases) for size in range(first_size, len(told)))
            old = dict.fromkeys(slug(way) for ways in before for way in islice(ways, 1))
            made.absorbed += [name for name in old if name not in found]
    return list(found.values())


def _ways(
    told: Sequence[Card], affair: Collection[str], names: SpecificNames, phrases: SpecificPhrases
) -> Iterator[str]:
    """Give what articles of an affair may be called together, the best first; what its others say does not count."""
    for _, said in sorted([*_names(told, affair, names), *_phrases(told, affair, phrases)], key=lambda way: way[0]):
        written = _form(said, told, names) if isinstance(said, str) else phrases.spelled(said, told)
        if written:
            yield written


def _names(told: Sequence[Card], affair: Collection[str], names: SpecificNames) -> Iterator[_Way]:
    """Give the names that articles of an affair share, and what sorts them; of equals that which they say oftener."""
    inside = Counter(name for card in told for name in names.of[card.id])
    for name in (name for name, count in inside.items() if count >= _FEWEST_ARTICLES):
        leading = sum(name in head(card) for card in told)
        outside = sum(key not in affair for key in names.holders[name])
        own = inside[name] + leading - outside
        yield (-own, -inside[name], _is_person(name, told), -names.times(name, told), name), name


def _phrases(told: Sequence[Card], affair: Collection[str], phrases: SpecificPhrases) -> Iterator[_Way]:
    """Give the phrases that articles of an affair share; a name that tells it as well goes before."""
    inside = Counter(phrase for card in told for phrase in phrases.of[card.id])
    for phrase in (phrase for phrase, count in inside.items() if count >= _FEWEST_ARTICLES):
        leading = sum(phrase in phrases.heads[card.id] for card in told)
        outside = sum(key not in affair for key in phrases.holders[phrase])
        own = inside[phrase] + leading - outside
        yield (-own, -inside[phrase], True, 0, " ".join(phrase)), phrase


def _candidate(told: Sequence[Card], name: str) -> Candidate | None:
    """Make a possible topic of the articles of an affair, all of which are about it; None where all names are taken."""
    if not name:
        return None
    made = Candidate(slug(name))
    made.spellings[name[:1].upper() + name[1:]] += len(told)
    made.kinds[None] += len(told)
    made.cards |= {card.id: card for card in told}
    made.named |= made.cards
    made.leading |= made.cards.keys()
    return made


def _is_person(name: str, told: Sequence[Card]) -> bool:
    kinds = Counter(entity.kind for card in told for entity in card.entities if _has(entity.name, name))
    return 2 * kinds[EntityKind.PERSON] > kinds.total()


def _form(name: str, told: Sequence[Card], names: SpecificNames) -> str:
    """Return how most articles write the whole of a name, as facts know it sooner than otherwise."""
    known = Counter(e.name for card in told for e in card.entities if _has(e.name, name))
    forms = known | Counter(run for card in told for run in names.runs[card.id] if _has(run, name))
    half = max(forms.values()) / 2
    return min(forms, key=lambda t: (forms[t] < half, t not in known, -known[t], -forms[t], -len(t), t))


def _has(text: str, name: str) -> bool:
    return text == name or name in _WORD.findall(text)


def with_affairs(
    strong: Sequence[Candidate], told: Sequence[Candidate], editors: Mapping[str, AbstractSet[str]]
) -> list[Candidate]:
    """Return the candidates and the affairs that no other topic is: what stands in such an affair alone is part of it.

    An article is about a topic of its affair whose other articles are, though it names it in passing.
    """
    left = list(strong)
    for affair in told:
        ids = affair.cards.keys()
        for candidate in (candidate for candidate in left if candidate.leading & ids):
            candidate.leading |= candidate.articles & ids
        if any(len(ids & others) >= _MOST * len(ids) for others in editors.values()):
            continue
        same = max(left, key=lambda c: (_is_declared(c, affair), _share(c, affair), c.slug), default=None)
        if same and (_is_declared(same, affair) or _share(same, affair) >= _MOST):
            same.take(affair)
            continue
        parts = [c for c in left if c.slug == affair.slug or (not c.declared and _is_part(c, affair))]
        for part in parts:
            affair.take(part if not _is_most(affair, part) else part.only(ids))
        left = [*(candidate for candidate in left if candidate not in parts), affair]
    return left


def _is_declared(candidate: Candidate, affair: Candidate) -> bool:
    return bool(candidate.declared) and candidate.slug == affair.slug


def _share(candidate: Candidate, affair: Candidate) -> float:
    ids, others = affair.cards.keys(), candidate.cards.keys()
    return len(ids & others) / len(ids | others)


def _is_part(candidate: Candidate, affair: Candidate) -> bool:
    return len(candidate.cards.keys() & affair.cards.keys()) >= _MOST * len(candidate.cards)


def _is_most(affair: Candidate, part: Candidate) -> bool:
    return len(affair.cards) >= _MOST * len(affair.cards.keys() | part.cards.keys())
