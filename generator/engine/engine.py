"""The outside world as one object: disk, cache, processes and language models."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeVar

from generator.engine import cache, disk, languagemodel, sitefolder, work
from generator.model.files import File
from generator.model.problems import Problem, Severity
from generator.model.report import Written

A = TypeVar("A")
B = TypeVar("B")

STATE = ".rassegna"
SITE = "site"


class Engine:
    """Everything that touches the world, for the digest in one folder."""

    def __init__(
        self,
        root: Path,
        *,
        jobs: int | None = None,
        patience: languagemodel.Patience | None = None,
        today: date | None = None,
        tell: Callable[[str, int, int], None] = work.silent,
    ) -> None:
        """Work in `root`, with at most `jobs` processes (as many as there are processors, when None).

        `today` is held against the dates of articles; no page knows it.
        `tell` hears how far long work is: what is being done, how many things are, of how many.
        """
        self.root = root
        self.today = today
        self.patience = patience or languagemodel.Patience()
        self.crew = work.Crew(jobs or os.cpu_count() or 1, tell)
        self._cache: cache.Cache | None = None
        self._code = b""

    @contextmanager
    def session(self, *, forget: bool = True) -> Iterator[None]:
        """Hold the digest's lock and cache for one build. What a whole build did not use is forgotten.

        What only looks and may not write there does without both. Raises UsageError when another build does not end,
        OSError when the folder cannot be written.
        """
        state = self.root / STATE
        if not forget and not disk.is_writable(state):
            with self._remembering(None, forget=False):
                yield
            return
        with cache.lock(state / "lock", lambda: self.crew.tell("waiting for another build to end", 0, 0)):
            ignore = state / ".gitignore"
            if not ignore.exists():
                ignore.write_bytes(b"*\n")
            with self._remembering(state / "cache", forget=forget):
                yield

    @contextmanager
    def _remembering(self, path: Path | None, *, forget: bool) -> Iterator[None]:
        self._code = cache.code_digest()
        self._cache = cache.Cache(path)
        is_whole = False
        try:
            yield
            is_whole = forget
        finally:
            self._cache.close(forget=is_whole)
            self._cache = None

    def map(self, stage: work.Stage[A, B], items: Sequence[A]) -> tuple[work.Outcome[B], ...]:
        """Return one outcome an item; the only loop over many things. Needs a session."""
        assert self._cache is not None, "Engine.map outside of Engine.session"
        return work.run(stage, items, self._cache, self._code, self.crew)

    def ask(self, model: str, questions: Sequence[languagemodel.Question]) -> languagemodel.Answers:
        """Return what a language model answers, from the cache where it was asked before. Needs a session."""
        assert self._cache is not None, "Engine.ask outside of Engine.session"
        return languagemodel.ask(model, questions, self._cache, self.patience)

    def read_folder(self, name: str) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
        """Return the files of one folder of the digest, and what could not be read."""
        return disk.read_folder(self.root, name)

    def has_folder(self, name: str) -> bool:
        """Whether the digest has a folder of this name."""
        return (self.root / name).is_dir()

    def read_file(self, name: str) -> File | None:
        """Return one file of the digest; None when there is none."""
        return disk.read_file(self.root, name)

    def theme(self) -> tuple[File, ...]:
        """Return the default theme's files with the digest's own laid over them, by path under templates/."""
        with as_file(_theme_folder()) as folder:
            default, _ = disk.read_folder(folder.parent, folder.name)
        own, _ = self.read_folder("templates")
        named = {file.path.partition("/")[2]: file.body for file in (*default, *own)}
        return tuple(File(path, body) for path, body in sorted(named.items()))

    def update(self, write: Sequence[File], remove: Sequence[str], before: Sequence[File]) -> tuple[Problem, ...]:
        """Write and remove files of content/, but none that changed on disk since `before` was read."""
        known = {file.path: file for file in before}
        problems = []
        for file in write:
            if disk.differs(self.root, file.path, known.get(file.path)):
                problems.append(_overtaken(file.path))
            else:
                disk.replace(self.root / file.path, file.body)
        for path in remove:
            if disk.differs(self.root, path, known.get(path)):
                problems.append(_overtaken(path))
            else:
                disk.remove(self.root / path, self.root / "content")
        return tuple(problems)

    def published(self, path: str) -> File | None:
        """Return a file of the site as it stands; None when there is none."""
        file = disk.read_file(self.root, f"{SITE}/{path}")
        return File(path, file.body) if file else None

    def write_site(self, pages: Sequence[File]) -> Written:
        """Make site/ hold exactly these files, in one step."""
        return sitefolder.write_site(self.root / SITE, self.root / STATE, pages)


def digest_of(body: bytes) -> str:
    """Return the SHA-256 of a file's bytes in hex, as removed.yml names it."""
    return hashlib.sha256(body).hexdigest()


def _theme_folder() -> Path:
    package = files("generator")
    with as_file(package) as folder:
        shipped = folder / "theme"
        return shipped if shipped.is_dir() else folder.parent / "templates"


def _overtaken(path: str) -> Problem:
    return Problem(
        code="changed-meanwhile",
        message="came or changed while the build ran, or cannot be read, and was left alone",
        path=path,
        hint="build again",
        severity=Severity.WARNING,
    )
