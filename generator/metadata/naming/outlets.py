"""The publication of a pasted page: of all names beside its article, the one for which most speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import exp

from generator.metadata import trust
from generator.metadata.evidence import Evidence, phrase_set
from generator.metadata.naming import forms, sites
from generator.metadata.naming.sightings import Page, Sighted
from generator.metadata.people import barenames
from generator.model.cleantext import Role
from generator.model.found import Basis, Found
from generator.text.words import fold

# How likely a name must be the page's own.
_SURE = 0.75
# How likely one that stands by itself and has the rights of the page as well: on labelled pages all such were right.
_HELD = 0.5
# Share of the likeliest name's likelihood from which a longer one is meant.
_NEARLY = 0.25
_STRONG = frozenset({"first", "rights", "owner", "host", "host-initials", "led", "offers", "tail"})
# Where a name stands by itself: one that opens the title, and else stands in sentences and addresses, is its subject.
_BY_ITSELF = ("alone", "part", "rights", "owner", "tail", "led", "offers", "inside-rights")
_EARLY = 3
_LISTS = ("platforms", "houses", "agencies", "sections", "outlets")
_WORDS = ("sections", "offices", "ranges", "desks", "ahead")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One name that a page offers as its publication's, and what speaks for or against it."""

    name: str
    marks: frozenset[str]
    sighted: Sighted


def find(evidence: Evidence) -> Found[str] | None:
    """Return the name that is likely enough the publication's; None where none is.

    The likelihood of each is weighed against all others and against none being right (data/trust/outlets.yml).
    """
    one = choose(gather(evidence), trust.weights("outlets"), evidence)
    if one is None:
        return None
    lines = list(one.sighted.lines.values())
    proof = " | ".join(dict.fromkeys(block.text for block in islice(lines, 2)))
    return Found(value=one.name, basis=Basis.MASTHEAD, evidence=proof, line=lines[0].line)


def choose(offered: Sequence[Outlet], weights: Mapping[str, float], evidence: Evidence) -> Outlet | None:
    """Return the one that is likely enough, together with those of which it is a part: `The Pier` of `The Pier News`.

    One line alone tells it only at a place where publications are named. A longer name is meant where it is not much
    less likely than the likeliest, or heads the page.
    """
    likely = [exp(sum(weights.get(mark, 0.0) for mark in sorted(one.marks))) for one in offered]
    best = max(range(len(likely)), key=likely.__getitem__, default=None)
    marks = offered[best].marks if best is not None else frozenset()
    if best is None or ("lines-1" in marks and marks.isdisjoint(_STRONG)):
        return None
    if "opens-title" in marks and not any(mark.startswith(_BY_ITSELF) for mark in marks):
        return None
    words = [_tokens(one.name) for one in offered]
    fuller = [n for n in range(len(offered)) if _is_fuller(words[n], words[best], evidence)]
    is_short = not any(mark.startswith(("alone", "part")) for mark in marks)
    telling = phrase_set(evidence.language, "institutions") if is_short else frozenset()
    heads = [n for n in fuller if _heads(offered[n], is_letterhead=not telling.isdisjoint((words[n][0], words[n][-1])))]
    meant = [n for n in fuller if likely[n] >= _NEARLY * likely[best] or n in heads]
    chosen = max(meant, key=likely.__getitem__, default=best)
    together = likely[best] + (likely[chosen] if chosen != best else 0)
    least = _HELD if offered[best].marks >= {"alone+rights", "rights-page"} else _SURE
    return offered[chosen] if round(together / (1 + sum(likely)), 6) >= least else None


def _is_fuller(longer: Sequence[str], shorter: Sequence[str], evidence: Evidence) -> bool:
    """Whether a name has more words than another, none of which is a menu's: `Pier News`, not `Pier Shop`."""
    if not _is_around(longer, shorter):
        return False
    called = phrase_set(evidence.language, *forms.CALLED)
    common = phrase_set(evidence.language, *_WORDS)
    return not any(word in common and word not in called for word in longer if word not in shorter)


def _heads(one: Outlet, *, is_letterhead: bool) -> bool:
    """Whether a name is the page's first line, or one above the article that is made as names of papers are.

    `is_letterhead`: it is an institution's, which addresses shorten: `Wye River Trust`, of `press@wyeriver.example`.
    """
    is_made = is_letterhead or bool(one.marks & {"is-paper", "host-initials"})
    return "first" in one.marks or ("alone-above" in one.marks and is_made)


def gather(evidence: Evidence) -> list[Outlet]:
    """Return the names that a page offers, with what speaks for and against each."""
    page = Page(evidence)
    may_be = [one for one in page.names.values() if _is_offered(one)]
    longer = _around(may_be)
    # A longer name that stands in all lines that have a name covers it.
    covered = {one.key for one in may_be if any(one.lines.keys() <= other.lines.keys() for other in longer[one.key])}
    offered = [one for one in may_be if one.places & _STRONG or one.key not in covered]
    text, beside = _Text(page), _beside(offered)
    found: list[Outlet] = []
    for one in offered:
        name = one.name
        marks = {"bias", *one.places, *_counted(one, page), *_formed(name, evidence), *text.marks(name)}
        marks |= {_hosted(one, page), *beside[one.key]}
        found.append(Outlet(name, frozenset(marks | set(_together(marks, len(one.lines)))), one))
    return found


def _is_offered(one: Sighted) -> bool:
    is_alone = any(place.startswith(("alone", "part")) for place in one.places)
    return is_alone or bool(one.places & _STRONG) or (len(one.lines) > 1 and len(one.beside) > 1)


