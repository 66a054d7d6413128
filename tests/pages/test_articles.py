from __future__ import annotations

from dataclasses import replace

from generator import pages
from generator.model.articles import Article, Card, Passage
from generator.model.articleview import ArticlePage, QuoteLine
from generator.model.dates import parse
from generator.model.facts import Quote
from generator.model.shelf import Shelf
from generator.model.topics import Atlas
from tests.pages.edition import CONFIG

SENTENCE = "Il consiglio comunale ha approvato il bilancio del nuovo ospedale con i voti della sola maggioranza."
CARD = Card(id="00000001", slug="ospedale", title="Ospedale", lang="it", date=parse("2023-05-02"), lead=SENTENCE)


def quoted(*quotes: Quote) -> tuple[QuoteLine, ...]:
    card = replace(CARD, quotes=quotes)
    body = (Passage(markdown=SENTENCE, sentence=1),)
    article = Article(card=card, path="content/articles/a.md", seed="seeds/a.txt", body=body)
    planned = pages.plan(CONFIG, Shelf(articles=(article,)), Atlas(topics=()))
    view = next(p.view for p in planned if p.template == "article.html")
    assert isinstance(view, ArticlePage)
    return view.quotes


def test_a_persons_role_stands_beside_the_first_of_many_quotes() -> None:
    def said(text: str, role: str | None = "assessora al bilancio") -> Quote:
        return Quote(text=text, by="Irma Scarpa", role=role, verb="dice", sentence=1)

    lines = quoted(said("Un conto onesto"), said("Non ci sono sorprese"), said("Lo rifarei", "madre di tre figli"))
    assert [line.quote.by for line in lines] == ["Irma Scarpa"] * 3
    assert [line.role for line in lines] == ["assessora al bilancio", None, "madre di tre figli"]


def test_who_has_no_name_keeps_the_role_beside_each_quote() -> None:
    nurse = Quote(text="Mancano i letti", by=None, role="Un’infermiera", verb="dice", sentence=1)
    lines = quoted(nurse, replace(nurse, text="Mancano anche le sedie"))
    assert [line.role for line in lines] == ["Un’infermiera", "Un’infermiera"]
