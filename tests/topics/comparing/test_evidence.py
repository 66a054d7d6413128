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


def test_a_number_of_many_digits_is_hardly_ever_said_of_two_things() -> None:
    closed = "Shares closed at $31.20, their lowest since May."
    fell = "Westmark lost a tenth of its worth and ended at $31.20 on Tuesday."
    other = "A tariff of $30 was agreed for the poorest on Tuesday."
    price = article("a", one("$31.20", "31.2", "USD", closed, concepts=("share-price",)))
    assert [r.agreement for r in rows(price, article("b", one("$31.20", "31.2", "USD", fell)))] == [Agreement.AGREE]
    round_one = article("a", one("$30", "30", "USD", closed, concepts=("share-price",)))
    assert rows(round_one, article("b", one("$30", "30", "USD", other))) == []


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


def test_a_large_number_whose_unit_goes_without_saying_stands_beside_the_others() -> None:
    customers = {"concepts": ("users",)}
    full = one("1.2 million customers", "1200000", "customers", "It lost data of 1.2 million customers.", **customers)
    bare = one("1.19 million", "1190000", None, "The number of customers is 1.19 million.", **customers)
    (row,) = rows(article("a", full), article("b", bare))
    assert (row.agreement, row.subject) == (Agreement.ROUNDED, "customers")


def test_a_month_is_no_march() -> None:
    text = "Revenue in the year to 31 March 2026 was £712 million."
    earned = one("£712 million", "712000000", "GBP", text, concepts=("revenue",))
    (row,) = rows(article("a", earned), article("b", earned))
    assert row.subject == "revenue"


def test_an_average_is_not_set_against_the_number_of_a_day() -> None:
    text = "The {}queue on the Harwich road for that hour of the week was {} km, the county says."
    queue = article("b", one("54 km", "54", "km", text.format("", 54), concepts=("distance",)))
    for usual, verdicts in (("average ", []), ("", [Agreement.CONFLICT])):
        other = article("a", one("76 km", "76", "km", text.format(usual, 76), concepts=("distance",)))
        assert [r.agreement for r in rows(other, queue)] == verdicts


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


def test_a_round_sum_of_two_purposes_is_two_sums() -> None:
    schools = one("£30m", "30000000", "GBP", "The government gave £30m for damaged schools.", concepts=("funding",))
    banks = one("£30m", "30000000", "GBP", "The council gave £30m for river banks.", concepts=("funding",))
    assert rows(article("a", schools), article("b", banks)) == []


def test_a_round_sum_of_two_firms_is_two_sums_though_one_word_is_the_same() -> None:
    spent = one("£3m", "3000000", "GBP", "The trust spent £3m on computers.", concepts=("cost",))
    fined = one("£3m", "3000000", "GBP", "The watchdog fined another trust £3m for losing records.")
    assert rows(article("a", spent), article("b", fined)) == []


@pytest.mark.parametrize(("beside", "count"), [("25", 1), ("31", 0)])
def test_numbers_that_stand_together_in_both_sentences_tell_what_each_is(beside: str, count: int) -> None:
    def hired(number: str, text: str) -> tuple[Figure, Figure]:
        text = text.format(number)
        return one(f"{number} doctors", number, "doctors", text), one("40 nurses", "40", "nurses", text)

    first, second = hired("25", "It hires {} doctors and 40 nurses."), hired(beside, "With {} doctors come 40 nurses.")
    found = rows(article("a", *first), article("b", *second))
    assert sum(row.subject == "nurses" for row in found) == count


def test_what_fell_in_a_day_is_the_same_total_and_no_amount_a_day() -> None:
    full = one("182 mm", "182", "mm", "The gauge in Harwich recorded 182 mm of rain in 24 hours.")
    day = one("182 millimetres", "182", "millimetres", "Rain in Harwich: the gauge had 182 millimetres in a day.")
    daily = one("182 millimetres", "182", "millimetres", "Rain in Harwich: the gauge has 182 millimetres a day.")
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


def test_a_reward_of_months_ago_is_the_same_where_the_word_stands_right_beside_the_sum() -> None:
    offered = one("£50,000", "50000", "GBP", "There is a reward of £50,000 for help.")
    paid, other = (
        replace(article("b", one("£50,000", "50000", "GBP", text)), date=parse("2026-07-03"))
        for text in (
            "The reward of £50,000 goes to a dealer.",
            "The reward made a dealer sell £50,000 of shares.",
        )
    )
    assert [len(rows(article("a", offered), later)) for later in (paid, other)] == [1, 0]


def test_a_rate_behind_a_joint_is_that_of_another_number() -> None:
    held = one("1,240 works", "1240", "works", "The museum holds 1,240 works and a year brings it many guests.")
    counted = one("1,240 works", "1240", "works", "The museum, which counts 1,240 works, opens on Saturday.")
    assert len(rows(article("a", held), article("b", counted))) == 1


OPERATIONS = one("640 operations", "640", "operations", "Some 640 operations have been cancelled.")


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ((one("1,150 operations", "1150", "operations", "It says 1,150 operations are cancelled."),), 1),
        ((one("1,150 operations", "1150", "operations", "A private clinic does 1,150 operations."),), 0),
        (
            (
                one("1,150 operations", "1150", "operations", "It says 1,150 operations are cancelled."),
                replace(one("900 operations", "900", "operations", "Planned are 900 operations."), sentence=3),
            ),
            0,
        ),
    ],
)
def test_the_only_counts_of_one_noun_are_of_other_moments_where_the_sentences_say_the_same(
    later: tuple[Figure, ...], count: int
) -> None:
    found = rows(article("a", OPERATIONS), replace(article("b", *later), date=parse("2026-03-06")))
    assert [row.agreement for row in found] == [Agreement.OTHER_MOMENT] * count
