"""What a cleaned seed says of itself: its notices, and how much was removed for which reason."""

from __future__ import annotations

from collections import Counter

from generator.model.articles import Notice
from generator.model.cleantext import CleanText, Role

_RIGHTS = "notice.rights"


def notices(clean: CleanText, broken_off: str | None) -> tuple[Notice, ...]:
    """Return the disclaimers and rights lines of a seed, verbatim and each once.

    `broken_off` is the last sentence of a text that breaks off; None for a whole one.
    """
    pairs = zip(clean.blocks, clean.verdicts, strict=True)
    found = [
        Notice(kind="rights" if verdict.rule.startswith(_RIGHTS) else "disclaimer", text=block.text)
        for block, verdict in pairs
        if verdict.role is Role.NOTICE and block.text
    ]
    if broken_off:
        found.append(Notice(kind="truncated", text=broken_off))
    return tuple(dict.fromkeys(found))


def removed(clean: CleanText) -> tuple[tuple[str, int], ...]:
    """Return the roles of removed blocks with their counts, the most frequent first; blank lines do not count."""
    counts = Counter(
        verdict.role.value
        for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)
        if not verdict.keep and block.text and verdict.role is not Role.BLANK
    )
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
