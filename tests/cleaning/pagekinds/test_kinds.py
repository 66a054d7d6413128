"""What a seed is: samples of each kind in tests/cases/pagekinds, `KIND-LANGUAGE.txt`, and articles that look so."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import cleaning, readers
from generator.cleaning.pagekinds import kinds
from generator.errors import SeedError
from generator.model.cleantext import CleanText, Prose, Role, Verdict
from generator.model.files import File
from generator.model.pagekinds import MARKED, REFUSED, PageKind, PageVerdict
from generator.model.rules import EditorRule
from generator.model.seeds import Block, Seed, SeedFormat
from generator.text import detect, prose

SAMPLES = sorted((Path(__file__).parents[2] / "cases" / "pagekinds").iterdir())

PARAGRAPHS = (
    "Il consiglio comunale di Caorle ha approvato lunedì sera il raddoppio dei moli, che costerà undici milioni.",
    "I pescatori della cooperativa hanno lasciato l'aula prima del voto, dopo due ore di discussione con la giunta.",
    "Il sindaco ha promesso che i moli vecchi resteranno a loro, e che i lavori cominceranno soltanto dopo l'estate.",
    "La regione pagherà metà della spesa, se il progetto sarà pronto entro marzo e se il porto resterà pubblico.",
    "Il comitato dei residenti chiede invece un nuovo studio sulle correnti, che nel canale sono cambiate da anni.",
    "La soprintendenza darà il suo parere entro aprile, perché sul molo di levante ci sono resti di epoca romana.",
)
MORE = (
    "La capitaneria ha contato nell'ultimo anno quattromila barche, un terzo in più di quante il bacino può ospitare.",
    "Chi non trova posto resta all'ancora davanti alla spiaggia, dove a settembre due scafi sono finiti sugli scogli.",
    "Gli albergatori sono divisi: alcuni temono due stagioni di cantieri, altri sperano nei turisti del mare.",
    "Nel progetto c'è anche una nuova banchina per il mercato del pesce, con celle frigorifere e una sala per le aste.",
    "Il vecchio mercato diventerà un museo della laguna, che la cooperativa vorrebbe gestire insieme alle scuole.",
    "La gara d'appalto sarà pubblicata in autunno, e il primo tratto di molo dovrebbe aprire alla fine dell'anno dopo.",
)
TITLE = "Il porto di Caorle raddoppia i moli"


def judged(text: str, name: str = "uno.txt", sidecar: str = "") -> PageVerdict:
    beside = File(f"seeds/{name}.meta.yml", sidecar.encode()) if sidecar else None
    seed = readers.read(File(f"seeds/{name}", text.encode()), beside)
    clean = cleaning.clean(seed, detect.detect(seed.text), (), ())
    return kinds.judge(clean, prose.read(clean))


def pasted(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def page(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="it"><head><title>Pagina</title>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_page_that_is_no_article_is_known_by_its_words_and_its_form(sample: Path) -> None:
    verdict = judged(sample.read_text("utf-8"), sample.name)
    assert verdict.kind == sample.stem.split("-")[0]
    assert verdict.evidence


@pytest.mark.parametrize("kind", [kind for kind in PageKind if kind in REFUSED | MARKED - {PageKind.TEASER}])
def test_each_kind_has_samples_in_four_languages(kind: PageKind) -> None:
    found = {path.stem.split("-")[1] for path in SAMPLES if path.stem.startswith(f"{kind}-")}
    assert len(found) >= 4 or kind in (PageKind.HOME, PageKind.EMPTY)


def test_an_article_is_an_article() -> None:
    assert judged(pasted(TITLE, *PARAGRAPHS)).kind is PageKind.ARTICLE


def test_a_short_report_above_a_list_of_others_is_an_article() -> None:
    others = (f"Notizia numero {n} della giornata in laguna" for n in range(20))
    assert judged(pasted(TITLE, PARAGRAPHS[0], "Leggi anche", *others)).kind is PageKind.ARTICLE


def test_an_article_about_cookies_with_a_banner_is_an_article() -> None:
    text = pasted(
        "Il Garante multa tre siti per i cookie",
        "Il Garante della privacy ha multato tre giornali che installavano cookie senza chiedere il permesso.",
        "Le aziende dovranno pagare in tutto due milioni di euro e cancellare i dati raccolti in quattro anni.",
        "Secondo l'autorità il pulsante per rifiutare i cookie era nascosto, e chi lo cercava non riusciva a trovarlo.",
        "Una delle tre società ha annunciato ricorso: il consenso, dice, era chiesto come prevede la legge.",
        "La tua privacy",
        "Noi e i nostri partner utilizziamo cookie con il tuo consenso.",
        "Accetta tutti",
    )
    assert judged(text).kind is PageKind.ARTICLE


def test_an_article_about_a_missing_page_is_an_article() -> None:
    text = pasted("Pagina non trovata, una mostra sul web che non c'è più", *PARAGRAPHS)
    assert judged(text).kind is PageKind.ARTICLE


def test_points_of_one_subject_under_headings_are_an_article() -> None:
    heads = ("Chi paga il molo", "Quando comincia il molo", "Che cosa dice il porto", "Dove finisce il molo nuovo")
    about = (f"{head} di Caorle: il molo del porto di Caorle costa undici milioni alla cooperativa." for head in heads)
    rows = (line for pair in zip(heads, about, strict=True) for line in pair)
    assert judged(pasted(TITLE, *rows, *rows)).kind is PageKind.ARTICLE


def test_a_call_to_subscribe_below_a_whole_article_is_no_paywall() -> None:
    text = pasted(TITLE, *PARAGRAPHS, *MORE, "Abbonati per continuare a leggere i nostri articoli")
    assert judged(text).kind is PageKind.ARTICLE


def test_a_wall_that_tells_how_much_is_behind_it_stands_behind_a_long_beginning_too() -> None:
    told = "Vuoi continuare a leggere? Ti manca il 48 % di questo articolo"
    verdict = judged(pasted(TITLE, *PARAGRAPHS, *MORE, told))
    assert (verdict.kind, verdict.words) == (PageKind.PAYWALL, told)


def test_a_programme_with_times_is_no_live_report() -> None:
    day = ("9:30 Registrazione", "10:00 Saluti del sindaco", "10:15 Relazione sui moli", "11:00 Pausa", "11:30 Domande")
    assert judged(pasted(TITLE, *PARAGRAPHS, "Il programma", *day)).kind is PageKind.ARTICLE


def test_a_site_that_calls_itself_a_front_page_is_one() -> None:
    lines = (f"<h2><a href='/{n}'>{line[:60]} e altro ancora</a></h2>" for n, line in enumerate(PARAGRAPHS * 2))
    head = '<link rel="canonical" href="https://gazzetta.example/"><meta property="og:type" content="website">'
    verdict = judged(page("".join(lines), head), "uno.html")
    assert verdict.kind is PageKind.HOME
    assert "https://gazzetta.example/" in verdict.evidence


def test_a_page_that_calls_itself_an_article_is_no_list() -> None:
    sample = next(path for path in SAMPLES if path.stem == "links-it").read_text("utf-8")
    body = "".join(f"<p>{line}</p>" for line in sample.splitlines())
    assert judged(page(body), "uno.html").kind is PageKind.LINKS
    head = '<meta property="og:type" content="article">'
    assert judged(page(body, head), "uno.html").kind is PageKind.ARTICLE


def test_markup_tells_a_live_report() -> None:
    data = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Maltempo"}</script>'
    body = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    assert judged(page(body, data), "uno.html").kind is PageKind.LIVE


def test_markup_tells_a_paywall_only_of_a_text_that_is_short() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    short, whole = (
        page(f"<article><p>{'</p><p>'.join(lines)}</p></article>", data) for lines in (PARAGRAPHS[:2], PARAGRAPHS)
    )
    assert judged(short, "uno.html").kind is PageKind.PAYWALL
    assert judged(whole, "uno.html").kind is PageKind.ARTICLE


def test_a_page_of_which_nothing_is_left_is_empty() -> None:
    assert judged(pasted("Accedi", "Condividi")).kind is PageKind.EMPTY


@pytest.mark.parametrize("said", [kind.value for kind in PageKind])
def test_the_editor_decides(said: str) -> None:
    for text in (pasted(TITLE, *PARAGRAPHS), SAMPLES[0].read_text("utf-8")):
        beside = judged(text, sidecar=f"kind: {said}\n")
        on_top = judged(f"---\nkind: {said}\n---\n{text}")
        assert beside.kind == on_top.kind == said
        assert beside.declared
        assert on_top.line == 2


@pytest.mark.parametrize("said", ["article", "live"])
def test_a_rule_that_takes_all_leaves_no_article_whatever_it_was_declared(said: str) -> None:
    beside = File("seeds/uno.txt.meta.yml", f"kind: {said}\n".encode())
    seed = readers.read(File("seeds/uno.txt", pasted(TITLE, *PARAGRAPHS).encode()), beside)
    greedy = EditorRule(id="tutto", match=".", is_pattern=True)
    clean = cleaning.clean(seed, "it", (greedy,), ())
    assert kinds.judge(clean, prose.read(clean)).kind is PageKind.EMPTY


HEADS = {
    "Riaperta la strada costiera": "La strada tra Sistiana e Grignano è stata riaperta a senso unico alternato.",
    "Seimila famiglie senza luce": "Sono seimila le utenze senza corrente, fa sapere la società elettrica.",
    "Barche affondate a Duino": "Tre pescherecci sono andati a fondo nel porticciolo, senza feriti a bordo.",
    "Il prefetto chiude le scuole": "I centri estivi di sei comuni restano chiusi fino a venerdì mattina presto.",
    "Onde di quattro metri": "La boa del golfo ha registrato onde alte, la capitaneria invita alla prudenza.",
}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Diretta – Mareggiata e blackout sulla costa", PageKind.LIVE),
        ("Mareggiata e blackout sulla costa: la diretta", PageKind.LIVE),
        ("Live: mareggiata e blackout sulla costa", PageKind.LIVE),
        ("LIVE Mareggiata e blackout sulla costa", PageKind.LIVE),
        ("Le ultime notizie dalla costa", PageKind.LINKS),
        ("Mareggiata in diretta televisiva sulla costa", PageKind.LINKS),
    ],
)
def test_short_entries_are_a_live_report_where_the_title_has_its_label(title: str, kind: PageKind) -> None:
    rows = (line for n, pair in enumerate(HEADS.items()) for line in (f"{21 - n}:15 – {pair[0]}", pair[1]))
    assert judged(pasted(title, "28 agosto 2025", *rows)).kind is kind


def test_a_kind_that_nobody_knows_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SeedError, match="`kind` is unknown: 'blog'") as raised:
        judged(pasted(TITLE), sidecar="note: uno\nkind: blog\n")
    assert (raised.value.line, "live" in (raised.value.hint or "")) == (2, True)


@pytest.mark.parametrize("piece", ["a" * 1_000_000, "404\n" * 10_000, "14:30 cookie consenso partner\n" * 10_000])
def test_hostile_input_is_judged_quickly(piece: str) -> None:
    seed = Seed(
        path="x",
        format=SeedFormat.TEXT,
        encoding="utf-8",
        blocks=tuple(Block(raw=line) for line in piece.splitlines(keepends=True)),
    )
    stays = Verdict(keep=True, role=Role.BODY, rule="given")
    clean = CleanText(seed=seed, lang="it", blocks=seed.blocks, verdicts=(stays,) * len(seed.blocks))
    started = process_time()
    kinds.judge(clean, Prose(lang="it", sentences=()))
    assert process_time() - started < 3


LINES = st.one_of(
    st.sampled_from(PARAGRAPHS),
    st.sampled_from(["14:30", "404", "Just a moment...", "Accetta tutti", "Continua a leggere", "…", "a" * 5_000]),
    st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=80),
)


@given(st.lists(LINES, min_size=1, max_size=30))
@settings(max_examples=50, deadline=None)
def test_any_text_is_judged_and_a_stretch_of_prose_is_no_list(lines: list[str]) -> None:
    assert judged(pasted("Titolo", *lines)).kind in PageKind
    assert judged(pasted(TITLE, *PARAGRAPHS, *lines)).kind is not PageKind.LINKS
