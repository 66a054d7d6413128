"""Topics that titles give a name of their own: `Frana di Val Brenta`, a thing and the name that says which one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise

from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.text.languages import language
from generator.text.slugs import slug
from generator.text.words import fold, words
from generator.topics.comparing import affairs
from generator.topics.comparing.affairs import Affair
from generator.topics.comparing.surroundings import calendar
from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.matters import fact_texts
from generator.topics.likeness import stem
from generator.topics.phrases import Phrases, holds

# Words of a phrase: a title's beginning, not the whole of it.
_MOST_WORDS = 7
_FEWEST_WORDS = 2
# Titles of one topic that each article is compared with: those nearest in time. Keeps the cost linear.
_NEAREST = 12
_FEWEST_ARTICLES = 2
# What has no name, such as `sciopero della scuola`, is said of many; what one title alone calls so may be its own word.
_FEWEST_OTHERWISE = 3

# Titles and first sentences that are kept in mind: phrases share articles, and each asks again.
_KNOWN_TEXTS = 10_000
# Words that are kept in mind: articles share most of theirs.
_KNOWN_WORDS = 50_000

# Words of a title with nothing but a space, an apostrophe or a hyphen between them.
_RUN = re.compile(r"\w+(?:(?: |['’]|-)\w+)*")
_WORD = re.compile(r"\w+")
_Run = tuple[str, ...]


def headings(cards: Sequence[Card], company: Company) -> dict[str, Candidate]:
    """Return by slug the phrases of titles that hold a name and what it is the name of, as possible topics.

    A phrase stands in two titles, or is all that one title sets apart by a comma or colon and stands in another
    article's first sentence. Its other words are nouns there, and the articles tell one affair, whenever they tell it.
    Those whose title has the name alone, and that speak of the thing, go with them: two of them are enough for a phrase
    that only one title sets apart.
    """
    by_id, places = {card.id: card for card in cards}, {card.id: place for place, card in enumerate(cards)}
    titles: dict[str, list[Card]] = {}
    for card in cards:
        for word in dict.fromkeys(words(card.title or "")):
            titles.setdefault(word, []).append(card)
    found: dict[_Run, Candidate] = {}
    for spelled, run, ids in _shared_runs(cards):
        holding = [by_id[key] for key in ids]
        nouns = _nouns(run, holding)
        if not nouns or not (all(_is_noun(noun, holding) for noun in nouns) or _is_named_thing(run, nouns, holding)):
            continue
        names = set(run).difference(nouns, *(_small(card.lang) for card in holding))
        wanted = _FEWEST_ARTICLES if names and len(ids) > 1 else _FEWEST_OTHERWISE
        beside = min((titles.get(name, []) for name in sorted(names)), key=len, default=[])
        beside = [card for card in beside if names.issubset(words(card.title or ""))]
        if len(ids) + len(beside) < wanted:
            continue
        ids.update(dict.fromkeys(card.id for card in beside if _tells(card, nouns, company)))
        told = company.of_one_affair([by_id[key] for key in sorted(ids, key=places.__getitem__)])
        if len(told) >= wanted:
            found[run] = _candidate(spelled, told)
    return {candidate.slug: candidate for candidate in _fullest(found).values()}


def _tells(card: Card, nouns: Collection[str], company: Company) -> bool:
    """Tell whether an article speaks of the things of a phrase, in any form of their words."""
    stems = {stem(noun) for noun in nouns}
    text = " ".join(map(_folded, (card.title or "", card.lead, *fact_texts(card))))
    if not all(wanted in text for wanted in stems):
        return False
    told = company.affair(card)
    return all(wanted in told.names or wanted in told.words for wanted in stems)


def _candidate(spelled: str, told: Sequence[Card]) -> Candidate:
    candidate = Candidate(slug(spelled), is_product=False, is_heading=True)
    candidate.spellings[spelled] += len(told)
    candidate.kinds[None] += len(told)
    candidate.cards |= {card.id: card for card in told}
    candidate.named |= {card.id: card for card in told}
    candidate.leading |= {card.id for card in told}
    return candidate


def _fullest(found: Mapping[_Run, Candidate]) -> dict[_Run, Candidate]:
    """Return the phrases with those in one that most articles write in full, or that stand in the same articles."""
    left = dict(found)
    size = {run: len(candidate.cards) for run, candidate in found.items()}
    for short in sorted(found, key=lambda run: (len(run), run)):
        longer = [run for run in left if len(run) > len(short) and holds(run, short) and 2 * size[run] >= size[short]]
        if longer:
            left[min(longer, key=lambda run: (-size[run], -len(run), run))].take(left.pop(short))
    return left


def _shared_runs(cards: Sequence[Card]) -> Iterator[tuple[str, _Run, dict[str, None]]]:
    """Give the longest runs of words with a name that articles share, as first written, and the ids of the articles."""
    spelled: dict[_Run, str] = {}
    titled: dict[_Run, dict[str, None]] = {}
    labels: set[_Run] = set()
    for card in (card for card in cards if card.title):
        titled_words = frozenset(words(card.title or ""))
        names = [name for name in _names(card) if titled_words.issuperset(name)]
        for run, text, is_label in _runs(card.title or "", card.lang):
            named = any(len(name) < len(run) and holds(run, name) for name in names)
            if named or (is_label and not _small(card.lang).isdisjoint(run)):
                spelled[run] = text[:1].upper() + text[1:]
                titled.setdefault(run, {}).setdefault(card.id)
                labels |= {run} if is_label else set()
    phrases = Phrases(" ".join(run) for run in labels)
    for card in cards:
        for phrase in phrases.found(words(card.lead)):
            titled[tuple(phrase.split())].setdefault(card.id)
    order = {card.id: place for place, card in enumerate(cards)}
    longest: dict[frozenset[str], list[_Run]] = {}
    for run in sorted(titled, key=lambda run: (-len(run), run)):
        same = longest.setdefault(frozenset(titled[run]), [])
        told = len(titled[run]) >= _FEWEST_ARTICLES or run in labels
        if told and not any(holds(longer, run) for longer in same):
            same.append(run)
            yield spelled[run], run, dict.fromkeys(sorted(titled[run], key=lambda key: order[key]))


def _runs(title: str, lang: str | None) -> Iterator[tuple[_Run, str, bool]]:
    """Give the runs of a title's words that begin and end with a word that says something, and which are set apart."""
    small = _small(lang)
    for run in _RUN.finditer(title):
        found = list(_WORD.finditer(run.group()))
        folded = [_folded_words(match.group()) for match in found]
        full = [len(word) == 1 and word[0] not in small and not word[0].isdigit() for word in folded]
        for first in (place for place, is_full in enumerate(full) if is_full):
            for last in range(first + _FEWEST_WORDS - 1, min(first + _MOST_WORDS, len(found))):
                if full[last]:
                    parts = tuple(word for part in folded[first : last + 1] for word in part)
                    text = run.group()[found[first].start() : found[last].end()]
                    yield parts, text, text == run.group() != title


