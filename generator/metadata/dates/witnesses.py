"""What speaks for a day of publication: each witness with its words and how far it is to be trusted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.metadata import addresses
from generator.metadata.dates import days, shown
from generator.metadata.dates.shown import Says, Shown, Zone
from generator.metadata.evidence import Evidence
from generator.model.cleantext import Role
from generator.model.dates import Edtf, Precision
from generator.model.found import Basis, Found

# How often the first day under a name is that of publication, as odds (right for each wrong), rounded, on the labelled
# pages of benchmarks/quality/witnesses.py; names met too seldom to count have the odds of their like.
_ODDS = {
    30: ("article:published_time", "og:article:published_time", "og:published_time", "cxenseparse:recs:publishtime",
         "dc.date.issued", "dcterms.issued", "sailthru.date", "parsely-pub-date", "bt:pubdate", "article.published",
         "citation_publication_date", "citation_date", "dc.date.published", "rnews:datepublished",
         "originalpublicationdate", "article_date_original", "displaydate"),
    15: ("jsonld:datePublished", "jsonld-page:datePublished", "itemprop:datepublished", "meta:published",
         "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publicationdate",
         "published", "datepublished", "date_published", "date-published", "article:publication_date",
         "article:published_date", "article:publish_date", "og:pubdate", "og:publish_date", "pubdate", "ptime",
         "article:published", "dc.date.created", "dcterms.created"),
    10: ("date", "dc.date", "dcterms.date", "dc:date", "issue_date", "time:published"),
    6: ("jsonld:dateCreated", "itemprop:datecreated", "article.created", "created", "datecreated"),
    8: ("script:published", "time:datetime"),
}  # fmt: skip
# Names of several elements of different templates: the earliest day of all is that of publication.
_SEVERAL = ("meta:published",)
# Names that the day of the visit may have too.
_LOOSE = ("time:datetime",)
_URL_ODDS = 30
# `23.01.2022 - Titolo`, `Titolo | 23.01.2022`
_TITLE_ODDS = 5
_TITLED = re.compile(
    r"\d{1,4}[./-]\d\d?[./-]\d{2,4}\s{0,3}[|–—:-]|.{1,300}?[|–—-]\s{0,3}\d{1,4}[./-]\d\d?[./-]\d{2,4}\Z"
)
_ODDS_OF_LINES = {
    (Says.PUBLISHED, Zone.HEAD): 40,
    (Says.PUBLISHED, Zone.ABOVE): 10,
    (Says.PUBLISHED, Zone.FOOT): 5,
    (Says.PUBLISHED, Zone.ELSEWHERE): 3,
    (Says.NOTHING, Zone.HEAD): 20,
    (Says.NOTHING, Zone.ABOVE): 8,
    (Says.NOTHING, Zone.FOOT): 3,
    (Says.NOTHING, Zone.ELSEWHERE): 2,
}
_TEXT = frozenset({Role.BODY, Role.HEADING})
_OTHERS = frozenset({Role.TEASER, Role.COMMENTS})
# Odds from which a line is surely the article's own.
_SEEN = 10
_RANK = {Basis.BYLINE: 0, Basis.URL: 1}
_UNIVERSAL = re.compile(r":.*(?:Z|[+-]00:?00|GMT|UTC)\Z")
# Times by which the odds of the day to believe must be better than those of the next.
_CLEAR = 1.5
# Odds below which a day is not worth telling: one `<time>` of several different ones.
_FEWEST_ODDS = 2
# Different days around a title, or in elements alike, above which they are those of a list.
_MOST_DAYS = 2


@dataclass(frozen=True, slots=True)
class Witness:
    """A date that something calls the publication's."""

    found: Found[Edtf]
    odds: float
    """Right for each wrong."""
    says: Says = Says.NOTHING
    """What the words of a line make of it."""

    @property
    def day(self) -> date:
        """The first day that it can mean."""
        return self.found.value.anchor.first_day


def find(evidence: Evidence, url: str | None, seen: Sequence[Shown]) -> Iterator[Witness]:
    """Yield all witnesses of a page's markup, address and lines."""
    known = {statement.name for statement in evidence.clean.seed.statements}
    visits = {s.day.date for s in seen if is_visit(s)} - {s.day.date for s in seen if not is_visit(s)}
    for odds, names in _ODDS.items():
        for name in names:
            if name in known:
                told = _stated(evidence, name, odds)
                yield from (w for w in told if not (name in _LOOSE and w.found.value in visits))
    in_address = addresses.day(url) if url else None
    if in_address:
        found = Found(value=in_address[0], basis=Basis.URL, evidence=in_address[1])
        yield Witness(found, _URL_ODDS)
    for found in stated(evidence, "title", "og:title", "h1"):
        if _TITLED.match(found.evidence):
            yield Witness(found, _TITLE_ODDS)
            break
    yield from of_lines(evidence, seen)


def stated(evidence: Evidence, *names: str) -> Iterator[Found[Edtf]]:
    """Yield the dates that the page states under some names."""
    for statement in evidence.stated(*names):
        date = days.stamped(statement.value, evidence.language)
        if date:
            yield Found(value=date, basis=Basis.METADATA, evidence=statement.value)


def _stated(evidence: Evidence, name: str, odds: float) -> Iterator[Witness]:
    """Yield the first date under a name; where it is given several, those of other articles are among them."""
    found = list(stated(evidence, name))
    if name in _SEVERAL:
        found = sorted(found, key=lambda f: f.value.anchor.first_day)[:1]
    if found:
        share = sum(f.value == found[0].value for f in found) / len(found)
        yield Witness(found[0], max(1.5, odds * share))


