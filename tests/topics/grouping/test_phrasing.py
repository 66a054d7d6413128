"""Affairs that have no name: articles that share a phrase and the words of one matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import topics
from generator.model.articles import Card
from tests.topics.grouping.test_affairs import SINGLES, told

LAW = {
    "a": (
        "2026-03-10",
        "Affitti brevi, la giunta mette un tetto",
        "Chi affitta ai turisti avrà un limite di notti.",
        "Ieri la giunta ha approvato la legge sugli affitti brevi.",
    ),
    "b": (
        "2026-03-29",
        "Proprietari in piazza",
        "La protesta contro la legge e il tetto agli affitti brevi.",
        "Ieri i proprietari hanno gridato che il limite di notti li rovina, e i turisti guardavano.",
    ),
    "c": (
        "2026-04-24",
        "Il tetto è legge",
        "Dopo una lunga seduta passa il limite di notti agli affitti brevi.",
        "Ieri i proprietari hanno lasciato la piazza, e i turisti non ne sapevano nulla.",
    ),
}
RENTS = (
    "2026-03-15",
    "Case, i canoni salgono ancora",
    "Un trilocale costa un decimo in più.",
    "Ieri gli agenti hanno detto che gli affitti non scenderanno.",
)
OTHERS = [told(name, article) for name, article in SINGLES.items()]
DIGEST = [told(name, article) for name, article in LAW.items()] + OTHERS


def grouped(cards: list[Card]) -> list[tuple[str, str]]:
    return [(g.title, "".join(sorted(c.slug for c in g.cards))) for g in topics.group(cards, [], "it").groups]


def test_articles_that_share_a_phrase_and_their_words_are_a_topic_under_that_phrase() -> None:
    assert grouped(DIGEST) == [("Affitti brevi", "abc")]


def test_another_matter_with_a_word_of_the_phrase_is_none_of_the_affair() -> None:
    assert grouped([*DIGEST, told("h", RENTS)]) == [("Affitti brevi", "abc")]


def test_two_articles_are_too_few_for_a_phrase() -> None:
    assert grouped(DIGEST[1:]) == []


def test_a_phrase_alone_makes_no_affair() -> None:
    cards = [replace(c, lead=f"{c.lead} Colpa degli affitti brevi.") for c in OTHERS]
    assert grouped(cards) == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_letters_are_another_phrase_in_another_language(lang: str) -> None:
    assert grouped([replace(DIGEST[0], lang=lang), *DIGEST[1:]]) == []


def test_the_address_of_an_affair_outlives_another_phrase_that_more_articles_share() -> None:
    (before,) = topics.group(DIGEST, [], "it").groups
    more = [
        told(n, (f"2026-05-0{n}", "Il limite di notti", "Il limite di notti agli affitti brevi.", LAW["c"][3]))
        for n in "1234"
    ]
    (after,) = topics.group([*DIGEST, *more], [], "it").groups
    assert before.slug in (after.slug, *after.absorbed)
