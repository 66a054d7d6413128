"""Publications that a page's menus and its foot name: `Courier Shop`, `About the Courier`, `© 2025 courier.example`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import firstlines, imprints, rights, sites
from generator.metadata.naming.firstlines import is_called
from generator.model.cleantext import Role
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.words import fold

# Entries of a menu that have one name beside different words, from which it is the page's own: without another sign,
# and with one. On the pasted pages of benchmarks/quality that nothing else named, 27 were right and 3 wrong at each.
_SEVERAL, _FEWEST = 2, 1
_LONGEST, _MOST_BEHIND, _MOST_WORDS = 45, 2, 4
_SHORTEST = 3
_EDGES = ".,:;!|»›→↗/“”\"'() "
_COMMON = ("sections", "ranges", "outlets", "offices", "platforms", "houses", "desks", "ahead")
_DOMAIN = re.compile(r"(?:www\.)?(?:[\w-]{2,40}\.){1,2}[a-z]{2,8}", re.I)


@dataclass(slots=True)
class _Name:
    """A name with the words beside it in entries and other signs of it, each with the first line that has it."""

    spelled: str
    is_led_to: bool
    """It is spelled as behind a word that leads to it; before others the article may be theirs: `The Courier Shop`."""
    entries: dict[str, Block] = field(default_factory=dict)
    signs: Sequence[Block] = ()

    def is_sure(self) -> bool:
        return len(self.entries) >= (_FEWEST if self.signs else _SEVERAL)

    def weight(self) -> int:
        return len(self.entries) + _SEVERAL * len(self.signs)


def find(evidence: Evidence) -> Found[str] | None:
    """Return the one name that entries of a menu have beside several words of what publications offer.

    One such entry is enough where the rights or an address name it too. Else the name of a site in a line by itself to
    which an address leads, or the holder of the rights that is called as papers or sites are.
    """
    foot = _Foot.of(list(_lines(evidence)))
    sure = [name for name in _named(foot, evidence).values() if name.is_sure()]
    best = sorted(sure, key=lambda name: -name.weight())[:2]
    if not best:
        return next(_lone(foot, evidence), None)
    if len(best) > 1 and best[0].weight() == best[1].weight():
        return None
    return _found(best[0].spelled, [*best[0].entries.values(), *best[0].signs])


@dataclass(frozen=True, slots=True)
class _Foot:
    """The lines of a page that are not the article's, with the sites and the holders of rights that they name."""

    lines: Sequence[Block]
    hosts: Mapping[str, Block]
    holders: Sequence[tuple[str, Block]]

    @classmethod
    def of(cls, lines: Sequence[Block]) -> _Foot:
        hosts = {host: line for line in lines for host in _hosts(line.text)}
        holders = ((rights.holder(line.text), line) for line in lines)
        return cls(lines, hosts, [(one.name, line) for one, line in holders if one and one.is_of_page])


def _named(foot: _Foot, evidence: Evidence) -> dict[str, _Name]:
    """Return the names in entries, by their core, with all that speaks for each."""
    ahead = phrase_set(evidence.language, "ahead")
    held = {sites.squash(sites.core(name)): line for name, line in foot.holders}
    named: dict[str, _Name] = {}
    for block in foot.lines:
        for name, beside in _names(block.text.strip(_EDGES), evidence):
            core = sites.squash(sites.bare(name))
            if len(core) < _SHORTEST:
                continue
            one = named.setdefault(core, _Name(name, is_led_to=beside in ahead))
            one.entries.setdefault(beside, block)
            if beside in ahead and not one.is_led_to:
                one.spelled, one.is_led_to = name, True
    for core, one in named.items():
        one.signs = [line for line in (foot.hosts.get(core), held.get(core)) if line is not None]
    return named


