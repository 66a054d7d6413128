"""What the figures of one article tell of each other: what one was before, what it holds, who gives another."""

from __future__ import annotations

import pytest

from generator.model.articles import Card
from generator.model.facts import Event, Figure
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, card, entity, figure

NAMES = (entity("Carrick Ferries", ORGANISATION, 4), entity("Port Eldon", ORGANISATION, 2))
LEAD = "Carrick Ferries said a fire had damaged its terminal at Port Eldon and the records of its passengers."


def article(name: str, *figures: Figure, day: int = 3, events: tuple[Event, ...] = ()) -> Card:
    title = "Carrick Ferries counts the cost of the Port Eldon fire"
    date = f"2026-03-{day:02}"
    return card(name, lang="en", date=date, title=title, lead=LEAD, figures=figures, events=events, entities=NAMES)


def money(raw: str, value: str, text: str, sentence: int = 2, **fields: object) -> Figure:
    return figure(raw, value, "GBP", text, sentence=sentence, **fields)


def count(raw: str, value: str, unit: str, text: str, sentence: int = 2, **fields: object) -> Figure:
    return figure(raw, value, unit, text, sentence=sentence, **fields)


def rows(*cards: Card, lang: str = "en") -> list[Comparison]:
    group = Group(slug="t", title="T", lang=lang, cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def told(*cards: Card) -> list[tuple[str, list[str]]]:
    return [(row.agreement.value, sorted(r.figure.raw for r in row.readings)) for row in rows(*cards)]


def test_a_total_is_set_against_another_article_and_not_against_its_part() -> None:
    text = "It employs 260 people at the terminal, including 48 on loan."
    staff = ("employees",)
    whole = article("a", count("260 people", "260", "people", text, concepts=staff), count("48", "48", "people", text))
    bare = "It employs 250 people at the terminal."
    other = article("b", count("250 people", "250", "people", bare, concepts=staff))
    assert told(whole, other) == [("conflict", ["250 people", "260 people"])]


def test_another_nine_hurt_behind_three_dead_come_on_top_of_nothing() -> None:
    text = "Three stewards died and another nine were injured in the fire."
    first = article(
        "a",
        count("Three stewards", "3", "stewards", text, concepts=("deaths",)),
        count("nine", "9", "stewards", text, concepts=("injured",)),
    )
    later = article("b", count("11", "11", "injured", "The injured are 11.", concepts=("injured",)), day=5)
    assert told(first, later) == [("other-moment", ["11", "nine"])]


def test_two_voices_that_give_a_thing_nobody_measures_contradict_each_other() -> None:
    copied = count(
        "410 gigabytes", "410", "gigabytes", "The company said 410 gigabytes had been copied.", by="the company"
    )
    held = count("640 gigabytes", "640", "gigabytes", "The group says it has 640 gigabytes.", 3, by="the group")
    stored = count("640 gigabytes", "640", "gigabytes", "Its servers have room for 640 gigabytes.", sentence=3)
    other = article("b", count("410 GB", "410", "GB", "The thieves copied 410 GB of files."))
    assert told(article("a", copied, held), other) == [("conflict", ["410 GB", "410 gigabytes", "640 gigabytes"])]
    assert told(article("a", copied, stored), other) == [("agree", ["410 GB", "410 gigabytes"])]


def test_two_numbers_of_a_sentence_are_no_answer_where_only_one_is_somebodys() -> None:
    text = "The ferry crews' vote was 2,105 to 640, the Harbour Union said."
    votes = [
        figure(raw, raw.replace(",", ""), None, text, sentence=2, concepts=("votes",), by=by)
        for raw, by in (("2,105", None), ("640", "the Harbour Union"))
    ]
    assert told(article("a", *votes)) == []


@pytest.mark.parametrize(
    ("text", "raws", "known", "found"),
    [
        ("The company has cut its claim from 312 lockers to 240.", ("312 lockers", "240"), "312", "other-moment"),
        ("The claim is 240 lockers, down from 312.", ("240 lockers", "312"), "312", "other-moment"),
        ("The company now claims 240 lockers rather than 312.", ("240 lockers", "312"), "312", "other-moment"),
        ("The company has cut its claim from 312 lockers to 240.", ("312 lockers", "240"), "240", "agree"),
        ("Estimates go anywhere from 312 lockers to 240.", ("312 lockers", "240"), "312", "same"),
    ],
)
def test_what_something_moved_from_was_so_before(text: str, raws: tuple[str, str], known: str, found: str) -> None:
    change = [count(raw, raw.split()[0], "lockers", text) for raw in raws]
    first = article("a", count(f"{known} lockers", known, "lockers", f"The company claims {known} lockers."))
    assert [verdict for verdict, _ in told(first, article("b", *change, day=9))] == [found]


@pytest.mark.parametrize(("second", "joined"), [("The crews insist on six days.", True), ("It took six days.", False)])
def test_two_voices_right_after_each_other_count_one_thing(second: str, *, joined: bool) -> None:
    first = count("19 days", "19", "days", "A pump was out for 19 days, the inspectors said.", by="the inspectors")
    answer = count("six days", "6", "days", second, 3, by="the crews" if joined else None)
    other = article("b", count("19 days", "19", "days", "The pump was out for 19 days."))
    (row,) = rows(article("a", first, answer), other)
    assert ("six days" in [r.figure.raw for r in row.readings]) is joined


@pytest.mark.parametrize(("opening", "found"), [("Last year, ", 1), ("At Tarrant Vale, ", 0)])
def test_a_place_that_opens_a_sentence_has_numbers_of_its_own(opening: str, found: int) -> None:
    first = count("410 lockers", "410", "lockers", "The fire burnt 410 lockers of crews.")
    other = count("530 lockers", "530", "lockers", f"{opening}the fire burnt 530 lockers of crews.")
    assert len(rows(article("a", first), article("b", other))) == found


def test_two_articles_are_not_said_to_agree_where_others_may_contradict_them() -> None:
    agreed = count("640 lockers", "640", "lockers", "The fire burnt 640 lockers.")
    others = [
        count(f"{n} lockers", str(n), "lockers", f"Some {who} count {n} lockers.", k)
        for k, (n, who) in enumerate(((700, "crews"), (820, "guests")), 2)
    ]
    again = count("640 lockers", "640", "lockers", "In the end 640 lockers had burnt down.")
    both = (article("a", agreed), article("b", again))
    assert [verdict for verdict, _ in told(*both)] == ["agree"]
    assert [verdict for verdict, _ in told(*both, article("c", *others))] == ["same"]


def test_one_sentence_in_two_papers_is_one_source() -> None:
    text = "The fire at the harbour pool burnt 640 lockers of the crews, the fire service said on Monday."
    copies = [count("640 lockers", "640", "lockers", said) for said in (text, text.replace("on Monday", "today"))]
    assert told(article("a", copies[0]), article("b", copies[1])) == []
    other = count("700 lockers", "700", "lockers", text.replace("640", "700"))
    assert len(told(article("a", copies[0]), article("b", other))) == 1


def test_a_number_of_another_voice_beside_them_casts_doubt_on_two_that_agree() -> None:
    agreed = count("640 lockers", "640", "lockers", "The fire burnt 640 lockers, the club said.", by="the club")
    again = count("640 lockers", "640", "lockers", "In the end 640 lockers had burnt down.")
    third = count("900 lockers", "900", "lockers", "There are 900 lockers in the pool.", 4, by="the owners")
    assert [said for said, _ in told(article("a", agreed, third), article("b", again))] == ["same"]
