from __future__ import annotations

import pytest

from generator import readers
from generator.model.files import File
from generator.model.seeds import Block, BlockKind


def blocks(html: str) -> tuple[Block, ...]:
    return readers.read(File("seeds/a.html", html.encode())).blocks


def texts(html: str) -> list[str]:
    return [b.text for b in blocks(html)]


@pytest.mark.parametrize(
    "unshown",
    [
        '<span class="sr-only">(si apre in una nuova scheda)</span>',
        '<span class="link visually-hidden">(si apre in una nuova scheda)</span>',
        "<small hidden>(si apre in una nuova scheda)</small>",
        '<span style="display: none">(si apre in una nuova scheda)</span>',
        '<span role="tooltip">(si apre in una nuova scheda)</span>',
        '<span class="tooltip-text">(si apre in una nuova scheda)</span>',
    ],
)
def test_what_is_not_shown_in_a_sentence_comes_after_it(unshown: str) -> None:
    html = f"<p>Lo dice <a href=x>la società{unshown}</a> in una nota.</p><p>Poi tace.</p>"
    assert texts(html) == ["Lo dice la società in una nota.", "(si apre in una nuova scheda)", "Poi tace."]


def test_a_card_that_opens_over_a_name_does_not_cut_the_sentence() -> None:
    card = '<span class="person-rollover-block"><a href=r>Altro di Rossi</a> <a href=s>Una notizia</a></span>'
    html = f"<p>Parla il senatore <span><a href=p>Rossi</a>{card}</span> da Roma.</p>"
    assert texts(html) == ["Parla il senatore Rossi da Roma.", "Altro di Rossi Una notizia"]


def test_a_word_with_a_tooltip_stays_in_its_sentence() -> None:
    html = '<p>Il <span class="tooltip">modello<span class="tooltiptext">rete di neuroni</span></span> costa.</p>'
    assert texts(html) == ["Il modello costa.", "rete di neuroni"]


def test_what_is_hidden_from_screen_readers_only_is_read() -> None:
    assert texts('<p><span aria-hidden="true">L</span>a società tace.</p>') == ["La società tace."]


def test_many_asides_in_one_paragraph_keep_their_order() -> None:
    html = "<p>" + "".join(f'parola <i class="sr-only">nota {n}</i>' for n in range(3)) + "</p>"
    assert texts(html) == ["parola parola parola", "nota 0", "nota 1", "nota 2"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<div><a href=x>Mario Rossi</a><em>Corriere</em><span>12 gennaio</span></div>",
            "Mario Rossi Corriere 12 gennaio",
        ),
        ("<p><span><b>Anna Verdi</b></span><i><b>Milano</b></i></p>", "Anna Verdi Milano"),
        ("<p><b>cit</b><b>tà</b></p>", "città"),
        ("<p>Java<b>Script</b></p>", "JavaScript"),
        ("<pre><span>get</span><span>Name</span></pre>", "getName"),
        ("<p>Costa 5 milioni<sup><a href=#n3>3</a></sup>.</p>", "Costa 5 milioni 3."),
        ("<p>Una casa di 80 m<sup>2</sup>.</p>", "Una casa di 80 m2."),
    ],
)
def test_things_that_meet_are_parted_and_words_are_not(html: str, text: str) -> None:
    assert texts(html) == [text]


def test_two_line_breaks_part_paragraphs_whatever_blanks_stand_between() -> None:
    assert texts("<div>Uno.<br>&nbsp;<br/> <b>Due.<br><br>Tre.</b></div>") == ["Uno.", "Due.", "Tre."]


def test_how_a_word_is_spoken_is_part_of_its_sentence_only_in_brackets() -> None:
    assert texts("<p><ruby>新聞<rt>しんぶん</rt></ruby>を<ruby>読<rt>よ</rt></ruby>む。</p>") == ["新聞を読む。"]
    bracketed = "<p><ruby>尹氏<rp>（</rp><rt>ユンし</rt><rp>）</rp></ruby>は語った。</p>"
    assert texts(bracketed) == ["尹氏（ユンし）は語った。"]


def test_a_template_that_is_drawn_where_it_stands_is_read() -> None:
    html = "<x-y><template shadowrootmode=open><p>Visto.</p></template></x-y><template><p>Mai visto.</p></template>"
    assert texts(html) == ["Visto."]


def test_a_formula_is_read_once() -> None:
    html = "<p>Vale <math><mi>x</mi><annotation encoding=tex>\\mathrm{x}</annotation></math>.</p>"
    assert texts(html) == ["Vale x."]


def test_a_block_tells_its_links_its_bold_part_and_its_element() -> None:
    link, bold, cell, nothing = blocks(
        "<p>Di <a href=a>Rossi</a> e <a href=b>Verdi</a></p><div><b>Il fatto</b> oggi</div>"
        f"<table><tr><td>{'Una colonna di testo. ' * 9}</table><h2>Titolo</h2>"
    )
    assert (link.links, link.element) == (2, "p")
    assert (bold.links, bold.element) == (0, "div")
    assert 0.5 < bold.bold_share < 0.7
    assert (cell.element, cell.kind) == ("td", BlockKind.PARAGRAPH)
    assert (nothing.element, nothing.bold_share, nothing.links) == ("h2", 0.0, 0)


def test_a_part_of_a_link_counts_as_one() -> None:
    assert [b.links for b in blocks("<a href=x><h3>Titolo</h3><p>Sommario</p></a>")] == [1, 1]


def test_siblings_share_their_home() -> None:
    first, loose, second, other = blocks("<div><p>a</p>b<h2>c</h2></div><div><p>d</p></div>")
    assert first.home == loose.home == second.home
    assert other.home != first.home


def test_code_is_told_by_its_element() -> None:
    assert [b.kind for b in blocks("<pre><code><i>x</i> = 1</code></pre><pre>Prosa.</pre>")] == [
        BlockKind.CODE,
        BlockKind.PARAGRAPH,
    ]


def test_a_long_trail_keeps_what_is_marked_as_the_articles_body() -> None:
    inside = "".join(f'<div class="d{n}">' for n in range(30)) + "<p>x</p>"
    assert "div.t[itemprop=articleBody]" in blocks(f'<div class=t itemprop="articleBody">{inside}')[0].trail


def test_lines_are_right_after_elements_that_show_nothing() -> None:
    html = "<p>a</p>\n<script>\n1\n</script>\n<!-- \n -->\n<img\nsrc=x>\ncoda<svg>\n<text>no</text></svg><p>\nb</p>"
    assert [(b.text, b.line) for b in blocks(html)] == [("a", 1), ("coda", 9), ("b", 11)]


def test_soft_hyphens_do_not_part_words() -> None:
    assert texts("<p>Il pro\u00adces\u00adsore&shy;re</p><p>&shy;</p><pre>al\u00adtro</pre>") == [
        "Il processorere",
        "altro",
    ]


def test_what_is_inside_a_drawing_is_passed_over_and_the_text_goes_on_after_it() -> None:
    html = "<p>Prima <svg><g><title>Icona</title><text>x</text></g></svg>dopo<!-- nota --> e ancora.</p><p>Poi.</p>"
    assert texts(html) == ["Prima dopo e ancora.", "Poi."]
    assert blocks(html)[0].home == blocks(html)[1].home
