"""The published folder."""

from pathlib import Path

import pytest

from generator.engine import sitefolder
from generator.engine.sitefolder import write_site
from generator.model.files import File
from generator.model.report import Written

FIRST = (File("index.html", b"home"), File("temi/a/index.html", b"topic a"), File("temi/b/index.html", b"topic b"))
SECOND = (File("index.html", b"home"), File("temi/a/index.html", b"topic a, new"))


def tree(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


@pytest.fixture(params=["exchange", "one by one"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "state").mkdir()
    if request.param == "one by one":
        monkeypatch.setattr(sitefolder, "_exchange", lambda *_: False)
    return tmp_path / "site"


def test_the_folder_holds_exactly_the_files(site: Path) -> None:
    assert write_site(site, site.parent / "state", FIRST) == Written(3, 0, 0)
    assert write_site(site, site.parent / "state", SECOND) == Written(1, 1, 1)
    assert tree(site) == {file.path: file.body for file in SECOND}
    assert not (site / "temi/b").exists()


def test_an_unchanged_site_is_not_touched(site: Path) -> None:
    write_site(site, site.parent / "state", FIRST)
    before = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in site.rglob("*")}
    assert write_site(site, site.parent / "state", FIRST) == Written(0, 0, 3)
    assert {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in site.rglob("*")} == before


def test_an_unchanged_file_keeps_its_time_when_others_change(site: Path) -> None:
    write_site(site, site.parent / "state", FIRST)
    before = (site / "index.html").stat().st_mtime_ns
    write_site(site, site.parent / "state", SECOND)
    assert (site / "index.html").stat().st_mtime_ns == before


def test_what_no_page_claims_goes(site: Path) -> None:
    write_site(site, site.parent / "state", FIRST)
    (site / "stray.html").write_bytes(b"by hand")
    assert write_site(site, site.parent / "state", FIRST) == Written(0, 1, 3)
    assert not (site / "stray.html").exists()


def test_nothing_is_left_in_the_scratch_folder(site: Path) -> None:
    write_site(site, site.parent / "state", FIRST)
    write_site(site, site.parent / "state", SECOND)
    assert list((site.parent / "state").iterdir()) == []


@pytest.mark.parametrize("before", [(), FIRST])
def test_a_disk_that_is_full_leaves_the_site_as_it_was(
    before: tuple[File, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    if before:
        write_site(site, tmp_path, before)

    def full(path: Path, _: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(sitefolder.disk, "write", full)
    with pytest.raises(OSError, match="No space left"):
        write_site(site, tmp_path, SECOND)
    assert tree(site) == {file.path: file.body for file in before}


def test_where_files_cannot_be_linked_the_site_is_exchanged_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write_site(site, tmp_path, FIRST)
    monkeypatch.setattr(sitefolder, "_linked", lambda *_: False)
    assert write_site(site, tmp_path, SECOND) == Written(1, 1, 1)
    assert tree(site) == {file.path: file.body for file in SECOND}
