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
from generator.facts.names.roles import role_after, role_before
from generator.facts.names.run import Run, phrase
from generator.facts.names.runs import runs
from generator.facts.names.sifting import is_common, names_nobody, with_surname
from generator.facts.names.stated import stated
from generator.facts.names.tally import tally
from generator.facts.names.tokens import Token, is_code
from generator.facts.names.weights import ORGANISATION
from generator.model.cleantext import Prose
from generator.model.facts import EntityKind

# Words between quotation marks up to which they are a title or a term, and no place where names are met first.
_TERM_WORDS = 6
_LONGEST_TERM = 120
# Words of `Organizzazione mondiale della sanità`, at most, of a listed name.
_LONGEST_LISTED = 7
# Times that a name must stand alone before it is cut off another that begins with it.
_STANDS_ALONE = 2


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
    everything = _with_known(merged(_split(runs(text, words), words), text, words), words)
    everything = [with_surname(run, following, words) for run, following in zip_longest(everything, everything[1:])]
    found = _outside_terms([run for run in everything if not names_nobody(run, text, words)], words)
    common = tuple(_common(run, run.kind) for run in everything if run.kind and is_common(run, text, words))
    roles = {id(run): role_before(run, words) or role_after(run, words) for run in found}
    names = tally(found, roles, words)
    tokens = {line.sentence.number: line.tokens for line in text.lines}
    return Names(tuple(_resolved(text, found, roles, names, words)), common, tokens)


def _with_known(found: Sequence[Run], words: Lexicon) -> list[Run]:
    """Return runs with all words of a listed organisation that one of them only begins: `Camera di commercio`."""
    result: list[Run] = []
    for run in found:
        if result and result[-1].line is run.line and run.first < result[-1].last:
            continue
        end = _known_end(run, words) if run.keys[0] in words.phrase_openings else run.last
        result.append(Run(run.line, run.first, end, run.lead, kind=ORGANISATION) if end > run.last else run)
    return result


def _known_end(run: Run, words: Lexicon) -> int:
    """Return the token behind the longest listed organisation that begins where a run does, or the run's own end."""
    line = run.line.tokens
    for end in range(min(len(line), run.first + _LONGEST_LISTED), run.last, -1):
        if phrase(line[run.first : end]) in words.organisations:
            return end
    return run.last


def _common(run: Run, kind: EntityKind) -> Mention:
    return Mention(sentence=run.line.sentence.number, start=run.start, end=run.end, name=run.text, kind=kind)


def _split(found: Sequence[Run], words: Lexicon) -> list[Run]:
    """Cut `DeepSeek R1` and `GPU NVIDIA Hopper` where both parts also stand alone."""
    alone = Counter(run.keys[0] for run in found if len(run.tokens) == 1)
    result: list[Run] = []
    for run in found:
        if len(run.tokens) == 2 and alone[run.keys[0]] >= 1 and _is_pair(run, alone, words):
            result.append(Run(run.line, run.first, run.first + 1, run.lead, maker=True))
            result.append(Run(run.line, run.first + 1, run.last, made=True))
        else:
            result.append(run)
    return result


def _is_pair(run: Run, alone: Counter[str], words: Lexicon) -> bool:
    if is_code(run.tokens[1]):
        return True
    if run.keys[0] in words.given or (alone[run.keys[0]] < _STANDS_ALONE and not alone[run.keys[1]]):
        return False
    before = run.before()
    return before is not None and words.has("product_nouns", before.key)


def _outside_terms(found: Sequence[Run], words: Lexicon) -> list[Run]:
    """Leave out runs inside short quoted titles and terms, unless the name is met elsewhere too."""
    quoted = {number: marks.pairs(line.sentence.text) for number, line in _lines(found).items()}
    if not any(quoted.values()):
        return list(found)
    inside = [_in_term(run, quoted[run.line.sentence.number]) for run in found]
    known = {run.name for run, term in zip(found, inside, strict=True) if not term}
    lists = (known, words.places, words.organisations)
    return [run for run, term in zip(found, inside, strict=True) if not term or any(run.name in one for one in lists)]


def _lines(found: Sequence[Run]) -> dict[int, Line]:
    return {run.line.sentence.number: run.line for run in found}


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
        length = next(
            (
                len(name.words)
                for name in known.get(keys[place], ())
                if line.tokens[place].capital and keys[place : place + len(name.words)] == name.words
            ),
            0,
        )
        if length:
            yield Run(line, place, place + length)
        place += length or 1
