"""PDF documents with text: one block a paragraph, in the order in which the document writes them (extra `pdf`)."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import structs

from generator.errors import SeedError
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.seeds import Block, Seed, SeedFormat, Statement, fold_blanks
from generator.readers import lines
from generator.readers.print import paragraphs
from generator.readers.print.paragraphs import PdfLine

MOST_PAGES = 200
# Characters of one page: a newspaper's has some 30,000.
_MOST_CHARACTERS = 200_000
_LONGEST_TITLE = 300
_HINT = "open it in its own program, copy the article and paste it into a .txt file"
_LINE_ENDS = (10, 13)
# What browsers print over a page, `1/27/25, 10:15 PM The mill reopens`, and under it: `https://pier.example/mill 1/2`.
_PRINTED_HEAD = re.compile(r"[\d./-]{6,10},? \d{1,2}[:.]\d\d(?:\s?[AP]M)?(?=\s|\Z)")
_PRINTED_FOOT = re.compile(r"((?:https?|file)://\S+) \d{1,3}/\d{1,3}")
# The element in which they count as standing.
_PRINTED = "footer.printed"
_CUT = ("…", "...")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SPACES = re.compile(r"[ \t\xa0]+")


def read(file: File) -> Seed:
    """Read a PDF; its text is that of its paragraphs, and a block's line is the number of its page.

    What stands at the same height of most pages, their heads and numbers, comes last. The day that a browser printed
    over a page is that of printing. Raises SeedError when the extra is not installed, or the document is locked,
    broken, or has no text.
    """
    if b"%PDF-" not in file.body[:1024]:
        raise SeedError("no PDF", path=file.path, line=1, hint=_HINT)
    written, title, count = _lines(file)
    blocks = paragraphs.blocks(written)
    feet = [foot[1] for block in blocks if (foot := _PRINTED_FOOT.fullmatch(block.text))]
    blocks = tuple(_marked(block) for block in blocks) if feet else blocks
    if not any(lines.shows(block.raw) for block in blocks):
        hint = "it is a scan: run it through text recognition (such as ocrmypdf), or paste its text into a .txt file"
        raise SeedError("a PDF without text", path=file.path, line=1, hint=hint)
    return Seed(
        path=file.path,
        format=SeedFormat.TEXT,
        encoding="pdf",
        blocks=blocks,
        statements=(*_title(title, blocks), *_address(feet)),
        problems=(_too_long(file.path, count),) if count > MOST_PAGES else (),
    )


def _lines(file: File) -> tuple[list[PdfLine], str, int]:
    """Return the lines of the document, its own title, and how many pages it has."""
    try:
        # An optional library of 9 MB, kept out of start-up: few digests have PDF files.
        import pypdfium2  # noqa: PLC0415
    except ImportError as error:
        hint = "install it: pip install 'rassegna[pdf]'; or paste the article into a .txt file"
        raise SeedError("reading PDF needs the library pypdfium2", path=file.path, line=1, hint=hint) from error
    found: list[PdfLine] = []
    try:
        document = pypdfium2.PdfDocument(file.body)
        for number in range(min(len(document), MOST_PAGES)):
            page = document[number].get_textpage()
            count = min(page.count_chars(), _MOST_CHARACTERS)
            codes = [pypdfium2.raw.FPDFText_GetUnicode(page.raw, index) for index in range(count)]
            for start, text in _split(codes):
                left, bottom, _, top = page.get_charbox(start, loose=True)
                found.append(PdfLine(text, number + 1, left, bottom, top - bottom))
        title = str(document.get_metadata_value("Title"))
        return found, title, len(document)
    except pypdfium2.PdfiumError as error:
        said = " ".join(str(error).split())[:120]
        raise SeedError(f"the PDF is broken or locked ({said})", path=file.path, line=1, hint=_HINT) from error


def _split(codes: list[int]) -> Iterator[tuple[int, str]]:
    """Yield each line that shows something with the number of its first visible character on the page."""
    first = 0
    for end in [*(i for i, code in enumerate(codes) if code in _LINE_ENDS), len(codes)]:
        line = codes[first:end]
        text = _text(line)
        if lines.shows(text):
            yield first + next(i for i, code in enumerate(line) if code > 32), text
        first = end + 1


def _text(codes: list[int]) -> str:
    """Return the words of a line: halves of characters joined, ligatures as their letters, what is none left out."""
    # PDFium's own sign for a hyphen at the end of a line.
    signs = "".join("-" if code in (2, 0xFFFE) else chr(code) for code in codes if code <= sys.maxunicode)
    whole = signs.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
    return _SPACES.sub(" ", _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m.group()), whole)).strip()


def _title(title: str, blocks: tuple[Block, ...]) -> tuple[Statement, ...]:
    """State the document's own title when it shows it: mostly it is the name of a file or of a template."""
    words = fold_blanks(title)[:_LONGEST_TITLE]
    shown = any(words.casefold() == block.text.casefold() for block in blocks[:20])
    return (Statement("title", words),) if words and shown else ()


def _marked(block: Block) -> Block:
    """Return a block, as the head or foot of its page where a browser printed it there."""
    is_printed = _PRINTED_HEAD.match(block.text) or _PRINTED_FOOT.fullmatch(block.text)
    return structs.replace(block, trail=_PRINTED) if is_printed else block


def _address(feet: Sequence[str]) -> tuple[Statement, ...]:
    """State the address that a browser printed under the page, unless it is cut."""
    whole = [foot for foot in feet if foot.startswith("http") and not foot.endswith(_CUT)]
    return tuple(Statement("saved-from", foot) for foot in whole[:1])


def _too_long(path: str, count: int) -> Problem:
    message = f"{count:,} pages, of which the first {MOST_PAGES} are read"
    return Problem(code="pdf-too-long", message=message, path=path, hint="cut the article's pages out of it")
