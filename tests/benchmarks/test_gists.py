from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from benchmarks.training import gists

ROW = {
    "id": "7",
    "set": "made up",
    "lang": "it",
    "title": "Il ponte riapre",
    "sentences": [
        "Il ponte sul fiume riapre lunedì dopo due anni di lavori.",
        "I lavori sono costati 12 milioni di euro alla Regione.",
        "Il sindaco Mario Bianchi ha ringraziato le imprese della zona.",
        "I pescatori della zona chiedono invece un nuovo molo sul fiume.",
    ],
    "refs": ["I lavori del ponte sono costati 12 milioni di euro."],
}


def test_rouge_counts_words_and_pairs_of_words() -> None:
    reference = (Counter(["il", "ponte", "chiude"]), Counter([("il", "ponte"), ("ponte", "chiude")]))
    one, two = gists.rouge(["il", "ponte", "riapre", "lunedì"], [reference])
    assert one == pytest.approx(4 / 7)
    assert two == pytest.approx(2 / 5)


def test_a_gist_gives_as_much_more_than_the_lead_as_its_words_are_in_the_reference() -> None:
    article = gists.article(ROW, 10)
    chances = np.full(len(article.read.tokens.form_starts) + article.read.tokens.pairs.shape[1] + 1, 0.5)
    found = gists.possible(article, chances)
    assert next(iter(found)) == (0,)
    assert found[(0,)] == (0, 0)
    assert found[(1,)][1] > 0.5
    for chosen, (_, gain) in found.items():
        assert gain == pytest.approx(sum(gists.of_choice(article, chosen) - article.lead))


def test_the_room_that_sentences_take_never_adds_up_to_more_than_all() -> None:
    taken = gists.shares(gists.article(ROW, 15), (0, 1))
    assert taken.sum() == pytest.approx(1)
    assert taken[1] < taken[0]
