from __future__ import annotations

import re
from dataclasses import replace

from generator.model.stories import Copy, Kinship
from tests.pages.edition import MYTH, RIVALS, SHELF, SHOCK
from tests.render.site import build, built

KINSHIP = Kinship(stories=((MYTH.id, SHOCK.id),), copies=(Copy(RIVALS.id, SHOCK.id, 80),))


def pages_of(slug: str, site: dict[str, str]) -> str:
    return next(body for path, body in site.items() if path.endswith(f"{slug}/index.html"))


def test_a_page_names_the_other_articles_of_its_story_with_their_dates() -> None:
    page = pages_of(SHOCK.slug, build(kinship=KINSHIP))
    block = page[page.index('id="story"') :]
    assert block.startswith('id="story">Stessa storia in 2\u00a0articoli<')
    assert block.index('non dopo il <span class="tied">5 febbraio 2025') < block.index(f"{MYTH.slug}/index.html")
    assert "Il Quotidiano" in block


def test_a_page_names_the_article_that_is_the_same_text() -> None:
    for one, other in ((SHOCK, RIVALS), (RIVALS, SHOCK)):
        page = pages_of(one.slug, build(kinship=KINSHIP))
        assert re.search(rf"Quasi lo stesso testo di: <a href=\"[^\"]*{other.slug}/index.html\">", page)


def test_lists_lead_to_the_story() -> None:
    home = build(kinship=KINSHIP)["index.html"]
    assert re.findall(r'href="([^"]*)#story">Stessa storia in 2', home)
    assert "#story" not in built()["index.html"]


def test_a_story_is_told_by_sources_where_all_are_known() -> None:
    articles = tuple(replace(a, card=replace(a.card, source=a.card.source or "Ansa")) for a in SHELF.articles)
    site = build(shelf=replace(SHELF, articles=articles), kinship=KINSHIP)
    assert 'id="story">Stessa storia in 2\u00a0fonti<' in pages_of(SHOCK.slug, site)
