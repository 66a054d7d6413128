"""What the machine writes today of one draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.content import digests, keys, markdown, rows
from generator.content.yamlout import Bare, Value
from generator.model.articles import Draft, Rights
from generator.model.cleantext import Sentence
from generator.model.found import Basis

_EDITORS_BASES = (Basis.SIDECAR, Basis.HEADER)


def values(draft: Draft) -> dict[str, Value]:
    """Return the values of the machine's keys, in the order of a fresh file; what is unknown is left out."""
    known = draft.metadata
    found: dict[str, Value] = {
        "title": known.title.value if known.title else None,
        "date": Bare(known.date.value) if known.date else None,
        "source": known.source.value if known.source else None,
        "url": known.url.value if known.url else None,
        "author": list(known.authors.value) if known.authors else None,
        "lang": Bare(known.lang.value) if known.lang else None,
        "topics": list(known.topics),
        "tags": list(known.tags),
        "draft": Bare("true") if known.draft else None,
        "rights": None if known.rights is Rights.QUOTE else Bare(known.rights),
        "basis": _basis(draft),
        **rows.of_facts(draft.facts),
        "notices": rows.of_notices(draft.notices),
        "rewritten": draft.model if draft.rewordings else None,
        "removed": {role: Bare(count) for role, count in draft.removed},
        "sentences": Bare(draft.sentence_count) if draft.sentence_count else None,
        "cited": [{"n": Bare(s.number), "line": Bare(s.line), "text": s.text} for s in draft.cited],
    }
    return {key: found[key] for key in keys.MACHINES if found.get(key)}


def body(draft: Draft) -> tuple[str, ...]:
    """Return the summary as Markdown, one passage a sentence or a rewording."""
    return tuple(passage for passage, _ in _passages(draft))


def body_digests(draft: Draft) -> list[str]:
    """Return one entry a passage: its digest and its number in the source, `9f8e7d6c 16`.

    That of a rewording names the sentences that it stands for: `9f8e7d6c ~16,17`.
    """
    return [f"{digests.of_passage(passage)} {place}" for passage, place in _passages(draft)]


def cited_numbers(sentences: Sequence[Sentence]) -> dict[str, int]:
    """Return the numbers of sentences by the digests that they have as passages."""
    return {digests.of_passage(markdown.escape(sentence.text)): sentence.number for sentence in sentences}


def _passages(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield the passages of the summary, each with its place in the source."""
    instead = {number: rewording for rewording in draft.rewordings for number in rewording.sentences}
    for sentence in draft.summary:
        rewording = instead.get(sentence.number)
        if rewording is None:
            passage, place = markdown.escape(sentence.text), str(sentence.number)
        elif sentence.number == rewording.sentences[0]:
            passage, place = markdown.escape(rewording.text), f"~{','.join(map(str, rewording.sentences))}"
        else:
            continue
        if passage:
            yield passage, place


def declared(draft: Draft) -> frozenset[str]:
    """Return the keys that an editor wrote in the seed's header or sidecar."""
    known = draft.metadata
    names = ("title", "date", "source", "url", "author", "lang")
    found = zip(names, (known.title, known.date, known.source, known.url, known.authors, known.lang), strict=True)
    said = {key for key, value in found if value and value.basis in _EDITORS_BASES}
    plain = {"topics": known.topics, "draft": known.draft, "rights": known.rights is not Rights.QUOTE}
    return frozenset(said | {key for key, value in plain.items() if value})


def _basis(draft: Draft) -> dict[str, Value]:
    known = draft.metadata
    found = {"title": known.title, "date": known.date, "source": known.source, "lang": known.lang}
    return {key: Bare(value.basis) for key, value in found.items() if value}
