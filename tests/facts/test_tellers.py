"""Who says a figure, where a verb or a document stands between the wording and the name."""

from __future__ import annotations

import pytest

from generator.facts.gather import gather
from tests.facts.paragraphs import read


@pytest.mark.parametrize(
    ("lang", "line", "by"),
    [
        (
            "es",
            "El embalse perdió 14 hectómetros, según explicó la consejera portavoz, Elvira Montes.",
            "Elvira Montes",
        ),
        ("es", "Según informó ayer el Ayuntamiento, hubo 40 heridos.", "el Ayuntamiento"),
        ("pt", "O concelho perderá 3 milhões de euros, segundo disse a vereadora Clara Pinho.", "Clara Pinho"),
        ("it", "Secondo quanto riferito dalla sindaca Anna Verdi, le case chiuse sono 40.", "Anna Verdi"),
        ("fr", "Selon la procureure de Rochemont, 400 hectares ont brûlé.", "la procureure de Rochemont"),
        (
            "en",
            "The plan costs £72 million, according to an internal report obtained by the Post.",
            "an internal report obtained by the Post",
        ),
        (
            "it",
            "Secondo un rapporto ottenuto dal Corriere, i danni sono di 4 milioni di euro.",
            "un rapporto ottenuto dal Corriere",
        ),
        ("it", "Il costo, ha detto il sindaco Bruno Vetri, sarà di 4 milioni di euro.", "Bruno Vetri"),
        ("it", "Il consigliere Carlo Sarti ne aveva detti 180 mila.", "Carlo Sarti"),
        ("en", "Though CQC inspectors counted 28 empty beds in the autumn.", "CQC inspectors"),
        ("en", "US officials say 300 people died in the storm.", "US officials"),
        ("en", "The storm killed 300 people, according to Palestinian tallies.", "Palestinian tallies"),
        ("en", "According to a report by the Harbour Trust, 300 people are out of work.", "Harbour Trust"),
        (
            "en",
            "A study by Nora Falk and Ivo Lang found that 34% of children skip breakfast.",
            "Nora Falk and Ivo Lang",
        ),
        ("en", "A lawyer for Nora Falk said she had paid £3m.", "a lawyer for Nora Falk"),
        ("en", "Nora Falk's stylist, Law Brook, said the dress cost £300.", "Law Brook"),
        ("en", "Nora Falk, head of Reed & Moss, a Leeds agency, said the mill had a budget of £3m.", "Nora Falk"),
        ("en", "Nora Falk added 25 points in her old arena.", None),
        (
            "it",
            "Secondo i rilievi del Servizio geologico della Sardegna, le frane sono 40.",
            "i rilievi del Servizio geologico della Sardegna",
        ),
        ("it", "Le case chiuse sono 40, mentre il ponte, secondo la prefettura, resterà aperto.", None),
        ("it", "La madre di Anna Verdi racconta che 300 persone l'hanno cercata.", "la madre di Anna Verdi"),
        (
            "en",
            "A top US public health expert is now warning that 300 schools had reported cases.",
            "a top US public health expert",
        ),
    ],
)
def test_a_figure_is_said_by_the_subject_of_its_wording(lang: str, line: str, by: str | None) -> None:
    (figure,) = gather(read(line, lang=lang), None).figures
    assert figure.by == by
