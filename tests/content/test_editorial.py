"""Files on topics and publications."""

from __future__ import annotations

import re

import pytest

from generator.content import editorial
from generator.errors import ContentError
from generator.model.files import File

TOPIC = """\
---
title: DeepSeek
aliases: [deep-seek]
match: {any: [DeepSeek, R1], none: [casinò], min: 2}
merge_of: [deepseek-r1]
pin: 3f2a9c01
timeline:
  hide: [e-1957]
  add:
    - {date: 2025-01-20, text: Esce R1.}
  same: [[e-1, e-2], [e-3, e-4]]
  apart: [e-5, e-6]
compare:
  rename: {c-1: GPU di DeepSeek}
  apart: [[c-2, c-3]]
  verdict: {c-1: conflict}
---

Un **modello** cinese.
"""


def topic(text: str) -> editorial.TopicFile:
    return editorial.topic(File("content/topics/DeepSeek.md", text.encode()))[0]


def test_a_topic_says_all_that_its_file_says() -> None:
    found, problems = editorial.topic(File("content/topics/DeepSeek.md", TOPIC.encode()))
    assert problems == ()
    assert (found.slug, found.title, found.aliases) == ("deepseek", "DeepSeek", ("deep-seek",))
    assert (found.any, found.none, found.min) == (("DeepSeek", "R1"), ("casinò",), 2)
    assert (found.merge_of, found.pin) == (("deepseek-r1",), ("3f2a9c01",))
    assert (found.timeline_hide, found.timeline_add) == (("e-1957",), (("2025-01-20", "Esce R1."),))
    assert (found.timeline_same, found.timeline_apart) == ((("e-1", "e-2"), ("e-3", "e-4")), (("e-5", "e-6"),))
    assert (found.compare_rename, found.compare_apart) == ((("c-1", "GPU di DeepSeek"),), (("c-2", "c-3"),))
    assert found.compare_verdict == (("c-1", "conflict"),)
    assert found.introduction == "Un **modello** cinese."


def test_an_article_is_pinned_by_its_id_its_slug_or_the_name_of_its_file() -> None:
    pins = "[3f2a9c01, ponte-chiuso, 2025-03-04-ponte-chiuso, 2025-03-04-ponte-chiuso.md]"
    assert topic(f"---\npin: {pins}\n---\n").pin == ("3f2a9c01", *["ponte-chiuso"] * 3)


@pytest.mark.parametrize(
    "front", ["match: [DeepSeek, R1]", "any: [DeepSeek, R1]", "match:\n  any:\n  - DeepSeek\n  - R1"]
)
def test_words_to_match_may_stand_in_any_of_three_ways(front: str) -> None:
    assert topic(f"---\n{front}\n---\n").any == ("DeepSeek", "R1")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("timeline: {add: [{date: domani, text: x}]}", "date is no day: 'domani'"),
        ("timeline: {add: [{text: x}]}", "an added entry without date or text"),
        ("timeline: {same: [[a, {b: c}]]}", "`same` is no list of groups"),
        ("compare: {verdict: {c-1: boh}}", "`c-1` knows no 'boh'"),
        ("match: {min: due}", "`min` is no whole number: 'due'"),
    ],
)
def test_what_a_topic_cannot_mean_is_an_error(front: str, message: str) -> None:
    with pytest.raises(ContentError, match=re.escape(message)) as caught:
        topic(f"---\n{front}\n---\n")
    assert caught.value.line == 2


def test_a_slip_in_a_nested_key_is_told() -> None:
    file = File("content/topics/t.md", b"---\ntimeline: {hidden: [a]}\nmatch: {anny: [b]}\n---\n")
    assert [p.hint for p in editorial.topic(file)[1]] == ["did you mean `hide`?", "did you mean `any`?"]


def test_a_publication_is_known_by_its_domains() -> None:
    text = "---\nname: Tom's Hardware\ndomains: tomshw.it\ncountry: IT\nnote_ref: https://a.it\n---\nNota.\n"
    found, problems = editorial.source(File("content/sources/toms.md", text.encode()))
    assert (found.slug, found.name, found.domains, found.body) == ("toms", "Tom's Hardware", ("tomshw.it",), "Nota.")
    assert problems == ()
