"""A run of words in a sentence that stand together as a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.facts.names.casing import Line
from generator.facts.names.tokens import Token
from generator.model.facts import EntityKind


@dataclass(slots=True, eq=False)
class Run:
    """Words `first` up to `last` (not included) of a line that stand together as a name. Nothing changes one."""

    line: Line
    first: int
    last: int
    lead: str = ""
    """Words cut off before the name that tell what it is: `Treasury Secretary`."""
    maker: bool = False
    """Whether its product follows right behind: `DeepSeek` of `DeepSeek R1`."""
    made: bool = False
    """Whether its maker stands right before: `R1` of `DeepSeek R1`."""
    kind: EntityKind | None = None
    """What it names, as far as that was learned from this sentence; None where rules alone found it."""
    lead_of_kind: float = 0.0
    """By how much what was learned prefers this kind."""
    tokens: tuple[Token, ...] = field(init=False)
    """Its words."""
    keys: tuple[str, ...] = field(init=False)
    """Its words for looking up."""
    name: str = field(init=False)
    """All of it for looking up, one space where the text has any: `stati uniti d'america`."""

    def __post_init__(self) -> None:
        """Look its words up once: they are asked for many times."""
        self.tokens = self.line.tokens[self.first : self.last]
        self.keys = tuple([token.key for token in self.tokens])
        self.name = phrase(self.tokens)

    @property
    def start(self) -> int:
        """Its first character in the sentence."""
        return self.line.tokens[self.first].start

    @property
    def end(self) -> int:
        """The character after its last in the sentence."""
        return self.line.tokens[self.last - 1].end

    @property
    def text(self) -> str:
        """Its words as written."""
        return self.line.sentence.text[self.start : self.end]

    @property
    def is_bracketed(self) -> bool:
        """Whether brackets stand right around it."""
        before, after = self.before(), self.after()
        return before is not None and after is not None and (before.text, after.text) == ("(", ")")

    def before(self, steps: int = 1) -> Token | None:
        """Return the token that many steps before it, if there is one."""
        return self.line.tokens[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 1) -> Token | None:
        """Return the token that many steps behind it, if there is one."""
        place = self.last + steps - 1
        return self.line.tokens[place] if place < len(self.line.tokens) else None


def phrase(found: Sequence[Token]) -> str:
    """Return words for looking up, one space where the text has any: `stati uniti d'america`."""
    if len(found) == 1:
        return found[0].key
    words = [found[0].key] if found else []
    for before, token in pairwise(found):
        words.append(" " + token.key if token.start > before.end else token.key)
    return "".join(words)
