"""Look-ups that keep what they have met."""

from __future__ import annotations

import pytest

from generator.text import memos
from generator.text.memos import Memo


class Lengths(Memo[int]):
    """How long pieces are, and how often one was looked at."""

    looked_at = 0

    def find(self, piece: str) -> int:
        """Return the letters of a piece."""
        self.looked_at += 1
        return len(piece)


def test_a_piece_is_looked_at_once_and_a_long_one_each_time() -> None:
    lengths = Lengths()
    assert [lengths["ponte"], lengths["ponte"]] == [5, 5]
    assert lengths.looked_at == 1
    long = "x" * (memos.LONGEST_KEPT + 1)
    assert lengths[long] == lengths[long] == len(long)
    assert lengths.looked_at == 3


def test_a_full_memo_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memos, "MOST_KEPT", 2)
    lengths = Lengths()
    assert [lengths[piece] for piece in ("a", "bb", "ccc")] == [1, 2, 3]
    assert list(lengths) == ["ccc"]
