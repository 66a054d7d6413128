from __future__ import annotations

from generator import cleaning
from generator.model.cleantext import CleanText, Role, Verdict
from generator.model.rules import EditorRule
from generator.model.seeds import Block, BlockKind

from .making import PROSE, kept, page, verdicts

MENU = tuple(
    Block(raw=f"{text}\n", kind=BlockKind.MENU, links=1, link_share=1.0, trail="nav")
    for text in ("Cronaca", "Sport", "Meteo a Roma")
)
NAMED = {block.text for block in MENU}


def clean(*rules: EditorRule, menus: int = 1) -> CleanText:
    blocks = [Block(raw=f"{text}\n", trail="article > p", element="p") for text in PROSE]
    return cleaning.clean(page(*MENU * menus, *blocks, *MENU), "it", rules, ())


def test_a_menu_goes_and_says_how_much_can_be_clicked() -> None:
    assert verdicts(clean())["Meteo a Roma"] == Verdict(
        keep=False,
        role=Role.MENU,
        rule="page.menu",
        evidence="one of 3 links, buttons and options, and no sentence between them",
    )


def test_nothing_of_a_menu_is_lost() -> None:
    found = clean()
    assert "".join(block.raw for block in found.blocks) == found.seed.text
    assert kept(found) == list(PROSE)


def test_no_other_block_is_judged_by_menus() -> None:
    def judged(found: CleanText) -> list[Verdict]:
        return [v for b, v in zip(found.blocks, found.verdicts, strict=True) if b.text not in NAMED]

    assert judged(clean(menus=30)) == judged(clean(menus=1))


def test_an_editor_keeps_a_line_of_a_menu() -> None:
    rule = EditorRule(id="mine", keep=True, match="Meteo a Roma", why="lo vogliamo")
    assert "Meteo a Roma" in kept(clean(rule))


def test_a_page_that_is_nothing_but_a_menu_is_not_emptied() -> None:
    assert kept(cleaning.clean(page(*MENU), "it", (), ()))
