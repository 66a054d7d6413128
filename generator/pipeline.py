"""The whole tool, top to bottom: seeds become articles, articles become a site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from generator import cleaning, content, facts, metadata, pages, readers, render, stories, summary, topics
from generator import config as configuration
from generator.cleaning import kinds, pagefindings
from generator.config import Config, Publish
from generator.engine import Engine, Outcome, Stage, digest_of
from generator.model.articles import Draft
from generator.model.cleantext import Prose, Sentence
from generator.model.facts import Facts
from generator.model.files import File
from generator.model.pages import Page
from generator.model.problems import Problem
from generator.model.report import Judged, RawSeed, ReadSeed, Report, Written
from generator.model.rules import EditorRule
from generator.model.seeds import Packet, Seed
from generator.model.topics import Topic
from generator.text import detect, prose
from generator.text.languages import UNKNOWN
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
    wanted = tuple(seed for seed in raw if digest_of(seed.file.body) not in teaching.removed)
    packets = engine.map(READ, wanted)
    seeds = with_repeats(wanted, packets)
    staying = tuple(item for item in seeds if item.sha256 not in teaching.removed)
    buried = {seed.file.path for seed in raw} - {seed.file.path for seed in wanted}
    buried |= {item.seed.path for item in seeds} - {item.seed.path for item in staying}
    drafts = engine.map(Stage(partial(draft, teaching.rules, config.publish), Draft, _read_path), staying)
    made = [outcome.value for outcome in drafts if outcome.value]
    present = [*_present(wanted, packets), *(problem.path for problem in problems)]
    refused = [d for d in made if d.page.is_refused]
    accepted = [d for d in made if not d.page.is_refused]
    accepted, silent = reworded(engine, config, accepted, held)
    merged = content.merge(accepted, held, present, buried=buried, refused=refused)
    overtaken = engine.update(merged.write, merged.remove, held)
    partial_failures = chain.from_iterable(packet.value.problems for packet in packets if packet.value)
    found = chain(
        (*problems, *teaching.problems, *failures(packets), *partial_failures, *failures(drafts)),
        *(d.problems for d in made),
        merged.problems,
        silent,
    )
    return Report(
        content=Written(len(merged.write), len(merged.remove), len(accepted) - len(merged.write)),
        problems=(*found, *overtaken),
    )


def raw_seeds(engine: Engine) -> tuple[tuple[RawSeed, ...], tuple[Problem, ...]]:
    """Return the seeds of the digest with their sidecars, in the order of their paths, and what was passed over."""
    files, problems = engine.read_folder("seeds")
    sidecars = {file.path: file for file in files}
    seeds = tuple(RawSeed(f, sidecars.get(readers.sidecar_path(f.path))) for f in files if readers.is_seed(f.path))
    passed_over = (readers.passed_over(file.path) for file in files)
    return seeds, (*problems, *(problem for problem in passed_over if problem))


def read(raw: RawSeed) -> Packet:
    """Read the seeds of one file."""
    return readers.read_all(raw.file, raw.sidecar)


def with_repeats(raw: Sequence[RawSeed], packets: Sequence[Outcome[Packet]]) -> tuple[ReadSeed, ...]:
    """Return the seeds that could be read, each with the blocks that others hold too."""
    read_files = [(r.file, p.value.seeds) for r, p in zip(raw, packets, strict=True) if p.value]
    good = [(file, seed) for file, seeds in read_files for seed in seeds]
    repeats = cleaning.mark_repeats([seed for _, seed in good])
    return tuple(ReadSeed(seed, _sha256(file, seed), again) for (file, seed), again in zip(good, repeats, strict=True))


def _sha256(file: File, seed: Seed) -> str:
    """Return the digest of a seed's file; of its own text where the file holds others that may come and go."""
    return digest_of(file.body if seed.path == file.path else seed.text.encode())


def _present(raw: Sequence[RawSeed], packets: Sequence[Outcome[Packet]]) -> Iterator[str]:
    """Yield the paths of all seeds, readable or not; a file that cannot be read stands for all that it held."""
    for item, packet in zip(raw, packets, strict=True):
        if packet.value is None:
            yield item.file.path
            continue
        yield from (seed.path for seed in packet.value.seeds)
        yield from (problem.path for problem in packet.value.problems if problem.path != item.file.path)


