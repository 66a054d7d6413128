"""How far what a page says of itself can be trusted: weights of the marks of offered values, learned from pages.

The numbers are in data/trust/NAME.yml; `python -m benchmarks.quality.trust` makes them and says how well they choose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol, TypeVar

from generator import yamltext


class Offered(Protocol):
    """A value that a page offers."""

    @property
    def marks(self) -> frozenset[str]:
        """What speaks for or against it."""


T = TypeVar("T", bound=Offered)


def best(offered: Sequence[T], name: str) -> T | None:
    """Return the offered value whose marks weigh most together, the first of equals; None where there is none.

    A log-linear choice: the weights are those under which the right values of labelled pages are the likeliest.
    """
    known = weights(name)
    return max(offered, key=lambda one: sum(known.get(mark, 0.0) for mark in sorted(one.marks)), default=None)


@cache
def weights(name: str) -> Mapping[str, float]:
    """Return the weights of `titles` or `authors` by mark."""
    return {mark: float(str(weight)) for mark, weight in learned(name).items()}


def learned(name: str) -> yamltext.Fields:
    """Return what data/trust/NAME.yml holds."""
    path = f"trust/{name}.yml"
    return yamltext.load(files("generator.data").joinpath(path).read_text("utf-8"), path=path)
