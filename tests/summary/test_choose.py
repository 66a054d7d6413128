from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import summary
from generator.config import Publish
from generator.model.cleantext import Prose, SentenceKind
from generator.text.languages import language
from generator.text.leaning import leans
from tests.summary.articles import article, ranked

ALL = Publish(max_sentences=5, max_share_percent=100, max_chars=100_000)

CLAIM = article(
    "DeepSeek ha dimostrato che è possibile competere con i leader mondiali senza investimenti faraonici.",
    "Il suo modello R1 è in grado di rivaleggiare con i sistemi più sofisticati.",
    "La startup cinese ha fatto irruzione nel mondo dell’intelligenza artificiale con il suo modello avanzato R1.",
    "La particolarità di DeepSeek risiede nell’affermazione di aver speso 6 milioni di dollari e usato 2.048 GPU.",
    "# DeepSeek: la startup cinese con un approccio innovativo",
    "Un’analisi della società di consulenza SemiAnalysis getta un’ombra su queste dichiarazioni.",
    "Secondo il loro rapporto, la startup cinese ha investito 1,6 miliardi di dollari e dispone di 50.000 GPU.",
    "Queste risorse sono distribuite in diverse sedi.",
    "L’azienda punta a istituzioni prestigiose, offrendo stipendi competitivi per attrarre i migliori talenti.",
    "Questa indipendenza le consente di avere il pieno controllo sui propri esperimenti.",
    "Questa agilità e capacità di adattamento rapido sono cruciali in un settore in continua evoluzione.",
    "L’ascesa di DeepSeek dimostra come una startup possa competere con i colossi dell’IA.",
)

LINES = st.sampled_from(
    [
        "La società ha perso 5, 6 milioni di euro a Milano nel 2024.",
        "Questo dato ha sorpreso gli analisti della banca.",
        "Tuttavia, il ministro Rossi ha smentito la notizia.",
        "Mario Rossi guida il ministero da tre anni.",
        "Ma quanto costa davvero?",
        "Questi fondi saranno destinati a:",
        "# Il vero costo",
        "> Musk concorda con lui.",
        "- Il prezzo è del 3% rispetto ai concorrenti.",
        "Ha detto che «non è vero».",
        "Breve.",
        "Il titolo è sceso del 16% in borsa, e le cose potrebbero peggiorare.",
        "Una frase che si interrompe…",
        "La stessa frase torna più volte nella pagina del giornale.",
    ]
)
ARTICLES = st.lists(LINES, max_size=25).map(lambda texts: article(*texts))
CAPS = st.builds(
    Publish,
    max_sentences=st.integers(0, 6),
    max_share_percent=st.integers(0, 100),
    max_chars=st.integers(0, 400),
)


def numbers(prose: Prose, publish: Publish = ALL, title: str | None = None) -> list[int]:
    return [sentence.number for sentence in summary.choose(prose, title, publish)]


def test_the_gist_holds_the_lead_the_claim_and_who_disputes_it() -> None:
    found = numbers(CLAIM, Publish(max_sentences=5, max_share_percent=60, max_chars=1500))
    assert {1, 4, 6, 7} <= set(found)


def test_a_sentence_that_leans_is_chosen_only_with_the_one_before() -> None:
    prose = article(
        "Il laboratorio ha sede a Pechino e sviluppa modelli linguistici.",
        "Alexandr Rossi dirige una società di dati.",
        "Ha stimato che il laboratorio possiede circa 50.000 schede, smentito da tutti i 12 concorrenti.",
        "Il settore cresce da alcuni anni in tutto il mondo.",
    )
    found = numbers(prose, replace(ALL, max_sentences=2))
    assert found in ([2, 3], [1, 2], [1, 4])
    assert 2 in numbers(prose)
    assert 3 in numbers(prose)


