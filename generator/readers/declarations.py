"""What an editor says of a seed, in a fence or a sidecar: known keys, their other names, their types."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from generator import yamltext
from generator.errors import ContentError, SeedError
from generator.model import dates as edtf
from generator.model.articles import Rights
from generator.model.dates import Edtf, Precision
from generator.model.files import File
from generator.model.found import Basis
from generator.model.headers import CANONICAL, NAMES, canonical
from generator.model.pagekinds import PageKind
from generator.model.problems import Problem
from generator.model.seeds import Declaration
from generator.readers import encoding
from generator.text import dates, languages

_LISTS = ("author", "topics", "tags")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://[^\s/<>\"]+[^\s<>\"]*", re.IGNORECASE)


def read_sidecar(sidecar: File) -> tuple[tuple[Declaration, ...], tuple[Problem, ...]]:
    """Read `NAME.EXT.meta.yml`; an empty one declares nothing. Raises SeedError with the sidecar's line."""
    if not sidecar.body.strip():
        return (), ()
    decoded = encoding.decode(sidecar)
    try:
        declared, problems = declare(yamltext.load(decoded.text, path=sidecar.path), Basis.SIDECAR)
    except ContentError as error:
        raise SeedError(error.message, path=error.path, line=error.line, hint=error.hint) from error
    return declared, (*decoded.problems, *problems)


def declare(fields: yamltext.Fields, basis: Basis) -> tuple[tuple[Declaration, ...], tuple[Problem, ...]]:
    """Return the declarations of a mapping by canonical key, and findings on keys that are unknown or said twice.

    A key's own name wins over its other names. Raises ContentError when a value is of the wrong type.
    """
    declared: dict[str, Declaration] = {}
    problems: list[Problem] = []
    for name in sorted(fields, key=lambda name: (canonical(name) != name, fields.lines.get(name, 0))):
        key = canonical(name)
        if key is None:
            problems.append(_unknown(fields, name))
            continue
        value = _value(fields, name, key)
        if key in declared:
            problems.append(_twice(fields, name, declared[key]))
        elif value:
            line = fields.lines.get(name, fields.line)
            declared[key] = Declaration(key=key, value=value, basis=basis, path=fields.path, line=line)
    return tuple(declared[key] for key in NAMES if key in declared), tuple(problems)


def _value(fields: yamltext.Fields, name: str, key: str) -> str | tuple[str, ...] | None:
    if key in _LISTS:
        return _list(fields, name, key)
    if key == "draft":
        return _draft(fields, name)
    value = fields.text(name)
    check = _CHECKS.get(key)
    return check(fields, name, value) if check and value else value


def _list(fields: yamltext.Fields, name: str, key: str) -> tuple[str, ...]:
    """Return the entries of a list; one line of words is cut at semicolons, of topics and tags at commas too."""
    value = fields.get(name)
    texts = fields.texts(name)
    if isinstance(value, str):
        texts = tuple(re.split(r";" if key == "author" else r"[;,]", value))
    return tuple(" ".join(text.split()) for text in texts if text.strip())


def _draft(fields: yamltext.Fields, name: str) -> str | None:
    if name.casefold() == "status":
        status = fields.text(name)
        return status and ("true" if status.casefold() == "draft" else "false")
    return "true" if fields.flag(name) else "false"


def _date(fields: yamltext.Fields, name: str, value: str) -> str:
    day = _day(value)
    if day is None:
        hint = "write year-month-day, such as 2025-02-05, or 2025-02 or 2025"
        raise fields.error(name, f"`{name}` is no date: {value!r}", hint)
    return str(day)


def _day(text: str) -> Edtf | None:
    """Read a declared date: EDTF, a time stamp (the day of its own zone), or a day in words in any known language.

    None if it is no date, or one whose day and month could be exchanged: `05/02/2025`.
    """
    for read in (edtf.parse, edtf.parse_stamp):
        try:
            return read(text)
        except ValueError:
            continue
    return _in_words(text.strip())


def _in_words(text: str) -> Edtf | None:
    """Read `5 febbraio 2025` or `Feb 5, 2025`: letters say which number is the day."""
    if len(text) > 60 or not any(c.isalpha() for c in text):
        return None
    for code in languages.known():
        for mention in dates.find(text, languages.language(code)):
            date = mention.date
            if (
                mention.words == text
                and mention.explicit
                and date
                and date.is_unit
                and date.precision >= Precision.MONTH
            ):
                return date
    return None


def _lang(fields: yamltext.Fields, name: str, value: str) -> str:
    code = value.replace("_", "-")
    if not _LANG.fullmatch(code):
        raise fields.error(name, f"`{name}` is no language code: {value!r}", "write a code such as it or en")
    return code


def _url(fields: yamltext.Fields, name: str, value: str) -> str:
    if not _URL.fullmatch(value):
        raise fields.error(name, f"`{name}` is no web address: {value!r}", "write it with https:// in front")
    return value


def _choice(choices: type[StrEnum], fields: yamltext.Fields, name: str, value: str) -> str:
    known = [choice.value for choice in choices]
    if value.casefold() not in known:
        raise fields.error(name, f"`{name}` is unknown: {value!r}", f"write one of {', '.join(known)}")
    return value.casefold()


_CHECKS: dict[str, Callable[[yamltext.Fields, str, str], str]] = {
    "date": _date,
    "lang": _lang,
    "url": _url,
    "rights": partial(_choice, Rights),
    "kind": partial(_choice, PageKind),
}


def _unknown(fields: yamltext.Fields, name: str) -> Problem:
    meant = yamltext.near_miss(name.casefold(), CANONICAL)
    return Problem(
        code="key-unknown",
        message=f"unknown key `{name}`",
        path=fields.path,
        line=fields.lines.get(name),
        hint=f"did you mean `{CANONICAL[meant]}`?" if meant else f"known keys: {', '.join(NAMES)}",
    )


def _twice(fields: yamltext.Fields, name: str, kept: Declaration) -> Problem:
    return Problem(
        code="key-twice",
        message=f"`{name}` and line {kept.line} both say `{kept.key}`",
        path=fields.path,
        line=fields.lines.get(name),
        hint=f"keep one of them; line {kept.line} counts",
    )
