"""`rassegna check`: what is published against its seeds, and every link against its target."""

from __future__ import annotations

from pathlib import Path

import click

from generator import inspection
from generator.commands import place, talk
from generator.engine import Engine
from generator.model.report import Report


@click.command(short_help="Check words against seeds, and every link.")
@click.option("--strict", is_flag=True, help="Exit with 3 when there are warnings.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON on stdout.")
@click.pass_obj
def check(root: Path, strict: bool, as_json: bool) -> int:  # noqa: FBT001 (click names them)
    """Check content/ against seeds/, and the links of site/; write nothing."""
    problems = inspection.check(Engine(place.digest(root), today=place.today()))
    if as_json:
        talk.data({"problems": problems})
    talk.problems(problems)
    talk.say(talk.findings(problems))
    return talk.exit_code(Report(problems=problems), strict=strict)
