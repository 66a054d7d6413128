"""Words with roles as symbols, and the patterns that match where they stand."""

from __future__ import annotations

import re

from generator.text.grammar import NO_ROLES, Lexicon, Marks, Reading, Roles


def number(word: str) -> Roles:
    return {"number": word} if word.isdigit() else NO_ROLES


LEXICON = Lexicon(
    [("ponte", "thing", "bridge"), ("ponte levatoio", "thing", "drawbridge"), ("dell'", "of", "of")],
    number,
    [{"number"}],
)


def read(text: str, lexicon: Lexicon = LEXICON) -> Reading:
    reading = lexicon.read(text, re.compile(""))
    assert reading is not None
    return reading


def test_the_longest_phrase_is_one_token_wherever_blanks_part_its_words() -> None:
    reading = read("Il ponte levatoio, un ponte")
    assert [reading.tokens[n].roles.get("thing") for n in range(len(reading.tokens))] == [
        *(None, "drawbridge"),
        *(None, None, "bridge"),
    ]
    token = reading.tokens[1]
    assert reading.text[token.start : token.end] == "ponte levatoio"
    assert reading.tokens.words(1) == ["ponte", "levatoio"]


def test_a_text_read_again_has_the_same_symbols() -> None:
    text = "12 ponti e un ponte dell’isola"
    assert read(text).symbols == read(text).symbols
    assert len(read(text).symbols) == len(read(text).tokens)


def test_a_text_is_read_only_if_a_pattern_finds_something_in_it_with_its_phrases_joined() -> None:
    drawn = LEXICON.pattern("<of><thing>")
    assert LEXICON.read("la catena dell’ponte levatoio", drawn) is not None
    assert LEXICON.read("la catena dell’isola e 12 ponti", drawn) is None


def test_lexicons_that_share_what_they_know_read_a_text_as_each_does_alone() -> None:
    shared = Marks()
    bridges = [("ponte", "thing", "bridge"), ("ponte levatoio", "thing", "drawbridge")]
    things = Lexicon(bridges, number, [{"number"}], shared)
    text = "Il ponte levatoio ha 12 catene"
    assert read(text, things).symbols == read(text, Lexicon(bridges, number, [{"number"}])).symbols
    chains = Lexicon([("catene", "thing", "chain")], number, [{"number"}], shared)
    alone = Lexicon([("catene", "thing", "chain")], number, [{"number"}])
    assert read(text, chains).symbols == read(text, alone).symbols
    assert [read(text, things).tokens.words(n) for n in (1, 3)] == [["ponte", "levatoio"], ["12"]]


def test_what_a_token_can_be_is_told_by_its_symbol_as_by_its_words() -> None:
    reading = read("12 ponti e un ponte levatoio dell’isola")
    assert [set(reading.can(n)) for n in range(len(reading.tokens))] == [
        set(reading.tokens.roles(n)) for n in range(len(reading.tokens))
    ]
    assert set(reading.can(4)) == {"thing"}
