"""The search page, the files that it loads, and the alphabetical list that serves without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby

from babel import Locale

from generator.model.articles import Article, Card
from generator.model.dates import Edtf, unit
from generator.model.pages import Page
from generator.model.searchview import (
    Letter,
    SearchEntries,
    SearchEntry,
    SearchFilters,
    SearchIndex,
    SearchPage,
    SearchWords,
)
from generator.model.topics import Name, Topic
from generator.model.views import Link
from generator.pages import addresses as paths
from generator.pages.directory import Directory
from generator.pages.postings import Holding, WordFile, base36, holding, word_files
from generator.text.interface import interface
from generator.text.words import fold, words

LISTED_ARTICLES = 300
"""Above this many articles the alphabetical list leaves them to the archive."""
ENTRIES_A_FILE = 4
"""Results are shown by six: few files, and little in them that is not shown."""
MOST_CHOICES = 100
"""Topics or sources to choose from; the most frequent ones."""
_MOST_TITLE_WORDS = 35


def search_pages(desk: Directory, topics: Sequence[Topic], names: Sequence[Name]) -> Iterator[Page[object]]:
    """Return the search page and its index."""
    newest_first = sorted(desk.articles, key=lambda article: _month(article.card), reverse=True)
    entries = (*_others(desk, topics, names), *(_article(desk, article) for article in newest_first))
    listed = [e for e in entries if e.kind != "article" or len(desk.articles) <= LISTED_ARTICLES]
    path = desk.at.section("search")
    yield Page(
        path=path,
        template="search.html",
        view=SearchPage(
            site=desk.site,
            head=desk.head("search"),
            index=paths.SEARCH_INDEX,
            script=paths.SEARCH_SCRIPT,
            filters=_filters(desk, topics, entries),
            letters=_letters(listed),
            archive=desk.at.section("archive") if len(listed) < len(entries) else None,
        ),
    )
    yield from _index(entries, _holdings(desk, entries), "../" * path.count("/"))


def _others(desk: Directory, topics: Sequence[Topic], names: Sequence[Name]) -> Iterator[SearchEntry]:
    for topic in topics:
        told = topic.timeline[-1].tellings if topic.timeline else ()
        text = told[0].event.text if told else ""
        yield SearchEntry(
            kind="topic",
            target=desk.at.topic(topic.slug),
            title=topic.title,
            detail="",
            text=topic.introduction or text,
            words=topic.aliases,
        )
    for publication in desk.publications:
        yield SearchEntry(
            kind="source",
            target=desk.at.source(publication.slug),
            title=publication.name,
            detail=" · ".join(publication.file.domains) if publication.file else "",
        )
    for name in sorted(names, key=lambda name: name.kind, reverse=True):
        target = desk.at.name(name.kind, name.slug)
        yield SearchEntry(kind=name.kind, target=target, title=name.name, detail=name.role or "")


def _article(desk: Directory, article: Article) -> SearchEntry:
    card = article.card
    source = desk.source_page(card.source)
    topics = desk.topics.get(card.id, ())
    return SearchEntry(
        kind="article",
        target=desk.at.article(card),
        title=card.title,
        detail=" · ".join((*((card.source,) if card.source else ()), *article.authors)),
        date=card.date,
        apart=desk.apart.get(card.id),
        text="\n\n".join(passage.markdown for passage in article.body),
        words=tuple(dict.fromkeys((*_facts(card), *(topic.title for topic in topics)))),
        filters=(
            *(f"topic:{topic.slug}" for topic in topics),
            *((f"source:{_slug(source)}",) if source else ()),
        ),
    )


def _facts(card: Card) -> Iterator[str]:
    """Give what else the article's page shows: dated sentences, quotes, figures, names."""
    yield from (event.text for event in card.events)
    yield from (quote.text for quote in card.quotes)
    yield from (" ".join(filter(None, (figure.raw, figure.measure, figure.about))) for figure in card.figures)
    yield from (entity.name for entity in card.entities)
    yield from card.tags


