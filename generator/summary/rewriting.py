"""What a language model is asked, and its answer as sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from generator import yamltext
from generator.model.cleantext import Sentence
from generator.model.seeds import fold_blanks
from generator.model.wordings import Verified
from generator.summary.verification import verify
from generator.text.languages import Language, language
from generator.text.sentences import split

FALLBACK = "en"

# Characters of an answer that are read: summaries are shorter by far, and models may run on without end.
_LONGEST_ANSWER = 20_000
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_MARKER = re.compile(r"\s*(?:[-*•>]\s+|\[\d{1,3}\][.:]?\s*|\(?\d{1,3}[.):]\s+)+")


def prompt(summary: Sequence[Sentence], lang: str) -> tuple[str, str]:
    """Return the orders and the text for a language model: the sentences of a summary, numbered.

    The orders are those of the summary's language, data/prompts/CODE.yml, or the English ones.
    """
    lines = (f"[{place}] {fold_blanks(sentence.text)}" for place, sentence in enumerate(summary, 1))
    return _orders(language(lang).code), "\n".join(lines)


def reworded(summary: Sequence[Sentence], answer: str, lang: str) -> Verified:
    """Return what an answer tells truly of the summary that it was asked to rewrite."""
    spoken = language(lang)
    return verify(summary, _sentences(answer, spoken), spoken)


def _sentences(answer: str, spoken: Language) -> list[str]:
    """Return the sentences of an answer, without the signs and numbers of lists before them."""
    found: list[str] = []
    for line in _THOUGHTS.sub("", answer[:_LONGEST_ANSWER]).splitlines():
        marker = _MARKER.match(line)
        text = fold_blanks(line[marker.end() :] if marker else line)
        pieces = (fold_blanks(text[start:end]) for start, end in split(text, spoken))
        found += [f"{piece}." if piece[-1].isalnum() else piece for piece in pieces if piece]
    return found


@cache
def _orders(code: str) -> str:
    folder = files("generator.data").joinpath("prompts")
    entry = folder.joinpath(f"{code}.yml")
    if not entry.is_file():
        entry = folder.joinpath(f"{FALLBACK}.yml")
    return yamltext.load(entry.read_text("utf-8"), path=f"prompts/{entry.name}").text("orders") or ""
