"""What stands beside a date: articles that name one event of a day mostly do so in the same few words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.articles import Card
from generator.model.dates import Edtf, Precision
from generator.model.facts import Event, Modality
from generator.text.words import words
from generator.topics import likeness
from generator.topics.likeness import Likeness

# Words before and behind a date that are right beside it.
_CLOSE = 3
# Share of the shorter one's words that the other must hold too: of a day, of an event that both look back at, and of
# what is told of a deadline, a month or a year, or was planned for a time in which it then took place.
_SHARE = 0.5
_SHARE_LOOKING_BACK = 1 / 3
_SHARE_OF_A_TIME = 0.6
_SHARE_OF_A_HALLMARK = 0.25
_SHARE_OF_TWO = 0.75
"""Where they share no more than two words."""
_MIN_SHARED = 2
# Words of its own that the shorter one may have: `approved the budget` and `discussed the treaty` share their subject.
_MAX_OWN = 1
# Articles of a day that hold a word which marks it, and the share of all articles with that word that they are.
_MIN_ARTICLES = 2
_SURE_ARTICLES = 3
_MARKING = 0.6
# Later than this after a day an article no longer reports it: it names the event by which the day is known.
_REPORTED_WITHIN = timedelta(days=2)
# Digits from which an equal number is hardly chance.
_TELLING_DIGITS = 3
_BREAK = re.compile(r"[;:!?()—–]|,(?!\d)|\.\s")
_SURE = (Modality.HAPPENED, Modality.PLANNED)


@dataclass(frozen=True, slots=True)
class Beside:
    """One dated event: when it was told, and what stands beside its date."""

    when: Edtf | None
    day: date | None
    """The day of the event; None where it is not known so finely."""
    modality: Modality
    looks_back: bool
    """Its article came out days after the event."""
    said: Likeness
    """Of the stretch of the sentence that belongs to the date."""
    close: frozenset[str]
    """Stems of the words right beside the date."""

    @property
    def plain(self) -> frozenset[str]:
        """Stems that are neither names nor numbers."""
        return self.said.stems - self.said.names - self.said.numbers


class Hallmarks:
    """Words by which days are known: most articles that hold one tell of that day."""

    def __init__(self, told: Iterable[tuple[str, Beside]]) -> None:
        """Count words by day; `told` are ids of articles and what they say beside dates."""
        everywhere: defaultdict[str, set[str]] = defaultdict(set)
        on_day: defaultdict[tuple[date, str], set[str]] = defaultdict(set)
        for article, beside in told:
            for stem in beside.plain:
                if beside.modality is Modality.HAPPENED:
                    everywhere[stem].add(article)
                if beside.day:
                    on_day[beside.day, stem].add(article)
        self._articles = {
            key: len(articles)
            for key, articles in on_day.items()
            if len(articles) >= max(_MIN_ARTICLES, _MARKING * len(everywhere[key[1]]))
        }

    def articles(self, day: date, stem: str) -> int:
        """Return how many articles tell of a day by a word that marks it; 0 for one that does not."""
        return self._articles.get((day, stem), 0)


def read(card: Card, event: Event, others: Collection[str], known: Collection[str]) -> Beside:
    """Read what stands beside an event's date; `others` are the words of the other dates in its sentence."""
    before, behind = _stretch(event.text, event.words, others)
    near = " ".join((*words(_BREAK.split(before)[-1])[-_CLOSE:], ".", *words(_BREAK.split(behind)[0])[:_CLOSE]))
    said = likeness.read(f"{before} . {behind}", card.lang, known, event.words)
    return Beside(
        when=event.date,
        day=_day(event.date),
        modality=event.modality,
        looks_back=_looks_back(card, event.date),
        said=said,
        close=likeness.read(near, card.lang, known, event.words).stems - said.names - said.numbers,
    )


def _day(when: Edtf | None) -> date | None:
    return when.anchor.first_day if when and when.is_unit and when.precision is Precision.DAY else None


def _looks_back(card: Card, when: Edtf | None) -> bool:
    if card.date is None or when is None or when.last_day is None:
        return False
    return card.date.anchor.first_day > when.last_day + _REPORTED_WITHIN


