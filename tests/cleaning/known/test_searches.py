from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning.known.rules import own_rules
from generator.cleaning.known.searches import Search, Searches, Trigrams

LANGUAGES = ("any", "it", "en", "es", "fr", "de", "pt")
RULES = [rule for lang in LANGUAGES for rule in own_rules(lang) if rule.patterns]
PATTERNS = [pattern for rule in RULES for pattern in rule.patterns]
TEXTS = ["Un’altra riga", "", *(text for rule in RULES for text in (rule.drops, rule.drops.lower(), rule.keeps))]


def test_searches_find_what_searching_each_text_for_each_pattern_finds() -> None:
    found = {(line, number) for line, text in enumerate(TEXTS) for number, p in enumerate(PATTERNS) if p.search(text)}
    assert set(Searches(PATTERNS).found(TEXTS, Trigrams("\n".join(TEXTS)))) == found


def test_a_search_finds_what_its_pattern_finds() -> None:
    for pattern in PATTERNS:
        search = Search(pattern)
        assert [bool(search.find(text)) for text in TEXTS] == [bool(pattern.search(text)) for text in TEXTS]


def test_letters_that_a_page_does_not_hold_are_not_looked_for() -> None:
    searches = Searches([re.compile("newsletter"), re.compile("^foto di")])
    texts = ["Iscriviti alla newsletter", "Foto di famiglia"]
    assert list(searches.found(texts, Trigrams("\n".join(texts)))) == [(0, 0)]
    assert not list(searches.found(texts, Trigrams("Un altro testo")))


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="abcà€🙂", max_size=30), st.integers(0, 30), st.integers(1, 6))
def test_trigrams_never_deny_a_word_that_stands_in_the_text(text: str, start: int, length: int) -> None:
    word = text[start : start + length]
    if word:
        assert bool(list(Searches([re.compile(re.escape(word))]).found([text], Trigrams(text))))
