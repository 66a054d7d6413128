from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from generator.metadata.dates import changes, publication, shown, witnesses
from generator.metadata.dates.shown import Zone
from generator.metadata.dates.witnesses import Witness
from generator.model import dates
from generator.model.cleantext import Role
from generator.model.found import Basis, Found
from tests.metadata.making import PARAGRAPH, cleaned, evidence

BODY = (Role.BODY, PARAGRAPH)


def witness(day: str, odds: float, basis: Basis = Basis.METADATA, words: str = "") -> Witness:
    return Witness(Found(value=dates.parse(day), basis=basis, evidence=words or f"{day} {odds}"), odds)


def test_several_weak_witnesses_outdo_a_strong_one() -> None:
    weak = [witness("2025-01-27", 10), witness("2025-01-27", 11), witness("2025-01-27", 12)]
    chosen, rival = witnesses.choose([witness("2025-03-01", 15), *weak])
    assert chosen is not None
    assert str(chosen.found.value) == "2025-01-27"
    assert rival is None


def test_the_same_words_under_two_names_are_one_witness() -> None:
    copies = [witness("2025-01-27", 10, words="27/01/2025"), witness("2025-01-27", 10, words="27/01/2025")]
    chosen, rival = witnesses.choose([witness("2025-03-01", 20), *copies])
    assert chosen is not None
    assert str(chosen.found.value) == "2025-03-01"
    assert rival is None


def test_two_that_are_as_strong_are_rivals() -> None:
    chosen, rival = witnesses.choose([witness("2025-01-27", 20), witness("2025-03-01", 18)])
    assert chosen is not None
    assert rival is not None
    assert (str(chosen.found.value), str(rival.found.value)) == ("2025-01-27", "2025-03-01")


def test_days_beside_each_other_are_no_rivals_and_the_readers_day_counts() -> None:
    stamp = witness("2025-01-28", 30, words="2025-01-28T01:30:00Z")
    line = witness("2025-01-27", 20, Basis.BYLINE)
    assert witnesses.choose([stamp, line]) == (line, None)
    local = witness("2025-01-28", 30, words="2025-01-28T01:30:00+01:00")
    assert witnesses.choose([local, line]) == (local, None)


def test_a_month_is_no_day_and_what_is_hardly_told_is_not_believed() -> None:
    assert witnesses.choose([witness("2025-01", 30)]) == (None, None)
    assert witnesses.choose([witness("2025-01-27", 1.5)]) == (None, None)


def test_the_month_of_an_address_speaks_for_its_days_and_against_others() -> None:
    near, far = witness("2017-09-09", 10), witness("2017-08-14", 40)
    assert witnesses.choose([near, far]) == (far, None)
    assert witnesses.choose([witness("2017-09", 30, Basis.URL), near, far]) == (near, None)
    placeholder = witness("9999-12-31", 10)
    assert witnesses.choose([placeholder, far]) == (far, None)


def test_a_stamp_of_the_last_change_under_the_name_of_publication_yields_to_an_earlier_day() -> None:
    stamp = "2025-03-01T10:00:00+01:00"
    stated = [
        ("article:published_time", stamp),
        ("jsonld:datePublished", "2025-01-27T09:00:00+01:00"),
        ("article:modified_time", stamp),
    ]
    proof = evidence(cleaned(BODY, stated=stated))
    known = tuple(witnesses.find(proof, None, shown.find(proof)))
    assert [str(w.found.value) for w in known] == ["2025-03-01", "2025-01-27"]
    assert [str(w.found.value) for w in changes.without(proof, (), known)] == ["2025-01-27"]


def test_published_and_changed_at_the_same_moment_is_published() -> None:
    stamp = "2025-01-27T09:00:00+01:00"
    proof = evidence(cleaned(BODY, stated=[("article:published_time", stamp), ("article:modified_time", stamp)]))
    known = tuple(witnesses.find(proof, None, ()))
    assert list(changes.without(proof, (), known)) == list(known)


def test_of_like_elements_only_the_first_dates_the_article() -> None:
    lines = [(Role.BYLINE, "3 gennaio 2025"), (Role.BYLINE, "5 gennaio 2025")]
    clean = cleaned((Role.TITLE, "Borsa in calo"), *lines, BODY)
    posts = replace(clean, blocks=tuple(structs.replace(b, trail="li.post > p.date") for b in clean.blocks))
    (told,) = witnesses.find(evidence(posts), None, shown.find(evidence(posts)))
    assert str(told.found.value) == "2025-01-03"


def test_a_time_that_is_only_the_day_of_the_visit_is_no_witness() -> None:
    stated = [("time:datetime", "2025-01-27")]
    visit = (Role.MASTHEAD, "lunedì 27 gennaio 2025")
    seen = cleaned(visit, (Role.TITLE, "Borsa in calo"), BODY, stated=stated)
    assert list(witnesses.find(evidence(seen), None, shown.find(evidence(seen)))) == []
    unseen = cleaned((Role.TITLE, "Borsa in calo"), BODY, stated=stated)
    assert len(list(witnesses.find(evidence(unseen), None, ()))) == 1


