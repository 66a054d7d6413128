"""What the names of the elements around a block say of it, in a saved page."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

from generator.cleaning.learned import lexicon
from generator.cleaning.learned.lexicon import Weights

# Elements around a block whose names are looked at, the nearest first.
_NEAR = 6
# Elements, and names of them, that are remembered: pages of one site share most of them.
_REMEMBERED = 8_192
_NAME = re.compile(r"[a-z][\w-]*")
_JOINT = re.compile(r"[-_]+")
_Names = frozenset[str]


class Elements:
    """Names of elements with their weights; what is known of an element is remembered."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._known = lru_cache(maxsize=_REMEMBERED)(self._weighed)

    def weigh(self, trail: str) -> tuple[float, float, float]:
        """Return what a trail says of its block, and the strongest of its names against and for the article."""
        *around, nearest = near(trail)
        return lexicon.weigh(self._known(nearest, "^").union(*map(self._known, around)), self._weights)

    def _weighed(self, entry: str, mark: str = "") -> _Names:
        return names(entry, mark) & self._weights.keys()


def near(trail: str) -> list[str]:
    """Return the elements of a trail that are looked at, the nearest last; of an empty one an empty name."""
    return trail.rsplit(" > ", _NEAR)[-_NEAR:]


def names(entry: str, mark: str = "") -> _Names:
    """Return the names of an element, each with a mark before it, and the parts of them."""
    found = _NAME.findall(entry.casefold())
    return _Names(chain([f"{mark}{name}" for name in found], *map(_parts, found)))


@lru_cache(maxsize=_REMEMBERED)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(_JOINT.split(name))


@cache
def learned() -> Elements:
    """Return what was learned of names of elements, see `lexicon.learned`."""
    return Elements(lexicon.learned("trails"))