def test_the_first_sentence_below_the_standfirst_leans_on_nothing() -> None:
    prose = article(
        "^ La squadra rinuncia alla corsa",
        "Si è avvalso della facoltà di non rispondere Ugo Bassi, il medico arrestato martedì a Lodi.",
        "Il difensore parlerà dopo aver letto gli atti della procura di Lodi.",
        "La squadra non sarà al via della corsa di sabato a Pavia.",
    )
    assert 2 in numbers(prose, replace(ALL, max_sentences=1))


def test_an_office_is_shown_only_with_the_sentence_that_names_its_holder() -> None:
    prose = article(
        "La ditta di Lodi ha chiuso tre stabilimenti e licenziato 400 persone.",
        "A guidarla da un anno è Ugo Bassi.",
        "Il sindacato prepara uno sciopero per lunedì a Lodi e a Pavia.",
        "L'amministratore ha ricordato che la perdita è di 11 milioni su 40 di ricavi, con 7 crolli in 4 anni.",
    )
    for most in range(1, 5):
        found = numbers(prose, replace(ALL, max_sentences=most))
        assert 4 not in found or 2 in found
    assert 4 in numbers(prose)


def test_a_team_sheet_and_a_teaser_are_not_shown() -> None:
    prose = article(
        "Da sei anni e quattro mesi a tre anni e due mesi.",
        "La Corte di Lodi ha dimezzato ieri la pena del notaio Ugo Bassi, accusato di truffa.",
        "Il difensore del notaio ha annunciato un ricorso a Roma.",
        "LODI: Rossi 34, Bianchi 14, Verdi 10, Neri 7, Bassi (L).",
    )
    assert numbers(prose, title="Pena dimezzata: tre anni e due mesi") == [2, 3]


def test_a_charge_is_no_doubt_and_a_doubt_may_be_announced() -> None:
    told = (
        "Il pianeta di Lodi è stato visto con 212 misure in sei anni.",
        "Non tutti sono convinti.",
        "Per Ugo Bassi, che studia stelle a Pavia, il segnale è al limite.",
        "Un tecnico fu arrestato a Lodi con l'accusa di furto.",
    )
    found = ranked(article(*told))
    assert [found[number].doubts for number in (1, 3, 4)] == [False, True, False]


def test_who_doubts_is_shown_with_the_words_that_he_announces() -> None:
    prose = article(
        "Il bilancio del teatro si chiude con un disavanzo di 4,3 milioni e debiti con 112 fornitori.",
        "Il sovrintendente Marco Delfino contesta i conti.",
        "«Il disavanzo è di 2,9 milioni, il resto sono crediti che incasseremo», dice.",
        "In teatro lavorano 263 dipendenti, fra cui 84 professori d'orchestra e 62 coristi.",
        "Ieri i lavoratori hanno occupato il foyer per due ore.",
    )
    told = summary.choose(prose, "Teatro, buco da 4,3 milioni", replace(ALL, max_sentences=3))
    assert [sentence.number for sentence in told] == [1, 2, 3]


def test_what_adds_nothing_is_not_shown_though_there_is_room() -> None:
    prose = article(
        "State inspectors closed the Ellery Narrows Bridge on Tuesday after finding 40 cracked bolts in it.",
        "The bridge, built in 1962, carries about 8,700 vehicles a day.",
        "The weather was fine on that day too.",
        lang="en",
    )
    told = summary.choose(prose, None, ALL)
    assert [sentence.number for sentence in told] == [1, 2]


