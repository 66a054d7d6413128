"""Topics under topics, as editors' files say."""

from __future__ import annotations

import pytest

from generator import topics
from generator.content import editorial
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.topics import TopicFile
from tests.topics.cards import card, event

TRAM = card("a", title="Il tram riparte", events=(event("2025-03-02", "il 2 marzo", "Il 2 marzo il tram riparte."),))
LINES = "match: {any: [tram]}\nparent: trasporti\n"


def file(slug: str, front: str) -> TopicFile:
    return editorial.topic(File(f"content/topics/{slug}.md", f"---\n{front}---\n".encode()))[0]


def told(*files: TopicFile) -> tuple[dict[str, str | None], list[tuple[str, str, int | None]]]:
    """The parent of each topic that has a page, and the findings: code, file, line."""
    found = topics.group([TRAM], files, "it")
    parents = {g.slug: topics.tell(g).parent for g in found.groups}
    return parents, [(p.code, p.path, p.line) for p in found.problems]


def test_a_topic_stands_under_the_one_that_its_file_names() -> None:
    parents, findings = told(file("tram", LINES), file("trasporti", "title: Trasporti\nmatch: {any: [tram, bus]}\n"))
    assert (parents, findings) == ({"tram": "trasporti", "trasporti": None}, [])


@pytest.mark.parametrize("front", ["title: Trasporti\n", "title: Trasporti\nmatch: {any: [autobus]}\n"])
def test_a_parent_has_a_page_without_articles_of_its_own(front: str) -> None:
    parents, findings = told(file("tram", LINES), file("trasporti", front))
    assert (parents, findings) == ({"tram": "trasporti", "trasporti": None}, [])


def test_a_parent_of_topics_without_articles_has_none() -> None:
    parents, findings = told(
        file("metro", "parent: trasporti\nmatch: {any: [metro]}\n"), file("trasporti", "title: T\n")
    )
    assert parents == {}
    assert [code for code, _, _ in findings] == ["topic-empty", "topic-empty"]


def test_a_parent_may_be_named_by_an_old_slug_or_its_title() -> None:
    moved = file("trasporti-pubblici", "title: Trasporti pubblici\naliases: [trasporti]\n")
    assert told(file("tram", LINES), moved)[0]["tram"] == "trasporti-pubblici"
    titled = file("tram", LINES.replace("trasporti", "Trasporti Pubblici"))
    assert told(titled, moved)[0]["tram"] == "trasporti-pubblici"


def test_an_unknown_parent_is_told_with_its_line() -> None:
    parents, findings = told(file("tram", LINES))
    assert parents == {"tram": None}
    assert findings == [("topic-unknown", "content/topics/tram.md", 3)]


def test_topics_under_each_other_in_a_circle_have_no_parent() -> None:
    round_trip = file("trasporti", "match: {any: [tram]}\nparent: tram\n")
    parents, findings = told(file("tram", LINES), round_trip, file("linea-1", "match: {any: [tram]}\nparent: tram\n"))
    assert parents == {"tram": None, "trasporti": None, "linea-1": "tram"}
    assert findings == [("topic-circle", f"content/topics/{name}.md", 3) for name in ("tram", "trasporti")]


def test_a_topic_under_itself_has_no_parent() -> None:
    problems: tuple[Problem, ...] = topics.group(
        [TRAM], [file("tram", LINES.replace("trasporti", "tram"))], "it"
    ).problems
    assert [p.code for p in problems] == ["topic-circle"]
