"""Figures as they are compared: what a number is a number of, as far as its sentence tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.articles import Card
from generator.model.facts import Figure
from generator.topics import likeness
from generator.topics.comparing import affairs
from generator.topics.comparing.affairs import Affair
from generator.topics.comparing.units import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One figure of one article with all that says what it measures."""

    card: Card
    figure: Figure
    unit: frozenset[str]
    """Folded words of the unit, in the singular; empty when it counts nothing named."""
    kind: Kind
    concepts: frozenset[str]
    about: tuple[str, ...]
    """Folded words of the name that it is said of; empty when none stands near."""
    measure: frozenset[str]
    """Stems of what is measured."""
    words: likeness.Likeness = likeness.NOTHING
    """Of the whole sentence, its figures left out."""
    near: frozenset[str] = frozenset()
    """Stems of the stretch between punctuation in which it stands."""
    counted: frozenset[str] = frozenset()
    """What its unit may say in other words too."""
    senses: frozenset[str] = frozenset()
    """What the words of the whole sentence may say."""
    before: frozenset[str] = frozenset()
    """Stems of the sentence before, where the article's card has it."""
    others: frozenset[str]
    """Words of the names in the figure's own clause."""
    sentence_words: frozenset[str]
    years: frozenset[str]
    """Years that are told of it: those that stand next to it in the sentence."""
    days: frozenset[date] = frozenset()
    """Days on which its sentence says that something happened."""
    periods: frozenset[str] = frozenset()
    """Quarters and halves of a year."""
    rates: frozenset[str] = frozenset()
    """What it is an amount for: `day`, `head`; empty for a total."""
    event_years: frozenset[str] = frozenset()
    """Years that its own clause names, else the article's; empty when they are unknown."""
    event_days: frozenset[date] = frozenset()
    """Days before its own on which the article tells that something happened."""
    affair: Affair = affairs.UNKNOWN
    """What the article tells."""
    rivals: tuple[Claimed, ...] = ()
    """Other numbers of the article that could be of the same measure."""
    part: bool = False
    """A part of a total that the sentence gives before."""
    baseline: bool = False
    """What another number is measured against, or where a change sets out: `from 62 to 84`."""
    increment: bool = False
    """What comes on top of another number: `altri 9 milioni`."""
    former: bool = False
    """What was said before, and is so no longer: `the police had earlier spoken of 80`."""
    running: bool = False
    """What goes on growing: `so far it has cost 3 million`."""
    reached: bool = False
    """Where something has moved: `the debt has fallen to 472 million`."""
    now: bool = False
    """What somebody says now, and said otherwise before: `he now puts it at 4 million`."""
    partly: frozenset[str] = frozenset()
    """Of which people it is, where its sentence says not of all: those of a place, those who are left."""
    past: bool = False
    """Of a precedent, which is told for comparison: `three people died there`."""
    over: bool = False
    """Of those for whom it is over: `lifted for 14,200 homes`."""
    asked: bool = False
    """What somebody asks for, paid by nobody yet: `chiede 12 milioni`."""
    unreal: bool = False
    """What would have been, and was not."""
    bystanders: frozenset[str] = frozenset()
    """Stems of names that it is not said of: who speaks, people where none are counted, public bodies."""
    elsewhere: frozenset[str] = frozenset()
    """Stems of names with which its sentence opens, and which its article is not about: `At Tarrant Vale, 5,300`."""
    voice: str = ""
    """Who says it, folded; empty for the article itself."""
    contrast: Figure | None = None
    """The figure that the same sentence sets against it: `50.000, not the 10.000 that they claim`."""
    moved: Figure | None = None
    """The other end of a change that its sentence tells: `from 312 to 240`; what is the baseline was so before."""
