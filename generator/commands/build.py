"""`rassegna build`: seeds/ to content/ to site/."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import click
import msgspec

from generator import pipeline
from generator.commands import talk
from generator.engine import SITE, Engine
from generator.model.report import Report


@click.command()
@click.option("--strict", is_flag=True, help="Exit with 3 when there are warnings.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on stdout.")
@click.option("--jobs", type=click.IntRange(1), help="Use at most this many processes.")
@click.option("--base-url", metavar="URL", help="Address it will be published at, instead of site.yml's.")
@click.pass_obj
def build(root: Path, strict: bool, as_json: bool, jobs: int | None, base_url: str | None) -> int:  # noqa: FBT001 (click names them)
    """Build content/ and site/ from seeds/."""
    started = perf_counter()
    with talk.progress("building"):
        report = pipeline.build(Engine(root, jobs=jobs), base_url=base_url)
    if as_json:
        talk.data({**msgspec.to_builtins(report), "index": str(root / SITE / "index.html")})
    tell(report, root, perf_counter() - started)
    return talk.exit_code(report, strict=strict)


def tell(report: Report, root: Path, seconds: float) -> None:
    """Print what a build did, its findings, and the page to open."""
    talk.problems(report.problems)
    talk.say(f"content: {talk.counts(report.content)}")
    talk.say(f"site: {talk.counts(report.site)} ({report.articles:,} articles, {report.topics:,} topics)")
    errors = sum(problem.severity == "error" for problem in report.problems)
    talk.say(f"{len(report.problems):,} findings, {errors:,} errors ({seconds:.1f} s)")
    talk.say(f"open {root / SITE / 'index.html'}")
