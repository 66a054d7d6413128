from __future__ import annotations

from dataclasses import replace

import msgspec

from generator import pages
from generator.model.articleview import ArticlePage
from generator.model.dates import unit
from generator.model.homeview import HomePage
from generator.model.shelf import Shelf
from generator.model.topics import Atlas, TimelineEntry
from generator.model.topicview import TopicPage
from generator.model.views import ArchivePage, SourcePage
from generator.pages.marking import marked
from generator.text.addresses import web_address
from tests.pages.edition import ARTICLES, ATLAS, BAN, CONFIG, ENGLISH, MYTH, RIVALS, SHELF, SHOCK, TOPIC


def view(path: str, shelf: Shelf = SHELF, atlas: Atlas = ATLAS) -> object:
    return next(page.view for page in pages.plan(CONFIG, shelf, atlas) if page.path == path)


def article_view(slug: str) -> ArticlePage:
    planned = pages.plan(CONFIG, SHELF, ATLAS)
    found = next(page.view for page in planned if slug in page.path and page.template == "article.html")
    assert isinstance(found, ArticlePage)
    return found


def topic_view() -> TopicPage:
    found = view("temi/deepseek/index.html")
    assert isinstance(found, TopicPage)
    return found


def test_all_pages_have_their_own_path() -> None:
    paths = [page.path for page in pages.plan(CONFIG, SHELF, ATLAS)]
    assert len(set(paths)) == len(paths)


def test_pages_can_travel_between_processes() -> None:
    for page in pages.plan(CONFIG, SHELF, ATLAS):
        assert msgspec.msgpack.encode(page) == msgspec.msgpack.encode(page)


def test_home_shows_the_newest_first_and_the_undated_last() -> None:
    home = view("index.html")
    assert isinstance(home, HomePage)
    assert [item.title for item in home.latest] == [c.title for c in (MYTH, ENGLISH, SHOCK, RIVALS)]
    assert home.topics[0].conflicts == 1
    assert home.topics[0].newest is not None
    assert home.topics[0].newest.date == unit(2025, 1, 27)


def test_a_figure_of_a_topic_leads_to_the_same_figure_in_its_article() -> None:
    target = topic_view().compared[0].rows[2].cited.target
    assert target.endswith(f"{SHOCK.slug}/index.html#f-17-2")
    assert [line.anchor for line in article_view(SHOCK.slug).figures][2] == "f-17-2"


def test_an_event_of_a_timeline_leads_to_the_same_event_in_its_article() -> None:
    entry = topic_view().years[-1].stretches[0].entries[0]
    assert entry.tellings[0].cited.target.endswith(f"{RIVALS.slug}/index.html#e-12")


def test_figures_of_one_article_stand_apart_from_those_compared() -> None:
    shown = topic_view()
    assert [table.anchor for table in shown.single] == ["c-costi-operativi"]
    assert [table.agreement for table in shown.compared] == ["conflict", "rounded", "agree"]


def test_another_measure_of_the_same_unit_and_thing_is_named() -> None:
    cost = topic_view().compared[1]
    assert [other.target for other in cost.others] == ["#c-hardware", "#c-costi-operativi"]


def test_sizes_are_drawn_to_scale() -> None:
    assert [row.length for row in topic_view().compared[0].rows] == [1000, 1000, 200]


def test_a_full_year_is_parted_into_months() -> None:
    entries = tuple(TimelineEntry(anchor=f"e-{n}", date=unit(2025, 1 + n // 4, 1 + n), tellings=()) for n in range(8))
    shown = view("temi/deepseek/index.html", atlas=Atlas(topics=(replace(TOPIC, timeline=entries),)))
    assert isinstance(shown, TopicPage)
    assert [str(stretch.date) for stretch in shown.years[0].stretches] == ["2025-02", "2025-01"]


def test_a_month_has_one_heading_though_a_date_of_no_month_stands_in_its_midst() -> None:
    dates = [unit(2025, 1, 3), unit(2025, 1, 4), unit(2025), unit(2025, 1, 5), unit(2025, 2, 1), unit(2025, 2, 2)]
    entries = tuple(TimelineEntry(anchor=f"e-{n}", date=date, tellings=()) for n, date in enumerate(dates))
    shown = view("temi/deepseek/index.html", atlas=Atlas(topics=(replace(TOPIC, timeline=entries),)))
    assert isinstance(shown, TopicPage)
    told = [(str(s.date), [e.anchor for e in s.entries]) for s in shown.years[0].stretches]
    assert told == [("2025-02", ["e-5", "e-4"]), ("2025-01", ["e-3", "e-1", "e-0"]), ("None", ["e-2"])]


def test_sentences_know_their_place_and_hand_written_ones_have_none() -> None:
    lines = article_view(MYTH.slug).body
    assert [(line.anchor, line.number) for line in lines] == [("s-2", 2), ("s-6", 6), ("p-3", None), ("s-12", 12)]
    assert [line.position for line in lines] == [24, 121, None, 268]


def test_an_article_stands_between_its_neighbours_in_the_topic() -> None:
    shown = article_view(ENGLISH.slug)
    assert shown.earlier is not None
    assert shown.earlier.title == SHOCK.title
    assert shown.later is not None
    assert shown.later.title == MYTH.title
    assert [item.title for item in shown.others] == [RIVALS.title]


def test_the_archive_files_by_what_is_known_of_the_date() -> None:
    whole = view("archivio/index.html")
    assert isinstance(whole, ArchivePage)
    assert [str(period.date) for period in whole.periods[0].months] == ["2025-02", "2025-01"]
    assert [item.title for item in whole.articles.shown] == [RIVALS.title]


def test_a_source_gathers_its_articles_by_name_or_domain() -> None:
    by_domain = replace(ARTICLES[0], card=replace(SHOCK, source="quotidiano.example"))
    shown = view("fonti/il-quotidiano/index.html", replace(SHELF, articles=(*ARTICLES[1:], by_domain)))
    assert isinstance(shown, SourcePage)
    assert {item.title for item in shown.articles.shown} == {MYTH.title, SHOCK.title}


def test_only_web_addresses_are_linked() -> None:
    assert web_address("https://a.example/x?y=1") == "https://a.example/x?y=1"
    for other in ("javascript:alert(1)", "//a.example", "https://", "http://[", "", None, "file:///etc/passwd"):
        assert web_address(other) is None


def test_the_words_that_tell_the_time_are_marked_where_they_stand() -> None:
    cut = marked(BAN, "entro ottobre 2023")
    assert cut.before + cut.words + cut.after == BAN
    assert cut.words == "entro ottobre 2023"
    assert marked(BAN, "mai").words == ""
