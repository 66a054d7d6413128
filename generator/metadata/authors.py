"""Who wrote an article: names alone, without dates, offices and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.metadata import bylines, days
from generator.metadata.evidence import Evidence, phrases
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.words import fold

_STATED = (
    ("jsonld:author",), ("parsely-author",), ("sailthru.author",), ("citation_author",), ("author", "authors"),
    ("article:author",), ("dc.creator",), ("dcterms.creator",), ("byl",), ("creator",), ("itemprop:author",),
    ("jsonld:creator",),
)  # fmt: skip
_LONGEST_NAME = 60
_LONGEST_LINE = 200
_MOST_WORDS = 5
_LABEL_REACH = 12
_NO_NAME = re.compile(r"[\d@/\\<>{}=_]|www\.|\.(?:com|it|org|net)\b")
_PARTS = re.compile(r"\s*(?:[,;|•·/]|\s[–—-]\s|\n)\s*")
# Small words inside names: Maria de Filippi, Ursula von der Leyen, Vincent van Gogh.
_PARTICLES = frozenset({
    "da", "de", "dei", "del", "della", "delle", "di", "do", "dos", "du", "e", "la", "le", "lo", "van", "von", "der",
    "den", "zu", "af", "al", "el", "bin", "ben", "ibn", "y",
})  # fmt: skip
_NAME_WORD = re.compile(r"[^\W\d_]\.|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


def find(evidence: Evidence, source: str | None = None) -> Found[tuple[str, ...]] | None:
    """Return the authors: declared, stated by the page, or of a byline («di Mario Rossi», «By Jane Doe»).

    Pages without a named author often state their own name, `source`: it counts only when nobody else is named.
    """
    declared = evidence.declared("author")
    if declared and declared.value:
        names = (declared.value,) if isinstance(declared.value, str) else declared.value
        return Found(value=names, basis=declared.basis, evidence=", ".join(names), line=declared.line)
    own_name = fold(source or "")
    stated = [found for group in _STATED if (found := _of_statements(group, evidence))]
    named = next((f for f in stated if any(fold(name) != own_name for name in f.value)), None)
    if named:
        people = tuple(name for name in named.value if fold(name) != own_name)
        return Found(value=people, basis=named.basis, evidence=named.evidence)
    signed = next(_signed(evidence), None)
    if signed:
        return Found(value=signed[1], basis=Basis.BYLINE, evidence=signed[0].text, line=signed[0].line)
    return next(iter(stated), None)


def _signed(evidence: Evidence) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Yield bylines with their names; then lines close to the article that are «di Mario Rossi» and no more."""
    close = list(bylines.near(evidence))
    for block in bylines.find(evidence):
        names = _of_byline(block, evidence, bare=any(block is other for other in close))
        if names:
            yield block, names
    for block in close:
        tokens = block.text.split()
        names = _of_byline(block, evidence, bare=False) if len(tokens) <= _MOST_WORDS * 2 else ()
        if names and _label_length(tokens, evidence):
            yield block, names


def _of_statements(group: Sequence[str], evidence: Evidence) -> Found[tuple[str, ...]] | None:
    statements = [s.value for s in evidence.stated(*group)]
    names = _unique(name for value in statements for name in _stated_names(value, evidence))
    if not names:
        return None
    return Found(value=names, basis=Basis.METADATA, evidence=" | ".join(dict.fromkeys(statements)))


def _unique(names: Iterator[str]) -> tuple[str, ...]:
    return tuple({fold(name): name for name in reversed(list(names))}.values())[::-1]


def _stated_names(value: str, evidence: Evidence) -> Iterator[str]:
    """Yield the names of a value in a page's markup: it may list them, begin with `By`, add an office to a name."""
    if "://" in value:
        return
    text = _after_label(value, evidence) or value
    names = [name for part in _PARTS.split(text) for name in _split_and(part, evidence)]
    is_listed = bool(names) and looks_like_name(names[0])
    for name in names:
        if _can_be_name(name) and (not is_listed or looks_like_name(name)):
            yield name


