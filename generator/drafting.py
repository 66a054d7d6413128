"""Seeds on their way to content/: read, compared with one another, judged, and drafted one by one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator import cleaning, facts, metadata, readers, summary
from generator.cleaning.pagekinds import findings as pagefindings
from generator.cleaning.pagekinds import kinds
from generator.config import Publish
from generator.engine import Outcome, digest_of
from generator.model.articles import Draft
from generator.model.cleantext import Prose, Sentence
from generator.model.dates import Edtf
from generator.model.facts import Facts
from generator.model.files import File
from generator.model.found import Basis, Found
from generator.model.report import Judged, RawSeed, ReadSeed
from generator.model.rules import EditorRule
from generator.model.seeds import Packet, Seed
from generator.readers import entries
from generator.text import detect, prose
from generator.text.languages import UNKNOWN
from generator.text.words import fold


def read(raw: RawSeed) -> Packet:
    """Read the seeds of one file."""
    return readers.read_all(raw.file, raw.sidecar)


def with_repeats(raw: Sequence[RawSeed], packets: Sequence[Outcome[Packet]]) -> tuple[ReadSeed, ...]:
    """Return the seeds that could be read, each with the blocks that others hold too; of an entry its newest text."""
    read_files = [(r.file, p.value.seeds) for r, p in zip(raw, packets, strict=True) if p.value]
    old = _superseded(packets)
    good = [(file, seed) for file, seeds in read_files for seed in seeds if seed.path not in old]
    repeats = cleaning.mark_repeats([seed for _, seed in good])
    return tuple(ReadSeed(seed, _sha256(file, seed), again) for (file, seed), again in zip(good, repeats, strict=True))


def _sha256(file: File, seed: Seed) -> str:
    """Return the digest of a seed's file; of its own text where the file holds others that may come and go."""
    return digest_of(file.body if seed.path == file.path else seed.text.encode())


def present(raw: Sequence[RawSeed], packets: Sequence[Outcome[Packet]]) -> Iterator[str]:
    """Yield the paths of all seeds, readable or not; a file that cannot be read stands for all that it held."""
    old = _superseded(packets)
    for item, packet in zip(raw, packets, strict=True):
        if packet.value is None:
            yield item.file.path
            continue
        yield from (seed.path for seed in packet.value.seeds if seed.path not in old)
        yield from (problem.path for problem in packet.value.problems if problem.path != item.file.path)


def _superseded(packets: Iterable[Outcome[Packet]]) -> frozenset[str]:
    return entries.superseded(seed for packet in packets if packet.value for seed in packet.value.seeds)


def dated(seeds: Iterable[ReadSeed], days: Mapping[str, Edtf]) -> tuple[ReadSeed, ...]:
    """Return seeds with the days that a person wrote into their articles, known by the digests of their texts."""
    return tuple(replace(item, day=days.get(_id(item.seed))) for item in seeds) if days else tuple(seeds)


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
        return _refused(rules, item, judged)
    title = judged.metadata.title.value if judged.metadata.title else None
    published = _published(judged.metadata.date, item.day)
    stated = _without(facts.gather(judged.prose, published), judged.metadata.authors)
    chosen = summary.choose(judged.prose, title, publish, published.value if published else None)
    last = judged.prose.sentences[-1] if judged.prose.sentences else None
    numbers = {s.number for s in chosen}
    for group in (stated.figures, stated.quotes, stated.events, stated.entities):
        numbers.update(fact.sentence for fact in group)
    return Draft(
        id=_id(item.seed),
        seed=item.seed.path,
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
            *pagefindings.problems(judged.clean, judged.page, judged.prose, rules),
            *facts.findings(item.seed.path, stated.events, published),
        ),
    )


def _published(found: Found[Edtf] | None, day: Edtf | None) -> Found[Edtf] | None:
    """Return what `yesterday` counts from: the day that a person wrote, unless the seed's header says one."""
    if day is None or (found and found.basis in (Basis.SIDECAR, Basis.HEADER)):
        return found
    return Found(value=day, basis=Basis.SIDECAR)


def _without(stated: Facts, authors: Found[tuple[str, ...]] | None) -> Facts:
    """Return what an article states without its authors among the people of whom it tells."""
    names = {fold(name) for name in authors.value} if authors else set()
    return replace(stated, entities=tuple(one for one in stated.entities if fold(one.name) not in names))


def told(draft: Draft, answer: str, model: str) -> Draft:
    """Return a draft with what a language model tells truly of its summary."""
    verified = summary.reworded(draft.summary, answer, spoken(draft))
    return replace(draft, rewordings=verified.rewordings, model=model)


def spoken(draft: Draft) -> str:
    """Return the language of a draft's text, or that it is not known."""
    return draft.metadata.lang.value if draft.metadata.lang else UNKNOWN


def _refused(rules: tuple[EditorRule, ...], item: ReadSeed, judged: Judged) -> Draft:
    """Return what is left of a seed that is no article: why."""
    return Draft(
        id=_id(item.seed),
        seed=item.seed.path,
        metadata=judged.metadata,
        summary=(),
        sentence_count=0,
        cited=(),
        facts=Facts(),
        page=judged.page,
        problems=(*item.seed.problems, *pagefindings.problems(judged.clean, judged.page, judged.prose, rules)),
    )


def _id(seed: Seed) -> str:
    return hashlib.sha256(fold(seed.text).encode()).hexdigest()[:8]


def _cited(sentences: Prose, numbers: Iterable[int]) -> tuple[Sentence, ...]:
    wanted = frozenset(numbers)
    return tuple(sentence for sentence in sentences.sentences if sentence.number in wanted)
