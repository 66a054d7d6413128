"""A summary in a language model's words, held sentence by sentence against the sentences that it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.cleantext import Sentence
from generator.model.wordings import Refusal, Rewording, Verified
from generator.summary import evidence, order
from generator.summary.bearings import NEVER_NEW, Bearing, bearings
from generator.summary.evidence import Words
from generator.text.languages import Language
from generator.text.leaning import leans

# Share of a sentence's content words that its source must have, in some form: the rest is the model's own. Chosen on
# benchmarks/quality/rewriting.py: at .7 verbs turned into their opposites slip through, at 1 a tenth more of the true
# rewordings is refused.
_OWN_WORDS = 0.85
_WORD = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"https?:|www\.|[*_#`|<>{}\\\[\]]")
_ENDS = re.compile(r"[.!…][\"”’»)]*\Z")
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence of the model, with the places in the summary of the sentences that bear it out."""

    text: str
    basis: tuple[int, ...]


def verify(source: Sequence[Sentence], told: Sequence[str], language: Language) -> Verified:
    """Hold the sentences `told` by a model against the summary that it was given, `source`.

    Each must be borne out by one sentence of the summary, or by two together: every date, number, name and quotation
    stands there, and most of its content words. What tells the same sentences is joined, and goes where it has lost
    or gained a denial, lost a doubt or who says so, or is longer than what it stands for. Quadratic in the number of
    sentences, of which a summary has few.
    """
    own = [Words(sentence.text, language) for sentence in source]
    lines: list[_Line] = []
    refusals: list[Refusal] = []
    for text in told[:_MOST]:
        found = _borne_out(Words(text, language), own)
        if isinstance(found, Refusal):
            refusals.append(found)
        else:
            lines.append(_Line(text, found))
    rewordings = []
    for basis, texts in _joined(lines):
        reason = _lost(texts, [own[place] for place in basis])
        text = " ".join(texts)
        if reason:
            refusals.append(Refusal(text, reason))
        elif _plain(text) != _plain(" ".join(own[place].text for place in basis)):
            rewordings.append(Rewording(text, tuple(source[place].number for place in basis)))
    return Verified(tuple(rewordings), tuple(refusals))


def _borne_out(said: Words, own: Sequence[Words]) -> tuple[int, ...] | Refusal:
    """Return the sentences that bear a text out, the fewest and likest; else why the likest one does not."""
    if not said.content or not _ENDS.search(said.text) or not said.text.isprintable() or _FOREIGN.search(said.text):
        return Refusal(said.text, "form")
    likest = sorted(range(len(own)), key=lambda place: (-evidence.share_told(said, own[place]), place))
    first = ""
    for basis in _bases(likest):
        reason = _unsupported(said, _together(basis, own))
        if not reason:
            return basis
        first = first or reason
    return Refusal(said.text, first or "words")


def _bases(likest: Sequence[int]) -> Iterator[tuple[int, ...]]:
    yield from ((place,) for place in likest)
    yield from (tuple(sorted(pair)) for pair in combinations(likest, 2))


def _together(basis: tuple[int, ...], own: Sequence[Words]) -> Words:
    if len(basis) == 1:
        return own[basis[0]]
    return Words(" ".join(own[place].text for place in basis), own[basis[0]].language)


def _unsupported(said: Words, source: Words) -> str:
    """Return what the source does not bear out, the first found; empty if nothing."""
    if evidence.share_told(said, source) < _OWN_WORDS:
        return "words"
    dated = evidence.dates_told(said, source)
    if dated is None:
        return "dates"
    if not evidence.numbers_told(said, source, dated):
        return "numbers"
    if not evidence.names_told(said, source):
        return "names"
    if not evidence.quotes_told(said, source):
        return "quotes"
    return (
        "" if order.numbers_bound(said, source) and (_is_said(said) or order.names_in_order(said, source)) else "order"
    )


def _is_said(said: Words) -> bool:
    """Whether a text tells who says it: that may come before or behind what is said."""
    return Bearing.ATTRIBUTED in bearings(said.text, said.language)


def _joined(lines: Sequence[_Line]) -> list[tuple[tuple[int, ...], list[str]]]:
    """Return the lines by what they tell, in the order of the summary; no sentence is told in two groups."""
    groups: list[tuple[set[int], list[str]]] = []
    for line in lines:
        basis, texts = set(line.basis), [line.text]
        apart = []
        for other, others in groups:
            if basis.isdisjoint(other):
                apart.append((other, others))
            else:
                basis, texts = basis | other, [*others, *texts]
        groups = [*apart, (basis, list(dict.fromkeys(texts)))]
    return sorted((tuple(sorted(basis)), texts) for basis, texts in groups)


def _lost(texts: Sequence[str], source: Sequence[Words]) -> str:
    """Return what is wrong with sentences that tell others, taken together; empty if nothing."""
    language = source[0].language
    text, original = " ".join(texts), " ".join(words.text for words in source)
    if len(text) > len(original):
        return "length"
    if leans(texts[0], language) and not leans(source[0].text, language):
        return "form"
    now, before = (bearings(Words(told, language).timeless, language) for told in (text, original))
    return "bearing" if before - now or (now - before) & NEVER_NEW else ""


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
