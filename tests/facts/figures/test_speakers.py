"""Who says the figures of a sentence: in quotes, behind pronouns, before a semicolon."""

from __future__ import annotations

import pytest

from generator.facts import entities, figures, quotes
from tests.facts.articles import article


def told_by(*texts: str, lang: str = "it") -> list[str | None]:
    prose = article(*texts, lang=lang)
    names = entities.find(prose)
    return [figure.by for figure in figures.find(prose, names, quotes.find(prose, names))]


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Police counted 5,000 people and the organisers put the number at 12,000.", ["police", "the organisers"]),
        ("Police counted 5,000 people and the organisers counted 12,000.", ["police", "the organisers"]),
        ("The union counted 300 men, while the port authority put it at 120.", ["the union", "the port authority"]),
        ("In the poll 44 percent said the law was bad.", [None]),
    ],
)
def test_whoever_puts_a_number_behind_another_says_it(text: str, tellers: list[str | None]) -> None:
    assert told_by(text, lang="en") == tellers


@pytest.mark.parametrize(
    ("lang", "text", "tellers"),
    [
        (
            "it",
            "In piazza 20 mila persone per gli organizzatori, 5 mila secondo la questura.",
            ["gli organizzatori", "la questura"],
        ),
        (
            "it",
            "Secondo la questura in piazza c'erano 1.800 persone, 4 mila per gli organizzatori.",
            ["la questura", "gli organizzatori"],
        ),
        ("it", "C'erano 20.000 persone (5.000 secondo la questura).", [None, "la questura"]),
        ("it", "L'adesione è al 70% per i sindacati.", ["i sindacati"]),
        ("it", "Il Comune ha speso 20 mila euro per i sindacati.", [None]),
        ("en", "Turnout was 70% according to the union and 40% according to management.", ["the union", "management"]),
        (
            "es",
            "Según los organizadores acudieron 20.000 personas, 5.000 según la policía.",
            ["los organizadores", "la policía"],
        ),
        (
            "de",
            "Nach Angaben der Stadt kamen 20.000 Menschen, die Polizei sprach von 5.000.",
            ["der Stadt", "die Polizei"],
        ),
    ],
)
def test_each_of_two_numbers_has_the_source_that_stands_right_behind_it(
    lang: str, text: str, tellers: list[str | None]
) -> None:
    assert told_by(text, lang=lang) == tellers


def test_whoever_says_quoted_words_says_their_figures() -> None:
    assert told_by("«Abbiamo 300 operai», spiega il sindaco Mario Rossi.") == ["Mario Rossi"]
    assert told_by('"We carried 412,000 passengers, against 530,000 before," said Anna Reed.', lang="en") == [
        "Anna Reed",
        "Anna Reed",
    ]


def test_a_source_that_the_quoted_speaker_names_says_the_figure() -> None:
    assert told_by("«Secondo l'Istat gli occupati sono 300 mila», spiega il sindaco Mario Rossi.") == ["Istat"]


@pytest.mark.parametrize(
    "sentence",
    [
        "She said the older vaccine had achieved 36% by then.",
        "She also said the fleet would grow by 36%.",
    ],
)
def test_a_pronoun_goes_back_to_the_one_person_who_leads_the_last_sentence(sentence: str) -> None:
    assert told_by("Anna Reed said the result was small.", sentence, lang="en") == ["Anna Reed"]
    assert told_by("Anna Reed met John Smith in Leeds.", sentence, lang="en") == [None]
    assert told_by("The flight came under question after Anna Reed was shot.", sentence, lang="en") == [None]


def test_a_semicolon_ends_what_was_asked_for() -> None:
    asked, coming = told_by("Il sindaco Mario Rossi ha chiesto 5 milioni di euro; da Roma ne arriveranno 2.")
    assert (asked, coming) == ("Mario Rossi", None)


def test_a_verb_that_and_joins_has_the_first_ones_subject() -> None:
    text = 'Anna Reed called the response "a shambles" and said councils had received only £4m.'
    assert told_by(text, lang="en") == ["Anna Reed"]


