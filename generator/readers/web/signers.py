"""Elements that a page marks as naming its author: by `rel`, by class, by id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import cast

from lxml import etree

from generator.model.seeds import fold_blanks

# Words inside class names, in the languages in which pages are built: `article-author__name`, `byline`, `autorName`.
_STEMS = ("author", "byline", "autor", "auteur", "verfasser", "redakteur", "writer", "vcard")
_SIGNING = re.compile("|".join(_STEMS))
_BYLINE = re.compile(r"byline", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Areas of a page whose authors are a comment's or another article's.
_AWAY = (
    "comments?|commentlist|kommentare?|comentarios?|commenti|related|recommended|recommendations|teasers?|footer|"
    "carousel|popular|latest|recent|testimonials?|next|prev|previous|nav|menu|widget-area"
)
_AREAS = re.compile(rf"(?<![a-z])(?:{_AWAY})(?![a-z])", re.IGNORECASE)
# What tells of an author without naming one, or names who did something else.
_OTHERS = re.compile(
    rf"(?<![a-z])(?:{_AWAY}|image|img|avatar|photo|picture|caption|credits?|social|share|follow|bio|biography|"
    r"description|desc|about|button|btn|icon|role|job|position|email|count|twitter|more)(?![a-z])",
    re.IGNORECASE,
)
_ANSWERS = frozenset({"comment", "comments", "review", "reviews"})
_MOST_ATTRIBUTE = 300
_MOST_TEXT = 160
_MOST_TEXTS = 40
_MOST_ABOVE = 12
_MARKS_INSIDE = [etree.XPath(f"descendant-or-self::*/@{name}", smart_strings=False) for name in ("class", "id", "rel")]


def may_sign(told: Mapping[str, str]) -> bool:
    """Whether an element, given by its attributes, may be marked so: the others need no look."""
    if _SIGNING.search(_marks(told).casefold()):
        return True
    return "rel" in told and "author" in told["rel"].casefold()


def may_hold(element: etree._Element) -> bool:
    """Whether an element, or one inside it, may be marked so."""
    told = {mark for query in _MARKS_INSIDE for mark in cast("list[str]", query(element))}
    marks = " ".join(told).casefold()
    return any(map(marks.__contains__, _STEMS))


def of_element(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield `rel:author`, `class:byline` or `class:author` with an element's words, if it is marked so.

    Not for authors of comments and other articles, nor for long elements: they tell about somebody.
    """
    marks = _marks(element)
    is_rel = "author" in (element.get("rel") or "").casefold().split()
    if not is_rel and (not _SIGNING.search(marks.casefold()) or _OTHERS.search(_CAMEL.sub("-", marks))):
        return
    text = fold_blanks(" ".join(str(one) for one in islice(element.itertext(), _MOST_TEXTS)))
    if not 0 < len(text) <= _MOST_TEXT or any(map(_is_away, islice(element.iterancestors(), _MOST_ABOVE))):
        return
    yield "rel:author" if is_rel else "class:byline" if _BYLINE.search(marks) else "class:author", text


def is_of_answer(element: etree._Element) -> bool:
    """Whether a microdata author is that of a comment on the article or of a review of what it is about."""
    above = (one.get("itemprop") or "" for one in islice(element.iterancestors(), _MOST_ABOVE))
    return any(name in _ANSWERS for names in above for name in names.casefold().split())


def _is_away(element: etree._Element) -> bool:
    if element.tag in ("aside", "footer", "nav"):
        return True
    if element.tag in ("body", "html", "main", "article"):
        return False
    return _is_area((element.get("class") or "")[: 2 * _MOST_ATTRIBUTE])


# The same elements stand around much of a page.
@lru_cache(maxsize=256)
def _is_area(classes: str) -> bool:
    return bool(_AREAS.search(_CAMEL.sub("-", classes)[:_MOST_ATTRIBUTE]))


def _marks(element: etree._Element | Mapping[str, str]) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:_MOST_ATTRIBUTE]
