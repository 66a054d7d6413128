"""Draw the picture that other sites show beside a link to this one: `python docs/card.py` writes it.

One picture for all digests, so it names none: lines of a page beside a timeline, in the colours of style/tokens.css.
Written as an indexed PNG with the standard library alone, so that the same bytes come out everywhere.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1200, 630
PLACE = Path(__file__).parent.parent / "templates/assets/card.png"

PAPER, INK, QUIET, RULE, ACCENT, CONFLICT = range(6)
COLOURS = (
    (0xFB, 0xF9, 0xF4),
    (0x1B, 0x1A, 0x17),
    (0x83, 0x7B, 0x6B),
    (0xD8, 0xD1, 0xC1),
    (0x1F, 0x3D, 0x6B),
    (0x8A, 0x17, 0x17),
)
SHADES = 8
"""Steps from paper to a colour, for the edges of circles."""

MARGIN = 96
TEXT = 392
RIGHT = WIDTH - MARGIN
EVENTS = ((206, ACCENT, (1.0, 0.72)), (328, CONFLICT, (0.94, 1.0, 0.38)), (490, ACCENT, (0.98, 0.55)))
"""Height of each event, its colour, and its lines as shares of the column."""


class Canvas:
    """A picture of indexed colours: a colour's number times SHADES, plus how far it is from paper."""

    def __init__(self) -> None:
        """Begin with empty paper."""
        self.rows = [bytearray(WIDTH) for _ in range(HEIGHT)]

    def box(self, left: int, top: int, right: int, bottom: int, colour: int) -> None:
        """Fill a rectangle, its right and bottom edge left out."""
        for row in self.rows[top:bottom]:
            row[left:right] = bytes([colour * SHADES + SHADES - 1]) * (right - left)

    def dot(self, x: int, y: int, radius: int, colour: int) -> None:
        """Fill a circle with soft edges."""
        for row in range(y - radius - 1, y + radius + 2):
            for column in range(x - radius - 1, x + radius + 2):
                distance = ((row - y) ** 2 + (column - x) ** 2) ** 0.5
                shade = round(min(1.0, max(0.0, radius + 0.5 - distance)) * (SHADES - 1))
                if shade:
                    self.rows[row][column] = colour * SHADES + shade

    def bar(self, left: int, middle: int, right: int, radius: int, colour: int) -> None:
        """Fill a stroke with round ends."""
        for x in (left + radius, right - radius - 1):
            self.dot(x, middle, radius, colour)
        self.box(left + radius, middle - radius, right - radius, middle + radius + 1, colour)

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        palette = b"".join(bytes(_mixed(colour, shade)) for colour in range(len(COLOURS)) for shade in range(SHADES))
        lines = b"".join(b"\0" + bytes(row) for row in self.rows)
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def draw() -> Canvas:
    """Return the picture: a masthead's double rule, a margin of dates, a line of time, paragraphs beside it."""
    canvas = Canvas()
    canvas.box(MARGIN, 104, RIGHT, 110, INK)
    canvas.box(MARGIN, 116, RIGHT, 118, INK)
    axis = TEXT - 60
    canvas.box(axis - 2, EVENTS[0][0], axis + 2, HEIGHT - 40, RULE)
    for top, colour, lines in EVENTS:
        canvas.bar(MARGIN, top, MARGIN + 140, 6, QUIET)
        canvas.dot(axis, top, 28, PAPER)
        canvas.dot(axis, top, 20, colour)
        for number, share in enumerate(lines):
            width = int((RIGHT - TEXT) * share)
            canvas.bar(TEXT, top + number * 38, TEXT + width, 7, RULE if number else INK)
    return canvas


def _mixed(colour: int, shade: int) -> tuple[int, ...]:
    share = shade / (SHADES - 1)
    return tuple(
        round(paper + (ink - paper) * share) for paper, ink in zip(COLOURS[PAPER], COLOURS[colour], strict=True)
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


if __name__ == "__main__":
    PLACE.write_bytes(draw().png())