def test_a_person_and_not_the_firm_behind_the_name_estimates() -> None:
    text = "Anna Reed of Harlow Research put the saving at 35%."
    assert told_by(text, lang="en") == ["Anna Reed"]


def test_a_verb_of_estimating_behind_the_figure_tells_who() -> None:
    assert told_by("Un rincaro di 364 euro, ha calcolato Mario Rossi.") == ["Mario Rossi"]
    assert told_by("A detta dell'allenatore Mario Rossi servono 30 giocatori.") == ["Mario Rossi"]


def test_what_came_of_a_warning_is_told_by_the_narrator() -> None:
    assert told_by("Anna Reed warned that costs would rise, sending shares down 9%.", lang="en") == [None]


def test_a_plan_that_somebody_opposes_is_not_told_by_him() -> None:
    assert told_by("The Environment Agency had objected to a plan with 1,200 homes.", lang="en") == [None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Carla Monti ha scritto 35 libri."),
        ("it", "Per l'anno la società conferma la stima di ricavi per 610 milioni di euro."),
        ("en", '"My girl asked me whether it was poorly," said Ann Roth, who has lost £12,000.'),
        ("it", "Secondo i dati i morti sono 30."),
        ("en", "Union leaders agreed a pay rise of 5%."),
        ("en", "Paul Anders is accused of stealing 400 watches."),
        ("en", "It was a failure according to critics, but 300 people came."),
    ],
)
def test_nobody_says_what_is_done_or_told_by_the_article(lang: str, text: str) -> None:
    assert told_by(text, lang=lang) == [None]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("it", "Carla Monti ha scritto che 35 case sono vuote.", "Carla Monti"),
        ("it", "Secondo i dati diffusi dal Consorzio Laguna i morti sono 30.", "Consorzio Laguna"),
        ("it", "L'Ulss 9 parla di 120 casi.", "l'Ulss 9"),
        ("it", "La Provincia stima in 11 milioni il costo dei lavori.", "la Provincia"),
        ("it", "I danni, dice il titolare Paolo Bordi, superano i 400mila euro.", "Paolo Bordi"),
        (
            "it",
            "La società ha superato quota 900 abbonati, come ha annunciato ieri il presidente Renzo Mala.",
            "Renzo Mala",
        ),
        (
            "it",
            "«I dazi ci hanno toccato poco», ha aggiunto Carlo Falco, precisando che costano 600 mila euro.",
            "Carlo Falco",
        ),
        ("en", "Calder Mills reported on Thursday that the leak had cost £9.3m.", "Calder Mills"),
        ("en", "UKHSA, which closed its inquiry on 30 June, said 14 people were ill.", "UKHSA"),
        ("it", "Secondo i tecnici di via Garda, mancano 20 milioni di euro.", "i tecnici di via Garda"),
        ("it", "Il ponte costa 2 milioni; per il comitato la spesa supera i 3 milioni.", "il comitato"),
        ("en", "Some changed their minds: 36% of new investors now save, the study found.", "the study"),
    ],
)
def test_a_source_is_read_to_its_end_and_data_are_of_who_gave_them(lang: str, text: str, who: str) -> None:
    assert told_by(text, lang=lang)[-1] == who


