from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Block, BlockKind, Seed

PAGE = """\
<!DOCTYPE html>
<html lang="it">
<head>
<title>DeepSeek, il mito | Il Sito</title>
<style>p { color: red }</style>
<script>var nascosto = "mai visto";</script>
</head>
<body class="single">
<nav id="menu"><ul><li><a href="/">Home</a></li><li><a href="/t">Tecnologia</a></li></ul></nav>
<article class="post hentry" id="post-1">
<h1>DeepSeek, il <em>mito</em></h1>
<p class="byline">di <a href="/rossi">Mario Rossi</a></p>
<p>Il modello R1
   costa <b>5,6 milioni</b>&nbsp;di dollari.<br>Così dice<br><br>la società.</p>
<blockquote><p>«Non è vero.»</p></blockquote>
<figure><img src="a.jpg"><figcaption>Una foto.</figcaption></figure>
<ul><li>uno</li><li>due<ul><li>tre</li></ul></li></ul>
<table><tr><th>Anno</th><th>Costo</th></tr><tr><td>2025</td><td>5,6</td></tr></table>
<pre><code>x = 1
  y = 2</code></pre>
<div>Testo sciolto <span>in un div</span><p>e un capoverso</p>e dopo.</div>
</article>
<div style="display: none">nascosto</div>
<noscript><p>Una foto.</p><p>Attiva JavaScript.</p></noscript>
</body></html>
"""


def read(html: str) -> Seed:
    return readers.read(File("seeds/a.html", html.encode()))


def block(seed: Seed, start: str) -> Block:
    return next(b for b in seed.blocks if b.text.startswith(start))


def texts(html: str) -> list[str]:
    return [b.text for b in read(html).blocks]


def test_each_element_of_block_level_is_a_block_in_the_order_of_the_page() -> None:
    assert [(b.kind, b.text) for b in read(PAGE).blocks] == [
        (BlockKind.TITLE, "DeepSeek, il mito | Il Sito"),
        (BlockKind.ITEM, "Home"),
        (BlockKind.ITEM, "Tecnologia"),
        (BlockKind.HEADING, "DeepSeek, il mito"),
        (BlockKind.PARAGRAPH, "di Mario Rossi"),
        (BlockKind.PARAGRAPH, "Il modello R1 costa 5,6 milioni\u00a0di dollari. Così dice"),
        (BlockKind.PARAGRAPH, "la società."),
        (BlockKind.QUOTE, "«Non è vero.»"),
        (BlockKind.CAPTION, "Una foto."),
        (BlockKind.ITEM, "uno"),
        (BlockKind.ITEM, "due"),
        (BlockKind.ITEM, "tre"),
        (BlockKind.TABLE, "Anno Costo"),
        (BlockKind.TABLE, "2025 5,6"),
        (BlockKind.CODE, "x = 1 y = 2"),
        (BlockKind.PARAGRAPH, "Testo sciolto in un div"),
        (BlockKind.PARAGRAPH, "e un capoverso"),
        (BlockKind.PARAGRAPH, "e dopo."),
        (BlockKind.PARAGRAPH, "nascosto"),
        (BlockKind.PARAGRAPH, "Attiva JavaScript."),
    ]


def test_the_seeds_text_is_its_blocks_one_a_line() -> None:
    seed = read(PAGE)
    assert seed.text.startswith("DeepSeek, il mito | Il Sito\nHome\nTecnologia\n")
    assert all(b.raw.endswith("\n") and b.words is None for b in seed.blocks)


def test_a_block_knows_its_place_in_the_page() -> None:
    seed = read(PAGE)
    assert block(seed, "Home").trail == "nav#menu > ul > li"
    assert block(seed, "Il modello").trail == "article.post.hentry#post-1 > p"
    assert block(seed, "di Mario").trail == "article.post.hentry#post-1 > p.byline"
    assert block(seed, "nascosto").trail == "div[hidden]"
    assert block(seed, "Attiva").trail == "noscript > p"


def test_a_class_on_the_only_inline_element_is_part_of_the_place() -> None:
    assert read('<div><span class="date">12 gennaio</span></div>').blocks[0].trail == "span.date"
    assert read('<div>Oggi, <span class="date">12 gennaio</span></div>').blocks[0].trail == ""


def test_levels_lines_and_links_are_told() -> None:
    seed = read(PAGE)
    assert (block(seed, "DeepSeek, il mito").line, block(seed, "Il modello").line) == (4, 13)
    assert [b.level for b in seed.blocks if b.kind is BlockKind.HEADING] == [1]
    assert block(seed, "tre").level == 2
    assert block(seed, "Home").link_share == 1.0
    assert 0.7 < block(seed, "di Mario").link_share < 0.9


