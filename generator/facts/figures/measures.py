"""What a figure measures: language-independent concepts, and the article's own words for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold
from generator.text.memos import Memo

# Characters between two words of one measure: `costo di addestramento`, no more than an article and a preposition.
_REACH = 12
_Phrase = tuple[tuple[str, ...], tuple[str, ...]]
_WORD = re.compile(r"\w+")
_PHRASE_WORD = re.compile(r"\w+\*?")
_SHORTEST_STEM = 3
# Nouns and units of which it is kept in mind what they are: the same ones come again and again.
_MOST_NOUNS = 1 << 12
# Characters behind a measure in which what it is of stands.
_FARTHEST = 70
_ISO = re.compile(r"[A-Z]{3}")
_PART = ("part",)
# What is done, and belongs to nobody: `the takeover of X`.
_DONE = frozenset({"purchase", "sale", "use", "part", "development"})
MEASURED = frozenset({"volume", "area", "distance", "weight", "temperature", "magnitude", "speed"})
"""What is measured in units of its own."""
CROWDS = frozenset({"deaths", "injured", "attendance", "employees", "population", "turnout", "users"})
"""What is a number of people."""
CHANGES = frozenset({"loss", "growth"})
"""What tells that something changed, and not what."""
SUMS = frozenset(
    {"market-value", "cost", "investment", "revenue", "profit", "dividend", "debt", "salary", "damage", "fine", "tax"}
)
"""What is measured in money alone: no number counts it."""
RATES = SUMS | frozenset(
    {"price", "share-price", "inflation", "interest", "unemployment", "temperature", "share", "gdp"}
)
"""What has a level, in money or as a share: no number counts it."""
# Phrases that look like words of a concept and are none: `a titolo provvisorio`.
_NONE = ("none",)
_COMPLEMENT = re.compile(r"\s(?:d[ei]\w{0,3}|d'|of)\s?(?:the\s)?([^\W\d_]{3,})")


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Words that name concepts: characters `start` to `end` of a sentence."""

    start: int
    end: int
    concepts: tuple[str, ...]


class _Phrases(Memo[tuple[_Phrase, ...]]):
    """The phrases that begin with a word, for words that were met; a phrase is its further words and its concepts."""

    def __init__(self, whole: Mapping[str, Sequence[_Phrase]], stems: Mapping[str, Sequence[_Phrase]]) -> None:
        """Take phrases by their first word, whole or the letters before its `*`."""
        self._whole = whole
        self._stems = stems

    def find(self, piece: str) -> tuple[_Phrase, ...]:
        """Return the phrases that begin with a word: whole words first, then stems, the longest first."""
        stems = (self._stems.get(piece[:length], ()) for length in range(len(piece), _SHORTEST_STEM - 1, -1))
        return (*self._whole.get(piece, ()), *(phrase for found in stems for phrase in found))


def hits(folded: str, known: Vocabulary) -> tuple[Hit, ...]:
    """Return the words of a folded sentence that say what is measured, in order, the longest phrases first."""
    beginning = list(map(_phrases(known).__getitem__, _WORD.findall(folded)))
    if not any(beginning):
        return ()
    words = list(_WORD.finditer(folded))
    found: list[Hit] = []
    free = 0
    for place, phrases in enumerate(beginning):
        if phrases and place >= free and (hit := _hit(words, place, phrases)):
            if hit[0].concepts != _NONE:
                found.append(hit[0])
            free = place + hit[1]
    return tuple(found)


def _hit(words: Sequence[re.Match[str]], place: int, phrases: Iterable[_Phrase]) -> tuple[Hit, int] | None:
    """Return the words of the first phrase that stands at a place, and how many they are."""
    for further, concepts in phrases:
        last = place + len(further)
        if not further or (last < len(words) and _follow(words, place, further)):
            return Hit(words[place].start(), words[last].end(), concepts), len(further) + 1
    return None


def _follow(words: Sequence[re.Match[str]], place: int, further: Sequence[str]) -> bool:
    """Return whether the further words of a phrase stand behind a place."""
    for wanted in further:
        place += 1
        word = words[place][0]
        if word != wanted and not (wanted[-1] == "*" and word.startswith(wanted[:-1])):
            return False
    return True


def is_owned(found: Iterable[Hit]) -> bool:
    """Return whether words tell something measured that somebody has: `ricavi`, not `acquisto`."""
    return any(not _DONE.issuperset(hit.concepts) for hit in found)


def concepts(found: Iterable[Hit], known: Vocabulary, *, money: bool) -> tuple[str, ...]:
    """Return the concepts of a figure in alphabetical order, those of money only where it is money."""
    keys = {concept for hit in found for concept in hit.concepts}
    if money and not keys & known.words["money"] and keys & {"training", "development", "use"}:
        keys.add("cost")
    return tuple(sorted(keys))


@lru_cache(maxsize=_MOST_NOUNS)
def is_currency(unit: str) -> bool:
    """Return whether a unit is an ISO 4217 code."""
    return _ISO.fullmatch(unit) is not None


@lru_cache(maxsize=_MOST_NOUNS)
def named(noun: str, known: Vocabulary) -> frozenset[str]:
    """Return the concepts that the words of a noun name."""
    return frozenset(concept for hit in hits(evenfold(noun), known) for concept in hit.concepts)


