"""One affair told by three papers: which of its figures meet, with what verdict, and which never do."""

from __future__ import annotations

from generator.model.articles import Card
from generator.model.facts import Figure, Modality
from generator.model.topics import Agreement, Comparison, Topic
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import ORGANISATION, card, entity, event, figure

LAID_OFF, LOSS, BOUGHT = {"concepts": ("layoffs",)}, {"concepts": ("loss",)}, {"concepts": ("purchase",)}
NAMES = (entity("Ferrovia Alta", ORGANISATION, 4), entity("Castalia", ORGANISATION, 1))

PLAN = "La Ferrovia Alta ha annunciato 320 licenziamenti e la chiusura delle officine di Vespolate."
YEAR = "La società ha chiuso il 2024 con una perdita di 41 milioni di euro."
RIVAL = "Nel 2019 l'azienda aveva già annunciato 180 licenziamenti nelle officine di Biandrate."
FIRST = card(
    "a",
    date="2025-03-12",
    title="Ferrovia Alta chiude le officine di Vespolate",
    lead=PLAN,
    entities=NAMES,
    figures=(
        figure("320 licenziamenti", "320", "licenziamenti", PLAN, **LAID_OFF),
        figure("41 milioni di euro", "41000000", "EUR", YEAR, sentence=2, **LOSS),
        figure("180 licenziamenti", "180", "licenziamenti", RIVAL, sentence=3, **LAID_OFF),
    ),
)

UNION = "Secondo il sindacato gli esuberi annunciati con la chiusura delle officine di Vespolate sono 410."
MARCH = "In piazza a Vespolate erano 8.000 persone per gli organizzatori, mentre per la questura il totale era 3.500."
SECOND = card(
    "b",
    date="2025-03-15",
    title="In piazza per le officine di Vespolate",
    lead=MARCH,
    entities=NAMES,
    figures=(
        figure("8.000 persone", "8000", "persone", MARCH),
        figure("3.500", "3500", "totale", MARCH),
        figure("410", "410", "esuberi", UNION, sentence=2, **LAID_OFF),
    ),
)

ACCOUNTS = "Nel 2024, dice il bilancio, la Ferrovia Alta ha perso 44 milioni di euro, contro i 12 milioni del 2023."
THIRD = card(
    "c",
    date="2025-03-20",
    title="Ferrovia Alta, vertice sulle officine di Vespolate",
    lead="Azienda e sindacato si sono visti al ministero per le officine di Vespolate.",
    entities=NAMES,
    figures=(
        figure("44 milioni di euro", "44000000", "EUR", ACCOUNTS, about="Ferrovia Alta", **LOSS),
        figure("12 milioni", "12000000", "EUR", ACCOUNTS, about="Ferrovia Alta", **LOSS),
    ),
)


def told(*cards: Card, title: str = "Vespolate", lang: str = "it") -> Topic:
    ids = tuple(c.id for c in cards)
    return tell(Group(slug="t", title=title, lang=lang, cards=cards, whole=ids, focus=(title,)))


def compared(*cards: Card) -> list[Comparison]:
    return [c for c in told(*cards).comparisons if c.agreement is not Agreement.SINGLE]


def raws(row: Comparison) -> list[str]:
    return [r.figure.raw for r in row.readings]


ROWS = compared(FIRST, SECOND, THIRD)


def row(raw: str) -> Comparison:
    (found,) = [c for c in ROWS if raw in raws(c)]
    return found


def test_job_losses_are_one_measure_whatever_the_papers_call_them() -> None:
    assert raws(row("410")) == ["410", "320 licenziamenti"]
    assert row("410").agreement is Agreement.CONFLICT


def test_organisers_and_police_are_set_against_each_other() -> None:
    crowd = row("8.000 persone")
    assert raws(crowd) == ["8.000 persone", "3.500"]
    assert (crowd.agreement, crowd.reason) == (Agreement.CONFLICT, "set-against-each-other")