def _names(card: Card) -> list[_Run]:
    """Return the folded words of an article's names, but for products: each is known by its own."""
    entities = (entity for entity in card.entities if entity.kind is not EntityKind.PRODUCT)
    return [name for entity in entities if (name := _folded_words(entity.name))] + _written(card)


def _written(card: Card) -> list[_Run]:
    """Return the words that title and first sentence write with a capital where only a name has one.

    In `Ten Things To Know` any word has one. What begins a title may stand within the lead: `the Selna bridge`.
    """
    return [name for text in (card.title or "", card.lead) for name in _capitals(text, card.lang)]


@lru_cache(maxsize=_KNOWN_TEXTS)
def _capitals(text: str, lang: str | None) -> list[_Run]:
    small = _small(lang)
    told = [_WORD.findall(run.group())[1:] for run in _RUN.finditer(text)]
    names = [
        tuple(_folded_word(word) for word in group)
        for run in told
        for is_name, group in groupby(run, key=lambda word: word[0].isupper())
        if is_name
    ]
    plain = [word for run in told for word in run if word[0].islower() and _folded_word(word) not in small]
    if lang == "de" or len(names) > len(plain):
        return []
    return [name for name in names if not calendar(lang).issuperset(name)]


def _nouns(run: _Run, holding: Sequence[Card]) -> list[str]:
    """Return the words of a phrase that belong to no name of its articles and are neither small nor a person's role."""
    left = set(run)
    for card in holding:
        left -= _small(card.lang) | _roles(card.lang)
        for name in (*(_folded_words(entity.name) for entity in card.entities), *_written(card)):
            left -= set(name) if holds(run, name) else set()
    return [word for word in run if word in left]


