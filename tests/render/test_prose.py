from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render import prose


def test_an_introduction_keeps_its_marks() -> None:
    html = prose.blocks("Il laboratorio **cinese**.\n\n- uno\n- due\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert "<strong>cinese</strong>" in html
    assert "<li>due</li>" in html
    assert "<td>2</td>" in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[qui](javascript:alert(1))",
        "[qui](JaVaScRiPt:alert(1))",
        "[qui](data:text/html,<script>alert(1)</script>)",
        "![via](https://tracker.example/pixel.gif)",
        "<iframe src=//evil.example>",
    ],
)
def test_nothing_in_markdown_can_run_or_load(hostile: str) -> None:
    html = prose.blocks(hostile).casefold()
    for tag in ("<script", "<img", "<iframe", 'href="javascript', 'href="data', "onerror=alert(1)>"):
        assert tag not in html.replace("&lt;", "[").replace("&gt;", "]")


def test_headings_begin_where_the_page_wants_them_without_gaps() -> None:
    html = prose.blocks("# Uno\n\n### Due\n\n# Tre", 2)
    assert "<h2>Uno</h2>" in html
    assert "<h3>Due</h3>" in html
    assert "<h2>Tre</h2>" in html


def test_plain_words_have_no_marks() -> None:
    assert prose.plain("Il *costo* di [R1](https://a.example)\nsale.\n\n- `uno`") == "Il costo di R1 sale. uno"


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_any_text_gives_html_without_script(text: str) -> None:
    for html in (prose.blocks(text), prose.inline(text)):
        assert "<script" not in html.casefold()
        assert "<img" not in html.casefold()
