from __future__ import annotations

import pytest

from generator.metadata.dates import publication
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)
MASTHEAD = (Role.MASTHEAD, "mercoledì, Febbraio 5, 2025")
POST = (Role.EMBED, "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025")
MARKER = (Role.MARKER, " date 2025-01 ")
TITLE = (Role.TITLE, "DeepSeek: la rivoluzione dell’IA low cost è un mito?")


def dated(clean: CleanText, url: str | None = None) -> tuple[str, Basis] | None:
    found, _ = publication.find(evidence(clean), url)
    return (str(found.value), found.basis) if found else None


def test_a_loose_marker_gives_its_month_and_no_more() -> None:
    assert dated(cleaned(MARKER, BODY)) == ("2025-01", Basis.MARKER)


def test_the_day_of_the_visit_is_the_latest_possible() -> None:
    clean = cleaned(MASTHEAD, TITLE, BODY)
    found, problems = publication.find(evidence(clean), None)
    assert found is not None
    assert (str(found.value), found.basis) == ("../2025-02-05", Basis.MASTHEAD)
    assert (found.evidence, found.line, problems) == ("mercoledì, Febbraio 5, 2025", 1, ())


def test_a_quoted_post_is_the_earliest_possible() -> None:
    assert dated(cleaned(BODY, POST, BODY)) == ("2025-01-27/..", Basis.EMBED)


def test_two_bounds_are_a_stretch() -> None:
    assert dated(cleaned(MASTHEAD, BODY, POST)) == ("2025-01-27/2025-02-05", Basis.MASTHEAD)


def test_the_latest_of_several_posts_counts() -> None:
    other = (Role.EMBED, "— Reuters (@Reuters) January 29, 2025")
    assert dated(cleaned(POST, other, BODY)) == ("2025-01-29/..", Basis.EMBED)


def test_a_day_inside_a_quoted_text_is_no_signature() -> None:
    assert dated(cleaned((Role.EMBED, "Il 27 gennaio 2025 abbiamo deciso di chiudere."), BODY)) is None


def test_a_quoted_post_that_is_later_than_the_visit_counts_alone() -> None:
    found, _ = publication.find(evidence(cleaned((Role.MASTHEAD, "venerdì 3 gennaio 2025"), BODY, POST)), None)
    assert found is not None
    assert str(found.value) == "2025-01-27/.."


def test_days_of_a_list_above_the_text_do_not_make_a_stamp_a_new_one() -> None:
    stamp = [("article:published_time", "2024-08-07T12:01:51+02:00")]
    rows = [(Role.BYLINE, f"{day} dicembre 2013") for day in (3, 9, 30)]
    assert dated(cleaned(TITLE, *rows, BODY, stated=stamp)) == ("2024-08-07", Basis.METADATA)


def test_a_day_after_the_visit_is_a_finding_and_stays() -> None:
    found, problems = publication.find(evidence(cleaned(MASTHEAD, TITLE, (Role.BYLINE, "12 marzo 2025"), BODY)), None)
    assert found is not None
    assert str(found.value) == "2025-03-12"
    assert [p.code for p in problems] == ["date-conflict"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Pubblicato il 3 marzo 2024", "2024-03-03"),
        ("di Mario Rossi, 12 gennaio 2025", "2025-01-12"),
        ("12 GEN 2025 - 10:30", "2025-01-12"),
        ("di Anna Bianchi | 27/01/2025 alle 18:05", "2025-01-27"),
        ("Roma, 27 gennaio 2025 - Tempo di lettura: 3 minuti", "2025-01-27"),
        ("5 gennaio 2025 (modifica il 6 gennaio 2025 | 15:24)", "2025-01-05"),
        ("Aggiornato il 6 gennaio 2025, pubblicato il 5 gennaio 2025", "2025-01-05"),
        ("By Lance Ulanoff published 19 May 2026", "2026-05-19"),
        ("271045 GEN 25", "2025-01-27"),
        ("Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 9, 2024", "2024-08-08"),
        ("Updated Jan. 9, 2025, published Jan. 8, 2025", "2025-01-08"),
    ],
)
@pytest.mark.parametrize("role", [Role.BYLINE, Role.MENU, Role.FURNITURE])
def test_a_byline_gives_its_day_whatever_cleaning_took_it_for(line: str, day: str, role: Role) -> None:
    assert dated(cleaned(TITLE, (role, line), BODY)) == (day, Basis.BYLINE)


