"""Looking without writing: why a block went, what content/ holds, whether all that is published is true."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from generator import checks, content, drafting, pipeline
from generator import config as configuration
from generator.cleaning.pagekinds import findings as pagefindings
from generator.engine import SITE, Engine, digest_of
from generator.errors import SeedError
from generator.model.articles import Article
from generator.model.files import File
from generator.model.problems import Problem, of_error
from generator.model.report import Judged, RawSeed, ReadSeed
from generator.model.seeds import file_of
from generator.model.shelf import Shelf


def explain(engine: Engine, path: str) -> Judged:
    """Judge one seed as a build would. Raises DigestError when it cannot be read."""
    raw, passed_over = pipeline.raw_seeds(engine)
    held, _ = engine.read_folder("content")
    with engine.session(forget=False):
        packets = engine.map(pipeline.READ, raw)
    seeds = drafting.with_repeats(raw, packets)
    own = [item for item in seeds if file_of(item.seed.path) == path]
    found = own[0] if len(own) == 1 else next((item for item in seeds if item.seed.path == path), None)
    if found is None:
        unread = next((problem for problem in passed_over if problem.path == path), None)
        if unread:
            raise SeedError(unread.message, path=path, hint=unread.hint)
        raise _unexplained(raw, [item.seed.path for item in seeds], path)
    return drafting.judge(content.teaching(held).rules, found)


def _unexplained(raw: Sequence[RawSeed], readable: Sequence[str], path: str) -> SeedError:
    parts = [other for other in readable if file_of(other) == file_of(path)]
    if parts:
        what = f"{len(parts):,} articles in one file" if path == file_of(path) else "no such entry"
        return SeedError(what, path=path, hint=f"name one: {', '.join(parts[:9])}")
    for item in raw:
        if item.file.path == path:
            drafting.read(item)
    return SeedError("no seed that can be read", path=path, hint="see `rassegna build`")


def holdings(engine: Engine) -> tuple[Shelf, tuple[Problem, ...]]:
    """Return what content/ holds, and what is wrong with it."""
    config, problems = configuration.load(engine.read_file("content/site.yml"))
    held, unreadable = engine.read_folder("content")
    shelf = content.load(held, config, today=engine.today)
    return shelf, (*problems, *unreadable, *shelf.problems)


def refusals(engine: Engine, shelf: Shelf) -> tuple[Problem, ...]:
    """Say which seeds without an article are refused, and why; judged alone, without what other seeds share."""
    held, _ = engine.read_folder("content")
    teaching = content.teaching(held)
    told = {article.seed for article in shelf.articles}
    found: list[Problem] = []
    for raw in pipeline.raw_seeds(engine)[0]:
        if raw.file.path in told or digest_of(raw.file.body) in teaching.removed:
            continue
        try:
            seeds = [seed for seed in drafting.read(raw).seeds if seed.path not in told]
        except SeedError as error:
            found.append(of_error(error))
            continue
        judged = (drafting.judge(teaching.rules, ReadSeed(seed, "", ())) for seed in seeds)
        found += [
            problem
            for one in judged
            if one.page.is_refused
            for problem in pagefindings.problems(one.clean, one.page, one.prose, teaching.rules)
        ]
    return tuple(found)


def check(engine: Engine) -> tuple[Problem, ...]:
    """Hold content/ against seeds/ and the links of site/ against its files."""
    shelf, problems = holdings(engine)
    told: dict[str, list[Article]] = {}
    for article in shelf.articles:
        told.setdefault(file_of(article.seed or ""), []).append(article)
    raw_seeds, _ = pipeline.raw_seeds(engine)
    found = [_invented(told[raw.file.path], raw) for raw in raw_seeds if raw.file.path in told]
    site, _ = engine.read_folder(SITE)
    pages_only = [File(file.path.removeprefix(f"{SITE}/"), file.body) for file in site]
    return (*problems, *chain.from_iterable(found), *checks.broken_links(pages_only))


def _invented(articles: Sequence[Article], raw: RawSeed) -> tuple[Problem, ...]:
    """Hold articles against the file of seeds/ that they were made from."""
    try:
        seeds = {seed.path: seed for seed in drafting.read(raw).seeds}
    except SeedError as error:
        return (of_error(error),)
    held = (checks.invented(article, seeds[article.seed]) for article in articles if article.seed in seeds)
    return tuple(chain.from_iterable(held))
