"""The machine's part in content/articles/: which file, which keys, when."""

from __future__ import annotations

from dataclasses import replace

from generator import content
from generator.config import Config
from generator.content import documents, keys, surgery
from generator.model.dates import parse
from generator.model.files import File
from generator.model.found import Basis, Found
from generator.model.problems import Problem, Severity
from generator.model.report import Digested
from tests.content.making import COST, FALL, PATH, SEED, TITLE, built, changed, declaring, draft, edited, merge

TITLE_LINE = f'title: "{TITLE}"\n'


def test_a_new_article_is_a_file_that_a_person_likes_to_edit() -> None:
    [file] = built(draft())
    text = file.body.decode()
    assert file.path == PATH
    assert text.startswith(f'---\nid: "3f2a9c01"\nseed: {SEED}\n{TITLE_LINE}date: 2025-01\nlang: it\n')
    assert '  - {raw: "16%", value: 16, unit: "%", qualifier: at-least, sentence: 2}\n' in text
    assert f"---\n\n{FALL}\n\n{COST}\n\n" in text


def test_counts_add_up() -> None:
    first = merge([draft()], [], [SEED])
    again = merge([draft()], first.write, [SEED])
    later = merge([changed(draft())], first.write, [SEED])
    gone = merge([], first.write, [])
    assert first.counts == Digested(new=1)
    assert again.counts == Digested(unchanged=1)
    assert later.counts == Digested(updated=1)
    assert gone.counts == Digested(removed=1)
    assert gone.remove == (PATH,)


def test_a_changed_seed_changes_a_file_that_nobody_touched_but_not_its_id_and_name() -> None:
    later = changed(draft(title="Lunedì nero, un anno dopo"))
    [file] = built(later, files=built(draft()))
    fields = documents.read(file).fields
    assert (file.path, fields["id"], fields["title"]) == (PATH, "3f2a9c01", "Lunedì nero, un anno dopo")
    assert "si è saputo poi" in documents.read(file).body


def test_a_file_with_windows_lines_and_a_mark_keeps_them_when_the_machine_writes_it_anew() -> None:
    [file] = built(draft())
    windows = File(PATH, b"\xef\xbb\xbf" + file.body.replace(b"\n", b"\r\n"))
    assert merge([draft()], [windows], [SEED]).write == ()
    [after] = merge([changed(draft())], [windows], [SEED]).write
    assert after.body.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.body.count(b"\n") == after.body.count(b"\r\n")


def test_a_key_deleted_by_hand_is_made_again_where_it_belongs() -> None:
    [file] = built(draft())
    assert built(draft(), files=(edited(file, TITLE_LINE, ""),)) == (file,)


def test_a_key_without_digest_is_a_persons() -> None:
    [file] = built(draft())
    mine = edited(file, f'  title: "{documents.read(file).fields.fields("made")["title"]}"\n', "")
    other = replace(draft(title="Altro titolo"), id=draft().id)
    [after] = built(other, files=(mine,))
    assert documents.read(after).fields["title"] == TITLE


def test_an_emptied_key_stays_empty() -> None:
    [file] = built(draft())
    mine = edited(file, "date: 2025-01\n", "date:\n")
    [after] = built(draft(), files=(mine,))
    assert b"\ndate:\n" in after.body
    assert content.load([after], Config()).articles[0].card.address == f"undated/{PATH[25:-3]}"


def test_a_summary_deleted_with_its_digests_is_made_again() -> None:
    [file] = built(draft())
    document = documents.read(file)
    made = surgery.lines_of(document.front, document.fields, "made")
    bare = surgery.rewrite(document, {"made": made[: made.index("  body:")]}, keys.ORDER)
    assert built(draft(), files=(replace(bare, body="").file,)) == (file,)


def test_what_the_machine_learns_goes_into_an_edited_file_key_by_key() -> None:
    [file] = built(draft())
    mine = edited(edited(file, TITLE_LINE, "title: Mio   # deciso in riunione\n"), "lang: it\n", "lang: it\n# nota\n")
    wiser = replace(draft(), removed=(("marker", 1), ("advert", 2)), sentence_count=15)
    [after] = built(wiser, files=(mine,))
    old, new = mine.body.decode().split("\n"), after.body.decode().split("\n")
    assert [line for line in new if line not in old][:2] == ["removed: {marker: 1, advert: 2}", "sentences: 15"]
    assert "title: Mio   # deciso in riunione" in new
    assert "# nota" in new
    assert built(wiser, files=(after,)) == (after,)


