from __future__ import annotations

import pytest

from generator import readers
from generator.model.files import File
from generator.model.seeds import Block, BlockKind

SENTENCE = "Il consiglio comunale ha votato ieri sera il bilancio, dopo una seduta lunga e piuttosto agitata. "
TEXT = f"<div class=text>{f'<p>{SENTENCE * 2}</p>' * 4}</div>"
LINKS = "<li><a href=/c>Cronaca</a></li><li><a href=/s>Sport <b>oggi</b></a></li><li><a href=/m>Meteo</a></li>"
MENU = f"<nav class=top><ul>{LINKS}</ul></nav>"


def blocks(html: str) -> tuple[Block, ...]:
    return readers.read(File("seeds/a.html", html.encode())).blocks


def menus(html: str) -> list[str]:
    return [block.text for block in blocks(html) if block.kind is BlockKind.MENU]


def test_each_text_of_a_menu_is_a_block_of_that_kind() -> None:
    *menu, one, two, three, four = blocks(f"<body>{MENU}{TEXT}")
    assert [block.text for block in menu] == ["Cronaca", "Sport", "oggi", "Meteo"]
    assert {(block.kind, block.links, block.link_share) for block in menu} == {(BlockKind.MENU, 1, 1.0)}
    assert {block.kind for block in (one, two, three, four)} == {BlockKind.PARAGRAPH}


def test_a_menu_stands_where_it_stood_and_words_after_it_stay() -> None:
    page = f"<body>Prima<ul>{LINKS}</ul>Dopo{TEXT}"
    assert [block.text for block in blocks(page)][:6] == ["Prima", "Cronaca", "Sport", "oggi", "Meteo", "Dopo"]


def test_a_menu_says_on_which_line_and_in_what_it_begins() -> None:
    menu = blocks(f"<body>\n<div id=page>\n{MENU}\n{TEXT}\n</div>")[0]
    assert (menu.line, menu.trail) == (3, "div#page > nav.top")


def test_elements_side_by_side_are_a_menu_together() -> None:
    page = f"<body><nav><a href=/>Home</a></nav><!-- x --><ul><li><a href=/a>Arte<li><a href=/b>Borsa</ul>{TEXT}"
    assert menus(page) == ["Home", "Arte", "Borsa"]


@pytest.mark.parametrize("tag", ["option", "button"])
def test_options_and_buttons_are_a_menu_too(tag: str) -> None:
    page = f"<body><form>{''.join(f'<{tag}>Anno {n}</{tag}>' for n in range(3))}</form>{TEXT}"
    assert menus(page) == ["Anno 0", "Anno 1", "Anno 2"]


@pytest.mark.parametrize(
    "around",
    [
        "<h1>Il bilancio è votato</h1>",
        "<time>ieri</time>",
        "<p>© La Gazzetta</p>",
        "<p>12 maggio 2024</p>",
        "<p><a href=/2024/05/12>12 maggio 2024</a></p>",
        "<p><a href=/bilancio>Il bilancio 2024 è votato</a></p>",
        f"<p>{SENTENCE}</p>",
    ],
)
def test_what_an_article_is_known_by_is_in_no_menu(around: str) -> None:
    head = "<title>Il bilancio 2024 è votato - La Gazzetta</title>"
    page = f"{head}<body><div>{around}<ul>{LINKS}</ul></div>{TEXT}"
    inside = [block for block in blocks(page) if block.kind is not BlockKind.TITLE and block.text[:3] in around]
    assert inside
    assert all(block.kind is not BlockKind.MENU for block in inside)


@pytest.mark.parametrize(
    "stretch",
    [
        "<ul><li><a href=/a>Fonte</a></li><li><a href=/b>Dati</a></li></ul>",
        f"<ul><li class=author><a href=/r>Mario Rossi</a></li>{LINKS}</ul>",
        "<ul><li>Costa poco</li><li>Pesa meno</li><li>Dura a lungo</li></ul>",
        f"<ul><li>Chi l'ha letto ha letto anche, tra le altre cose</li>{LINKS}</ul>",
    ],
)
def test_two_links_an_author_and_words_of_its_own_are_no_menu(stretch: str) -> None:
    assert menus(f"<body><div>{stretch}</div>{TEXT}") == []


def test_a_page_without_running_text_is_read_line_by_line() -> None:
    page = f"<body>{MENU}<p>{SENTENCE}</p>"
    assert menus(page) == []
    assert [block.text for block in blocks(page)][:3] == ["Cronaca", "Sport oggi", "Meteo"]


def test_what_is_never_shown_is_in_no_menu() -> None:
    icon = "<svg><title>Casa</title></svg><script>var x = 'niente'</script>"
    assert menus(f"<body><nav>{icon}<ul>{LINKS}</ul></nav>{TEXT}") == ["Cronaca", "Sport", "oggi", "Meteo"]


def test_menus_are_not_said_again_by_a_noscript() -> None:
    page = f"<body>{MENU}{TEXT}<noscript><nav><a href=/c>Cronaca</a><p>Senza script</p></nav></noscript>"
    assert [block.text for block in blocks(page)][-1:] == ["Senza script"]


def test_the_words_of_a_page_with_menus_are_all_there() -> None:
    page = f"<body>{MENU}<div><select><option>Uno<option>Due<option>Tre</select>{TEXT}</div><footer>{MENU}</footer>"
    words = " ".join(block.text for block in blocks(page)).split()
    assert words.count("Cronaca") == 2
    assert {"Uno", "Due", "Tre", "oggi", "Meteo", "bilancio,"} <= set(words)


def test_a_title_that_is_a_link_is_in_no_menu() -> None:
    post = f"<h2><a href=/p>Bilancio votato</a></h2><ul>{LINKS}</ul>"
    page = f"<title>Bilancio votato | La Gazzetta</title><body><div>{post}</div>{TEXT}"
    assert menus(page) == ["Cronaca", "Sport", "oggi", "Meteo"]
    assert menus(page.replace("Bilancio votato |", "Notizie |"))[0] == "Bilancio votato"