def _can_be_name(text: str) -> bool:
    """Whether a value can name anybody: a user's name in small letters and an address do not."""
    written = " " in text or any(c.isalpha() and not c.islower() for c in text)
    return len(text) <= _LONGEST_NAME and written and not _NO_NAME.search(text)


def _of_byline(block: Block, evidence: Evidence, *, bare: bool) -> tuple[str, ...]:
    """Return the names of a byline: all after a word such as «di», else, `bare`, the first part if it is a name."""
    if len(block.raw) > bylines.LONGEST:
        return ()
    line = " ".join(block.text[:_LONGEST_LINE].split())
    for day in sorted(days.written(line, evidence.language), key=lambda d: -d.start):
        line = f"{line[: day.start]} | {line[day.end :]}"
    after = _after_label(line, evidence)
    parts = [part for part in _PARTS.split(after or line) if part.strip()]
    names: list[str] = []
    for part in parts if after else parts[: int(bare)]:
        found = list(takewhile(lambda name: _is_author(name, evidence), _split_and(part, evidence)))
        if not found:
            break
        names += found
    return _unique(iter(names))


def _after_label(line: str, evidence: Evidence) -> str | None:
    """Return what follows the first word such as «di», «By» or «a cura di», but not «foto di»; None without one."""
    tokens = line.split(" ")
    for start in range(min(len(tokens), _LABEL_REACH)):
        length = _label_length(tokens[start:], evidence)
        others = start and fold(tokens[start - 1]) in phrases(evidence.language, "others")
        if length and not others:
            return " ".join(tokens[start + length :])
    return None


def _label_length(tokens: Sequence[str], evidence: Evidence) -> int:
    """Return how many words a label at the start takes, a capital letter after it; 0 where there is none."""
    folded = [fold(token).strip(":|") for token in tokens[:_MOST_WORDS]]
    for label in phrases(evidence.language, "by"):
        length = len(label.split())
        if folded[:length] == label.split() and _begins_name(tokens[length:]):
            return length
    return 0


def _begins_name(tokens: Sequence[str]) -> bool:
    return bool(tokens) and tokens[0][:1].isupper()


def _split_and(part: str, evidence: Evidence) -> list[str]:
    """Cut `Mario Rossi e Anna Bianchi` in two, where both sides can be names."""
    joints = {word.strip() for word in phrases(evidence.language, "and")} | {"&"}
    tokens = part.split()
    for index, token in enumerate(tokens):
        if 0 < index < len(tokens) - 1 and fold(token) in joints and tokens[index + 1][:1].isupper():
            return [" ".join(tokens[:index]), *_split_and(" ".join(tokens[index + 1 :]), evidence)]
    return [" ".join(tokens)] if tokens else []


def _is_author(text: str, evidence: Evidence) -> bool:
    """Whether words of a byline name a person or a desk; `About Us` and `News Editor` do not."""
    tokens = [fold(token) for token in text.split()]
    if fold(text) in phrases(evidence.language, "desks"):
        return True
    offices = phrases(evidence.language, "offices")
    telling = (token for token in tokens if token not in _PARTICLES)
    return looks_like_name(text) and not any(t in evidence.small_words or t in offices for t in telling)


def looks_like_name(text: str) -> bool:
    """Whether words have the form of a person's name: two to five, capitalised but for particles."""
    tokens = text.split()
    if not 2 <= len(tokens) <= _MOST_WORDS or _NO_NAME.search(text):
        return False
    capital = [t for t in tokens if t[:1].isupper()]
    small = [t for t in tokens if not t[:1].isupper()]
    return (
        len(capital) >= 2
        and tokens[-1][:1].isupper()
        and all(fold(t) in _PARTICLES for t in small)
        and all(_NAME_WORD.fullmatch(t) for t in tokens)
    )
