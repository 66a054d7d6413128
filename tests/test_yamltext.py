"""YAML as text with line numbers."""

import pytest

from generator import yamltext
from generator.errors import ContentError


def test_every_scalar_stays_the_text_that_it_is() -> None:
    fields = yamltext.load("date: 2025-01-27\nwanted: no\ndigest: 1234e567\nempty:\n", path="a.yml")
    assert dict(fields) == {"date": "2025-01-27", "wanted": "no", "digest": "1234e567", "empty": None}
    assert fields.lines["digest"] == 3


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: &x 2\n", 2, "anchor"),
        ("a: 1\nb: *x\n", 2, "anchor"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice"),
        ("a: 1\nb: c: d\n", 2, "cannot be read"),
        ("a: 1\nb: [x, y\nc: d\n", 2, "cannot be read"),
        ('a: 1\nb: "x\nc: d\n', 2, "cannot be read"),
        ("- a\n- b\n", 1, "no `key: value`"),
        ("a: 1\n---\nb: 2\n", 2, "second YAML document"),
        ("a: " + "[" * 100 + "]" * 100, 1, "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line_and_a_hint(text: str, line: int, said: str) -> None:
    with pytest.raises(ContentError) as caught:
        yamltext.load(text, path="a.yml")
    assert (caught.value.path, caught.value.line) == ("a.yml", line)
    assert said in caught.value.message
    assert caught.value.hint


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    with pytest.raises(ContentError) as caught:
        yamltext.load("a: 1\na: 2\n", path="a.md", line=2)
    assert caught.value.line == 3


def test_a_value_of_the_wrong_kind_is_named_by_its_key() -> None:
    fields = yamltext.load("title: [a, b]\nmany: x\nflag: perhaps\ncount: few\n", path="a.yml")
    for read, key in ((fields.text, "title"), (fields.flag, "flag"), (fields.rows, "many"), (fields.fields, "many")):
        with pytest.raises(ContentError, match=f"`{key}`"):
            read(key)
    with pytest.raises(ContentError, match="`count`"):
        fields.number("count", default=1)


def test_a_slip_of_the_pen_is_guessed() -> None:
    assert yamltext.near_miss("sorce", ["source", "title"]) == "source"
    assert yamltext.near_miss("weather", ["source", "title"]) is None


def test_two_versions_that_could_not_be_merged_are_named_where_they_begin() -> None:
    text = "title: Prova\n<<<<<<< HEAD\nlang: it\n=======\nlang: en\n>>>>>>> altra\n"
    with pytest.raises(ContentError, match="two versions") as caught:
        yamltext.load(text, path="content/site.yml")
    assert caught.value.line == 2
    with pytest.raises(ContentError, match="two versions"):
        yamltext.refuse_conflict("Uno.\n=======\nDue.\n>>>>>>> altra\n", path="content/articles/a.md")
    assert yamltext.load("title: <<<<<<< HEAD\n", path="content/site.yml") == {"title": "<<<<<<< HEAD"}


def test_a_quotation_mark_that_the_next_one_closes_is_at_fault_where_it_opens() -> None:
    with pytest.raises(ContentError) as caught:
        yamltext.load('lang: it\ntitle: "Diga\ndate: 2025\nsource: "Ansa"\nnote: x\n', path="a.md")
    assert caught.value.line == 2
