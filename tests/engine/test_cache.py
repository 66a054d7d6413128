"""Results kept."""

from pathlib import Path

import pytest

from generator.engine import cache
from generator.engine.cache import Cache, code_digest, lock


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
