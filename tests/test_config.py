"""content/site.yml: what it says, and what becomes of what it cannot mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Config, Publish, load
from generator.model.files import File
from generator.model.problems import Severity

SITE = """\
title: Rassegna sull'IA
description: Che cosa si scrive, e se torna
base_url: https://esempio.github.io/rassegna/
lang: it
timezone: Europe/Rome
publish:
  max_sentences: 4
  max_share: 25%
  max_chars: 900
review: {require: true}
feeds: {items: 20}
search: false
summary: {engine: extractive}
"""


def site(text: str) -> File:
    return File("content/site.yml", text.encode())


def test_every_setting_is_read() -> None:
    assert load(site(SITE)) == (
        Config(
            title="Rassegna sull'IA",
            description="Che cosa si scrive, e se torna",
            base_url="https://esempio.github.io/rassegna",
            lang="it",
            timezone="Europe/Rome",
            publish=Publish(max_sentences=4, max_share_percent=25, max_chars=900),
            require_review=True,
            feed_items=20,
            search=False,
        ),
        (),
    )


@pytest.mark.parametrize("file", [None, site(""), site("# nulla\n"), site("\ufefftitle:\r\n")])
def test_a_digest_without_settings_has_the_defaults(file: File | None) -> None:
    assert load(file) == (Config(), ())


@pytest.mark.parametrize(("written", "percent"), [("0.3", 30), ("30%", 30), ("30 %", 30), ("1", 100), ("0.125", 12)])
def test_a_share_is_written_either_way(written: str, percent: int) -> None:
    config, problems = load(site(f"publish: {{max_share: {written}}}"))
    assert (config.publish.max_share_percent, problems) == (percent, ())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("base_url: esempio.it/rassegna", "`base_url` is no web address: 'esempio.it/rassegna'"),
        ("base_url: javascript:alert(1)", "`base_url` is no web address: 'javascript:alert(1)'"),
        ("base_url: http://[", "`base_url` is no web address: 'http://['"),
        ("base_url: 'https://a.it/\"><script>'", "is no web address"),
        ("base_url: https://a.it/?x=1", "`base_url` has a query or an anchor"),
        ("lang: italiano!", "no site can be made in 'italiano!'"),
        ("lang: xx", "no site can be made in 'xx'"),
        ("timezone: Europe/Roma", "`timezone` is no time zone: 'Europe/Roma'"),
        ("publish: {max_share: 30}", "`max_share` is no share: '30'"),
        ("publish: {max_sentences: 0}", "`max_sentences` is out of range: '0'"),
        ("publish: {max_chars: 99999999999999999999}", "`max_chars` is out of range"),
        ("publish: 5", "`publish` is no mapping"),
        ("feeds: {items: molti}", "`items` is no whole number: 'molti'"),
        ("search: forse", "`search` is neither true nor false: 'forse'"),
        ("title: [a]", "`title` is a list or a mapping"),
    ],
)
def test_a_setting_that_cannot_be_used_is_an_error_and_the_others_stand(line: str, message: str) -> None:
    config, problems = load(site(f"description: d\n{line}\n"))
    assert config == Config(description="d")
    [problem] = problems
    assert message in problem.message
    assert (problem.code, problem.path, problem.line) == ("config-unreadable", "content/site.yml", 2)
    assert problem.severity is Severity.ERROR
    assert problem.hint


@pytest.mark.parametrize("raw", [b"title: [", b"a: *b", b"- x", b"\xe8", b"\x00"])
def test_broken_settings_are_one_error_and_the_defaults(raw: bytes) -> None:
    config, problems = load(File("content/site.yml", raw))
    assert config == Config()
    assert [p.severity for p in problems] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("titel: x", "did you mean `title`?"),
        ("publish: {max_sentence: 5}", "did you mean `max_sentences`?"),
        ("colore: rosso", "the keys are: title"),
        ("max_share: 2", "it stands under `publish`"),
        ("items: 20", "it stands under `feeds`"),
        ("publish: {engine: llm}", "it stands under `summary`"),
        ("review: {lang: it}", "it stands at the top of the file"),
        ("summary: {model: qwen3}", "take the line out"),
        ("editions: [it, en]", "take the key out"),
    ],
)
def test_what_is_unknown_or_not_there_yet_is_a_warning(line: str, hint: str) -> None:
    config, problems = load(site(line))
    assert config == Config()
    assert [p.severity for p in problems] == [Severity.WARNING]
    assert hint in (problems[0].hint or "")


def test_a_language_model_is_named_together_with_its_engine() -> None:
    assert load(site("summary: {engine: llm, model: qwen3}")) == (Config(model="qwen3"), ())


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("summary: {engine: llm}", "`model: NAME`"),
        ("summary: {engine: gpt, model: qwen3}", "write one of: extractive, llm"),
        ('summary: {engine: llm, model: "a\\tb"}', "`llm models`"),
    ],
)
def test_a_model_that_cannot_be_meant_is_an_error_and_summaries_stay_extractive(line: str, hint: str) -> None:
    config, problems = load(site(line))
    assert config == Config()
    assert [p.severity for p in problems] == [Severity.ERROR]
    assert hint in (problems[0].hint or "")


def test_a_wrong_zone_is_mended_by_the_hint() -> None:
    assert load(site("timezone: Europe/Roma"))[1][0].hint == "did you mean `Europe/Rome`?"


@given(st.binary(max_size=120))
def test_no_bytes_stop_a_build(raw: bytes) -> None:
    config, _ = load(File("content/site.yml", raw))
    assert config.publish.max_sentences >= 1


def test_weekly_editions_are_asked_for_by_name() -> None:
    config, problems = load(site("editions: weekly"))
    assert (config.editions, problems) == ("weekly", ())
    assert Config().editions == ""
