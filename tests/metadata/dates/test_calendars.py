from __future__ import annotations

from generator.metadata.dates import calendars
from generator.text.languages import language


def test_months_have_their_own_and_their_short_names() -> None:
    italian = calendars.of(language("it"))
    assert [italian.months[name] for name in ("gennaio", "gen", "genn", "set", "sett", "dic")] == [1, 1, 1, 9, 9, 12]
    assert "mercoledi" in italian.weekdays


def test_a_page_of_any_language_may_have_a_template_of_a_known_one() -> None:
    danish = calendars.of(language("da"))
    assert [danish.months[name] for name in ("maj", "october", "settembre", "dezember")] == [5, 10, 9, 12]
    assert calendars.of(language("und")).months["january"] == 1
