"""One made-up row a task, answered in the shape that the scorers document."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pytest

from benchmarks.quality import edition, predict, scorers
from benchmarks.quality.inputs import Row

PARAGRAPH = (
    "La Regione ha riaperto il ponte sul Tagliamento, chiuso nel 2021 per il cedimento di due pile, e ha pagato i "
    "lavori 38 milioni di euro, contro i 22 milioni previsti dal primo progetto della giunta."
)
PAGE = f"""<html lang="it"><head><title>Il ponte riapre dopo quattro anni</title>
<meta property="og:title" content="Il ponte riapre dopo quattro anni">
<meta property="article:published_time" content="2025-03-08T10:00:00+01:00">
<meta name="author" content="Marta Bellini"></head>
<body><nav><a href="/a">Cronaca</a> <a href="/b">Sport</a></nav>
<article><h1>Il ponte riapre dopo quattro anni</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH.replace("Regione", "Provincia")}</p>
</article></body></html>"""


def answer(task: str, row: Row) -> Row:
    (prediction,) = predict.predict(task, [{"id": "a", **row}])
    assert prediction.pop("id") == "a"
    return json.loads(json.dumps(prediction))


def test_extraction_gives_the_kept_lines_of_a_pasted_page() -> None:
    row = {"text": f"{PARAGRAPH}\n\nLascia un commento\n", "input": "pasted"}
    assert answer("extraction", row) == {"text": PARAGRAPH}


def test_extraction_reads_a_gzipped_page_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(PAGE.encode()))
    text = answer("extraction", {"path": str(path), "input": "html"})["text"]
    assert PARAGRAPH in text.splitlines()
    assert "<p>" not in text


def test_metadata_gives_title_day_and_authors() -> None:
    assert answer("metadata", {"text": PAGE, "input": "html"}) == {
        "title": "Il ponte riapre dopo quattro anni",
        "date": "2025-03-08",
        "authors": ["Marta Bellini"],
        "lang": "it",
    }


def test_metadata_that_nothing_tells_is_empty() -> None:
    assert answer("metadata", {"text": "Poche parole.", "input": "pasted"})["authors"] == []


def test_dates_give_their_place_and_both_ends() -> None:
    row = {"text": "Il collaudo è di ieri, il ponte del maggio 1998.", "lang": "it", "reference_date": "2025-03-08"}
    yesterday, may = answer("dates", row)["predicted"]
    assert (yesterday["from"], yesterday["to"]) == ("2025-03-07", "2025-03-07")
    assert (may["from"], may["to"]) == ("1998-05-01", "1998-05-31")
    assert row["text"][may["start"] : may["end"]].endswith("maggio 1998")


def test_dates_that_count_from_nothing_known_have_no_ends() -> None:
    (mention,) = answer("dates", {"text": "Il collaudo è di ieri.", "lang": "it"})["predicted"]
    assert mention["from"] is mention["to"] is None


@pytest.mark.parametrize("task", ["figures", "numbers"])
def test_figures_give_their_place_worth_and_unit(task: str) -> None:
    text = "Prima riga.\nI lavori costano 38 milioni di euro, cioè il 16% in più."
    money, share = answer(task, {"text": text, "lang": "it"})["predicted"]
    assert text[money["start"] : money["end"]] == "38 milioni di euro"
    assert (float(money["value"]), money["unit"]) == (38e6, "EUR")
    assert (float(share["value"]), share["unit"]) == (16, "%")


def test_a_range_has_a_low_and_a_high_end() -> None:
    (figure,) = answer("numbers", {"text": "Costa tra 3 e 5 milioni di euro.", "lang": "it"})["predicted"]
    assert "value" not in figure
    assert (float(figure["low"]), float(figure["high"])) == (3e6, 5e6)


def test_quotes_give_their_place_and_speaker() -> None:
    text = "La giunta tace.\nL’assessora Marta Bellini ha dichiarato: «Il ponte è sicuro per cinquant’anni»."
    (found,) = answer("quotes", {"text": text, "lang": "it"})["predicted"]
    assert text[found["quote"]["start"] : found["quote"]["end"]] == "Il ponte è sicuro per cinquant’anni"
    assert found["speaker"]["text"] == "Marta Bellini"
    assert text[found["speaker"]["start"] : found["speaker"]["end"]] == "Marta Bellini"


def test_summaries_give_numbers_of_sentences_from_nought() -> None:
    sentences = [PARAGRAPH, "Che cosa succede adesso?", PARAGRAPH.replace("ponte", "viadotto")]
    chosen = answer("summaries", {"sentences": sentences, "title": "", "lang": "it"})["sentences"]
    assert chosen[0] == 0
    assert 1 not in chosen


def test_what_a_site_shows_stands_beside_as_many_words_of_others() -> None:
    texts = [PARAGRAPH, "Il sindaco ha tagliato il nastro.", "Il ponte era chiuso da 4 anni.", "Piove da tre giorni."]
    row = {"sentences": texts, "title": "Il ponte", "lang": "it", "set": "it_wikinews_head"}
    shown = answer("shown", row)["sentences"]
    assert shown == answer("summaries", {**row, "set": ""})["sentences"]
    lead, best = (answer(task, row)["summary"] for task in ("shown_lead", "shown_best"))
    assert " ".join(texts).startswith(lead)
    told = " ".join(texts[number] for number in shown)
    assert [len(re.findall(r"\w+", text)) for text in (lead, best)] == 2 * [len(re.findall(r"\w+", told))]


def test_entities_give_spans_of_tokens() -> None:
    tokens = [
        "Il",
        "sindaco",
        "Mario",
        "Bianchi",
        "abita",
        "a",
        "Roma",
        ",",
        "dice",
        "l'",
        "Università",
        "di",
        "Udine",
        ".",
    ]
    assert answer("entities", {"tokens": tokens, "lang": "it"})["spans"] == [
        [2, 4, "PER"],
        [6, 7, "LOC"],
        [10, 13, "ORG"],
    ]


def test_articles_of_one_event_get_one_number() -> None:
    titles = (
        "Crolla il tetto della palestra di Vallescura",
        "Nasce un museo del vetro a Calvenna",
        "Vallescura: neve sul tetto, crolla la palestra",
    )
    rows = [{"id": t, "title": t, "text": "", "lang": "it", "date": 1_700_000_000} for t in titles]
    clusters = [row["cluster"] for row in predict.predict("clusters", rows)]
    assert clusters[0] == clusters[2] != clusters[1]


def test_the_command_reads_and_writes_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"id": n, "text": "Costa 38 milioni di euro.", "lang": "it"} for n in (1, 2)]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{json.dumps(row)}\n" for row in rows)))
    monkeypatch.setattr("sys.argv", ["predict", "numbers"])
    predict.main()
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == [1, 2]


def test_a_sample_is_spread_over_the_whole_and_keeps_runs_together() -> None:
    rows = [{"id": n} for n in range(12)]
    assert [row["id"] for row in scorers.evenly(rows, 2, 3)] == [0, 1, 2, 6, 7, 8]
    assert scorers.evenly(rows, 99) == rows


def test_the_first_edition_has_its_figures() -> None:
    lines = list(edition.lines())
    assert len(lines) == 6
    assert lines[3].endswith("5 of 5")
