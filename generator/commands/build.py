"""`rassegna build`: seeds/ to content/ to site/."""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterator
from pathlib import Path
from time import perf_counter
from typing import TypedDict, Unpack

import click
import msgspec

from generator import config, pipeline
from generator.commands import place, talk
from generator.engine import SITE, Engine
from generator.errors import UsageError
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.report import Foreseen, Report

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class Asked(TypedDict):
    """The options of the command."""

    dry_run: bool
    strict: bool
    as_json: bool
    jobs: int | None
    base_url: str | None


@click.command(short_help="Build content/ and site/ from seeds/.")
@click.option("--dry-run", is_flag=True, help="Show what would change in content/; write neither content/ nor site/.")
@click.option("--strict", is_flag=True, help="Exit with 3 when there are warnings.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on stdout.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Use at most N processes, not one a processor.")
@click.option("--base-url", metavar="URL", help="Address it will be published at, instead of site.yml's.")
@click.pass_obj
def build(root: Path, **asked: Unpack[Asked]) -> int:
    """Build content/ from seeds/, and site/ from content/.

    New and changed seeds become articles in content/articles/. What you edited there stays as it is. Then site/ is
    made anew, whole, and the page to open is printed.
    """
    started = perf_counter()
    address = _address(asked["base_url"])
    with talk.progress("building") as tell:
        engine = Engine(place.digest(root), jobs=asked["jobs"], today=place.today(), tell=tell)
        if asked["dry_run"]:
            foreseen = pipeline.foresee(engine)
        else:
            report = pipeline.build(engine, base_url=address)
    if asked["dry_run"]:
        return _foretell(foreseen, strict=asked["strict"], as_json=asked["as_json"])
    if asked["as_json"]:
        talk.data({**msgspec.to_builtins(report), "index": str(root / SITE / "index.html")})
    report_to_person(report, root, perf_counter() - started)
    return talk.exit_code(report, strict=asked["strict"])


def report_to_person(report: Report, root: Path, seconds: float, told: Container[Problem] = ()) -> None:
    """Print what a build did, its findings but those that were `told` before, and the page to open."""
    talk.problems(problem for problem in report.problems if problem not in told)
    talk.say(f"content: {talk.articles(report.content)}")
    shown = f"{talk.number(report.articles, 'article')}, {talk.number(report.topics, 'topic')}"
    shown += f"; {talk.number(report.held, 'article')} held back" if report.held else ""
    talk.say(f"site: {talk.counts(report.site)} ({shown})")
    talk.say(f"{talk.findings(report.problems)} ({seconds:.1f} s)")
    if not report.articles and not report.held and not report.problems:
        talk.say("nothing to show yet: put an article into seeds/ (`rassegna add FILE`), then build again")
    talk.say(f"open {root / SITE / 'index.html'}")


def _address(base_url: str | None) -> str | None:
    """Return the address given on the command line. Raises UsageError when no site can stand there."""
    fault = base_url and config.address_fault(base_url)
    if fault:
        raise UsageError(f"--base-url {fault}: {base_url!r}", hint=config.ADDRESS_HINT)
    return base_url


def _foretell(foreseen: Foreseen, *, strict: bool, as_json: bool) -> int:
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
