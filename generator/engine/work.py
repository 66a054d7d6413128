"""One stage over many things: from the cache, in this process or in several."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import perf_counter
from typing import Any, Generic, TypeVar

import msgspec

from generator.engine.cache import Cache
from generator.errors import DigestError
from generator.model.problems import Problem, Severity, of_error

A = TypeVar("A")
B = TypeVar("B")
C_co = TypeVar("C_co", covariant=True)

# A process imports the generator and reads its word lists before its first result: 2 seconds of a processor. Work that
# one process ends sooner than this is not given to several.
POOL_FROM_SECONDS = 4.0
# New objects after which Python looks for cycles among the young. Articles hold next to none, and at its usual 700 the
# looking takes 6 % of a build; at this the memory of a build is the same.
_COLLECT_AFTER = 50_000
CHUNK = 8
# Enough to see past the first things, which wait for word lists, and past single large ones.
_SAMPLE = 9


@dataclass(frozen=True, slots=True)
class Outcome(Generic[C_co]):
    """What a stage made of one thing: a value, or the reason why there is none."""

    value: C_co | None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Stage(Generic[A, B]):
    """A pure function, what it gives, and how to name an item in an error."""

    run: Callable[[A], B]
    """A function of a module, or a `functools.partial` of one with frozen values bound."""
    gives: Any
    """The type of its results, to read them back from the cache."""
    path_of: Callable[[A], str]
    """A function of a module: the file that an item comes from."""
    doing: str = "working"
    """What a person waits for while it runs: `reading seeds`."""

    def identity(self, code: bytes) -> bytes:
        """Return what all its cache keys begin with: the stage, the generator, its bound options."""
        function, options = self.run, b""
        if isinstance(function, partial):
            options = msgspec.msgpack.encode((function.args, sorted(function.keywords.items())))
            function = function.func
        name = f"{function.__module__}.{function.__qualname__}".encode()
        return hashlib.sha256(b"\0".join((name, code, options))).digest()


def silent(doing: str, done: int, total: int) -> None:
    """Tell nobody how far the work is."""


@dataclass(frozen=True, slots=True)
class Crew:
    """How many processes may work, and who is told how far they are."""

    jobs: int = 1
    tell: Callable[[str, int, int], None] = silent
    """Called after each thing done: what is being done, how many are, of how many."""


def run(stage: Stage[A, B], items: Sequence[A], cache: Cache, code: bytes, crew: Crew) -> tuple[Outcome[B], ...]:
    """Return one outcome an item, in their order. What the cache holds is not done again."""
    identity = stage.identity(code)
    keys = [hashlib.sha256(identity + msgspec.msgpack.encode(item)).digest() for item in items]
    kept = [cache.get(key) for key in keys]
    missing = [number for number, body in enumerate(kept) if body is None]
    answers = _work(stage, [items[n] for n in missing], crew.jobs)
    for done, (number, body) in enumerate(zip(missing, answers, strict=True), 1):
        kept[number] = body
        cache.put(keys[number], body)
        crew.tell(stage.doing, done, len(missing))
    decoder = msgspec.msgpack.Decoder(Outcome[stage.gives])  # type: ignore[name-defined]
    return tuple(decoder.decode(body) for body in kept if body is not None)


def _work(stage: Stage[A, B], items: Sequence[A], jobs: int) -> Iterator[bytes]:
    done = 0
    if jobs > 1:
        for answer in _while_short(stage, items):
            yield answer
            done += 1
        try:
            for answers in _pooled(stage, items[done:], jobs):
                yield from answers
                done += len(answers)
        except BrokenProcessPool:
            pass  # a worker was killed, for want of memory as a rule: what is left is done here, one by one
    yield from _do_all(stage, items[done:])


def _while_short(stage: Stage[A, B], items: Sequence[A]) -> Iterator[bytes]:
    """Yield answers from this process until it shows that the rest is worth starting others."""
    took: deque[float] = deque(maxlen=_SAMPLE)
    for number, item in enumerate(items):
        if len(took) == _SAMPLE and median(took) * (len(items) - number) > POOL_FROM_SECONDS:
            return
        started = perf_counter()
        answer = _do(stage, item)
        took.append(perf_counter() - started)
        yield answer


def _pooled(stage: Stage[A, B], items: Sequence[A], jobs: int) -> Iterator[list[bytes]]:
    if not items:
        return
    chunks = [list(items[n : n + CHUNK]) for n in range(0, len(items), CHUNK)]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=spawn, initializer=_begin) as pool:
        yield from pool.map(partial(_do_all, stage), chunks)


def collect_seldom() -> None:
    """Let Python look for cycles of objects seldom, in this process."""
    gc.set_threshold(_COLLECT_AFTER)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's own handler stops the whole crew
    collect_seldom()


def _do_all(stage: Stage[A, B], items: Sequence[A]) -> list[bytes]:
    return [_do(stage, item) for item in items]


def _do(stage: Stage[A, B], item: A) -> bytes:
    try:
        return msgspec.msgpack.encode(Outcome(stage.run(item)))
    except DigestError as error:
        problem = of_error(error)
    except Exception as error:  # the one place where a fault of ours must not take the other items along
        said = f"{type(error).__name__}: {error}".encode("utf-8", "replace").decode().splitlines()[0]
        problem = Problem(
            code="internal-error",
            message=f"rassegna could not handle it ({said[:200]})",
            path=stage.path_of(item),
            hint="take it out for now, and report it with the file",
            severity=Severity.ERROR,
        )
    return msgspec.msgpack.encode(Outcome(None, problem))
