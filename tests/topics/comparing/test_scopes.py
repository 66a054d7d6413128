"""Figures of a whole, of its parts, of other places and of other groups: alike to look at, and of different things."""

from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.dates import parse
from generator.model.facts import EntityKind, Event, Figure, Qualifier
from generator.model.topics import Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, PLACE, card, entity, figure

NAMES = (entity("Ardenbrook", PLACE, 3), entity("Ilsham", PLACE), entity("Northolme", PLACE))
LEAD = "The River Tarn burst its banks and flooded Ardenbrook during the night after days of rain."


def article(name: str, *figures: Figure, lead: str = LEAD, **fields: object) -> Card:
    made = card(name, lang="en", date="2025-10-14", title="Ardenbrook flood", lead=lead, entities=NAMES)
    return card(name, **{**{f: getattr(made, f) for f in ("lang", "date", "title", "lead", "entities")}, **fields},
                figures=figures)  # fmt: skip


def values(*cards: Card) -> list[list[int]]:
    return [[int(r.figure.value or 0) for r in row.readings] for row in rows(*cards) if row.agreement != "single"]


def rows(*cards: Card) -> list[Comparison]:
    whole = tuple(c.id for c in cards)
    return list(
        tell(Group(slug="t", title="Ardenbrook", lang="en", cards=cards, whole=whole, focus=("Ardenbrook",)))
        .comparisons
    )  # fmt: skip


def displaced(number: int, text: str, **fields: object) -> Figure:
    return figure(f"{number} people", str(number), "people", text, concepts=("displaced",), **fields)


def share(number: str, text: str) -> Figure:
    return figure(f"{number}%", number, "%", text, concepts=("participation",))


def test_the_places_of_the_parts_are_not_those_of_the_total() -> None:
    total = "240 people were evacuated, of whom 90 in Ilsham, the county said."
    one = article("a", displaced(240, total))
    assert values(one, article("b", displaced(35, "In Ilsham 35 people were evacuated."))) == []
    assert values(one, article("b", displaced(260, "In the end 260 people were evacuated."))) == [[260, 240]]


def test_the_damage_of_one_town_is_not_that_of_the_whole() -> None:
    def damage(name: str, number: int, text: str, about: str | None = None) -> Card:
        raw, value = f"£{number}m", f"{number}000000"
        return article(name, figure(raw, value, "GBP", text, concepts=("damage",), about=about))

    town = damage("a", 14, "The flood did £14m of damage, the town said.", about="Northolme")
    assert values(town, damage("b", 31, "The flood did £31m of damage across the county.")) == []
    assert len(values(town, damage("b", 17, "The flood did £17m of damage.", about="Northolme"))) == 1


def test_a_debt_of_a_year_earlier_is_no_other_number_of_today() -> None:
    told = "Net debt fell to $190m, down from $235m a year earlier."
    now, then = (figure(f"${n}m", f"{n}000000", "USD", told, concepts=("debt",)) for n in (190, 235))
    assert values(article("a", now, then)) == []


def test_the_staff_of_a_rival_is_not_that_of_the_company() -> None:
    def staff(name: str, number: int, text: str, about: str | None = None) -> Card:
        made = figure(f"{number} people", str(number), "people", text, concepts=("employees",), about=about)
        kinds = (*NAMES, entity("Tessara", EntityKind.PERSON)) if about else (*NAMES, entity("Corvel", ORGANISATION))
        return article(name, made, entities=kinds)

    own = staff("a", 3420, "The company employs 3420 people.")
    assert values(own, staff("b", 4900, "Rival Tessara employs 4900 people.", about="Tessara")) == []
    assert values(own, staff("b", 3510, "The company employs 3510 people.")) == [[3510, 3420]]


def test_rain_is_neither_lost_nor_owned() -> None:
    text = "Ardenbrook had 210 millimetres of rain."
    rain = figure("210 millimetres", "210", "millimetres", text, concepts=("possession",))
    assert [row.subject for row in rows(article("a", rain))] == []
    land = figure("3 hectares", "3", "hectares", "Ardenbrook lost 3 hectares.", concepts=("area", "loss"))
    assert [row.subject for row in rows(article("a", land))] == ["hectares · area"]


