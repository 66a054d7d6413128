"""What figures of one measure say together, where a hurried reader would see a contradiction or miss one."""

from __future__ import annotations

from generator.model.articles import Card
from generator.model.facts import Event, Figure, Modality, Qualifier
from generator.model.topics import Agreement, Comparison
from generator.text.languages import language
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import PLACE, card, entity, event, figure

NAMES = (entity("Valdorsa", PLACE, 3), entity("Brenno", PLACE))
LEAD = "Due treni merci si sono scontrati all'alba nella stazione di Valdorsa, sulla linea per Brenno."


def article(name: str, date: str, *figures: Figure, events: tuple[Event, ...] = ()) -> Card:
    title = "Scontro fra treni a Valdorsa"
    return card(name, date=date, title=title, lead=LEAD, figures=figures, events=events, entities=NAMES)


def rows(*cards: Card) -> list[Comparison]:
    group = Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",))
    return [c for c in tell(group).comparisons if c.agreement is not Agreement.SINGLE]


def verdicts(*cards: Card) -> list[Agreement]:
    return [row.agreement for row in rows(*cards)]


def numbers(*cards: Card) -> list[list[str]]:
    return [[r.figure.raw for r in row.readings] for row in rows(*cards)]


def toll(number: int, text: str, sentence: int = 1, **fields: object) -> Figure:
    return figure(str(number), str(number), "morti", text, concepts=("deaths",), sentence=sentence, **fields)


NINE = article("a", "2024-09-18", toll(9, "I morti dello scontro sono 9, dice la polizia ferroviaria."))


def test_what_a_voice_had_said_before_is_of_another_moment_and_sets_nothing_against_the_new_number() -> None:
    now = toll(10, "I morti dello scontro sono 10, dice il prefetto.", by="il prefetto")
    later = {
        word: article("b", "2024-09-18", now, toll(9, text, 2, by="la polizia"))
        for word, text in (
            ("before", "La polizia in precedenza aveva parlato di 9 morti nello scontro."),
            ("now", "La polizia parla di 9 morti nello scontro."),
        )
    }
    assert verdicts(later["before"], NINE) == [Agreement.OTHER_MOMENT]
    assert verdicts(later["now"], NINE) == [Agreement.CONFLICT]


def test_a_sum_that_goes_on_growing_was_right_when_it_was_less() -> None:
    text = "Lo scontro è costato alla rete {} {} milioni."
    for told, verdict in (("finora", Agreement.OTHER_MOMENT), ("in tutto", Agreement.CONFLICT)):
        was, now = (
            figure(f"{n} milioni", f"{n}000000", "EUR", text.format(told, n), concepts=("cost",)) for n in (3, 4)
        )
        assert verdicts(article("a", "2024-09-18", was), article("b", "2024-09-28", now)) == [verdict]


def test_what_sums_had_reached_is_of_another_moment() -> None:
    now = figure("4 milioni", "4000000", "EUR", "Le spese per lo scontro sono di 4 milioni.", concepts=("cost",))
    text = "Le spese per lo scontro {} 3 milioni."
    for told, verdict in (("avevano raggiunto", Agreement.OTHER_MOMENT), ("sono di", Agreement.CONFLICT)):
        was = figure("3 milioni", "3000000", "EUR", text.format(told), concepts=("cost",))
        assert verdicts(article("a", "2024-09-18", was), article("b", "2024-09-20", now)) == [verdict]


def test_a_noun_of_the_sentence_before_sets_nothing_against_what_a_voice_counts() -> None:
    two = toll(2, "I feriti sono saliti a 40, con 2 morti, dice il prefetto.", by="il prefetto")
    for text, found in (("In rianimazione ce ne sono 5.", []), ("I morti sono 5.", [Agreement.CONFLICT])):
        assert verdicts(article("a", "2024-09-18", two, toll(5, text, 2))) == found


def test_at_least_so_many_reconciles_no_two_numbers_that_differ() -> None:
    least = article("b", "2024-09-18", toll(9, "I morti sono almeno 9.", qualifier=Qualifier.AT_LEAST))
    more = article("c", "2024-09-18", toll(12, "I morti sono almeno 12.", qualifier=Qualifier.AT_LEAST))
    assert verdicts(NINE, least) == [Agreement.AGREE]
    assert verdicts(NINE, least, more) == [Agreement.OTHER_MOMENT]


