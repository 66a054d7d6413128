"""Files on disk: read as they are, written beside and moved into place."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.model.files import File
from generator.model.problems import Problem, Severity

# A news article of a million words is none; what is larger is a video or a disk image in the wrong folder.
MAX_FILE_BYTES = 32 * 1024 * 1024


def read_folder(root: Path, name: str) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the regular files under `root/name` in the order of their paths, and what could not be read.

    Hidden files and folders are left out, links to folders are not followed. A folder that cannot be listed is named
    like a file: what is in it is unknown, not gone.
    """
    files: list[File] = []
    problems: list[Problem] = []
    for path in sorted(_walk(root / name), key=os.fsencode):
        relative = path.relative_to(root).as_posix()
        problem = _obstacle(path, relative)
        if problem is None:
            try:
                files.append(File(relative, path.read_bytes()))
            except OSError as error:
                problem = _unreadable(relative, error)
        if problem is not None:
            problems.append(problem)
    return tuple(files), tuple(problems)


def read_file(root: Path, name: str) -> File | None:
    """Return one file; None when there is none that can be read."""
    try:
        return File(name, (root / name).read_bytes())
    except OSError:
        return None


def is_writable(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself where it is not there yet."""
    if folder.exists():
        return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    return os.access(folder.parent, os.W_OK | os.X_OK)


def differs(root: Path, name: str, known: File | None) -> bool:
    """Whether what is on disk is not what is known of it; None where nothing is to be there, not even a broken link."""
    found = read_file(root, name)
    return found != known or (found is None and os.path.lexists(root / name))


def replace(path: Path, body: bytes) -> None:
    """Write a file so that a reader, or the next start after a power cut, sees the old or the new one whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.new")
    try:
        write(beside, body, to_disk=True)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def write(path: Path, body: bytes, *, to_disk: bool = False) -> None:
    """Write a new file; `to_disk` waits until it is there. Raises OSError with the file's name, on a full disk too."""
    try:
        with path.open("wb") as handle:
            handle.write(body)
            handle.flush()
            if to_disk:
                os.fsync(handle.fileno())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def remove(path: Path, stop: Path) -> None:
    """Remove a file and the folders that it leaves empty, up to `stop`."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == stop or not folder.is_relative_to(stop):
            return
        try:
            folder.rmdir()
        except OSError:
            return


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _obstacle(path: Path, relative: str) -> Problem | None:
    try:
        relative.encode("utf-8")
    except UnicodeEncodeError:
        printable = relative.encode("utf-8", "backslashreplace").decode("utf-8")
        return _problem(printable, "the file's name is no UTF-8", "rename it with plain letters")
    try:
        status = path.stat()
    except FileNotFoundError:
        return _problem(relative, "a link to a file that is not there", "delete the link, or bring the file back")
    except OSError as error:
        return _unreadable(relative, error)
    if stat.S_ISDIR(status.st_mode) and not path.is_symlink():
        return _problem(relative, "a folder that cannot be read", "check its permissions")
    if not stat.S_ISREG(status.st_mode):
        return None if stat.S_ISDIR(status.st_mode) else _problem(relative, "no ordinary file", "take it out")
    if status.st_size > MAX_FILE_BYTES:
        limit = f"larger than {MAX_FILE_BYTES // 1024 // 1024} MiB"
        return _problem(relative, limit, "cut the article out of it, or take it out")
    return None


def _unreadable(relative: str, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return _problem(relative, f"cannot be read: {reason}", "check its permissions")


def _problem(path: str, message: str, hint: str) -> Problem:
    return Problem(code="file-unreadable", message=message, path=path, hint=hint, severity=Severity.ERROR)
