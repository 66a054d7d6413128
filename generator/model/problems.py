"""Findings: what is worth telling an editor, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.errors import DigestError


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Something could not be read or made: the build ends with exit code 1."""
    WARNING = "warning"
    """Worth mending: exit code 3 under `--strict`."""
    NOTE = "note"
    """Worth knowing; never changes the exit code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding about one place."""

    code: str
    """Stable kebab-case name, such as `date-missing`."""
    message: str
    path: str
    line: int | None = None
    hint: str | None = None
    severity: Severity = Severity.WARNING


def of_error(error: DigestError) -> Problem:
    """Return an exception as a finding of severity error."""
    return Problem(
        code=error.code,
        message=error.message,
        path=error.path,
        line=error.line,
        hint=error.hint,
        severity=Severity.ERROR,
    )
