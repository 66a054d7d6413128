"""How many rewordings that are not true to their sentence are caught, and how many true ones stay: rewriting.yml.

Run `python -m benchmarks.quality.rewriting`; it prints one line a kind of fault, and what slipped through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import yamltext
from generator.model.cleantext import Sentence, SentenceKind
from generator.summary.rewriting import reworded
from generator.yamltext import Fields

SAMPLE = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True, slots=True)
class Trial:
    """One rewording of one sentence."""

    kind: str
    """`true`, or what is wrong with it."""
    lang: str
    text: str
    kept: bool


def trials() -> Iterator[Trial]:
    """Yield the rewordings of the sample, each verified."""
    rows = yamltext.load("rows:\n" + SAMPLE.read_text("utf-8").split("\n", 1)[1], path=SAMPLE.name).rows("rows")
    for row in rows:
        faults = row.fields("false")
        for kind, texts in (("true", row.texts("true")), *((kind, faults.texts(kind)) for kind in faults)):
            yield from (_tried(kind, row, text) for text in texts)


def _tried(kind: str, row: Fields, text: str) -> Trial:
    words, lang = row.text("source") or "", row.text("lang") or ""
    source = Sentence(number=7, text=words, kind=SentenceKind.PROSE, paragraph=1, start=0, end=len(words), line=1)
    return Trial(kind, lang, text, bool(reworded([source], text, lang).rewordings))


def main() -> None:
    """Print the shares, and each rewording that was judged wrongly."""
    tried = list(trials())
    total, kept = Counter(t.kind for t in tried), Counter(t.kind for t in tried if t.kept)
    for kind in total:
        print(f"{kind:8} {total[kind]:3} of which {kept[kind]:3} kept")
    for trial in tried:
        if trial.kept != (trial.kind == "true"):
            print(f"  {trial.lang} {trial.kind}: {trial.text}")


if __name__ == "__main__":
    main()
