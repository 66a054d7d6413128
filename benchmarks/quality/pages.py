"""Saved and pasted pages that stand beside the repository: how they are cleaned and read, by corpus and by language."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality import scorers
from benchmarks.quality.inputs import Row
from benchmarks.quality.predict import INPUTS, predict
from generator.text import dates
from generator.text.languages import language

METADATA = ("fundus", "wcxb", "trafeval", "htmldate")
"""Corpora of pages that tell title, date or authors."""
FEW = "it"
"""The digests' first language, of which the corpora hold few pages: none is left out."""
FEWEST = 5
"""Pages of a language below which its figures say nothing."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Corpus:
    """The folder of a corpus, the folder of its scorers, a folder to write in, and how many pages of each corpus."""

    folder: Path
    tools: Path
    scratch: Path
    sample: int


def lines(corpus: Corpus) -> Iterator[str]:
    """Yield the figures as soon as they are there."""
    pages = scorers.read(corpus.folder / "index.jsonl")
    for form in INPUTS:
        yield from _extraction(pages, corpus, form)
    yield from _metadata(pages, corpus)
    for form in INPUTS[1:]:
        yield from _shown_days(pages, corpus, form)


def by_corpus(rows: Sequence[Row], count: int) -> list[Row]:
    """Return `count` rows of each corpus, evenly out of it, and all that are in a language of which there are few."""
    names = dict.fromkeys(row["corpus"] for row in rows)
    chosen = [row for name in names for row in scorers.evenly([r for r in rows if r["corpus"] == name], count)]
    known = {row["id"] for row in chosen}
    return chosen + [row for row in rows if row["lang"] == FEW and row["id"] not in known]


# ---------------------------------------------------------------- cleaning


def _extraction(pages: Sequence[Row], corpus: Corpus, form: str) -> Iterator[str]:
    """Score the text of pages in one form; line by line where they are pasted."""
    rows = by_corpus([page for page in _of_form(pages, corpus, form) if page["body"] or page["with"]], corpus.sample)
    folder = _linked(corpus, f"extraction-{form}", rows)
    predicted = list(predict("extraction", _asked(rows, corpus, form)))
    by_line = () if form == "html" else ("--lines",)
    written = scorers.write(folder / "predictions.jsonl", predicted)
    command = (corpus.tools / "score_extraction.py", folder, "--pred", written, "--input", form, *by_line)
    yield f"extraction: {form}, {len(rows)} pages"
    for name, chosen in _parts(rows):
        yield from (f"  {name:<12}{line.strip()}" for line in scorers.run((*command, *chosen)))
    yield from _leads(rows, predicted)


def _parts(rows: Sequence[Row]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parts of some rows that are scored apart: their name and the scorer's option for them."""
    yield "all", ()
    for key in ("corpus", "lang"):
        counted = Counter(row[key] for row in rows if row["body"] or key == "corpus")
        yield from ((name, (f"--{key}", name)) for name in sorted(counted) if counted[name] >= FEWEST)


def _leads(rows: Sequence[Row], predicted: Sequence[Row]) -> Iterator[str]:
    """Yield how many of the standfirsts are in the text, word by word."""
    with_leads = [(row, one) for row, one in zip(rows, predicted, strict=True) if row["lead"]]
    kept = sum(_words(row["lead"]) in _words(one["text"]) for row, one in with_leads)
    if with_leads:
        yield f"  leads kept  {kept / len(with_leads):.3f} of {len(with_leads)}"


def _words(text: str) -> str:
    return f" {' '.join(word.casefold() for word in _WORD.findall(text))} "


# ---------------------------------------------------------------- metadata


def _metadata(pages: Sequence[Row], corpus: Corpus) -> Iterator[str]:
    """Score title, date, authors and language of saved pages."""
    known = [page for page in pages if page["corpus"] in METADATA and (page["date"] or page["title"])]
    rows = by_corpus(known, corpus.sample)
    folder = _linked(corpus, "metadata", rows)
    predicted = list(predict("metadata", _asked(rows, corpus, "html")))
    written = scorers.write(folder / "predictions.jsonl", predicted)
    yield f"metadata: html, {len(rows)} pages"
    yield from (f"  {line}" for line in scorers.run((corpus.tools / "score_metadata.py", folder, "--pred", written)))
    right = [(one.get("lang") or "").partition("-")[0] == row["lang"] for row, one in zip(rows, predicted, strict=True)]
    yield f"  language  n={len(rows)} ok={sum(right) / len(rows):.3f}"


def _shown_days(pages: Sequence[Row], corpus: Corpus, form: str) -> Iterator[str]:
    """Score the day of publication of pasted pages on which it stands."""
    known = [page for page in _of_form(pages, corpus, form) if page["date"]]
    rows = [row for row in by_corpus(known, corpus.sample) if _shows_day(row, corpus, form)]
    found = predict("metadata", _asked(rows, corpus, form))
    days = [(row["date"][:10], one.get("date")) for row, one in zip(rows, found, strict=True)]
    right, wrong = sum(gold == got for gold, got in days), sum(got not in (gold, None) for gold, got in days)
    count = max(1, len(rows))
    yield f"date of publication: {form}, {len(rows)} pages that show it"
    yield f"  right={right / count:.3f} wrong={wrong / count:.3f}"


def _shows_day(row: Row, corpus: Corpus, form: str) -> bool:
    text = gzip.decompress(_path(row, corpus.folder, form).read_bytes()).decode("utf-8", "replace")
    spoken = language(row["lang"])
    shown = (named.date for mention in dates.find(text, spoken, None) for named in mention.named)
    return any(day is not None and day.is_unit and str(day.start) == row["date"][:10] for day in shown)


# ---------------------------------------------------------------- files


def _of_form(pages: Sequence[Row], corpus: Corpus, form: str) -> list[Row]:
    """Return the articles that there are in a form."""
    return [page for page in pages if page["kind"] == "article" and _path(page, corpus.folder, form).exists()]


def _path(page: Row, folder: Path, form: str) -> Path:
    return folder / page["html"] if form == "html" else folder / form / f"{page['id']}.txt.gz"


def _asked(rows: Sequence[Row], corpus: Corpus, form: str) -> list[Row]:
    return [{"id": row["id"], "path": str(_path(row, corpus.folder, form)), "input": form} for row in rows]


def _linked(corpus: Corpus, name: str, rows: Iterable[Row]) -> Path:
    """Make a folder that has all of the corpus, but of its index some rows."""
    folder = corpus.scratch / name
    folder.mkdir()
    for path in corpus.folder.iterdir():
        if path.name != "index.jsonl":
            (folder / path.name).symlink_to(path.resolve())
    scorers.write(folder / "index.jsonl", rows)
    return folder
