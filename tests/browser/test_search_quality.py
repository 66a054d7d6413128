"""Fifty questions of readers, each with the page that must come first: a digest of forty articles, from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import pipeline
from generator.engine import Engine

pytestmark = pytest.mark.browser

ARTICLES = Path(__file__).parent / "search_articles.txt"
LEAST_RIGHT = 0.98
TOPICS = {"ponte": "Ponte sul Tagliamento", "ferries": "Island ferries", "prezzi": "Prezzi", "energia": "Energia"}

# What was typed, and how the title of the right page begins.
QUESTIONS = """
perche mirtilli | Perché i mirtilli
caffe | Caffè
citta trenta | Più città
piu citta | Più città
elettricita | Elettricità
siccita po | Siccità
sanita attese | Pronto soccorso
universita tasse | Università
elezione rettore parita | L’elezione del rettore
intelligenza artificiale | L’intelligenza artificiale
l'intelligenza artificiale | L’intelligenza artificiale
lintelligenza | L’intelligenza artificiale
dell’intelligenza nella scuola | L’intelligenza artificiale
l'elezione | L’elezione del rettore
olio d'oliva | L’olio d’oliva
olio doliva | L’olio d’oliva
dell'aeroporto | La nuova ferrovia
pala d altare | Restauro finito
collaudo viadotto | Ponte di Dignano
camion ponte | Camion vietati
ponti riaperti | Il ponte sul Tagliamento
sciopero treno | Sciopero dei treni
monopattino casco | Monopattini
balene golfo | Una balena
lupo cani | Lupi vicino
ape miele | Le api
vaccino influenza | Vaccini
farmaci emicranie | Un farmaco
pannello solare | Pannelli solari
parchi eolici | Il parco eolico
autostrada pedaggio | Autostrade
orchidee gargano | Scoperta una nuova specie
disegni parmigianino | Ritrovato in soffitta
museo notte | Il museo egizio
insegnante sostegno | Scuola, mancano
maratone | Maratona
nevicata passi chiusi | Neve a bassa quota
nubifragio marche | Nubifragio
binari allagati | Binari allagati
marta bellini | Marta Bellini
Bellini Marta | Marta Bellini
de santis | Rosa De Santis
d'amico nazionale | Irene D’Amico lascia
damico scudetto | La squadra femminile
corriere alpi | Il Corriere delle Alpi
quotidiano dell'orto | Il Quotidiano dell’Orto
energia | Energia
electric ferry | Harbour ferries
puffin survey | Schoolchildren
library tools | Libraries lend
"""


def page_of(number: int, block: str) -> str:
    """A file of content/articles: front matter and body."""
    title, facts, body = block.strip().split("\n")
    date, source, topic, person = (part.strip() for part in facts.split("|"))
    head = [f'id: "{number:08x}"', f'title: "{title}"', f"date: {date}", f'source: "{source}"']
    if topic:
        head.append(f"topics: [{'-'.join(topic.split()) if topic.isascii() else topic.replace('à', 'a')}]")
    if person:
        head.append(f'entities:\n  - {{name: "{person}", kind: person, mentions: 2, sentence: 1}}')
    return "---\n" + "\n".join(head) + f"\n---\n\n{body}\n"


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of forty articles written by hand."""
    root = tmp_path_factory.mktemp("forty")
    for name in ("seeds", "content/articles", "content/topics"):
        (root / name).mkdir(parents=True)
    (root / "content/site.yml").write_text("title: Rassegna di prova\nlang: it\n", "utf-8")
    for slug, title in TOPICS.items():
        (root / f"content/topics/{slug}.md").write_text(f'---\ntitle: "{title}"\n---\n', "utf-8")
    for number, block in enumerate(ARTICLES.read_text("utf-8").split("\n\n"), start=1):
        (root / f"content/articles/a{number:02}.md").write_text(page_of(number, block), "utf-8")
    report = pipeline.build(Engine(root))
    assert not report.failed, report.problems
    return root / "site"


@pytest.fixture(scope="module")
def search(browser: Browser, forty: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.goto((forty / "cerca/index.html").as_uri())
    yield page
    page.close()


def first(page: Page, query: str) -> str:
    """The title of the first result; nothing when there is none."""
    page.locator(".search-status").evaluate("status => { status.textContent = ''; }")
    page.get_by_role("searchbox").first.fill(query)
    page.wait_for_function("document.querySelector('.search-status').textContent !== ''")
    none = page.locator(".search-status").evaluate("s => s.textContent.includes(s.dataset.none.split('{q}')[0].trim())")
    return "" if none else page.locator(".search-results a").first.inner_text()


def questions() -> list[tuple[str, str]]:
    pairs = (line.split(" | ") for line in QUESTIONS.strip().split("\n"))
    return [(query, title) for query, title in pairs]


def test_the_right_page_comes_first_for_nearly_every_question(search: Page) -> None:
    asked = questions()
    wrong = [(query, title, found) for query, title in asked if not (found := first(search, query)).startswith(title)]
    assert len(asked) == 50
    assert 1 - len(wrong) / len(asked) >= LEAST_RIGHT, wrong
