"""The words of an article, one behind the other, as numbers, and what is counted of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from generator.summary.vocabulary import ALONE, CAPITAL, FIRST, NAME, OPENER, REFERENCE, SECOND, SPOKEN, vocabulary
from generator.text.languages import Language
from generator.text.leaning import EARLY

_FIRST_WORDS = np.arange(EARLY)
# What numbers of two bytes are below.
_SHORT = 1 << 16


class Leaning(Enum):
    """Whether a sentence's first words tell that it leans on the one before."""

    NO = auto()
    PERHAPS = auto()
    YES = auto()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article."""

    form: np.ndarray
    """Of each word, the number of its form: the word in small letters; in the order in which they come."""
    form_starts: np.ndarray
    """Of each form, the word where it comes first."""
    spelled: np.ndarray
    """Of each form, its number in the vocabulary."""
    content: np.ndarray
    """Of each form, the number of its content word in the vocabulary; 0 for none."""
    long: np.ndarray
    """Of each form, how long it is, up to 1."""
    times: np.ndarray
    """Of each form, how often it comes."""
    sentence: np.ndarray
    marks: np.ndarray
    """Of each word, as the vocabulary knows them; the capital of a sentence's first word tells nothing."""
    lengths: np.ndarray
    """Words of each sentence."""
    starts: np.ndarray
    """The first word of each sentence."""
    pair: np.ndarray
    """Of each word, the number of the pair that it makes with the one before it; one beyond the pairs if none is."""
    pairs: np.ndarray
    """Forms of each pair: two rows."""
    pair_starts: np.ndarray
    """Of each pair, the word with which it ends where it comes first."""
    by_form: np.ndarray
    """The words, form by form."""
    held: np.ndarray
    """Words whose forms their sentences hold no earlier, form by form."""
    leaning: Sequence[Leaning]
    """Of each sentence that `leaning.stands`."""
    spoken: np.ndarray
    """Of each sentence, how many of its words are such as are spoken."""

    @classmethod
    def of(cls, texts: Sequence[str], language: Language) -> Tokens:
        """Cut the sentences of an article into words; numbers of the vocabulary are good until another is cut."""
        own = vocabulary(language)
        own.begin_article()
        words, lengths = own.look_up(texts)
        known = own.form[words]
        form, form_starts = numbered(known, own.forms)
        spelled = known[form_starts]
        sentence = np.arange(len(texts)).repeat(lengths)
        starts = lengths.cumsum() - lengths
        marks = np.zeros(len(form) + EARLY, np.int64)
        marks[: len(form)] = own.marks[words]
        # Words of the next sentence may count for a short one.
        openings = marks[starts[:, None] + _FIRST_WORDS].tolist()
        by_form = ordered(form, len(spelled))
        marks[starts] &= ~(CAPITAL | NAME)
        marks = marks[: len(form)]
        return cls(
            form,
            form_starts,
            spelled,
            own.content[spelled],
            own.long[spelled],
            np.bincount(form),
            sentence,
            marks,
            lengths,
            starts,
            *_pairs(form, starts, by_form, len(spelled)),
            by_form,
            by_form[changes(form[by_form]) | changes(sentence[by_form])],
            [_leaning(*opening) for opening in openings],
            np.bincount(sentence, marks & SPOKEN > 0, len(texts)),
        )


def _pairs(
    form: np.ndarray, starts: np.ndarray, by_form: np.ndarray, forms: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pair of each word, the forms of each pair, and where each comes first."""
    # A sentence's first word makes a pair with none; such are numbered behind all pairs.
    before = np.empty(len(form) + 1, np.int64)
    before[1:] = form
    before[starts] = forms
    order = by_form[ordered(before[by_form], forms + 1)]
    new = changes(before[order]) | changes(form[order])
    pair = np.empty_like(order)
    pair[order] = new.cumsum() - 1
    pair_starts = order[new]
    pairs = np.array((before[pair_starts], form[pair_starts]))
    real = np.count_nonzero(pairs[0] < forms)
    return np.minimum(pair, real), pairs[:, :real], pair_starts[:real]


def _leaning(first: int, second: int, *later: int) -> Leaning:
    """Return what the marks of a sentence's first words tell, as `leaning` knows them."""
    if first & OPENER:
        return Leaning.YES
    refers = first | second
    for word in later:
        refers |= word
    if refers & REFERENCE or first & ALONE or (first & FIRST and second & SECOND):
        return Leaning.PERHAPS
    return Leaning.NO


def numbered(values: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a number for each value, from 0, equal ones alike, as they come; and where each number comes first.

    The values are below `most`.
    """
    places = np.arange(len(values))
    first = np.empty(most, np.int64)
    # The last that is written stays.
    first[values[::-1]] = places[::-1]
    came = first[values]
    new = came == places
    return (new.cumsum() - 1)[came], new.nonzero()[0]


def ordered(values: np.ndarray, most: int) -> np.ndarray:
    """Return the places of values from the least on, equal ones as they come. The values are below `most`."""
    # Short numbers are sorted by their bytes, in linear time.
    return (values.astype(np.uint16) if most <= _SHORT else values).argsort(kind="stable")


def changes(ordered: np.ndarray) -> np.ndarray:
    """Return which of ordered values are the first of their kind."""
    new = np.empty(len(ordered), bool)
    new[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return new
