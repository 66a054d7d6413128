"""Asking a language model: what is kept, what is asked again, what is given up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.engine.cache import Cache
from generator.engine.languagemodel import Answers, Patience, ask
from tests.modelserver import Model, serving

pytest.importorskip("llm", reason="the extra `llm` is not installed")

NAME = "banco-prova"
PATIENCE = Patience(attempts=2, timeout_seconds=20, pause_seconds=0)


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path))
    with serving() as served:
        known = f"- {{model_id: {NAME}, model_name: any, api_base: '{served.url}'}}\n"
        (tmp_path / "extra-openai-models.yaml").write_text(known, "utf-8")
        yield served


def asked(tmp_path: Path, *texts: str, orders: str = "Riscrivi.") -> Answers:
    """Ask in a session of its own, as one build does."""
    cache = Cache(tmp_path / "cache")
    answers = ask(NAME, [(orders, text) for text in texts], cache, PATIENCE)
    cache.close()
    return answers


def test_every_question_has_its_answer(tmp_path: Path, model: Model) -> None:
    model.answer = str.upper
    assert asked(tmp_path, "uno", "due").texts == ("UNO", "DUE")


def test_what_was_asked_is_not_asked_again_but_with_other_orders_it_is(tmp_path: Path, model: Model) -> None:
    asked(tmp_path, "uno")
    assert asked(tmp_path, "uno", "due").texts == ("uno", "due")
    assert len(model.asked) == 2
    asked(tmp_path, "due", orders="Traduci.")
    assert len(model.asked) == 3


def test_a_text_that_the_model_refuses_does_not_silence_it_for_the_others(tmp_path: Path, model: Model) -> None:
    model.statuses = [400]
    answers = asked(tmp_path, "troppo lungo", "due")
    assert answers.texts == (None, "due")
    assert "did not rewrite 1 summaries: status 400" in answers.problems[0].message


def test_a_dead_model_still_gives_what_it_said_before(tmp_path: Path, model: Model) -> None:
    asked(tmp_path, "due")
    model.statuses = [500] * 9
    answers = asked(tmp_path, "uno", "due", "tre")
    assert answers.texts == (None, "due", None)
    assert len(model.asked) == 1 + PATIENCE.attempts
    assert len(answers.problems) == 1
