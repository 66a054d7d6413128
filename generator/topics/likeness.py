"""How alike two sentences are: shared words, names and numbers."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from generator.text.languages import language
from generator.text.words import fold, words

# Letters of a word that are compared: `lanciato`, `lancia` and `lancio` are `lanc`, `launched` is `launch`.
_STEM_CHARACTERS = 6
# Characters of a sentence that are read; more than a sentence has, unless a page without full stops is one.
_MAX_CHARACTERS = 2000
_VOWELS = "aeiou"

_TOKEN = re.compile(r"\w+(?:[-.,:]\w+)*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What of a sentence is compared with another."""

    stems: frozenset[str]
    """All its content words, names and numbers included."""
    names: frozenset[str]
    codes: frozenset[str]
    """Names with a digit, such as `v3` or `gpt-4`: each is a thing of its own."""
    numbers: frozenset[str]
    leader: str = ""
    """The name that comes first: mostly what the sentence is about; empty when it names nothing."""

    def shared(self, other: Likeness) -> int:
        """Count the content words that both hold."""
        return len(self.stems & other.stems)

    def jaccard(self, other: Likeness) -> float:
        """Return the shared part of all their content words, 0 to 1."""
        return _share(self.shared(other), len(self.stems | other.stems))

    def overlap(self, other: Likeness) -> float:
        """Return the shared part of the shorter one's content words, 0 to 1."""
        return _share(self.shared(other), min(len(self.stems), len(other.stems)))


NOTHING = Likeness(frozenset(), frozenset(), frozenset(), frozenset())


def read(text: str, lang: str | None, known: Collection[str], leave_out: str = "") -> Likeness:
    """Read a sentence. `known` are folded words of names; the words of `leave_out`, such as its date, do not count."""
    small = _small_words(lang) | set(words(leave_out))
    stems, names, codes, numbers = set(), dict[str, None](), set(), set()
    for place, match in enumerate(_TOKEN.finditer(text[:_MAX_CHARACTERS])):
        token = match.group()
        if _is_code(token):
            codes.add(fold(token))
        for part in _WORD.findall(fold(token)):
            if part in small or (len(part) < 3 and not part.isdigit()):
                continue
            stems.add(stem(part))
            if part.isdigit():
                numbers.add(part)
            elif part in known or _looks_like_a_name(token, place, lang):
                names.setdefault(stem(part))
    return Likeness(frozenset(stems), frozenset(names), frozenset(codes), frozenset(numbers), next(iter(names), ""))


def _looks_like_a_name(token: str, place: int, lang: str | None) -> bool:
    """Tell a capital that means something: not one that begins a sentence, nor that of a German noun."""
    inner_capital = any(c.isupper() for c in token[1:])
    return inner_capital or (token[:1].isupper() and place > 0 and lang != "de")


def _is_code(token: str) -> bool:
    return any(c.isdigit() for c in token) and any(c.isupper() for c in token)


def stem(word: str) -> str:
    """Return the beginning of a folded word by which it is compared."""
    return word if word.isdigit() else word[:_STEM_CHARACTERS].rstrip(_VOWELS) or word


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@cache
def _small_words(lang: str | None) -> frozenset[str]:
    stopwords = language(lang).section("words").texts("stopwords")
    return frozenset(part for word in stopwords for part in words(word))
