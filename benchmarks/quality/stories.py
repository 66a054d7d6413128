"""How well copies are found, and how rarely unrelated headlines are taken for one story.

    python -m benchmarks.quality.stories copies CORPUS.jsonl...
    python -m benchmarks.quality.stories alone CLUSTERS.jsonl

`copies`: of each text of 100 words or more a copy is made with a fifth of its sentences dropped and 3 % of the words
that are left replaced by others of the corpus. Printed: copies found with their original, and pairs that are neither;
pairs of which the corpus itself holds the same text twice, word by word, are told apart.
`alone`: one, then two articles are drawn from each cluster, 20 times; printed are the pairs put together wrongly and
the pairs found. score_clusters.py scores dense collections alone; a small digest is a sparse one.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from benchmarks.quality.inputs import Row
from generator import stories
from generator.model.dates import Edtf, parse_stamp
from generator.model.stories import Piece

DROPPED, CHANGED = 0.2, 0.03
DRAWS = 20
SHORTEST = 100
"""Words of the shortest text that is copied."""


def clusters(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield for each article the number of its story."""
    found = stories.find([replace(piece(row), date=day(row.get("date"))) for row in rows]).stories
    numbers = {one: number for number, story in enumerate(found, len(rows)) for one in story}
    for place, row in enumerate(rows):
        yield {"id": row["id"], "cluster": numbers.get(row["id"], place)}


def day(written: str | int | None) -> Edtf | None:
    """Return the day of a time stamp or of seconds since 1970; the hour says when a page was collected."""
    if isinstance(written, str):
        return parse_stamp(written)
    return None if written is None else parse_stamp(datetime.fromtimestamp(written, UTC).isoformat())


def copies(rows: Sequence[Row], seed: int) -> Iterator[str]:
    """Yield how many copies are found, and the pairs that are none."""
    dice = random.Random(seed)
    texts = {f"{n}": sentences(row) for n, row in enumerate(rows)}
    texts = {name: told for name, told in texts.items() if sum(len(s.split()) for s in told) >= SHORTEST}
    vocabulary = sorted({word for told in texts.values() for sentence in told for word in sentence.split()})
    pieces = [Piece(id=name, text=" ".join(told)) for name, told in texts.items()]
    pieces += [Piece(id=f"{name} again", text=copied(told, vocabulary, dice)) for name, told in texts.items()]
    dice.shuffle(pieces)
    found = stories.find(pieces).copies
    linked = {name: story for story in groups((copy.id, copy.of) for copy in found) for name in story}
    right = sum(name in linked.get(f"{name} again", ()) for name in texts)
    others = {tuple(sorted(name.removesuffix(" again") for name in (copy.id, copy.of))) for copy in found}
    others = {pair for pair in others if pair[0] != pair[1]}
    false = [pair for pair in sorted(others) if not is_same(*(texts[name] for name in pair))]
    yield f"{len(texts)} copies, found {right / len(texts):.4f}, false pairs {len(false)}"
    yield f"  {len(others) - len(false)} pairs that the corpus holds twice"
    yield from (f"  false: {texts[one][0][:60]!r} and {texts[other][0][:60]!r}" for one, other in false)


def groups(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Return what pairs link, directly or through others."""
    linked: dict[str, frozenset[str]] = {}
    for one, other in pairs:
        both = linked.get(one, frozenset({one})) | linked.get(other, frozenset({other}))
        linked.update(dict.fromkeys(both, both))
    return list(dict.fromkeys(linked.values()))


def is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two texts of a corpus are the same, word by word, for more than half of the longer one."""
    words, others = " ".join(one).split(), " ".join(other).split()
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1) > max(len(words), len(others)) / 2


def sentences(row: Row) -> list[str]:
    """Return the sentences of a row of a corpus; of one that has only a text, its lines and full stops part them."""
    given = row.get("sentences") or [s for line in row["text"].splitlines() for s in line.split(". ")]
    return [sentence for sentence in given if sentence.strip()]


def copied(told: Sequence[str], vocabulary: Sequence[str], dice: random.Random) -> str:
    """Return a text with some sentences dropped and some words changed."""
    gone = set(dice.sample(range(len(told)), round(DROPPED * len(told))))
    words = [word for n, sentence in enumerate(told) if n not in gone for word in sentence.split()]
    for place in dice.sample(range(len(words)), round(CHANGED * len(words))):
        words[place] = dice.choice(vocabulary)
    return " ".join(words)


def alone(rows: Sequence[Row]) -> Iterator[str]:
    """Yield how one and two articles of each cluster are put together."""
    clusters: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        clusters[row["cluster"]].append(row)
    for drawn in (1, 2):
        wrong = right = 0
        for draw in range(DRAWS):
            dice = random.Random(draw)
            some = [row for held in clusters.values() for row in dice.sample(held, min(drawn, len(held)))]
            cluster = {row["id"]: row["cluster"] for row in some}
            for story in stories.find([piece(row) for row in some]).stories:
                same = [cluster[one] == cluster[other] for one, other in combinations(story, 2)]
                right += sum(same)
                wrong += len(same) - sum(same)
        yield f"{drawn} of each of {len(clusters)}: wrong pairs {wrong / DRAWS:.2f} a draw, right {right / DRAWS:.2f}"


def piece(row: Row) -> Piece:
    """Return a row of a corpus of clusters without its date."""
    return Piece(id=row["id"], title=row["title"], text=row["text"], lang=row["lang"])


def main() -> None:
    """Read corpora, print figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=["copies", "alone"])
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of the dice that make copies (default: 1)")
    asked = parser.parse_args()
    lines = [line for path in asked.corpus for line in path.read_text("utf-8").splitlines() if line.strip()]
    rows = [json.loads(line) for line in lines]
    for line in copies(rows, asked.seed) if asked.task == "copies" else alone(rows):
        print(line)


if __name__ == "__main__":
    main()
