"""The network of `generator.cleaning.learned.network`, trained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from benchmarks.training.pages import Page
from generator.cleaning.learned.network import DILATIONS, POOLED_AFTER, Weights

Parameters = dict[str, Any]

HIDDEN = 48
_LAST = 32
_PLACES = 3
_EPOCHS = 30
_RATE = 3e-3
_DECAY = 3e-3
_DROPOUT = 0.25
_BLOCKS_A_BATCH = 1536
_SIZES = (48, 96, 192, 384, 768, 1536, 4096, 16384)
# How often a page is shown as a selection, and how many blocks it then has above and below the article.
_SELECTED = 0.6
_MOST_ABOVE = 13
_MOST_BELOW = 41

_OPTIMISER = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1.0, weight_decay=_DECAY))


def fit(pages: Sequence[Page], tables: Sequence[np.ndarray], seed: int) -> Parameters:
    """Return one member of the ensemble, by the names that `generator.cleaning.learned.network` reads."""
    numbers = np.random.default_rng(seed)
    rows = np.concatenate(tables)
    mean, spread = rows.mean(0), _spread(rows)
    scaled = [(table - mean) / spread for table in tables]
    parameters = _first(jax.random.PRNGKey(seed), rows.shape[1] + _PLACES)
    steps = sum(1 for _ in _batches(pages, scaled, np.random.default_rng(seed)))
    schedule = optax.cosine_onecycle_schedule(steps * _EPOCHS + 50, _RATE)
    state = _OPTIMISER.init(parameters)
    key = jax.random.PRNGKey(seed + 1)
    count = 0
    for _ in range(_EPOCHS):
        for batch in _batches(pages, scaled, numbers):
            count += 1
            parameters, state = _step(parameters, state, batch, jax.random.fold_in(key, count), schedule(count - 1))
    return {name: np.asarray(value) for name, value in parameters.items()} | {"mean": mean, "spread": spread}


def _spread(rows: np.ndarray) -> np.ndarray:
    """Return by what traits are divided; without end where all pages have the same, so that nothing is made of it.

    Pages of a corpus are read each by itself: no other seed has a block of theirs.
    """
    found = rows.std(0)
    return np.where(found > 0, found + 0.05, np.inf)


@jax.jit
def _step(parameters: Parameters, state: Any, batch: tuple[Any, ...], key: Any, rate: Any) -> tuple[Parameters, Any]:
    """Take a step. The rate is no part of the optimiser, so that it is compiled once for all members and folds."""
    slope = jax.grad(_loss)(parameters, batch, key)
    change, state = _OPTIMISER.update(slope, state, parameters)
    return jax.tree.map(lambda one, by: one + rate * by, parameters, change), state


def stacked(members: Sequence[Parameters]) -> Weights:
    """Return the members as one set of arrays; they share the scaling of the first."""
    names = [name for name in members[0] if name not in ("mean", "spread")]
    weights = {name: np.stack([member[name] for member in members]).astype(np.float64) for name in names}
    for name in names:
        if weights[name].ndim == 2:
            weights[name] = weights[name][:, None, :]
    return weights | {name: members[0][name].astype(np.float64) for name in ("mean", "spread")}


def _first(key: Any, inputs: int) -> Parameters:
    def drawn(number: int, rows: int, columns: int, scale: float = 1.0) -> Any:
        return jax.random.normal(jax.random.fold_in(key, number), (rows, columns)) * (2 / rows) ** 0.5 * scale

    found = {"in": drawn(0, inputs, HIDDEN), "in_bias": jnp.zeros(HIDDEN)}
    for layer in range(len(DILATIONS)):
        found[f"layer{layer}"] = drawn(1 + layer, 3 * HIDDEN, HIDDEN, 0.5)
        found[f"layer{layer}_bias"] = jnp.zeros(HIDDEN)
    return found | {
        "page": drawn(20, 2 * HIDDEN, HIDDEN, 0.5),
        "page_bias": jnp.zeros(HIDDEN),
        "last": drawn(21, 2 * HIDDEN + inputs, _LAST),
        "last_bias": jnp.zeros(_LAST),
        "out": drawn(22, _LAST, 1),
        "out_bias": jnp.zeros(1),
    }


def _batches(
    pages: Sequence[Page], tables: Sequence[np.ndarray], numbers: np.random.Generator
) -> Iterator[tuple[np.ndarray, ...]]:
    """Yield tables, masks, labels and weights of pages of about one size, padded to one."""
    by_size: dict[int, list[tuple[np.ndarray, np.ndarray, np.ndarray]]] = {}
    for page, table in zip(pages, tables, strict=True):
        a, b = _selection(page, numbers)
        if b <= a:
            continue
        weights = np.sqrt(np.maximum(page.sizes[a:b], 1)) * (page.labels[a:b] >= 0)
        weights = weights / max(1.0, weights.sum()) ** 0.6
        size = next(size for size in _SIZES if b - a <= size)
        by_size.setdefault(size, []).append((_placed(table[a:b]), page.labels[a:b] == 1, weights))
    batches = []
    for size, rows in by_size.items():
        numbers.shuffle(rows)
        count = max(1, _BLOCKS_A_BATCH // size)
        batches += [_padded(rows[i : i + count], count, size) for i in range(0, len(rows), count)]
    numbers.shuffle(batches)
    yield from batches


def _selection(page: Page, numbers: np.random.Generator) -> tuple[int, int]:
    """Return first and last block of what is shown of a page: all, or a selection around the article."""
    of_article = np.flatnonzero(page.labels == 1)
    if len(of_article) == 0 or len(page.labels) < 30 or numbers.random() > _SELECTED:
        return 0, len(page.labels)
    above, below = int(numbers.integers(0, _MOST_ABOVE)), int(numbers.integers(0, _MOST_BELOW))
    return max(0, int(of_article[0]) - above), min(len(page.labels), int(of_article[-1]) + 1 + below)


def _padded(rows: Sequence[tuple[np.ndarray, np.ndarray, np.ndarray]], count: int, size: int) -> tuple[np.ndarray, ...]:
    table = np.zeros((count, size, rows[0][0].shape[1]), np.float32)
    mask, labels, weights = (np.zeros((count, size), np.float32) for _ in range(3))
    for number, (x, y, w) in enumerate(rows):
        table[number, : len(x)], mask[number, : len(x)] = x, 1
        labels[number, : len(x)], weights[number, : len(x)] = y, w
    return table, mask, labels, weights


def _placed(table: np.ndarray) -> np.ndarray:
    number = np.arange(len(table))
    places = (number / max(1, len(table) - 1), np.minimum(number, 20) / 10, np.minimum(number[::-1], 40) / 20)
    return np.column_stack([table, *places]).astype(np.float32)


def _loss(parameters: Parameters, batch: tuple[Any, ...], key: Any) -> Any:
    table, mask, labels, weights = batch
    out = _forward(parameters, table, mask, key)
    lost = jnp.maximum(out, 0) - out * labels + jnp.log1p(jnp.exp(-jnp.abs(out)))
    return (lost * weights).sum() / jnp.maximum(1, weights.sum())


def _forward(p: Parameters, x: Any, mask: Any, key: Any) -> Any:
    def dropped(hidden: Any, number: int) -> Any:
        drawn = jax.random.fold_in(key, number)
        kept = jax.random.bernoulli(drawn, 1 - _DROPOUT, (hidden.shape[0], 1, hidden.shape[2]))
        return hidden * kept / (1 - _DROPOUT)

    mask = mask[..., None]
    first = hidden = dropped(jax.nn.relu(x @ p["in"] + p["in_bias"]) * mask, 0)
    for layer, reach in enumerate(DILATIONS):
        seen = jnp.concatenate([_moved(hidden, reach), hidden, _moved(hidden, -reach)], -1)
        hidden += dropped(jax.nn.relu(seen @ p[f"layer{layer}"] + p[f"layer{layer}_bias"]), layer + 1) * mask
        if layer == POOLED_AFTER:
            mean = hidden.sum(1) / jnp.maximum(1, mask.sum(1))
            most = jnp.where(mask > 0, hidden, -1e9).max(1)
            page = jax.nn.relu(jnp.concatenate([mean, most], -1) @ p["page"] + p["page_bias"])
            hidden += dropped(page[:, None, :], 9) * mask
    last = jax.nn.relu(dropped(jnp.concatenate([hidden, first, x], -1), 10) @ p["last"] + p["last_bias"])
    return (last @ p["out"] + p["out_bias"])[..., 0]


def _moved(hidden: Any, reach: int) -> Any:
    nothing = jnp.zeros_like(hidden[:, : abs(reach)])
    if reach > 0:
        return jnp.concatenate([nothing, hidden[:, :-reach]], 1)
    return jnp.concatenate([hidden[:, -reach:], nothing], 1)
