"""Who sends a mail: a person who writes it, or an office of the organisation from which it comes."""

from __future__ import annotations

import re
from functools import cache

from generator.metadata.evidence import Evidence
from generator.metadata.people import barenames, names
from generator.model.found import Basis, Found
from generator.text.languages import known, language
from generator.text.words import fold

# How services for newsletters name who writes one: `Ann Ask from The Pier`.
_WRITTEN_FOR = re.compile(r"(\S.{1,60}?) (?:from|at) ([A-Z].{1,60})")
_SIGNS = re.compile(r"[\W\d_]+")


def find(evidence: Evidence) -> tuple[str | None, str | None]:
    """Return the person and the organisation that the sender's name tells: `Ann Ask, Pier News`.

    A name is an organisation's where it has the word of an office, where its mailbox is called by one, and where a
    list is sent under it; any other is a person's, and one that begins with a given name. Of a list that a person
    writes, the list's own name is the source.
    """
    written = next(evidence.stated("mail:from", "mail:author"), None)
    if written is None or "@" in written.value:
        return None, None
    name = written.value.partition(" via ")[0]
    written_for = _WRITTEN_FOR.fullmatch(name)
    if written_for and barenames.are_known((written_for[1],)):
        name = ", ".join(written_for.groups())
    parts = {part: _house(part) for part in names.PARTS.split(name) if part}
    if len(parts) > 1 and " " not in (last := list(parts)[-1]) and barenames.are_known((last,)):
        return name, None  # `Rossi, Mario`
    person = next((part for part, house in parts.items() if part == house and barenames.are_known((part,))), None)
    houses = [house for part, house in parts.items() if house and part != person]
    is_list = written.name == "mail:from"
    if person:
        houses += [statement.value for statement in evidence.stated("mail:list") if is_list]
    elif houses == [name] and not is_list and not _is_of_office(evidence):
        return name, None
    return person, next(iter(houses), None)


def may_sign(people: Found[tuple[str, ...]], source: Found[str]) -> bool:
    """Whether names in the text of a mail or an entry are people's, and not that of who sends it."""
    if source.basis is not Basis.ENVELOPE or people.basis is not Basis.BYLINE:
        return True
    return source.value not in people.value and all(map(names.looks_like_name, people.value))


def _house(part: str) -> str:
    """Return a name without the words of an office at its ends: `Ufficio stampa del Comune di Sesto`."""
    tokens = part.split() if fold(part) not in _words("mailboxes") else []
    spelled = [fold(token).strip(".,:;()") for token in tokens]
    offices = _words("offices")
    start = next((n for n in range(len(tokens), 0, -1) if " ".join(spelled[:n]) in offices), 0)
    end = next((n for n in range(start, len(tokens)) if " ".join(spelled[n:]) in offices), len(tokens))
    while start and start < end and tokens[start].islower():
        start += 1
    return " ".join(tokens[start:end]) if any(not token.islower() for token in tokens[start:end]) else ""


def _is_of_office(evidence: Evidence) -> bool:
    """Whether a mailbox is called as offices are: `press@quay.example`."""
    box = next((statement.value.partition("@")[0] for statement in evidence.stated("mail:mailbox")), "")
    boxes = {_SIGNS.sub("", word) for word in _words("offices", "mailboxes")}
    return not boxes.isdisjoint((_SIGNS.sub("", box), *_SIGNS.split(box)))


@cache
def _words(*keys: str) -> frozenset[str]:
    """Return words for offices and their mailboxes in all known languages."""
    sections = [language(code).section("mail") for code in known()]
    return frozenset(fold(word) for section in sections for key in keys for word in section.texts(key))
