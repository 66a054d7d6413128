"""What a row is called in the words of its articles: a noun, never a bare verb or who gives the number."""

from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.topics.comparing import subjects
from generator.topics.comparing.comparisons import claims
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, card, entity, figure

COURT = entity("Audit Office", ORGANISATION, 2)


def title(lang: str, *told: Figure) -> str:
    cards: list[Card] = [
        card(f"a{n}", lang=lang, date="2026-03-03", figures=(one,), entities=(COURT,)) for n, one in enumerate(told)
    ]
    group = Group(slug="t", title="T", lang=lang, cards=tuple(cards), whole=tuple(c.id for c in cards), focus=("T",))
    (row,) = (c for c in tell(group).comparisons if c.agreement.value != "single")
    return row.subject


def money(raw: str, text: str, **fields: object) -> Figure:
    return figure(raw, "231000000", "EUR", text, sentence=2, **fields)


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ("Chi aiuta avrà una ricompensa di 231 milioni.", "I 231 milioni andranno a chi aiuta.", "ricompensa"),
        (
            "La penale contestata arriva a 231 milioni.",
            "La penale contestata va a 231 milioni.",
            "somma · penale",
        ),
        ("Il sindaco parla di 231 milioni.", "Non sono i 231 milioni di cui parla il sindaco.", "somma · sindaco"),
        ("Il sindacato chiede 231 milioni.", "Le sigle chiedono 231 milioni.", "somma chiesta"),
    ],
)
def test_a_sum_without_a_measure_is_called_by_a_noun_of_its_articles(one: str, other: str, called: str) -> None:
    assert title("it", money("231 milioni", one), money("231 milioni", other)) == called


def test_a_share_is_called_by_what_it_is_of() -> None:
    share = [
        figure("96%", "96", "%", text, sentence=2)
        for text in ("Some 96% of samples at the yard are clean.", "At the yard 96% are clean, reports say.")
    ]
    assert title("en", *share) == "% · samples"


def test_who_gives_a_number_is_not_what_it_is_of() -> None:
    told = (
        money("€231m", "The final bill will be €231m, the Audit Office says.", by="Audit Office", about="Audit Office"),
        money("€231m", "The final bill of €231m is disputed.", about="Audit Office", by="Audit Office"),
    )
    assert "Audit" not in title("en", *told)


def test_a_noun_goes_before_people_in_general_and_before_what_they_do() -> None:
    told = [
        figure("25 medici", "25", "medici", text, concepts=("employees",), sentence=2)
        for text in ("Asl di Savignone: assunti 25 medici.", "A Savignone lavorano ora i 25 medici promessi dalla Asl.")
    ]
    assert title("it", *told) == "medici"


def test_what_is_done_with_a_part_is_no_noun() -> None:
    told = (
        money("231 milioni", "Il sindaco parla di 231 milioni dei quali arrivano le prime rate."),
        money("231 milioni", "Non sono i 231 milioni di cui parla il sindaco."),
    )
    assert title("it", *told) == "somma · sindaco"


def test_what_an_article_calls_a_measure_tells_more_than_what_stands_around() -> None:
    told = (
        money("231 milioni", "L'offerta è di 231 milioni.", concepts=("purchase",), measure="offerta"),
        money("231 milioni", "Accetti i 231 milioni del consorzio.", concepts=("debt",)),
    )
    readings = claims([(card("a", figures=told), told)], frozenset())
    assert subjects.measure(readings, "it") == "acquisto"


def test_the_one_measure_of_a_sentence_may_stand_behind_its_article_but_in_no_relative_clause() -> None:
    told = (
        money("231 milioni", "Sarebbe di 231 milioni, a una prima stima, il danno."),
        money("231 milioni", "Bastano 231 milioni per una società che ha subito un danno."),
    )
    found = [claims([(card("a", figures=(one,)), (one,))], frozenset())[0].concepts for one in told]
    assert found == [{"damage"}, set()]
