"""A real browser over a real site: the five seeds, built once, read from disk and over HTTP."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from generator import pipeline
from generator.engine import Engine

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def installed() -> str | None:
    """The browser of this machine; None lets Playwright use its own."""
    wanted = (os.environ.get("CHROME_PATH"), *map(shutil.which, NAMES), MAC)
    return next((path for path in wanted if path and Path(path).exists()), None)


def arguments() -> list[str]:
    """What the browser must be told: as root it cannot have its sandbox."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first edition, built from a copy so that no test changes the repository."""
    root = tmp_path_factory.mktemp("digest")
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, root / name)
    report = pipeline.build(Engine(root), base_url="https://example.org/digest")
    assert not report.failed, report.problems
    return root / "site"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it)
        pass


@pytest.fixture(scope="session")
def published(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as GitHub Pages serves a project: under a sub-path."""
    web = tmp_path_factory.mktemp("web")
    shutil.copytree(site, web / "digest")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(web)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/digest/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=installed(), args=arguments())
        yield opened
        opened.close()


@pytest.fixture(params=["disk", "sub-path"])
def home(request: pytest.FixtureRequest, site: Path, published: str) -> str:
    """The address of the home page, both ways in which people open it."""
    return (site / "index.html").as_uri() if request.param == "disk" else published


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


def missed(request: Request) -> bool:
    """Whether a request failed otherwise than by our leaving the page before it was answered."""
    return request.failure != "net::ERR_ABORTED"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page whose test fails when the browser complains."""
    opened = context.new_page()
    complaints: list[str] = []
    opened.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}") if missed(request) else None)
    yield opened
    assert complaints == []
