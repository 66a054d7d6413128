from __future__ import annotations

from generator import cleaning
from generator.model.cleantext import CleanText
from generator.model.rules import EditorRule, Extent, Position
from generator.model.seeds import Block
from tests.cleaning.making import PROSE, clean, gone, kept, page, verdicts


def rule(
    match: str, extent: Extent = Extent.LINE, *, keep: bool = False, at: Position = Position.ANYWHERE
) -> EditorRule:
    return EditorRule(id="mine", keep=keep, extent=extent, match=match, at=at, why="perché sì")


def pattern(match: str, extent: Extent = Extent.LINE) -> EditorRule:
    return EditorRule(id="mine", extent=extent, match=match, is_pattern=True)


def whole(found: CleanText) -> str:
    return "".join(block.raw for block in found.blocks)


def test_a_line_that_an_editor_names_goes_with_the_editors_reason() -> None:
    found = clean(*PROSE, "Un testo che solo il giornale locale ripete ogni giorno in fondo alla pagina.")
    assert len(kept(found)) == 5
    found = clean(*PROSE, PROSE[0] + " Il giornale.", rules=[rule("il GIORNALE")])
    assert gone(found) == [PROSE[0] + " Il giornale."]
    assert verdicts(found)[PROSE[0] + " Il giornale."].rule == "editor.mine"
    assert verdicts(found)[PROSE[0] + " Il giornale."].evidence == "perché sì"


def test_words_are_compared_without_case_accents_and_the_form_of_apostrophes() -> None:
    assert gone(clean(*PROSE, rules=[rule("PERCHE il piano non dice")])) == [PROSE[3]]
    assert gone(clean(*PROSE, rules=[rule("all’uscita")])) == [PROSE[1]]


def test_words_are_whole_words() -> None:
    assert gone(clean(*PROSE, rules=[rule("strad")])) == []


def test_keeping_wins_over_dropping_and_over_the_machine() -> None:
    rules = [rule("Lascia un commento", keep=True), rule("commento")]
    assert "Lascia un commento" in kept(clean(*PROSE, "Lascia un commento", rules=rules))


def test_from_here_and_before_here() -> None:
    assert kept(clean(*PROSE, rules=[rule("Le strade", Extent.FROM_HERE)])) == list(PROSE[:2])
    assert kept(clean(*PROSE, rules=[rule("Le strade", Extent.BEFORE_HERE)])) == list(PROSE[2:])


def test_a_span_alone_goes_and_the_rest_stays_with_its_line() -> None:
    found = clean(PROSE[0], f"{PROSE[1]} [Redazione web] {PROSE[2]}", rules=[rule("[redazione WEB]", Extent.SPAN)])
    assert gone(found) == ["[Redazione web]"]
    assert kept(found) == list(PROSE[:3])
    assert [block.line for block in found.blocks] == [1, 2, 2, 2]
    assert whole(found) == found.seed.text


def test_one_line_of_a_block_goes_and_a_block_goes_whole() -> None:
    block = Block(raw=f"{PROSE[0]}\nDalla redazione\n{PROSE[1]}\n\n", line=3)
    one = cleaning.clean(page(block), "it", [rule("dalla redazione")], ())
    assert gone(one) == ["Dalla redazione"]
    assert [b.line for b in one.blocks] == [3, 4, 5]
    assert whole(one) == block.raw
    all_of_it = cleaning.clean(page(block, Block(raw=PROSE[2])), "it", [rule("dalla redazione", Extent.BLOCK)], ())
    assert kept(all_of_it) == [PROSE[2]]


def test_a_rule_can_ask_for_the_start_or_the_end_of_a_block() -> None:
    assert gone(clean(*PROSE, rules=[rule("le strade", at=Position.START)])) == [PROSE[2]]
    assert gone(clean(*PROSE, rules=[rule("le strade", at=Position.END)])) == []
    assert gone(clean(*PROSE, rules=[rule("in primavera.", at=Position.END)])) == [PROSE[1]]


def test_a_pattern_is_searched_in_the_text_as_it_is() -> None:
    assert gone(clean(*PROSE, rules=[pattern(r"\btre parcheggi\b")])) == [PROSE[3]]


def test_a_pattern_that_could_run_for_ever_is_refused_and_said_so() -> None:
    found = clean(*PROSE, rules=[pattern(r"(a+)+$")])
    assert kept(found) == list(PROSE)
    assert [problem.code for problem in found.problems] == ["rule-too-slow"]


def test_a_rule_that_would_take_too_much_is_refused_and_said_so() -> None:
    greedy = EditorRule(
        id="tutto", extent=Extent.FROM_HERE, match="consiglio", max_share_percent=60, path="content/rules/a.yml", line=4
    )
    found = clean(*PROSE, rules=[greedy])
    assert kept(found) == list(PROSE)
    assert [(p.code, p.path, p.line) for p in found.problems] == [("rule-too-greedy", "content/rules/a.yml", 4)]
    assert "100 %" in found.problems[0].message
