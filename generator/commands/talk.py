"""What the commands print: talk to stderr, data to stdout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
import msgspec
from rich.console import Console

from generator.model.problems import Problem, Severity
from generator.model.report import Report, Written

DONE = 0
FAILED = 1
USAGE = 2
FINDINGS = 3

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def say(text: str) -> None:
    """Print one line of talk."""
    click.echo(text, err=True)


def problems(found: Iterable[Problem]) -> None:
    """Print one line a finding: `file:line: severity: message (hint: …)`."""
    for problem in found:
        place = f"{problem.path}:{problem.line}: " if problem.line else f"{problem.path}: " if problem.path else ""
        word = click.style(problem.severity.value, fg=_COLOURS[problem.severity])
        hint = f" (hint: {problem.hint})" if problem.hint else ""
        say(f"{printable(place)}{word}: {printable(problem.message + hint)}")


def data(value: object) -> None:
    """Print a value as JSON on stdout."""
    click.echo(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2))


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show one line while something goes on, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(doing):
        yield


def counts(written: Written) -> str:
    """Return `12 written, 3 removed, 9,985 unchanged`."""
    return f"{written.written:,} written, {written.removed:,} removed, {written.unchanged:,} unchanged"


def exit_code(report: Report, *, strict: bool) -> int:
    """Return what a build's findings mean for whoever called it."""
    if report.failed:
        return FAILED
    return FINDINGS if strict and report.found else DONE


def printable(text: str) -> str:
    """Return text without control characters: names of files, and seeds, may hold orders to a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
