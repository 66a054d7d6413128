"""What a first search loads: gzipped bytes, over questions of two words, from disk in a browser.

    python -m benchmarks.speed.search [ARTICLES] [QUESTIONS]

The articles are made up of this repository's own words, each as frequent as there: docs, language data, seeds. A first
search loads the index, the files of the words asked for, and the entries that are shown; the page, its style and its
script are there before.
"""

from __future__ import annotations

import gzip
import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright

from generator import pipeline
from generator.engine import Engine
from tests.browser.conftest import arguments, installed

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("docs", "generator/data", "seeds", "content/articles", "tests/cases")
LIMIT = 30
"""KiB that a first search should not pass with 1,000 articles."""
_WORD = re.compile(r"[^\W\d_]{2,24}")
_SENTENCES, _SENTENCE_WORDS, _TITLE_WORDS = 4, 25, 9


class Made:
    """A source of made-up text: the same seed gives the same articles."""

    def __init__(self) -> None:
        files = (path for name in FOLDERS for path in sorted((ROOT / name).rglob("*")) if path.is_file())
        found = Counter(word for path in files for word in _WORD.findall(path.read_text("utf-8", "ignore")))
        self._words = sorted(found)
        self._shares = [found[word] for word in self._words]
        self._chance = random.Random(6)

    def sentence(self, length: int) -> str:
        """Return so many words, the frequent ones often."""
        return " ".join(self._chance.choices(self._words, self._shares, k=length))

    def article(self, number: int) -> str:
        """Return a file of content/articles."""
        day = f"{2016 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
        head = f'id: "{number:08x}"\ntitle: "{self.sentence(_TITLE_WORDS)}"\ndate: {day}\nsource: Fonte {number % 40}\n'
        body = "\n\n".join(f"{self.sentence(_SENTENCE_WORDS)}." for _ in range(_SENTENCES))
        return f"---\n{head}---\n\n{body}\n"

    def question(self, titles: list[str]) -> str:
        """Return two words of one title, as someone asks who has read it."""
        words = [word for word in self._chance.choice(titles).split() if len(word) > 3]
        return " ".join(self._chance.sample(words, min(2, len(words))))


def build(root: Path, made: Made, count: int) -> list[str]:
    """Build a site of so many articles; return their titles."""
    (root / "content/articles").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "content/site.yml").write_text("title: Rassegna\nlang: it\n", "utf-8")
    titles = []
    for number in range(1, count + 1):
        text = made.article(number)
        titles.append(text.split('title: "', 1)[1].split('"', 1)[0])
        (root / f"content/articles/{number:06}.md").write_text(text, "utf-8")
    pipeline.build(Engine(root))
    return titles


def loaded(page: Page, site: Path, question: str) -> list[Path]:
    """Return the files of the index that one question, the first on a freshly opened page, asks for."""
    paths: list[Path] = []

    def note(request: Request) -> None:
        name = request.url.removeprefix(site.as_uri() + "/").partition("?")[0]
        if name.startswith(("assets/search/", "assets/search-index")):
            paths.append(site / name)

    page.on("request", note)
    page.goto((site / "cerca/index.html").as_uri())
    page.get_by_role("searchbox").first.fill(question)
    page.wait_for_selector(".search-results li", timeout=5000)
    page.remove_listener("request", note)
    return paths


def kib(paths: list[Path]) -> float:
    """Return the size of files, each gzipped by itself, in KiB."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1024


def main() -> None:
    """Print what first searches load, and what lies on the disk."""
    count, questions = ([int(word) for word in sys.argv[1:]] + [1000, 40][len(sys.argv) - 1 :])[:2]
    made = Made()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        root = Path(name)
        titles = build(root, made, count)
        site = root / "site"
        browser = playwright.chromium.launch(executable_path=installed(), args=arguments())
        page = browser.new_page()
        files = [loaded(page, site, made.question(titles)) for _ in range(questions)]
        browser.close()
        sizes = sorted(map(kib, files))
        index = [site / "assets/search-index.js"]
        print(f"{count} articles, {questions} questions of two words")
        print(f"first search  middle {sizes[len(sizes) // 2]:.1f} KiB gz, most {sizes[-1]:.1f} KiB gz (limit {LIMIT})")
        print(f"              of it index {kib(index):.1f} KiB gz; files {max(map(len, files))} at most")
        print(f"whole index   {kib([*index, *(site / 'assets/search').iterdir()]):.0f} KiB gz")


if __name__ == "__main__":
    main()
