from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator import pages
from generator.model.editionview import EditionPage, EditionsPage
from generator.model.views import ArchivePage
from generator.pages.editions import week
from tests.pages.edition import ATLAS, CONFIG, MYTH, SHELF, SHOCK

WEEKLY = replace(CONFIG, editions="weekly")


def views(*, editions: bool = True) -> dict[str, object]:
    return {page.path: page.view for page in pages.plan(WEEKLY if editions else CONFIG, SHELF, ATLAS)}


@pytest.mark.parametrize(
    ("monday", "name"),
    [(date(2025, 1, 27), "2025-W05"), (date(2024, 12, 30), "2025-W01"), (date(2020, 12, 28), "2020-W53")],
)
def test_weeks_are_named_as_iso_does(monday: date, name: str) -> None:
    assert week(monday) == name


def test_a_week_has_its_articles_their_topics_and_its_neighbour() -> None:
    edition = views()["settimane/2025-W05/index.html"]
    assert isinstance(edition, EditionPage)
    assert str(edition.date) == "2025-01-27/2025-02-02"
    assert [item.title for item in edition.articles] == [SHOCK.title]
    assert [(topic.text, topic.articles) for topic in edition.topics] == [("DeepSeek", 1), ("NVIDIA", 1)]
    assert edition.later is not None
    assert edition.later.week == "2025-W06"
    assert edition.earlier is None


def test_an_article_without_a_day_belongs_to_no_week() -> None:
    listed = views()["settimane/index.html"]
    assert isinstance(listed, EditionsPage)
    assert [(edition.week, edition.articles) for edition in listed.editions] == [("2025-W06", 1), ("2025-W05", 1)]
    assert MYTH.title in [item.title for item in views()["settimane/2025-W06/index.html"].articles]  # type: ignore[attr-defined]


def test_there_are_no_editions_unless_the_digest_wants_them() -> None:
    archive = views(editions=False)["archivio/index.html"]
    assert isinstance(archive, ArchivePage)
    assert archive.editions is None
    assert not [path for path in views(editions=False) if path.startswith("settimane")]
