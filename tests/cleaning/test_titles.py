from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator import cleaning
from generator.cleaning import runs, standfirsts
from generator.cleaning.bounds import Zone
from generator.cleaning.features import see
from generator.cleaning.known.rules import rule_book
from generator.cleaning.titles import Page, find_title
from generator.model.cleantext import Role
from generator.model.seeds import Block, BlockKind

from .making import PROSE, kept, page, seed, verdicts

TITLE = "Traffico, il Comune chiude il centro alle auto"
LEAD = "Il consiglio approva il piano dopo sei ore: strade del centro chiuse, permesso per i residenti."
SMALL = frozenset({"alla", "alle", "dopo", "della", "sono", "dove"})
ABOVE, ARTICLE = Zone.ABOVE, Zone.ARTICLE


def found(*over: str, scores: tuple[float, ...], taken: frozenset[int] = frozenset()) -> list[str]:
    """The standfirst among lines between the title and two paragraphs."""
    lines = [TITLE, *over, *PROSE]
    seen = see([Block(raw=line) for line in lines], SMALL).looks
    zones = [ABOVE] * (len(over) + 1) + [ARTICLE] * len(PROSE)
    numbers = standfirsts.find(seen, 0, zones, taken, [-9.0, *scores, *[5.0] * len(PROSE)])
    return [lines[number] for number in sorted(numbers) if number <= len(over)]


def test_a_kicker_and_a_second_heading_may_stand_between_title_and_standfirst() -> None:
    second = "Il centro chiude alle auto: che cosa cambia per i residenti"
    assert found("Mobilità", second, LEAD, scores=(-5.0, -2.0, -2.5)) == [LEAD]


def test_a_sentence_below_the_byline_is_not_looked_for() -> None:
    caption = "Una delle strade del centro che il piano chiude alle auto dal venerdì."
    lines = ("Mobilità", "di Anna Bianchi", caption)
    assert found(*lines, scores=(-5.0, -5.0, -2.5), taken=frozenset({2})) == []
    assert found("Mobilità", caption, scores=(-5.0, -2.5)) == [caption]


def test_a_byline_with_its_day_is_no_standfirst_whatever_its_words() -> None:
    assert found("Redazione consiglio comunale, 3 marzo 2025 ore 10:30", scores=(-1.0,)) == []
    counted = "Il consiglio approva il piano con 288 voti contro 222 e 15 astenuti"
    assert found(counted, scores=(-1.0,)) == [counted]


def test_what_is_surely_something_else_is_no_standfirst() -> None:
    assert found(LEAD, scores=(-2.9,)) == [LEAD]
    assert found(LEAD, scores=(-3.1,)) == []


def saved(element: str, line: str = LEAD) -> dict[str, Role]:
    """What the blocks of a page are whose heading has a line of some element right under it, and then its day."""
    blocks = [
        Block(raw=f"{TITLE}\n", kind=BlockKind.HEADING, level=1, trail="main > div.head > h1"),
        Block(raw=f"{line}\n", trail=f"main > div.head > {element} > p"),
        Block(raw="3 marzo 2025\n", trail="main > div.head > p.date"),
        *[Block(raw=f"{text}\n", trail="main > div.text > p") for text in PROSE],
    ]
    clean = cleaning.clean(page(*blocks), "it", (), ())
    assert set(PROSE) <= set(kept(clean))
    return {text: verdict.role for text, verdict in verdicts(clean).items()}


@pytest.mark.parametrize("element", ["div.teaser", "ul.footer", "div.widget"])
def test_the_line_under_a_pages_own_heading_is_its_standfirst_whatever_holds_it(element: str) -> None:
    assert saved(element)[LEAD] is Role.STANDFIRST


def test_elements_that_mean_what_they_say_hold_no_standfirst() -> None:
    assert saved("div.comments")[LEAD] is Role.COMMENTS