def _around(names: Sequence[Sighted]) -> dict[str, list[Sighted]]:
    """Return, by the key of each name, the others that have it within their keys: few are within any."""
    keys = "\n".join(one.key for one in names)
    return {
        key: [other for other in names if key in other.key and key != other.key] if keys.count(key) > 1 else []
        for key in (one.key for one in names)
    }


def _tokens(name: str) -> list[str]:
    return [word for word in map(sites.squash, sites.core(name).split()) if word]


def _is_around(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    count = len(shorter)
    return len(longer) > count and (longer[:count] == shorter or longer[-count:] == shorter)


class _Text:
    """The article itself: what it speaks of much is seldom who publishes it."""

    def __init__(self, page: Page) -> None:
        judged = page.shown
        kept = (block.text for block, verdict in judged if verdict.keep and verdict.role is not Role.TITLE)
        self._text = " \n".join(kept).casefold()
        self._title = " ".join(block.text for block, verdict in judged if verdict.role is Role.TITLE).casefold()

    def marks(self, name: str) -> Iterator[str]:
        """Yield how often the article says a name, and whether its title does."""
        small = name.casefold()
        count = sum(1 for _ in islice(_said(small, self._text), 4))
        yield f"body-{count if count < 2 else '2' if count < 4 else '4'}"
        if any(_said(small, self._title)):
            yield "in-title"
        if self._title.startswith(f"{small} "):
            yield "opens-title"


def _said(name: str, text: str) -> Iterator[bool]:
    """Yield each time that a text has a name, no letter and no digit beside it."""
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        is_whole = not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum())
        if is_whole:
            yield is_whole
        place = text.find(name, end if is_whole else place + 1)


def _counted(one: Sighted, page: Page) -> Iterator[str]:
    yield f"letters-{min(len(one.key) // 3, 5)}"
    count = len(one.lines)
    yield f"lines-{count if count < 4 else '4' if count < 7 else '7'}"
    places = {page.place(number) for number in one.lines}
    yield from (f"at-{place}" for place in places)
    if len(places) > 1:
        yield "places-many"
    if min(one.lines) < _EARLY:
        yield "early"


def _formed(name: str, evidence: Evidence) -> Iterator[str]:
    """Yield what a name is like: its length, its letters, its words."""
    tokens, spoken = name.split(), evidence.language
    folded = [sites.folded(token).strip(".,:;'’") for token in tokens]
    telling = [word for word in folded if word not in evidence.small_words]
    signs = {
        "called": forms.is_called(name, spoken),
        "papers": sites.is_called(name, spoken),
        "is-paper": sites.is_paper(name, spoken),
        "formed": forms.is_formed(name),
        "article": tokens[0].casefold() in sites.ARTICLES,
        "camel": any(a.islower() and b.isupper() for a, b in pairwise(name)),
        "dotted": bool(forms.DOMAIN.fullmatch(name)),
        "caps": name.isupper(),
        "person": barenames.are_known((name,)),
    }
    yield from (mark for mark, holds in signs.items() if holds)
    common = phrase_set(spoken, *_WORDS)
    known = sum(word in common for word in telling)
    yield "words-all" if known == len(telling) else "words-some" if known * 2 >= len(telling) else "words-none"
    spelled = {" ".join(folded), fold(sites.core(name))}
    yield from (f"is-{one}" for one in _LISTS if not spelled.isdisjoint(phrase_set(spoken, one)))


def _hosted(one: Sighted, page: Page) -> str:
    """Return how many sites a page leads to, where one of them is a name's; that others are alone."""
    count = len(page.hosts)
    if "host" in one.places:
        return f"hosts-{count if count < 2 else '2' if count < 4 else 'many'}"
    return "hosts-others" if count else "hosts-none"


def _beside(offered: Sequence[Sighted]) -> dict[str, set[str]]:
    """Return, by their keys, how names stand to those that are longer or shorter by some words."""
    around = _around(offered)
    beside = {key: {f"inside-{min(len(others), 3)}"} for key, others in around.items()}
    pairs = ((one, longer) for one in offered for longer in around[one.key])
    for one, longer in pairs:
        if not _is_around(_tokens(longer.name), _tokens(one.name)):
            continue
        if any(where.startswith(("alone", "part")) for where in longer.places):
            beside[one.key].add("inside-alone")
        if longer.places & {"rights", "owner"}:
            beside[one.key].add("inside-rights")
        if len(one.lines) > len(longer.lines):
            beside[longer.key].add("around-more")
        if "host" in one.places:
            beside[longer.key].add("around-host")
        if one.places & {"rights", "owner"}:
            beside[longer.key].add("around-rights")
    return beside


def _together(marks: set[str], lines: int) -> Iterator[str]:
    """Yield pairs of marks that tell more or less than both by themselves."""
    host, held = "host" in marks, bool(marks & {"rights", "owner"})
    alone = any(mark.startswith("alone") for mark in marks)
    led = bool(marks & {"led", "offers"})
    pairs = {
        "alone+host": alone and host,
        "alone+rights": alone and held,
        "host+rights": host and held,
        "rights+lines": "rights" in marks and lines > 2,
        "led+lines": led and lines > 2,
        "led+offers": {"led", "offers"} <= marks,
        "led+sure": led and bool(marks & {"host", "rights", "host-initials"}),
    }
    yield from (pair for pair, holds in pairs.items() if holds)
