"""Words without which a regular expression cannot match: looking for them is far cheaper than searching."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_TOKEN = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<repeat>(?:[*+?]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<open>\((?!\?)|\(\?(?:[:=>]|<=|P<\w+>))"
    r"|(?P<other>\(\?)"
    r"|(?P<close>\))|(?P<or>\|)"
    r"|(?P<any>[.^$]|\\[A-Za-z0-9])"
    r"|\\?(?P<sign>.)",
    re.DOTALL,
)
_MAY_BE_ABSENT = re.compile(r"[*?]|\{0?,|\{0+\}")

Needed = tuple[str, ...]
"""Strings of which one at least stands in every text that matches; none where nothing is known."""


def needed(pattern: re.Pattern[str]) -> tuple[Needed, ...]:
    """Return groups of strings: of each, one at least stands in every text that a pattern matches.

    The group that tells most comes first; there is none where nothing is known. What is not understood, such as flags
    or a negative assertion, promises nothing; nor does a single letter.
    """
    if pattern.flags & ~re.UNICODE:
        return ()
    branches = _branches(_TOKEN.finditer(pattern.pattern))
    groups = branches[0].parts() if len(branches) == 1 else [_of_choice(branches)]
    return tuple(telling for group in sorted(groups, key=_worth, reverse=True) if (telling := _telling(group)))


def may_match(text: str, groups: Sequence[Needed]) -> bool:
    """Whether a text holds one string of each group. Loops: asked so often, generators would take twice the time."""
    for group in groups:
        for one in group:
            if one in text:
                break
        else:
            return False
    return True


def begins(pattern: re.Pattern[str]) -> bool:
    """Whether a pattern matches at the beginning of a text alone, so that no other place need be tried."""
    depth = 0
    for token in _TOKEN.finditer(pattern.pattern):
        depth += (token.lastgroup in ("open", "other")) - (token.lastgroup == "close")
        if token.lastgroup == "or" and not depth:
            return False
    return pattern.pattern.startswith("^") and not pattern.flags & re.MULTILINE


def _branches(tokens: Iterator[re.Match[str]]) -> list[_Branch]:
    """Read up to the end of a group, and return the branches of the choice that it is."""
    branches = [_Branch()]
    for token in tokens:
        kind, text = token.lastgroup, token.group()
        if kind == "close":
            break
        if kind == "or":
            branches.append(_Branch())
        elif kind == "open":
            branches[-1].add(_telling(_of_choice(_branches(tokens))))
        elif kind == "other":
            _branches(tokens)
            branches[-1].add(())
        elif kind == "repeat":
            branches[-1].repeat(may_be_absent=bool(_MAY_BE_ABSENT.match(text)))
        elif kind == "sign":
            branches[-1].letter((token["sign"],))
        elif kind == "class" and (signs := _members(text)):
            branches[-1].letter(signs)
        else:
            branches[-1].add(())
    return branches


def _of_choice(branches: Sequence[_Branch]) -> Needed:
    """Return what is needed where one of several branches matches, so that each must promise something."""
    best = [max(branch.parts(), key=_worth, default=()) for branch in branches]
    return tuple(text for one in best for text in one) if all(best) else ()


def _telling(group: Needed) -> Needed:
    """Return a group without what others in it stand for; nothing where a letter or a blank would do."""
    found = dict.fromkeys(group)
    if any(len(text) == 1 and (text.isalnum() or text.isspace()) for text in found):
        return ()
    return tuple(text for text in found if not any(other != text and other in text for other in found))


class _Branch:
    """What stands side by side in a pattern: each part is needed."""

    def __init__(self) -> None:
        self._parts: list[Needed] = []
        self._run: Needed = ()
        """What the letters side by side up to here may be, the last one left out; and what that may be."""
        self._last: Needed = ()

    def letter(self, signs: Needed) -> None:
        """Take a letter that is one of some signs."""
        self._run, self._last = self._spellings(), signs

    def add(self, part: Needed) -> None:
        self._end_run()
        self._parts.append(part)

    def repeat(self, *, may_be_absent: bool) -> None:
        """Take the last part, or the last letter alone, as one that is repeated or may be absent."""
        last = self._last or self._parts.pop()
        self._last = ()
        self.add(() if may_be_absent else last)

    def parts(self) -> list[Needed]:
        """Return all that is needed, side by side."""
        self._end_run()
        return self._parts

    def _spellings(self) -> Needed:
        return tuple(run + sign for run in self._run or ("",) for sign in self._last) if self._last else self._run

    def _end_run(self) -> None:
        if run := self._spellings():
            self._parts.append(run)
        self._run = self._last = ()


def _worth(part: Needed) -> tuple[int, bool]:
    """Return how much a part tells: long strings most, and a sign more than a letter."""
    return min(map(len, part), default=0), not any(map(str.isalnum, part))


def _members(text: str) -> Needed:
    """Return the signs of a class of few; none of one that has ranges or stands for all others."""
    inner = text[1:-1]
    if inner[0] in "^]" or "\\" in inner or "-" in inner[1:-1]:
        return ()
    return tuple(dict.fromkeys(inner))
