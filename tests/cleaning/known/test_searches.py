from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.known.literals import may_match, needed
from generator.cleaning.known.rules import own_rules
from generator.cleaning.known.searches import Letters, Searches

LANGUAGES = ("any", "it", "en", "es", "fr", "de", "pt")
RULES = [rule for lang in LANGUAGES for rule in own_rules(lang) if rule.patterns]
PATTERNS = [pattern for rule in RULES for pattern in rule.patterns]
TEXTS = ["Un’altra riga", "", *(text for rule in RULES for text in (rule.drops, rule.drops.lower(), rule.keeps))]


def test_searches_find_what_searching_each_text_for_each_pattern_finds() -> None:
    found = {(line, number) for line, text in enumerate(TEXTS) for number, p in enumerate(PATTERNS) if p.search(text)}
    searches = Searches(PATTERNS)
    assert {(line, number) for line, number in searches.near(TEXTS) if searches.holds(TEXTS[line], number)} == found


def test_a_text_in_which_a_pattern_finds_anything_holds_what_it_needs() -> None:
    assert all(may_match(text, needed(p)) for p in PATTERNS for text in TEXTS if p.search(text))


def test_letters_that_a_line_does_not_hold_are_not_near_it() -> None:
    searches = Searches([re.compile("newsletter"), re.compile("^foto di")])
    assert list(searches.near(["Un altro testo", "Iscriviti alla newsletter", "Foto di famiglia"])) == [(1, 0)]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.text(alphabet="abcà€🙂", max_size=12), min_size=1, max_size=4),
    st.lists(st.text(alphabet="abcà€🙂", min_size=1, max_size=5), max_size=5, unique=True),
)
def test_letters_are_found_in_each_line_that_holds_them_and_in_no_other(lines: list[str], words: list[str]) -> None:
    found = {(line, word) for line, text in enumerate(lines) for word in words if word in text}
    assert set(Letters(words).found(lines)) == found


def test_a_line_that_says_letters_a_thousand_times_is_near_an_expression_once() -> None:
    assert list(Searches([re.compile("^published in")]).near(["published in " * 1_000])) == [(0, 0)]