def test_facts_deleted_by_hand_are_taken_from_the_changed_seed() -> None:
    [file] = built(draft())
    lines = surgery.lines_of(documents.read(file).front, documents.read(file).fields, "figures")
    mine = edited(edited(file, lines, ""), TITLE_LINE, "title: Mio\n")
    [after] = built(changed(draft()), files=(mine,))
    article = content.load([after], Config()).articles[0]
    assert article.card.title == "Mio"
    assert [figure.text for figure in article.card.figures] == [s.text for s in changed(draft()).summary[:2]]
    assert built(changed(draft()), files=(after,)) == (after,)


def test_a_sidecar_that_comes_later_has_the_last_word_and_the_hand_edit_stays_as_a_comment() -> None:
    [file] = built(draft())
    mine = edited(file, TITLE_LINE, "title: Mio\n")
    merged = merge([declaring(draft(), "Il titolo vero")], [mine], [SEED])
    [after] = merged.write
    assert "# title: Mio\ntitle: Il titolo vero\n" in after.body.decode()
    assert [(p.code, p.severity) for p in merged.problems] == [("edit-overruled", Severity.WARNING)]
    assert built(declaring(draft(), "Il titolo vero"), files=(after,)) == (after,)


def test_a_hand_edit_of_what_the_sidecar_had_said_already_stays() -> None:
    [file] = built(declaring(draft(), "Il titolo vero"))
    mine = edited(file, "title: Il titolo vero\n", "title: Mio\n")
    assert built(declaring(draft(), "Il titolo vero"), files=(mine,)) == (mine,)


def test_a_hand_written_key_that_the_sidecar_contradicts_stays_as_a_comment_and_is_told() -> None:
    [file] = built(draft())
    mine = edited(file, "lang: it\n", "lang: it\nsource: Ansa\n")
    known = replace(draft().metadata, source=Found(value="AGI", basis=Basis.SIDECAR))
    merged = merge([replace(draft(), metadata=known)], [mine], [SEED])
    assert b"# source: Ansa\nsource: AGI\n" in merged.write[0].body
    assert [p.code for p in merged.problems] == ["edit-overruled"]


def test_a_change_that_a_file_cannot_take_leaves_it_alone_and_is_told() -> None:
    odd = File(PATH, f'---\n{{id: "3f2a9c01", seed: {SEED}, title: Mio}}\n---\nTesto.\n'.encode())
    merged = merge([draft()], [odd], [SEED])
    assert merged.write == ()
    assert [(p.code, p.path) for p in merged.problems] == [("edit-kept", PATH)]


def test_an_article_whose_seed_cannot_be_read_today_stays() -> None:
    assert merge([], built(draft()), [SEED]) == content.Merged()


def test_an_article_of_a_buried_seed_goes_unless_it_was_edited() -> None:
    [file] = built(draft())
    mine = edited(file, TITLE_LINE, "title: Mio\n")
    assert merge([], [file], [SEED], buried=[SEED]).remove == (PATH,)
    merged = merge([], [mine], [SEED], buried=[SEED])
    assert merged.remove == ()
    assert [(p.code, p.severity) for p in merged.problems] == [("removed-but-edited", Severity.ERROR)]


def test_an_overruled_title_comes_back_when_the_sidecar_no_longer_says_another() -> None:
    [file] = built(draft())
    mine = edited(file, TITLE_LINE, 'title: "Mio: nuovo"\n# da rivedere\n')
    [overruled] = built(declaring(draft(), "Di lato"), files=(mine,))
    assert b'# title: "Mio: nuovo"\ntitle: Di lato\n# da rivedere\n' in overruled.body
    assert built(declaring(draft(), "Di lato"), files=(overruled,)) == (overruled,)
    [back] = built(draft(), files=(overruled,))
    assert b'\ntitle: "Mio: nuovo"\n# da rivedere\n' in back.body
    assert b"Di lato" not in back.body
    assert built(draft(), files=(back,)) == (back,)


def test_an_overruled_title_does_not_come_back_over_one_that_a_person_wrote_since() -> None:
    [file] = built(draft())
    [overruled] = built(declaring(draft(), "Di lato"), files=(edited(file, TITLE_LINE, "title: Mio\n"),))
    [after] = built(draft(), files=(edited(overruled, "\ntitle: Di lato", "\ntitle: Altro ancora"),))
    [article] = content.load([after], Config()).articles
    assert (article.card.title, article.edited) == ("Altro ancora", ("title",))


