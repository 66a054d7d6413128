from __future__ import annotations

import time

import pytest

from generator import cleaning
from generator.cleaning.features import see
from generator.cleaning.known.rules import Rule, Scope, own_rules, rule_book
from generator.model.cleantext import Role
from generator.model.seeds import Block
from tests.cleaning.making import PROSE, clean, kept, seed, verdicts

LANGUAGES = ("any", "it", "en", "es", "fr", "de", "pt")
RULES = [(lang, rule) for lang in LANGUAGES for rule in own_rules(lang)]
IDS = [f"{lang}-{rule.id}" for lang, rule in RULES]
WITH_RULE = pytest.mark.parametrize(("lang", "rule"), RULES, ids=IDS)


def spoken(lang: str) -> str:
    return "it" if lang == "any" else lang


@WITH_RULE
def test_every_rule_takes_its_example_out_of_an_article(lang: str, rule: Rule) -> None:
    example = rule.drops
    if rule.scope is Scope.SPAN:
        example = f"{PROSE[2]} {rule.drops}" if rule.at_end else f"{rule.drops} {PROSE[2]}"
    lines = [*PROSE[:2], example, *PROSE[3 if rule.scope is Scope.SPAN else 2 :]]
    if rule.scope in (Scope.FROM_HERE, Scope.REST):
        lines = [*PROSE, example]
    found = cleaning.clean(seed(*lines), spoken(lang), (), ())
    taken = verdicts(found)[rule.drops.strip()]
    assert not taken.keep
    assert taken.role in (rule.role, Role.MASTHEAD)
    assert all(any(line in text for text in kept(found)) for line in PROSE)


@WITH_RULE
def test_no_rule_takes_what_an_article_may_say(lang: str, rule: Rule) -> None:
    found = clean(*PROSE[:2], rule.keeps, *PROSE[2:], lang=spoken(lang))
    assert rule.keeps in kept(found)
    assert rule_book(spoken(lang)).find_all(see([Block(raw=rule.keeps)], frozenset()).looks) == (None,)


@WITH_RULE
def test_every_rule_says_what_it_is_about(lang: str, rule: Rule) -> None:
    assert rule.reason
    assert not rule.reason.endswith(".")
    assert rule.drops != rule.keeps
    assert rule.whole or rule.starts or rule.patterns or rule.signs
    assert rule.id.partition(".")[2]


def test_rules_have_one_id_each_within_a_language() -> None:
    for lang in LANGUAGES:
        ids = [rule.id for rule in own_rules(lang)]
        assert len(ids) == len(set(ids))


HOSTILE = [
    "a" * 990,
    "a " * 480,
    "A. " * 320,
    "x|" * 490,
    "1 " * 480,
    "(" * 900,
    "© " * 480,
    "di A" * 240,
    "home>" * 190,
]


@WITH_RULE
def test_no_pattern_takes_long_on_a_hostile_line(lang: str, rule: Rule) -> None:
    hostile = see([Block(raw=text) for text in HOSTILE], frozenset()).looks
    start = time.process_time()
    for look in hostile:
        for pattern in rule.patterns:
            pattern.search(look.text if rule.cased else look.folded)
    assert time.process_time() - start < 0.5


def test_casino_banners_go_and_the_article_stays() -> None:
    found = clean("Migliori casinò non AAMS in Italia", *PROSE)
    assert verdicts(found)["Migliori casinò non AAMS in Italia"].role is Role.ADVERT
    assert kept(found) == list(PROSE)


def test_an_article_about_a_casino_keeps_its_heading() -> None:
    about = (
        "Il casinò di Campione riapre dopo tre anni, con la metà dei dipendenti e un debito di cento milioni di euro.",
        "Secondo i sindacati il casinò non ha ancora un piano industriale, la riapertura rischia di durare pochi mesi.",
    )
    heading = "Il casinò online e i bonus: i conti"
    found = clean(PROSE[0], *about, heading, *PROSE[1:])
    assert heading in kept(found)


def test_an_unknown_language_has_only_the_rules_of_all_languages() -> None:
    assert rule_book("und").rules == own_rules("any")
    assert rule_book("xx-XX").rules == own_rules("any")
    assert rule_book("it-CH") == rule_book("it") or rule_book("it-CH").rules == rule_book("it").rules


def test_english_furniture_goes_from_an_italian_page() -> None:
    found = clean(*PROSE, "RELATED ARTICLES", "Gambe gonfie e stanche: come risolvere?", "I 15 cibi più dannosi")
    assert kept(found) == list(PROSE)
    assert verdicts(found)["I 15 cibi più dannosi"].role is Role.TEASER
    assert "2 short lines" in verdicts(found)["I 15 cibi più dannosi"].evidence
