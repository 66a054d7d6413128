"""What holds of the stylesheets, whatever they look like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.render.site import THEME, built

SHEETS = sorted((THEME / "style").glob("*.css"))
# Sides of the screen, where a language has its own: inline-start is the right of a page in Arabic.
PHYSICAL = re.compile(
    r"(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)(?:-\w+)*\s*:"
    r"|(?:float|clear|text-align|justify-\w+|caption-side)\s*:\s*(?:left|right)\b",
)
# Four values go round the screen; two, and four of which the second is the fourth, are the same both ways.
FOUR = re.compile(r"(?:margin|padding|inset|border-(?:width|style|color))\s*:\s*(\S+) (\S+) (\S+) (\S+);")


def declarations(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_style_speaks_of_left_and_right(sheet: Path) -> None:
    css = declarations(sheet.read_text("utf-8"))
    assert PHYSICAL.findall(css) == []
    assert [found for found in FOUR.findall(css) if found[1] != found[3]] == []


@pytest.mark.parametrize(
    "css", ["p { margin-left: 1em; }", "p{left:0}", "p {\n  text-align: right;\n}", "a { float: left; }"]
)
def test_a_side_of_the_screen_would_be_seen(css: str) -> None:
    assert PHYSICAL.search(css)


def test_every_page_says_which_way_it_is_read() -> None:
    pages = {
        path: text for path, text in built().items() if path.endswith(".html") and 'http-equiv="refresh"' not in text
    }
    assert [path for path, text in pages.items() if not re.search(r"<html lang=\"it\" dir=\"ltr\"", text)] == []
