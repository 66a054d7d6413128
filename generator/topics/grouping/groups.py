"""Which articles belong together: the editors' topics, then those that the articles share by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from generator.model.articles import Card
from generator.model.problems import Problem
from generator.model.topics import TopicFile
from generator.text.slugs import slug
from generator.topics.grouping.calling import called
from generator.topics.grouping.candidates import Candidate, candidates, unslugged
from generator.topics.grouping.company import Company
from generator.topics.grouping.heirs import Standing, heirs
from generator.topics.grouping.hierarchy import ancestors, parents
from generator.topics.grouping.matters import Matters
from generator.topics.grouping.members import Members, members, names
from generator.topics.grouping.sharing import Told, shared
from generator.topics.grouping.specific import SpecificNames
from generator.topics.grouping.titles import titled_alone
from generator.topics.order import newest_first


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
    called: tuple[str, ...] = ()
    """Names of the topic itself: what a figure is about where its sentence does not say it."""
    evidence: str = ""
    absorbed: tuple[str, ...] = ()
    """Slugs that lead here: of automatic topics that this one took in, or that have no article beside its own; and of
    topics that stood once, and most of whose articles it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """All topics of a digest as groups, and what is wrong in the editors' files."""

    groups: tuple[Group, ...]
    """Editors' own first, then by the number of articles, then by title."""
    homeless: tuple[str, ...] = ()
    """Slugs of topics that stood once, of whose articles none is in a topic now."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Apart:
    """The topics of a digest before editors' files name automatic ones."""

    own: Mapping[str, Group]
    """Of each file, by words and pins, by slug."""
    barred: Mapping[str, AbstractSet[str]]
    """Ids of articles that a file's topic must not have."""
    automatic: Mapping[str, Group]
    """By slug."""
    old: Mapping[str, Group]
    """By the slugs that lead to them."""
    others: Mapping[str, Group]
    """What files name that is no topic by itself."""

    def called(self, names: Sequence[str]) -> tuple[Group, ...]:
        """Return the automatic topics at these addresses; else where they lead to; else what is no topic by itself."""
        for known in (self.automatic, self.old, self.others):
            found = {known[name].slug: known[name] for name in names if name in known}
            if found:
                return tuple(found.values())
        return ()


def group(
    cards: Sequence[Card], files: Sequence[TopicFile], lang: str, past: Mapping[str, Sequence[str]] | None = None
) -> Grouping:
    """Group articles into topics; an article may belong to many or to none.

    Editors' topics are put together by words and pins first, and beside them the automatic ones. Only then do files
    name automatic topics or take them in: they get them as they are, and no other topic changes.

    `lang` is the digest's own language, in which evidence is worded. `past` holds ids of articles by the slugs that
    topics have had; where none stands today, they lead to the topic that has most of the articles. Cost is linear in
    the text of the cards.
    """
    shown = {card.id: card for card in cards}
    apart, problems = _apart(newest_first(titled_alone(cards)), files, lang)
    every, unknown = _together(apart, files)
    slugs = {old: topic.slug for topic in every for old in topic.absorbed}
    slugs |= {old: file.slug for old, file in _by_slug(files).items()} | {topic.slug: topic.slug for topic in every}
    above, lost = parents(files, slugs)
    over = ancestors((topic.slug for topic in every if _has_a_page(topic)), above)
    problems = [*problems, *unknown]
    explained = {problem.path for problem in problems}
    empty = [topic.file for topic in every if topic.file and not topic.cards and topic.slug not in over]
    problems += [*lost, *(_empty(file) for file in empty if cards and file.path not in explained)]
    groups = [
        replace(topic, parent=above.get(topic.slug), cards=tuple(shown[card.id] for card in topic.cards))
        for topic in every
        if _has_a_page(topic) or topic.slug in over
    ]
    found, homeless = _with_heirs(sorted(groups, key=_rank), past or {})
    return Grouping(groups=found, homeless=homeless, problems=tuple(problems))


