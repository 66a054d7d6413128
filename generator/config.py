"""content/site.yml: how this digest is called, published and cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar
from urllib.parse import urlsplit

from babel.core import get_global

from generator import yamltext
from generator.errors import ConfigError, ContentError
from generator.model.files import File
from generator.model.problems import Problem, Severity, of_error
from generator.yamltext import Fields

T = TypeVar("T")

PATH = "content/site.yml"

WEEKLY = "weekly"
"""The editions that can be made: a page for each week."""

ADDRESS_HINT = "write the address at which the site stands, such as https://example.org/digest"

_KEYS: dict[str, tuple[str, ...]] = {
    "": (
        *("title", "description", "base_url", "lang", "timezone", "publish", "review", "feeds", "search", "summary"),
        "editions",
    ),
    "publish": ("max_sentences", "max_share", "max_chars"),
    "review": ("require",),
    "feeds": ("items",),
    "summary": ("engine", "model"),
}
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,9})?) ?(%?)")
_MOST = 1_000_000
_LONGEST_NAME = 200


class SummaryEngine(StrEnum):
    """What makes the words of summaries."""

    EXTRACTIVE = "extractive"
    """The article's own sentences."""
    LLM = "llm"
    """A language model's, held against the article's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """How much of an article a summary may show. The smallest cap wins."""

    max_sentences: int = 5
    max_share_percent: int = 40
    """Of the article's characters."""
    max_chars: int = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one digest."""

    title: str = "Rassegna"
    description: str = ""
    base_url: str = ""
    """Absolute address with its sub-path, no final slash; empty: no canonical links."""
    lang: str = "it"
    """Of the interface and of addresses."""
    timezone: str = "UTC"
    publish: Publish = field(default_factory=Publish)
    require_review: bool = False
    """Publish only articles whose review is `checked`."""
    feed_items: int = 50
    search: bool = True
    editions: str = ""
    """`weekly`, or empty for none."""
    model: str | None = None
    """The language model that rewrites summaries; None: they are the articles' own sentences."""


def load(file: File | None) -> tuple[Config, tuple[Problem, ...]]:
    """Read content/site.yml; None is a digest without one.

    A setting that cannot be used is an error among the problems and keeps its default: enough to look, not to build.
    """
    if file is None:
        return Config(), ()
    try:
        fields = yamltext.load(yamltext.decoded(file.body, file.path).removeprefix("\ufeff"), path=file.path)
    except ContentError as error:
        return Config(), (of_error(_config_error(error)),)
    reader = _Reader(fields, [])
    config = reader.config()
    worth_knowing = (*_unsupported(reader), *_unknown(reader))
    return config, (*reader.problems, *worth_knowing)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Settings read one by one; what cannot be used is written down."""

    fields: Fields
    problems: list[Problem]

    def config(self) -> Config:
        default = Config()
        publish = self.section("publish")
        return Config(
            title=self.one(self.fields, Fields.text, "title") or default.title,
            description=self.one(self.fields, Fields.text, "description") or default.description,
            base_url=self.one(self.fields, _base_url, "base_url") or default.base_url,
            lang=self.one(self.fields, _lang, "lang") or default.lang,
            timezone=self.one(self.fields, _timezone, "timezone") or default.timezone,
            publish=Publish(
                max_sentences=self.one(publish, _count, "max_sentences") or default.publish.max_sentences,
                max_share_percent=self.one(publish, share, "max_share") or default.publish.max_share_percent,
                max_chars=self.one(publish, _count, "max_chars") or default.publish.max_chars,
            ),
            require_review=self.one(self.section("review"), _flag, "require") or False,
            feed_items=self.one(self.section("feeds"), _count, "items") or default.feed_items,
            search=self.one(self.fields, _flag, "search") is not False,
            editions=WEEKLY if self.fields.get("editions") == WEEKLY else "",
            model=self.model(),
        )

    def model(self) -> str | None:
        """Return the language model that rewrites summaries; None unless the engine is `llm`."""
        summary = self.section("summary")
        engine = self.one(summary, _engine, "engine") or SummaryEngine.EXTRACTIVE
        return self.one(summary, _model, "model") if engine is SummaryEngine.LLM else None

    def one(self, fields: Fields, read: Callable[[Fields, str], T | None], key: str) -> T | None:
        """Return one setting; None when it is absent or cannot be used."""
        try:
            return read(fields, key)
        except ContentError as error:
            problem = of_error(_config_error(error))
            if problem not in self.problems:
                self.problems.append(problem)
            return None

    def section(self, key: str) -> Fields:
        """Return a mapping of settings; an empty one when it is absent or none."""
        return self.one(self.fields, Fields.fields, key) or Fields(self.fields.path, self.fields.line)


def _config_error(error: ContentError) -> ConfigError:
    return ConfigError(error.message, path=error.path, line=error.line, hint=error.hint)


def _base_url(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    fault = text and address_fault(text)
    if fault:
        raise fields.error(key, f"`{key}` {fault}: {text!r}", ADDRESS_HINT)
    return text and text.rstrip("/")


def address_fault(text: str) -> str | None:
    """Return why a site cannot stand at an address, as what is said of it: `is no web address`; None when it can."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable or not text.isprintable() or any(sign in text for sign in " \"'<>\\@"):
        return "is no web address"
    return "has a query or an anchor" if "?" in text or "#" in text else None


