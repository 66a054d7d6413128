"""What is wrong in an editor's topic file is told with its line."""

from __future__ import annotations

import pytest

from generator import topics
from generator.content import editorial
from generator.model.files import File
from generator.model.problems import Problem
from tests.topics.cards import card, event

TRAM = card("a", title="Il tram riparte", events=(event("2025-03-02", "il 2 marzo", "Il 2 marzo il tram riparte."),))
WRONG = """\
title: Tram e altre cose
aliases: [metro]
match: {any: [tram]}
pin:
- 3f2a9c01
- 2025-01-02-Ponte-chiuso.md
merge_of: [bus, metro]
timeline:
  hide: [e-2025-03-02-no]
  same:
    - [e-1, e-12]
compare:
  rename:

    c-eur: Costo
  apart: [c-eur-cost, b]
"""


def problems(front: str, name: str = "tram") -> list[Problem]:
    """Read a topic's file, and tell it with one article about a tram."""
    file = editorial.topic(File(f"content/topics/{name}.md", f"---\n{front}---\n".encode()))[0]
    grouping = topics.group([TRAM], [file], "it")
    return [*grouping.problems, *(p for g in grouping.groups for p in topics.tell(g).problems)]


def test_each_finding_names_the_line_of_what_is_wrong() -> None:
    found = [(p.line, p.message.split("'")[1]) for p in problems(WRONG)]
    assert sorted(found) == [
        *((6, "3f2a9c01"), (7, "ponte-chiuso"), (8, "bus"), (8, "metro"), (10, "e-2025-03-02-no")),
        *((12, "e-1"), (12, "e-12"), (16, "c-eur"), (17, "c-eur-cost")),
    ]


@pytest.mark.parametrize(
    ("front", "line"),
    [("title: Bus\nmatch:\n  any: [autobus]\n", 3), ("any: [bus]\n", 2), ("title: Bus\n", 2), ("", 1)],
)
def test_a_file_that_no_article_answers_to_is_told_once_and_makes_no_page(front: str, line: int) -> None:
    (found,) = problems(front, "autobus")
    assert (found.code, found.line) == ("topic-empty", line)
    file = editorial.topic(File("content/topics/autobus.md", f"---\n{front}---\n".encode()))[0]
    assert topics.group([TRAM], [file], "it").groups == ()


def test_what_is_named_in_vain_already_explains_an_empty_topic() -> None:
    assert [p.code for p in problems("pin: [gone]\n", "autobus")] == ["pin-unknown"]


def test_a_topic_that_an_editor_tells_without_articles_keeps_its_page() -> None:
    file = editorial.topic(File("content/topics/bus.md", b"---\ntitle: Bus\n---\n\nPresto.\n"))[0]
    assert [g.slug for g in topics.group([TRAM], [file], "it").groups] == ["bus"]