def test_a_heading_between_them_parts_a_sentence_from_what_it_leans_on() -> None:
    prose = article(
        "Il laboratorio ha sede a Pechino.", "# Una storia", "La sua storia è un esempio di 50.000 dollari spesi bene."
    )
    assert numbers(prose) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Ma cosa rende questo modello così speciale?",
        "Davvero non ne sapeva niente il ministro?!",
        "Musk, con esperienza da xAI, concorda con Wang…",
        "Il piano (che costa 5 milioni è fermo da anni.",
        "IL GOVERNO HA APPROVATO LA MANOVRA DA 30 MILIARDI.",
        "Scrivete a redazione@esempio.it per avere 10 copie.",
        "Mario Rossi | Aggiornato il 5 maggio alle ore 12.",
        "guadagnano oltre 1,3 milioni di dollari.",
        "Roma, 5 maggio.",
        "Aggiornato 1:25 a.m.",
        "Ma vediamo i conti nel dettaglio.",
        "> Elon Musk suggerisce che la società abbia circa 50.000 schede.",
        "# La risposta della Cina: 1 trilione di yuan.",
    ],
)
def test_what_is_no_sentence_of_the_article_is_not_shown(text: str) -> None:
    prose = article("La banca ha chiuso tre filiali a Torino.", text, "Il sindacato prepara uno sciopero per lunedì.")
    assert numbers(prose) == [1, 3]


def test_an_announcement_is_shown_only_with_what_it_announces() -> None:
    announced = "La sorpresa della banca sta nel conto di fine anno:"
    told = "il bilancio di Torino chiude con 40 milioni di perdite."
    assert numbers(article(announced, told)) == [1, 2]
    assert numbers(article("La banca ha chiuso tre filiali a Torino.", announced, f"- {told}")) == [1]


def test_half_a_quotation_may_only_begin_an_article() -> None:
    half = "La banca ha detto che «non ci sono più clienti nelle filiali di Torino."
    other = "Il sindacato prepara uno sciopero per lunedì."
    assert 1 in numbers(article(half, other))
    assert numbers(article(other, half)) == [1]


def test_what_stands_inside_a_quotation_is_not_told_as_the_papers_own() -> None:
    other = "La banca ha chiuso tre filiali a Torino."
    told = article(other, "Rossi ha detto: «Il bilancio è falso.", "La banca ha perso 40 milioni.", "Lo sanno tutti».")
    quoted = replace(told, sentences=tuple(replace(one, paragraph=min(one.number, 2)) for one in told.sentences))
    assert numbers(quoted) == [1]
    assert 3 in numbers(told)


def test_the_last_words_of_a_text_that_breaks_off_are_not_shown() -> None:
    texts = ("La banca ha chiuso tre filiali a Torino.", "Il sindacato prepara uno sciopero da 40 mila persone.")
    assert numbers(article(*texts)) == [1, 2]
    assert numbers(article(*texts, truncated=True)) == [1]


def test_a_sentence_said_twice_is_shown_once() -> None:
    lead = "La banca ha chiuso tre filiali a Torino e ha licenziato 40 persone."
    assert numbers(article(lead, "Il sindacato protesta da giorni.", lead)) == [1, 2]


def test_a_sentence_that_is_the_title_is_not_shown() -> None:
    prose = article("Chiuse tre filiali della banca a Torino.", "Il sindacato prepara uno sciopero per lunedì.")
    assert numbers(prose, title="Chiuse tre filiali della banca a Torino") == [2]
    assert numbers(prose, title="Chiuse tre filiali della banca a…") == [1, 2]


def test_what_leans_on_the_title_alone_is_shown_below_it() -> None:
    title, fact = "A Lodi è nata una nuova moda tra i giovani", "Si tratta delle gare di barche in piena sull'Adda."
    prose = article(f"{title}.", fact, "La prefettura ha vietato ogni discesa fino a lunedì.")
    assert numbers(prose, replace(ALL, max_sentences=2), title) == [2, 3]
    assert numbers(prose, replace(ALL, max_sentences=1), "Gare vietate") == [1]


def test_who_is_named_by_surname_is_introduced() -> None:
    prose = article(
        "La borsa di Milano ha perso il 3% in una sola giornata.",
        "Il direttore della banca centrale, Anna Verdi, era a Roma.",
        "Le imprese della moda lavorano in tutto il paese da sempre.",
        "Le fiere di primavera aprono in molte città ogni anno.",
        "Verdi ritiene fuorviante la cifra di 20 miliardi di perdite.",
    )
    assert numbers(prose, replace(ALL, max_sentences=3)) == [1, 2, 5]


