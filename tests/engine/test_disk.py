"""Files on disk."""

import os
from pathlib import Path

import pytest

from generator.engine import disk
from generator.model.files import File


def test_files_come_in_the_order_of_their_paths_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("seeds/b.txt", "seeds/a/c.txt", "seeds/.hidden.txt", "seeds/.git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    files, problems = disk.read_folder(tmp_path, "seeds")
    assert files == (File("seeds/a/c.txt", b"seeds/a/c.txt"), File("seeds/b.txt", b"seeds/b.txt"))
    assert problems == ()


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert disk.read_folder(tmp_path, "seeds") == ((), ())


def test_a_pipe_among_the_seeds_is_named_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    os.mkfifo(tmp_path / "seeds/pipe.txt")
    files, problems = disk.read_folder(tmp_path, "seeds")
    assert files == ()
    assert [(p.path, p.message) for p in problems] == [("seeds/pipe.txt", "no ordinary file")]


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/gone.txt").symlink_to(tmp_path / "nowhere")
    _, problems = disk.read_folder(tmp_path, "seeds")
    assert [p.path for p in problems] == ["seeds/gone.txt"]


def test_a_folder_that_cannot_be_listed_is_named_and_not_taken_for_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds/2025").mkdir(parents=True)
    (tmp_path / "seeds/a.txt").write_bytes(b"x")
    scandir = os.scandir

    def closed(folder: Path) -> object:
        if Path(folder).name == "2025":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    files, problems = disk.read_folder(tmp_path, "seeds")
    assert [file.path for file in files] == ["seeds/a.txt"]
    assert [(p.path, p.message) for p in problems] == [("seeds/2025", "a folder that cannot be read")]


def test_a_full_disk_is_told_with_the_files_name_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.replace(tmp_path / "a.md", b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        disk.replace(tmp_path / "a.md", b"new")
    assert "a.md" in str(caught.value.filename)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.md", b"old")]


def test_a_name_that_is_no_utf8_is_named_in_printable_letters(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/seeds/caff\xe8.txt")).write_bytes(b"x")
    files, problems = disk.read_folder(tmp_path, "seeds")
    assert files == ()
    assert problems[0].path.encode("utf-8")


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with (tmp_path / "seeds/film.txt").open("wb") as handle:
        handle.truncate(disk.MAX_FILE_BYTES + 1)
    _, problems = disk.read_folder(tmp_path, "seeds")
    assert problems[0].message == "larger than 32 MiB"


def test_replacing_a_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    disk.replace(tmp_path / "content/a.md", b"old")
    disk.replace(tmp_path / "content/a.md", b"new")
    assert [(p.name, p.read_bytes()) for p in (tmp_path / "content").iterdir()] == [("a.md", b"new")]


def test_a_file_that_cannot_be_written_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(OSError, match=r"a\.md"):
        disk.replace(tmp_path / "a.md", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_removing_the_last_file_removes_its_folders_but_not_the_stop(tmp_path: Path) -> None:
    disk.replace(tmp_path / "site/a/b/index.html", b"x")
    disk.remove(tmp_path / "site/a/b/index.html", tmp_path / "site")
    assert list((tmp_path / "site").iterdir()) == []
