"""Months of which the text does not say whether they are of the year that it just told."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.dates import parse
from generator.model.found import Basis, Found
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["She fell ill in November 2022 at sea.", "By December, she had lost her sight."], ["2022-11", "None"]),
        (["Nel 2023 la gara fu aperta, ma a luglio andò deserta."], ["2023", "None"]),
        (["She fell ill in November 2022 at sea.", "In July, she left the hospital."], ["2022-11", "2025-07"]),
        (["Moss joined in March 2024 and will leave in January."], ["2024-03", "2026-01"]),
        (["He joined in February 2017 at sea.", "On February 28, he left the ship."], ["2017-02", "None"]),
        (["The prize, set up in 1988, lost its backer in January."], ["1988", "2025-01"]),
        (["The pier has been closed since July 2013.", "In August, the town mended it."], ["2013-07/..", "2025-08"]),
        (["The storm of 2021 broke the pier.", "In May the town mended it."], ["2021", "2025-05"]),
    ],
)
def test_a_month_soon_after_one_of_an_earlier_year_has_no_date(texts: list[str], days: list[str]) -> None:
    lang = "it" if texts[0].startswith("Nel") else "en"
    written = Found(value=parse("2025-11-05"), basis=Basis.HEADER)
    assert [str(event.date) for event in events.find(article(*texts, lang=lang), written)] == days
