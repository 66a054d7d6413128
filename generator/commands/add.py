"""`rassegna add`: files, or what stands on standard input, become seeds."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import readers
from generator.commands import place, talk
from generator.engine import MAX_FILE_BYTES
from generator.errors import UsageError
from generator.text import slugs

STDIN = "-"


@click.command(short_help="Copy files into seeds/, or a pasted article (`-`).")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--name", help="Name of the seed, such as corriere-deepseek.txt.")
@click.pass_obj
def add(root: Path, files: tuple[str, ...], name: str | None) -> int:
    """Copy each FILE into seeds/; `-` reads a pasted article from standard input.

    No seed is ever overwritten: of two with one name, the second gets a number.
    """
    folder = place.digest(root) / "seeds"
    if name and len(files) > 1:
        raise UsageError("one name for several files", path=name, hint="add them one by one, or leave out --name")
    ready = _ready(files, name)
    for body, wanted in ready:
        target, twin = folder / _free(folder, wanted), _twin(folder, body)
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as handle:
            handle.write(body)
        same = f" (the same as {twin.relative_to(root).as_posix()}: delete one of the two)" if twin else ""
        talk.say(f"added {target.relative_to(root).as_posix()}{same}")
    talk.say("now run: rassegna build")
    return talk.DONE


def _ready(files: tuple[str, ...], name: str | None) -> list[tuple[bytes, tuple[str, str]]]:
    try:
        return [(_body(file), _wanted(file, name)) for file in files]
    except UsageError as error:
        if len(files) > 1:
            error.message += f"; none of the {len(files)} files was added"
        raise


def _body(file: str) -> bytes:
    if file == STDIN:
        if sys.stdin.isatty():
            talk.say("paste the article, then press Ctrl-D at the beginning of a line (Windows: Ctrl-Z, Enter)")
        body = sys.stdin.buffer.read()
    else:
        body = _read(file)
    if not body.strip():
        raise UsageError("nothing to add: it is empty", path=file, hint="paste the article's text first")
    if len(body) > MAX_FILE_BYTES:
        limit = f"larger than {MAX_FILE_BYTES // 1024 // 1024} MiB"
        raise UsageError(limit, path=file, hint="cut the article out of it")
    return body


def _read(file: str) -> bytes:
    path = Path(file)
    if path.is_dir():
        raise UsageError("a folder", path=file, hint="name the files in it, such as FOLDER/*.html")
    if path.is_file():
        return path.read_bytes()
    hint = "name a file, or - for standard input"
    if "://" in file:
        hint = "rassegna fetches nothing: save the page in your browser, and add the file"
    raise UsageError("no such file", path=file, hint=hint)


def _wanted(file: str, name: str | None) -> tuple[str, str]:
    """Return the stem and the suffix of the seed's name."""
    wanted = Path(name or ("pasted.txt" if file == STDIN else file))
    name_in_small = wanted.name.lower()
    longest_first = sorted(readers.READERS, key=len, reverse=True)
    suffix = next((s for s in longest_first if name_in_small.endswith(s)), wanted.suffix.lower() or ".txt")
    if not readers.is_seed(f"seeds/x{suffix}"):
        hint = f"save it as one of {', '.join(readers.READERS)}"
        raise UsageError(f"no reader for {suffix} files", path=str(wanted), hint=hint)
    stem = wanted.name[: -len(suffix)] if name_in_small.endswith(suffix) else wanted.stem
    return slugs.slug(stem or wanted.stem, fallback="seed"), suffix


def _free(folder: Path, wanted: tuple[str, str]) -> str:
    stem, suffix = wanted
    taken = {entry.name.partition(".")[0] for entry in folder.iterdir()} if folder.is_dir() else set()
    return slugs.unique(stem, taken) + suffix


def _twin(folder: Path, body: bytes) -> Path | None:
    """Return the seed that holds the same bytes already."""
    alike = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.stat().st_size == len(body))
    return next((path for path in alike if path.read_bytes() == body), None)
