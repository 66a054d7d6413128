"""Figures of one affair that meet months later, under an office's name, or in a part of what another counts."""

from __future__ import annotations

from generator.model.articles import Card
from generator.model.facts import Figure, Modality
from generator.model.topics import Agreement, Comparison
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import PLACE, card, entity, event, figure

NAMES = (entity("Casalpiano", PLACE, 3), entity("Venalta", PLACE))
FELL = "La passerella di Casalpiano sul torrente è crollata durante la festa del patrono, dice la procura di Venalta."


def article(name: str, date: str, *figures: Figure, lead: str = FELL, **fields: object) -> Card:
    title = "Crollo della passerella di Casalpiano"
    return card(name, date=date, title=title, lead=lead, figures=figures, entities=NAMES, **fields)


def rows(*cards: Card) -> list[Comparison]:
    group = Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def toll(number: int, text: str, **fields: object) -> Figure:
    return figure(f"{number}", str(number), "morti", text, concepts=("deaths",), **fields)


def length(metres: int, text: str) -> Figure:
    return figure(f"{metres} metri", str(metres), "metri", text, concepts=("distance",))


TWO = article("a", "2024-09-18", toll(2, "I morti sono 2, dice il sindaco."))


def test_the_first_of_many_are_a_part_and_agree_with_no_total() -> None:
    first = article("b", "2024-09-20", figure("due vittime", "2", "vittime", "I funerali delle prime due vittime.",
                                              concepts=("deaths",)))  # fmt: skip
    assert rows(TWO, first) == []


def test_a_toll_of_years_ago_meets_none_of_today() -> None:
    silent = article("b", "2025-03-17", toll(5, "Per il crollo di Casalpiano i morti sono 5."))
    recalled = "A Casalpiano il 3 novembre 1966 morirono 31 persone."
    old = article("a", "2025-03-14", toll(31, recalled), events=(event("1966-11-03", "il 3 novembre 1966", recalled),))
    assert rows(old, silent) == []


def test_a_deadline_is_no_year_of_what_it_ends() -> None:
    cuts = {"concepts": ("layoffs",), "modality": Modality.PLANNED}
    said = "Alla fabbrica di Casalpiano i licenziamenti saranno 140."
    ends = "Alla fabbrica di Casalpiano i licenziamenti saranno 170 entro il 2026."
    one = article("a", "2024-09-18", figure("140", "140", "licenziamenti", said, **cuts))
    other = article("b", "2024-09-25", figure("170", "170", "licenziamenti", ends, **cuts),
                    events=(event("../2026", "entro il 2026", ends, modality=Modality.PLANNED),))  # fmt: skip
    assert [r.agreement for r in rows(one, other)] == [Agreement.CONFLICT]


def test_what_a_change_sets_out_from_was_said_before() -> None:
    risen = "Il costo dei lavori alla passerella di Casalpiano è salito a 26 milioni da 21 milioni."
    cost = figure("26 milioni", "26000000", "EUR", risen, concepts=("cost",))
    before = figure("21 milioni", "21000000", "EUR", risen)
    told = figure("21 milioni", "21000000", "EUR", "I lavori alla passerella di Casalpiano costano 21 milioni.",
                  concepts=("cost",))  # fmt: skip
    found = rows(article("a", "2024-09-18", told), article("b", "2024-10-18", cost, before))
    assert [(r.agreement, [x.figure.raw for x in r.readings]) for r in found] == [
        (Agreement.OTHER_MOMENT, ["26 milioni", "21 milioni", "21 milioni"])
    ]


def counts(*texts: tuple[str, str, str], **fields: object) -> list[list[str]]:
    cards = [
        article(f"a{n}", f"2024-09-{18 + n}", figure(raw, raw.split()[0], unit, text, **fields))
        for n, (raw, unit, text) in enumerate(texts)
    ]
    return [[r.figure.raw for r in row.readings] for row in rows(*cards)]


def test_one_number_of_one_sort_of_things_agrees_but_not_of_people_or_a_single_digit() -> None:
    told = (("23 comuni", "comuni", "I comuni colpiti sono 23."), ("23 comuni", "comuni", "La frana tocca 23 comuni."))
    assert counts(*told) == [["23 comuni", "23 comuni"]]
    people = (("23 persone", "persone", "Erano in 23 persone."), ("23 persone", "persone", "Ci lavorano 23 persone."))
    assert counts(*people) == []
    assert counts(*((raw.replace("23", "3"), unit, text.replace("23", "3")) for raw, unit, text in told)) == []


def test_families_are_never_compared_with_people() -> None:
    told = (("45 famiglie", "famiglie", "Sono 45 le famiglie evacuate."), ("130", "persone", "Gli evacuati sono 130."))
    assert counts(*told, concepts=("displaced",)) == []


def test_what_is_asked_for_is_no_other_number_of_what_is_paid() -> None:
    asked = figure("20 milioni", "20000000", "EUR", "La Regione chiede 20 milioni di aiuti.", concepts=("aid",))
    paid = figure("12 milioni", "12000000", "EUR", "Il governo dà 12 milioni di aiuti.", concepts=("aid",))
    assert rows(article("a", "2024-09-18", asked), article("b", "2024-09-19", paid)) == []


def test_a_second_march_has_a_crowd_of_its_own() -> None:
    def march(name: str, date: str, day: str, people: int) -> Card:
        text = f"Al corteo di Casalpiano hanno partecipato {people} persone."
        crowd = figure(f"{people} persone", str(people), "persone", text, concepts=("attendance",))
        return article(name, date, crowd, events=(event(day, "ieri", "Ieri c'è stato il corteo."),))

    first = march("a", "2024-09-18", "2024-09-17", 12000)
    again, later = march("b", "2024-09-19", "2024-09-17", 9000), march("b", "2024-10-10", "2024-10-09", 9000)
    assert [[r.agreement for r in rows(first, card)] for card in (again, later)] == [[Agreement.CONFLICT], []]


def test_a_loss_of_nine_months_does_not_contradict_that_of_six() -> None:
    def loss(name: str, millions: int, text: str) -> Card:
        made = figure(f"{millions} milioni", f"{millions}000000", "EUR", text, concepts=("loss", "profit"))
        return article(name, "2024-09-18", made)

    half = loss("a", 96, "La società della passerella di Casalpiano ha perso 96 milioni di utili nel primo semestre.")
    more = loss(
        "b", 118, "La società della passerella di Casalpiano ha perso 118 milioni di utili nei primi nove mesi."
    )
    same = loss("b", 118, "La società della passerella di Casalpiano ha perso 118 milioni di utili nel primo semestre.")
    assert [len(rows(half, other)) for other in (more, same)] == [0, 1]


def crowd(number: int, by: str, text: str) -> Figure:
    return figure(f"{number} persone", str(number), "persone", text, by=by)


def test_who_comes_to_a_rally_of_patients_is_not_set_against_the_patients() -> None:
    left = crowd(1300, "Marta Bassi", "1300 persone se ne sono andate, dice Marta Bassi, che annuncia un presidio.")
    came = crowd(800, "gli organizzatori", "Secondo gli organizzatori 800 persone hanno seguito il presidio.")
    again = crowd(640, "la questura", "Il presidio ha avuto 640 persone, dice la questura.")
    told = [[r.figure.raw for r in row.readings] for row in rows(article("a", "2024-09-18", left),
            article("b", "2024-09-19", came), article("c", "2024-09-19", again))]  # fmt: skip
    assert told == [["800 persone", "640 persone"]]
