"""Sentences that hang in the air without the one before: `Questo metodo…`, `Ha stimato che…`, `However, he…`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from generator.text.languages import Language
from generator.text.leaningwords import TOKEN, Habits, folded, habits_of, plain

EARLY = 5
"""Words from the start within which a demonstrative or a possessive is the sentence's subject or sets its scene."""
# Words within which an opening phrase ends and the main clause begins: `A differenza di molti concorrenti, rimane…`.
_LONGEST_PHRASE = 16
# Words of the clause behind such a phrase in which it takes up another sentence, and all words that are looked at.
_CLAUSE = 3
_LONGEST_OPENING = _LONGEST_PHRASE + 6
# Words between `È` and the subject that follows it: `Sono diversi i motivi`.
_SUBJECT_REACH = 4
_REACH = 250
# Characters that words fill most often, each with its blank, and such as go beyond.
_WORD_LENGTH = 6
_GLANCE = 30
# Negations and reflexives that stand between a left-out subject and its verb.
_BEFORE_VERBS = frozenset(("non", "no", "não", "si", "se"))
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_QUOTING = frozenset('"“«„')
# Words around a quotation without which nobody is named there, and among which somebody is only pointed at.
_FEWEST_WORDS_AROUND_QUOTE = 3
_WORDS_AROUND_QUOTE = 4


class _Opening(NamedTuple):
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
    habits = habits_of(language)
    opening = _opening(text, EARLY)
    words = opening.folded
    quoting = text[:1] in _QUOTING
    if not words or (not quoting and not _may_lean(words, habits)):
        return False
    if not habits.connectives.isdisjoint(words) or _takes_some(words, opening, habits):
        return True
    if habits.standing.begin(words):
        return False
    if habits.openers.begin(words):
        return True
    if _goes_on(text, words, habits):
        opening = _opening(text, _LONGEST_OPENING)
        if _drops_subject(opening, habits) or _drops_subject_after_phrase(opening, habits):
            return True
    return _points_back_early(opening, habits) or (quoting and _quote_without_speaker(text, habits))


def stands(text: str) -> bool:
    """Return whether a sentence leans as its first words are `openings` or `references`, as both are told."""
    return text[:1].isalnum() and (text.isascii() or unicodedata.is_normalized("NFC", text))


def openings(language: Language) -> tuple[frozenset[str], ...]:
    """Return folded words with which a sentence begins that leans without any of the `references`.

    First those with which it leans for sure, then those that are enough for it to lean perhaps, then the first and the
    second words of phrases.
    """
    habits = habits_of(language)
    # `E'` is cut into words before it is told to be `È`.
    accented = {"e"} if "è" in habits.first else set()
    sure = habits.openers.phrases - habits.standing.keys() - accented
    phrases = [phrase.split(" ") for phrase in habits.phrases]
    return sure, habits.first | accented, *(frozenset(words[place] for words in phrases) for place in range(2))


def references(language: Language) -> frozenset[str]:
    """Return folded words that may refer back, if among the first `EARLY` of a sentence."""
    return habits_of(language).back


def _may_lean(words: Sequence[str], habits: Habits) -> bool:
    """Return whether the first words may be such as lean: most are not."""
    begins = words[0] in habits.first or " ".join(words[:2]) in habits.phrases
    return begins or not habits.back.isdisjoint(words)


def _goes_on(text: str, words: Sequence[str], habits: Habits) -> bool:
    """Return whether more must be read: a verb that begins, or a clause behind a comma, may have no subject."""
    first = words[0]
    if _is_verb(first, habits) or " ".join(words[:2]) in habits.verbs:
        return True
    return first in habits.adverbials and (not habits.back.isdisjoint(words) or _clause_may_lean(text, habits))


def _clause_may_lean(text: str, habits: Habits) -> bool:
    """Return whether the first words behind a text's first comma may be such as lean."""
    comma = text.find(",", 0, _REACH)
    if comma < 0:
        return False
    behind = TOKEN.finditer(plain(text[comma + 1 : _REACH]))
    clause = [found[0].casefold() for found in islice(behind, _CLAUSE)]
    if not clause:
        return False
    return clause[0] in _BEFORE_VERBS or _is_verb(clause[0], habits) or not habits.back.isdisjoint(clause)


def points_back(text: str, language: Language) -> bool:
    """Return whether a demonstrative stands anywhere in a sentence: `getta un’ombra su queste dichiarazioni`."""
    return not habits_of(language).pointing.isdisjoint(TOKEN.findall(folded(text)))