@pytest.mark.parametrize("line", ["Aggiornato il 6 gennaio 2025", "Ultimo aggiornamento: 6 gennaio 2025 ore 10:00"])
def test_the_day_of_a_change_is_only_the_latest_possible(line: str) -> None:
    assert dated(cleaned(TITLE, (Role.BYLINE, line), BODY)) == ("../2025-01-06", Basis.BYLINE)


@pytest.mark.parametrize(
    "text",
    [
        "DeepSeek ha dichiarato di aver addestrato il proprio modello utilizzando solo 2000 GPU H800 di NVIDIA.",
        "Date le restrizioni della Cina sull’accesso, DeepSeek ha scelto di non rivelare nulla.",
        "Nel 2023, High-Flyer ha lanciato DeepSeek come un’entità separata.",
        "Il 27 gennaio 2025 il titolo NVIDIA ha perso il 17% in borsa, e gli analisti non lo avevano previsto.",
        "L’amministrazione Biden ha imposto restrizioni a partire dal 2022.",
    ],
)
def test_running_text_dates_nothing(text: str) -> None:
    assert dated(cleaned(TITLE, (Role.BODY, text), BODY)) is None


@pytest.mark.parametrize("line", ["Borsa, la seduta del 27 gennaio 2025", "DeepSeek crolla il 27 gennaio 2025?"])
def test_a_title_with_a_day_in_it_is_no_byline(line: str) -> None:
    assert dated(cleaned((Role.TITLE, line), BODY)) is None
    assert dated(cleaned((Role.HEADING, line), BODY)) is None


def test_a_chronology_is_not_dated_by_its_first_day() -> None:
    days = [(Role.HEADING, "20 gennaio 2025"), BODY, (Role.HEADING, "27 gennaio 2025"), BODY]
    assert dated(cleaned(TITLE, *days)) is None


def test_days_of_other_articles_and_of_comments_are_not_this_ones() -> None:
    assert dated(cleaned((Role.TEASER, "3 marzo 2024"), (Role.COMMENTS, "4 marzo 2024"), TITLE, BODY)) is None


def test_in_english_figures_that_could_be_exchanged_date_nothing() -> None:
    line = (Role.BYLINE, "Published on 06/01/2026")
    assert dated(cleaned(TITLE, line, BODY, lang="en")) is None
    assert dated(cleaned(TITLE, line, BODY)) == ("2026-01-06", Basis.BYLINE)
    assert dated(cleaned(TITLE, (Role.BYLINE, "Published on 06/21/2026"), BODY, lang="en")) == (
        "2026-06-21",
        Basis.BYLINE,
    )


def test_a_zone_beside_english_figures_tells_their_order() -> None:
    line = (Role.BYLINE, "09/11/2025 4:32 PM ET")
    assert dated(cleaned(TITLE, line, BODY, lang="en")) == ("2025-09-11", Basis.BYLINE)


@pytest.mark.parametrize(("rights", "day"), [("© 2009-2024 Il Molo", "2024-05-21"), ("© 2023 Il Molo", None)])
def test_a_day_without_its_year_is_of_the_year_of_the_rights_where_its_weekday_fits(
    rights: str, day: str | None
) -> None:
    found = dated(cleaned(TITLE, (Role.BYLINE, "martedì 21 maggio"), BODY, (Role.NOTICE, rights)))
    assert found == (None if day is None else (day, Basis.BYLINE))


def test_a_dispatch_is_dated_by_its_own_first_words() -> None:
    assert dated(cleaned((Role.BODY, f"ROMA, 27 GEN 2025 - {PARAGRAPH}"))) == ("2025-01-27", Basis.TEXT)
    assert dated(cleaned((Role.BODY, f"27.01.2025 – {PARAGRAPH}"))) == ("2025-01-27", Basis.TEXT)
    assert dated(cleaned((Role.BODY, f"(ANSA) - ROMA, 27 GEN - {PARAGRAPH}"))) is None


@pytest.mark.parametrize(
    ("name", "value", "day"),
    [
        ("jsonld:datePublished", "2025-01-27T23:30:00-05:00", "2025-01-27"),
        ("article:published_time", "2025-01-27", "2025-01-27"),
        ("time:published", "27 gennaio 2025", "2025-01-27"),
        ("pubdate", "Mon, 27 Jan 2025 23:30:00 GMT", "2025-01-27"),
        ("citation_publication_date", "2024 Jun 30", "2024-06-30"),
    ],
)
def test_the_page_says_when_it_was_published_in_its_own_zone(name: str, value: str, day: str) -> None:
    stated = [("jsonld:dateModified", "2025-03-01"), (name, value)]
    assert dated(cleaned(MASTHEAD, BODY, stated=stated)) == (day, Basis.METADATA)


