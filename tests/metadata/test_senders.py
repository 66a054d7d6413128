from __future__ import annotations

import pytest

from generator import metadata
from generator.metadata import senders
from generator.model.cleantext import Role
from tests.metadata.making import PARAGRAPH, cleaned, evidence
from tests.metadata.test_envelopes import told


@pytest.mark.parametrize(
    ("kind", "name", "mailbox", "person", "house"),
    [
        ("author", "Marta Bellini", "marta@bellini.example", "Marta Bellini", None),
        ("author", "Marta Bellini", "ufficiostampa@sesto.example", "Marta Bellini", None),
        ("author", "Ngozi Adeyemi", "ngozi@mail.example", "Ngozi Adeyemi", None),
        ("author", "Quay Ferries Press Office", "press@quayferries.example", None, "Quay Ferries"),
        ("author", "Severn Harbour Media Team", "media@severn.example", None, "Severn Harbour"),
        ("author", "Ufficio stampa del Comune di Sesto", "urp@sesto.example", None, "Comune di Sesto"),
        ("author", "Pressestelle Hafen Nordhaven", "info@nordhaven.example", None, "Hafen Nordhaven"),
        ("author", "Ente Parco", "stampa@parco.example", None, "Ente Parco"),
        ("author", "Bellini, Marta", "ufficiostampa@sesto.example", "Bellini, Marta", None),
        ("author", "Marta Bellini via Quay Groups", "list@quay.example", "Marta Bellini", None),
        ("author", "Communications", "communications@quay.example", None, None),
        ("author", "Giulia Neri - Ufficio stampa Consorzio", "stampa@consorzio.example", "Giulia Neri", "Consorzio"),
        ("author", "stampa@parco.example", "stampa@parco.example", None, None),
        ("from", "Redazione Il Ponte", "newsletter@ponte.example", None, "Il Ponte"),
        ("from", "Lettera della Valle – la newsletter", "ciao@valle.example", None, "Lettera della Valle"),
        ("from", "Ann Ask, Pier News", "ann@pier.example", "Ann Ask", "Pier News"),
        ("from", "Ann Ask from The Pier", "pier@list.example", "Ann Ask", "The Pier"),
        ("from", "Voices from The Pier", "pier@list.example", None, "Voices from The Pier"),
        ("author", "Agence de la Presse", "presse@agence.example", None, "Agence de la Presse"),
        ("from", "BBC News", "bbc@list.example", None, "BBC News"),
    ],
)
def test_a_person_writes_and_an_organisation_sends(
    kind: str, name: str, mailbox: str, person: str | None, house: str | None
) -> None:
    assert senders.find(told((f"mail:{kind}", name), ("mail:mailbox", mailbox))) == (person, house)


def test_of_a_list_that_a_person_writes_the_list_is_the_source() -> None:
    mail = told(("mail:from", "Ann Ask"), ("mail:list", "The Quay Briefing"))
    assert senders.find(mail) == ("Ann Ask", "The Quay Briefing")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("La lettera di Quartovalle · martedì 14 ottobre 2025 · n. 88", None),
        ("di Ente Parco, 14 ottobre 2025", None),
        ("di Marta Bellini, 14 ottobre 2025", ("Marta Bellini",)),
    ],
)
def test_in_the_text_of_a_mail_people_sign_and_the_sender_does_not(line: str, names: tuple[str, ...] | None) -> None:
    stated = (("mail:from", "Ente Parco"), ("mail:date", "2025-10-14"), ("mail:subject", "Le gru del parco"))
    clean = cleaned((Role.TITLE, "Le gru del parco"), (Role.BYLINE, line), (Role.BODY, PARAGRAPH), stated=stated)
    found = metadata.read(clean, evidence(clean).prose).authors
    assert (found.value if found else None) == names
