"""Summaries in a language model's words: a real server, the real library, the whole road to the page."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import content, inspection, pipeline
from generator.config import Config
from generator.engine import Engine, Patience
from generator.model.articles import Article
from generator.model.report import Report
from tests.digests import BRIDGE, bytes_of
from tests.modelserver import Model, serving

pytest.importorskip("llm", reason="the extra `llm` is not installed")

NAME = "banco-prova"
OPENING = "La Regione ha riaperto ieri il ponte sul Tagliamento, chiuso nel 2021 per il cedimento di due pile."
FAITHFUL = "Riaperto ieri il ponte sul Tagliamento, chiuso nel 2021."
NO_PAUSE = Patience(attempts=2, timeout_seconds=20, pause_seconds=0)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """A model that `llm` knows by name, as its users make one known: a file in its folder."""
    folder = tmp_path / "llm"
    folder.mkdir()
    monkeypatch.setenv("LLM_USER_PATH", str(folder))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with serving() as served:
        known = f"- {{model_id: {NAME}, model_name: any, api_base: '{served.url}'}}\n"
        (folder / "extra-openai-models.yaml").write_text(known, "utf-8")
        yield served


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    root = tmp_path / "digest"
    (root / "seeds").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    (root / "seeds/ponte.txt.meta.yml").write_text("source: Il Corriere di Latisana\n", "utf-8")
    named(root, NAME)
    return root


def named(root: Path, name: str) -> None:
    (root / "content/site.yml").write_text(f"lang: it\nsummary: {{engine: llm, model: {name}}}\n", "utf-8")


def build(root: Path, patience: Patience = NO_PAUSE) -> Report:
    return pipeline.build(Engine(root, jobs=1, patience=patience))


def article_of(root: Path) -> Article:
    held, _ = Engine(root).read_folder("content")
    return content.load(held, Config()).articles[0]


def body_of(root: Path) -> list[str]:
    return [passage.markdown for passage in article_of(root).body]


def page_of(root: Path) -> str:
    return next((root / "site/articoli").rglob("index.html")).read_text("utf-8")


def saying(first: str) -> Callable[[str], str]:
    """The sentences given, the opening told in other words."""
    return lambda asked: re.sub(re.escape(OPENING), first, asked)


def test_a_faithful_rewording_is_shown_with_its_model_and_the_words_that_it_rests_on(
    digest: Path, model: Model
) -> None:
    model.answer = saying(FAITHFUL)
    report = build(digest)
    assert not report.failed
    first, *others = article_of(digest).body
    assert (first.markdown, first.sentence, first.reworded) == (FAITHFUL, None, True)
    assert [text for _, text in first.rests_on] == [OPENING]
    assert all(passage.sentence and not passage.reworded for passage in others)
    page = page_of(digest)
    assert f"riscritta da un modello linguistico ({NAME}), controllata sulle parole dell’articolo" in page
    assert f"<q>{OPENING}</q>" in page
    assert "testo della redazione" not in page
    row = json.loads(next((digest / "site/articoli").rglob("article.json")).read_text("utf-8"))["summary"][0]
    assert (row["text"], row["sentence"], row["model"], row["rests_on"][0]["text"]) == (FAITHFUL, None, NAME, OPENING)
    assert not article_of(digest).edited
    assert inspection.check(Engine(digest)) == ()


def test_the_model_sees_the_chosen_sentences_and_no_more(digest: Path, model: Model) -> None:
    build(digest)
    system, user = (message["content"] for message in model.asked[0]["messages"])
    assert "Sei un redattore" in system
    assert user.splitlines()[0] == f"[1] {OPENING}"
    assert "casinò" not in user


@pytest.mark.parametrize(
    "invented",
    [
        "Riaperto ieri il ponte sul Tagliamento, chiuso nel 2021 per il cedimento di tre pile.",
        "La Regione Veneto ha riaperto ieri il ponte sul Tagliamento.",
        "Riaperto ieri il ponte sul Tagliamento, chiuso nel marzo 2021.",
        "Riaperto ieri il ponte «sul Tagliamento», chiuso nel 2021.",
        "Riaperto ieri il ponte sul Tagliamento, non chiuso nel 2021.",
    ],
    ids=["number", "name", "date", "quotation", "denial"],
)
def test_what_the_article_does_not_say_gives_way_to_its_own_words(digest: Path, model: Model, invented: str) -> None:
    model.answer = saying(invented)
    report = build(digest)
    assert model.asked
    assert not report.failed
    assert body_of(digest)[0] == OPENING
    assert "riscritta da un modello" not in page_of(digest)


def test_without_a_model_every_word_is_the_articles_and_nothing_is_asked(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    (digest / "content/site.yml").write_text("lang: it\n", "utf-8")
    build(digest)
    assert model.asked == []
    assert body_of(digest)[0] == OPENING
    assert "rewritten" not in next((digest / "content/articles").iterdir()).read_text("utf-8")


def test_answers_are_kept_so_that_a_second_build_asks_nothing_and_changes_nothing(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    build(digest)
    before = bytes_of(digest)
    report = build(digest)
    assert len(model.asked) == 1
    assert (report.content.new, report.content.updated, report.site.written) == (0, 0, 0)
    assert bytes_of(digest) == before


def test_an_answer_of_which_nothing_is_shown_is_kept_too(digest: Path, model: Model) -> None:
    model.answer = saying("Il ponte sul Piave riapre nel 2031.")
    build(digest)
    build(digest)
    assert len(model.asked) == 1


def test_a_clean_copy_is_built_to_the_byte_while_the_model_is_dead(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    build(digest)
    before = bytes_of(digest)
    shutil.rmtree(digest / ".rassegna")
    shutil.rmtree(digest / "site")
    model.statuses = [500] * 9
    report = build(digest)
    assert len(model.asked) == 1
    assert not report.problems
    assert bytes_of(digest) == before


def test_another_model_is_asked_anew(digest: Path, model: Model, tmp_path: Path) -> None:
    model.answer = saying(FAITHFUL)
    build(digest)
    known = tmp_path / "llm/extra-openai-models.yaml"
    known.write_text(known.read_text("utf-8") + known.read_text("utf-8").replace(NAME, "altro"), "utf-8")
    named(digest, "altro")
    model.answer = saying("La Regione ha riaperto ieri il ponte sul Tagliamento.")
    build(digest)
    assert body_of(digest)[0] == "La Regione ha riaperto ieri il ponte sul Tagliamento."
    assert article_of(digest).model == "altro"


def test_a_server_that_fails_once_is_asked_again_after_a_pause(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    model.statuses = [500, 429]
    pauses: list[float] = []
    report = build(digest, Patience(attempts=3, timeout_seconds=20, pause_seconds=1, sleep=pauses.append))
    assert (len(model.asked), pauses) == (3, [1, 2])
    assert not report.problems
    assert body_of(digest)[0] == FAITHFUL


@pytest.mark.parametrize(
    ("status", "requests", "said"), [(500, 2, "status 500"), (401, 1, "status 401"), (400, 1, "status 400")]
)
def test_a_server_that_refuses_is_one_warning_and_the_summary_stays(
    digest: Path, model: Model, status: int, requests: int, said: str
) -> None:
    model.statuses = [status] * 9
    report = build(digest)
    assert len(model.asked) == requests
    assert [p.code for p in report.problems] == ["model-silent"]
    assert said in report.problems[0].message
    assert body_of(digest)[0] == OPENING


def test_a_slow_server_is_not_waited_for(digest: Path, model: Model) -> None:
    model.released = threading.Event()
    report = build(digest, Patience(attempts=1, timeout_seconds=0.2))
    assert [p.code for p in report.problems] == ["model-silent"]
    assert "no answer within 0.2 seconds" in report.problems[0].message
    assert body_of(digest)[0] == OPENING


def test_a_dead_server_is_one_warning_for_all_articles_and_asked_for_one_alone(digest: Path, model: Model) -> None:
    (digest / "seeds/altro.txt").write_text(BRIDGE.replace("Tagliamento", "Piave").replace("38", "41"), "utf-8")
    model.statuses = [503] * 9
    report = build(digest, Patience(attempts=1, timeout_seconds=20))
    assert len(model.asked) == 1
    silent = [p for p in report.problems if p.code == "model-silent"]
    assert len(silent) == 1
    assert "2 summaries" in silent[0].message
    assert f"llm -m {NAME}" in (silent[0].hint or "")
    assert not report.failed


def test_a_port_that_nobody_listens_on_stops_no_build(digest: Path, model: Model, tmp_path: Path) -> None:
    with serving() as gone:
        url = gone.url
    known = f"- {{model_id: {NAME}, model_name: any, api_base: '{url}'}}\n"
    (tmp_path / "llm/extra-openai-models.yaml").write_text(known, "utf-8")
    report = build(digest, Patience(attempts=1, timeout_seconds=0.5))
    assert [p.code for p in report.problems] == ["model-silent"]
    assert body_of(digest)[0] == OPENING


def test_a_model_that_the_library_does_not_know_is_said_so(digest: Path, model: Model) -> None:
    named(digest, "nessuno-9b")
    report = build(digest)
    assert [p.code for p in report.problems] == ["model-silent"]
    assert "`llm models`" in (report.problems[0].hint or "")
    assert body_of(digest)[0] == OPENING


def test_a_key_comes_from_the_librarys_store_and_is_told_nowhere(digest: Path, model: Model, tmp_path: Path) -> None:
    (tmp_path / "llm/keys.json").write_text('{"banco": "segreto-42"}', "utf-8")
    known = tmp_path / "llm/extra-openai-models.yaml"
    known.write_text(known.read_text("utf-8").replace("}", ", api_key_name: banco}"), "utf-8")
    model.statuses = [401]
    report = build(digest)
    assert model.keys == ["Bearer segreto-42"]
    assert report.problems
    assert "segreto-42" not in repr(report)
    assert not any(b"segreto-42" in body for body in bytes_of(digest).values())


def test_a_model_without_its_key_is_a_warning_that_says_where_to_put_it(
    digest: Path, model: Model, tmp_path: Path
) -> None:
    known = tmp_path / "llm/extra-openai-models.yaml"
    known.write_text(known.read_text("utf-8").replace("}", ", api_key_name: banco}"), "utf-8")
    report = build(digest)
    assert "it needs a key" in report.problems[0].message
    assert "llm keys set" in (report.problems[0].hint or "")


def test_a_sentence_that_a_person_wrote_over_a_rewording_stays_and_is_the_editors(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    build(digest)
    path = next((digest / "content/articles").iterdir())
    path.write_text(path.read_text("utf-8").replace(FAITHFUL, "Il ponte ha riaperto, dopo quattro anni."), "utf-8")
    model.answer = str
    report = build(digest)
    assert not report.failed
    first = article_of(digest).body[0]
    assert (first.markdown, first.reworded) == ("Il ponte ha riaperto, dopo quattro anni.", False)
    assert article_of(digest).edited == ("body",)
    assert "testo della redazione" in page_of(digest)


def test_a_person_edits_one_sentence_and_the_rewordings_beside_it_stay_told_apart(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    build(digest)
    path = next((digest / "content/articles").iterdir())
    second = body_of(digest)[1]
    path.write_text(path.read_text("utf-8").replace(second, "Costi ben oltre il previsto."), "utf-8")
    (digest / "content/site.yml").write_text("lang: it\n", "utf-8")
    build(digest)
    first, edited = article_of(digest).body[:2]
    assert (first.markdown, first.reworded, edited.markdown) == (FAITHFUL, True, "Costi ben oltre il previsto.")
    assert NAME in page_of(digest)


def test_back_to_the_articles_own_words_when_the_model_is_taken_out(digest: Path, model: Model) -> None:
    model.answer = saying(FAITHFUL)
    (digest / "content/site.yml").write_text("lang: it\n", "utf-8")
    build(digest)
    without = bytes_of(digest / "content/articles")
    named(digest, NAME)
    build(digest)
    assert bytes_of(digest / "content/articles") != without
    (digest / "content/site.yml").write_text("lang: it\n", "utf-8")
    build(digest)
    assert bytes_of(digest / "content/articles") == without
