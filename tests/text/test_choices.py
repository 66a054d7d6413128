"""Which patterns can match at a place of some symbols."""

from __future__ import annotations

from generator.text.choices import Choices
from generator.text.grammar import NO_ROLES, Lexicon, Roles


def number(word: str) -> Roles:
    return {"number": word} if word.isdigit() else NO_ROLES


LEXICON = Lexicon([("ponte", "thing", "bridge")], number, [{"number"}])


def test_choices_give_the_patterns_that_match_the_longest_first() -> None:
    one, two = LEXICON.pattern("<number>"), LEXICON.pattern("<number><thing>")
    plain = LEXICON.symbols[frozenset()]
    reading = LEXICON.read("sono 3 ponte e 4 isole", one)
    symbols = reading.symbols if reading is not None else ""
    choices = Choices(plain, [(one, "one"), (two, "two")], longest=True)
    assert [name for _, name in choices.at(symbols, 1)] == ["two", "one"]
    assert [name for _, name in choices.at(symbols, 4)] == ["one"]
    assert choices.at(symbols, 0) == ()
    ordered = Choices(plain, [(one, "one"), (two, "two")], longest=False)
    assert [name for _, name in ordered.at(symbols, 1)] == ["one", "two"]
