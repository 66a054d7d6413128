"""What a figure takes over from the one before it in its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.facts.figures import measures
from generator.facts.figures.measures import CHANGES
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.lines import Line
from generator.model.facts import Figure, Modality

# Characters of the comma before `di cui`.
_COMMA = 2
_TO_COME = (Modality.PLANNED, Modality.POSSIBLE)
_SHARES = frozenset({"%", "x"})
_DIGITS = re.compile(r"\d+")
_RESTATED = re.compile(r"\s*[(=]\s*(?:[^\W\d_]+\s+){0,2}")
_LISTED = re.compile(r"\s*(?:,|[^\W\d_]{1,3}|, [^\W\d_]{1,3})\s+")


def carried(told: Figure, last: Figure, said: Line, between: tuple[int, int]) -> Figure:
    """Return a figure with what the one before it in the sentence says for both.

    It is that in another currency (`276 million pounds ($368 million)`), the next of a list, where its change ends or
    began, or told with its verb.
    """
    known, part = vocabulary(said.language), said.folded[slice(*between)]
    words, same = part.strip(), told.unit == last.unit
    restated = _SHARES.isdisjoint({told.unit, last.unit}) and _RESTATED.fullmatch(said.text, *between)
    if restated:
        return _again(told, last)
    if same and not told.concepts:
        if _LISTED.fullmatch(said.text, *between):
            level = words.strip(", ") in known.words["levels"]
            return _level(told, last, said, between) if level else _again(told, last)
        if words in known.words["numbers.range_from"]:
            return replace(_level(told, last, said, between), modality=told.modality)
    since = same and CHANGES.issuperset(told.concepts) and known.ends(part.rstrip(), "since")
    if since or (same and not told.concepts and _is_item(said, between[1], part, known)):
        return replace(told, measure=last.measure, concepts=last.concepts, about=last.about)
    if same and told.about is None and _is_added(said, part, between, known):
        told = replace(told, about=last.about)
    if not same and words in known.words["levels"]:
        return _level(told, last, said, between)
    if told.modality is Modality.HAPPENED and last.modality in _TO_COME and _is_joined(said, between, known):
        return replace(told, modality=last.modality)
    return told


def _again(told: Figure, last: Figure) -> Figure:
    """Return a figure that tells the same as the one before it, or that it is not so: `6 million, not 18`."""
    modality = told.modality if told.modality is Modality.DENIED else last.modality
    kept = replace(told, measure=last.measure, concepts=last.concepts, about=last.about)
    return replace(kept, by=told.by or last.by, modality=modality)


def _is_added(said: Line, part: str, between: tuple[int, int], known: Vocabulary) -> bool:
    """Return whether a figure stands in a part without a verb, of whom its sentence speaks: `, con una spesa di`."""
    words = part.split()
    led = words[:1] == [","] and not known.words["withs"].isdisjoint(words[1:2]) and "," not in part[2:]
    return led and not any(between[0] <= name.start < between[1] for name in said.names)


def _is_item(said: Line, start: int, part: str, known: Vocabulary) -> bool:
    """Return whether a figure is the next of a list of places: `40 letti in medicina, 22 in chirurgia`."""
    words = _DIGITS.split(part)[-1].split()
    following = said.folded[start:].split(None, 2)[1:2]
    return len(words) > 1 and words[0] in known.words["list_links"] and following == words[:1]


def _level(told: Figure, last: Figure, said: Line, between: tuple[int, int]) -> Figure:
    """Return the figure at which a change ends, with what changed: `l'utile cala del 9% a 21 milioni`."""
    kept = tuple(key for key in last.concepts if key not in CHANGES)
    if told.concepts and not kept:
        return told
    known = vocabulary(said.language)
    hits = [hit for hit in measures.hits(said.folded[: between[0]], known) if set(kept) & set(hit.concepts)]
    words = measures.words(said.text, hits, (between[1], between[1]), known)
    return replace(told, measure=words, concepts=kept, about=last.about, by=last.by, modality=last.modality)


def _is_joined(said: Line, between: tuple[int, int], known: Vocabulary) -> bool:
    """Return whether a figure is told with the verb of the one before it, or one that depends on it.

    `assumerà 320 addetti, di cui 90 ingegneri`, `plans to make 80 million and to sell them for 3`, `…, saving 45`.
    """
    part = next(iter(measures.hits(said.folded[slice(*between)], known)), None)
    if part is not None and part.start <= _COMMA and part.concepts == ("part",):
        return True
    gerunds, infinitives, small = known.texts["gerunds"], known.texts["infinitives"], known.lexicon
    keys = said.keys[said.behind(between[0]) : said.before(between[1])]
    for before, key, following in zip(keys, keys[1:], [*keys[2:], ""], strict=False):
        if before == "," and gerunds and key.endswith(gerunds):
            return True
        verb = following if small.has("of", key) else key
        if small.has("and", before) and (verb in known.words["base_verbs"] or verb.endswith(infinitives)):
            return True
    return False
