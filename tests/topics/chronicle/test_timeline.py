from __future__ import annotations

from dataclasses import replace

from generator.model.articles import Card
from generator.model.dates import parse
from generator.model.facts import Modality
from generator.model.topics import Topic, TopicFile
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import FIRST_EDITION, FOUNDED, ORGANISATION, card, entity, event

NOW = parse("2025-10-20")
FIRMS = tuple(entity(name, ORGANISATION) for name in ("DeepSeek", "High-Flyer", "NVIDIA", "Broadcom", "OpenAI"))


def told(*cards: Card, file: TopicFile | None = None) -> Topic:
    return tell(
        Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",), file=file)
    )


def saying(name: str, date: str | None, text: str, **fields: object) -> Card:
    return card(name, events=(event(date, "", text, **fields),), entities=FIRMS)


def dates(topic: Topic) -> list[str]:
    return [str(e.date) for e in topic.timeline]


def test_the_first_edition_is_told_in_order_without_the_satellite() -> None:
    topic = told(*FIRST_EDITION)
    assert dates(topic) == ["2022/..", "2023", "../2023-10"]
    assert [e.tellings[0].event.words for e in topic.undated] == ["il giorno di Natale"]


def test_two_dates_of_one_sentence_are_two_entries_with_anchors_of_their_own() -> None:
    anchors = [e.anchor for e in told(*FIRST_EDITION).timeline]
    assert anchors == ["e-2022-11c9", "e-2023-4f54", "e-2023-10-11c9"]


def test_an_anchor_does_not_depend_on_the_other_articles() -> None:
    alone = told(FIRST_EDITION[4]).timeline[0].anchor
    assert alone in {e.anchor for e in told(*FIRST_EDITION).timeline}


def test_two_articles_on_one_event_are_one_entry_that_cites_both() -> None:
    other = "High-Flyer, un fondo cinese, ha lanciato DeepSeek come entità separata focalizzata sull’IA nel 2023."
    topic = told(FIRST_EDITION[4], saying("z", "2023", other))
    (entry,) = topic.timeline
    assert [t.card.slug for t in entry.tellings] == ["ia-low-cost", "z"]


def test_two_launches_of_one_firm_in_one_year_stay_apart() -> None:
    one = saying("a", "2024", "Nel 2024 DeepSeek ha lanciato il modello DeepSeek-V2 per i programmatori.")
    two = saying("b", "2024", "Nel 2024 DeepSeek ha lanciato il modello DeepSeek-V3 per i programmatori.")
    assert len(told(one, two).timeline) == 2


def test_one_launch_by_two_firms_stays_apart() -> None:
    one = saying("a", "2025-01-27", "Il 27 gennaio NVIDIA ha perso il 17% alla Borsa di Wall Street.")
    two = saying("b", "2025-01-27", "Il 27 gennaio Broadcom ha perso il 17% alla Borsa di Wall Street.")
    assert len(told(one, two).timeline) == 2


def test_one_day_told_in_other_words_is_one_entry() -> None:
    one = saying("a", "2025-01-27", "Lunedì NVIDIA ha perso il 17% a Wall Street, quasi 600 miliardi di valore.")
    two = saying("b", "2025-01-27", "A Wall Street il titolo NVIDIA ha perso il 17%: quasi 600 miliardi bruciati.")
    assert len(told(one, two).timeline) == 1


def test_an_event_of_one_month_is_not_that_of_a_year_before() -> None:
    text = "DeepSeek ha pubblicato un nuovo modello aperto a tutti."
    assert len(told(saying("a", "2024-01", text), saying("b", "2025-01", text)).timeline) == 2


def test_the_finer_date_wins_where_the_words_are_the_same() -> None:
    text = "DeepSeek ha presentato il modello R1 al pubblico cinese."
    (entry,) = told(saying("a", "2025-01", text), saying("b", "2025-01-20", text)).timeline
    assert str(entry.date) == "2025-01-20"


def test_what_is_denied_is_not_merged_with_what_is_told_as_done() -> None:
    text = "Nel 2023 DeepSeek ha comprato diecimila schede grafiche da NVIDIA."
    one, two = saying("a", "2023", text), saying("b", "2023", text, modality=Modality.DENIED)
    assert len(told(one, two).timeline) == 2


def test_one_article_saying_the_same_twice_is_one_telling() -> None:
    twice = card("a", events=(event("2023", "Nel 2023", FOUNDED), event("2023", "Nel 2023", FOUNDED, sentence=9)))
    (entry,) = told(twice).timeline
    assert len(entry.tellings) == 1


def test_two_sentences_of_one_article_are_never_one_entry() -> None:
    events = (
        event("2023", "Nel 2023", FOUNDED),
        event("2023", "Nel 2023", "Nel 2023 High-Flyer ha separato DeepSeek dal fondo: un’entità focalizzata sull’IA."),
    )
    assert len(told(card("a", events=events, entities=FIRMS)).timeline) == 2


def test_an_editor_hides_adds_joins_and_parts_entries() -> None:
    apart = replace(FIRST_EDITION[4])
    copy = saying("z", "2023", FOUNDED)
    merged = told(apart, copy).timeline[0]
    assert merged.other_anchors == ("e-2023-4f54-2",)
    parted = TopicFile(slug="t", path="t.md", timeline_apart=(("e-2023-4f54", "e-2023-4f54-2"),))
    assert len(told(apart, copy, file=parted).timeline) == 2
    alone = TopicFile(slug="t", path="t.md", timeline_apart=(("e-2023-4f54-2",),))
    assert len(told(apart, copy, file=alone).timeline) == 2
    joined = TopicFile(slug="t", path="t.md", timeline_same=(("e-2022-11c9", "e-2023-10-11c9"),))
    assert [len(e.tellings) for e in told(FIRST_EDITION[1], file=joined).timeline] == [2]
    hidden = TopicFile(slug="t", path="t.md", timeline_hide=("e-2023-4f54",), timeline_add=(("2024-12", "Esce V3."),))
    (added,) = told(apart, file=hidden).timeline
    assert (str(added.date), added.note, added.tellings) == ("2024-12", "Esce V3.", ())


def test_an_anchor_that_nothing_bears_and_a_date_that_is_none_are_problems() -> None:
    file = TopicFile(slug="t", path="t.md", timeline_hide=("e-gone",), timeline_add=(("ieri", "Nota."),))
    topic = told(FIRST_EDITION[4], file=file)
    assert [p.code for p in topic.problems] == ["timeline-date", "anchor-unknown"]
    assert [e.note for e in topic.undated] == ["Nota."]


def test_thousands_of_events_of_one_year_are_kept_apart() -> None:
    cards = [
        saying(f"c{i:05d}", "2024", f"Nel 2024 la ditta Alfa{i} ha aperto la sede numero {i}.") for i in range(2000)
    ]
    assert len(told(*cards).timeline) == 2000


def test_two_languages_join_what_both_open_with_by_two_names_of_one_day() -> None:
    one = saying("a", "2025-01-27", "Il 27 gennaio è fallito il lancio di DeepSeek per High-Flyer.")
    two = replace(saying("b", "2025-01-27", "DeepSeek of High-Flyer crashed on 27 January."), lang="en")
    other = replace(saying("c", "2025-01-27", "NVIDIA of Broadcom crashed on 27 January."), lang="en")
    assert (len(told(one, two).timeline), len(told(one, other).timeline)) == (1, 2)
