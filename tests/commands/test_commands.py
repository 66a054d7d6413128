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
    assert report["content"]["written"] == 1
    assert report["site"]["written"] == len(bytes_of(digest / "site"))
    assert Path(report["index"]).is_file()


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
        ["build", "--jobs", "0"],
    ],
)
def test_wrong_usage_is_exit_code_two(digest: Path, words: list[str]) -> None:
    assert rassegna(digest, *words).returncode == 2


def test_init_keeps_out_of_a_folder_in_use(digest: Path) -> None:
    before = bytes_of(digest)
    assert rassegna(digest, "init", str(digest)).returncode == 2
    assert bytes_of(digest) == before


def test_strict_minds_warnings(digest: Path) -> None:
    (digest / "content/site.yml").write_text("titel: Prova\n", "utf-8")
    assert rassegna(digest, "build").returncode == 0
    done = rassegna(digest, "build", "--strict")
    assert done.returncode == 3
    assert "title" in done.stderr
