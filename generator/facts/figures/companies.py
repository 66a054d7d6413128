"""The company that an article is about: whom `la società` means in it; a union or a ministry is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import wordings
from generator.facts.named import Names
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Words before a name in which its kind stands: `il sindacato autonomo X`.
_NEAR_WORDS = 2
# Characters that those words fill at most.
_REACH = 48


class Companies:
    """The organisations of one article, looked through when a company without a name is met."""

    def __init__(self, names: Names, texts: Sequence[str], language: Language) -> None:
        """Take an article's names and sentences."""
        self._names = names
        self._texts = texts
        self._language = language
        self._main: tuple[str | None] | None = None

    def main(self) -> str | None:
        """Return the company that the article names most; None where that is something else than a company."""
        if self._main is None:
            name = self._names.main()
            self._main = (name if name and not self._is_other(name) else None,)
        return self._main[0]

    def stand_together(self, name: str, word: str) -> bool:
        """Return whether a sentence of the article has both a name and a word."""
        return any(name in text and word in text for text in self._texts)

    def stands_beside(self, name: str, noun: str) -> bool:
        """Return whether a noun is part of a name or stands right beside it anywhere: `il gruppo X`, `X Group`."""
        beside = re.compile(rf"(?:\b{noun} |^){re.escape(name)}\b(?: {noun}\b)?", re.IGNORECASE)
        found = (match[0] for text in self._texts for match in beside.finditer(text))
        return noun in evenfold(name).split() or any(len(words) > len(name) for words in found)

    def _is_other(self, name: str) -> bool:
        """Return whether a name tells itself that it is no company, or a word right beside it does anywhere."""
        others = wordings.words(self._language, "measures", "no_companies")
        if not others.isdisjoint(evenfold(name).split()):
            return True
        for text in self._texts:
            start = text.find(name)
            while start >= 0:
                before = evenfold(text[max(0, start - _REACH) : start]).replace("'", " ").split()[-_NEAR_WORDS:]
                behind = evenfold(text[start + len(name) : start + len(name) + _REACH]).split()[:1]
                if not others.isdisjoint(before) or (
                    text[start + len(name) :][:1] == " " and not others.isdisjoint(behind)
                ):
                    return True
                start = text.find(name, start + len(name))
        return False
