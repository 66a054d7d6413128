"""A theme: templates, style, scripts and the language they speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.model.files import File

_PLACE = "templates/"

# Tokens come before what uses them, print after what it changes; the rest by name.
_FIRST = ("tokens", "elements", "layout")
_LAST = ("print",)

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Theme:
    """What turns pages into files. Equal themes give equal bytes."""

    files: tuple[File, ...]
    """By name, as under templates/: `article.html`, `style/tokens.css`."""
    lang: str
    base_url: str

    def source(self, name: str) -> str | None:
        """Return the text of a template; None when there is none. Raises UnicodeDecodeError when it is no UTF-8."""
        return next((file.body.decode() for file in self.files if file.path == name), None)


def theme(files: Sequence[File], config: Config) -> Theme:
    """Make a theme of its files; of two by one name the later one counts, so that a digest can replace any."""
    by_name = {file.path.removeprefix(_PLACE): file.body for file in files}
    return Theme(
        files=tuple(File(name, body) for name, body in sorted(by_name.items())),
        lang=config.lang,
        base_url=config.base_url.rstrip("/"),
    )


def assets(theme: Theme) -> tuple[File, ...]:
    """Return the files that pages load: one stylesheet, the scripts, and what lies in assets/ as it is."""
    files = [File("assets/style.css", _stylesheet(theme)), File(".nojekyll", b"")]
    for file in theme.files:
        folder, _, name = file.path.rpartition("/")
        if folder == "script" and name.endswith(".js"):
            files.append(File(f"assets/{name}", file.body))
        elif folder == "assets" or folder.startswith("assets/"):
            files.append(file)
    return tuple(files)


def _stylesheet(theme: Theme) -> bytes:
    sheets = [file for file in theme.files if file.path.startswith("style/") and file.path.endswith(".css")]
    texts = (file.body.decode("utf-8", "replace") for file in sorted(sheets, key=_place))
    return "".join(_COMMENT.sub("", text).strip() + "\n" for text in texts).encode()


def _place(file: File) -> tuple[int, str]:
    name = file.path.removeprefix("style/").removesuffix(".css")
    if name in _FIRST:
        return _FIRST.index(name), name
    return len(_FIRST) + (name in _LAST), name
