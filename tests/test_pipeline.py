"""The whole road, from seeds to a site."""

import shutil
from pathlib import Path

import pytest

from generator import content, inspection, pipeline
from generator.config import Config
from generator.engine import Engine
from generator.model.seeds import fold_blanks
from generator.model.shelf import Shelf
from tests.digests import BRIDGE, ROOT, bytes_of, changed, first_edition


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = first_edition(tmp_path_factory.mktemp("digest"))
    report = pipeline.build(Engine(root))
    assert not report.failed, report.problems
    return root


@pytest.fixture
def digest(built: Path, tmp_path: Path) -> Path:
    """A built digest of one's own, to change."""
    shutil.copytree(built, tmp_path / "digest")
    return tmp_path / "digest"


def shelf_of(root: Path) -> Shelf:
    held, _ = Engine(root).read_folder("content")
    return content.load(held, Config())


def test_the_committed_content_is_what_the_machine_makes_of_the_seeds(built: Path) -> None:
    assert bytes_of(built / "content") == bytes_of(ROOT / "content")


def test_content_is_made_again_from_nothing_to_the_byte(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / "seeds", tmp_path / "seeds")
    pipeline.build(Engine(tmp_path, jobs=1))
    assert bytes_of(tmp_path / "content/articles") == bytes_of(built / "content/articles")


def test_a_second_build_changes_no_file(digest: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in digest.rglob("*")}
    report = pipeline.build(Engine(digest))
    assert (report.content.new, report.content.updated, report.site.written, report.site.removed) == (0, 0, 0, 0)
    after = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in digest.rglob("*")}
    moved = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {path for path in moved if ".rassegna" not in path.parts} == set()


