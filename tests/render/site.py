"""The theme from disk, and whole sites in memory."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator import pages, render
from generator.config import Config
from generator.model.files import File
from generator.model.shelf import Shelf
from generator.model.stories import Kinship
from generator.model.topics import Atlas
from tests.pages.edition import ATLAS, CONFIG, SHELF

THEME = Path(__file__).parent.parent.parent / "templates"


@cache
def theme_files() -> tuple[File, ...]:
    paths = sorted(path for path in THEME.rglob("*") if path.is_file())
    return tuple(File(path.relative_to(THEME).as_posix(), path.read_bytes()) for path in paths)


def build(
    config: Config = CONFIG,
    shelf: Shelf = SHELF,
    atlas: Atlas = ATLAS,
    own: tuple[File, ...] = (),
    kinship: Kinship | None = None,
) -> dict[str, str]:
    theme = render.theme([*theme_files(), *own], config)
    planned = pages.plan(config, shelf, atlas, kinship)
    files = [*render.assets(theme), *(render.render(theme, page) for page in planned)]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.body.decode() for file in files if not file.path.endswith(".png")}


@cache
def built() -> dict[str, str]:
    return build()
