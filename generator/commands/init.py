"""`rassegna init`: a new digest from nothing."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from generator.commands import talk
from generator.errors import UsageError
from generator.text.interface import known

FOLDERS = ("seeds", "content/articles", "content/topics", "content/sources", "content/rules", "templates")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--lang", type=click.Choice(known()), default="it", help="Language of the site.")
@click.option("--title", default="Rassegna", help="Name of the digest.")
def init(folder: Path, lang: str, title: str) -> int:
    """Make a new digest in FOLDER: its folders and its settings."""
    if folder.is_dir() and any(folder.iterdir()):
        raise UsageError("the folder is not empty", path=str(folder), hint="name a new one")
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    starter = files("generator.data").joinpath("starter")
    settings = starter.joinpath("site.yml").read_text("utf-8")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    _write(folder / "content/site.yml", settings.replace("TITLE", f'"{quoted}"').replace("LANG", lang))
    _write(folder / ".gitignore", "/site/\n/.rassegna/\n")
    talk.say(f"made {folder}; put articles into {folder / 'seeds'}, then run: rassegna -C {folder} build")
    return talk.DONE


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