def test_an_incremental_build_gives_the_bytes_of_a_full_one(digest: Path, tmp_path: Path) -> None:
    (digest / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    pipeline.build(Engine(digest))
    full = tmp_path / "full"
    shutil.copytree(digest / "seeds", full / "seeds")
    shutil.copytree(digest / "content", full / "content")
    pipeline.build(Engine(full))
    assert bytes_of(full / "site") == bytes_of(digest / "site")


def test_a_sixth_seed_touches_no_other_article(digest: Path) -> None:
    before = bytes_of(digest)
    (digest / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    report = pipeline.build(Engine(digest))
    assert not report.failed
    touched = changed(before, bytes_of(digest))
    articles = {name for name in touched if name.startswith("content/articles/")}
    assert articles == {"content/articles/2025-03-08-il-ponte-sul-tagliamento-riapre-dopo-quattro-anni-di-lavori.md"}
    pages = {name for name in touched if name.startswith("site/articoli/")}
    folder = "site/articoli/2025/03/il-ponte-sul-tagliamento-riapre-dopo-quattro-anni-di-lavori"
    assert pages == {f"{folder}/index.html", f"{folder}/article.json"}
    assert not any(name.startswith("site/temi/deepseek/") for name in touched)


def test_a_sixth_seed_loses_its_junk_and_keeps_its_sentences(digest: Path) -> None:
    (digest / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    judged = inspection.explain(Engine(digest), "seeds/ponte.txt")
    kept = " ".join(block.text for block in judged.clean.kept)
    for junk in ("casinò", "Lascia un commento", "Meteo", "Condividi", "HomeCronaca", "Marzo 8"):
        assert junk not in kept
    for sentence in ("38 milioni di euro", "cinquant’anni", "circa 14.000 veicoli"):
        assert sentence in kept


def test_all_words_that_are_published_as_the_seeds_are_in_the_seeds(built: Path) -> None:
    assert [p for p in inspection.check(Engine(built)) if p.severity == "error"] == []
    for article in shelf_of(built).articles:
        assert article.seed
        seed = fold_blanks((built / article.seed).read_text("utf-8"))
        passages = [passage for passage in article.body if passage.sentence]
        assert 3 <= len(passages) <= 5
        assert [p.sentence for p in passages] == sorted(p.sentence or 0 for p in passages)
        assert all(passage.markdown.replace("\\", "") in seed for passage in passages)


def test_titles_and_dates_are_those_that_the_seeds_tell(built: Path) -> None:
    known = {
        (a.seed or "")[6:9]: (a.card.title, str(a.card.date) if a.card.date else None) for a in shelf_of(built).articles
    }
    assert known == {
        "000": ("Il modello DeepSeek R1: trasformare la formazione AI e le dinamiche di mercato", "2025-01-27/.."),
        "001": ("Modello AI R1 di DeepSeek: competere con i giganti globali", None),
        "002": ("DeepSeek e il modello R1 opensource rivoluzionario", None),
        "003": ("Lunedì nero per NVIDIA: l'annuncio di DeepSeek", "2025-01"),
        "004": ("DeepSeek: la rivoluzione dell’IA low cost è un mito?", "../2025-02-05"),
    }


def test_a_seed_that_goes_takes_its_unedited_article_along(digest: Path) -> None:
    (digest / "seeds/003_c25e3e1e6f9b97e5.txt").unlink()
    report = pipeline.build(Engine(digest))
    assert report.content.removed == 1
    assert len(shelf_of(digest).articles) == 4


def test_the_address_of_a_topic_that_went_leads_to_the_one_that_has_its_articles(digest: Path) -> None:
    (digest / "content/topics/deepseek.md").rename(digest / "content/topics/modelli.md")
    text = (digest / "content/topics/modelli.md").read_text("utf-8")
    (digest / "content/topics/modelli.md").write_text(text.replace("title: DeepSeek R1", "title: Modelli"), "utf-8")
    assert not pipeline.build(Engine(digest)).failed
    assert 'url=../modelli/index.html"' in (digest / "site/temi/deepseek/index.html").read_text("utf-8")
    for seed in list((digest / "seeds").iterdir())[1:]:
        seed.unlink()
    (digest / "content/topics/modelli.md").unlink()
    assert not pipeline.build(Engine(digest)).failed
    assert not (digest / "site/temi/modelli").exists()
    assert not pipeline.build(Engine(digest), base_url="https://example.org").failed
    for old in ("deepseek", "modelli"):
        assert 'url=../index.html"' in (digest / f"site/temi/{old}/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "body", "line"),
    [
        ("seeds/rotto.txt", b"---\ntitle: [unclosed\n---\nTesto dell'articolo.\n", 2),
        ("seeds/vuoto.txt", b"", None),
        ("seeds/immagine.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, None),
        ("content/articles/rotto.md", b"---\ntitle: uno\ntitle: due\n---\n\nTesto.\n", 3),
        ("content/articles/data.md", b"---\ntitle: uno\ndate: 2025-02-31\n---\n\nTesto.\n", 3),
        ("content/topics/rotto.md", b"---\ntitle: a: b\n---\n", 2),
        ("content/addresses.yml", b"topics:\n  - {slug: [a]}\n", 2),
        ("templates/article.html", b"<p>\n{% if %}\n", 2),
    ],
)
def test_a_broken_file_is_named_and_the_rest_is_built(digest: Path, name: str, body: bytes, line: int | None) -> None:
    (digest / name).parent.mkdir(exist_ok=True)
    (digest / name).write_bytes(body)
    report = pipeline.build(Engine(digest))
    errors = [problem for problem in report.problems if problem.severity == "error"]
    assert [problem.path for problem in errors] == [name]
    assert errors[0].hint
    assert line is None or errors[0].line == line
    assert (digest / "site/index.html").is_file()
    assert len(list((digest / "site/articoli").rglob("index.html"))) >= 5


@pytest.mark.parametrize("settings", ["title: [\n", "lang: it\nreview: {require: forse}\n"])
def test_nothing_is_built_by_guessed_settings(digest: Path, settings: str) -> None:
    (digest / "seeds/nuovo.txt").write_text("Ponte riaperto\n\nIl ponte ha riaperto ieri dopo quattro anni.\n", "utf-8")
    (digest / "content/site.yml").write_text(settings, "utf-8")
    before = bytes_of(digest / "content"), bytes_of(digest / "site")
    report, foreseen = pipeline.build(Engine(digest)), pipeline.foresee(Engine(digest))
    assert (bytes_of(digest / "content"), bytes_of(digest / "site")) == before
    assert [p.severity for p in report.problems] == ["error", "note"]
    assert (foreseen.write, foreseen.report.failed) == ((), True)


def test_yesterday_counts_from_the_day_that_a_person_wrote(digest: Path) -> None:
    (digest / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    pipeline.build(Engine(digest))
    (path,) = (path for path in digest.glob("content/articles/*.md") if "Tagliamento" in path.read_text("utf-8"))
    text = path.read_text("utf-8")
    assert "- {words: ieri," in text
    path.write_text(text.replace("\ndate: ../2025-03-08\n", "\ndate: 2025-03-06\n"), "utf-8")
    pipeline.build(Engine(digest))
    assert "- {date: 2025-03-05, words: ieri," in path.read_text("utf-8")
    assert pipeline.build(Engine(digest)).content.updated == 0
    (article,) = (one for one in shelf_of(digest).articles if one.path.endswith(path.name))
    assert article.edited == ("date",)


def test_no_article_goes_because_the_folder_of_seeds_is_away(digest: Path) -> None:
    before = bytes_of(digest / "content")
    (digest / "seeds").rename(digest / "altrove")
    report = pipeline.build(Engine(digest))
    assert bytes_of(digest / "content") == before
    assert [p.path for p in report.problems if p.code == "seeds-missing"] == ["seeds"]


def test_looking_forgets_nothing_that_a_build_made(digest: Path) -> None:
    kept = (digest / ".rassegna/cache").stat().st_size
    seed = min((digest / "seeds").iterdir())
    inspection.explain(Engine(digest), f"seeds/{seed.name}")
    pipeline.foresee(Engine(digest))
    made: list[str] = []
    pipeline.build(Engine(digest, tell=lambda what, *_: made.append(what)))
    assert kept
    assert made == []
