"""The articles that editors put into their topics: by words, by `pin`, by `topics` in an article's own file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.model.problems import Problem
from generator.model.topics import TopicFile
from generator.text.slugs import slug
from generator.text.words import words
from generator.topics.grouping.candidates import Candidate
from generator.topics.grouping.matters import fact_texts
from generator.topics.names import MANY_MENTIONS
from generator.topics.phrases import Phrases


@dataclass(slots=True)
class Members:
    """Articles of an editor's topic."""

    cards: dict[str, Card] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)
    """Ids of those that are about it."""
    barred: set[str] = field(default_factory=set)
    """Ids of articles that name a word which none of the topic's may."""

    def add(self, card: Card, *, about: bool) -> None:
        """Add an article."""
        self.cards.setdefault(card.id, card)
        self.about |= {card.id} if about else set()

    def follow(self, affair: AbstractSet[str]) -> None:
        """Take the articles of an affair for ones about the topic where another of them is."""
        if not self.about.isdisjoint(affair):
            self.about |= affair & self.cards.keys()


def names(file: TopicFile) -> tuple[str, ...]:
    """Return the slugs by which a file's topic may be called: its own and the old ones."""
    return tuple(dict.fromkeys((file.slug, *map(slug, file.aliases))))


def members(
    cards: Sequence[Card], files: Sequence[TopicFile], found: Mapping[str, Candidate], affairs: Iterable[Candidate]
) -> tuple[dict[str, Members], list[Problem]]:
    """Return the articles of each file's topic by its slug, without those of automatic topics; and the pins in vain.

    In an affair of which one article is about the topic, all are that belong to it.
    """
    own = {file.slug: Members() for file in files}
    problems: list[Problem] = []
    by_name = {name: card for card in cards for name in (card.slug, card.id)}
    for file in files:
        declared = [card for name in names(file) if name in found for card in found[name].declared.values()]
        for card in (*declared, *(by_name[pin] for pin in file.pin if pin in by_name)):
            own[file.slug].add(card, about=True)
        problems += [_no_article(file, pin) for pin in file.pin if pin not in by_name]
    _match(cards, [f for f in files if f.any or f.none], own)
    for affair in affairs:
        for topic in own.values():
            topic.follow(affair.cards.keys())
    return own, problems


def _match(cards: Sequence[Card], files: Sequence[TopicFile], own: Mapping[str, Members]) -> None:
    """Add the articles that name enough of a file's words, and bar those that name a forbidden one."""
    wanted = _by_word((f, f.any) for f in files)
    forbidden = _by_word((f, f.none) for f in files)
    phrases = Phrases((*wanted, *forbidden))
    for card in cards if wanted or forbidden else ():
        head = set(phrases.found(words(" . ".join(_head(card)))))
        named = head.union(*(phrases.found(words(text)) for text in _texts(card)))
        barred = {f.slug for word in named for f in forbidden.get(word, ())}
        for topic in barred:
            own[topic].barred.add(card.id)
        for file in {f.slug: f for word in named for f in wanted.get(word, ())}.values():
            enough = len(named.intersection(file.any)) >= min(file.min, len(set(file.any)))
            if enough and file.slug not in barred:
                own[file.slug].add(card, about=bool(head.intersection(file.any)))


def _by_word(pairs: Iterable[tuple[TopicFile, Sequence[str]]]) -> dict[str, list[TopicFile]]:
    files: dict[str, list[TopicFile]] = {}
    for file, phrases in pairs:
        for phrase in dict.fromkeys(phrases):
            files.setdefault(phrase, []).append(file)
    return files


def _head(card: Card) -> Iterable[str]:
    """Give what an article is about: title, lead, tags, declared topics, the names that it mentions often."""
    yield from (card.title or "", card.lead, *card.tags, *card.topics)
    yield from (e.name for e in card.entities if e.mentions >= MANY_MENTIONS)


def _texts(card: Card) -> Iterable[str]:
    """Everything else of a card that tells what the article names, each text once."""
    return dict.fromkeys((*(e.name for e in card.entities), *fact_texts(card)))


def _no_article(file: TopicFile, pin: str) -> Problem:
    return Problem(
        code="pin-unknown",
        message=f"`pin` names no article on the site: {pin!r}",
        path=file.path,
        line=file.line("pin", pin),
        hint="write the id or the file name of an article that is published",
    )
