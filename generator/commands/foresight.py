"""`rassegna build --dry-run`: what a build would change in content/, as differences that a person can read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click
import msgspec

from generator.commands import talk
from generator.model.files import File
from generator.model.report import Foreseen

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def show(foreseen: Foreseen, *, strict: bool, as_json: bool) -> int:
    """Print what would be written and removed; return the exit code that the build would have."""
    report = foreseen.report
    if as_json:
        changes = {"write": [file.path for file in foreseen.write], "remove": list(foreseen.remove)}
        talk.data({**msgspec.to_builtins(report), **changes})
    else:
        for line in _lines(foreseen):
            click.echo(click.style(talk.printable(line), fg=_COLOURS.get(line[:1])))
    talk.problems(report.problems)
    talk.say(f"content: {talk.articles(report.content)}")
    talk.say(f"{talk.findings(report.problems)}; nothing was written")
    return talk.exit_code(report, strict=strict)


def _lines(foreseen: Foreseen) -> Iterator[str]:
    before = {file.path: file for file in foreseen.before}
    for file in foreseen.write:
        old = before.get(file.path)
        if old is None:
            yield f"new      {file.path}"
            continue
        yield f"updated  {file.path}"
        # Unified differences without their two lines of names.
        yield from list(difflib.unified_diff(_text(old), _text(file), lineterm="", n=1))[2:]
    yield from (f"removed  {path}" for path in foreseen.remove)


def _text(file: File) -> list[str]:
    return file.body.decode("utf-8", "replace").splitlines()
