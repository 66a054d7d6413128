"""One stage over many things."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from generator.engine import work
from generator.engine.cache import Cache
from generator.engine.work import Crew, Outcome, Stage
from generator.errors import SeedError
from generator.model.problems import Severity

CALLS: list[int] = []


@dataclass(frozen=True, slots=True)
class Number:
    value: int


def double(number: Number) -> Number:
    CALLS.append(number.value)
    if number.value == 13:
        raise SeedError("an unlucky number", path="seeds/13.txt", line=1, hint="take another")
    if number.value == 0:
        return Number(1 // number.value)
    return Number(number.value * 2)


def add(amount: int, number: Number) -> Number:
    return Number(number.value + amount)


def path_of(number: Number) -> str:
    return f"seeds/{number.value}.txt"


DOUBLE = Stage(double, Number, path_of)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    CALLS.clear()
    return Cache(tmp_path / "cache")


def test_outcomes_come_in_the_order_of_the_items(cache: Cache) -> None:
    assert work.run(DOUBLE, [Number(2), Number(1)], cache, b"", Crew()) == (Outcome(Number(4)), Outcome(Number(2)))


def test_what_was_done_is_not_done_again(cache: Cache) -> None:
    work.run(DOUBLE, [Number(1)], cache, b"", Crew())
    work.run(DOUBLE, [Number(1), Number(2)], cache, b"", Crew())
    assert CALLS == [1, 2]


def test_another_generator_does_it_again(cache: Cache) -> None:
    work.run(DOUBLE, [Number(1)], cache, b"one", Crew())
    work.run(DOUBLE, [Number(1)], cache, b"two", Crew())
    assert CALLS == [1, 1]


def test_other_options_do_it_again(cache: Cache) -> None:
    one, two = (Stage(partial(add, amount), Number, path_of) for amount in (1, 2))
    assert work.run(one, [Number(1)], cache, b"", Crew()) == (Outcome(Number(2)),)
    assert work.run(two, [Number(1)], cache, b"", Crew()) == (Outcome(Number(3)),)


def test_one_failure_becomes_a_problem_and_the_others_go_on(cache: Cache) -> None:
    bad, good = work.run(DOUBLE, [Number(13), Number(1)], cache, b"", Crew())
    assert good.value == Number(2)
    assert bad.value is None
    assert bad.problem
    assert (bad.problem.path, bad.problem.line, bad.problem.hint) == ("seeds/13.txt", 1, "take another")


def test_a_fault_of_our_own_names_the_file_and_shows_no_traceback(cache: Cache) -> None:
    (outcome,) = work.run(DOUBLE, [Number(0)], cache, b"", Crew())
    assert outcome.problem
    assert outcome.problem.path == "seeds/0.txt"
    assert outcome.problem.severity is Severity.ERROR
    assert "\n" not in outcome.problem.message


def test_several_processes_give_the_same(cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [Number(n) for n in range(30)]
    alone = work.run(DOUBLE, numbers, cache, b"", Crew())
    CALLS.clear()
    monkeypatch.setattr(work, "POOL_FROM_SECONDS", 0)
    assert work.run(DOUBLE, numbers, Cache(tmp_path / "other"), b"", Crew(jobs=2)) == alone
    assert 0 < len(CALLS) < len(numbers)


def test_light_work_is_not_given_to_other_processes(cache: Cache) -> None:
    numbers = [Number(n) for n in range(1, 300)]
    work.run(DOUBLE, numbers, cache, b"", Crew(jobs=2))
    assert len(CALLS) == len(numbers)


def test_who_waits_hears_how_far_the_work_is(cache: Cache) -> None:
    heard: list[tuple[str, int, int]] = []
    crew = Crew(tell=lambda *said: heard.append(said))
    stage = Stage(double, Number, path_of, "doubling numbers")
    work.run(stage, [Number(1)], cache, b"", crew)
    work.run(stage, [Number(1), Number(2), Number(3)], cache, b"", crew)
    assert heard == [("doubling numbers", 1, 1), ("doubling numbers", 1, 2), ("doubling numbers", 2, 2)]
