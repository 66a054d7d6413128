"""The first edition: this repository's own seeds, held against the cases that a person wrote of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import cleaning, drafting, readers
from generator.config import Publish
from generator.engine import digest_of
from generator.model.articles import Draft
from generator.model.cleantext import CleanText
from generator.model.files import File
from generator.model.report import ReadSeed
from generator.model.seeds import fold_blanks
from tests.cleaning import cases


@dataclass(frozen=True, slots=True)
class Made:
    """A seed of the first edition: its characters, its verdicts, what would be published of it."""

    source: str
    clean: CleanText
    draft: Draft


def lines() -> Iterator[str]:
    """Yield the figures, one a line."""
    made = _made()
    yield from _blocks(made)
    kept, removed = (sum(len(text) for one in made.values() for text in _raw(one, keep=k)) for k in (True, False))
    yield f"characters kept + removed        {kept} + {removed} of {sum(len(one.source) for one in made.values())}"
    whole = [one for one in made.values() if "".join(block.raw for block in one.clean.blocks) == one.source]
    yield f"seeds whole to the character     {len(whole)} of {len(made)}"
    for name, words in (("summary sentences verbatim", _summary), ("facts verbatim", _facts)):
        found = [fold_blanks(text) in fold_blanks(one.source) for one in made.values() for text in words(one.draft)]
        yield f"{name:<32} {sum(found)} of {len(found)}"


def _made() -> dict[str, Made]:
    """Return the seeds by their file's name, made together as a build does, but nothing written."""
    files = [File(f"seeds/{path.name}", path.read_bytes()) for path in sorted(cases.SEEDS.glob("*.txt"))]
    seeds = [readers.read(file) for file in files]
    made = {}
    for file, seed, again in zip(files, seeds, cleaning.mark_repeats(seeds), strict=True):
        item = ReadSeed(seed, digest_of(file.body), again)
        clean = drafting.judge((), item).clean
        made[file.path.removeprefix("seeds/")] = Made(file.body.decode(), clean, drafting.draft((), Publish(), item))
    return made


def _blocks(made: dict[str, Made]) -> Iterator[str]:
    junk = article = kept = lost = 0
    for path in sorted(cases.FOLDER.glob("cleaning-*.case")):
        case = cases.read(path)
        wanted, stayed = _staying(case.lines), _staying(cases.lines(made[case.seed].clean))
        article += wanted.total()
        junk += len(case.lines) - wanted.total()
        kept += (stayed - wanted).total()
        lost += (wanted - stayed).total()
    yield f"junk blocks kept                 {kept} of {junk}"
    yield f"article blocks lost              {lost} of {article}"


def _staying(of_case: Iterable[str]) -> Counter[str]:
    """Count the blocks that stay by their first characters; role and rule do not matter."""
    return Counter("".join(line.split(maxsplit=3)[3:]) for line in of_case if line.startswith("+"))


def _raw(one: Made, *, keep: bool) -> list[str]:
    return [b.raw for b, v in zip(one.clean.blocks, one.clean.verdicts, strict=True) if v.keep is keep]


def _summary(draft: Draft) -> list[str]:
    return [sentence.text for sentence in draft.summary]


def _facts(draft: Draft) -> list[str]:
    """Return the words of figures, quotes, times and names."""
    facts = draft.facts
    return [
        *(figure.raw for figure in facts.figures),
        *(quote.text for quote in facts.quotes),
        *(event.words for event in facts.events),
        *(entity.name for entity in facts.entities),
    ]
