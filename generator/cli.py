"""The command `rassegna`: its subcommands and its exit codes."""

from __future__ import annotations

import errno
import sys
from importlib.metadata import version
from pathlib import Path

import click

from generator import engine
from generator.commands import add, build, check, explain, init, serve, status, talk
from generator.errors import DigestError, UsageError
from generator.model.problems import Problem, Severity, of_error


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done; 1 something could not be read or made; 2 wrong usage; 3 findings under --strict; "
    "130 stopped.",
)
@click.version_option(version("rassegna"), prog_name="rassegna")
@click.option(
    "-C",
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Work in this folder instead of the current one.",
)
@click.pass_context
def cli(context: click.Context, root: Path) -> None:
    """Turn raw news articles into a digest with timelines that one can check."""
    context.obj = root.resolve()


for command in (build.build, explain.explain, status.status, check.check, serve.serve, add.add, init.init):
    cli.add_command(command)


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def main() -> None:
    """Run the command; a user's mistake becomes one line and an exit code, never a traceback."""
    engine.collect_seldom()
    try:
        code = cli(prog_name="rassegna", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        talk.say("stopped; site/ is as it was, and the next build goes on from here")
        code = 130
    except click.ClickException as error:
        error.show()
        code = talk.USAGE
    except UsageError as error:
        talk.problems([of_error(error)])
        code = talk.USAGE
    except DigestError as error:
        talk.problems([of_error(error)])
        code = talk.FAILED
    except BrokenPipeError:
        code = 130
    except OSError as error:
        talk.problems([_of_disk(error)])
        code = talk.FAILED
    except Exception as error:  # the last door: a fault of ours is said in one line, too
        talk.say(talk.printable(f"error: rassegna itself failed: {type(error).__name__}: {error}"))
        code = talk.FAILED
    sys.exit(code if isinstance(code, int) else talk.DONE)


def _of_disk(error: OSError) -> Problem:
    """Say what the disk refused; what was there before is there still."""
    hint = None
    if error.errno in _FULL:
        hint = "make room on the disk, then run it again"
    if error.errno in _CLOSED:
        hint = "check who may write there"
    return Problem(
        code="disk",
        message=(error.strerror or str(error)).lower(),
        path=str(error.filename or ""),
        hint=hint,
        severity=Severity.ERROR,
    )
