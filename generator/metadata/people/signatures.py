"""Who may have signed a saved page: every list of names that it offers, with the witnesses that offer it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile

from generator.metadata.evidence import Evidence, phrases
from generator.metadata.naming import sites
from generator.metadata.people import barenames, bylines, names
from generator.model.seeds import BlockKind
from generator.text.words import fold, words

_WITNESSES = (
    ("jsonld", ("jsonld:author",)),
    ("page", ("jsonld-page:author", "jsonld:creator", "jsonld-page:creator")),
    ("meta", ("author", "authors")),
    ("meta-special", (
        "parsely-author", "sailthru.author", "citation_author", "dc.creator", "dc:creator", "dcterms.creator", "byl",
        "creator", "article:author_name", "og:author", "article:byline",
    )),
    ("meta-article", ("article:author", "og:article:author")),
    ("itemprop", ("itemprop:author",)),
    ("rel", ("rel:author",)),
    ("class-byline", ("class:byline",)),
    ("class-author", ("class:author",)),
)  # fmt: skip
_NAMED = frozenset(witness for witness, _ in _WITNESSES)
# Witnesses that may speak of other articles of the page, too: the first that they name may be the only author.
_LOOSE = frozenset({"itemprop", "rel", "class-byline", "class-author"})
# Witnesses that are shown to readers: sentences and buttons get into them.
_SHOWN = frozenset({"class-byline", "class-author"})
_ADDRESS = re.compile(r"[@<>{}=\\]|://|www\.")
_NOBODY = ("nobodies", "sections", "by", "published", "updated", "clock", "others")
_MOST_VALUES = 12
_MOST_TEXT = 200
_MOST_BLOCKS = 1500
# Blocks above and below the page's first heading among which a line signs the article.
_ABOVE, _BELOW = 8, 25
_FIRST_WORD = re.compile(r"[^\W\d_]*")
# Of the first words of lines, which are the same on all pages of a site.
_folded = lru_cache(maxsize=1024)(fold)
_TIME = re.compile(r"(?:19|20)\d\d|\d\d?[:.]\d\d")
_BLANK = " |,.:;&\u00a0"


@dataclass(frozen=True, slots=True)
class Signature:
    """One list of names offered as the authors, the words that offer it, and what speaks for or against it."""

    names: tuple[str, ...]
    evidence: str
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The names that a text means."""

    names: tuple[str, ...]
    form: str
    """`labelled` when it begins with «di», `signed` when «di» follows a day; else empty."""


def gather(evidence: Evidence) -> tuple[Signature, ...]:
    """Return all offered lists of names of a saved page, in the order of their witnesses, and at last that of nobody.

    Marks are the witnesses, and of what kind the names are: `people`, `agency`, `site`, `nick`; `meta-site` because
    templates put the site's name into the meta element where nobody signs; `longer` where another list has the same
    name without more words; `only-site` beside people.
    """
    own = sites.squashed(evidence)
    marks: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    spelled: dict[tuple[str, ...], tuple[tuple[str, ...], str]] = {}
    for found, text, witness in _offered(evidence, own):
        key = tuple(sorted({" ".join(words(name)) for name in found}))
        if key and all(key):
            kind = _kind(found, evidence, own)
            spelled.setdefault(key, (found, text))
            marks[key] |= {witness, kind}
            if witness == "meta" and kind == "site":
                marks[key].add("meta-site")
    for key, others in _compared(marks):
        marks[key].add(others)
    signatures = [Signature(*spelled[key], frozenset(marks[key])) for key in marks]
    return (*signatures, Signature((), "", frozenset({"nobody"})))


def _compared(marks: Mapping[tuple[str, ...], set[str]]) -> list[tuple[tuple[str, ...], str]]:
    """Return what lists of names are beside the others: `longer` with words after a name, `only-site` beside people."""
    single = {name for key in marks for name in key}
    people = any("people" in marks[key] and any(m in _NAMED for m in marks[key]) for key in marks)
    found = []
    for key in marks:
        if any(name.startswith(f"{short} ") for name in key for short in single if " " in short):
            found.append((key, "longer"))
        if people and "site" in marks[key]:
            found.append((key, "only-site"))
    return found


