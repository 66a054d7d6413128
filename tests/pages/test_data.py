"""Articles, topics and the list of feeds, for programs."""

from __future__ import annotations

import json
import posixpath
from dataclasses import replace
from typing import Any

from lxml import etree

from tests.pages.edition import CONFIG, COST, FLEET
from tests.render.site import build, built

ARTICLE = "articoli/2025/02/deepseek-la-rivoluzione-dell-ia-low-cost-e-un-mito"


def read(path: str) -> Any:
    return json.loads(built()[path])


def page(path: str, link: str) -> str:
    """The page of the site that a link in a file leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), link))


def test_an_article_tells_programs_what_its_page_tells_readers() -> None:
    data = read(f"{ARTICLE}/article.json")
    assert data["page"] == "index.html"
    assert data["url"] == f"https://example.org/digest/{ARTICLE}/"
    assert FLEET in [sentence["text"] for sentence in data["summary"]]
    assert ("1,6 miliardi di dollari", "1600000000", "USD") in [
        (f["raw"], f["value"], f["unit"]) for f in data["figures"]
    ]
    assert data["source"] == "Il Quotidiano"
    assert all(page(f"{ARTICLE}/article.json", topic["page"]) in built() for topic in data["topics"])


def test_a_topic_tells_its_comparisons_with_their_verdicts() -> None:
    data = read("temi/deepseek/topic.json")
    assert {comparison["verdict"] for comparison in data["compared"]} >= {"conflict"}
    articles = [reading["article"] for one in data["compared"] for reading in one["readings"]]
    assert all(page("temi/deepseek/topic.json", article) in built() for article in articles)
    assert f"temi/deepseek/{data['timeline']}" in built()


def test_what_is_held_against_figures_stands_beside_them_for_readers_and_programs() -> None:
    (row,) = [comparison for comparison in read("temi/deepseek/topic.json")["compared"] if comparison["reserves"]]
    assert (row["anchor"], [reserve["text"] for reserve in row["reserves"]]) == ("c-costo", [COST])
    (shown,) = etree.HTML(built()["temi/deepseek/index.html"]).xpath("//*[contains(@class, 'claim-reserves')]//li")
    assert shown[0].text == COST
    assert page("temi/deepseek/index.html", shown[1].get("href")) in built()


def test_the_list_of_feeds_names_each_with_its_page() -> None:
    outlines = etree.fromstring(built()["feeds.opml"].encode()).findall("body/outline")
    addresses = [outline.get("xmlUrl") for outline in outlines]
    assert addresses[0] == "https://example.org/digest/feed.atom"
    assert "https://example.org/digest/temi/deepseek/feed.atom" in addresses
    assert outlines[0].get("htmlUrl") == "https://example.org/digest/"


def test_without_an_address_there_is_no_list_of_feeds() -> None:
    assert "feeds.opml" not in build(replace(CONFIG, base_url=""))
