"""A small edition by hand, with sentences of the seeds: articles, one topic, one automatic topic, a source, names."""

from __future__ import annotations

from decimal import Decimal

from generator.config import Config
from generator.model.articles import Article, Card, Notice, Passage, Review
from generator.model.dates import Edtf, parse
from generator.model.facts import Entity, EntityKind, Event, Figure, Modality, Qualifier, Quote
from generator.model.shelf import Shelf
from generator.model.topics import (
    Agreement,
    Atlas,
    Comparison,
    Name,
    Reading,
    Remark,
    Reserve,
    SourceFile,
    Telling,
    TimelineEntry,
    Topic,
    Voice,
)

CONFIG = Config(
    title="Rassegna",
    description="Le notizie su DeepSeek, lette e messe a confronto",
    base_url="https://example.org/digest",
)

BAN = (
    "In particolare, l’amministrazione Biden ha imposto restrizioni a partire dal 2022 sulla vendita di questi chip "
    "premium alla Cina, portando allo sviluppo da parte di NVIDIA di modelli alternativi, tra cui H800 e A800, che "
    "hanno dovuto affrontare restrizioni simili entro ottobre 2023."
)
LAUNCH = "Nel 2023, High-Flyer ha lanciato DeepSeek come un’entità separata focalizzata esclusivamente sull’IA."
MUSK = (
    "Elon Musk e Alexandr Wang suggeriscono che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper, non le 10.000 A100 "
    "che affermano, a causa dei controlli sulle esportazioni degli Stati Uniti."
)
CHRISTMAS = (
    "Ha commentato la tempistica strategica del rilascio di R1, sottolineando la sua presentazione il giorno di "
    "Natale, un periodo tipicamente segnato dalle festività in Occidente."
)
COST = (
    "Nonostante i malintesi più diffusi, il costo di formazione di 5, 6 milioni di dollari per DeepSeek R1 è "
    "fuorviante; questa cifra riflette solo i costi operativi del modello finale, piuttosto che l’intera portata "
    "delle spese sostenute durante il suo sviluppo."
)
BUDGET = (
    "La particolarità di DeepSeek risiede nell’affermazione di aver sviluppato questo modello con un budget "
    "sorprendentemente basso di 6 milioni di dollari e utilizzando solo 2.048 GPU per l’addestramento."
)
FLEET = (
    "Secondo il loro rapporto, la startup cinese ha investito ben 1,6 miliardi di dollari in hardware e dispone di una "
    "flotta di 50.000 GPU Nvidia Hopper."
)
LIMITS = "In futuro, saranno limitati dai controlli sui chip e dai controlli sulle esportazioni che abbiamo in atto"
POST = "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025"


def figure(raw: str, value: str, unit: str, sentence: int, **more: object) -> Figure:
    return Figure(raw=raw, value=Decimal(value), unit=unit, sentence=sentence, **more)


def event(date: str | None, words: str, text: str, sentence: int, **more: object) -> Event:
    return Event(date=parse(date) if date else None, words=words, text=text, sentence=sentence, **more)


MUSK_GPUS = figure(
    "circa 50.000 GPU NVIDIA Hopper",
    "50000",
    "GPU",
    17,
    qualifier=Qualifier.ABOUT,
    measure="GPU",
    about="DeepSeek",
    by="Elon Musk",
    modality=Modality.POSSIBLE,
    text=MUSK,
)
CLAIMED_GPUS = figure("10.000 A100", "10000", "GPU", 17, measure="GPU", about="DeepSeek", by="DeepSeek", text=MUSK)
TRAINING = figure("5, 6 milioni di dollari", "5600000", "USD", 13, measure="costo di formazione", about="DeepSeek R1")
FLEET_GPUS = figure(
    "50.000 GPU Nvidia Hopper", "50000", "GPU", 6, measure="flotta", about="DeepSeek", by="SemiAnalysis"
)
HARDWARE = figure("1,6 miliardi di dollari", "1600000000", "USD", 6, measure="hardware", about="DeepSeek R1")
FLEET_COST = figure("944 milioni di dollari", "944000000", "USD", 9, measure="costi operativi", about="DeepSeek")
BUDGET_COST = figure("6 milioni di dollari", "6000000", "USD", 2, measure="budget", about="DeepSeek R1", text=BUDGET)
SERVERS = figure("circa 1,6 miliardi di dollari", "1600000000", "USD", 9, measure="server", about="DeepSeek R1")

