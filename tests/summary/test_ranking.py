from __future__ import annotations

import pytest

from generator import summary
from generator.config import Publish
from tests.summary.articles import article, ranked

LEAD = "Il comune di Lodi ha chiuso ieri il ponte sull'Adda dopo il crollo di un pilone."


@pytest.mark.parametrize(
    ("told", "published", "earlier"),
    [
        ("Nel crollo di un ponte a Rimini nel 2011 morirono 7 persone.", "2025-10-14", True),
        ("Nel crollo di un ponte a Rimini nel 2011 morirono 7 persone.", "2011-10-14", False),
        ("Nel dicembre 2024 i tecnici avevano contato 7 crepe.", "2025-10-14", True),
        ("Nel dicembre 2024 i tecnici avevano contato 7 crepe.", "2025-02-14", False),
        ("La ditta, fondata a Crema nel 1974, pagherà 7 milioni per il pilone.", "2025-10-14", False),
        ("La ditta ha comprato 2000 travi e ne ha usate 1.999 per il pilone.", "2025-10-14", False),
        ("Nel crollo di un ponte a Rimini nel 2011 morirono 7 persone.", None, False),
        ("Nel 2011, 58 persone morirono a Rimini in un crollo simile, e la ditta pagò £90,000.", "2025-10-14", True),
    ],
)
def test_an_earlier_year_is_that_of_another_affair(told: str, published: str | None, *, earlier: bool) -> None:
    assert ranked(article(LEAD, told), published=published)[2].features["earlier_year"] == earlier


def test_without_a_date_the_last_year_that_is_named_is_the_articles_own() -> None:
    told = article(LEAD, "I lavori cominciarono nel 1921 a Lodi.", "Il ponte era stato riparato nel 2019 dal comune.")
    assert [one.features["earlier_year"] for one in ranked(told, published=None).values()] == [0, 1, 0]


def test_the_lead_is_the_first_sentence_that_is_no_second_headline() -> None:
    def lead(standfirst: str, *own: str) -> list[int]:
        found = ranked(article(f"^ {standfirst}", *own))
        return [number for number, one in found.items() if one.features["lead"]]

    own = (LEAD, "Tre auto sono finite nel fiume a Lodi.", "La procura ha aperto un'inchiesta sulla ditta.")
    assert lead("Il boato alle 9:40 sotto il ponte di Lodi.", *own) == [2]
    assert lead("Il ponte è chiuso dopo il boato di ieri", *own) == [2]
    assert lead("Il ponte è chiuso dopo il boato di ieri.", *own) == [1]
    assert lead("Il boato alle 9:40 sotto il ponte di Lodi.", *own[:2]) == [1]


def test_a_standfirst_without_a_verb_does_not_open_the_summary() -> None:
    prose = article(
        "^ Il boato alle 9:40 sotto il ponte di Lodi.",
        LEAD,
        "Tre auto sono finite nel fiume e 7 persone sono in ospedale a Lodi.",
        "Secondo i vigili del fuoco il pilone ha ceduto di 40 centimetri.",
        "La procura ha aperto un'inchiesta sulla ditta che lo aveva riparato.",
    )
    assert summary.choose(prose, None, Publish(max_share_percent=70))[0].text == LEAD


def test_an_article_of_a_standfirst_alone_shows_it() -> None:
    told = summary.choose(article("^ Il boato alle 9:40 sotto il ponte di Lodi"), None, Publish(max_share_percent=100))
    assert len(told) == 1


def test_a_claim_knows_the_sentence_that_takes_it_back() -> None:
    claim, back = "The gang claims to hold 2.1 million records.", "That is not the same as 2.1 million people."
    told = article(
        "Hackers published the files on Tuesday.", claim, back, "Police are looking for the gang.", lang="en"
    )
    assert {number: one.answer for number, one in ranked(told).items()} == {1: None, 2: 3, 3: None, 4: None}
    apart = article(claim, "# What we know", back, "Police are looking for the gang.", lang="en")
    assert ranked(apart)[1].answer is None


def test_what_is_taken_back_gives_way_where_both_cannot_be_shown() -> None:
    told = [
        "Hackers published the files of the Lodi bridge company on Tuesday, its owner said.",
        "The gang claims to have 2.1 million files of its customers in Lodi and elsewhere.",
        "That is not the same as 2.1 million people: many households appear two or three times in the sample.",
        "The owner of the company wrote to 1.2 million customers in Lodi on Tuesday.",
    ]
    publish = Publish(max_sentences=2, max_share_percent=100)

    def chosen(*texts: str) -> list[str]:
        return [s.text for s in summary.choose(article(*texts, lang="en"), None, publish)]

    assert chosen(*told) == [told[0], told[3]]
    told[2] = told[2].replace("That", "This number")
    assert chosen(*told) == told[:2]


def test_words_in_quotation_marks_alone_have_no_speaker() -> None:
    said, more = "«Ho sentito un colpo», ha detto Anna Verdi, sindaca.", "«Il ponte resterà chiuso per 7 mesi»."
    assert [one.features["only_quoted"] for one in ranked(article(LEAD, said, more)).values()] == [0, 0, 1]
    said, more = "– Ho sentito un colpo, ha detto Anna Verdi, sindaca.", "– Il ponte resterà chiuso per 7 mesi."
    assert [one.features["only_quoted"] for one in ranked(article(LEAD, said, more)).values()] == [0, 0, 1]


@pytest.mark.parametrize("told", ["To plan a trip, check out the map of the tolls.", "There, learn more about tolls."])
def test_an_offer_speaks_to_the_reader(told: str) -> None:
    found = ranked(article("The bridge at Lodi closed on Monday.", f"{told[:-1]} and all the 7 piers.", lang="en"))
    assert [one.features["addresses"] for one in found.values()] == [0, 1]


def test_who_the_title_introduces_needs_no_sentence_more() -> None:
    title = "La direttrice della banca centrale Anna Verdi lascia"
    told = article(f"{title}.", "Verdi era a Roma da 7 anni.", "Il governo cerca un nome.")
    assert [one.needs for one in ranked(told, title).values()] == [(), ()]
    assert [one.needs for one in ranked(told).values()] == [(), (1,), ()]


def test_what_a_company_is_is_told_from_what_happened() -> None:
    told = article(LEAD, "Adda Ponti, con sede a Crema, ha 400 dipendenti.", "Il pilone ha ceduto di 40 centimetri.")
    assert [one.features["describes"] for one in ranked(told).values()] == [0, 1, 0]


def test_somebody_who_said_something_points_at_nothing() -> None:
    told = article("The mayor closed the bridge.", "The Lodi council said it would pay.", "Residents hate said bridge.")
    english = article(*(s.text for s in told.sentences), lang="en")
    assert not ranked(english)[2].features["points_back"]


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ("Undici persone sono in ospedale a Lodi.", True),
        ("Due ore dopo il ponte era chiuso a Lodi.", False),
        ("Il sindaco, 58 anni, ha chiuso il ponte a Lodi.", False),
        ("Una persona è in ospedale a Lodi da ieri.", False),
    ],
)
def test_a_number_word_counts_where_no_digit_may_stand_and_an_age_does_not(told: str, *, counts: bool) -> None:
    assert bool(ranked(article(LEAD, told))[2].figures) == counts