def test_a_line_about_something_else_is_what_its_element_says() -> None:
    other = "Venticinque ricette per l'estate: dalla caponata alla granita"
    assert saved("div.widget", other)[other] is Role.FURNITURE


@pytest.mark.parametrize("word", ["Sport", "Cultura", "Salute"])
def test_a_word_of_menus_may_head_a_part_of_the_article(word: str) -> None:
    texts = [f"{one} {other}" for one, other in zip(PROSE, reversed(PROSE), strict=True)]
    trail = "main > article > div.entry-content > "
    blocks = [Block(raw=f"{text}\n", trail=f"{trail}p") for text in texts]
    heading = Block(raw=f"{word}\n", kind=BlockKind.HEADING, level=2, trail=f"{trail}h2")
    menu = Block(raw=f"{word}\n", kind=BlockKind.ITEM, link_share=1.0, links=1, trail="nav.main-menu > ul > li > a")
    found = cleaning.clean(page(menu, *blocks[:2], heading, *blocks[2:]), "it", (), ())
    assert kept(found) == [*texts[:2], word, *texts[2:]]


def title_of(*over: str, below: tuple[str, ...] = PROSE) -> str | None:
    """What a paste's title is, of lines over four paragraphs."""
    clean = cleaning.clean(seed(*over, *below), "it", (), ())
    pairs = zip(clean.blocks, clean.verdicts, strict=True)
    return next((block.text for block, verdict in pairs if verdict.rule == "title.above"), None)


def test_a_title_counts_what_the_article_numbers() -> None:
    entries = tuple(line for number, text in enumerate(PROSE, 1) for line in (f"{number}. Passo", text))
    counted = "10 errori che fanno tutti con la bicicletta"
    assert title_of("ViaLibera", counted, "Pubblicità", below=entries) == counted
    assert title_of("ViaLibera", counted, "Pubblicità") is None


def test_a_path_between_standfirst_and_byline_does_not_make_the_standfirst_the_title() -> None:
    lines = (
        "Accetta i cookie per continuare a leggere",
        TITLE,
        LEAD.rstrip("."),
        "VL > Riva > Cronaca",
        "3 marzo 2025",
    )
    assert title_of(*lines) == TITLE


def test_buttons_of_a_consent_banner_are_no_title() -> None:
    told = "Riva, in piscina 1.270 tuffi in un mese. Il Comune: arrivano sei bagnini"
    above = ("RivaOggi.news", "Cerca nel sito", "Accetta tutti i cookie | Preferenze")
    assert title_of(*above, told, "di Paolo Zanin | 5 febbraio 2026 alle 07:15") == told


@pytest.mark.parametrize("row", ["Home Cronaca Sport Meteo", "Home | Cronaca | Sport"])
def test_entries_of_a_menu_in_a_row_are_no_title(row: str) -> None:
    assert (
        title_of("RivaOggi.news", row, "Bagni aperti: in 388 al lago", "13 marzo 2026")
        == "Bagni aperti: in 388 al lago"
    )


def test_buttons_over_the_text_are_no_title() -> None:
    assert title_of("Menu", "Cerca", "Stampa Ascolta Riduci Ingrandisci Segnala Traduci") is None


@pytest.mark.parametrize("label", ["COMUNICATO STAMPA", "Press release"])
@pytest.mark.parametrize("title", [TITLE.upper(), TITLE])
def test_who_sends_a_press_release_is_not_its_title(label: str, title: str) -> None:
    assert title_of(label, "Comune – Assessorato al traffico del centro", title) == title


def test_the_letterhead_over_a_press_release_is_not_its_title() -> None:
    letterhead = ("ASSOCIAZIONE PER IL TRAFFICO DEL CENTRO", "Via dei Mille 40 - 40121 Bologna")
    assert title_of(*letterhead, "COMUNICATO STAMPA n. 12/2025", TITLE) == TITLE


def test_a_line_in_capitals_outweighs_the_line_over_it() -> None:
    assert title_of("COMUNICATO STAMPA", "Assessorato al traffico e alle strade", TITLE.upper()) == TITLE.upper()


