"""Sentences that hang in the air without the one before: `Questo metodo…`, `Ha stimato che…`, `However, he…`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.text.languages import Language

# Words of an opening that may refer back as one phrase: `nonostante tutto ciò`.
_LONGEST_OPENER = 4
# Words from the start within which a demonstrative or a possessive is the sentence's subject or sets its scene.
_EARLY = 5
# Words within which an opening phrase ends and the main clause begins: `A differenza di molti concorrenti, rimane…`.
_LONGEST_PHRASE = 16
# Words between `È` and the subject that follows it: `Sono diversi i motivi`.
_SUBJECT_REACH = 4
_REACH = 250
# Negations and reflexives that stand between a left-out subject and its verb.
_BEFORE_VERBS = frozenset(("non", "no", "não", "si", "se"))
_TOKEN = re.compile(r"[^\W_]+|[,;:]")
# Italian keyboards write `E'` for `È`.
_TYPED_ACCENT = re.compile(r"\bE['’](?=\s)")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_QUOTING = frozenset('"“«„')
_FEWEST_WORDS_AROUND_QUOTE = 3
# Characters that the first words of a sentence fill.
_GLANCE = 120


_LISTS = ("openers", "standing", "demonstratives", "possessives", "verbs", "copulas", "articles", "adverbials")


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a language refers back: `data/languages/CODE/summary.yml`."""

    openers: frozenset[str]
    standing: frozenset[str]
    demonstratives: frozenset[str]
    possessives: frozenset[str]
    verbs: frozenset[str]
    copulas: frozenset[str]
    articles: frozenset[str]
    adverbials: frozenset[str]
    capital_nouns: bool
    signs: frozenset[str]
    """Words without which, among the first ones, a sentence leans on none: most do not."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """The first words of a sentence, as written and folded."""

    written: tuple[str, ...]
    folded: tuple[str, ...]

    @property
    def comma(self) -> int | None:
        """Where the opening phrase ends, if it does soon."""
        return self.written.index(",") if "," in self.written else None

    def names(self, start: int, end: int) -> bool:
        """Whether a capital stands between two words, the sentence's first left out."""
        return any(word[0].isupper() for word in self.written[max(start, 1) : end])


@lru_cache(maxsize=1024)
def leans(text: str, language: Language) -> bool:
    """Return whether a sentence needs the one before it to be understood, as far as its first words tell."""
    habits = _habits(language)
    if text[:1] not in _QUOTING and habits.signs.isdisjoint(_glance(text)):
        return False
    opening = _opening(text)
    if not opening.folded or _starts_with(opening, habits.standing):
        return False
    if _starts_with(opening, habits.openers):
        return True
    return (
        _points_back_early(opening, habits)
        or _drops_subject(opening, habits)
        or _drops_subject_after_phrase(opening, habits)
        or _quote_without_speaker(text, habits)
    )


def _glance(text: str) -> list[str]:
    """Return the words among which one tells whether a sentence may lean at all."""
    return [word.casefold() for word in _TOKEN.findall(_plain(text[:_GLANCE]))[: _EARLY + 1]]


def points_back(text: str, language: Language) -> bool:
    """Return whether a demonstrative stands anywhere in a sentence: `getta un’ombra su queste dichiarazioni`."""
    return not _habits(language).demonstratives.isdisjoint(_TOKEN.findall(_folded(text)))


def _points_back_early(opening: _Opening, habits: _Habits) -> bool:
    """Whether `queste` or `la sua` comes before any name that it could belong to."""
    comma = opening.comma
    phrased = opening.folded[0] in habits.adverbials and comma is not None
    scenes = [(0, _EARLY)]
    if phrased and comma is not None and comma < _LONGEST_PHRASE:
        scenes.append((comma + 1, comma + 4))
    for start, end in scenes:
        for number in range(start, min(end, len(opening.folded))):
            word = opening.folded[number]
            if word not in habits.demonstratives and word not in habits.possessives:
                continue
            # `Durante la sua visita a Roma, Rossi…`: whose it is follows at once.
            told = phrased and comma is not None and number < comma and opening.names(comma, comma + 4)
            if not told and not _named_before(opening, number, habits):
                return True
    return False


