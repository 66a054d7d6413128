from __future__ import annotations

import time
from dataclasses import replace

import pytest
from msgspec import structs

from generator.metadata.dates import shown
from generator.metadata.dates.shown import Says, Zone
from generator.model.cleantext import CleanText, Role
from tests.metadata.making import PARAGRAPH, cleaned, evidence

TITLE = (Role.TITLE, "DeepSeek: la rivoluzione dell’IA low cost è un mito?")
BODY = (Role.BODY, PARAGRAPH)
MENU = (Role.MENU, "Economia")


def seen(clean: CleanText) -> list[tuple[str, Zone, Says, bool]]:
    return [(str(s.day.date), s.zone, s.says, s.bare) for s in shown.find(evidence(clean))]


def test_a_line_is_known_by_where_it_stands() -> None:
    lines = [(Role.MENU, "1 gennaio 2025"), TITLE, (Role.MENU, "2 gennaio 2025"), BODY, BODY]
    clean = cleaned(*lines, *[BODY] * 6, (Role.MENU, "3 gennaio 2025"), *[MENU] * 9, (Role.MENU, "4 gennaio 2025"))
    assert [(day, zone) for day, zone, _, _ in seen(clean)] == [
        ("2025-01-01", Zone.ABOVE),
        ("2025-01-02", Zone.HEAD),
        ("2025-01-03", Zone.FOOT),
    ]


def test_far_away_a_line_counts_only_when_it_says_what_it_is() -> None:
    far = [(Role.MENU, "Pubblicato"), (Role.MENU, "4 gennaio 2025"), (Role.MENU, "5 gennaio 2025")]
    assert seen(cleaned(TITLE, BODY, BODY, *[MENU] * 9, *far)) == [("2025-01-04", Zone.ELSEWHERE, Says.PUBLISHED, True)]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Pubblicato il 3 gennaio 2025", [Says.PUBLISHED]),
        ("3 gennaio 2025 (modifica il 4 gennaio 2025 | 15:24)", [Says.NOTHING, Says.UPDATED]),
        ("Updated Jan. 9, 2025, published Jan. 8, 2025", [Says.UPDATED, Says.PUBLISHED]),
        ("Roma, 3 gennaio 2025", [Says.NOTHING]),
    ],
)
def test_the_words_before_a_day_say_what_it_is(line: str, says: list[Says]) -> None:
    assert [one for _, _, one, _ in seen(cleaned(TITLE, (Role.BYLINE, line), BODY))] == says


@pytest.mark.parametrize(
    "line", ["Mario Rossi24.04.2024, 19:35 Uhr", "28 novembre 2025, 10:30 • Tempo di lettura: 5 minuti"]
)
def test_a_bare_line_has_a_day_a_time_and_names(line: str) -> None:
    assert [bare for _, _, _, bare in seen(cleaned(TITLE, (Role.MENU, line), BODY))] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "Borsa, la seduta del 27 gennaio 2025",
        "Foto: archivio, 12 gennaio 2020",
        "Il titolo crolla il 27 gennaio 2025 e gli analisti non se lo aspettavano",
    ],
)
def test_a_line_that_tells_more_is_not_bare(line: str) -> None:
    assert [bare for _, _, _, bare in seen(cleaned(TITLE, (Role.MENU, line), BODY))] == [False]


def test_a_paragraph_that_stands_alone_is_not_yet_the_text() -> None:
    clean = cleaned(TITLE, BODY, *[MENU] * 5, (Role.HEADING, "3 gennaio 2025"), BODY, BODY)
    assert [zone for _, zone, _, _ in seen(clean)] == [Zone.HEAD]


def trailed(clean: CleanText, number: int, trail: str) -> CleanText:
    blocks = tuple(structs.replace(b, trail=trail) if n == number else b for n, b in enumerate(clean.blocks))
    return replace(clean, blocks=blocks)


def test_markup_that_calls_a_line_a_date_makes_it_one() -> None:
    clean = cleaned(TITLE, (Role.MENU, "5 novembre 2021 admin notizie 0 condivisioni"), BODY)
    assert [one for _, _, _, one in seen(clean)] == [False]
    assert [one for _, _, _, one in seen(trailed(clean, 1, "article.post > p.entry-meta"))] == [True]


@pytest.mark.parametrize("trail", ["div#comments > p.date", "section.related-posts > span.date"])
def test_a_day_of_other_articles_or_comments_is_not_seen(trail: str) -> None:
    clean = cleaned(TITLE, (Role.MENU, "5 novembre 2021"), BODY)
    assert len(seen(trailed(clean, 1, "article.post > span.date"))) == 1
    assert seen(trailed(clean, 1, trail)) == []


def test_days_between_the_parts_of_a_text_make_a_chronology() -> None:
    dated = [(Role.HEADING, "20 gennaio 2025"), BODY, (Role.HEADING, "27 gennaio 2025"), BODY]
    assert shown.is_chronology(evidence(cleaned(TITLE, *dated)))
    assert not shown.is_chronology(evidence(cleaned(TITLE, (Role.HEADING, "20 gennaio 2025"), BODY, BODY)))


