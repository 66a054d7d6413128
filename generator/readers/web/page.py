"""Saved pages: one block an element, and all that the page says of itself.

lxml's tree is walked directly. trafilatura is not asked: it selects text, while a seed keeps every visible word, and
the page's own markup is read more simply and with its names in `statements`.
"""

from __future__ import annotations

import re

from lxml import etree

from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Block, Seed, SeedFormat, fold_blanks
from generator.readers import encoding, lines
from generator.readers.web import flow, jsonld, statements
from generator.readers.web.elements import Looked
from generator.readers.web.trails import UNSEEN

_HEAD_BYTES = 4096
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})"
)
# Templates may be drawn where they stand.
_UNSEEN = sorted(UNSEEN - {"template"})


def read(file: File) -> Seed:
    """Read a saved page. Its text is one line a block; nothing visible is lost, hidden elements are blocks too.

    Left out are scripts, styles, templates, drawings, what browsers never show of frames, how words are spoken where
    that stands above them, and what `<noscript>` says a second time. Raises SeedError when the page shows no text or is
    nested beyond reason.
    """
    declared = _CHARSET.search(file.body[:_HEAD_BYTES].lower())
    decoded = encoding.decode(file, declared.group(1).decode("ascii", "replace") if declared else None)
    source = decoded.text
    if "\r" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in source:
        source = source.replace("\x00", "\ufffd")
    is_as_read = source is decoded.text and decoded.encoding == "utf-8" and not decoded.problems
    root = _parse(file.body if is_as_read else source.encode("utf-8"), file.path)
    if root is None:
        raise _without_text(file.path)
    scripts = jsonld.scripts(root)
    scripted, body, looked = list(jsonld.statements(scripts)), jsonld.stated(scripts), Looked()
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    blocks = _without_echoes(flow.blocks(root, body, looked))
    if not any(lines.shows(block.raw) for block in blocks):
        raise _without_text(file.path)
    return Seed(
        path=file.path,
        format=SeedFormat.HTML,
        encoding=decoded.encoding,
        blocks=blocks,
        statements=statements.of_page(root, source, looked, scripted),
        problems=decoded.problems,
    )


def _without_text(path: str) -> SeedError:
    hint = "its text may be made by a script: copy it from the browser and save it as .txt"
    return SeedError("the page shows no text", path=path, line=1, hint=hint)


def _parse(source: bytes, path: str) -> etree._Element | None:
    """Parse UTF-8 with recovery; None when there is no element. No network, no entities but characters."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, recover=True, collect_ids=False)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return None
    for entry in parser.error_log:
        if "Excessive depth" in entry.message:
            hint = "copy the article from the browser and save it as .txt"
            raise SeedError("elements nested thousands deep", path=path, line=entry.line or 1, hint=hint)
    return root


def _without_echoes(blocks: list[Block]) -> tuple[Block, ...]:
    """Take out the blocks of `<noscript>` whose words the page shows elsewhere."""
    doubtful = {fold_blanks(block.raw) for block in blocks if "noscript" in block.trail and _is_noscript(block)}
    if not doubtful:
        return tuple(blocks)
    begin = {text[:1] for text in doubtful}
    others = (block for block in blocks if block.raw[:1] in begin and not _is_noscript(block))
    shown = doubtful.intersection(fold_blanks(block.raw) for block in others)
    return tuple(b for b in blocks if not _is_noscript(b) or fold_blanks(b.raw) not in shown)


def _is_noscript(block: Block) -> bool:
    return "noscript" in block.trail.split(" > ")