def test_a_short_note_shows_what_the_share_allows_and_one_sentence_at_least() -> None:
    prose = article(
        "La banca ha chiuso tre filiali a Torino e quaranta dipendenti cambiano sede.",
        "Il sindacato prepara uno sciopero per lunedì davanti alla direzione generale.",
        "La direzione promette un incontro entro la fine della settimana prossima.",
    )
    assert len(numbers(prose, Publish(max_share_percent=70))) == 2
    assert len(numbers(prose, Publish(max_share_percent=60))) == 1
    assert len(numbers(prose, Publish(max_share_percent=20))) == 1
    assert numbers(prose, Publish(max_share_percent=20, max_chars=40)) == []


def test_a_first_sentence_that_lost_its_full_stop_may_be_shown() -> None:
    opening = "un aereo storico dell'aeronautica svizzera si è schiantato ieri contro il fianco occidentale del monte"
    assert numbers(article(opening, "I venti passeggeri sono tutti morti nello schianto.")) == [1, 2]


def test_an_article_of_one_leaning_question_still_has_a_summary() -> None:
    assert numbers(article("Questo è davvero il costo della manovra?")) == [1]


def test_no_sentences_no_summary() -> None:
    assert numbers(article()) == []
    assert numbers(article("# Solo un titolo", "> Solo un post.")) == []


@given(prose=ARTICLES, publish=CAPS)
@settings(max_examples=100)
def test_the_caps_hold_and_every_sentence_is_the_articles_own(prose: Prose, publish: Publish) -> None:
    chosen = summary.choose(prose, None, publish)
    characters = sum(len(sentence.text) for sentence in chosen)
    total = sum(len(sentence.text) for sentence in prose.sentences)
    assert len(chosen) <= publish.max_sentences
    assert characters <= publish.max_chars
    assert len(chosen) == 1 or 100 * characters <= publish.max_share_percent * total
    assert [s.number for s in chosen] == sorted({s.number for s in chosen})
    assert all(sentence in prose.sentences for sentence in chosen)


@given(prose=ARTICLES)
@settings(max_examples=50)
def test_no_sentence_hangs_in_the_air(prose: Prose) -> None:
    shown = set(numbers(prose))
    first = next((s.number for s in prose.sentences if s.kind in (SentenceKind.PROSE, SentenceKind.ITEM)), 0)
    for sentence in prose.sentences:
        if sentence.number in shown and sentence.number != first and leans(sentence.text, language("it")):
            assert sentence.number - 1 in shown


@given(prose=ARTICLES, lang=st.sampled_from(["und", "sq", "de"]))
@settings(max_examples=30)
def test_any_language_has_a_summary_and_always_the_same(prose: Prose, lang: str) -> None:
    other = replace(prose, lang=lang)
    assert numbers(other) == numbers(other)
    assert bool(numbers(other)) == any(s.kind in (SentenceKind.PROSE, SentenceKind.ITEM) for s in prose.sentences)


def test_where_the_news_is_longer_than_the_share_it_is_shown_alone() -> None:
    prose = article(
        "Il consiglio comunale ha multato la compagnia Traghetti Nord per 2,4 milioni di euro per il rogo del 2023.",
        "Nove persone rimasero ferite.",
        "La pena chiesta era doppia.",
    )
    assert numbers(prose, Publish(max_sentences=5, max_share_percent=40, max_chars=900)) == [1]
    assert numbers(prose, Publish(max_sentences=5, max_share_percent=40, max_chars=60)) != [1]


def test_an_opening_that_breaks_off_within_its_paragraph_is_shown() -> None:
    first = "Players and staff of the club were not paid on Friday, the union understands..."
    told = "A spokesman of the club confirmed that the wages of 143 employees were affected."
    apart = article(first, told)
    together = replace(apart, sentences=tuple(replace(s, paragraph=1) for s in apart.sentences))
    assert [s.text for s in summary.choose(together, None, ALL)] == [first, told]
    assert [s.text for s in summary.choose(apart, None, ALL)] == [told]
