"""What docs/how-to-theme.md says, done to the letter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.config import site_languages
from generator.engine import Engine
from tests.digests import BRIDGE, ROOT

GUIDE = (ROOT / "docs/how-to-theme.md").read_text("utf-8")
ROW = re.compile(r"^\| `(--[^`]+;)` \| `(--[^`]+;)` \|", re.MULTILINE)
SHEETS = sorted(set((ROOT / "templates/style").glob("*.css")) - {ROOT / "templates/style/tokens.css"})
COPY = re.compile(r"^    cp RASSEGNA/(\S+) (\S+)$", re.MULTILINE)


def example(language: str) -> str:
    """The guide's example in a language."""
    found = re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("themed")
    for name in ("seeds", "templates/style"):
        (root / name).mkdir(parents=True)
    (root / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    (root / "content").mkdir()
    (root / "content/site.yml").write_text("title: Rassegna di Borgo\nlang: it\n", "utf-8")
    for shipped, own in COPY.findall(GUIDE):
        shutil.copy(ROOT / shipped, root / own)
    tokens = root / "templates/style/tokens.css"
    css = tokens.read_text("utf-8")
    for old, new in ROW.findall(GUIDE):
        assert css.count(old) == 1, old
        css = css.replace(old, new)
    tokens.write_text(css, "utf-8")
    (root / "templates/style/yours.css").write_text(example("css"), "utf-8")
    (root / "templates/about.html").write_text(example("jinja"), "utf-8")
    report = pipeline.build(Engine(root))
    assert not report.failed, report.problems
    return root / "site"


def test_the_tokens_of_the_digest_take_the_place_of_ours(site: Path) -> None:
    css = (site / "assets/style.css").read_text("utf-8")
    assert len(ROW.findall(GUIDE)) == 3
    for old, new in ROW.findall(GUIDE):
        assert new in css
        assert old not in css


def test_a_sheet_of_the_digest_comes_after_all_of_ours_but_print(site: Path) -> None:
    css = (site / "assets/style.css").read_text("utf-8")
    ends = {sheet.name: sheet.read_text("utf-8").rstrip()[-40:] for sheet in SHEETS}
    later = [name for name, end in ends.items() if css.rindex(end) > css.index(example("css").strip())]
    assert later == ["print.css"]


def test_a_template_of_the_digest_takes_the_place_of_ours(site: Path) -> None:
    page = (site / "come-funziona/index.html").read_text("utf-8")
    assert "Rassegna di Borgo è letta e corretta dalla biblioteca di Borgo, dal 2019." in page
    assert "Le parole sono degli articoli" in page
    assert '<nav class="menu"' in page


def test_the_guide_names_the_languages_and_templates_that_there_are() -> None:
    line = next(line for line in GUIDE.split("\n") if line.startswith("`lang` in content/site.yml"))
    assert set(re.findall(r"`([a-z]{2})`", line)) == set(site_languages())
    for view in re.findall(r"`(\w+\.py)`|/(\w+\.py)`", GUIDE):
        assert (ROOT / "generator/model" / "".join(view)).is_file()


def test_the_example_leaves_the_rest_of_its_page_as_it_is() -> None:
    shipped = (ROOT / "templates/about.html").read_text("utf-8").splitlines()
    added = [line for line in example("jinja").splitlines() if line not in shipped]
    assert [line for line in shipped if line not in example("jinja").splitlines()] == []
    assert len(added) == 1
