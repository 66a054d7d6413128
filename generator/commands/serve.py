"""`rassegna serve`: the site in a browser, built anew when something changes."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import click

from generator import pipeline
from generator.commands import place, talk
from generator.commands.build import report_to_person
from generator.engine import SITE, Engine
from generator.errors import DigestError, UsageError
from generator.model.problems import Problem

WATCHED = ("seeds", "content", "templates")


@click.command(short_help="Show the site; build it anew at each change.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port on 127.0.0.1.")
@click.pass_obj
def serve(root: Path, port: int) -> int:
    """Build, serve the site on 127.0.0.1, and rebuild when seeds, content or templates change."""
    # Kept out of start-up: the web server is as heavy as all else together, and no other command needs it.
    from generator.engine import preview  # noqa: PLC0415

    engine = Engine(place.digest(root))
    told: set[Problem] = set()

    def rebuild() -> None:
        started = perf_counter()
        try:
            report = pipeline.build(engine)
            report_to_person(report, root, perf_counter() - started, told)
            told.clear()
            told.update(report.problems)
        except DigestError as error:
            talk.say(f"error: {error}")
        except OSError as error:
            talk.say(f"error: {error.filename}: {(error.strerror or '').lower()}")

    rebuild()
    try:
        preview.serve(
            root / SITE,
            [root / name for name in WATCHED],
            port,
            rebuild,
            lambda: talk.say(f"serving http://{preview.HOST}:{port}/ (stop with Ctrl-C)"),
        )
    except OSError as error:
        raise UsageError(f"port {port} cannot be used", hint="choose another with --port") from error
    except KeyboardInterrupt:
        talk.say("stopped")
    return talk.DONE
