from __future__ import annotations

import re
import struct
import zlib
from dataclasses import replace

from docs.card import HEIGHT, PLACE, WIDTH, draw
from tests.pages.edition import CONFIG
from tests.render.site import build, built


def picture(png: bytes) -> tuple[bytes, bytes]:
    """The head and the pixels of a PNG: compressed bytes may differ from one zlib to the next."""
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks[kind] = png[at + 8 : at + 8 + length]
        at += 12 + length
    return chunks[b"IHDR"] + chunks[b"PLTE"], zlib.decompress(chunks[b"IDAT"])


def test_the_picture_is_the_one_that_its_script_draws() -> None:
    assert picture(PLACE.read_bytes()) == picture(draw().png())


def test_the_picture_is_small_and_as_large_as_pages_say() -> None:
    assert len(PLACE.read_bytes()) < 8 * 1024
    assert struct.unpack(">II", PLACE.read_bytes()[16:24]) == (WIDTH, HEIGHT)
    home = built()["index.html"]
    assert re.findall(r'og:image:(?:width|height)" content="(\d+)"', home) == [str(WIDTH), str(HEIGHT)]


def test_a_card_is_offered_with_a_whole_address_or_not_at_all() -> None:
    assert 'content="https://example.org/digest/assets/card.png"' in built()["index.html"]
    assert 'name="twitter:card" content="summary_large_image"' in built()["index.html"]
    bare = build(replace(CONFIG, base_url=""))["index.html"]
    assert "og:image" not in bare
    assert 'name="twitter:card" content="summary"' in bare
