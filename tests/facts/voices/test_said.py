"""Whose claim an event is."""

from __future__ import annotations

import pytest

from generator.facts.gather import gather
from generator.model.dates import parse
from generator.model.found import Basis, Found
from tests.facts.paragraphs import read


def claims(*paragraphs: str, lang: str = "it") -> dict[str, str | None]:
    """Give who tells each event, by the words of its time."""
    published = Found(value=parse("2025-03-14"), basis=Basis.HEADER)
    return {event.words: event.by for event in gather(read(*paragraphs, lang=lang), published).events}


@pytest.mark.parametrize(
    ("lang", "text", "words", "speaker"),
    [
        (
            "it",
            "«Hanno promesso il ponte nel giugno 2024», dice il sindaco Aldo Berti.",
            "nel giugno 2024",
            "Aldo Berti",
        ),
        ("en", '"We warned them in November," said Dale Finch, a farmer.', "in November", "Dale Finch"),
        ("fr", "« Nous avons alerté la mairie en juin 2024 », affirme Odile Garnier.", "en juin 2024", "Odile Garnier"),
    ],
)
def test_what_a_quote_tells_is_its_speakers_claim(lang: str, text: str, words: str, speaker: str) -> None:
    assert claims(text, lang=lang)[words] == speaker


def test_a_quote_of_two_sentences_is_one_speakers() -> None:
    text = "«Si sapeva tutto. La frana si muoveva dal 2019 senza sosta», ha detto il geologo Paolo Renzi."
    assert claims(text)["dal 2019"] == "Paolo Renzi"


def test_what_the_narrator_adds_behind_the_speaker_is_nobodys_claim() -> None:
    text = "«Non ci sono soldi», ha ammesso il sindaco Dario Feltri, eletto nel 2022 con pochi voti di scarto."
    assert claims(text)["nel 2022"] is None


def test_what_the_speaker_adds_without_marks_is_still_his() -> None:
    text = '"It is over," said Dale Finch, who added that in 2022 the dam was shut.'
    assert claims(text, lang="en")["in 2022"] == "Dale Finch"


def test_the_day_on_which_a_source_came_out_is_not_told_by_it() -> None:
    text = "Sleepers were 9 percent less likely to fall ill, according to a study of adults published Wednesday."
    assert claims(text, lang="en") == {"Wednesday": None}


def test_what_a_source_tells_is_its_claim() -> None:
    text = "Secondo la difesa, l'argine era stato collaudato nell'ottobre 2018 da tre tecnici."
    assert claims(text) == {"nell'ottobre 2018": "la difesa"}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Minister Paul Anders told The Clarion last month that three plants would close.", "last month"),
        ("it", "Il delegato Aldo Berti ha dichiarato ieri: «La cassa rischia di restare vuota».", "ieri"),
    ],
)
def test_the_time_at_which_somebody_tells_is_not_told_by_him(lang: str, text: str, words: str) -> None:
    assert claims(text, lang=lang).get(words) is None


def test_what_a_quote_tells_in_its_second_paragraph_is_its_speakers_too() -> None:
    told = claims("«La frana si muoveva.", "Lo sapevamo dal 2019 e nessuno è venuto», ha detto Paolo Renzi.")
    assert told["dal 2019"] == "Paolo Renzi"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "On Tuesday, the army's spokesman, Dale Finch, said the war would go on.", "On Tuesday"),
        ("en", "Dale Finch said at Monday’s hearing in the town hall that it was planned.", "at Monday"),
        ("it", "Il Consorzio ha annunciato lunedì di aver raggiunto un accordo.", "lunedì"),
        ("it", "Nell'intervista, registrata lunedì a Lodi, Aldo Berti afferma, tra l'altro:", "lunedì"),
        ("en", "The plan is mad, said Dale Finch, head of the Harbour Trust, which was founded in 1985.", "in 1985"),
    ],
)
def test_a_time_of_the_telling_is_nobodys_claim(lang: str, text: str, words: str) -> None:
    assert claims(text, lang=lang)[words] is None


def test_a_time_that_opens_what_is_told_is_a_claim() -> None:
    assert claims("By 2030, Dale Finch said, sales will double.", lang="en")["By 2030"] == "Dale Finch"
    assert claims("In May 2023, sales fell by half, Dale Finch said.", lang="en")["In May 2023"] == "Dale Finch"
