"""The index is folded in Python, questions in JavaScript: both must make the same words of a text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generator.text.words import words
from tests.render.site import THEME

pytestmark = pytest.mark.browser

TEXTS = [
    "Perché l’IA dell`Università è già lì: più città, caffè, virtù, 1° ­febbraio",
    "l\u02bcacqua un’ora po' d´estate",
    "Nº 5, 3ª classe, 10 m², ½ litro, 5,6 milioni, 50.000 GPU, №7, 5 µg",
    "Où l’œuvre naïve de Noël coûte «très» cher : l’aîné, ÇA, garçon, Œdipe, cœur, ŸVES",
    "Straße STRASSE GROẞ Übergröße Fußgängerübergänge Äpfel",
    "¿Mañana el ñandú? ¡Cigüeña, acción, corazón, pingüino!",
    "Não há avô nem avó: ação, coração, pôr, às, João",
    "Η Ελλάδα, ο σοφός ΣΟΦΟΣ, Ὀδυσσεύς, ᾠδή, προϋπόθεση, ΐ, ΰ, άνθρωπος",
    "Ёжик, Россия, за́мок, замо́к, йод, ЧЁРНЫЙ, объём, їжак, ґанок",
    "İstanbul IĞDIR ısı ağaç çiğ şöför düğüm İzmir’de",
    "a\u0301 e\u0300 decomposed n\u0303, zero\u034fjoiner, ﬁne ﬂag, Ⅳ, ①, ｆｕｌｌ",
    "snake_case @De_Itaone GPT-4o C++ b2b e-mail http://example.org/a_b?c=d",
    "שָׁלוֹם عَرَبِيّ 漢字 かな Đorđe Łódź Ørsted Þór ħ",
    "soft\u00adhyphen nar\u202frow non\u00a0break zero\u200bwidth en–dash em—dash",
]

# The functions of the page's own script, as they stand in it.
CUT = """
script => {
  const part = name => script.match(new RegExp(`  function ${name}\\\\([\\\\s\\\\S]*?\\\\n  }\\\\n`))[0];
  return new Function("texts", part("fold") + part("words") + "return texts.map(words);");
}
"""


@pytest.fixture(scope="module")
def in_script(browser: Browser) -> list[list[str]]:
    """What the script makes of the texts."""
    page = browser.new_page()
    script = (THEME / "script/search.js").read_text("utf-8")
    found: list[list[str]] = page.evaluate(f"([script, texts]) => ({CUT})(script)(texts)", [script, TEXTS])
    page.close()
    return found


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_index_and_question_fold_alike(in_script: list[list[str]], number: int) -> None:
    assert in_script[number] == words(TEXTS[number])
    assert len(in_script[number]) > 2
