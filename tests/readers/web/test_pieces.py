from __future__ import annotations

from generator import readers
from generator.model.files import File
from generator.model.seeds import Block, BlockKind


def first(html: str) -> Block:
    return readers.read(File("seeds/a.html", html.encode())).blocks[0]


def test_a_block_tells_its_links_and_the_elements_around_it() -> None:
    found = first('<p class="by"><a href="/r">Mario Rossi</a> scrive</p>')
    assert found == Block(raw="Mario Rossi scrive\n", trail="p.by", link_share=0.6111, links=1, element="p", home=2)


def test_an_item_has_the_depth_of_its_list_and_a_row_none() -> None:
    assert first("<ul><li>uno</li></ul>").level == 1
    row = first("<ul><li><table><tr><td>uno</td><td>due</td></tr></table></li></ul>")
    assert (row.kind, row.level) == (BlockKind.TABLE, 0)
