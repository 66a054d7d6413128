"""The outside world as one object."""

from pathlib import Path

import pytest

from generator.engine import Engine
from generator.errors import UsageError
from generator.model.files import File


def test_a_file_edited_while_the_build_ran_is_left_alone(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_bytes(b"read by the build")
    before, _ = engine.read_folder("content")
    (tmp_path / "content/a.md").write_bytes(b"saved by an editor since")
    problems = engine.update([File("content/a.md", b"the machine's")], [], before)
    assert (tmp_path / "content/a.md").read_bytes() == b"saved by an editor since"
    assert [(p.code, p.path) for p in problems] == [("changed-meanwhile", "content/a.md")]


def test_a_file_edited_while_the_build_ran_is_not_removed(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_bytes(b"read")
    before, _ = engine.read_folder("content")
    (tmp_path / "content/a.md").write_bytes(b"edited")
    assert len(engine.update([], ["content/a.md"], before)) == 1
    assert (tmp_path / "content/a.md").exists()


def test_a_file_that_the_build_could_not_read_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").symlink_to(tmp_path / "elsewhere.md")
    engine = Engine(tmp_path)
    before, problems = engine.read_folder("content")
    assert [p.path for p in problems] == ["content/a.md"]
    [overtaken] = engine.update([File("content/a.md", b"the machine's")], [], before)
    assert overtaken.path == "content/a.md"
    assert (tmp_path / "content/a.md").is_symlink()


def test_a_digest_lays_its_own_templates_over_the_default_ones(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/article.html").write_bytes(b"mine")
    files = {file.path: file.body for file in Engine(tmp_path).theme()}
    assert files["article.html"] == b"mine"


def test_the_state_folder_keeps_itself_out_of_git(tmp_path: Path) -> None:
    with Engine(tmp_path).session():
        pass
    assert (tmp_path / ".rassegna/.gitignore").read_bytes() == b"*\n"


@pytest.mark.parametrize("forget", [True, False])
def test_a_state_folder_that_cannot_be_written_stops_a_build_and_no_look(tmp_path: Path, *, forget: bool) -> None:
    (tmp_path / ".rassegna").write_bytes(b"no folder")
    if forget:
        with pytest.raises(OSError, match="rassegna"), Engine(tmp_path).session():
            pass
        return
    with Engine(tmp_path).session(forget=False):
        assert [path.name for path in tmp_path.iterdir()] == [".rassegna"]


def test_a_lock_that_cannot_be_opened_is_one_error_with_its_path(tmp_path: Path) -> None:
    (tmp_path / ".rassegna/lock").mkdir(parents=True)
    with pytest.raises(UsageError, match="the lock cannot be written") as caught, Engine(tmp_path).session():
        pass
    assert caught.value.path.endswith("lock")
