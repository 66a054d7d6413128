"""Only the rules that can match at a token are tried there, and none that can is left out."""

from __future__ import annotations

import pytest

from generator.text.dates import days, feasts, lexicon, relative, starts, years
from generator.text.languages import known, language

RULES = (*days.RULES, *years.RULES, *feasts.RULES, *relative.RULES)


@pytest.mark.parametrize(
    ("template", "roles"),
    [
        ("<day><month>", {"day"}),
        ("<the>?<day|two>", {"the", "day", "two"}),
        ("(?:<weekday>(?:<comma>)?)?(?P<day><day>)", {"weekday", "day"}),
        ("(?P<a><month>|<season>)<year>", {"month", "season"}),
        ("(?:<comma><day>){0,5}<and>", {"comma", "and"}),
        ("(?!<of>)(?=<year>)<unit>", {"unit"}),
    ],
)
def test_the_first_tokens_of_a_pattern_are_read_from_its_template(template: str, roles: set[str]) -> None:
    assert starts.roles(template) == roles


@pytest.mark.parametrize("code", known())
def test_a_rule_never_matches_where_it_is_not_tried(code: str) -> None:
    words = lexicon.lexicon(language(code))
    text = "Il 27 e 28 gennaio 2025, lunedì scorso; anni ’90, on Monday, May 5, the 1990s, hace 3 años, vor 2 Tagen"
    symbols = lexicon.read(text, language(code)).symbols
    for template, _ in RULES:
        first = words.having(starts.roles(template))
        found = [m.start() for m in (words.pattern(template).match(symbols, n) for n in range(len(symbols))) if m]
        assert all(symbols[place] in first for place in found), template