def _named_before(opening: _Opening, number: int, habits: _Habits) -> bool:
    if habits.capital_nouns:
        return number > 1
    first_is_name = opening.folded[0] not in habits.adverbials | habits.articles and number > 0
    return opening.names(1, number) or (first_is_name and opening.written[0][0].isupper() and number > 1)


def _drops_subject(opening: _Opening, habits: _Habits) -> bool:
    """Whether a finite verb begins the sentence and no subject follows: `Ha stimato che`, but not `È morto il`."""
    first = opening.folded[0]
    if first in habits.verbs or " ".join(opening.folded[:2]) in habits.verbs:
        return True
    if first not in habits.copulas:
        return False
    following = range(2, min(2 + _SUBJECT_REACH, len(opening.folded) - 1))
    subject = any(opening.folded[n] in habits.articles and opening.folded[n + 1].isalpha() for n in following)
    return not subject and not opening.names(1, 2 + _SUBJECT_REACH)


def _drops_subject_after_phrase(opening: _Opening, habits: _Habits) -> bool:
    """Whether the main clause after an opening phrase has no subject: `In realtà, ha investito`."""
    comma = opening.comma
    if comma is None or comma >= _LONGEST_PHRASE or opening.folded[0] not in habits.adverbials:
        return False
    clause = opening.folded[comma + 1 : comma + 4]
    if clause[:1] and clause[0] in _BEFORE_VERBS:
        clause = clause[1:] if len(clause) > 1 and " ".join(clause[:2]) not in habits.verbs else (" ".join(clause[:2]),)
    return clause != () and _is_verb(clause[0], habits)


def _is_verb(word: str, habits: _Habits) -> bool:
    return word in habits.verbs or word in habits.copulas


def _quote_without_speaker(text: str, habits: _Habits) -> bool:
    """Whether a quotation begins the sentence and nobody is named around it."""
    if text[:1] not in _QUOTING:
        return False
    around = _QUOTED.sub(" ", text)
    words = _TOKEN.findall(around)
    pronoun = any(word.casefold() in habits.possessives for word in words[:4])
    return pronoun or len(words) < _FEWEST_WORDS_AROUND_QUOTE


def _starts_with(opening: _Opening, phrases: frozenset[str]) -> bool:
    words = opening.folded[:_LONGEST_OPENER]
    return any(" ".join(words[:length]) in phrases for length in range(1, len(words) + 1))


def _opening(text: str) -> _Opening:
    written = tuple(_TOKEN.findall(_plain(text[:_REACH]))[: _LONGEST_PHRASE + 6])
    while written and not written[0][0].isalnum():
        written = written[1:]
    return _Opening(written, tuple([word.casefold() for word in written]))


def _plain(text: str) -> str:
    typed = _TYPED_ACCENT.sub("È", text) if "E'" in text or "E’" in text else text
    return typed if typed.isascii() else unicodedata.normalize("NFC", typed)


def _folded(text: str) -> str:
    return _plain(text).casefold()


@cache
def _habits(language: Language) -> _Habits:
    fields = language.section("summary")

    def phrases(key: str) -> frozenset[str]:
        return frozenset(" ".join(_TOKEN.findall(_folded(phrase))) for phrase in fields.texts(key))

    habits = {key: phrases(key) for key in _LISTS}
    telling = frozenset().union(*(habits[key] for key in _LISTS if key != "articles"))
    return _Habits(
        **habits,
        capital_nouns=fields.flag("capital_nouns"),
        signs=frozenset(phrase.split(" ")[0] for phrase in telling if phrase),
    )
