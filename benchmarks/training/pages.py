"""Pages of a corpus, read as a build reads them, each block labelled by the text that people found in the page.

The menus of saved pages are learned from too, though a build takes them out before anything is judged: pasted pages
have the same lines, and no elements that tell.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz.distance import LCSseq

from benchmarks.training import marks
from generator import readers
from generator.cleaning import bounds
from generator.cleaning.known.rules import rule_book
from generator.cleaning.learned import elements, network, phrasebook, traits
from generator.cleaning.learned.elements import Elements
from generator.cleaning.learned.network import Weights
from generator.cleaning.learned.phrasebook import Phrasebook
from generator.cleaning.learned.traits import Known
from generator.cleaning.pieces import Piece, cut_spans
from generator.cleaning.sheet import survey
from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Block, BlockKind
from generator.text import detect

FORMS = ("pasted_window", "pasted", "html")
FOLDS = 5
"""Parts of the corpus; pages of one site are all in the same."""
# Words in a row that two texts must share for the words to count as found; fewer must be a whole block.
_LEAST_RUN = 3
# Log-odds from which a teacher is sure.
_SURE = 0.7
_WORD = re.compile(r"\w+")


@dataclass
class Page:
    """A page as the learners see it."""

    id: str
    site: str
    corpus: str
    form: str
    lang: str
    body: str
    known: Known
    labels: np.ndarray
    """1 the article's, 0 not, -1 neither: no word in it."""
    sizes: np.ndarray
    """Words of each block."""
    words: list[frozenset[str]] = field(default_factory=list)
    trails: list[frozenset[str]] = field(default_factory=list)

    @property
    def fold(self) -> int:
        """Which part of the corpus it belongs to."""
        return int(hashlib.md5(self.site.encode()).hexdigest(), 16) % FOLDS

    @property
    def texts(self) -> list[str]:
        """What a reader sees of each block."""
        return [look.text for look in self.known.looks]

    @property
    def judged(self) -> np.ndarray:
        """Which blocks a build judges: all but those of menus."""
        return np.array([block.kind is not BlockKind.MENU for block in self.known.blocks], dtype=bool)


def read(corpus: Path, forms: Sequence[str] = FORMS) -> Iterator[Page]:
    """Yield the pages of a corpus whose text is known, in each form that there is."""
    rows = [json.loads(line) for line in (corpus / "index.jsonl").read_text("utf-8").splitlines()]
    for form in forms:
        for row in rows:
            path = corpus / row["html"] if form == "html" else corpus / form / f"{row['id']}.txt.gz"
            if row["body"] and path.exists():
                try:
                    yield _page(row, form, _known(form, gzip.decompress(path.read_bytes())))
                except SeedError:
                    continue


def taught(corpus: Path, teacher: Weights) -> Iterator[Page]:
    """Yield saved pages whose text is not known, as they are and as pasted, labelled by a teacher.

    `teacher`: a network that was taught on pages whose text is known. It labels what it is sure of; words that people
    said must be in the text, or must not, overrule it (D.-H. Lee, Pseudo-Label, ICML workshop 2013).
    """
    rows = [json.loads(line) for line in (corpus / "index.jsonl").read_text("utf-8").splitlines()]
    for row in (row for row in rows if not row["body"] and row["kind"] == "article"):
        try:
            known = _known("html", gzip.decompress((corpus / row["html"]).read_bytes()))
        except SeedError:
            continue
        labels = _taught(known, row, teacher) if known.blocks else np.zeros(0)
        if (labels == 1).any():
            yield _page(row, "html", known, labels)
            pasted = [Piece(Block(raw=f"{block.text}\n"), number) for number, block in enumerate(known.blocks)]
            yield _page(row, "pasted", survey(pasted, rule_book(_lang(known)), {}), labels)


def table(known: Known, words: Phrasebook, trails: Elements) -> np.ndarray:
    """Return the traits of a page's blocks by the weights of words and of names of elements."""
    return traits.table(known, words.read(known.words, [look.folded for look in known.looks]), trails)


def _taught(known: Known, row: dict[str, Any], teacher: Weights) -> np.ndarray:
    scores = network.scores(table(known, phrasebook.learned(), elements.learned()), teacher)
    sizes = [look.words for look in known.looks]
    labels = np.array(bounds.chosen(scores, sizes)).astype(int)
    labels[(np.abs(scores) < _SURE) | (np.array(sizes) == 0)] = -1
    for number, look in enumerate(known.looks):
        if any(" ".join(words.split()) in look.text for words in row["with"]):
            labels[number] = 1
        elif any(len(words.split()) >= _LEAST_RUN and " ".join(words.split()) in look.text for words in row["without"]):
            labels[number] = 0
    return labels


def _known(form: str, body: bytes) -> Known:
    seed = readers.read(File("seeds/row.html" if form == "html" else "seeds/row.txt", body))
    book = rule_book(detect.detect(seed.text))
    whole = [Piece(block, number) for number, block in enumerate(seed.blocks)]
    return survey([part for piece in whole for part in cut_spans(piece, book.spans)], book, {})


def _lang(known: Known) -> str:
    return detect.detect("\n".join(look.text for look in known.looks))


def _page(row: dict[str, Any], form: str, known: Known, labels: np.ndarray | None = None) -> Page:
    if labels is None:
        labels = _labels([look.text for look in known.looks], row["body"])
    return Page(
        id=row["id"],
        site=row["site"],
        corpus=row["corpus"],
        form=form,
        lang=row["lang"],
        body=row["body"],
        known=known,
        labels=labels,
        sizes=np.array([look.words for look in known.looks]),
        words=[marks.of_words(look) for look in known.looks],
        trails=[marks.of_trail(block.trail) for block in known.blocks],
    )


def _labels(texts: Sequence[str], body: str) -> np.ndarray:
    """Label the blocks of which at least half stands in the body, in its order."""
    blocks = [[word.lower() for word in _WORD.findall(text)] for text in texts]
    ends = np.cumsum([len(block) for block in blocks], dtype=int)
    starts = ends - [len(block) for block in blocks]
    lines = [[word.lower() for word in _WORD.findall(line)] for line in body.split("\n")]
    line_ends = np.cumsum([len(line) for line in lines], dtype=int)
    bounds = {(end - len(line), end) for end, line in zip(line_ends.tolist(), lines, strict=True)}
    page = [word for block in blocks for word in block]
    found = np.zeros(len(page), dtype=bool)
    first = set(starts.tolist())
    for run in LCSseq.opcodes(page, [word for line in lines for word in line]):
        size = run.src_end - run.src_start
        whole = run.src_start in first and (run.dest_start, run.dest_end) in bounds
        if run.tag == "equal" and (size >= _LEAST_RUN or whole):
            found[run.src_start : run.src_end] = True
    labels = [
        -1 if a == b else int(found[a:b].mean() >= 0.5) for a, b in zip(starts.tolist(), ends.tolist(), strict=True)
    ]
    return np.array(labels, dtype=int)
