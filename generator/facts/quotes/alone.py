"""Whose a quote is that stands alone behind a sentence about one person: `Rossi runs the mill. “I was born here.”`."""

from __future__ import annotations

from generator.facts.quotes.passages import Named
from generator.facts.quotes.saying import UNKNOWN, Saying, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.quotes.traits import Seen, stands_alone
from generator.model.facts import EntityKind

# Words of a quote from which it is a sentence of somebody's, and no shout or slogan.
_FEWEST = 4
# Words behind a name in which a verb tells what was done to somebody, or that he is dead.
_NEAR = 4
# Words of an office that no list has, before a name that opens its sentence: `Il velista X`, `Coxswain X`.
_MOST_BEFORE = 3
_LINKS = ("prepositions", "of", "in", "to", "by", "and", "like")


def speaker(finder: Finder, seen: Seen, start: int, *, told: bool) -> Speaker:
    """Return the one person who is named between token `start` and a quote, and is its sentence's subject.

    The quote speaks of itself or to somebody, `I`, `we`, `you`: else it may as well be told of the person. Nobody where
    the sentence tells what was done to that person, who cannot or need not be who speaks. Where another quote stands
    before it, `told`, the rest of that one's sentence does not count.
    """
    if not _speaks(seen):
        return UNKNOWN
    floor = sentence(finder, start, seen.first)
    return UNKNOWN if told and floor == start else _told_of(finder, start, floor, seen.first)


def beside(before: Finder, seen: Seen, start: int) -> Speaker:
    """Return the one person whom the last sentence of the paragraph before a quote is about, from token `start` on."""
    last = len(before.passage.tokens)
    if seen.first or not last or not _speaks(seen):
        return UNKNOWN
    floor = sentence(before, start, last)
    return _told_of(before, floor, floor, last)


def _speaks(seen: Seen) -> bool:
    """Whether quoted words stand alone and tell of who speaks or whom he speaks to."""
    spoken = seen.finder.speech
    keys = (token.key for token in seen.passage.tokens[seen.first : seen.last])
    return stands_alone(seen, _FEWEST) and any(spoken.has("speaking", key) for key in keys)


def _told_of(finder: Finder, start: int, floor: int, last: int) -> Speaker:
    """Return the one person named between two tokens: the subject of the sentence that begins at `floor`."""
    people = [n for n in finder.passage.names(start, last) if n.is_person]
    if len({named.name for named in people}) != 1 or people[-1].first < floor:
        return UNKNOWN
    named = next(named for named in people if named.first >= floor)
    if not _is_subject(finder, named, floor) or _suffers(finder, named, last):
        return UNKNOWN
    return finder.by_name(named)


def sentence(finder: Finder, start: int, first: int) -> int:
    """Return where the last sentence before a quote begins, from token `start` on."""
    floor = max(start, first - 1)
    while floor > start and not finder.ends_sentence(floor - 1):
        floor -= 1
    return floor


def _is_subject(finder: Finder, named: Named, floor: int) -> bool:
    """Whether a person stands alone or behind an office, or is whose view a sentence gives: `For Rossi, it is`."""
    tokens = finder.passage.tokens
    if finder.is_subject(named, floor):
        return True
    before = tokens[floor : named.first]
    bare = all(t.is_word and not any(finder.lexicon.has(name, t.key) for name in _LINKS) for t in before)
    bare = bare and not any(finder.speech.has("pronouns", token.key) for token in before)
    return bare and len(before) <= _MOST_BEFORE


def _suffers(finder: Finder, named: Named, ceiling: int) -> bool:
    """Whether a verb right behind a name tells what was done to somebody: `was arrested`, `è stata eletta`, `died`."""
    tokens, spoken = finder.passage.tokens, finder.speech
    for place in range(named.last, min(ceiling, named.last + _NEAR)):
        word = tokens[place].key
        if spoken.has("suffering", word) or (spoken.has("passive", word) and not spoken.drops_subject):
            return True
    return False


def is_heading(seen: Seen) -> bool:
    """Say whether quoted words are all that is left of their paragraph and no full stop ends them: a heading."""
    signs = seen.passage.text[seen.marked.last :] + seen.text[-1:]
    whole = seen.first == seen.floor and seen.last == len(seen.passage.tokens)
    return whole and not any(sign in ".!?…" for sign in signs)


def is_announced(seen: Seen, previous: Saying | None) -> bool:
    """Say whether a colon stands before quoted words, and before it somebody else than who spoke last is named."""
    tokens = seen.passage.tokens
    if seen.first <= seen.floor or tokens[seen.first - 1].text != ":":
        return False
    last = previous.speaker.name if previous is not None else None
    named = seen.passage.names(seen.floor, seen.first)
    return any(one.kind is EntityKind.PERSON and one.name != last for one in named)