def _stretch(text: str, told: str, others: Collection[str]) -> tuple[str, str]:
    """Return what of a sentence belongs to a date: its clause and the one before, or the next where it opens the first.

    The clause of another date belongs to that one.
    """
    start = max(0, text.find(told))
    end = start + len(told)
    places = [(at, at + len(other)) for other in others if other and (at := text.find(other)) >= 0]
    low = max((last for _, last in places if last <= start), default=0)
    high = min((first for first, _ in places if first >= end), default=len(text))
    breaks = [low, *(m.end() for m in _BREAK.finditer(text, low, start))]
    first = breaks[-2] if len(breaks) > 2 or (len(breaks) > 1 and not low) else breaks[-1]
    ends = [*(m.start() for m in _BREAK.finditer(text, end, high)), high]
    last = ends[0] if words(text[first:start]) or words(text[end : ends[0]]) else ends[:2][-1]
    return text[first:start], text[end:last]


def name_one(one: Beside, other: Beside, marks: Hallmarks, common: Collection[str] = ()) -> bool:
    """Return whether both name one event, whatever else their sentences say.

    `common` are stems that much of the timeline holds: to share them proves nothing, unless they mark the day.
    """
    if one.modality not in _SURE or other.modality not in _SURE or one.when is None or other.when is None:
        return False
    if one.said.codes - other.said.codes and other.said.codes - one.said.codes:
        return False
    if one.day and one.day == other.day:
        return _recall_one(one, other, one.day, marks) or _report_one(one, other, common)
    if not (one.when == other.when or _came_true(one, other) or _came_true(other, one)):
        return False
    if _parted(one, other) or one.said.overlap(other.said) < _SHARE_OF_A_TIME:
        return False
    numbered = any(len(number) >= _TELLING_DIGITS for number in one.said.numbers & other.said.numbers)
    return numbered or len((one.plain & other.plain).difference(common)) >= _MIN_SHARED


def _recall_one(one: Beside, other: Beside, day: date, marks: Hallmarks) -> bool:
    """Tell whether a day is known by what both say of it, and one of them looks back or looks forward to it."""
    share = one.said.overlap(other.said)
    plain, names = one.plain & other.plain, one.said.names & other.said.names
    marking = [stem for stem in plain if marks.articles(day, stem)]
    enough = bool(marking) and len(plain) + len(names) >= _MIN_SHARED
    if one.looks_back or other.looks_back:
        known = frozenset(stem for stem in marking if marks.articles(day, stem) >= _SURE_ARTICLES)
        named = share >= _SHARE_OF_A_HALLMARK and bool(one.close & other.close & known)
        return named or (enough and share >= _SHARE_LOOKING_BACK)
    return enough and one.modality is not other.modality and share >= _SHARE and not _parted(one, other)


def _report_one(one: Beside, other: Beside, common: Collection[str]) -> bool:
    """Tell whether two reports of a day share what they say, and the shorter one says next to nothing else."""
    plain, names = one.plain & other.plain, one.said.names & other.said.names
    own = min(len(beside.plain - plain) for beside in (one, other))
    if _parted(one, other) or own > _MAX_OWN or len(plain.difference(common)) < _MIN_SHARED:
        return False
    few = len(plain) + len(names) <= _MIN_SHARED
    return one.said.overlap(other.said) >= (_SHARE_OF_TWO if few else _SHARE)


def _parted(one: Beside, other: Beside) -> bool:
    """Tell whether each gives numbers, or names things, that the other does not: none in common, or not the first."""
    a, b = one.said, other.said
    if a.leader and b.leader and a.leader not in b.stems and b.leader not in a.stems:
        return True
    pairs = ((a.numbers, b.numbers), (a.names, b.names))
    return any(first and second and not first & second for first, second in pairs)


def _came_true(plan: Beside, outcome: Beside) -> bool:
    """Tell whether something was planned for a time in which something then took place."""
    if plan.modality is not Modality.PLANNED or outcome.modality is not Modality.HAPPENED:
        return False
    if plan.when is None or outcome.when is None or not plan.when.is_unit or not outcome.when.is_unit:
        return False
    a, b = plan.when.anchor, outcome.when.anchor
    return a.first_day <= b.first_day and b.last_day <= a.last_day
