"""Results kept."""

from pathlib import Path

import pytest

from generator.engine import cache
from generator.engine.cache import Cache, code_digest, lock
from generator.errors import UsageError


def test_a_result_outlives_the_process(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    first.put(b"key", b"body")
    first.close()
    assert Cache(tmp_path / "cache").get(b"key") == b"body"


def test_what_a_build_did_not_use_is_forgotten(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    first.put(b"used", b"1")
    first.put(b"unused", b"2")
    first.close()
    second = Cache(tmp_path / "cache")
    assert second.get(b"used") == b"1"
    second.close()
    third = Cache(tmp_path / "cache")
    assert third.get(b"unused") is None
    assert third.get(b"used") == b"1"


def test_a_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"this is no database, and long enough to be taken for one" * 100)
    cache = Cache(tmp_path / "cache")
    assert cache.get(b"key") is None
    cache.put(b"key", b"body")
    assert cache.get(b"key") == b"body"


def test_a_build_that_was_stopped_forgets_nothing(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    first.put(b"key", b"body")
    first.close()
    Cache(tmp_path / "cache").close(forget=False)
    assert Cache(tmp_path / "cache").get(b"key") == b"body"


def test_results_are_saved_while_a_long_build_runs(tmp_path: Path) -> None:
    running = Cache(tmp_path / "cache")
    for number in range(cache.SAVE_EVERY):
        running.put(b"%d" % number, b"body")
    assert Cache(tmp_path / "cache").get(b"0") == b"body"


def test_a_result_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    first = Cache(tmp_path / "cache")
    for number in range(99):
        first.put(b"%03d" % number, b"body" * 2000)
    first.close()
    whole = (tmp_path / "cache").read_bytes()
    (tmp_path / "cache").write_bytes(whole[: len(whole) // 2] + b"x" * (len(whole) - len(whole) // 2))
    damaged = Cache(tmp_path / "cache")
    assert {damaged.get(b"%03d" % number) for number in range(99)} - {None, b"body" * 2000} == set()
    damaged.put(b"new", b"body")
    damaged.close()


def test_who_waits_for_another_build_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LOCK_WAIT_SECONDS", 0)
    told: list[str] = []
    with lock(tmp_path / "lock"), pytest.raises(UsageError, match="another build"):  # noqa: SIM117 (the order matters)
        with lock(tmp_path / "lock", lambda: told.append("waiting")):
            pass
    assert told == ["waiting"]


def test_the_lock_is_free_again_after_its_block(tmp_path: Path) -> None:
    for _ in range(2):
        with lock(tmp_path / "lock"):
            pass


def test_the_digest_of_the_code_stays_while_the_code_does() -> None:
    assert code_digest() == code_digest()


def test_a_library_that_comes_or_changes_makes_other_results(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest()
    monkeypatch.setattr(cache, "version", "{}-99".format)
    assert code_digest() != before
