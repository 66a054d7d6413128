from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.metadata.naming import openings, titles
from generator.model.cleantext import CleanText, Role
from generator.model.found import Basis
from generator.text.languages import language
from tests.metadata.making import PARAGRAPH, cleaned, evidence, page

BODY = (Role.BODY, PARAGRAPH)
NVIDIA = (
    "Lunedì nero per NVIDIA: l'annuncio di DeepSeek, intelligenza artificiale cinese che sta spopolando in queste ore "
    "e ha già scalato la classifica dell'App Store, potrebbe far perdere 300 miliardi di dollari all'azienda."
)


def titled(clean: CleanText) -> tuple[str, Basis] | None:
    found = titles.find(evidence(clean))
    return (found.value, found.basis) if found else None


def test_a_line_judged_to_be_the_title_is_it() -> None:
    title = "DeepSeek: la rivoluzione dell’IA low cost è un mito?"
    clean = cleaned((Role.MASTHEAD, "mercoledì, Febbraio 5, 2025"), (Role.TITLE, title), BODY)
    found = titles.find(evidence(clean))
    assert found is not None
    assert (found.value, found.basis, found.evidence, found.line) == (title, Basis.HEADING, title, 2)


def test_a_heading_below_one_paragraph_is_the_title() -> None:
    title = "Il modello DeepSeek R1: trasformare la formazione AI e le dinamiche di mercato"
    assert titled(cleaned(BODY, (Role.HEADING, title), BODY)) == (title, Basis.HEADING)


def test_a_short_line_below_all_text_is_no_title() -> None:
    found = titled(cleaned((Role.BODY, NVIDIA), (Role.HEADING, "ss/mld"), (Role.HEADING, "👍 124 💬 31")))
    assert found is not None
    assert found[1] is Basis.FIRST_SENTENCE


def test_a_heading_further_down_is_not() -> None:
    found = titled(cleaned((Role.BODY, NVIDIA), BODY, (Role.HEADING, "Conclusioni"), BODY))
    assert found == ("Lunedì nero per NVIDIA: l'annuncio di DeepSeek", Basis.FIRST_SENTENCE)


def test_a_day_or_a_byline_taken_for_a_title_is_passed_over() -> None:
    clean = cleaned((Role.TITLE, "JUNE 26, 2023 5 AM PT"), (Role.HEADING, "One hundred years"), BODY, lang="en")
    assert titled(clean) == ("One hundred years", Basis.HEADING)


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        (NVIDIA, "Lunedì nero per NVIDIA: l'annuncio di DeepSeek"),
        ("La borsa crolla.", "La borsa crolla"),
        ("Chi ha paura di DeepSeek?", "Chi ha paura di DeepSeek?"),
        ("Il prezzo sale a 5,6 milioni di dollari e nessuno tra gli analisti sentiti ieri sa dire che cosa succederà",
         "Il prezzo sale a 5,6 milioni di dollari e nessuno tra gli analisti sentiti ieri…"),
        ("Ieri, dopo tre giorni di trattative senza un solo risultato che valga la pena di raccontare ai lettori",
         "Ieri, dopo tre giorni di trattative senza un solo risultato che valga la pena…"),
        ("Il ministro dell'Energia, Carlo Riva, vuole chiudere la centrale del porto ancora prima dell'inverno",
         "Il ministro dell'Energia, Carlo Riva, vuole chiudere la centrale del porto…"),
        ("Arriva il grande freddo: chi non ha ancora acceso i termosifoni farà bene a controllare la caldaia in tempo",
         "Arriva il grande freddo"),
        ("«Non è vero, non è mai successo e non succederà mai», ha detto il ministro dopo la lunga riunione di ieri",
         "«Non è vero, non è mai successo e non succederà mai»"),
        ("The company, which nobody knew (not even in Hangzhou, its home), has shaken the stock markets of the world",
         "The company, which nobody knew (not even in Hangzhou, its home)"),
        ("Aziende come Meta, Google e Amazon Inc.", "Aziende come Meta, Google e Amazon Inc"),
        ("La società ha sede negli U.S.A.", "La società ha sede negli U.S.A."),
    ],
)  # fmt: skip
def test_an_opening_ends_where_a_clause_or_a_word_does(sentence: str, opening: str) -> None:
    spoken = language("en" if sentence.startswith("The") else "it")
    assert openings.cut(sentence, spoken) == opening
    assert opening.removesuffix("…") in sentence


