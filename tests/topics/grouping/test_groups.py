from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import topics
from generator.model.topics import TopicFile
from tests.topics.cards import FIRST_EDITION, ORGANISATION, PERSON, PLACE, card, entity, event, leading

DEEPSEEK = TopicFile(slug="deepseek", path="content/topics/deepseek.md", title="DeepSeek", any=("DeepSeek",))


def slugs(grouping: topics.Grouping, topic: str) -> list[str]:
    return [c.slug for g in grouping.groups if g.slug == topic for c in g.cards]


def test_the_editors_topic_holds_all_five_articles_newest_first_and_undated_last() -> None:
    grouping = topics.group(FIRST_EDITION, [DEEPSEEK], "it")
    assert slugs(grouping, "deepseek") == [
        "ia-low-cost",
        "nvidia-e-r1",
        "lunedi-nero",
        "modello-ai-r1",
        "r1-opensource",
    ]
    assert grouping.problems == ()


def test_what_several_articles_name_prominently_becomes_a_topic_of_its_own() -> None:
    chips = [leading(card(name, entities=(entity("NVIDIA", ORGANISATION, 4),))) for name in "ab"]
    grouping = topics.group([*FIRST_EDITION, *chips], [DEEPSEEK], "it")
    automatic = [(g.slug, g.title, g.evidence) for g in grouping.groups if g.file is None]
    assert automatic == [("nvidia", "NVIDIA", "nominato in 7 articoli")]


def test_another_name_of_the_affair_that_an_editors_topic_tells_leads_to_it() -> None:
    (group,) = topics.group(FIRST_EDITION, [DEEPSEEK], "it").groups
    assert group.slug == "deepseek"
    assert "nvidia" in group.absorbed


def test_a_longer_name_of_the_editors_topic_is_no_topic_of_its_own() -> None:
    alone = {g.slug for g in topics.group(FIRST_EDITION, [], "it").groups}
    beside = {g.slug for g in topics.group(FIRST_EDITION, [DEEPSEEK], "it").groups}
    assert "deepseek" in alone
    assert not {s for s in beside if s.startswith("deepseek-")}


def test_words_match_whole_and_without_case_or_accents() -> None:
    file = TopicFile(slug="perù", path="t.md", any=("Perù",))
    cards = [card("a", title="Il PERU vota"), card("b", title="La Perugina riapre"), card("c", lead="Vince il Perù.")]
    assert slugs(topics.group(cards, [file], "it"), "perù") == ["a", "c"]


def test_min_counts_different_words_and_none_keeps_articles_out() -> None:
    file = TopicFile(slug="dazi", path="t.md", any=("dazi", "acciaio", "Cina"), min=2, none=("calcio",))
    cards = [
        card("a", title="Dazi, dazi, dazi"),
        card("b", title="Dazi sull'acciaio"),
        card("c", title="Dazi sull'acciaio e calcio"),
        card("d", title="Dazi", events=(event("2025", "nel 2025", "Nel 2025 la Cina rispose."),)),
    ]
    assert slugs(topics.group(cards, [file], "it"), "dazi") == ["b", "d"]


def test_a_pinned_article_belongs_even_if_it_names_a_forbidden_word() -> None:
    file = TopicFile(slug="dazi", path="t.md", any=("dazi",), none=("calcio",), pin=("calcio-e-dazi",))
    grouping = topics.group([card("calcio-e-dazi", title="Calcio e dazi")], [file], "it")
    assert slugs(grouping, "dazi") == ["calcio-e-dazi"]


def test_a_pin_that_names_no_article_is_a_problem_with_a_hint() -> None:
    file = TopicFile(slug="dazi", path="content/topics/dazi.md", any=("dazi",), pin=("gone",))
    (problem,) = topics.group([card("a", title="Dazi")], [file], "it").problems
    assert (problem.code, problem.path) == ("pin-unknown", "content/topics/dazi.md")
    assert problem.hint


