"""Take the picture of the site that README shows: `make picture`, after `make site`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import arguments, installed

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Photograph the top of the first edition's topic, from disk."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=arguments())
        page = browser.new_page(viewport={"width": 1120, "height": 1180})
        page.goto((ROOT / "site/temi/deepseek/index.html").as_uri())
        page.screenshot(path=ROOT / "docs/site.png")
        browser.close()


if __name__ == "__main__":
    main()