@pytest.mark.parametrize("place", ["VALLESCURA – ", "PORTOLAME (Agenzia) - ", "Portolame (ag) — ", ""])
def test_a_title_begins_after_the_place_that_a_newsroom_puts_first(place: str) -> None:
    text = f"{place}Due guardie sono state accusate di avere falsificato i registri."
    found = titled(cleaned((Role.BODY, text)))
    assert found == ("Due guardie sono state accusate di avere falsificato i registri", Basis.FIRST_SENTENCE)


def test_a_name_before_a_dash_is_no_place() -> None:
    text = "Stella Nera - il cargo del grano - è ripartita da Portolame."
    assert titled(cleaned((Role.BODY, text))) == (text.removesuffix("."), Basis.FIRST_SENTENCE)


def test_an_opening_is_never_longer_than_it_may_be() -> None:
    assert len(openings.cut("x" * 500, language("it"))) == openings.MAX_CHARACTERS


HEADLINE = "Borsa, crolla tutto dopo i dazi"
H1 = f"<h1>{HEADLINE}</h1>"
OG = '<meta property="og:title" content="{}">'
SITE = '<meta property="og:site_name" content="Il Corriere Verde">'
LOGO = "<header><h1 class=logo>Il Corriere Verde</h1></header>"
ARTICLE = f'''<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{HEADLINE}"}}</script>'''


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{HEADLINE} | Il Corriere Verde</title>", H1),
        (f"<title>{HEADLINE} - Esteri - Il Corriere Verde</title>", H1),
        (SITE + OG.format(f"{HEADLINE} | Il Corriere Verde"), ""),
        (f"{SITE}<title>Il Corriere Verde: {HEADLINE}</title>{OG.format(HEADLINE)}", ""),
        (f"<title>{HEADLINE} - Il Corriere Verde</title>", f"{LOGO}<h2 class=entry-title>{HEADLINE}</h2>"),
        (OG.format(HEADLINE), f"<h1><span class=kicker>Mercati</span> <span>{HEADLINE}</span></h1>"),
        (ARTICLE, "<nav><h1>Menu</h1></nav><svg><g><title>Cerca</title></g></svg>"),
        ("", H1),
    ],
)
def test_names_of_site_and_section_and_words_above_the_headline_are_no_title(head: str, body: str) -> None:
    found = titles.find(page(head, body))
    assert found is not None
    assert (found.value, found.basis) == (HEADLINE, Basis.METADATA)


def test_a_heading_that_no_statement_knows_is_chosen_as_a_heading() -> None:
    found = titles.find(page("<meta name=robots content=all>", f"<h2 class=entry-title>{HEADLINE}</h2>"))
    assert found is not None
    assert (found.value, found.basis) == (HEADLINE, Basis.HEADING)


@given(
    st.lists(
        st.tuples(st.sampled_from(["h1", "title", "og:title", "jsonld:headline"]), st.text(max_size=40)), max_size=6
    )
)
@settings(max_examples=50)
def test_a_chosen_title_is_part_of_what_the_page_says(stated: list[tuple[str, str]]) -> None:
    found = titles.find(evidence(cleaned(BODY, stated=stated)))
    assert found is not None
    assert found.basis is Basis.FIRST_SENTENCE or any(found.value in value for _, value in stated)


def test_an_editors_title_counts_before_all() -> None:
    declared = [("title", "Mio", Basis.HEADER)]
    clean = cleaned((Role.TITLE, "Suo"), BODY, stated=[("h1", "Suo")], declared=declared)
    assert titled(clean) == ("Mio", Basis.HEADER)


def test_what_has_no_words_has_no_title() -> None:
    assert titled(cleaned((Role.MENU, "Home"))) is None


def test_a_page_of_countless_headings_and_pieces_is_read_in_time() -> None:
    stated = [(name, " | ".join(f"{name} {n} {m}" for m in range(50))) for n in range(50) for name in ("h1", "title")]
    start = process_time()
    assert titles.find(evidence(cleaned(BODY, stated=[*stated, ("og:title", "x - " * 250_000)]))) is not None
    assert process_time() - start < 1
