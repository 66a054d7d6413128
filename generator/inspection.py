"""Looking without writing: why a block went, what content/ holds, whether all that is published is true."""

from __future__ import annotations

from itertools import chain

from generator import checks, content, pipeline
from generator import config as configuration
from generator.engine import SITE, Engine
from generator.errors import SeedError
from generator.model.articles import Article
from generator.model.files import File
from generator.model.problems import Problem, of_error
from generator.model.report import Judged, RawSeed
from generator.model.shelf import Shelf


def explain(engine: Engine, path: str) -> Judged:
    """Judge one seed as a build would. Raises DigestError when it cannot be read."""
    raw, _ = pipeline.raw_seeds(engine)
    held, _ = engine.read_folder("content")
    with engine.session():
        outcomes = engine.map(pipeline.READ, raw)
    found = next((seed for seed in pipeline.with_repeats(raw, outcomes) if seed.seed.path == path), None)
    if found is None:
        pipeline.read(next(seed for seed in raw if seed.file.path == path))
        raise SeedError("no seed that can be read", path=path, hint="see `rassegna build`")
    return pipeline.judge(content.teaching(held).rules, found)


def holdings(engine: Engine) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return what content/ holds, and what is wrong with it."""
    config, problems = configuration.load(engine.read_file("content/site.yml"))
    held, unreadable = engine.read_folder("content")
    shelf = content.load(held, config)
    return shelf, (*problems, *unreadable, *shelf.problems)


def check(engine: Engine) -> tuple[Problem, ...]:
    """Hold content/ against seeds/ and the links of site/ against its files."""
    shelf, problems = holdings(engine)
    raw = {seed.file.path: seed for seed in pipeline.raw_seeds(engine)[0]}
    found = [
        _invented(article, raw[article.seed]) for article in shelf.articles if article.seed in raw and article.seed
    ]
    site, _ = engine.read_folder(SITE)
    pages_only = [File(file.path.removeprefix(f"{SITE}/"), file.body) for file in site]
    return (*problems, *chain.from_iterable(found), *checks.broken_links(pages_only))


def _invented(article: Article, raw: RawSeed) -> tuple[Problem, ...]:
    try:
        return checks.invented(article, pipeline.read(raw))
    except SeedError as error:
        return (of_error(error),)
