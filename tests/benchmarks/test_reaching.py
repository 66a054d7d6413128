from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.quality import reaching
from generator.summary.weighing import Weighed, weigh
from generator.text.languages import language
from tests.summary.articles import article, forms

TEXTS = (
    "La giunta di Modena ha approvato il bilancio con i voti della maggioranza.",
    "Il bilancio prevede 12 milioni di euro per le scuole della città.",
    "La minoranza ha lasciato la sala prima del voto sul bilancio.",
    "Le scuole riapriranno il 15 settembre con tre palestre nuove.",
    "Il prossimo consiglio si riunirà dopo la pausa estiva.",
)
NEWS = article(*TEXTS)


def weighed(words: int) -> Weighed:
    spoken = language("it")
    found = weigh(NEWS, None, spoken, words)
    assert found is not None
    return found


def test_the_lead_is_always_possible_and_comes_first() -> None:
    assert reaching.choices(weighed(12))[0] == (0,)
    assert reaching.choices(weighed(20))[0] == (0, 1)


def test_no_choice_stops_before_the_words_are_full() -> None:
    own = weighed(25)
    for chosen in reaching.choices(own):
        assert sum(own.lengths[number] for number in chosen) >= 25 or chosen[-1] == len(own.lengths) - 1


def test_a_term_counts_once_and_only_before_the_cut() -> None:
    own = weighed(12)
    terms = np.zeros(len(own.terms))
    terms[forms(own.read.tokens, TEXTS).index("bilancio")] = 1.0
    flat = replace(own, terms=terms, scores=np.zeros(len(own.scores)))
    assert reaching.worths(flat, [(0,), (3,), (0, 1, 2), (3, 2)]).tolist() == [1, 0, 1, 0]


def test_what_is_told_already_adds_nothing() -> None:
    own = weighed(20)
    terms = np.zeros(len(own.terms))
    told = {"bilancio": 1.0, "prevede": 0.5, "scuole": 0.5, "palestre": 0.4}
    terms[[forms(own.read.tokens, TEXTS).index(word) for word in told]] = list(told.values())
    flat = replace(own, terms=terms, scores=np.zeros(len(own.scores)))
    assert reaching.best_filled(flat, 1) == [(1, 3)]


def test_so_many_words_are_reached_where_the_article_has_them() -> None:
    for words in (5, 20, 40, 55):
        chosen = reaching.reach(NEWS, None, words)
        assert sum(len(sentence.text.split()) for sentence in chosen) >= words
    assert reaching.reach(NEWS, None, 20)[0].number == 1
    assert reaching.reach(article(), None, 30) == ()


def test_words_are_cut_inside_a_number_only_where_nothing_else_is_at_hand() -> None:
    prose = article(
        "Il gruppo ha investito 1,6 miliardi nella fabbrica di Novara e assume duecento operai.",
        "Il gruppo aprirà la fabbrica di Novara a giugno e assume duecento operai della zona.",
    )
    shown = reaching.reach(prose, None, 5)
    assert [sentence.number for sentence in shown] == [2]
    assert [sentence.number for sentence in reaching.reach(prose, None, 6)] == [1]


def test_an_announcement_and_what_it_announces_open_a_summary_of_words_together() -> None:
    prose = article(
        "Data storica per il tennis della regione:",
        "la squadra di Novara vince il campionato a squadre;",
        "battuta in finale per tre a uno quella di Trento:",
        "decide il doppio, dopo quattro ore di gioco.",
        "Il presidente della federazione ha seguito la partita dagli spalti con il sindaco.",
    )
    assert [sentence.number for sentence in reaching.reach(prose, None, 30)] == [1, 2, 3, 4]


def test_the_lead_opens_a_short_summary_unless_another_sentence_tells_far_more() -> None:
    texts = (
        "Il ponte sul fiume riapre lunedì dopo due anni di lavori.",
        "I lavori del ponte sono costati 12 milioni di euro alla Regione.",
        "Il sindaco Mario Bianchi ha ringraziato le imprese della zona.",
    )
    assert [sentence.number for sentence in reaching.reach(article(*texts), None, 12)] == [1, 2]
