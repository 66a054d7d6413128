"""Which articles belong together: the editors' topics, then those that the articles share by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from generator.model.articles import Card
from generator.model.problems import Problem
from generator.model.topics import TopicFile
from generator.text.slugs import slug
from generator.text.words import words
from generator.topics.grouping.calling import called
from generator.topics.grouping.candidates import Candidate, candidates, unslugged
from generator.topics.grouping.company import Company
from generator.topics.grouping.hierarchy import ancestors, parents
from generator.topics.grouping.matters import Matters, fact_texts
from generator.topics.grouping.sharing import Told, shared
from generator.topics.grouping.specific import SpecificNames
from generator.topics.grouping.titles import titled_alone
from generator.topics.names import MANY_MENTIONS
from generator.topics.order import newest_first
from generator.topics.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The articles of one topic, before they are told together."""

    slug: str
    title: str
    lang: str
    """Of the digest, for titles and evidence."""
    file: TopicFile | None = None
    """None for an automatic topic."""
    parent: str | None = None
    """Slug of the topic that an editor put it under."""
    cards: tuple[Card, ...]
    """Newest first, undated last."""
    whole: tuple[str, ...] = ()
    """Ids of the articles that are about the topic: all that they state belongs to it."""
    focus: tuple[str, ...] = ()
    """Words that a sentence of any other article must name to belong to the topic."""
    evidence: str = ""
    absorbed: tuple[str, ...] = ()
    """Slugs of automatic topics that this one took in, or that have no article beside its own: old addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """All topics of a digest as groups, and what is wrong in the editors' files."""

    groups: tuple[Group, ...]
    """Editors' own first, then by the number of articles, then by title."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Members:
    """Articles of an editor's topic by id; True where the article is about it."""

    cards: dict[str, Card]
    about: dict[str, bool]

    def add(self, card: Card, *, about: bool) -> None:
        self.cards.setdefault(card.id, card)
        self.about[card.id] = about or self.about.get(card.id, False)

    def update(self, other: _Members) -> None:
        for card in other.cards.values():
            self.add(card, about=other.about[card.id])

    def follow(self, affair: AbstractSet[str]) -> None:
        """Take the articles of an affair for ones about the topic where another of them is."""
        if any(self.about.get(key) for key in affair):
            self.about.update((key, True) for key in affair & self.cards.keys())


def group(cards: Sequence[Card], files: Sequence[TopicFile], lang: str) -> Grouping:
    """Group articles into topics; an article may belong to many or to none.

    `lang` is the digest's own language, in which evidence is worded. Cost is linear in the text of the cards.
    """
    shown = {card.id: card for card in cards}
    cards = newest_first(titled_alone(cards))
    found = candidates(cards)
    names, matters = SpecificNames(cards), Matters(cards)
    affairs = called(cards, names, matters)
    members, problems = _editor_members(cards, files, found)
    for affair in affairs:
        for own_articles in members.values():
            own_articles.follow(affair.cards.keys())
    absorbed = {f.slug: _absorbed(f, files, found) for f in files}
    titles = {f.slug: f.title or (found[f.slug].title if f.slug in found else unslugged(f.slug)) for f in files}
    own = tuple(
        replace(_editor_group(f, members[f.slug], titles[f.slug], lang), absorbed=absorbed[f.slug]) for f in files
    )
    gone = {s for slugs in absorbed.values() for s in slugs} | {f.slug for f in files}
    gone |= {slug(a) for f in files for a in f.aliases}
    editors = {g.slug: (g.focus, frozenset(c.id for c in g.cards)) for g in own}
    automatic, said = shared(found, editors, gone, Told(cards, Company(cards), matters, names, affairs))
    above, lost = parents(files, {*(f.slug for f in files), *(c.slug for c in automatic)})
    over = ancestors((g.slug for g in own if _has_a_page(g)), above)
    own = tuple(replace(g, absorbed=(*g.absorbed, *said.get(g.slug, ())), parent=above.get(g.slug)) for g in own)
    own = tuple(g for g in own if _has_a_page(g) or g.slug in over)
    explained = {p.path for p in problems}
    empty = (f for f in files if cards and not members[f.slug].cards and f.slug not in over)
    problems += [*lost, *(_empty(f) for f in empty if f.path not in explained)]
    housed = frozenset(id_ for g in own for id_ in g.whole)
    others = tuple(_automatic_group(c, lang, housed) for c in automatic)
    groups = (*sorted(own, key=_rank), *sorted(others, key=_rank))
    whole = tuple(replace(g, cards=tuple(shown[card.id] for card in g.cards)) for g in groups)
    return Grouping(groups=whole, problems=tuple(problems))


def _has_a_page(group: Group) -> bool:
    """Tell a topic of which there is anything to show: articles, or what an editor wrote."""
    return bool(group.cards or (group.file and (group.file.introduction or group.file.timeline_add)))


def _rank(group: Group) -> tuple[int, str, str]:
    return (-len(group.cards), group.title.casefold(), group.slug)


