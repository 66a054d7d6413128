from __future__ import annotations

from generator import topics
from generator.model.articles import Card
from generator.topics.grouping.groups import Group
from tests.topics.cards import ORGANISATION, PERSON, card, entity, figure, leading


def groups(*cards: Card, lang: str = "it") -> tuple[Group, ...]:
    return topics.group([leading(c) for c in cards], [], lang).groups


FULL, SHORT = entity("Banca Centrale Lunare", ORGANISATION, 3), entity("BCL", ORGANISATION, 3)


def test_an_acronym_and_what_it_stands_for_are_one_topic_under_the_full_name() -> None:
    cards = [card("a", entities=(FULL, SHORT)), card("b", entities=(SHORT,)), card("c", entities=(FULL,))]
    (group,) = groups(*cards, card("d", entities=(SHORT,)))
    assert (group.title, group.absorbed, len(group.cards)) == ("Banca Centrale Lunare", ("bcl",), 4)
    assert "BCL" in group.focus


def test_an_acronym_that_no_article_shares_with_the_name_is_another_topic() -> None:
    cards = [card("a", entities=(SHORT,)), card("b", entities=(SHORT,))]
    assert len(groups(*cards, card("c", entities=(FULL,)), card("d", entities=(FULL,)))) == 2


def test_a_longer_form_of_a_name_is_one_topic_where_they_share_half_of_the_articles() -> None:
    plain, longer = (
        entity("Pubblica Vigilanza", ORGANISATION, 3),
        entity("Pubblica Vigilanza Fluviale", ORGANISATION, 3),
    )
    cards = [card("a", entities=(plain, longer)), card("b", entities=(longer,)), card("c", entities=(plain,))]
    (group,) = groups(*cards, card("d", entities=(plain,)))
    assert (group.slug, group.absorbed) == ("pubblica-vigilanza", ("pubblica-vigilanza-fluviale",))


def test_a_common_word_with_a_capital_is_no_topic() -> None:
    budget = entity("Budget", ORGANISATION, 3)
    told = figure("3 per cent", "3", "%", "The council says that its budget will grow by 3 per cent.")
    named = [card(f"a{n}", lang="en", entities=(budget,)) for n in range(2)]
    assert [g.slug for g in groups(*named, lang="en")] == ["budget"]
    assert groups(*named, *(card(f"b{n}", lang="en", figures=(told,)) for n in range(2)), lang="en") == ()


def test_a_surname_is_no_topic_where_the_articles_name_the_person() -> None:
    surname, person = entity("Arbelli", ORGANISATION, 3), entity("Nora Arbelli", PERSON, 3)
    assert groups(*(card(f"a{n}", entities=(surname, person)) for n in range(2))) == ()
    assert len(groups(*(card(f"a{n}", entities=(surname,)) for n in range(2)))) == 1


def test_an_agency_that_signs_articles_is_no_topic_unless_their_heads_name_it() -> None:
    agency = entity("Lampo", ORGANISATION, 3)
    signed = [card(f"a{n}", lead="ROMA (Lampo) - Piove ancora.", entities=(agency,)) for n in range(2)]
    assert groups(*signed) == ()
    assert len(groups(*signed, *(card(f"b{n}", title="Lampo in sciopero", entities=(agency,)) for n in range(2)))) == 1


def test_the_source_of_an_article_is_no_topic_however_it_is_written() -> None:
    paper = entity("VALMORA OGGI", ORGANISATION, 3)
    assert groups(*(card(f"a{n}", source="Valmora Oggi", entities=(paper,)) for n in range(2))) == ()
