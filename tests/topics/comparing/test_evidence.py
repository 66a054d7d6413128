"""One number of one thing in two articles, where nothing but the number and the words beside it says what it is."""

from __future__ import annotations

from generator.model.articles import Card
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
