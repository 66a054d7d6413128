"""Days of publication that pages state outside the well-known names: metas of many systems, scripts, blogs' marks."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

# `w-published-date`, `article:publication_date`, `vr:published_time`, `iso-8601-publish-date`, `ob:pubdate`
_META = re.compile(
    r"(?:publi|issue|posted|release)[a-z]{0,8}[\W_]{0,2}(?:date|time|at|on)|date[\W_]{0,2}(?:publi|issued|posted)|pubdate|upload(?:ed\Z|[\W_]?date)"
)
_NO_META = re.compile(r"expir|unpubli|modif|updat|sort|publisher")
# `"published_at":"2019-03-02T06:22:28+01:00"`, with its quotation marks escaped or as entities.
_MARK = r"(?:\\{0,3}[\"']|&quot;|&\#34;)"
_STEM = "ub"
_SAYING = rf"""
    {_STEM} (?:li(?:sh(?:ed|ing)?|cation) (?:_?(?:at|on|date|time|At|On|Date|Time))? | _?[Dd]ate)
    {_MARK}? \s{{0,3}}:\s{{0,3}} {_MARK} ((?:19|20)\d\d-?\d\d-?\d\d[T\ \d:.+Z-]{{0,30}}) {_MARK}
"""
_FROM_STEM = re.compile(rf"(?x){_SAYING}")
_IN_SCRIPT = re.compile(rf"(?x) (?<![A-Za-z_]) (?!last|old) [A-Za-z_]{{0,16}}? [Pp]{_SAYING}")
# Elements around the day of the visit, and of embedded posts; asides and their like hold the article's own too.
_ELSEWHERE = frozenset({"nav", "blockquote"})
# Classes of an element around what readers answered.
_ANSWERS = re.compile(r"(?i)(?:^|\s)(?:comments?|comment-?list|comment-(?:meta|metadata|body|content|footer))(?:\s|$)")
_MOST_ABOVE = 12
_MOST_ATTRIBUTE = 1000
_BEFORE, _AFTER = 20, 90
_MOST = 5
_MOST_STEMS = 5000


def of_elements(root: etree._Element, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Yield `meta:published` for names that are not known ones."""
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").casefold()[:100]
        if _META.search(name) and not _NO_META.search(name) and not is_known(name):
            yield "meta:published", element.get("content") or ""


def is_elsewhere(element: etree._Element) -> bool:
    """Whether a `<time>` stands in a menu, an embedded post or a comment."""
    around = islice(element.iterancestors(), _MOST_ABOVE)
    return any(
        above.tag in _ELSEWHERE or _is_of_answers((above.get("class") or "")[:_MOST_ATTRIBUTE]) for above in around
    )


# The same elements stand around much of a page.
@lru_cache(maxsize=256)
def _is_of_answers(classes: str) -> bool:
    return bool(_ANSWERS.search(classes))


def of_scripts(source: str) -> Iterator[tuple[str, str]]:
    """Yield `script:published` for each different day of publication in the page's scripts, at most five."""
    seen: set[str] = set()
    place = source.find(_STEM)
    for _ in range(_MOST_STEMS):
        if place < 0 or len(seen) >= _MOST:
            return
        says = _FROM_STEM.match(source, place, place + _AFTER)
        match = says and _IN_SCRIPT.search(source, max(0, place - _BEFORE), place + _AFTER)
        if match and match[1][:10] not in seen:
            seen.add(match[1][:10])
            yield "script:published", html.unescape(match[1])
        place = source.find(_STEM, place + len(_STEM))
