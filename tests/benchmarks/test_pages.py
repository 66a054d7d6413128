"""A made-up corpus of three pages, with scorers that only say what they were asked."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.quality import pages
from benchmarks.quality.inputs import Row
from benchmarks.quality.pages import Corpus

LEAD = "Il mulino di Rocca Salina torna a macinare dopo la piena che lo aveva fermato."
BODY = (
    "La ruota ha ripreso a girare lunedì mattina, davanti a cinquanta abitanti e al vecchio mugnaio, che aveva "
    "conservato in cantina i pezzi originali e li ha rimontati uno per uno con l'aiuto del nipote."
)
SCORER = "import sys\nprint('asked', *(word for word in sys.argv[2:] if '/' not in word))\n"


def row(number: int, corpus: str, lang: str) -> Row:
    return {
        "id": f"{corpus}/{number}",
        "corpus": corpus,
        "lang": lang,
        "kind": "article",
        "html": f"html/{corpus}/{number}.html.gz",
        "title": "Il mulino",
        "date": "2025-03-10",
        "authors": None,
        "lead": LEAD if number == 0 else "",
        "body": f"{LEAD}\n{BODY}",
        "with": [],
        "without": [],
    }


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    rows = [row(0, "fundus", "it"), row(1, "wcxb", "en"), row(2, "wcxb", "en")]
    bodies = {
        "html": f"<html lang='it'><h1>Il mulino</h1><p>{LEAD}</p><p>{BODY}</p></html>",
        "pasted": f"Il mulino\n10 marzo 2025\n{LEAD}\n\n{BODY}\n",
        "pasted_window": f"{LEAD}\n\n{BODY}\n",
    }
    for one in rows:
        for form, body in bodies.items():
            path = tmp_path / "corpus" / (one["html"] if form == "html" else f"{form}/{one['id']}.txt.gz")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(gzip.compress(body.encode()))
    (tmp_path / "corpus/index.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in rows), "utf-8")
    for name in ("score_extraction", "score_metadata"):
        (tmp_path / f"{name}.py").write_text(SCORER, "utf-8")
    (tmp_path / "scratch").mkdir()
    return Corpus(tmp_path / "corpus", tmp_path, tmp_path / "scratch", 1)


def test_few_pages_of_a_language_are_all_measured() -> None:
    rows = [*(row(n, "wcxb", "en") for n in range(9)), *(row(n, "fundus", "it") for n in range(4))]
    chosen = [one["id"] for one in pages.by_corpus(rows, 2)]
    assert chosen == ["wcxb/0", "wcxb/4", "fundus/0", "fundus/2", "fundus/1", "fundus/3"]


def test_every_form_is_scored_and_its_leads_are_counted(corpus: Corpus) -> None:
    lines = list(pages.lines(corpus))
    assert [line for line in lines if line.startswith("extraction")] == [
        f"extraction: {form}, 2 pages" for form in ("html", "pasted", "pasted_window")
    ]
    assert lines[1].split() == ["all", "asked", "--pred", "--input", "html"]
    assert "  leads kept  1.000 of 1" in lines


def test_a_corpus_with_enough_pages_is_scored_apart(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "FEWEST", 1)
    parts = [line.split()[-2:] for line in pages.lines(corpus) if line.lstrip().startswith(("wcxb", "fundus", "it"))]
    assert parts[:3] == [["--corpus", "fundus"], ["--corpus", "wcxb"], ["--lang", "it"]]


def test_the_day_is_asked_only_of_pages_that_show_it_in_their_language(corpus: Corpus) -> None:
    lines = list(pages.lines(corpus))
    shown = lines.index("date of publication: pasted, 1 pages that show it")
    assert lines[shown + 1] == "  right=1.000 wrong=0.000"
    assert "date of publication: pasted_window, 0 pages that show it" in lines
