from __future__ import annotations

from benchmarks.quality import stories
from generator.model.dates import unit

SENTENCES = [
    f"Il consigliere numero {n} ha votato contro il bilancio perché la voce {n} delle spese era {place} e non altrove."
    for n, place in enumerate(("in calo", "in attivo", "in bilico", "ferma", "nascosta", "doppia", "ignota", "vecchia"))
]


def test_copies_made_of_a_corpus_are_counted() -> None:
    other = [
        sentence.replace("consigliere", "giudice di gara").replace("bilancio", "ricorso") for sentence in SENTENCES
    ]
    told = list(stories.copies([{"sentences": SENTENCES}, {"sentences": [f"Ieri {s} Poi basta" for s in other]}], 1))
    assert told[0].startswith("2 copies, found 1.0000")


def test_what_pairs_link_is_one_group() -> None:
    assert stories.groups([("a", "b"), ("c", "d"), ("b", "c"), ("x", "y")]) == [frozenset("abcd"), frozenset("xy")]


def test_texts_of_a_corpus_are_the_same_when_most_of_the_words_follow_one_another() -> None:
    assert stories.is_same(SENTENCES, SENTENCES[1:])
    assert not stories.is_same(SENTENCES, ["Nulla di tutto questo è vero, dice il sindaco."])


def test_one_article_of_each_cluster_has_no_partner() -> None:
    titles = {"a": ("Crolla la palestra di Vallescura", "Vallescura, crolla la palestra"), "b": ("Nasce un museo",)}
    rows = [{"id": t, "title": t, "text": "", "lang": "it", "cluster": c} for c, held in titles.items() for t in held]
    one, two = stories.alone(rows)
    assert one == "1 of each of 2: wrong pairs 0.00 a draw, right 0.00"
    assert two == "2 of each of 2: wrong pairs 0.00 a draw, right 1.00"


def test_days_are_read_from_stamps_and_seconds() -> None:
    assert stories.day("2024-02-03T23:10:00Z") == stories.day(1_707_000_000) == unit(2024, 2, 3)
    assert stories.day(None) is None