def of_lines(evidence: Evidence, seen: Sequence[Shown]) -> Iterator[Witness]:
    """Yield the days of lines that date the article: said to be of publication, or dating it by their form.

    Of two days around the title the first is that of publication: the second is of a change; but one between lines of
    the site's own may be that of the visit. One of a row of lines alike, as lists have, tells as little as any line.
    """
    bare = [s for s in seen if s.bare and s.says is Says.NOTHING]
    first = {id(s) for s in _firsts(seen)}
    if any(s.role in _TEXT for s in bare) and shown.is_chronology(evidence):
        bare = [s for s in bare if s.role not in _TEXT]
    lists = _lists(seen)
    alike = Counter(s.block.trail for s in seen if s.block.trail)
    changed = {id(s.block) for s in seen if s.says is Says.UPDATED}
    for zone in Zone:
        yield from (_witness(s, zone) for s in seen if s.zone is zone and s.says is Says.PUBLISHED and _is_own(s))
        here = [s for s in bare if s.zone is zone and _is_own(s) and not is_visit(s)]
        if zone in (Zone.FOOT, Zone.ELSEWHERE):
            here = [s for s in here if s.block.trail not in lists]
        if zone is Zone.ELSEWHERE:
            here = [s for s in here if s.marked or id(s.block) in changed]
        if len({s.day.date for s in here}) > _MOST_DAYS and zone is Zone.HEAD:
            bare = []
        else:
            here = [s for s in here if id(s) in first]
            here = sorted(here, key=lambda s: (s.role in _OTHERS, s.amid))[:1]
            yield from (_witness(s, Zone.ELSEWHERE if alike[s.block.trail] > _MOST_DAYS else zone) for s in here)


def _lists(seen: Sequence[Shown]) -> frozenset[str]:
    """Return the trails of elements alike that hold more than two different days: lists of other articles."""
    told: dict[str, set[Edtf]] = {}
    for one in seen:
        told.setdefault(one.block.trail, set()).add(one.day.date)
    return frozenset(trail for trail, different in told.items() if trail and len(different) > _MOST_DAYS)


def _firsts(seen: Sequence[Shown]) -> Iterator[Shown]:
    """Yield the days but those in elements like that of an earlier one: of further posts, comments, teasers."""
    first: dict[str, Shown] = {}
    for one in seen:
        trail = shown.innermost(one.block, shown.AROUND)
        if not trail or first.setdefault(trail, one).day.date == one.day.date:
            yield one


def _is_own(one: Shown) -> bool:
    return not is_other(one)


def is_other(one: Shown) -> bool:
    """Whether a line dates a teaser or a comment."""
    return one.zone is not Zone.HEAD and one.role in _OTHERS


def is_visit(one: Shown) -> bool:
    """Whether a line is the site's own, with the day of the visit: a weekday and no time, above the title."""
    return one.role is Role.MASTHEAD and not one.clock and one.day.has_weekday


def _witness(one: Shown, zone: Zone) -> Witness:
    found = Found(value=one.day.date, basis=Basis.BYLINE, evidence=one.day.words, line=one.block.line)
    return Witness(found, _ODDS_OF_LINES[one.says, zone], one.says)


def choose(witnesses: Iterable[Witness]) -> tuple[Witness | None, Witness | None]:
    """Return the witness to believe, and one that contradicts it by more than a day and is nearly as strong.

    Days beside each other are one: stamps are in the zone of a machine. Of them the one that readers see is taken.
    """
    told = tuple(witnesses)
    known = [w for w in told if w.found.value.precision is Precision.DAY]
    if not known:
        return None, None
    support = {w.day: _support(told, w.day) for w in known}
    exact = {w.day: _support([o for o in known if o.day == w.day], w.day) for w in known}
    best = max(known, key=lambda w: (support[w.day], exact[w.day], w.odds))
    if support[best.day] < _FEWEST_ODDS:
        return None, None
    near = [w for w in known if abs((w.day - best.day).days) <= 1]
    far = [w for w in known if all(w is not n for n in near)]
    rival = max(far, key=lambda w: support[w.day], default=None)
    return _seen_day(best, near), rival if rival and support[rival.day] * _CLEAR > support[best.day] else None


def _seen_day(best: Witness, near: Sequence[Witness]) -> Witness:
    """Return the witness of the day that readers saw: a line, the address, a stamp with a zone of its own."""
    if not _is_universal(best):
        return best
    seen = [w for w in near if w.found.basis in _RANK and w.odds >= _SEEN] or near
    return min(seen, key=lambda w: (_RANK.get(w.found.basis, 2), _is_universal(w), -w.odds))


def _is_universal(witness: Witness) -> bool:
    return bool(_UNIVERSAL.search(witness.found.evidence))


def _support(known: Sequence[Witness], day: date) -> float:
    """Return the odds of a day: those of its strongest witness, with half the strength of each further one.

    The same words under several names are one witness. What names a month speaks for all its days: `/2017/09/`.
    """
    told: dict[str, float] = {}
    for witness in known:
        named = witness.found.value.anchor
        if (named.first_day - day).days <= 1 and (day - named.last_day).days <= 1:
            told[witness.found.evidence] = max(witness.odds, told.get(witness.found.evidence, 0))
    odds = sorted(told.values(), reverse=True)
    total = 1.0
    for place, one in enumerate(odds):
        total *= one ** (0.5**place)
    return total