def test_the_first_of_many_days_in_elements_alike_is_that_of_another_article() -> None:
    lines = [(Role.BYLINE, f"{day} gennaio 2025") for day in (3, 4, 5)]
    clean = cleaned(*[BODY] * 12, *lines, *[BODY] * 12)
    trail = "main > ul > li > span.date"
    seen = [
        replace(one, block=structs.replace(one.block, trail=trail), marked=True, zone=Zone.ELSEWHERE)
        for one in shown.find(evidence(cleaned((Role.TITLE, "Il molo"), *lines, BODY, BODY)))
    ]
    assert len(seen) == len(lines)
    assert list(witnesses.of_lines(evidence(clean), seen)) == []
    assert [str(w.found.value) for w in witnesses.of_lines(evidence(clean), seen[:1])] == ["2025-01-03"]


def test_posts_nested_in_each_other_are_alike_and_the_first_dates_their_thread() -> None:
    lines = [(Role.BYLINE, f"{day} gennaio 2025") for day in (3, 5)]
    proof = evidence(cleaned((Role.TITLE, "Il molo"), *lines, BODY, BODY))
    first, later = shown.find(proof)
    post = " > div.inner > div.cell > header > time"
    first = replace(first, zone=Zone.ELSEWHERE, block=structs.replace(first.block, trail=f"article#p1{post}"))
    trail = f"article#p1 > article#p2{post}"
    nested = replace(later, block=structs.replace(later.block, trail=trail))
    assert [w.day.day for w in witnesses.of_lines(proof, [replace(first, marked=True), nested])] == [3]
    own = replace(later, block=structs.replace(later.block, trail="article#p2 > div.head > time"))
    assert {w.day.day for w in witnesses.of_lines(proof, [replace(first, marked=True), own])} == {3, 5}


def test_the_only_day_of_a_page_makes_the_month_of_its_address_finer_wherever_it_stands() -> None:
    told = (Role.TEASER, "«Il molo» del 27 gennaio 2025 è stato pubblicato in cronaca")
    other = (Role.TEASER, "«La rete» del 20 gennaio 2025 è stato pubblicato in cronaca")
    text = [BODY] * 10
    for above, day in (([told], "2025-01-27"), ([told, other], "2025-01")):
        clean = cleaned(*above, *[(Role.MENU, "Sport")] * 10, (Role.TITLE, "Il molo"), *text)
        found, _ = publication.find(evidence(clean), "https://example.org/2025/01/il-molo.html")
        assert found is not None
        assert str(found.value) == day


def test_a_day_of_the_last_change_that_a_script_calls_the_publications_is_both() -> None:
    changed = (Role.BYLINE, "Ultimo aggiornamento: 27 gennaio 2025")
    stamps = [("time:datetime", "27 gennaio 2025")]
    scripts = [("script:published", f"{day}T10:00:00+01:00") for day in ("2025-01-27", "2025-01-03", "2025-01-05")]
    for stated, day in ((stamps, "../2025-01-27"), ([*stamps, *scripts], "2025-01-27")):
        clean = cleaned((Role.TITLE, "Il molo"), changed, BODY, BODY, stated=stated)
        found, _ = publication.find(evidence(clean), None)
        assert found is not None
        assert str(found.value) == day


def test_a_row_of_lines_alike_below_the_title_tells_less_than_one_line_above_it() -> None:
    rows = [(Role.BYLINE, f"{day} gennaio 2025") for day in (3, 3, 4)]
    above = (Role.BYLINE, "6 gennaio 2025")
    proof = evidence(cleaned(above, (Role.TITLE, "Il molo"), *rows, BODY, BODY))
    line, *others = shown.find(proof)
    alike = [replace(one, block=structs.replace(one.block, trail="ul > li > small")) for one in others]
    told, _ = witnesses.choose(witnesses.of_lines(proof, [line, *alike]))
    assert told is not None
    assert str(told.found.value) == "2025-01-06"
    told, _ = witnesses.choose(witnesses.of_lines(proof, [line, *alike[:2]]))
    assert told is not None
    assert str(told.found.value) == "2025-01-03"


def test_of_two_days_around_the_title_one_between_menus_is_the_visits() -> None:
    head = [(Role.MENU, "Seguici"), (Role.BYLINE, "28 gennaio 2025"), (Role.MENU, "Home")]
    clean = cleaned(
        (Role.TITLE, "Il molo"), *head, (Role.BYLINE, "di Anna Bianchi"), (Role.BYLINE, "27 gennaio 2025"), BODY
    )
    told = witnesses.of_lines(evidence(clean), shown.find(evidence(clean)))
    assert [str(w.found.value) for w in told] == ["2025-01-27"]


def test_of_several_metas_of_a_system_the_earliest_day_is_that_of_publication() -> None:
    stated = [("meta:published", "2026-03-09T08:45:32Z"), ("meta:published", "2021-02-16")]
    found = list(witnesses.find(evidence(cleaned(BODY, stated=stated)), None, ()))
    assert [str(w.found.value) for w in found] == ["2021-02-16"]


def test_a_list_of_other_articles_right_below_the_text_tells_no_day() -> None:
    lines = [(Role.BYLINE, f"{day} gennaio 2025") for day in (3, 4, 5)]
    listed = shown.find(evidence(cleaned((Role.TITLE, "Il molo"), *[BODY] * 8, *lines)))
    seen = [replace(one, block=structs.replace(one.block, trail="section > ul > li > span.date")) for one in listed]
    assert [one.zone for one in seen] == [Zone.FOOT] * 3
    assert list(witnesses.of_lines(evidence(cleaned(BODY)), seen)) == []
    assert [str(w.found.value) for w in witnesses.of_lines(evidence(cleaned(BODY)), seen[:1])] == ["2025-01-03"]
