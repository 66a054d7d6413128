"""What the corridor makes of a page of the sample, held against what there is; each fault in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import chain

from generator import drafting, facts, readers
from generator.engine import digest_of
from generator.model.cleantext import CleanText
from generator.model.dates import Edtf, parse
from generator.model.facts import Facts, Quote
from generator.model.report import Judged, ReadSeed
from tests.quality.sample import Line, Page

SHINGLE = 4
"""Words; of github.com/scrapinghub/article-extraction-benchmark, as are precision and recall of shingles."""
_WORD = re.compile(r"\w+")

Pair = tuple[str, str]
"""Words of the article and what they mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of how many, and what is amiss with the others."""

    right: int
    of: int
    faults: tuple[str, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        return Tally(right=self.right + other.right, of=self.of + other.of, faults=self.faults + other.faults)

    @property
    def share(self) -> float:
        """0 to 1; 1 of nothing."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """One page: precision and recall of the kept text in shingles, and tallies by name."""

    page: Page
    precision: float
    recall: float
    tallies: dict[str, Tally]


def of_page(page: Page) -> Findings:
    """Digest a page as a build does and hold it against its gold."""
    seed = readers.read(page.file)
    judged = drafting.judge((), ReadSeed(seed, digest_of(page.file.body), ()))
    stated = facts.gather(judged.prose, judged.metadata.date)
    gold = _shingles(page.words(stays=True))
    either = _shingles(page.words(stays=None)) - gold
    kept = _shingles("\n".join(block.text for block in judged.clean.kept)) - either
    shared = (kept & gold).total()
    return Findings(
        page=page,
        precision=shared / kept.total() if kept else 0.0,
        recall=shared / gold.total(),
        tallies={**_lines(page, judged.clean), **_metadata(page, judged), **_facts(page, stated)},
    )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1)))


# ---------------------------------------------------------------- cleaning


def _lines(page: Page, clean: CleanText) -> dict[str, Tally]:
    """Tally the lines that must stay and that must go; a line stays when most of its words do."""
    staying = list(_staying(page, clean))
    return {
        "lines kept": _tally(page, "lost", [(line, stays) for line, stays in staying if line.stays is True]),
        "junk removed": _tally(page, "kept", [(line, not stays) for line, stays in staying if line.stays is False]),
    }


def _staying(page: Page, clean: CleanText) -> Iterator[tuple[Line, bool]]:
    """Yield each line that has words; the reader's blocks say the same words, but for what it passes over."""
    shown = [_words(line.words) for line in page.lines]
    judged = [
        (word, verdict.keep)
        for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)
        for word in _words(block.text)
    ]
    kept = [False] * sum(map(len, shown))
    matcher = SequenceMatcher(None, list(chain.from_iterable(shown)), [word for word, _ in judged], autojunk=False)
    for run in matcher.get_matching_blocks():
        kept[run.a : run.a + run.size] = [keep for _, keep in judged[run.b : run.b + run.size]]
    start = 0
    for line, words in zip(page.lines, shown, strict=True):
        if words:
            yield line, 2 * sum(kept[start : start + len(words)]) > len(words)
        start += len(words)


def _tally(page: Page, said: str, judged: list[tuple[Line, bool]]) -> Tally:
    faults = tuple(f"{said}: {line.words[:90]}" for line, right in judged if not right)
    return Tally(right=len(judged) - len(faults), of=len(judged), faults=faults)


# ---------------------------------------------------------------- metadata


def _metadata(page: Page, judged: Judged) -> dict[str, Tally]:
    gold, found = page.gold, judged.metadata
    title = " ".join(_words(found.title.value)) if found.title else None
    day = str(found.date.value) if found.date else None
    authors = found.authors.value if found.authors else ()
    lang = found.lang.value.partition("-")[0] if found.lang else None
    return {
        "titles right": _alike("title", title, " ".join(_words(gold.title))),
        "dates right": _alike("date", day, gold.date),
        "dates not wrong": _alike("date", day or gold.date, gold.date),
        "authors right": _alike("authors", _names(authors), _names(gold.authors)),
        "languages right": _alike("language", lang, gold.lang),
        "kinds of page right": _alike("kind", judged.page.kind.value, gold.kind),
    }


def _alike(name: str, found: object, gold: object) -> Tally:
    return Tally(right=1, of=1) if found == gold else Tally(right=0, of=1, faults=(f"{name}: {found}, not {gold}",))


def _names(names: tuple[str, ...]) -> list[str]:
    return sorted(" ".join(_words(name)) for name in names)


# ---------------------------------------------------------------- facts


def _facts(page: Page, stated: Facts) -> dict[str, Tally]:
    figures = [(figure.raw, _worth(figure.value, figure.high, figure.unit)) for figure in stated.figures]
    times = [(event.words, _days(event.date)) for event in stated.events]
    return {
        **_told("figures", [(words, _worth(*worth)) for words, *worth in page.figures()], figures),
        **_told("times", [(words, _days(parse(meant))) for words, meant in page.times()], times),
        "quotes with speakers": _quotes(page, stated.quotes),
    }


def _worth(low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
    """Return a value, `3800000 EUR` or `3000..3500 visitatori`; of a counted noun the first word."""
    numbers = "..".join(f"{number.normalize():f}" for number in (low, high) if number is not None)
    noun = unit.split()[0].casefold() if unit else ""
    return f"{numbers} {noun}"


def _days(meant: Edtf | None) -> str:
    """Return the first and the last day that a time can mean: `../2025-05` and `../2025-05-31` are the same."""
    return f"{meant.first_day or ''}..{meant.last_day or ''}" if meant else "no known day"


def _told(name: str, gold: Sequence[Pair], found: Sequence[Pair]) -> dict[str, Tally]:
    """Tally the words of gold that are told with their meaning; what is not told at all is not wrong."""
    right, wrong, untold = 0, [], []
    for words, meant in gold:
        told = [meaning for said, meaning in found if _overlap(words, said)]
        right += meant in told
        if not told:
            untold.append(f"{name}: {words!r} is not told")
        elif meant not in told:
            wrong.append(f"{name}: {words!r} is told as {told[0]}, not {meant}")
    return {
        f"{name} right": Tally(right=right, of=len(gold), faults=(*wrong, *untold)),
        f"{name} not wrong": Tally(right=len(gold) - len(wrong), of=len(gold), faults=tuple(wrong)),
    }


def _overlap(one: str, other: str) -> bool:
    """Whether one of two phrases is in the other."""
    a, b = (f" {' '.join(_words(words))} " for words in (one, other))
    return a in b or b in a


def _quotes(page: Page, found: Sequence[Quote]) -> Tally:
    """Tally quotes that have their words and their speaker: twice the shared ones, of found and gold (pair F1)."""
    gold = Counter((quote.by, " ".join(_words(quote.text))) for quote in page.gold.quotes)
    got = Counter((quote.by, " ".join(_words(quote.text))) for quote in found)
    faults = [f"quote missed: {by}: {text[:70]}" for by, text in gold - got]
    faults += [f"quote made up: {by}: {text[:70]}" for by, text in got - gold]
    return Tally(right=2 * (gold & got).total(), of=gold.total() + got.total(), faults=tuple(faults))
