"""The masthead with which a paste begins: a name over the site's menu, the day of the visit, or its own address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import sites
from generator.metadata.people import barenames, names
from generator.model.cleantext import Role, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.languages import Language
from generator.text.words import fold

# Lines among which the masthead is the first that is a name; lines below it among which the menu or the day stands.
_TOP, _UNDER = 6, 3
# Lines above a title, from which a paste is a whole page with its menus, and its first line one of them.
# More lines than the others, above which a name needs a word that papers are called by.
_MOST_ABOVE, _FEW_ABOVE = 30, 15
_LONGEST, _MOST_WORDS, _SHORTEST = 45, 6, 3
_LONGEST_WORD = 24
_FEWEST_ENTRIES, _FEWEST_NAMES, _LONGEST_ENTRY = 3, 5, 28
_ROW_CAPITALS, _MENU = 0.8, 0.5
_SLOGAN = re.compile(r"\s+[–—|·•-]\s+")
_ENTRIES = re.compile(r"\s*[|•·▾▼»]\s*|\s/\s|\s{3,}|\t|,\s|(?<=\S)\s{2}(?=\S)")
DOMAIN = re.compile(r"(?:www\.)?[^\W_](?:[\w-]{1,40}\.){1,2}[a-z]{2,8}", re.I)
"""The address of a site, and no more."""

CALLED = ("outlets", "papers")
"""The lists of words by which publications are called."""
_OTHERS = ("sections", "offices", "platforms", "houses", "desks")
_ELISION = re.compile("['’](?=[^\\W_]{2})")
_STOPPED = re.compile(r"[.!?:;,…»”\"]\Z")
# What may stand over a masthead: calls to sign in, notices, links to skip the menu, the day of the visit.
_BEFORE = frozenset({Role.MENU, Role.SUBSCRIPTION, Role.NOTICE, Role.ADVERT, Role.MASTHEAD})
# Rules of cleaning that know a line by its place alone; the others know its words: it is a menu's then, and no name.
_UNKNOWN = ("structure.", "masthead.")


def find(evidence: Evidence) -> Found[str] | None:
    """Return the name in the first line of a paste; None where it may be a button or a section.

    It is believed where it is made as names of papers are, `Il Corriere del Porto`; where it has a word that papers,
    agencies and stations are called by and a row of sections or the day stands right under it; or a row of sections
    alone where it is made as mastheads are, or the page says it once more; or where it is the address of a site.
    """
    shown = evidence.shown
    above = list(takewhile(lambda one: one[1].role is not Role.TITLE and not one[1].keep, shown))
    if len(above) == len(shown) or len(above) > _MOST_ABOVE:
        return None
    named = _first(above, evidence)
    if named is None:
        return None
    number, name, is_address = named
    block = above[number][0]
    under = [one for one, _ in above[number + 1 : number + 1 + _UNDER] if fold(one.text) != fold(block.text)]
    is_headed = _is_over_row(under, evidence) or any(_is_day(one.text, evidence) for one in under)
    is_told = is_headed and is_called(block.text, evidence.language)
    is_told = is_told or (name == block.text.strip() and sites.is_paper(name, evidence.language))
    if not is_address and not is_told:
        again = (
            is_formed(name)
            or name != block.text.strip()
            or _is_said_again(name, [one for one in shown if one[0] is not block])
        )
        if len(above) > _FEW_ABOVE or not again or not _is_over_row(under, evidence):
            return None
    return Found(value=name, basis=Basis.MASTHEAD, evidence=block.text, line=block.line)


def _first(above: Sequence[tuple[Block, Verdict]], evidence: Evidence) -> tuple[int, str, bool] | None:
    """Return the number of the first line that is a name, this name, and whether a site's address has it.

    Below a button only a name that papers are called by; where it is an address, the name that the next line has.
    """
    is_below = False
    for number, (block, verdict) in islice(enumerate(above), _TOP):
        name = _name(block, verdict, evidence)
        if name and DOMAIN.fullmatch(name) and len(sites.label(name)) <= _SHORTEST:
            return None
        if name and DOMAIN.fullmatch(name) and number + 1 < len(above):
            after = _name(*above[number + 1], evidence)
            is_its = after and sites.is_name(after, sites.domain(f"https://{name}"))
            return (number + 1, after, True) if after and is_its else (number, name, True)
        if name and (not is_below or (" " in name and is_called(name, evidence.language))):
            return number, name, False
        if verdict.role not in _BEFORE:
            return None
        is_below = is_below or (verdict.role is Role.MENU and len(block.text.split()) < _FEWEST_ENTRIES)
    return None


def _name(block: Block, verdict: Verdict, evidence: Evidence) -> str | None:
    """Return a line that has the form of a publication's name, without the slogan behind it."""
    if len(block.raw) > _LONGEST * 2 or not verdict.rule.startswith(_UNKNOWN) or verdict.rule.endswith(".run"):
        return None
    parts = _SLOGAN.split(block.text)
    return named(parts[0].strip(), evidence) if len(parts) <= 2 else None


