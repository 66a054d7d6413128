from __future__ import annotations

import pytest

from generator.cleaning.pagekinds import findings, kinds
from generator.text import prose
from tests.cleaning.making import PROSE, clean

FIRST = ("Traffico, il Comune chiude il centro alle auto", "di Anna Bianchi", "3 marzo 2025", *PROSE)
TEXT = (
    "La piscina comunale resterà chiusa fino a ottobre, perché le vasche perdono troppa acqua ogni giorno.",
    "Il cantiere costerà due milioni di euro, ha detto ieri il sindaco, e la metà arriverà dal bando della Regione.",
    "Gli atleti della squadra di nuoto si alleneranno intanto nella vasca del paese vicino, tre volte alla settimana.",
    "Le tessere già pagate saranno prorogate di sei mesi, oppure rimborsate a chi ne farà richiesta entro giugno.",
)
TITLE = "Piscina comunale, le vasche chiuse per tutta l'estate"


def told(*lines: str) -> list[tuple[str, int | None]]:
    """The findings on a pasted text, with their lines."""
    cleaned = clean(*lines)
    read = prose.read(cleaned)
    return [(p.code, p.line) for p in findings.problems(cleaned, kinds.judge(cleaned, read), read, ())]


@pytest.mark.parametrize(
    "signature", [("di Luca Verdi",), ("(Nova) - SAN VITO, 5 marzo 2025",), ("Il Molo | 5 marzo 2025 | Luca Verdi",)]
)
def test_a_second_title_with_a_signature_and_a_text_of_its_own_is_named_with_its_line(signature: tuple[str]) -> None:
    assert told(*FIRST, TITLE, *signature, *TEXT) == [("two-articles", len(FIRST) + 1)]


@pytest.mark.parametrize(
    "more",
    [
        (TITLE, *TEXT),
        (TITLE, "di Anna Bianchi", *TEXT),
        (TITLE, "di Luca Verdi", TEXT[0]),
        (TITLE, "(Pubblicato il 5 marzo 2025)", *TEXT),
        (TITLE, "— Il Molo (@ilmolo) 5 marzo 2025", *TEXT),
    ],
    ids=["a heading", "the same author", "a teaser", "a picture", "a post"],
)
def test_what_is_part_of_the_article_or_no_whole_one_is_no_second_article(more: tuple[str, ...]) -> None:
    assert told(*FIRST, *more) == []


def test_a_text_that_nobody_signs_is_followed_by_no_second_article() -> None:
    assert told(FIRST[0], *PROSE, TITLE, "di Luca Verdi", *TEXT) == []


def test_a_note_below_a_line_of_dashes_that_speaks_of_something_else_is_a_second_article() -> None:
    assert told(FIRST[0], *PROSE, "-----", TITLE, TEXT[0]) == [("two-articles", len(PROSE) + 3)]
    assert told(FIRST[0], *PROSE, TITLE, TEXT[0]) == []
    assert told(FIRST[0], *PROSE, "* * *", FIRST[0].upper(), PROSE[0].replace(".", ", si legge.")) == []
