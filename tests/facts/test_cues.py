from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import cues, wordings
from generator.facts.figures import measures
from generator.facts.figures.vocabulary import vocabulary
from generator.text.evenfold import evenfold
from generator.text.languages import known, language

ITALIAN = language("it")
WORDS = (
    "non",
    "inferiori",
    "a",
    "rispetto",
    "ai",
    "che",
    "l’azienda",
    "secondo",
    "la",
    "stima",
    "crescerà",
    "(e",
    "2.000",
)


@pytest.mark.parametrize("code", known())
def test_every_phrase_of_a_list_cues_its_list(code: str) -> None:
    spoken = language(code)
    lists = {
        cues.COMPARED: ("measures", "compared"),
        cues.RELATIVES: ("measures", "relatives"),
        cues.QUALIFIERS: ("measures", "qualifiers", "at-least"),
        cues.MODALITY: ("measures", "modality", "possible"),
        cues.ACCORDING: ("quotes", "according"),
        cues.HAPPENINGS: ("events", "happenings"),
        cues.LANDMARKS: ("events", "landmarks"),
        cues.NEGATIONS: ("events", "negations"),
        cues.DENIALS: ("events", "denials"),
    }
    for bit, (section, *keys) in lists.items():
        fields = spoken.section(section)
        for key in keys[:-1]:
            fields = fields.fields(key)
        for phrase in fields.texts(keys[-1]):
            text = f"({phrase.replace('*', 'xyz').upper()} 40"
            assert not wordings.pattern(spoken, section, *keys).search(evenfold(text)) or cues.of(text, spoken) & bit


def test_a_sentence_without_words_of_a_list_has_no_cue_of_it() -> None:
    told = cues.of("Il ponte di Udine misura 40 metri.", ITALIAN)
    assert not told & (cues.COMPARED | cues.MODALITY | cues.ACCORDING | cues.SUFFERED | cues.FUTURE)


def test_a_star_stands_for_any_ending_and_part_of_a_word_for_nothing() -> None:
    assert cues.of("Sarebbero 30 i feritissimi.", ITALIAN) & cues.SUFFERED
    assert not cues.of("Ne ha riferiti 30.", ITALIAN) & cues.SUFFERED


def test_a_verb_cues_the_future_by_its_ending() -> None:
    assert cues.of("Il comune spenderà 40 milioni.", ITALIAN) & cues.FUTURE
    assert not cues.of("Il comune spende 40 milioni.", ITALIAN) & cues.FUTURE


@settings(max_examples=50)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_where_a_list_has_no_cue_its_pattern_finds_nothing(words: list[str]) -> None:
    text = " ".join(words)
    told = cues.of(text, ITALIAN)
    for bit, key in ((cues.COMPARED, "compared"), (cues.RELATIVES, "relatives"), (cues.SUBJECTS, "subjects")):
        assert told & bit or not wordings.pattern(ITALIAN, "measures", key).search(evenfold(text))


def test_no_two_lists_share_a_bit() -> None:
    bits = [bit for name, bit in vars(cues).items() if name.isupper() and not name.startswith("_")]
    assert len(bits) > 30
    assert sorted(bits) == [1 << place for place in range(len(bits))]


@pytest.mark.parametrize("code", known())
def test_a_sentence_with_a_noun_of_what_figures_are_kept_of_has_its_cue(code: str) -> None:
    spoken = language(code)
    concepts = spoken.section("measures").fields("concepts")
    nouns = [phrase for key in spoken.section("measures").texts("units") for phrase in concepts.texts(key)]
    for noun in nouns:
        word = noun.replace("*", "xyz")
        assert not measures.is_kept(word, vocabulary(spoken)) or cues.of(f"({word.upper()}: 14", spoken) & cues.KEPT
