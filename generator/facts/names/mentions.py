"""Every mention of a name in a text, with the name it stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

import msgspec

from generator.facts import marks
from generator.facts.names import casing
from generator.facts.names.casing import Casing, Line
from generator.facts.names.folding import Folding
from generator.facts.names.lexicon import Lexicon, lexicon
from generator.facts.names.merging import merged
from generator.facts.names.name import Name
from generator.facts.names.roles import role_after, role_before, stated
from generator.facts.names.run import Run
from generator.facts.names.runs import runs
from generator.facts.names.sifting import is_common, names_nobody, with_surname
from generator.facts.names.tally import tally
from generator.facts.names.tokens import Token, is_code
from generator.model.cleantext import Prose
from generator.model.facts import EntityKind

# Words between quotation marks up to which they are a title or a term, and no place where names are met first.
_TERM_WORDS = 6
_LONGEST_TERM = 120


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One place where a sentence names somebody or something."""

    sentence: int
    """Number of the sentence."""
    start: int
    end: int
    """Characters of the sentence's text."""
    name: str
    """In its fullest form in the text: `Alexandr Wang` for `Wang`."""
    kind: EntityKind | None
    """None when nothing tells."""
    sure: bool = True
    """Whether the text or a list tells the kind; else it is only likely."""
    role: str = ""
    """As said right here: `CEO di Apple`."""


@dataclass(frozen=True, slots=True)
class Names:
    """The words of an article and the names among them."""

    mentions: tuple[Mention, ...]
    common: tuple[Mention, ...]
    """Institutions that are called by a common noun: `il governo tedesco`, `la procura`."""
    tokens: Mapping[int, tuple[Token, ...]]
    """The words of each sentence, by its number."""


def mentions(prose: Prose) -> tuple[Mention, ...]:
    """Return all mentions of names in the order of the text, each with the fullest form of its name."""
    return read(prose).mentions


# An article's names are asked for three times: for the list of them, its quotes and its figures.
@lru_cache(maxsize=1)
def read(prose: Prose) -> Names:
    """Return the words of an article with all mentions of names."""
    words = lexicon(prose.lang)
    text = casing.read(prose, words)
    everything = merged(_split(runs(text, words), words), text, words)
    everything = [with_surname(run, following, words) for run, following in zip_longest(everything, everything[1:])]
    found = _outside_terms([run for run in everything if not names_nobody(run, text, words)], words)
    common = tuple(_common(run, run.kind) for run in everything if run.kind and is_common(run, text, words))
    roles = {id(run): role_before(run, words) or role_after(run, words) for run in found}
    names = tally(found, roles, words)
    tokens = {line.sentence.number: line.tokens for line in text.lines}
    return Names(tuple(_resolved(text, found, roles, names, words)), common, tokens)


def _common(run: Run, kind: EntityKind) -> Mention:
    return Mention(sentence=run.line.sentence.number, start=run.start, end=run.end, name=run.text, kind=kind)


def _split(found: Sequence[Run], words: Lexicon) -> list[Run]:
    """Cut `DeepSeek R1` and `GPU NVIDIA Hopper` where both parts also stand alone."""
    alone = Counter(run.keys[0] for run in found if len(run.tokens) == 1)
    result: list[Run] = []
    for run in found:
        if len(run.tokens) == 2 and alone[run.keys[0]] and _is_pair(run, words):
            result.append(Run(run.line, run.first, run.first + 1, run.lead, maker=True))
            result.append(Run(run.line, run.first + 1, run.last, made=True))
        else:
            result.append(run)
    return result


def _is_pair(run: Run, words: Lexicon) -> bool:
    before = run.before()
    return is_code(run.tokens[1]) or (before is not None and words.has("product_nouns", before.key))


def _outside_terms(found: Sequence[Run], words: Lexicon) -> list[Run]:
    """Leave out runs inside short quoted titles and terms, unless the name is met elsewhere too."""
    lines = {run.line.sentence.number: run.line.sentence.text for run in found}
    quoted = {number: marks.pairs(text) for number, text in lines.items()}
    inside = [_in_term(run, quoted[run.line.sentence.number]) for run in found]
    known = {run.name for run, term in zip(found, inside, strict=True) if not term}
    return [
        run
        for run, term in zip(found, inside, strict=True)
        if not term or run.name in known or words.is_known(run.name)
    ]


def _in_term(run: Run, quoted: Sequence[marks.Marked]) -> bool:
    place = bisect_right(quoted, run.start, key=lambda marked: marked.start) - 1
    if place < 0 or run.end > quoted[place].end or not quoted[place].closed:
        return False
    marked = quoted[place]
    short = marked.last - marked.first < _LONGEST_TERM
    return short and len(run.line.sentence.text[marked.first : marked.last].split()) <= _TERM_WORDS


def _resolved(
    text: Casing, found: Sequence[Run], roles: Mapping[int, str], names: dict[str, Name], words: Lexicon
) -> Iterator[Mention]:
    """Yield the mentions in order, short forms under their full name, those in lines of capitals too."""
    folding = Folding(found, names, words)
    by_line: dict[int, list[Run]] = defaultdict(list)
    for run in found:
        by_line[run.line.sentence.number].append(run)
    known = _first_words(names) if any(not line.telling for line in text.lines) else {}
    for line in text.lines:
        here = by_line[line.sentence.number] if line.telling else _retrieved(line, known)
        for run in here:
            name = folding.name(run)
            yield Mention(
                sentence=line.sentence.number,
                start=run.start,
                end=run.end,
                name=name.title,
                kind=name.likely,
                sure=name.kind is not None,
                role=stated(role, words) if (role := roles.get(id(run))) else "",
            )


def _first_words(names: dict[str, Name]) -> dict[str, list[Name]]:
    known: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(names.values(), key=lambda n: -len(n.words)):
        known[name.words[0]].append(name)
    return known


def _retrieved(line: Line, known: dict[str, list[Name]]) -> Iterator[Run]:
    """Find names of the text in a line of capitals."""
    place = 0
    keys = tuple(token.key for token in line.tokens)
    while place < len(keys):
        here = known.get(keys[place], ()) if line.tokens[place].capital else ()
        length = next((len(name.words) for name in here if keys[place : place + len(name.words)] == name.words), 0)
        if length:
            yield Run(line, place, place + length)
        place += length or 1
