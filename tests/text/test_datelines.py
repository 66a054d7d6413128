"""Where a newsroom's text begins, behind its place, day and agency."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import datelines
from generator.text.languages import language

OPENINGS = st.text(st.sampled_from("ROMA, 21 gen (Nova)-–. «a"), max_size=60)


@pytest.mark.parametrize(
    ("lang", "line", "sentence"),
    [
        ("it", "TRIESTE, 21 GEN (Nova Press) - ", "Il molo resta chiuso."),
        ("it", "ATRI (TERAMO), 2 MAG - ", "Il sindaco si è dimesso."),
        ("it", "(Alpina) - FELTRE, 17 MAR - ", "«La strada è chiusa», dice il sindaco."),
        ("it", "Milano, 30 luglio 2025 – ", "La società ha chiuso il semestre."),
        ("it", "Roma, 3 feb. (Nova Sport) – ", "È durato tre ore il vertice."),
        ("it", "PALERMO - ", "La giunta ha deciso."),
        ("it", "DAL NOSTRO INVIATO LODI - ", "Il ponte - chiuso da maggio - riapre."),
        ("it", "SAN DONÀ DI PIAVE. ", "È morto il pasticciere."),
        ("fr", "SONDAGE. ", "« Non », répond la majorité."),
        ("en", "NEW YORK, Feb 11 (Newsbeam) - ", "Shares fell."),
        ("en", "Feb 11 (Newsbeam) - ", "Coffee rose."),
        ("en", "HOLT BAY, Wash. (NW) — ", "The cranes stood still."),
        ("en", "HOLT BAY, Wash. – ", "The cranes stood still."),
        ("en", "WASHINGTON, D.C. – ", "The Senate voted."),
        ("en", "LEEDS, England, March 4 (NW) — ", "The mill is shut."),
        ("en", "TEL AVIV, Israel (NW) — ", "The port is shut."),
        ("en", "LEEDS, March 4, 2025 /Wirepress/ -- ", "Acme opens a plant."),
        ("de", "BERLIN (dpa) - ", "Die Brücke ist gesperrt."),
        ("de", "Hamburg, 3. Mai (lnw) – ", "Der Senat tagt."),
        ("fr", "PARIS, 3 mars (APF) — ", "Le préfet a parlé."),
        ("fr", "Saint-Aubin, le 3 mars 2025 - ", "Le feu est éteint."),
        ("es", "MADRID, 5 (EFA).- ", "La huelga sigue."),
        ("es", "Ciudad Vieja, 12 de marzo.- ", "El pleno votó."),
        ("pt", "Lisboa, 05 abr 2025 (Lusitana) – ", "O governo caiu."),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(lang: str, line: str, sentence: str) -> None:
    assert datelines.length(line + sentence, language(lang)) == len(line)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "NATO – the alliance – said it would stay."),
        ("en", "NATO – Mark Holt’s alliance – said it would stay."),
        ("en", "COVID-19 has killed many."),
        ("en", "Mark Holt, Mayor – Labour – said so."),
        ("en", "On March 4 (Tuesday) - Councillors voted."),
        ("en", "LIVE BLOG. SCROLL DOWN for the latest."),
        ("it", "No. «Non si fa», dice il sindaco."),
        ("it", "Mario Rossi (Pd) - ha detto di no."),
        ("it", "Intervista al ministro (Pd) - Il piano è pronto."),
        ("it", "Il 3 marzo (lunedì) - Rossi parte."),
        ("it", "Dal 3 marzo – Il museo riapre."),
        ("it", "Sabato 24 maggio – Il Rovereto gioca in casa."),
        ("it", "La Borsa – Milano in testa – sale."),
        ("de", "Am 3. Mai - Der Senat tagt."),
    ],
)
def test_a_sentence_with_a_dash_is_whole(lang: str, text: str) -> None:
    assert datelines.length(text, language(lang)) == 0


@settings(max_examples=50)
@given(OPENINGS)
def test_a_dateline_ends_inside_the_text(text: str) -> None:
    assert 0 <= datelines.length(text, language("it")) <= len(text)
