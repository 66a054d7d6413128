"""All of content/ read at once: articles, topics, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import TypeVar

from generator.config import Config
from generator.content import addresses, articles, claims, digests, documents, editorial, history, places
from generator.content.claims import Holding
from generator.errors import ContentError
from generator.model.articles import Article
from generator.model.files import File
from generator.model.problems import Problem, Severity, of_error
from generator.model.shelf import Shelf

T = TypeVar("T")

_TEXTS = (".md", ".markdown", ".txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file of content/articles/, read once for both halves: whose it is, and what it says or why it does not."""

    holding: Holding
    article: Article | None = None
    problems: tuple[Problem, ...] = ()


def read(file: File) -> Sheet:
    """Read one file of content/articles/, as far as it goes."""
    try:
        past = history.read(documents.read(file))
        holding = claims.hold(file.path, past)
    except ContentError as error:
        return Sheet(holding=claims.hold_broken(file), problems=(of_error(error),))
    try:
        article, problems = articles.read(file.path, past)
    except ContentError as error:
        return Sheet(holding=holding, problems=(of_error(error),))
    return Sheet(holding=holding, article=article, problems=problems)


def load(
    files: Sequence[File], config: Config, sheets: Iterable[Sheet] | None = None, today: date | None = None
) -> Shelf:
    """Read all of content/. A file that cannot be understood is an error among the problems; the others go on.

    `sheets` are its articles where they have been read already; with `today`, dates to come are among the problems.
    """
    ordered = sorted(files, key=lambda file: file.path)
    if sheets is None:
        sheets = [read(file) for file in ordered if places.is_article(file.path)]
    sheets = sorted(sheets, key=lambda sheet: sheet.holding.path)
    problems = [problem for sheet in sheets for problem in sheet.problems]
    problems += [misplaced for file in ordered if (misplaced := _misplaced(file))]
    shown = _with_slugs(_with_ids(sheets, problems), sheets, problems)
    problems += [late for article in shown if today and (late := _late(article, today))]
    topics = [_attempt(editorial.topic, file, problems) for file in ordered if editorial.is_topic(file.path)]
    sources = [_attempt(editorial.source, file, problems) for file in ordered if editorial.is_source(file.path)]
    return Shelf(
        articles=tuple(_in_language(article, config) for article in shown),
        topics=tuple(topic for topic in topics if topic),
        sources=tuple(source for source in sources if source),
        addresses=_addresses(ordered, problems),
        problems=tuple(problems),
    )


def _attempt(read: Callable[[File], tuple[T, tuple[Problem, ...]]], file: File, problems: list[Problem]) -> T | None:
    try:
        value, found = read(file)
    except ContentError as error:
        problems.append(of_error(error))
        return None
    problems += found
    return value


def _addresses(files: Sequence[File], problems: list[Problem]) -> dict[str, tuple[str, ...]] | None:
    record = next((file for file in files if file.path == addresses.ADDRESSES), None)
    try:
        return addresses.remembered(record)
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


def _with_ids(sheets: Iterable[Sheet], problems: list[Problem]) -> list[Article]:
    """Give every article an id of its own: of two files with one id, that keeps it which had it, else the first."""
    owners: dict[str, str] = {}
    found = []
    for article in (sheet.article for sheet in sorted(sheets, key=_newcomer) if sheet.article):
        wanted, path = article.card.id, article.path
        own = wanted
        while own in owners:
            own = digests.of_path(f"{path} {own}")
        owners[own] = path
        if own != wanted:
            hint = "delete the line `id` to give it one of its own, or the file if it is a copy"
            problems.append(_warning("id-taken", f"id {wanted} is also that of {owners[wanted]}", path, hint))
        found.append(replace(article, card=replace(article.card, id=own)))
    return sorted(found, key=lambda article: article.path)


def _newcomer(sheet: Sheet) -> tuple[bool, bool]:
    holding = sheet.holding
    return holding.id != holding.seed_id, not places.is_at_home(holding.path, holding.address)


def _with_slugs(found: Sequence[Article], sheets: Iterable[Sheet], problems: list[Problem]) -> list[Article]:
    stood = {sheet.holding.path: sheet.holding.address for sheet in sheets}
    slugs = places.unique_slugs(places.Place(path=a.path, id=a.card.id, address=stood[a.path]) for a in found)
    for path, slug in slugs.items():
        if slug != places.slug(path):
            message = f"another article has the slug {places.slug(path)}; this one stands at {slug}"
            problems.append(_warning("slug-taken", message, path, "rename one of the files"))
    return [replace(a, card=replace(a.card, slug=slugs[a.path])) for a in found]


def _in_language(article: Article, config: Config) -> Article:
    """Return the article; one written by hand is in the digest's language unless it says otherwise."""
    if article.card.lang or article.seed:
        return article
    return replace(article, card=replace(article.card, lang=config.lang))


def _late(article: Article, today: date) -> Problem | None:
    """Say of an article that it is dated on a day to come: tomorrow may have begun where it came out."""
    known = article.card.date
    if known is None or known.anchor.first_day <= today + timedelta(days=1):
        return None
    hint = "if it is wrong, write `date: …` in the article's file"
    return _warning("date-late", f"its date, {known}, is still to come", article.path, hint)


def _warning(code: str, message: str, path: str, hint: str) -> Problem:
    return Problem(code=code, message=message, path=path, hint=hint, severity=Severity.WARNING)
