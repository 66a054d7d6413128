from __future__ import annotations

import pytest

from generator.metadata.dates import publication
from generator.model.cleantext import Role
from tests.metadata.making import PARAGRAPH, cleaned, evidence


def opened(start: str, lang: str = "it") -> list[str]:
    clean = cleaned((Role.BODY, f"{start} {PARAGRAPH}"), (Role.BODY, PARAGRAPH), lang=lang)
    return [str(witness.found.value) for witness in publication.opened(evidence(clean))]


@pytest.mark.parametrize(
    ("start", "lang"),
    [
        ("ROMA, 27 GEN 2025 (ANSA) -", "it"),
        ("27.01.2025 –", "it"),
        ("MILLBROOK, January 27, 2025 /PRNewswire/ --", "en"),
        ("MILLBROOK, England, 27 January 2025 —", "en"),
        ("27. Januar 2025.", "de"),
        ("27.01.2025, 10:16 Uhr -", "de"),
        ("Pressemitteilung vom 27. Januar 2025 |", "de"),
    ],
)
def test_an_article_may_open_with_its_day(start: str, lang: str) -> None:
    assert opened(start, lang) == ["2025-01-27"]


@pytest.mark.parametrize(
    ("start", "lang"),
    [
        ("Nella seduta di oggi, 27 gennaio 2025, si è votato.", "it"),
        ("Si è votato. Oggi, lunedì 27 gennaio 2025, si saprà.", "it"),
        ("The council met today, 27 January 2025, in its hall.", "en"),
    ],
)
def test_the_first_sentences_may_call_a_day_the_present_one(start: str, lang: str) -> None:
    assert opened(start, lang) == ["2025-01-27"]


@pytest.mark.parametrize("start", ["Il 27 gennaio 2025 la borsa è crollata:", "Dal 27 gennaio 2025 in poi,"])
def test_a_sentence_that_tells_a_day_is_no_dateline(start: str) -> None:
    assert opened(start) == []


def test_the_sentence_behind_a_dateline_begins_without_it() -> None:
    clean = cleaned((Role.BODY, f"ROMA, 27 GEN 2025 (ANSA) - {PARAGRAPH}"))
    told = evidence(clean)
    assert told.prose.sentences[0].text == PARAGRAPH
    assert told.opening(told.prose.sentences[0]) == f"ROMA, 27 GEN 2025 (ANSA) - {PARAGRAPH}"
