"""JSON-LD: what a page says of its article in schema.org's words, and what it repeats of the text.

What is repeated is a witness of the text, as it may be cut off, or be of another article.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Union

from lxml import etree

Json = Union[None, bool, int, float, str, "list[Json]", "dict[str, Json]"]

# Properties behind which other articles stand, not this one.
_ELSEWHERE = frozenset({
    "itemListElement", "hasPart", "isPartOf", "mentions", "citation", "isBasedOn", "review", "comment", "about",
    "breadcrumb", "potentialAction", "image", "video", "logo", "publisher", "author", "relatedLink", "subjectOf",
})  # fmt: skip
_TEXTS = (
    "headline",
    "name",
    "datePublished",
    "dateCreated",
    "dateModified",
    "inLanguage",
    "url",
    "articleSection",
    "description",
)
_NAMES = ("author", "creator", "publisher")
_FREE = "isAccessibleForFree"
_MAX_NODES = 5000
_TRAILING_COMMA = re.compile(r",(?=\s{0,20}[}\]])")
_WRAPPING = re.compile(
    r"\A\s*(?:/\*.{0,20}?\*/|//<!\[CDATA\[|<!\[CDATA\[|<!--)|(?:/\*.{0,20}?\*/|//\]\]>|\]\]>|-->)\s*;?\s*\Z"
)
_LOOSE = re.compile(r'"(headline|datePublished|dateCreated|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,500})"')

_BODY = re.compile(r'"articleBody"\s{0,9}:\s{0,9}"((?:[^"\\]++|\\.)*+)')
_TAG = re.compile(r"<[^<>]{0,500}>")
# Characters of a probe: about five words, which two texts do not share by chance; and probes for each block.
_PROBE = 30
_PROBES = 5
# Characters that must be stated before what a page states is called its body, and those that are looked at: each block
# is looked for in all of it.
_SHORTEST_BODY = 150
_LONGEST_BODY = 60_000


def scripts(root: etree._Element) -> list[str]:
    """Return the texts of a page's JSON-LD scripts."""
    found = (script for script in root.iter("script") if "ld+json" in (script.get("type") or "").casefold())
    return [text for script in found if (text := script.text)]


def statements(scripts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield `jsonld:headline`, `jsonld:author` and such of the page's own article, then `jsonld-page:…` of the page.

    `jsonld-kind:type` comes once for each type of article, `jsonld-kind:isAccessibleForFree` is `true` or `false`.

    Entities in texts are read.

    Articles in lists and behind `mentions`, `hasPart` and such are others and left out. References by `@id` are
    followed. Broken JSON is mended where only commas or comment marks are wrong; else its plain strings are read.
    """
    nodes: list[dict[str, Json]] = []
    for text in scripts:
        try:
            nodes += _nodes(_load(text))
        except ValueError:
            yield from _loose(text)
    by_id = {
        identity: node for node in reversed(nodes) if isinstance(identity := node.get("@id"), str) and len(node) > 1
    }
    articles = [node for node in nodes if _is(node, "article", "posting", "report", "recipe")]
    pages = [node for node in nodes if _is(node, "page")]
    for prefix, found in (("jsonld", articles), ("jsonld-page", pages)):
        for node in found[:1]:
            yield from _of_node(prefix, node, by_id)
    yield from _of_kind(articles)
    for node in nodes:
        if _is(node, "website", "newsmediaorganization") and isinstance(node.get("name"), str):
            yield "jsonld-site:name", str(node["name"])


def stated(scripts: Sequence[str]) -> str:
    """Return the bodies that a page's JSON-LD states, without white space; "" when there is none."""
    bodies = [
        _bare(_TAG.sub(" ", html.unescape(_unescape(match.group(1)))))
        for text in scripts
        if '"articleBody"' in text
        for match in _BODY.finditer(text)
    ]
    return "\n".join(body for body in bodies if len(body) >= _SHORTEST_BODY)[:_LONGEST_BODY]


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


def _load(text: str) -> Json:
    """Parse JSON, forgiving comment marks around it, commas too many, and line ends inside strings."""
    bare = _WRAPPING.sub("", text.strip()) if not text.lstrip().startswith(("{", "[")) else text
    for attempt in (bare, _TRAILING_COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)  # type: ignore[no-any-return]
        except RecursionError as error:
            raise ValueError("nested too deep") from error
        except ValueError:
            continue
    raise ValueError("no JSON")


def _nodes(value: Json) -> list[dict[str, Json]]:
    """Return all objects in document order that may describe the page or its article."""
    found: list[dict[str, Json]] = []
    waiting = [value]
    while waiting and len(found) < _MAX_NODES:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            found.append(value)
            waiting += reversed([v for k, v in value.items() if k not in _ELSEWHERE and isinstance(v, dict | list)])
    return found


def _is(node: Mapping[str, Json], *endings: str) -> bool:
    return any(name.casefold().endswith(endings) for name in _types(node))


def _of_node(prefix: str, node: Mapping[str, Json], by_id: Mapping[str, dict[str, Json]]) -> Iterator[tuple[str, str]]:
    for key in _TEXTS:
        for text in _plain(node.get(key)):
            yield f"{prefix}:{key}", html.unescape(text)
    for key in _NAMES:
        for text in _names(node.get(key), by_id):
            yield f"{prefix}:{key}", html.unescape(text)


def _of_kind(articles: Sequence[Mapping[str, Json]]) -> Iterator[tuple[str, str]]:
    """Yield what the page's articles are, and whether the first that says so is free to read."""
    for name in dict.fromkeys(name for node in articles for name in _types(node)):
        yield "jsonld-kind:type", name
    free = [str(node[_FREE]).casefold() for node in articles if isinstance(node.get(_FREE), str | bool)]
    for value in free[:1]:
        yield f"jsonld-kind:{_FREE}", "false" if value.endswith("false") else "true"


def _types(node: Mapping[str, Json]) -> list[str]:
    types = node.get("@type")
    return [name for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)]


def _plain(value: Json) -> list[str]:
    if isinstance(value, dict):
        value = value.get("@value")
    if isinstance(value, list):
        return [v for v in value if isinstance(v, str)]
    return [value] if isinstance(value, str) else []


def _names(value: Json, by_id: Mapping[str, dict[str, Json]]) -> list[str]:
    """Return the names of people or organisations: strings, objects with a name, references to such."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            identity = one.get("@id")
            whole = by_id.get(identity, one) if isinstance(identity, str) and "name" not in one else one
            found += _plain(whole.get("name"))
        elif isinstance(one, str):
            found.append(one)
    return found


def _loose(text: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for match in _LOOSE.finditer(text):
        if match.group(1) not in seen:
            seen.add(match.group(1))
            yield f"jsonld:{match.group(1)}", html.unescape(_unescape(match.group(2)))


def _unescape(inside: str) -> str:
    try:
        return str(json.loads(f'"{inside}"', strict=False))
    except ValueError:
        return inside