def judge(rules: tuple[EditorRule, ...], item: ReadSeed) -> Judged:
    """Clean one seed, cut it into sentences, find what is known of it."""
    lang = detect.detect(item.seed.text)
    clean = cleaning.clean(item.seed, lang, rules, item.repeats)
    sentences = prose.read(clean)
    return Judged(clean, sentences, metadata.read(clean, sentences), kinds.judge(clean, sentences))


def draft(rules: tuple[EditorRule, ...], publish: Publish, item: ReadSeed) -> Draft:
    """Make of one seed what content/ should say of it."""
    judged = judge(rules, item)
    if judged.page.is_refused:
        return _refused(item, judged)
    title = judged.metadata.title.value if judged.metadata.title else None
    stated = facts.gather(judged.prose, judged.metadata.date)
    chosen = summary.choose(judged.prose, title, publish)
    last = judged.prose.sentences[-1] if judged.prose.sentences else None
    numbers = {s.number for s in chosen}
    for group in (stated.figures, stated.quotes, stated.events, stated.entities):
        numbers.update(fact.sentence for fact in group)
    return Draft(
        id=_id(item.seed),
        seed=item.seed.path,
        seed_sha256=item.sha256,
        metadata=judged.metadata,
        summary=chosen,
        sentence_count=len(judged.prose.sentences),
        cited=_cited(judged.prose, numbers),
        facts=stated,
        notices=(
            *pagefindings.notices(judged.page),
            *cleaning.notices(judged.clean, last.text if judged.prose.truncated and last else None),
        ),
        removed=cleaning.removed(judged.clean),
        page=judged.page,
        problems=(
            *(*item.seed.problems, *judged.clean.problems, *judged.metadata.problems),
            *pagefindings.problems(item.seed.path, judged.page, judged.prose),
        ),
    )


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
    answers = engine.ask(config.model, [summary.prompt(d.summary, _spoken(d)) for d in asked])
    told.update((d.id, text) for d, text in zip(asked, answers.texts, strict=True) if text)
    return [_told(d, told[d.id], config.model) if d.id in told else d for d in drafts], answers.problems


def _told(draft: Draft, answer: str, model: str) -> Draft:
    verified = summary.reworded(draft.summary, answer, _spoken(draft))
    return replace(draft, rewordings=verified.rewordings, model=model)


def _spoken(draft: Draft) -> str:
    return draft.metadata.lang.value if draft.metadata.lang else UNKNOWN


def _refused(item: ReadSeed, judged: Judged) -> Draft:
    """Return what is left of a seed that is no article: why."""
    return Draft(
        id=_id(item.seed),
        seed=item.seed.path,
        seed_sha256=item.sha256,
        metadata=judged.metadata,
        summary=(),
        sentence_count=0,
        cited=(),
        facts=Facts(),
        page=judged.page,
        problems=(*item.seed.problems, *pagefindings.problems(item.seed.path, judged.page, judged.prose)),
    )


def _id(seed: Seed) -> str:
    return hashlib.sha256(fold(seed.text).encode()).hexdigest()[:8]


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
    listed = {card.id for card in cards}
    kinship = stories.find([stories.piece(article) for article in shelf.articles if article.card.id in listed])
    planned = pages.plan(config, shelf, atlas, kinship)
    theme = render.theme(engine.theme(), config)
    rendered = engine.map(Stage(partial(render.render, theme), File, _page_path), planned)
    files = [outcome.value or engine.published(page.path) for page, outcome in zip(planned, rendered, strict=True)]
    written = engine.write_site([file for file in [*render.assets(theme), *files] if file])
    found = (*problems, *shelf.problems, *grouping.problems, *failures(told), *failures(rendered))
    told_in_vain = chain.from_iterable(topic.problems for topic in atlas.topics)
    found = (*found, *told_in_vain, *stories.problems(kinship, shelf.articles))
    return Report(articles=len(cards), topics=len(atlas.topics), site=written, problems=found)


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


READ = Stage(read, Packet, _raw_path)
