"""How a language refers back to the sentence before: its words, from `data/languages/CODE/summary.yml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.text.languages import Language

TOKEN = re.compile(r"[^\W_]+|[,;:]")
# Words of an opening that may refer back as one phrase: `nonostante tutto ciò`.
_LONGEST_OPENER = 4
# Italian keyboards write `E'` for `È`.
_TYPED_ACCENT = re.compile(r"\bE['’](?=\s)")
_BEGINNING = ("openers", "verbs", "copulas", "adverbials")
_LISTS = (
    "openers",
    "standing",
    "demonstratives",
    "possessives",
    "connectives",
    "partitives",
    "verbs",
    "copulas",
    "articles",
    "definite",
    "adverbials",
)


class Phrases(dict[str, tuple[int, ...]]):
    """First words of phrases, with the numbers of words that such phrases have."""

    def __init__(self, phrases: frozenset[str]) -> None:
        super().__init__()
        self.phrases = phrases
        for phrase in sorted(phrases - {""}):
            words = phrase.split(" ")
            if len(words) <= _LONGEST_OPENER:
                self[words[0]] = (*self.get(words[0], ()), len(words))

    def begin(self, words: Sequence[str]) -> bool:
        """Return whether words begin with a phrase."""
        lengths = self.get(words[0])
        return lengths is not None and any(" ".join(words[:length]) in self.phrases for length in lengths)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language refers back: `data/languages/CODE/summary.yml`."""

    openers: Phrases
    standing: Phrases
    demonstratives: frozenset[str]
    pointing: frozenset[str]
    """Demonstratives that are such wherever they stand."""
    possessives: frozenset[str]
    connectives: frozenset[str]
    """Words that tie a sentence to the one before wherever they stand early, behind a name too."""
    partitives: frozenset[str]
    """Of one word or two: `deles`, `of them`."""
    verbs: frozenset[str]
    copulas: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    """Of them those before what is known."""
    adverbials: frozenset[str]
    adverb_ending: str
    """Of words that begin a sentence with a capital and are no names: `Subordinatamente al suo accoglimento`."""
    capital_nouns: bool
    back: frozenset[str]
    """Demonstratives, possessives, connectives and the last words of partitives."""
    first: frozenset[str]
    """Words that a sentence that leans may begin with, if none of these is near."""
    phrases: frozenset[str]
    """The same for phrases: their first two words."""


def plain(text: str) -> str:
    """Return a text in composed letters, with `È` where it was typed `E'`."""
    typed = _TYPED_ACCENT.sub("È", text) if "E'" in text or "E’" in text else text
    return typed if typed.isascii() else unicodedata.normalize("NFC", typed)


def folded(text: str) -> str:
    """Return a plain text in small letters."""
    return plain(text).casefold()


@cache
def habits_of(language: Language) -> Habits:
    """Return how a language refers back; all empty for one without data."""
    fields = language.section("summary")

    def phrases(key: str) -> frozenset[str]:
        return frozenset(" ".join(TOKEN.findall(folded(phrase))) for phrase in fields.texts(key))

    lists = {key: phrases(key) for key in _LISTS}
    beginnings = frozenset().union(*(lists[key] for key in _BEGINNING)) - {""}
    return Habits(
        openers=Phrases(lists.pop("openers")),
        standing=Phrases(lists.pop("standing")),
        **lists,
        pointing=lists["demonstratives"] - phrases("only_early"),
        adverb_ending=fields.text("adverb_ending") or "",
        capital_nouns=fields.flag("capital_nouns"),
        back=frozenset().union(
            *(lists[key] for key in ("demonstratives", "possessives", "connectives")),
            (phrase.split(" ")[-1] for phrase in lists["partitives"]),
        ),
        first=frozenset(phrase for phrase in beginnings if " " not in phrase),
        phrases=frozenset(" ".join(phrase.split(" ")[:2]) for phrase in beginnings if " " in phrase),
    )
