"""Learn which words are parts of names, and of whose: the weights of generator/facts/names/tagger.py.

    python -m benchmarks.training.names --corpora FOLDER [--lang it] [--write]

FOLDER/ner/kind_wn.dev.jsonl holds the words of Italian news (KIND, Wikinews) with PER, ORG, LOC or O for each. Every
tenth of it is left out in turn, and what the others teach of it is printed: F1 of the spans, with and without their
kind. `--write` learns from all of it and writes generator/data/names/LANG.tsv: a sign and three whole numbers a line,
thousandths by which a person's, an organisation's or a place's name is likelier than none. Words are learned only if
they are written small and found all over the corpus: function words and words for offices, no names.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality import inputs
from benchmarks.quality.predict import WINDOW, written
from generator.facts.names import casing, signs, tagger
from generator.facts.names.lexicon import lexicon
from generator.facts.names.stretches import stretches
from generator.facts.names.tagger import AFTER, BIAS
from generator.facts.names.tokens import tokens

Rows = Mapping[str, tuple[int, ...]]

_LABELS = ("PER", "ORG", "LOC", "O")
_FOLDS = 10
# Stretches of the corpus that must have a sign; what fewer have tells of them alone.
_LEAST = 2
# The same for a sign that holds a word, and words that must have an ending: rarer ones would be names.
_LEAST_WITH_WORD = 4
_LEAST_WORDS = 3
# Of 0.02 to 0.2 and 0.05 to 1 these have the best F1 of spans with and without their kind.
_SPARSENESS = 0.05
_SMOOTHNESS = 0.5
_ROUNDS = 120
_DATA = Path(__file__).parents[2] / "generator" / "data" / "names"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of words in which a name may stand."""

    window: int
    """Which sentences it is from."""
    row: str
    """The sentence's id."""
    first: int
    """Its first word."""
    signs: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]
    words: tuple[str, ...]
    """As written, for looking up."""


