"""The network that says how likely each block belongs to the article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Weights = Mapping[str, Matrix]

DILATIONS = (1, 2, 4, 8)
"""How far to both sides each layer looks, in blocks; together 15."""
POOLED_AFTER = 1
"""The layer behind which the whole page is summed up."""
# Digits of a score: what differs below them is the machine's arithmetic.
_DIGITS = 6


@cache
def learned() -> Weights:
    """Return the weights in `data/cleaning/network.npz`."""
    with np.load(BytesIO(files("generator.data").joinpath("cleaning/network.npz").read_bytes())) as arrays:
        return {name: arrays[name].astype(np.float64) for name in arrays.files}


def scores(table: Matrix, weights: Weights) -> Matrix:
    """Return for each row of a page's table the log-odds that the block belongs to the article.

    `table`: blocks x traits, in page order. `weights`: for each of the members of the ensemble, stacked.

    A temporal convolutional network (S. Bai, J. Z. Kolter and V. Koltun, An Empirical Evaluation of Generic
    Convolutional and Recurrent Networks for Sequence Modeling, 2018), not causal: residual layers of dilated
    convolutions over blocks, and the page as a whole by mean and maximum; the mean over an ensemble. Linear.
    """
    x = _placed((table - weights["mean"]) / weights["spread"])
    first = _positive(x @ weights["in"], weights["in_bias"])
    hidden = first.copy()
    room = np.empty((2, *hidden.shape))
    for layer, reach in enumerate(DILATIONS):
        hidden += _positive(_convolved(hidden, weights[f"layer{layer}"], reach, room), weights[f"layer{layer}_bias"])
        if layer == POOLED_AFTER:
            page = np.concatenate([hidden.mean(axis=-2), hidden.max(axis=-2)], axis=-1)[:, None, :]
            hidden += _positive(page @ weights["page"], weights["page_bias"])
    kernel, wide = weights["last"], hidden.shape[-1]
    last = hidden @ kernel[:, :wide]
    last += first @ kernel[:, wide : 2 * wide]
    last += x @ kernel[:, 2 * wide :]
    out = (_positive(last, weights["last_bias"]) @ weights["out"] + weights["out_bias"])[..., 0]
    scores: Matrix = np.round(out.mean(axis=0), _DIGITS)
    return scores


def _positive(sums: Matrix, bias: Matrix) -> Matrix:
    """Return sums and bias where they are above nought, else nought; in the place of the sums."""
    sums += bias
    return np.maximum(sums, 0, out=sums)


def _placed(x: Matrix) -> Matrix:
    """Add where each block stands: its place in the whole, from the start and from the end."""
    number = np.arange(len(x), dtype=np.float64)
    places = (number / max(1, len(x) - 1), np.minimum(number, 20) / 10, np.minimum(number[::-1], 40) / 20)
    return np.column_stack([x, *places])


def _convolved(hidden: Matrix, kernel: Matrix, reach: int, room: Matrix) -> Matrix:
    """Return each row times the middle of a kernel, with the rows `reach` before and after it times the outer parts.

    Beyond the page's ends there are zeros. Three small products cost less than one over rows laid side by side, and
    `room` for two of them, used again for each layer, less than new memory.
    """
    wide = hidden.shape[-1]
    out: Matrix = room[0]
    part: Matrix = room[1]
    np.matmul(hidden, kernel[:, wide : 2 * wide], out=out)
    if reach < hidden.shape[-2]:
        np.matmul(hidden, kernel[:, :wide], out=part)
        out[:, reach:] += part[:, :-reach]
        np.matmul(hidden, kernel[:, 2 * wide :], out=part)
        out[:, :-reach] += part[:, reach:]
    return out
