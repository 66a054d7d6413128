"""The file of the weights that summaries are chosen by, generator/data/summary/weights.yml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.summary.weighing import NAMES, Learned

ROOT = Path(__file__).parents[2]
FILE = ROOT / "generator/data/summary/weights.yml"


def written(weights: Learned) -> str:
    """Return weights as the data file has them."""
    lines = [
        "# Weights of generator/summary/weighing.py and terms.py for what features.py and terms.py know of the",
        "# sentences, words and pairs of words of an article: written by benchmarks/training/summaries.py. `shown`, of",
        "# choice.py, is written by benchmarks/training/shown.py.",
    ]
    for part, names in NAMES.items():
        lines.append(f"{part}:")
        own = getattr(weights, part)
        known = own if isinstance(own, Mapping) else dict(zip(names, own, strict=True))
        lines += [f'  "{name}": {known[name]:.4f}' for name in names]
    return "\n".join(lines) + "\n"
