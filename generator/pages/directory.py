"""Who lives where: articles, topics, sources and names with their addresses, looked up by any page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.config import Config
from generator.model.articles import Article, Card
from generator.model.facts import Event, Modality
from generator.model.topics import Name, SourceFile, Topic
from generator.model.views import Apart, ArticleItem, Cited, Crumb, Feed, Head, Site
from generator.pages import addresses as paths
from generator.pages.addresses import Addresses
from generator.pages.kin import Kin
from generator.pages.order import oldest_first
from generator.pages.originals import newest_day
from generator.text.interface import interface
from generator.text.slugs import slug, unique
from generator.text.words import fold

_SECTIONS = ("topics", "sources", "archive", "editions", "corrections", "search", "about", "lost")
BEGINNING_CHARS = 50
"""So much of an article's first sentence tells it from others of its title, source and date."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A source with its articles, and the editor's file on it if there is one."""

    slug: str
    name: str
    file: SourceFile | None
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """The lookups that pages share."""

    site: Site
    at: Addresses
    articles: tuple[Article, ...]
    publications: tuple[Publication, ...]
    sources: Mapping[str, Publication]
    """By folded name, and by each domain."""
    topics: Mapping[str, tuple[Topic, ...]]
    """By the id of an article, in the atlas's order."""
    in_order: Mapping[str, tuple[Card, ...]]
    """The articles of each topic by its slug, the oldest first."""
    people: Mapping[str, str]
    """Pages of people and organisations by folded name."""
    by_id: Mapping[str, Article]
    by_slug: Mapping[str, Topic]
    newest: date | None = None
    """The day of the newest article."""
    kin: Kin = field(default_factory=Kin)
    apart: Mapping[str, Apart] = field(default_factory=dict)
    """By the id of an article whose title another page has too."""

    def source_page(self, name: str | None) -> str | None:
        """Return the page of the publication that an article names."""
        found = self.sources.get(fold(name)) if name else None
        return self.at.source(found.slug) if found else None

    def name_page(self, name: str | None) -> str | None:
        """Return the page of a person or organisation, None where they have none."""
        return self.people.get(fold(name)) if name else None

    def cited(self, card: Card, anchor: str | None = None) -> Cited:
        """Return an article as it is cited, at a place on its page."""
        page = self.at.article(card)
        return Cited(
            target=f"{page}#{anchor}" if anchor else page,
            title=card.title,
            source=card.source,
            lang=card.lang,
            date=card.date,
            is_twin=card.id in self.apart,
        )

    def manner(self, event: Event) -> str:
        """Return how an event is told: its modality, or `was-planned` if its day is past in the newest article."""
        last = event.date.last_day if event.date else None
        gone = bool(last and self.newest and last < self.newest)
        return "was-planned" if gone and event.modality is Modality.PLANNED else event.modality

    def item(self, card: Card) -> ArticleItem:
        """Return an article as it stands in a list; a title that is its first sentence is not said twice."""
        return ArticleItem(
            target=self.at.article(card),
            title=card.title,
            source=card.source,
            source_target=self.source_page(card.source),
            date=card.date,
            lang=card.lang,
            lead="" if fold(card.lead) == fold(card.title or "") else card.lead,
            tellings=self.kin.tellings(card),
            sources=self.kin.sources(card),
        )

    def items(self, cards: Iterable[Card]) -> tuple[ArticleItem, ...]:
        """Return articles as they stand in a list."""
        return tuple(self.item(card) for card in cards)

    def head(
        self,
        section: str = "",
        crumbs: Sequence[Crumb] = (),
        *,
        kind: str = "website",
        feeds: Sequence[Feed] = (),
    ) -> Head:
        """Return what a page below the front page says of itself; the site's feeds are offered besides its own."""
        steps: list[Crumb] = [Crumb(target=paths.HOME, word="nav.home")]
        if section:
            steps.append(Crumb(target=self.at.section(section), word=f"nav.{section}"))
        return Head(kind=kind, section=section, crumbs=(*steps, *crumbs), feeds=(*feeds, *self.feeds()))

    def lineage(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics that a topic stands under, from the top, and itself."""
        above = self.by_slug.get(topic.parent or "")
        return (*(self.lineage(above) if above else ()), topic)

    def way(self, topic: Topic) -> tuple[Crumb, ...]:
        """Return the steps to a topic's page."""
        return tuple(Crumb(target=self.at.topic(one.slug), text=one.title) for one in self.lineage(topic))

    def feeds(self, topic: Topic | None = None) -> tuple[Feed, ...]:
        """Return the feeds of the site, or of one topic."""
        title = topic.title if topic else self.site.title
        folder = self.at.topic(topic.slug).removesuffix(paths.HOME) if topic else ""
        return (Feed(folder + paths.ATOM, title, "atom"), Feed(folder + paths.JSON, title, "json"))


def directory(
    config: Config,
    articles: Sequence[Article],
    files: Sequence[SourceFile],
    topics: Sequence[Topic],
    names: Sequence[Name],
) -> Directory:
    """Make the lookups of one site."""
    at = Addresses(config.lang)
    publications = _publications(articles, files)
    return Directory(
        site=_site(config, at),
        at=at,
        articles=tuple(articles),
        publications=publications,
        sources=_by_name(publications),
        topics=_by_article(topics),
        in_order={topic.slug: oldest_first(topic.cards) for topic in topics},
        people={fold(name.name): at.name(name.kind, name.slug) for name in reversed(names)},
        by_id={article.card.id: article for article in articles},
        by_slug={topic.slug: topic for topic in topics},
        newest=newest_day(article.card for article in articles),
        apart=told_apart((article.card for article in articles), _titles(config.lang, topics)),
    )


def _titles(lang: str, topics: Sequence[Topic]) -> frozenset[str]:
    """Return the titles, folded, of pages that are called by them alone: topics and sections."""
    sections = (interface(lang).text(f"{name}.title") for name in _SECTIONS)
    return frozenset(map(fold, (*sections, *(topic.title for topic in topics))))


def _site(config: Config, at: Addresses) -> Site:
    sections = ("topics", "sources", "archive", *(("search",) if config.search else ()), "about")
    return Site(
        title=config.title,
        description=config.description,
        lang=config.lang,
        home=paths.HOME,
        menu=tuple((name, at.section(name)) for name in sections),
        corrections=at.section("corrections"),
        search=at.section("search") if config.search else None,
    )


def _publications(articles: Sequence[Article], files: Sequence[SourceFile]) -> tuple[Publication, ...]:
    """Gather the articles of each source that has some, the most frequent source first."""
    known = {key: file for file in reversed(files) for key in _keys(file)}
    gathered: dict[str, list[Card]] = {}
    for article in articles:
        if article.card.source:
            key = fold(article.card.source)
            gathered.setdefault(fold(known[key].name) if key in known else key, []).append(article.card)
    taken = {file.slug for file in files}
    result = []
    for key, cards in gathered.items():
        file = known.get(key)
        name = file.name if file else cards[0].source or ""
        address = file.slug if file else unique(slug(name, fallback="fonte"), taken)
        taken.add(address)
        result.append(Publication(address, name, file, tuple(cards)))
    return tuple(sorted(result, key=lambda p: (-len(p.cards), fold(p.name), p.slug)))


def _keys(file: SourceFile) -> tuple[str, ...]:
    return (fold(file.name), *(fold(domain) for domain in file.domains))


def _by_name(publications: Sequence[Publication]) -> dict[str, Publication]:
    found: dict[str, Publication] = {}
    for publication in publications:
        for key in (fold(publication.name), *(_keys(publication.file) if publication.file else ())):
            found.setdefault(key, publication)
    return found


def _by_article(topics: Sequence[Topic]) -> dict[str, tuple[Topic, ...]]:
    found: dict[str, list[Topic]] = {}
    for topic in topics:
        for card in topic.cards:
            found.setdefault(card.id, []).append(topic)
    return {key: tuple(value) for key, value in found.items()}


def told_apart(cards: Iterable[Card], taken: Collection[str]) -> dict[str, Apart]:
    """Return what is said besides the title of each article whose title another has, or a page of another kind.

    `taken` are folded titles of other pages. Found by the articles of one title alone, so that one article says the
    same on every page, whichever others come: source and date; of one source and date its beginning; else its address.
    """
    called: dict[str, list[Card]] = {}
    for card in cards:
        called.setdefault(fold(card.title or card.lead), []).append(card)
    found: dict[str, Apart] = {}
    for name, group in called.items():
        if len(group) > 1 or name in taken:
            places, beginnings = Counter(map(_place, group)), Counter(map(_beginning, group))
            for card in group:
                words = "" if places[_place(card)] == 1 else _words(card, beginnings)
                found[card.id] = Apart(card.source, card.date, words)
    return found


def _place(card: Card) -> tuple[str, str]:
    return fold(card.source or ""), str(card.date or "")


def _beginning(card: Card) -> tuple[str, str, str]:
    return (*_place(card), _cut(card.lead))


def _words(card: Card, beginnings: Counter[tuple[str, str, str]]) -> str:
    alone = card.lead and beginnings[_beginning(card)] == 1
    return _cut(card.lead) if alone else card.address.rpartition("/")[2]


def _cut(lead: str) -> str:
    """Return the first words of a sentence."""
    if len(lead) <= BEGINNING_CHARS:
        return lead.rstrip(".")
    return f"{lead[:BEGINNING_CHARS].rpartition(' ')[0] or lead[:BEGINNING_CHARS]}…"