@pytest.mark.parametrize("clock", ["{}:40 –", "{}.40 -", "{}:40 Uhr –"])
def test_the_head_of_an_entry_of_a_live_report_is_neither_title_nor_standfirst(clock: str) -> None:
    late, early = (f"{clock.format(hour)} Il consiglio comunale vota il piano del traffico" for hour in (21, 19))
    lines = ("Diretta: il consiglio", late, PROSE[0], early, *PROSE[1:])
    found = verdicts(cleaning.clean(seed(*lines), "it", (), ()))
    assert [found[line].role for line in (lines[0], late, early)] == [Role.TITLE, Role.HEADING, Role.HEADING]


def test_a_line_without_letters_is_no_title() -> None:
    assert title_of("] [ ] [", below=("Strade chiuse.", *PROSE)) is None


def test_a_path_to_the_title_is_not_the_title() -> None:
    assert title_of(f"Sei qui: Home » Cronaca » {TITLE}", TITLE, "3 marzo 2025") == TITLE
    assert title_of("Sei qui: Home » Cronaca » Centro chiuso", "Centro chiuso", "3 marzo 2025") == "Centro chiuso"


def test_of_two_headlines_the_one_over_the_byline_is_the_title() -> None:
    other = "Il consiglio comunale approva il bilancio"
    assert title_of(other, "Guarda il video", TITLE, "di Anna Bianchi", "3 marzo 2025") == TITLE


def test_a_headline_may_begin_with_a_small_letter_or_end_with_a_mark_of_exclamation() -> None:
    small = "eBike nelle strade del centro: il consiglio comunale approva"
    assert title_of("Mobilità", small, "di Anna Bianchi") == small
    loud = "Strade del centro chiuse alle auto: il consiglio comunale approva il piano!"
    assert title_of("Mobilità", loud, "di Anna Bianchi") == loud


def test_a_title_that_a_cut_beginning_says_again_stays_the_title() -> None:
    again = f"{TITLE}: tutte le novità del piano, strada per strada, dal venerdì alla domenica"
    assert title_of(TITLE, "di Anna Bianchi", below=(*PROSE, again)) == TITLE


def test_a_kicker_with_a_small_letter_over_the_title_is_not_the_title() -> None:
    small = "appunti su strade e piazze del centro"
    title = "Perché chiudere il centro alle auto"
    assert title_of("Il taccuino di Teresa", small, title, "Pubblicato da Teresa Rossi il 3 marzo 2025") == title


def test_a_headline_may_quote_a_question() -> None:
    title = "Il sindaco: «Strade del centro chiuse alle auto? Un piano nuovo»"
    second = "L’assessore: «Un piano per le strade del centro»"
    assert title_of("L’intervista", title, second, "di Anna Bianchi", "3 marzo 2025") == title


def test_an_offer_over_the_title_that_shares_a_word_with_the_text_is_not_the_title() -> None:
    assert title_of("Abbonati ora: leggi tutto a un euro al mese", TITLE, "di Anna Bianchi", "3 marzo 2025") == TITLE


def test_subjects_and_paths_over_the_title_are_not_the_title() -> None:
    subjects = "strade, centro, consiglio comunale, auto, residenti, permesso"
    assert title_of(subjects, TITLE, "3 marzo 2025") == TITLE
    assert title_of("Notizie / Centro / Strade / Auto", TITLE, "3 marzo 2025") == TITLE


def test_notices_above_the_title_do_not_hide_it() -> None:
    notices = ("Il tuo browser non riproduce questo video.", "Scopri l’offerta dell’anno: leggi tutto senza limiti.")
    assert title_of(*notices, TITLE, "Anna Bianchi", "3 marzo 2025") == TITLE