def test_a_declared_topic_without_a_file_needs_two_articles() -> None:
    cards = [card("a", topics=("energia-solare",)), card("b", topics=("energia-solare", "mare")), card("c")]
    (group,) = topics.group(cards, [], "en").groups
    assert (group.slug, group.title) == ("energia-solare", "energia solare")
    assert group.evidence == "filed under by 2 articles"


def test_a_file_without_words_takes_what_the_automatic_topic_would_have() -> None:
    file = TopicFile(slug="nvidia", path="t.md", introduction="Chi vende i chip.")
    (group,) = [g for g in topics.group(FIRST_EDITION, [DEEPSEEK, file], "it").groups if g.slug == "nvidia"]
    assert group.title == "NVIDIA"
    assert len(group.cards) == 5


def test_a_topic_takes_in_another_and_answers_to_its_slug() -> None:
    file = TopicFile(slug="chip", path="t.md", title="Chip", merge_of=("nvidia", "dazi"))
    other = TopicFile(slug="dazi", path="d.md", any=("dazi",))
    extra = card("zz-dazi", title="Dazi sui chip")
    grouping = topics.group([*FIRST_EDITION, extra], [file, other], "it")
    assert slugs(grouping, "chip") == [*slugs(topics.group(FIRST_EDITION, [DEEPSEEK], "it"), "deepseek"), "zz-dazi"]
    assert {g.slug for g in grouping.groups} == {"chip", "dazi"}
    told = [topics.tell(g) for g in grouping.groups if g.slug == "chip"]
    assert told[0].aliases == ("deepseek", "nvidia")


def test_topics_that_take_in_each_other_do_not_turn_in_circles() -> None:
    one = TopicFile(slug="one", path="1.md", any=("uno",), merge_of=("two",))
    two = TopicFile(slug="two", path="2.md", any=("due",), merge_of=("one",))
    grouping = topics.group([card("a", title="Uno"), card("b", title="Due")], [one, two], "it")
    assert slugs(grouping, "one") == slugs(grouping, "two") == ["a", "b"]


def test_taking_in_an_unknown_topic_is_a_problem() -> None:
    file = TopicFile(slug="chip", path="t.md", any=("chip",), merge_of=("nulla",))
    assert [p.code for p in topics.group([card("a")], [file], "it").problems] == ["topic-unknown"]


def test_people_make_no_automatic_topic() -> None:
    cards = [card(n, title="Mario Rossi", entities=(entity("Mario Rossi", PERSON, 5),)) for n in "ab"]
    assert topics.group(cards, [], "it").groups == ()


def test_automatic_topics_are_capped_and_the_most_shared_come_first() -> None:
    cards = [
        card(f"a{i}", entities=tuple(entity(f"Firm{n}", ORGANISATION, 3) for n in range(90) if n % 45 <= i * 10))
        for i in range(6)
    ]
    sizes = [len(g.cards) for g in topics.group([leading(c) for c in cards], [], "it").groups]
    assert len(sizes) == 50
    assert sizes == sorted(sizes, reverse=True)


def test_an_article_that_only_names_the_topic_gives_the_sentences_that_name_it() -> None:
    passing = card(
        "passing",
        title="Meta apre un laboratorio",
        events=(
            event("2024", "nel 2024", "Nel 2024 Meta comprò dei terreni."),
            event("2025", "nel 2025", "Nel 2025 DeepSeek presentò R1."),
        ),
    )
    (group,) = topics.group([passing], [DEEPSEEK], "it").groups
    assert [str(e.date) for e in topics.tell(group).timeline] == ["2025"]


@settings(max_examples=30, deadline=None)
@given(st.permutations(FIRST_EDITION))
def test_the_order_of_the_articles_changes_nothing(cards: list[object]) -> None:
    shuffled = topics.group(cards, [DEEPSEEK], "it")  # type: ignore[arg-type]
    straight = topics.group(FIRST_EDITION, [DEEPSEEK], "it")
    assert shuffled == straight
    assert [topics.tell(g) for g in shuffled.groups] == [topics.tell(g) for g in straight.groups]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=10))
