"""Short digests of what the machine wrote, by which a hand edit is told from the machine's own words."""

from __future__ import annotations

import hashlib
import json

from generator.content.yamlout import Value
from generator.model.seeds import fold_blanks


def of_value(value: Value) -> str:
    """Return 8 hex digits of a value, however it is quoted, indented or ordered within its mappings."""
    return _short(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def of_passage(markdown: str) -> str:
    """Return 8 hex digits of a passage, however its lines are broken."""
    return _short(fold_blanks(markdown))


def of_rest(front: str, body: str) -> str:
    """Return 8 hex digits of a file without its digests: any hand edit changes them, other line ends do not."""
    return _short(f"{front}\n{body}".replace("\r\n", "\n").rstrip())


def of_path(path: str) -> str:
    """Return 8 hex digits of a file's path: the id of an article that has none."""
    return _short(path)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
