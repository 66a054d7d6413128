from __future__ import annotations

import json

import pytest

from generator import readers
from generator.model.files import File

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "DeepSeek, il mito",
    "datePublished": "2025-01-27T10:00:00+01:00",
    "dateModified": "2025-01-28T10:00:00+01:00",
    "author": [{"@type": "Person", "name": "Mario Rossi"}, {"@type": "Person", "name": "Anna Bianchi"}],
    "publisher": {"@type": "Organization", "name": "Il Sito"},
    "inLanguage": "it-IT",
}


def stated(html: str) -> list[tuple[str, str]]:
    seed = readers.read(File("a.html", f"{html}<p>Testo.</p>".encode()))
    return [(s.name, s.value) for s in seed.statements]


def of_jsonld(value: object) -> list[tuple[str, str]]:
    script = value if isinstance(value, str) else json.dumps(value)
    return stated(f'<script type="application/ld+json">{script}</script>')


def test_meta_elements_are_told_under_their_own_names() -> None:
    page = """<html lang="it"><head><title>Uno | Sito</title>
    <meta property="og:title" content="Uno"><meta name="Author" content="Mario Rossi">
    <meta property="article:published_time" content="2025-01-27"><meta name="DC.date.issued" content="2025-01-27">
    <meta name="google-site-verification" content="abc"><meta name="author" content="">
    <link rel="canonical" href="https://example.org/uno"><link rel="stylesheet" href="a.css"></head><h1>Uno</h1>"""
    assert stated(page) == [
        ("html:lang", "it"),
        ("title", "Uno | Sito"),
        ("og:title", "Uno"),
        ("author", "Mario Rossi"),
        ("article:published_time", "2025-01-27"),
        ("dc.date.issued", "2025-01-27"),
        ("link:canonical", "https://example.org/uno"),
        ("h1", "Uno"),
    ]


@pytest.mark.parametrize(
    ("html", "statement"),
    [
        ('<time datetime="2025-01-27T10:00" pubdate>ieri</time>', ("time:published", "2025-01-27T10:00")),
        ('<time itemprop="datePublished">27 gennaio 2025</time>', ("time:published", "27 gennaio 2025")),
        ('<time class="entry-date published" datetime="2025-01-27">x</time>', ("time:published", "2025-01-27")),
        ('<time class="updated" datetime="2025-01-27">x</time>', ("time:modified", "2025-01-27")),
        ('<time datetime="2025-01-27">x</time>', ("time:datetime", "2025-01-27")),
        ('<abbr class="published" title="2010-01-27T10:00">x</abbr>', ("time:published", "2010-01-27T10:00")),
        ('<span itemprop="datePublished" content="2025-01-27">x</span>', ("itemprop:datepublished", "2025-01-27")),
        ('<meta itemprop="datePublished" content="2025-01-27">', ("itemprop:datepublished", "2025-01-27")),
    ],
)
def test_days_in_the_page_say_what_they_are_days_of(html: str, statement: tuple[str, str]) -> None:
    assert statement in stated(html)


def test_a_browser_writes_where_it_saved_a_page_from() -> None:
    chrome = "<!-- saved from url=(0042)https://www.example.org/2025/01/27/uno.html -->"
    assert ("saved-from", "https://www.example.org/2025/01/27/uno.html") in stated(chrome)
    day = "Mon Feb 03 2025 10:31:12 GMT+0100"
    single = f"<!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: {day}\n-->"
    found = stated(f"<!DOCTYPE html><html>{single}")
    assert ("saved-from", "https://example.org/a") in found
    assert ("saved-date", day) in found


def test_json_ld_tells_of_the_article() -> None:
    assert of_jsonld(ARTICLE) == [
        ("jsonld:headline", "DeepSeek, il mito"),
        ("jsonld:datePublished", "2025-01-27T10:00:00+01:00"),
        ("jsonld:dateModified", "2025-01-28T10:00:00+01:00"),
        ("jsonld:inLanguage", "it-IT"),
        ("jsonld:author", "Mario Rossi"),
        ("jsonld:author", "Anna Bianchi"),
        ("jsonld:publisher", "Il Sito"),
        ("jsonld-kind:type", "NewsArticle"),
    ]


def test_a_graph_is_followed_through_its_references() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "@id": "#page", "datePublished": "2025-01-26", "name": "Uno - Sito"},
            {
                "@type": ["Article", "BlogPosting"],
                "headline": "Uno",
                "author": {"@id": "#p"},
                "publisher": {"@id": "#o"},
            },
            {"@type": "Person", "@id": "#p", "name": "Mario Rossi"},
            {"@type": "Organization", "@id": "#o", "name": "Il Sito"},
            {"@type": "WebSite", "name": "Il Sito online"},
        ]
    }
    found = of_jsonld(graph)
    assert [v for n, v in found if n.startswith("jsonld:")] == ["Uno", "Mario Rossi", "Il Sito"]
    assert ("jsonld-page:datePublished", "2025-01-26") in found
    assert ("jsonld-site:name", "Il Sito online") in found


def test_other_articles_of_the_page_are_not_this_one() -> None:
    others = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Altro"}]}
    mentions = {"@type": "WebPage", "mentions": {"@type": "Article", "headline": "Altro ancora"}}
    assert all("Altro" not in value for _, value in of_jsonld([others, mentions]))
    assert ("jsonld:headline", "DeepSeek, il mito") in of_jsonld([others, ARTICLE])


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Uno",}',
        '<!-- {"@type": "NewsArticle", "headline": "Uno"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Uno"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Uno", "description": "due\nrighe"}',
        '{"@type": "NewsArticle", "headline": "Uno", "x": [}',
    ],
)
def test_json_with_the_usual_faults_is_read(script: str) -> None:
    assert ("jsonld:headline", "Uno") in of_jsonld(script)


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, '"uno"', "null", "[1, [2]]", '{"@type": 5, "headline": 3}'])
def test_what_is_no_article_says_nothing(script: str) -> None:
    assert of_jsonld(script) == []


def test_a_title_of_a_drawing_is_no_title_of_the_page() -> None:
    assert stated("<svg><title>Logo</title></svg>") == []


def test_long_values_are_cut() -> None:
    assert len(dict(stated(f'<meta name="description" content="{"x" * 9000}">'))["description"]) == 2000


def test_json_ld_tells_of_a_live_report_that_is_not_free() -> None:
    found = of_jsonld(
        {
            "@type": ["NewsArticle", "LiveBlogPosting"],
            "isAccessibleForFree": "http://schema.org/False",
            "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Due"}],
        }
    )
    assert [pair for pair in found if pair[0].startswith("jsonld-kind:")] == [
        ("jsonld-kind:type", "NewsArticle"),
        ("jsonld-kind:type", "LiveBlogPosting"),
        ("jsonld-kind:type", "BlogPosting"),
        ("jsonld-kind:isAccessibleForFree", "false"),
    ]


def test_what_a_template_holds_signs_nothing() -> None:
    card = '<p class="author">Nome Cognome</p><time datetime="2019-01-01">1 gennaio</time>'
    assert stated(f'<template>{card}</template><p class="author">Anna Bianchi</p>') == [
        ("class:author", "Anna Bianchi")
    ]


def test_a_blogs_mark_of_publication_counts_beside_that_of_change() -> None:
    page = '<p><time class="entry-date published updated" datetime="2025-01-27">ieri</time></p>'
    assert ("time:published", "2025-01-27") in stated(page)
    page = '<p><time class="published updated" datetime="2025-01-27">ieri</time></p>'
    assert [pair for pair in stated(page) if pair[0].startswith("time:")] == [("time:published", "2025-01-27")]
