"""Bytes to text: which encoding an editor's machine wrote."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem, Severity
from generator.readers import lines

# Bytes that are looked at where a sample tells as much as the whole.
_SAMPLE = 65_536
# Control characters that no text has: what is left of C0 without tab, line ends, vertical tab, form feed and escape.
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b")
# Share of control characters from which a file is no text. Random bytes have 0.1, text has none.
_BINARY_SHARE = 0.02
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
# Names that a page may give, and what browsers read instead (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_DECLARABLE = re.compile(
    r"utf-8|cp(?:125\d|874|866|932|949)|iso8859-\d+|koi8-[ru]|mac-\w+|gb18030|big5|euc_jp|iso2022_jp"
)
_HINT = "open it in its own program and save the article as plain text (.txt, UTF-8) or as a web page (.html)"
_HINTS = {
    "picture": "paste the words that it shows into a .txt file",
    "PDF": "give it a name that ends in .pdf",
}
# First bytes by which files that are no text are known.
_STARTS = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or a Word, OpenDocument or EPUB file)"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist00", "a property list (a Safari archive)"),
)
# Signs of China, Japan and Korea and such as are nobody's, and the charsets of those that people write.
_FAR = re.compile("[\u3000-\u9fff\uac00-\ufaff]")
_EAST_ASIAN = ("gb2312", "big5", "euc_jp", "euc_kr")
# Share of signs in none of them from which a text is none.
_SELDOM_SHARE = 0.4
_LINE_END = re.compile(r"\r\n?|\n")
# CP1252 leaves five bytes open; browsers read them as control characters, and so nothing is refused.
_CP1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_WESTERN_SAMPLE = 200_000
# Small letters with accents and the apostrophe: other bytes in either, and what these bytes are in the other is rare.
_IN_CP1252 = "àáâäåæçèéêëìíîïñòóôöøùúûü’ß".encode("cp1252")
_IN_MAC = "àáâåäçéèêïòöúùûü’”“".encode("mac-roman")
# Share of bytes above ASCII among letters from which a text is not written in Latin letters. German has 0.03, French
# 0.05, Russian in one byte a letter 0.95.
_FOREIGN_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, every character of it but the byte order mark."""

    text: str
    encoding: str
    """Python's name: `utf-8`, `utf-8-sig` (with a byte order mark), `utf-16-le`, `cp1252`, `mac-roman`."""
    problems: tuple[Problem, ...] = ()


def decode(file: File, declared: str | None = None) -> Decoded:
    """Read a file's bytes as text; `declared` is the charset that a page gives itself, used when it decodes.

    Order of the witnesses: byte order mark, NUL pattern of UTF-16, valid UTF-8 beyond ASCII, `declared`, UTF-8 with
    a few spoilt bytes, CP1252 against MacRoman by their accents and quotation marks, charset-normalizer.
    Raises SeedError when the file is empty or no text.
    """
    body = file.body
    if not body.strip(b"\x00 \t\r\n\v\f") or not body.removeprefix(codecs.BOM_UTF8).strip():
        raise _empty(file.path)
    kind = next((words for start, words in _STARTS if body.startswith(start)), None)
    if kind:
        hint = next((hint for word, hint in _HINTS.items() if word in kind), _HINT)
        raise SeedError(f"{kind}, no text", path=file.path, line=1, hint=hint)
    decoded = _by_mark(file) or _by_nuls(file) or _bytewise(file, declared)
    if _is_nonsense(decoded.text[:_SAMPLE]):
        raise SeedError("no readable text", path=file.path, line=1, hint=_HINT)
    if not lines.shows(decoded.text):
        raise _empty(file.path)
    return decoded


def _empty(path: str) -> SeedError:
    return SeedError("empty", path=path, line=1, hint="paste the article into it, or delete the file")


def _is_nonsense(text: str) -> bool:
    """Return whether most signs are such as hardly anybody writes: what other bytes read as UTF-16 come to."""
    far = "".join(_FAR.findall(text))
    seldom = min(far.encode(charset, "replace").count(b"?") for charset in _EAST_ASIAN)
    return seldom > _SELDOM_SHARE * len("".join(text.split()))


