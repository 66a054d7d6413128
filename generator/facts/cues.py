"""Which lists of words a sentence has a word of, told by one look at each of its pieces.

Most sentences have no word of most lists. Every word that opens a phrase of some lists is known with a bit for each of
them; a sentence's cues are the bits of all its words. Where the bit of a list is missing, none of its phrases stands in
the sentence and its pattern need not be tried: dozens would be, at every figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from generator.text import cuts, grammar
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.yamltext import Fields

ACCORDING = 1 << 0
ANNOUNCES = 1 << 1
BLACK_DAYS = 1 << 29
BREAKS = 1 << 2
BRINGS = 1 << 31
CAPTIONS = 1 << 26
CLAIMS = 1 << 3
COMPARED = 1 << 4
COPULAS = 1 << 6
COUNTERS = 1 << 7
CROWD_VERBS = 1 << 8
DENIALS = 1 << 27
ESTIMATES = 1 << 9
FUTURE = 1 << 11
"""A word that puts a verb in the future, or a verb that its ending does."""
HAPPENINGS = 1 << 24
"""A noun of what happens once, such as `elezioni`."""
HAVE = 1 << 12
KEPT = 1 << 28
"""A word of what figures are kept of however small, such as `morti`: a number may stand beside it."""
LANDMARKS = 1 << 25
"""A word such as `prima`, behind which another event may tell the time."""
MODALITY = 1 << 13
MODALITY_AFTER = 1 << 14
NEGATIONS = 1 << 30
NOUNS_BEFORE = 1 << 15
NOW = 1 << 5
OF_THEM = 1 << 23
PUTS = 1 << 16
QUALIFIERS = 1 << 17
QUALIFIERS_AFTER = 1 << 18
RANGE_FROM = 1 << 19
RELATIVES = 1 << 20
SINCE = 1 << 10
SUBJECTS = 1 << 21
SUFFERED = 1 << 22
"""A word of what befalls people, such as `feriti`: a figure may tell of them without a noun."""

# Lists by their section and key.
_LISTS: Mapping[int, tuple[str, str]] = {
    ACCORDING: ("quotes", "according"),
    ANNOUNCES: ("measures", "announces"),
    BLACK_DAYS: ("events", "black_days"),
    BREAKS: ("measures", "breaks"),
    BRINGS: ("measures", "brings"),
    CAPTIONS: ("events", "captions"),
    CLAIMS: ("measures", "claims"),
    COMPARED: ("measures", "compared"),
    COPULAS: ("measures", "copulas"),
    COUNTERS: ("measures", "counters"),
    CROWD_VERBS: ("measures", "crowd_verbs"),
    DENIALS: ("events", "denials"),
    ESTIMATES: ("measures", "estimates"),
    FUTURE: ("measures", "future_words"),
    HAPPENINGS: ("events", "happenings"),
    HAVE: ("measures", "have"),
    LANDMARKS: ("events", "landmarks"),
    MODALITY: ("measures", "modality"),
    MODALITY_AFTER: ("measures", "modality_after"),
    NEGATIONS: ("events", "negations"),
    NOUNS_BEFORE: ("measures", "nouns_before"),
    NOW: ("measures", "now"),
    OF_THEM: ("measures", "of_them"),
    PUTS: ("measures", "puts"),
    QUALIFIERS: ("measures", "qualifiers"),
    QUALIFIERS_AFTER: ("measures", "qualifiers_after"),
    RANGE_FROM: ("numbers", "range_from"),
    RELATIVES: ("measures", "relatives"),
    SINCE: ("measures", "since"),
    SUBJECTS: ("measures", "subjects"),
}
# The first word of a phrase, with the star that stands for any ending.
_OPENING = re.compile(r"([^\W_]+)(\*?)")
_WORD = re.compile(r"[^\W_]+")


# A sentence is asked for its cues by its figures and by its events.
@lru_cache(maxsize=256)
def of(text: str, language: Language) -> int:
    """Return the bits of the lists of which some phrase may stand in a sentence."""
    known = _known(language)
    found = known.always
    line = known.marks.marked(text)
    for sign in set(line.signs[known.place :: line.width]):
        found |= known.bits[sign]
    return found


class _Known:
    """What the words of a language's lists tell of the pieces of a text: for each set of bits one sign."""

    def __init__(self, language: Language) -> None:
        """Take the lists of a language."""
        self.bits: dict[str, int] = {}
        self._signs: dict[int, str] = {}
        self.always = 0
        """The lists with a phrase that opens with no word."""
        self._whole: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        """By the letters before `*`."""
        self._future = tuple(map(str.lower, language.section("measures").texts("future")))
        for bit, phrase in _phrases(language):
            opening = _OPENING.match(evenfold(phrase))
            if opening is None:
                self.always |= bit
                continue
            known = self._stems if opening[2] else self._whole
            known[opening[1]] = known.get(opening[1], 0) | bit
        self._longest = max(map(len, self._stems), default=0)
        self.marks = grammar.marks(language)
        self.place = self.marks.add(self._mark, 1)

    def _mark(self, piece: str) -> list[str]:
        """Return the sign of a piece, for each of its words."""
        found = self._found(piece)
        sign = self._signs.setdefault(found, chr(len(self._signs)))
        self.bits[sign] = found
        return [sign] * len(cuts.cut(piece).words)

    def _found(self, piece: str) -> int:
        """Return the bits of the lists that a piece may open a phrase of."""
        found = 0
        for word in _WORD.findall(evenfold(piece)):
            found |= self._whole.get(word, 0)
            for length in range(1, min(len(word), self._longest) + 1):
                found |= self._stems.get(word[:length], 0)
        if self._future and any(word.endswith(self._future) for word in _WORD.findall(piece.lower())):
            found |= FUTURE
        return found


@cache
def _known(language: Language) -> _Known:
    return _Known(language)


def _phrases(language: Language) -> Iterator[tuple[int, str]]:
    """Give the phrases of all lists, each with the bit of its list."""
    for bit, (section, key) in _LISTS.items():
        yield from ((bit, phrase) for phrase in _texts(language.section(section), key))
    measures = language.section("measures")
    for bit, key in ((COPULAS, "count_copulas"), (CROWD_VERBS, "crowd_came"), (CROWD_VERBS, "we_are")):
        yield from ((bit, phrase) for phrase in measures.texts(key))
    concepts = measures.fields("concepts")
    for bit, key in ((SUFFERED, "suffered"), (KEPT, "units")):
        for concept in measures.texts(key):
            yield from ((bit, phrase) for phrase in concepts.texts(concept))


def _texts(fields: Fields, key: str) -> Iterable[str]:
    """Return the phrases under a key, or under all the keys inside it."""
    inner = fields.get(key)
    return [text for name in inner for text in inner.texts(name)] if isinstance(inner, Fields) else fields.texts(key)
