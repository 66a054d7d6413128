from __future__ import annotations

from generator import stories
from generator.model.articles import Article, Card, Passage
from generator.model.facts import Event, Quote

LEAD = "Il cargo Stella Nera si è incagliato all’alba."
SAID = "«Stiamo tutti bene», dice il comandante."


def test_a_piece_holds_summary_and_facts_each_sentence_once_and_without_markup() -> None:
    card = Card(
        id="7a",
        slug="cargo",
        title="Cargo incagliato",
        lead=LEAD,
        events=(Event(date=None, words="all’alba", text=LEAD, sentence=1),),
        quotes=(Quote(text="Stiamo tutti bene", sentence=4, context=SAID),),
    )
    body = (
        Passage(markdown=LEAD, sentence=1),
        Passage(markdown="Il **grano** era per [Portolame](https://a.example)."),
    )
    piece = stories.piece(Article(card=card, path="content/articles/cargo.md", body=body))
    assert piece.text.splitlines() == [LEAD, "Il grano era per Portolame.", SAID]
    assert (piece.id, piece.title) == ("7a", "Cargo incagliato")
