"""JSON with articles: JSON Feed (https://jsonfeed.org/version/1.1), and the plain objects that programs export."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Union

from generator.errors import SeedError
from generator.model.files import File
from generator.model.seeds import Packet, fold_blanks
from generator.readers import encoding, entries
from generator.readers.embedded import Place
from generator.readers.entries import Entry
from generator.text.addresses import web_address

Json = Union[None, bool, int, float, str, "list[Json]", "dict[str, Json]"]

# The names that programs give to the parts of an article, the most telling first.
_CONTENT = ("content_html", "content_text", "articleBody", "body", "text", "content", "html", "article")
_SUMMARY = ("summary", "description", "excerpt", "abstract")
_TITLE = ("title", "headline", "name")
_PUBLISHED = (
    "date_published", "datePublished", "published", "published_at", "publishedAt", "pubDate", "publish_date",
    "publication_date", "date",
)  # fmt: skip
_CHANGED = ("date_modified", "dateModified", "updated", "updated_at", "updatedAt", "modified")
_ADDRESS = ("url", "link", "canonical_url", "canonical", "source_url", "external_url")
_AUTHORS = ("authors", "author", "byline", "creator")
_SOURCE = ("source", "publisher", "site_name", "sitename", "publication")
_LANGUAGE = ("language", "lang", "inLanguage")
_LISTS = ("items", "articles", "entries")
_HINT = 'give it "title" and "text", and "date" and "url" where they are known, or paste the text into a .txt file'
_PROBE = re.compile(r"[A-Za-z0-9 ,.]{8,40}")


def read(file: File) -> Packet:
    """Read a JSON Feed, one article, or a list of articles. Raises SeedError when it is none of them."""
    decoded = encoding.decode(file)
    value = _load(decoded.text, file.path)
    if isinstance(value, dict) and _body(value)[0] and not _listed(value):
        entry = next(_entries([value], {}, decoded.text))
        seed = entries.seed_of(entry, file.path)
        return Packet((seed,), decoded.problems)
    around = value if isinstance(value, dict) else {}
    found = list(_entries(_listed(value), around, decoded.text))
    if not found:
        raise SeedError("JSON without an article", path=file.path, line=1, hint=_HINT)
    return entries.packet(file, found, decoded.encoding, decoded.problems)


def _load(text: str, path: str) -> Json:
    try:
        return json.loads(text)  # type: ignore[no-any-return]
    except json.JSONDecodeError as error:
        raise SeedError(f"no JSON: {error.msg.lower()}", path=path, line=error.lineno, hint=_HINT) from error
    except (RecursionError, ValueError) as error:
        raise SeedError("JSON nested too deep or numbers too long", path=path, line=1, hint=_HINT) from error


def _listed(value: Json) -> list[dict[str, Json]]:
    """Return the objects of a list, or of the list in a feed."""
    if isinstance(value, dict):
        value = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _entries(objects: Sequence[Mapping[str, Json]], around: Mapping[str, Json], source: str) -> Iterator[Entry]:
    position, line = 0, 1
    for number, one in enumerate(objects, 1):
        title = _string(one, _TITLE)
        content, is_summary = _body(one)
        if not (title or content):
            continue
        found = max(position, _find(source, content or title, position))
        line, position = line + source.count("\n", position, found), found
        address = web_address(*(_string(one, (name,)) for name in (*_ADDRESS, "id"))) or ""
        yield Entry(
            id=_string(one, ("id",)) or address or title or str(number),
            title=title,
            content=content,
            is_summary=is_summary,
            said=tuple(_said(one, around, title, address)),
            line=line,
            place=_at(line),
        )


def _said(one: Mapping[str, Json], around: Mapping[str, Json], title: str, address: str) -> Iterator[tuple[str, str]]:
    yield "feed:title", title
    yield "feed:address", address
    yield "feed:published", _string(one, _PUBLISHED)
    yield "feed:updated", _string(one, _CHANGED)
    for name in _names(one, _AUTHORS) or _names(around, _AUTHORS):
        yield "feed:author", name
    for name in (_names(one, _SOURCE) or _names(around, ("title",)))[:1]:
        yield "feed:source", name
    yield "language", _string(one, _LANGUAGE) or _string(around, _LANGUAGE)


def _at(line: int) -> Place:
    """Return the place of a JSON string: it stands on one line of the file, whatever line ends it tells of."""
    return lambda _: line


def _body(one: Mapping[str, Json]) -> tuple[str, bool]:
    """Return the text of an object, and whether it is only a summary."""
    content = _string(one, _CONTENT)
    return (content, False) if content else (_string(one, _SUMMARY), True)


def _string(one: Mapping[str, Json], names: Sequence[str]) -> str:
    values = (one.get(name) for name in names)
    return next((_sound(value) for value in values if isinstance(value, str) and value.strip()), "")


def _sound(text: str) -> str:
    """Return a string without halves of characters, which JSON can write and no file can hold."""
    return text.encode("utf-8", "replace").decode()


def _names(one: Mapping[str, Json], names: Sequence[str]) -> list[str]:
    """Return the names of people or publications: strings, objects with a name, lists of both."""
    found: list[str] = []
    for value in (one.get(name) for name in names):
        for person in value if isinstance(value, list) else [value]:
            words = _string(person, ("name",)) if isinstance(person, dict) else person
            if isinstance(words, str) and words.strip():
                found.append(fold_blanks(_sound(words)))
        if found:
            break
    return found


def _find(source: str, words: str, start: int) -> int:
    """Return where the file says some words, by their first piece that JSON writes as it is; -1 when nowhere."""
    probe = _PROBE.search(words[:2000])
    return source.find(probe.group(), start) if probe else -1
