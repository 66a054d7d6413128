from __future__ import annotations

import re

import pytest

from generator.cleaning.literals import Lines, needed
from generator.cleaning.rules import own_rules

LANGUAGES = ("any", "it", "en", "es", "fr", "de", "pt")
PATTERNS = [(rule, pattern) for lang in LANGUAGES for rule in own_rules(lang) for pattern in rule.patterns]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("^foto di", ("foto di",)),
        ("colou?r", ("colo",)),
        ("(?:alfa|beta) e", ("alfa", "beta")),
        ("(?:alfa)?beta{2}", ("bet",)),
        ("(?:alfa)+", ("alfa",)),
        ("alfa|", ()),
        (r"alfa\.beta\d", ("alfa.beta",)),
        ("[alfa]be", ("be",)),
        ("(?:alfa|alfabeto)", ("alfa",)),
        ("(?=.*alfa)be", ("alfa",)),
        ("(?!alfa)be", ("be",)),
        ("(?i:alfa)", ()),
        ("(?i)alfa", ()),
        ("(?:a|beta)", ()),
        ("(?:alfa){0,3}be", ("be",)),
        ("x(?P<name>alfa|gamma)y", ("alfa", "gamma")),
        ("alfa*?be", ("alf",)),
    ],
)
def test_letters_are_needed_only_where_no_match_goes_without_them(pattern: str, letters: tuple[str, ...]) -> None:
    assert needed(re.compile(pattern)) == letters


def test_a_rule_is_found_in_its_example_among_other_lines() -> None:
    for rule, pattern in PATTERNS:
        texts = ["Un’altra riga", rule.drops, rule.drops.lower(), "", rule.keeps]
        found = {number for number, text in enumerate(texts) if pattern.search(text)}
        assert set(Lines(texts).matching(pattern, needed(pattern))) == found


def test_most_patterns_need_letters() -> None:
    assert sum(bool(needed(pattern)) for _, pattern in PATTERNS) > 0.8 * len(PATTERNS)
