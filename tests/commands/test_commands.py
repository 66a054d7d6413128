"""The command line, as a user types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.digests import BRIDGE, bytes_of


def rassegna(root: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()", "-C", str(root), *words],
        input=given,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """A digest from nothing with one pasted article."""
    root = tmp_path / "digest"
    assert rassegna(tmp_path, "init", str(root), "--title", 'Il "Ponte"').returncode == 0
    assert rassegna(root, "add", "-", "--name", "ponte.txt", given=BRIDGE.encode()).returncode == 0
    return root


def test_from_nothing_to_a_site_in_three_commands(digest: Path) -> None:
    done = rassegna(digest, "build")
    assert done.returncode == 0
    assert f"open {digest / 'site' / 'index.html'}" in done.stderr
    assert done.stdout == ""
    assert "Il &#34;Ponte&#34;" in (digest / "site/index.html").read_text("utf-8")


def test_the_report_for_programs_adds_up(digest: Path) -> None:
    done = rassegna(digest, "build", "--json")
    report = json.loads(done.stdout)
    assert report["articles"] == 1
    assert report["content"]["new"] == 1
    assert report["site"]["written"] == len(bytes_of(digest / "site"))
    assert Path(report["index"]).is_file()


def test_articles_that_wait_for_a_check_are_counted_and_not_lost_in_silence(digest: Path) -> None:
    text = (digest / "content/site.yml").read_text("utf-8").replace("require: false", "require: true")
    (digest / "content/site.yml").write_text(text, "utf-8")
    assert "(0 articles, 0 topics; 1 article held back)" in rassegna(digest, "build").stderr


def test_adding_never_overwrites_a_seed(digest: Path) -> None:
    rassegna(digest, "add", "-", "--name", "ponte.txt", given=b"Un altro testo.")
    assert (digest / "seeds/ponte.txt").read_bytes() == BRIDGE.encode()
    assert (digest / "seeds/ponte-2.txt").read_bytes() == b"Un altro testo."


def test_explain_shows_each_block_with_its_rule(digest: Path) -> None:
    done = rassegna(digest, "explain", "seeds/ponte.txt")
    assert done.returncode == 0
    kept = [line for line in done.stdout.splitlines() if " + " in line]
    removed = [line for line in done.stdout.splitlines() if " - " in line]
    assert any("38 milioni" in line or "La Regione" in line for line in kept)
    assert any("casinò" in line for line in removed)


def test_explain_names_the_author(digest: Path) -> None:
    (digest / "seeds/ponte.txt.meta.yml").write_text("author: [Anna Verdi, Luca Neri]\n", "utf-8")
    assert "author: Anna Verdi, Luca Neri (sidecar" in rassegna(digest, "explain", "ponte.txt").stdout


def test_explain_for_programs_holds_the_whole_seed(digest: Path) -> None:
    blocks = json.loads(rassegna(digest, "explain", "ponte.txt", "--json").stdout)["blocks"]
    assert "".join(block["raw"] for block in blocks) == BRIDGE


def test_status_lists_what_was_edited_by_hand(digest: Path) -> None:
    rassegna(digest, "build")
    article = next((digest / "content/articles").glob("*.md"))
    article.write_text(article.read_text("utf-8").replace("Il ponte sul", "Un ponte sul", 1), "utf-8")
    done = rassegna(digest, "status")
    assert "edited by hand: title" in done.stdout
    assert json.loads(rassegna(digest, "status", "--json").stdout)["articles"][0]["edited"] == ["title"]


def test_check_finds_a_figure_that_no_seed_says(digest: Path) -> None:
    rassegna(digest, "build")
    assert rassegna(digest, "check").returncode == 0
    seed = digest / "seeds/ponte.txt"
    seed.write_text(BRIDGE.replace("38 milioni", "39 milioni"), "utf-8")
    done = rassegna(digest, "check")
    assert done.returncode == 1
    assert "38 milioni" in done.stderr


def test_a_broken_file_is_one_line_and_exit_code_one(digest: Path) -> None:
    (digest / "content/site.yml").write_text("title: Prova\nlang: 17\n", "utf-8")
    done = rassegna(digest, "build")
    assert done.returncode == 1
    (line,) = [line for line in done.stderr.splitlines() if "error" in line and "findings" not in line]
    assert line.startswith("content/site.yml:2: error: ")
    assert "hint: " in line
    assert (digest / "site/index.html").is_file()


@pytest.mark.parametrize(
    "words",
    [
        ["bild"],
        ["explain", "seeds/none.txt"],
        ["explain", "/etc/passwd"],
        ["add", "none.txt"],
        ["add", "https://example.org/page"],
        ["build", "--jobs", "0"],
        ["build", "--base-url", "example.org"],
    ],
)
def test_wrong_usage_is_exit_code_two(digest: Path, words: list[str]) -> None:
    assert rassegna(digest, *words).returncode == 2


@pytest.mark.parametrize("words", [["build"], ["status"], ["check"], ["explain", "a.txt"], ["add", "-"], ["serve"]])
def test_a_folder_without_a_digest_is_left_alone(tmp_path: Path, words: list[str]) -> None:
    for root in (tmp_path, tmp_path / "typo"):
        done = rassegna(root, *words, given=b"Testo.")
        assert done.returncode == 2
        assert "hint: " in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_shows_what_would_change_and_writes_nothing(digest: Path) -> None:
    before = bytes_of(digest)
    done = rassegna(digest, "build", "--dry-run")
    assert done.stdout.startswith("new      content/articles/2025-03-08-")
    assert "content: 1 new, 0 updated, 0 removed, 0 unchanged" in done.stderr
    assert bytes_of(digest) == before
    rassegna(digest, "build")
    seed = digest / "seeds/ponte.txt"
    seed.write_text(BRIDGE.replace("38 milioni", "39 milioni"), "utf-8")
    before = bytes_of(digest)
    done = rassegna(digest, "build", "--dry-run")
    assert "updated  content/articles/" in done.stdout
    assert any(line.startswith("+") and "39 milioni" in line for line in done.stdout.splitlines())
    assert json.loads(rassegna(digest, "build", "--dry-run", "--json").stdout)["content"]["updated"] == 1
    assert bytes_of(digest) == before


def test_an_unsettled_merge_is_named_by_its_line_and_never_published(digest: Path) -> None:
    rassegna(digest, "build")
    article = next((digest / "content/articles").glob("*.md"))
    text = article.read_text("utf-8")
    line = text[: text.index("\n---\n\n") + 6].count("\n") + 1
    conflict = "<<<<<<< HEAD\nUna frase.\n=======\nUn’altra.\n>>>>>>> altrui\n"
    article.write_text(text.replace("\n---\n\n", f"\n---\n\n{conflict}", 1), "utf-8")
    done = rassegna(digest, "build")
    assert done.returncode == 1
    assert f"{article.relative_to(digest).as_posix()}:{line}: error: two versions" in done.stderr
    assert not any(b"HEAD\n" in body for body in bytes_of(digest / "site").values())
    assert conflict in article.read_text("utf-8")


def test_of_many_notes_a_few_are_shown_and_the_others_counted(digest: Path) -> None:
    for number in range(8):
        (digest / f"seeds/{number}.txt").write_text(BRIDGE.replace("38 milioni", f"{number} milioni"), "utf-8")
    lines = rassegna(digest, "build").stderr.splitlines()
    assert sum("no source found" in line for line in lines) == 5
    assert "note: 4 more like these (source-missing); --json lists all" in lines


def test_init_keeps_out_of_a_folder_in_use(digest: Path) -> None:
    before = bytes_of(digest)
    assert rassegna(digest, "init", str(digest)).returncode == 2
    assert bytes_of(digest) == before


def test_init_takes_a_new_repository_and_any_title(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text("Le mie Langhe", "utf-8")
    (tmp_path / ".gitignore").write_text("*.bak", "utf-8")
    assert rassegna(tmp_path, "init", ".", "--title", "LANGHE").returncode == 0
    assert 'title: "LANGHE"' in (tmp_path / "content/site.yml").read_text("utf-8")
    assert (tmp_path / ".gitignore").read_text("utf-8").splitlines() == ["*.bak", "/site/", "/.rassegna/"]


def test_strict_minds_warnings(digest: Path) -> None:
    (digest / "content/site.yml").write_text("titel: Prova\n", "utf-8")
    assert rassegna(digest, "build").returncode == 0
    done = rassegna(digest, "build", "--strict")
    assert done.returncode == 3
    assert "title" in done.stderr
