"""Names that stand beside the article of a pasted page, each with the places where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import headlines, rights, sites
from generator.model.cleantext import Role
from generator.model.seeds import Block
from generator.text.evenfold import evenfold
from generator.text.languages import Language
from generator.text.words import fold

# Lines of a page that are read, and words of one in which runs of capitals are looked for.
_MOST_LINES, _MOST_TOKENS, _LONGEST_LINE = 600, 40, 200
_LONGEST, _MOST_WORDS, _MOST_DIGITS = 45, 6, 4
_SHORTEST = 2
# Words of a run of capitals, and before and behind it those that lead to it.
_RUN, _LEAD = 4, 4
_TOP = 8
_FEWEST_WORDS = 3
_EDGES = ".,:;!?|»›→↗/“”\"'’‘()[]*-–—•·…©_ "
_STOPPED = tuple('.,:;!?|)»”"')
_PARTS = re.compile(r"\s+[|·•»–—-]\s+|\s*[|•·]\s*|\s{3,}|\t")
_MOST_PARTS = 3
_JOINING = frozenset({"", "&", "+"})
_TLD = re.compile(r"(?<=\w{2})\.[a-z]{2,8}\Z", re.I)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_DOMAIN = re.compile(r"(@|://|\bwww\.|(?<![\w.@-]))((?:[\w-]{1,40}\.){1,3}[a-z]{2,8})(?![\w-])", re.I)
_KINDS = {"": "host-bare", "@": "host-mail"}


@dataclass(slots=True)
class Sighted:
    """One name, however it is spelled, with the lines that have it and what stands beside it there."""

    key: str
    spelled: dict[str, int] = field(default_factory=dict)
    """How well each spelling stands: alone above the article, alone elsewhere, in a line; then how often."""
    lines: dict[int, Block] = field(default_factory=dict)
    beside: set[tuple[str, str]] = field(default_factory=set)
    """The words before and behind it."""
    places: set[str] = field(default_factory=set)
    """The kinds of place where it stands, and of words that lead to it."""

    @property
    def name(self) -> str:
        """The spelling that stands best, with small letters and without the form of a company where there is one."""
        if len(self.spelled) == 1:
            return next(iter(self.spelled))
        own = [one for one in self.spelled if one[0].isupper()] or list(self.spelled)
        mixed = [one for one in own if not one.isupper()] or own
        plain = [one for one in mixed if sites.core(one) == sites.bare(one)] or mixed
        return max(plain, key=lambda one: (self.spelled[one], -len(one)))


def key_of(name: str) -> str:
    """Return what spellings of a name have in common: `courier` of `The Courier`, `Courier.it`, `COURIER Ltd.`."""
    return sites.squash(sites.core(_TLD.sub("", name) if "." in name and " " not in name else name))


class Page:
    """A paste with all names that its lines beside the article have."""

    def __init__(self, evidence: Evidence) -> None:
        """Read the lines; the names are in `names` then, by their keys, and the sites that are addressed in `hosts`."""
        self.evidence = evidence
        self.shown = evidence.shown
        self._small = evidence.small_words
        self.names: dict[str, Sighted] = {}
        self._spelled: dict[str, Sighted | None] = {}
        self.hosts: set[str] = set()
        kept = [number for number, (_, verdict) in enumerate(self.shown) if verdict.keep]
        titles = (number for number, (_, verdict) in enumerate(self.shown) if verdict.role is Role.TITLE)
        self.first = next(titles, kept[0] if kept else 0)
        self.last = kept[-1] if kept else len(self.shown)
        self._ahead, self._ranges = (phrase_set(evidence.language, key) for key in ("ahead", "ranges"))
        self._ahead_ends = {one.split()[-1] for one in self._ahead}
        self._range_starts = {one.split()[0] for one in self._ranges}
        self._others = phrase_set(evidence.language, "platforms", "houses", "desks")
        texts = ((n, b.text, v.role) for n, (b, v) in enumerate(self.shown) if not v.keep)
        for line in islice((line for line in texts if len(line[1]) <= rights.LONGEST), _MOST_LINES):
            self._read(*line)
        for number, (block, verdict) in enumerate(self.shown):
            if verdict.role is Role.TITLE and len(block.text) <= rights.LONGEST:
                self._read_title(number, block)
        self._join_initials()

    def place(self, number: int) -> str:
        """Return where a line stands, seen from the article."""
        return "above" if number < self.first else "below" if number > self.last else "amid"

    def _read(self, number: int, text: str, role: Role) -> None:
        text, place = text.strip(), self.place(number)
        if "." in text:
            self._read_addresses(number, text)
        holder = rights.holder(text) if role is not Role.CAPTION else None
        if holder and self._may_be(holder.name):
            kind = "rights" if sites.core(holder.name) == sites.bare(holder.name) else "owner"
            self._add(holder.name, number, kind, *(("rights-page",) if holder.is_of_page else ()))
        told = _registered(self.evidence.language).match(evenfold(text))
        if told and self._may_be(text[told.start(1) : told.end(1)]):
            self._add(text[told.start(1) : told.end(1)], number, "rights", "rights-page")
        if len(text) > _LONGEST_LINE:
            return
        whole = text.strip(_EDGES)
        if self._may_be(whole):
            top = ("first",) if number == 0 else ("top",) if number < min(_TOP, self.first) else ()
            self._add(whole, number, f"alone-{place}", *top)
        parts = [part.strip(_EDGES) for part in _PARTS.split(text)]
        for part in parts if 1 < len(parts) <= _MOST_PARTS else ():
            if self._may_be(part):
                self._add(part, number, f"part-{place}", beside=("|", "|"))
        tokens = text.split()
        if len(tokens) <= _MOST_TOKENS:
            self._read_runs(number, tokens, f"in-{role.value}")

    def _read_addresses(self, number: int, text: str) -> None:
        for match in _DOMAIN.finditer(text):
            label = sites.label(match[2])
            if len(label) > _SHORTEST:
                self.hosts.add(label)
                self._add(match[2], number, _KINDS.get(match[1], "host-web"), "host")

    def _read_title(self, number: int, block: Block) -> None:
        cuts = list(headlines.SEPARATOR.finditer(block.text))
        tail = block.text[cuts[-1].end() :].strip() if cuts else ""
        if tail and len(block.text[: cuts[-1].start()].split()) >= _FEWEST_WORDS and self._may_be(tail):
            self._add(tail, number, "tail")

    def _read_runs(self, number: int, tokens: Sequence[str], role: str) -> None:
        """Note each run of words with capitals, with what stands before and behind it."""
        bare = [token.strip(_EDGES) for token in tokens]
        folded = [sites.folded(token) for token in bare]
        begins = [_is_capital(token) for token in bare]
        for start in (n for n, one in enumerate(begins) if one):
            led = ("led",) if self._is_led(folded, start) else ()
            for end in range(start + 1, min(start + _RUN, len(tokens)) + 1):
                if end - start > 1 and tokens[end - 2].endswith(_STOPPED):
                    break
                if not begins[end - 1]:
                    if folded[end - 1] in self._small or bare[end - 1] in _JOINING:
                        continue
                    break
                name = " ".join(tokens[start:end]).strip(_EDGES)
                name = name[:-2] if name.casefold().endswith(("’s", "'s")) else name
                if len(name) <= _LONGEST and (end - start > 1 or folded[start] not in self._small):
                    beside = (folded[start - 1] if start else "^", folded[end] if end < len(tokens) else "$")
                    offers = ("offers",) if self._is_offering(folded, end) else ()
                    self._add(name, number, role, *led, *offers, beside=beside)

    def _is_led(self, folded: Sequence[str], start: int) -> bool:
        """Whether words lead to a name: `subscribe to`."""
        if not start or folded[start - 1] not in self._ahead_ends:
            return False
        return any(" ".join(folded[start - n : start]) in self._ahead for n in range(1, min(_LEAD, start) + 1))

    def _is_offering(self, folded: Sequence[str], end: int) -> bool:
        """Whether what papers offer follows a name: `shop`."""
        if end == len(folded) or folded[end] not in self._range_starts:
            return False
        return any(" ".join(folded[end : end + n]) in self._ranges for n in (1, 2))

    def _may_be(self, text: str) -> bool:
        """Whether words have the form of a name: few, with capitals but for small words."""
        tokens = text.split()
        if not _SHORTEST <= len(text) <= _LONGEST or len(tokens) > _MOST_WORDS or not text[0].isalnum():
            return False
        telling = [token for token in tokens if sites.folded(token) not in self._small]
        capital = (_is_capital(token) or token.isdigit() or token in _JOINING for token in telling)
        if not all(capital) or not any(token[0].isalpha() for token in telling):
            return False
        return sum(map(str.isdigit, text)) <= _MOST_DIGITS and self._ahead.isdisjoint(_openings(text))

    def _add(self, name: str, number: int, *places: str, beside: tuple[str, str] = ("^", "$")) -> None:
        if name not in self._spelled:
            key = key_of(name)
            may_be = len(key) >= _SHORTEST and not key.isdigit() and fold(name) not in self._others
            self._spelled[name] = self.names.setdefault(key, Sighted(key)) if may_be else None
        one = self._spelled[name]
        if one is None:
            return
        one.spelled[name] = one.spelled.get(name, 0) + _standing(places)
        one.lines.setdefault(number, self.shown[number][0])
        one.beside.add(beside)
        one.places.update(places)

    def _join_initials(self) -> None:
        """Note the names to whose site an address leads, spelled another way or by its beginnings."""
        for one in self.names.values() if self.hosts else ():
            others = (name.casefold().translate(_UMLAUTS) for name in one.spelled if not name.isascii())
            if not self.hosts.isdisjoint(map(sites.squash, (*one.spelled, *others))):
                one.places.add("host")
            elif self._is_shortened(next(iter(one.spelled))):
                one.places.add("host-initials")

    def _is_shortened(self, name: str) -> bool:
        tokens = [sites.folded(token).strip(_EDGES) for token in name.split()]
        telling = [token for token in tokens if token and token not in self._small]
        letters = {token[0] for token in telling}
        return len(telling) > 1 and any(host[0] in letters and is_shortened(telling, host) for host in self.hosts)


@cache
def _registered(spoken: Language) -> re.Pattern[str]:
    """Return a pattern of what Italian papers must say, `Il Sito è una testata registrata` (law 47 of 1948)."""
    known = "|".join(re.escape(evenfold(one)) for one in sorted(phrase_set(spoken, "registered"))) or r"(?!)"
    return re.compile(rf"(?:©\s?)?(?:(?:19|20)\d\d\s)?([^,;:|]{{3,45}}?)[\s,–—-]+(?:{known})\b")


def _openings(text: str) -> Iterator[str]:
    """Yield the first two words of a text, the first three: `Welcome to The Pier` is no name."""
    words = fold(text).split()
    yield from (" ".join(words[:count]) for count in range(2, len(words)))


def _is_capital(token: str) -> bool:
    return any(map(str.isupper, token)) or (token[:1].isdigit() and not token.isdigit())


@cache
def _standing(places: Sequence[str]) -> int:
    if "first" in places:
        return 10_000
    if any(place in ("alone-above", "part-above", "tail") for place in places):
        return 1_000
    return 100 if any(place.startswith(("alone", "rights", "owner")) for place in places) else 1


def is_shortened(tokens: Sequence[str], label: str) -> bool:
    """Whether a label is made of the beginnings of words in their order: `nyherald` of `New York Herald`."""
    ends, used = {0}, 0
    for token in tokens:
        further = {end + n for end in ends for n in range(1, len(token) + 1) if label.startswith(token[:n], end)}
        if not further and len(token) > 3:
            return False
        used += bool(further)
        ends = further or ends
    return used > 1 and len(label) in ends