@pytest.mark.parametrize("value", ["1970-01-01T00:00:00Z", "0001-01-01", "soon", "2025-02-31", ""])
def test_what_a_machine_writes_into_an_empty_field_is_no_day(value: str) -> None:
    assert dated(cleaned(BODY, stated=[("jsonld:datePublished", value)])) is None


def test_a_page_that_tells_only_its_change_was_there_by_then() -> None:
    assert dated(cleaned(BODY, stated=[("jsonld:dateModified", "2025-03-01")])) == ("../2025-03-01", Basis.METADATA)


def test_the_address_tells_a_day_and_yields_to_the_page() -> None:
    url = "https://example.org/2025/01/27/uno.html"
    assert dated(cleaned(MASTHEAD, BODY), url) == ("2025-01-27", Basis.URL)
    stated = [("article:published_time", "2025-01-20T10:00:00+01:00"), ("jsonld:datePublished", "2025-01-20")]
    assert dated(cleaned(BODY, stated=stated), url) == ("2025-01-20", Basis.METADATA)


@pytest.mark.parametrize(
    "stamp", ["2025-01-27T23:30:00Z", "Mon, 27 Jan 2025 23:30:00 GMT", "2025-01-28T00:30:00+01:00"]
)
def test_a_stamp_of_another_zone_yields_to_the_day_that_readers_saw(stamp: str) -> None:
    stated = [("article:published_time", stamp)]
    found = dated(cleaned(TITLE, (Role.BYLINE, "28 gennaio 2025, 00:30"), BODY, stated=stated))
    assert found is not None
    assert found[0] == "2025-01-28"
    in_address = dated(cleaned(BODY, stated=stated), "https://example.org/2025/01/28/uno")
    assert in_address is not None
    assert in_address[0] == "2025-01-28"


def test_a_stamp_with_a_zone_of_its_own_does_not_yield_to_the_day_of_a_change() -> None:
    stated = [("article:published_time", "2025-01-27T23:30:00+01:00")]
    clean = cleaned(TITLE, (Role.BYLINE, "28 gennaio 2025, 00:30"), BODY, stated=stated)
    assert dated(clean) == ("2025-01-27", Basis.METADATA)


def test_the_same_day_under_two_names_is_stronger_than_another_under_one() -> None:
    stated = [
        ("date", "2025-02-20"),
        ("jsonld:datePublished", "2025-01-27T10:00:00+01:00"),
        ("article:published_time", "2025-01-27"),
    ]
    assert dated(cleaned(BODY, stated=stated)) == ("2025-01-27", Basis.METADATA)


def test_two_days_of_which_either_may_be_right_are_a_stretch_and_a_finding() -> None:
    stated = [("jsonld:datePublished", "2025-01-27")]
    found, problems = publication.find(
        evidence(cleaned(TITLE, (Role.BYLINE, "3 gennaio 2025"), BODY, stated=stated)), None
    )
    assert found is not None
    assert str(found.value) == "2025-01-03/2025-01-27"
    assert [(p.code, p.line) for p in problems] == [("date-conflict", 2)]


@pytest.mark.parametrize(("line", "day"), [("7 gennaio 2025", "2025-01-07"), ("27 maggio 2025", "2025-05-27")])
def test_a_later_day_that_readers_see_without_a_word_is_that_of_the_article(line: str, day: str) -> None:
    stated = [("jsonld:datePublished", "2025-01-03"), ("article:modified_time", day)]
    assert dated(cleaned(TITLE, (Role.BYLINE, line), BODY, stated=stated)) == (day, Basis.BYLINE)


def test_a_day_that_is_called_a_change_of_the_same_week_is_a_correction() -> None:
    stated = [("jsonld:datePublished", "2025-01-03"), ("article:modified_time", "2025-01-07")]
    clean = cleaned(TITLE, (Role.BYLINE, "Aggiornato il 7 gennaio 2025"), BODY, stated=stated)
    assert dated(clean) == ("2025-01-03", Basis.METADATA)


