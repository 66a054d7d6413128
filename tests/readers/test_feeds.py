from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import BlockKind, Packet, Seed, file_of
from generator.readers import entries

FIXTURES = Path(__file__).parent / "fixtures"
ITEM = "<item><title>{0}</title><link>https://valle.example/{0}</link><description>{0}: {1}</description></item>"


def fixture(name: str) -> Packet:
    return readers.read_all(File(f"seeds/{name}", (FIXTURES / name).read_bytes()))


def rss(*names: str, head: str = "") -> Packet:
    items = "".join(ITEM.format(name, "un testo di prova che dice qualcosa. " * 3) for name in names)
    body = f"{head}<rss version='2.0'><channel><title>Valle</title>{items}</channel></rss>"
    return readers.read_all(File("seeds/a.rss", body.encode()))


def said(seed: Seed) -> dict[str, str]:
    return {statement.name: statement.value for statement in reversed(seed.statements)}


def as_json(value: object) -> Packet:
    return readers.read_all(File("seeds/a.json", json.dumps(value).encode()))


@pytest.mark.parametrize("name", ["valle.atom", "valle.rss"])
def test_each_entry_with_text_is_a_seed_with_what_the_feed_says_of_it(name: str) -> None:
    seed, teaser = fixture(name).seeds
    assert seed.path.startswith(f"seeds/{name}#mulino-di-sesto-")
    assert file_of(seed.path) == f"seeds/{name}"
    assert said(seed)["feed:title"] == seed.blocks[0].text == "Il mulino di Sesto torna a macinare"
    assert seed.blocks[0].kind is BlockKind.TITLE
    assert said(seed)["feed:published"].startswith("2025-03-08")
    assert (said(seed)["feed:author"], said(seed)["feed:source"]) == ("Anna Bassi", "Gazzetta della Valle")
    assert said(seed)["feed:address"] == "https://valle.example/2025/mulino-di-sesto"
    assert len(seed.blocks) == 4
    assert said(teaser)["feed:title"] == "Il parco conta 214 coppie di gru & altri uccelli"


@pytest.mark.parametrize("name", ["valle.atom", "valle.rss"])
def test_teasers_and_entries_without_text_are_told(name: str) -> None:
    problems = fixture(name).problems
    assert [problem.code for problem in problems] == ["entry-empty", "only-teaser"]
    lines = (FIXTURES / name).read_text("utf-8").split("\n")
    assert all(("<entry" if name == "valle.atom" else "<item") in lines[(p.line or 1) - 1] for p in problems)


@pytest.mark.parametrize("name", ["valle.atom", "valle.rss", "valle.json"])
def test_blocks_name_the_line_of_the_feed(name: str) -> None:
    lines = (FIXTURES / name).read_text("utf-8").split("\n")
    block = fixture(name).seeds[0].blocks[1]
    assert block.text[:30] in lines[block.line - 1]


def test_an_entry_keeps_its_key_when_others_come_and_go() -> None:
    before = {seed.text: seed.path for seed in rss("uno", "due").seeds}
    after = {seed.text: seed.path for seed in rss("zero", "due", "uno").seeds}
    assert before.items() <= after.items()
    assert len(set(after.values())) == 3


def test_feeds_of_other_ages_and_places_are_read() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Valle</title></channel><item><title>Uno</title>'
        "<link>https://valle.example/1</link><description>Il testo.</description><dc:date>2025-03-08</dc:date></item>"
        "</rdf:RDF>"
    )
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Valle</title><entry><id>x:1</id><title>Uno</title>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Il testo.</p><p>Due.</p></div></content>'
        "</entry></feed>"
    )
    for body, count in ((rdf, 2), (atom, 3)):
        (seed,) = readers.read_all(File("seeds/a.xml", body.encode())).seeds
        assert (seed.blocks[1].text, len(seed.blocks)) == ("Il testo.", count)


def test_an_entity_of_the_feeds_own_is_never_resolved() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(SeedError, match="entities"):
        rss("&b;", head=bomb)
    with pytest.raises(SeedError, match="entities"):
        rss("&b;", head='<!DOCTYPE rss [<!ENTITY b SYSTEM "file:///etc/hostname">]>')


def test_a_broken_feed_is_read_as_far_as_it_goes_and_says_where() -> None:
    packet = rss("uno & due")
    assert [problem.code for problem in packet.problems][:1] == ["feed-broken"]
    assert packet.problems[0].line == 1


def test_a_feed_that_breaks_off_before_its_first_text_is_called_broken() -> None:
    with pytest.raises(SeedError, match="no entry with text; the XML is broken") as caught:
        readers.read_all(File("seeds/a.rss", b"<rss><channel>\n<item><title>Il ponte"))
    assert (caught.value.line, caught.value.hint) == (2, "save the feed anew: this file is not whole")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("a.xml", "<urlset><url><loc>https://valle.example/</loc></url></urlset>"),
        ("a.xml", "Testo, non XML."),
        ("a.rss", "<rss><channel><item><title>Senza testo</title></item></channel></rss>"),
        ("a.json", "{"),
        ("a.json", '{"name": "impostazioni", "items": []}'),
        ("a.json", "[" * 100_000),
        ("a.json", "9" * 10_000),
    ],
)
def test_what_is_no_feed_is_refused_with_a_hint(path: str, body: str) -> None:
    with pytest.raises(SeedError) as caught:
        readers.read_all(File(f"seeds/{path}", body.encode()))
    assert caught.value.hint
    assert caught.value.line


def test_a_digests_own_json_feed_is_read() -> None:
    seed, _ = fixture("valle.json").seeds
    assert said(seed)["feed:author"] == "Anna Bassi"
    assert said(seed)["feed:published"].startswith("2025-03-08")


def test_one_article_in_json_is_one_seed_under_its_files_name() -> None:
    article = {"headline": "Titolo", "text": "Uno.\n\nDue.", "author": [{"name": "Marta Vidal"}], "publisher": "Valle"}
    (seed,) = as_json({**article, "date": "2025-04-02", "url": "https://valle.example/1"}).seeds
    assert seed.path == "seeds/a.json"
    assert [block.text for block in seed.blocks] == ["Titolo", "Uno.", "Due."]
    assert said(seed)["feed:source"] == "Valle"
    assert [seed.path.partition("#")[0] for seed in as_json([article, {**article, "id": "2"}]).seeds] == [
        "seeds/a.json"
    ] * 2


def test_half_a_character_in_json_becomes_a_whole_sign() -> None:
    (seed,) = as_json({"title": "T", "text": "Testo \ud83d rotto."}).seeds
    assert seed.text.encode() == b"T\nTesto ? rotto."


def test_a_sidecar_says_of_a_whole_feed_what_can_be_true_of_all() -> None:
    body = (FIXTURES / "valle.atom").read_bytes()
    sidecar = File("seeds/valle.atom.meta.yml", b"source: Gazzetta\ntitle: Uno solo\n")
    packet = readers.read_all(File("seeds/valle.atom", body), sidecar)
    assert [[d.key for d in seed.declared] for seed in packet.seeds] == [["source"], ["source"]]
    assert [(p.code, p.line) for p in packet.seeds[0].problems] == [("key-of-one", 2)]


@settings(max_examples=50)
@given(st.lists(st.text(max_size=30), max_size=6))
def test_keys_are_different_and_no_path_of_a_file(identities: list[str]) -> None:
    found = list(entries.keys(identities))
    assert len(set(found)) == len(identities)
    assert all(file_of(f"seeds/feed.xml#{key}") == "seeds/feed.xml" for key in found)