def test_any_words_can_be_grouped_and_told(title: str, text: str, word: str) -> None:
    cards = [
        card(n, title=title, tags=(word,), events=(event("2025", word, text),), entities=(entity(word, ORGANISATION),))
        for n in "ab"
    ]
    file = TopicFile(slug="t", path="t.md", any=(word,), aliases=(title,))
    for group in topics.group(cards, [file], "xx").groups:
        assert topics.tell(group).slug == group.slug


FLOOD = (
    ("Faenza, il Lamone rompe l’argine", "L’acqua del fiume ha invaso tre quartieri di Faenza."),
    ("Sfollati a Faenza dopo la piena", "Il fiume Lamone è tornato sotto l’argine, ma i quartieri restano al buio."),
    ("Faenza torna a casa", "Le famiglie dei quartieri allagati dal fiume Lamone puliscono il fango a Faenza."),
    ("Un nuovo argine per Faenza", "La Regione finanzia l’argine del Lamone: il fiume non deve più entrare in città."),
)
ELSEWHERE = (
    ("Faenza, aperto il museo", "Il museo delle ceramiche di Faenza ha riaperto con una mostra su Picasso."),
    ("Il Faenza vince", "La squadra di basket di Faenza batte Ancona e sale al terzo posto."),
    ("Treni fermi", "Sciopero a Faenza: cancellata metà delle corse regionali della mattina."),
    ("Vendemmia, si parte", "A Faenza i viticoltori raccolgono le prime uve bianche con dieci giorni di anticipo."),
)


def at_faenza(texts: tuple[tuple[str, str], ...]) -> list[str]:
    place = entity("Faenza", PLACE, 2)
    cards = [card(f"a{n}", title=title, lead=lead, entities=(place,)) for n, (title, lead) in enumerate(texts)]
    return [g.slug for g in topics.group(cards, [], "it").groups]


def test_a_place_is_a_topic_where_its_articles_are_about_one_matter() -> None:
    assert at_faenza(FLOOD) == ["faenza"]
    assert at_faenza(ELSEWHERE) == []
    assert at_faenza(ELSEWHERE[:2]) == []


def test_two_articles_make_a_place_a_topic_when_both_titles_name_it_and_tell_one_affair() -> None:
    assert at_faenza(FLOOD[:2]) == ["faenza"]
    assert at_faenza((FLOOD[0], ELSEWHERE[0])) == []


FERRIES = (
    ("Norvik Ferries orders two ships", "Norvik Ferries has ordered two ships from the yard Remonta in Danzig."),
    ("Norvik Ferries bets on hybrids", "Campaigners doubt the boats, which Norvik Ferries will have from Remonta."),
)
GUESTS = ("Norvik Ferries loses its chairman", "After nine years the head of Norvik Ferries steps down in the spring.")


def test_a_firm_in_two_heads_is_a_topic_where_the_articles_share_another_name_too() -> None:
    firm, yard = entity("Norvik Ferries", ORGANISATION), entity("Remonta", ORGANISATION)
    others = [card(f"z{n}", title=f"Rain {n}", lead="It rains over the hills again.", lang="en") for n in range(5)]
    told = [card(f"a{n}", title=t, lead=s, entities=(firm, yard), lang="en") for n, (t, s) in enumerate(FERRIES)]
    assert [g.slug for g in topics.group([*told, *others], [], "en").groups] == ["norvik-ferries"]
    own = [replace(told[0], title="Norvik orders two ships", source="Norvik Ferries"), told[1]]
    assert [g.slug for g in topics.group([*own, *others], [], "en").groups] == ["norvik-ferries"]
    apart = card("b", title=GUESTS[0], lead=GUESTS[1], entities=(firm,), lang="en")
    assert topics.group([told[0], apart, *others], [], "en").groups == ()


