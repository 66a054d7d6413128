"""The whole tool, top to bottom: seeds become articles, articles become a site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import attrgetter

from generator import config as configuration
from generator import content, drafting, pages, readers, render, stories, summary, topics
from generator.config import Config
from generator.engine import SITE, Engine, Outcome, Stage, digest_of
from generator.model.articles import Draft
from generator.model.files import File
from generator.model.pages import Page
from generator.model.problems import Problem, Severity
from generator.model.report import Foreseen, RawSeed, Report
from generator.model.seeds import Packet
from generator.model.shelf import Shelf
from generator.model.topics import Topic

_NO_SEEDS = Problem(
    code="seeds-missing",
    message="there is no such folder; no article is removed for want of its seed",
    path="seeds",
    hint="bring it back; make an empty one if all articles are to go",
    severity=Severity.NOTE,
)

_UNSETTLED = Problem(
    code="settings-unusable",
    message="nothing is built while a setting cannot be used: what may be published is not to be guessed",
    path=configuration.PATH,
    hint="mend it; until then content/ and site/ stay as they are",
    severity=Severity.NOTE,
)


def build(engine: Engine, *, base_url: str | None = None) -> Report:
    """Turn seeds/ into content/, and content/ into site/; `base_url` overrules the one of content/site.yml.

    A digest that has a site stays as it is while a setting cannot be used.
    """
    config, problems = settings(engine)
    if config is None:
        return Report(problems=problems)
    with engine.session():
        config = replace(config, base_url=base_url.rstrip("/")) if base_url else config
        digested = digest(engine, config)
        return publish(engine, config).after(digested).after(Report(problems=problems))


def settings(engine: Engine) -> tuple[Config | None, tuple[Problem, ...]]:
    """Return the settings, and what is wrong with them.

    None where one cannot be used and there is a site already, or where it is unknown which seeds must not come back.
    """
    unknown = content.unreadable(engine.read_file(content.TOMBSTONES))
    config, problems = configuration.load(engine.read_file(configuration.PATH))
    is_kept = Report(problems=problems).failed and engine.has_folder(SITE)
    if unknown or is_kept:
        return None, (*problems, *unknown, replace(_UNSETTLED, path=unknown[0].path if unknown else configuration.PATH))
    return config, problems


# ---------------------------------------------------------------- digest: seeds/ -> content/


def digest(engine: Engine, config: Config) -> Report:
    """Bring content/ up to date with seeds/; what a person edited stays."""
    planned = plan(engine, config)
    overtaken = engine.update(planned.write, planned.remove, planned.before)
    return replace(planned.report, problems=(*planned.report.problems, *overtaken))


def foresee(engine: Engine) -> Foreseen:
    """Return what a build would do to content/; write nothing."""
    config, problems = settings(engine)
    if config is None:
        return Foreseen(report=Report(problems=problems), before=(), write=(), remove=())
    with engine.session(forget=False):
        planned = plan(engine, config)
        return replace(planned, report=planned.report.after(Report(problems=problems)))


def plan(engine: Engine, config: Config) -> Foreseen:
    """Decide what content/ has to say of today's seeds."""
    raw, problems = raw_seeds(engine)
    held, _ = engine.read_folder("content")
    teaching = content.teaching(held)
    wanted = tuple(seed for seed in raw if digest_of(seed.file.body) not in teaching.removed)
    packets = engine.map(READ, wanted)
    seeds = drafting.with_repeats(wanted, packets)
    staying = tuple(item for item in seeds if item.sha256 not in teaching.removed)
    buried = {seed.file.path for seed in raw} - {seed.file.path for seed in wanted}
    buried |= {item.seed.path for item in seeds} - {item.seed.path for item in staying}
    one_by_one = Stage(
        partial(drafting.draft, teaching.rules, config.publish), Draft, attrgetter("seed.path"), "digesting seeds"
    )
    holds = holdings(engine, held)
    days = {holding.seed_id: holding.day for _, holding in holds if holding.seed_id and holding.day}
    drafts = engine.map(one_by_one, drafting.dated(staying, days))
    made, silent = reworded(engine, config, [outcome.value for outcome in drafts if outcome.value], held)
    present = [*drafting.present(wanted, packets), *(problem.path for problem in problems)]
    assigned = content.assign(made, holds, present, buried=buried)
    renewals = engine.map(RENEW, assigned.jobs)
    merged = content.merge(assigned, [outcome.value for outcome in renewals if outcome.value])
    partial_failures = chain.from_iterable(packet.value.problems for packet in packets if packet.value)
    found = chain(
        (*problems, *teaching.problems, *failures(packets), *partial_failures, *failures(drafts), *failures(renewals)),
        content.open_questions(made, assigned.jobs),
        merged.problems,
        silent,
    )
    report = Report(content=merged.counts, problems=tuple(found))
    return Foreseen(report=report, before=held, write=merged.write, remove=merged.remove)


def holdings(engine: Engine, held: Iterable[File]) -> list[tuple[File, content.Holding]]:
    """Return the files of articles, each with whose it is; a file that fails is nobody's to write."""
    files = [file for file in held if content.is_article(file.path)]
    sheets = engine.map(SHEET, files)
    return [
        (file, sheet.value.holding if sheet.value else content.Holding(path=file.path))
        for file, sheet in zip(files, sheets, strict=True)
    ]


