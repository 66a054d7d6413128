from __future__ import annotations

import json

from generator import readers
from generator.model.files import File
from generator.model.seeds import Block

LEAD = "La startup cinese ha presentato lunedì un modello che costa un decimo dei suoi rivali americani."
BODY = (
    "Secondo la società l'addestramento è durato due mesi e ha impegnato duemila schede, meno di quante ne usino altri."
)
TEASER = "Gambe gonfie e stanche: i rimedi della nonna che funzionano davvero, spiegati dal medico di famiglia."


def blocks(ld: str, *paragraphs: str) -> list[Block]:
    page = f'<script type="application/ld+json">{ld}</script>' + "".join(f"<p>{p}</p>" for p in paragraphs)
    return list(readers.read(File("a.html", page.encode())).blocks)


def stating(body: str) -> str:
    return json.dumps({"@type": "NewsArticle", "articleBody": body})


def test_what_the_page_states_of_its_body_witnesses_for_blocks() -> None:
    ld = stating(f"<p>{LEAD}</p>\n<p>{BODY}</p>")
    assert [b.witness for b in blocks(ld, LEAD, f"<b>{BODY[:20]}</b>{BODY[20:]}", TEASER)] == [1.0, 1.0, 0.0]


def test_a_body_that_is_cut_off_witnesses_for_a_part() -> None:
    (_, second) = blocks(stating(f"{LEAD} {LEAD} {BODY[:60]}"), LEAD, BODY)
    assert second.witness is not None
    assert 0.0 < second.witness < 1.0


def test_entities_and_broken_json_do_no_harm() -> None:
    ld = stating(f"{LEAD} {BODY}".replace("è", "&egrave;"))[:-1] + ",,"
    assert [b.witness for b in blocks(ld, LEAD, BODY)] == [1.0, 1.0]


def test_a_page_that_states_no_body_or_a_stump_has_no_witness() -> None:
    assert blocks("{}", LEAD)[0].witness is None
    assert blocks(stating("Leggi tutto."), LEAD)[0].witness is None