def _lang(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    if text is not None and not (_LANG.fullmatch(text) and text.partition("-")[0].lower() in site_languages()):
        hint = f"write one of: {', '.join(site_languages())}; with a region where it matters, such as pt-BR"
        raise fields.error(key, f"no site can be made in {text!r}", hint)
    return text


@cache
def site_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have interface texts, in alphabetical order."""
    folder = files("generator.data").joinpath("ui")
    return tuple(sorted(e.name.removesuffix(".yml") for e in folder.iterdir() if e.name.endswith(".yml")))


def _timezone(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    zones = {"UTC", *get_global("zone_territories"), *get_global("zone_aliases")}
    if text is not None and text not in zones:
        meant = yamltext.near_miss(text, zones)
        hint = f"did you mean `{meant}`?" if meant else "write a zone such as Europe/Rome, or UTC"
        raise fields.error(key, f"`{key}` is no time zone: {text!r}", hint)
    return text


def _count(fields: Fields, key: str) -> int | None:
    text = fields.text(key)
    if text is None:
        return None
    if len(text) > len(str(_MOST)) or not 0 < fields.number(key, default=0) <= _MOST:
        raise fields.error(key, f"`{key}` is out of range: {text[:20]!r}", f"write a number from 1 to {_MOST:,}")
    return int(text)


def share(fields: Fields, key: str) -> int | None:
    """Read `0.3` or `30%` as whole percent; a fraction of a percent is cut off, for it is a cap."""
    text = fields.text(key)
    if text is None:
        return None
    match = _SHARE.fullmatch(text)
    percent = Decimal(match.group(1)) * (1 if match.group(2) else 100) if match else Decimal(0)
    if not 1 <= percent <= 100:
        raise fields.error(key, f"`{key}` is no share: {text!r}", "write it as 0.3 or 30%")
    return int(percent)


def _flag(fields: Fields, key: str) -> bool | None:
    return fields.flag(key) if fields.text(key) is not None else None


def _engine(fields: Fields, key: str) -> SummaryEngine | None:
    text = fields.text(key)
    if text is not None and text not in list(SummaryEngine):
        raise fields.error(key, f"no summary engine {text!r}", f"write one of: {', '.join(SummaryEngine)}")
    return SummaryEngine(text) if text is not None else None


def _model(fields: Fields, key: str) -> str | None:
    text = fields.text(key)
    if text is None:
        hint = "name one of those that `llm models` lists, `model: NAME`, or write `engine: extractive`"
        raise fields.error("engine", "the summary engine `llm` needs a model", hint)
    if len(text) > _LONGEST_NAME or not text.isprintable():
        raise fields.error(key, f"`{key}` is no name: {text[:20]!r}", "write one of those that `llm models` lists")
    return text


def _unsupported(reader: _Reader) -> Iterator[Problem]:
    summary = reader.section("summary")
    if summary.get("model") is not None and summary.get("engine") in (None, "", SummaryEngine.EXTRACTIVE.value):
        yield _warning(summary, "model", "`model` is not used by the extractive engine", "take the line out")
    editions = reader.fields.get("editions")
    if editions not in (None, WEEKLY):
        hint = f"write `{WEEKLY}` for a page a week, or take the key out"
        yield _warning(reader.fields, "editions", f"no editions {editions!r} can be made; there are none", hint)


def _unknown(reader: _Reader) -> Iterator[Problem]:
    for section, known in _KEYS.items():
        fields = reader.fields if not section else reader.section(section)
        for key in fields:
            if key not in known:
                meant = yamltext.near_miss(key, known)
                home = next((over for over, keys in _KEYS.items() if key in keys), None)
                hint = f"did you mean `{meant}`?" if meant else f"the keys are: {', '.join(known)}"
                if home is not None:
                    hint = f"it stands under `{home}`" if home else "it stands at the top of the file"
                yield _warning(fields, key, f"unknown key `{key}`", hint)


def _warning(fields: Fields, key: str, message: str, hint: str) -> Problem:
    return Problem(
        code="config-key",
        message=message,
        path=fields.path,
        line=fields.lines.get(key),
        hint=hint,
        severity=Severity.WARNING,
    )