@pytest.mark.parametrize(
    ("lang", "text", "tellers"),
    [
        ("es", "El ayuntamiento los cifra en 3 millones de euros.", ["el ayuntamiento"]),
        ("es", "El gobierno ha elevado a 3 millones de euros su estimación.", ["el gobierno"]),
        ("es", "El alcalde mantiene la cifra de 3 millones de euros.", ["el alcalde"]),
        ("es", "Los daños están estimados en 3 millones de euros por el ayuntamiento.", ["el ayuntamiento"]),
        (
            "fr",
            "Les dégâts sont estimés à 3 millions d'euros par la préfecture, mais à 5 millions par la mairie.",
            ["la préfecture", "la mairie"],
        ),
        ("fr", "La mairie les évalue à 3 millions d'euros.", ["la mairie"]),
        ("it", "Il danno è stimato in 3 milioni dal ministero, ma in 5 milioni dal Comune.", ["ministero", "Comune"]),
        ("it", "Il ministero ha alzato a 3 milioni la sua stima.", ["il ministero"]),
        ("en", "The council has raised its estimate of the damage to £3m.", ["the council"]),
        ("en", "The damage was put at £3m by the council, but at £5m by residents.", ["the council", "residents"]),
        ("en", "The firm lost £3m before its statement.", [None]),
        ("de", "Die Stadt beziffert den Schaden auf 3 Millionen Euro.", ["die Stadt"]),
        ("pt", "A prefeitura avalia os danos em 3 milhões de euros.", ["a prefeitura"]),
    ],
)
def test_whoever_estimates_says_it(lang: str, text: str, tellers: list[str | None]) -> None:
    assert told_by(text, lang=lang) == tellers


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Harrow boasts 600 shops and hundreds of stalls.", None),
        ("en", "Anna Reed announced plans for a ban after 6 people died.", None),
        ("en", "Anna Reed said the fire, which killed 11 people, would cost a lot.", None),
        ("en", "Anna Reed has responded by spending £3 million on pumps.", None),
        ("en", "Anna Reed told the board that 300 homes were wet, and that 12 people had left.", "Anna Reed"),
        ("en", "“It was late,” Anna Reed said in May after the flood that killed 11 people.", None),
        ("en", "Islander groups claim more than 260 sailings were cancelled.", "Islander groups"),
        ("it", "Anna Verdi ha suggerito l'acquisto di una sede per 68 milioni di euro.", None),
        ("it", "Anna Verdi aveva chiesto agli eredi 10 milioni di euro, ma dovrà pagare 15 mila euro.", None),
        ("it", "Anna Verdi ha detto ai giornalisti di Bari che le case sono 300.", "Anna Verdi"),
        ("it", "L'agente ha confessato dopo un incontro con i medici, che hanno sentito 21 colleghi.", None),
        ("it", "Anna Verdi (con Carlo Falco) aveva chiesto 3 milioni di euro.", "Anna Verdi"),
    ],
)
def test_a_verb_tells_its_clause_or_object_and_no_more(lang: str, text: str, who: str | None) -> None:
    assert told_by(text, lang=lang)[-1] == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Some studies suggest that 300 homes are damp.", None),
        ("en", "Police figures show that 300 homes were searched.", "police figures"),
        ("it", "Secondo i primi bilanci i feriti sono 22.", None),
        (
            "it",
            "Secondo il bilancio definitivo diffuso dalla questura di Lecco, i feriti sono 69.",
            "questura di Lecco",
        ),
        (
            "en",
            "Some 450 people left, according to a group representing rural towns.",
            "a group representing rural towns",
        ),
        ("it", "La causa vale 78 milioni di euro: i fondi, a parere dei legali, sono sani.", None),
    ],
)
def test_a_source_is_somebody_and_told_whole(lang: str, text: str, who: str | None) -> None:
    assert told_by(text, lang=lang)[-1] == who


def test_the_company_is_the_only_one_that_the_sentence_before_names() -> None:
    assert told_by("Google grew in May.", "The company said it had 300 staff.", lang="en") == ["Google"]
    told = told_by("Google met Unicredit in May.", "The company said it had 300 staff.", lang="en")
    assert told == ["the company"]


def test_hours_do_not_speak_though_a_spokesman_behind_them_does() -> None:
    text = "The firm pumped for 2,760 hours, not the 3,180 hours claimed by the regulator, a spokesman said."
    told = figures.find(article(text, lang="en"), ())
    assert "hours" not in " ".join(one.by or "" for one in told)


def test_the_company_is_the_body_told_before_it_only_where_the_article_has_no_other() -> None:
    robbed, gang = "Unicredit was robbed.", "Google published the files in May."
    assert told_by(robbed, gang, "The company said it had 300 staff.", lang="en") == ["the company"]
