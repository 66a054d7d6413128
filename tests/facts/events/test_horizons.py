"""How long a plan runs."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.facts.events import horizons
from generator.model.dates import parse
from generator.model.found import Basis, Found
from generator.text.languages import language
from tests.facts.articles import article


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("it", "Il Comune investirà 12 milioni nei prossimi tre anni.", "2025/2028"),
        ("en", "The firm plans to invest over the next three years.", "2025/2028"),
        ("es", "Invertirá 12 millones en los próximos 18 años.", "2025/2043"),
        ("fr", "La ville investira dans les cinq prochaines années.", "2025/2030"),
        ("de", "Die Stadt will in den kommenden fünf Jahren bauen.", "2025/2030"),
        ("pt", "A cidade vai investir nos próximos três anos.", "2025/2028"),
    ],
)
def test_a_number_of_years_is_counted_from_the_day_of_writing(lang: str, text: str, date: str) -> None:
    ((_, _, when),) = horizons.find(text, language(lang), parse("2025-01-30"))
    assert str(when) == date


@pytest.mark.parametrize("text", ["Nei prossimi giorni si vedrà.", "Negli ultimi tre anni è cresciuta."])
def test_days_and_years_gone_by_are_no_horizon(text: str) -> None:
    assert list(horizons.find(text, language("it"), None)) == []


@pytest.mark.parametrize(("published", "date"), [("2025-01-30", "2025/2030"), (None, "None")])
def test_a_plan_with_a_horizon_is_a_planned_event(published: str | None, date: str) -> None:
    text = "La banca prevede di fornire un sostegno di mille milioni nei prossimi cinque anni."
    known = Found(value=parse(published), basis=Basis.HEADER) if published else None
    (event,) = events.find(article(text), known)
    assert (event.words, str(event.date), event.modality.value) == ("nei prossimi cinque anni", date, "planned")


def test_what_has_happened_has_no_horizon() -> None:
    text = "La banca ha fornito un sostegno che basta nei prossimi cinque anni."
    assert events.find(article(text), None) == ()
