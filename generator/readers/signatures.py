"""First bytes by which files that are no text are known."""

from __future__ import annotations

HINT = "open it in its own program and save the article as plain text (.txt, UTF-8) or as a web page (.html)"

_STARTS = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or a Word, OpenDocument or EPUB file)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist00", "a property list (a Safari archive)"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"OggS\x00", "a sound or film"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
)


def kind(body: bytes) -> str | None:
    """Return what a file is, in words, when its first bytes say that it is no text."""
    for start, words in _STARTS:
        if body.startswith(start):
            return words
    if body[:4] == b"RIFF" and body[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or film"
    return "a film" if body[4:8] == b"ftyp" else None
