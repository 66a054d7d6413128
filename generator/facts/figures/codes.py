"""What kind of thing a product code is: `H800` of `le GPU H100 e H800`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold

_CODE = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}")
_CODES_OF = re.compile(r"([^\W\d_]{2,20})((?:(?:,| [eo]| and| or)? [A-Z]{1,4}-?\d{1,4}[A-Z]{0,2}){1,6})(?!\w)")
# Words of which it is kept in mind whether they are codes: the same ones come again and again.
_MOST_WORDS = 1 << 12


@lru_cache(maxsize=_MOST_WORDS)
def is_code(word: str) -> bool:
    """Return whether a word is the code of a product: `A100`, `H800`."""
    return _CODE.fullmatch(word) is not None


class Codes:
    """The product codes of an article, looked for when one is first met: few have any."""

    def __init__(self, texts: Sequence[str], known: Vocabulary) -> None:
        """Take the article's sentences."""
        self._texts = texts
        self._known = known

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """What kind of thing each code is, where the text says so: `le GPU H100 e H200`."""
        found: dict[str, str] = {}
        products = self._known.words["names.product_nouns"]
        for match in (match for text in self._texts for match in _CODES_OF.finditer(text)):
            if match[1].isupper() or evenfold(match[1]) in products:
                for code in _CODE.findall(match[2]):
                    found.setdefault(code, match[1])
        return found