def is_finite(word: str, language: Language) -> bool:
    """Return whether a folded word is a verb that begins a clause only where its subject is left out or follows."""
    habits = habits_of(language)
    return word in _BEFORE_VERBS or _is_verb(word, habits)


def begins_phrase(word: str, language: Language) -> bool:
    """Return whether a folded word begins an opening phrase: `in`, `secondo`."""
    return word in habits_of(language).adverbials


def _takes_some(words: Sequence[str], opening: _Opening, habits: Habits) -> bool:
    """Whether it is told of some of those in the sentence before, and no name stands before that: `Two of them`."""
    pairs = enumerate(pairwise(("", *words)))
    found = (number for number, pair in pairs if not habits.partitives.isdisjoint((pair[1], " ".join(pair))))
    return any(not opening.names(1, number) for number in found)


def _points_back_early(opening: _Opening, habits: Habits) -> bool:
    """Whether `queste` or `la sua` comes before any name that it could belong to."""
    comma = opening.comma
    phrased = opening.folded[0] in habits.adverbials and comma is not None
    scenes = [(0, EARLY)]
    if phrased and comma is not None and comma < _LONGEST_PHRASE:
        scenes.append((comma + 1, comma + 1 + _CLAUSE))
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


def _named_before(opening: _Opening, number: int, habits: Habits) -> bool:
    if habits.capital_nouns:
        return number > 1
    first = opening.folded[0]
    adverb = habits.adverb_ending and first.endswith(habits.adverb_ending)
    first_is_name = not adverb and first not in habits.adverbials and first not in habits.articles and number > 0
    return opening.names(1, number) or (first_is_name and opening.written[0][0].isupper() and number > 1)


def _drops_subject(opening: _Opening, habits: Habits) -> bool:
    """Whether a finite verb begins the sentence and no subject follows: `Ha stimato che`, but not `È morto il`.

    What `È` says with an article is no subject: `È la storia di Rossi`; a name or a number is, as in `È il 3 marzo`.
    """
    first = opening.folded[0]
    if first in habits.verbs or " ".join(opening.folded[:2]) in habits.verbs:
        return True
    if first not in habits.copulas:
        return False
    if habits.definite.intersection(opening.folded[1:2]) and len(opening.written) > 2:
        return opening.written[2][0].islower()
    following = range(2, min(2 + _SUBJECT_REACH, len(opening.folded) - 1))
    subject = any(opening.folded[n] in habits.articles and opening.folded[n + 1].isalpha() for n in following)
    return not subject and not opening.names(1, 2 + _SUBJECT_REACH)


def _drops_subject_after_phrase(opening: _Opening, habits: Habits) -> bool:
    """Whether the main clause after an opening phrase has no subject: `In realtà, ha investito`."""
    comma = opening.comma
    if comma is None or comma >= _LONGEST_PHRASE or opening.folded[0] not in habits.adverbials:
        return False
    clause = opening.folded[comma + 1 : comma + 1 + _CLAUSE]
    if clause[:1] and clause[0] in _BEFORE_VERBS:
        clause = clause[1:] if len(clause) > 1 and " ".join(clause[:2]) not in habits.verbs else (" ".join(clause[:2]),)
    return clause != () and _is_verb(clause[0], habits)


def _is_verb(word: str, habits: Habits) -> bool:
    return word in habits.verbs or word in habits.copulas


def _quote_without_speaker(text: str, habits: Habits) -> bool:
    """Whether nobody is named around the quotation that begins a sentence."""
    around = TOKEN.finditer(_QUOTED.sub(" ", text))
    words = [found[0].casefold() for found in islice(around, _WORDS_AROUND_QUOTE)]
    return len(words) < _FEWEST_WORDS_AROUND_QUOTE or not habits.possessives.isdisjoint(words)


def _opening(text: str, words: int) -> _Opening:
    written = _first_words(text, words)
    while written and not written[0][0].isalnum():
        del written[0]
    return _Opening(tuple(written), tuple([word.casefold() for word in written]))


def _first_words(text: str, count: int) -> list[str]:
    """Return so many first words and commas of a text; fewer if its first `_REACH` characters have not so many."""
    found = TOKEN.findall(plain(text[: _GLANCE + count * _WORD_LENGTH]))
    if len(found) <= count:
        found = TOKEN.findall(plain(text[:_REACH]))
    return found[:count]