WANG = Quote(text=LIMITS, by="Alexandr Wang", role="CEO di Scale AI", verb="affermando", sentence=15)
RASGON = Quote(text="non sia davvero degno dell'isteria", by="Stacy Rasgon", verb="ritiene", sentence=9)

SINCE_2022 = event("2022/..", "a partire dal 2022", BAN, 12)
BY_2023 = event("../2023-10", "entro ottobre 2023", BAN, 12)
IN_2023 = event("2023", "Nel 2023", LAUNCH, 12)
POSTED = event("2025-01-27", "27 gennaio 2025", POST, 19)
AT_CHRISTMAS = event(None, "il giorno di Natale", CHRISTMAS, 9)

ENTITIES = (
    Entity(name="DeepSeek", kind=EntityKind.ORGANISATION, mentions=12, sentence=1),
    Entity(name="Alexandr Wang", kind=EntityKind.PERSON, mentions=4, role="CEO di Scale AI", sentence=3),
    Entity(name="NVIDIA", kind=EntityKind.ORGANISATION, mentions=9, sentence=1),
    Entity(name="Cina", kind=EntityKind.PLACE, mentions=3, sentence=2),
)


def card(number: int, slug: str, title: str | None, date: str | None, **more: object) -> Card:
    fields: dict[str, object] = {"lang": "it", "entities": ENTITIES, **more}
    when: Edtf | None = parse(date) if date else None
    return Card(id=f"{number:08x}", slug=slug, title=title, date=when, **fields)


SHOCK = card(
    1,
    "deepseek-r1-trasformare-la-formazione-ai",
    "Il modello DeepSeek R1: trasformare la formazione AI e le dinamiche di mercato",
    "2025-01-27/..",
    lead=COST,
    figures=(TRAINING, MUSK_GPUS, CLAIMED_GPUS),
    events=(POSTED,),
)
RIVALS = card(
    2,
    "modello-ai-r1-di-deepseek-competere-con-i-giganti-globali",
    "Modello AI R1 di DeepSeek: competere con i giganti globali",
    None,
    lead=CHRISTMAS,
    quotes=(WANG,),
    events=(AT_CHRISTMAS, SINCE_2022, BY_2023),
)
MYTH = card(
    3,
    "deepseek-la-rivoluzione-dell-ia-low-cost-e-un-mito",
    "DeepSeek: la rivoluzione dell’IA low cost è un mito?",
    "../2025-02-05",
    source="Il Quotidiano",
    lead=BUDGET,
    figures=(BUDGET_COST, FLEET_GPUS, HARDWARE, FLEET_COST, SERVERS),
    events=(IN_2023,),
    quotes=(RASGON,),
)
ENGLISH = card(
    4,
    "chips-and-caution",
    "Chips and caution",
    "2025-02",
    source="The Example",
    lang="en",
    lead="Nobody knows how many chips there are.",
    entities=(),
)

ARTICLES = (
    Article(
        card=SHOCK,
        path="content/articles/2025-01-27-shock.md",
        seed="seeds/000.txt",
        basis=(("title", "heading"), ("date", "embed"), ("lang", "text")),
        body=(Passage(markdown=COST, sentence=13), Passage(markdown=MUSK, sentence=17)),
        sentence_count=27,
        notices=(Notice(kind="disclaimer", text="Questo contenuto non costituisce un consiglio di investimento."),),
        removed=(("comments", 1), ("notice", 1)),
        edited=("title", "body"),
    ),
    Article(
        card=RIVALS,
        path="content/articles/undated-rivals.md",
        seed="seeds/001.txt",
        body=(Passage(markdown=CHRISTMAS, sentence=9), Passage(markdown=BAN, sentence=12)),
        sentence_count=18,
    ),
    Article(
        card=MYTH,
        path="content/articles/2025-02-05-myth.md",
        seed="seeds/004.txt",
        url="https://quotidiano.example/deepseek?a=1&b=2",
        authors=("Maria Rossi",),
        basis=(("title", "heading"), ("date", "masthead"), ("source", "masthead")),
        body=(
            Passage(markdown=BUDGET, sentence=2),
            Passage(markdown=FLEET, sentence=6),
            Passage(markdown="Una nota della *redazione*."),
            Passage(markdown=LAUNCH, sentence=12),
        ),
        sentence_count=42,
        notices=(Notice(kind="truncated", text="Questi fondi saranno destinati a:"),),
        removed=(("teaser", 31), ("advert", 3), ("masthead", 1)),
        review=Review.CHECKED,
        aliases=("2025/02/mito", "../../etc/passwd"),
    ),
    Article(
        card=ENGLISH,
        path="content/articles/2025-02-chips.md",
        body=(Passage(markdown="Nobody knows how many chips there are."),),
    ),
)

