"""How well pages are cleaned: the measures of scrapinghub/article-extraction-benchmark, and of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from benchmarks.training.pages import FORMS, Page
from generator.cleaning import bounds

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_LOST = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """One page."""

    found: float
    """Share of right shingles among those that are in either text; `false` and `missed` are the other shares."""
    false: float
    missed: float
    kept: float
    """F1 of the blocks that stay."""
    removed: int
    furniture: int
    """Blocks of furniture, and how many of them were removed."""


def lines(known: Sequence[Page], scores: Sequence[np.ndarray]) -> Iterator[str]:
    """Yield the measures of each form, and in it of each corpus and of each language with five pages."""
    for form in FORMS:
        chosen = [number for number, page in enumerate(known) if page.form == form and len(scores[number])]
        measured = {number: _measured(known[number], scores[number]) for number in chosen}
        yield _line(form, list(measured.values()))
        for kind in ("corpus", "lang"):
            for name in sorted({getattr(known[number], kind) for number in chosen}):
                part = [measured[number] for number in chosen if getattr(known[number], kind) == name]
                if len(part) >= 5:
                    yield _line(f"  {name}", part)


def _line(name: str, measured: Sequence[Measured]) -> str:
    precision = fmean(one.found / (one.found + one.false) if one.found + one.false else 0.0 for one in measured)
    recall = fmean(one.found / (one.found + one.missed) if one.found + one.missed else 0.0 for one in measured)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    lost = fmean(one.missed >= _LOST * (one.found + one.missed) for one in measured)
    removed = sum(one.removed for one in measured) / max(1, sum(one.furniture for one in measured))
    kept = fmean(one.kept for one in measured)
    return (
        f"{name:16} {len(measured):4} pages  F1 {f1:.4f}  blocks F1 {kept:.4f}  removed {removed:.4f}  lossy {lost:.3f}"
    )


def _measured(page: Page, scores: np.ndarray) -> Measured:
    stays = np.array(bounds.chosen(scores, [look.words for look in page.known.looks]))
    wanted = _shingles(page.body)
    got = _shingles("\n".join(text for text, one in zip(page.texts, stays, strict=True) if one))
    right = sum((wanted & got).values())
    whole = sum(wanted.values()) + sum(got.values()) - right or 1
    of_article, furniture = page.labels == 1, page.labels == 0
    both = int((of_article & stays).sum())
    either = int(of_article.sum()) + int((stays & (page.labels >= 0)).sum())
    return Measured(
        found=right / whole,
        false=(sum(got.values()) - right) / whole,
        missed=(sum(wanted.values()) - right) / whole,
        kept=2 * both / either if either else 0.0,
        removed=int((furniture & ~stays).sum()),
        furniture=int(furniture.sum()),
    )


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1)) if words)
