from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.dates import parse, unit
from generator.model.facts import Modality
from generator.model.homeview import HomePage, TopicItem, TopicsPage
from generator.model.topics import Atlas, Telling, TimelineEntry, Topic
from generator.pages.lists import TOPICS_TOLD
from tests.pages.edition import BY_2023, CONFIG, IN_2023, MYTH, POSTED, RIVALS, SHELF, SHOCK, TOPIC, event

LAUNCH = TimelineEntry(anchor="e-1", date=IN_2023.date, tellings=(Telling(card=MYTH, event=IN_2023),))
BAN = TimelineEntry(anchor="e-2", date=BY_2023.date, tellings=(Telling(card=RIVALS, event=BY_2023),))
POST = TimelineEntry(anchor="e-3", date=POSTED.date, tellings=(Telling(card=SHOCK, event=POSTED),))


def topic(slug: str, *timeline: TimelineEntry) -> Topic:
    return replace(TOPIC, slug=slug, title=slug.upper(), timeline=timeline, aliases=())


def home(*topics: Topic) -> tuple[TopicItem, ...]:
    (view,) = [p.view for p in pages.plan(CONFIG, SHELF, Atlas(topics=topics)) if p.path == "index.html"]
    assert isinstance(view, HomePage)
    return view.topics


def test_an_event_that_the_topic_above_tells_is_named_and_not_hidden() -> None:
    first, second = home(topic("a", LAUNCH, POST), topic("b", BAN, POST))
    assert (first.told_in, first.before) == (None, None)
    assert second.newest is not None
    assert (second.newest.date, second.told_in) == (unit(2025, 1, 27), "A")
    assert second.before is not None
    assert second.before.date == BY_2023.date


def test_a_topic_of_which_all_is_told_above_has_nothing_before_it() -> None:
    item = home(topic("a", LAUNCH, POST), topic("b", POST))[1]
    assert (item.told_in, item.before) == ("A", None)


def test_what_lies_ahead_is_not_the_newest_event() -> None:
    plan = event("2035", "entro il 2035", "Entro il 2035 tutti i treni saranno elettrici.", 3)
    ahead = TimelineEntry(anchor="e-4", date=plan.date, tellings=(Telling(card=MYTH, event=plan),))
    item = home(topic("a", LAUNCH, POST, ahead))[0]
    assert item.newest is not None
    assert item.newest.date == POSTED.date
    (only,) = home(topic("a", ahead))
    assert only.newest is not None
    assert only.newest.date == parse("2035")


def test_a_plan_whose_day_is_past_is_not_told_as_done() -> None:
    meeting = replace(
        event("2024-05-03", "il 3 maggio", "Il consiglio vota il 3 maggio.", 3), modality=Modality.PLANNED
    )
    plan = TimelineEntry(anchor="e-4", date=meeting.date, tellings=(Telling(card=MYTH, event=meeting),))
    told = [item.newest for item in home(topic("a", plan), topic("b", POST))]
    assert [one.modality for one in told if one] == ["was-planned", "happened"]


def test_a_topic_of_parts_alone_takes_no_place_on_the_front_page() -> None:
    above = Topic(slug="mare", title="Mare", automatic=False, cards=())
    assert [item.title for item in home(above, topic("a", POST))] == ["A"]


def test_a_topic_says_what_its_sources_differ_on_once() -> None:
    first, second = home(TOPIC, replace(TOPIC, slug="b", title="B", aliases=()))
    assert first.dispute is not None
    assert first.dispute.target.startswith(f"{first.target}#")
    assert len(first.dispute.sides) > 1
    assert second.conflicts == first.conflicts
    assert second.dispute is None


def test_of_very_many_topics_the_smaller_ones_have_a_line_each() -> None:
    many = tuple(Topic(slug=f"t{n}", title=f"T{n}", automatic=True, cards=(MYTH,)) for n in range(TOPICS_TOLD + 2))
    (view,) = [p.view for p in pages.plan(CONFIG, SHELF, Atlas(topics=many)) if p.path == "temi/index.html"]
    assert isinstance(view, TopicsPage)
    assert [item.title for item in view.others] == [f"T{TOPICS_TOLD}", f"T{TOPICS_TOLD + 1}"]


def test_sources_are_counted_only_where_every_article_names_its_own() -> None:
    named = replace(TOPIC, cards=(MYTH, replace(MYTH, id="b", source="Altro")))
    assert [item.sources for item in home(named, replace(named, cards=(MYTH, RIVALS)))] == [2, 0]


def test_the_newest_event_is_told_by_a_sentence_that_stands_alone() -> None:
    quoted = event("2025-01-28", "il 28 gennaio", "«Ne riparleremo il 28 gennaio, e scriverò a tutti voi».", 4)
    told = event("2025-01-28", "il 28 gennaio", "La società ne riparla con i clienti il 28 gennaio.", 5)
    alone = TimelineEntry(anchor="e-5", date=quoted.date, tellings=(Telling(card=SHOCK, event=quoted),))
    assert _newest(alone) == POSTED.text
    both = replace(alone, tellings=(*alone.tellings, Telling(card=MYTH, event=told)))
    assert _newest(both) == told.text


def test_a_plan_that_is_not_over_is_not_the_newest_event() -> None:
    plan = event("2025", "nel 2025", "La società scriverà a tutti i clienti nel 2025.", 4)
    planned = replace(plan, modality=Modality.PLANNED)
    entry = TimelineEntry(anchor="e-6", date=plan.date, tellings=(Telling(card=SHOCK, event=plan),))
    assert _newest(entry) == plan.text
    assert _newest(replace(entry, tellings=(Telling(card=SHOCK, event=planned),))) == POSTED.text


def test_what_happened_goes_before_a_later_plan_that_nobody_says_was_carried_out() -> None:
    plan = event("2025-01-28", "il 28 gennaio", "La società scriverà ai clienti il 28 gennaio.", 4)
    entry = TimelineEntry(anchor="e-6", date=plan.date, tellings=(Telling(card=SHOCK, event=plan),))
    assert _newest(entry) == plan.text
    planned = replace(plan, modality=Modality.PLANNED)
    assert _newest(replace(entry, tellings=(Telling(card=SHOCK, event=planned),))) == POSTED.text


def _newest(entry: TimelineEntry) -> str:
    (item,) = home(topic("a", POST, entry))
    assert item.newest is not None
    return item.newest.whole
