from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.facts import Figure, Qualifier
from generator.topics.comparing.amounts import Relation, relate

EXACT, ABOUT, AT_LEAST, AT_MOST = Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST


def number(value: str, qualifier: Qualifier = EXACT, high: str | None = None) -> Figure:
    return Figure(
        raw=value,
        value=Decimal(value),
        high=Decimal(high) if high else None,
        unit="GPU",
        qualifier=qualifier,
        sentence=1,
    )


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (number("50000", ABOUT), number("50000"), Relation.EQUAL),
        (number("5600000"), number("6000000"), Relation.ROUNDED),
        (number("2048"), number("2000"), Relation.ROUNDED),
        (number("12.8"), number("13"), Relation.ROUNDED),
        (number("500", AT_LEAST), number("600"), Relation.BOUND),
        (number("600", AT_MOST), number("590"), Relation.BOUND),
        (number("500", high="700"), number("600"), Relation.BOUND),
        (number("50000"), number("10000"), Relation.DIFFERENT),
        (number("16", AT_LEAST), number("13"), Relation.DIFFERENT),
        (number("500", AT_LEAST), number("5000"), Relation.DIFFERENT),
        (number("19"), number("20"), Relation.DIFFERENT),
        (number("19"), number("20", ABOUT), Relation.ROUNDED),
        (number("14"), number("10", ABOUT), Relation.DIFFERENT),
        (number("5600000"), number("1600000000"), Relation.DIFFERENT),
        (number("5500000"), number("5600000"), Relation.DIFFERENT),
        (number("5500000", ABOUT), number("5600000"), Relation.ROUNDED),
        (number("0"), number("1"), Relation.DIFFERENT),
    ],
)
def test_two_amounts_stand_to_each_other_as_written(one: Figure, other: Figure, relation: Relation) -> None:
    assert relate(one, other) is relation
    assert relate(other, one) is relation


def test_a_figure_without_a_value_is_like_no_other() -> None:
    vague = Figure(raw="decine", value=None, sentence=1)
    assert relate(vague, vague) is Relation.DIFFERENT


@settings(max_examples=50, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(allow_nan=False, allow_infinity=False))
def test_any_two_numbers_can_be_compared_either_way(one: Decimal, other: Decimal) -> None:
    a, b = number(str(one)), number(str(other))
    assert relate(a, b) is relate(b, a)
