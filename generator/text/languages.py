"""What the tool knows of each language, from `data/languages/CODE/SECTION.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from generator import yamltext

UNKNOWN = "und"
"""BCP 47 for a text whose language nothing tells."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language by its BCP 47 primary subtag; every section of it may be empty.

    `language` gives one object a code. It is equal to itself alone: word lists are looked up by it all the time.
    """

    code: str

    def section(self, name: str) -> yamltext.Fields:
        """Return one section, such as `dates`; an empty one where the language has none."""
        return _section(self.code, name)


@cache
def language(code: str | None) -> Language:
    """Return the language of a BCP 47 code: `it-IT` is `it`; nothing or an unknown code has empty sections."""
    primary = (code or UNKNOWN).replace("_", "-").split("-")[0].casefold()
    return _language(primary if primary.isascii() and primary.isalpha() else UNKNOWN)


@cache
def _language(primary: str) -> Language:
    return Language(primary)


@lru_cache(maxsize=1 << 12)
def flag(spoken: Language, section: str, key: str) -> bool:
    """Return a flag of a section of a language, false where it has none: rules ask for the same ones all the time."""
    return spoken.section(section).flag(key)


@cache
def known() -> tuple[str, ...]:
    """Return the codes of the languages that have data, in alphabetical order."""
    folder = files("generator.data").joinpath("languages")
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and entry.name.isalpha()))


@cache
def _section(code: str, name: str) -> yamltext.Fields:
    path = f"languages/{code}/{name}.yml"
    entry = files("generator.data").joinpath(path)
    return yamltext.load(entry.read_text("utf-8") if entry.is_file() else "", path=path)