def test_a_noun_that_says_what_befell_people_needs_no_second_word_for_it() -> None:
    text = "The victims of the flood were 11 in Ilsham."
    dead = figure("11 deaths", "11", "deaths", text, concepts=("deaths",))
    assert [row.subject for row in rows(article("a", dead))] == ["deaths"]


@pytest.mark.parametrize(
    "text",
    ["In the town 90 people were evacuated.", "In schools 90 evacuated people remain."],
)
def test_people_of_the_town_and_those_who_are_left_are_a_part_of_all(text: str) -> None:
    total = displaced(240, "Across the county the evacuated people are 240.")
    later = displaced(190, "The evacuated people are 190.")
    assert values(article("a", total), article("b", displaced(90, text))) == []
    assert values(article("a", total), article("b", later)) == [[240, 190]]


def test_what_comes_on_top_does_not_reach_beyond_a_colon() -> None:
    told = "With him another six men are sought: 70 people in all were displaced."
    one = article("a", displaced(64, "Some 64 people were displaced."))
    assert values(one, article("b", displaced(70, told))) == [[70, 64]]
    assert values(one, article("b", displaced(70, "Another 70 people were displaced."))) == []


def test_those_for_whom_it_is_over_are_none_of_those_who_are_left() -> None:
    told = article("a", displaced(240, "240 people were evacuated, the county said."))
    back = displaced(150, "The order was lifted for 150 people who had been evacuated.")
    assert values(told, article("b", back)) == []
    assert values(told, article("b", displaced(150, "The county said 150 people were evacuated."))) == [[240, 150]]


def test_what_happened_in_a_precedent_is_not_of_this_flood() -> None:
    before = "Much the same was seen in the flood of March 2019."
    event = Event(date=parse("2019-03"), words="March 2019", text=before, background=True, sentence=1)
    dead = figure("three people", "3", "people", "Three people died there.", concepts=("deaths",), sentence=2)
    now = figure("four people", "4", "people", "The flood killed four people, police said.", concepts=("deaths",))
    assert values(article("a", now), article("b", dead, events=(event,))) == []
    assert values(article("a", now), article("b", dead)) == [[4, 3]]


def test_how_far_a_share_fell_at_the_most_is_not_where_it_closed() -> None:
    def fall(number: str, text: str, qualifier: Qualifier) -> Figure:
        return figure(f"{number}%", number, "%", text, concepts=("loss", "share-price"), qualifier=qualifier)

    closed = article("a", fall("12", "Shares in Ilsham fell 12% on the news.", Qualifier.EXACT))
    assert values(closed, article("b", fall("12.4", "Shares in Ilsham fell 12.4% on it.", Qualifier.EXACT))) != []
    peak = "Shares in Ilsham fell as much as 13% on the news."
    assert values(closed, article("b", fall("13", peak, Qualifier.AT_MOST))) == []


def test_the_month_that_another_article_tells_of_is_no_precedent() -> None:
    text = "They were taken off on the morning of 9 March 2024, with 27 crew."
    night = Event(date=parse("2024-03-08"), words="8 March 2024", text="The ferry sank on 8 March 2024.", sentence=1)
    event = Event(date=parse("2024-03-09"), words="9 March 2024", text=text, background=True, sentence=1)
    told = article("a", figure("27 crew", "27", "crew", text), events=(event,))
    other = figure("26 crew", "26", "crew", "On the night there were 26 crew on board, taken off in the morning.")
    assert values(told, article("b", other, events=(night,))) == [[27, 26]]
    assert values(told, article("b", other)) == []


@pytest.mark.parametrize("aside", ["the firm which has run the kitchens since 2022", "built in 1998"])
def test_a_year_told_by_the_way_is_not_the_figures(aside: str) -> None:
    one = figure(
        "340 homes", "340", "homes", f"The river flooded 340 homes in Ardenbrook, {aside}.", concepts=("damaged",)
    )
    other = figure("410 homes", "410", "homes", "The river flooded 410 homes in Ardenbrook.", concepts=("damaged",))
    assert values(article("a", one), article("b", other)) == [[410, 340]]
