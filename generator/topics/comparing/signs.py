"""Words beside a figure that tell how it is meant: as a part, as what is asked for, as what another was before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.text.languages import language
from generator.text.words import words
from generator.topics.comparing.surroundings import Surroundings, joints, keyed, listed, phrases

# Words right before a figure among which a contrast or the sign of a part stands: `non le circa 10.000`.
_CONTRAST_WORDS = 4
_PART_WORDS = 6
_LIST_WORDS = 4
_WHOLE_WORDS = 2
# Words beside a figure among which `a month` or `per employee` stands: `revenue per employee was about $140,000`.
_RATE_WORDS = 5
_RATE_CHARACTERS = 100
# Words behind a figure among which `in più` stands, or `to` before the level that a change reaches.
_ADDED_WORDS = 3
# Words of `in a day`.
_WITHIN_WORDS = 3

# Words behind a figure that tell who gave it: `given by`, `di cui ha parlato`.
_TOLD_WORDS = 4

_ASIDE = re.compile(r"\A\s?\([^()]{1,80}\)")
_COLON = re.compile(r"[:;]\s")
_STOP = re.compile(r"[,;:()]")


def contrasts(place: Surroundings, lang: str | None) -> bool:
    """Tell a figure set against the one before it: `not the 10,000 that they claim`, `against the 1,200 given by X`."""
    if place.previous is None:
        return False
    if len(place.gap_words) == 1 and place.gap_words[0] in _nots(lang):  # `lost 6 million, not 18`
        return True
    return bool(phrases(lang, "contrast").found(place.gap_words[-_CONTRAST_WORDS:])) or is_contested(place, lang)


@cache
def _nots(lang: str | None) -> frozenset[str]:
    return frozenset(word for text in language(lang).section("measures").texts("nots") for word in words(text))


def is_contested(place: Surroundings, lang: str | None) -> bool:
    """Tell what another number is measured against, and somebody gave: `contro i 3,2 comunicati`."""
    return is_marked(place, lang, "baselines") and bool(phrases(lang, "told").found(place.behind[:_TOLD_WORDS]))


def is_part(place: Surroundings, lang: str | None, *, previous_is_part: bool) -> bool:
    """Tell a part of a total: `of which 10,000`, `including 10,000` after a number, and what `and` adds to a part."""
    near = place.gap_words[-_PART_WORDS:]
    if phrases(lang, "parts").found(near):
        return True
    if place.previous is None:
        return False
    if previous_is_part:
        return len(place.gap_words) <= _LIST_WORDS
    return bool(phrases(lang, "parts_after_total").found(near))


def is_part_of(place: Surroundings, raw: str, lang: str | None) -> bool:
    """Tell a number without a noun of its own that is so many of some: `two of the injured`, `due dei feriti`."""
    told = words(raw)
    alone = len(told) == 1 or all(word.isdigit() for word in told)
    return alone and bool(phrases(lang, "parts_of").found(place.behind[:_WHOLE_WORDS]))


def is_unreal(place: Surroundings, lang: str | None) -> bool:
    """Tell what would have been, and was not: `had it burst by day, there would have been 140 people inside`."""
    told = (phrases(lang, "unreal_if").found(place.words), phrases(lang, "unreal_then").found(place.before_words))
    return all(told)


def is_marked(place: Surroundings, lang: str | None, key: str) -> bool:
    """Tell a figure with the words of a list right before it, or those of the list `KEY_after` right after it.

    `baselines` are what a figure is measured against (`contro i 12 del 2023`), `increments` what comes on top or lacks
    (`altri 9`, `9 in più`).
    """
    before = words(_COLON.split(place.gap)[-1]) if _COLON.search(place.gap) else place.gap_words
    if phrases(lang, key).found(before[-_LIST_WORDS:]):
        return True
    return bool(phrases(lang, f"{key}_after").found(place.behind[:_ADDED_WORDS]))


def partly(place: Surroundings, lang: str | None) -> frozenset[str]:
    """Return of which people it is, where not of all: of a place without its name (`in the town`), of who is left."""
    told = (place.before_words, place.clause[1])
    return frozenset(key for key, named in keyed(lang, "partly").items() if any(named.found(side) for side in told))


def is_former(place: Surroundings, lang: str | None) -> bool:
    """Tell what was said before, and is so no longer: `the police had earlier spoken of 80`."""
    return _is_told_before(place.gap_words, lang)


def is_whole(place: Surroundings, lang: str | None) -> bool:
    """Tell those out of whom the number before is a part: `450 job cuts out of 3,100 employees`."""
    return bool(phrases(lang, "wholes").found(place.gap_words[-_WHOLE_WORDS:]))


def is_asked(place: Surroundings, lang: str | None) -> bool:
    """Tell what its clause says that somebody asks for: `they demanded £8m`."""
    return _begins(place.clause[0], lang, "asking")


def is_over(place: Surroundings, lang: str | None) -> bool:
    """Tell those for whom its clause says that it is over: `lifted for 14,200 homes`, `1.400 sono rientrati`."""
    return any(_begins(side, lang, "ending") for side in place.clause)


def _begins(told: Sequence[str], lang: str | None, key: str) -> bool:
    beginnings = tuple(listed(lang, key))
    return any(word.startswith(beginnings) for word in told)


def _is_told_before(near: Sequence[str], lang: str | None) -> bool:
    """Tell `earlier`, but not that of `a year earlier`: then something was so, which nobody takes back."""
    spans = phrases(lang, "baselines_after").found(near)
    return any(not any(word in span for span in spans if span != word) for word in phrases(lang, "formers").found(near))


def goes_back(place: Surroundings, lang: str | None) -> bool:
    """Tell what happened on the occasion of the sentence before: `three people died there`, `in quell'occasione`."""
    return bool(phrases(lang, "back").found(place.words))


def is_bygone(place: Surroundings, lang: str | None) -> bool:
    """Tell what its sentence tells of a season gone by: `last season 96 were hurt`."""
    return bool(phrases(lang, "bygone").found(place.before_words))


def in_clause(place: Surroundings, lang: str | None, key: str) -> bool:
    """Tell a figure whose clause has a phrase of a list: `running`, `reached`."""
    return any(phrases(lang, key).found(side) for side in place.clause)


def is_baseline(place: Surroundings, lang: str | None) -> bool:
    """Tell what another number is measured against, or has taken the place of, or where a change sets out."""
    return is_marked(place, lang, "baselines") or is_replaced(place, lang) or leaves(place, lang)


def leaves(place: Surroundings, lang: str | None) -> bool:
    """Tell the level from which a change sets out: `from 62 to 84`."""
    after = place.following_words
    reached = next((n for n, word in enumerate(after[:_ADDED_WORDS]) if word in listed(lang, "to")), None)
    if reached is None or not listed(lang, "from").intersection(place.gap_words[-2:]):
        return False
    if phrases(lang, "ranging").found(place.gap_words[-_PART_WORDS:]):
        return False
    return reached + 1 == len(after) or after[reached + 1][0].isdigit()


def continues(place: Surroundings, lang: str | None, key: str) -> bool:
    """Tell the other end of a change, behind one word of a list: `to £260m from £210m`, `from 62 to 84`."""
    gap = place.gap_words
    return place.previous is not None and len(gap) == 1 and gap[0] in listed(lang, key)


def is_replaced(place: Surroundings, lang: str | None) -> bool:
    """Tell what another number has taken the place of: `240, down from 312`, `£440m rather than £520m`."""
    return is_marked(place, lang, "replaced")


def rates(place: Surroundings, unit: str | None, lang: str | None) -> frozenset[str]:
    """Return what a figure is an amount for, by keys that no language changes: `day`, `month`, `head` of many.

    What fell `in a day` is a total, and no amount a day. Of `900 meals a day to 12 schools` it is that of the meals.
    """
    after = words(_ASIDE.sub(" ", place.after, count=1))[:_RATE_WORDS]
    if after and after[0] in listed(lang, "within"):
        after = after[_WITHIN_WORDS:]
    before = words(_of_its_own(place, unit)[-_RATE_CHARACTERS:])
    joint = max((n for n, word in enumerate(before) if word in joints(lang)), default=-1)
    stop = next((n for n, word in enumerate(after) if word in joints(lang)), len(after))
    near = (before[joint + 1 :][-_RATE_WORDS:], after[:stop])
    return frozenset(key for key, told in keyed(lang, "rates").items() if any(told.found(side) for side in near))


def _of_its_own(place: Surroundings, unit: str | None) -> str:
    """Return what stands before a figure, and is not said of the one before it, which counts something else."""
    if place.previous is None or place.previous.unit == unit:
        return place.before
    return place.gap[max((m.end() for m in _STOP.finditer(place.gap)), default=len(place.gap)) :]
