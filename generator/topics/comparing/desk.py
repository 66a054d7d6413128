"""An editor's say over the figures of a topic: its file calls rows, joins them, takes articles out and judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.problems import Problem
from generator.model.topics import Agreement, Comparison, TopicFile
from generator.text.slugs import slug, unique
from generator.topics.comparing.claimed import Claimed

ORDER = (
    Agreement.CONFLICT,
    Agreement.ROUNDED,
    Agreement.OTHER_MOMENT,
    Agreement.POSSIBLE,
    Agreement.AGREE,
    Agreement.SAME,
    Agreement.SINGLE,
)
"""In which rows are shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Figures under one anchor."""

    anchor: str
    others: tuple[str, ...]
    """Anchors by which an editor may name it, too; no other entry has one of them for its own."""
    readings: tuple[Claimed, ...]
    is_single: bool
    """One article alone says it."""
    is_joined: bool = False
    """An editor says that they are of one thing."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its anchors."""
        return (self.anchor, *self.others)


def entries(rows: Iterable[Sequence[Claimed]], singles: Iterable[Sequence[Claimed]]) -> list[Entry]:
    """Give each row and each single figure its anchor. It comes from unit, measure and name, not from values."""
    taken: dict[str, None] = {}
    found: list[Entry] = []
    for is_single, groups in ((False, rows), (True, singles)):
        for readings in groups:
            anchors = _anchors(readings)
            anchor = unique(anchors[0], taken)
            taken[anchor] = None
            found.append(Entry(anchor, tuple(anchors), tuple(readings), is_single))
    return [replace(entry, others=tuple(a for a in entry.others if a not in taken)) for entry in found]


def joined(found: Sequence[Entry], file: TopicFile) -> list[Entry]:
    """Return the entries with those made one that an editor names together, in the place of the first he names."""
    left = list(found)
    for names in file.compare_same:
        together = list(dict.fromkeys(entry for name in names for entry in left if name in entry.names))
        if len(together) > 1:
            one = _joined(together)
            left = [one if e is together[0] else e for e in left if e is together[0] or e not in together]
    return left


def _joined(together: Sequence[Entry]) -> Entry:
    first, *others = dict.fromkeys(name for entry in together for name in entry.names)
    readings = tuple(r for entry in together for r in entry.readings)
    return Entry(first, tuple(others), readings, is_single=False, is_joined=True)


def left(entry: Entry, file: TopicFile) -> list[Claimed]:
    """Leave out the articles that an editor takes apart from a row; all when the row is named alone."""
    found = list(entry.readings)
    for anchor, *articles in filter(None, file.compare_apart):
        if anchor in entry.names:
            found = [r for r in found if articles and r.card.id not in articles and r.card.slug not in articles]
    return found


def edited(comparison: Comparison, file: TopicFile) -> Comparison:
    """Give a row the subject and the verdict that an editor wrote for it."""
    anchors = {comparison.anchor, *comparison.other_anchors}
    for anchor, subject in file.compare_rename:
        if anchor in anchors:
            comparison = replace(comparison, subject=subject)
    for anchor, verdict in file.compare_verdict:
        if anchor in anchors and verdict in ORDER:
            comparison = replace(comparison, agreement=Agreement(verdict), reason="editor")
    return comparison


def problems(file: TopicFile, found: Iterable[Entry]) -> Iterator[Problem]:
    """Yield what an editor's file says in vain: verdicts that are none, anchors that nothing has."""
    anchors = {name for entry in found for name in entry.names}
    for anchor, verdict in file.compare_verdict:
        if verdict not in ORDER:
            yield Problem(
                code="verdict-unknown",
                message=f"`compare: verdict` of {anchor!r} is {verdict!r}",
                path=file.path,
                line=file.line("compare", anchor),
                hint=f"write one of {', '.join(ORDER)}",
            )
    named = [
        *(pair[0] for pair in (*file.compare_rename, *file.compare_verdict)),
        *(group[0] for group in file.compare_apart if group),
        *(anchor for group in file.compare_same for anchor in group),
    ]
    for anchor in dict.fromkeys(named):
        if anchor not in anchors:
            yield Problem(
                code="anchor-unknown",
                message=f"no comparison is called {anchor!r} today",
                path=file.path,
                line=file.line("compare", anchor),
                hint="copy it anew from the topic's page; leave it while an article is held back or unread",
            )


def _anchors(readings: Sequence[Claimed]) -> list[str]:
    """Return each reading's own anchor, the most frequent and fullest first: `c-usd-cost-training-deepseek-r1`."""
    counts = Counter(_anchor(r) for r in readings)
    return sorted(counts, key=lambda anchor: (-counts[anchor], -len(anchor), anchor))


def _anchor(claimed: Claimed) -> str:
    unit = {"%": "percent", "x": "times"}.get(claimed.figure.unit or "", claimed.figure.unit or "number")
    measured = "-".join(sorted(claimed.concepts)) or claimed.figure.measure or ""
    return slug(f"c {unit} {measured} {' '.join(claimed.about)}", fallback="c")
