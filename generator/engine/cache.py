"""Results of stages, kept by what they were made from."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.errors import UsageError

LOCK_WAIT_SECONDS = 300

# A build that is killed goes on next time from where it was: it loses no more than so many results.
SAVE_EVERY = 200

_SCHEMA = "CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"


class Cache:
    """A table of results in one SQLite file; a missing or damaged file is an empty cache."""

    def __init__(self, path: Path | None) -> None:
        """Open the table, or begin a new one; without a file it is kept in memory."""
        self._used: set[bytes] = set()
        self._unsaved = 0
        try:
            self._table = _opened(path)
        except sqlite3.DatabaseError:
            if path is None:
                raise
            path.unlink(missing_ok=True)
            self._table = _opened(path)

    def get(self, key: bytes) -> bytes | None:
        """Return what was kept under a key; None when nothing was, or when it cannot be read."""
        row = None
        with suppress(sqlite3.DatabaseError):
            row = self._table.execute("SELECT body FROM result WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        self._used.add(key)
        return bytes(row[0])

    def put(self, key: bytes, body: bytes) -> None:
        """Keep a result; on a full disk it is made again next time."""
        self._used.add(key)
        with suppress(sqlite3.DatabaseError):
            self._table.execute("INSERT OR REPLACE INTO result VALUES (?, ?)", (key, body))
            self._unsaved += 1
            if self._unsaved >= SAVE_EVERY:
                self._table.commit()
                self._unsaved = 0

    def close(self, *, forget: bool = True) -> None:
        """Save; `forget` what was not used since it was opened, as after a build that went to its end."""
        with suppress(sqlite3.DatabaseError):
            if forget:
                keys = [row[0] for row in self._table.execute("SELECT key FROM result")]
                unused = [(key,) for key in keys if key not in self._used]
                self._table.executemany("DELETE FROM result WHERE key = ?", unused)
            self._table.commit()
        self._table.close()


def _opened(path: Path | None) -> sqlite3.Connection:
    table = sqlite3.connect(path or ":memory:")
    table.execute("PRAGMA synchronous = OFF")
    table.execute(_SCHEMA)
    table.execute("SELECT count(*) FROM result").fetchone()
    return table


@contextmanager
def lock(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a digest for one build at a time; the system frees it when the process ends, however it ends.

    `waiting` is called when another build holds it. Raises UsageError when that takes longer than
    `LOCK_WAIT_SECONDS`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        guard = sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise _unwritable(path, error) from error
    try:
        _take(guard, waiting)
    except sqlite3.OperationalError as error:
        guard.close()
        if _is_busy(error):
            raise UsageError("another build is at work here", path=str(path), hint="wait for it to end") from error
        raise _unwritable(path, error) from error
    except sqlite3.DatabaseError as error:
        guard.close()
        raise UsageError("the lock is no lock file", path=str(path), hint="delete the folder .rassegna") from error
    try:
        yield
    finally:
        guard.close()


def _unwritable(path: Path, error: sqlite3.Error) -> UsageError:
    hint = "free the disk, or check who may write there"
    return UsageError(f"the lock cannot be written: {error}", path=str(path), hint=hint)


def _take(guard: sqlite3.Connection, waiting: Callable[[], None]) -> None:
    try:
        guard.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if not _is_busy(error):
            raise
        waiting()
        guard.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_SECONDS * 1000}")
        guard.execute("BEGIN EXCLUSIVE")


def _is_busy(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def code_digest() -> bytes:
    """Return a digest of the installed generator, its data and its theme, and of the libraries that it names."""
    total = hashlib.sha256(repr(sorted(_libraries())).encode())
    for name, entry in sorted(_entries(files("generator"), "")):
        total.update(name.encode() + b"\0" + hashlib.sha256(entry.read_bytes()).digest())
    return total.digest()


def _libraries() -> Iterator[tuple[str, str]]:
    """Yield the libraries that the generator needs or can use, and that are installed, with their versions.

    A seed that could not be read for want of one is read once it is there.
    """
    with suppress(PackageNotFoundError):
        lines = requires("rassegna") or ()
        for name in (re.split(r"[^\w.-]", line)[0] for line in lines if "extra == 'dev'" not in line.replace('"', "'")):
            with suppress(PackageNotFoundError):
                yield name, version(name)


def _entries(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.name.startswith(("__", ".")):
            yield from _entries(entry, f"{prefix}{entry.name}/")
        elif entry.is_file() and not entry.name.endswith(".pyc"):
            yield prefix + entry.name, entry
