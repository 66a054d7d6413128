from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.facts import Modality
from generator.model.topics import Atlas, Telling, TimelineEntry
from generator.model.topicview import TopicPage
from tests.pages.edition import CONFIG, MYTH, SHELF, TOPIC, event


def manner(date: str, modality: Modality) -> str:
    told = event(date, "allora", "Allora il modello sarà presentato.", 3, modality=modality)
    entry = TimelineEntry(anchor="e-1", date=told.date, tellings=(Telling(card=MYTH, event=told),))
    topic = replace(TOPIC, timeline=(entry,))
    (view,) = [p.view for p in pages.plan(CONFIG, SHELF, Atlas(topics=(topic,))) if isinstance(p.view, TopicPage)]
    (shown,) = view.years[0].stretches[0].entries
    return shown.tellings[0].modality


def test_what_was_planned_for_a_day_before_the_newest_article_is_told_as_past() -> None:
    assert manner("2025-01-20", Modality.PLANNED) == "was-planned"
    assert manner("2025-03-01", Modality.PLANNED) == "planned"
    assert manner("2025", Modality.PLANNED) == "planned"
    assert manner("2025-01-20", Modality.HAPPENED) == "happened"
