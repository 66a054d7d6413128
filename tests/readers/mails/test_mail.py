from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat
from generator.readers.mails import envelope, flowed, mail
from generator.readers.texts import plain as plaintext

FIXTURES = Path(__file__).parent.parent / "fixtures"


def read(body: bytes) -> Seed:
    return readers.read(File("seeds/a.eml", body))


def fixture(name: str) -> tuple[Seed, list[str]]:
    """Return a fixture as a seed, and the lines of its file."""
    body = (FIXTURES / name).read_bytes()
    return readers.read(File(f"seeds/{name}", body)), body.decode("utf-8", "replace").split("\n")


def said(seed: Seed) -> dict[str, str]:
    return {statement.name: statement.value for statement in reversed(seed.statements)}


def shown(seed: Seed, words: str) -> Block:
    return next(block for block in seed.blocks if words in block.text)


def plain(text: str, subject: str = "Titolo") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Luca Neri <luca@giornale.example>"
    mail["Subject"] = subject
    mail["Date"] = "Sat, 01 Mar 2025 18:00:00 +0100"
    mail.set_content(text)
    return mail.as_bytes()


def test_a_newsletter_gives_its_page_and_its_head() -> None:
    seed, _ = fixture("newsletter.eml")
    assert seed.format is SeedFormat.HTML
    assert said(seed)["mail:subject"] == "Il mulino di Sesto torna a macinare: perché costa più del previsto"
    assert said(seed)["mail:date"] == "2025-03-08"
    assert said(seed)["mail:from"] == "Lettera della Valle – la newsletter"
    assert said(seed)["mail:address"] == "https://valle.example/archivio/mulino-di-sesto"
    assert "mail:author" not in said(seed)


def test_the_subject_is_the_title_and_the_name_of_the_template_is_not() -> None:
    seed, lines = fixture("newsletter.eml")
    assert [block.text for block in seed.blocks if block.kind is BlockKind.TITLE] == [said(seed)["mail:subject"]]
    assert lines[seed.blocks[0].line - 1].startswith("Subject:")
    assert "Modello" not in seed.text


def test_the_charset_of_the_mail_counts_before_that_of_its_markup() -> None:
    seed, _ = fixture("newsletter.eml")
    assert "trent’anni dopo l’ultimo sacco di farina" in seed.text


def test_blocks_name_the_line_of_the_file_through_soft_breaks() -> None:
    seed, lines = fixture("newsletter.eml")
    for words in ("La ruota di legno", "Non tutti sono convinti", "Ricevi questa lettera"):
        assert words[:9] in lines[shown(seed, words).line - 1]


def test_flowed_lines_are_joined_and_the_text_stays_to_the_character() -> None:
    seed, lines = fixture("comunicato.eml")
    block = shown(seed, "La ruota di legno")
    assert block.text.endswith("sottoscrizione tra gli abitanti della valle.")
    assert lines[block.line - 1].startswith("La ruota di legno")
    assert (
        "".join(b.raw for b in seed.blocks[1:])
        == "\r\n".join(line.rstrip("\r") for line in lines[12 : 12 + seed.text.count("\r\n")]) + "\r\n"
    )
    assert shown(seed, "a che ora comincia").kind is BlockKind.QUOTE


def test_a_person_who_writes_is_the_author_and_the_organisation_the_source() -> None:
    seed, _ = fixture("comunicato.eml")
    assert said(seed)["mail:author"] == "Marta Bellini"
    assert said(seed)["mail:organization"] == "Ufficio stampa del Comune di Sesto"
    assert said(seed)["mail:subject"] == "Mulino di Sesto, sabato la riapertura"
    assert said(seed)["mail:date"] == "2025-03-06"


def test_a_mail_forwarded_as_an_attachment_is_the_one_that_is_read() -> None:
    seed, _ = fixture("inoltrato.eml")
    assert said(seed)["mail:from"] == "Ente Parco"
    assert said(seed)["mail:date"] == "2025-02-27"
    assert seed.encoding == "cp1252"
    assert "31 più dell’anno scorso" in seed.text
    assert "Da fare" not in seed.text


def test_a_mail_forwarded_in_the_text_tells_its_first_sender_and_day() -> None:
    seed, _ = fixture("girato.eml")
    assert said(seed)["mail:author"] == "Ente Parco"
    assert said(seed)["mail:date"] == "2025-02-27"
    assert said(seed)["mail:subject"] == "Il parco conta 214 coppie di gru"


