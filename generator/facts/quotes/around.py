"""What stands around the quotes of a passage: who looks for their speakers there has its words and names at hand."""

from __future__ import annotations

from generator.facts.quotes.speakers import Finder


class Around:
    """Reads what stands around the quotes of one passage."""

    def __init__(self, finder: Finder) -> None:
        """Take the passage's finder."""
        self.finder = finder
        self.passage = finder.passage
        self.tokens = finder.passage.tokens
        self.speech = finder.speech
        self.lexicon = finder.lexicon