def examples(rows: Sequence[inputs.Row], code: str) -> Iterator[Stretch]:
    """Yield the stretches of sentences that follow one another, as the generator sees them."""
    words = lexicon(code)
    for window in range(0, len(rows), WINDOW):
        some = rows[window : window + WINDOW]
        starts, texts = zip(*(written(row["tokens"]) for row in some), strict=True)
        text = casing.read(inputs.sentences(texts, {"lang": code}), words)
        shown = signs.evidence(text, words)
        for row, begins, line in zip(some, starts, text.lines, strict=True):
            if not line.telling:
                continue
            tags = [row["tags"][min(bisect_right(begins, t.start), len(row["tags"])) - 1] for t in line.tokens]
            for first, last in stretches(line.tokens, code):
                seen = tuple(tuple(_seen((text, shown, line), place, code)) for place in range(first, last))
                keys = tuple(token.key for token in line.tokens[first:last])
                yield Stretch(window // WINDOW, row["id"], first, seen, tuple(tags[first:last]), keys)


def _seen(where: tuple[casing.Casing, signs.Evidence, casing.Line], place: int, code: str) -> Iterator[str]:
    yield BIAS
    found = where[2].tokens
    for step in signs.PLACES:
        if 0 <= place + step < len(found):
            yield from signs.near(signs.own(found[place + step].text, code), step)
        else:
            yield f"{step} {signs.EDGE}"
    yield from signs.here(*where, place)


def kept(learned_from: Sequence[Stretch]) -> frozenset[str]:
    """Return the signs that stand in enough places; those that hold a word, in many, an ending, in many words."""
    windows: dict[str, set[int]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for stretch in learned_from:
        for seen, word in zip(stretch.signs, stretch.words, strict=True):
            for sign in seen:
                windows[sign].add(stretch.window)
                words[sign].add(word)
    return frozenset(sign for sign, where in windows.items() if _is_kept(sign, len(where), len(words[sign])))


def _is_kept(sign: str, windows: int, words: int) -> bool:
    if "ends " in sign or "begins " in sign:
        return words >= _LEAST_WORDS
    return windows >= (_LEAST_WITH_WORD if "word " in sign or sign.startswith("behind ") else _LEAST)


def learn(learned_from: Sequence[Stretch]) -> Rows:
    """Return the weights of signs, and of labels by the label before.

    A linear-chain CRF, by L-BFGS, with a linear and a quadratic penalty; no random numbers.
    """
    # Only for learning, and no dependency of the generator.
    import pycrfsuite  # noqa: PLC0415

    known = kept(learned_from)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": _SPARSENESS, "c2": _SMOOTHNESS, "max_iterations": _ROUNDS})
    for stretch in learned_from:
        trainer.append([[sign for sign in seen if sign in known] for seen in stretch.signs], stretch.labels)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        found = tagger.info()
    return rows(found.state_features, found.transitions)


def rows(states: Mapping[tuple[str, str], float], steps: Mapping[tuple[str, str], float]) -> Rows:
    """Return weights as the tagger reads them: whole thousandths, those of signs against no name."""
    table: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(_LABELS))
    for (sign, label), weight in sorted(states.items()):
        table[sign][_LABELS.index(label)] = weight
    found = {sign: tuple(round(1000 * (w - row[-1])) for w in row[:-1]) for sign, row in sorted(table.items())}
    after = {
        name: tuple(round(1000 * steps.get((label, to), 0.0)) for to in _LABELS)
        for name, label in zip(AFTER, _LABELS, strict=True)
    }
    return after | {sign: row for sign, row in found.items() if any(row) or sign == BIAS}


def tagged(stretches_of: Sequence[Stretch], weights: Rows) -> Iterator[tuple[str, int, int, str]]:
    """Yield sentence, first word, word behind the last and kind of the names that weights find."""
    model = tagger.Model(weights)
    for stretch in stretches_of:
        scores = [model.score(seen) for seen in stretch.signs]
        for span in model.names(stretch.first, scores):
            yield stretch.row, span.first, span.last, _LABELS[tagger.KINDS.index(span.kind)]


def expected(rows_of: Sequence[inputs.Row], code: str) -> Iterator[tuple[str, int, int, str]]:
    """Yield what the corpus says, in the generator's words: the names outside of stretches too."""
    words = lexicon(code)
    for row in rows_of:
        begins, sentence = written(row["tokens"])
        found = tokens(sentence, words)
        tags = [row["tags"][min(bisect_right(begins, t.start), len(row["tags"])) - 1] for t in found]
        start = 0
        for place in range(1, len(tags) + 1):
            if place == len(tags) or tags[place] != tags[start]:
                if tags[start] != "O":
                    yield row["id"], start, place, tags[start]
                start = place


def f1(found: Iterable[tuple[object, ...]], wanted: Iterable[tuple[object, ...]]) -> float:
    """Return the harmonic mean of precision and recall."""
    one, other = set(found), set(wanted)
    return 2 * len(one & other) / max(1, len(one) + len(other))


def main() -> None:
    """Print what is learned of nine tenths for the last one, and write what is learned of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--lang", default="it")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    path = asked.corpora / "ner" / "kind_wn.dev.jsonl"
    corpus = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    known = list(examples(corpus, asked.lang))
    windows = 1 + max(stretch.window for stretch in known)
    found: list[tuple[str, int, int, str]] = []
    for fold in range(_FOLDS):
        left_out = range(fold * windows // _FOLDS, (fold + 1) * windows // _FOLDS)
        weights = learn([stretch for stretch in known if stretch.window not in left_out])
        found += tagged([stretch for stretch in known if stretch.window in left_out], weights)
    wanted = list(expected(corpus, asked.lang))
    spans = f1((name[:3] for name in found), (name[:3] for name in wanted))
    print(f"left out: F1 {f1(found, wanted):.3f}, without kinds {spans:.3f}")
    if asked.write:
        table = learn(known)
        _DATA.joinpath(f"{asked.lang}.tsv").write_text(text_of(table), "utf-8")
        print(f"{len(table)} signs written")


def text_of(table: Rows) -> str:
    """Return weights as the lines of their file."""
    return "".join("\t".join((sign, *map(str, row))) + "\n" for sign, row in table.items())


if __name__ == "__main__":
    main()