def named(name: str, evidence: Evidence, *, beside_day: bool = False) -> str | None:
    """Return words that have the form of a publication's name; None for a person's, a section's, a sentence.

    `beside_day`: they stand in no menu, so that one word that papers are called by outweighs those of sections.
    """
    if not _SHORTEST <= len(name) <= _LONGEST or _STOPPED.search(name):
        return None
    if DOMAIN.fullmatch(name):
        return name
    tokens = name.split()
    small = evidence.small_words
    telling = [token for token in tokens if fold(token) not in small and any(map(str.isalpha, token))]
    if len(tokens) > _MOST_WORDS or not telling or names.undated(name, evidence) != name:
        return None
    if not name[0].isalnum() or any(len(token) > _LONGEST_WORD for token in tokens):
        return None
    if any(_ELISION.split(token)[-1][:1].islower() for token in telling):
        return None
    most = 0.99 if beside_day and is_called(name, evidence.language) else _MENU
    is_person = len(tokens) > 1 and barenames.are_known((name,)) and not is_called(name, evidence.language)
    return None if is_person or _share_of_sections(name, telling, evidence.language) > most else name


def _share_of_sections(name: str, telling: Sequence[str], spoken: Language) -> float:
    """Return the share of a line's words that buttons, sections and platforms are called by; 1 where it is one."""
    others = phrase_set(spoken, *_OTHERS)
    known = sum(fold(token).strip("’'&") in others for token in telling)
    return 1.0 if fold(name) in others else known / len(telling)


def is_called(name: str, spoken: Language) -> bool:
    """Whether a name has a word by which papers, agencies and stations are called, or one joined to another word."""
    words = phrase_set(spoken, *CALLED)
    tokens = [sites.folded(_ELISION.split(token)[-1]).strip("’'") for token in name.split()]
    if any(token in words for token in tokens):
        return True
    return any(token.endswith(sites.endings(spoken, _SHORTEST + 1, *CALLED)) for token in tokens)


def is_formed(name: str) -> bool:
    """Whether a name is made as mastheads are, and no section: `The Pier`, `Pier & Quay`, `PierToday`."""
    first, _, rest = name.partition(" ")
    joined = not rest and any(a.islower() and b.isupper() for a, b in pairwise(name))
    return joined or "&" in name or bool(rest and first.casefold() in sites.ARTICLES)


def _is_over_row(under: Sequence[Block], evidence: Evidence) -> bool:
    return any(_is_row(block.raw, evidence) for block in under)


def _is_row(raw: str, evidence: Evidence) -> bool:
    """Whether a line is a row of a menu: three short entries at least between signs or gaps, or names alone."""
    text = raw.strip()
    if any(map(str.isdigit, text)):
        return False
    entries = [entry for entry in _ENTRIES.split(text) if entry.strip()]
    if len(entries) >= _FEWEST_ENTRIES and all(len(entry) <= _LONGEST_ENTRY for entry in entries):
        return True
    tokens = text.split()
    telling = [token for token in tokens if fold(token) not in evidence.small_words]
    loose = len(tokens) - len(telling)
    if loose > 1 or len(tokens) < _FEWEST_NAMES + loose or _STOPPED.search(text):
        return False
    return sum(token[0].isupper() for token in telling) >= _ROW_CAPITALS * len(telling)


def _is_day(text: str, evidence: Evidence) -> bool:
    return len(text) <= _LONGEST * 2 and names.undated(text, evidence) != text


def _is_said_again(name: str, others: Sequence[tuple[Block, Verdict]]) -> bool:
    """Whether other lines than the article's say a name too, with more words beside it."""
    core = sites.core(name)
    pattern = re.compile(rf"(?<!\w){re.escape(core)}(?!\w)", re.I)
    found = (pattern.search(block.text) for block, verdict in others if not verdict.keep and fold(block.text) != core)
    return len(core) > _SHORTEST and any(one and not one.group().islower() for one in found)
