"""What stands around an article in a mail or a feed: its head or entry is written for this one article alone."""

from __future__ import annotations

from generator.metadata import senders
from generator.metadata.evidence import Evidence
from generator.model import dates as edtf
from generator.model.dates import Edtf, not_after
from generator.model.found import Basis, Found

_TITLE = ("mail:subject", "feed:title")
_PUBLISHED = ("mail:date", "feed:published")
_CHANGED = ("feed:updated",)
_SOURCE = ("mail:organization", "feed:source")
_ADDRESS = ("mail:address", "feed:address")
_AUTHORS = ("feed:author",)


def title(evidence: Evidence) -> Found[str] | None:
    """Return the subject of a mail, the title of an entry; None where an editor declared another."""
    return _first(evidence, "title", _TITLE)


def source(evidence: Evidence) -> Found[str] | None:
    """Return the name of a feed, of an organisation or list that sends a mail; a person who does is no publication."""
    house = senders.find(evidence)[1] if not evidence.declared("source") else None
    sent = Found(value=house, basis=Basis.ENVELOPE, evidence=house) if house else None
    return _first(evidence, "source", _SOURCE) or sent


def address(evidence: Evidence) -> Found[str] | None:
    """Return the web address of an entry or of a list's archive."""
    return _first(evidence, "url", _ADDRESS)


def authors(evidence: Evidence) -> Found[tuple[str, ...]] | None:
    """Return those whom an entry names, or the person who sent a mail."""
    told = (senders.find(evidence)[0], *(statement.value for statement in evidence.stated(*_AUTHORS)))
    names = tuple(dict.fromkeys(name for name in told if name))
    if not names or evidence.declared("author"):
        return None
    return Found(value=names, basis=Basis.ENVELOPE, evidence=" | ".join(names))


def date(evidence: Evidence) -> Found[Edtf] | None:
    """Return the day on which a mail was sent or an entry published; of one changed since, only the latest day."""
    if evidence.declared("date"):
        return None
    for statement in evidence.stated(*_PUBLISHED, *_CHANGED):
        day = _day(statement.value)
        if day:
            value = not_after(day) if statement.name in _CHANGED else day
            return Found(value=value, basis=Basis.ENVELOPE, evidence=statement.value)
    return None


def _first(evidence: Evidence, key: str, names: tuple[str, ...]) -> Found[str] | None:
    said = None if evidence.declared(key) else next(evidence.stated(*names), None)
    return Found(value=said.value, basis=Basis.ENVELOPE, evidence=said.value) if said else None


def _day(stamp: str) -> Edtf | None:
    for read in (edtf.parse_stamp, edtf.parse):
        try:
            return read(stamp)
        except ValueError:
            continue
    return None
