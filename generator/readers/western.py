"""CP1252 against MacRoman: which of the two gives letters that people write."""

from __future__ import annotations

import codecs

# CP1252 leaves five bytes open; browsers read them as control characters, and so nothing is refused.
_CP1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_SAMPLE = 200_000
# Small letters with accents and the apostrophe: other bytes in either, and what these bytes are in the other is rare.
_IN_CP1252 = "àáâäåæçèéêëìíîïñòóôöøùúûü’ß".encode("cp1252")
_IN_MAC = "àáâåäçéèêïòöúùûü’”“".encode("mac-roman")
# Share of bytes above ASCII among letters from which a text is not written in Latin letters. German has 0.03, French
# 0.05, Russian in one byte a letter 0.95.
_FOREIGN_SHARE = 0.4


def choose(body: bytes) -> tuple[str, bool]:
    """Return `cp1252` or `mac-roman`, and whether its text is in Latin letters at all."""
    sample = body[:_SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    letters = sum(1 for byte in sample if byte > 0x7F or chr(byte).isalpha())
    western, mac = (len(sample) - len(sample.translate(None, known)) for known in (_IN_CP1252, _IN_MAC))
    return "mac-roman" if mac > western else "cp1252", high < _FOREIGN_SHARE * letters


def decode(body: bytes, name: str) -> str:
    """Read bytes in an encoding by Python's name. Raises UnicodeDecodeError; never for CP1252 and MacRoman."""
    return codecs.charmap_decode(body, "strict", _CP1252)[0] if name == "cp1252" else body.decode(name)
