"""Sentences whose figures are easily told of something else than they are."""

from __future__ import annotations

import pytest

from generator.facts import entities, figures
from generator.model.facts import Figure, Modality, Qualifier
from tests.facts.articles import article


def _told(*texts: str, lang: str) -> tuple[Figure, ...]:
    prose = article(*texts, lang=lang)
    return figures.find(prose, entities.find(prose))


@pytest.mark.parametrize(
    ("text", "lang", "exact"),
    [
        ("Nei restauri non hanno messo più di 300.000 euro.", "it", Qualifier.AT_MOST),
        ("The harbour board did not spend more than £300,000 on repairs.", "en", Qualifier.AT_MOST),
        ("La cooperativa non ha pagato meno di 300.000 euro.", "it", Qualifier.AT_LEAST),
    ],
)
def test_who_did_not_spend_more_than_so_much_spent_at_most_that(text: str, lang: str, exact: Qualifier) -> None:
    (one,) = _told(text, lang=lang)
    assert (one.qualifier, one.modality) == (exact, Modality.HAPPENED)


def test_a_company_that_denies_more_than_so_many_still_denies_them() -> None:
    (one,) = _told("La cartiera nega di avere più di 300 dipendenti.", lang="it")
    assert (one.qualifier, one.modality) == (Qualifier.AT_LEAST, Modality.DENIED)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Nessuno dei 140 dipendenti perderà il posto.", "it"),
        ("None of the 140 employees will lose their jobs.", "en"),
    ],
)
def test_none_of_so_many_loses_nothing(text: str, lang: str) -> None:
    assert "loss" not in _told(text, lang=lang)[0].concepts


def test_what_a_growth_is_set_against_has_not_grown() -> None:
    now, then = _told("Le domande sono state 2.310, in aumento rispetto alle 2.105 dell'anno prima.", lang="it")
    assert (now.unit, then.unit, then.concepts) == ("domande", "domande", ())


def test_a_target_that_is_cut_to_so_much_is_a_price_and_no_loss() -> None:
    target, before = _told("Brokers cut their price target to $34 from $41.", lang="en")
    assert (target.concepts, before.concepts, target.modality) == (("price",), ("price",), Modality.HAPPENED)


def test_se_ne_is_no_condition() -> None:
    *_, there = _told("I roghi sono stati 210; in Sardegna se ne contarono 34.", lang="it")
    assert (there.value, there.modality) == (34, Modality.HAPPENED)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Alle otto il motore 3 fuma ancora.", "it"), ("The S&P 500 fell on Monday.", "en")],
)
def test_a_number_of_a_name_counts_nothing(text: str, lang: str) -> None:
    assert _told(text, lang=lang) == ()


def test_a_group_of_another_town_is_not_the_company_of_the_article() -> None:
    texts = (
        "La Velati di Fano ha chiuso il cantiere.",
        "Velati aveva perso 3 milioni di euro.",
        "Il gruppo di Rostock, 800 milioni di euro di fatturato, promise un bacino nuovo.",
    )
    sums = [one for one in _told(*texts, lang="it") if "revenue" in one.concepts]
    assert [one.about for one in sums] == [None]


def test_a_relative_clause_has_a_verb_of_its_own() -> None:
    (share,) = _told("La Velati è stata acquistata dalla Ostmar, che ne controlla il 70 per cento.", lang="it")
    assert share.concepts == ()


def test_so_much_more_than_forecast_is_no_cost() -> None:
    cost, more = _told("The bridge would cost £31 million, £9 million more than forecast.", lang="en")
    assert (cost.concepts, more.concepts, more.measure) == (("cost",), (), None)


@pytest.mark.parametrize(
    ("text", "lang", "value", "unit"),
    [
        ("It wrote to 218,000 current and former tenants.", "en", 218_000, "tenants"),
        ("They published the full 310 GB archive.", "en", 310, "GB"),
        ("Gli indagati, da ieri sera, sono sette.", "it", 7, "indagati"),
        ("I feriti, ha precisato la Asl, erano in tutto undici.", "it", 11, "feriti"),
    ],
)
def test_what_is_counted_may_stand_behind_adjectives_or_far_before(text: str, lang: str, value: int, unit: str) -> None:
    (one,) = _told(text, lang=lang)
    assert (one.value, one.unit) == (value, unit)


def test_a_number_alone_goes_on_with_what_was_counted() -> None:
    *_, cited = _told("The firm wrote to 86,000 tenants.", "A letter to the council mentions 112,000.", lang="en")
    assert (cited.value, cited.unit) == (112_000, "tenants")


def test_of_which_so_much_is_of_the_same_money() -> None:
    *_, part = _told("Ha investito 2,3 milioni di euro, di cui 870.000 nel solo 2024.", lang="it")
    assert (part.value, part.unit) == (870_000, "EUR")


