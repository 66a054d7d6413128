"""Topics that are called as titles call them: a thing, and the name that says which one."""

from __future__ import annotations

from generator import topics
from generator.model.articles import Card
from tests.topics.cards import ORGANISATION, PERSON, PLACE, card, entity

PLACES = (entity("Valle Ombra", PLACE), entity("Serra", PLACE))
CHARGED = card(
    "a",
    date="2025-03-14",
    title="Frana di Valle Ombra, chiuse le indagini: nove avvisi",
    lead="La frana travolse due case di Valle Ombra; la procura di Serra accusa nove tecnici di omicidio colposo.",
    entities=PLACES,
)
DEFENDED = card(
    "b",
    date="2025-03-17",
    title="La difesa sulla frana di Valle Ombra: «Perizia da rifare»",
    lead="Per la difesa la perizia della procura di Serra sulle case di Valle Ombra e sui nove tecnici è sbagliata.",
    entities=PLACES,
)
LATER = card(
    "c",
    date="2025-11-20",
    title="Valle Ombra, al via il processo ai nove tecnici",
    lead="Comincia a Serra il processo per la frana che travolse due case e uccise quattro persone.",
    entities=PLACES,
)
MARKET = card(
    "d",
    date="2025-03-15",
    title="Torna il mercato di Serra",
    lead="Il mercato dei contadini riapre in piazza con trenta banchi.",
    entities=(entity("Serra", PLACE),),
)


def grouped(*cards: Card) -> list[tuple[str, list[str]]]:
    return [(g.title, sorted(c.slug for c in g.cards)) for g in topics.group(cards, [], "it").groups]


def test_a_thing_and_its_place_in_two_titles_are_a_topic_under_the_words_of_the_titles() -> None:
    assert grouped(CHARGED, DEFENDED, MARKET) == [("Frana di Valle Ombra", ["a", "b"])]


def test_an_article_that_has_the_name_in_its_title_and_the_thing_in_its_text_goes_with_them() -> None:
    assert ("Frana di Valle Ombra", ["a", "b", "c"]) in grouped(CHARGED, DEFENDED, LATER, MARKET)


def test_an_address_outlives_an_article_that_is_added() -> None:
    before = topics.group([CHARGED, DEFENDED], [], "it").groups[0].slug
    (after,) = topics.group([CHARGED, DEFENDED, LATER], [], "it").groups
    assert before in (after.slug, *after.absorbed)


def test_a_phrase_of_one_title_is_found_in_another_articles_first_sentence() -> None:
    told = card(
        "e",
        date="2025-03-18",
        title="«Nove avvisi, e la perizia è da rifare»",
        lead="Sulla frana di Valle Ombra, che travolse due case, i tecnici accusati dalla procura di Serra replicano.",
        entities=PLACES,
    )
    assert grouped(CHARGED, told) == [("Frana di Valle Ombra", ["a", "e"])]


def test_two_affairs_under_the_same_words_are_no_topic() -> None:
    other = card(
        "f",
        date="2025-04-02",
        title="Frana di Valle Ombra, il film arriva in sala",
        lead="Esce giovedì la pellicola che apre il festival di Lanzo con tre attori esordienti.",
        entities=(entity("Valle Ombra", PLACE), entity("Lanzo", PLACE)),
    )
    assert grouped(CHARGED, other) == []


def test_a_name_with_its_verb_or_a_man_with_his_office_is_no_topic() -> None:
    names = (entity("Norvane", PERSON), entity("Ilda Korr", PERSON), entity("Port Merrin", PLACE))
    said = [
        card(
            key,
            lang="en",
            title=f"President Ilda Korr says Norvane wants {what} for Port Merrin",
            lead=f"The president said in Port Merrin that the firm wants {what} and will talk to the union.",
            entities=names,
        )
        for key, what in (("a", "new docks"), ("b", "a longer pier"))
    ]
    assert [g.title for g in topics.group(said, [], "en").groups if "says" in g.title or "Korr" in g.title] == []


def test_a_name_that_is_known_from_its_capital_alone_counts() -> None:
    cards = [
        card(
            key,
            title=title,
            lead=f"Il ponte costa 84 milioni alla Regione, che lo vuole aprire in primavera: {rest}",
            entities=(entity("Valcostruzioni", ORGANISATION),),
        )
        for key, title, rest in (
            ("a", "Ponte sul Selna, il costo sale ancora", "lo dice la Valcostruzioni."),
            ("b", "Ponte sul Selna, indagati due dirigenti", "sono della Valcostruzioni."),
        )
    ]
    assert ("Ponte sul Selna", ["a", "b"]) in grouped(*cards)


def test_a_word_in_capitals_before_a_colon_is_a_label_and_no_topic() -> None:
    cards = [
        card(
            key,
            lang="en",
            title=f"NEW: {what} reopens",
            lead=f"{what} reopens.",
            entities=(entity("NEW", ORGANISATION, 4),),
        )
        for key, what in (("a", "The pier"), ("b", "The museum"))
    ]
    assert topics.group(cards, [], "en").groups == ()


LINE = (
    ("Lunesdale light rail to cost £310m", "The council approved the Lunesdale light rail line to Harwick on Tuesday."),
    (
        "Lunesdale light rail bill rises",
        "The bill for the Lunesdale light rail line to Harwick has risen, the council said.",
    ),
)


def test_a_name_that_begins_the_titles_stands_within_the_first_sentences() -> None:
    cards = [card(f"a{n}", lang="en", title=title, lead=lead) for n, (title, lead) in enumerate(LINE)]
    (group,) = topics.group(cards, [], "en").groups
    assert (group.title, len(group.cards)) == ("Lunesdale light rail", 2)


STRIKE = (
    (
        "Sciopero della scuola, aule vuote",
        "Lo sciopero della scuola di Borgosesto ha svuotato le aule, dice il sindacato.",
    ),
    (
        "Il ministero: pochi in corteo",
        "Il ministero dice che allo sciopero della scuola di Borgosesto le aule erano piene.",
    ),
    ("Aule chiuse ancora", "Il secondo sciopero della scuola di Borgosesto ha chiuso le aule, dice il sindacato."),
)


def test_a_thing_without_a_name_is_a_topic_where_three_articles_of_one_affair_call_it_so() -> None:
    cards = [card(f"a{n}", title=title, lead=lead) for n, (title, lead) in enumerate(STRIKE)]
    (group,) = topics.group(cards, [], "it").groups
    assert (group.title, len(group.cards)) == ("Sciopero della scuola", 3)
    assert topics.group(cards[:2], [], "it").groups == ()


HAIL = (
    (
        "Grandine sul Monteferro, vigne distrutte",
        "La grandine ha distrutto le vigne del Monteferro, dicono i viticoltori.",
    ),
    (
        "Grandine, i danni nel Monteferro",
        "La grandine sul Monteferro ha distrutto vigne e tetti, dicono i viticoltori.",
    ),
    (
        "Monteferro, arrivano i soldi",
        "Arrivano i soldi ai viticoltori del Monteferro dopo la grandine che ha distrutto le vigne.",
    ),
)


def test_what_one_title_sets_apart_is_a_topic_with_two_others_that_name_it_and_tell_of_it() -> None:
    cards = [card(f"a{n}", title=title, lead=lead) for n, (title, lead) in enumerate(HAIL)]
    (group,) = topics.group(cards, [], "it").groups
    assert (group.title, len(group.cards)) == ("Grandine sul Monteferro", 3)
