"""Searching, from disk and under a sub-path."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def search(page: Page, home: str) -> Page:
    page.goto(home.removesuffix("index.html") + "cerca/index.html")
    return page


def ask(page: Page, query: str) -> None:
    page.get_by_role("searchbox").first.fill(query)


@pytest.mark.parametrize("query", ["intelligenza", "L’INTELLIGENZA", "rivoluzion", "gia scalato"])
def test_search_forgives_case_accents_and_apostrophes(search: Page, query: str) -> None:
    ask(search, query)
    expect(search.locator(".search-results li").first).to_be_visible()


def test_a_search_for_nothing_that_is_there_says_so(search: Page) -> None:
    ask(search, "xylophon")
    expect(search.get_by_role("status")).to_contain_text("xylophon")
    expect(search.locator(".search-results li")).to_have_count(0)


def test_filters_narrow_what_is_found_and_serve_alone(search: Page) -> None:
    ask(search, "musk")
    expect(search.locator(".search-results a").first).to_have_text("Elon Musk")
    search.get_by_label("Tipo").select_option("article")
    expect(search.locator(".search-results a").first).to_contain_text("DeepSeek")
    ask(search, "")
    search.get_by_label("Mese").select_option("2025-02")
    expect(search.get_by_role("status")).to_have_text("1 risultato")
    expect(search.locator(".search-results a")).to_contain_text("un mito?")
    search.get_by_label("Mese").select_option("")
    search.get_by_label("Tipo").select_option("")
    expect(search.get_by_role("heading", name="Dalla A alla Z")).to_be_visible()


def test_more_results_come_when_asked_for(search: Page) -> None:
    ask(search, "deepseek")
    expect(search.locator(".search-results li")).to_have_count(6)
    search.get_by_role("button", name="Mostra altri risultati").click()
    expect(search.locator(".search-results li").nth(6)).to_be_visible()
    assert search.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('.search-results li')[6]"
    )


def test_a_question_can_be_kept_in_the_address(page: Page, home: str) -> None:
    page.goto(home.removesuffix("index.html") + "cerca/index.html?q=mito&kind=article")
    expect(page.locator(".search-results a").first).to_contain_text("un mito?")
    assert page.get_by_label("Tipo").input_value() == "article"


def test_keys_lead_to_the_search_and_from_item_to_item(page: Page, home: str) -> None:
    page.goto(home)
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_text("DeepSeek R1")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(":focus")).to_have_text("DeepSeek R1")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox").first).to_be_focused()
    page.keyboard.type("j/k")
    expect(page.get_by_role("searchbox").first).to_have_value("j/k")


def test_keys_can_be_switched_off(page: Page, home: str) -> None:
    page.goto(home.removesuffix("index.html") + "come-funziona/index.html")
    page.get_by_label("Scorciatoie da tastiera").uncheck()
    page.goto(home)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")


def test_an_index_that_cannot_be_read_says_so(browser: Browser, published: str) -> None:
    page = browser.new_page()
    page.route("**/assets/search/*", lambda route: route.abort())
    page.goto(published + "cerca/index.html")
    ask(page, "mito")
    expect(page.get_by_role("status")).to_contain_text("prova a ricaricare")
    page.close()
