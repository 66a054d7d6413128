from __future__ import annotations

import json
import posixpath
from dataclasses import replace

from lxml import html

from generator.model.topics import Atlas
from tests.pages.edition import CONFIG, TOPIC
from tests.render.site import build, built

FOLDER = "temi/deepseek"


def test_the_data_hold_every_entry_with_links_that_lead_into_the_site() -> None:
    data = json.loads(built()[f"{FOLDER}/timeline.json"])
    assert [e["anchor"] for e in data["entries"]] == [e.anchor for e in (*TOPIC.timeline, *TOPIC.undated)]
    for told in (article for e in data["entries"] for article in e["articles"]):
        assert posixpath.normpath(posixpath.join(FOLDER, told["page"].partition("#")[0])) in built()
    assert data["page"] == "index.html"


def test_the_data_say_how_finely_a_date_is_known_and_leave_open_ends_open() -> None:
    since, year, by, day = json.loads(built()[f"{FOLDER}/timeline.json"])["entries"][:4]
    assert (since["date"], since["first_day"], since["last_day"]) == ("2022/..", "2022-01-01", None)
    assert (year["precision"], year["last_day"]) == ("year", "2023-12-31")
    assert by["first_day"] is None
    assert (day["precision"], day["first_day"]) == ("day", day["last_day"])


def test_the_calendar_holds_only_what_is_known_to_the_day() -> None:
    text = built()[f"{FOLDER}/timeline.ics"]
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == 1


def test_the_topics_page_offers_both_and_neither_where_there_is_nothing() -> None:
    assert 'href="timeline.ics"' in built()[f"{FOLDER}/index.html"]
    bare = build(CONFIG, atlas=Atlas(topics=(replace(TOPIC, timeline=(), undated=()),)))
    assert f"{FOLDER}/timeline.ics" not in bare
    assert f"{FOLDER}/timeline.json" not in bare
    assert "timeline.json" not in bare[f"{FOLDER}/index.html"]


def test_minor_events_stand_on_the_page_of_their_year_with_the_major_ones() -> None:
    minor = replace(TOPIC.timeline[1], major=False)
    topic = replace(TOPIC, timeline=(TOPIC.timeline[0], minor, *TOPIC.timeline[2:]))
    files = build(CONFIG, atlas=Atlas(topics=(topic,)))
    page = html.fromstring(files[f"{FOLDER}/index.html"])
    (link,) = page.xpath("//p[@class='whole']/a/@href")
    year = html.fromstring(files[posixpath.normpath(posixpath.join(FOLDER, link))])
    assert minor.anchor not in page.xpath("//li/@id")
    assert minor.anchor in year.xpath("//li/@id")
    (entry,) = [e for e in json.loads(files[f"{FOLDER}/timeline.json"])["entries"] if e["anchor"] == minor.anchor]
    assert entry["page"] == link == "2023/index.html"


def test_the_picture_says_in_words_what_it_shows() -> None:
    page = html.fromstring(built()[f"{FOLDER}/index.html"])
    (picture,) = page.xpath("//figure[@class='strip']/svg[@role='img']")
    assert "2022" in picture.findtext("title")
    assert "4" in picture.findtext("desc")
