"""`rassegna init`: a new digest from nothing."""

from __future__ import annotations

import shlex
from importlib.resources import files
from pathlib import Path

import click

from generator.commands import talk
from generator.config import site_languages
from generator.content import yamlout
from generator.errors import UsageError

FOLDERS = ("seeds", "content/articles", "content/topics", "content/sources", "content/rules", "templates")
HARMLESS = (".", "README", "LICEN")
BUILT = ("/site/", "/.rassegna/")


@click.command(short_help="Make a new digest: its folders and its settings.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--lang", type=click.Choice(site_languages()), default="it", show_default=True, help="Language of the site."
)
@click.option("--title", default="Rassegna", show_default=True, help="Name of the digest.")
@click.pass_obj
def init(root: Path, folder: Path, lang: str, title: str) -> int:
    """Make a new digest in FOLDER: its folders and its settings.

    The folder may hold hidden files, a README and a licence, as a new repository does, and nothing else.
    """
    target = root / folder
    if target.is_dir() and any(not entry.name.startswith(HARMLESS) for entry in target.iterdir()):
        raise UsageError("the folder is not empty", path=str(folder), hint="name a new one")
    for name in FOLDERS:
        (target / name).mkdir(parents=True, exist_ok=True)
    starter = files("generator.data").joinpath("starter")
    settings = starter.joinpath("site.yml").read_text("utf-8")
    settings = settings.replace("LANG", lang).replace("TITLE", yamlout.quoted(title))
    (target / "content/site.yml").write_text(settings, "utf-8", newline="\n")
    _ignore(target / ".gitignore")
    shown = folder if root == Path.cwd() else target
    talk.say(
        f"made {shown}; put articles into {shown / 'seeds'}, then run: rassegna -C {shlex.quote(str(shown))} build"
    )
    return talk.DONE


def _ignore(path: Path) -> None:
    """Keep what is built out of git; lines that are there stay."""
    present = path.read_text("utf-8", "replace") if path.is_file() else ""
    missing = [line for line in BUILT if line not in present.splitlines()]
    if missing:
        lines = present + ("" if present.endswith("\n") or not present else "\n") + "\n".join(missing) + "\n"
        path.write_text(lines, "utf-8", newline="\n")
