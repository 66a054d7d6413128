from __future__ import annotations

from dataclasses import replace

import pytest

from generator import render
from generator.errors import TemplateError
from generator.model.articles import Article, Card, Review
from generator.model.facts import Figure, Quote
from generator.model.files import File
from generator.model.pages import Page
from generator.model.shelf import Shelf
from generator.model.topics import Atlas, Topic
from generator.model.views import Site
from generator.render.environment import clip, foreign, to_json
from tests.pages.edition import CONFIG, TOPIC
from tests.render.site import build, built, theme_files

SITE = Site(title="T", description="", lang="it", home="index.html", menu=(), corrections="", search=None)
PAGE = Page(path="a/index.html", template="a.html", view=SITE)


def rendered(template: str, page: Page[object] = PAGE) -> str:
    theme = render.theme([File("a.html", template.encode())], CONFIG)
    return render.render(theme, page).body.decode()


def broken(template: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        rendered(template)
    return caught.value


def test_a_template_sees_its_page_and_the_filters() -> None:
    assert rendered("{{ page.title }} {{ 'index.html' | link }} {{ 50000 | number }}") == "T ../index.html 50.000"


def test_text_is_escaped_unless_it_is_html() -> None:
    hostile = replace(SITE, title="<script>alert('x')</script>\"")
    assert "<script>" not in rendered("{{ page.title }}", replace(PAGE, view=hostile))


def test_control_characters_do_not_reach_a_page() -> None:
    assert rendered("{{ 'a\\x00b\\x0bc' }}|{{ {'k': 'a\\x00b'} | json }}") == 'abc|{"k":"ab"}'


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("uno\n{% if %}\n", 2, "Expected"),
        ("uno\n\n{{ page.nothing }}\n", 3, "nothing"),
        ("uno\n{{ ui('no.such.text') }}\n", 2, "no.such.text"),
        ("{% include 'missing.html' %}", 1, "missing.html"),
        ("a\n{{ 1 / 0 }}", 2, "division"),
        ("a\n{{ page.title | nofilter }}", 2, "nofilter"),
        ("{{ ''.__class__.__mro__ }}", 1, "__class__"),
        ("{{ page.__init__.__globals__ }}", 1, "__init__"),
    ],
)
def test_a_broken_template_is_named_with_its_line(template: str, line: int, words: str) -> None:
    error = broken(template)
    assert (error.path, error.line) == ("templates/a.html", line)
    assert words in error.message
    assert error.hint
    assert "\n" not in error.message


def test_a_missing_template_is_named() -> None:
    with pytest.raises(TemplateError, match=r"gone\.html"):
        rendered("", replace(PAGE, template="gone.html"))


def test_a_template_that_is_no_utf8_is_named() -> None:
    theme = render.theme([File("a.html", b"caff\xe8")], CONFIG)
    with pytest.raises(TemplateError, match="UTF-8"):
        render.render(theme, PAGE)


def test_a_digest_overrides_one_template_by_its_name() -> None:
    own = File("templates/about.html", b"{% extends 'layout.html' %}{% block content %}<h1>Noi</h1>{% endblock %}")
    site = build(own=(own,))
    assert "<h1>Noi</h1>" in site["come-funziona/index.html"]
    assert site["index.html"] == built()["index.html"]


def test_the_stylesheet_is_one_and_tokens_come_first() -> None:
    own = File("style/zzz.css", b"/* ours */ .own { color: red; }")
    sheet = build(own=(own,))["assets/style.css"]
    assert sheet.index(":root") < sheet.index(".masthead {") < sheet.index(".own") < sheet.index("break-inside")
    assert "/*" not in sheet


def test_assets_are_the_sheet_the_scripts_and_the_icon() -> None:
    paths = {file.path for file in render.assets(render.theme(theme_files(), CONFIG))}
    assert paths == {
        "assets/style.css",
        "assets/keys.js",
        "assets/search.js",
        "assets/icon.svg",
        "assets/card.png",
        ".nojekyll",
    }


def test_same_page_and_theme_give_the_same_bytes() -> None:
    assert build() == build()


def test_long_text_is_cut_between_words() -> None:
    assert clip("una frase, lunga davvero", 12) == "una frase…"
    assert clip("corta", 12) == "corta"


def test_json_cannot_end_a_script() -> None:
    assert "</" not in to_json({"t": "</script><!-- \u2028"})


def test_only_another_language_is_marked() -> None:
    assert (foreign("en", "it"), foreign("it-IT", "it"), foreign("und", "it"), foreign(None, "it")) == (
        "en",
        "",
        "",
        "",
    )


def test_only_a_topic_with_sections_lists_them() -> None:
    above = Topic(slug="ia", title="IA", automatic=False, cards=())
    below = replace(TOPIC, slug="modelli", title="Modelli", aliases=(), parent="ia")
    site = build(atlas=Atlas(topics=(above, below)))
    assert ['class="here"' in site[f"temi/{slug}/index.html"] for slug in ("ia", "modelli")] == [False, True]


DIGA = Article(
    card=Card(
        id="00000001",
        slug="diga",
        title="Diga",
        lang="it",
        quotes=(Quote(text="Il cemento è marcio", sentence=0), Quote(text="Il cemento è sano", sentence=4)),
        figures=(Figure(raw="7 crepe", value=None, sentence=0), Figure(raw="12 turbine", value=None, sentence=4)),
    ),
    path="content/articles/diga.md",
    seed="seeds/diga.txt",
)


def diga(**changes: object) -> str:
    shelf = Shelf(articles=(replace(DIGA, **changes),))  # type: ignore[arg-type]
    return build(shelf=shelf, atlas=Atlas(topics=()))["articoli/senza-data/diga/index.html"]


def test_a_row_that_an_editor_wrote_has_no_place_in_the_source() -> None:
    page = diga()
    own, machine = (page.partition(quote.text)[2].partition("permalink")[0] for quote in DIGA.card.quotes)
    assert ("testo della redazione" in own, "frase" in own) == (True, False)
    assert ("testo della redazione" in machine, "frase 4" in machine) == (False, True)


def test_a_figure_that_an_editor_wrote_is_not_said_to_be_the_articles() -> None:
    page = diga()
    own, machine = (page.partition(figure.raw)[2].partition("permalink")[0] for figure in DIGA.card.figures)
    assert (own.count("testo della redazione"), "l’articolo" in own) == (1, False)
    assert ("testo della redazione" in machine, "l’articolo" in machine) == (False, True)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, {"non ancora rivisto"}),
        ({"edited": ("figures", "rights")}, {"in parte corretto", "Rivisto a mano: cifre, diritti."}),
        ({"edited": ("title",), "review": Review.CHECKED}, {"riveduto da una persona", "Rivisto a mano: titolo."}),
        ({"edited": ("title", "body"), "seed": None}, {"Scritto in redazione"}),
        ({"edited": ("body",), "seed": None, "sentence_count": 9}, {"in parte corretto", "Rivisto a mano: sintesi."}),
    ],
)
def test_a_page_says_once_whose_hand_it_went_through(changes: dict[str, object], said: set[str]) -> None:
    words = {"non ancora rivisto", "in parte corretto", "riveduto da una persona", "Scritto in redazione", *said}
    page = diga(**changes)
    assert {word for word in words if word in page} == said
    assert ("Revisione" in page) == any("a mano" in word for word in said)
