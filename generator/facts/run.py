"""A run of words in a sentence that stand together as a name."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.casing import Line
from generator.facts.tokens import Token


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` up to `last` (not included) of a line that stand together as a name."""

    line: Line
    first: int
    last: int
    lead: str = ""
    """Words cut off before the name that tell what it is: `Treasury Secretary`."""
    maker: bool = False
    """Whether its product follows right behind: `DeepSeek` of `DeepSeek R1`."""
    made: bool = False
    """Whether its maker stands right before: `R1` of `DeepSeek R1`."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return self.line.tokens[self.first : self.last]

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
    def keys(self) -> tuple[str, ...]:
        """Its words for looking up."""
        return tuple(t.key for t in self.tokens)

    def before(self, steps: int = 1) -> Token | None:
        """Return the token that many steps before it, if there is one."""
        return self.line.tokens[self.first - steps] if self.first >= steps else None

    def after(self, steps: int = 1) -> Token | None:
        """Return the token that many steps behind it, if there is one."""
        place = self.last + steps - 1
        return self.line.tokens[place] if place < len(self.line.tokens) else None
