from __future__ import annotations

from generator.topics.voices import voices
from tests.topics.cards import ORGANISATION, PERSON, card, entity, quote

RASGON = quote("non include tutti gli altri costi", "Stacy Rasgon")
HYSTERIA = quote("non sia davvero degno dell'isteria", "Rasgon", sentence=2)


def test_a_surname_joins_the_full_name_over_articles() -> None:
    a, b = card("a"), card("b", entities=(entity("Stacy Rasgon", PERSON, 2, "analista"),))
    (voice,) = voices([(a, [HYSTERIA]), (b, [RASGON])])
    assert (voice.name, voice.role, len(voice.remarks)) == ("Stacy Rasgon", "analista", 2)


def test_a_surname_of_two_speakers_stays_by_itself() -> None:
    quotes = [quote("Uno.", "Mario Rossi"), quote("Due.", "Anna Rossi"), quote("Tre.", "Rossi")]
    assert [v.name for v in voices([(card("a"), quotes)])] == ["Anna Rossi", "Mario Rossi", "Rossi"]


def test_a_country_is_not_the_bank_that_is_named_after_it() -> None:
    bank = card("a", entities=(entity("Bank of China", ORGANISATION),))
    quotes = [quote("Un sostegno speciale.", "Bank of China"), quote("Aspettiamo.", "China")]
    assert len(voices([(bank, quotes)])) == 2


def test_what_nobody_is_named_for_comes_last() -> None:
    told = voices([(card("a"), [quote("Chi lo sa?"), quote("Ah."), quote("Sì.", "Anna Rossi")])])
    assert [(v.name, len(v.remarks)) for v in told] == [("Anna Rossi", 1), (None, 2)]


def test_the_first_known_role_counts() -> None:
    quotes = [quote("Uno.", "Srini Pajjuri"), quote("Due.", "Srini Pajjuri", role="analista di Raymond James")]
    assert voices([(card("a"), quotes)])[0].role == "analista di Raymond James"


def test_one_article_quoting_the_same_words_twice_gives_them_once() -> None:
    (voice,) = voices([(card("a"), [RASGON, RASGON])])
    assert len(voice.remarks) == 1


def test_a_word_in_marks_that_nobody_is_named_for_is_no_remark() -> None:
    quotes = [quote("most"), quote("il futuro"), quote("Non ci sono i soldi per ricostruire qui"), quote("Chi paga?")]
    (nobody,) = voices([(card("a"), quotes)])
    assert [r.quote.text for r in nobody.remarks] == ["Non ci sono i soldi per ricostruire qui", "Chi paga?"]
    assert [len(v.remarks) for v in voices([(card("a"), [quote("most", "Ann Poe")])])] == [1]
