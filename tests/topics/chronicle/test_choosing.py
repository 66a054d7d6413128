from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.languages import language
from generator.text.similarity import Idf, content_words, unit
from generator.topics.chronicle.choosing import Candidate, choose

DAY = (
    "La Borsa di Milano ha chiuso in calo del 3% dopo l’annuncio dei dazi americani sulle automobili europee.",
    "Chiusura in calo del 3% per la Borsa di Milano dopo l’annuncio dei dazi americani sulle automobili.",
    "I dazi americani colpiscono le automobili europee: la Commissione di Bruxelles prepara la risposta.",
    "A Bologna è cominciata la fiera del libro per ragazzi, con editori arrivati da novanta paesi del mondo.",
)


def candidates(*texts: str, ranks: tuple[int, ...] = ()) -> list[Candidate]:
    read = [content_words(text, language("it")) for text in texts]
    idf = Idf.of(read)
    known = ranks or (0,) * len(texts)
    return [Candidate(unit(idf.weigh(w)), len(w), r) for w, r in zip(read, known, strict=True)]


def test_the_sentence_nearest_to_what_all_say_comes_first_and_is_not_said_twice() -> None:
    chosen = choose(candidates(*DAY), 2)
    assert chosen[0] in (0, 1)
    assert set(chosen) != {0, 1}


def test_of_a_better_rank_alone_is_chosen() -> None:
    assert choose(candidates(*DAY, ranks=(1, 1, 1, 0)), 3) == (3,)


def test_a_headline_of_three_words_gives_way_to_a_whole_sentence() -> None:
    assert choose(candidates("Dazi, Borsa in calo", DAY[0], DAY[2]), 1) != (0,)


def test_no_candidates_give_no_choice() -> None:
    assert choose([], 3) == ()


@given(st.lists(st.sampled_from(DAY), max_size=8), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_at_most_so_many_are_chosen_and_each_once(texts: list[str], most: int) -> None:
    chosen = choose(candidates(*texts), most)
    assert len(chosen) == len(set(chosen)) <= most
