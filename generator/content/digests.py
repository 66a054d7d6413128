"""Short digests of what the machine wrote, by which a hand edit is told from the machine's own words."""

from __future__ import annotations

import hashlib
import json
import re

from generator.content.yamlout import Value
from generator.model.seeds import fold_blanks

_OWN_LINE = re.compile(r'^  file: "[0-9a-f]{8}"\n', re.MULTILINE)


def of_value(value: Value) -> str:
    """Return 8 hex digits of a value, however it is quoted, indented or ordered within its mappings."""
    return _short(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def of_passage(markdown: str) -> str:
    """Return 8 hex digits of a passage, however its lines are broken."""
    return _short(fold_blanks(markdown))


def of_file(front: str, body: str) -> str:
    """Return 8 hex digits of a file but for the line that holds them: any hand edit changes them.

    Line ends do not: programs that share files may change those.
    """
    return _short(_OWN_LINE.sub("", f"{front}\n{body}".replace("\r\n", "\n").rstrip(), count=1))


def of_path(path: str) -> str:
    """Return 8 hex digits of a file's path: the id of an article that has none."""
    return _short(path)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
