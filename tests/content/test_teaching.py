"""Editors' rules and tombstones."""

from __future__ import annotations

import pytest

from generator import content
from generator.model.files import File
from generator.model.rules import Extent, Position
from generator.model.shelf import Teaching

RULES = """\
---
# pubblicità
- id: casino-non-aams
  drop: block
  match: "Migliori casinò non AAMS in Italia"
  at: start
  why: pubblicità
  expect: {max_share: 0.6}
- id: tieni-le-note
  keep: line
  match: /Nota( bene)?:/
"""


def rules(text: str) -> Teaching:
    return content.teaching([File("content/rules/mie.yml", text.encode())])


def test_rules_are_read_with_their_place() -> None:
    found = rules(RULES)
    first, second = found.rules
    assert (first.id, first.keep, first.extent, first.at) == ("casino-non-aams", False, Extent.BLOCK, Position.START)
    assert (first.match, first.is_pattern, first.max_share_percent) == ("Migliori casinò non AAMS in Italia", False, 60)
    assert (second.keep, second.match, second.is_pattern, second.line) == (True, "Nota( bene)?:", True, 9)
    assert found.problems == ()


@pytest.mark.parametrize(
    ("rule", "message", "line"),
    [
        ("- id: a\n  match: /(/", "the pattern cannot be read", 2),
        ("- id: a\n  drop: line", "a rule without `match`", 1),
        ("- id: a\n  match: x\n  drop: parola", "`drop` knows no 'parola'", 3),
        ("- id: a\n  match: x\n  expect: {max_share: 600}", "`max_share` is no share: '600'", 3),
        ("- {id: a, match: x}\n- {id: a, match: y}", "a second rule with the id 'a'", 2),
        ("id: a\nmatch: x", "no list of entries", 1),
        ("- id: [", "YAML cannot be read", 2),
    ],
)
def test_a_rule_that_cannot_be_used_is_an_error_at_its_line(rule: str, message: str, line: int) -> None:
    [problem] = rules(rule).problems
    assert message in problem.message
    assert problem.line == line
    assert problem.hint


def test_a_broken_rule_leaves_the_others_in_force() -> None:
    assert [rule.id for rule in rules("- {id: a, match: /(/}\n- {id: b, match: x}").rules] == ["b"]


def test_tombstones_name_seeds_by_their_digest_alone() -> None:
    digest = "A" * 64
    text = f"- {{sha256: {digest}, date: 2025-03-01, reason: request}}\n- {{sha256: abc}}\n"
    found = content.teaching([File("content/removed.yml", text.encode())])
    assert found.removed == ("a" * 64,)
    assert [p.line for p in found.problems] == [2]


@pytest.mark.parametrize("raw", [b"", b"# niente\n", b"---\n", "\ufeff- {id: a, match: x}\r\n".encode()])
def test_empty_files_and_windows_files_are_fine(raw: bytes) -> None:
    assert content.teaching([File("content/rules/a.yml", raw)]).problems == ()
