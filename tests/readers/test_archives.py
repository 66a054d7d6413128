"""Files out of browsers and crawlers: .mhtml, .warc, .pdf."""

from __future__ import annotations

import gzip
import sys
import zlib
from pathlib import Path

import pytest

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import BlockKind, Packet, Seed, SeedFormat
from generator.readers import warc
from generator.readers.print import paragraphs
from generator.readers.print.paragraphs import PdfLine

FIXTURES = Path(__file__).parent / "fixtures"


def fixture(name: str) -> Packet:
    return readers.read_all(File(f"seeds/{name}", (FIXTURES / name).read_bytes()))


def pdf(*rows: str) -> bytes:
    """A PDF of one page with lines of text far from each other."""
    text = " ".join(f"BT /F 12 Tf 50 {780 - 60 * n} Td ({row}) Tj ET" for n, row in enumerate(rows)).encode()
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/MediaBox[0 0 600 800]>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj%sendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


def said(seed: Seed) -> dict[str, str]:
    return {statement.name: statement.value for statement in reversed(seed.statements)}


def test_a_page_saved_as_one_file_is_a_page_with_its_address() -> None:
    (seed,) = fixture("pagina.mhtml").seeds
    lines = (FIXTURES / "pagina.mhtml").read_text("utf-8").split("\n")
    assert seed.format is SeedFormat.HTML
    assert said(seed)["saved-from"].endswith("/mulino.html")
    assert said(seed)["article:published_time"].startswith("2025-03-08")
    assert said(seed)["saved-date"] > "2025"
    heading = next(block for block in seed.blocks if block.kind is BlockKind.HEADING)
    assert heading.text == "Il mulino di Sesto torna a macinare"
    assert "<h1>" in lines[heading.line - 1]


def test_an_archive_without_a_page_is_refused() -> None:
    body = b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/gif\n\nGIF\n--x--\n"
    with pytest.raises(SeedError, match="without a page"):
        readers.read(File("seeds/a.mhtml", body))


def test_each_page_of_a_crawl_is_a_seed_and_what_is_missing_is_none() -> None:
    pytest.importorskip("warcio")
    seeds = fixture("visita.warc.gz").seeds
    assert [seed.path.partition("#")[2][:-7] for seed in seeds] == ["mulino", "gru"]
    assert [said(seed)["saved-from"].rpartition("/")[2] for seed in seeds] == ["mulino.html", "gru.html"]
    assert all("saved-date" in said(seed) for seed in seeds)
    assert "214 coppie di gru" in seeds[1].text


def test_a_crawl_that_was_not_packed_is_the_same() -> None:
    pytest.importorskip("warcio")
    packed = (FIXTURES / "visita.warc.gz").read_bytes()
    plain = readers.read_all(File("seeds/visita.warc", gzip.decompress(packed)))
    assert [seed.text for seed in plain.seeds] == [seed.text for seed in fixture("visita.warc.gz").seeds]


def test_a_crawl_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("warcio")
    monkeypatch.setattr(warc, "MAX_BYTES", 100_000)
    with pytest.raises(SeedError, match="when unpacked"):
        readers.read_all(File("seeds/a.warc.gz", gzip.compress(bytes(200_000))))


@pytest.mark.parametrize(
    "body",
    [b"Testo.\n", gzip.compress(b"Testo.\n", mtime=0), b"\x1f\x8b\x08" + zlib.compress(b"x")],
    ids=["text", "packed text", "no member"],
)
def test_a_broken_crawl_is_refused_with_a_hint(body: bytes) -> None:
    pytest.importorskip("warcio")
    with pytest.raises(SeedError) as caught:
        readers.read_all(File("seeds/a.warc", body))
    assert caught.value.hint


def test_a_printed_page_is_read_by_paragraphs_through_columns_and_pages() -> None:
    pytest.importorskip("pypdfium2")
    (seed,) = fixture("giornale.pdf").seeds
    texts = [block.text for block in seed.blocks]
    assert texts[0] == "Il mulino di Sesto torna a macinare dopo trent’anni"
    assert seed.blocks[0].kind is BlockKind.HEADING
    assert texts[1].startswith("La ruota di legno del mulino di Sesto ha ricominciato a girare sabato mattina")
    assert texts[1].endswith("abitanti della valle.")
    assert "racconta Elena Furlan, presidente della cooperativa che gestirà" in texts[2]
    assert [block.line for block in seed.blocks[:4]] == [1, 1, 1, 2]