def test_ten_thousand_dated_lines_are_read_in_a_moment() -> None:
    clean = cleaned(TITLE, BODY, BODY, *[(Role.MENU, "Pubblicato il 3 gennaio 2025")] * 10_000)
    proof = evidence(clean)
    started = time.process_time()
    shown.find(proof)
    assert time.process_time() - started < 2


def test_a_long_line_counts_where_it_begins_by_saying_that_it_dates_the_article() -> None:
    rest = "e archiviato in Economia. " * 9
    says = (Role.FURNITURE, f"Questo articolo è stato pubblicato il 27 gennaio 2025 {rest}")
    tells = (Role.FURNITURE, f"La società è nata il 27 gennaio 2025 {rest}")
    assert [one for _, _, one, _ in seen(cleaned(TITLE, BODY, BODY, says))] == [Says.PUBLISHED]
    assert seen(cleaned(TITLE, BODY, BODY, tells)) == []


def test_a_label_far_away_is_known_with_its_accents() -> None:
    far = (Role.MENU, "Veröffentlicht am 27.01.2025")
    assert [day for day, *_ in seen(cleaned(TITLE, BODY, BODY, *[MENU] * 9, far, lang="de"))] == ["2025-01-27"]


def test_a_nickname_after_a_label_leaves_a_line_bare() -> None:
    lines = ((Role.MENU, "von wolke7 am 27.01.2025"), (Role.MENU, "Die Straße wird gesperrt bis 27.01.2025"))
    assert [bare for *_, bare in seen(cleaned(TITLE, *lines, BODY, lang="de"))] == [True, False]


def of_elements(*trails: str, lines: tuple[str, ...]) -> list[tuple[str, Says]]:
    clean = cleaned(TITLE, *[(Role.MENU, line) for line in lines], BODY, BODY)
    blocks = list(clean.blocks)
    for number, trail in enumerate(trails, 1):
        blocks[number] = structs.replace(blocks[number], trail=trail)
    return [(day, says) for day, _, says, _ in seen(replace(clean, blocks=tuple(blocks)))]


@pytest.mark.parametrize("trail", ["aside > time", "div.sidebar__main > span.date", "p > span.entry-comments-link"])
def test_beside_an_article_a_day_may_be_its_own(trail: str) -> None:
    clean = cleaned(TITLE, (Role.MENU, "5 novembre 2021"), BODY)
    assert len(seen(trailed(clean, 1, trail))) == 1


def test_an_element_that_is_called_after_changes_tells_a_change() -> None:
    changed = "article > div.field--name-changed > time.datetime"
    assert of_elements(changed, lines=("3 gennaio 2025",)) == [("2025-01-03", Says.UPDATED)]
    any_day = "article > header > time.entry-date.updated"
    assert of_elements(any_day, lines=("3 gennaio 2025",)) == [("2025-01-03", Says.NOTHING)]


@pytest.mark.parametrize(
    ("lang", "line", "says"),
    [
        ("ko", "입력 : 2025-01-03 02:37", Says.PUBLISHED),
        ("ru", "Обновлено: 03.01.2025", Says.UPDATED),
        ("pl", "Opublikowano: 3 stycznia 2025", Says.PUBLISHED),
        ("ja", "更新日 2025年1月3日", Says.UPDATED),
    ],
)
def test_languages_without_data_have_the_words_for_publication_and_change(lang: str, line: str, says: Says) -> None:
    clean = cleaned(TITLE, (Role.MENU, line), BODY, lang=lang)
    assert [(day, said) for day, _, said, _ in seen(clean)] == [("2025-01-03", says)]


def test_a_day_beside_a_title_far_above_the_text_is_the_titles() -> None:
    day = (Role.BYLINE, "2 gennaio 2025")
    zones = [zone for _, zone, _, _ in seen(cleaned(day, TITLE, *[MENU] * 40, BODY, BODY))]
    assert zones == [Zone.ABOVE]
    assert seen(cleaned(day, *[MENU] * 9, TITLE, *[MENU] * 40, BODY, BODY)) == []


def test_where_no_paragraph_was_kept_lines_are_placed_by_the_title() -> None:
    lines = [(Role.BYLINE, "2 febbraio 2025"), TITLE, (Role.BYLINE, "3 febbraio 2025")]
    assert [(day, zone) for day, zone, _, _ in seen(cleaned(*[MENU] * 30, *lines, *[MENU] * 9))] == [
        ("2025-02-02", Zone.ABOVE),
        ("2025-02-03", Zone.HEAD),
    ]


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("June 18, 2025   4:52 PM GMT+1   Updated 2 hours ago", True),
        ("Written by Petra Quigg | Medically reviewed by Dr. Sven Tolliver Holt | June 18, 2025", True),
        ("A post shared by Petra Quigg Tolliver Holt (@petra) on June 18, 2025", False),
        ("The harbour master spoke of rain and of wind | June 18, 2025", False),
    ],
)
def test_times_and_what_was_done_by_whom_may_stand_beside_a_day(line: str, bare: bool) -> None:  # noqa: FBT001
    assert [one[3] for one in seen(cleaned(TITLE, (Role.MENU, line), BODY, lang="en"))] == [bare]
