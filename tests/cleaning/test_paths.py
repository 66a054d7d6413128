from __future__ import annotations

import pytest

from generator.cleaning.pieces import Piece, cut_path
from generator.model.cleantext import Role
from generator.model.seeds import Block

TEXT = (
    "Quayside Water ha ammesso ieri che l'acqua del molo era sporca da mesi. DeepSeek non c'entra, dice la società.\n"
    "La falla nel molo vecchio è stata chiusa, e l'incendio è spento.\n"
)


def parts(line: str, text: str = TEXT) -> list[str]:
    found = cut_path((Piece(Block(raw=f"{line}\n"), 0),), f"{line}\n{text}")
    assert "".join(piece.block.raw for piece in found) == f"{line}\n"
    return [piece.block.raw.strip() for piece in found]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("Home > Notizie > Utenze", "Quayside Water ammette la falla nel molo vecchio"),
        ("Home / Notizie / Acqua pubblica", "Quayside Water ammette la falla nel molo vecchio"),
        ("HomeCronacaTerritorio", "Incendio spento nel molo vecchio dopo due giorni"),
        ("HomeTecnologiaIntelligenza artificiale", "DeepSeek non c'entra con la falla del molo"),
    ],
)
def test_a_path_is_cut_off_the_title_that_stands_nowhere_else(path: str, title: str) -> None:
    assert parts(path + title) == [path, title]


@pytest.mark.parametrize(
    "title", ["DeepSeek non c'entra con la falla del molo", "Ecco com'è la falla nel molo vecchio"]
)
def test_a_title_behind_the_last_arrow_is_cut_off_its_path(title: str) -> None:
    assert parts(f"Sei in: Home » Tecnologia » {title}") == ["Sei in: Home » Tecnologia »", title]


@pytest.mark.parametrize(
    "line",
    [
        "Home > Tecnologia > Un giorno al mare con i gatti di Anna",
        "Home > Notizie > Utenze",
        "Home > Notizie > UtenzeQuayside Water",
        "Quayside Water ammette: UtenzeQuayside chiude la falla nel molo",
        "Home > Notizie > UtenzeMarina Grande ammette la falla nel molo vecchio",
    ],
)
def test_a_path_without_a_title_glued_to_it_stays_whole(line: str) -> None:
    assert parts(line) == [line]


def test_a_path_stays_whole_where_the_title_stands_again() -> None:
    title = "Quayside Water ammette l'altra falla nel molo"
    line = f"Home > Notizie > Utenze{title}"
    assert parts(line, f"{title.replace(chr(39), '’')}\n{TEXT}") == [line]


def test_what_goes_is_said_to_be_a_path() -> None:
    line = "Home > Notizie > UtenzeQuayside Water ammette la falla nel molo"
    first, second = cut_path((Piece(Block(raw=f"{line}\n"), 0),), f"{line}\n{TEXT}")
    assert first.verdict is not None
    assert (first.verdict.keep, first.verdict.role) == (False, Role.BREADCRUMB)
    assert second.verdict is None
