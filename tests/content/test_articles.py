"""Article files as articles, most of all those that people write by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator import content
from generator.config import Config
from generator.model.articles import Article, Review, Rights
from generator.model.dates import parse
from generator.model.facts import EntityKind
from generator.model.files import File
from generator.model.problems import Problem, Severity

PATH = "content/articles/2025-01-27-deepseek.md"


def load(text: str | bytes, path: str = PATH) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    body = text if isinstance(text, bytes) else text.encode()
    shelf = content.load([File(path, body)], Config())
    return shelf.articles, shelf.problems


def only(text: str | bytes) -> Article:
    [article], problems = load(text)
    assert problems == ()
    return article


BY_HAND = """\
---
title: DeepSeek scuote i mercati
date: 2025-01-27
author: [Anna Rossi, Bruno Bianchi]
topics: [deepseek, nvidia]
review: checked
rights: own
aliases: [/2025/01/vecchio/]
figures:
  - {raw: 300 miliardi di dollari, value: 300000000000, unit: USD}
events:
  - {date: 2025-01-27, text: Il titolo perde il 16% in borsa.}
entities:
  - {name: Srini Pajjuri, kind: person, role: analista di Raymond James}
---
Il titolo **NVIDIA** perde il [16%](https://esempio.it).

Gli analisti dubitano.
"""


def test_an_article_written_by_hand_is_an_article() -> None:
    article = only(BY_HAND)
    card = article.card
    assert (card.title, card.date, card.slug, card.lang) == (
        "DeepSeek scuote i mercati",
        parse("2025-01-27"),
        "deepseek",
        "it",
    )
    assert card.lead == "Il titolo NVIDIA perde il 16%."
    assert card.address == "2025/01/deepseek"
    assert (article.authors, article.review, article.rights) == (
        ("Anna Rossi", "Bruno Bianchi"),
        Review.CHECKED,
        Rights.OWN,
    )
    assert article.aliases == ("2025/01/vecchio",)
    assert card.figures[0].value == Decimal(300_000_000_000)
    assert card.events[0].text == "Il titolo perde il 16% in borsa."
    assert card.entities[0].kind is EntityKind.PERSON
    assert [p.sentence for p in article.body] == [None, None]
    assert article.seed is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_line_ends_and_marks_of_any_editor_change_nothing(newline: str, mark: str, end: str) -> None:
    text = (mark + BY_HAND.rstrip("\n") + end).replace("\n", newline)
    assert only(text) == only(BY_HAND)


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    article = only("# DeepSeek, che cosa *è* #\n\nUn modello.\n")
    assert article.card.title == "DeepSeek, che cosa è"
    assert [p.markdown for p in article.body] == ["Un modello."]


def test_without_heading_the_body_stays_whole() -> None:
    article = only("Un modello.\n\n# Titolo più sotto\n")
    assert article.card.title is None
    assert len(article.body) == 2


def test_ids_of_articles_written_by_hand_last() -> None:
    assert only("# A\n").card.id == only("# B\n\ntesto\n").card.id


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("date: 2025-02-31", "date is no day: '2025-02-31'", "write year-month-day"),
        ("review: hodl", "`review` knows no 'hodl'", "did you mean `hold`?"),
        ("rights: mine", "`rights` knows no 'mine'", "quote, licensed, own, public-domain"),
        ("draft: forse", "`draft` is neither true nor false: 'forse'", "true or false"),
        ("topics: {a: b}", "`topics` is no list of words", "[one, two]"),
        ("figures: [{raw: x, value: cinque}]", "`value` is no number: 'cinque'", "5600000"),
        ("figures: [{value: 5}]", "an entry of `figures` without `raw`", "add `raw: …`"),
        ("entities: [Elon Musk]", "`entities` is no list of mappings", "- name: value"),
        ("quotes: [{text: x, sentence: 99999999999999999999}]", "`sentence` is no whole number", "digits"),
        ("title: [a", "YAML cannot be read", "brackets"),
        ("titolo: a\ntitolo: b", "`titolo` stands twice", "keep one"),
    ],
)
def test_what_cannot_be_understood_is_an_error_with_line_and_hint(line: str, message: str, hint: str) -> None:
    articles, problems = load(f"---\nlang: it\nsource: Ansa\n{line}\n---\nTesto.\n")
    assert articles == ()
    [problem] = problems
    assert message in problem.message
    assert problem.hint is not None
    assert hint in problem.hint
    assert problem.line in (4, 5)
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "raw", [b"", b" \n\n", b"\xef\xbb\xbf", "Però".encode("cp1252"), b"---\ntitle: x\n", b"---\rtitle: x"]
)
def test_a_file_that_is_no_article_is_an_error(raw: bytes) -> None:
    articles, problems = load(raw)
    assert articles == ()
    assert [p.severity for p in problems] == [Severity.ERROR]
    assert problems[0].hint


def test_unknown_keys_are_told_and_a_near_miss_is_suggested() -> None:
    articles, problems = load("---\ntitle: x\nsorce: Ansa\nheadline: y\ncolore: rosso\n---\nTesto.\n")
    assert len(articles) == 1
    assert [(p.line, p.hint, p.severity) for p in problems] == [
        (3, "did you mean `source`?", Severity.WARNING),
        (4, "did you mean `title`?", Severity.WARNING),
        (5, "it is kept, and read by nothing", Severity.NOTE),
    ]


def test_a_file_with_neither_title_nor_text_is_told() -> None:
    assert [p.code for p in load("---\nlang: it\n---\n")[1]] == ["article-empty"]


MENDED = """\
---
title: x
seed: seeds/x.txt
figures:
  - {raw: "180 operai", value: 180, sentence: 2}
  - {raw: "80 operai", value: 80, sentence: 2}
quotes:
  - {text: "Il cemento è sano", sentence: 9}
  - {text: "Il cemento è marcio", sentence: 2}
  - {text: "Lo abbiamo provato due volte. E poi ancora.", sentence: 2}
  - {text: "Lo abbiamo provato due volte e mezza", sentence: 2}
events:
  - {date: 2025, words: nel 2025, text: "Apre nel 2025.", sentence: 2}
cited:
  - {n: 2, line: 3, text: "Ai 180 operai dice: «Il cemento è sano. Lo abbiamo provato due volte."}
---
Testo.
"""


def test_a_row_mended_by_hand_keeps_its_place_only_where_a_cited_sentence_has_its_words() -> None:
    [article], problems = load(MENDED)
    card = article.card
    assert [(f.sentence, bool(f.text)) for f in card.figures] == [(2, True), (0, False)]
    assert [quote.sentence for quote in card.quotes] == [2, 0, 2, 0]
    assert [event.sentence for event in card.events] == [0]
    found = [(p.code, p.path, p.line, p.severity) for p in problems]
    assert found == [("words-own", PATH, line, Severity.NOTE) for line in (6, 9, 11, 13)]


def test_a_language_that_is_no_code_is_told_and_not_published() -> None:
    [article], [problem] = load("---\ntitle: x\nlang: italiano\n---\nTesto.\n")
    assert article.card.lang == "it"
    assert (problem.code, problem.line) == ("lang-unknown", 3)
    assert only("---\ntitle: x\nlang: pt-BR\n---\nTesto.\n").card.lang == "pt-BR"


def test_an_address_by_hand_that_leads_nowhere_is_told() -> None:
    _, [problem] = load("---\ntitle: x\nurl: www.valle.example/a\n---\nTesto.\n")
    assert (problem.code, problem.line) == ("url-unknown", 3)
    only("---\ntitle: x\nurl: https://valle.example/a\n---\nTesto.\n")


def test_a_date_to_come_is_told_to_who_knows_the_day() -> None:
    files = [File(PATH, b"---\ntitle: x\ndate: 2052-06-20\n---\nTesto.\n")]
    assert content.load(files, Config()).problems == ()
    assert content.load(files, Config(), today=date(2052, 6, 19)).problems == ()
    [problem] = content.load(files, Config(), today=date(2025, 6, 20)).problems
    assert (problem.code, problem.path) == ("date-late", PATH)


def test_files_that_are_no_articles_are_left_alone() -> None:
    files = [File(f"content/articles/{name}", b"x") for name in (".x.md", "_bozza.md", "foto.png", "x.md~")]
    assert content.load(files, Config()).articles == ()