def is_kept(noun: str, known: Vocabulary) -> bool:
    """Return whether a noun is one of those of which small figures are kept: the dead, votes."""
    return not known.words["units"].isdisjoint(named(noun, known))


def is_counted(noun: str, known: Vocabulary) -> bool:
    """Return whether a noun is one of people or of units: what a large number often counts."""
    people = not known.words["persons"].isdisjoint(evenfold(noun).split())
    return people or not (known.words["units"] | MEASURED | CROWDS).isdisjoint(named(noun, known))


def words(text: str, found: Sequence[Hit], figure: tuple[int, int], known: Vocabulary) -> str | None:
    """Return the verbatim words that tell best what a figure measures; None when there are none.

    Neighbouring concepts are one measure (`costo di addestramento`). The one with most to say wins: a concept of
    its own counts two, a general one (`costo`, `calo`) one, money one more; of equals the nearer.
    """
    general, money = known.words["general"], known.words["money"]
    best: tuple[tuple[int, int], int, int] | None = None
    for group in _groups(found, figure):
        keys = {concept for hit in group for concept in hit.concepts}
        weight = sum(1 if key in general else 2 for key in keys) + (not keys.isdisjoint(money))
        start, end = group[0].start, group[-1].end
        distance = figure[0] - end if end <= figure[0] else start - figure[1] + _REACH
        if best is None or (weight, -distance) > best[0]:
            best = (weight, -distance), start, end
    if best is None:
        return None
    _, start, end = best
    return text[_with_auxiliary(text, start, known) : _with_complement(text, end, figure, known)]


def leading(text: str, folded: str, figure: int, known: Vocabulary) -> str | None:
    """Return the noun that leads to a sum: `un piano straordinario da 6,2 milioni`, `an annual bonus of £430,000`."""
    match = _leading(known).search(folded, max(0, figure - _FARTHEST), figure)
    if match is None:
        return None
    noun = 2 if match[2] and known.plural_heads else 1
    small = known.words["words.stopwords fillers totals mere_sums"]
    before = folded[: match.start()].rsplit(None, 1)[-1:]
    prepositions = known.words["names.prepositions"] - known.words["names.by names.of"]
    if match[noun] in small or (match[2] and match[2] in small) or not prepositions.isdisjoint(before):
        return None
    return text[match.start(noun) : match.end(noun)]


@cache
def _leading(known: Vocabulary) -> re.Pattern[str]:
    of, articles, owners = map(known.pattern, ("sums_of", "articles", "possessives"))
    noun = r"([^\W\d_]{3,})"
    return re.compile(rf"(?:{articles}|{owners}) ?{noun}(?: {noun})? {of} ?(?:{known.rough} )?\Z")


def _groups(found: Sequence[Hit], figure: tuple[int, int]) -> list[list[Hit]]:
    """Return the words beside a figure, neighbours on one side of it together."""
    groups: list[list[Hit]] = []
    for hit in found:
        if (hit.start < figure[1] and hit.end > figure[0]) or hit.concepts == _PART:
            continue
        end = groups[-1][-1].end if groups else -_REACH - 1
        if 0 <= hit.start - end <= _REACH and not end <= figure[0] < hit.start:
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _with_auxiliary(text: str, start: int, known: Vocabulary) -> int:
    """Return the start of a measure with the auxiliary before it: `ha investito`."""
    before = evenfold(text[max(0, start - 12) : start])
    match = _auxiliary(known).search(before)
    return start - len(before) + match.start() if match else start


@cache
def _auxiliary(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"({known.pattern('aux')})\s\Z")


def _with_complement(text: str, end: int, figure: tuple[int, int], known: Vocabulary) -> int:
    """Return the end of a measure with what it is of: `costo del modello`."""
    match = _COMPLEMENT.match(evenfold(text[end : end + _FARTHEST]))
    if not match or text[end + match.start(1)].isupper() or (end <= figure[0] < end + match.end()):
        return end
    if match[1] in known.words["words.stopwords fillers"]:
        return end
    return end + match.end()


@cache
def _phrases(known: Vocabulary) -> _Phrases:
    table = known.language.section("measures").fields("concepts")
    concepts: dict[tuple[str, ...], list[str]] = {}
    for concept in table:
        for phrase in table.texts(concept):
            concepts.setdefault(tuple(_PHRASE_WORD.findall(evenfold(phrase))), []).append(concept)
    whole: dict[str, list[_Phrase]] = {}
    stems: dict[str, list[_Phrase]] = {}
    for words in sorted(concepts, key=lambda w: (-len(w), w)):
        first = words[0]
        begun = stems if first[-1] == "*" else whole
        begun.setdefault(first.rstrip("*"), []).append((words[1:], tuple(concepts[words])))
    return _Phrases(whole, stems)


def is_of_nobody(unit: str, known: Vocabulary) -> bool:
    """Return whether a unit is one of which nobody dies, is hurt or flees: `metri`, `edifici`."""
    return not known.words["topics.things topics.buildings"].isdisjoint(evenfold(unit).split())
