"""One number of one thing in two articles, where nothing but the number and the words beside it says what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.articles import Card
from generator.model.dates import parse
from generator.model.facts import Figure, Modality, Qualifier
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, PERSON, card, entity, figure

NAMES = (entity("Teldane", ORGANISATION, 4), entity("Westmark Group", ORGANISATION, 2), entity("Ruth Amory", PERSON))
LEAD = "Teldane, owned by Westmark Group, said thieves had emptied its reservoirs of data, chief Ruth Amory admitted."


def article(name: str, *figures: Figure) -> Card:
    return card(
        name, lang="en", date="2026-03-03", title="Teldane admits the theft", lead=LEAD, figures=figures, entities=NAMES
    )


def rows(*cards: Card) -> list[Comparison]:
    group = Group(slug="t", title="T", lang="en", cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def one(raw: str, value: str, unit: str | None, text: str, **fields: object) -> Figure:
    return figure(raw, value, unit, text, sentence=2, **fields)


def test_a_share_of_a_hundred_is_rounded_where_both_sentences_say_the_same_of_it() -> None:
    loss = {"concepts": ("loss",)}
    fell = one("7%", "7", "%", "Westmark shares fell nearly 7% in Harwich trading.", qualifier=Qualifier.ABOUT, **loss)
    closed = one("6.8%", "6.8", "%", "Westmark shares closed 6.8% lower in Harwich trading.", **loss)
    rose = one("6.8%", "6.8", "%", "Its water bills lost 6.8% last spring.", **loss)
    assert [r.agreement for r in rows(article("a", fell), article("b", closed))] == [Agreement.ROUNDED]
    assert rows(article("a", fell), article("b", rose)) == []


def test_what_one_invests_and_another_spends_is_one_plan() -> None:
    plan = {"modality": Modality.PLANNED}
    invests = one("£40m", "40000000", "GBP", "It will invest £40m in new pumps.", concepts=("investment",), **plan)
    spends = one("£40m", "40000000", "GBP", "To spend on new pumps are £40m.", concepts=("cost",))
    assert [r.agreement for r in rows(article("a", invests), article("b", spends))] == [Agreement.AGREE]


def test_a_month_is_no_march() -> None:
    text = "Revenue in the year to 31 March 2026 was £712 million."
    texts = (text, "The firm earned £712 million of revenue in its year to 31 March 2026, its books show.")
    earned = [one("£712 million", "712000000", "GBP", said, concepts=("revenue",)) for said in texts]
    (row,) = rows(article("a", earned[0]), article("b", earned[1]))
    assert row.subject == "revenue"


RESIDENTS = one("340 residents", "340", "residents", "Some 340 residents slept in a school gym in Harwich.")


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (one("340 people", "340", "people", "The gym of the Harwich school holds 340 people."), 1),
        (one("340 people", "340", "people", "The firm has 340 people on its board of trade."), 0),
        (one("340 miles", "340", "miles", "The gym of the Harwich school lies 340 miles off."), 0),
    ],
)
def test_people_under_another_noun_are_the_same_where_both_sentences_say_so(other: Figure, count: int) -> None:
    assert len(rows(article("a", RESIDENTS), article("b", other))) == count


@pytest.mark.parametrize(
    ("number", "count"),
    [("12", 1), ("30", 0)],
)
def test_a_sum_under_another_measure_is_the_same_where_its_number_and_two_words_tell(number: str, count: int) -> None:
    spent = one(
        f"£{number}m", f"{number}000000", "GBP", f"The county gives £{number}m for pumps at Ilby.", concepts=("cost",)
    )
    aid = one(
        f"£{number}m", f"{number}000000", "GBP", f"Pumps at Ilby get £{number}m from the county.", concepts=("aid",)
    )
    assert len(rows(article("a", spent), article("b", aid))) == count


def test_a_round_sum_of_two_firms_is_two_sums_though_one_word_is_the_same() -> None:
    spent = one("£3m", "3000000", "GBP", "The trust spent £3m on computers.", concepts=("cost",))
    fined = one("£3m", "3000000", "GBP", "The watchdog fined another trust £3m for losing records.")
    assert rows(article("a", spent), article("b", fined)) == []


def test_what_fell_in_a_day_is_the_same_total_and_no_amount_a_day() -> None:
    full = one("182 mm", "182", "mm", "The gauge in Harwich recorded 182 mm of rain in 24 hours.")
    day = one("182 millimetres", "182", "millimetres", "Rain in Harwich: the gauge had 182 millimetres in a day.")
    daily = one("190 millimetres", "190", "millimetres", "Rain in Harwich: the gauge has 190 millimetres a day.")
    assert len(rows(article("a", full), article("b", day))) == 1
    assert rows(article("a", full), article("b", daily)) == []


def test_a_row_without_a_label_is_called_by_the_word_that_its_sentences_share() -> None:
    one_way = one("£41m", "41000000", "GBP", "For transport there are £41m.")
    other = one("£41m", "41000000", "GBP", "To transport go £41m, its mayor said.")
    (row,) = rows(article("a", one_way), article("b", other))
    assert row.subject.endswith("transport")


def test_different_damages_of_one_week_are_of_other_moments_whatever_else_is_said_of_one() -> None:
    first = one("£220m", "220000000", "GBP", "Insurers put the damage at £220m.", concepts=("damage",))
    later = one("£310m", "310000000", "GBP", "Insurers raised the damage to £310m.", concepts=("damage", "funding"))
    late = replace(article("b", later), date=parse("2026-03-09"))
    assert [r.agreement for r in rows(article("a", first), late)] == [Agreement.OTHER_MOMENT]


def test_a_rate_behind_a_joint_is_that_of_another_number() -> None:
    held = one("1,240 works", "1240", "works", "The museum holds 1,240 works and a year brings it many guests.")
    counted = one("1,240 works", "1240", "works", "The museum, which counts 1,240 works, opens on Saturday.")
    assert len(rows(article("a", held), article("b", counted))) == 1


OPERATIONS = one("640 operations", "640", "operations", "Some 640 operations have been cancelled.")


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [("Prosecutors froze {} in its accounts.", "GBP", 1), ("The chief earned {} in 2019.", "GBP", 0)],
)
def test_one_telling_number_is_of_one_thing_though_no_word_is_the_same(text: str, unit: str, found: int) -> None:
    first = one("£46m", "46000000", unit, "Set aside for repairs: £46m.", concepts=("cost",))
    other = one("£46m", "46000000", unit, text.format("£46m"))
    assert len(rows(article("a", first), article("b", other))) == found


@pytest.mark.parametrize(("others", "found"), [((), 1), (("2 degrees",), 0)])
def test_the_only_temperature_of_two_articles_is_of_one_thing(others: tuple[str, ...], found: int) -> None:
    warm = [one("17 degrees", "17", "degrees", "The van stood at 17 degrees.", concepts=("temperature",))]
    beside = [one(raw, raw.split()[0], "degrees", f"A fridge has {raw}.", concepts=("temperature",)) for raw in others]
    less = one("14 degrees", "14", "degrees", "What the van had was 14 degrees.", concepts=("temperature",))
    assert len(rows(article("a", *warm, *beside), article("b", less))) == found


def test_a_sum_that_nothing_beside_it_names_is_called_by_a_word_of_both_sentences() -> None:
    gone = one("£4.25m", "4250000", "GBP", "As for the library, Ruth Amory said: £4.25m.")
    spent = one("£4.25m", "4250000", "GBP", "They asked again for the library; £4.25m, she replied.")
    (row,) = rows(article("a", gone), article("b", spent))
    assert row.subject == "sum of money · library"


def test_so_many_of_some_are_not_all_of_them() -> None:
    hurt = one("four injured", "4", "injured", "The four injured are in Harwich.", concepts=("injured",))
    some = one("Two", "2", "injured", "Two of the injured are in Harwich.", concepts=("injured",))
    others = one("Two injured", "2", "injured", "Two injured are in Harwich.", concepts=("injured",))
    assert rows(article("a", hurt), article("b", some)) == []
    assert len(rows(article("a", hurt), article("b", others))) == 1


def test_what_would_have_been_is_set_beside_nothing() -> None:
    was = one("53 people", "53", "people", "There were 53 people inside the Harwich plant.")
    would = "Had it burst by day, there would have been 140 people inside the Harwich plant."
    unreal = one("140 people", "140", "people", would, modality=Modality.POSSIBLE)
    said = one("140 people", "140", "people", "There were 140 people inside the Harwich plant.")
    assert rows(article("a", was), article("b", unreal)) == []
    assert len(rows(article("a", was), article("b", said))) == 1


def test_those_of_last_season_are_no_part_of_the_news() -> None:
    now = one("38 injured", "38", "injured", "The Harwich clash left 38 injured.", concepts=("injured",))
    then = one("96 injured", "96", "injured", "Last season the Harwich clashes left 96 injured.", concepts=("injured",))
    later = one("52 injured", "52", "injured", "The Harwich clash left 52 injured.", concepts=("injured",))
    assert rows(article("a", now), article("b", then)) == []
    assert len(rows(article("a", now), article("b", later))) == 1
