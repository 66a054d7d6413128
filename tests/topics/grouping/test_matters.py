from __future__ import annotations

import pytest

from generator.topics.grouping.matters import Matters
from tests.topics.cards import card

TOLD = (
    ("it", "La vetreria chiude: operai in sciopero davanti ai cancelli della fabbrica"),
    ("it", "Operai in sciopero, la vetreria chiude la fabbrica a giugno"),
    ("it", "Fabbrica, gli operai della vetreria in sciopero per un altro giorno"),
    ("de", "Glashersteller sperrt Werk in Norditalien zu"),
    ("en", "Glassmaker to shut Italian plant with loss of jobs"),
)


@pytest.mark.parametrize(
    ("told", "count"), [(TOLD, 5), (TOLD[2:], 0), ((*TOLD[:1], *TOLD[3:]), 0)], ids=["most", "three", "one of each"]
)
def test_an_article_alone_in_its_language_is_not_asked_for_the_words_of_the_others(
    told: tuple[tuple[str, str], ...], count: int
) -> None:
    cards = [card(f"a{n}", lang=lang, title=text, lead=text) for n, (lang, text) in enumerate(told)]
    assert Matters(cards).one_of_most([one.id for one in cards]) == (count == len(cards))
