"""What a figure measures, as the words next to it tell: finer than its concepts, or where it has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from generator.model.facts import Figure
from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing.concepts import COUNTED, OF_MONEY, OF_PEOPLE
from generator.topics.comparing.signs import is_whole
from generator.topics.comparing.surroundings import Surroundings, joints, relatives
from generator.topics.comparing.units import households, unit_words

# Letters before `*` that a stem has at least.
_SHORTEST_STEM = 3
# Nouns of people whom something else may befall: `police detained 100 protesters`.
_BY_WHAT_THEY_ARE = frozenset({"attendance", "employees"})
# What befalls posts that are lost: cut, or the price of something else, as in `the merger could cost 2,000 jobs`.
_LOSING = frozenset({"layoffs", "loss", "cost"})
# `22 milioni di tagli` are money.
_MORE_THAN_ARE_LAID_OFF = 1_000_000
# How an amount moves, whatever it is.
_WAYS = frozenset({"loss", "growth"})
_Hit = tuple[int, str]
"""Words between a figure and what names a concept, and that concept."""
# Words behind a figure are a little less likely to say what it measures than those before it.
_BEHIND = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure is a number of."""

    concepts: frozenset[str]
    unit: frozenset[str] | None = None
    """What is counted, where another noun says the same: `morti` and `persone` of whom it is told that they died."""


def of_money(figure: Figure, place: Surroundings, lang: str | None) -> Measured:
    """Return what an amount of money is: what stands nearest, where its own concepts are of something farther off."""
    own = frozenset(figure.concepts) - OF_PEOPLE
    near = min((hit for hit in _hits(place, _table(lang, "measured"), lang) if hit[1] not in COUNTED), default=None)
    if not near:
        return Measured(own or _only_one(place, lang))
    told = [hit for hit in _hits(place, _table(lang, "concepts"), lang) if hit[1] in own]
    if told and min(told)[0] <= near[0]:
        return Measured(own)
    return Measured(frozenset({near[1]}))