def _is_noun(word: str, holding: Sequence[Card]) -> bool:
    """Tell whether an article stands before a word that is written small: `la frana`, `of the strike`, never `says`."""
    for card in holding:
        before = _articles(card.lang)
        for text in (card.title or "", card.lead, *fact_texts(card)):
            told = _WORD.findall(text) if word in _folded(text) else ()
            for article, found in pairwise(told):
                small = card.lang == "de" or found[:1].islower()
                if small and _folded_word(found) == word and _folded_word(article) in before:
                    return True
    return False


def _is_named_thing(run: _Run, nouns: Collection[str], holding: Sequence[Card]) -> bool:
    """Tell whether an article stands before the whole phrase, its nouns written small: `the Lunesdale light rail`."""
    for card in holding:
        before = _articles(card.lang)
        for text in (card.lead, *fact_texts(card)):
            told = _WORD.findall(text) if all(word in _folded(text) for word in run) else ()
            folded = [_folded_word(word) for word in told]
            for place in (n for n, word in enumerate(folded) if word == run[0] and n and folded[n - 1] in before):
                found = told[place : place + len(run)]
                written = {fold(word): word for word in found}
                if tuple(written) == run and all(written[noun].islower() for noun in nouns):
                    return True
    return False


class Company:
    """Which articles tell one affair; each is read once, when it is first asked for."""

    def __init__(self, cards: Sequence[Card]) -> None:
        """Take all articles of the digest: what is a name in one is a name in the others."""
        self._known = frozenset(words(" ".join({entity.name for card in cards for entity in card.entities})))
        self._read: dict[str, Affair] = {}

    def affair(self, card: Card) -> Affair:
        """Return what an article tells, as far as it tells one affair from another."""
        if card.id not in self._read:
            self._read[card.id] = affairs.read(card, self._known)
        return self._read[card.id]

    def like(self, card: Card, others: Sequence[Card]) -> frozenset[str]:
        """Return the ids of the articles that tell the affair of this one."""
        return frozenset(other.id for other in others if affairs.alike(self.affair(card), self.affair(other)))

    def of_one_affair(self, cards: Sequence[Card]) -> list[Card]:
        """Return the articles that tell the affair which another of them tells; `cards` are in the order of time."""
        told = affairs.without_common({card.id: self.affair(card) for card in cards})
        return [card for place, card in enumerate(cards) if _has_company(card, cards, place, told)]


def _has_company(card: Card, cards: Sequence[Card], place: int, read: Mapping[str, Affair]) -> bool:
    near = cards[max(0, place - _NEAREST) : place + _NEAREST + 1]
    return any(other.id != card.id and affairs.alike(read[card.id], read[other.id]) for other in near)


@lru_cache(maxsize=_KNOWN_TEXTS)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=_KNOWN_WORDS)
def _folded_word(word: str) -> str:
    return fold(word)


@lru_cache(maxsize=_KNOWN_TEXTS)
def _folded_words(name: str) -> _Run:
    return tuple(words(name))


@cache
def _small(lang: str | None) -> frozenset[str]:
    return frozenset(part for word in language(lang).section("words").texts("stopwords") for part in words(word))


@cache
def _roles(lang: str | None) -> frozenset[str]:
    names = language(lang).section("names")
    return frozenset(part for word in (*names.texts("roles"), *names.texts("titles")) for part in words(word))


@cache
def _articles(lang: str | None) -> Collection[str]:
    names = language(lang).section("names")
    return frozenset(words(word)[-1] for word in (*names.texts("articles"), *names.texts("of")) if words(word))
