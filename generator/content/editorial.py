"""What editors write about topics and about publications: content/topics/*.md, content/sources/*.md."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.content import documents, keys, places, typed
from generator.content.documents import Document
from generator.model.files import File
from generator.model.problems import Problem
from generator.model.topics import Agreement, SourceFile, TopicFile
from generator.text import slugs
from generator.yamltext import Fields, Value

_TOPIC_KEYS = (
    *("title", "lang", "aliases", "parent", "match", "any", "none", "min", "merge_of", "pin", "timeline", "compare"),
    "note",
)
_MATCH_KEYS = ("any", "none", "min")
_TIMELINE_KEYS = ("hide", "add", "same", "apart")
_COMPARE_KEYS = ("rename", "same", "apart", "verdict")
_SOURCE_KEYS = ("name", "domains", "publisher", "country", "kind", "note", "note_ref", "rights")


def is_topic(path: str) -> bool:
    """Whether a file of content/ is about a topic."""
    return _is_in("content/topics/", path)


def is_source(path: str) -> bool:
    """Whether a file of content/ is about a publication."""
    return _is_in("content/sources/", path)


def topic(file: File) -> tuple[TopicFile, tuple[Problem, ...]]:
    """Read a topic's file, and its unknown keys. Raises ContentError."""
    document = documents.read(file)
    front = document.fields
    match, timeline, compare = _match(front), front.fields("timeline"), front.fields("compare")
    found = TopicFile(
        slug=_slug(file.path),
        path=file.path,
        title=front.text("title"),
        lang=front.text("lang"),
        aliases=front.texts("aliases"),
        parent=_parent(front),
        any=match.texts("any"),
        none=match.texts("none"),
        min=match.number("min", default=1),
        merge_of=front.texts("merge_of"),
        pin=tuple(places.slug(name) for name in front.texts("pin")),
        timeline_hide=timeline.texts("hide"),
        timeline_add=_additions(timeline),
        timeline_same=_groups(timeline, "same"),
        timeline_apart=_groups(timeline, "apart"),
        compare_rename=_pairs(compare, "rename"),
        compare_same=_groups(compare, "same"),
        compare_apart=_groups(compare, "apart"),
        compare_verdict=_verdicts(compare),
        introduction=_body(document),
        front=document.front,
    )
    nested = ((front, _TOPIC_KEYS), (timeline, _TIMELINE_KEYS), (compare, _COMPARE_KEYS))
    inner = () if match is front else tuple(keys.unknown(match, _MATCH_KEYS))
    return found, (*(p for fields, known in nested for p in keys.unknown(fields, known)), *inner)


def source(file: File) -> tuple[SourceFile, tuple[Problem, ...]]:
    """Read a publication's file, and its unknown keys. Raises ContentError."""
    document = documents.read(file)
    front = document.fields
    found = SourceFile(
        slug=_slug(file.path),
        path=file.path,
        name=front.text("name") or PurePosixPath(file.path).stem,
        domains=front.texts("domains"),
        publisher=front.text("publisher"),
        country=front.text("country"),
        kind=front.text("kind"),
        note=front.text("note"),
        note_ref=front.text("note_ref"),
        rights=front.text("rights"),
        body=_body(document),
    )
    return found, tuple(keys.unknown(front, _SOURCE_KEYS))


def _is_in(folder: str, path: str) -> bool:
    name = PurePosixPath(path).name
    return path.startswith(folder) and name.casefold().endswith(".md") and not name.startswith((".", "_"))


def _slug(path: str) -> str:
    return slugs.slug(PurePosixPath(path).stem)


def _parent(front: Fields) -> str | None:
    name = front.text("parent")
    return slugs.slug(name) if name else None


def _body(document: Document) -> str:
    return document.body.replace("\r\n", "\n").strip("\n")


def _match(front: Fields) -> Fields:
    """Return where `any`, `none` and `min` stand: under `match`, or beside it; a plain list under it is `any`."""
    value = front.get("match")
    if value is None:
        return front
    if isinstance(value, Fields):
        return value
    plain = Fields(front.path, front.lines["match"])
    plain.lines["any"] = front.lines["match"]
    plain["any"] = list(front.texts("match"))
    return plain


def _additions(timeline: Fields) -> tuple[tuple[str, str], ...]:
    found = []
    for row in timeline.rows("add"):
        date, text = typed.date(row, "date"), row.text("text")
        if date is None or text is None:
            raise row.error("date", "an added entry without date or text", "write `- {date: 2025-01-27, text: …}`")
        found.append((str(date), text))
    return tuple(found)


def _groups(fields: Fields, key: str) -> tuple[tuple[str, ...], ...]:
    """Read a list of lists of anchors; one flat list is one group."""
    value: Value = fields.get(key)
    if isinstance(value, list) and value and all(isinstance(group, list) for group in value):
        return tuple(_group(fields, key, group) for group in value)
    group = fields.texts(key)
    return (group,) if group else ()


def _group(fields: Fields, key: str, value: Value) -> tuple[str, ...]:
    words = tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()
    if not isinstance(value, list) or len(words) != len(value):
        raise fields.error(key, f"`{key}` is no list of groups", "write it as [[one, two], [three, four]]")
    return words


def _pairs(fields: Fields, key: str) -> tuple[tuple[str, str], ...]:
    named = fields.fields(key)
    return tuple((name, text) for name in named if (text := named.text(name)))


def _verdicts(compare: Fields) -> tuple[tuple[str, str], ...]:
    named = compare.fields("verdict")
    return tuple((name, str(word)) for name in named if (word := typed.choice(named, name, Agreement)))
