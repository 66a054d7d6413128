from __future__ import annotations

import json
from pathlib import Path

from benchmarks.training.speech import Example, examples, learn, score

SAID = Example(0, "it", ("verb ahead", "words 8"), speech=True)
TITLE = Example(1, "it", ("behind terms", "words 1"), speech=False)


def test_what_is_learned_tells_speech_from_titles_and_is_the_same_each_time() -> None:
    weights = learn([SAID, TITLE] * 5)
    assert score(SAID, weights) > 0.9
    assert score(TITLE, weights) < 0.1
    assert learn([SAID, TITLE] * 5) == weights


def test_the_corpus_says_which_quoted_words_are_speech(tmp_path: Path) -> None:
    text = "Mario Rossi ha detto: «Non molliamo adesso». Il film «Controvento» esce domani."
    said, title = text.index("Non molliamo"), text.index("Controvento")
    row = {
        "id": "a",
        "lang": "it",
        "text": text,
        "expected": [{"quote": {"start": said, "end": said + len("Non molliamo adesso")}}],
        "not_quotes": [{"start": title, "end": title + len("Controvento")}],
    }
    path = tmp_path / "quotes.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    assert [one.speech for one in examples(path)] == [True, False]