def _offered(evidence: Evidence, own: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield what the markup names, then what lines do; JSON-LD that names people needs no lines, which take time."""
    stated = list(_of_statements(evidence, own))
    yield from stated
    if not any(witness == "jsonld" and _kind(found, evidence, own) == "people" for found, _, witness in stated):
        yield from _of_lines(evidence, own)
        yield from barenames.find(evidence)


def is_stated(signature: Signature) -> bool:
    """Whether the page's markup names these authors, and not only a line that it shows."""
    return any(mark.removesuffix("-first") in _NAMED for mark in signature.marks)


def _kind(found: Sequence[str], evidence: Evidence, own: Sequence[str]) -> str:
    if any(sites.is_name(name, own) for name in found):
        return "site"
    if all(map(names.looks_like_name, found)):
        return "people"
    return "agency" if any(_is_agency(name, evidence) for name in found) else "nick"


def _of_statements(evidence: Evidence, own: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield lists of names, the text that offers each, and its witness."""
    for witness, statements in _WITNESSES:
        values = list(dict.fromkeys(s.value for s in islice(evidence.stated(*statements), _MOST_VALUES)))
        read = [(reading, value) for value in values if (reading := read_names(value, evidence, own))]
        if witness in _SHOWN:
            read = [(reading, value) for reading, value in read if _is_sober(reading.names, evidence)]
        if not read:
            continue
        together = _joined([reading.names for reading, _ in read], evidence, own)
        yield together, " | ".join(value for _, value in read), witness
        first, value = read[0]
        if witness in _LOOSE and first.names != together:
            yield first.names, value, f"{witness}-first"


def _of_lines(evidence: Evidence, own: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield what lines say that begin with «di», or have it after a day; those close to the title before others."""
    seen: set[str] = set()
    for line, place in _lines(evidence):
        reading = read_names(line, evidence, own)
        if reading is None or not (reading.form or (place == "near" and bylines.signs(line, evidence))):
            continue
        is_person = all(map(names.looks_like_name, reading.names))
        if is_person or (place == "near" and _is_sober(reading.names, evidence)):
            mark = f"{place}-{reading.form or 'dated'}"
            yield reading.names, line, f"{mark}-later" if mark in seen else mark
            seen.add(mark)


def _lines(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield short lines with a label or a day, and whether they stand near the title or far from it."""
    blocks = evidence.clean.seed.blocks[:_MOST_BLOCKS]
    first = next((n for n, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == 1), 0)
    labels = tuple(dict.fromkeys(label.split()[0] for label in phrases(evidence.language, "by")))
    paragraphs = 0
    seen: set[tuple[str, str]] = set()
    for number, block in enumerate(blocks):
        if len(block.raw) > _MOST_TEXT * 2 or block.kind is BlockKind.TITLE:
            paragraphs += number > first
            continue
        text = block.text
        is_near = first - _ABOVE <= number <= first + _BELOW and paragraphs <= 1
        begins = _FIRST_WORD.match(text, 0, 30)
        word = _folded(begins[0]) if begins else ""
        place = "near" if is_near else "far"
        if (word in labels or (is_near and _may_sign(text, word, labels))) and (text, place) not in seen:
            seen.add((text, place))
            yield text, place


def _may_sign(text: str, word: str, labels: tuple[str, ...]) -> bool:
    """Whether a line without a label of its own may be a byline: a glued label, a year, a time of day, in few words."""
    return word.startswith(labels) or (len(text) <= bylines.LONGEST and bool(_TIME.search(text)))


def _joined(each: Sequence[tuple[str, ...]], evidence: Evidence, own: Sequence[str]) -> tuple[str, ...]:
    """Return what the values of one witness name together; the site itself, a nickname only where nobody else is."""
    together = tuple({fold(name): name for found in reversed(each) for name in reversed(found)}.values())[::-1]
    others = tuple(name for name in together if not sites.is_name(name, own))
    others = tuple(name for name in others if not any(name.startswith(f"{short} ") for short in others))
    people = tuple(name for name in others if names.looks_like_name(name) or _is_agency(name, evidence))
    return people or others or together


def read_names(text: str, evidence: Evidence, own: Sequence[str]) -> Reading | None:
    """Read names: all parts that have the form of a person's name, else the first part; None where there is none.

    Agencies count beside people («Mario Rossi, ANSA»), the site's own names, `own`, only where nobody else is named.
    """
    line = " ".join(text[: _MOST_TEXT + 1].split())
    if "://" in line or len(text) > _MOST_TEXT:
        return None
    bare = names.undated(line, evidence)
    labelled = names.unlabelled(bare, evidence)
    inside = None if labelled is not None or bare == line else names.after_label(bare.strip(" |"), evidence)
    form = "labelled" if labelled is not None else "signed" if inside is not None else ""
    rest = names.own_part(next(one for one in (labelled, inside, bare) if one is not None), evidence)
    parts = [part for piece in names.PARTS.split(rest) if piece.strip() for part in names.split_and(piece, evidence)]
    cut = [_cut(part, evidence, own) for part in parts]
    sure = [n for n, name in enumerate(cut) if names.looks_like_name(name) or _is_agency(name, evidence)]
    found = [cut[n] for n in sure if n == 0 or cut[n] == parts[n].strip(_BLANK)]
    people = [name for name in found if names.looks_like_name(name) and not sites.is_name(name, own)]
    kept = [name for name in (found if people else cut[:1]) if _can_sign(name, evidence)]
    kept = [name for name in kept if not sites.is_name(name, own)] or kept
    return Reading(tuple(dict.fromkeys(kept)), form) if kept else None


def _cut(part: str, evidence: Evidence, own: Sequence[str]) -> str:
    """Return a part up to an office or the site's name, where a person's name stands before; else all of it."""
    if _is_agency(part.strip(_BLANK), evidence):
        return part.strip(_BLANK)
    tokens = names.trimmed(part, evidence).split()
    name = " ".join(takewhile(lambda token: sites.squash(token) not in own, tokens))
    return name if names.looks_like_name(name) else part.strip(_BLANK)


def _is_agency(name: str, evidence: Evidence) -> bool:
    return fold(name).removeprefix("the ") in phrases(evidence.language, "agencies")


def _can_sign(name: str, evidence: Evidence) -> bool:
    return (
        any(c.isalpha() for c in name)
        and len(name) <= names.LONGEST
        and not _ADDRESS.search(name)
        and not any(fold(name) in phrases(evidence.language, key) for key in _NOBODY)
    )


def _is_sober(found: Sequence[str], evidence: Evidence) -> bool:
    """Whether names that readers see are no scrap of a sentence or a button: capitals, few words, no small ones."""
    return all(
        names.looks_like_name(name)
        or _is_agency(name, evidence)
        or (
            len(name.split()) <= names.MOST_WORDS
            and name[:1].isalpha()
            and not any(fold(token) in evidence.small_words for token in name.split())
            and not any(token[0].isdigit() for token in name.split())
        )
        for name in found
    )
