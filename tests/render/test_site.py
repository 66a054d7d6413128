from __future__ import annotations

import json
import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from lxml import etree

from generator.model.shelf import Shelf
from generator.model.topics import Atlas
from generator.text.interface import interface
from tests.pages.edition import ARTICLES, ATLAS, CONFIG, FLEET, MYTH, SHELF, SHOCK, TOPIC
from tests.render.site import build, built, theme_files

MYTH_PAGE = "articoli/2025/02/deepseek-la-rivoluzione-dell-ia-low-cost-e-un-mito/index.html"
TOPIC_PAGE = "temi/deepseek/index.html"
ATOM = "{http://www.w3.org/2005/Atom}"


class Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.attributes += values
        if "id" in values:
            self.ids.append(values["id"] or "")
        for name in ("href", "src", "action"):
            if values.get(name) and values.get("rel") != "canonical":
                self.links.append(values[name] or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def html_pages(site: dict[str, str]) -> dict[str, Reader]:
    return {path: Reader(body) for path, body in site.items() if path.endswith(".html")}


def test_every_link_is_relative_and_leads_to_a_file_and_an_anchor_of_the_site() -> None:
    pages = html_pages(built())
    for path, page in pages.items():
        for link in page.links:
            if path == "404.html" or link.startswith("https://quotidiano.example/"):
                continue
            assert not link.startswith(("/", "http", "mailto")), (path, link)
            name, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) if name else path
            assert target in built(), (path, link)
            assert not anchor or anchor in pages[target].ids, (path, link)


def test_the_404_page_works_at_any_depth() -> None:
    links = Reader(built()["404.html"]).links
    assert "/digest/assets/style.css" in links
    assert "/digest/" in links
    assert all(link.startswith(("/digest/", "#")) for link in links)


def test_ids_are_unique_on_a_page() -> None:
    for path, page in html_pages(built()).items():
        assert len(set(page.ids)) == len(page.ids), path


def test_no_page_has_inline_style_or_script_or_a_request_to_others() -> None:
    for path, page in html_pages(built()).items():
        assert not [a for a in page.attributes if a.startswith("on") or a == "style"], path
        assert "<style" not in built()[path]
        assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=\"https?:(?!//example\.org)", built()[path])


def test_a_topic_compares_figures_verbatim_with_words_for_the_verdict() -> None:
    page = Reader(built()[TOPIC_PAGE]).text
    for words in (
        "In conflitto",
        "circa 50.000 GPU NVIDIA Hopper",
        "10.000 A100",
        "Arrotondate",
        "5, 6 milioni di dollari",
    ):
        assert words in page
    assert page.index("In conflitto") < page.index("Arrotondate") < page.index("Concordi")


def test_another_measure_is_linked_and_not_merged() -> None:
    claim = built()[TOPIC_PAGE].partition('id="c-costo"')[2].partition("</div>")[0]
    assert "1,6 miliardi" not in claim.partition("</table>")[0]
    assert '<a href="#c-hardware">' in claim


def test_figures_in_conflict_show_their_sentences_and_others_on_demand() -> None:
    page = built()[TOPIC_PAGE]
    differ, agree = (page.partition(f'id="{name}"')[2].partition("</table>")[0] for name in ("c-gpu", "c-costo"))
    assert '<details class="excerpt" open>' in differ
    assert "non le 10.000 A100 che affermano" in differ
    assert '<details class="excerpt">' in agree
    assert "budget sorprendentemente basso di <mark" in agree


def test_a_timeline_marks_the_words_that_tell_the_time() -> None:
    page = built()[TOPIC_PAGE]
    assert "<mark>a partire dal 2022</mark>" in page
    assert "<mark>entro ottobre 2023</mark>" in page
    text = Reader(page).text
    assert "dal 2022" in text
    assert text.index("dal 2022") < text.index("entro ottobre 2023") < text.rindex("27 gennaio 2025")