def _editor_members(
    cards: Sequence[Card], files: Sequence[TopicFile], found: Mapping[str, Candidate]
) -> tuple[dict[str, _Members], list[Problem]]:
    members = {f.slug: _Members({}, {}) for f in files}
    problems: list[Problem] = []
    by_name = {name: card for card in cards for name in (card.slug, card.id)}
    for file in files:
        _declared(file, found, members[file.slug])
        for pin in file.pin:
            if pin in by_name:
                members[file.slug].add(by_name[pin], about=True)
            else:
                problems.append(_no_article(file, pin))
    _matched(cards, [f for f in files if f.any or f.none], members)
    before = {topic: _Members(dict(m.cards), dict(m.about)) for topic, m in members.items()}
    for file in files:
        for taken in _closure(file, {f.slug: f for f in files}):
            if taken in before:
                members[file.slug].update(before[taken])
            elif taken in found:
                _take(found[taken], members[file.slug])
            else:
                problems.append(_no_topic(file, taken))
    return members, problems


def _declared(file: TopicFile, found: Mapping[str, Candidate], members: _Members) -> None:
    """Take the articles that declare the topic; with no words to match, those that an automatic topic would have."""
    for name in dict.fromkeys((file.slug, *(slug(a) for a in file.aliases))):
        candidate = found.get(name)
        if candidate and not file.any:
            _take(candidate, members)
        elif candidate:
            for card in candidate.declared.values():
                members.add(card, about=True)


def _take(candidate: Candidate, members: _Members) -> None:
    for card in (*candidate.cards.values(), *candidate.passing.values()):
        members.add(card, about=card.id in candidate.declared)


def _matched(cards: Sequence[Card], files: Sequence[TopicFile], members: Mapping[str, _Members]) -> None:
    """Add the articles that name enough of a file's words; drop what names a forbidden one and nobody put in."""
    wanted = _by_word((f, f.any) for f in files)
    forbidden = _by_word((f, f.none) for f in files)
    phrases = Phrases((*wanted, *forbidden))
    for card in cards if wanted or forbidden else ():
        head = set(phrases.found(words(" . ".join(_head(card)))))
        named = head.union(*(phrases.found(words(text)) for text in _texts(card)))
        barred = {f.slug for word in named for f in forbidden.get(word, ())}
        for topic in barred:
            if not members[topic].about.get(card.id):
                members[topic].cards.pop(card.id, None)
        for file in {f.slug: f for word in named for f in wanted.get(word, ())}.values():
            enough = len(named.intersection(file.any)) >= min(file.min, len(set(file.any)))
            if enough and file.slug not in barred:
                members[file.slug].add(card, about=bool(head.intersection(file.any)))


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


def _closure(file: TopicFile, files: Mapping[str, TopicFile]) -> tuple[str, ...]:
    """Return the slugs that a file takes in, with those that they take in; a circle ends where it began."""
    seen: dict[str, None] = {}
    waiting = list(file.merge_of)
    while waiting:
        taken = waiting.pop(0)
        if taken not in seen and taken != file.slug:
            seen[taken] = None
            waiting.extend(files[taken].merge_of if taken in files else ())
    return tuple(seen)


def _absorbed(file: TopicFile, files: Sequence[TopicFile], found: Mapping[str, Candidate]) -> tuple[str, ...]:
    own = {f.slug for f in files}
    return tuple(s for s in dict.fromkeys(file.merge_of) if s in found and s not in own)


def _editor_group(file: TopicFile, members: _Members, title: str, lang: str) -> Group:
    cards = newest_first(tuple(members.cards.values()))
    return Group(
        slug=file.slug,
        title=title,
        lang=file.lang or lang,
        file=file,
        cards=cards,
        whole=tuple(c.id for c in cards if members.about[c.id]),
        focus=tuple(dict.fromkeys((title, *file.aliases, *file.any))),
    )


def _automatic_group(candidate: Candidate, lang: str, housed: AbstractSet[str]) -> Group:
    """Make the group of a topic without a file. `housed`: articles that an editor's topic is about already."""
    about = candidate.declared.keys() | (candidate.leading - housed)
    cards = newest_first(tuple({**candidate.cards, **candidate.passing}.values()))
    return Group(
        slug=candidate.slug,
        title=candidate.title,
        lang=lang,
        cards=cards,
        whole=tuple(c.id for c in cards if c.id in about),
        focus=candidate.words,
        evidence=candidate.evidence(lang),
        absorbed=tuple(dict.fromkeys(name for name in candidate.absorbed if name != candidate.slug)),
    )


def _no_article(file: TopicFile, pin: str) -> Problem:
    return Problem(
        code="pin-unknown",
        message=f"`pin` names no article on the site: {pin!r}",
        path=file.path,
        line=file.line("pin", pin),
        hint="write the id or the file name of an article that is published",
    )


def _no_topic(file: TopicFile, taken: str) -> Problem:
    return Problem(
        code="topic-unknown",
        message=f"`merge_of` names no topic: {taken!r}",
        path=file.path,
        line=file.line("merge_of", taken),
        hint="write the last part of a topic's address, such as ponte-sul-tagliamento",
    )


def _empty(file: TopicFile) -> Problem:
    return Problem(
        code="topic-empty",
        message=f"no article on the site belongs to this topic: {file.title or file.slug!r}",
        path=file.path,
        line=next(filter(None, map(file.line, ("match", "any", "title"))), 1),
        hint="write under `match: any` a word as the articles spell it, or put articles under `pin`",
    )
