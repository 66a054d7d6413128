"""What a language knows of names: the section `names` as sets of folded words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from babel import Locale, UnknownLocaleError

from generator.text import languages

# English words for companies and their kinds stand in the news of every language.
_WORLD = "en"
# `Congo - Kinshasa`, `Hong Kong SAR China`.
_SPLIT = re.compile(r" - |-(?=Brazzaville|Kinshasa)")
_ADMINISTERED = re.compile(r"^R\.?A\.?[SE]\.? (?:di|de|da|chinoise de) | SAR China$|^Sonderverwaltungsregion ")
_NOT_PLACES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "001"})
_SHORTEST_PLACE = 3
# What a phrase may begin with, as words are cut: up to a space, or an apostrophe with it.
_WORD = re.compile(r"[^\s']+'?")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language around names; every set holds words as `key` writes them."""

    code: str
    capitalised_nouns: bool
    """A capital says nothing: German."""
    elisions: frozenset[str]
    inversions: frozenset[str]
    """Pronouns that stand joined behind their verb: `explique-t-il`."""
    sets: dict[str, frozenset[str]]
    places: frozenset[str]
    organisations: frozenset[str]
    given: frozenset[str]
    acronyms: frozenset[str]
    role_openings: frozenset[str]
    """The first words of roles: `amministratore` of `amministratore delegato`."""
    title_openings: frozenset[str]
    """The first words of titles and ranks."""
    phrase_openings: frozenset[str]
    """The first words of places and organisations of several words: `stati` of `stati uniti`."""

    def has(self, name: str, word: str) -> bool:
        """Say whether a word stands in one of the language's lists."""
        return word in self.sets[name]

    def has_any(self, name: str, words: Iterable[str]) -> bool:
        """Say whether one of some words stands in one of the language's lists."""
        return not self.sets[name].isdisjoint(words)

    def in_any(self, names: Iterable[str], word: str) -> bool:
        """Say whether a word stands in one of some of the language's lists."""
        return any(word in self.sets[name] for name in names)

    def is_known(self, name: str) -> bool:
        """Say whether a name is a listed place's or organisation's."""
        return name in self.places or name in self.organisations


def key(word: str) -> str:
    """Return a word for looking up: no case, one kind of apostrophe; accents stay."""
    return word.replace("’", "'").replace("ʼ", "'").casefold()


@cache
def lexicon(code: str) -> Lexicon:
    """Return the words of a language; for an unknown one only what is the same everywhere."""
    own = languages.language(code).section("names")
    world = languages.language(_WORLD).section("names")
    sets = {name: _keys(own.texts(name)) for name in _lists()}
    sets["organisation_words"] |= _keys(world.texts("organisation_words"))
    sets["organisation_ends"] |= _keys(world.texts("organisation_ends"))
    sets["legal_forms"] |= _keys(world.texts("legal_forms"))
    sets["joins"] = (sets["joins"] or sets["of"]) | {"of"}
    sets["titles"] |= _keys(world.texts("titles"))
    sets["honours"] |= _keys(world.texts("honours"))
    primary = languages.language(code).code
    listed = (own.texts(name) for name in ("places", "cities", "world_places"))
    places = _keys((*chain.from_iterable(listed), *_territories(primary, sets["and"])))
    # What is a given name too is no more likely a town abroad: `Orlando`.
    places |= _keys(world.texts("world_places")) - _given()
    organisations = _keys((*own.texts("organisations"), *world.texts("firms")))
    return Lexicon(
        code=primary,
        capitalised_nouns=own.flag("capitalised_nouns"),
        elisions=_keys(own.texts("elisions")),
        inversions=_keys(own.texts("inversions")),
        sets=sets,
        places=places,
        organisations=organisations,
        given=_given(),
        role_openings=frozenset(role.split()[0] for role in sets["roles"]),
        title_openings=frozenset(title.split()[0] for title in sets["titles"] | sets["ranks"]),
        phrase_openings=frozenset(
            part[0] for name in (*places, *organisations) if len(part := _WORD.findall(name)) > 1
        ),
        acronyms=_keys((*own.texts("acronyms"), *world.texts("acronyms"))),
    )


@cache
def _lists() -> frozenset[str]:
    """Return the names of the lists that any language has."""
    return frozenset(name for code in languages.known() for name in languages.language(code).section("names"))


@cache
def _given() -> frozenset[str]:
    """Return the given names of all languages: an Italian article names people of every country."""
    known = (languages.language(code).section("names") for code in languages.known())
    return frozenset(key(name) for section in known for name in section.texts("given"))


def _territories(code: str, joints: Iterable[str]) -> tuple[str, ...]:
    """Return countries and parts of the world as CLDR names them in a language, and as texts write those names."""
    try:
        territories = Locale(code if code != languages.UNKNOWN else _WORLD).territories
    except UnknownLocaleError:
        return ()
    names = (name for at, name in sorted(territories.items()) if at not in _NOT_PLACES)
    told = (form for name in names for form in _written(name, sorted(joints)))
    return tuple(name for name in told if len(name) >= _SHORTEST_PLACE and name[0].isupper())


def _written(name: str, joints: Iterable[str]) -> Iterator[str]:
    """Yield a territory's name and its other forms: `Bosnia and Herzegovina`, `Burma`, `Congo`, `Hong Kong`."""
    yield name
    yield from (name.replace(" & ", f" {joint} ") for joint in joints if " & " in name)
    first, bracket, second = name.rstrip(")").partition(" (")
    if bracket:
        yield from (first, second)
    yield from _SPLIT.split(name)[:1]
    yield _ADMINISTERED.sub("", name)


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)
