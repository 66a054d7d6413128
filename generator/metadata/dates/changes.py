"""Telling the day of the last change from that of publication: pages give both, and often under one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.metadata.dates import witnesses
from generator.metadata.dates.shown import Says, Shown, Zone, is_teased
from generator.metadata.dates.witnesses import Witness
from generator.metadata.evidence import Evidence
from generator.model.dates import Edtf, Precision
from generator.model.found import Basis, Found

NAMES = ("jsonld:dateModified", "article:modified_time", "og:updated_time", "time:modified", "datemodified")
"""What pages call the day of the last change."""

# Odds from which a stated day is sure enough to call a later one a change.
_SURE = 15
# Odds up to which a name is as often given to the last change: `date`, `<time>`.
_LOOSE = 10

# Days between publication and a later day that is shown in its place. With no word beside it people took all of 5 such
# days for that of publication, of those called a change 5 of 7; with more days between, 1 of 9.
_CORRECTED, _REWRITTEN = 7, 900
# Days by which what readers see, or what the address tells, must come before a stated day to be that of publication:
# an import or a new edition gives a page new stamps. Of days nearer than this most are others that stand on the page.
_RESTAMPED = 180


@dataclass(frozen=True, slots=True)
class _Known:
    """What a page tells of its changes, and the earliest days that surely are no changes."""

    stamps: frozenset[str]
    days: frozenset[date]
    labelled: frozenset[date]
    """Days of lines that say so."""
    first: frozenset[date]
    """Days of lines and scripts that say that they are of publication."""
    sure: date
    said: date
    """The day of a line that says that it is of publication."""
    old: date
    """The earliest day in the address, or in a line around the title."""


def without(evidence: Evidence, seen: Sequence[Shown], known: Sequence[Witness]) -> Iterator[Witness]:
    """Yield the witnesses but those that tell the last change."""
    stated = list(witnesses.stated(evidence, *NAMES))
    scripted = (found.value.anchor.first_day for found in witnesses.stated(evidence, "script:published"))
    labelled = (s for s in seen if s.says is Says.UPDATED and s.zone is not Zone.ELSEWHERE)
    changes = _Known(
        stamps=frozenset(found.evidence for found in stated),
        days=frozenset(found.value.anchor.first_day for found in stated),
        labelled=frozenset(s.day.date.anchor.first_day for s in labelled),
        first=frozenset((*scripted, *(s.day.date.anchor.first_day for s in seen if s.says is Says.PUBLISHED))),
        sure=min((w.day for w in known if w.odds >= _SURE and w.found.basis is not Basis.URL), default=date.max),
        said=min((w.day for w in known if w.says is Says.PUBLISHED), default=date.max),
        old=_oldest(seen, known),
    )
    return (witness for witness in known if not _tells_change(witness, changes))


def _oldest(seen: Sequence[Shown], known: Sequence[Witness]) -> date:
    told = {w.day for w in known if w.found.basis is Basis.BYLINE}
    own = (s for s in seen if s.bare and s.zone in (Zone.HEAD, Zone.ABOVE) and not is_teased(s))
    shown = (day for s in own if (day := s.day.date.anchor.first_day) in told)
    exact = (w for w in known if w.found.basis is Basis.URL and w.found.value.precision is Precision.DAY)
    return min((*shown, *(w.day for w in exact)), default=date.max)


def shown_instead(
    evidence: Evidence, seen: Sequence[Shown], known: Sequence[Witness], chosen: Witness
) -> tuple[Found[Edtf], bool] | None:
    """Return a later day that readers see in the place of that of publication, and whether it is called a change.

    Machines are told the one day and readers another. What readers see without a word is the day that the publication
    itself gives the article; what is called a change of weeks later may be a new edition, of days later a correction,
    of many years later the page's dress.
    """
    if any(w.found.basis is not Basis.METADATA and abs((w.day - chosen.day).days) <= 1 for w in known):
        return None
    stated = {found.value.anchor.first_day for found in witnesses.stated(evidence, *NAMES)}
    for one in seen:
        day = one.day.date.anchor.first_day
        labelled = one.says is Says.UPDATED and one.zone in (Zone.HEAD, Zone.ABOVE)
        tells = labelled or (one.says is Says.NOTHING and day in stated and not witnesses.is_other(one))
        nearest = _CORRECTED if labelled else 1
        if tells and (one.bare or one.marked) and nearest < (day - chosen.day).days <= _REWRITTEN:
            return Found(value=one.day.date, basis=Basis.BYLINE, evidence=one.day.words, line=one.block.line), labelled
    return None


def _tells_change(witness: Witness, changes: _Known) -> bool:
    """Whether a witness has the day or the very stamp of a change, and something surer tells an earlier day.

    What names a day loosely needs no more than a line that calls it a change; a stamp that is the change's own counts
    as one when an earlier day is stated; a day beside it may be the same in another time zone.
    """
    if witness.day in changes.first:
        return False
    of_line = witness.found.basis is Basis.BYLINE
    if witness.found.basis is Basis.METADATA and (witness.day - changes.old).days > _RESTAMPED:
        return True
    is_loose = witness.says is Says.NOTHING and (witness.odds <= _LOOSE or of_line)
    needs_no_more = changes.said < witness.day or (is_loose and not of_line and changes.sure > witness.day)
    if witness.day in changes.labelled and needs_no_more:
        return True
    later = (witness.day - changes.sure).days
    if is_loose:
        return witness.day in changes.days | changes.labelled and later > 1
    return witness.found.evidence in changes.stamps and later > 0
