"""Which language a text is in: by its small words, and by a statistical model where these do not tell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from generator.text.languages import UNKNOWN, known, language
from generator.text.similarity import small_words
from generator.text.words import words

# Characters looked at: half from the start, half from the middle, since a page's junk gathers at both ends.
_SAMPLE = 8_000
# Small words alone decide from this many words on, at this share of them all, this far before the next language.
# On 2,900 labelled articles (it, en, es, fr, de, pt) they then never erred; Catalan, Galician, Dutch, Danish, Romanian
# and Latin prose stays below at least one of the three. What they leave open, the model decides.
_ENOUGH_WORDS = 40
_SURE_SHARE = 0.27
_SURE_LEAD = 1.8
# How sure the model must be (0 to 1): in a line, of a language that it may mix up with others, it must be surer.
_SURE = 0.5
_SURE_OF_ODD = 0.8
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 10
_FEW_WORDS = 12
# A wrong language takes dates and numbers apart wrongly; saying `und` costs less than guessing.
_SURE_OF_LINE = 0.35

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}|\S{1,60}@\S{1,60}")
_KANA = re.compile("[぀-ヿ]")
# The model tells Chinese from Cantonese and the like; news is filed under the language, not the variety.
_SAME = {"yue": "zh", "wuu": "zh", "ary": "ar", "arz": "ar", "nn": "no", "grc": "el", "hbo": "he", "pcm": "en"}


class _Model(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


@dataclass(frozen=True, slots=True)
class _Vote:
    """What small words say."""

    code: str
    hits: int
    share: float
    """Of all words, 0 to 1."""
    lead: float
    """Times the next language's votes."""
    total: int
    """Words with letters in the sample."""


def detect(text: str) -> str:
    """Return the BCP 47 code of a text's main language; `und` where it is too short, mixed or unknown."""
    sample = _ADDRESS.sub(" ", _sample(text))
    letters = len(_LETTER.findall(sample))
    if letters < 2:
        return UNKNOWN
    if len(_LATIN.findall(sample)) < letters / 2:
        return _by_model(sample, wanted=_SURE)
    vote = _vote(sample)
    if vote.total >= _ENOUGH_WORDS and vote.share >= _SURE_SHARE and vote.lead >= _SURE_LEAD:
        return vote.code
    if vote.total < _FEWEST_WORDS or letters < _FEWEST_LETTERS:
        return UNKNOWN
    return _by_model(sample, wanted=_SURE_OF_LINE if vote.hits and vote.total <= _FEW_WORDS else _SURE)


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[: _SAMPLE // 2]} {text[middle : middle + _SAMPLE // 2]}"


def _vote(sample: str) -> _Vote:
    """Count small words; one that several languages share counts little for each."""
    counted = Counter(w for w in words(sample) if w.isalpha())
    total = sum(counted.values())
    small = _small_words()
    sharing = Counter(w for found in small.values() for w in found if w in counted)
    votes = {code: sum(n / sharing[w] ** 2 for w, n in counted.items() if w in found) for code, found in small.items()}
    first, second = sorted(votes, key=lambda code: (-votes[code], code))[:2]
    hits = sum(n for w, n in counted.items() if w in small[first])
    return _Vote(first, hits, hits / max(total, 1), votes[first] / (votes[second] + 1), total)


def _by_model(sample: str, *, wanted: float) -> str:
    if _KANA.search(sample) and len(_KANA.findall(sample)) >= len(sample) / 20:
        return "ja"
    sums: dict[str, float] = {}
    for code, sure in _model().rank(sample):
        name = _SAME.get(code, code)
        sums[name] = sums.get(name, 0.0) + sure
    best = max(sums, key=lambda code: (sums[code], code))
    odd = len(best) > 2 or (best not in known() and len(words(sample)) <= _FEW_WORDS and _LATIN.search(sample))
    return best if sums[best] >= (_SURE_OF_ODD if odd else wanted) else UNKNOWN


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: small_words(language(code)) for code in known()}


@cache
def _model() -> _Model:
    # Kept out of start-up: with numpy and its weights it takes a second, and most articles never need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    model: _Model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return model
