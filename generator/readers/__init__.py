"""Readers: bytes of any format become seeds."""

from __future__ import annotations

from dataclasses import replace

from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Seed
from generator.readers import declarations
from generator.readers.registry import READERS, reader

__all__ = ["READERS", "is_seed", "read", "sidecar_path"]


def is_seed(path: str) -> bool:
    """Whether a file is a seed by its name: a known suffix, no dot in front; sidecars end in `.yml` and are none."""
    return reader(path) is not None


def sidecar_path(path: str) -> str:
    """Return the path of the file in which an editor may say what is known of a seed."""
    return f"{path}.meta.yml"


def read(file: File, sidecar: File | None = None) -> Seed:
    """Read a seed with what its sidecar declares. Raises SeedError with file, line and hint."""
    read_file = reader(file.path)
    if read_file is None:
        hint = f"save it as one of {', '.join(READERS)}"
        raise SeedError("no reader for this kind of file", path=file.path, line=1, hint=hint)
    seed = read_file(file)
    if sidecar is None:
        return seed
    declared, problems = declarations.read_sidecar(sidecar)
    return replace(seed, declared=(*declared, *seed.declared), problems=(*seed.problems, *problems))