def _with_heirs(
    groups: Sequence[Group], past: Mapping[str, Sequence[str]]
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    today = [
        Standing(
            {g.slug, *g.absorbed, *(slug(name) for name in (g.file.aliases if g.file else ()))}, [c.id for c in g.cards]
        )
        for g in groups
    ]
    left = heirs(past, today)
    inherited: dict[int | None, list[str]] = {}
    for old, at in left.items():
        inherited.setdefault(at, []).append(old)
    found = (replace(g, absorbed=(*g.absorbed, *inherited.get(at, ()))) for at, g in enumerate(groups))
    return tuple(found), tuple(inherited.get(None, ()))


def _has_a_page(group: Group) -> bool:
    """Tell a topic of which there is anything to show: articles, or what an editor wrote."""
    return bool(group.cards or (group.file and (group.file.introduction or group.file.timeline_add)))


def _rank(group: Group) -> tuple[bool, int, str, str]:
    return (group.file is None, -len(group.cards), group.title.casefold(), group.slug)


def _apart(cards: Sequence[Card], files: Sequence[TopicFile], lang: str) -> tuple[_Apart, list[Problem]]:
    """Return the topics that editors put together, and the automatic ones that are none of these; and pins in vain."""
    found = candidates(cards)
    specific, matters = SpecificNames(cards), Matters(cards)
    affairs = called(cards, specific, matters)
    put, problems = members(cards, files, found, affairs)
    known = {affair.slug: affair for affair in affairs} | found
    own = {f.slug: _editor_group(f, put[f.slug], known.get(f.slug), lang) for f in files}
    by_hand = [f for f in files if f.any or known.keys().isdisjoint(names(f))]
    editors = {f.slug: (own[f.slug].focus, put[f.slug].cards.keys()) for f in by_hand}
    gone = {name for f in by_hand for name in names(f)}
    chosen, said = shared(found, editors, gone, Told(cards, Company(cards), matters, specific, affairs))
    housed = frozenset(id_ for f in by_hand for id_ in own[f.slug].whole)
    automatic = {c.slug: _automatic_group(c, lang, housed) for c in chosen}
    asked = {name for f in files for name in (*names(f), *f.merge_of)}
    apart = _Apart(
        own={topic: replace(g, absorbed=tuple(said.get(topic, ()))) for topic, g in own.items()},
        barred={topic: m.barred - m.cards.keys() for topic, m in put.items()},
        automatic=automatic,
        old={name: topic for topic in automatic.values() for name in topic.absorbed},
        others={name: _automatic_group(known[name], lang, housed) for name in asked if name in known},
    )
    return apart, problems


def _together(apart: _Apart, files: Sequence[TopicFile]) -> tuple[list[Group], list[Problem]]:
    """Return the topics, editors' with the automatic ones that their files name or take in; and what is named in vain.

    A file without words to match names the topic at its address.
    """
    named = {f.slug: () if f.any else _without(apart.barred[f.slug], apart.called(names(f))) for f in files}
    called_so = _by_slug(files)
    together: list[Group] = []
    problems: list[Problem] = []
    gone = {topic.slug for topics in named.values() for topic in topics}
    for file in files:
        taken: list[Group] = []
        for name in _closure(file, called_so):
            taken += [apart.own[name]] if name in named else []
            parts = named[name] if name in named else apart.called((name,))
            taken += parts
            gone.update(topic.slug for topic in parts)
            problems += [] if parts or name in named else [_no_topic(file, name)]
        own = _joined(apart.own[file.slug], named[file.slug], taken)
        together.append(replace(own, absorbed=tuple(old for old in own.absorbed if old not in apart.own)))
    left = (topic for topic in apart.automatic.values() if topic.slug not in gone)
    return [*together, *left], problems


def _without(barred: AbstractSet[str], topics: Sequence[Group]) -> tuple[Group, ...]:
    return tuple(replace(topic, cards=tuple(c for c in topic.cards if c.id not in barred)) for topic in topics)


def _by_slug(files: Sequence[TopicFile]) -> dict[str, TopicFile]:
    """Return the files by the slugs of their topics, old ones too."""
    return {slug(old): file for file in files for old in file.aliases} | {file.slug: file for file in files}


def _closure(file: TopicFile, files: Mapping[str, TopicFile]) -> tuple[str, ...]:
    """Return the slugs that a file takes in, with those that they take in; a circle ends where it began."""
    seen: dict[str, None] = {}
    waiting = list(file.merge_of)
    while waiting:
        name = waiting.pop(0)
        other = files.get(name, file)
        taken = name if other is file else other.slug
        if taken not in seen and taken != file.slug:
            seen[taken] = None
            waiting.extend(other.merge_of)
    return tuple(seen)


def _joined(own: Group, named: Sequence[Group], taken: Sequence[Group]) -> Group:
    """Return an editor's topic with those that its file names, which give it all but a title, and those it takes in."""
    parts = (own, *named, *taken)
    cards = newest_first(tuple({card.id: card for topic in parts for card in topic.cards}.values()))
    about = {id_ for topic in parts for id_ in topic.whole}
    old = [name for topic in (*named, *taken) if not topic.file for name in (topic.slug, *topic.absorbed)]
    return replace(
        own,
        title=own.title if own.file and own.file.title else next((topic.title for topic in named), own.title),
        cards=cards,
        whole=tuple(card.id for card in cards if card.id in about),
        focus=tuple(dict.fromkeys(word for topic in (*(named or [own]), *taken) for word in topic.focus)),
        called=tuple(name for topic in named or [own] for name in topic.called),
        absorbed=tuple(dict.fromkeys((*old, *own.absorbed))),
    )


def _editor_group(file: TopicFile, own: Members, like: Candidate | None, lang: str) -> Group:
    """Make the group of a file's own articles; `like` is what the articles say under its address."""
    title = file.title or (like.title if like else unslugged(file.slug))
    cards = newest_first(tuple(own.cards.values()))
    return Group(
        slug=file.slug,
        title=title,
        lang=file.lang or lang,
        file=file,
        cards=cards,
        whole=tuple(c.id for c in cards if c.id in own.about),
        focus=tuple(dict.fromkeys((title, *file.aliases, *file.any))),
        called=(title, *file.aliases),
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
        called=(candidate.title,),
        evidence=candidate.evidence(lang),
        absorbed=tuple(dict.fromkeys(name for name in candidate.absorbed if name != candidate.slug)),
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
