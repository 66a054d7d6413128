"""Which language a text is in: by its small words, and by a statistical model where these do not tell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from generator.text.languages import UNKNOWN, known, language
from generator.text.words import fold, words

# Characters looked at first, from the middle of the text: a page's junk gathers at both ends.
_GLANCE = 2_000
# Characters looked at where a glance leaves doubt: half from the start, half from the middle.
_SAMPLE = 4_000
# Share of its characters that are ASCII in any text of a European language in Latin letters.
_ASCII_SHARE = 0.7
# Small words alone decide from this many words on, at this share of them all, this far before the next language.
# On 2,900 labelled articles (it, en, es, fr, de, pt) they then never erred; Catalan, Galician, Dutch, Danish, Romanian
# and Latin prose stays below at least one of the three. What they leave open, the model decides.
_ENOUGH_WORDS = 40
_SURE_SHARE = 0.27
_SURE_LEAD = 1.8
# Lists, tables and code have few small words; they are enough where no other language has any. The nearest is Latin
# (share 0.10, lead 3.5).
_FAIR_SHARE = 0.15
_FAR_LEAD = 8
# How sure the model must be (0 to 1): in a line, of a language that it may mix up with others, it must be surer.
_SURE = 0.5
_SURE_OF_ODD = 0.8
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 10
_FEW_WORDS = 12
# A wrong language takes dates and numbers apart wrongly; saying `und` costs less than guessing.
_SURE_OF_LINE = 0.35

_WORD = re.compile(r"[^\W\d_]+")
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
    """Words in the sample."""

    @property
    def is_sure(self) -> bool:
        """Whether the model need not be asked."""
        plainly = self.share >= _SURE_SHARE and self.lead >= _SURE_LEAD
        return self.total >= _ENOUGH_WORDS and (plainly or (self.share >= _FAIR_SHARE and self.lead >= _FAR_LEAD))


def detect(text: str) -> str:
    """Return the BCP 47 code of a text's main language; `und` where it is too short, mixed or unknown.

    Small words of a stretch from the middle mostly tell; only where they do not, more is read and the model asked.
    """
    glance = _without_addresses(_middle(text))
    if len(glance.encode("ascii", "ignore")) >= _ASCII_SHARE * len(glance):
        vote = _vote(glance)
        if vote.is_sure:
            return vote.code
    sample = _without_addresses(_sample(text))
    letters = len(_LETTER.findall(sample))
    if letters < 2:
        return UNKNOWN
    if len(_LATIN.findall(sample)) < letters / 2:
        return _by_model(sample, wanted=_SURE)
    vote = _vote(sample)
    if vote.is_sure:
        return vote.code
    if vote.total < _FEWEST_WORDS or letters < _FEWEST_LETTERS:
        return UNKNOWN
    return _by_model(sample, wanted=_SURE_OF_LINE if vote.hits and vote.total <= _FEW_WORDS else _SURE)


def _middle(text: str) -> str:
    start = max(0, (len(text) - _GLANCE) // 2)
    return text[start : start + _GLANCE]


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[: _SAMPLE // 2]} {text[middle : middle + _SAMPLE // 2]}"


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(" ", text) if "@" in text or "://" in text or "www." in text else text


def _vote(sample: str) -> _Vote:
    """Count small words; one that several languages share counts little for each."""
    tokens = sample.casefold().replace("'", " ").replace("’", " ").split()
    small, codes = _small_words(), known()
    votes, hits = [0.0] * len(codes), [0] * len(codes)
    for word, times in Counter(filter(small.__contains__, tokens)).items():
        sharing, worth = small[word]
        for place in sharing:
            votes[place] += worth * times
            hits[place] += times
    order = sorted(range(len(codes)), key=lambda place: (-votes[place], place))
    first, second = order[:2]
    total = len(tokens)
    return _Vote(codes[first], hits[first], hits[first] / max(total, 1), votes[first] / (votes[second] + 1), total)


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
def _small_words() -> dict[str, tuple[tuple[int, ...], float]]:
    """Return each small word, with its accents and without: its languages by their places, and its vote for each."""
    places: dict[str, dict[int, None]] = {}
    for place, code in enumerate(known()):
        for word in language(code).section("words").texts("stopwords"):
            for form in (word.casefold(), fold(word)):
                for part in _WORD.findall(form):
                    places.setdefault(part, {})[place] = None
    return {word: (tuple(found), 1 / len(found) ** 2) for word, found in places.items()}


@cache
def _model() -> _Model:
    # Kept out of start-up: with numpy and its weights it takes a second, and most articles never need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    model: _Model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return model
