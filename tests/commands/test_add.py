from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import cli


def add(root: Path, file: Path) -> list[str]:
    (root / "seeds").mkdir(exist_ok=True)
    ended = CliRunner().invoke(cli, ["-C", str(root), "add", str(file)], catch_exceptions=False)
    assert ended.exit_code == 0
    return sorted(path.name for path in (root / "seeds").iterdir())


def test_a_suffix_of_two_parts_stays_whole_and_names_stay_apart(tmp_path: Path) -> None:
    crawl = tmp_path / "Visita di Marzo.warc.gz"
    crawl.write_bytes(b"WARC/1.0\r\n")
    assert add(tmp_path, crawl) == ["visita-di-marzo.warc.gz"]
    assert add(tmp_path, crawl) == ["visita-di-marzo-2.warc.gz", "visita-di-marzo.warc.gz"]


def test_a_mail_is_added_and_a_name_without_suffix_is_text(tmp_path: Path) -> None:
    for name in ("Comunicato.EML", "appunti"):
        (tmp_path / name).write_text("From: a@b.example\n\nTesto.", "utf-8")
    add(tmp_path, tmp_path / "Comunicato.EML")
    assert add(tmp_path, tmp_path / "appunti") == ["appunti.txt", "comunicato.eml"]


def test_several_files_are_added_at_once_or_none_where_one_cannot(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "a.txt").write_text("Uno.", "utf-8")
    (tmp_path / "b.html").write_text("<p>Due.</p>", "utf-8")
    names = [str(tmp_path / name) for name in ("a.txt", "b.html", "c.txt")]
    refused = CliRunner().invoke(cli, ["-C", str(tmp_path), "add", *names])
    assert "none of the 3 files was added" in str(refused.exception)
    assert list((tmp_path / "seeds").iterdir()) == []
    assert CliRunner().invoke(cli, ["-C", str(tmp_path), "add", *names[:2]]).exit_code == 0
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["a.txt", "b.html"]


def test_what_is_in_seeds_already_is_added_under_its_own_name_and_said_to_be_the_same(tmp_path: Path) -> None:
    page = tmp_path / "Asilo.txt"
    page.write_text("Il comune apre un asilo.", "utf-8")
    add(tmp_path, page)
    (tmp_path / "seeds/altro.txt").write_text("Il comune chiude un asil", "utf-8")
    ended = CliRunner().invoke(cli, ["-C", str(tmp_path), "add", str(page)])
    assert "added seeds/asilo-2.txt (the same as seeds/asilo.txt: delete one of the two)" in ended.output
    assert "the same" not in CliRunner().invoke(cli, ["-C", str(tmp_path), "add", "-"], input="Nuovo.").output
