"""Files that hold several articles, from seeds/ to content/ and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import content, inspection, pipeline
from generator.config import Config
from generator.engine import Engine, digest_of
from generator.errors import SeedError
from generator.model.articles import Article
from tests.digests import bytes_of, changed

TEXTS = {
    "ponte": "La Regione ha riaperto ieri il ponte sul Tagliamento, chiuso nel 2021. I lavori sono costati 38 milioni.",
    "gru": "Il censimento di febbraio ha contato 214 coppie di gru nelle lagune. Sono 31 più dell’anno scorso.",
    "sala": "La biblioteca di Gemona riapre domani la sala del Seicento. Il restauro è costato 640.000 euro.",
}


def feed(*names: str) -> str:
    items = "".join(
        f"<item><guid>tag:{name}</guid><title>Notizia: {name}</title><pubDate>Sat, 08 Mar 2025 07:10:00 +0100</pubDate>"
        f"<description>{TEXTS[name]}</description></item>"
        for name in names
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Valle</title>{items}</channel></rss>'


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """A digest of one feed with two articles, built once."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/valle.rss").write_text(feed("ponte", "gru"), "utf-8")
    pipeline.build(Engine(tmp_path, jobs=1))
    return tmp_path


def articles(root: Path) -> dict[str, Article]:
    held, _ = Engine(root).read_folder("content")
    return {article.card.title or "": article for article in content.load(held, Config()).articles}


def build(root: Path) -> list[str]:
    report = pipeline.build(Engine(root, jobs=1))
    return [problem.code for problem in report.problems if problem.severity == "error"]


def test_a_feed_gives_one_article_an_entry_with_what_it_says(digest: Path) -> None:
    found = articles(digest)
    assert set(found) == {"Notizia: ponte", "Notizia: gru"}
    bridge = found["Notizia: ponte"]
    assert (str(bridge.card.date), bridge.card.source) == ("2025-03-08", "Valle")
    assert dict(bridge.basis)["date"] == "envelope"
    assert (bridge.seed or "").startswith("seeds/valle.rss#ponte-")


def test_a_third_entry_changes_no_other_article(digest: Path) -> None:
    before = bytes_of(digest / "content")
    (digest / "seeds/valle.rss").write_text(feed("sala", "ponte", "gru"), "utf-8")
    assert build(digest) == []
    assert len(changed(before, bytes_of(digest / "content"))) == 1
    assert "Notizia: sala" in articles(digest)


def test_an_entry_that_goes_takes_its_article_along_and_no_other(digest: Path) -> None:
    (digest / "seeds/valle.rss").write_text(feed("gru"), "utf-8")
    build(digest)
    assert set(articles(digest)) == {"Notizia: gru"}


@pytest.mark.parametrize(
    ("name", "day", "amount"),
    [("zeta.rss", "08", "39"), ("alfa.rss", "09", "39"), ("alfa.rss", "08", "38")],
    ids=["a later file", "a later day", "an earlier file of the same day"],
)
def test_of_an_entry_in_two_files_the_newer_text_is_the_article(digest: Path, name: str, day: str, amount: str) -> None:
    again = feed("gru", "ponte").replace("38 milioni", "39 milioni").replace("08 Mar", f"{day} Mar")
    (digest / f"seeds/{name}").write_text(again, "utf-8")
    report = pipeline.build(Engine(digest, jobs=1))
    assert set(articles(digest)) == {"Notizia: ponte", "Notizia: gru"}
    assert [figure.raw for figure in articles(digest)["Notizia: ponte"].card.figures] == [f"{amount} milioni"]
    assert report.content.new == 0
    assert not {p.code for p in report.problems} & {"same-text", "duplicate-seed"}


def test_an_entry_with_the_id_of_another_papers_is_another_article(digest: Path) -> None:
    other = feed("ponte").replace("Valle", "Monte").replace("Notizia", "Altra").replace("38 milioni", "12 milioni")
    (digest / "seeds/monte.rss").write_text(other, "utf-8")
    build(digest)
    assert set(articles(digest)) == {"Notizia: ponte", "Notizia: gru", "Altra: ponte"}


def test_what_is_said_of_one_entry_does_not_tell_to_delete_the_feed(digest: Path) -> None:
    (digest / "seeds/menu.rss").write_text(feed("sala").replace(TEXTS["sala"], "Home Cronaca Sport Meteo"), "utf-8")
    [problem] = [p for p in pipeline.build(Engine(digest, jobs=1)).problems if p.code == "no-article"]
    assert "delete the entry #sala-" in (problem.hint or "")
    assert "meta.yml" not in (problem.hint or "")


def test_a_feed_that_cannot_be_read_takes_no_article_along(digest: Path) -> None:
    (digest / "seeds/valle.rss").write_text("<rss><channel>", "utf-8")
    assert build(digest) == ["seed-unreadable"]
    assert len(articles(digest)) == 2


def test_a_tombstone_takes_a_whole_feed_away(digest: Path) -> None:
    sha256 = digest_of((digest / "seeds/valle.rss").read_bytes())
    (digest / "content/removed.yml").write_text(f'- {{sha256: "{sha256}", reason: request}}\n', "utf-8")
    build(digest)
    assert articles(digest) == {}


def test_one_entry_is_explained_and_a_whole_feed_names_its_own(digest: Path) -> None:
    seed = articles(digest)["Notizia: gru"].seed or ""
    judged = inspection.explain(Engine(digest), seed)
    assert "214 coppie" in judged.clean.seed.text
    with pytest.raises(SeedError, match="2 articles") as caught:
        inspection.explain(Engine(digest), "seeds/valle.rss")
    assert seed in (caught.value.hint or "")
    with pytest.raises(SeedError, match="no such entry") as caught:
        inspection.explain(Engine(digest), "seeds/valle.rss#mulino-000000")
    assert seed in (caught.value.hint or "")


def test_a_file_without_a_reader_is_explained_as_the_build_names_it(digest: Path) -> None:
    (digest / "seeds/foto.jpg").write_bytes(b"x")
    with pytest.raises(SeedError, match="no reader for this kind of file"):
        inspection.explain(Engine(digest), "seeds/foto.jpg")


def test_check_finds_words_that_an_entry_does_not_have(digest: Path) -> None:
    assert [problem for problem in inspection.check(Engine(digest)) if problem.severity == "error"] == []
    feed_file = digest / "seeds/valle.rss"
    feed_file.write_text(feed_file.read_text("utf-8").replace("38 milioni", "83 milioni"), "utf-8")
    found = [problem for problem in inspection.check(Engine(digest)) if problem.code == "not-verbatim"]
    assert {problem.path for problem in found} == {articles(digest)["Notizia: ponte"].path}


def test_a_file_that_no_reader_knows_is_told_and_the_rest_is_built(digest: Path) -> None:
    (digest / "seeds/lettera.docx").write_bytes(b"PK\x03\x04")
    (digest / "seeds/pagina_files").mkdir()
    (digest / "seeds/pagina_files/advert.html").write_text("<p>Comprate!</p>", "utf-8")
    report = pipeline.build(Engine(digest, jobs=1))
    assert [(p.path, p.severity) for p in report.problems if p.code == "seed-unknown"] == [
        ("seeds/lettera.docx", "warning")
    ]
    assert report.articles == 2
