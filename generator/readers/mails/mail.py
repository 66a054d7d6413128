"""Saved mails: newsletters and press releases, as Thunderbird, Outlook, Apple Mail and Gmail export them (.eml)."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message

from msgspec import structs

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem, Severity
from generator.model.seeds import Seed, SeedFormat, Statement, declaring
from generator.readers import embedded, lines
from generator.readers.mails import envelope, flowed, passedon
from generator.readers.mails import parts as mailparts
from generator.readers.mails.parts import Part

_MARKS_OF_A_MAIL = ("from", "subject", "date", "mime-version", "received")
# The element in which the head of a mail that is passed on counts as standing, with the words above it.
_PASSED_ON = "header.passedon"
_HINT = "save the mail from your mail program as .eml, or paste its text into a .txt file"


def read(file: File) -> Seed:
    """Read a mail; its text is the decoded text of the parts that show, its subject on top. Raises SeedError.

    Of each choice the page is read, else the plain text; attachments are not. Of a mail that only passes another on,
    the other's head counts.
    """
    message = mailparts.parse(file)
    if not any(message.get(name) for name in _MARKS_OF_A_MAIL):
        raise SeedError("no mail: no sender, subject or date on top", path=file.path, line=1, hint=_HINT)
    inner = mailparts.attached(message)
    parts = _parts(message, file)
    if inner is not None and (not parts or envelope.is_forward(message)):
        message, parts = inner, _parts(inner, file)
    if not parts:
        raise SeedError("a mail without text", path=file.path, line=1, hint=_hint(message))
    seed = _joined([_seed(part, file.path) for part in parts])
    return _headed(seed, message, file)


def pasted(seed: Seed) -> Seed:
    """Return a pasted text with what its first lines say of it, where they are the head of a mail."""
    told = passedon.head(seed.blocks)
    if told is None or not told.is_first or not told.statements.get("mail:subject"):
        return seed
    return embedded.stated(_marked(seed, told.blocks), told.statements.items())


def _marked(seed: Seed, count: int) -> Seed:
    """Return a seed whose first blocks count as the head of a mail that is passed on."""
    around = [structs.replace(block, trail=_PASSED_ON) for block in seed.blocks[:count]]
    return replace(seed, blocks=(*around, *seed.blocks[count:]))


def _parts(message: Message, file: File) -> list[Part]:
    decoded = (mailparts.decoded(part, file) for part in mailparts.shown(message))
    return [part for part in decoded if part and lines.shows(part.text)]


def _hint(message: Message) -> str:
    kinds = {part.get_content_type() for part in message.walk()}
    if any(kind.startswith("image/") for kind in kinds):
        return "it is a picture: paste the words that it shows into a .txt file"
    return _HINT


def _seed(part: Part, path: str) -> Seed:
    if part.is_html:
        seed = embedded.page(part.text, path, part.place)
    elif part.is_flowed:
        blocks = flowed.blocks(part.text, joins_words=part.joins_words)
        moved = embedded.moved(blocks, part.place)
        seed = Seed(path=path, format=SeedFormat.TEXT, encoding="utf-8", blocks=moved)
    else:
        seed = embedded.text(part.text, path, part.place)
    return replace(seed, encoding=part.encoding, problems=(*part.problems, *seed.problems))


def _joined(seeds: list[Seed]) -> Seed:
    """Put the parts of a mail one after the other: programs cut its text around pictures."""
    if len(seeds) == 1:
        return seeds[0]
    pages = [seed for seed in seeds if seed.format is SeedFormat.HTML]
    statements: list[Statement] = []
    for seed in seeds:
        statements += seed.statements
    return replace(
        (pages or seeds)[0],
        blocks=tuple(block for seed in seeds for block in seed.blocks),
        statements=tuple(statements),
        problems=tuple(problem for seed in seeds for problem in seed.problems),
    )


def _headed(seed: Seed, message: Message, file: File) -> Seed:
    """Put the subject on top, and what the head says before what the page says."""
    said = dict(envelope.statements(message))
    passed_on = passedon.head(seed.blocks)
    if passed_on and (envelope.is_forward(message) or passed_on.is_marked):
        said = {"mail:subject": said["mail:subject"], **passed_on.statements}
        seed = _marked(seed, passed_on.blocks)
    seed = embedded.stated(seed, said.items())
    if not said.get("mail:date"):
        seed = replace(seed, problems=(*seed.problems, _undated(file.path)))
    return embedded.titled(seed, said["mail:subject"], _line_of(file, b"subject:"))


def _line_of(file: File, start: bytes) -> int:
    """Return the line of a mail's first header of a name; 1 where there is none."""
    for number, line in enumerate(file.body[:100_000].splitlines(), 1):
        if line[: len(start)].lower() == start:
            return number
        if not line:
            break
    return 1


def _undated(path: str) -> Problem:
    return Problem(
        code="mail-undated",
        message="the mail does not say when it was sent",
        path=path,
        line=1,
        hint=declaring(path, "date: …"),
        severity=Severity.NOTE,
    )
