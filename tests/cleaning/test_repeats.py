from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import cleaning
from generator.cleaning import mark_repeats
from generator.model.cleantext import Role

from .making import PROSE, clean, kept, seed, verdicts


def test_a_block_counts_the_other_seeds_that_hold_it() -> None:
    seeds = [seed("Lascia un commento", PROSE[0]), seed(PROSE[1], "lascia  un commento"), seed(PROSE[2], PROSE[2])]
    assert mark_repeats(seeds) == (((0, 1),), ((1, 1),), ())


def test_the_form_of_apostrophes_does_not_count() -> None:
    assert mark_repeats([seed("L’uscita"), seed("L'uscita")]) == (((0, 1),), ((0, 1),))


@settings(max_examples=50)
@given(st.lists(st.lists(st.sampled_from(["a", "b", "A", "c d", "1"]), max_size=4), max_size=5))
def test_marks_are_symmetric(texts: list[list[str]]) -> None:
    seeds = [seed(*lines) for lines in texts]
    marks = mark_repeats(seeds)
    assert len(marks) == len(seeds)
    for row in marks:
        assert all(0 < others < len(seeds) for _, others in row)


def test_a_short_line_of_three_seeds_is_the_sites() -> None:
    lines = [*PROSE[:2], "Il filo diretto con i lettori", *PROSE[2:]]
    found = cleaning.clean(seed(*lines), "it", (), [(2, 2)])
    assert verdicts(found)["Il filo diretto con i lettori"].evidence == "also in 2 other seeds"
    assert kept(found) == list(PROSE)


def test_a_heading_that_many_articles_have_stays() -> None:
    lines = [*PROSE[:2], "Conclusioni", *PROSE[2:]]
    assert "Conclusioni" in kept(cleaning.clean(seed(*lines), "it", (), [(2, 9)]))


def test_an_agency_report_that_two_papers_print_stays() -> None:
    found = cleaning.clean(seed(*PROSE), "it", (), [(0, 5), (1, 5), (2, 5), (3, 5)])
    assert kept(found) == list(PROSE)


def test_a_cut_standfirst_and_a_second_copy_are_repeats() -> None:
    found = clean("Passa il piano del traffico in Comune", f"{PROSE[0][:70]}…", *PROSE, PROSE[1])
    assert kept(found) == list(PROSE)
    assert verdicts(found)[f"{PROSE[0][:70]}…"].role is Role.REPEAT
    assert verdicts(found)[PROSE[1]].role is Role.REPEAT


def test_a_line_that_stands_above_and_inside_the_article_is_the_sites() -> None:
    banner = "Apri oggi il conto che ti premia"
    found = clean("Sezione locale", banner, "Passa il piano del traffico in Comune", *PROSE[:2], banner, *PROSE[2:])
    assert kept(found) == list(PROSE)


def test_a_table_of_contents_does_not_take_the_headings() -> None:
    headings = ("I primi lavori", "Le strade chiuse", "I tre parcheggi")
    body = [line for pair in zip(headings, PROSE[1:], strict=True) for line in pair]
    found = clean("Passa il piano del traffico", "Indice dei contenuti", *headings, PROSE[0], *body)
    assert kept(found) == [PROSE[0], *body]
