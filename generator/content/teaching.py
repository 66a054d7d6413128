"""What content/ teaches the digest half: editors' own rules, and seeds that must not come back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import config, yamltext
from generator.content import keys, typed
from generator.errors import ContentError
from generator.model.files import File
from generator.model.problems import Problem, of_error
from generator.model.rules import EditorRule, Extent, Position
from generator.model.shelf import Teaching
from generator.yamltext import Fields

TOMBSTONES = "content/removed.yml"
"""Names the seeds that must not come back."""

_RULES = "content/rules/"
_RULE_KEYS = ("id", "drop", "keep", "match", "at", "why", "expect")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def teaching(files: Sequence[File]) -> Teaching:
    """Read content/rules/*.yml and content/removed.yml; a rule that cannot be used is an error among the problems."""
    rules: list[EditorRule] = []
    removed: list[str] = []
    problems: list[Problem] = []
    for file in sorted(files, key=lambda file: file.path):
        try:
            if file.path == TOMBSTONES:
                removed += _tombstones(_rows(file), problems)
            elif file.path.startswith(_RULES) and file.path.casefold().endswith((".yml", ".yaml")):
                rules += _rules(_rows(file), problems)
        except ContentError as error:
            problems.append(of_error(error))
    return Teaching(rules=tuple(rules), removed=tuple(dict.fromkeys(removed)), problems=tuple(problems))


def unreadable(file: File | None) -> tuple[Problem, ...]:
    """Return why the list of seeds that must not come back, or an entry of it, cannot be read; nothing where it can."""
    problems: list[Problem] = []
    try:
        if file is not None:
            _tombstones(_rows(file), problems)
    except ContentError as error:
        problems.append(of_error(error))
    return tuple(problems)


def _rows(file: File) -> tuple[Fields, ...]:
    """Read a YAML list of mappings: indented under a key of our own, it is a mapping that the loader takes."""
    text = yamltext.decoded(file.body, file.path).removeprefix("\ufeff")
    yamltext.refuse_conflict(text, path=file.path)
    lines = re.split(r"\r?\n", text)
    if lines[0].startswith("---"):
        lines[0] = ""
    indented = "".join(f"  {line}\n" for line in lines)
    listed = yamltext.load(f"rows:\n{indented}", path=file.path, line=0)
    try:
        return listed.rows("rows")
    except ContentError as error:
        raise ContentError(
            "no list of entries", path=file.path, line=1, hint="begin each entry with `- `, and indent its other lines"
        ) from error


def _rules(rows: Sequence[Fields], problems: list[Problem]) -> list[EditorRule]:
    found: list[EditorRule] = []
    for row in rows:
        try:
            rule = _rule(row)
            if any(other.id == rule.id for other in found):
                raise row.error("id", f"a second rule with the id {rule.id!r}", "give each rule an id of its own")
            found.append(rule)
            problems += keys.unknown(row, _RULE_KEYS)
        except ContentError as error:
            problems.append(of_error(error))
    return found


def _rule(row: Fields) -> EditorRule:
    match = row.text("match")
    if not match:
        raise row.error("match", "a rule without `match`", 'say which words it is about: `match: "…"`')
    if "keep" in row and "drop" in row:
        raise row.error("keep", "a rule that keeps and drops", "write either `keep` or `drop`")
    is_pattern = len(match) > 2 and match.startswith("/") and match.endswith("/")
    if is_pattern:
        match = match[1:-1]
        _compile(row, match)
    return EditorRule(
        id=row.text("id") or f"line-{row.line}",
        keep="keep" in row,
        extent=typed.choice(row, "keep" if "keep" in row else "drop", Extent) or Extent.LINE,
        match=match,
        is_pattern=is_pattern,
        at=typed.choice(row, "at", Position) or Position.ANYWHERE,
        why=row.text("why") or "",
        max_share_percent=config.share(row.fields("expect"), "max_share"),
        path=row.path,
        line=row.line,
    )


def _compile(row: Fields, pattern: str) -> None:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        hint = "write the words without slashes, or mend the pattern"
        raise row.error("match", f"the pattern cannot be read: {error}", hint) from error


def _tombstones(rows: Sequence[Fields], problems: list[Problem]) -> list[str]:
    found = []
    for row in rows:
        sha256 = row.text("sha256") or ""
        if _SHA256.fullmatch(sha256):
            found.append(sha256.casefold())
            continue
        message = f"`sha256` is no SHA-256: {sha256[:80]!r}"
        problems.append(of_error(row.error("sha256", message, "write the 64 hex digits of the seed's bytes")))
    return found
