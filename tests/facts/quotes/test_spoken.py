"""Speakers before a colon, behind a comma, and under another word for their role."""

from __future__ import annotations

import pytest

from generator.facts import entities, quotes
from tests.facts.articles import article


def heard(*texts: str, lang: str = "it") -> list[tuple[str, str | None]]:
    prose = article(*texts, lang=lang)
    return [(quote.text, quote.by) for quote in quotes.find(prose, entities.find(prose))]


def test_a_verb_without_a_subject_behind_a_quote_has_the_one_before_the_colon() -> None:
    text = "Mario Rossi non ci sta: «Andremo avanti fino in fondo», ha poi detto ai cronisti."
    assert heard(text) == [("Andremo avanti fino in fondo", "Mario Rossi")]
    text = (
        "A lanciare l'allarme è Mario Rossi: «Se non arrivano rinforzi», ha detto, «a luglio chiuderemo due reparti»."
    )
    assert [by for _, by in heard(text)] == ["Mario Rossi", "Mario Rossi"]


def test_a_verb_between_commas_has_its_subject_behind() -> None:
    text = (
        "La Procura ha aperto un fascicolo: due sono indagati, precisa il procuratore Anna Conti, «come atto dovuto»."
    )
    assert heard(text) == [("come atto dovuto", "Anna Conti")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La direttrice, Anna Conti, si è detta «sconvolta» e ha offerto aiuto.", "sconvolta"),
        ("A detta dell'allenatrice Anna Conti, «una così non si sostituisce».", "una così non si sostituisce"),
    ],
)
def test_wordings_that_lead_to_what_somebody_says(text: str, words: str) -> None:
    assert heard(text) == [(words, "Anna Conti")]


def test_another_word_for_a_role_means_the_only_person_who_has_it() -> None:
    told = heard("L'allenatore Mario Rossi ha perso.", "«Torneremo a vincere», ha promesso il tecnico.")
    assert told == [("Torneremo a vincere", "Mario Rossi")]
    two = "L'allenatore Mario Rossi ha battuto l'allenatore Luca Bianchi."
    assert heard(two, "«Torneremo a vincere», ha promesso il tecnico.") == [("Torneremo a vincere", None)]


def test_a_rating_is_a_term_and_no_speech() -> None:
    assert heard("Gli analisti di Banca Rossi confermano il giudizio «buy» sul titolo.") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Protesters carried placards saying “Save our library” as Jan Reeve arrived.", "en"),
        ("Her latest novel, “The Salt Road”, was praised by critic Adam Pohl.", "en"),
        ("All'ingresso un cartello avverte: «Vietato l'accesso ai non addetti».", "it"),
    ],
)
def test_signs_and_titles_between_commas_are_no_speech(text: str, lang: str) -> None:
    assert heard(text, lang=lang) == []


def test_of_two_clauses_set_against_each_other_each_keeps_its_quote() -> None:
    text = "While Donna Hale called it “a triumph”, Eric Soames said it was “a sad day”."
    assert heard(text, lang="en") == [("a triumph", "Donna Hale"), ("a sad day", "Eric Soames")]


def test_small_words_before_a_colon_go_on_with_who_spoke() -> None:
    text = "«È una sconfitta per tutti», osserva Nadia Rosi. E poi: «Ma non ci arrendiamo»."
    assert [by for _, by in heard(text)] == ["Nadia Rosi", "Nadia Rosi"]


def test_a_pronoun_that_need_not_be_said_is_not_who_spoke_last() -> None:
    text = "«Hanno mentito», accusa Dario Lenti. «È falso», replica Olga Marchi. «Ho le prove», insiste lui."
    assert [by for _, by in heard(text)] == ["Dario Lenti", "Olga Marchi", None]


def test_words_that_and_joins_to_a_quote_are_the_same_speakers() -> None:
    text = "Al traguardo Anna Conti ha dichiarato: «Non ho ancora capito» e «Sono stata una roccia»."
    assert heard(text) == [("Non ho ancora capito", "Anna Conti"), ("Sono stata una roccia", "Anna Conti")]


def test_what_stands_behind_a_quote_that_ends_its_sentence_is_the_narrators() -> None:
    text = (
        "“We have a large network,” Dale Finch said, boasting that it can “carry anything.” "
        "The goal is a “seamless journey” for all."
    )
    assert [words for words, _ in heard(text, lang="en")] == ["We have a large network", "carry anything."]


@pytest.mark.parametrize(
    "text",
    [
        "In her novel “The long road home”, Dale Finch tells of three sisters.",
        "Dale Finch, called “the iron lady” by her critics, won 300 seats.",
        "The man went by the name “Ismail Farouq,” and said nothing.",
        "Dale Finch won the “Master Cup”, according to Nora Falk.",
        "Dale Finch said the firm will launch a new “quick cut” feature in May. “Quick cut” is free, she says.",
        "Dale Finch speaks of the concept of “soft erosion,” which she did not coin.",
        "Dale Finch speaks of “soft erosion,” a term coined in Oslo.",
        "I am glad that Dale Finch agreed to write a guide for a hobby that shares a lot of “common roots” with ours.",
    ],
)
def test_a_title_or_name_is_nobodys_words_whatever_verb_follows(text: str) -> None:
    assert heard(text, lang="en") == []


def test_the_first_of_two_quotes_side_by_side_may_be_what_the_second_tells_of() -> None:
    assert heard("Dale Finch called “Red Harbour” “a little gem”.", lang="en") == [("a little gem", "Dale Finch")]


def test_a_long_title_behind_its_noun_is_no_speech() -> None:
    title = "Le storie dei più valenti carpentieri, mastri e calafati della costa, dal porto antico fino a oggi"
    assert heard(f"Il molo esisteva, come affermava Ugo Reni nella sua opera «{title}».") == []


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Dale Finch writes, “the only way is to read” - put down the Toolbox and look around.", "Dale Finch"),
        ("Dale Finch described it as “a gem”, and Comics Weekly as “a clever little book”.", None),
        ("Ieri la Reni Spa ha ricevuto una lettera nella quale si rivendicava l'atto come «la nostra risposta».", None),
    ],
)
def test_the_last_quote_is_said_by_whom_its_sentence_names_for_it(text: str, by: str | None) -> None:
    assert heard(text, lang="it" if "lettera" in text else "en")[-1][1] == by
