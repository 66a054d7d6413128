from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import metadata
from generator.model.articles import Metadata, Rights
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis
from generator.model.problems import Severity
from tests.metadata.making import PARAGRAPH, both, cleaned

BODY = (Role.BODY, PARAGRAPH)


def read(clean: CleanText) -> Metadata:
    return metadata.read(*both(clean))


def test_a_pasted_article_with_its_title_and_nothing_else() -> None:
    disclaimer = "Si prega di notare che questo contenuto non costituisce un consiglio di investimento."
    title = "Modello AI R1 di DeepSeek: competere con i giganti globali"
    found = read(cleaned((Role.NOTICE, disclaimer), (Role.TITLE, title), BODY, (Role.COMMENTS, "Lascia un commento")))
    assert found.title is not None
    assert found.title.value == title
    assert found.lang is not None
    assert found.lang.value == "it"
    assert (found.date, found.source, found.url, found.authors) == (None, None, None, None)
    assert [(p.code, p.severity) for p in found.problems] == [
        ("date-missing", Severity.NOTE),
        ("source-missing", Severity.NOTE),
    ]
    assert all("into a.txt.meta.yml" in (p.hint or "") and p.path == "seeds/a.txt" for p in found.problems)


@pytest.mark.parametrize(
    ("line", "start", "why"),
    [
        ("32 novembre 2025", "", ": '32 novembre 2025' is no day"),
        ("Venerdì 21 novembre", "", ": '21 novembre' has no year"),
        ("", "RIVA, 28 OTT - ", ": '28 OTT' has no year"),
        ("La sagra che apre il 21 novembre chiude tutta la riva alle auto", "", ""),
    ],
)
def test_what_looks_like_the_day_is_told_where_it_tells_none(line: str, start: str, why: str) -> None:
    lines = ((Role.TITLE, "Il ponte riapre il 3 marzo"), (Role.BYLINE, line), (Role.BODY, start + PARAGRAPH))
    (told,) = (one.message for one in read(cleaned(*lines)).problems if one.code == "date-missing")
    assert told == f"no date found{why}"


def test_a_saved_page_says_all() -> None:
    stated = [
        ("html:lang", "it"),
        ("title", "DeepSeek, il mito | la Repubblica"),
        ("og:site_name", "la Repubblica"),
        ("h1", "DeepSeek, il mito"),
        ("link:canonical", "https://example.org/2025/01/28/deepseek"),
        ("jsonld:datePublished", "2025-01-27T23:30:00Z"),
        ("jsonld:author", "Mario Rossi"),
    ]
    found = read(cleaned((Role.TITLE, "DeepSeek, il mito"), BODY, stated=stated))
    assert [str(f.value) for f in (found.title, found.date, found.source, found.url, found.lang) if f] == [
        "DeepSeek, il mito",
        "2025-01-28",
        "la Repubblica",
        "https://example.org/2025/01/28/deepseek",
        "it",
    ]
    assert found.authors is not None
    assert found.authors.value == ("Mario Rossi",)
    assert found.title is not None
    assert found.title.line == 1
    assert found.problems == ()


def test_what_only_an_editor_can_say_is_declared() -> None:
    declared = [
        ("topics", ("Intelligenza artificiale", "deepseek", "DeepSeek"), Basis.HEADER),
        ("tags", ("IA", "chip"), Basis.HEADER),
        ("draft", "true", Basis.HEADER),
        ("draft", "false", Basis.SIDECAR),
        ("rights", "own", Basis.HEADER),
        ("note", "solo per noi", Basis.HEADER),
    ]
    found = read(cleaned(BODY, declared=declared))
    assert found.topics == ("intelligenza-artificiale", "deepseek")
    assert found.tags == ("IA", "chip")
    assert found.draft is False
    assert found.rights is Rights.OWN
    assert "solo per noi" not in repr(found)


def test_nothing_is_declared_by_default() -> None:
    found = read(cleaned(BODY))
    assert (found.topics, found.tags, found.draft, found.rights) == ((), (), False, Rights.QUOTE)


LINE = st.tuples(
    st.sampled_from(list(Role)),
    st.sampled_from(
        ["", "Home", "27 gennaio 2025", "di ", "By", "(ANSA) -", "…", " - | - ", "https://", "2025", PARAGRAPH]
    )
    | st.text(max_size=30),
)
NAMES = st.sampled_from(["title", "h1", "og:title", "author", "date", "link:canonical", "html:lang", "time:datetime"])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(LINE, max_size=8),
    st.lists(st.tuples(NAMES, st.text(max_size=20)), max_size=5),
    st.sampled_from(["it", "und"]),
)
def test_any_seed_has_metadata_whose_evidence_is_in_it(
    lines: list[tuple[Role, str]], stated: list[tuple[str, str]], lang: str
) -> None:
    clean = cleaned(*[(role, text.replace("\n", " ")) for role, text in lines], stated=stated, lang=lang)
    found = read(clean)
    offered = [*(b.text for b in clean.blocks), *(value for _, value in stated)]
    for one in (found.title, found.url, found.source):
        assert one is None or any(one.evidence in text for text in offered)
