from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.dates import parse
from generator.model.homeview import HomePage
from generator.model.topics import Atlas, TimelineEntry, Topic
from generator.model.topicview import OldestPage, TimelinePage, TopicPage
from generator.pages.spans import MOST_A_PAGE, MOST_UNDATED
from tests.pages.edition import CONFIG, SHELF, TOPIC


def entry(number: int, date: str | None, *, major: bool = True) -> TimelineEntry:
    when = parse(date) if date else None
    return TimelineEntry(anchor=f"e-{number}", date=when, tellings=TOPIC.timeline[0].tellings, major=major)


def views(topic: Topic) -> dict[str, object]:
    planned = pages.plan(CONFIG, SHELF, Atlas(topics=(topic,)))
    return {page.path: page.view for page in planned if page.path.startswith("temi/deepseek/")}


def test_a_short_timeline_has_no_pages_besides_its_topics_own() -> None:
    assert not any(isinstance(view, TimelinePage) for view in views(TOPIC).values())


def test_only_a_year_that_is_not_told_whole_has_a_page_which_tells_it_whole() -> None:
    told = (entry(1, "2023-05-01"), entry(2, "2024-01"), entry(3, "2024-02-03", major=False))
    found = views(replace(TOPIC, timeline=told))
    page, topic = found["temi/deepseek/2024/index.html"], found["temi/deepseek/index.html"]
    assert isinstance(page, TimelinePage)
    assert [e.anchor for s in page.stretches for e in s.entries] == ["e-3", "e-2"]
    assert isinstance(topic, TopicPage)
    assert [(str(y.date), y.whole, y.count) for y in topic.years] == [
        ("2024", "temi/deepseek/2024/index.html", 2),
        ("2023", None, 0),
    ]
    assert "temi/deepseek/2023/index.html" not in found


def test_a_year_too_full_for_one_page_has_a_page_a_month() -> None:
    months = [f"2024-{n % 2 + 3:02d}-{n % 28 + 1:02d}" for n in range(MOST_A_PAGE + 1)]
    told = [entry(n, date, major=n < 10) for n, date in enumerate(sorted(months))]
    found = views(replace(TOPIC, timeline=(entry(9999, "2024"), *told)))
    year, march = found["temi/deepseek/2024/index.html"], found["temi/deepseek/2024/03/index.html"]
    assert isinstance(year, TimelinePage)
    assert isinstance(march, TimelinePage)
    assert [e.anchor for s in year.stretches for e in s.entries] == ["e-9999"]
    assert year.count == MOST_A_PAGE + 2 == 1 + sum(month.count for month in year.months)
    assert march.count == year.months[-1].count == sum(len(s.entries) for s in march.stretches)


def test_many_undated_events_have_a_page_of_their_own() -> None:
    undated = tuple(entry(n, None) for n in range(MOST_UNDATED + 1))
    found = views(replace(TOPIC, undated=undated))
    topic, page = found["temi/deepseek/index.html"], found["temi/deepseek/senza-data/index.html"]
    assert isinstance(topic, TopicPage)
    assert topic.undated is not None
    assert sum(len(s.entries) for s in topic.undated.stretches) == MOST_UNDATED
    assert isinstance(page, TimelinePage)
    assert page.count == MOST_UNDATED + 1


def test_the_front_page_leads_to_the_newest_event_where_it_stands() -> None:
    told = (entry(1, "2024-01-01"), entry(2, "2024-02-03", major=False))
    topic = replace(TOPIC, timeline=told)
    (home,) = [p.view for p in pages.plan(CONFIG, SHELF, Atlas(topics=(topic,))) if p.path == "index.html"]
    assert isinstance(home, HomePage)
    assert home.topics[0].newest is not None
    assert home.topics[0].newest.target == "temi/deepseek/2024/index.html#e-2"


def test_a_timeline_is_told_from_its_first_event_on_as_well() -> None:
    found = views(TOPIC)
    topic, oldest = found["temi/deepseek/index.html"], found["temi/deepseek/dal-primo-fatto/index.html"]
    assert isinstance(topic, TopicPage)
    assert isinstance(oldest, OldestPage)
    told = [e.anchor for year in topic.years for s in year.stretches for e in s.entries]
    assert [e.anchor for year in oldest.years for s in year.stretches for e in s.entries] == told[::-1]
    assert topic.oldest_first == "temi/deepseek/dal-primo-fatto/index.html"
    assert oldest.undated == "temi/deepseek/index.html#undated"


def test_two_events_are_seen_at_a_glance_and_are_not_turned() -> None:
    found = views(replace(TOPIC, timeline=TOPIC.timeline[:2]))
    topic = found["temi/deepseek/index.html"]
    assert isinstance(topic, TopicPage)
    assert topic.oldest_first is None
    assert not any(isinstance(view, OldestPage) for view in found.values())


def test_the_pages_of_years_lead_to_each_other_in_their_own_order() -> None:
    told = (entry(1, "2023-05-01", major=False), entry(2, "2024-01"), entry(3, "2024-02-03", major=False))
    found = views(replace(TOPIC, timeline=told))
    page, turned = found["temi/deepseek/2024/index.html"], found["temi/deepseek/dal-primo-fatto/2024/index.html"]
    oldest = found["temi/deepseek/dal-primo-fatto/index.html"]
    assert isinstance(page, TimelinePage)
    assert isinstance(turned, TimelinePage)
    assert isinstance(oldest, OldestPage)
    assert [e.anchor for s in turned.stretches for e in s.entries] == ["e-2", "e-3"]
    assert (page.turned, turned.turned) == (
        "temi/deepseek/dal-primo-fatto/2024/index.html",
        "temi/deepseek/2024/index.html",
    )
    assert [other.target for other in turned.others] == ["temi/deepseek/dal-primo-fatto/2023/index.html"]
    assert oldest.years[-1].whole == "temi/deepseek/dal-primo-fatto/2024/index.html"
