"""All of content/ read at once: articles, topics, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.config import Config
from generator.content import digests, editorial, places
from generator.content.articles import Reading
from generator.content.sheets import Sheet, read
from generator.errors import ContentError
from generator.model.articles import Article
from generator.model.files import File
from generator.model.problems import Problem, Severity, of_error
from generator.model.shelf import Shelf
from generator.model.topics import SourceFile, TopicFile

T = TypeVar("T")

_TEXTS = (".md", ".markdown", ".txt")


@dataclass(frozen=True, slots=True)
class _Pile:
    """Values read from files, with what could not be read."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


def load(files: Sequence[File], config: Config, sheets: Iterable[Sheet] | None = None) -> Shelf:
    """Read all of content/. A file that cannot be understood is an error among the problems; the others go on.

    `sheets` are its articles where they have been read already.
    """
    ordered = sorted(files, key=lambda file: file.path)
    if sheets is None:
        sheets = [read(file) for file in ordered if places.is_article(file.path)]
    sheets = sorted(sheets, key=lambda sheet: sheet.holding.path)
    problems = [sheet.problem for sheet in sheets if sheet.problem]
    problems += [place for file in ordered if (place := _misplaced(file))]
    pile = _with_slugs(_with_ids(sheets))
    topics: list[TopicFile] = []
    sources: list[SourceFile] = []
    for file in ordered:
        if editorial.is_topic(file.path) and (topic := _attempt(editorial.topic, file, problems)):
            topics.append(topic[0])
            problems += topic[1]
        if editorial.is_source(file.path) and (source := _attempt(editorial.source, file, problems)):
            sources.append(source[0])
            problems += source[1]
    problems += [problem for reading in pile.readings for problem in reading.problems]
    return Shelf(
        articles=tuple(_in_language(reading, config) for reading in pile.readings),
        topics=tuple(topics),
        sources=tuple(sources),
        problems=(*problems, *pile.problems),
    )


def _attempt(read: Callable[[File], T], file: File, problems: list[Problem]) -> T | None:
    try:
        return read(file)
    except ContentError as error:
        problems.append(of_error(error))
        return None


def _misplaced(file: File) -> Problem | None:
    """Say of an article's file that it lies, or is called, so that nothing reads it."""
    name = PurePosixPath(file.path)
    if places.is_article(file.path) or name.suffix.casefold() not in _TEXTS or b"\nmade:" not in file.body:
        return None
    hint = f"give it a name in {places.FOLDER} that ends in .md and begins with no sign, or take it out of content/"
    return _warning("article-misplaced", "an article where none is read; it is not on the site", file.path, hint)


def _with_ids(sheets: Iterable[Sheet]) -> list[Reading]:
    """Give every article an id of its own: of two files with one id, that keeps it which had it, else the first."""
    owners: dict[str, str] = {}
    found = []
    for reading in (sheet.reading for sheet in sorted(sheets, key=_newcomer) if sheet.reading):
        wanted, path = reading.article.card.id, reading.article.path
        own = wanted
        while own in owners:
            own = digests.of_path(f"{path} {own}")
        owners[own] = path
        if own != wanted:
            hint = "delete the line `id` to give it one of its own, or the file if it is a copy"
            said = _warning("id-taken", f"id {wanted} is also that of {owners[wanted]}", path, hint)
            card = replace(reading.article.card, id=own)
            reading = replace(  # noqa: PLW2901 (the reading with its id is the one to keep)
                reading, article=replace(reading.article, card=card), problems=(*reading.problems, said)
            )
        found.append(reading)
    return sorted(found, key=lambda reading: reading.article.path)


def _newcomer(sheet: Sheet) -> tuple[bool, bool]:
    holding = sheet.holding
    return holding.id != holding.seed_id, not places.is_at_home(holding.path, holding.address)


def _with_slugs(readings: Sequence[Reading]) -> _Pile:
    slugs = places.unique_slugs(
        places.Place(path=r.article.path, id=r.article.card.id, address=r.address) for r in readings
    )
    found, problems = [], []
    for reading in readings:
        article = reading.article
        slug = slugs[article.path]
        if slug != places.slug(article.path):
            message = f"another article has the slug {places.slug(article.path)}; this one stands at {slug}"
            problems.append(_warning("slug-taken", message, article.path, "rename one of the files"))
        found.append(replace(reading, article=replace(article, card=replace(article.card, slug=slug))))
    return _Pile(tuple(found), tuple(problems))


def _in_language(reading: Reading, config: Config) -> Article:
    """Return the article; one written by hand is in the digest's language unless it says otherwise."""
    article = reading.article
    if article.card.lang or article.seed:
        return article
    return replace(article, card=replace(article.card, lang=config.lang))


def _warning(code: str, message: str, path: str, hint: str) -> Problem:
    return Problem(code=code, message=message, path=path, hint=hint, severity=Severity.WARNING)
