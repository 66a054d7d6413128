"""A reader's way through the digest, from disk and under a sub-path."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "DeepSeek: la rivoluzione dell’IA low cost è un mito?"
KINDS = (
    "index.html",
    "temi/index.html",
    "temi/deepseek/index.html",
    "temi/deepseek/dal-primo-fatto/index.html",
    "articoli/2025/02/deepseek-la-rivoluzione-dell-ia-low-cost-e-un-mito/index.html",
    "fonti/index.html",
    "archivio/index.html",
    "correzioni/index.html",
    "cerca/index.html",
    "come-funziona/index.html",
    "404.html",
)


def at(home: str, path: str) -> str:
    return home.removesuffix("index.html") + path


def pages_of(site: Path) -> list[str]:
    """All pages but the redirects, which are left before they can be measured."""
    pages = (path for path in site.rglob("*.html") if b'http-equiv="refresh"' not in path.read_bytes())
    return sorted(path.relative_to(site).as_posix() for path in pages)


def walk(page: Page, home: str) -> None:
    """From the front page to a topic, to an article, and back to the topic."""
    page.goto(home)
    page.get_by_role("main").get_by_role("link", name="DeepSeek R1").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("DeepSeek R1")
    page.get_by_role("link", name=ARTICLE).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ARTICLE)
    expect(page.get_by_text("frase 5 di 45").first).to_be_visible()
    page.get_by_role("link", name="DeepSeek R1").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("DeepSeek R1")


def test_from_home_to_topic_to_article_to_search(page: Page, home: str) -> None:
    walk(page, home)
    page.get_by_role("searchbox").first.fill("rivoluzione mito")
    page.keyboard.press("Enter")
    first = page.locator(".search-results a").first
    expect(first).to_contain_text("un mito?")
    first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ARTICLE)


def test_the_same_way_without_javascript(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    walk(page, home)
    page.goto(at(home, "cerca/index.html"))
    page.get_by_role("main").get_by_role("link", name=ARTICLE).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ARTICLE)
    context.close()


def test_the_timeline_tells_the_dates_in_order_and_leaves_comparisons_out(page: Page, home: str) -> None:
    page.goto(at(home, "temi/deepseek/index.html"))
    dates = [" ".join(text.split()) for text in page.locator("ol.timeline .entry-date").all_inner_texts()]
    assert dates == ["27 gennaio 2025", "entro ottobre 2023", "2023", "dal 2022"]
    undated = ["Lunedì nero", "prima dell'insediamento del neo presidente Trump"]
    undated += ["nei prossimi cinque anni", "il giorno di Natale"]
    expect(page.locator("ul.timeline .entry-date")).to_have_text(undated)


def test_the_other_order_is_a_page_of_its_own_reached_by_keyboard(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(at(home, "temi/deepseek/index.html"))
    page.get_by_role("link", name="Dal primo fatto").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".entry-date").first).to_have_text("dal 2022")
    dates = [" ".join(text.split()) for text in page.locator("ol.timeline .entry-date").all_inner_texts()]
    assert dates == ["dal 2022", "2023", "entro ottobre 2023", "27 gennaio 2025"]
    page.get_by_role("link", name="Dal fatto più recente").click()
    expect(page.locator(":target")).to_have_text("Cronologia")
    context.close()


def test_where_the_articles_differ_is_seen_before_one_scrolls_twice(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(at(home, "temi/deepseek/index.html"))
    box = page.locator(".disputes")
    place = box.bounding_box()
    assert place is not None
    assert place["y"] + place["height"] < 2 * 740
    expect(box).to_contain_text("50.000")
    expect(box).to_contain_text("SemiAnalysis")
    expect(box).to_contain_text("10.000")
    box.get_by_role("link").click()
    expect(page.locator("table:target")).to_contain_text("10.000 A100")


def test_an_article_says_how_long_its_original_is(page: Page, home: str) -> None:
    page.goto(at(home, "articoli/2025/02/deepseek-la-rivoluzione-dell-ia-low-cost-e-un-mito/index.html"))
    expect(page.get_by_text("minuti di lettura")).to_be_visible()


def test_the_topic_in_brief_leads_to_each_sentence_in_its_article(page: Page, home: str) -> None:
    page.goto(at(home, "temi/deepseek/index.html"))
    lines = page.locator(".inbrief li")
    assert 3 <= lines.count() <= 5
    sentence = lines.first.locator("p[dir]").inner_text()
    lines.first.locator(".cited a").click()
    expect(page.locator(":target")).to_contain_text(sentence)


def test_the_figures_in_conflict_come_first_with_who_says_so(page: Page, home: str) -> None:
    page.goto(at(home, "temi/deepseek/index.html"))
    first = page.locator("table").first
    expect(first).to_contain_text("50.000 GPU")
    expect(first).to_contain_text("10.000 A100")
    expect(first).to_contain_text("SemiAnalysis")
    assert not [told for told in first.locator("th.raw").all_inner_texts() if "miliardi" in told]


def test_no_page_asks_anything_of_another_server(context: BrowserContext, published: str, site: Path) -> None:
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for path in KINDS:
        page.goto(published + path)
    assert asked == {urlsplit(published).netloc}


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_page_scrolls_sideways(page: Page, published: str, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in pages_of(site):
        page.goto(published + path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path


def test_the_first_key_reaches_the_content(page: Page, home: str) -> None:
    page.goto(home)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_dark_and_light_differ_and_paper_shows_no_navigation(browser: Browser, home: str) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(home)
        grounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        page.emulate_media(media="print")
        expect(page.get_by_role("navigation").first).to_be_hidden()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        context.close()
    assert len(grounds) == 2


def test_the_page_for_lost_addresses_works_at_any_depth(browser: Browser, site: Path, tmp_path: Path) -> None:
    text = (site / "404.html").read_text("utf-8")
    assert 'href="/digest/' in text
    assert "../" not in text
