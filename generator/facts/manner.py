"""How exactly a figure is meant, and whether it is told as a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.facts import cues, wordings
from generator.model.facts import Modality, Qualifier
from generator.text import cuts, numberwords
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Characters before a number in which a word such as `circa` or `oltre` can stand.
_REACH = 48
# Words behind a figure in which its verb begins: `300 jobs in all could go`.
_NEAR_WORDS = 4
# Cues of which a sentence has one that tells more than what happened.
_TELLING = cues.MODALITY | cues.MODALITY_AFTER | cues.FUTURE
_ORDER = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT)
MODALITIES = (Modality.DENIED, Modality.POSSIBLE, Modality.PLANNED)
"""What a clause can make of what it tells, the strongest first."""


def qualifier(text: str, start: int, end: int, language: Language) -> Qualifier:
    """Return what the words right before a figure, or right behind it, make of it."""
    folded, told = cuts.line(text).folded, cues.of(text, language)
    before = folded[max(0, start - _REACH) : start]
    if told & cues.QUALIFIERS:
        told_by = [(match.start(), kind) for kind, p in _before(language) if (match := p.search(before))]
        if told_by:
            return min(told_by, key=lambda one: one[0])[1]
    behind = folded[end : end + _REACH].lstrip()
    for kind in _ORDER if told & cues.QUALIFIERS_AFTER else ():
        after = wordings.pattern(language, "measures", "qualifiers_after", kind)
        found = after.match(behind)
        if found and not _counts(behind[found.end() :], language):
            return kind
    return Qualifier.EXACT


def _counts(folded: str, language: Language) -> bool:
    """Whether words begin with a number of their own: `due vittime e oltre 500 sfollati`, `e più di venti auto`."""
    return any(word[:1].isdigit() or numberwords.value(word, language) for word in folded.split()[:2])


def may_be_more(text: str, language: Language) -> bool:
    """Return whether a clause of a sentence may deny what it tells, or tell it as possible or planned."""
    return cues.of(text, language) & _TELLING != 0


def modality(
    text: str,
    clause: tuple[int, int],
    figure: tuple[int, int],
    language: Language,
    asked: Sequence[Modality] = MODALITIES,
) -> Modality:
    """Return whether the words of a clause deny its figure, or tell it as possible or planned.

    `asked` are those of `MODALITIES` of which the words before the figure are asked.
    """
    told = cues.of(text, language)
    if not told & _TELLING:
        return Modality.HAPPENED
    start, end = clause[0], figure[0]
    whole = cuts.line(text).folded
    folded = whole[start:end]
    if told & cues.MODALITY:
        before = _names(language).sub(_blank, text[start:end])
        before = folded if before == text[start:end] else evenfold(before)
        before = wordings.pattern(language, "measures", "not_denied").sub(_blank, before)
        for kind in asked:
            if wordings.pattern(language, "measures", "modality", kind).search(before):
                return kind
    if told & cues.FUTURE and _is_future(folded, text[start:end], language):
        return Modality.PLANNED
    planned = wordings.pattern(language, "measures", "modality_after", "planned")
    if told & cues.MODALITY_AFTER and planned.search(whole[figure[1] : clause[1]]):
        return Modality.PLANNED
    bare = bare_start(folded, len(folded), language)
    leading, behind = folded[:bare].strip(" ,;:").rsplit(None, 1)[-1:], text[figure[1] : clause[1]]
    small = {*leading, *folded[bare:].split()}
    openings = wordings.words(language, "measures", "subordinators", "breaks", "told_by", "withs")  # `said [300 jobs]`
    opens = not leading or (behind[:1] == " " in text[end : figure[1]] and not openings.isdisjoint(small))
    return _later(behind, language) if opens else Modality.HAPPENED


def _later(behind: str, language: Language) -> Modality:
    """Return what the verb of a figure that opens its clause makes of it: `300 jobs could go`, `300 will be built`."""
    near = " ".join(behind.split()[:_NEAR_WORDS])
    if wordings.pattern(language, "measures", "modality_after", "possible").search(evenfold(near)):
        return Modality.POSSIBLE
    return Modality.PLANNED if is_future(near, language) else Modality.HAPPENED


@cache
def _names(language: Language) -> re.Pattern[str]:
    """Return a pattern for what is a name where it is large, and tells what may be where it is not: `In May`."""
    names = language.section("measures").texts("large_names")
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else wordings.NOTHING


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def bare_start(folded: str, start: int, language: Language) -> int:
    """Return where the small words before a number begin: `ha [ben oltre] 500`."""
    before = folded[max(0, start - _REACH) : start]
    if not before.rstrip().endswith(_ends(language)):
        return start
    match = _fillers(language).search(before)
    return start - (len(before) - match.start()) if match else start


def is_future(before: str, language: Language) -> bool:
    """Return whether a verb stands in the future, by its ending or a word before it: `investirà`, `will`."""
    return _is_future(evenfold(before), before, language)


def _is_future(folded: str, before: str, language: Language) -> bool:
    words = wordings.pattern(language, "measures", "future_words")
    return words.search(folded) is not None or _endings(language).search(before.lower()) is not None


@cache
def _endings(language: Language) -> re.Pattern[str]:
    endings = language.section("measures").texts("future")
    return re.compile(rf"[a-z]{{2}}(?:{'|'.join(endings)})(?!\w)") if endings else wordings.NOTHING


@cache
def _before(language: Language) -> tuple[tuple[Qualifier, re.Pattern[str]], ...]:
    fillers = wordings.pattern(language, "measures", "fillers").pattern
    patterns = []
    for kind in _ORDER:
        words = wordings.pattern(language, "measures", "qualifiers", kind).pattern
        patterns.append((kind, re.compile(rf"{words}\s?(?:{fillers}\s?){{0,2}}\Z")))
    return tuple(patterns)


@cache
def _fillers(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{wordings.choice(_small(language))}\s?){{0,4}}\Z")


@cache
def _ends(language: Language) -> tuple[str, ...]:
    """Return with what text ends that has small words at its end; where one has any ending, with anything."""
    phrases = [evenfold(phrase) for phrase in _small(language)]
    return ("",) if any(phrase.endswith("*") for phrase in phrases) else tuple(phrases)


def _small(language: Language) -> list[str]:
    """Return the small words before a number, such as `circa` and `ben`."""
    fields = language.section("measures").fields("qualifiers")
    phrases = [phrase for kind in _ORDER for phrase in fields.texts(kind)]
    return [*phrases, *language.section("measures").texts("fillers")]
