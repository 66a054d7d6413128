from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import stories
from generator.model.articles import Article, Card
from generator.model.dates import parse
from generator.model.stories import Copy, Kinship, Piece
from tests.stories.telling import COLLAPSE, LONG, MARKET, SHIP, piece

REPORTS = [piece(f"c{n}", told, "2024-02-03") for n, told in enumerate(COLLAPSE)]
OTHERS = [piece("market", MARKET, "2024-02-03"), piece("ship", SHIP, "2024-02-04")]


def test_reports_on_one_event_are_one_story_and_news_of_the_same_town_is_not() -> None:
    assert stories.find([*REPORTS, *OTHERS]).stories == (("c0", "c1", "c2"),)


@settings(max_examples=25)
@given(st.permutations([*REPORTS, *OTHERS]))
def test_the_order_of_the_articles_does_not_change_their_stories(pieces: list[Piece]) -> None:
    assert [set(story) for story in stories.find(pieces).stories] == [{"c0", "c1", "c2"}]


def test_the_same_words_weeks_later_tell_another_event() -> None:
    later = [piece("l0", COLLAPSE[0], "2024-03-18"), piece("l1", COLLAPSE[1], "2024-03-19")]
    found = {frozenset(story) for story in stories.find([*REPORTS[1:], later[0], *OTHERS]).stories}
    assert found == {frozenset({"c1", "c2"})}
    assert "l1" not in {one for story in stories.find([REPORTS[2], later[1], *OTHERS]).stories for one in story}


def test_reports_without_a_date_are_told_by_their_words() -> None:
    undated = [piece(one.id, told) for one, told in zip(REPORTS, COLLAPSE, strict=True)]
    assert stories.find([*undated, *OTHERS]).stories == (("c0", "c1", "c2"),)


def test_one_word_in_common_makes_no_story_of_two_headlines() -> None:
    titles = ("Borsa, il rame sale ancora", "Il rame rubato era in un fienile", "Nasce un museo del vetro a Calvenna")
    pieces = [Piece(id=title, title=title, lang="it") for title in titles]
    assert stories.find(pieces).stories == ()


def test_headlines_alone_can_tell_one_event() -> None:
    titles = (
        "Crolla il tetto della palestra di Vallescura",
        "Vallescura: neve sul tetto, crolla la palestra",
        "Il rame rubato era in un fienile",
        "Nasce un museo del vetro a Calvenna",
    )
    pieces = [Piece(id=title, title=title, lang="it") for title in titles]
    assert stories.find(pieces).stories == (titles[:2],)


def test_a_text_pasted_twice_is_found_though_sentences_and_words_differ() -> None:
    sentences = LONG.split(". ")
    again = ". ".join([sentences[0], *sentences[2:]]).replace("convogli", "vagoni")
    found = stories.find([piece("first", ("I treni", LONG)), *OTHERS, piece("second", ("Treni", again))])
    assert [(copy.id, copy.of) for copy in found.copies] == [("second", "first")]
    assert 50 <= found.copies[0].percent < 100


def test_copies_are_one_story_whatever_their_dates_say() -> None:
    pasted = [piece("may", ("I treni", LONG), "2024-05-02"), piece("june", ("I treni", LONG), "2024-06-30")]
    assert stories.find([*pasted, *OTHERS]).stories == (("may", "june"),)


def test_many_copies_of_one_text_are_all_linked() -> None:
    found = stories.find([piece(f"{n}", ("I treni", LONG)) for n in range(40)])
    assert len(found.copies) == 39
    assert len(found.stories) == 1


def test_reports_on_one_event_are_no_copies() -> None:
    assert stories.find([*REPORTS, *OTHERS]).copies == ()


def test_related_articles_are_of_other_stories_alone() -> None:
    inquiry = piece(
        "inquiry",
        (
            "Palestre comunali, un tetto su tre va rifatto",
            "Dopo il crollo di Vallescura la provincia ha controllato i tetti delle palestre: uno su tre non regge la "
            "neve. I lavori costano dodici milioni e i sindaci non hanno i fondi.",
        ),
        "2024-04-20",
    )
    found = stories.find([*REPORTS, *OTHERS, inquiry])
    assert found.stories == (("c0", "c1", "c2"),)
    assert set(found.related["inquiry"]) <= {"c0", "c1", "c2"}
    assert len(found.related["inquiry"]) == 1
    assert "inquiry" in found.related[found.related["inquiry"][0]]
    assert "ship" not in found.related


@pytest.mark.parametrize("pieces", [[], [Piece(id="a")], [Piece(id="a"), Piece(id="b", title="…"), REPORTS[0]]])
def test_articles_without_words_stand_alone(pieces: list[Piece]) -> None:
    assert stories.find(pieces) == Kinship()


def test_an_editor_is_told_of_both_files_of_a_copy() -> None:
    one, other = (
        Article(card=Card(id=name, slug=name), path=f"content/articles/{name}.md", seed=f"seeds/{name}.txt")
        for name in ("a", "b")
    )
    (problem,) = stories.problems(Kinship(copies=(Copy("b", "a", 87),)), [one, other])
    assert problem.code == "same-text"
    assert problem.path == "content/articles/b.md"
    assert "content/articles/a.md (87 %)" in problem.message
    assert "seeds/b.txt" in (problem.hint or "")
    assert "seeds/a.txt" in (problem.hint or "")
    twin = replace(other, seed=one.seed)
    (problem,) = stories.problems(Kinship(copies=(Copy("b", "a", 87),)), [one, twin])
    assert problem.hint == "if one is enough, delete the other's file"


def test_a_date_that_says_only_a_year_keeps_nothing_apart() -> None:
    year = Piece(id="year", title=COLLAPSE[1][0], text=COLLAPSE[1][1], lang="it", date=parse("2021"))
    assert stories.find([REPORTS[0], REPORTS[2], year, *OTHERS]).stories == (("c0", "c2", "year"),)


FORM = (
    "Alle {0} la stazione di {1} segnava {2} gradi, con vento da {3} a {4} chilometri all’ora e umidità al {5} per "
    "cento. La protezione civile ricorda che lungo il fiume il passaggio resta vietato e che le piste sono chiuse. "
    "Il prossimo bollettino della stazione di {1} sarà pubblicato questa sera."
)


def test_two_reports_of_one_form_with_other_numbers_are_no_copies() -> None:
    hill = piece("hill", ("Il tempo a Vallescura", FORM.format(6, "Vallescura", 12, "nord", 35, 60)))
    coast = piece("coast", ("Il tempo a Portolame", FORM.format(9, "Portolame", 21, "ovest", 18, 84)))
    again = piece("again", ("Il tempo in collina", FORM.format(6, "Vallescura", 12, "nord", 35, 61)))
    assert [(copy.id, copy.of) for copy in stories.find([hill, coast, again]).copies] == [("again", "hill")]