TOPIC = Topic(
    slug="deepseek",
    title="DeepSeek",
    automatic=False,
    aliases=("deep-seek", "DeepSeek R1"),
    introduction="Il laboratorio cinese che dice di aver addestrato **R1** con pochi milioni.\n\n## Di che si discute",
    cards=(ENGLISH, MYTH, SHOCK, RIVALS),
    timeline=(
        TimelineEntry(anchor="e-2022-1a2b", date=SINCE_2022.date, tellings=(Telling(card=RIVALS, event=SINCE_2022),)),
        TimelineEntry(anchor="e-2023-3c4d", date=IN_2023.date, tellings=(Telling(card=MYTH, event=IN_2023),)),
        TimelineEntry(
            anchor="e-2023-10-1f3a",
            date=BY_2023.date,
            tellings=(Telling(card=RIVALS, event=BY_2023), Telling(card=MYTH, event=IN_2023)),
            other_anchors=("e-2023-10-old",),
        ),
        TimelineEntry(anchor="e-2025-01-27-77aa", date=POSTED.date, tellings=(Telling(card=SHOCK, event=POSTED),)),
    ),
    undated=(TimelineEntry(anchor="e-natale", date=None, tellings=(Telling(card=RIVALS, event=AT_CHRISTMAS),)),),
    comparisons=(
        Comparison(
            anchor="c-gpu",
            subject="GPU di DeepSeek",
            unit="GPU",
            readings=(
                Reading(card=SHOCK, figure=MUSK_GPUS),
                Reading(card=MYTH, figure=FLEET_GPUS),
                Reading(card=SHOCK, figure=CLAIMED_GPUS),
            ),
            agreement=Agreement.CONFLICT,
        ),
        Comparison(
            anchor="c-costo",
            subject="costo di formazione",
            unit="USD",
            readings=(Reading(card=MYTH, figure=BUDGET_COST), Reading(card=SHOCK, figure=TRAINING)),
            agreement=Agreement.ROUNDED,
            reserves=(Reserve(card=SHOCK, text=COST, sentence=TRAINING.sentence),),
        ),
        Comparison(
            anchor="c-hardware",
            subject="investimento in hardware",
            unit="USD",
            readings=(Reading(card=MYTH, figure=HARDWARE), Reading(card=SHOCK, figure=SERVERS)),
            agreement=Agreement.AGREE,
        ),
        Comparison(
            anchor="c-costi-operativi",
            subject="costi operativi",
            unit="USD",
            readings=(Reading(card=MYTH, figure=FLEET_COST),),
            agreement=Agreement.SINGLE,
        ),
    ),
    voices=(
        Voice(name="Alexandr Wang", role="CEO di Scale AI", remarks=(Remark(card=RIVALS, quote=WANG),)),
        Voice(name="Stacy Rasgon", role=None, remarks=(Remark(card=MYTH, quote=RASGON),)),
    ),
    names=(
        Name(
            slug="alexandr-wang",
            name="Alexandr Wang",
            kind=EntityKind.PERSON,
            role="CEO di Scale AI",
            cards=(RIVALS, SHOCK),
            mentions=8,
        ),
    ),
)
CHIPS = Topic(slug="nvidia", title="NVIDIA", automatic=True, evidence="nominata in 2 articoli", cards=(SHOCK, RIVALS))

SHELF = Shelf(
    articles=ARTICLES,
    sources=(
        SourceFile(
            slug="il-quotidiano",
            path="content/sources/il-quotidiano.md",
            name="Il Quotidiano",
            domains=("quotidiano.example",),
            country="IT",
        ),
    ),
)
ATLAS = Atlas(topics=(TOPIC, CHIPS), names=TOPIC.names)
