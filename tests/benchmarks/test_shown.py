from __future__ import annotations

import pytest

from benchmarks.training import shown
from benchmarks.training.weights import FILE, written
from generator.summary import weighing
from tests.summary.articles import article

PROSE = article(
    "Il consorzio di Lodi chiude due cantieri e licenzia 213 operai.",
    "Il sindaco di Lodi ha convocato le parti per il 24 ottobre.",
    "Il sindacato contesta la cifra e parla di 250 operai.",
    "La fabbrica era stata aperta nel dopoguerra in riva al fiume.",
    "I lavori della fabbrica riprenderanno dopo la pausa.",
    "Il capannone si trova tra la ferrovia e la strada che porta a Crema.",
    "La mensa serve gli operai di tutta la zona artigianale.",
    "Il nuovo turno comincia la mattina presto e finisce di sera.",
)
FIGURES = [("213 operai", "213", "r1"), ("250  operai", "250", "r1"), ("24 ottobre", "24", "-")]


def measured(weights: dict[str, float]) -> dict[str, float]:
    one = shown.article("affairs", PROSE, None)
    assert one is not None
    return shown.measured([shown.with_figures(one, FIGURES)], weights)


def test_figures_count_by_row_by_value_and_each() -> None:
    found = measured({**weighing.learned().shown, "doubt": 9.0, "figures": 9.0})
    assert (found["rows"], found["values"], found["doubts"]) == (100, 100, 100)
    assert found["figures"] == 100
    assert measured({**weighing.learned().shown, "doubt": -9.0})["doubts"] == 0


def test_a_set_counts_by_how_much_of_its_own_rouge_one_is_better() -> None:
    means = {"it_wikinews_head 1": 15.0, "it_wikinews_head 2": 6.0, "en_bbc 1": 60.0, "en_bbc 2": 50.0}
    little, much = shown.gain({**means, "it_wikinews_head 2": 6.6}), shown.gain({**means, "en_bbc 2": 50.6})
    assert little > much > shown.gain(means)
    assert shown.gain({**means, "rows": 2.0}) > shown.gain(means)


def test_weights_are_changed_as_long_as_one_gains() -> None:
    found = shown.learn({"lead": 1.0, "room": 2.0}, lambda weights: -abs(weights["lead"] - 3) - 0 * weights["room"])
    assert found["lead"] == pytest.approx(3, abs=0.3)
    assert found["room"] == 2.0


def test_the_file_of_weights_is_as_it_is_written() -> None:
    assert FILE.read_text("utf-8") == written(weighing.learned())
