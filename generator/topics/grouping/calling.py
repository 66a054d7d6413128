"""What an affair is called: the name or phrase that most of its articles share and few others have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.text.slugs import slug
from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.gathering import affairs, head
from generator.topics.grouping.matters import Matters
from generator.topics.grouping.phrasing import SpecificPhrases
from generator.topics.grouping.specific import SpecificNames

# Share of two topics' articles that both have where they are one.
_MOST = 2 / 3
# Names that an affair may have been called by while it had fewer articles: its old addresses.
_OTHER_NAMES = 8
_FEWEST_ARTICLES = 2
_WORD = re.compile(r"[^\W_]+")
_Way = tuple[tuple[int, int, bool, str], list[str]]


def called(cards: Sequence[Card], names: SpecificNames, matters: Matters) -> list[Candidate]:
    """Return the affairs of a digest as possible topics, the larger first; no two are called the same."""
    by_id = {card.id: card for card in cards}
    phrases = SpecificPhrases(cards, matters)
    found: dict[str, Candidate] = {}
    for ids in affairs(cards, names, phrases, matters):
        told = [by_id[key] for key in ids]
        ways = [*_names(told, names), *_phrases(told, phrases)]
        made = _candidate(told, [forms for _, forms in sorted(ways, key=lambda way: way[0])], found)
        if made:
            found[made.slug] = made
    return list(found.values())


def _names(told: Sequence[Card], names: SpecificNames) -> Iterator[_Way]:
    """Give the names that articles of an affair share: what sorts them, and how it is written."""
    inside = Counter(name for card in told for name in names.of[card.id])
    for name in (name for name, count in inside.items() if count >= _FEWEST_ARTICLES):
        leading = sum(name in head(card) for card in told)
        own = inside[name] + leading - (len(names.holders[name]) - inside[name])
        yield (-own, -inside[name], _is_person(name, told), name), _forms(name, told, names)


def _phrases(told: Sequence[Card], phrases: SpecificPhrases) -> Iterator[_Way]:
    """Give the phrases that articles of an affair share, as names; a name that tells it as well goes before."""
    inside = Counter(phrase for card in told for phrase in phrases.of[card.id])
    for phrase in (phrase for phrase, count in inside.items() if count >= _FEWEST_ARTICLES):
        forms = phrases.spelled(phrase, told)
        if forms:
            leading = sum(phrase in phrases.heads[card.id] for card in told)
            own = inside[phrase] + leading - (len(phrases.holders[phrase]) - inside[phrase])
            yield (-own, -inside[phrase], True, " ".join(phrase)), forms


def _candidate(told: Sequence[Card], ways: Sequence[list[str]], taken: Collection[str]) -> Candidate | None:
    """Make a possible topic of the articles of an affair, all of which are about it; None where all names are taken."""
    written = [forms for forms in ways if slug(forms[0]) not in taken]
    if not written:
        return None
    spelled = [forms[0] for forms in written]
    made = Candidate(slug(spelled[0]), is_product=False, is_heading=True)
    made.spellings[spelled[0]] += len(told)
    made.kinds[None] += len(told)
    made.cards |= {card.id: card for card in told}
    made.named |= made.cards
    made.leading |= made.cards.keys()
    old = (slug(name) for name in (*written[0][1 : _OTHER_NAMES + 1], *spelled[1 : _OTHER_NAMES + 1]))
    made.absorbed += [name for name in dict.fromkeys(old) if name != made.slug and name not in taken]
    return made


def _is_person(name: str, told: Sequence[Card]) -> bool:
    kinds = Counter(entity.kind for card in told for entity in card.entities if name in _WORD.findall(entity.name))
    return 2 * kinds[EntityKind.PERSON] > kinds.total()


def _forms(name: str, told: Sequence[Card], names: SpecificNames) -> list[str]:
    """Return how articles write the whole of a name: as facts know it, most articles first, then otherwise."""
    known = Counter(e.name for card in told for e in card.entities if name in _WORD.findall(e.name))
    written = Counter(run for card in told for run in names.runs[card.id] if name in _WORD.findall(run))
    return sorted(
        known | written, key=lambda text: (text not in known, -known[text] or -written[text], -len(text), text)
    )


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
        same = max(left, key=lambda c: (_is_titled(c, affair), _share(c, affair), c.slug), default=None)
        if same and (_is_titled(same, affair) or _share(same, affair) >= _MOST):
            same.take(affair)
            continue
        parts = [c for c in left if c.slug == affair.slug or (not c.declared and c.cards.keys() <= ids)]
        for part in parts:
            affair.take(part if part.cards.keys() <= ids or not _is_most(affair, part) else part.only(ids))
        left = [*(candidate for candidate in left if candidate not in parts), affair]
    return left


def _is_titled(candidate: Candidate, affair: Candidate) -> bool:
    """Tell whether titles have words for an affair, or somebody declared it."""
    if candidate.declared:
        return candidate.slug == affair.slug
    return candidate.is_heading and 2 * len(candidate.cards.keys() & affair.cards.keys()) > len(candidate.cards)


def _share(candidate: Candidate, affair: Candidate) -> float:
    ids, others = affair.cards.keys(), candidate.cards.keys()
    return len(ids & others) / len(ids | others)


def _is_most(affair: Candidate, part: Candidate) -> bool:
    return len(affair.cards) >= _MOST * len(affair.cards.keys() | part.cards.keys())