def raw_seeds(engine: Engine) -> tuple[tuple[RawSeed, ...], tuple[Problem, ...]]:
    """Return the seeds of the digest with their sidecars, in the order of their paths, and what was passed over."""
    files, problems = engine.read_folder("seeds")
    if not engine.has_folder("seeds"):
        problems = (*problems, _NO_SEEDS)
    sidecars = {file.path: file for file in files}
    seeds = tuple(RawSeed(f, sidecars.get(readers.sidecar_path(f.path))) for f in files if readers.is_seed(f.path))
    passed_over = (readers.passed_over(file.path, sidecars) for file in files)
    return seeds, (*problems, *(problem for problem in passed_over if problem))


def reworded(
    engine: Engine, config: Config, drafts: list[Draft], held: Sequence[File]
) -> tuple[list[Draft], tuple[Problem, ...]]:
    """Return the drafts with what a language model tells truly of their summaries, where the digest names one.

    The model sees the chosen sentences and no more; what they do not bear out is left out, and they stay. Where
    content/ holds what the model said of the same sentences, it is not asked.
    """
    if config.model is None:
        return drafts, ()
    before = content.rewordings(held, config.model)
    told = {d.id: said for d in drafts if (said := before.get((d.id, tuple(s.number for s in d.summary))))}
    asked = [d for d in drafts if d.summary and d.id not in told]
    answers = engine.ask(config.model, [summary.prompt(d.summary, drafting.spoken(d)) for d in asked])
    told.update((d.id, text) for d, text in zip(asked, answers.texts, strict=True) if text)
    kept = [drafting.told(d, told[d.id], config.model) if d.summary and d.id in told else d for d in drafts]
    return kept, answers.problems


# ---------------------------------------------------------------- publish: content/ -> site/


def publish(engine: Engine, config: Config) -> Report:
    """Make site/ of what content/ says; what cannot be made anew stays as it was published last."""
    held, problems = engine.read_folder("content")
    sheets = engine.map(SHEET, [file for file in held if content.is_article(file.path)])
    shelf = content.load(held, config, [outcome.value for outcome in sheets if outcome.value], engine.today)
    cards = pages.shown(config, shelf)
    # A site without an address on the web has none to keep: grown bit by bit it is the one that is built at once.
    past = shelf.addresses if config.base_url else None
    grouping = topics.group(cards, shelf.topics, config.lang, past)
    told = engine.map(Stage(topics.tell, Topic, _group_path, "telling topics"), grouping.groups)
    atlas = topics.chart([outcome.value for outcome in told if outcome.value], topics.names(cards), grouping.homeless)
    listed = {card.id for card in cards}
    kinship = stories.find([stories.piece(article) for article in shelf.articles if article.card.id in listed])
    planned = pages.plan(config, shelf, atlas, kinship)
    theme = render.theme(engine.theme(), config)
    rendered = engine.map(Stage(partial(render.render, theme), File, _page_path, "making pages"), planned)
    files = [outcome.value or engine.published(page.path) for page, outcome in zip(planned, rendered, strict=True)]
    written = engine.write_site([file for file in [*render.assets(theme), *files] if file])
    found = (*problems, *failures(sheets), *shelf.problems, *grouping.problems, *failures(told), *failures(rendered))
    found = (*found, *remember(engine, shelf, grouping, held))
    told_in_vain = chain.from_iterable(topic.problems for topic in atlas.topics)
    found = (*found, *told_in_vain, *stories.problems(kinship, shelf.articles))
    called = {name for group in grouping.groups for name in (group.slug, *group.absorbed)}
    found = (*found, *content.unknown_topics(shelf, held, called))
    unpublished = len(shelf.articles) - len(cards)
    return Report(articles=len(cards), held=unpublished, topics=len(atlas.topics), site=written, problems=found)


def remember(engine: Engine, shelf: Shelf, grouping: topics.Grouping, before: Sequence[File]) -> tuple[Problem, ...]:
    """Write down where topics stand, for the day when none stands there; what cannot be read stays as it is."""
    if shelf.addresses is None:
        return ()
    today = {group.slug: [card.id for card in group.cards] for group in grouping.groups}
    record = content.record(shelf.addresses, today)
    return engine.update([record], (), before) if record else ()


def failures(outcomes: Iterable[Outcome[object]]) -> tuple[Problem, ...]:
    """Return the reasons of all that failed, each once: a broken template fails for many pages."""
    return tuple(dict.fromkeys(outcome.problem for outcome in outcomes if outcome.problem))


def _group_path(item: topics.Group) -> str:
    return f"content/topics/{item.slug}.md"


def _page_path(item: Page[object]) -> str:
    return f"site/{item.path}"


READ = Stage(drafting.read, Packet, attrgetter("file.path"), "reading seeds")
SHEET = Stage(content.read, content.Sheet, attrgetter("path"), "reading articles")
RENEW = Stage(content.renew, content.Renewal, attrgetter("path"), "writing articles")