def _index(entries: Sequence[SearchEntry], holdings: Sequence[Holding], root: str) -> Iterator[Page[object]]:
    files = word_files(holdings)
    named = tuple((file.start, paths.search_file(file.name)) for file in files)
    yield Page(
        path=paths.SEARCH_INDEX,
        template="search-index.js",
        view=SearchIndex(
            root=root,
            version=_version(entries, files),
            entries=len(entries),
            entries_a_file=ENTRIES_A_FILE,
            kinds=_stretches(entries, lambda entry: entry.kind),
            months=_stretches(entries, lambda entry: "{:04d}-{:02d}".format(*_month(entry)) if _dated(entry) else ""),
            title_words="".join(base36(min(_MOST_TITLE_WORDS, len(holding.title))) for holding in holdings),
            files=named,
        ),
    )
    for (_, path), file in zip(named, files, strict=True):
        yield Page(path=path, template="search-words.js", view=SearchWords(file.start, file.lines))
    for number, start in enumerate(range(0, len(entries), ENTRIES_A_FILE)):
        part = tuple(entries[start : start + ENTRIES_A_FILE])
        path = paths.search_file(f"entries-{number}.js")
        yield Page(path=path, template="search-entries.js", view=SearchEntries(number, part))


def _holdings(desk: Directory, entries: Sequence[SearchEntry]) -> list[Holding]:
    months = Locale.parse(interface(desk.site.lang).locale).months["format"]["wide"]
    return [
        holding(
            words(entry.title or ""),
            words(f"{entry.detail} {_spoken(entry.date, months)}"),
            words(f"{entry.text} {' · '.join(entry.words)}"),
            entry.filters,
        )
        for entry in entries
    ]


def _spoken(date: Edtf | None, months: dict[int, str]) -> str:
    """Return a date in words that people search for: `5 febbraio 2025`."""
    if date is None:
        return ""
    point = date.anchor
    return " ".join(map(str, filter(None, (point.day, months[point.month] if point.month else None, point.year))))


def _version(entries: Sequence[SearchEntry], files: Sequence[WordFile]) -> str:
    told = repr((entries, files))
    return sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:10]


def _stretches(entries: Sequence[SearchEntry], key: Callable[[SearchEntry], str]) -> tuple[tuple[str, int, int], ...]:
    """Return the stretches of entries of one kind, by their key; those with an empty one are left out."""
    found = []
    start = 0
    for name, group in groupby(entries, key=key):
        after = start + sum(1 for _ in group)
        if name:
            found.append((name, start, after))
        start = after
    return tuple(found)


def _filters(desk: Directory, topics: Sequence[Topic], entries: Sequence[SearchEntry]) -> SearchFilters:
    kinds = tuple(dict.fromkeys(entry.kind for entry in entries))
    months = dict.fromkeys(_month(entry) for entry in entries if _dated(entry))
    sources = [Link(publication.name, publication.slug) for publication in desk.publications[:MOST_CHOICES]]
    return SearchFilters(
        kinds=kinds if len(kinds) > 1 else (),
        topics=tuple(Link(topic.title, topic.slug) for topic in topics[:MOST_CHOICES]),
        sources=tuple(sorted(sources, key=lambda link: fold(link.text))),
        months=tuple(unit(year, month) for year, month in months),
    )


def _month(dated: Card | SearchEntry) -> tuple[int, int]:
    point = dated.date.anchor if dated.date else None
    return (point.year, point.month or 0) if point else (0, 0)


def _dated(entry: SearchEntry) -> bool:
    return _month(entry)[1] > 0


def _slug(page: str) -> str:
    return page.split("/")[-2]


def _letters(entries: Sequence[SearchEntry]) -> tuple[Letter, ...]:
    ordered = sorted((e for e in entries if e.title), key=lambda e: (_letter(e) == "#", fold(e.title or ""), e.target))
    return tuple(Letter(letter, tuple(group)) for letter, group in groupby(ordered, key=_letter))


def _letter(entry: SearchEntry) -> str:
    first = next((c for c in fold(entry.title or "") if c.isalnum()), "#")
    return first.upper() if first.isalpha() else "#"
