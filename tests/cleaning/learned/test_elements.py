from __future__ import annotations

from benchmarks.training import marks
from generator.cleaning.learned import lexicon
from generator.cleaning.learned.elements import Elements

TRAIL = "body > div.site-main > div.related-posts > p.teaser"


def test_the_names_of_the_nearest_element_are_told_from_those_around_it() -> None:
    assert {"^p", "^teaser", "div", "related-posts", "related"} <= marks.of_trail(TRAIL)
    assert "^div" not in marks.of_trail(TRAIL)


def test_a_trail_weighs_what_its_names_weigh_together() -> None:
    weights = {"": 0.5, "related": -1.0, "^p": 0.25, "^div": 9.0, "div": 0.125}
    assert Elements(weights).weigh(TRAIL) == lexicon.weigh(marks.of_trail(TRAIL), weights) == (-0.125, -1.0, 0.25)


def test_pasted_text_stands_in_no_element() -> None:
    assert marks.of_trail("") == frozenset()
