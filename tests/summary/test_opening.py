from __future__ import annotations

import pytest

from generator.summary import opening
from generator.summary.candidates import candidates
from generator.text.languages import language
from generator.text.similarity import content_words
from tests.summary.articles import article

NEWS = "La Corte di Lodi ha dimezzato ieri la pena inflitta al notaio Ugo Bassi, accusato di truffa."
ENGLISH_NEWS = "The court in Lodi has halved the sentence of Hugh Bass, a notary accused of fraud."
OTHER = "La vicenda era nota da anni in tutta la provincia."


def place(title: str, *texts: str, lang: str = "it") -> int:
    prose, spoken = article(*texts, lang=lang), language(lang)
    said = {s.number: content_words(s.text, spoken) for s in prose.sentences}
    return opening.news(candidates(prose, spoken), said, set(content_words(title, spoken)), spoken)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Da sei anni e quattro mesi a tre anni e due mesi.", 1),
        ("Nomi di cani sulle sacche, sigle sul quaderno, appuntamenti nei parcheggi.", 1),
        ("Il notaio di Lodi ha ottenuto in appello una pena dimezzata.", 0),
    ],
)
def test_the_news_stands_behind_a_teaser(first: str, expected: int) -> None:
    assert place("Notaio infedele, pena dimezzata in appello", first, NEWS, OTHER) == expected


@pytest.mark.parametrize(
    ("text", "lang", "teases"),
    [
        ("Da sei anni a tre, e una lunga attesa.", "it", True),
        ("Tutti ascoltavano la sentenza senza una parola.", "it", False),
        ("Da sei anni a tre per Ugo Bassi.", "it", False),
        ("Six years for her, three for him, a long wait.", "en", True),
        ("Everybody listened to the sentence without a word.", "en", False),
    ],
)
def test_a_teaser_has_no_verb_and_no_name(text: str, lang: str, *, teases: bool) -> None:
    assert opening.teases(text, language(lang)) == teases


def test_the_news_stands_behind_a_scene_that_has_no_word_of_the_title() -> None:
    scene = "At six in the morning Mary Gray was already on her bench by the river, as she had been for years."
    other = "The affair was known to all in the province."
    assert place("Court halves notary's sentence for fraud", scene, ENGLISH_NEWS, other, lang="en") == 1
    assert place("Mary Gray and the river", scene, ENGLISH_NEWS, other, lang="en") == 0


def test_an_article_of_one_sentence_opens_with_it() -> None:
    assert place("", NEWS) == 0
    assert place("") == 0
