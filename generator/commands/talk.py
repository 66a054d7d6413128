"""What the commands print: talk to stderr, data to stdout."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click
import msgspec
from rich.console import Console
from rich.markup import escape

from generator.model.problems import Problem, Severity
from generator.model.report import Digested, Report, Written

DONE = 0
FAILED = 1
USAGE = 2
FINDINGS = 3

# Notes change nothing. More of one kind than this would push what must be mended off the screen.
MOST_NOTES = 5

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


def say(text: str) -> None:
    """Print one line of talk."""
    click.echo(text, err=True)


def problems(found: Iterable[Problem]) -> None:
    """Print one line a finding: `file:line: severity: message (hint: …)`; what matters most comes last."""
    notes: Counter[str] = Counter()
    for problem in sorted(found, key=lambda problem: _ORDER.index(problem.severity)):
        if problem.severity is Severity.NOTE:
            notes[problem.code] += 1
            if notes[problem.code] > MOST_NOTES:
                continue
        _problem(problem)
    for code, count in notes.items():
        if count > MOST_NOTES:
            say(f"{click.style('note', fg='cyan')}: {count - MOST_NOTES:,} more like these ({code}); --json lists all")


def _problem(problem: Problem) -> None:
    place = f"{problem.path}:{problem.line}: " if problem.line else f"{problem.path}: " if problem.path else ""
    word = click.style(problem.severity.value, fg=_COLOURS[problem.severity])
    hint = f" (hint: {problem.hint})" if problem.hint else ""
    say(f"{printable(place)}{word}: {printable(problem.message + hint)}")


def data(value: object) -> None:
    """Print a value as JSON on stdout."""
    click.echo(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2))


@contextmanager
def progress(doing: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show one line while something goes on, on a terminal only; give what tells it how far the work is."""
    console = Console(stderr=True)
    with console.status(doing) as line:
        yield lambda what, done, total: line.update(escape(f"{what}: {done:,} of {total:,}" if total else what))


def findings(found: Iterable[Problem]) -> str:
    """Return `3 findings: 1 error, 0 warnings, 2 notes`."""
    counts = Counter(problem.severity for problem in found)
    if not counts:
        return "0 findings"
    words = [number(counts[severity], severity.value) for severity in reversed(_ORDER)]
    return f"{number(counts.total(), 'finding')}: {', '.join(words)}"


def articles(done: Digested) -> str:
    """Return `2 new, 1 updated, 0 removed, 9 unchanged`, and what else an editor has to know."""
    counts = f"{done.new:,} new, {done.updated:,} updated, {done.removed:,} removed, {done.unchanged:,} unchanged"
    more = [f"{done.kept:,} edited by hand and kept"] if done.kept else []
    more += [f"{number(done.refused, 'seed')} without an article"] if done.refused else []
    return "; ".join((counts, *more))


def number(count: int, noun: str) -> str:
    """Return `1 article`, `2 articles`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


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