def test_an_unknown_source_is_said_where_the_article_is_listed_and_not_at_each_of_its_words() -> None:
    page = built()[TOPIC_PAGE]
    unknown = len([card for card in TOPIC.cards if not card.source])
    assert unknown
    assert page.count("fonte non indicata") == unknown


def test_an_article_tells_where_each_sentence_stands_and_who_wrote_the_others() -> None:
    text = Reader(built()[MYTH_PAGE]).text
    assert "frase 6 di 42" in text
    assert FLEET in text
    assert "testo della redazione" in text
    assert "non dopo il 5 febbraio 2025" in text
    assert "richiami ad altri articoli" in text


def test_hand_edits_are_said() -> None:
    page = next(body for path, body in built().items() if SHOCK.slug in path)
    assert "Rivisto a mano: titolo, sintesi." in Reader(page).text


def test_another_language_is_marked_where_it_stands() -> None:
    assert '<bdi lang="en">Chips and caution</bdi>' in built()["index.html"]


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", "\"'><img src=x onerror=1>", "عنوان \u202e \u200f", "a\x00b"]
)
def test_a_hostile_title_is_text_everywhere(title: str) -> None:
    card = replace(SHOCK, title=title, source=title, lead=title)
    article = replace(ARTICLES[0], card=card, authors=(title,), edited=(), url="javascript:alert(1)")
    topic = replace(TOPIC, title=title, cards=(card,), introduction=title)
    site = build(shelf=Shelf(articles=(article,)), atlas=Atlas(topics=(topic,)))
    for path, body in site.items():
        if path.startswith("assets/s") or path.endswith(".ics"):  # a calendar is plain text: `<` is a letter there
            continue
        assert "<script>alert" not in body, path
        assert "<img" not in body, path
        assert "javascript:" not in body, path
        assert "\x00" not in body, path
    etree.fromstring(site["feed.atom"].encode())
    json.loads(site["feed.json"])


def test_atom_is_whole_with_and_without_an_address() -> None:
    for config in (CONFIG, replace(CONFIG, base_url="")):
        for path in ("feed.atom", "temi/deepseek/feed.atom"):
            feed = etree.fromstring(build(config)[path].encode())
            assert feed.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
            ids = [e.findtext(f"{ATOM}id") for e in feed.findall(f"{ATOM}entry")]
            assert len(set(ids)) == len(ids) == 4
            for entry in feed.findall(f"{ATOM}entry"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.findtext(f"{ATOM}updated", ""))
                assert entry.find(f"{ATOM}content") is not None
                assert (entry.find(f"{ATOM}link") is not None) == bool(config.base_url)


def test_an_article_keeps_its_feed_id_when_the_site_moves() -> None:
    moved = build(replace(CONFIG, base_url="https://elsewhere.example"))
    ids = re.compile(r"<entry.*?<id>(.*?)</id>", re.DOTALL)
    assert ids.findall(moved["feed.atom"]) == ids.findall(built()["feed.atom"])


