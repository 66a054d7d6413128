"""Seeds that are no article, along the whole road."""

import json
import shutil
from pathlib import Path

import pytest

from generator import content, inspection, pipeline
from generator.commands import talk
from generator.config import Config
from generator.engine import Engine, digest_of
from generator.model.problems import Problem, Severity
from generator.model.report import Report
from generator.model.shelf import Shelf
from tests.commands.test_commands import rassegna
from tests.digests import BRIDGE, bytes_of

WALL = """La tua privacy
Noi e i nostri partner archiviamo informazioni su un dispositivo, come i cookie, per trattare dati personali.
Puoi dare o negare il tuo consenso in ogni momento nella pagina dell'informativa sui cookie di questo sito.
Accetta tutti
"""
STUB = """Il porto raddoppia i moli
Il consiglio comunale di Caorle ha approvato lunedì il raddoppio dei moli, che costerà undici milioni di euro.
Contenuto riservato agli abbonati
Hai già un abbonamento? Accedi
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path


def build(root: Path, name: str, text: str) -> Report:
    (root / "seeds" / name).write_text(text, "utf-8")
    return pipeline.build(Engine(root))


def about(report: Report, code: str) -> list[Problem]:
    return [problem for problem in report.problems if problem.code == code]


def articles(root: Path) -> list[Path]:
    return sorted((root / "content" / "articles").glob("*.md")) if (root / "content").exists() else []


def shelf_of(root: Path) -> Shelf:
    held, _ = Engine(root).read_folder("content")
    return content.load(held, Config())


def test_no_article_is_made_of_a_request_for_consent_and_one_finding_says_why(root: Path) -> None:
    report = build(root, "muro.txt", WALL)
    assert articles(root) == []
    (problem,) = report.problems
    assert (problem.code, problem.path, problem.line, problem.severity) == (
        *("no-article", "seeds/muro.txt", 1),
        Severity.WARNING,
    )
    assert "`kind: article`" in (problem.hint or "")
    assert talk.exit_code(report, strict=True) == talk.FINDINGS
    assert [p.code for p in inspection.refusals(Engine(root), shelf_of(root))] == ["no-article"]


def test_an_editor_who_says_that_it_is_an_article_has_it(root: Path) -> None:
    report = build(root, "muro.txt", f"---\nkind: article\n---\n{WALL}")
    assert len(articles(root)) == 1
    assert about(report, "no-article") == []


def test_an_article_stays_as_it_is_when_its_seed_becomes_a_wall(root: Path) -> None:
    build(root, "ponte.txt", BRIDGE)
    (path,) = articles(root)
    before = path.read_bytes()
    report = build(root, "ponte.txt", WALL)
    assert path.read_bytes() == before
    assert (report.articles, len(about(report, "no-article"))) == (1, 1)


def test_an_article_stays_when_its_seed_moves_and_is_refused(root: Path) -> None:
    build(root, "muro.txt", f"{BRIDGE}")
    (path,) = articles(root)
    before = path.read_bytes()
    (root / "seeds" / "muro.txt").unlink()
    (root / "seeds" / "altro.txt.meta.yml").write_text("kind: links\n", "utf-8")
    report = build(root, "altro.txt", BRIDGE)
    assert path.read_bytes() == before
    assert [problem.path for problem in about(report, "no-article")] == ["seeds/altro.txt"]


def test_what_an_editor_wrote_stays_when_the_seed_is_refused(root: Path) -> None:
    build(root, "ponte.txt", BRIDGE)
    (path,) = articles(root)
    edited = path.read_text("utf-8").replace("lang: it", "lang: it\nnote: riletto")
    path.write_text(edited, "utf-8")
    build(root, "ponte.txt", WALL)
    assert path.read_text("utf-8") == edited


def test_explain_and_status_say_what_a_seed_is(root: Path) -> None:
    build(root, "porto.txt", STUB)
    (root / "seeds" / "muro.txt").write_text(WALL, "utf-8")
    stub = json.loads(rassegna(root, "explain", "seeds/porto.txt", "--json").stdout)
    assert (stub["kind"]["value"], stub["kind"]["refused"]) == ("paywall", False)
    assert "kind: cookies (refused): «la tua privacy»" in rassegna(root, "explain", "seeds/muro.txt").stdout
    status = rassegna(root, "status")
    assert "not a whole article: paywall" in status.stdout
    assert "seeds/muro.txt:1: warning: a request for consent" in status.stderr


def test_a_paywall_stub_is_published_with_a_notice_and_a_warning(root: Path) -> None:
    report = build(root, "porto.txt", STUB)
    (problem,) = about(report, "paywall")
    assert (problem.path, problem.line, problem.severity) == ("seeds/porto.txt", 3, Severity.WARNING)
    (article,) = shelf_of(root).articles
    assert article.cautions == ("paywall",)
    page = next((root / "site").rglob("il-porto-raddoppia-i-moli/index.html")).read_text("utf-8")
    assert page.count("notice-sign") == 1


def test_an_editor_who_knows_of_the_paywall_keeps_the_notice_and_ends_the_warning(root: Path) -> None:
    report = build(root, "porto.txt", f"---\nkind: paywall\n---\n{STUB}")
    assert about(report, "paywall") == []
    assert shelf_of(root).articles[0].cautions == ("paywall",)


def test_a_text_that_breaks_off_says_how_one_can_tell(root: Path) -> None:
    body = BRIDGE.split("Leggi anche")[0]
    report = build(root, "ponte.txt", f"{body}La Regione ha stanziato altri fondi. Questi fondi saranno destinati a:\n")
    (problem,) = about(report, "text-cut")
    assert "announcement of more («Questi fondi saranno destinati a:»)" in problem.message
    assert shelf_of(root).articles[0].cautions == ("truncated",)
    explained = inspection.explain(Engine(root), "seeds/ponte.txt")
    assert explained.prose.cut == "announces"


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("bad", ['- {sha256: "abc\n', '- {sha256: "abc", reason: request}\n'])
def test_nothing_is_published_while_it_is_unknown_what_must_not_come_back(root: Path, bad: str, *, first: bool) -> None:
    build(root, "ponte.txt", BRIDGE)
    (root / "content/removed.yml").write_text(
        f'- {{sha256: "{digest_of(BRIDGE.encode())}", reason: request}}\n', "utf-8"
    )
    if first:
        shutil.rmtree(root / "site")
    else:
        pipeline.build(Engine(root))
        assert articles(root) == []
    broken = (root / "content/removed.yml").read_text("utf-8") + bad
    (root / "content/removed.yml").write_text(broken, "utf-8")
    before = bytes_of(root / "content")
    report = pipeline.build(Engine(root))
    assert [(p.path, p.severity) for p in report.problems] == [
        *(("content/removed.yml", Severity.ERROR), ("content/removed.yml", Severity.NOTE)),
    ]
    assert bytes_of(root / "content") == before
    assert not any("ponte" in path for path in bytes_of(root / "site"))


def test_a_rule_that_takes_most_of_a_seed_is_named_instead_of_the_seed(root: Path) -> None:
    (root / "content/rules").mkdir(parents=True)
    (root / "content/rules/ours.yml").write_text('- id: tutto\n  drop: line\n  match: "/./"\n  why: prova\n', "utf-8")
    report = build(root, "ponte.txt", BRIDGE)
    assert about(report, "no-article") == []
    [problem] = about(report, "rule-too-greedy")
    assert (problem.path, problem.line) == ("content/rules/ours.yml", 1)
    assert "`tutto` takes most of seeds/ponte.txt" in problem.message
