"""Numbers of two voices in one article: the union's and the ministry's, the organisers' and that of the police."""

from __future__ import annotations

from dataclasses import replace

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import card, figure


def rows(*figures: Figure, lead: str = "Sciopero della scuola a Borgosesto.") -> list[Comparison]:
    one: Card = card("a", date="2025-03-07", title="Sciopero della scuola", lead=lead, figures=figures)
    group = Group(slug="t", title="T", lang="it", cards=(one,), whole=(one.id,), focus=("T",))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def share(number: str, text: str, by: str | None = None) -> Figure:
    return figure(f"{number}%", number, "%", text, by=by)


def test_two_voices_on_who_joined_a_strike_conflict() -> None:
    union = share("62", "Secondo il sindacato l'adesione allo sciopero è stata del 62%.", "il sindacato")
    ministry = replace(share("7", "Per il ministero ha aderito il 7% del personale.", "il ministero"), sentence=2)
    (row,) = rows(union, ministry)
    assert (row.subject, row.agreement) == ("adesione", Agreement.CONFLICT)


def test_a_share_of_something_else_answers_nobody() -> None:
    union = share("62", "Secondo il sindacato l'adesione allo sciopero è stata del 62%.", "il sindacato")
    parents = replace(share("71", "Per il ministero il 71% dei genitori è contento.", "il ministero"), sentence=2)
    assert rows(union, parents) == []


def test_an_answer_may_leave_out_what_it_is_about() -> None:
    text = "La sigla parla di un'adesione dell'80%, l'azienda del 35%."
    (row,) = rows(share("80", text), share("35", text))
    assert [r.figure.raw for r in row.readings] == ["80%", "35%"]
    assert rows(*(share(n, "L'adesione è stata dell'80%, la crescita dei prezzi del 35%.") for n in ("80", "35"))) == []


CROWD = figure(
    "12 mila persone",
    "12000",
    "persone",
    "A Borgosesto sono scese in piazza 12 mila persone, dicono gli organizzatori.",
    by="gli organizzatori",
)


def counted(text: str) -> Figure:
    return replace(figure("5.000", "5000", "persone", text), sentence=2)


def test_the_police_count_the_crowd_of_the_sentence_before() -> None:
    (row,) = rows(CROWD, counted("La questura ne ha contate 5.000."))
    assert row.agreement is Agreement.CONFLICT
    assert {c for r in row.readings for c in (r.figure.raw,)} == {"12 mila persone", "5.000"}


def test_a_crowd_of_which_nobody_says_who_counted_it_is_no_answer() -> None:
    assert rows(CROWD, counted("Erano 5.000 due mesi fa.")) == []


def test_a_speed_that_another_voice_answers_keeps_what_it_is_a_speed_of() -> None:
    text = "Il perito conferma che il treno andava a 124 chilometri orari, mentre la difesa parla di 98."
    fast, slow = (
        figure(raw, raw[:3].strip(), "chilometri", text, by=by, concepts=concepts)
        for raw, by, concepts in (("124 chilometri", "il perito", ("distance",)), ("98", "la difesa", ()))
    )
    (row,) = rows(fast, slow, lead="Il treno deragliato andava veloce.")
    assert row.agreement is Agreement.CONFLICT