def test_fewer_dead_a_day_later_contradict_and_more_are_of_another_moment() -> None:
    told = article("a", "2024-09-18", toll(12, "Nello scontro i morti a Valdorsa sono 12."))
    for number, verdict in ((9, Agreement.CONFLICT), (14, Agreement.OTHER_MOMENT)):
        later = article("b", "2024-09-19", toll(number, f"Lo scontro a Valdorsa ha fatto {number} morti."))
        assert verdicts(told, later) == [verdict]


def test_a_toll_of_a_year_long_over_moves_no_more() -> None:
    for year, verdict in ((2004, Agreement.CONFLICT), (2024, Agreement.OTHER_MOMENT)):
        told = [
            article(name, day, toll(number, f"Nel {year} i morti a Valdorsa furono {number}."))
            for name, day, number in (("a", "2024-09-18", 67), ("b", "2024-09-19", 75))
        ]
        assert verdicts(*told) == [verdict]


def test_what_has_moved_to_a_number_was_another_before() -> None:
    other = Agreement.OTHER_MOMENT
    for verb, verdict in (("è di", Agreement.CONFLICT), ("è sceso a", other), ("oggi è di", other)):
        told = [
            article(
                name,
                day,
                figure(raw, f"{raw[:3]}000000", "EUR", f"Il debito di Valdorsa {text} {raw}.", concepts=("debt",)),
            )
            for name, day, raw, text in (
                ("a", "2024-09-18", "480 milioni", "è di"),
                ("b", "2024-09-19", "472 milioni", verb),
            )
        ]
        assert verdicts(*told) == [verdict]


def test_an_accident_of_months_before_in_the_same_region_is_not_compared() -> None:
    text = "È il terzo scontro dal 28 febbraio, quando i morti a Valdorsa furono 7."
    past = event("2024-02-28", "28 febbraio", text)
    assert rows(NINE, article("b", "2024-09-18", toll(7, text), events=(past,))) == []
    recent = event("2024-09-17", "ieri", text)
    assert verdicts(NINE, article("b", "2024-09-18", toll(7, text), events=(recent,))) == [Agreement.OTHER_MOMENT]


def test_a_number_that_two_articles_hold_for_sure_is_not_in_doubt_because_a_third_says_may() -> None:
    said = "I morti dello scontro potrebbero essere 9."
    unsure = article("b", "2024-09-18", toll(9, said, modality=Modality.POSSIBLE))
    third = article("c", "2024-09-18", toll(9, "Nello scontro sono morti in 9."))
    assert verdicts(NINE, unsure) == [Agreement.POSSIBLE]
    assert verdicts(NINE, unsure, third) == [Agreement.AGREE]


def test_a_round_number_in_sentences_that_say_the_same_is_one_number_and_elsewhere_proves_nothing() -> None:
    cost = [
        article(name, "2024-09-18", figure("70 milioni", "70000000", "EUR", text, measure=measure))
        for name, text, measure in (
            ("a", "La cooperativa ha perso merci deperibili per 70 milioni.", "merci"),
            ("b", "Le merci deperibili della cooperativa valevano 70 milioni.", "valore"),
            ("c", "La banca del luogo gestisce depositi per 70 milioni.", "depositi"),
        )
    ]
    assert numbers(*cost) == [["70 milioni", "70 milioni"]]
    assert {r.card.slug for r in rows(*cost)[0].readings} == {"a", "b"}


def test_a_share_is_no_toll_and_people_have_no_price() -> None:
    chances = (
        "La manovra ha il 60% di probabilità di riuscire senza morti, dicono i tecnici della rete.",
        "Senza morti, la manovra per i tecnici riesce con una probabilità del 60%.",
    )
    share = [
        article(n, "2024-09-18", figure("60%", "60", "%", text, concepts=("deaths",), measure="probabilità"))
        for n, text in zip("ab", chances, strict=True)
    ]
    assert [row.subject for row in rows(*share)] == ["probabilità"]
    sued = ("Hanno firmato azioni contro la società 1.200 viaggiatori.", "Le azioni firmate da 1.200 viaggiatori.")
    people = [
        article(n, "2024-09-18", figure("1.200 viaggiatori", "1200", "viaggiatori", text, concepts=("share-price",)))
        for n, text in zip("ab", sued, strict=True)
    ]
    assert [row.subject for row in rows(*people)] == ["viaggiatori"]


def test_every_language_of_pages_names_the_same_measures() -> None:
    named = {
        code: set(language(code).section("topics").fields("measures")) for code in ("it", "en", "es", "fr", "de", "pt")
    }
    assert named["it"]
    assert all(measures == named["it"] for measures in named.values())
