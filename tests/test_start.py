"""The command's first second."""

import sys
from types import ModuleType

import pytest

from generator import start


class _Interrupted(ModuleType):
    def __getattr__(self, name: str) -> object:
        raise KeyboardInterrupt


def test_an_interrupt_while_the_program_is_loaded_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "generator.cli", _Interrupted("generator.cli"))
    with pytest.raises(SystemExit) as caught:
        start.main()
    assert caught.value.code == 130
