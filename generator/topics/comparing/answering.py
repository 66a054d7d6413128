"""Numbers that answer the one before: of which little is said but who gives them, as in `the union says 98,000`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, takewhile

from generator.model.facts import EntityKind
from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing import measured
from generator.topics.comparing.amounts import ratio
from generator.topics.comparing.claimed import Claimed
from generator.topics.comparing.surroundings import Surroundings, joints, phrases
from generator.topics.comparing.units import Kind, totals
from generator.topics.phrases import holds

# Words of who gives a number: `il sindaco di Borgo Arsella`; its noun is among the first.
_SOURCE_WORDS = 9
_NOUN_WORDS = 2
# The same with what stands before that noun: `the supporters' trust`.
_HEAD_WORDS = 4
# Words such as `the crowd at` between a verb and its number, or what is rough in it: `più di`.
_MOST_BETWEEN = 5
# Sentences between a number and its answer.
_NEAR_SENTENCES = 1
# Numbers farther apart are of two things, whoever gives them.
_MAX_RATIO = 100

_ASIDE = re.compile(r",\s[^,;:]*,|\([^()]*\)")
_PARTING = re.compile(r"[;:.!?…]\s|\s[–—-]\s")
_COMMA = re.compile(r",\s(\w+)")
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý]\w+")
_STOP = re.compile(r"[,;:]\s")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Giving:
    """What a clause says of its number."""

    source: Sequence[str]
    """Folded words of who gives it."""
    of: frozenset[str] = frozenset()
    """Words for what it is a number of."""
    verb: str = ""
    """By which it is given; empty where a word such as `secondo` tells it, or the verb of the number before."""
    named: bool = False
    """Whether who gives it has a name."""


def giving(place: Surroundings, lang: str | None) -> Giving | None:
    """Return who gives a number of which its clause says little else.

    `La questura ne ha contate 5.000`, `the council puts the crowd at 5,000`, `gli organizzatori di 12.000`,
    `5.000 secondo la questura`.
    """
    behind = _named(place.following_words, lang)
    told_too = len(place.gap_words) <= _SOURCE_WORDS and phrases(lang, "voices").found(place.gap_words)
    if behind and told_too and set(words(_STOP.split(place.gap)[-1])) <= _small(lang):
        return Giving(behind)
    if place.behind and place.behind[0] not in _joining(lang):
        return None
    first = _clause_start(place, lang)
    if phrases(lang, "now").found(words(place.before[first:])):
        return None
    commas = [m.start() + 1 for m in _COMMA.finditer(place.before) if m.start() >= len(place.before) - len(place.gap)]
    told = (_read(place.before, start, lang) for start in (first, *commas))
    return next((said for n, said in enumerate(told) if said and (not n or _is_body(said.source, lang))), None)


def _named(told: list[str], lang: str | None) -> list[str]:
    """Return the words of a source that a wording such as `secondo` opens; behind `per la` only who counts crowds."""
    articles, counters = _listed(lang, "names", "articles"), _listed(lang, "measures", "counters")
    for size in (1, 2, 3):
        phrase, source = told[:size], told[size : size + _SOURCE_WORDS]
        if source and " ".join(phrase) in _listed(lang, "topics", "voices"):
            return source if phrase[-1] not in articles or source[0] in counters else []
    return []


def _read(text: str, start: int, lang: str | None) -> Giving | None:
    """Return who gives a number, where what stands before it from a character on says little else."""
    clause = _ASIDE.sub(" ", text[start:])
    if "," in clause or _DIGIT.search(clause):
        return None
    named = any(word not in _small(lang) for capital in _CAPITAL.findall(clause) for word in words(capital))
    told = list(dropwhile(lambda word: word in _joining(lang), words(clause)))
    clause = " ".join(told)
    found = [(clause[: m.start()].split(), clause[m.end() :].split(), m[0]) for m in _verbs(lang).finditer(clause)]
    led, copulas = _named(told, lang), _listed(lang, "topics", "copulas")
    if not copulas.isdisjoint(led):
        found = [(led[:_NOUN_WORDS], [word for word in led[_NOUN_WORDS:] if word not in copulas], "")]
    if not found and _is_body(told, lang) and _verbs(lang).search(" ".join(words(text[:start]))):
        found = [(told[:_NOUN_WORDS], told[_NOUN_WORDS:], "")]
    for source, between, verb in found:
        more = len(between) - sum(1 for _ in takewhile(lambda word: word in _small(lang), reversed(between)))
        if _names_source(source, lang) and more <= _MOST_BETWEEN:
            return Giving(source, frozenset(between) - _small(lang) - set(words(text[:start])), verb, named)
    return None


def answered(new: Claimed, said: Giving, told: Sequence[Claimed]) -> Claimed | None:
    """Return the number that a later one answers: the only other one near of what may be the same, by somebody else."""
    near = [c for c in told if new.figure.sentence - c.figure.sentence <= _NEAR_SENTENCES and _may_be_one(new, c)]
    near = [c for c in near if c.figure.sentence == new.figure.sentence] or near
    if len({c.figure.value for c in near}) != 1:
        return None
    before = near[-1]
    if before.figure.sentence == new.figure.sentence:
        return before if not said.of and _is_told(before, said) else None
    own = bool(before.voice) and set(words(before.voice)) <= set(said.source)
    return before if not own and _is_of(before, said) and _is_told(before, said) else None


def _is_of(before: Claimed, said: Giving) -> bool:
    """Tell whether the words for what an answer is of stand in the sentence before, or say what that measures."""
    lang, left = before.card.lang, said.of - before.sentence_words
    labels = language(lang).section("topics").fields("measures")
    called = {word for concept in before.concepts for word in words(labels.text(concept) or "")}
    return all(word in called or measured.named(word, lang) & before.concepts for word in left)


def _clause_start(place: Surroundings, lang: str | None) -> int:
    """Return where the clause of a number begins in what its sentence says before it: behind a stop or a joint."""
    ends = [m.end() for m in _PARTING.finditer(place.before)]
    ends += [m.start() + 1 for m in _COMMA.finditer(place.before) if m[1].lower() in _joining(lang)]
    return max(ends, default=0)


def _is_body(source: Sequence[str], lang: str | None) -> bool:
    leads = _listed(lang, "names", "prepositions") | _listed(lang, "names", "of")
    head = takewhile(lambda word: word not in leads, source[:_HEAD_WORDS])
    return not _listed(lang, "measures", "sayers").isdisjoint(head)


def _names_source(told: Sequence[str], lang: str | None) -> bool:
    """Tell the words of who gives a number: neither `he`, who spoke before, nor `on the same day the court`."""
    if not told or len(told) > _SOURCE_WORDS or told[0] in _listed(lang, "names", "prepositions"):
        return False
    relatives = _listed(lang, "measures", "relatives") - _listed(lang, "names", "articles")
    return not set(told) & (_listed(lang, "measures", "pronouns") | relatives)


def _may_be_one(new: Claimed, before: Claimed) -> bool:
    """Tell whether two numbers may count one thing, the later one by the noun of the first or none."""
    if before.part or new.increment or new.baseline or before.figure.value == new.figure.value:
        return False
    if ratio(new.figure, before.figure) > _MAX_RATIO:
        return False
    if new.kind is Kind.NONE:
        return before.kind in (Kind.NONE, Kind.NOUN, Kind.MONEY)
    same = new.unit == before.unit or new.figure.unit == before.figure.unit or new.unit <= totals(new.card.lang)
    return same and new.kind is before.kind is not Kind.CODE


def _is_told(before: Claimed, said: Giving) -> bool:
    """Tell whether somebody gives the first number too.

    Who counts or stops at a number gives one of others only where a body or somebody with a name does so.
    """
    lang = before.card.lang
    known = _is_body(said.source, lang)
    told = bool(before.voice or _verbs(lang).search(" ".join(words(before.figure.text))))
    if said.verb in _listed(lang, "topics", "stopping") and not known and (not said.named or _is_place(said, before)):
        return False
    return known or told


def _is_place(said: Giving, before: Claimed) -> bool:
    """Tell a place, which has a number of its own: `il Veneto ne conta 200`."""
    return any(e.kind is EntityKind.PLACE and holds(said.source, words(e.name)) for e in before.card.entities)


@cache
def _verbs(lang: str | None) -> re.Pattern[str]:
    """Return what finds verbs by which somebody gives a number, the longest first."""
    told = sorted(_listed(lang, "topics", "giving") | _listed(lang, "topics", "stopping"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(told) or '(?!)'})\b")


@cache
def _joining(lang: str | None) -> frozenset[str]:
    return joints(lang) | _listed(lang, "topics", "opposing") | _listed(lang, "measures", "contrasts")


@cache
def _small(lang: str | None) -> frozenset[str]:
    """Return words between a verb and its number that add nothing: `at least`, `un valore di`."""
    qualifiers = language(lang).section("measures").fields("qualifiers")
    told = [word for key in qualifiers for text in qualifiers.texts(key) for word in words(text)]
    measures = (_listed(lang, "measures", key) for key in ("fillers", "totals", "mere_sums", "crowd_nouns", "data"))
    names = (_listed(lang, "names", key) for key in ("articles", "prepositions"))
    return _joining(lang).union(told, _listed(lang, "topics", "true"), *measures, *names)


@cache
def _listed(lang: str | None, section: str, key: str) -> frozenset[str]:
    return frozenset(" ".join(words(text)) for text in language(lang).section(section).texts(key))
