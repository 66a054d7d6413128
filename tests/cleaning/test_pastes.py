"""Whole pages as a browser's clipboard gives them: what stays is said line by line."""

from __future__ import annotations

from generator.model.cleantext import Role

from .making import PROSE, clean, kept, verdicts

RELEASE = """\
The council has confirmed that the details of 41,870 residents were copied in January.
Within two hours its systems had been isolated, and services were restored on 30 January.
Chief Executive Ruth Amery said:
"I am deeply sorry for the worry this has caused. We acted quickly, and no ransom was paid.
"We will go on working with the police."
The cost of the response is put at one million pounds, of which insurers will pay a third."""
BLOG = """\
Salta al contenuto
Il blog della tecnologia facile
Facebook
Twitter
Home / Notizie / Tablet
Recensione del nuovo tablet economico: vale 149 euro?
Pubblicato il 12 Marzo 2024 da Marco
Tempo di lettura: 4 minuti
I tablet economici hanno sempre avuto un problema: dopo sei mesi diventano lenti. Questo no.
Ho usato il dispositivo per tre settimane, a casa e in treno, e la batteria è durata sempre due giorni.
Leggi anche: Le migliori cuffie senza fili
Batteria
Con la luminosità al 50% ho fatto nove ore di video. Niente male!
Conclusioni
A 149 euro è un buon acquisto, per chi guarda serie e legge. Se volete giocare, guardate altrove.
Link all'acquisto su Amazon
In qualità di affiliato Amazon ricevo un guadagno dagli acquisti idonei.
Condividi:
Fai clic per condividere su WhatsApp (Si apre in una nuova finestra)
Correlati
Recensione delle cuffie da 20 euro
3 Febbraio 2024
Tag: tablet, recensioni
Articolo successivo →
2 commenti su "Recensione del nuovo tablet economico: vale 149 euro?"
Giovanni
13 Marzo 2024 alle 10:12
Ciao Marco, ottima recensione. Io ho preso lo stesso modello e confermo tutto quello che hai scritto.
Rispondi
Lascia un commento Annulla risposta
Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *
Powered by WordPress"""

PAPER = """\
24+ Bonus edilizi, la stretta arriva a luglio
Norme e Tributi
Cassa integrazione, nel 2024 ore in aumento del 21%
I dati dell'istituto: il settore dell'auto il più colpito, segue la moda
di Carla Bianchi
22 gennaio 2025
(Adobe Stock)
3' di lettura
Nel 2024 le ore di cassa integrazione autorizzate sono state 495 milioni, il 21% in più dell'anno prima.
A dicembre le ore autorizzate sono state 41 milioni, come dice l'istituto nei dati di ieri.
Pubblicità
La moda in crisi
Nel tessile le ore sono più che raddoppiate: da 14 a 30 milioni. © RIPRODUZIONE RISERVATA
ARGOMENTI
cassa integrazione
Italia
Newsletter
Notizie e approfondimenti sugli avvenimenti politici, economici e finanziari.
Iscriviti
Editrice Esempio S.p.A. - P.IVA 01234567890"""


def test_a_blog_with_everything_around_it() -> None:
    found = clean(*BLOG.splitlines())
    assert kept(found) == [
        "I tablet economici hanno sempre avuto un problema: dopo sei mesi diventano lenti. Questo no.",
        "Ho usato il dispositivo per tre settimane, a casa e in treno, e la batteria è durata sempre due giorni.",
        "Batteria",
        "Con la luminosità al 50% ho fatto nove ore di video. Niente male!",
        "Conclusioni",
        "A 149 euro è un buon acquisto, per chi guarda serie e legge. Se volete giocare, guardate altrove.",
    ]
    roles = verdicts(found)
    assert roles["Recensione del nuovo tablet economico: vale 149 euro?"].role is Role.TITLE
    assert roles["Home / Notizie / Tablet"].role is Role.BREADCRUMB
    assert roles["Giovanni"].role is Role.COMMENTS
    assert roles["Pubblicato il 12 Marzo 2024 da Marco"].role is Role.BYLINE


def test_what_is_told_of_the_author_at_the_end_is_no_part_of_the_article() -> None:
    box = "Aurelio Santin è nato a Udine nel 1957. Insegna all'università e scrive di fabbriche."
    page = ("La fabbrica che paga due volte", "di Aurelio Santin", *PROSE)
    for end in (("L'autore", box), (box,)):
        found = clean(*page, *end)
        assert verdicts(found)[box].role is Role.BYLINE
        assert set(PROSE) <= set(kept(found))
    other = "Bruno Santin è il nuovo direttore della fabbrica, che riaprirà a maggio con cento operai."
    assert other in kept(clean(*page, other))


def test_each_post_of_a_live_report_stays_with_its_head() -> None:
    posts = ("In piazza trecento persone", PROSE[1], "Moscon: «Non ci muoviamo»", PROSE[2], "Via al tavolo", PROSE[3])
    page = ["Il vertice in diretta", "19:20", "La firma", PROSE[0]]
    for time, head, text in zip(("18:47", "14:30", "11:00"), posts[::2], posts[1::2], strict=True):
        page += ["", time, head, text]
    assert set(posts) <= set(kept(clean(*page, "Ultime notizie", "10:15", "Maltempo sulla costa", "09:50", "Un furto")))
    short = "Comincia il tavolo fra la direzione dell'azienda, i sindacati e il ministro."
    assert short in kept(clean(*page, "", "10:05", "Al via", short, "Segui gli aggiornamenti anche su Telegram"))


def test_a_newspaper_with_everything_around_it() -> None:
    found = clean(*PAPER.splitlines())
    assert kept(found) == [
        "I dati dell'istituto: il settore dell'auto il più colpito, segue la moda",
        "Nel 2024 le ore di cassa integrazione autorizzate sono state 495 milioni, il 21% in più dell'anno prima.",
        "A dicembre le ore autorizzate sono state 41 milioni, come dice l'istituto nei dati di ieri.",
        "La moda in crisi",
        "Nel tessile le ore sono più che raddoppiate: da 14 a 30 milioni.",
    ]
    roles = verdicts(found)
    assert roles["Cassa integrazione, nel 2024 ore in aumento del 21%"].role is Role.TITLE
    assert roles["I dati dell'istituto: il settore dell'auto il più colpito, segue la moda"].role is Role.STANDFIRST
    assert roles["© RIPRODUZIONE RISERVATA"].role is Role.NOTICE
    assert roles["(Adobe Stock)"].role is Role.CAPTION


def test_who_says_the_quoted_words_below_is_no_button_of_the_comments() -> None:
    told = clean(*RELEASE.splitlines(), lang="en")
    assert "Chief Executive Ruth Amery said:" in kept(told)


def test_the_questions_between_answers_stay() -> None:
    answers = [f"«{text}»." for text in (PROSE[0], "A settembre. Ne abbiamo già pagati molti", *PROSE[1:3])]
    asked = ["Che cosa è successo?", "Il comitato sostiene che siano meno di 500.", "Quando arrivano i rimborsi?"]
    lines = [line for pair in zip(answers[1:], asked, strict=True) for line in reversed(pair)]
    found = kept(clean("I rimborsi del concerto", "", PROSE[3], "", answers[0], "", *(f"{one}" for one in lines)))
    assert set(asked) <= set(found)
