"""A digest of odd things, with a page of every kind: no title, no date, no source, endless words, right to left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.config import WEEKLY
from generator.model.articles import Article, Card, Passage
from generator.model.dates import parse
from generator.model.facts import EntityKind, Quote
from generator.model.shelf import Shelf
from generator.model.topics import Atlas, Name, Reading, Remark, Telling, TimelineEntry, Topic, Voice
from generator.pages.sheets import MOST_TABLES
from tests.pages.edition import ARTICLES, ATLAS, BAN, CONFIG, MYTH, SHELF, TOPIC, event, figure
from tests.render.site import THEME, build

ENDLESS = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahren"
ARABIC = "أعلنت الوزارة يوم الاثنين أن الجسر سيبقى مغلقا حتى نهاية الصيف."
SPEECH = " ".join(["Non abbiamo mai detto che il ponte riapre a maggio, e chi lo scrive non ci ha chiesto nulla."] * 20)

KINDS = {
    "home": "index.html",
    "topic": "temi/deepseek/index.html",
    "topic of one article": "temi/ponte/index.html",
    "oldest first": "temi/deepseek/dal-primo-fatto/index.html",
    "year of a timeline": "temi/deepseek/2020/index.html",
    "figures": "temi/deepseek/cifre/index.html",
    "articles of a year": "temi/deepseek/articoli/2024/index.html",
    "topics": "temi/index.html",
    "article": "articoli/2024/03/articolo-1/index.html",
    "article of which little is known": "articoli/senza-data/senza-nome/index.html",
    "article from right to left": "articoli/2024/04/arabo/index.html",
    "source": "fonti/il-quotidiano/index.html",
    "sources": "fonti/index.html",
    "person": "persone/alexandr-wang/index.html",
    "organisation": "organizzazioni/nvidia/index.html",
    "archive": "archivio/index.html",
    "archive of a year": "archivio/2024/index.html",
    "archive of a month": "archivio/2024/03/index.html",
    "editions": "settimane/index.html",
    "edition": "settimane/2024-W10/index.html",
    "corrections": "correzioni/index.html",
    "search and A to Z": "cerca/index.html",
    "about": "come-funziona/index.html",
}


def write(folder: Path) -> Path:
    """Write the site into a folder and return it."""
    topics = (_large(), _single(), *ATLAS.topics[1:])
    shelf = Shelf(articles=(*ARTICLES, *map(_article, (*_same(), *_odd()))), sources=SHELF.sources)
    config = replace(CONFIG, base_url="", editions=WEEKLY)
    for path, text in build(config, shelf, Atlas(topics=topics, names=(*ATLAS.names, _organisation()))).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "assets/card.png").write_bytes((THEME / "assets/card.png").read_bytes())
    return folder


def _same() -> tuple[Card, ...]:
    """Give more articles than a page lists, all of one title."""
    number = range(1, 35)
    return tuple(
        replace(MYTH, id=f"{n:08x}", slug=f"articolo-{n}", date=parse(f"2024-03-{n % 28 + 1:02d}")) for n in number
    )


def _odd() -> tuple[Card, ...]:
    nameless = Card(id="a1", slug="senza-nome", title=None, lang="it", lead="Il ponte resta chiuso.")
    endless = Card(
        id="a2", slug="infinito", title=f"{ENDLESS} {SPEECH[:300]}", lang="de", source=ENDLESS, lead=SPEECH[:90]
    )
    arabic = replace(nameless, id="a3", slug="arabo", title=ARABIC, lang="ar", lead=ARABIC, date=parse("2024-04-02?"))
    quote = Quote(text=SPEECH, by=f"Ospite {ENDLESS}", role="portavoce", sentence=2)
    return nameless, replace(endless, quotes=(quote,)), arabic


def _article(card: Card) -> Article:
    body = (Passage(markdown=card.lead, sentence=1), Passage(markdown=ENDLESS, sentence=2))
    return Article(card=card, path=f"content/articles/{card.slug}.md", seed="seeds/1.txt", body=body, sentence_count=9)


def _single() -> Topic:
    endless = _odd()[1]
    voice = Voice(name=f"Ospite {ENDLESS}", role="portavoce", remarks=(Remark(card=endless, quote=endless.quotes[0]),))
    return Topic(slug="ponte", title=f"Ponte {ENDLESS}", automatic=True, cards=(endless,), voices=(voice,))


def _organisation() -> Name:
    return Name(name="NVIDIA", slug="nvidia", kind=EntityKind.ORGANISATION, mentions=9, role=None, cards=TOPIC.cards)


def _large() -> Topic:
    cards = (*TOPIC.cards, *_same())
    conflict = TOPIC.comparisons[0]
    odd = Reading(card=_odd()[1], figure=figure(f"3 {ENDLESS}", "3", "EUR", 1, text=BAN, by=ENDLESS))
    comparisons = tuple(
        replace(conflict, anchor=f"c-{n}", subject=f"{ENDLESS} {n}", readings=(*conflict.readings, odd))
        for n in range(MOST_TABLES + 2)
    )
    told = event("2020-05-02", "", BAN, 12)
    entries = tuple(
        TimelineEntry(anchor=f"e-{n}", date=told.date, tellings=(Telling(card=cards[-1], event=told),), major=n < 2)
        for n in range(9)
    )
    return replace(
        TOPIC, cards=cards, comparisons=(*TOPIC.comparisons, *comparisons), timeline=(*entries, *TOPIC.timeline)
    )
