"""A topic that stands under another leads to it, and the other to it."""

from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.homeview import TopicsPage
from generator.model.topics import Atlas, Topic
from generator.model.topicview import TopicLine, TopicPage
from tests.pages.edition import CONFIG, SHELF, TOPIC

AI = Topic(slug="ai", title="IA", automatic=False, cards=())
OTHER = replace(TOPIC, slug="altro", title="Altro", aliases=())
MODELS = replace(TOPIC, slug="modelli", title="Modelli", aliases=(), parent="ai")
R1 = replace(TOPIC, slug="r1", title="R1", aliases=(), parent="modelli")
VIEWS = {p.path: p.view for p in pages.plan(CONFIG, SHELF, Atlas(topics=(R1, OTHER, MODELS, AI)))}


def topic(slug: str) -> TopicPage:
    view = VIEWS[f"temi/{slug}/index.html"]
    assert isinstance(view, TopicPage)
    return view


def test_the_way_to_a_topic_goes_over_those_above_it() -> None:
    assert [crumb.text for crumb in topic("r1").head.crumbs[2:]] == ["IA", "Modelli", "R1"]
    assert [crumb.text for crumb in topic("altro").head.crumbs[2:]] == ["Altro"]


def test_a_topic_lists_what_stands_right_under_it() -> None:
    (part,) = topic("ai").parts
    assert part == TopicLine("temi/modelli/index.html", "Modelli", len(MODELS.cards), topic("modelli").conflicts)
    assert [one.title for one in topic("modelli").parts] == ["R1"]
    assert topic("r1").parts == ()


def test_in_the_list_of_topics_each_stands_behind_the_one_above_it() -> None:
    view = VIEWS["temi/index.html"]
    assert isinstance(view, TopicsPage)
    assert [(item.title, item.parent and item.parent.text) for item in view.topics] == [
        *(("IA", None), ("Modelli", "IA"), ("R1", "Modelli"), ("Altro", None)),
    ]
