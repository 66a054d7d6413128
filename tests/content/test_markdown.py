"""Sentences as Markdown and back."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from generator.content import markdown
from generator.model.seeds import fold_blanks
from tests.content.making import COST, sentence_texts

RENDERERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False, "html": False}))

HOSTILE = (
    "$NVDA – MUSK SUGGERISCE CHE DEEPSEEK ‘OVVIAMENTE’ HA PIÙ GPU NVIDIA DI QUELLE AFFERMATE",
    "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025",
    "**grassetto** e _corsivo_ e __init__ e snake_case_name",
    "# titolo", "#hashtag", "####### sette", "1. primo", "2025) anno", "1985. Un anno.", "- voce", "+ voce", "* voce",
    "-", "---", "- - -", "***", "___", "===", "> citazione", "<b>grassetto</b>", "a < b > c", "<!-- nascosto -->",
    "&amp; &#65; &copy; R&D AT&T", "[x](y)", "[x]: http://esempio.it", "[ndr] e [x][y]", "![foto](a.png)",
    "`codice`", "``` fence", "~~~ fence", "~~via~~ ~uno~", r"\ \\ \* \a C:\temp\_x_", "fine \\", "| a | b |",
    "http://a_b_c.it/*/?q=[1]&x=2", "<http://esempio.it>", "un * solo * così", "    quattro spazi", "\tuna tabulazione",
    "\u00a0fisso in testa e in coda\u2003", ":::", "$x_1$ e ^2^", "a\u2028b", "!", "\\", "[", "*", "_", "~~", "&", "<",
)  # fmt: skip


def shown(source: str, renderer: MarkdownIt) -> str:
    page = renderer.render(source)
    inner = re.fullmatch(r"<p>(.*)</p>\n", page, re.DOTALL)
    assert inner, f"no plain paragraph: {page!r}"
    assert "<" not in inner.group(1)
    return html.unescape(inner.group(1))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("renderer", RENDERERS)
def test_hostile_words_are_shown_as_they_are(text: str, renderer: MarkdownIt) -> None:
    assert shown(markdown.escape(text), renderer) == fold_blanks(text).strip()


@given(sentence_texts)
@settings(max_examples=300)
@example("0)")
@example("\\_x_")
def test_any_sentence_is_shown_as_it_is(text: str) -> None:
    for renderer in RENDERERS:
        assert shown(markdown.escape(text), renderer) == text.strip()


def test_an_ordinary_sentence_needs_no_backslash() -> None:
    assert markdown.escape(COST) == COST
    assert markdown.escape("«[ndr]» – 5,6 milioni di $ (circa 3%): R&D, C++ e C#.") == (
        "«[ndr]» – 5,6 milioni di $ (circa 3%): R&D, C++ e C#."
    )


def test_passages_are_paragraphs_whole_lists_and_fenced_code() -> None:
    body = "\nUno\nancora uno.\n\n- a\n\n  più a\n- b\n\nDue.\n\n```\nx\n\ny\n```\nTre.\n"
    assert markdown.passages(body) == ("Uno\nancora uno.", "- a\n\n  più a\n- b", "Due.", "```\nx\n\ny\n```", "Tre.")


def test_comments_are_no_passage_but_the_words_around_them_are() -> None:
    assert markdown.passages("Uno.\n\n<!-- da\n\nvedere --> Due.\n\n<!-- x -->\n") == ("Uno.", "Due.")


def test_an_unclosed_fence_or_comment_ends_with_the_text() -> None:
    assert markdown.passages("```\na\n\nb") == ("```\na\n\nb",)
    assert markdown.passages("a\n\n<!-- b\n\nc") == ("a",)


def test_windows_lines_make_the_same_passages() -> None:
    assert markdown.passages("a\r\nb\r\n\r\nc\r\n") == ("a\nb", "c")


def test_plain_words_lose_the_marks() -> None:
    assert markdown.plain("**DeepSeek** ha [detto](https://a.it/x_y) `così`, R&amp;D <b>e</b> \\*via\\*") == (
        "DeepSeek ha detto così, R&D e *via*"
    )


@given(sentence_texts)
def test_plain_gives_back_what_was_escaped_but_for_bare_underscores_and_stars(text: str) -> None:
    simple = re.sub(r"[*_~`<>&\[\]#\ue000-\uf8ff+-]|\d[.)]", "x", text)
    assert markdown.plain(markdown.escape(simple)) == fold_blanks(simple).strip()


def test_a_long_hostile_body_is_cut_in_linear_time() -> None:
    body = "<!-- [a](b) `*_" * 60_000
    assert markdown.plain(body[:200_000])
    assert len(markdown.passages("x\n\n" * 50_000)) == 50_000
    assert markdown.escape("[*_&<\\" * 100_000)
