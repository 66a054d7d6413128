"""What kind of thing a product code is: `H800` of `le GPU H100 e H800`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.facts import wordings
from generator.text.evenfold import evenfold
from generator.text.languages import Language

_CODE = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}")
_CODES_OF = re.compile(r"([^\W\d_]{2,20})((?:(?:,| [eo]| and| or)? [A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}){1,6})(?!\w)")
# Words of which it is kept in mind whether they are codes: the same ones come again and again.
_MOST_WORDS = 1 << 12


@lru_cache(maxsize=_MOST_WORDS)
def is_code(word: str) -> bool:
    """Return whether a word is the code of a product: `A100`, `H800`."""
    return _CODE.fullmatch(word) is not None


class Kinds:
    """What kind of thing each product code of an article is, found out when it is first asked: few have any."""

    def __init__(self, texts: Sequence[str], language: Language) -> None:
        """Take the article's sentences."""
        self._texts = texts
        self._language = language
        self._kinds: dict[str, str] | None = None

    def __call__(self) -> Mapping[str, str]:
        """Return the kinds by their codes, `GPU` by `H100`."""
        if self._kinds is None:
            self._kinds = kinds(self._texts, self._language)
        return self._kinds


def kinds(texts: Iterable[str], language: Language) -> dict[str, str]:
    """Return what kind of thing each product code of a text is, where the text says so: `le GPU H100 e H200`."""
    found: dict[str, str] = {}
    products = wordings.words(language, "names", "product_nouns")
    for text in texts:
        if not _CODE.search(text):
            continue
        for match in _CODES_OF.finditer(text):
            if match[1].isupper() or evenfold(match[1]) in products:
                for code in _CODE.findall(match[2]):
                    found.setdefault(code, match[1])
    return found
