"""The masthead of a paste: a name made as those of papers are, or as names of sites are over a menu."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.metadata.dates import days
from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import forms, sites
from generator.model.cleantext import Role, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.words import fold

# Lines among which the masthead is the first that is a paper's name.
_TOP = 6
# Lines above a title, from which a paste is a whole page with its menus, and its first line one of them.
_MOST_ABOVE = 30
# Rules of cleaning that know a line by its place alone; the others know its words: it is a menu's then, and no name.
_UNKNOWN = ("structure.", "masthead.")
# Signs between the entries of a row of a menu.
_PARTINGS = frozenset("|·•/")
# What parts a path from its site to a page: `Pier News > Harbour > Ferries`.
_PATH = re.compile(r"\s[>›»]\s")
# What stands between a name and others: `Jane Doe | The Pier News`.
_BARS = re.compile(r"[|/]")
# Lines below a first one, and entries of a menu in them, over which it is the site's name.
_MENU, _FEWEST_ENTRIES = 4, 3
_LONGEST = 160
_Line = tuple[Block, Verdict]
# Letters from which a paper's word may be the end of a name's last one: `De Noorderkrant`.
_SHORTEST_ENDING = 5


def find(evidence: Evidence) -> Found[str] | None:
    """Return the name in a first line of a paste, or right under its title; None where it may be a button or a section.

    It is believed where it is made as names of papers are, `Il Corriere del Porto`; at the very top over a menu, a day
    or words on what it is where it has an article or a word such as `News`; and at the beginning of a path.
    """
    shown = evidence.shown
    above = list(takewhile(lambda one: one[1].role is not Role.TITLE and not one[1].keep, shown))
    if len(above) == len(shown) or len(above) > _MOST_ABOVE:
        return None
    below = shown[len(above) + 1 : len(above) + 2]
    named = next(_named(above, below, evidence), None) or next(_paths(evidence), None)
    return named and Found(value=named[1], basis=Basis.MASTHEAD, evidence=named[0].text, line=named[0].line)


def _named(above: Sequence[_Line], below: Sequence[_Line], evidence: Evidence) -> Iterator[tuple[Block, str]]:
    """Yield the lines over and under the title that are names of papers, then the first one where it is a site's."""
    for block, verdict in (*above[:_TOP], *below):
        name = block.text.strip()
        may_be = verdict.rule.startswith(_UNKNOWN) and not verdict.rule.endswith(".run") and not _BARS.search(name)
        if may_be and forms.named(name, evidence) and sites.is_paper(name, evidence.language):
            yield block, name
    lines = [block.text.strip() for block, _ in above]
    if lines and _is_site(lines[0], evidence) and (_heads(lines[1:], evidence) or _is_alone(lines, evidence)):
        yield above[0][0], lines[0]


def _paths(evidence: Evidence) -> Iterator[tuple[Block, str]]:
    """Yield the lines beside the article that are a path, with the site's name at its beginning."""
    for block, _ in (one for one in evidence.shown if not one[1].keep and len(one[0].raw) <= _LONGEST):
        name, *rest = _PATH.split(block.text.strip())
        if rest and _has_kind(name, evidence) and forms.named(name, evidence):
            yield block, name


def _is_site(name: str, evidence: Evidence) -> bool:
    """Whether words have an article or a word such as `News`, and none of a menu: `The Pier`, `Pier Today`."""
    first, *rest = name.split()
    ending = sites.endings(evidence.language, _SHORTEST_ENDING, "papers")
    is_made = bool(rest) and (first.casefold() in sites.ARTICLES or fold(rest[-1]).endswith(ending))
    may_be = "," not in name and not name.isupper() and fold(name) not in phrase_set(evidence.language, "agencies")
    is_named = may_be and forms.named(name[0].upper() + name[1:], evidence)
    return bool(is_named and (is_made or _has_kind(name, evidence)))


def _has_kind(name: str, evidence: Evidence) -> bool:
    """Whether the last of several words is one by which publications are called."""
    first, *rest = name.split()
    return bool(rest) and first[0].isupper() and fold(rest[-1]) in phrase_set(evidence.language, *forms.CALLED)


def _is_alone(lines: Sequence[str], evidence: Evidence) -> bool:
    """Whether nothing else stands over the title, and no word before the last is a section's: not `Sport News`."""
    first = [fold(word) for word in lines[0].split()[:-1]]
    return len(lines) == 1 and phrase_set(evidence.language, "sections").isdisjoint(first)


def _heads(below: Sequence[str], evidence: Evidence) -> bool:
    """Whether a line stands over a day, words on what it is, or a menu: `quotidiano di laguna`."""
    lines = [[fold(word) for word in line.split() if word not in _PARTINGS] for line in below[:_MENU]]
    sections, kinds = phrase_set(evidence.language, "sections"), phrase_set(evidence.language, *forms.CALLED)
    tells = any(len(line) > 1 and not kinds.isdisjoint(line) for line in lines[:1])
    entries = sum(len(line) for line in lines if len(line) == 1 or sections.issuperset(line))
    return tells or entries >= _FEWEST_ENTRIES or any(days.written("".join(below[:1]), evidence.language))