def _only_one(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return the one measure of money that a sentence names, where this is its only figure.

    `The damage, by a first estimate, is 35 million`.
    """
    if place.previous is not None or place.following != place.after:
        return frozenset()
    behind = takewhile(lambda word: word not in relatives(lang), words(place.after))  # `for a club that owes nine`
    found = named(" ".join((place.before, *behind)), lang) - _WAYS
    return found if len(found) == 1 and found <= _measures_of_money(lang) else frozenset()


@cache
def _measures_of_money(lang: str | None) -> frozenset[str]:
    return frozenset(language(lang).section("measures").texts("money")) - _LOSING - {"growth", "price"}


def of_a_count(figure: Figure, place: Surroundings, lang: str | None) -> Measured:
    """Return what is counted: people by what befell them or what they do, all else by its own noun.

    A noun that stands elsewhere may be another number's: `the dead are two, the injured 14`.
    """
    own = frozenset(figure.concepts) - OF_MONEY
    unit = words(figure.unit or "")
    named = _named(unit, lang)
    named = None if named == "infected" and not own else named  # `cases of fraud`
    families = unit_words(figure.unit) & households(lang)
    told = own & OF_PEOPLE
    if len(told) == 1 and not set(unit) & set(words(figure.raw)):
        near = _nearest(place, "both", lang, OF_PEOPLE) if named in OF_PEOPLE else None
        return _people(near[1] if near else next(iter(told)), families)
    if "jobs" in _general_nouns(unit, lang):
        lost = bool(own & _LOSING) or _nearest(place, "measured", lang, {"layoffs"})
        return _people("layoffs" if lost else "employees")
    if (figure.value or 0) >= _MORE_THAN_ARE_LAID_OFF and named == "layoffs":
        return Measured(own - COUNTED)
    if named in _BY_WHAT_THEY_ARE and not is_whole(place, lang):
        befallen = _nearest(place, "both", lang, OF_PEOPLE | {"layoffs", "attendance"})
        return _people(befallen[1] if befallen else named)
    if named:
        return _people(named, (frozenset(unit) - _nouns(lang, "qualities") - _all_named(unit, lang)) | families)
    if not families and not _general_nouns(unit, lang):
        return Measured(own)
    near = _nearest(place, "both", lang, COUNTED)
    if near:
        return _people(near[1], families)
    counted = own & COUNTED
    return _people(next(iter(counted)), families) if len(counted) == 1 else Measured(own - COUNTED)


def of_a_share(figure: Figure, place: Surroundings, lang: str | None) -> Measured:
    """Return what is a share of a hundred: of those called, how many came, where the clause says so; never a toll."""
    near = _nearest(place, "shares", lang)
    alone = place.previous is None and place.following == place.after
    if not near and (alone or "turnout" in figure.concepts):
        near = min(_at_distance(place.before_words, (), _table(lang, "shares")), default=None)
    return Measured(frozenset({near[1]}) if near else frozenset(figure.concepts) - OF_PEOPLE)


def named(text: str, lang: str | None) -> frozenset[str]:
    """Return the concepts that a text names: a figure's own words of what it measures may stand in any order."""
    table, tokens = _table(lang, "concepts"), words(text)
    return frozenset(concept for place in range(len(tokens)) for concept, _ in table.at(tokens, place))


def _people(concept: str, which: frozenset[str] = frozenset()) -> Measured:
    return Measured(frozenset({concept}), frozenset({concept}) | which)


def _all_named(unit: Sequence[str], lang: str | None) -> frozenset[str]:
    table = _table(lang, "both")
    return frozenset(word for place, word in enumerate(unit) if any(table.at(unit, place)))


def _named(unit: Sequence[str], lang: str | None) -> str | None:
    """Return what the noun itself says of the people it counts: `morti`, `sfollati`, `redundancies`."""
    found = [concept for place in range(len(unit)) for concept, _ in _table(lang, "both").at(unit, place)]
    return next((concept for concept in found if concept in COUNTED), None)


@cache
def _nouns(lang: str | None, key: str) -> frozenset[str]:
    return frozenset(" ".join(words(text)) for text in language(lang).section("topics").texts(key))


def _general_nouns(unit: Sequence[str], lang: str | None) -> frozenset[str]:
    """Return the lists that hold a noun: `people`, `jobs`."""
    noun = " ".join(unit)
    return frozenset(key for key in ("people", "jobs") if noun in _nouns(lang, key))


def _nearest(place: Surroundings, which: str, lang: str | None, wanted: Collection[str] = ()) -> _Hit | None:
    hits = _hits(place, _table(lang, which), lang)
    return min((hit for hit in hits if not wanted or hit[1] in wanted), default=None)


def _hits(place: Surroundings, table: _Table, lang: str | None) -> Iterator[_Hit]:
    """Yield the concepts that a figure's clause names, each with the number of words between.

    Where anything stands behind the last `and`, what stands before it is of another number: `11 died and 17 were hurt`.
    So is what stands behind the `and` before the next one: `police held 6 people and two officers were hurt`.
    """
    before, after = place.clause
    if before and place.following != place.after:
        told = place.following_words
        after = after[: max((n for n, word in enumerate(told) if word in joints(lang)), default=len(after))]
    joint = max((n for n, word in enumerate(before) if word in joints(lang)), default=-1)
    own = list(_at_distance(before[joint + 1 :], after, table))
    yield from own or _at_distance(before, after, table)


def _at_distance(before: Sequence[str], after: Sequence[str], table: _Table) -> Iterator[_Hit]:
    for start in range(len(before)):
        for concept, length in table.at(before, start):
            yield len(before) - start - length, concept
    for start in range(len(after)):
        for concept, _ in table.at(after, start):
            yield start + _BEHIND, concept


@dataclass(frozen=True, slots=True)
class _Table:
    """Phrases by their first word, those that end in `*` by its letters."""

    whole: dict[str, list[tuple[tuple[str, ...], str]]]
    stems: dict[str, list[tuple[tuple[str, ...], str]]]

    def at(self, tokens: Sequence[str], place: int) -> Iterator[tuple[str, int]]:
        """Yield the concepts of the phrases that begin at a place, and how many words they have."""
        token = tokens[place]
        stems = (self.stems.get(token[:n], ()) for n in range(_SHORTEST_STEM, len(token) + 1))
        for found in (self.whole.get(token, ()), *stems):
            for further, concept in found:
                if _follow(tokens[place + 1 : place + 1 + len(further)], further):
                    yield concept, 1 + len(further)


def _follow(tokens: Sequence[str], further: Sequence[str]) -> bool:
    return len(tokens) == len(further) and all(
        token.startswith(word[:-1]) if word[-1] == "*" else token == word
        for token, word in zip(tokens, further, strict=True)
    )


@cache
def _table(lang: str | None, which: str) -> _Table:
    """Return phrases of a language: `concepts` of every figure, `measured` topics' own, `both`; or `shares`."""
    table = _Table({}, {})
    for section, key in (("measures", "concepts"), ("topics", "measured"), ("topics", "shares")):
        if which == key or (which == "both" and key != "shares"):
            fields = language(lang).section(section).fields(key)
            _fill(table, ((phrase, concept) for concept in fields for phrase in fields.texts(concept)))
    return table


def _fill(table: _Table, phrases: Iterable[tuple[str, str]]) -> None:
    for phrase, concept in phrases:
        parts = [part for word in phrase.split() for part in _parts(word)]
        if parts:
            known = table.stems if parts[0][-1] == "*" else table.whole
            known.setdefault(parts[0].rstrip("*"), []).append((tuple(parts[1:]), concept))


def _parts(word: str) -> list[str]:
    """Return the folded words of one written word, the last with its `*`."""
    parts = words(word)
    if parts and word.endswith("*"):
        parts[-1] += "*"
    return parts
