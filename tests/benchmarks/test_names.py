from __future__ import annotations

from benchmarks.training.names import examples, expected, f1, kept, rows, tagged, text_of
from generator.facts.names.tagger import AFTER, BIAS

WORDS = ["Ieri", "a", "Vernio", "la", "sindaca", "Anna", "Bruni", "ha", "inaugurato", "il", "ponte", "."]
TAGS = ["O", "O", "LOC", "O", "O", "PER", "PER", "O", "O", "O", "O", "O"]
CORPUS = [{"id": f"row{n}", "tokens": WORDS, "tags": TAGS} for n in range(90)]


def test_stretches_of_a_corpus_have_its_labels() -> None:
    found = list(examples(CORPUS[:1], "it"))
    assert [(one.words, one.labels) for one in found] == [
        (("vernio",), ("LOC",)),
        (("anna", "bruni"), ("PER", "PER")),
    ]
    assert set(expected(CORPUS[:1], "it")) == {("row0", 2, 3, "LOC"), ("row0", 5, 7, "PER")}


def test_no_sign_holds_a_name_of_the_corpus() -> None:
    known = kept(list(examples(CORPUS, "it")))
    assert "-1 word sindaca" in known
    assert not any("bruni" in sign or "vernio" in sign for sign in known)


def test_a_sign_that_few_sentences_have_is_left_out() -> None:
    assert "-1 word sindaca" not in kept(list(examples(CORPUS[:30], "it")))


def test_weights_are_whole_and_against_no_name_and_names_are_found_by_them() -> None:
    states = {("0 given", "PER"): 2.0, ("0 given", "O"): -1.0, (BIAS, "O"): 0.5, ("0 place", "LOC"): 0.0004}
    table = rows(states, {("PER", "PER"): 4.0})
    assert table["0 given"] == (3000, 1000, 1000)
    assert table[BIAS] == (-500, -500, -500)
    assert table[AFTER[0]] == (4000, 0, 0, 0)
    assert "0 place" not in table
    assert "0 given\t3000\t1000\t1000\n" in text_of(table)
    found = set(tagged(list(examples(CORPUS[:1], "it")), table))
    assert ("row0", 5, 7, "PER") in found


def test_f1_is_the_share_of_what_both_have() -> None:
    assert f1([(1,), (2,)], [(2,), (3,)]) == 0.5
