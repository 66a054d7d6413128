"""content/addresses.yml: which addresses topics had, so that none that was ever published leads nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator import yamltext
from generator.content import yamlout
from generator.model.files import File
from generator.yamltext import Fields

ADDRESSES = "content/addresses.yml"
"""Names the addresses that topics have had, and articles that stood there."""

_SAYS = """\
# The addresses that topics have had, each with articles that stood there. The build keeps this list.
# An address where no topic stands any more leads to the topic that has most of them. Delete a line to give one up.
"""
# So many articles tell where a topic went.
_TOLD = 12


def remembered(file: File | None) -> dict[str, tuple[str, ...]]:
    """Return ids of articles by the slugs of topics. Raises ContentError on anything that `record` would not keep."""
    if file is None:
        return {}
    fields = yamltext.load(yamltext.decoded(file.body, file.path), path=file.path)
    _refuse_others(fields, ("topics",))
    found: dict[str, tuple[str, ...]] = {}
    for row in fields.rows("topics"):
        # Version control, told to keep both sides of a merge, may leave an address twice.
        slug = _slug(row)
        found[slug] = tuple(dict.fromkeys((*found.get(slug, ()), *row.texts("articles"))))
    return found


def _slug(row: Fields) -> str:
    _refuse_others(row, ("slug", "articles"))
    slug = row.text("slug")
    if slug is None:
        raise row.error("slug", "an address without `slug`", "write the last part of a topic's address")
    return slug


def _refuse_others(fields: Fields, known: tuple[str, ...]) -> None:
    other = next((key for key in fields if key not in known), None)
    if other:
        raise fields.error(other, f"unknown key `{other}`", f"only {', '.join(known)} may stand here")


def record(past: Mapping[str, Sequence[str]], today: Mapping[str, Sequence[str]]) -> File | None:
    """Return the file that names the addresses of `past` and those where topics stand `today`; None when none is new.

    Both hold ids of articles by the slugs of topics; today's are the newest first. What is told of an address stays
    until most of it is no longer true: a list that changed with every article would be merged by hand all the time.
    """
    known = {slug: tuple(sorted(ids[:_TOLD])) for slug, ids in today.items()}
    known |= {slug: tuple(ids) for slug, ids in past.items() if _is_true(ids, today.get(slug, ids))}
    if known == past:
        return None
    rows = [{"slug": slug, "articles": ids} for slug, ids in sorted(known.items())]
    return File(ADDRESSES, (_SAYS + yamlout.emit("topics", rows)).encode())


def _is_true(told: Sequence[str], today: Sequence[str]) -> bool:
    return 2 * len(set(told) & set(today)) > len(told) or list(told) == list(today)
