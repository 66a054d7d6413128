from __future__ import annotations

from generator.summary.turning import own_part
from generator.text.languages import language
from generator.text.similarity import content_words

TITLE = "Carpi, chiuso il ponte sul Secchia"
BRIDGE = (
    "Il ponte sul fiume Secchia è chiuso da lunedì per lavori ai piloni.",
    "I lavori ai piloni dureranno sei mesi, dice la provincia di Modena.",
    "La provincia devierà i camion verso il ponte di Concordia.",
    "I sindaci di Carpi e di Soliera temono code di camion nei paesi.",
    "A Soliera i camion passeranno davanti alla scuola, e i genitori protestano.",
    "I genitori di Soliera chiedono alla provincia un divieto durante le lezioni.",
    "Il ponte riaprirà a marzo, se il fiume non salirà prima.",
)
CYCLING = (
    "Simone Ferri ha vinto la tappa di Cesena del Giro di Romagna.",
    "Ferri ha staccato il gruppo sulla salita di Bertinoro.",
    "Sulla salita il gruppo aveva già perso venti corridori.",
    "Al Giro di Romagna restano due tappe, una di salita.",
    "Nella classifica Ferri ha un minuto sul belga Claes.",
    "Claes ha vinto le prime due tappe e guida la classifica dei giovani.",
)


def part(sentences: tuple[str, ...], title: str = TITLE) -> int:
    spoken = language("it")
    return own_part([content_words(text, spoken) for text in sentences], content_words(title, spoken))


def test_another_story_begins_where_no_word_comes_back_from_before() -> None:
    assert part(BRIDGE + CYCLING) == len(BRIDGE)


def test_an_article_of_one_story_is_its_own_to_the_end() -> None:
    assert part(BRIDGE) == len(BRIDGE)
    assert part(CYCLING, "Ferri vince a Cesena") == len(CYCLING)


def test_what_the_title_names_belongs_to_the_article() -> None:
    title = "Chiuso il ponte sul Secchia; Ferri e Claes, salita, tappe e classifica al Giro di Romagna"
    assert part(BRIDGE + CYCLING, title) == len(BRIDGE + CYCLING)


def test_few_words_tell_nothing() -> None:
    assert part((*BRIDGE, "Domani pioggia in pianura.", "Neve sopra i mille metri.")) == len(BRIDGE) + 2
    assert part(()) == 0
