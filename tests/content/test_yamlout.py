"""Values as YAML: friendly, and read back as they were."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import yamltext
from generator.content.yamlout import Bare, Value, emit
from tests.content.making import texts, words

values = st.recursive(
    texts,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(words, inner, min_size=1, max_size=3),
    max_leaves=8,
)


def test_a_figure_is_one_line_that_a_person_can_edit() -> None:
    figure = {"raw": "5, 6 milioni di dollari", "value": Bare("5600000"), "unit": "USD", "sentence": Bare(12)}
    assert emit("figures", [figure]) == (
        'figures:\n  - {raw: "5, 6 milioni di dollari", value: 5600000, unit: USD, sentence: 12}\n'
    )


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Modello AI R1 di DeepSeek", "title: Modello AI R1 di DeepSeek\n"),
        ("L’uscita di DeepSeek R1, «un mito»?", "title: L’uscita di DeepSeek R1, «un mito»?\n"),
        ("Lunedì nero: l'annuncio", 'title: "Lunedì nero: l\'annuncio"\n'),
        ("2024", 'title: "2024"\n'),
        ("No", 'title: "No"\n'),
        ('Ha detto "sì"', 'title: "Ha detto \\"sì\\""\n'),
        ("uno #due", 'title: "uno #due"\n'),
        ("a\u2028b\u202e", 'title: "a\\u2028b\\u202e"\n'),
    ],
)
def test_a_title_stands_bare_only_where_no_reader_can_mistake_it(title: str, line: str) -> None:
    assert emit("title", title) == line


@pytest.mark.parametrize("date", ["2025", "2025-01-27", "../2025-02-05", "2025-01-27/..", "202X", "2025-01~"])
def test_a_date_reads_back(date: str) -> None:
    assert yamltext.load(emit("date", Bare(date)), path="x")["date"] == date
    assert yamltext.load(emit("events", [{"date": Bare(date)}]), path="x").rows("events")[0]["date"] == date


@given(values)
@settings(max_examples=150)
def test_whatever_is_written_is_read_back(value: Value) -> None:
    assert yamltext.load(emit("key", value), path="x")["key"] == value


@given(values)
def test_other_yaml_readers_agree(value: Value) -> None:
    assert yaml.load(emit("key", value), Loader=yaml.BaseLoader) == {"key": value}


@given(texts)
def test_no_value_spreads_over_lines_or_hides_a_sign(text: str) -> None:
    line = emit("title", text)
    assert line.count("\n") == 1
    assert len(line.splitlines()) == 1
    assert not set(line) & set("\u202e\u200f\ufeff\x00")


def test_a_very_long_text_is_read_back() -> None:
    row = {"text": "parola, " * 40_000, "n": Bare(1)}
    assert yamltext.load(emit("cited", [row]), path="x")["cited"] == [row]
