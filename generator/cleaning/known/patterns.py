"""Which regular expressions of editors are safe to run on text that anybody may have written."""

from __future__ import annotations

import re
from functools import cache

# A repeat that may run further than this counts as one without end.
_FEW = 10
# Characters of a block that are searched, by the number of repeats without end in the pattern: each of them
# multiplies the worst case by the length, and about ten million steps are what one block may cost.
_SEARCHED = {0: 20_000, 1: 3_000, 2: 400, 3: 150}

_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[:=!<#P]?|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)
_BRACES = re.compile(r"\{(\d*)(,?)(\d*)\}")


@cache
def searched_characters(pattern: str) -> int | None:
    """Return how many characters of a block a pattern may be run on; None when it is safe on none.

    Unsafe is a repeat around a repeat or around a choice, such as `(a+)+` or `(a|b)*`: it can take exponential time
    (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS). Some harmless patterns are
    refused with them.
    """
    open_groups: list[list[bool]] = [[False]]
    closed = [False]
    endless = 0
    for token in _TOKEN.findall(pattern):
        if token.startswith("("):
            open_groups.append([False])
        elif token == ")" and len(open_groups) > 1:
            closed = open_groups.pop()
            open_groups[-1][0] = open_groups[-1][0] or closed[0]
            continue
        elif token == "|":
            open_groups[-1][0] = True
        elif _may_run_on(token):
            if closed[0]:
                return None
            endless += 1
            open_groups[-1][0] = True
        closed = [False]
    return _SEARCHED.get(endless)


def _may_run_on(token: str) -> bool:
    if token in ("*", "+"):
        return True
    braces = _BRACES.fullmatch(token)
    if not braces:
        return False
    least, comma, most = braces.groups()
    if comma:
        return not most or int(most) > _FEW
    return int(least or 0) > _FEW
