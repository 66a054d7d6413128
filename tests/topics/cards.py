"""Cards for tests: the five articles of the first edition, shortened, and a builder for others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.model.articles import Card
from generator.model.dates import parse
from generator.model.facts import Entity, EntityKind, Event, Figure, Modality, Qualifier, Quote

ORGANISATION, PRODUCT, PERSON = EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.PERSON
PLACE = EntityKind.PLACE


def card(name: str, **fields: object) -> Card:
    """Make a card called `name`; a date may be written as text."""
    card = Card(id=f"{sum(map(ord, name)):08x}", slug=name, lang="it")
    if isinstance(fields.get("date"), str):
        fields["date"] = parse(str(fields["date"]))
    return replace(card, **fields)  # type: ignore[arg-type]


def leading(made: Card) -> Card:
    """Return a card whose first sentence, where it has none, is the names that it lists."""
    return replace(made, lead=made.lead or ", ".join(e.name for e in made.entities))


def event(date: str | None, words: str, text: str, **fields: object) -> Event:
    made = Event(date=parse(date) if date else None, words=words, text=text, sentence=1)
    return replace(made, **fields)  # type: ignore[arg-type]


def figure(raw: str, value: str | None, unit: str | None, text: str, **fields: object) -> Figure:
    made = Figure(raw=raw, value=Decimal(value) if value else None, unit=unit, text=text, sentence=1)
    return replace(made, **fields)  # type: ignore[arg-type]


def entity(name: str, kind: EntityKind, mentions: int = 1, role: str | None = None) -> Entity:
    return Entity(name=name, kind=kind, mentions=mentions, role=role, sentence=1)


def quote(text: str, by: str | None = None, **fields: object) -> Quote:
    return replace(Quote(text=text, by=by, sentence=1), **fields)  # type: ignore[arg-type]


COST = (
    "Nonostante i malintesi più diffusi, il costo di formazione di 5, 6 milioni di dollari per DeepSeek R1 è "
    "fuorviante."
)
MUSK = (
    "Elon Musk e Alexandr Wang suggeriscono che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper, non le 10.000 A100 che "
    "affermano, a causa dei controlli sulle esportazioni degli Stati Uniti."
)
FALL = (
    "Sebbene i progressi di DeepSeek abbiano comportato un calo massiccio di oltre 300 miliardi di $ dal capitale di "
    "mercato di NVIDIA, si prevede che il mercato si ricalibrerà."
)
NVIDIA_R1 = card(
    "nvidia-e-r1",
    date="2025-01-27/..",
    title="Il modello DeepSeek R1: trasformare la formazione AI e le dinamiche di mercato",
    figures=(
        figure("5, 6 milioni di dollari", "5600000", "USD", COST, measure="costo di formazione", about="DeepSeek R1",
               concepts=("cost", "training"), sentence=2),
        figure("circa 50.000 GPU NVIDIA Hopper", "50000", "GPU NVIDIA Hopper", MUSK, about="DeepSeek", sentence=3,
               by="Elon Musk", qualifier=Qualifier.ABOUT, concepts=("possession",), modality=Modality.POSSIBLE),
        figure("10.000 A100", "10000", "A100", MUSK, by="DeepSeek", modality=Modality.DENIED, sentence=3),
        figure("oltre 300 miliardi di $", "300000000000", "USD", FALL, measure="capitale di mercato", about="NVIDIA",
               qualifier=Qualifier.AT_LEAST, concepts=("loss", "market-value"), sentence=4),
    ),
    entities=(entity("DeepSeek", ORGANISATION, 9), entity("DeepSeek R1", PRODUCT, 4), entity("NVIDIA", ORGANISATION, 9),
              entity("OpenAI", ORGANISATION, 3), entity("Elon Musk", PERSON, 2), entity("Alexandr Wang", PERSON, 2)),
)  # fmt: skip

BANS = (
    "In particolare, l’amministrazione Biden ha imposto restrizioni a partire dal 2022 sulla vendita di questi "
    "chip premium alla Cina, portando allo sviluppo da parte di NVIDIA di modelli alternativi, tra cui H800 e "
    "A800, che hanno dovuto affrontare restrizioni simili entro ottobre 2023."
)
CHRISTMAS = (
    "Ha commentato la tempistica strategica del rilascio di R1, sottolineando la sua presentazione il giorno di Natale."
)
HOLDS = (
    "Ha stimato che DeepSeek possiede circa 50.000 H100, sfidando la percezione comune delle limitazioni delle "
    "loro risorse."
)
WANG = card(
    "modello-ai-r1",
    title="Modello AI R1 di DeepSeek: competere con i giganti globali",
    events=(
        event("2022/..", "dal 2022", BANS, sentence=12),
        event("../2023-10", "entro ottobre 2023", BANS, sentence=12),
        event(None, "il giorno di Natale", CHRISTMAS, sentence=10),
    ),
    figures=(
        figure("decine di migliaia di GPU NVIDIA", None, "GPU", "accesso a decine di migliaia di GPU NVIDIA",
               qualifier=Qualifier.VAGUE, about="DeepSeek"),
        figure("circa 50.000 H100", "50000", "H100", HOLDS, measure="possiede", about="DeepSeek", by="Alexandr Wang",
               qualifier=Qualifier.ABOUT, concepts=("possession",), sentence=14),
    ),
    quotes=(quote("In futuro, saranno limitati dai controlli sui chip", "Alexandr Wang", role="CEO di Scale AI"),),
    entities=(entity("DeepSeek", ORGANISATION, 6), entity("R1", PRODUCT, 4), entity("NVIDIA", ORGANISATION, 6),
              entity("Alexandr Wang", PERSON, 7, "CEO di Scale AI"), entity("OpenAI", ORGANISATION, 1)),
)  # fmt: skip

SPUTNIK = (
    "E perché viene definito l’“AI’s Sputnik moment”, paragonando il suo impatto a quello del lancio del primo "
    "satellite sovietico nel 1957?"
)
PRE_MARKET = (
    "Il lancio di DeepSeek R1 ha avuto effetti immediati sui mercati, con titoli tecnologici statunitensi in "
    "calo, incluso NVIDIA, che ha perso il 13% nel pre-market."
)
CLUSTER = "DeepSeek ha dichiarato di aver addestrato il proprio modello utilizzando solo 2000 GPU H800 di NVIDIA."
PRICE = "Il prezzo di utilizzo è di appena il 3% rispetto ai costi dei servizi premium di OpenAI."
YUAN = "La Cina ha annunciato un piano di investimento da 1 trilione di yuan (circa 140 miliardi di dollari)."
OPEN_SOURCE = card(
    "r1-opensource",
    title="DeepSeek e il modello R1 opensource rivoluzionario",
    events=(event("1957", "nel 1957", SPUTNIK, background=True),),
    figures=(
        figure("3%", "3", "%", PRICE, measure="prezzo di utilizzo", concepts=("price",), sentence=3),
        figure("2000 GPU H800", "2000", "GPU", CLUSTER, about="DeepSeek", concepts=("training", "use"), sentence=4),
        figure("13%", "13", "%", PRE_MARKET, about="NVIDIA", concepts=("loss", "share-price"), sentence=5),
        figure("1 trilione di yuan", "1000000000000", "CNY", YUAN, about="Cina", concepts=("investment",), sentence=6),
        figure("circa 140 miliardi di dollari", "140000000000", "USD", YUAN, about="Cina", concepts=("investment",),
               qualifier=Qualifier.ABOUT, sentence=6),
    ),
    entities=(entity("DeepSeek R1", PRODUCT, 6), entity("DeepSeek", ORGANISATION, 3), entity("NVIDIA", ORGANISATION, 2),
              entity("OpenAI", ORGANISATION, 2)),
)  # fmt: skip

MONDAY = "Lunedì nero per NVIDIA: l'annuncio di DeepSeek potrebbe far perdere 300 miliardi di dollari all'azienda."
SHARE = "Attualmente, il titolo NVIDIA sta perdendo oltre il 16% in borsa, e le cose potrebbero perfino peggiorare."
CHEAP = (
    "Sono diversi i motivi per cui DeepSeek ha seminato il panico tra le aziende, primo fra tutti il costo del "
    "modello: secondo l'azienda cinese per l'addestrato sono bastati solo 5,6 milioni di dollari, nulla in "
    "confronto agli altri 100 milioni necessari per addestrare ChatGPT."
)
BLACK_MONDAY = card(
    "lunedi-nero",
    date="2025-01",
    title="Lunedì nero per NVIDIA: l'annuncio di DeepSeek",
    figures=(
        figure("300 miliardi di dollari", "300000000000", "USD", MONDAY, modality=Modality.POSSIBLE, sentence=1,
               concepts=("loss",)),
        figure("oltre il 16%", "16", "%", SHARE, about="NVIDIA", concepts=("loss", "share-price"),
               qualifier=Qualifier.AT_LEAST, sentence=2),
        figure("5,6 milioni di dollari", "5600000", "USD", CHEAP, measure="costo del modello", about="DeepSeek",
               concepts=("cost", "training"), sentence=3),
        figure("100 milioni", "100000000", "USD", CHEAP, about="ChatGPT", concepts=("cost", "training"), sentence=3),
    ),
    entities=(entity("DeepSeek", ORGANISATION, 6), entity("Nvidia", ORGANISATION, 3), entity("ChatGPT", PRODUCT, 1)),
)  # fmt: skip

BUDGET = (
    "La particolarità di DeepSeek risiede nell’affermazione di aver sviluppato questo modello con un budget "
    "sorprendentemente basso di 6 milioni di dollari e utilizzando solo 2.048 GPU per l’addestramento."
)
REPORT = (
    "Secondo il loro rapporto, la startup cinese ha investito ben 1,6 miliardi di dollari in hardware e dispone di una "
    "flotta di 50.000 GPU Nvidia Hopper."
)
FLEET = (
    "SemiAnalysis ha rivelato che DeepSeek gestisce una vasta infrastruttura di calcolo, comprendente circa 50.000 GPU "
    "Hopper, tra cui 10.000 H800 e 10.000 H100, con ulteriori acquisti di unità H20."
)
SERVERS = (
    "L’investimento di capitale totale dell’azienda in server ammonta a circa 1,6 miliardi di dollari, con una "
    "spesa stimata di 944 milioni di dollari in costi operativi."
)
OWN_MONEY = "L’azienda ha investito oltre 500 milioni di dollari nella sua tecnologia."
SALARY = "Alcuni ricercatori di IA guadagnano oltre 1,3 milioni di dollari."
LATEST = (
    "La recente affermazione della startup cinese di aver addestrato il suo ultimo modello per soli 6 milioni di "
    "dollari ha alimentato l’attenzione."
)
FOUNDED = "Nel 2023, High-Flyer ha lanciato DeepSeek come un’entità separata focalizzata esclusivamente sull’IA."
LOW_COST = card(
    "ia-low-cost",
    date="../2025-02-05",
    title="DeepSeek: la rivoluzione dell’IA low cost è un mito?",
    events=(event("2023", "Nel 2023", FOUNDED, sentence=9),),
    figures=(
        figure("6 milioni di dollari", "6000000", "USD", BUDGET, measure="budget", about="DeepSeek",
               concepts=("cost", "development"), sentence=2),
        figure("2.048 GPU", "2048", "GPU", BUDGET, about="DeepSeek", concepts=("training", "use"), sentence=2),
        figure("1,6 miliardi di dollari", "1600000000", "USD", REPORT, measure="hardware", concepts=("hardware",),
               by="SemiAnalysis", sentence=4),
        figure("50.000 GPU Nvidia Hopper", "50000", "GPU Nvidia Hopper", REPORT, concepts=("possession",),
               by="SemiAnalysis", sentence=4),
        figure("circa 50.000 GPU Hopper", "50000", "GPU Hopper", FLEET, about="DeepSeek", concepts=("possession",),
               by="SemiAnalysis", qualifier=Qualifier.ABOUT, sentence=5),
        figure("10.000 H800", "10000", "H800", FLEET, about="DeepSeek", concepts=("possession",), sentence=5),
        figure("10.000 H100", "10000", "H100", FLEET, about="DeepSeek", concepts=("possession",), sentence=5),
        figure("circa 1,6 miliardi di dollari", "1600000000", "USD", SERVERS, measure="investimento di capitale",
               concepts=("hardware", "investment"), qualifier=Qualifier.ABOUT, sentence=6),
        figure("944 milioni di dollari", "944000000", "USD", SERVERS, measure="costi operativi", sentence=6,
               concepts=("cost", "operating")),
        figure("oltre 500 milioni di dollari", "500000000", "USD", OWN_MONEY, concepts=("investment",),
               qualifier=Qualifier.AT_LEAST, sentence=7),
        figure("oltre 1,3 milioni di dollari", "1300000", "USD", SALARY, concepts=("salary",),
               qualifier=Qualifier.AT_LEAST, sentence=8),
        figure("6 milioni di dollari", "6000000", "USD", LATEST, concepts=("cost", "training"), sentence=11),
    ),
    entities=(entity("DeepSeek", ORGANISATION, 9), entity("SemiAnalysis", ORGANISATION, 4),
              entity("Nvidia", ORGANISATION, 2), entity("OpenAI", ORGANISATION, 2), entity("Elon Musk", PERSON, 1)),
)  # fmt: skip

FIRST_EDITION = (NVIDIA_R1, WANG, OPEN_SOURCE, BLACK_MONDAY, LOW_COST)
