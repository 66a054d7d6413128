"""How like speech quoted words are: a logistic score over what is seen of them and around them."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files

from generator import yamltext
from generator.facts.quotes.traits import Seen, certain, stands_alone, traits

# Score from which quoted words are speech. Of 0.4, 0.5, 0.6 and 0.7 it keeps the most quotes with the right speaker
# while no more than one in twenty Italian titles and terms passes (benchmarks/training/speech.py, by document).
ENOUGH = 0.7
# Words from which quoted ones that stand alone, with no verb beside them, are held to be speech.
_FEWEST_ALONE = 6
_PARTING = (",", ";", ":", ")")
_FEWEST_LETTERS = 2
_PATH = "speech.yml"
_BIAS = "bias"


def likeness(seen: Seen) -> float:
    """Return how like speech quoted words are, from 0 to 1."""
    weights = _weights()
    total = weights[_BIAS] + sum(weights.get(trait, 0.0) for trait in traits(seen))
    return 1.0 / (1.0 + math.exp(-total))


def speaks(seen: Seen) -> bool:
    """Say whether quoted words are speech; what begins with a comma stands between two quotes, not in one."""
    text = seen.text
    if text[:1] in _PARTING or sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return False
    return certain(seen) or stands_alone(seen, _FEWEST_ALONE) or likeness(seen) >= ENOUGH


def told(seen: Seen) -> bool:
    """Say whether the wording around quoted words alone makes them speech, or nothing stands around them."""
    return seen.saying is not None or stands_alone(seen, _FEWEST_ALONE)


@cache
def _weights() -> dict[str, float]:
    loaded = yamltext.load(files("generator.data").joinpath(_PATH).read_text("utf-8"), path=_PATH)
    return {trait: float(str(weight)) for trait, weight in loaded.fields("weights").items()}
