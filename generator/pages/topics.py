"""The page of one topic: the story so far, who says what, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.articles import Card
from generator.model.facts import Quote
from generator.model.pages import Page
from generator.model.topics import Topic, Voice
from generator.model.topicview import RemarkLine, TopicLine, TopicPage, VoiceBlock
from generator.pages import anchors, claims, inbrief, timeline
from generator.pages.articles import name_groups
from generator.pages.directory import Directory
from generator.pages.disputes import disputes
from generator.pages.lists import conflicts
from generator.pages.rolls import listed
from generator.pages.sheets import sheets
from generator.pages.strips import strip

MOST_VOICES = 12
"""People whose words a topic's page gives, in the topic's order; all of them are named further down."""

MOST_REMARKS = 3
"""Quotes of one of them; their own page has more."""


def topic_page(desk: Directory, topic: Topic) -> Page[TopicPage]:
    """Return the page of a topic."""
    path = desk.at.topic(topic.slug)
    head = desk.head("topics", desk.way(topic), feeds=desk.feeds(topic))
    years = timeline.years(desk, topic)
    compared, single = claims.tables(desk, topic)
    view = TopicPage(
        site=desk.site,
        head=head,
        feeds=desk.feeds(topic),
        title=topic.title,
        automatic=topic.automatic,
        evidence=topic.evidence,
        introduction=topic.introduction,
        parts=tuple(_part(desk, part) for part in desk.by_slug.values() if part.parent == topic.slug),
        conflicts=conflicts(topic),
        sources=topic.sources,
        disputes=disputes(topic),
        strip=strip(topic),
        brief=inbrief.in_brief(desk, topic),
        compared=compared,
        single=single,
        all_figures=next((sheet.path for sheet in sheets(desk, topic)), None),
        further=claims.further(desk, topic),
        figures=len(topic.comparisons),
        years=years,
        jumps=timeline.jumps(years),
        oldest_first=timeline.oldest_first(desk, topic),
        exports=timeline.exports(desk, topic),
        undated=timeline.undated(desk, topic),
        voices=tuple(_voice(desk, voice) for voice in topic.voices[:MOST_VOICES]),
        articles=listed(desk, path, topic.cards),
        names=name_groups(desk, topic.names),
    )
    return Page(path=path, template="topic.html", view=view)


def remarks(desk: Directory, quoted: Iterable[tuple[Card, Quote]]) -> tuple[RemarkLine, ...]:
    """Return quotes with the place in the article that gives each."""
    placed = ((quote, desk.cited(card, anchors.of(quote, card.quotes))) for card, quote in quoted)
    return tuple(RemarkLine(quote, cited) for quote, cited in placed)


def _part(desk: Directory, topic: Topic) -> TopicLine:
    return TopicLine(desk.at.topic(topic.slug), topic.title, len(topic.cards), conflicts(topic))


def _voice(desk: Directory, voice: Voice) -> VoiceBlock:
    return VoiceBlock(
        name=voice.name,
        role=voice.role,
        target=desk.name_page(voice.name),
        remarks=remarks(desk, ((r.card, r.quote) for r in voice.remarks[:MOST_REMARKS])),
        others=len(voice.remarks[MOST_REMARKS:]),
    )
