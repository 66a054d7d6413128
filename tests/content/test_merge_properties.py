"""What holds for whatever the machine makes and whatever a person changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.config import Config
from generator.content import documents, keys, surgery, yamlout
from generator.model.articles import Article, Draft, Rights
from generator.model.files import File
from generator.model.found import Basis
from tests.content.making import SEED, built, drafts, merge, texts

SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
HAND_KEYS = sorted(set(keys.MACHINES) - {"draft", "rights", "date"})


def article_of(files: tuple[File, ...]) -> Article:
    shelf = content.load(files, Config())
    assert shelf.problems == () or {p.code for p in shelf.problems} == {"article-empty"}
    [article] = shelf.articles
    return article


def lines(file: File) -> dict[str, str]:
    document = documents.read(file)
    return {key: surgery.lines_of(document.front, document.fields, key) for key in document.fields}


@given(drafts())
@SLOW
def test_what_is_written_is_read_back(draft: Draft) -> None:
    article = article_of(built(draft))
    card, known = article.card, draft.metadata
    assert (card.id, article.seed, card.title) == (draft.id, SEED, known.title and known.title.value)
    assert (card.date, card.source) == (known.date and known.date.value, known.source and known.source.value)
    assert (card.lang, article.url) == (known.lang and known.lang.value, known.url and known.url.value)
    assert article.authors == (known.authors.value if known.authors else ())
    assert (card.topics, card.tags, article.draft, article.rights) == (
        known.topics,
        known.tags,
        known.draft,
        known.rights,
    )
    behind = {sentence.number: sentence.text for sentence in draft.cited}
    assert card.figures == tuple(replace(f, text=behind.get(f.sentence, "")) for f in draft.facts.figures)
    assert card.quotes == tuple(replace(q, context=behind.get(q.sentence, "")) for q in draft.facts.quotes)
    assert (card.events, card.entities) == (draft.facts.events, draft.facts.entities)
    assert [passage.sentence for passage in article.body] == [s.number for s in draft.summary] or len(
        {s.text for s in draft.summary}
    ) < len(draft.summary)
    assert (article.notices, article.removed) == (draft.notices, draft.removed)
    assert (article.edited, article.sentence_count or 0) == ((), draft.sentence_count)


@given(drafts(), drafts(seed="seeds/001.txt"))
@SLOW
def test_a_second_merge_changes_nothing(one: Draft, two: Draft) -> None:
    pair = (one, replace(two, id=one.id[::-1]))
    files = built(*pair)
    assert merge(pair, files, [d.seed for d in pair]).write == ()


@given(drafts(), drafts())
@SLOW
def test_a_file_that_nobody_touched_becomes_what_a_fresh_one_would_be(one: Draft, two: Draft) -> None:
    [grown] = built(two, files=built(one))
    again = documents.read(grown).fields
    fresh = documents.read(built(two)[0]).fields
    assert {k: v for k, v in again.items() if k in keys.MACHINES} == {
        k: v for k, v in fresh.items() if k in keys.MACHINES
    }
    assert documents.read(grown).body == documents.read(built(two)[0]).body


@given(one=drafts(), two=drafts(), key=st.sampled_from(HAND_KEYS), value=texts, same=st.booleans())
@SLOW
def test_an_edit_of_any_key_survives_any_other_draft(
    one: Draft, two: Draft, key: str, value: str, *, same: bool
) -> None:
    [file] = built(one)
    mine = surgery.rewrite(documents.read(file), {key: yamlout.emit(key, value)}, keys.ORDER)
    before = mine.fields
    undeclared = _undeclared(replace(two, id=one.id if same else two.id))
    files = (mine.file,)
    for _ in range(2):
        files = built(undeclared, files=files)
        assert documents.read(files[0]).fields[key] == before[key]
    if before[key] != documents.read(file).fields.get(key):
        assert lines(files[0])[key] == lines(mine.file)[key]


@given(drafts(), drafts(), texts)
@SLOW
def test_lines_that_the_machine_does_not_change_keep_their_bytes(one: Draft, two: Draft, note: str) -> None:
    [file] = built(one)
    text = file.body.decode().replace("\nmade:\n", f"\n# a mano\nnote: {yamlout.quoted(note)}   # mia\nmade:\n", 1)
    mine = File(file.path, text.encode())
    [after] = built(replace(two, id=one.id), files=(mine,))
    old, new = lines(mine), lines(after)
    was, now = documents.read(mine).fields, documents.read(after).fields
    for key in now:
        if key in was and was[key] == now[key]:
            assert old[key] == new[key]
    assert "# a mano\n" in after.body.decode()


@given(drafts(), st.binary(max_size=200))
@SLOW
def test_no_bytes_stop_a_build_and_none_that_cannot_be_read_are_overwritten(draft: Draft, raw: bytes) -> None:
    [file] = built(draft)
    hostile = File(file.path, raw)
    merged = merge([draft], [hostile], [SEED])
    shelf = content.load([hostile], Config())
    assert file.path not in merged.remove
    if not shelf.articles:
        assert all(written.path != file.path for written in merged.write)


@given(drafts(), st.integers(0, 4000), texts)
@SLOW
def test_words_put_anywhere_below_the_seed_are_still_in_content_after_the_next_build(
    draft: Draft, at: int, words: str
) -> None:
    mark = "zqmano"
    [file] = built(draft)
    text = file.body.decode()
    below_seed = text.index("\n", text.index("\nseed: ") + 1) + 1
    # The digests themselves are the machine's: words inside their quotation marks are not kept.
    places = [*range(below_seed, text.index("\nmade:") + 1), *range(text.index("\n---\n") + 1, len(text) + 1)]
    at = places[at % len(places)]
    mine = File(file.path, f"{text[:at]}{words}{mark}{text[at:]}".encode())
    merged = merge([replace(draft, sentence_count=draft.sentence_count + 1)], [mine], [SEED])
    [kept] = [f for f in merged.write if f.path == file.path] or [mine]
    assert file.path not in merged.remove
    assert mark.encode() in kept.body


def _undeclared(draft: Draft) -> Draft:
    """Return the draft as if nobody had written a header or a sidecar."""
    known = draft.metadata
    names = ("title", "date", "source", "url", "authors", "lang")
    found = {name: replace(value, basis=Basis.TEXT) for name in names if (value := getattr(known, name))}
    return replace(draft, metadata=replace(known, **found, topics=(), draft=False, rights=Rights.QUOTE))
