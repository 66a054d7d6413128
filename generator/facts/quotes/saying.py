"""What tells that quoted words are speech: whose, by which wording, and how far it reaches."""

from __future__ import annotations

import msgspec

from generator.facts.quotes.passages import Place
from generator.model.facts import Quote


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Somebody who says something, by name or, when the text gives none, by what he is."""

    name: str | None = None
    words: str | None = None
    """`un portavoce di Google`, when there is no name."""
    anaphoric: bool = False
    """A pronoun, or nothing at all: whoever spoke last."""
    pronoun: str | None = None
    """`he`, `she`: no organisation; `it`: nobody else."""
    at: Place | None = None
    """The words of the text that tell: a name, a title, a pronoun."""


ANAPHORIC = Speaker(anaphoric=True)
UNKNOWN = Speaker()


class Saying(msgspec.Struct, frozen=True, gc=False):
    """Who is said to say something, and by which words."""

    speaker: Speaker
    verb: str | None = None
    """As written."""
    behind: int = 0
    """Token after the wording, when it stands behind the quote."""
    end: int = 0
    """Token after the quote."""
    governs: bool = False
    """The verb stands before the quote, and may govern another one."""
    called: bool = False
    """The verb names its object: what stands in marks is what the speaker calls it."""
    built: bool = False
    """The build of the sentence tells it, without a known verb."""
    passive: bool = False
    """What stands in marks is what somebody or something is said to be: `is called “…”`."""


class Heard(msgspec.Struct, frozen=True, gc=False):
    """A quote, and the words that tell its speaker where they stand: `he`, `Rossi`, `the minister`."""

    quote: Quote
    at: Place | None = None
    paragraph: int = 0
    """Number of its paragraph, from 1."""
    opens: bool = False
    """The paragraph begins with it."""
    lasts: bool = False
    """The paragraph ends before the mark that closes it: the next one goes on with it."""