def test_figures_of_other_years_and_yardsticks_meet_nothing() -> None:
    assert not {"180 licenziamenti", "12 milioni"}.intersection(raw for c in ROWS for raw in raws(c))


def article(name: str, text: str, *figures: Figure, **fields: object) -> Card:
    head = "Il ponte sul Selna apre tra un anno, dice il Comune di Marcena ai sindaci della valle."
    given = {"date": "2025-05-06", "title": "Il ponte sul Selna", "lead": head, **fields}
    return card(name, figures=figures, events=(event("2025-05-05", "lunedì", text),), **given)


def cost(raw: str, value: str, text: str, **fields: object) -> Figure:
    return figure(raw, value, "EUR", text, concepts=("cost",), **fields)


BRIDGE = "Il nuovo ponte sul Selna costerà alla valle 84 milioni di euro."


def test_the_cost_of_one_work_conflicts_where_the_sentences_name_it() -> None:
    text = "Il ponte sul Selna è costato alla valle 97 milioni, scrivono i consiglieri."
    one = article("a", BRIDGE, cost("84 milioni", "84000000", BRIDGE))
    (found,) = compared(one, article("b", text, cost("97 milioni", "97000000", text)))
    assert found.agreement is Agreement.CONFLICT


def test_the_cost_of_another_work_and_what_comes_on_top_meet_nothing() -> None:
    one = article("a", BRIDGE, cost("84 milioni", "84000000", BRIDGE))
    for text in (
        "Il viadotto di Ronco è costato alla valle 97 milioni, scrivono i consiglieri.",
        "Il ponte sul Selna è costato alla valle altri 97 milioni, scrivono i consiglieri.",
    ):
        assert compared(one, article("b", text, cost("97 milioni", "97000000", text))) == [], text


def test_what_would_have_been_the_cost_in_another_year_contradicts_nothing() -> None:
    one = article("a", BRIDGE, cost("84 milioni", "84000000", BRIDGE))
    text = "Il ponte sul Selna nel 2016 sarebbe costato alla valle 97 milioni, scrivono i consiglieri."
    (found,) = compared(one, article("b", text, cost("97 milioni", "97000000", text)))
    assert found.agreement is Agreement.OTHER_MOMENT


def test_where_an_article_has_two_numbers_that_fit_as_well_none_is_compared() -> None:
    one = article("a", BRIDGE, cost("84 milioni", "84000000", BRIDGE))
    texts = (f"Il nuovo ponte sul Selna costerà alla valle {n} milioni." for n in (70, 99))
    two = article("b", BRIDGE, *(cost(f"{n}", t.split()[8] + "000000", t, sentence=n)
                                 for n, t in enumerate(texts)))  # fmt: skip
    assert compared(one, two) == []


def test_an_event_of_which_two_articles_give_one_measure_is_told_once() -> None:
    texts = (
        "Nel 2017 il fondo Castalia aveva comprato la Ferrovia Alta per 75 milioni.",
        "Castalia, che comprò la Ferrovia Alta nel 2017 per 82 milioni, tratta con il sindacato.",
    )
    cards = [
        card(
            name,
            date=f"2025-03-2{place}",
            title="Ferrovia Alta, le officine di Vespolate",
            lead="Azienda e sindacato si sono visti al ministero per le officine di Vespolate.",
            entities=NAMES,
            figures=(figure(f"{value} milioni", f"{value}000000", "EUR", text, about="Castalia", **BOUGHT),),
            events=(event("2017", "nel 2017", text, modality=Modality.HAPPENED),),
        )
        for place, (name, value, text) in enumerate(zip("ab", (75, 82), texts, strict=True))
    ]
    topic = told(*cards)
    assert [c.agreement for c in topic.comparisons] == [Agreement.CONFLICT]
    assert [len(e.tellings) for e in topic.timeline] == [2]
