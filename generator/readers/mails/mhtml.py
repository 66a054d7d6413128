"""Web archives: a page with all its parts in one file, as Chrome and Edge save it (.mhtml, .mht; RFC 2557)."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message

from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Seed
from generator.readers import embedded
from generator.readers.mails import envelope
from generator.readers.mails import parts as mailparts

_HINT = "open it in the browser and save it again, as a single file or as a web page (.html)"


def read(file: File) -> Seed:
    """Read the page of a web archive; frames, pictures and styles are left out. Raises SeedError.

    The address that it was saved from is stated as `saved-from`, the day of saving as `saved-date`.
    """
    message = mailparts.parse(file)
    main = _main(message)
    part = mailparts.decoded(main, file) if main else None
    if main is None or part is None:
        raise SeedError("a web archive without a page", path=file.path, line=1, hint=_HINT)
    seed = embedded.page(part.text, file.path, part.place)
    address = envelope.header(message, "snapshot-content-location") or envelope.header(main, "content-location")
    saved = envelope.day(envelope.header(message, "date"))
    seed = embedded.stated(seed, [("saved-from", address), ("saved-date", saved)])
    return replace(seed, encoding=part.encoding, problems=(*part.problems, *seed.problems))


def _main(message: Message) -> Message | None:
    """Return the part that its head names as the start, else the first page."""
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = str(message.get_param("start", "") or "")
    return next((page for page in pages if start and page.get("content-id") == start), pages[0] if pages else None)
