"""What articles hold against a figure in words, shown beside its number."""

from __future__ import annotations

from dataclasses import replace

from generator.model.articles import Card
from generator.model.facts import Figure, Modality, Quote
from generator.model.topics import Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, card, entity, figure, quote

FIRM = (entity("Lumen", ORGANISATION, 3),)


def cost(raw: str, value: str, text: str) -> Figure:
    return figure(raw, value, "EUR", text, concepts=("cost", "training"), about="Lumen")


def article(name: str, made: Figure, *quotes: Quote) -> Card:
    return card(name, date="2025-02-03", title="Lumen, il modello", figures=(made,), quotes=quotes, entities=FIRM)


PLAIN = article("a", cost("6 milioni", "6000000", "Addestrare il modello di Lumen è costato 6 milioni, dice Lumen."))
TEXT = "Il costo di addestramento di 5,6 milioni dichiarato da Lumen è fuorviante."
MISLEADING = article("b", cost("5,6 milioni", "5600000", TEXT))


def row(*cards: Card) -> Comparison:
    group = Group(slug="t", title="Lumen", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("Lumen",))
    return next(c for c in tell(group).comparisons if len(c.readings) > 1)


def test_the_sentence_that_calls_a_figure_misleading_stands_beside_it() -> None:
    (reserve,) = row(PLAIN, MISLEADING).reserves
    assert (reserve.text, reserve.card.slug) == (TEXT, "b")


def test_what_may_come_is_held_against_nothing() -> None:
    (made,) = MISLEADING.figures
    possible = replace(MISLEADING, figures=(replace(made, modality=Modality.POSSIBLE),))
    assert row(PLAIN, possible).reserves == ()


def test_a_quote_on_what_the_row_measures_is_a_reserve_and_one_on_another_matter_is_none() -> None:
    doubts = "Gli analisti mettono in dubbio i costi di addestramento: «Non c'è la ricerca», dice Nora Sala."
    others = "Gli analisti mettono in dubbio gli utili della società: «Non ci crediamo», dice Nora Sala."
    made = cost("5,6 milioni", "5600000", "Addestrare il modello di Lumen è costato 5,6 milioni.")
    found = [
        row(PLAIN, article("b", made, quote("Non", "Nora Sala", context=text, sentence=4))).reserves
        for text in (doubts, others)
    ]
    assert [[(r.by, r.sentence) for r in reserves] for reserves in found] == [[("Nora Sala", 4)], []]
