"""Web archives of crawlers (WARC, ISO 28500): each page in it a seed of its own (extra `warc`)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem, Severity, of_error
from generator.model.seeds import Packet, Seed, part_path
from generator.readers import embedded, encoding, entries
from generator.readers.web import page as html
from generator.text.addresses import web_address

MAX_BYTES = 256 * 1024 * 1024
"""Of an archive, unpacked."""

_MAX_PAGE_BYTES = 8 * 1024 * 1024
_CHUNK = 65_536
_CHARSET = re.compile(r"(?i)charset\s{0,9}=\s{0,9}[\"']?([\w:.-]{2,40})")
_PAGES = ("text/html", "application/xhtml+xml")
_HINT = "save the pages themselves as .html"


@dataclass(frozen=True, slots=True)
class Capture:
    """One page as it was fetched."""

    address: str
    day: str
    """Of the visit, as `2025-01-27T10:00:00Z`."""
    body: bytes
    charset: str | None
    """That the server gave."""


def read(file: File) -> Packet:
    """Read the pages of an archive that their servers gave whole; of one address the last visit counts.

    The day of the visit is stated as `saved-date`, the address as `saved-from`; a block's line is one of its page.
    Raises SeedError when the extra is not installed, the archive is broken, or no page in it has text.
    """
    pages = {capture.address: capture for capture in _captures(file)}
    if not pages:
        raise SeedError("an archive without pages", path=file.path, line=1, hint=_HINT)
    seeds: list[Seed] = []
    problems: list[Problem] = []
    for key, capture in zip(entries.keys(pages), pages.values(), strict=True):
        try:
            seed = _seed(capture, file.path)
        except SeedError as error:
            path = part_path(file.path, key)
            problems.append(replace(of_error(error), path=path, severity=Severity.NOTE))
            continue
        seeds.append(replace(seed, path=part_path(file.path, key)))
    if not seeds:
        raise SeedError("no page of the archive shows text", path=file.path, line=1, hint=_HINT)
    return Packet(tuple(seeds), tuple(problems))


def _seed(capture: Capture, path: str) -> Seed:
    page = File(path, capture.body)
    if capture.charset:
        decoded = encoding.decode(page, capture.charset)
        seed = replace(embedded.page(decoded.text, path, lambda line: line), encoding=decoded.encoding)
    else:
        seed = html.read(page)
    return embedded.stated(seed, [("saved-from", capture.address), ("saved-date", capture.day)])


def _captures(file: File) -> Iterator[Capture]:
    try:
        # An optional library, kept out of start-up: few digests have such archives.
        from warcio import archiveiterator  # noqa: PLC0415
    except ImportError as error:
        hint = "install it: pip install 'rassegna[warc]'; or save the pages as .html"
        raise SeedError("reading web archives needs the library warcio", path=file.path, line=1, hint=hint) from error
    count = 0
    try:
        for record in archiveiterator.ArchiveIterator(BytesIO(_unpacked(file))):
            address = web_address(record.rec_headers.get_header("WARC-Target-URI"))
            if not address or record.rec_type not in ("response", "resource"):
                continue
            head = record.http_headers or record.rec_headers
            kind, charset = _kind(head.get_header("Content-Type") or "")
            if kind not in _PAGES or (record.http_headers and record.http_headers.get_statuscode() != "200"):
                continue
            body = record.content_stream().read(_MAX_PAGE_BYTES)
            yield Capture(address, record.rec_headers.get_header("WARC-Date") or "", body, charset)
            count += 1
            if count >= entries.MOST:
                return
    except (archiveiterator.ArchiveLoadFailed, EOFError, ValueError, zlib.error) as error:
        said = " ".join(str(error).split())[:120]
        raise SeedError(f"the archive is broken ({said})", path=file.path, line=1, hint=_HINT) from error


def _kind(content_type: str) -> tuple[str, str | None]:
    """Return the type and the charset of a header such as `text/html; charset=utf-8`."""
    kind, _, rest = content_type.partition(";")
    charset = _CHARSET.search(rest[:200])
    return kind.strip().casefold(), charset.group(1) if charset else None


def _unpacked(file: File) -> bytes:
    """Unpack an archive of gzip members, so that nobody is led to unpack more than there is room for."""
    if not file.body.startswith(b"\x1f\x8b"):
        return file.body
    unpacked = bytearray()
    member = zlib.decompressobj(31)
    for start in range(0, len(file.body), _CHUNK):
        chunk = file.body[start : start + _CHUNK]
        while chunk:
            unpacked += member.decompress(chunk, MAX_BYTES + 1 - len(unpacked))
            if len(unpacked) > MAX_BYTES:
                message = f"larger than {MAX_BYTES // 1024 // 1024} MiB when unpacked"
                raise SeedError(message, path=file.path, line=1, hint=_HINT)
            chunk = member.unconsumed_tail or member.unused_data
            if member.eof:
                chunk, member = member.unused_data, zlib.decompressobj(31)
    return bytes(unpacked)
