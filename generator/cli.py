"""The command `rassegna`: its subcommands and its exit codes."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import click

from generator.commands import add, build, check, explain, init, serve, status, talk
from generator.errors import DigestError, UsageError
from generator.model.problems import of_error


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 something could not be read or made; 2 wrong usage; 3 findings under --strict.",
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


def main() -> None:
    """Run the command; a user's mistake becomes one line and an exit code, never a traceback."""
    try:
        code = cli(standalone_mode=False)
    except click.exceptions.Abort:
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
    except (BrokenPipeError, KeyboardInterrupt):
        code = 130
    except OSError as error:
        talk.say(f"error: {error.filename or 'disk'}: {(error.strerror or str(error)).lower()}")
        code = talk.FAILED
    except Exception as error:  # the last door: a fault of ours is said in one line, too
        talk.say(talk.printable(f"error: rassegna itself failed: {type(error).__name__}: {error}"))
        code = talk.FAILED
    sys.exit(code if isinstance(code, int) else talk.DONE)