def test_a_text_that_says_only_when_it_was_written_anew_is_of_a_stretch() -> None:
    line = "Aggiornato il 27 maggio 2025"
    stated = [("jsonld:datePublished", "2025-01-03"), ("article:modified_time", "2025-05-27")]
    assert dated(cleaned(TITLE, (Role.BYLINE, line), BODY, stated=stated)) == ("2025-01-03/2025-05-27", Basis.METADATA)
    both = (Role.BYLINE, f"Pubblicato il 3 gennaio 2025 - {line}")
    assert dated(cleaned(TITLE, both, BODY, stated=stated)) == ("2025-01-03", Basis.BYLINE)


def test_a_change_after_many_years_leaves_the_day_of_publication() -> None:
    stated = [("jsonld:datePublished", "2015-01-03"), ("article:modified_time", "2025-05-27")]
    clean = cleaned(TITLE, (Role.BYLINE, "Aggiornato il 27 maggio 2025"), BODY, stated=stated)
    assert dated(clean) == ("2015-01-03", Basis.METADATA)


def test_a_day_long_before_the_stated_one_is_that_of_publication_before_a_page_was_moved() -> None:
    stamp = [("article:published_time", "2024-08-07T12:01:51+02:00")]
    assert dated(cleaned(TITLE, (Role.BYLINE, "30 dicembre 2013"), BODY, stated=stamp)) == ("2013-12-30", Basis.BYLINE)
    assert dated(cleaned(TITLE, BODY, stated=stamp), "https://example.org/2013/12/30/uno") == ("2013-12-30", Basis.URL)
    for other in ((Role.TEASER, "30 dicembre 2013"), (Role.BYLINE, "5 agosto 2024")):
        assert dated(cleaned(TITLE, other, BODY, stated=stamp)) == ("2024-08-07", Basis.METADATA)


def test_a_name_given_to_the_last_change_yields_to_a_line_that_says_published() -> None:
    stated = [("date", "2025-01-27")]
    line = (Role.BYLINE, "Pubblicato il 3 gennaio 2025 - Aggiornato il 27 gennaio 2025")
    assert dated(cleaned(TITLE, line, BODY, stated=stated)) == ("2025-01-03", Basis.BYLINE)


def test_of_several_times_none_counts() -> None:
    times = [("time:datetime", f"2025-01-{day:02}") for day in range(1, 7)]
    assert dated(cleaned(BODY, stated=times)) is None


@pytest.mark.parametrize(
    "title", ["27.01.2025 - DeepSeek crolla in borsa", "DeepSeek crolla in borsa | DM | 27.01.2025"]
)
def test_a_title_may_begin_or_end_with_its_day(title: str) -> None:
    assert dated(cleaned(BODY, stated=[("title", title)])) == ("2025-01-27", Basis.METADATA)
    assert dated(cleaned(BODY, stated=[("title", "DeepSeek e il 27.01.2025 in borsa")])) is None


def test_a_month_in_the_address_is_made_finer_by_a_byline_within_it() -> None:
    url = "https://example.org/2025/01/uno.html"
    assert dated(cleaned(TITLE, (Role.BYLINE, "27 gennaio 2025"), BODY), url) == ("2025-01-27", Basis.BYLINE)


def test_the_files_name_is_the_last_witness() -> None:
    path = "seeds/2025/2025-01-27-deepseek.txt"
    assert dated(cleaned(BODY, path=path)) == ("2025-01-27", Basis.FILENAME)
    assert dated(cleaned(MARKER, BODY, path=path)) == ("2025-01", Basis.MARKER)
    assert dated(cleaned(BODY, path="seeds/2025/000_20250127456.txt")) is None


def test_what_an_editor_declares_counts_before_all() -> None:
    declared = [("date", "2024", Basis.HEADER), ("date", "2025-01-26", Basis.SIDECAR)]
    clean = cleaned(MARKER, BODY, stated=[("date", "2025-01-01")], declared=declared)
    assert dated(clean) == ("2025-01-26", Basis.SIDECAR)


def test_the_day_of_the_last_change_closes_a_page_that_has_no_other() -> None:
    edited = (Role.NOTICE, "Ultimo aggiornamento: 17 gennaio 2025")
    text = [BODY] * 8
    assert dated(cleaned(TITLE, *text, edited)) == ("2025-01-17?", Basis.BYLINE)
    assert dated(cleaned(TITLE, edited, *text)) == ("../2025-01-17", Basis.BYLINE)
    earlier = (Role.BYLINE, "modificato il 6 gennaio 2025")
    assert dated(cleaned(TITLE, earlier, *text, edited)) == ("../2025-01-06", Basis.BYLINE)
