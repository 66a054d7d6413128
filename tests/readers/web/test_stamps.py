from __future__ import annotations

import time

import pytest
from lxml import etree

from generator.readers.web import stamps


def of_elements(page: str) -> list[tuple[str, str]]:
    root = etree.fromstring(page, etree.HTMLParser())
    return list(stamps.of_elements(root, lambda name: name == "pubdate"))


@pytest.mark.parametrize(
    "name",
    [
        "w-published-date",
        "article:publication_date",
        "vr:published_time",
        "iso-8601-publish-date",
        "ob:pubdate",
        "photos:uploaded",
    ],
)
def test_a_meta_element_may_name_the_day_of_publication_in_many_ways(name: str) -> None:
    assert of_elements(f'<meta name="{name}" content="2025-01-27">') == [("meta:published", "2025-01-27")]


@pytest.mark.parametrize("around", ["nav", "blockquote"])
def test_times_of_menus_and_of_embedded_posts_are_not_the_articles(around: str) -> None:
    root = etree.fromstring(f"<{around}><p><time>2025-01-27</time></p></{around}>", etree.HTMLParser())
    assert [stamps.is_elsewhere(one) for one in root.iter("time")] == [True]
    root = etree.fromstring("<aside><p><time>2025-01-27</time></p></aside>", etree.HTMLParser())
    assert [stamps.is_elsewhere(one) for one in root.iter("time")] == [False]


@pytest.mark.parametrize(
    "name", ["pubdate", "article:modified_time", "unpublish-date", "publisher", "expiration-date", "date_updated"]
)
def test_known_names_and_other_days_are_left_out(name: str) -> None:
    assert of_elements(f'<meta name="{name}" content="2025-01-27">') == []


@pytest.mark.parametrize(
    "script",
    [
        '{"published_at":"2025-01-27T10:00:00+01:00"}',
        r"{\"publishedAt\": \"2025-01-27T10:00:00+01:00\"}",
        "data-page='{&quot;datePublished&quot;:&quot;2025-01-27T10:00:00+01:00&quot;}'",
        "firstPublicationDate: '2025-01-27T10:00:00+01:00'",
    ],
)
def test_scripts_tell_the_day_in_their_own_ways(script: str) -> None:
    assert list(stamps.of_scripts(f"<script>{script}</script>")) == [("script:published", "2025-01-27T10:00:00+01:00")]


@pytest.mark.parametrize(
    "script", ['{"last_published_at":"2025-01-27"}', '{"publisher":"2025-01-27"}', '"published":1']
)
def test_other_words_of_scripts_tell_none(script: str) -> None:
    assert list(stamps.of_scripts(script)) == []


def test_each_day_is_told_once_and_not_too_many() -> None:
    script = "".join(f'{{"published_at":"2025-01-{day:02}T10:00"}},' * 2 for day in range(1, 20))
    assert [value[:10] for _, value in stamps.of_scripts(script)] == [f"2025-01-{day:02}" for day in range(1, 6)]


def test_a_page_of_nothing_but_such_words_is_read_in_a_moment() -> None:
    started = time.process_time()
    assert list(stamps.of_scripts("publi" * 300_000)) == []
    assert time.process_time() - started < 2


@pytest.mark.parametrize(("around", "away"), [("comment-meta", True), ("comments-open post", False)])
def test_the_time_of_a_readers_answer_is_another_ones(around: str, away: bool) -> None:  # noqa: FBT001
    root = etree.HTML(f'<div class="{around}"><p><time datetime="2025-01-28">ieri</time></p></div>')
    (element,) = root.iter("time")
    assert stamps.is_elsewhere(element) is away
