"""What a saved page may be called: every text that it offers as a title, with what speaks for or against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from generator.metadata.evidence import Evidence
from generator.metadata.naming import sites
from generator.model.seeds import Block, BlockKind
from generator.text.languages import known, language
from generator.text.words import fold, words

# Who says it: the statements of a page by the witness that they make; the first to say a title spells it.
_WITNESSES = (
    ("h1", ("h1",)),
    ("jsonld", ("jsonld:headline",)),
    ("og", ("og:title",)),
    ("meta", ("itemprop:headline", "parsely-title", "sailthru.title", "citation_title", "dc.title", "headline")),
    ("twitter", ("twitter:title",)),
    ("jsonld-name", ("jsonld:name", "jsonld:alternativeHeadline")),
    ("page", ("jsonld-page:headline", "jsonld-page:name")),
    ("title", ("title",)),
)
# Those whose titles often carry the names of site and section.
_GLUED = frozenset({"og", "twitter", "page", "title", "meta", "h1", "jsonld"})
# Between a title and the name of its site or section: «Titolo | Sito», «Titolo - Sito», «Titolo :: Sito».
SEPARATOR = re.compile(r"\s+(?:[|·•»«›~–—ㅣ-]|::|\|\||:)\s+|\s*[|ㅣ]\s*|--+")
_AWAY = re.compile(
    r"(?:^|> )(?:nav|aside|footer)\b|site-?(?:title|name|header|branding)|logo|brand|masthead|sidebar|widget"
)
_INSIDE = re.compile(r"(?:^|> )(?:article|main)\b|\[role=(?:main|article)\]")
MOST_CHARACTERS = 300
_WHOLE = frozenset(witness for witness, _ in _WITNESSES) | {"title-bare", "glued-bare"}
_PIECES = frozenset({"title-head", "title-tail", "glued-head", "glued-tail"})
_MOST_PARTS = 6
_MOST_VALUES = 8
_MOST_CUT = 2
_MOST_BLOCKS = 400
_MOST_HEADINGS = 12
_PARAGRAPH_WORDS = 25
_LINKED = 0.5
# Titles of fewer or of more words are counted apart.
_FEW, _MANY = 5, 25


@dataclass(frozen=True, slots=True)
class Headline:
    """One text offered as the title, and what speaks for or against it."""

    text: str
    marks: frozenset[str]


def gather(evidence: Evidence) -> tuple[Headline, ...]:
    """Return all offered titles of a saved page, those that the page shows first."""
    names = sites.squashed(evidence)
    marks: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    spelled: dict[tuple[str, ...], str] = {}
    for text, mark in (*_stated(evidence, names), *_shown(evidence)):
        key = tuple(words(text))
        if key and len(text) <= MOST_CHARACTERS:
            spelled.setdefault(key, text)
            marks[key].add(mark)
    keys = list(marks)
    return tuple(Headline(spelled[k], frozenset(marks[k]) | _together(k, keys, marks, names)) for k in keys)


def is_stated(headline: Headline) -> bool:
    """Whether the page states a title, whole or in a longer one, and does not only show it."""
    return bool(headline.marks & (_WHOLE | _PIECES | {"h1-part"}))


@cache
def words_for_title() -> re.Pattern[str]:
    """Return a pattern for what a title is called in any language, with and without accents."""
    called = (word for code in known() for word in language(code).section("metadata").texts("titles"))
    return re.compile("|".join(dict.fromkeys(form for word in called for form in (word, fold(word)))), re.I)


def _stated(evidence: Evidence, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield texts and the witness of each: whole, without the site's name, and in pieces."""
    for witness, statements in _WITNESSES:
        stated = (s.value for s in evidence.stated(*statements) if len(s.value) <= MOST_CHARACTERS * 2)
        values = list(islice(stated, _MOST_VALUES))
        for number, value in enumerate(values):
            yield value, witness
            if witness == "h1":
                yield value, "h1-only" if len(values) == 1 else "h1-first" if number == 0 else "h1-later"
            if witness in _GLUED and number < _MOST_CUT:
                for piece, kind in pieces(value, names):
                    yield piece, f"{'title' if witness == 'title' else 'glued'}-{kind}"
    for statement in islice(evidence.stated("h1:part"), _MOST_VALUES):
        yield statement.value, "h1-part"


def pieces(title: str, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield `bare` titles, without what is a name of the site; else what stands at the `head` and the `tail`."""
    cuts = [(m.start(), m.end()) for m in SEPARATOR.finditer(title)]
    for start, end in (*cuts[:_MOST_PARTS], *cuts[_MOST_PARTS:][-_MOST_PARTS:]):
        head, tail = title[:start].strip(), title[end:].strip()
        if sites.is_name(tail, names):
            yield head, "bare"
        elif sites.is_name(head, names):
            yield tail, "bare"
        yield head, "head"
        yield tail, "tail"


def _shown(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the headings above the first long paragraph and a little below, with what the markup says of them."""
    found = 0
    is_above = True
    for block in islice(evidence.clean.seed.blocks, _MOST_BLOCKS):
        if block.kind is BlockKind.TITLE or not (1 < len(block.raw) <= MOST_CHARACTERS * 4):
            is_above = is_above and not _is_paragraph(block)
            continue
        classed = _is_classed(block)
        if block.kind is BlockKind.HEADING or classed:
            text = block.text
            found += 1
            yield from ((text, mark) for mark in _marks(block, classed=classed, is_above=is_above))
        is_above = is_above and not _is_paragraph(block)
        if found >= _MOST_HEADINGS and not is_above:
            return


def _marks(block: Block, *, classed: bool, is_above: bool) -> Iterator[str]:
    yield f"level-{min(block.level, 4)}" if block.kind is BlockKind.HEADING else "no-heading"
    yield "above" if is_above else "below"
    if classed:
        yield "classed"
    if _AWAY.search(block.trail):
        yield "away"
    if _INSIDE.search(block.trail):
        yield "inside"
    if block.link_share > _LINKED:
        yield "linked"


def _is_classed(block: Block) -> bool:
    return len(block.raw) <= MOST_CHARACTERS and _names_title(block.trail)


# Texts side by side have the same elements around them.
@lru_cache(maxsize=64)
def _names_title(trail: str) -> bool:
    last = trail.rpartition(" > ")[2]
    return "." in last and bool(words_for_title().search(last))


def _is_paragraph(block: Block) -> bool:
    return block.link_share < _LINKED and len(block.raw[:2000].split()) >= _PARAGRAPH_WORDS


def _together(
    key: tuple[str, ...],
    keys: Sequence[tuple[str, ...]],
    marks: dict[tuple[str, ...], set[str]],
    names: Sequence[str],
) -> set[str]:
    """Return the marks that come of a title's length and of the other titles."""
    own = marks[key]
    found = {f"words-{len(key) if len(key) < _FEW else 'many' if len(key) > _MANY else 'usual'}"}
    if sites.is_name(" ".join(key), names):
        found.add("site")
    found.add(f"said-{min(len(own & _WHOLE), 4)}")
    for other in keys:
        if other == key or marks[other] <= _PIECES:
            continue
        if len(other) < len(key) and key[-len(other) :] == other:
            found.add("after-more")
        elif len(other) < len(key) and key[: len(other)] == other:
            found.add("before-more")
        elif len(other) > len(key) and other[-len(key) :] == key:
            found.add("end-of-other")
        elif len(other) > len(key) and other[: len(key)] == key:
            found.add("start-of-other")
    return found
