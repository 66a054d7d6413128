from __future__ import annotations

from generator import cleaning
from generator.cleaning.features import see
from generator.cleaning.learned.trails import surroundings
from generator.model.cleantext import Role
from generator.model.seeds import Block, BlockKind
from tests.cleaning.making import PROSE, kept, page, verdicts


def paragraphs(trail: str = "article.post > div.entry-content > p") -> list[Block]:
    return [Block(raw=f"{line}\n", trail=trail) for line in PROSE]


def test_what_stands_in_an_aside_goes_although_it_is_prose() -> None:
    aside = Block(
        raw="Il governo ha varato ieri una legge sul lavoro, e i sindacati protestano.\n", trail="aside.box > p"
    )
    found = cleaning.clean(page(*paragraphs(), aside), "it", (), ())
    assert kept(found) == list(PROSE)
    assert verdicts(found)[aside.text].role is Role.TEASER
    assert "aside.box" in verdicts(found)[aside.text].evidence


def test_an_element_that_holds_the_article_is_no_furniture_whatever_its_name() -> None:
    blocks = paragraphs("div.social-sharing-page > p")
    assert kept(cleaning.clean(page(*blocks), "it", (), ())) == list(PROSE)


def test_classes_that_speak_of_the_page_say_nothing_of_what_is_inside() -> None:
    blocks = [*paragraphs(), Block(raw="Fine.\n", trail="div.has-sidebar > p")]
    around = surroundings(blocks, see(blocks, frozenset()).looks)
    assert around[-1].role is None


def test_the_top_heading_of_a_page_is_its_title() -> None:
    heading = Block(raw="Traffico, passa il piano\n", kind=BlockKind.HEADING, level=1, trail="article.post > h1")
    caption = Block(
        raw="Piazza Grande, ieri sera\n", kind=BlockKind.CAPTION, trail="article.post > figure > figcaption"
    )
    blocks = paragraphs()
    found = cleaning.clean(page(heading, blocks[0], caption, *blocks[1:]), "it", (), ())
    assert verdicts(found)[heading.text].role is Role.TITLE
    assert verdicts(found)[caption.text].role is Role.CAPTION
    assert kept(found) == list(PROSE)


def test_a_list_of_links_goes() -> None:
    links = [
        Block(raw=f"{line}\n", kind=BlockKind.ITEM, level=1, link_share=1.0, trail="ul.x > li") for line in PROSE[:3]
    ]
    blocks = [Block(raw=f"{line} Così dice il sindaco.\n", trail="div.text > p") for line in PROSE]
    found = cleaning.clean(page(*links, *blocks), "it", (), ())
    assert kept(found) == [block.text for block in blocks]
