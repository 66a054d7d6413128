"""Samples of corpora that stand beside the repository, predicted here and scored by the tools that come with them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.quality import pages, scorers
from benchmarks.quality.inputs import Row
from benchmarks.quality.pages import Corpus
from benchmarks.quality.predict import WINDOW, predict


@dataclass(frozen=True, slots=True)
class Set:
    """A file of a corpus and the tool that scores it."""

    task: str
    data: str
    """Below the folder of corpora, without `.dev.jsonl`."""
    tool: str
    lang: str | None = None
    each: int = 1
    """Rows that follow one another and count as a document: some corpora hold a sentence a row."""
    shown: tuple[str, ...] = ("",)
    """How the lines begin that are worth printing."""
    sources: str = ""
    """How the sources end that its rows are taken from."""
    beside: tuple[str, ...] = ()
    """Tasks whose predictions are scored with its own, none of them cut."""


# What readers get: not cut, beside the lead and the learned choice of the same length.
_SHOWN = Set("shown", "", "score_summaries", shown=("system", "shown"), beside=("shown_lead", "shown_best"))
SETS = (
    Set("dates", "facts/dates", "score_dates", "it", 10, ("group", "ALL", "it ita-timebank")),
    Set("dates", "facts/dates", "score_dates", "en", 10, ("group", "ALL", "en meantime")),
    # Numbers alone, which state nothing, are never published as figures.
    Set("figures", "facts/figures", "score_figures", "it", 10, ("group", "ALL"), "-money"),
    Set("figures", "facts/figures", "score_figures", "en", 10, ("group", "ALL"), "-money"),
    Set("numbers", "facts/figures", "score_figures", "it", 10, ("group", "ALL")),
    Set("numbers", "facts/figures", "score_figures", "en", 10, ("group", "ALL")),
    Set("quotes", "facts/quotes", "score_quotes", "it"),
    Set("quotes", "facts/quotes", "score_quotes", "en"),
    Set("summaries", "summaries/it_wikinews_head", "score_summaries", shown=("system", "summaries")),
    Set("summaries", "summaries/en_bbc", "score_summaries", shown=("system", "summaries")),
    Set("summaries", "summaries/xx_standfirst", "score_summaries", shown=("system", "summaries")),
    *(replace(_SHOWN, data=f"summaries/{name}") for name in ("it_wikinews_head", "pt_cstnews", "en_bbc")),
    Set("entities", "ner/kind_wn", "score_ner", each=WINDOW),
)


def lines(corpora: Path, tools: Path, sample: int) -> Iterator[str]:
    """Yield each set's figures as soon as they are there; `sample` documents a set, evenly out of the whole."""
    with tempfile.TemporaryDirectory() as name:
        yield from pages.lines(Corpus(corpora / "extraction", tools / "extraction", Path(name), sample))
        for one in SETS:
            rows = scorers.evenly(_rows(one, corpora), sample, one.each)
            data = scorers.write(Path(name) / "data.jsonl", rows)
            tasks = (one.task, *one.beside)
            predictions = [scorers.write(Path(name) / f"{task}.jsonl", predict(task, rows)) for task in tasks]
            yield f"{one.task}: {one.data} {one.lang or ''}".rstrip() + f", {len(rows)} rows"
            uncut = ("--words", "0") if one.beside else ()
            found = scorers.run([tools / f"{one.tool}.py", *uncut, data, *_named(one), *predictions])
            yield from (f"  {line}" for line in found if line.strip().startswith(one.shown))


def _rows(one: Set, corpora: Path) -> list[Row]:
    rows = scorers.read(corpora / f"{one.data}.dev.jsonl")
    return [row for row in rows if one.lang in (None, row.get("lang")) and row.get("source", "").endswith(one.sources)]


def _named(one: Set) -> tuple[str, ...]:
    return ("--pred",) if one.task == "entities" else ()
