"""A made-up topic in the shape of Timeline17."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from benchmarks.quality import predict, timelines
from benchmarks.quality.inputs import Row

BREAK = "On 12 May 2012 the dam above Osterby broke and the flood took eleven houses , the mayor 's office said ."
VISIT = "The prime minister came to Osterby on 14 May 2012 and promised the village a new dam after the flood ."
FAIR = "The county fair opens on 20 May 2012 with a parade of eighty tractors and a concert of brass bands ."
LEAD = "Rescue teams are still looking for two people in Osterby after the flood , while the rain goes on ."
GOLD = {"2012-05-12": ["The dam breaks ."], "2012-05-14": ["The prime minister visits .", "He promises a dam ."]}
STORY = (
    ("2012-05-13", [LEAD, BREAK]),
    ("2012-05-15", [BREAK, VISIT]),
    ("2012-06-01", [VISIT, BREAK]),
    ("2012-05-19", [FAIR]),
)


def folder(path: Path) -> Path:
    lines = [
        json.dumps({"id": f"dam/{n}", "pub": pub, "sents": [[text, []] for text in texts]})
        for n, (pub, texts) in enumerate(STORY)
    ]
    (path / "dam.articles.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    (path / "dam.gold.json").write_text(json.dumps({"keywords": ["dam", "flood"], "timelines": [GOLD]}), "utf-8")
    return path


def told(path: Path, **asked: object) -> dict[str, list[str]]:
    (row,) = timelines.rows(folder(path))
    (prediction,) = predict.predict("timeline", [row | asked])
    assert (prediction["topic"], prediction["ref"]) == ("dam", 0)
    timeline: Row = prediction["timeline"]
    return timeline


def test_a_timeline_is_asked_for_as_long_as_the_journalists_own(tmp_path: Path) -> None:
    (row,) = timelines.rows(folder(tmp_path))
    assert (row["days"], row["sentences"], row["start"], row["end"]) == (2, 2, "2012-05-12", "2012-05-14")


def test_the_days_of_which_most_articles_speak_are_told_in_the_corpus_own_words(tmp_path: Path) -> None:
    found = told(tmp_path, sentences=1)
    assert found == {"2012-05-12": [BREAK], "2012-05-14": [VISIT]}


def test_a_day_of_other_things_comes_last(tmp_path: Path) -> None:
    found = told(tmp_path, days=2, end="2012-05-31")
    assert "2012-05-20" not in found
    assert "2012-05-20" in told(tmp_path, days=9, end="2012-05-31")


def test_a_sentence_without_a_date_may_tell_the_day_before_its_article(tmp_path: Path) -> None:
    assert set(told(tmp_path)["2012-05-12"]) == {BREAK, LEAD}
