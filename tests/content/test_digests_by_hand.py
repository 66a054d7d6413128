"""People also write among the machine's own digests, and write dates that are none."""

from __future__ import annotations

from dataclasses import replace

from tests.content.making import PATH, SEED, built, changed, draft, edited, merge


def test_a_comment_among_the_digests_stays() -> None:
    [file] = built(draft())
    mine = edited(file, "made:\n", "made:   # non toccare\n  # davvero\n")
    wiser = replace(draft(), sentence_count=15)
    [after] = built(wiser, files=(mine,))
    assert b"sentences: 15\n" in after.body
    assert b"# non toccare\n" in after.body
    assert b"# davvero\n" in after.body


def test_a_file_with_a_comment_among_the_digests_outlives_its_seed() -> None:
    [file] = built(draft())
    mine = edited(file, "made:\n", "made:   # non toccare\n")
    assert merge([], [mine], []).remove == ()


def test_a_date_that_is_none_stops_no_build_and_moves_no_article() -> None:
    [file] = built(draft())
    mine = edited(file, "date: 2025-01\n", "date: fine gennaio\n")
    for today in (draft(), changed(draft())):
        merged = merge([today], [mine], [SEED])
        assert (merged.write, merged.remove) == ((), ())


def test_digests_taken_out_altogether_make_everything_a_persons() -> None:
    [file] = built(draft())
    text = file.body.decode()
    mine = edited(file, text[text.index("made:\n") : text.index("---\n\n")], "")
    merged = merge([changed(draft())], [mine], [SEED])
    kept = merged.write[0] if merged.write else mine
    assert all(line in kept.body.decode().split("\n") for line in mine.body.decode().split("\n"))
    assert merge([changed(draft())], [kept], [SEED]).write == ()
    assert kept.path == PATH
