"""The network that says how likely each block belongs to the article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Layer = npt.NDArray[np.float32]
Weights = Mapping[str, Layer]

DILATIONS = (1, 2, 4, 8)
"""How far to both sides each layer looks, in blocks; together 15."""
POOLED_AFTER = 1
"""The layer behind which the whole page is summed up."""
_BEYOND = max(DILATIONS)
# Digits of a score: what differs below them is the machine's arithmetic.
_DIGITS = 3


@cache
def learned() -> Weights:
    """Return the weights in `data/cleaning/network.npz`."""
    with np.load(BytesIO(files("generator.data").joinpath("cleaning/network.npz").read_bytes())) as arrays:
        return {name: arrays[name].astype(np.float32) for name in arrays.files}


def scores(table: Matrix, weights: Weights) -> Matrix:
    """Return for each row of a page's table the log-odds that the block belongs to the article.

    `table`: blocks x traits, in page order. `weights`: for each of the members of the ensemble, stacked.

    A temporal convolutional network (S. Bai, J. Z. Kolter and V. Koltun, An Empirical Evaluation of Generic
    Convolutional and Recurrent Networks for Sequence Modeling, 2018), not causal: residual layers of dilated
    convolutions over blocks, and the page as a whole by mean and maximum; the mean over an ensemble. Linear.
    """
    x = _placed(table, weights)
    first = _positive(x @ weights["in"], weights["in_bias"])
    members, rows, wide = first.shape
    room = np.zeros((members, rows + 2 * _BEYOND, wide), np.float32)
    hidden = room[:, _BEYOND : _BEYOND + rows]
    hidden += first
    for layer, reach in enumerate(DILATIONS):
        hidden += _positive(_convolved(room, weights[f"layer{layer}"], reach), weights[f"layer{layer}_bias"])
        if layer == POOLED_AFTER:
            page = np.concatenate([hidden.mean(axis=1), hidden.max(axis=1)], axis=1)[:, None]
            hidden += _positive(page @ weights["page"], weights["page_bias"])
    kernel = weights["last"]
    last = hidden @ kernel[:, :wide]
    last += first @ kernel[:, wide : 2 * wide]
    last += x @ kernel[:, 2 * wide :]
    out = (_positive(last, weights["last_bias"]) @ weights["out"] + weights["out_bias"])[..., 0]
    scores: Matrix = np.round(out.mean(axis=0, dtype=np.float64), _DIGITS)
    return scores


def _positive(sums: Layer, bias: Layer) -> Layer:
    """Return sums and bias where they are above nought, else nought; in the place of the sums."""
    sums += bias
    return np.maximum(sums, 0, out=sums)


def _placed(table: Matrix, weights: Weights) -> Layer:
    """Return a table scaled, and where each block stands: its place in the whole, from the start and from the end."""
    rows, traits = table.shape
    number = np.arange(rows, dtype=np.float32)
    x = np.empty((rows, traits + 3), np.float32)
    x[:, :traits] = table
    x[:, :traits] -= weights["mean"]
    x[:, :traits] /= weights["spread"]
    x[:, traits] = number / max(1, rows - 1)
    x[:, traits + 1] = np.minimum(number, 20) / 10
    x[:, traits + 2] = np.minimum(number[::-1], 40) / 20
    return x


def _convolved(room: Layer, kernel: Layer, reach: int) -> Layer:
    """Return each row times the middle of a kernel, with the rows `reach` before and after it times the outer parts.

    `room`: the rows between zeros, which stand beyond the page's ends. Three small products cost less than one over
    rows laid side by side.
    """
    wide = kernel.shape[-1]
    ends = room.shape[1] - _BEYOND
    before, rows, after = (room[:, _BEYOND + step : ends + step] for step in (-reach, 0, reach))
    out: Layer = rows @ kernel[:, wide : 2 * wide]
    out += before @ kernel[:, :wide]
    out += after @ kernel[:, 2 * wide :]
    return out
