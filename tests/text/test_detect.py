from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.detect import detect

PARAGRAPHS = {
    "it": "Gli investitori stanno risentendo dell’impatto di una svolta da parte della società cinese. La loro ultima "
    "offerta ha introdotto un nuovo paradigma nell’addestramento dei modelli e ha ridotto i requisiti di risorse.",
    "en": "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience "
    "and should act towards one another in a spirit of brotherhood. The government said on Tuesday that it would.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y "
    "conciencia, deben comportarse fraternalmente los unos con los otros.",
    "fr": "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de "
    "conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt "
    "und sollen einander im Geist der Brüderlichkeit begegnen.",
    "pt": "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de "
    "consciência, devem agir uns para com os outros em espírito de fraternidade.",
    "nl": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en "
    "geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.",
    "ca": "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, "
    "i han de comportar-se fraternalment els uns amb els altres.",
    "ro": "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și "
    "conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.",
    "pl": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem.",
    "ru": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.",
    "uk": "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю.",
    "ar": "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "zh": "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心。",
    "ja": "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
}
LINES = (
    ("it", "Lunedì nero per NVIDIA"),
    ("it", "DeepSeek: la rivoluzione dell'IA low cost è un mito?"),
    ("it", "Questi fondi saranno destinati a:"),
    ("it", "Il governo approva la manovra"),
    ("en", "The president signed the bill on Monday"),
    ("fr", "La Banque de France abaisse ses prévisions"),
    ("de", "Bundesregierung beschließt neues Gesetz"),
)


@pytest.mark.parametrize("code", PARAGRAPHS)
def test_a_paragraph_tells_its_language(code: str) -> None:
    assert detect(PARAGRAPHS[code]) == code


@pytest.mark.parametrize(("code", "line"), LINES)
def test_a_line_of_words_tells_its_language(code: str, line: str) -> None:
    assert detect(line) == code


@pytest.mark.parametrize(
    "text", ["", "2025-01", "DeepSeek R1", "NVIDIA H100 GPU", "OK", "§§§ ---", "https://www.a.it/b"]
)
def test_what_says_too_little_has_no_language(text: str) -> None:
    assert detect(text) == "und"


def test_a_page_with_foreign_titles_keeps_its_own_language() -> None:
    junk = "RELATED ARTICLES\nSubscribe now\nRead more\n"
    assert detect(junk + PARAGRAPHS["it"] + "\n" + junk) == "it"


@given(text=st.text(max_size=60))
@settings(max_examples=50)
def test_any_text_has_an_answer_and_always_the_same(text: str) -> None:
    assert detect(text) == detect(text) != ""


def test_the_model_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, generator.text.detect; sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_plain_prose_is_told_without_the_model() -> None:
    code = (
        "import sys; from generator.text.detect import detect; "
        "assert detect(sys.argv[1]) == sys.argv[2]; sys.exit('py3langid' in sys.modules)"
    )
    for language in ("it", "en", "es", "fr", "de", "pt"):
        arguments = [sys.executable, "-c", code, PARAGRAPHS[language] * 3, language]
        assert subprocess.run(arguments, check=False).returncode == 0, language


def test_junk_at_both_ends_does_not_hide_the_language_of_the_middle() -> None:
    junk = "The latest news about the markets and what you should know about it today.\n" * 20
    assert detect(junk + (PARAGRAPHS["it"] + "\n") * 12 + junk) == "it"


def test_a_list_with_few_small_words_of_one_language_only_is_told() -> None:
    rows = "\n".join(f"Brescia {n} Bergamo {n + 1} vittorie della squadra nel campionato" for n in range(40))
    assert detect(rows) == "it"