def test_json_feed_has_its_shape() -> None:
    feed = json.loads(built()["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/digest/feed.json"
    assert all(item["id"] and item["content_text"] and item["url"].startswith("https://") for item in feed["items"])
    assert feed["items"][0]["authors"] == [{"name": "Maria Rossi"}]


def test_feeds_hold_no_more_than_the_digest_wants() -> None:
    assert len(json.loads(build(replace(CONFIG, feed_items=1))["feed.json"])["items"]) == 1


def test_there_is_a_sitemap_only_with_an_address() -> None:
    assert "https://example.org/digest/temi/deepseek/</loc>" in built()["sitemap.xml"]
    assert "404" not in built()["sitemap.xml"]
    bare = build(replace(CONFIG, base_url=""))
    assert "sitemap.xml" not in bare
    assert "Sitemap" not in bare["robots.txt"]
    assert "canonical" not in bare["index.html"]


def test_old_addresses_lead_on_and_hostile_ones_are_none() -> None:
    site = built()
    assert f'url=../{MYTH.slug}/index.html"' in site["articoli/2025/02/mito/index.html"]
    assert 'url=../deepseek/index.html"' in site["temi/deep-seek/index.html"]
    assert not [path for path in site if ".." in path or "passwd" in path]


def script_value(path: str) -> Any:
    """What a file of the search index hands over, read as JSON."""
    return json.loads(built()[path].partition("=")[2].strip().removesuffix(";").replace(",\n]", "\n]"))


def test_the_search_index_holds_what_is_published() -> None:
    index = json.loads(built()["assets/search-index.js"].partition("index:")[2].strip().removesuffix("};"))
    count = -(-index["entries"] // index["entriesAFile"])
    entries = [entry for n in range(count) for entry in script_value(f"assets/search/entries-{n}.js")]
    assert index["root"] == "../"
    assert len(entries) == index["entries"] == len(index["titleWords"])
    assert [e[2] for e in entries if e[0] == "tema"] == ["DeepSeek", "NVIDIA"]
    assert {e[0] for e in entries} == {"tema", "fonte", "persona", "articolo"}
    assert all(e[1] in built() for e in entries)
    number = next(n for n, e in enumerate(entries) if e[1] == MYTH_PAGE)
    assert FLEET in entries[number][5]
    first, after = next((a, b) for month, a, b in index["months"] if month == "2025-02")
    assert first <= number < after
    words = dict(line.split(" ") for _, path in index["files"] for line in script_value(path).split("\n"))
    assert "mito" in words
    assert "topic:deepseek" in words
    assert "febbraio" in words


def test_without_javascript_search_offers_everything_by_letter() -> None:
    page = Reader(built()["cerca/index.html"])
    assert "../temi/deepseek/index.html" in page.links
    assert f"../{MYTH_PAGE}" in page.links


def test_an_english_digest_has_english_words_and_addresses() -> None:
    site = build(replace(CONFIG, lang="en"))
    assert "topics/deepseek/index.html" in site
    assert any(path.startswith("articles/undated/") for path in site)
    text = Reader(site["topics/deepseek/index.html"]).text
    assert "In conflict" in text
    assert "by October 2023" in text
    assert '<p class="item-lead" dir="auto" lang="it">' in site["index.html"]


def test_an_empty_digest_is_a_whole_site() -> None:
    site = build(shelf=Shelf(), atlas=Atlas(topics=()))
    assert "Non c’è ancora nulla da leggere." in Reader(site["index.html"]).text
    etree.fromstring(site["feed.atom"].encode())


def test_a_digest_without_search_has_none() -> None:
    site = build(replace(CONFIG, search=False))
    assert not [path for path in site if "cerca" in path or ("search" in path and path != "assets/search.js")]
    assert "search-form" not in site["index.html"]


def test_only_what_the_editors_release_is_published() -> None:
    site = build(replace(CONFIG, require_review=True), SHELF, Atlas(topics=()))
    assert [path for path in site if path.startswith("articoli/2025/02/deepseek")]
    assert not [path for path in site if SHOCK.slug in path]


def test_a_topics_page_does_not_change_when_another_topic_does() -> None:
    other = replace(ATLAS.topics[1], title="Chip", slug="chip")
    changed = build(atlas=replace(ATLAS, topics=(TOPIC, other)))
    assert changed[TOPIC_PAGE] == built()[TOPIC_PAGE]


def test_no_interface_text_is_left_over() -> None:
    theme = "\n".join(file.body.decode() for file in theme_files() if not file.path.endswith(".png"))
    by_value = (
        "role.",
        "basis.",
        "verdict",
        "modality.",
        "qualifier.",
        "entity.",
        "search.by.",
        "kind.",
        "edited.",
        "field.",
        "nav.",
    )
    known_by_code = ("dates.", "nav.", "addresses.", "locale", "article.", "source.", "name.")
    for name in interface("it").texts:
        base = re.sub(r"\.(one|many|other)$", "", name)
        assert base in theme or name.startswith((*by_value, *known_by_code)), name
