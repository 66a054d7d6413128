"""Where an element stands in a page: `article.post > div#body > p`."""

from __future__ import annotations

from collections.abc import Mapping

UNSEEN = frozenset({"script", "style", "template", "svg", "iframe", "noframes", "audio", "video", "canvas"})
"""Elements whose content no browser of today shows as text."""

_MAX_ENTRIES = 10
_MAX_CHARACTERS = 90
_MAX_CLASSES = 4
_LANDMARKS = ("article", "main", "nav", "aside", "header", "footer", "noscript", "form", "dialog")
_BODY_MARK = "[itemprop=articleBody"
# Elements that tell something without class or id.
_TELLING = frozenset({
    *_LANDMARKS, "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "blockquote", "figure",
    "figcaption", "table", "pre", "button", "label", "select", "address", "time", "title", "details", "summary", "cite",
})  # fmt: skip
Trail = tuple[str, ...]


def entry(tag: str, attributes: Mapping[str, str]) -> str:
    """Return an element as trails name it; "" for a bare `div` or `span`."""
    if not attributes or tag in ("html", "body", "head"):
        return tag if tag in _TELLING else ""
    place, hidden = tag, ""
    if names := attributes.get("class"):
        place = ".".join([tag, *names[:400].split(None, _MAX_CLASSES)[:_MAX_CLASSES]])
    if len(attributes) > 1 or not names:
        if name := attributes.get("id"):
            place += f"#{' '.join(name.split())}"
        for mark in ("role", "itemprop"):
            if name := attributes.get(mark):
                place += f"[{mark}={' '.join(name.split())}]"
        hidden = "[hidden]" if is_hidden(attributes) else "[aria-hidden]" * (attributes.get("aria-hidden") == "true")
    if place == tag and not hidden and tag not in _TELLING:
        return ""
    return place[:_MAX_CHARACTERS].replace(" > ", ">") + hidden


def extend(trail: Trail, entry: str, landmarks: int) -> tuple[Trail, int]:
    """Return a trail with one more entry, and how many landmarks it begins with.

    Of a long one the middle is left out: what follows the landmarks that it begins with, but never its end.
    """
    if landmarks == len(trail) and is_landmark(entry):
        landmarks += 1
    longer = (*trail, entry)
    if len(longer) <= _MAX_ENTRIES:
        return longer, landmarks
    drop = landmarks if landmarks < len(longer) - 3 else 1
    longer = longer[:drop] + longer[drop + 1 :]
    while landmarks < len(longer) and is_landmark(longer[landmarks]):
        landmarks += 1
    return longer, landmarks


def shared(first: Trail, second: Trail) -> Trail:
    """Return what two trails have in common from the page's top."""
    if first is second:
        return first
    count = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    return first[:count]


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element says itself that browsers do not show it."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    if not style:
        return False
    style = "".join(style[:400].casefold().split())
    return "display:none" in style or "visibility:hidden" in style


def is_landmark(entry: str) -> bool:
    """Whether an entry tells so much that no trail leaves it out."""
    return entry.endswith("hidden]") or entry.startswith(_LANDMARKS) or _BODY_MARK in entry