def test_a_place_whose_articles_another_topic_holds_is_none() -> None:
    names = (entity("Faenza", PLACE, 2), entity("Lamone", ORGANISATION, 3))
    cards = [card(f"a{n}", title=title, lead=lead, entities=names) for n, (title, lead) in enumerate(FLOOD)]
    (group,) = topics.group(cards, [], "it").groups
    assert (group.slug, group.absorbed) == ("lamone", ("faenza",))


def test_a_topic_that_a_larger_one_has_swallowed_goes_on_answering() -> None:
    firm, bank = entity("Banca Alta", ORGANISATION, 3), entity("Banca Alta Italia", ORGANISATION, 3)
    before = [card(f"a{n}", title="Utili, Banca Alta", entities=(firm,)) for n in range(2)]
    assert [g.slug for g in topics.group(before, [], "it").groups] == ["banca-alta"]
    both = [leading(card(f"a{n}", title="Utili", entities=(firm, bank))) for n in range(2)]
    after = topics.group([*both, card("b", entities=(bank,))], [], "it").groups
    assert [(g.slug, g.absorbed) for g in after] == [("banca-alta-italia", ("banca-alta",))]
    assert topics.tell(after[0]).aliases == ("banca-alta",)
    file = TopicFile(slug="alta", path="t.md", title="Banca Alta", any=("Banca Alta",))
    (group,) = topics.group(both, [file], "it").groups
    assert set(group.absorbed) == {"banca-alta", "banca-alta-italia"}


def test_an_article_with_a_known_name_in_its_head_belongs_though_it_does_not_list_it() -> None:
    place = entity("Faenza", PLACE, 2)
    cards = [
        card(f"a{n}", title=title, lead=lead, entities=(place,) if n else ()) for n, (title, lead) in enumerate(FLOOD)
    ]
    other = card("z", title="Le faenze del Settecento", lead="Una mostra di ceramiche.")
    bank = card("y", title="Utili per la Banca di Faenza", entities=(entity("Banca di Faenza", ORGANISATION),))
    (group,) = topics.group([*cards, other, bank], [], "it").groups
    assert {c.slug for c in group.cards} == {"a0", "a1", "a2", "a3"}


def test_an_agency_that_signs_or_publishes_is_nothing_that_articles_are_about() -> None:
    agency = entity("Agenzia Alfa", ORGANISATION, mentions=1)
    signed = card("signed", entities=(agency,), title="Il ponte riapre", lead="ROMA (Agenzia Alfa) — Il ponte riapre.")
    own = card("own", entities=(agency,), source="Agenzia Alfa", title="Piove", lead="Per Agenzia Alfa piove.")
    told = card("told", entities=(agency,), title="Agenzia Alfa assume", lead="Agenzia Alfa assume trenta persone.")
    assert [group.slug for group in topics.group([signed, own, told], (), "it").groups] == []
    again = card("again", entities=(agency,), title="Agenzia Alfa si trasferisce", lead="Agenzia Alfa lascia Roma.")
    assert [group.slug for group in topics.group([told, again], (), "it").groups] == ["agenzia-alfa"]


def test_what_few_of_many_unrelated_articles_name_is_no_topic() -> None:
    firm = entity("Alfa Rete", ORGANISATION, 4)
    told = ("Alfa Rete trasmette la finale di coppa.", "La rapina è finita su Alfa Rete.")
    named = [card(f"a{n}", title=lead, lead=lead, entities=(firm,)) for n, lead in enumerate(told)]
    others = [card(name, title=f"{name} riapre", lead=f"{name} riapre.") for name in ("Museo", "Teatro", "Parco")]
    assert topics.group([*named, *others], [], "it").groups == ()
    assert [g.slug for g in topics.group([*named, others[0]], [], "it").groups] == ["alfa-rete"]
