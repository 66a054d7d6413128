"""Words with roles as symbols, and the patterns that match where they stand."""

from __future__ import annotations

from generator.text.grammar import NO_ROLES, Choices, Lexicon, Roles


def number(word: str) -> Roles:
    return {"number": word} if word.isdigit() else NO_ROLES


LEXICON = Lexicon(
    [("ponte", "thing", "bridge"), ("ponte levatoio", "thing", "drawbridge"), ("dell'", "of", "of")],
    number,
    [{"number"}],
)


def test_the_longest_phrase_is_one_token_wherever_blanks_part_its_words() -> None:
    reading = LEXICON.read("Il ponte levatoio, un ponte")
    assert [reading.tokens[n].roles.get("thing") for n in range(len(reading.tokens))] == [
        *(None, "drawbridge"),
        *(None, None, "bridge"),
    ]
    token = reading.tokens[1]
    assert reading.text[token.start : token.end] == "ponte levatoio"
    assert reading.tokens.words(1) == ["ponte", "levatoio"]


def test_a_text_read_again_has_the_same_symbols() -> None:
    text = "12 ponti e un ponte dell’isola"
    assert LEXICON.read(text).symbols == LEXICON.read(text).symbols
    assert len(LEXICON.read(text).symbols) == len(LEXICON.read(text).tokens)


def test_a_text_is_read_only_if_a_pattern_finds_something_in_it_with_its_phrases_joined() -> None:
    drawn = LEXICON.pattern("<of><thing>")
    assert LEXICON.read_if("la catena dell’ponte levatoio", drawn) is not None
    assert LEXICON.read_if("la catena dell’isola e 12 ponti", drawn) is None


def test_choices_give_the_patterns_that_match_the_longest_first() -> None:
    one, two = LEXICON.pattern("<number>"), LEXICON.pattern("<number><thing>")
    plain = LEXICON.symbols[frozenset()]
    symbols = LEXICON.read("sono 3 ponte e 4 isole").symbols
    choices = Choices(plain, [(one, "one"), (two, "two")], longest=True)
    assert [name for _, name in choices.at(symbols, 1)] == ["two", "one"]
    assert [name for _, name in choices.at(symbols, 4)] == ["one"]
    assert choices.at(symbols, 0) == ()
    ordered = Choices(plain, [(one, "one"), (two, "two")], longest=False)
    assert [name for _, name in ordered.at(symbols, 1)] == ["one", "two"]
