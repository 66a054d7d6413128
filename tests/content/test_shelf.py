"""All of content/ at once: every article has an id and a slug of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import content
from generator.config import Config
from generator.content import places
from generator.model.dates import parse
from generator.model.files import File
from tests.content.making import PATH, built, draft, edited


def test_the_article_that_had_a_slug_keeps_it_when_a_person_adds_another() -> None:
    [file] = built(draft())
    newer = File("content/articles/2024-12-31-lunedi-nero-per-nvidia-l-annuncio-di-deepseek.md", b"# Un altro\n")
    shelf = content.load([newer, file], Config())
    slugs = {article.path: article.card.slug for article in shelf.articles}
    assert slugs[PATH] == "lunedi-nero-per-nvidia-l-annuncio-di-deepseek"
    assert slugs[newer.path].startswith("lunedi-nero-per-nvidia-l-annuncio-di-deepseek-")
    assert [(p.code, p.path) for p in shelf.problems] == [("slug-taken", newer.path)]


def test_the_order_in_which_files_come_changes_nothing() -> None:
    files = [File(f"content/articles/{day}-nvidia.md", b"# NVIDIA\n") for day in ("2025-01-01", "2025", "undated")]
    assert content.load(files, Config()) == content.load(files[::-1], Config())


def test_a_copied_file_gets_an_id_of_its_own() -> None:
    [file] = built(draft())
    copy = File("content/articles/2025-02-copia.md", file.body)
    shelf = content.load([file, copy], Config())
    ids = [article.card.id for article in shelf.articles]
    assert ids[0] == draft().id
    assert len(set(ids)) == 2
    assert [(p.code, p.path) for p in shelf.problems] == [("id-taken", copy.path)]


def test_an_id_stays_with_the_article_that_it_was_made_for() -> None:
    [file] = built(draft())
    [other] = built(replace(draft(seed="seeds/a.txt", title="A prima vista"), id="99999999"))
    taken = edited(other, 'id: "99999999"', f'id: "{draft().id}"')
    shelf = content.load([taken, file], Config())
    assert {a.path: a.card.id for a in shelf.articles}[PATH] == draft().id
    assert [(p.code, p.path) for p in shelf.problems] == [("id-taken", taken.path)]


@pytest.mark.parametrize("name", ["content/vecchi/nero.md", "content/articles/nero.txt", "content/articles/_nero.md"])
def test_an_article_where_nothing_reads_it_is_named(name: str) -> None:
    [file] = built(draft())
    others = [File("content/LEGGIMI.md", b"# Note\n"), File("content/articles/nero.md~", file.body)]
    shelf = content.load([File(name, file.body), *others], Config())
    assert [(p.code, p.path) for p in shelf.problems] == [("article-misplaced", name)]


def test_one_broken_file_does_not_stop_the_others() -> None:
    [file] = built(draft())
    files = [
        edited(file, "date: 2025-01", "date: ieri"),
        File("content/articles/b.md", b"# B\n"),
        File("content/topics/t.md", b"---\nmatch: [\n---\n"),
        File("content/topics/u.md", b"Introduzione.\n"),
    ]
    shelf = content.load(files, Config())
    assert [article.path for article in shelf.articles] == ["content/articles/b.md"]
    assert [topic.slug for topic in shelf.topics] == ["u"]
    assert [(p.path, p.line) for p in shelf.problems] == [(PATH, 5), ("content/topics/t.md", 3)]


def test_slugs_are_the_stems_without_their_dates() -> None:
    stems = ("2025-01-27-deepseek", "2025-01-deepseek", "2025-deepseek", "undated-deepseek", "DeepSeek", "2025-13-x")
    slugs = [places.slug(f"content/articles/{stem}.md") for stem in stems]
    assert slugs == ["deepseek", "deepseek", "deepseek", "deepseek", "deepseek", "13-x"]


def test_addresses_are_as_exact_as_the_date() -> None:
    dates = ("2025-01-27", "2025-01?", "../2025-02-05", "2025", "202X")
    assert [places.address("x", parse(date)) for date in dates] == [
        *("2025/01/x", "2025/01/x", "2025/02/x", "2025/x", "undated/x"),
    ]
    assert places.address("x", None) == "undated/x"


def test_a_fresh_file_is_named_after_date_and_title() -> None:
    names = [
        places.fresh_path("Lunedì nero: l'annuncio", date and parse(date), "3f2a9c01", ())
        for date in ("2025-01", "../2025-02-05", "2025-01-27/..", "2025", "19XX", None)
    ]
    assert [name.removeprefix("content/articles/").removesuffix("-lunedi-nero-l-annuncio.md") for name in names] == [
        *("2025-01", "2025-02-05", "2025-01-27", "2025", "undated", "undated"),
    ]
    taken = {"lunedi-nero-l-annuncio"}
    assert places.fresh_path("Lunedì nero: l'annuncio", None, "3f2a9c01", taken).endswith("annuncio-3f2a9c01.md")


@pytest.mark.parametrize(
    ("name", "hint"), [("mercati", None), ("mercato", "did you mean `mercati`?"), ("nuvole", "last part of a topic")]
)
def test_a_topic_that_an_article_names_in_vain_is_told_with_its_line(name: str, hint: str | None) -> None:
    file = File("content/articles/a.md", f"---\ntitle: Uno\ntopics: [{name}]\n---\nTesto.\n".encode())
    found = list(content.unknown_topics(content.load([file], Config()), [file], {"mercati"}))
    assert [(p.code, p.path, p.line) for p in found] == ([("topic-unknown", file.path, 3)] if hint else [])
    assert all(hint and hint in (p.hint or "") for p in found)