def test_a_letter_that_quotes_an_old_mail_keeps_its_own_day() -> None:
    own = "La giunta ha approvato il bilancio con diciannove voti su trentuno. " * 10
    seed = read(
        plain(f"{own}\n\nFrom: Old <o@x.example>\nDate: Mon, 6 Jan 2025 10:00:00 +0100\nSubject: Prima\n\nSì.\n")
    )
    assert said(seed)["mail:date"] == "2025-03-01"


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: Fwd: Titolo", "Titolo"),
        ("I: R: RIF: [Stampa locale] Titolo: sottotitolo", "Titolo: sottotitolo"),
        ("AW: WG: Titolo", "Titolo"),
        ("Roma: riapre il museo", "Roma: riapre il museo"),
        ("PRESS RELEASE: The museum reopens", "The museum reopens"),
        ("Fwd: Comunicato stampa - Riapre il museo", "Riapre il museo"),
        ("Press release rules are tightened", "Press release rules are tightened"),
        ("Re:", "Re:"),
        ("[Urgente]", "[Urgente]"),
    ],
)
def test_marks_of_replies_forwards_and_lists_come_off_the_subject(subject: str, bare: str) -> None:
    assert envelope.bare_subject(subject) == bare


def test_a_mail_without_a_day_says_so() -> None:
    seed = read(b"From: a@b.example\r\nSubject: =?utf-8?q?Citt=C3=A0?=\r\n\r\nIl testo.\r\n")
    assert seed.blocks[0].text == "Città"
    assert [problem.code for problem in seed.problems] == ["mail-undated"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"Un testo qualunque, senza testa.\n", "no mail"),
        (b"From: a@b.example\n\n", "without text"),
        (
            b"From: a@b.example\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
            "without text",
        ),
        (b"From: a@b.example\nContent-Type: text/plain" + b";a" * 9000 + b"\n\nTesto\n", "a header of"),
    ],
)
def test_what_is_no_mail_is_refused_with_a_hint(body: bytes, message: str) -> None:
    with pytest.raises(SeedError, match=message) as caught:
        read(body)
    assert caught.value.line == 1
    assert caught.value.hint


def test_parts_nested_without_end_are_refused_or_read_but_never_break() -> None:
    nested = b"From: a@b.example\n"
    for number in range(400):
        nested += f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n'.encode()
    with pytest.raises(SeedError):
        read(nested)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab> -\n\r\t", max_size=120).filter(lambda text: text.strip(" \n\r\t>")))
def test_flowed_blocks_joined_are_the_text(text: str) -> None:
    for joins_words in (True, False):
        assert "".join(block.raw for block in flowed.blocks(text, joins_words=joins_words)) == text


def test_a_space_that_is_none_of_the_text_is_taken_off_between_lines() -> None:
    (block,) = flowed.blocks("una parola spez \nzata", joins_words=True)
    assert block.text == "una parola spezzata"
    assert block.raw == "una parola spez \nzata"


def test_the_head_of_a_mail_passed_on_and_the_words_above_it_are_no_text_of_it() -> None:
    head = [
        "Ciao, per la cronaca.",
        "",
        "Da: Ente Parco <parco@example.org>",
        "Inviato: 5 marzo 2025 11:05",
        "A: tutti",
    ]
    seed = read(plain("\n".join([*head, "Oggetto: Gru", "", "Nel parco le gru sono 214.", ""]), "I: Gru"))
    marked = [block.text for block in seed.blocks if block.trail.endswith("passedon")]
    assert [marked[0], marked[-1]] == ["Ciao, per la cronaca.", "Oggetto: Gru"]
    assert shown(seed, "214").trail == ""


PASTED = """\
From: Families for Evie <press@families.example>
To: newsdesk
Date: Wed, 3 Jun 2026 16:02:11 +0100
Subject: Press release: Families ask for an inquiry

Families for Evie, which speaks for 31 families, asked for an inquiry.
"""


def test_a_pasted_mail_is_known_by_its_head() -> None:
    seed = mail.pasted(plaintext.read(File("seeds/a.txt", PASTED.encode())))
    told = {statement.name: statement.value for statement in seed.statements}
    assert told["mail:subject"] == "Families ask for an inquiry"
    assert (told["mail:author"], told["mail:date"]) == ("Families for Evie", "2026-06-03")
    assert [block.trail for block in seed.blocks] == ["header.passedon"] * 4 + [""]
    assert seed.text == PASTED


@pytest.mark.parametrize(
    "text",
    [
        "Oggetto: chiusura di via Roma\nData: 3 giugno 2026\n\nLa strada resta chiusa fino a lunedì.\n",
        "Un titolo\n" + PASTED,
    ],
)
def test_a_text_that_is_no_pasted_mail_is_left_as_it_is(text: str) -> None:
    seed = plaintext.read(File("seeds/a.txt", text.encode()))
    assert mail.pasted(seed) == seed
