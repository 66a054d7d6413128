"""What a page's JSON-LD repeats of its text: a witness, as it may be cut off, or be of another article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence

_BODY = re.compile(r'"articleBody"\s{0,9}:\s{0,9}"((?:[^"\\]++|\\.)*+)')
_TAG = re.compile(r"<[^<>]{0,500}>")
# Characters of a probe: about five words, which two texts do not share by chance; and probes for each block.
_PROBE = 30
_PROBES = 5
# Characters that must be stated before what a page states is called its body, and those that are looked at: each block
# is looked for in all of it.
_SHORTEST = 150
_LONGEST = 60_000


def stated(scripts: Sequence[str]) -> str:
    """Return the bodies that a page's JSON-LD states, without white space; "" when there is none."""
    bodies = [
        _bare(_TAG.sub(" ", html.unescape(_unescaped(match.group(1)))))
        for text in scripts
        if '"articleBody"' in text
        for match in _BODY.finditer(text)
    ]
    return "\n".join(body for body in bodies if len(body) >= _SHORTEST)[:_LONGEST]


def share(text: str, body: str) -> float:
    """Return the share of a text's words, 0 to 1, that `body`, as `stated` gives it, repeats."""
    bare = _bare(text)
    if bare in body or len(bare) <= _PROBE:
        return float(bare in body)
    last = len(bare) - _PROBE
    places = [last * number // (_PROBES - 1) for number in range(_PROBES)]
    return sum(bare[place : place + _PROBE] in body for place in places) / _PROBES


def _bare(text: str) -> str:
    return "".join(text.split())


def _unescaped(inside: str) -> str:
    """Return the string that JSON writes so; as it is when it is no JSON."""
    try:
        return str(json.loads(f'"{inside}"', strict=False))
    except ValueError:
        return inside
