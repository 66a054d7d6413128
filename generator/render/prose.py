"""Markdown of editors, made safe: no raw HTML, no images from elsewhere, no `javascript:` links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_DEEPEST = 6


def blocks(markdown: str, level: int = 2) -> Markup:
    """Return Markdown as HTML whose first headings are of `level`, so that the page's outline has no gap."""
    tokens = _reader().parse(markdown)
    _set_headings(tokens, level)
    return Markup(_reader().renderer.render(tokens, _reader().options, {}))


def inline(markdown: str) -> Markup:
    """Return the inline marks of one paragraph as HTML, without the paragraph."""
    return Markup(_reader().renderInline(markdown))


def plain(markdown: str) -> str:
    """Return the words of Markdown without its marks, blocks parted by spaces."""
    parts: list[str] = []
    for token in _reader().parse(markdown):
        if token.type == "inline":
            parts.append("".join(_words(child) for child in token.children or ()))
        elif token.type in ("fence", "code_block"):
            parts.append(token.content)
    return " ".join(" ".join(parts).split())


@cache
def _reader() -> MarkdownIt:
    # `html` off shows tags as text; the default validateLink refuses javascript:, vbscript:, file: and most data:.
    # An image would be a request to somebody else's server.
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")


def _set_headings(tokens: Sequence[Token], level: int) -> None:
    # A skipped level (`##`, then `####`) would leave a gap: depths are counted, not copied.
    headings = [t for t in tokens if t.type in ("heading_open", "heading_close")]
    depths = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(_DEEPEST, level + depths.index(token.tag))}"


def _words(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline", "text_special") else ""
