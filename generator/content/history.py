"""The key `made`: what the machine wrote last, so that a person's hand can be told from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.content import digests, documents, keys, markdown, places
from generator.content.documents import Document
from generator.errors import ContentError
from generator.model.files import File
from generator.model.seeds import fold_blanks
from generator.yamltext import Fields

Told = Mapping[tuple[str, tuple[int, ...]], str]
"""Ids of seeds' texts with the numbers of their summaries' sentences -> what a model said, a passage a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What a file says of the machine's last writing, held against what stands in it now."""

    fields: Fields
    made: Fields
    passages: tuple[str, ...]
    is_body_edited: bool
    """A passage was edited, added or deleted, or a comment written between them."""
    edited: tuple[str, ...]
    """The machine's keys that a person wrote or changed, in the order of a fresh file."""
    is_touched: bool
    """Anything at all was changed by hand since: a key, the body, a comment, an order."""
    seed_id: str | None
    """The id that the seed's text gave when the machine last wrote here."""
    address: str | None
    """Where the article stood at the last build."""

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers of the summary's sentences by the digests of their passages."""
        pairs = (entry.split(" ") for entry in self.made.texts("body"))
        return {pair[0]: int(pair[1]) for pair in pairs if len(pair) == 2 and pair[1].isdecimal() and len(pair[1]) < 9}

    @property
    def rewordings(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the sentences that a language model's passages stand for, by their digests."""
        pairs = (entry.split(" ~") for entry in self.made.texts("body"))
        return {pair[0]: _numbers(pair[1]) for pair in pairs if len(pair) == 2}

    @property
    def by_hand(self) -> tuple[str, ...]:
        """What a person wrote or changed, `body` for the summary."""
        return (*self.edited, "body") if self.is_body_edited else self.edited


def read(document: Document) -> History:
    """Hold a file against its digests. Raises ContentError when the front matter or `made` cannot be read."""
    fields = document.fields
    made = fields.fields("made")
    passages = markdown.passages(document.body)
    digested = [entry.split(" ")[0] for entry in made.texts("body")]
    is_body_edited = digested != [digests.of_passage(p) for p in passages] or not _is_pure(document.body, passages)
    edited = tuple(key for key in keys.MACHINES if key in fields and digests.of_value(fields[key]) != made.get(key))
    whole = digests.of_file(document.front, document.body)
    return History(
        fields=fields,
        made=made,
        passages=passages,
        is_body_edited=is_body_edited,
        edited=edited,
        is_touched=bool(edited or is_body_edited or made.get("file") != whole),
        seed_id=made.text("seed"),
        address=made.text("address"),
    )


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in written.split(",") if part.isdecimal() and len(part) < 9)


def _is_pure(body: str, passages: tuple[str, ...]) -> bool:
    return fold_blanks(body) == fold_blanks(" ".join(passages))


def rewordings(files: Iterable[File], model: str) -> Told:
    """Return the passages in a model's own words, no person's: with them a clean copy asks for nothing again."""
    told: dict[tuple[str, tuple[int, ...]], str] = {}
    for file in files:
        if not places.is_article(file.path):
            continue
        try:
            past = read(documents.read(file))
        except ContentError:
            continue
        passages = [p for p in past.passages if digests.of_passage(p) in past.rewordings]
        if passages and past.seed_id and past.fields.get("rewritten") == model:
            told[past.seed_id, _chosen(past)] = "\n".join(markdown.plain(passage) for passage in passages)
    return told


def _chosen(past: History) -> tuple[int, ...]:
    """Return the numbers of the sentences that the summary was chosen to tell."""
    return tuple(sorted({*past.numbers.values(), *(n for basis in past.rewordings.values() for n in basis)}))
