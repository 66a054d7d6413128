"""Bytes with a name: what comes in at one end and goes out at the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file's content under its path, relative to the digest's folder, with forward slashes."""

    path: str
    body: bytes
