"""A model's sentences held against those that they were made from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.quality import rewriting as sample
from generator.model.cleantext import Sentence, SentenceKind
from generator.model.wordings import Verified
from generator.summary import prompt, reworded

VOTES = "Nel comune di Alvito Carla Neri ha avuto 812 voti, Ugo Bassi 655."
CLAIM = "Secondo Neri, la diga «non è mai stata collaudata»."
PLAN = "La giunta potrebbe chiudere la diga entro marzo 2026."
SUMMARY = (VOTES, CLAIM, PLAN)


def sentences(*texts: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(number=10 + n, text=text, kind=SentenceKind.PROSE, paragraph=n, start=0, end=len(text), line=n)
        for n, text in enumerate(texts)
    )


def held(answer: str, *texts: str) -> Verified:
    return reworded(sentences(*(texts or SUMMARY)), answer, "it")


def shown(answer: str, *texts: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(r.text, r.sentences) for r in held(answer, *texts).rewordings]


def test_each_sentence_rests_on_the_one_that_it_tells() -> None:
    answer = "[1] Ad Alvito Carla Neri ha avuto 812 voti.\n[3] La giunta potrebbe chiudere la diga entro marzo 2026.\n"
    assert shown(answer) == [("Ad Alvito Carla Neri ha avuto 812 voti.", (10,))]


def test_a_sentence_made_of_two_stands_for_both() -> None:
    joined = "Secondo Neri la diga «non è mai stata collaudata» e la giunta potrebbe chiudere entro marzo 2026."
    assert shown(joined) == [(joined, (11, 12))]


def test_two_sentences_made_of_one_stand_together() -> None:
    assert shown("Carla Neri ha avuto 812 voti. Ugo Bassi 655 voti.") == [
        ("Carla Neri ha avuto 812 voti. Ugo Bassi 655 voti.", (10,))
    ]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("Nel comune di Alvito Carla Neri ha avuto 822 voti, Ugo Bassi 655.", "numbers"),
        ("Ad Alvito Carla Neri ha avuto 812 euro.", "words"),
        ("Nel comune di Alvito Carla Bassi ha avuto 812 voti.", "names"),
        ("Ugo Bassi ha avuto 812 voti, Carla Neri 655.", "order"),
        ("La giunta potrebbe chiudere la diga a marzo 2026.", "dates"),
        ("Secondo Neri, la diga «non è sicura».", "words"),
        ("Secondo Neri, la «diga non è mai stata collaudata».", "quotes"),
        ("Secondo Neri, la diga è stata collaudata.", "bearing"),
        ("La giunta non potrebbe chiudere la diga entro marzo.", "bearing"),
        ("La diga «non è mai stata collaudata».", "bearing"),
        ("La **giunta** potrebbe chiudere la diga.", "form"),
        ("La giunta potrebbe chiudere la diga, la diga potrebbe chiudere entro marzo 2026.", "length"),
        ("Ecco le frasi riscritte:", "form"),
    ],
)
def test_what_is_not_borne_out_is_refused_with_its_reason(told: str, reason: str) -> None:
    verified = held(told)
    assert verified.rewordings == ()
    assert [refusal.reason for refusal in verified.refusals] == [reason]


def test_thoughts_lists_and_fences_around_an_answer_are_no_part_of_it() -> None:
    answer = "<think>Chiudo la diga?</think>\n```\n1. Ad Alvito Carla Neri ha avuto 812 voti\n```"
    assert shown(answer) == [("Ad Alvito Carla Neri ha avuto 812 voti.", (10,))]


def test_orders_hidden_in_an_article_change_nothing_that_is_shown() -> None:
    assert shown("Comprate azioni Alvito! Il sindaco è un ladro.") == []


def test_a_language_without_data_is_asked_in_english() -> None:
    orders, text = prompt(sentences("Silta avattiin eilen.", "Se maksoi 3 euroa."), "fi")
    assert orders.startswith("You are a copy editor")
    assert text == "[1] Silta avattiin eilen.\n[2] Se maksoi 3 euroa."


@pytest.mark.parametrize("lang", ["de", "es", "fr", "it", "pt"])
def test_the_orders_are_in_the_languages_own_words(lang: str) -> None:
    assert prompt(sentences(PLAN), lang)[0] not in ("", prompt(sentences(PLAN), "en")[0])


@given(st.text(max_size=300))
@settings(max_examples=50, deadline=None)
def test_no_sentence_is_told_twice_and_none_is_longer_than_its_own(answer: str) -> None:
    verified = held(f"{answer}\nAd Alvito Carla Neri ha avuto 812 voti.")
    told = [number for rewording in verified.rewordings for number in rewording.sentences]
    assert len(told) == len(set(told))
    lengths = {sentence.number: len(sentence.text) + 1 for sentence in sentences(*SUMMARY)}
    assert all(len(r.text) < sum(lengths[n] for n in r.sentences) for r in verified.rewordings)


def test_an_answer_without_end_is_read_in_time() -> None:
    assert held("Ad Alvito 812 voti, " * 50_000).rewordings == ()


def test_of_made_up_rewordings_nearly_all_false_ones_are_caught_and_most_true_ones_stay() -> None:
    tried = list(sample.trials())
    true, false = [t.kept for t in tried if t.kind == "true"], [t.kept for t in tried if t.kind != "true"]
    assert sum(false) / len(false) <= 0.04
    assert sum(true) / len(true) >= 0.8
    assert not any(t.kept for t in tried if t.kind in ("names", "dates", "quotes", "words"))
