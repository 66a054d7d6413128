from __future__ import annotations

from generator.summary.weighing import Untold, Weighed, weigh
from generator.text.languages import language
from tests.summary.articles import article

NEWS = article(
    "Il ponte di Lodi riapre lunedì dopo due anni di lavori.",
    "I lavori del ponte sono costati 12 milioni di euro.",
    "La regione ne ha pagati otto, il comune di Lodi gli altri.",
)


def weighed(title: str | None) -> Weighed:
    found = weigh(NEWS, title, language("it"), 20)
    assert found is not None
    return found


def test_what_is_told_adds_little_again() -> None:
    untold = Untold(weighed(None), 0.3)
    first, *others = untold.worths().tolist()
    assert max(first, *others) == 1
    untold.tell(0)
    again, *now = untold.worths().tolist()
    assert again < first / 2
    assert all(after <= before for after, before in zip(now, others, strict=True))


def test_the_words_of_the_title_are_told_above_the_summary() -> None:
    told = weighed("Il ponte di Lodi riapre lunedì").read.titled
    forms = weighed(None).read.tokens.form[:6]
    assert told[forms].tolist() == [True] * 6
    assert not weighed(None).read.titled.any()


def test_short_sentences_gain_by_as_much_as_asked() -> None:
    short, long = Untold(weighed(None), 1.0).worths(), Untold(weighed(None), 0.0).worths()
    assert short[1] / short[2] > long[1] / long[2]


def test_some_of_the_sentences_keep_what_they_are_worth() -> None:
    every = weighed(None)
    kept = every.only([0, 2])
    assert kept.lengths == (every.lengths[0], every.lengths[2])
    assert kept.scores.tolist() == [every.scores[0], every.scores[2]]
    assert [one.sentence.number for one in kept.candidates] == [1, 3]