@pytest.mark.parametrize(
    "row",
    [
        "Calcio Basket Volley Atletica Vela Altri",
        "In diretta   il tempo   chi siamo   la radio   le voci",
        "Le strade Le piazze i quartieri la provincia ▾",
    ],
)
def test_a_row_of_a_menu_over_the_title_is_not_the_title(row: str) -> None:
    assert title_of("LidoOggi", row, f"{TITLE} dal venerdì", "Scritto da Anna Bianchi il 3 marzo 2025") != row


def test_an_item_of_a_list_over_the_text_is_no_standfirst() -> None:
    item = "• Il consiglio approva il piano dopo sei ore: strade del centro chiuse"
    assert found(item, scores=(-1.0,)) == []
    assert found(item.removeprefix("• "), scores=(-1.0,)) == [item.removeprefix("• ")]


def test_a_ticker_over_the_title_is_not_the_title() -> None:
    ticker = "🔴 DIRETTA – Consiglio comunale, segui la seduta dalle nove di sera"
    found = verdicts(
        cleaning.clean(seed("Home   Sport   Meteo", ticker, TITLE, "di Anna Bianchi", *PROSE), "it", (), ())
    )
    assert found[TITLE].role is Role.TITLE


@pytest.mark.parametrize(("asked", "followers"), [(3, {5}), (2, {3, 4})])
def test_in_an_interview_a_question_over_its_answer_is_no_teaser(asked: int, followers: set[int]) -> None:
    talk = [line for number, line in enumerate(PROSE * 2) for line in (f"Quanto costa il piano {number}?", line)]
    lines = [*talk[: 2 * asked - 2], "Leggi anche", "La zuppa del nonno", *talk[2 * asked - 2 : 2 * asked]]
    head = next(rule for rule in rule_book("it").rules if rule.id == "teaser.also")
    rules = [head if line == "Leggi anche" else None for line in lines]
    looks = see([Block(raw=line) for line in lines], SMALL).looks
    assert set(runs.followers(looks, rules, [ARTICLE] * len(lines))) == followers


def title_among(lines: Sequence[tuple[str, float]]) -> str | None:
    """Which of some lines is the title, each given with its log-odds of being the article's."""
    blocks = [Block(raw=f"{line}\n\n") for line, _ in lines]
    looks = see(blocks, frozenset()).looks
    first = next(number for number, look in enumerate(looks) if look.is_prose)
    zones = [Zone.ABOVE] * first + [Zone.ARTICLE] * (len(lines) - first)
    odds = [odds for _, odds in lines]
    found = find_title(Page(blocks, looks, zones, odds, frozenset(), frozenset()), range(len(lines)))
    return None if found is None else lines[found][0]


@pytest.mark.parametrize(("odds", "title"), [(0.5, TITLE), (3.0, "Le offerte della settimana in centro")])
def test_a_paragraph_that_may_be_a_notice_does_not_hide_the_title_below_it(odds: float, title: str) -> None:
    notice = ("Possiamo ricevere una commissione per gli acquisti fatti dai link di questa pagina.", odds)
    text = [(line, 4.0) for line in PROSE]
    assert title_among([("Le offerte della settimana in centro", -1.0), notice, (TITLE, -1.0), *text]) == title


@pytest.mark.parametrize(
    ("odds", "title"), [(-5.0, "Nuovo piano per le auto"), (-1.0, "Consiglio comunale e consigli del centro")]
)
def test_of_two_headlines_the_likelier_line_of_an_article_is_the_title(odds: float, title: str) -> None:
    lines = [
        ("Consiglio comunale e consigli del centro", odds),
        ("Trasparenza", -6.0),
        ("Nuovo piano per le auto", -1.0),
    ]
    assert title_among([*lines, *((line, 4.0) for line in PROSE)]) == title


def test_who_holds_the_rights_of_the_page_is_not_its_title() -> None:
    site, title = "Consorzio Traffico e Strade del Centro", "«Pagano i residenti due volte», dice il Consorzio"
    below = (*PROSE, f"© 2025 {site}")
    assert title_of(site, "Menu", title) == site
    assert title_of(site, "Menu", title, below=below) == title
