from __future__ import annotations

import re

import pytest

from generator.cleaning.known.literals import begins, may_match, needed
from generator.cleaning.known.rules import own_rules

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
        ("[ab]eta", ("aeta", "beta")),
        ("[a-f]be", ("be",)),
        ("[^alf]be", ("be",)),
        ("[Aa]lf[ab]?be", ("Alf", "alf")),
        ("[al]{2}:?", ()),
        (r"a\s*[:>]+", (":", ">")),
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
    assert needed(re.compile(pattern))[:1] == ((letters,) if letters else ())


def test_all_that_stands_side_by_side_is_needed_and_the_longest_told_first() -> None:
    groups = needed(re.compile(r"(?:foto|video) di .{0,40}(?:riservat[oi]|rights)"))
    assert groups == (("riservato", "riservati", "rights"), (" di ",), ("foto", "video"))
    assert may_match("foto di Rossi, diritti riservati", groups)
    assert not may_match("foto di Rossi", groups)


@pytest.mark.parametrize("pattern", ["^foto", "^(?:foto|video)", "^[|]"])
def test_a_pattern_begins_with_the_text_where_all_of_it_does(pattern: str) -> None:
    assert begins(re.compile(pattern))


@pytest.mark.parametrize("pattern", ["foto", "^foto|video", "(?:^|x)foto", "(?m)^foto"])
def test_a_pattern_that_may_match_further_on_does_not_begin_with_the_text(pattern: str) -> None:
    assert not begins(re.compile(pattern))


def test_most_patterns_need_letters() -> None:
    assert sum(bool(needed(pattern)) for _, pattern in PATTERNS) > 0.8 * len(PATTERNS)
