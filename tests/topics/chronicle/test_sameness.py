from __future__ import annotations

from generator.model.articles import Card
from generator.model.facts import Modality
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, PERSON, card, entity, event

NAMES = (entity("Norvane", ORGANISATION), entity("Lumo", ORGANISATION), entity("Andrea Lodi", PERSON))


def entries(*sentences: tuple[str, str], lang: str = "it", modalities: tuple[Modality, ...] = ()) -> int:
    """Tell each sentence in an article of its own, and count what is left."""
    ways = modalities or (Modality.HAPPENED,) * len(sentences)
    cards: tuple[Card, ...] = tuple(
        card(f"a{n}", lang=lang, events=(event(date, "", text, modality=way),), entities=NAMES)
        for n, ((date, text), way) in enumerate(zip(sentences, ways, strict=True))
    )
    topic = tell(Group(slug="t", title="T", lang=lang, cards=cards, whole=tuple(c.id for c in cards), focus=("T",)))
    return len(topic.timeline)


def test_two_short_sentences_on_one_event_of_one_day_are_one_entry() -> None:
    one = ("2025-06-10", "L'insediamento della nuova giunta è previsto per il 10 giugno 2025.")
    two = ("2025-06-10", "La nuova giunta di Valmora si insedierà il 10 giugno 2025.")
    assert entries(one, two) == 1


def test_two_decrees_of_one_cabinet_on_one_day_stay_apart() -> None:
    one = ("2024-09-24", "Il Consiglio dei ministri ha approvato il decreto sicurezza.")
    two = ("2024-09-24", "Il Consiglio dei ministri ha discusso il decreto flussi.")
    assert entries(one, two) == 2


def test_what_was_planned_and_took_place_is_one_entry() -> None:
    one = ("2025-06-10", "La nuova giunta dovrebbe insediarsi il 10 giugno.")
    two = ("2025-06-10", "La nuova giunta di Valmora si è insediata in municipio.")
    assert entries(one, two, modalities=(Modality.PLANNED, Modality.HAPPENED)) == 1


def test_a_purchase_of_one_year_told_with_its_price_is_one_entry() -> None:
    one = ("2022", "The company bought the Danish start-up Lumo for $310 million in 2022.")
    two = ("2022", "In 2022 Norvane acquired Lumo, a Danish maker of robot arms, for $310 million.")
    assert entries(one, two, lang="en") == 1


def test_two_purchases_of_one_year_at_other_prices_stay_apart() -> None:
    one = ("2022", "Norvane acquired Lumo, a Danish maker of robot arms, for $310 million.")
    two = ("2022", "Norvane acquired Lumo's rival, a Danish maker of robot arms, for $130 million.")
    assert entries(one, two, lang="en") == 2


def test_two_councils_that_take_office_on_one_day_stay_apart() -> None:
    one = ("2025-06-10", "La nuova giunta di Valmora si insedierà il 10 giugno 2025.")
    two = ("2025-06-10", "La nuova giunta di Borgorosso si insedierà il 10 giugno 2025.")
    assert entries(one, two) == 2


def test_two_things_that_one_man_did_on_one_day_stay_apart() -> None:
    one = ("2025-05-26", "Andrea Lodi ha ammesso la sconfitta nella notte.")
    two = ("2025-05-26", "Andrea Lodi ha incontrato il prefetto nella notte.")
    assert entries(one, two) == 2


def test_like_sentences_of_one_month_and_of_a_day_in_it_stay_apart_when_short() -> None:
    one = ("2025-05", "La nuova giunta si insedia in municipio.")
    two = ("2025-05-26", "La vecchia giunta lascia il municipio.")
    assert entries(one, two) == 2


def test_what_every_sentence_of_a_timeline_says_joins_none_of_them() -> None:
    words = ("allagata", "isolata", "riaperta", "visitata", "transennata", "sgomberata")
    sentences = [("2024-09-19", f"La grande valle alpina {word}.") for word in words]
    assert entries(*sentences) == len(words)
