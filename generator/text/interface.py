"""What the site says of its own: interface texts by language, from `data/ui/CODE.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from generator import yamltext
from generator.text.languages import language

FALLBACK = "en"

# `~` ties a number to its unit in our own words, as in TeX.
_TIE = str.maketrans({"~": "\u00a0"})


@dataclass(frozen=True, slots=True)
class Interface:
    """The texts of one language by dotted name: `topic.timeline`."""

    lang: str
    """BCP 47 code of the language that the texts are really in."""
    locale: str
    """What CLDR calls it: `it`, `en_GB`."""
    texts: Mapping[str, str] = field(repr=False)

    def text(self, name: str) -> str:
        """Return one text; its `{holes}` are still to be filled. Raises KeyError when there is none."""
        return self.texts[name]

    def find(self, *names: str) -> str | None:
        """Return the first text that there is, None when there is none of them."""
        return next((self.texts[name] for name in names if name in self.texts), None)

    def list(self, name: str) -> tuple[str, ...]:
        """Return a text that is a list of words parted by spaces; empty when there is none."""
        return tuple(self.texts.get(name, "").split())


@cache
def interface(lang: str) -> Interface:
    """Return the texts of a language, or the English ones where it has none."""
    code = language(lang).code
    fields = _fields(code)
    if not fields:
        code, fields = FALLBACK, _fields(FALLBACK)
    texts = {name: text.translate(_TIE) for name, text in _flat(fields, "").items()}
    own = lang.replace("-", "_") if "-" in lang and language(lang).code == code else ""
    return Interface(code, own or texts.get("locale", code), MappingProxyType(texts))


def _fields(code: str) -> yamltext.Fields:
    path = f"ui/{code}.yml"
    entry = files("generator.data").joinpath(path)
    return yamltext.load(entry.read_text("utf-8") if entry.is_file() else "", path=path)


def _flat(fields: yamltext.Fields, prefix: str) -> dict[str, str]:
    texts: dict[str, str] = {}
    for key, value in fields.items():
        if isinstance(value, yamltext.Fields):
            texts |= _flat(value, f"{prefix}{key}.")
        else:
            texts[prefix + key] = fields.text(key) or ""
    return texts
