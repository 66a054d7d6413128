"""Jinja as templates know it: what they may call, and how their text is kept safe."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from generator.model.dates import Edtf
from generator.model.views import Apart, Crumb
from generator.render import dates, links, prose
from generator.render.theme import Theme
from generator.text.interface import Interface, interface
from generator.text.languages import UNKNOWN, language

# XML 1.0 and HTML know none of these, and seeds hold them now and then.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF])

_SCRIPT_SIGNS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
# `27 gennaio 2025`, `1° febbraio 2025`, `27. Januar 2025`, `27 de enero de 2025`.
_DATE = re.compile(r"\b\d{1,2}[.°]?(?: de)? \w{3,12}(?: de)? \d{4}\b")
_SCRIPT_SIGN = re.compile("[<>&\u2028\u2029]")


@lru_cache(maxsize=4)
def environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    """Return the templates of a theme, ready to render; the same theme gives the same object."""
    made = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: _load(theme, name)),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printable,
        cache_size=-1,
    )
    words = interface(theme.lang)
    made.globals.update(Texts(words).functions(), site_url=theme.base_url)
    made.filters.update(
        link=_link(theme),
        absolute=lambda target: links.absolute(target, theme.base_url),
        happened=lambda date, lasting=False: dates.happened(date, words, lasting=lasting),
        published=lambda date: dates.published(date, words),
        apart=lambda apart: _apart(apart, words),
        machine=dates.machine,
        number=lambda number: format_decimal(number, locale=words.locale),
        markdown=prose.blocks,
        inline=prose.inline,
        plain=prose.plain,
        clip=clip,
        tied=tied,
        json=to_json,
        crumb=lambda crumb: _crumb(crumb, words),
        foreign=lambda lang: foreign(lang, theme.lang),
        language=lambda code: _language_name(code, words),
        country=lambda code: _country_name(code, words),
    )
    return made


class Texts:
    """The interface's words, as functions of templates."""

    def __init__(self, words: Interface) -> None:
        self._words = words
        self._locale = Locale.parse(words.locale)

    def functions(self) -> dict[str, Any]:
        """Return the functions by the names that templates use."""
        return {"ui": self.text, "said": self.said, "count": self.count}

    def text(self, name: str, /, **holes: object) -> str:
        """Return one interface text with its holes filled. Raises LookupError when there is no such text."""
        found = self._words.find(name)
        if found is None:
            raise LookupError(f"data/ui/{self._words.lang}.yml has no text {name!r}")
        return found.format(**holes)

    def said(self, section: str, key: str, instead: str | None = None) -> str:
        """Return the text of a key that values bring, such as a reason; else that of `instead`, else the key itself."""
        found = self._words.find(f"{section}.{key}", *((f"{section}.{instead}",) if instead else ()))
        return key if found is None else found

    def count(self, name: str, number: int, /, **holes: object) -> str:
        """Return a number with its noun, in the right plural: `3 articoli`."""
        form = self._locale.plural_form(number)
        pattern = self._words.find(f"{name}.{form}", f"{name}.other")
        if pattern is None:
            raise LookupError(f"data/ui/{self._words.lang}.yml has no text {name!r}")
        return pattern.format(n=format_decimal(number, locale=self._locale), **holes)


def clip(text: str, most: int = 160) -> str:
    """Return a text of at most so many characters, cut between words and marked with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head = flat[:most]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:.–—") + "…"


def tied(text: str) -> Markup:
    """Return a text whose dates with a day do not break over lines: `non prima del` | `27 gennaio 2025`."""
    return Markup(_DATE.sub(r'<span class="tied">\g<0></span>', str(escape(text))))


def to_json(value: object) -> Markup:
    """Return JSON that may stand in a script or a feed: no `<`, `>` or `&` in it."""
    text = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))
    return Markup(_SCRIPT_SIGN.sub(lambda m: _SCRIPT_SIGNS[m.group()], text))


def foreign(lang: str | None, site: str) -> str:
    """Return what a `lang` attribute must say of a text; nothing when it is in the site's language or unknown."""
    code = language(lang).code
    return "" if code in (UNKNOWN, language(site).code) else (lang or "")


def _load(theme: Theme, name: str) -> tuple[str, str, None] | None:
    source = theme.source(name)
    if source is None:
        raise TemplateNotFound(name)
    return source, name, None


def _link(theme: Theme) -> Any:
    @pass_context
    def link(context: Context, target: str) -> str:
        return links.relative(target, context["path"], theme.base_url)

    return link


def _printable(value: object) -> object:
    return value.translate(_FORBIDDEN) if isinstance(value, str) else value


def _plain(value: object) -> object:
    if isinstance(value, str):
        return str(value).translate(_FORBIDDEN)
    if isinstance(value, Edtf | date):
        return str(value)
    if isinstance(value, Decimal):  # with all its digits: JSON's own would be read as floating point
        return f"{value:f}"
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


def _crumb(crumb: Crumb, words: Interface) -> str:
    if crumb.text:
        return crumb.text
    return dates.happened(crumb.date, words) if crumb.date else words.text(crumb.word or "nav.home")


def _apart(apart: Apart | None, words: Interface) -> str:
    """Say after a title what tells its article from others: ` (Il Corriere, 5 febbraio 2025)`."""
    if apart is None:
        return ""
    source = apart.source or words.text("article.no_source")
    beginning = f"{words.text('sign.colon')} {apart.words}" if apart.words else ""
    return f" ({source}, {dates.published(apart.date, words)}{beginning})"


def _language_name(code: str, words: Interface) -> str:
    try:
        name = Locale.parse(code, sep="-").get_display_name(words.locale)
    except (UnknownLocaleError, ValueError):
        name = None
    return name or code


def _country_name(code: str, words: Interface) -> str:
    return str(Locale.parse(words.locale).territories.get(code.upper(), code))
