"""The dated events of a topic's articles as one timeline: several articles on one event are one entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from heapq import nsmallest

from generator.model.articles import Card
from generator.model.dates import Edtf, parse
from generator.model.facts import Event, Modality
from generator.model.problems import Problem
from generator.model.topics import Telling, TimelineEntry, TopicFile
from generator.text.slugs import slug, unique
from generator.text.words import fold
from generator.topics import likeness
from generator.topics.chronicle import beside
from generator.topics.chronicle.beside import Hallmarks, name_one
from generator.topics.chronicle.importance import with_importance
from generator.topics.chronicle.plans import kept
from generator.topics.chronicle.sameness import Told, may_be_one, tell_abroad, tell_one
from generator.topics.comparing.comparisons import Pairs

# Entries that an event is compared with: those that share most words, found through words that few entries hold.
# Both keep the cost linear when thousands of events fall into one year.
_CLOSEST = 20
_RARE_WORD_ENTRIES = 100

# Tellings in which a word may stand and still be rare: this many, or one in so many.
_RARE_WORD_TELLINGS = 4
_RARE_WORD_ONE_OF = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Dated entries, oldest first; the undated ones; what an editor's file says in vain."""

    dated: tuple[TimelineEntry, ...] = ()
    undated: tuple[TimelineEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Entry:
    tellings: list[Told] = field(default_factory=list)

    @property
    def anchors(self) -> list[str]:
        return [t.anchor for t in self.tellings]


def draw(
    tellings: Sequence[tuple[Card, Sequence[Event]]],
    known: Collection[str],
    names_topic: Callable[[str], bool],
    file: TopicFile | None,
    compared: Pairs = frozenset(),
) -> Timeline:
    """Merge the events of articles, oldest article first, into a timeline.

    `known` are folded words of names; `names_topic` tells whether a sentence names the topic; `compared` are sentences
    that measure one thing. What an editor's file says of entries is said of anchors; every telling has one of its own
    and an entry answers to those of all its tellings, so an anchor outlives a merge.
    """
    told = _told(tellings, known)
    file = file or TopicFile(slug="", path="")
    apart = _apart(file)
    entries = _merged(told, apart, compared)
    entries = _joined(_split(entries, file), file)
    hidden = set(file.timeline_hide)
    shown = [_entry(e) for e in entries if not hidden.intersection(e.anchors)]
    added, problems = _added(file, {e.anchor for e in shown})
    shown.extend(added)
    dated = [(e.date.sort_key, e) for e in shown if e.date]
    return Timeline(
        dated=with_importance([e for _, e in sorted(dated, key=lambda pair: pair[0])], names_topic),
        undated=tuple(e for e in shown if not e.date),
        problems=(*problems, *_unknown_anchors(file, {t.anchor for t in told})),
    )


def _told(tellings: Iterable[tuple[Card, Sequence[Event]]], known: Collection[str]) -> list[Told]:
    """Give every telling its own anchor; of nearly equal ones in one article the first stays."""
    told: list[Told] = []
    taken: set[str] = set()
    for card, events in tellings:
        own: list[Told] = []
        dates: dict[str, list[str]] = {}
        for event in events:
            dates.setdefault(event.text, []).append(event.words)
        for event in events:
            if event.background:
                continue
            others = [words for words in dates[event.text] if words != event.words]
            new = Told(
                unique(_anchor(event), taken),
                Telling(card=card, event=event),
                likeness.read(event.text, card.lang, known, event.words),
                beside.read(card, event, others, known),
            )
            if not any(tell_one(new, old) for old in own):
                taken.add(new.anchor)
                own.append(new)
        told.extend(own)
    return told


def _anchor(event: Event) -> str:
    digest = sha256(fold(event.text).encode()).hexdigest()[:4]
    return f"e-{_day(event.date)}-{digest}"


def _day(date: Edtf | None) -> str:
    return slug(str(date), fallback="undated") if date else "undated"


def _merged(told: Sequence[Told], apart: Collection[frozenset[str]], compared: Pairs) -> list[_Entry]:
    """Put each telling into the entry that it fits best, else into one of its own."""
    entries: list[_Entry] = []
    marks = Hallmarks((t.telling.card.id, t.beside) for t in told)
    proof = _Proof(apart, compared, _common(told), marks)
    by_word: dict[tuple[int, str], list[int]] = {}
    for new in told:
        year = new.telling.event.date.anchor.year if new.telling.event.date else 0
        keys = sorted((year, stem) for stem in new.likeness.stems)
        near = Counter[int]()
        for key in keys:
            numbers = by_word.get(key, [])
            if len(numbers) <= _RARE_WORD_ENTRIES:
                near.update(numbers)
        ranked = nsmallest(_CLOSEST, near, key=lambda n: (-near[n], n))
        fitting = [n for n in ranked if entries[n].tellings and _fits(new, entries[n], proof)]
        best = fitting[0] if fitting else len(entries)
        if not fitting:
            entries.append(_Entry())
        for n in fitting[1:]:
            if _announce_one(entries[best], entries[n], new):
                entries[best].tellings.extend(entries[n].tellings)
                entries[n].tellings.clear()
        entries[best].tellings.append(new)
        for key in keys:
            numbers = by_word.setdefault(key, [])
            if not numbers or numbers[-1] != best:
                numbers.append(best)
    return [entry for entry in entries if entry.tellings]


def _announce_one(one: _Entry, other: _Entry, outcome: Told) -> bool:
    """Tell whether two entries announce what a telling says has happened: of one day, and nothing speaks against it."""
    told = (*one.tellings, *other.tellings)
    if outcome.telling.event.modality is not Modality.HAPPENED or len({t.telling.card.id for t in told}) < len(told):
        return False
    days = {t.beside.day for t in (*told, outcome)}
    planned = all(t.telling.event.modality is Modality.PLANNED for t in told)
    return planned and len(days) == 1 and None not in days


def _common(told: Sequence[Told]) -> frozenset[str]:
    """Return the stems that many tellings hold, the topic's own name among them: to share them proves nothing."""
    counts = Counter(stem for t in told for stem in t.likeness.stems)
    most = max(_RARE_WORD_TELLINGS, len(told) // _RARE_WORD_ONE_OF)
    return frozenset(stem for stem, count in counts.items() if count > most)


@dataclass(frozen=True, slots=True)
class _Proof:
    """What tells, besides two sentences themselves, whether they tell one event."""

    apart: Collection[frozenset[str]]
    """Anchors that an editor takes apart."""
    compared: Pairs
    common: frozenset[str]
    """Stems that many tellings hold."""
    marks: Hallmarks

    def shows(self, one: Told, other: Told) -> bool:
        """Tell whether both name one event beside its date, the plan for one, or measure one thing on its date."""
        if self._measured(one, other) or tell_abroad(one, other, self.common):
            return True
        if name_one(one.beside, other.beside, self.marks, self.common):
            return True
        return kept((one.beside, one.likeness), (other.beside, other.likeness), self.common)

    def _measured(self, one: Told, other: Told) -> bool:
        """Tell whether both give the same measure on the same date: what was bought in 2018, for 640 or for 600."""
        when = one.telling.event.date
        if when is None or when != other.telling.event.date:
            return False
        return frozenset((t.telling.card.id, t.telling.event.sentence) for t in (one, other)) in self.compared


def _fits(new: Told, entry: _Entry, proof: _Proof) -> bool:
    """Nothing may speak against any telling of the entry, and half of them at least must say the same."""
    if any(frozenset((new.anchor, anchor)) in proof.apart for anchor in entry.anchors):
        return False
    others = [t for t in entry.tellings if t.telling.card.id != new.telling.card.id]
    if len(others) < len(entry.tellings) or not all(proof.shows(new, t) or may_be_one(new, t) for t in others):
        return False
    return 2 * sum(proof.shows(new, t) or tell_one(new, t, proof.common) for t in others) >= len(others)


def _apart(file: TopicFile) -> set[frozenset[str]]:
    return {frozenset((a, b)) for anchors in file.timeline_apart for a in anchors for b in anchors if a != b}


def _split(entries: Sequence[_Entry], file: TopicFile) -> list[_Entry]:
    """Take wholly apart the entries of which an editor names one anchor alone under `apart`."""
    alone = {anchors[0] for anchors in file.timeline_apart if len(anchors) == 1}
    result = []
    for entry in entries:
        parted = alone.intersection(entry.anchors)
        result.extend([_Entry([t]) for t in entry.tellings] if parted else [entry])
    return result


def _joined(entries: Sequence[_Entry], file: TopicFile) -> list[_Entry]:
    """Join the entries that an editor says are one event."""
    result = list(entries)
    for anchors in file.timeline_same:
        same = [e for e in result if set(anchors).intersection(e.anchors)]
        if len(same) > 1:
            same[0].tellings.extend(t for e in same[1:] for t in e.tellings)
            result = [e for e in result if e is same[0] or all(e is not s for s in same)]
    return result


def _entry(entry: _Entry) -> TimelineEntry:
    dates = [t.telling.event.date for t in entry.tellings if t.telling.event.date]
    return TimelineEntry(
        anchor=entry.tellings[0].anchor,
        other_anchors=tuple(entry.anchors[1:]),
        date=max(dates, key=lambda d: (d.precision, d.is_unit, d.sure)) if dates else None,
        tellings=tuple(t.telling for t in entry.tellings),
    )


def _added(file: TopicFile, taken: set[str]) -> tuple[list[TimelineEntry], list[Problem]]:
    """Return the entries that an editor adds; one whose date cannot be read is shown undated."""
    entries, problems = [], []
    for written, text in file.timeline_add:
        try:
            date = parse(written) if written else None
        except ValueError:
            date = None
            problems.append(
                Problem(
                    code="timeline-date",
                    message=f"`timeline: add` has no date: {written!r}",
                    path=file.path,
                    line=file.line("timeline", written),
                    hint="write it as 2025-01-27, 2025-01, 2025 or another EDTF date",
                )
            )
        digest = sha256(fold(text).encode()).hexdigest()[:4]
        anchor = unique(f"e-{_day(date)}-{digest}", taken)
        taken.add(anchor)
        entries.append(TimelineEntry(anchor=anchor, date=date, tellings=(), note=text))
    return entries, problems


def _unknown_anchors(file: TopicFile, known: Collection[str]) -> list[Problem]:
    named = [*file.timeline_hide, *(a for group in (*file.timeline_same, *file.timeline_apart) for a in group)]
    return [
        Problem(
            code="anchor-unknown",
            message=f"no event of the timeline is called {anchor!r} today",
            path=file.path,
            line=file.line("timeline", anchor),
            hint="copy it anew from the topic's page; leave it while an article is held back or unread",
        )
        for anchor in dict.fromkeys(named)
        if anchor not in known
    ]
