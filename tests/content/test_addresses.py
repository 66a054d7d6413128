"""The record of topics' addresses."""

from __future__ import annotations

import pytest

from generator import content
from generator.config import Config
from generator.model.files import File
from generator.model.shelf import Shelf


def shelf(text: str) -> Shelf:
    return content.load([File("content/addresses.yml", text.encode())], Config())


def test_what_is_recorded_is_read_again_to_the_id() -> None:
    made = content.record({"savignone": ("1",)}, {"2024": ["9", "1e5", "00a"], "no": []})
    assert made
    assert content.load([made], Config()).addresses == {"2024": ("00a", "1e5", "9"), "no": (), "savignone": ("1",)}


def test_nothing_new_is_no_file() -> None:
    past = {"savignone": ("1", "2", "3")}
    assert content.record(past, {}) is None
    assert content.record(past, {"savignone": ["9", "3", "2"]}) is None
    assert content.record({}, {}) is None


def test_an_address_taken_by_other_articles_is_told_anew() -> None:
    made = content.record({"savignone": ("1", "2", "3")}, {"savignone": ["3", "4"]})
    assert made
    assert shelf(made.body.decode()).addresses == {"savignone": ("3", "4")}


def test_both_sides_of_a_merge_count() -> None:
    both = "topics:\n  - {slug: a, articles: [x, y]}\n  - {slug: a, articles: [y, z]}\n"
    assert shelf(both).addresses == {"a": ("x", "y", "z")}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("topics:\n  - {articles: [x]}\n", 2),
        ("topics:\n  - {slug: a}\n  - {slug: b, title: B}\n", 3),
        ("topics:\n<<<<<<< HEAD\n  - {slug: a}\n=======\n  - {slug: b}\n>>>>>>> other\n", 2),
        ("topic: []\n", 1),
    ],
)
def test_a_record_that_is_no_record_is_named_and_not_believed(text: str, line: int) -> None:
    found = shelf(text)
    assert found.addresses is None
    assert [(p.path, p.line, bool(p.hint)) for p in found.problems] == [("content/addresses.yml", line, True)]
