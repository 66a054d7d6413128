"""What a person does to a file stays, whatever becomes of its seed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator import content
from generator.config import Config
from generator.model.files import File
from generator.model.problems import Severity
from tests.content.making import FALL, PATH, SEED, built, changed, draft, merge

MARK = "zqmano"
Edit = Callable[[str, str], str]


def joined(front: str, body: str) -> str:
    return f"---\n{front}\n---\n{body}"


def append_passage(front: str, body: str) -> str:
    return joined(front, body.rstrip("\n") + f"\n\nAggiunta della redazione {MARK}.\n")


def insert_first(front: str, body: str) -> str:
    return joined(front, f"\nApertura riscritta {MARK}.\n" + body)


def replace_body(front: str, body: str) -> str:
    return joined(front, f"\nTesto riscritto del tutto, {MARK}.\n")


def change_title(front: str, body: str) -> str:
    return joined(re.sub(r"(?m)^title:.*", f"title: Titolo corretto {MARK}", front), body)


def unknown_key(front: str, body: str) -> str:
    return joined(f"{front}\nnota_redazione: {MARK}", body)


def yaml_comment(front: str, body: str) -> str:
    return joined(f"{front}\n# promemoria {MARK}", body)


def comment_in_a_row(front: str, body: str) -> str:
    return joined(front.replace("figures:\n", f"figures:\n  # {MARK}: da verificare\n"), body)


def reorder_keys(front: str, body: str) -> str:
    blocks = re.findall(r"(?m)^\S.*(?:\n[ \t-].*)*", front)
    return joined("\n".join(reversed(blocks)) + f"\n# ordine {MARK}", body)


def windows_lines(front: str, body: str) -> str:
    return append_passage(front, body).replace("\n", "\r\n")


def byte_order_mark(front: str, body: str) -> str:
    return "\ufeff" + append_passage(front, body)


def no_last_newline(front: str, body: str) -> str:
    return append_passage(front, body).rstrip("\n")


def html_comment(front: str, body: str) -> str:
    return joined(front, body.rstrip("\n") + f"\n\n<!-- {MARK} -->\n")


def odd_signs(front: str, body: str) -> str:
    return joined(front, body.rstrip("\n") + f"\n\nPerche\u0301 {MARK} «così» 👩‍👩‍👧 \u202fspazio.\n")


def only_deletes(front: str, body: str) -> str:
    return joined(front, "\n\n".join(body.strip().split("\n\n")[:-1]) + "\n")


def checked(front: str, body: str) -> str:
    return joined(f"{front}\nreview: checked", body)


def broken_front(front: str, body: str) -> str:
    return joined(f"{front}\nrotto: [{MARK}", body)


def lost_fence(front: str, body: str) -> str:
    return f"{front}\n---\n{body}{MARK}\n"


def emptied(front: str, body: str) -> str:
    return ""


EDITS = [
    *(
        append_passage,
        insert_first,
        replace_body,
        change_title,
        unknown_key,
        yaml_comment,
        comment_in_a_row,
        html_comment,
    ),
    *(reorder_keys, windows_lines, byte_order_mark, no_last_newline, odd_signs, only_deletes, checked, broken_front),
    *(lost_fence, emptied),
]
BROKEN = (broken_front, lost_fence, emptied)


def after(edit: Edit) -> File:
    """The article's file as a person leaves it."""
    [file] = built(draft())
    assert file.path == PATH
    found = re.match(r"\A---\n(.*?)\n---\n(.*)\Z", file.body.decode(), re.DOTALL)
    assert found
    return File(PATH, edit(found[1], found[2]).encode())


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_file_stays_byte_for_byte_while_its_seed_stays(edit: Edit) -> None:
    merged = merge([draft()], [after(edit)], [SEED])
    assert (merged.write, merged.remove) == ((), ())


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_file_stays_byte_for_byte_when_its_seed_changes_and_the_build_says_so(edit: Edit) -> None:
    merged = merge([changed(draft())], [after(edit)], [SEED])
    assert (merged.write, merged.remove) == ((), ())
    [problem] = merged.problems
    assert (problem.code, problem.path, problem.severity) == ("edit-kept", PATH, Severity.WARNING)
    assert "edited by hand" in problem.message
    assert SEED in problem.message
    assert merged.counts.kept == 1


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_file_stays_byte_for_byte_when_its_seed_goes(edit: Edit) -> None:
    merged = merge([], [after(edit)], [])
    assert (merged.write, merged.remove) == ((), ())
    if edit not in BROKEN:
        assert [p.code for p in merged.problems] == ["seed-gone"]


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_file_stays_byte_for_byte_when_its_seed_cannot_be_read(edit: Edit) -> None:
    merged = merge([], [after(edit)], [SEED])
    assert merged == content.Merged()


@pytest.mark.parametrize("edit", BROKEN)
def test_a_file_that_cannot_be_read_is_an_error_with_a_hint(edit: Edit) -> None:
    shelf = content.load([after(edit)], Config())
    assert shelf.articles == ()
    assert [(p.path, p.severity) for p in shelf.problems] == [(PATH, Severity.ERROR)]
    assert shelf.problems[0].hint


@pytest.mark.parametrize("edit", [e for e in EDITS if e not in BROKEN])
def test_what_a_person_wrote_is_what_the_article_says(edit: Edit) -> None:
    [article] = content.load([after(edit)], Config()).articles
    body = "\n".join(passage.markdown for passage in article.body)
    if edit in (append_passage, insert_first, replace_body, windows_lines, byte_order_mark, no_last_newline, odd_signs):
        assert MARK in body
        assert article.edited == ("body",)
    if edit is change_title:
        assert article.card.title == f"Titolo corretto {MARK}"
        assert article.edited == ("title",)
        assert dict(article.basis)["title"] == "editor"
    if edit in (unknown_key, yaml_comment, reorder_keys, checked, comment_in_a_row):
        assert article.edited == ()


def test_a_summary_sentence_keeps_its_place_in_the_source_until_it_is_rewritten() -> None:
    [file] = built(draft())
    text = file.body.decode()
    head, _, body = text.rpartition("---\n")
    mended = File(file.path, (head + "---\n" + body.replace("oltre il 16%", "oltre il 16,9%")).encode())
    [article] = content.load([mended], Config()).articles
    assert [passage.sentence for passage in article.body] == [None, 4, 5]
    assert FALL not in article.card.lead
    assert "16,9%" in article.card.lead


def test_a_person_who_edits_one_file_leaves_the_others_to_the_machine() -> None:
    other = draft(seed="seeds/004.txt", text_id="99999999", title="La rivoluzione low cost")
    files = built(draft(), other)
    mine = [after(change_title) if file.path == PATH else file for file in files]
    merged = merge([changed(draft()), changed(other)], mine, [SEED, other.seed])
    assert [file.path for file in merged.write] == ["content/articles/2025-01-la-rivoluzione-low-cost.md"]
