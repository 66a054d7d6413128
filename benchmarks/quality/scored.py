"""Samples of corpora that stand beside the repository, predicted here and scored by the tools that come with them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.inputs import Row
from benchmarks.quality.predict import INPUTS, WINDOW, predict

METADATA = ("fundus", "wcxb", "trafeval", "htmldate")
"""Corpora of pages that tell title, date or authors."""


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
    Set("summaries", "summaries/it_wikinews_head", "score_summaries", shown=("system", "predictions")),
    Set("summaries", "summaries/en_bbc", "score_summaries", shown=("system", "predictions")),
    Set("summaries", "summaries/xx_standfirst", "score_summaries", shown=("system", "predictions")),
    Set("entities", "ner/kind_wn", "score_ner", each=WINDOW),
)


def lines(corpora: Path, tools: Path, sample: int) -> Iterator[str]:
    """Yield each set's figures as soon as they are there; `sample` documents a set, evenly out of the whole."""
    with tempfile.TemporaryDirectory() as name:
        pages = _read(corpora / "extraction/index.jsonl")
        for form in INPUTS:
            folder = _linked(corpora / "extraction", Path(name) / form)
            yield from _extraction(pages, folder, tools / "extraction/score_extraction.py", sample)
        yield from _metadata(pages, _linked(corpora / "extraction", Path(name) / "metadata"), tools, sample)
        for one in SETS:
            rows = evenly(_rows(one, corpora), sample, one.each)
            data = _write(Path(name) / "data.jsonl", rows)
            predictions = _write(Path(name) / "predictions.jsonl", predict(one.task, rows))
            yield f"{one.task}: {one.data} {one.lang or ''}".rstrip() + f", {len(rows)} rows"
            found = _scored([tools / f"{one.tool}.py", data, *_named(one), predictions])
            yield from (line for line in found if line.strip().startswith(one.shown))


def _rows(one: Set, corpora: Path) -> list[Row]:
    rows = _read(corpora / f"{one.data}.dev.jsonl")
    return [row for row in rows if one.lang in (None, row.get("lang")) and row.get("source", "").endswith(one.sources)]


def _named(one: Set) -> tuple[str, ...]:
    return ("--pred",) if one.task == "entities" else ()


def evenly(rows: Sequence[Row], count: int, run: int = 1) -> list[Row]:
    """Return `count` runs of rows, evenly out of the whole; all of it where that is not more."""
    runs = [rows[first : first + run] for first in range(0, len(rows), run)]
    count = min(count, len(runs))
    return [row for n in range(count) for row in runs[n * len(runs) // count]]


def _extraction(pages: Sequence[Row], folder: Path, tool: Path, sample: int) -> Iterator[str]:
    """Score the text of pages in the form that the folder is named after; line by line where they are pasted."""
    form = folder.name
    known = [{**page, "file": str(_file(page, folder, form))} for page in pages if page["body"]]
    rows = evenly([page for page in known if page["kind"] == "article" and Path(page["file"]).exists()], sample)
    _write(folder / "index.jsonl", rows)
    asked = [{"id": row["id"], "path": row["file"], "input": form} for row in rows]
    predictions = _write(folder / "predictions.jsonl", predict("extraction", asked))
    yield f"extraction: {form}, {len(rows)} pages"
    by_line = () if form == "html" else ("--lines",)
    yield from _scored([tool, folder, "--pred", predictions, "--input", form, *by_line])


def _file(page: Row, folder: Path, form: str) -> Path:
    return folder / page["html"] if form == "html" else folder / form / f"{page['id']}.txt.gz"


def _metadata(pages: Sequence[Row], folder: Path, tools: Path, sample: int) -> Iterator[str]:
    """Score title, date and authors of saved pages."""
    rows = evenly([page for page in pages if page["corpus"] in METADATA and (page["date"] or page["title"])], sample)
    _write(folder / "index.jsonl", rows)
    asked = [{"id": row["id"], "path": str(folder / row["html"]), "input": "html"} for row in rows]
    predictions = _write(folder / "predictions.jsonl", predict("metadata", asked))
    yield f"metadata: html, {len(rows)} pages"
    yield from _scored([tools / "extraction/score_metadata.py", folder, "--pred", predictions])


def _linked(corpus: Path, folder: Path) -> Path:
    """Make a folder that has all of a corpus but its index."""
    folder.mkdir()
    for path in corpus.iterdir():
        if path.name != "index.jsonl":
            (folder / path.name).symlink_to(path.resolve())
    return folder


def _scored(command: Sequence[str | Path]) -> list[str]:
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, check=True, text=True)
    return [f"  {line}" for line in done.stdout.splitlines()]


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _write(path: Path, rows: Iterable[Row]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path
