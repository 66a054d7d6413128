"""Every kind of page with the oddest of contents: by keyboard, on paper, dark, forced, large, and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.odd import KINDS, write

pytestmark = pytest.mark.browser

TABS = 25
"""Stops of the keyboard that are looked at: the masthead and the beginning of what the page is about."""

FOCUSED = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    name: at.tagName,
    place: [...document.querySelectorAll('*')].indexOf(at),
    ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none',
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""

# The lowest contrast of any text with what it stands on (WCAG 2.2, relative luminance), and that text.
LOWEST_CONTRAST = """() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const found = rgb(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let lowest = [99, ''];
  while (texts.nextNode()) {
    const on = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !on.checkVisibility() || on.closest('noscript')) continue;
    const style = getComputedStyle(on);
    const [one, other] = [light(rgb(on.closest('svg') ? style.fill : style.color)), light(ground(on))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < lowest[0]) lowest = [contrast, texts.currentNode.data.trim()];
  }
  return lowest;
}"""

# What there is to read, but for the keys, which only a script makes work.
SHOWN = """() => {
  document.querySelector('.keys')?.remove();
  return document.querySelector('main').innerText.trim();
}"""


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("odd"))


@pytest.fixture(params=KINDS.values(), ids=KINDS.keys())
def address(request: pytest.FixtureRequest, odd: Path) -> str:
    return (odd / request.param).as_uri()


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_keyboard_reaches_everything_in_order_and_one_sees_where_it_is(page: Page, address: str) -> None:
    page.goto(address)
    places = []
    for _ in range(TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["name"] == "BODY":
            break
        assert stop["ring"], stop
        assert stop["seen"], stop
        places.append(stop["place"])
    assert len(places) > 5
    assert places == sorted(set(places))


def test_on_paper_there_is_nothing_to_click_and_all_that_is_to_read(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("nav:visible, form:visible, .permalink:visible").count() == 0
    assert page.locator("h1:visible").count() == 1
    sheet = page.locator("main")
    for dates in ("ol.timeline > li", ".sentence", "table.claims tbody tr"):
        assert sheet.locator(f"{dates}:visible").count() == sheet.locator(f"{dates}").count()


def test_words_as_large_as_one_likes_fit_the_smallest_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_are_clear_by_day_and_by_night(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    contrast, words = page.evaluate(LOWEST_CONTRAST)
    assert contrast >= 7, words


def test_pictures_and_words_keep_apart_from_the_ground_in_forced_colours(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    inks = page.evaluate(
        """() => [...document.querySelectorAll('main h1, main a, .sign, .strip circle, .strip rect, .spark-bar,'
          + '.size-bar, .place-here')].filter((e) => e.checkVisibility()).map((e) => {
          const style = getComputedStyle(e);
          if (!(e instanceof SVGElement)) return style.color;
          return style.fill !== 'none' && !e.matches('.sign, .place-here') ? style.fill : style.stroke;
        })"""
    )
    assert inks
    assert ground not in inks


def test_without_a_script_the_same_words_are_there_to_read(page: Page, unscripted: Page, address: str) -> None:
    page.goto(address)
    unscripted.goto(address)
    assert unscripted.locator("h1:visible").count() == 1
    if "cerca" in address:
        assert unscripted.locator(".letter a:visible").count() > 40
    else:
        assert unscripted.evaluate(SHOWN) == page.evaluate(SHOWN)
