"""The word lists of a language as figures ask for them: by name, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from typing import Generic, TypeVar

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon, lexicon
from generator.facts.speech import Speech, speech
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag

# The sections whose lists are named with them.
_SECTIONS = frozenset({"events", "names", "numbers", "quotes", "topics", "words"})
_Made = TypeVar("_Made")


class _Lists(dict[str, _Made], Generic[_Made]):
    """What is made of lists, by their names: `articles` of the section of measures, `names.and` of another."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        """Take what makes it."""
        self._make = make

    def __missing__(self, name: str) -> _Made:
        """Make what is asked for the first time."""
        made = self[name] = self._make(name)
        return made


class Vocabulary:
    """What the figures of a language ask of its data."""

    def __init__(self, language: Language) -> None:
        """Take a language."""
        self.language = language
        self.words = _Lists(self._words)
        """Single words, folded, of one list or of several with a blank between: `persons sites`."""
        self.patterns = _Lists(lambda name: wordings.pattern(language, *_path(name)))
        """Patterns for the phrases of a list."""
        self.texts = _Lists(self._texts)
        """Lists as they are written, such as endings."""
        self.openings = _Lists(lambda name: frozenset(evenfold(text.split()[0]) for text in self.texts[name]))
        """The first words of the phrases of a list."""
        self._endings = _Lists(self._folded)
        self.lexicon: Lexicon = lexicon(language.code)
        self.speech: Speech = speech(language.code)
        self.plural_heads = flag(language, "measures", "plural_heads")
        """A noun is told from its adjectives by its plural, as in English."""
        self.capitalised_nouns = flag(language, "names", "capitalised_nouns")
        self.crowd = next(iter(self.texts["crowd"]), None)
        """The word for people of whom a number alone tells."""
        qualifiers = language.section("measures").fields("qualifiers")
        rough = [phrase for kind in qualifiers for phrase in qualifiers.texts(kind)]
        self.rough = wordings.choice(rough)
        """A pattern for the words by which a number is rough or a limit: `circa`, `more than`."""
        self.rough_words = frozenset(evenfold(word) for phrase in rough for word in phrase.split())
        self.before_numbers = self.rough_words | frozenset(self.texts["fillers"])
        """The words of which several may stand before a number: `ben oltre`."""
        self.calendar = self.words["names.calendar"] - self.words["modals"]
        """Days and months but those that are verbs too: `300 may go`."""
        self.exactly = f"(?:{wordings.choice([*self.texts['overall'], *rough])} )?"
        """A pattern for those words or the ones for all there are, or none of them."""

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words for numbers from two on."""
        table = self.language.section("numbers").fields("words")
        return frozenset(word for key in table if int(key) > 1 for word in map(evenfold, table.texts(key)))

    def ends(self, text: str, name: str) -> bool:
        """Return whether a text, folded, ends with a phrase of a list."""
        told = text.endswith(self._endings[name])
        return told and any(match.end() == len(text) for match in self.patterns[name].finditer(text))

    def pattern(self, *names: str) -> str:
        """Return the source of a pattern for the phrases of some lists."""
        return "|".join(self.patterns[name].pattern for name in names)

    def _words(self, names: str) -> frozenset[str]:
        lists = (wordings.words(self.language, *_path(name)) for name in names.split())
        return frozenset[str]().union(*lists)

    def _texts(self, name: str) -> tuple[str, ...]:
        section, key = _path(name)
        return self.language.section(section).texts(key)

    def _folded(self, name: str) -> tuple[str, ...]:
        """Return with what a text ends that may end with a phrase of a list: with anything, where one ends so."""
        phrases = tuple(map(evenfold, self.texts[name]))
        return ("",) if any(phrase.endswith("*") for phrase in phrases) else phrases


def _path(name: str) -> list[str]:
    """Return the section of a list, that of measures where none is named, and its key."""
    path = name.split(".")
    return path if path[0] in _SECTIONS else ["measures", *path]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return what the figures of a language ask of its data."""
    return Vocabulary(language)
