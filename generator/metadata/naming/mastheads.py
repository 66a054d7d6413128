"""Publications that pasted text names: on a line typed for it, above its title, beside its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from generator.metadata.creditlines import Credit
from generator.metadata.evidence import Evidence, phrases
from generator.metadata.naming import firstlines, headlines, outlets, sites
from generator.metadata.people import barenames, names
from generator.model.cleantext import Role
from generator.model.found import Basis, Found
from generator.model.seeds import Block
from generator.text.languages import Language
from generator.text.words import fold

# Lines at the top and at the end among which one may be typed to name the publication: `Fonte: Il Giornale`.
_TOP, _END = 4, 3
_LONGEST_LINE = 160
_LONGEST = 45
_MOST_WORDS = 6
_ADDRESS = re.compile(r"://|@|www\.|\.[a-z]{2,4}\Z", re.I)
# Between a name and its place, or a second name.
_MORE = re.compile(r"\s[(/]")
_MOST_TITLES = 4
# What takes a picture or draws a chart is named so: `Quelle: Anna Ask/dpa`.
_CREDITED = re.compile(r"\S/\S")
# How news services of companies end a release: `SOURCE Acme Corporation`.
_SIGNED = re.compile(r"SOURCE\s(?=[A-Z][a-z])")
# A bar stands between a title and its site or section; a dash or a colon stands in headlines too.
_BAR = "|"
# Words of a title, below which it is a section itself.
_FEWEST_WORDS = 3


def find(evidence: Evidence, credit: Credit | None = None) -> Found[str] | None:
    """Return the publication that a pasted text names; None where nothing but a name stands there.

    A typed agency may be where the publication itself has the news from: other names count before it. A name above the
    title may be a section or a desk: it counts where one of its words is such as papers are called by, or where a
    pasted address or a line of rights has it too.
    """
    typed = next(_typed(_lines(evidence), evidence), None) or credited(credit)
    if typed and not _is_agency(typed.value, evidence):
        return typed
    return _beside(evidence) or firstlines.find(evidence) or outlets.find(evidence) or typed


def credited(credit: Credit | None) -> Found[str] | None:
    """Return the publication that the line of the day names."""
    return _found(credit.outlet, credit.block) if credit and credit.outlet else None


def _is_agency(name: str, evidence: Evidence) -> bool:
    return fold(name) in phrases(evidence.language, "agencies")


def bare(title: str, evidence: Evidence) -> str:
    """Return a pasted title without the name of its site, which browsers put beside it, and without a typed label.

    `Titolo | Il Giornale`, `Titolo: Il ponte riapre`.
    """
    label = _titled().match(title)
    title = title[label.end() :] if label else title
    return next((head for head, _ in _tails(title, evidence)), title)


@cache
def _titled() -> re.Pattern[str]:
    """Return a pattern for how a title is typed in any language: `Titolo: `."""
    return re.compile(rf"(?:{headlines.words_for_title().pattern})\s?:\s+(?=\S)", re.I)


def _lines(evidence: Evidence) -> Sequence[Block]:
    """Return the lines at the top and at the end of the seed."""
    blocks = [block for block, _ in evidence.shown]
    return blocks[:_TOP] + blocks[_TOP:][-_END:]


def _typed(lines: Sequence[Block], evidence: Evidence) -> Iterator[Found[str]]:
    """Yield names after a label: `Fonte: Il Giornale, 27 gennaio 2025`, `Tratto da Il Giornale`."""
    for number, block in enumerate(lines):
        text = block.text if len(block.raw) <= _LONGEST_LINE else ""
        label = _labels(evidence.language).match(fold(text)) or _SIGNED.match(text)
        if not label or len(fold(text)) != len(text) or _CREDITED.search(text):
            continue
        first = names.PARTS.split(names.undated(text[label.end() :], evidence))[0]
        name = _MORE.split(first.strip(' .«»“”"'), maxsplit=1)[0]
        is_figures = number >= _TOP and _is_institution(name, evidence)
        if _is_name(name, evidence) and not is_figures and not barenames.are_known((name,)):
            yield _found(name, block)


def _is_institution(name: str, evidence: Evidence) -> bool:
    """Whether a name below a text is one of those that publish figures, of which a table or chart is made."""
    known = phrases(evidence.language, "institutions")
    return any(fold(token).strip("’'") in known for token in re.split(r"[\s’']", name))


@cache
def _labels(spoken: Language) -> re.Pattern[str]:
    """Return a pattern of labels: one word needs a colon, several need none."""
    known = [re.escape(label) for label in phrases(spoken, "sources")]
    several, single = ("|".join(one for one in known if (" " in one) is spaced) for spaced in (True, False))
    return re.compile(rf"(?:{several})\s?:?\s|(?:{single})\s?:\s?")


def _is_name(text: str, evidence: Evidence) -> bool:
    """Whether words have the form of a name: few, with capitals but for small words, no address and no sentence."""
    tokens = text.split()
    if not (2 <= len(text) <= _LONGEST) or len(tokens) > _MOST_WORDS or _ADDRESS.search(text):
        return False
    telling = [token for token in tokens if fold(token) not in evidence.small_words]
    return (
        text[0].isalnum()
        and _BAR not in text
        and any(token[0].isalpha() for token in telling)
        and not any(token[0].islower() for token in telling)
    )


def _is_publication(name: str, evidence: Evidence) -> bool:
    return _is_name(name, evidence) and sites.is_called(name, evidence.language)


def _beside(evidence: Evidence) -> Found[str] | None:
    """Return the name behind the title, or behind the title said again."""
    title = next((block for block, _ in evidence.judged(Role.TITLE)), None)
    if title is None:
        return None
    for block, _ in islice(evidence.judged(Role.TITLE, Role.REPEAT), _MOST_TITLES):
        for head, tail in _tails(block.text, evidence):
            if tail and (block is title or fold(head) == fold(title.text)):
                return _found(tail, block)
    return None


def _tails(title: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield a title and what stands after it: a publication, or "" for what may be a section after a bar."""
    cuts = list(headlines.SEPARATOR.finditer(title[: headlines.MOST_CHARACTERS]))
    for cut in reversed(cuts):
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        if len(head.split()) < _FEWEST_WORDS or not _is_name(tail, evidence):
            continue
        if _is_publication(tail, evidence):
            yield head, tail
        elif len(cuts) == 1 and _BAR in cut.group():
            yield head, ""


def _found(name: str, block: Block) -> Found[str]:
    return Found(value=name, basis=Basis.MASTHEAD, evidence=block.text, line=block.line)