def _lone(foot: _Foot, evidence: Evidence) -> Iterator[Found[str]]:
    """Yield what a line says to be registered as a paper, a site's name to which an address leads, who has the rights.

    Italian papers must say so: «Il Sito è una testata registrata» (law 47 of 1948, article 5).
    """
    for line in foot.lines:
        told = _registered(evidence.language).match(evenfold(line.text))
        name = firstlines.named(line.text[told.start(1) : told.end(1)], evidence, beside_day=True) if told else None
        if name and (fold(name.split()[0]) not in evidence.small_words or name.split()[0].casefold() in sites.ARTICLES):
            yield _found(name, [line])
    for line in foot.lines:
        name = line.text.strip(_EDGES) if len(line.text) <= _LONGEST else ""
        at = foot.hosts.get(sites.squash(name))
        if at and at is not line and fold(name) not in phrase_set(evidence.language, *_COMMON):
            yield _found(name, [line, at])
    if len({sites.squash(sites.core(holder)) for holder, _ in foot.holders}) == 1:
        holder, line = foot.holders[0]
        if _DOMAIN.fullmatch(holder) or _is_paper(holder, evidence):
            yield _found(holder, [line])


def _is_paper(holder: str, evidence: Evidence) -> bool:
    """Whether who holds the rights is called as papers are; as agencies and stations, only with an article."""
    tokens = holder.split()
    first, last = tokens[0], tokens[-1]
    if len(tokens) == 1 or last[0].islower() or not _is_name(tokens, evidence):
        return False
    sure = sites.is_paper(holder, evidence.language)
    return sure or (first.casefold() in sites.ARTICLES and is_called(last, evidence.language))


@cache
def _registered(spoken: Language) -> re.Pattern[str]:
    known = "|".join(re.escape(evenfold(one)) for one in sorted(phrase_set(spoken, "registered"))) or r"(?!)"
    return re.compile(rf"(?:©\s?)?(?:(?:19|20)\d\d\s)?([^,;:|]{{3,45}}?)[\s,–—-]+(?:{known})\b")


def _hosts(line: str) -> Iterator[str]:
    if "." in line:
        yield from (sites.label(match.group(1)) for match in imprints.DOMAIN.finditer(line))


def _found(name: str, told: Sequence[Block]) -> Found[str]:
    proof = " | ".join(dict.fromkeys(block.text for block in told[:2]))
    return Found(value=name, basis=Basis.MASTHEAD, evidence=proof, line=told[0].line)


def _lines(evidence: Evidence) -> Iterator[Block]:
    """Yield the short lines that are not the article's."""
    for block, verdict in evidence.shown:
        is_own = verdict.keep or verdict.role in (Role.TITLE, Role.REPEAT)
        if not is_own and len(block.text) <= rights.LONGEST:
            yield block


def _names(line: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield what stands behind a word that leads to it, and before one of what is offered, each with that word."""
    tokens = line.split() if len(line) <= _LONGEST else []
    folded = [fold(token).strip(_EDGES) for token in tokens]
    ranges, ahead = phrase_set(evidence.language, "ranges"), phrase_set(evidence.language, "ahead")
    for cut in range(1, len(tokens)):
        before = " ".join(folded[:cut])
        if before in ahead and _is_name(tokens[cut:], evidence):
            is_loose = tokens[cut] in sites.ARTICLES and len(tokens) > cut + 1
            yield " ".join(tokens[cut + is_loose :]).strip(_EDGES), before
            break
    for cut in range(1, len(tokens)):
        if len(tokens) - cut <= _MOST_BEHIND and folded[cut] in ranges and _is_name(tokens[:cut], evidence):
            yield " ".join(tokens[:cut]).strip(_EDGES), folded[cut]
            break


def _is_name(tokens: Sequence[str], evidence: Evidence) -> bool:
    """Whether words may be a name: few, the last and most of all no menu's, and it does not begin amid a sentence."""
    small, common = evidence.small_words, phrase_set(evidence.language, *_COMMON)
    telling = [fold(token).strip(_EDGES) for token in tokens if fold(token) not in small]
    if not telling or len(tokens) > _MOST_WORDS or fold(tokens[-1]) in small:
        return False
    if tokens[0].casefold() in small and tokens[0].casefold() not in sites.ARTICLES:
        return False
    known = sum(word in common for word in telling)
    if fold(" ".join(tokens)).strip(_EDGES) in common:
        return False
    return any(map(str.isalpha, " ".join(telling))) and known * 2 <= len(telling)
