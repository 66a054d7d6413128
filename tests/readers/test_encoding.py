from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model.files import File
from generator.readers import encoding

ITALIAN = (
    "Perché l’IA costerà di più? «È una città che non può aspettare», ha detto l’analista.\n"
    "Così la società cinese – già nota – ha speso “5,6 milioni di €”… e nessuno lo sapeva."
)
FRENCH = "L’été dernier, la société a déjà dépensé 5 millions d’euros : « Ça ira », dit-il à Noël, où l’élève s’est tu."
SHORT = "L’azienda è già più ricca."


def decode(body: bytes, declared: str | None = None) -> encoding.Decoded:
    return encoding.decode(File("seeds/a.txt", body), declared)


@pytest.mark.parametrize("text", [ITALIAN, FRENCH, SHORT])
@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1252", "cp1252"),
        ("mac-roman", "mac-roman"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_each_encoding_of_an_editors_machine_is_known(text: str, codec: str, name: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.encoding == name
    assert decoded.problems == ()


@pytest.mark.parametrize(("mark", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")])
def test_a_byte_order_mark_is_believed_and_dropped(mark: bytes, codec: str) -> None:
    decoded = decode(mark + ITALIAN.encode(codec))
    assert (decoded.text, decoded.encoding) == (ITALIAN, codec)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_bytes_that_come_to_signs_nobody_writes_are_no_text(mark: bytes) -> None:
    with pytest.raises(SeedError, match="no readable text") as caught:
        decode(mark + bytes.fromhex("9f3e62c0"))
    assert caught.value.hint


@pytest.mark.parametrize(
    "text", ["今日、市議会は予算を可決した。", "市議會今日通過預算。", "시의회는 예산을 가결했다.", "Наверно", "😀"]
)
def test_a_text_in_any_writing_is_one(text: str) -> None:
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")).text == text


def test_an_english_text_with_one_typographic_apostrophe_is_cp1252_or_macroman_by_its_place() -> None:
    text = "The company doesn’t say how much it spent on chips."
    assert decode(text.encode("cp1252")).encoding == "cp1252"
    assert decode(text.encode("mac-roman")).encoding == "mac-roman"


def test_german_and_spanish_letters_decide_too() -> None:
    for text in (
        "Die Überraschung war groß: „Müde“, sagte er über Köln.",
        "El niño habló mañana en A Coruña según él.",
    ):
        for codec in ("cp1252", "mac-roman"):
            assert decode(text.encode(codec)).text == text


def test_line_ends_stay_as_they_are() -> None:
    assert decode("uno\r\ndue\rtre\n".encode("utf-16")).text == "uno\r\ndue\rtre\n"


def test_the_charset_that_a_page_declares_counts_when_it_decodes() -> None:
    russian = "Компания потратила шесть миллионов долларов."
    assert decode(russian.encode("cp1251"), "windows-1251") == encoding.Decoded(russian, "cp1251")
    assert decode("città".encode("latin-1"), "ISO-8859-1") == encoding.Decoded("città", "cp1252")


def test_a_declared_charset_does_not_spoil_what_is_plainly_utf_8() -> None:
    assert decode("città “aperta”".encode(), "iso-8859-1").text == "città “aperta”"


@pytest.mark.parametrize("declared", ["rot13", "unicode_escape", "nonsense", "", "zlib", "utf-7", "idna"])
def test_what_no_browser_knows_is_no_charset(declared: str) -> None:
    assert decode("perché no".encode("cp1252"), declared) == encoding.Decoded("perché no", "cp1252")


def test_utf_8_with_a_few_spoilt_bytes_stays_utf_8_and_says_where() -> None:
    body = "prima riga: però\nseconda riga: così, più\n".encode() + b"terza \xff riga\n" + "perché".encode()[:-1]
    decoded = decode(body)
    assert decoded.encoding == "utf-8"
    assert "così, più\nterza \ufffd riga" in decoded.text
    assert [(p.code, p.line) for p in decoded.problems] == [("encoding-spoilt", 3)]


def test_cp1252_bytes_that_nobody_assigned_are_kept() -> None:
    decoded = decode("perché, così, più ".encode("cp1252") + b"\x81 fine")
    assert decoded.text == "perché, così, più \x81 fine"


def test_another_script_in_one_byte_a_letter_is_guessed_and_said() -> None:
    russian = "Компания потратила шесть миллионов долларов на разработку новой модели, сообщили вчера. " * 5
    decoded = decode(russian.encode("cp1251"))
    assert decoded.text == russian
    assert [p.code for p in decoded.problems] == ["encoding-guessed"]


@pytest.mark.parametrize(
    "body", [b"", b"\n \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", b"\xff\xfe", "\u200b\n".encode()]
)
def test_an_empty_file_is_an_error(body: bytes) -> None:
    with pytest.raises(SeedError, match="empty") as caught:
        decode(body)
    assert (caught.value.path, caught.value.line) == ("seeds/a.txt", 1)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("body", "word", "hint"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG", "paste the words"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG", "paste the words"),
        (b"PK\x03\x04" + bytes(100), "ZIP", "save the article"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF", "ends in .pdf"),
        (b"\x1f\x8b\x08\x00abc", "gzip", "save the article"),
        (b"{\\rtf1\\ansi ciao}", "RTF", "save the article"),
        (bytes(range(256)) * 10, "control characters", "save the article"),
        (b"abc\x00\x00def\x01\x02" * 50, "control characters", "save the article"),
        (b"\x00" * 100 + b"x", "control characters", "save the article"),
    ],
)
def test_what_is_no_text_is_an_error_that_says_what_it_is(body: bytes, word: str, hint: str) -> None:
    with pytest.raises(SeedError, match=word) as caught:
        decode(body)
    assert caught.value.line == 1
    assert hint in (caught.value.hint or "")


def test_one_control_character_in_a_long_text_is_a_note() -> None:
    decoded = decode(("parola " * 40 + "\x00 fine").encode())
    assert decoded.text.endswith("\x00 fine")
    assert [p.code for p in decoded.problems] == ["control-characters"]


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_to_the_character(text: str) -> None:
    words = f"Testo: {text}"
    assert decode(words.encode()).text == words


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_with_something_to_see_or_an_error(body: bytes) -> None:
    try:
        text = decode(body).text
    except SeedError:
        return
    assert text.strip()
