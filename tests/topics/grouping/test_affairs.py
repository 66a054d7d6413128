"""Affairs whose articles share several rare names, no one of them in the head of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import topics
from generator.model.articles import Card
from generator.model.facts import EntityKind
from generator.model.topics import TopicFile
from tests.topics.cards import ORGANISATION, PERSON, PLACE, card, entity, event

AFFAIR = {
    "a": (
        "2026-02-03",
        "Frana sulla provinciale, Roccabruna isolata",
        "La frana del monte Tarvè ha sepolto la provinciale che porta a Roccabruna.",
        "Ieri, dice Ines Brandolin, il versante è venuto giù sopra le case evacuate.",
    ),
    "b": (
        "2026-02-13",
        "Dieci giorni senza strada",
        "A Roccabruna la farmacia ha finito gli antibiotici.",
        "Ieri l'elicottero è tornato sopra la frana del Tarvè, e la provinciale resta chiusa.",
    ),
    "c": (
        "2026-02-27",
        "Quel versante era segnalato da anni",
        "Il rapporto definiva alto il rischio sotto il Tarvè.",
        "Ieri il comitato di Roccabruna ha chiesto chi sapeva della frana, e Ines Brandolin ha firmato.",
    ),
    "d": (
        "2026-05-22",
        "Riapre la strada a senso unico",
        "La prima auto è salita lungo la pista nuova.",
        "Ieri a Roccabruna sono tornate le famiglie evacuate, e Ines Brandolin ha dormito vicino alla frana.",
    ),
}
FAIR = (
    "2026-01-08",
    "Roccabruna, torna la sagra del formaggio",
    "Quaranta produttori aspettano i turisti.",
    "Ieri la giunta di Roccabruna ha comprato i banchi, dice Bruno Brandolin.",
)
SINGLES = {
    "e": ("2026-02-04", "Borsa in rialzo", "I listini salgono.", "Ieri la Celtiq di Ada Morello ha venduto."),
    "f": (
        "2026-02-09",
        "Vince il Valmora",
        "Due gol nel finale.",
        "Ieri il Valmora ha battuto la Virtesa.",
    ),
    "g": (
        "2026-03-01",
        "Un film da vedere",
        "La storia di due fratelli.",
        "Ieri Sandra Ottieri ha ricevuto il premio.",
    ),
}


def told(name: str, article: tuple[str, str, str, str]) -> Card:
    day, title, lead, fact = article
    return card(name, date=day, title=title, lead=lead, events=(event(day, "ieri", fact),))


DIGEST = [told(name, article) for name, article in (AFFAIR | SINGLES).items()]


def grouped(cards: list[Card]) -> list[tuple[str, str]]:
    return [(g.title, "".join(sorted(c.slug for c in g.cards))) for g in topics.group(cards, [], "it").groups]


def test_articles_that_share_rare_names_and_words_are_a_topic_under_the_name_that_most_have() -> None:
    assert grouped(DIGEST) == [("Roccabruna", "abcd")]


def test_all_articles_of_an_affair_are_about_it() -> None:
    (group,) = topics.group(DIGEST, [], "it").groups
    assert len(group.whole) == 4


def test_another_matter_at_the_same_place_is_none_of_the_affair() -> None:
    assert grouped([*DIGEST, told("h", FAIR)]) == [("Roccabruna", "abcd")]


def test_a_name_alone_makes_no_affair() -> None:
    cards = [
        told(name, (day, title, lead, f"{fact} A Roccabruna se ne parla."))
        for name, (day, title, lead, fact) in SINGLES.items()
    ]
    assert grouped(cards) == []


@pytest.mark.parametrize("general", ["Senato", "Milano", "Giovanni", "Francia", "lunedì"])
def test_what_is_known_everywhere_is_no_evidence(general: str) -> None:
    words = {"Roccabruna": general, "Tarvè": general, "Brandolin": general}

    def renamed(text: str) -> str:
        for word, other in words.items():
            text = text.replace(word, other)
        return text

    cards = [told(n, tuple(map(renamed, a))) for n, a in (AFFAIR | SINGLES).items()]  # type: ignore[arg-type]
    assert grouped(cards) == []


@pytest.mark.parametrize(("name", "kind"), [("Poggio San Giovanni", PLACE), ("Giovanni", PERSON)])
def test_a_name_is_specific_as_a_whole_though_its_words_are_in_many(name: str, kind: EntityKind) -> None:
    affair = [tuple(text.replace("Roccabruna", name) for text in article) for article in AFFAIR.values()]
    cards = [told(n, article) for n, article in zip(AFFAIR, affair, strict=True)]  # type: ignore[arg-type]
    cards = [replace(c, entities=(entity(name, kind, 1),)) for c in cards]
    assert grouped([*cards, *DIGEST[4:]]) == [(name, "abcd")]


@pytest.mark.parametrize(("name", "kind"), [("Senato", ORGANISATION), ("Milano", PLACE)])
def test_what_is_known_everywhere_is_a_topic_where_its_articles_are_about_one_matter(
    name: str, kind: EntityKind
) -> None:
    apart = [replace(c, lead=f"{c.lead} Lo sa {name}.", entities=(entity(name, kind, 3),)) for c in DIGEST[4:]]
    assert grouped(apart) == []
    words = "Il decreto sulle frane divide la maggioranza: evacuate le case della provinciale sotto il versante."
    alike = [replace(c, lead=f"{words} {c.lead} Lo sa {name}.") for c in apart]
    assert [ids for _, ids in grouped(alike)] == ["efg"]


def test_no_name_leads_to_an_affair_but_those_it_had_with_fewer_articles() -> None:
    firm = entity("Edilnova", ORGANISATION, 1)
    cards = [replace(c, entities=(firm,)) if c.slug in "cd" else c for c in DIGEST]
    (group,) = topics.group(cards, [], "it").groups
    assert group.slug == "roccabruna"
    assert "edilnova" not in group.absorbed


def test_an_affair_leaves_no_address_behind_that_it_never_had() -> None:
    growing = [{g.slug for g in topics.group([*DIGEST[:size], *DIGEST[4:]], [], "it").groups} for size in (2, 3, 4)]
    assert growing == [set(), {"roccabruna"}, {"roccabruna"}]
    (group,) = topics.group(DIGEST, [], "it").groups
    assert group.absorbed == ()


def test_years_lie_between_no_articles_of_an_affair() -> None:
    late = [replace(c, date=card("x", date=f"20{n}5-02-01").date) for n, c in enumerate(DIGEST)]
    assert grouped(late) == []


def test_the_address_of_an_affair_outlives_articles_that_give_it_another_name() -> None:
    firm = entity("Edilnova", ORGANISATION, 3)
    first = [replace(c, lead=f"La Edilnova nega. {c.lead}", entities=(firm,)) for c in DIGEST[:3]]
    (before,) = topics.group([*first, *DIGEST[4:]], [], "it").groups
    (after,) = topics.group([*first, *DIGEST[3:], told("i", AFFAIR["a"]), told("j", AFFAIR["d"])], [], "it").groups
    assert before.slug in (after.slug, *after.absorbed)


def test_an_article_that_an_editors_words_find_tells_all_where_its_affair_is_the_topic() -> None:
    file = TopicFile(slug="roccabruna", path="content/topics/roccabruna.md", any=("Roccabruna",))
    (group,) = topics.group(DIGEST, [file], "it").groups
    assert sorted(group.whole) == sorted(c.id for c in DIGEST[:4])


def test_an_editors_topic_keeps_its_address() -> None:
    file = TopicFile(slug="roccabruna", path="content/topics/roccabruna.md", any=("farmacia",))
    assert [g.slug for g in topics.group(DIGEST, [file], "it").groups] == ["roccabruna"]


def test_a_person_may_give_an_affair_its_name() -> None:
    named = [tuple(text.replace("Roccabruna", "Ines Brandolin") for text in article) for article in AFFAIR.values()]
    cards = [told(name, article) for name, article in zip(AFFAIR, named, strict=True)]  # type: ignore[arg-type]
    cards = [replace(c, entities=(entity("Ines Brandolin", PERSON),)) for c in cards]
    assert grouped([*cards, *DIGEST[4:]]) == [("Ines Brandolin", "abcd")]


def test_of_two_names_that_all_share_the_one_that_they_say_oftener_is_the_topics() -> None:
    texts = [[text.replace("Roccabruna", "Andorno e Roccabruna") for text in article] for article in AFFAIR.values()]
    cards = [told(name, (*article,)) for name, article in zip(AFFAIR, texts, strict=True)]  # type: ignore[arg-type]
    assert grouped([*cards, *DIGEST[4:]]) == [("Andorno", "abcd")]
    more = event("2026-05-22", "ieri", "Ieri Roccabruna aspettava, e Roccabruna non ha dormito.")
    cards[3] = replace(cards[3], events=(*cards[3].events, more))
    assert grouped([*cards, *DIGEST[4:]]) == [("Roccabruna", "abcd")]
