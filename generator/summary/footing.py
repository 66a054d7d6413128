"""What a sentence takes for known: who speaks, who holds an office, what was asked. For published summaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.model.cleantext import Sentence
from generator.summary import pointing, signs
from generator.summary.bearings import speech_forms
from generator.text import leaning
from generator.text.languages import Language
from generator.text.similarity import small_words
from generator.text.words import fold

_TOKEN = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_WHOLE_NAME = re.compile(r"([^\W\d_a-zß-ÿ][^\W\d_]+) (?:d[aeiu] )?[^\W\d_a-zß-ÿ][^\W\d_]+")
_OPENS_QUOTED = ('"', "“", "«", "„")
_ASKED = ("?", '?"', "?”", "?»")
# A name, or a word that stands for one, has at least so many letters: `I` names nobody.
_SHORTEST_NAME = 2
# Words from the start among which a verb of reply stands, or a phrase that counts from another time ends.
_SOON = 6
# Words behind a verb among which its subject may follow.
_BEHIND = 4
# Words behind an office among which whose it is, or who holds it, is told: `il sindaco di Lodi`.
_NEAR = 5
_LONGEST_OFFICE = 3
# Words from the start among which an office begins that is what the sentence is about; characters that hold them all.
_EARLY = 4
_OPENING = 120
# Share of words in small letters below which a sentence is a list of names and numbers, and words that such a list has.
_SPOKEN_SHARE = 0.3
_FEWEST_LISTED = 5
# Words up to which a sentence without a name or figure tells nothing: `Di tutt'altro avviso le parti civili.`
_EMPTY = 8
# The same where words of somebody who is not named behind them come next: `Il tecnico, Ugo Rossi, è prudente.`
_ANNOUNCES = 13
_HOURS = 24
# Characters at the end in which a number stands that ends a sentence, with its size.
_NUMBER = 20
# A small number that ends a sentence, and the word before it.
_LAST_NUMBER = re.compile(r"([^\W\d_]+)[ '’]\d{1,2}(?:[.,]\d)?[.»”]*\Z")


def hangs(sentence: Sentence, before: Sentence | None, language: Language) -> bool:
    """Return whether a sentence that does not lean by its first words needs the one before it all the same.

    It answers a question or somebody, quotes somebody who is not named, leaves out who says it or what it counts, or
    counts from a time that another tells: `Due ore dopo era agli arresti`, `Il tacchino è salito del 6`.
    """
    text = sentence.text
    if pointing.points(text, language):
        return True
    asked = before is not None and before.text.endswith(_ASKED) and before.paragraph == sentence.paragraph
    if asked and not _gives_name(text, language):
        return True
    last = _LAST_NUMBER.search(text)
    if last and last[1].casefold() in _cues(language, "bare_numbers"):
        return True
    short = any(sign.isdigit() for sign in text[-_NUMBER:]) and len(_TOKEN.findall(text)) <= _ANNOUNCES
    if short and _bare_count(language).search(fold(text)):
        return True
    if text.startswith(_OPENS_QUOTED):
        return _speaker_unnamed(text, language)
    written = _TOKEN.findall(text[:_OPENING])[: _SOON + _NEAR]
    words = [word.casefold() for word in written]
    if not words:
        return False
    replies = not _cues(language, "replies").isdisjoint(words[1:_SOON]) and not _gives_name(text, language)
    if replies or not _cues(language, "hanging").isdisjoint((words[0], " ".join(words[:2]))):
        return True
    if _lacks_subject(written, words, language) or _counts(words, language):
        return True
    if words[0] in _alone(language):
        return not any(word[0].isupper() for word in written[1:_NEAR])
    counted = pairwise(words[1:_SOON])
    return any(word in _cues(language, "afterwards") and leaning.is_finite(verb, language) for word, verb in counted)


def is_doubt(text: str, language: Language) -> bool:
    """Return whether a short sentence only says that the next one doubts: `Non tutti sono convinti`."""
    if len(text) > _OPENING:
        return False
    words = [word.casefold() for word in _TOKEN.findall(text)]
    return len(words) <= _EMPTY and signs.says(words, language, "doubts") and not _names(text)


def offices(told: Sequence[Sentence], language: Language) -> dict[int, int]:
    """Return, of each sentence about somebody by office alone, the nearest one before that gives a name or a person.

    Sentences go by their numbers: `L'amministratore ha ricordato che` needs the one that says whose and who.
    """
    found = {}
    for place, sentence in enumerate(told):
        if _by_office(sentence.text, language):
            earlier = (other for other in reversed(told[:place]) if _gives_person(other.text, language))
            named = next(earlier, None)
            if named is not None:
                found[sentence.number] = named.number
    return found


def is_listed(text: str, language: Language) -> bool:
    """Return whether a text is a list of names and numbers, not a sentence: `LODI: Rossi 4, Bianchi 7, Verdi`."""
    if "," not in text and ":" not in text and ";" not in text:
        return False
    words = _TOKEN.findall(text)
    small = sum(word[0].islower() for word in words)
    return len(words) >= _FEWEST_LISTED and small < _SPOKEN_SHARE * len(words) and not signs.capital_nouns(language)


def is_empty(text: str, following: Sentence | None, language: Language) -> bool:
    """Return whether a short sentence tells nothing itself: it has no names, or words of somebody come next."""
    words = len(_TOKEN.findall(text)) if len(text) < _OPENING else _OPENING
    if words > _ANNOUNCES or signs.capital_nouns(language):
        return False
    told = following.text if following is not None else ""
    if told.startswith(_OPENS_QUOTED) and _speaker_unnamed(told, language):
        return True
    return words <= _EMPTY and not _names(text)


def _counts(words: Sequence[str], language: Language) -> bool:
    """Return whether what is counted stands before, and not at the beginning itself: `L'azienda ne riconosce 22`."""
    place = next((n for n, word in enumerate(words[:_SOON]) if word in _cues(language, "partitive")), 0)
    hours = _cues(language, "hours")
    at = {n for n in range(place) if words[n] in hours and _is_hour(words[n + 1])}  # `alle 20 ne ha registrati 38`
    before = [word for n, word in enumerate(words[:place]) if not {n, n - 1} & at]
    told = any(word.isdigit() or word in _cues(language, "told_partitive") for word in before)
    return place > 0 and not told


def _is_hour(word: str) -> bool:
    return word.isdecimal() and int(word) <= _HOURS


def _lacks_subject(written: Sequence[str], words: Sequence[str], language: Language) -> bool:
    """Return whether a verb follows an opening phrase at once: `Alla presentazione di gennaio aveva parlato di`."""
    if not leaning.begins_phrase(words[0], language):
        return False
    for place, word in enumerate(words[1:_SOON], 1):
        if word in _cues(language, "auxiliary"):
            behind = slice(place + 1, place + 1 + _BEHIND)
            named = any(word[0].isupper() for word in written[behind])
            return place > 1 and not named and _cues(language, "definite").isdisjoint(words[behind])
        begun = word in _cues(language, "definite") or word in _cues(language, "introducing")
        if written[place][0].isupper() or (begun and not leaning.begins_phrase(words[place - 1], language)):
            return False
    return False


def _speaker_unnamed(text: str, language: Language) -> bool:
    """Return whether nobody is named, or introduced as somebody, around the quotations of a text."""
    around = _QUOTED.sub(" ", text)
    if signs.capital_nouns(language):
        return len(_TOKEN.findall(around)) <= 1
    words = _TOKEN.findall(around)
    named = any(word[0].isupper() and len(word) >= _SHORTEST_NAME for word in words)
    return not named and _cues(language, "introducing").isdisjoint(words)


def _by_office(text: str, language: Language) -> bool:
    """Return whether an office stands early, before any name, and nothing behind it tells whose it is."""
    written = _TOKEN.findall(text[:_OPENING])[: _EARLY + _LONGEST_OFFICE + _NEAR]
    words = [word.casefold() for word in written]
    for place, word in enumerate(words[:_EARLY]):
        if place and written[place][0].isupper():
            return False
        if word in _cues(language, "definite"):
            end = _end_of_office(words, place + 1, language)
            if end:
                return not any(other[0].isupper() for other in written[end : end + _NEAR])
    return False


def _gives_person(text: str, language: Language) -> bool:
    return _gives_name(text, language) or _introduces(text, language)


def _gives_name(text: str, language: Language) -> bool:
    """Return whether two words with capitals follow each other, the first no small word: `Secondo Rossi` is no name."""
    small = small_words(language)
    return any(first.casefold() not in small for first in _WHOLE_NAME.findall(text))


def _introduces(text: str, language: Language) -> bool:
    words = [word.casefold() for word in _TOKEN.findall(text)]
    articles = _cues(language, "introducing")
    return any(word in articles and _end_of_office(words, place + 1, language) for place, word in enumerate(words))


def _end_of_office(words: Sequence[str], start: int, language: Language) -> int | None:
    """Return where the office that begins at a word ends, if one does."""
    held = _held(language)
    lengths = range(_LONGEST_OFFICE, 0, -1)
    return next((start + n for n in lengths if " ".join(words[start : start + n]) in held), None)


def _names(text: str) -> bool:
    return any(word[0].isupper() for word in _TOKEN.findall(text)[1:])


@cache
def _bare_count(language: Language) -> re.Pattern[str]:
    """Return a pattern for a verb that gives a number of nothing, at the end: `The trust counted about 2,600`."""
    topics, qualifiers = language.section("topics"), language.section("measures").fields("qualifiers")
    giving = _choice((*topics.texts("giving"), *topics.texts("stopping")))
    rough = _choice(text for kind in qualifiers for text in qualifiers.texts(kind))
    magnitudes = language.section("numbers").fields("magnitudes")
    sizes = [text for size in magnitudes for text in magnitudes.texts(size)]
    size = rf"(?: ?(?:%|[a-z]{{1,2}}|{_choice((*sizes, *language.section('numbers').texts('percent')))}))?"
    return re.compile(rf"\b(?:{giving})(?: (?:\w{{1,3}}|{rough})){{0,2}}[ '’][£$€]?\d[\d.,]*{size}[.»”\"]*\Z")


def _choice(phrases: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, map(fold, phrases)), key=len, reverse=True)) or "(?!)"


@cache
def _alone(language: Language) -> frozenset[str]:
    """Return finite verbs that begin a sentence only where their subject is left out, those of speech among them."""
    if not language.section("quotes").flag("drops_subject"):
        return frozenset()
    return frozenset((*speech_forms(language, "finite"), *language.section("summary").texts("alone")))


@cache
def _held(language: Language) -> frozenset[str]:
    """Return what people are called by their offices."""
    epithets = language.section("quotes").fields("epithets")
    others = (form for name in epithets for form in (name, *epithets.texts(name)))
    people = (language.section("quotes").texts("persons"), language.section("summary").texts("people"))
    return frozenset((*language.section("names").texts("roles"), *others, *people[0], *people[1]))


@cache
def _cues(language: Language, key: str) -> frozenset[str]:
    return frozenset(_folded(language.section("summary").texts(key)))


def _folded(written: Sequence[str]) -> Iterator[str]:
    return (word.casefold() for word in written)
