"""Stories from content/ to site/: articles written by hand, no seeds."""

from __future__ import annotations

from pathlib import Path

from generator import pipeline
from generator.engine import Engine
from tests.stories.telling import COLLAPSE, LONG, MARKET

PAPERS = ("Corriere della Valle", "Gazzetta del Mattino", "L’Alpe")


def digest_of(root: Path) -> Path:
    (root / "content/articles").mkdir(parents=True)
    (root / "seeds").mkdir()
    for paper, told in zip(PAPERS, COLLAPSE, strict=True):
        write(root, told, "2024-02-03", paper)
    write(root, MARKET, "2024-02-03", PAPERS[0])
    write(root, ("Il piano dei treni", LONG), "2024-05-02", PAPERS[1])
    write(root, ("Quaranta treni nuovi", LONG.replace("convogli", "vagoni")), "2024-06-30", PAPERS[2])
    return root


def write(root: Path, told: tuple[str, str], day: str, paper: str) -> None:
    text = f'---\ntitle: "{told[0]}"\ndate: {day}\nsource: "{paper}"\nlang: it\n---\n\n{told[1]}\n'
    (root / f"content/articles/{day}-{told[0].split()[0].strip(',').lower()}-{len(told[0])}.md").write_text(
        text, "utf-8"
    )


def test_a_build_shows_stories_and_names_texts_that_are_the_same(tmp_path: Path) -> None:
    root = digest_of(tmp_path)
    report = pipeline.build(Engine(root))
    assert not report.failed
    (same,) = [problem for problem in report.problems if problem.code == "same-text"]
    assert same.path == "content/articles/2024-06-30-quaranta-20.md"
    assert "content/articles/2024-05-02-il-18.md" in same.message
    pages = {path.parent.name: path.read_text("utf-8") for path in (root / "site").rglob("2024/*/*/index.html")}
    assert len(pages) == 6
    told = {name for name, page in pages.items() if "3\u00a0fonti" in page[page.find('id="story"') :][:80]}
    assert len(told) == 3
    assert sum("Quasi lo stesso testo" in page for page in pages.values()) == 2
