"""Which file belongs to which seed, when seeds move, double or change places."""

from __future__ import annotations

from dataclasses import replace

from generator import content
from generator.config import Config
from generator.content import documents
from generator.model.articles import Draft
from generator.model.files import File
from generator.model.found import Basis, Found
from tests.content.making import PATH, SEED, TITLE, built, changed, draft, edited, merge

OTHER = draft(seed="seeds/004.txt", text_id="99999999", title="La rivoluzione low cost")


def seeds_of(files: tuple[File, ...]) -> dict[str, object]:
    return {file.path.rpartition("/")[2]: documents.read(file).fields["seed"] for file in files}


def test_a_moved_seed_keeps_its_article_and_a_persons_edit_of_it() -> None:
    [file] = built(draft())
    mine = edited(file, f'title: "{TITLE}"', "title: Mio")
    [after] = built(draft(seed="seeds/2025/nero.txt"), files=(mine,))
    assert after.body == mine.body.replace(SEED.encode(), b"seeds/2025/nero.txt")


def test_seeds_that_change_places_keep_their_articles() -> None:
    files = built(draft(), OTHER)
    swapped = (replace(draft(), seed=OTHER.seed), replace(OTHER, seed=SEED))
    assert seeds_of(built(*swapped, files=files)) == {
        "2025-01-la-rivoluzione-low-cost.md": SEED,
        PATH.rpartition("/")[2]: OTHER.seed,
    }


def test_a_seed_that_was_changed_and_then_moved_keeps_its_article() -> None:
    later = changed(draft())
    files = built(later, files=built(draft()))
    [after] = built(replace(later, seed="seeds/mosso.txt"), files=files)
    assert (after.path, documents.read(after).fields["id"]) == (PATH, draft().id)


def reworded(before: Draft, seed: str) -> Draft:
    """A seed that was moved and in which one sentence was changed."""
    sentences = (before.cited[0], replace(before.cited[1], text="Sono bastati 6 milioni."), before.cited[2])
    return replace(before, id="5b0c2d11", seed=seed, summary=sentences, cited=sentences)


def test_a_seed_that_was_changed_and_moved_at_once_keeps_its_article_and_a_persons_edit_of_it() -> None:
    [file] = built(draft())
    mine = edited(file, f'title: "{TITLE}"', "title: Mio")
    moved = reworded(draft(), "seeds/mosso.txt")
    merged = merge([moved], [mine], [moved.seed])
    assert [f.body for f in merged.write] == [mine.body.replace(SEED.encode(), b"seeds/mosso.txt")]
    [problem] = merged.problems
    assert (problem.code, problem.line) == ("edit-kept", 4)
    [anew] = built(moved, files=(file,))
    assert documents.read(anew).fields["id"] == draft().id


def test_a_seed_that_says_little_of_the_same_or_is_anothers_gets_an_article_of_its_own() -> None:
    [file] = built(draft())
    mine = edited(file, "lang: it\n", "lang: it\nsource: Ansa\n")
    other = reworded(draft(), "seeds/mosso.txt")
    theirs = replace(other, metadata=replace(other.metadata, source=Found(value="AGI", basis=Basis.METADATA)))
    apart = replace(changed(draft()), seed="seeds/mosso.txt")
    for fresh in (theirs, apart):
        merged = merge([fresh], [mine], [fresh.seed])
        assert [p.code for p in merged.problems] == ["seed-gone"]
        assert (merged.counts.new, merged.remove) == (1, ())
    assert merge([other], [mine], [other.seed, SEED]).counts.new == 1
    assert merge([other], [mine], [other.seed], buried=[SEED]).problems[0].code == "removed-but-edited"


def test_a_file_that_lost_its_front_matter_gets_it_back_around_the_persons_words() -> None:
    [file] = built(draft())
    bare = File(PATH, documents.read(file).body.encode() + b"\nMio.\n")
    [after] = built(draft(), files=(bare,))
    assert documents.read(after).fields["seed"] == SEED
    assert documents.read(after).body.encode() == bare.body
    own = File(PATH, b"Un articolo mio con questo nome.\n")
    assert own in built(draft(), files=(own,))


def test_of_a_file_and_its_copy_the_first_to_stand_there_stays_the_article() -> None:
    [file] = built(draft())
    mine = edited(file, f'title: "{TITLE}"', "title: Mio")
    copy = File("content/articles/2025-01-copia.md", mine.body)
    assert merge([draft()], [copy, mine], [SEED]).write == ()
    articles = content.load([copy, mine], Config())
    assert [(p.code, p.path) for p in articles.problems] == [("id-taken", copy.path)]


def test_the_same_text_twice_makes_one_article_and_names_both_seeds() -> None:
    twin = draft(seed="seeds/copia.txt")
    merged = merge([draft(), twin], [], [SEED, twin.seed])
    [file] = merged.write
    assert documents.read(file).fields["seed"] == SEED
    [problem] = merged.problems
    assert (problem.code, problem.path) == ("duplicate-seed", twin.seed)
    assert SEED in problem.message


def test_a_copy_that_comes_first_in_the_alphabet_does_not_take_the_article_over() -> None:
    twin = draft(seed="seeds/000-copia.txt")
    assert built(draft(), twin, files=built(draft())) == built(draft())


def test_two_texts_with_one_id_by_chance_are_two_articles() -> None:
    chance = replace(changed(draft(seed="seeds/caso.txt")), id=draft().id)
    files = built(draft(), chance)
    ids = {documents.read(file).fields["id"] for file in files}
    assert len(files) == len(ids) == 2
    assert built(draft(), chance, files=files) == files


def test_two_articles_with_one_title_have_two_files() -> None:
    files = built(draft(), changed(draft(seed="seeds/altro.txt", text_id="11111111")))
    assert sorted(len(file.path) for file in files)[0] == len(PATH)
    assert {file.path for file in files} > {PATH}


def test_a_new_seed_may_have_the_name_of_a_removed_article() -> None:
    newer = changed(draft(seed="seeds/nuovo.txt", text_id="11111111"))
    merged = merge([newer], built(draft()), [newer.seed])
    assert ([file.path for file in merged.write], merged.remove) == ([PATH], ())


def test_a_seed_named_in_another_unicode_form_is_the_same_seed() -> None:
    [file] = built(draft(seed="seeds/perch\u00e9.txt"))
    merged = merge([draft(seed="seeds/perche\u0301.txt")], [file], ["seeds/perche\u0301.txt"])
    assert [written.path for written in merged.write] in ([], [PATH])
    assert merged.remove == ()
    assert merge([], [file], ["seeds/perche\u0301.txt"]).remove == ()


def test_an_emptied_file_holds_its_place_until_it_is_deleted() -> None:
    merged = merge([draft()], [File(PATH, b"")], [SEED])
    assert merged.write == ()
    assert [(p.code, p.path) for p in merged.problems] == [("edit-kept", PATH)]
    assert built(draft()) == merge([draft()], [], [SEED]).write