def test_an_article_written_by_hand_is_nobodys_to_remove() -> None:
    assert merge([], [File("content/articles/mio.md", b"# Mio\n")], []) == content.Merged()


def test_a_renamed_file_stays_renamed_and_its_old_address_becomes_an_alias() -> None:
    [file] = built(draft())
    renamed = File("content/articles/2025-01-nvidia.md", file.body)
    [after] = built(draft(), files=(renamed,))
    [article] = content.load([after], Config()).articles
    assert (article.path, article.aliases) == (renamed.path, (f"2025/01/{PATH[25:-3]}",))
    assert article.edited == ()
    assert built(draft(), files=(after,)) == (after,)


def test_a_date_mended_by_hand_moves_the_article_and_leaves_an_alias() -> None:
    [file] = built(draft())
    mine = edited(file, "date: 2025-01\n", "date: 2025-02-03   # letta sul sito\n")
    [after] = built(draft(), files=(mine,))
    [article] = content.load([after], Config()).articles
    assert article.card.date == parse("2025-02-03")
    assert article.aliases == (f"2025/01/{PATH[25:-3]}",)
    assert "date: 2025-02-03   # letta sul sito\n" in after.body.decode()


def test_an_article_that_moves_back_does_not_redirect_to_itself() -> None:
    [file] = built(draft())
    [away] = built(draft(), files=(edited(file, "date: 2025-01\n", "date: 2025-02-03\n"),))
    [back] = built(draft(), files=(edited(away, "date: 2025-02-03\n", "date: 2025-01\n"),))
    [article] = content.load([back], Config()).articles
    assert article.card.address not in article.aliases
    assert article.aliases == (f"2025/02/{PATH[25:-3]}",)


def test_an_article_stays_while_the_folder_of_its_seed_cannot_be_read() -> None:
    files = built(draft(seed="seeds/2025/gennaio/nero.txt"))
    assert merge([], files, ["seeds/2025"]).remove == ()
    assert merge([], files, ["seeds/2024"]).remove == (PATH,)


def test_a_kept_edit_is_named_with_what_the_seed_says_now_and_how_to_go_on() -> None:
    [file] = built(draft())
    mine = edited(file, TITLE_LINE, "title: Mio\n")
    later = changed(draft(title="Lunedì nero, un anno dopo"))
    [problem] = merge([later], [mine], [SEED]).problems
    assert (problem.path, problem.line) == (PATH, 4)
    assert "edited by hand (title)" in problem.message
    assert f"{SEED} has changed since" in problem.message
    assert "title «Lunedì nero, un anno dopo», figures, body" in problem.message
    merged = merge([later], [edited(mine, "sentences: 14\n", "")], [SEED])
    [after] = merged.write
    assert documents.read(after).fields["title"] == "Mio"
    assert "si è saputo poi" in documents.read(after).body
    told = merged.problems[0]
    assert told.message.startswith("edited by hand (title) and kept so")
    assert told.message.endswith("other words for: title «Lunedì nero, un anno dopo»")
    assert "all else was taken from the seed" in (told.hint or "")
    assert "`sentences`" not in (told.hint or "")
    assert merge([later], [after], [SEED]) == content.Merged(counts=Digested(unchanged=1))


def test_what_a_seed_does_not_tell_is_asked_until_a_person_writes_it_into_the_article() -> None:
    asked = Problem(code="source-missing", message="no source found", path=SEED, severity=Severity.NOTE)
    wanting = replace(draft(), problems=(asked,))
    [file] = built(wanting)
    for mine, left in ((file, [asked]), (edited(file, TITLE_LINE, f"{TITLE_LINE}source: AGI\n"), [])):
        assigned = content.assign([wanting], [(mine, content.read(mine).holding)], [SEED])
        assert list(content.open_questions([wanting], assigned.jobs)) == left


def test_a_header_put_on_top_of_a_seed_is_no_other_text() -> None:
    [file] = built(draft())
    mine = edited(file, TITLE_LINE, "title: Mio\n")
    known = replace(draft().metadata, source=Found(value="AGI", basis=Basis.HEADER))
    lower = tuple(replace(s, line=s.line + 3) for s in draft().cited)
    merged = merge([replace(draft(), id="77777777", metadata=known, summary=lower, cited=lower)], [mine], [SEED])
    assert merged.problems == ()
    assert b"source: AGI\n" in merged.write[0].body
    assert b"title: Mio\n" in merged.write[0].body
