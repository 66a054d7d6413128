from __future__ import annotations

from dataclasses import replace

from generator.metadata import envelopes
from generator.metadata.evidence import Evidence
from generator.model.cleantext import Role
from generator.model.found import Basis
from generator.model.seeds import Declaration, Statement
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)


def told(*said: tuple[str, str], declared: tuple[Declaration, ...] = ()) -> Evidence:
    clean = cleaned(BODY)
    statements = tuple(Statement(name, value) for name, value in said)
    return evidence(replace(clean, seed=replace(clean.seed, statements=statements, declared=declared)))


def test_the_head_of_a_mail_tells_title_day_and_sender() -> None:
    mail = told(("mail:subject", "Il mulino riapre"), ("mail:date", "2025-03-08"), ("mail:from", "Lettera della Valle"))
    title, source, date = envelopes.title(mail), envelopes.source(mail), envelopes.date(mail)
    assert title is not None
    assert source is not None
    assert date is not None
    assert (title.value, source.value, str(date.value)) == ("Il mulino riapre", "Lettera della Valle", "2025-03-08")
    assert {title.basis, source.basis, date.basis} == {Basis.ENVELOPE}


def test_a_person_who_sends_is_the_author_and_no_source() -> None:
    mail = told(("mail:author", "Marta Bellini"))
    names = envelopes.authors(mail)
    assert names is not None
    assert names.value == ("Marta Bellini",)
    assert envelopes.source(mail) is None


def test_an_organisation_is_the_source_before_a_lists_name() -> None:
    found = envelopes.source(told(("mail:from", "Lettera"), ("mail:organization", "Comune di Sesto")))
    assert found is not None
    assert found.value == "Comune di Sesto"


def test_the_day_of_a_change_is_only_the_latest_possible() -> None:
    changed = ("feed:updated", "2025-03-09T07:10:00+01:00")
    only = envelopes.date(told(changed))
    both = envelopes.date(told(changed, ("feed:published", "2025-03-08T23:50:00+01:00")))
    assert only is not None
    assert both is not None
    assert (str(only.value), str(both.value)) == ("../2025-03-09", "2025-03-08")


def test_what_is_no_day_is_none() -> None:
    assert envelopes.date(told(("feed:published", "ieri"), ("mail:date", "2025-02-31"))) is None


def test_an_editor_has_the_last_word() -> None:
    header = Declaration(key="title", value="Altro", basis=Basis.SIDECAR, path="seeds/a.eml.meta.yml")
    assert envelopes.title(told(("mail:subject", "Il mulino riapre"), declared=(header,))) is None
