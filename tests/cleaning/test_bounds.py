from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.bounds import WALL, Zone, zones
from generator.model.cleantext import Role

from .making import PROSE, clean, kept, verdicts

A, B, S, Z = Zone.ABOVE, Zone.ARTICLE, Zone.ASIDE, Zone.BELOW


def quiet(count: int) -> tuple[list[float], list[bool]]:
    return [0.0] * count, [False] * count


def test_the_article_is_the_stretch_that_scores_most() -> None:
    assert zones([-1, -1, 3, -1, 3, -1], *quiet(6)) == (A, A, B, B, B, Z)


def test_a_run_of_furniture_inside_is_left_out_when_what_follows_is_worth_it() -> None:
    scores = [4.0, 4.0, *[-1.0] * 9, 4.0, 4.0]
    assert zones(scores, *quiet(len(scores))) == (B, B, *[S] * 9, B, B)


def test_a_wall_ends_the_article_however_much_follows() -> None:
    scores = [2.0, -2.0, *[4.0] * 20]
    tolls = [0.0, WALL, *[0.0] * 20]
    assert zones(scores, tolls, [False] * 22) == (B, *[Z] * 21)


def test_nothing_is_an_article_where_nothing_speaks_for_one() -> None:
    assert Zone.ARTICLE not in zones([-1, -0.5, -2], *quiet(3))
    assert zones([], [], []) == ()


@settings(max_examples=50)
@given(st.lists(st.floats(-5, 5), max_size=40))
def test_zones_stand_in_their_order(scores: list[float]) -> None:
    found = zones(scores, *quiet(len(scores)))
    assert len(found) == len(scores)
    inside = [i for i, zone in enumerate(found) if zone is Zone.ARTICLE]
    for number, zone in enumerate(found):
        if zone is Zone.ABOVE:
            assert not inside or number < inside[0]
        elif zone is not Zone.ARTICLE:
            assert not inside or number > inside[0]


def test_links_to_other_articles_in_the_middle_take_nothing_after_them() -> None:
    found = clean(*PROSE[:2], "Leggi anche:", "Tasse, la stangata che arriva in autunno", *PROSE[2:])
    assert kept(found) == list(PROSE)
    assert verdicts(found)["Tasse, la stangata che arriva in autunno"].role is Role.TEASER


def test_a_menu_above_and_teasers_below_go() -> None:
    menu = ("Cronaca nera", "Le nostre inchieste", "Video del giorno", "Sfoglia il giornale")
    teasers = ("Tre ricette con la zucca", "Che cosa vedere stasera in televisione", "Il vino dell'anno è siciliano")
    found = clean(*menu, *PROSE, *teasers)
    assert set(kept(found)) == set(PROSE)


def test_comments_that_are_prose_go_with_their_head() -> None:
    found = clean(*PROSE, "3 commenti", "Mario Rossi", *(f"{line} Io lo dico da anni." for line in PROSE))
    assert kept(found) == list(PROSE)
    assert verdicts(found)["Mario Rossi"].role is Role.COMMENTS


def test_a_link_to_the_comments_on_top_ends_nothing() -> None:
    assert kept(clean("Traffico, passa il piano del Comune", "Commenti", *PROSE)) == list(PROSE)


def test_short_notes_are_not_emptied() -> None:
    found = clean("Latte", "Sei uova fresche")
    assert kept(found) == ["Latte", "Sei uova fresche"]
    assert "best guess" in verdicts(found)["Latte"].evidence


def test_a_seed_of_nothing_but_furniture_keeps_its_best_guess() -> None:
    found = clean("Condividi su Facebook", "Lascia un commento")
    assert len(kept(found)) == 1
