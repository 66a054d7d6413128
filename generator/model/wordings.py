"""What a summary says in other words than the article's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rewording:
    """One or two sentences of an article as a language model tells them, held against the article's own."""

    text: str
    sentences: tuple[int, ...]
    """Numbers of the summary's sentences that it stands for, and whose words it rests on."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words of a language model that the article does not bear out."""

    text: str
    reason: str
    """`numbers`, `dates`, `names`, `quotes`, `words`, `order`, `bearing`, `form` or `length`."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What is left of a language model's answer."""

    rewordings: tuple[Rewording, ...] = ()
    """No sentence of the summary is told by two of them; those that none tells stay as they are."""
    refusals: tuple[Refusal, ...] = ()
