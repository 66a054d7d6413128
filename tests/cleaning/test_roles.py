from __future__ import annotations

import pytest

from generator.cleaning import runs
from generator.cleaning.bounds import Zone
from generator.cleaning.features import see
from generator.cleaning.known.rules import rule_book
from generator.model.cleantext import Role
from generator.model.seeds import Block

from .making import PROSE, clean, kept, verdicts

TITLE = "Traffico, il Comune chiude il centro alle auto"


def test_the_title_over_the_text_is_the_title_and_no_text() -> None:
    found = clean("Cronaca", TITLE, *PROSE)
    assert verdicts(found)[TITLE].role is Role.TITLE
    assert kept(found) == list(PROSE)


def test_a_disclaimer_over_the_title_is_a_notice() -> None:
    notice = "Si prega di notare che questo contenuto non costituisce un consiglio di investimento."
    found = clean(notice, TITLE, *PROSE)
    assert verdicts(found)[notice].role is Role.NOTICE
    assert verdicts(found)[TITLE].role is Role.TITLE


def test_a_path_glued_to_the_title_and_the_title_again_go() -> None:
    path = f"HomeCronacaTrasporti{TITLE}"
    found = clean(path, TITLE, *PROSE[:2], TITLE.replace("il ", "il "), *PROSE[2:])
    assert verdicts(found)[path].role is Role.BREADCRUMB
    assert kept(found) == list(PROSE)


def test_the_form_of_apostrophes_hides_no_second_title() -> None:
    found = clean(
        "Traffico, l’assessore chiude il centro", *PROSE[:2], "Traffico, l'assessore chiude il centro", *PROSE[2:]
    )
    assert verdicts(found)["Traffico, l'assessore chiude il centro"].role is Role.REPEAT


def test_a_standfirst_without_full_stop_stays_as_such() -> None:
    standfirst = (
        "Il piano del traffico passa dopo sei ore di discussione in consiglio, i lavori cominceranno in primavera "
        "e i residenti avranno un permesso"
    )
    found = clean(TITLE, standfirst, "di Anna Bianchi", *PROSE)
    assert verdicts(found)[standfirst].role is Role.STANDFIRST
    assert kept(found) == [standfirst, *PROSE]
    assert verdicts(found)["di Anna Bianchi"].role is Role.BYLINE


def test_headings_inside_stay_as_headings() -> None:
    for heading in ("Il dibattito sulla disponibilità della GPU", "Conclusioni", "Mito o realtà?"):
        found = clean(*PROSE[:2], heading, *PROSE[2:])
        assert verdicts(found)[heading].role is Role.HEADING
        assert verdicts(found)[heading].keep


@pytest.mark.parametrize("line", ["}", "★★★★"])
def test_a_line_of_signs_within_the_text_stays(line: str) -> None:
    assert verdicts(clean(*PROSE[:2], line, *PROSE[2:]))[line].keep


def test_a_sentence_of_the_page_ends_the_titles_under_a_head() -> None:
    left = "This advertisement has not loaded yet, but your article continues below."
    for between, under in ((left, {1}), ("Advertisement", {1, 3})):
        lines = ("Read also", "Market returns to the square", between, "The plan passes")
        looks = see([Block(raw=line) for line in lines], frozenset()).looks
        rules = rule_book("en").find_all(looks)
        assert runs.followers(looks, rules, [Zone.ARTICLE] * 4).keys() == under


def test_a_heading_after_the_lead_is_no_title() -> None:
    found = clean(PROSE[0], "Il piano, punto per punto", *PROSE[1:])
    assert verdicts(found)["Il piano, punto per punto"].role is Role.HEADING


def test_items_and_a_line_that_announces_more_stay() -> None:
    items = ("- Le strade del centro chiudono alle auto.", "- I residenti avranno un permesso.")
    last = "Questi fondi saranno destinati a:"
    assert kept(clean(*PROSE[:2], *items, *PROSE[2:], last)) == [*PROSE[:2], *items, *PROSE[2:], last]


def test_the_day_of_the_visit_on_top_is_the_masthead_and_the_one_under_the_title_no() -> None:
    found = clean("mercoledì, Febbraio 5, 2025", "Abbonamenti", "Cronaca", TITLE, "6 febbraio 2025", *PROSE)
    assert verdicts(found)["mercoledì, Febbraio 5, 2025"].role is Role.MASTHEAD
    assert verdicts(found)["6 febbraio 2025"].role is Role.BYLINE


def test_a_loose_marker_is_cut_from_its_sentence() -> None:
    found = clean(f" date 2025-01 {PROSE[0]}", *PROSE[1:])
    assert [(b.raw, b.line) for b in found.blocks[:2]] == [(" date 2025-01 ", 1), (f"{PROSE[0]}\n", 1)]
    assert found.verdicts[0].role is Role.MARKER
    assert kept(found) == list(PROSE)


def test_an_embedded_post_stays_with_its_headline_and_signature() -> None:
    post = (
        "$NVDA – MUSK SUGGERISCE CHE DEEPSEEK ‘OVVIAMENTE’ HA PIÙ GPU NVIDIA DI QUELLE AFFERMATE",
        "Elon Musk suggerisce che DeepSeek abbia circa 50.000 GPU, a causa dei controlli sulle esportazioni…",
        "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025",
    )
    found = clean(*PROSE[:2], *post, *PROSE[2:])
    assert kept(found) == [*PROSE[:2], *post, *PROSE[2:]]
    assert all(verdicts(found)[line].role is Role.EMBED for line in post)


def test_notes_to_editors_take_all_below_them_with_them() -> None:
    notes = ("Notes to editors", "1. The ferry trust was founded in 1996 and runs four boats across the bay.")
    assert kept(clean(*PROSE, *notes, lang="en")) == kept(clean(*PROSE, lang="en"))