def test_heads_and_feet_of_printed_pages_stand_below_the_text() -> None:
    pytest.importorskip("pypdfium2")
    (seed,) = fixture("giornale.pdf").seeds
    assert [block.text for block in seed.blocks[-2:]] == ["La Gazzetta della Valle · Cronaca", "Pagina 3 di 3"]
    assert all("Pagina" not in block.text for block in seed.blocks[:7])


def test_what_a_browser_prints_around_a_page_is_none_of_it_and_tells_its_address() -> None:
    pytest.importorskip("pypdfium2")
    rows = ["11/23/26, 10:01 PM Il mulino riapre", "Il mulino riapre", "La ruota ha ripreso a girare sabato mattina."]
    seed = readers.read(File("seeds/a.pdf", pdf(*rows, "https://valle.example/mulino 1/1")))
    marked = [block.text for block in seed.blocks if block.trail]
    assert marked == [rows[0], "https://valle.example/mulino 1/1"]
    assert said(seed)["saved-from"] == "https://valle.example/mulino"
    assert not [block for block in readers.read(File("seeds/a.pdf", pdf(*rows))).blocks if block.trail]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ((FIXTURES / "scansione.pdf").read_bytes(), "without text"),
        (b"%PDF-1.7\n1 0 obj <<>> endobj\n", "broken"),
        (b"<html><p>Non trovato", "no PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_a_hint(body: bytes, message: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(SeedError, match=message) as caught:
        readers.read(File("seeds/a.pdf", body))
    assert caught.value.hint


def test_a_word_cut_at_a_line_is_whole_only_where_something_tells() -> None:
    rows = [
        "La manuten-",
        "zione del ponte, la sua manutenzione, è euro-",
        "atlantica; il resto lo sa la coopera\u2010",
        "tiva.",
    ]
    lines = [PdfLine(text, 1, 50, 700 - 14 * n, 12) for n, text in enumerate(rows)]
    (block,) = paragraphs.blocks(lines)
    assert (
        block.text == "La manutenzione del ponte, la sua manutenzione, è euro-atlantica; il resto lo sa la cooperativa."
    )


def test_a_gap_an_indent_and_a_size_begin_something_new() -> None:
    rows = [
        ("Titolo grande", 50, 700, 24),
        ("Prima riga del testo che continua", 50, 660, 12),
        ("fino alla fine della frase intera.", 50, 646, 12),
        ("Un rientro comincia qui e continua", 66, 632, 12),
        ("anche nella riga che segue questa,", 50, 618, 12),
        ("finché uno spazio non la chiude qui", 50, 590, 12),
    ]
    found = paragraphs.blocks([PdfLine(text, 1, x, y, size) for text, x, y, size in rows])
    assert [block.text.split()[0] for block in found] == ["Titolo", "Prima", "Un", "finché"]
    assert [block.kind for block in found][:2] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(("masthead", "title", "levels"), [(12, 17, (0, 1)), (24, 17, (1, 2)), (24, 20, (1, 1))])
def test_the_largest_type_of_a_document_is_its_title(masthead: int, title: int, levels: tuple[int, int]) -> None:
    rows = [("Ente del Porto", 700, masthead), ("Il molo si alza", 660, title)]
    text = [
        ("Il molo di levante si alza di quaranta centimetri prima dell'inverno.", 620 - 30 * n, 12) for n in range(4)
    ]
    found = paragraphs.blocks([PdfLine(line, 1, 50, y, size) for line, y, size in (*rows, *text)])
    assert tuple(block.level for block in found[:2]) == levels


@pytest.mark.parametrize(
    ("name", "library", "extra"), [("giornale.pdf", "pypdfium2", "pdf"), ("visita.warc.gz", "warcio", "warc")]
)
def test_without_its_library_a_format_says_what_to_install(
    name: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SeedError, match=library) as caught:
        fixture(name)
    assert f"rassegna[{extra}]" in (caught.value.hint or "")