def test_a_part_without_a_verb_is_as_possible_as_what_it_goes_with() -> None:
    (one,) = _told("L'attività potrà riprendere a maggio, con un organico di 90 lavoratori.", lang="it")
    assert one.modality is Modality.POSSIBLE


@pytest.mark.parametrize(
    ("text", "lang", "measure"),
    [
        ("La giunta approva un piano straordinario da 6,2 milioni di euro.", "it", "piano"),
        ("She received an annual bonus of £430,000.", "en", "bonus"),
        ("La somma di 5 milioni di euro è depositata.", "it", None),
    ],
)
def test_a_measure_is_a_noun_of_the_article_or_nothing(text: str, lang: str, measure: str | None) -> None:
    (one,) = _told(text, lang=lang)
    assert one.measure == measure


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The port owes more than the €21 million it has.", "en"),
        ("A Danish firm will take over the 12 ferries of the island.", "en"),
        ("The diver handed over 400 coins to the museum.", "en"),
        ("Il porto ha speso meno dei 300 mila euro previsti.", "it"),
        ("Der Hafen zahlt mehr als die 8 Millionen Euro vom Vorjahr.", "de"),
    ],
)
def test_a_known_number_is_compared_with_or_taken_and_no_bound(text: str, lang: str) -> None:
    assert [one.qualifier for one in _told(text, lang=lang)] == [Qualifier.EXACT]


def test_a_particle_that_no_verb_takes_is_a_bound() -> None:
    (one,) = _told("The ferry carried over 300 people.", lang="en")
    assert one.qualifier is Qualifier.AT_LEAST


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The port owes €38m, the mayor said, more than the €21m the firm had admitted to in May.", "en"),
        ("I debiti sono 38 milioni, più dei 21 milioni che la ditta aveva ammesso, ha detto il sindaco.", "it"),
        ("La deuda es de 38 millones, más que los 21 millones que la firma había admitido, dijo el alcalde.", "es"),
        ("Die Schuld beträgt 38 Millionen, mehr als die 21 Millionen, die die Reederei zugab, sagte der Wirt.", "de"),
    ],
)
def test_what_another_had_said_is_not_said_by_who_compares_with_it(text: str, lang: str) -> None:
    told, compared = _told(text, lang=lang)
    assert told.by is not None
    assert compared.by is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Trentino lo fanno: 750 euro se non sei ferito.", ["750 euro"]),
        ("Se sei ferito paghi di meno.", []),
        ("Nello scontro sei feriti e sei auto distrutte.", ["sei feriti", "sei auto"]),
    ],
)
def test_a_verb_that_is_written_like_a_number_counts_nothing(text: str, told: list[str]) -> None:
    assert [figure.raw for figure in _told(text, lang="it")] == told


def test_a_bill_is_not_counted_in_millions() -> None:
    (bill,) = _told("Il conto vero è di 2,6 milioni, e lo pagheranno i pendolari.", lang="it")
    assert bill.unit is None


def test_what_stood_before_does_not_say_what_another_says_behind_its_verb() -> None:
    texts = (
        "Il traghetto Aurora resta fermo nel cantiere di Cornalba.",
        "Lo ha comunicato ieri la Navigazione del Lago, che ha presentato il conto del guasto: 1,8 milioni di euro.",
        "Ogni giorno viaggiavano sull'Aurora 740 passeggeri.",
    )
    assert [figure.by for figure in _told(*texts, lang="it")] == [None, None]


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("Il treno 1211 partito da Pavia è in ritardo.", "it", []),
        ("Informazioni al numero verde 800 555 010.", "it", []),
        ("Il quadro economico è di 3 milioni.", "it", [("3 milioni", None, ())]),
        ("Dei 2.500 operai, 300 lavorano a Pavia.", "it", [("2.500 operai", "operai", ()), ("300", "operai", ())]),
        (
            "Gli sfollati sono 900. In 380 dormono in palestra.",
            "it",
            [("900", "sfollati", ("displaced",)), ("380", "persone", ())],
        ),
        ("È stata uccisa da otto colpi di pistola.", "it", [("otto colpi", "colpi", ())]),
        ("L'aula ha respinto nove ordini del giorno.", "it", [("nove ordini", "ordini", ())]),
        ("The two leadership bodies met.", "en", []),
        ("Prices rose 8.1pc last year.", "en", [("8.1pc", "%", ("growth", "price"))]),
    ],
)
def test_what_a_number_counts_is_told_by_grammar(
    text: str, lang: str, told: list[tuple[str, str | None, tuple[str, ...]]]
) -> None:
    assert [(one.raw, one.unit, one.concepts) for one in _told(text, lang=lang)] == told


def test_a_source_does_not_tell_what_it_is_of() -> None:
    text = "Fees fell 3 percent, according to the Marlow Institute's analysis of more than 2 million plans."
    assert [one.by for one in _told(text, lang="en")][1] is None
