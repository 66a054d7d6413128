"""The timeline of a topic as a calendar (RFC 5545), for programs that keep one.

Only what is known to the day becomes an event of a calendar: one day, or from one day to another. Months, years, open
and doubtful dates stay on the page and in the data: no calendar can say them without inventing a day.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from urllib.parse import quote
from uuid import UUID, uuid5

from generator.model.dates import Edtf, Precision
from generator.model.facts import Modality
from generator.model.feedview import CalendarPage
from generator.model.topics import Telling, TimelineEntry, Topic

_LINK = re.compile(r"\[([^\[\]]{0,400})\]\([^()\s]{0,400}\)")
_EMPHASIS = re.compile(r"\*+|`+|(?<!\w)_+|_+(?!\w)")

_OURS = UUID("0c6e1d52-52b8-5a0e-8f6f-0f6a5c3e7d19")

# RFC 5545 wants the time of the last change, which a build without a clock has not: it is the newest day on which one
# of the articles that tell the event came out. What nobody dates has this one.
_NEVER = "19700101T000000Z"

# Octets of a line before it is folded, RFC 5545 section 3.1.
_LINE_OCTETS = 75
# Characters of the sentence that a calendar shows as the event's name; the whole stands in its description.
_NAME_CHARACTERS = 100


def in_calendar(entry: TimelineEntry) -> bool:
    """Return whether an entry is known to the day and not denied."""
    when = entry.date
    denied = bool(entry.tellings) and all(t.event.modality is Modality.DENIED for t in entry.tellings)
    return when is not None and when.sure and not denied and _is_of_days(when) and when.last_day != date.max


def calendar_page(
    topic: Topic, site: str, page: str, base_url: str, elsewhere: Mapping[str, str] = MappingProxyType({})
) -> CalendarPage:
    """Return the calendar of a topic; `page` is its page's path, which becomes an address where the site has one.

    `elsewhere` are the pages of entries that stand on others, by anchor.
    """
    name = f"{topic.title} · {site}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Rassegna//Timeline//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for entry in topic.timeline:
        if in_calendar(entry):
            path = quote(elsewhere.get(entry.anchor, page).removesuffix("index.html"))
            address = f"{base_url.rstrip('/')}/{path}" if base_url else ""
            lines.extend(_event(entry, topic.title, address))
    lines.append("END:VCALENDAR")
    return CalendarPage("".join(_folded(line) for line in lines))


def _is_of_days(when: Edtf) -> bool:
    return all(point is not None and point.precision is Precision.DAY for point in (when.start, when.end))


def _event(entry: TimelineEntry, topic: str, address: str) -> Iterator[str]:
    first = entry.date.first_day if entry.date else None
    last = entry.date.last_day if entry.date else None
    assert first, "only what is known to the day comes here"
    assert last, "only what is known to the day comes here"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(_OURS, _identity(entry))}"
    yield f"DTSTAMP:{_changed(entry.tellings)}"
    yield f"DTSTART;VALUE=DATE:{_digits(first)}"
    yield f"DTEND;VALUE=DATE:{_digits(last + timedelta(days=1))}"
    yield f"SUMMARY{_language(entry)}:{_text(_name(entry))}"
    yield f"DESCRIPTION{_language(entry)}:{_description(entry)}"
    yield f"CATEGORIES:{_text(topic)}"
    yield f"STATUS:{'CONFIRMED' if _is_sure(entry) else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    if address:
        yield f"URL:{address}#{quote(entry.anchor)}"
    yield "END:VEVENT"


def _identity(entry: TimelineEntry) -> str:
    """Name an event by its first telling, so that it is the same in the calendars of two topics."""
    if not entry.tellings:
        return f"event {entry.date} {entry.note}"
    first = entry.tellings[0]
    return f"event {first.card.id} {first.event.date} {first.event.text}"


def _changed(tellings: Sequence[Telling]) -> str:
    days = [t.card.date.anchor.first_day for t in tellings if t.card.date]
    return f"{_digits(max(days))}T000000Z" if days else _NEVER


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _name(entry: TimelineEntry) -> str:
    text = " ".join((entry.tellings[0].event.text if entry.tellings else _plain(entry.note)).split())
    if len(text) <= _NAME_CHARACTERS:
        return text
    head = text[:_NAME_CHARACTERS]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:.–—") + "…"


def _plain(note: str) -> str:
    """Return the words of an editor's note, without the marks of Markdown."""
    return _EMPHASIS.sub("", _LINK.sub(r"\1", note))


def _description(entry: TimelineEntry) -> str:
    """Give the sentence of each article, with its title, its source and the day on which it came out."""
    told = (
        (t.event.text, ", ".join(filter(None, (t.card.title, t.card.source, str(t.card.date or "")))))
        for t in entry.tellings
    )
    parts = [_text(part) for pair in told for part in pair if part] or [_text(_plain(entry.note))]
    return "\\n".join(parts)


def _language(entry: TimelineEntry) -> str:
    lang = entry.tellings[0].card.lang if entry.tellings else None
    known = lang is not None and lang.replace("-", "").isalnum() and lang.isascii()
    return f";LANGUAGE={lang}" if known else ""


def _is_sure(entry: TimelineEntry) -> bool:
    return not entry.tellings or any(t.event.modality is Modality.HAPPENED for t in entry.tellings)


def _text(value: str) -> str:
    """Write a text value: no control signs, one space where there are many; what RFC 5545 reserves is escaped."""
    clean = "".join(c for c in " ".join(value.split()) if unicodedata.category(c) not in ("Cc", "Cs"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """End a line with CRLF, broken before octet 76 and never within a character; what follows begins with a space."""
    pieces, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LINE_OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += octets
    return "\r\n".join(pieces) + "\r\n"
