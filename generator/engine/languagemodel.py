"""Language models, asked through the library `llm` (extra `llm`): any model that it knows, local or hosted.

https://llm.datasette.io. Keys are the library's affair: its own store or the environment. None is read here, and none
can be told: what a model's library says when it fails is not passed on, only the kind of its error.
"""

from __future__ import annotations

import hashlib
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.engine.cache import Cache
from generator.model.problems import Problem, Severity

if TYPE_CHECKING:
    import llm

Question = tuple[str, str]
"""Orders and text."""

_REFUSED = frozenset((400, 413, 422))
"""HTTP statuses that speak of one text, not of the model: the others may still be answered."""
_NOT_FOR_LONG = frozenset((408, 409, 425, 429))
_ADVICE = "see whether `llm -m {model} hello` answers; the next build asks again"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a model, and how often to ask it again."""

    attempts: int = 3
    timeout_seconds: float = 180.0
    """For one answer, whatever the model is."""
    pause_seconds: float = 2.0
    """Before the second attempt; twice as long before each further one."""
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Answers:
    """What a model said to each question; None where there is no answer, and why."""

    texts: tuple[str | None, ...]
    problems: tuple[Problem, ...] = ()


class _NoAnswerError(Exception):
    """The model gave none: why, and what to do about it."""

    def __init__(self, reason: str, hint: str = _ADVICE, *, lasting: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.lasting = lasting
        """Whether other questions will not be answered either."""


def ask(model: str, questions: Sequence[Question], cache: Cache, patience: Patience) -> Answers:
    """Ask a model every question that the cache has no answer to, one after the other.

    A model that does not answer is not asked the rest: nothing is raised, one warning says so. Answers are kept by
    model and question.
    """
    asked = ("\0".join(("language model", model, *question)) for question in questions)
    keys = [hashlib.sha256(words.encode()).digest() for words in asked]
    kept = [cache.get(key) for key in keys]
    failures: list[_NoAnswerError] = []
    found: llm.Model | None = None
    for number, body in enumerate(kept):
        if body is not None or any(failure.lasting for failure in failures):
            continue
        try:
            found = found or _model(model)
            kept[number] = _insist(found, questions[number], patience).encode("utf-8", "replace")
        except _NoAnswerError as failure:
            failures.append(failure)
            continue
        cache.put(keys[number], kept[number] or b"")
    texts = tuple(body.decode() if body is not None else None for body in kept)
    return Answers(texts, (_problem(model, failures[-1], texts.count(None)),) if failures else ())


def _model(name: str) -> llm.Model:
    """Return a model. Raises _NoAnswerError when the library is not installed or does not know it."""
    try:
        # An optional library of 40 MB with what it needs, kept out of start-up: few digests rewrite.
        import llm  # noqa: PLC0415
    except ImportError as error:
        hint = "install it: pip install 'rassegna[llm]'; or write `engine: extractive`"
        raise _NoAnswerError("the library llm is not installed", hint) from error
    try:
        return llm.get_model(name)
    except llm.UnknownModelError as error:
        hint = "write one of those that `llm models` lists, or install its plugin"
        raise _NoAnswerError("the library llm knows no such model", hint) from error
    except Exception as error:  # plugins and files of the user's own may fail in any way, and must not stop a build
        raise _NoAnswerError(f"the library llm could not be set up ({type(error).__name__})") from error


def _insist(model: llm.Model, question: Question, patience: Patience) -> str:
    """Ask until there is an answer or patience ends, pausing longer each time. Raises _NoAnswerError."""
    pause = patience.pause_seconds
    for attempt in range(1, patience.attempts + 1):
        try:
            return _once(model, question, patience.timeout_seconds)
        except Exception as error:  # each plugin has errors of its own
            failure, worth_asking_again = _failure(error, patience)
            if attempt == patience.attempts or not worth_asking_again:
                raise failure from error
        patience.sleep(pause)
        pause *= 2
    raise _NoAnswerError("it was never asked")


def _once(model: llm.Model, question: Question, timeout_seconds: float) -> str:
    """Return one answer. Raises TimeoutError; and whatever the model's library does.

    The library knows no time limit, so that a model that hangs is left behind in a thread that ends with the process.
    """
    answers: queue.SimpleQueue[str | Exception] = queue.SimpleQueue()
    orders, text = question

    def work() -> None:
        try:
            answers.put(model.prompt(text, system=orders).text())
        except Exception as error:  # handed to the thread that waits
            answers.put(error)

    threading.Thread(target=work, name="language model", daemon=True).start()
    try:
        answer = answers.get(timeout=timeout_seconds)
    except queue.Empty as error:
        raise TimeoutError from error
    if isinstance(answer, Exception):
        raise answer
    return answer


def _failure(error: Exception, patience: Patience) -> tuple[_NoAnswerError, bool]:
    """Return what to say of an error, and whether asking again may help."""
    kind = type(error).__name__
    if kind == "NeedsKeyException":
        hint = "store it with `llm keys set`, or set the variable of the environment that the model's plugin names"
        return _NoAnswerError("it needs a key", hint), False
    if isinstance(error, TimeoutError):
        return _NoAnswerError(f"no answer within {patience.timeout_seconds:g} seconds"), True
    status = getattr(error, "status_code", None)
    if not isinstance(status, int):
        return _NoAnswerError(kind), True
    failure = _NoAnswerError(f"status {status}", lasting=status not in _REFUSED)
    return failure, status >= 500 or status in _NOT_FOR_LONG


def _problem(model: str, failure: _NoAnswerError, unanswered: int) -> Problem:
    return Problem(
        code="model-silent",
        message=f"the language model {model} did not rewrite {unanswered:,} summaries: {failure.reason}; "
        "they stay in the articles' own words",
        path="content/site.yml",
        hint=failure.hint.replace("{model}", model),
        severity=Severity.WARNING,
    )
