"""What a figure takes over from the one before it in its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.facts import wordings
from generator.facts.figures import measures
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.model.facts import Figure, Modality

# Characters of the comma before `di cui`.
_COMMA = 2
# Letters of a verb that is no ending alone.
_SHORTEST = 4
_TO_COME = (Modality.PLANNED, Modality.POSSIBLE)
CHANGES = frozenset({"loss", "growth"})
"""What tells that something changed, and not what."""

_SHARES = frozenset({"%", "x"})
# Beside a term of prison, what else is to be borne: `could face 10 years in prison and have to pay`.
_TERM = ("sentence",)
_DIGITS = re.compile(r"\d+")
_RESTATED = re.compile(r"\s*[(=]\s*(?:[^\W\d_]+\s+){0,2}")
_OF_YEAR = re.compile(r"\s*[(,]\s*(?:[^\W\d_]{2,4}\s+)?(?:19|20)\d\d:?\s*(?:[^\W\d_]+\s+)?")
_LISTED = re.compile(r"\s*(?:,|[^\W\d_]{1,3}|, [^\W\d_]{1,3})\s+")


def is_restated(told: Figure, last: Figure | None, said: Line, between: tuple[int, int]) -> bool:
    """Return whether a figure is the one before it in another currency: `276 million pounds ($368 million)`."""
    if last is None or last.unit == told.unit or not (last.unit and told.unit):
        return False
    money = measures.is_currency(last.unit) and measures.is_currency(told.unit)
    return money and _RESTATED.fullmatch(said.text, *between) is not None


def _is_level(said: Line, between: tuple[int, int]) -> bool:
    """Return whether a figure is where the change told before it ends: `scesi del 17% a 156,9 miliardi`."""
    return said.folded[slice(*between)].strip() in wordings.words(said.language, "measures", "levels")


def carried(told: Figure, last: Figure, said: Line, between: tuple[int, int]) -> Figure:
    """Return a figure with what the one before it in the sentence says for both."""
    restated = _SHARES.isdisjoint({told.unit, last.unit}) and _RESTATED.fullmatch(said.text, *between)
    listed = told.unit == last.unit and _LISTED.fullmatch(said.text, *between)
    led = said.folded[slice(*between)].strip(", ") in wordings.words(said.language, "measures", "levels")
    if listed and led and not told.concepts:
        return _level(told, last, said, between)
    if restated or (listed and not told.concepts):
        return replace(last, raw=told.raw, value=told.value, high=told.high, unit=told.unit, qualifier=told.qualifier)
    since = wordings.words(said.language, "numbers", "range_from")
    if told.unit == last.unit and not told.concepts and said.folded[slice(*between)].strip() in since:
        return replace(_level(told, last, said, between), modality=told.modality)
    if told.unit == last.unit and not told.concepts and _is_item(said, between):
        return replace(told, measure=last.measure, concepts=last.concepts, about=last.about)
    if told.unit == last.unit and not told.concepts and _OF_YEAR.fullmatch(said.text, *between):
        return replace(told, measure=last.measure, concepts=last.concepts, about=last.about, by=last.by)
    if told.unit == last.unit and CHANGES.issuperset(told.concepts) and _is_since(said, between):
        return replace(told, measure=last.measure, concepts=last.concepts, about=last.about)
    if told.about is None and told.unit == last.unit and _is_added(said, between):
        told = replace(told, about=last.about)
    if told.unit != last.unit and _is_level(said, between):
        return _level(told, last, said, between)
    if told.modality is Modality.HAPPENED and last.modality in _TO_COME and _is_joined(said, last, between):
        return replace(told, modality=last.modality)
    return told


def _is_added(said: Line, between: tuple[int, int]) -> bool:
    """Return whether a figure stands in a part without a verb, of whom its sentence speaks: `, con una spesa di`."""
    words = said.folded[slice(*between)].split()
    led = words[:1] == [","] and not wordings.words(said.language, "measures", "withs").isdisjoint(words[1:2])
    named = any(between[0] <= name.start < between[1] for name in said.names)
    return led and not named and not any(word[-1] in ",;:" for word in words[1:])


def _is_item(said: Line, between: tuple[int, int]) -> bool:
    """Return whether a figure is the next of a list of places: `40 letti in medicina, 22 in chirurgia`."""
    words = _DIGITS.split(said.folded[slice(*between)])[-1].split()
    following = said.folded[between[1] :].split(None, 2)[1:2]
    links = wordings.words(said.language, "measures", "list_links")
    return len(words) > 1 and words[0] in links and following == words[:1]


def _is_since(said: Line, between: tuple[int, int]) -> bool:
    """Return whether a figure is what the one before it was earlier: `rose to 31, up from 24`."""
    words = said.folded[slice(*between)].rstrip()
    return any(
        match.end() == len(words) for match in wordings.pattern(said.language, "measures", "since").finditer(words)
    )


def _level(told: Figure, last: Figure, said: Line, between: tuple[int, int]) -> Figure:
    """Return the figure at which a change ends, with what changed: `l'utile cala del 9% a 21 milioni`."""
    kept = tuple(key for key in last.concepts if key not in CHANGES)
    if told.concepts and not kept:
        return told
    hits = [hit for hit in measures.hits(said.folded[: between[0]], said.language) if set(kept) & set(hit.concepts)]
    words = measures.words(said.text, hits, (between[1], between[1]), said.language)
    return replace(told, measure=words, concepts=kept, about=last.about, by=last.by, modality=last.modality)


def _is_joined(said: Line, last: Figure, between: tuple[int, int]) -> bool:
    """Return whether a figure is told with the verb of the one before it, or one that depends on it.

    `assumerà 320 addetti, di cui 90 ingegneri`, `plans to make 80 million and to sell them for 3`, `…, saving 45`.
    """
    if last.concepts == _TERM and not wordings.words(said.language, "names", "and").isdisjoint(
        said.folded[slice(*between)].split()
    ):
        return True
    part = next(iter(measures.hits(said.folded[slice(*between)], said.language)), None)
    if part is not None and part.start <= _COMMA and part.concepts == ("part",):
        return True
    language, small = said.language.section("measures"), lexicon(said.language.code)
    gerunds, infinitives = language.texts("gerunds"), language.texts("infinitives")
    bare = wordings.words(said.language, "measures", "base_verbs")
    keys = said.keys[said.behind(between[0]) : said.before(between[1])]
    for before, key, following in zip(keys, keys[1:], [*keys[2:], ""], strict=False):
        if before == "," and gerunds and key.endswith(gerunds):
            return True
        verb = following if small.has("of", key) else key
        if small.has("and", before) and (
            verb in bare or (infinitives and verb.endswith(infinitives) and len(verb) > _SHORTEST)
        ):
            return True
    return False
