"""`rassegna add`: a file, or what stands on standard input, becomes a seed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import readers
from generator.commands import talk
from generator.errors import UsageError
from generator.text import slugs


@click.command()
@click.argument("file")
@click.option("--name", help="Name of the seed, such as corriere-deepseek.txt.")
@click.pass_obj
def add(root: Path, file: str, name: str | None) -> int:
    """Copy FILE into seeds/; `-` reads a pasted article from standard input."""
    body = _body(file)
    if not body.strip():
        raise UsageError("nothing to add: it is empty", path=file, hint="paste the article's text first")
    folder = root / "seeds"
    target = folder / _free(folder, _wanted(file, name))
    folder.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as handle:
        handle.write(body)
    talk.say(f"added {target.relative_to(root).as_posix()}; now run: rassegna build")
    return talk.DONE


def _body(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    path = Path(file)
    if not path.is_file():
        raise UsageError("no such file", path=file, hint="name a file, or - for standard input")
    return path.read_bytes()


def _wanted(file: str, name: str | None) -> tuple[str, str]:
    """Return the stem and the suffix of the seed's name."""
    wanted = Path(name or ("pasted.txt" if file == "-" else file))
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
