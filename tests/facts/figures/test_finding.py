"""Figures as news states them: what is counted, measured, of whom, and who says so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import figures
from generator.model.cleantext import SentenceKind
from generator.model.facts import Figure, Modality, Qualifier
from tests.facts.articles import PERSON, PRODUCT, article, named

NAMES = (*named("DeepSeek", "NVIDIA", "SemiAnalysis", "OpenAI"), *named("Elon Musk", "Alexandr Wang", kind=PERSON))
NAMES = (*NAMES, *named("ChatGPT", "R1", "Hopper", "A100", kind=PRODUCT))


def stated(*texts: str, lang: str = "it") -> tuple[Figure, ...]:
    return figures.find(article(*texts, lang=lang), NAMES)


def test_a_cost_is_read_with_its_measure_and_its_subject() -> None:
    (cost,) = stated("Il costo di formazione di 5, 6 milioni di dollari per DeepSeek R1 è fuorviante.")
    assert (cost.raw, cost.value, cost.unit) == ("5, 6 milioni di dollari", Decimal(5600000), "USD")
    assert (cost.measure, cost.concepts, cost.about) == ("costo di formazione", ("cost", "training"), "DeepSeek R1")
    assert cost.by is None


def test_a_claim_and_its_denial_are_told_apart() -> None:
    more, fewer = stated(
        "Elon Musk e Alexandr Wang suggeriscono che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper, non le 10.000 A100 "
        "che affermano, a causa dei controlli sulle esportazioni."
    )
    assert (more.raw, more.unit, more.qualifier) == ("50.000 GPU NVIDIA Hopper", "GPU", Qualifier.ABOUT)
    assert (more.about, more.by) == ("DeepSeek", "Elon Musk e Alexandr Wang")
    assert (fewer.raw, fewer.unit, fewer.modality) == ("10.000 A100", "GPU", Modality.DENIED)
    assert more.concepts == fewer.concepts == ("possession",)


def test_two_figures_of_a_sentence_keep_their_own_clauses() -> None:
    spent, owned = stated(
        "Un’analisi della società di consulenza tecnologica SemiAnalysis getta un’ombra su queste dichiarazioni.",
        "Secondo il loro rapporto, la startup cinese ha investito ben 1,6 miliardi di dollari in hardware e dispone "
        "di una flotta di 50.000 GPU Nvidia Hopper.",
    )
    assert (spent.measure, spent.concepts) == ("ha investito", ("hardware", "investment"))
    assert (owned.measure, owned.concepts) == ("dispone di una flotta", ("possession",))
    assert spent.by == owned.by == "SemiAnalysis"


def test_a_comparison_inherits_what_it_compares() -> None:
    own, other = stated(
        "Sono diversi i motivi, primo fra tutti il costo del modello: secondo l'azienda cinese per l'addestrato sono "
        "bastati solo 5,6 milioni di dollari, nulla in confronto agli altri 100 milioni necessari per addestrare "
        "ChatGPT."
    )
    assert (own.value, own.by, own.concepts) == (Decimal(5600000), "l'azienda cinese", ("cost", "training"))
    assert (other.raw, other.unit, other.about) == ("100 milioni", "USD", "ChatGPT")
    assert other.concepts == ("cost", "training")


def test_operating_costs_are_no_investment() -> None:
    first, second = stated(
        "L’investimento di capitale totale dell’azienda in server ammonta a circa 1,6 miliardi di dollari, con una "
        "spesa stimata di 944 milioni di dollari in costi operativi."
    )
    assert first.concepts == ("hardware", "investment")
    assert (second.measure, second.concepts) == ("costi operativi", ("cost", "operating"))


def test_a_product_code_counts_what_the_text_calls_it() -> None:
    (chips,) = stated(
        "La serie include le ultime GPU H100 e H200.", "Ha stimato che DeepSeek possiede circa 50.000 H100."
    )
    assert (chips.raw, chips.unit) == ("50.000 H100", "GPU")


def test_a_part_is_no_rival_of_the_whole() -> None:
    whole, first, second = stated(
        "SemiAnalysis ha rivelato che DeepSeek gestisce una vasta infrastruttura, comprendente circa 50.000 GPU "
        "Hopper, tra cui 10.000 H800 e 10.000 H100."
    )
    assert whole.by == first.by == "SemiAnalysis"
    assert "part" not in whole.concepts
    assert first.concepts == second.concepts == ("part",)


def test_a_conversion_in_brackets_says_the_same_of_the_same() -> None:
    yuan, dollars = stated(
        "La Cina ha annunciato un piano di investimento da 1 trilione di yuan (circa 140 miliardi di dollari)."
    )
    assert (yuan.value, yuan.unit, yuan.modality) == (Decimal(10**12), "CNY", Modality.PLANNED)
    assert (dollars.unit, dollars.qualifier, dollars.concepts) == ("USD", Qualifier.ABOUT, yuan.concepts)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("guadagnano oltre 1,3 milioni di dollari", Qualifier.AT_LEAST),
        ("con un importo non inferiore a 1 trilione di yuan", Qualifier.AT_LEAST),
        ("ha investito ben oltre 500 milioni di dollari", Qualifier.AT_LEAST),
        ("costa fino a 20 euro", Qualifier.AT_MOST),
        ("spende quasi 20 euro", Qualifier.ABOUT),
        ("spende 20 euro circa", Qualifier.ABOUT),
        ("spende appena 20 euro", Qualifier.EXACT),
        ("accesso a decine di migliaia di GPU", Qualifier.VAGUE),
    ],
)
def test_words_around_a_number_say_how_exactly_it_is_meant(text: str, qualifier: Qualifier) -> None:
    assert [f.qualifier for f in stated(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("l'annuncio potrebbe far perdere 300 miliardi di dollari all'azienda", Modality.POSSIBLE),
        ("la società prevede di spendere 2 miliardi di euro", Modality.PLANNED),
        ("la società investirà 2 miliardi di euro", Modality.PLANNED),
        ("la società non ha speso 2 miliardi di euro", Modality.DENIED),
        ("la società non solo ha speso 2 miliardi di euro", Modality.HAPPENED),
        ("la società ha speso 2 miliardi di euro", Modality.HAPPENED),
    ],
)
def test_a_verb_says_whether_it_happened(text: str, modality: Modality) -> None:
    assert [f.modality for f in stated(text)] == [modality]


def test_what_is_counted_may_stand_before_the_number() -> None:
    first, second = stated("Secondo i soccorsi, le vittime sono almeno 3.419, mentre in Siria i morti sono 1.602.")
    assert (first.raw, first.unit, first.qualifier) == ("3.419", "vittime", Qualifier.AT_LEAST)
    assert (second.raw, second.unit, second.concepts) == ("1.602", "morti", ("deaths",))


def test_a_level_is_no_growth() -> None:
    (dead,) = stated("Il bilancio sale a oltre 5.000 morti.")
    assert dead.concepts == ("deaths",)


def test_english_puts_names_before_the_noun() -> None:
    (chips,) = stated("According to SemiAnalysis, DeepSeek has about 50,000 Nvidia Hopper GPUs.", lang="en")
    assert (chips.raw, chips.unit, chips.by, chips.about) == (
        "50,000 Nvidia Hopper GPUs",
        "GPUs",
        "SemiAnalysis",
        "DeepSeek",
    )


def test_an_english_comparison_takes_over_the_unit() -> None:
    first, second = stated("DeepSeek delivered 497 aircraft, compared with 291 for OpenAI.", lang="en")
    assert (first.unit, second.unit, second.about) == ("aircraft", "aircraft", "OpenAI")


@pytest.mark.parametrize(
    "text",
    [
        "per diversi enti della catena industriale nei prossimi cinque anni",
        "lunedì 27 gennaio 2025 alle 10",
        "i modelli R1, V3, H800 e GPT-4 sono tre esempi",
        "un uomo di 35 anni estratto dopo 52 ore",
        "Nel 2023, High-Flyer ha lanciato DeepSeek",
        "è la seconda app in Italia",
    ],
)
def test_dates_durations_names_and_ranks_are_no_figures(text: str) -> None:
    assert stated(text) == ()


def test_headings_state_figures_too() -> None:
    prose = article("La risposta: 1 trilione di yuan per dominare l’IA", kinds={1: SentenceKind.HEADING})
    assert [f.unit for f in figures.find(prose, ())] == ["CNY"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "DeepSeek",
                    "ha",
                    "investito",
                    "1,6",
                    "miliardi",
                    "di",
                    "dollari",
                    "in",
                    "hardware",
                    ",",
                    "e",
                    "50.000",
                ),
                *(
                    "GPU",
                    "secondo",
                    "Musk",
                    "non",
                    "le",
                    "A100",
                    "che",
                    "(",
                    ")",
                    "circa",
                    "oltre",
                    "13%",
                    "costo",
                    ":",
                ),
            ]
        )
        | st.text(max_size=4),
        min_size=1,
        max_size=30,
    ),
    st.sampled_from(["it", "en", "de", "und"]),
)
def test_raw_measure_and_text_are_verbatim(pieces: list[str], lang: str) -> None:
    text = " ".join(pieces)
    for figure in stated(text, lang=lang):
        assert figure.text == text
        assert figure.raw in text
        assert figure.measure is None or figure.measure in text
        assert figure.concepts == tuple(sorted(set(figure.concepts)))


def test_a_dump_of_numbers_is_no_sentence() -> None:
    assert stated("5 milioni di euro, " * 50_000) == ()


def test_a_range_is_one_figure_and_a_change_is_two() -> None:
    (spread,) = stated("Il Comune spenderà da 3 a 5 milioni di euro per la scuola.")
    assert (spread.raw, spread.value, spread.high) == ("da 3 a 5 milioni di euro", Decimal(3000000), Decimal(5000000))
    before, after = stated("La spesa è passata da 3 a 5 milioni di euro.")
    assert [(f.value, f.high, f.unit) for f in (before, after)] == [
        (Decimal(3000000), None, "EUR"),
        (Decimal(5000000), None, "EUR"),
    ]


def test_a_weight_in_pounds_is_no_money() -> None:
    weight, earned = stated("The boxer weighs 200 pounds and earned 2 million pounds.", lang="en")
    assert (weight.unit, earned.unit) == ("pounds", "GBP")


def test_a_span_of_years_or_hours_is_no_figure() -> None:
    assert stated("Dal 2014 al 2018 ha lavorato a Roma.", "Lo sportello apre dalle 8 alle 12 ogni giorno.") == ()


@pytest.mark.parametrize("verb", ["è costato", "sono costati", "sono costate", "costerebbe"])
def test_what_something_costs_is_a_cost_in_every_form_of_the_verb(verb: str) -> None:
    (figure,) = stated(f"Il rifacimento delle strade {verb} 3,2 milioni di euro.")
    assert "cost" in figure.concepts


def test_what_comes_to_a_number_is_no_more_than_it() -> None:
    besides = figures.find(article("I morti sono 18, oltre a 2700 sfollati.", lang="it"), ())[-1]
    beyond = figures.find(article("I morti sono 18, oltre 2700 gli sfollati.", lang="it"), ())[-1]
    assert (besides.qualifier, beyond.qualifier) == (Qualifier.EXACT, Qualifier.AT_LEAST)


@pytest.mark.parametrize(
    ("sentence", "qualifiers"),
    [
        ("Quattrocento persone e più hanno firmato.", [Qualifier.AT_LEAST]),
        ("Il bilancio è di due vittime e oltre 500 sfollati.", [Qualifier.EXACT, Qualifier.AT_LEAST]),
        ("Sono bruciate quattro case e più di venti auto.", [Qualifier.EXACT, Qualifier.AT_LEAST]),
    ],
)
def test_what_qualifies_the_next_number_does_not_qualify_the_one_before(
    sentence: str, qualifiers: list[Qualifier]
) -> None:
    assert [one.qualifier for one in stated(sentence)] == qualifiers
