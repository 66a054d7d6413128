"""The whole tool, top to bottom: seeds become articles, articles become a site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from generator import cleaning, content, facts, metadata, pages, readers, render, summary, topics
from generator import config as configuration
from generator.config import Config, Publish
from generator.engine import Engine, Outcome, Stage, digest_of
from generator.model.articles import Draft
from generator.model.cleantext import Prose, Sentence
from generator.model.files import File
from generator.model.pages import Page
from generator.model.problems import Problem
from generator.model.report import Judged, RawSeed, ReadSeed, Report, Written
from generator.model.rules import EditorRule
from generator.model.seeds import Seed
from generator.model.topics import Topic
from generator.text import detect, prose
from generator.text.words import fold


def build(engine: Engine, *, base_url: str | None = None) -> Report:
    """Turn seeds/ into content/, and content/ into site/; `base_url` overrules the one of content/site.yml."""
    with engine.session():
        config, problems = configuration.load(engine.read_file("content/site.yml"))
        config = replace(config, base_url=base_url.rstrip("/")) if base_url else config
        digested = digest(engine, config)
        return publish(engine, config).after(digested).after(Report(problems=problems))


# ---------------------------------------------------------------- digest: seeds/ -> content/


def digest(engine: Engine, config: Config) -> Report:
    """Bring content/ up to date with seeds/; what a person edited stays."""
    raw, problems = raw_seeds(engine)
    held, _ = engine.read_folder("content")
    teaching = content.teaching(held)
    buried = [seed.file.path for seed in raw if digest_of(seed.file.body) in teaching.removed]
    wanted = tuple(seed for seed in raw if seed.file.path not in buried)
    outcomes = engine.map(READ, wanted)
    drafts = engine.map(
        Stage(partial(draft, teaching.rules, config.publish), Draft, _read_path), with_repeats(wanted, outcomes)
    )
    made = [outcome.value for outcome in drafts if outcome.value]
    present = [*(seed.file.path for seed in raw), *(problem.path for problem in problems)]
    merged = content.merge(made, held, present, buried=buried)
    overtaken = engine.update(merged.write, merged.remove, held)
    found = chain(
        problems, teaching.problems, failures(outcomes), failures(drafts), *(d.problems for d in made), merged.problems
    )
    return Report(
        content=Written(len(merged.write), len(merged.remove), len(made) - len(merged.write)),
        problems=(*found, *overtaken),
    )


def raw_seeds(engine: Engine) -> tuple[tuple[RawSeed, ...], tuple[Problem, ...]]:
    """Return the seeds of the digest with their sidecars, in the order of their paths."""
    files, problems = engine.read_folder("seeds")
    sidecars = {file.path: file for file in files}
    seeds = tuple(RawSeed(f, sidecars.get(readers.sidecar_path(f.path))) for f in files if readers.is_seed(f.path))
    return seeds, problems


def read(raw: RawSeed) -> Seed:
    """Read one seed."""
    return readers.read(raw.file, raw.sidecar)


def with_repeats(raw: Sequence[RawSeed], seeds: Sequence[Outcome[Seed]]) -> tuple[ReadSeed, ...]:
    """Return the seeds that could be read, each with the blocks that others hold too."""
    good = [(r, s.value) for r, s in zip(raw, seeds, strict=True) if s.value]
    repeats = cleaning.mark_repeats([seed for _, seed in good])
    return tuple(ReadSeed(seed, digest_of(r.file.body), again) for (r, seed), again in zip(good, repeats, strict=True))


def judge(rules: tuple[EditorRule, ...], item: ReadSeed) -> Judged:
    """Clean one seed, cut it into sentences, find what is known of it."""
    lang = detect.detect(item.seed.text)
    clean = cleaning.clean(item.seed, lang, rules, item.repeats)
    sentences = prose.read(clean)
    return Judged(clean, sentences, metadata.read(clean, sentences))


def draft(rules: tuple[EditorRule, ...], publish: Publish, item: ReadSeed) -> Draft:
    """Make of one seed what content/ should say of it."""
    judged = judge(rules, item)
    title = judged.metadata.title.value if judged.metadata.title else None
    stated = facts.gather(judged.prose, judged.metadata.date)
    chosen = summary.choose(judged.prose, title, publish)
    last = judged.prose.sentences[-1] if judged.prose.sentences else None
    numbers = {s.number for s in chosen}
    for group in (stated.figures, stated.quotes, stated.events, stated.entities):
        numbers.update(fact.sentence for fact in group)
    return Draft(
        id=hashlib.sha256(fold(item.seed.text).encode()).hexdigest()[:8],
        seed=item.seed.path,
        seed_sha256=item.sha256,
        metadata=judged.metadata,
        summary=chosen,
        sentence_count=len(judged.prose.sentences),
        cited=_cited(judged.prose, numbers),
        facts=stated,
        notices=cleaning.notices(judged.clean, last.text if judged.prose.truncated and last else None),
        removed=cleaning.removed(judged.clean),
        problems=(*item.seed.problems, *judged.clean.problems, *judged.metadata.problems),
    )


def _cited(sentences: Prose, numbers: Iterable[int]) -> tuple[Sentence, ...]:
    wanted = frozenset(numbers)
    return tuple(sentence for sentence in sentences.sentences if sentence.number in wanted)


# ---------------------------------------------------------------- publish: content/ -> site/


def publish(engine: Engine, config: Config) -> Report:
    """Make site/ of what content/ says; what cannot be made anew stays as it was published last."""
    held, problems = engine.read_folder("content")
    shelf = content.load(held, config)
    cards = pages.shown(config, shelf)
    grouping = topics.group(cards, shelf.topics, config.lang)
    told = engine.map(Stage(topics.tell, Topic, _group_path), grouping.groups)
    atlas = topics.chart([outcome.value for outcome in told if outcome.value], topics.names(cards))
    planned = pages.plan(config, shelf, atlas)
    theme = render.theme(engine.theme(), config)
    rendered = engine.map(Stage(partial(render.render, theme), File, _page_path), planned)
    files = [outcome.value or engine.published(page.path) for page, outcome in zip(planned, rendered, strict=True)]
    written = engine.write_site([file for file in [*render.assets(theme), *files] if file])
    found = (*problems, *shelf.problems, *grouping.problems, *failures(told), *failures(rendered))
    topic_problems = chain.from_iterable(topic.problems for topic in atlas.topics)
    return Report(articles=len(cards), topics=len(atlas.topics), site=written, problems=(*found, *topic_problems))


def failures(outcomes: Iterable[Outcome[object]]) -> tuple[Problem, ...]:
    """Return the reasons of all that failed, each once: a broken template fails for many pages."""
    return tuple(dict.fromkeys(outcome.problem for outcome in outcomes if outcome.problem))


def _raw_path(item: RawSeed) -> str:
    return item.file.path


def _read_path(item: ReadSeed) -> str:
    return item.seed.path


def _group_path(item: topics.Group) -> str:
    return f"content/topics/{item.slug}.md"


def _page_path(item: Page[object]) -> str:
    return f"site/{item.path}"


READ = Stage(read, Seed, _raw_path)
