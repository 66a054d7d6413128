"""Who is introduced where: a bare surname says little to a reader who missed the sentence with the whole name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.cleantext import Sentence
from generator.text.languages import Language
from generator.text.similarity import small_words
from generator.text.words import fold

# Words with single spaces between them: no name goes on behind a comma or an apostrophe.
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?(?: [^\W\d_]+(?:-[^\W\d_]+)?)*")


def introductions(told: Sequence[Sentence], language: Language) -> dict[int, tuple[int, ...]]:
    """Return, for each sentence that names somebody by surname alone, the sentences that first give the whole name.

    Sentences go by their numbers. A name is whole where two or more capitalised words follow each other; acronyms are
    no surnames. Linear time. In languages that write all nouns with a capital there is nothing to go by.
    """
    if language.section("summary").flag("capital_nouns"):
        return {}
    whole: dict[str, int] = {}
    needed: dict[int, tuple[int, ...]] = {}
    for sentence in told:
        runs = _runs(sentence.text, language)
        bare = [run[0] for run in runs if len(run) == 1 and run[0] in whole]
        full = {name for run in runs if len(run) > 1 for name in run}
        found = sorted({whole[name] for name in bare if name not in full})
        if found:
            needed[sentence.number] = tuple(found)
        for run in runs:
            if len(run) > 1:
                whole.setdefault(run[-1], sentence.number)
    return needed


def _runs(text: str, language: Language) -> list[list[str]]:
    """Return the runs of capitalised words; a small word at the beginning (`Secondo Rossi`) is no name."""
    runs: list[list[str]] = []
    small = small_words(language)
    for found in _WORDS.findall(text):
        run: list[str] = []
        for word in [*found.split(" "), ""]:
            if word[:1].isupper() and not word.isupper() and fold(word) not in small:
                run.append(word)
                continue
            if run:
                runs.append(run)
            run = []
    return runs
