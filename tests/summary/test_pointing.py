from __future__ import annotations

import pytest

from generator.summary import pointing
from generator.text.languages import language


@pytest.mark.parametrize(
    ("text", "lang", "points"),
    [
        ("The company denied it, saying no decision had been taken.", "en", True),
        ("The company has denied this.", "en", True),
        ("The company denied it had taken a decision.", "en", False),
        ("The company denied this week's report.", "en", False),
        ("Jones puts the figure at 212.", "en", True),
        ("Campaigners say the true number is above 212.", "en", True),
        ("Campaigners say the true number of cases is falling.", "en", False),
        ("Per Bassi il dato vero è 212.", "it", True),
        ("Jones says the number of cases is falling.", "en", False),
        ("L'azienda lo nega.", "it", True),
        ("L'azienda lo ha smentito con una nota.", "it", True),
        ("I sindacati l'hanno confermato.", "it", True),
        ("L'azienda ha lo stabilimento a Lodi.", "it", False),
        ("L'azienda nega lo spreco.", "it", False),
        ("Per Bassi il dato è falsato.", "it", True),
        ("Per Bassi il dato di maggio è falsato.", "it", False),
        ("La société l'a démenti.", "fr", True),
        ("La empresa lo niega.", "es", True),
    ],
)
def test_a_word_may_stand_for_what_the_sentence_before_told(text: str, lang: str, *, points: bool) -> None:
    assert pointing.points(text, language(lang)) == points
