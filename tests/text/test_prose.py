from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.cleantext import CleanText, Role, SentenceKind, Verdict
from generator.model.seeds import Block, BlockKind, Seed, SeedFormat, fold_blanks
from generator.text import prose

ROLES = st.sampled_from([Role.BODY, Role.HEADING, Role.EMBED, Role.STANDFIRST, Role.ADVERT, Role.BLANK])
RAWS = st.lists(
    st.sampled_from(
        ["Il costo è di 5, 6 milioni. ", "Poi cade!", " ", "\n", "\r\n", "- voce\n", "«Sì. No.»", "???", "12"]
    ),
    max_size=6,
).map("".join)


def clean(*pieces: tuple[str, Role], kind: BlockKind = BlockKind.PARAGRAPH, words: str | None = None) -> CleanText:
    blocks, line = [], 1
    for raw, _ in pieces:
        before = raw[: len(raw) - len(raw.lstrip())].count("\n")
        blocks.append(Block(raw=raw, kind=kind, line=line + before, words=words))
        line += raw.count("\n")
    seed = Seed(path="seeds/a.txt", format=SeedFormat.TEXT, encoding="utf-8", blocks=tuple(blocks))
    kept = (Role.BODY, Role.HEADING, Role.EMBED, Role.STANDFIRST)
    verdicts = tuple(Verdict(keep=role in kept, role=role, rule="test") for _, role in pieces)
    return CleanText(seed=seed, lang="it", blocks=tuple(blocks), verdicts=verdicts)


def test_sentences_are_numbered_through_the_article_with_headings_counted() -> None:
    found = prose.read(
        clean(
            ("Migliori casinò\n", Role.ADVERT),
            ("\nIl vero costo: mito o realtà? Vediamo\n", Role.HEADING),
            ("Il prezzo sale.Il titolo cade.\n", Role.BODY),
        )
    )
    assert [(s.number, s.paragraph, s.kind.value, s.line, s.text) for s in found.sentences] == [
        (1, 1, "heading", 3, "Il vero costo: mito o realtà? Vediamo"),
        (2, 2, "prose", 4, "Il prezzo sale."),
        (3, 2, "prose", 4, "Il titolo cade."),
    ]


def test_an_items_marker_is_no_part_of_its_sentence() -> None:
    found = prose.read(
        clean(("- Il prezzo è del 3%.\n", Role.BODY), ("2) Il resto.\n", Role.BODY), kind=BlockKind.ITEM)
    )
    assert [(s.kind, s.text) for s in found.sentences] == [
        (SentenceKind.ITEM, "Il prezzo è del 3%."),
        (SentenceKind.ITEM, "Il resto."),
    ]


def test_a_sentence_that_a_line_end_cut_in_two_is_one() -> None:
    seed = clean(("Alcuni ricercatori di IA\n", Role.BODY), ("guadagnano oltre 1,3 milioni di dollari.\n", Role.BODY))
    (sentence,) = prose.read(seed).sentences
    assert sentence.text == "Alcuni ricercatori di IA guadagnano oltre 1,3 milioni di dollari."
    assert fold_blanks(seed.seed.text[sentence.start : sentence.end]) == sentence.text


def test_what_a_removed_block_parts_is_not_joined() -> None:
    pieces = (("Alcuni ricercatori\n", Role.BODY), ("Pubblicità\n", Role.ADVERT), ("guadagnano molto.\n", Role.BODY))
    assert len(prose.read(clean(*pieces)).sentences) == 2


def test_hidden_words_are_split_instead_of_the_raw_characters() -> None:
    found = prose.read(clean(("<p>Uno <b>vale</b>. Due.</p>\n", Role.BODY), words="Uno vale. Due."))
    assert [s.text for s in found.sentences] == ["Uno vale.", "Due."]
    assert {(s.start, s.end) for s in found.sentences} == {(0, 28)}


@pytest.mark.parametrize(
    "last",
    [
        "Questi fondi saranno destinati a:",
        "Il primo, secondo gli analisti,",
        "La banca prevede un supporto nei prossimi cinque anni…",
        "Il governo ha deciso. Continua a leggere",
        "Il governo ha deciso di [...]",
        "Il presidente della commissione ha poi aggiunto che la decisione sarebbe stata presa da",
    ],
)
def test_a_text_that_breaks_off_says_so(last: str) -> None:
    assert prose.read(clean(("Il costo sale.\n", Role.BODY), (last, Role.BODY))).truncated


@pytest.mark.parametrize(
    "last", ["è troppo presto per dirlo.", "ha detto: «No.»", "Davvero?", "(ANSA)", "Roma, 5 maggio"]
)
def test_a_text_that_ends_is_whole(last: str) -> None:
    assert not prose.read(clean(("Il costo sale.\n", Role.BODY), (last, Role.BODY))).truncated


@given(pieces=st.lists(st.tuples(RAWS, ROLES), max_size=8))
@settings(max_examples=100)
def test_every_sentence_is_the_seeds_own_words_in_their_order(pieces: list[tuple[str, Role]]) -> None:
    seed = clean(*pieces)
    found = prose.read(seed)
    text, reached = seed.seed.text, 0
    for number, sentence in enumerate(found.sentences, 1):
        assert sentence.number == number
        assert sentence.start >= reached
        assert fold_blanks(text[sentence.start : sentence.end]) == sentence.text
        reached = sentence.end


@given(pieces=st.lists(st.tuples(RAWS, ROLES), max_size=8))
@settings(max_examples=50)
def test_no_word_of_a_kept_block_is_lost(pieces: list[tuple[str, Role]]) -> None:
    seed = clean(*pieces)
    kept = "".join(block.raw for block in seed.kept)
    said = "".join(sentence.text for sentence in prose.read(seed).sentences)
    assert sum(c.isalpha() for c in kept) == sum(c.isalpha() for c in said)


def test_a_dateline_is_no_part_of_the_first_sentence_and_is_kept_beside_it() -> None:
    line, sentence = "ROMA, 21 GEN (Nova) - ", "Il molo resta chiuso."
    made = clean(("Il molo\n", Role.HEADING), (f"{line}{sentence} Piove.\n", Role.BODY))
    found = prose.read(made)
    first = found.sentences[1]
    assert (first.text, made.seed.text[first.start : first.end]) == (sentence, sentence)
    assert found.dateline is not None
    assert (found.dateline.text, found.dateline.sentence) == (line.strip(), first.number)
