from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.files import File
from generator.model.seeds import Block, BlockKind
from generator.readers.texts import plain

WRAPPED = """\
Gentili lettrici, gentili lettori,

la settimana che si chiude ha visto crollare i titoli tecnologici della
borsa di New York, dopo l'annuncio della società cinese DeepSeek. Il suo
modello R1 costa una frazione di quelli americani.

Ne parla oggi a Roma, in una riunione coi ministri, il presidente della
Repubblica Mattarella.

Buona lettura,
la redazione
"""


def blocks(text: str) -> tuple[Block, ...]:
    return plain.blocks(text)


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_each_line_is_a_block_with_the_blank_lines_behind_it() -> None:
    found = blocks("\n\nTitolo\n\nPrimo capoverso.\nSecondo capoverso.\n\n\n")
    assert [b.raw for b in found] == ["\n\nTitolo\n\n", "Primo capoverso.\n", "Secondo capoverso.\n\n\n"]
    assert [b.line for b in found] == [3, 5, 6]
    assert {b.kind for b in found} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_parts_lines_and_stays_in_them(end: str) -> None:
    text = end.join(["", "Uno.", "", "Due.", "Tre."])
    found = blocks(text)
    assert [b.text for b in found] == ["Uno.", "Due.", "Tre."]
    assert [b.line for b in found] == [2, 4, 5]
    assert "".join(b.raw for b in found) == text


def test_a_sentence_broken_in_the_middle_of_a_paragraph_is_one_block() -> None:
    first = (
        "L’azienda punta a istituzioni prestigiose come la Peking University e la Zhejiang University, offrendo "
        "stipendi altamente competitivi per attrarre i migliori talenti. Alcuni ricercatori di IA"
    )
    rest = "guadagnano oltre 1,3 milioni di dollari, superando la retribuzione offerta da altre importanti aziende."
    assert texts(f"{first}\n{rest}\n\nGrazie a questo afflusso.") == [f"{first} {rest}", "Grazie a questo afflusso."]


def test_an_e_mail_wrapped_at_72_columns_is_joined_paragraph_by_paragraph() -> None:
    found = texts(WRAPPED)
    assert found[1].startswith("la settimana che si chiude")
    assert found[1].endswith("di quelli americani.")
    assert found[2] == "Ne parla oggi a Roma, in una riunione coi ministri, il presidente della Repubblica Mattarella."
    assert found[-2:] == ["Buona lettura,", "la redazione"]


def test_a_wrapped_paragraph_is_joined_where_a_sentence_ends_with_a_line() -> None:
    text = (
        "Il titolo ha perso in una sola seduta quasi seicento miliardi di\n"
        "dollari, un primato assoluto per la borsa di New York e per tutti.\n"
        "Nessuno lo aveva previsto, dicono gli analisti, che ora rivedono al\n"
        "ribasso le stime per l'anno in corso.\n"
    )
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Home\nsport\ncronaca\neconomia\ncultura\nspettacoli\n",
        "notizie di oggi\nlavora con noi\nchi siamo davvero\nprivacy e cookie\n",
        "Gambe gonfie e stanche: come risolvere?\nI 15 cibi più dannosi\nAttività fisica contro l'ictus\n",
        "Borsa, il lunedì nero dei titoli tecnologici americani ed europei\ndi Mario Rossi\n",
        "Borsa, il lunedì nero dei titoli tecnologici americani ed europei\ncondividi\nleggi tutto\n",
        "Borsa, crolla il titolo di Nvidia dopo DeepSeek: persi 600 miliardi\n"
        "Gas, il prezzo torna sopra i cinquanta euro al megawattora\n"
        "Auto, a gennaio le immatricolazioni scendono ancora del sei\n",
    ],
)
def test_short_lines_of_menus_titles_and_bylines_stay_apart(text: str) -> None:
    assert len(blocks(text)) == text.count("\n")


def test_long_paragraphs_one_a_line_stay_apart() -> None:
    paragraph = "La società ha comunicato i conti del trimestre e gli analisti li hanno letti con favore. " * 3
    assert len(blocks(f"{paragraph}\n{paragraph}\n{paragraph}\n")) == 3


def test_items_of_a_list_are_items() -> None:
    found = blocks("Tre motivi:\n- DeepSeek R1 è più efficiente;\n• costa meno;\n1. è aperto.\n  - e dentro un altro\n")
    assert [b.kind for b in found] == [BlockKind.PARAGRAPH] + [BlockKind.ITEM] * 4
    assert [b.level for b in found] == [0, 1, 1, 1, 2]
    assert found[1].text.startswith("- DeepSeek")


def test_en_dashes_make_a_list_when_there_are_two_and_a_signature_makes_none() -> None:
    kinds = [b.kind for b in blocks("– Primo punto\n– Secondo punto\n\nTesto.\n")]
    assert kinds == [BlockKind.ITEM, BlockKind.ITEM, BlockKind.PARAGRAPH]
    for line in (
        "– disse il ministro\n",
        "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025\n",
        "5.6 milioni\n",
        "-5 gradi\n",
    ):
        assert blocks(line)[0].kind is BlockKind.PARAGRAPH


def test_lines_that_begin_with_an_angle_are_quotes() -> None:
    assert blocks("> Così ha scritto.\n")[0].kind is BlockKind.QUOTE


def test_a_text_file_of_a_windows_editor_is_read() -> None:
    seed = plain.read(File("seeds/a.txt", "Perché no?\r\n\r\nÈ così.".encode("utf-16")))
    assert [b.raw for b in seed.blocks] == ["Perché no?\r\n\r\n", "È così."]


LINES = st.lists(
    st.sampled_from(
        ["", " ", "\u200b", "a", "Home", "- voce", "– voce", "> cit", "1. uno", "parola " * 9, "parola " * 40, "---"]
    ),
    max_size=12,
)


@settings(max_examples=80)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.text(max_size=20))
def test_the_blocks_are_the_text_to_the_character(lines: list[str], end: str, loose: str) -> None:
    text = f"{loose}x{end}{end.join(lines)}"
    found = blocks(text)
    assert "".join(b.raw for b in found) == text
    assert all(b.text for b in found)