def _by_mark(file: File) -> Decoded | None:
    for mark, name, codec in _BOMS:
        if file.body.startswith(mark):
            body = file.body[len(mark) :]
            if codec == "utf-8" and _as_utf8(body) is None:
                return None
            return _lenient(File(file.path, body), name, codec)
    return None


def _by_nuls(file: File) -> Decoded | None:
    """Read UTF-16 without a mark: Latin text has its NULs in every second byte and nowhere else."""
    sample = file.body[:_SAMPLE]
    half = len(sample) // 2
    if half == 0 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.1:
        return _lenient(file, "utf-16-le", "utf-16-le")
    if even > 0.5 and odd < 0.1:
        return _lenient(file, "utf-16-be", "utf-16-be")
    return None


def _bytewise(file: File, declared: str | None) -> Decoded:
    body = file.body.removeprefix(codecs.BOM_UTF8)
    controls = len(body) - len(body.translate(None, _CONTROLS))
    if controls > _BINARY_SHARE * len(body):
        raise SeedError("control characters all over, no text", path=file.path, line=1, hint=_HINT)
    text = _as_utf8(body)
    if text is not None and not (text.isascii() and "\x1b" in text):
        message, hint = f"{controls} control characters in the text", "take them out, or save the page again"
        found = _note(file.path, "control-characters", message, hint)
        return Decoded(text, "utf-8", (found,) if controls else ())
    codec = _declared_codec(declared)
    if codec:
        try:
            return Decoded(_read(body, codec), codec)
        except UnicodeDecodeError:
            pass
    return _guess(file, body)


def _guess(file: File, body: bytes) -> Decoded:
    spoilt = body.decode("utf-8", "replace")
    lost = spoilt.count("\ufffd")
    whole = sum(1 for c in spoilt if c > "\x7f") - lost
    if whole > lost:
        return _lenient(File(file.path, body), "utf-8", "utf-8")
    name, sure = _western(body)
    if sure:
        return Decoded(_read(body, name), name)
    best = charset_normalizer.from_bytes(body[:_SAMPLE]).best()
    if best is not None:
        try:
            name = codecs.lookup(best.encoding).name
            return Decoded(body.decode(name), name, (_guessed(file.path, name),))
        except UnicodeDecodeError:
            name, _ = _western(body)
    return Decoded(_read(body, name), name, (_guessed(file.path, name),))


def _western(body: bytes) -> tuple[str, bool]:
    """Tell `cp1252` from `mac-roman` by the letters that people write, and whether these are Latin letters at all."""
    sample = body[:_WESTERN_SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    letters = sum(1 for byte in sample if byte > 0x7F or chr(byte).isalpha())
    western, mac = (len(sample) - len(sample.translate(None, known)) for known in (_IN_CP1252, _IN_MAC))
    return "mac-roman" if mac > western else "cp1252", high < _FOREIGN_SHARE * letters


def _read(body: bytes, name: str) -> str:
    """Read bytes in an encoding by Python's name. Raises UnicodeDecodeError; never for CP1252 and MacRoman."""
    return codecs.charmap_decode(body, "strict", _CP1252)[0] if name == "cp1252" else body.decode(name)


def _declared_codec(declared: str | None) -> str | None:
    """Return Python's name of a charset that a page may be in; None for any other word."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if _DECLARABLE.fullmatch(name) else None


def _lenient(file: File, name: str, codec: str) -> Decoded:
    """Decode, putting U+FFFD for what is spoilt and saying where."""
    try:
        return Decoded(file.body.decode(codec), name)
    except UnicodeDecodeError:
        text = file.body.decode(codec, "replace")
    line = len(_LINE_END.findall(text, 0, text.find("\ufffd"))) + 1
    problem = Problem(
        code="encoding-spoilt",
        message=f"{text.count(chr(0xFFFD))} characters are spoilt ({name})",
        path=file.path,
        line=line,
        hint="save the file again as UTF-8, or mend the characters shown as �",
    )
    return Decoded(text, name, (problem,))


def _guessed(path: str, name: str) -> Problem:
    hint = "save the file as UTF-8 if accents look wrong"
    return _note(path, "encoding-guessed", f"encoding guessed: {name}", hint)


def _note(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(code=code, message=message, path=path, hint=hint, severity=Severity.NOTE)


def _as_utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None
