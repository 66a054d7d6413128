"""Who is quoted over a topic's articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.articles import Card
from generator.model.facts import EntityKind, Quote
from generator.model.topics import Remark, Voice
from generator.text.words import fold, words

# What a sentence ends in, and the words from which a quote is one without: the mark may stand outside.
_ENDS = (".", "!", "?", "…")
_LONG = 6


@dataclass(slots=True)
class _Speaker:
    spellings: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def voices(quotes: Sequence[tuple[Card, Sequence[Quote]]]) -> tuple[Voice, ...]:
    """Gather the quotes of articles, oldest first, by speaker: the most quoted first, what nobody is named for last.

    A surname alone joins a full name when just one person with that surname is named in the articles. What nobody is
    named for counts as a whole sentence alone: a single word in marks is a way of speaking.
    """
    cards = [card for card, _ in quotes]
    full = _full_names(cards, [q for _, own in quotes for q in own])
    speakers: dict[str, _Speaker] = {}
    for card, own in quotes:
        for quote in (q for q in _once(own) if q.by or _is_sentence(q.text)):
            key = " ".join(words(quote.by or ""))
            speaker = speakers.setdefault(full.get(key, key), _Speaker())
            speaker.remarks.append(Remark(card=card, quote=quote))
            if quote.by:
                speaker.spellings[quote.by] += 1
            if quote.role:
                speaker.roles.append(quote.role)
    roles = _roles(cards)
    told = [_voice(key, s, roles) for key, s in speakers.items()]
    return tuple(sorted(told, key=lambda v: (v.name is None, -len(v.remarks), v.name or "")))


def _voice(key: str, speaker: _Speaker, roles: Mapping[str, str]) -> Voice:
    if not key:
        return Voice(name=None, role=None, remarks=tuple(speaker.remarks))
    return Voice(
        name=min(speaker.spellings, key=lambda s: (-len(words(s)), -speaker.spellings[s], -len(s), s)),
        role=speaker.roles[0] if speaker.roles else roles.get(key),
        remarks=tuple(speaker.remarks),
    )


def _is_sentence(text: str) -> bool:
    """Tell whether a quote is a sentence: it begins like one, and ends like one or is long enough for one."""
    begins = next((c for c in text if c.isalnum()), "").isupper()
    return begins and (text.rstrip("»”\"' ").endswith(_ENDS) or len(words(text)) >= _LONG)


def _once(quotes: Sequence[Quote]) -> list[Quote]:
    """Leave out what one article quotes twice of one speaker."""
    return list({(fold(q.text), fold(q.by or "")): q for q in reversed(quotes)}.values())[::-1]


def _full_names(cards: Sequence[Card], quotes: Sequence[Quote]) -> dict[str, str]:
    """Map each surname that only one full name bears to that name; both folded."""
    entities = [e for c in cards for e in c.entities]
    others = {" ".join(words(e.name)) for e in entities if e.kind is not EntityKind.PERSON}
    people = [e.name for e in entities if e.kind is EntityKind.PERSON]
    bearers: dict[str, set[str]] = {}
    for name in (*people, *(q.by for q in quotes if q.by)):
        parts = words(name)
        if len(parts) > 1 and " ".join(parts) not in others:
            bearers.setdefault(parts[-1], set()).add(" ".join(parts))
    return {last: min(full) for last, full in bearers.items() if len(full) == 1 and last not in others}


def _roles(cards: Sequence[Card]) -> dict[str, str]:
    """Give each full name the first role that an article has for it."""
    roles: dict[str, str] = {}
    for card in cards:
        for entity in card.entities:
            if entity.role:
                roles.setdefault(" ".join(words(entity.name)), entity.role)
    return roles
