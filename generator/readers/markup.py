"""A parsed page written out again: its marks and the texts between them, as strings.

Walking a tree asks lxml for an object and its name, attributes and texts element by element; this asks once, and
elements that are marked alike are one string, so that what they tell can be looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


def pieces(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield each mark of a page without its angles, and the text up to the next one, escaped as XML is. Linear.

    Marks are `p class="lead"`, `/p`, `br/` for an element with nothing inside, `!` for a comment, with its line ends.
    Those that begin with no slash come in the order of `root.iter()`, one for each of its nodes. The page loses its
    document type: for XHTML libxml2 would write elements that are not there.
    """
    root.getroottree().docinfo.clear()
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    if "<!--" in written:
        written = _COMMENT.sub(lambda match: f"<!{chr(10) * match.group(1).count(chr(10))}>", written)
    held: list[str] = []
    for piece in written[1:].split("<"):
        mark, end, text = piece.partition(">")
        if not end:
            # The name of an element or attribute may hold a `<`; nothing else can, as written.
            held.append(mark)
            continue
        if held:
            mark = "<".join([*held, mark])
            held = []
        yield mark, text