@pytest.mark.parametrize(
    ("html", "mark"),
    [
        ("<p hidden>x</p>", "p[hidden]"),
        ("<div style='DISPLAY:none'><p>x</p></div>", "div[hidden] > p"),
        ("<p style='visibility: hidden'>x</p>", "p[hidden]"),
        ("<p aria-hidden=true>x</p>", "p[aria-hidden]"),
    ],
)
def test_hidden_elements_are_blocks_whose_place_says_so(html: str, mark: str) -> None:
    assert read(html).blocks[0].trail == mark


def test_a_long_trail_keeps_its_landmarks_and_its_end() -> None:
    inside = "".join(f'<div class="d{n}">' for n in range(40)) + "<p>x</p>"
    trail = read(f"<article>{inside}").blocks[0].trail
    assert trail.startswith("article > ")
    assert trail.endswith("div.d38 > div.d39 > p")
    assert len(trail) < 120


def test_pages_of_the_nineties_are_read_cell_by_cell() -> None:
    menu, body = "<a href=a>Home</a><br><a href=b>Sport</a>", "Il testo dell'articolo, lungo. " * 8
    found = texts(f"<table><tr><td>{menu}</td><td>{body}<br><br>Secondo capoverso.</td></tr></table>")
    assert found == ["Home Sport", body.strip(), "Secondo capoverso."]


def test_prose_in_pre_is_cut_at_its_empty_lines() -> None:
    found = read("<pre>Primo\ncapoverso.\n\nSecondo.\n</pre>").blocks
    assert [(b.kind, b.text) for b in found] == [
        (BlockKind.PARAGRAPH, "Primo capoverso."),
        (BlockKind.PARAGRAPH, "Secondo."),
    ]


def test_broken_markup_is_read_as_a_browser_would() -> None:
    assert texts("<p>Uno<p>Due <b>tre<p>quattro</i> < cinque &amp; &bogus;") == [
        "Uno",
        "Due tre",
        "quattro < cinque & &bogus;",
    ]


def test_a_declared_charset_is_used() -> None:
    body = '<meta charset="windows-1251"><p>Компания потратила шесть миллионов.'.encode("cp1251")
    seed = readers.read(File("a.html", body))
    assert (seed.encoding, seed.blocks[0].text) == ("cp1251", "Компания потратила шесть миллионов.")
    old = b'<?xml version="1.0" encoding="ISO-8859-1"?><html><p>citt\xe0'
    assert readers.read(File("a.html", old)).blocks[0].text == "città"


def test_control_characters_and_entities_do_no_harm() -> None:
    page = '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y SYSTEM "file:///etc/passwd">]><p>a &x; &y; b</p>'
    assert "boom" not in read(page).text
    assert "root:" not in read(page).text
    assert texts("<p>" + "parola " * 30 + "\x00fine</p>")[0].endswith("\ufffdfine")


@pytest.mark.parametrize("html", ["<!-- niente -->", "<p> </p>", "<script>x()</script>", "<html><body><img src=a>"])
def test_a_page_without_text_is_an_error(html: str) -> None:
    with pytest.raises(SeedError, match="no text") as caught:
        read(html)
    assert "copy it from the browser" in (caught.value.hint or "")


def test_a_page_nested_beyond_reason_is_an_error_and_no_crash() -> None:
    with pytest.raises(SeedError, match="nested"):
        read("<div>" * 50_000 + "x")


TEXT = st.text(st.sampled_from("abcè’ \n\u00a0<>&"), max_size=8)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "a",
        "li",
        "ul",
        "h2",
        "td",
        "tr",
        "table",
        "article",
        "blockquote",
        "br",
        "pre",
        "button",
        "x-y",
    ]
)
UNSEEN = st.sampled_from(["script", "style", "template", "svg"])


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(TAGS, TEXT, TEXT, st.booleans()), min_size=1, max_size=12), UNSEEN)
def test_no_visible_word_is_lost_and_their_order_stays(parts: list[tuple[str, str, str, bool]], unseen: str) -> None:
    html, shown = "<p>inizio</p>", "inizio"
    for tag, inside, after, closed in parts:
        html += f"<{tag}>{escaped(inside)}" + (f"</{tag}>" if closed else "") + escaped(after)
        html += f"<{unseen}>MAI</{unseen}>"
        shown += inside + after
    words = "".join(b.raw for b in read(html).blocks)
    assert "".join(words.split()) == "".join(shown.split())
