from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import cleaning
from generator.model.cleantext import Role
from generator.model.rules import EditorRule, Extent
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat

from .making import PROSE, clean, kept, seed

LINES = st.one_of(
    st.sampled_from(
        [*PROSE, "Condividi", "Leggi anche", "Lascia un commento", " date 2025-01 Ieri", "Menu", "", "Ma…?"]
    ),
    st.text(max_size=60),
)
BLOCKS = st.builds(
    Block,
    raw=LINES.map(lambda line: f"{line}\n"),
    kind=st.sampled_from(list(BlockKind)),
    level=st.integers(0, 3),
    link_share=st.floats(0, 1),
    trail=st.sampled_from(["", "nav > ul > li", "article > p", "div.related > p", "div[hidden] > p"]),
)
SEEDS = st.lists(BLOCKS, max_size=12).map(
    lambda blocks: Seed(path="seeds/x.html", format=SeedFormat.HTML, encoding="utf-8", blocks=tuple(blocks))
)
RULES = st.builds(
    EditorRule,
    id=st.just("r"),
    keep=st.booleans(),
    extent=st.sampled_from(list(Extent)),
    match=st.sampled_from(["ieri", "Le strade", "o", "a", "commento"]),
    max_share_percent=st.none() | st.integers(0, 100),
)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.sampled_from(["it", "en", "und", "ja", "x-y"]), st.lists(RULES, max_size=3))
def test_nothing_is_lost_and_every_block_has_one_verdict(held: Seed, lang: str, rules: list[EditorRule]) -> None:
    found = cleaning.clean(held, lang, rules, ())
    assert "".join(block.raw for block in found.blocks) == held.text
    assert len(found.blocks) == len(found.verdicts)
    assert all(verdict.rule and verdict.evidence for verdict in found.verdicts)
    assert found == cleaning.clean(held, lang, rules, ())


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_seed_with_words_is_never_emptied(held: Seed) -> None:
    found = cleaning.clean(held, "it", (), ())
    readable = [b for b, v in zip(found.blocks, found.verdicts, strict=True) if v.role not in (Role.BLANK, Role.HEADER)]
    assert bool(found.kept) == bool(readable)


@pytest.mark.parametrize(
    "lines",
    [
        ["parola " * 140_000],
        ["x" * 1_000_000],
        ["© | " * 200_000],
        ["Leggi anche"] * 10_000,
        [f"Voce {number}" for number in range(10_000)],
        [PROSE[0]] * 3_000,
        ["\u202eIeri\u202c sera \u0000"] * 2_000,
        ["— A (@a) 1"] * 5_000,
    ],
    ids=["words", "letters", "signs", "heads", "menu", "copies", "bidi", "signatures"],
)
def test_hostile_seeds_take_no_more_than_their_share_of_time(lines: list[str]) -> None:
    start = time.process_time()
    found = clean(*lines)
    assert time.process_time() - start < 10
    assert "".join(block.raw for block in found.blocks) == found.seed.text


def test_an_article_takes_a_few_milliseconds() -> None:
    article = seed(*(f"{line} Capitolo {number}." for number in range(10) for line in PROSE))
    cleaning.clean(article, "it", (), ())
    start = time.process_time()
    for _ in range(5):
        found = cleaning.clean(article, "it", (), ())
    assert len(article.text) > 4_000
    assert len(kept(found)) == 40
    assert (time.process_time() - start) / 5 < 0.1


def test_a_language_without_data_is_judged_by_structure() -> None:
    prose = [f"{line} Tak powiedział minister wczoraj." for line in PROSE]
    found = clean("Menu glowne", "Sport", *prose, "Inne", "Pogoda", lang="pl")
    assert set(kept(found)) == set(prose)
