"""Where an element stands in a page: `article.post > div#body > p`."""

from __future__ import annotations

from lxml import etree

UNSEEN = frozenset({"script", "style", "template", "svg", "iframe", "noframes", "audio", "video", "canvas"})
"""Elements whose content no browser of today shows as text."""

_MAX_ENTRIES = 10
_MAX_CHARACTERS = 90
_MAX_CLASSES = 4
_LANDMARKS = ("article", "main", "nav", "aside", "header", "footer", "noscript", "form", "dialog")
# Elements that tell something without class or id.
_TELLING = frozenset({
    *_LANDMARKS, "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "blockquote", "figure",
    "figcaption", "table", "pre", "button", "label", "select", "address", "time", "title", "details", "summary", "cite",
})  # fmt: skip
Trail = tuple[str, ...]


def extend(trail: Trail, element: etree._Element) -> Trail:
    """Return an element's trail from its parent's; bare `div` and `span` are left out, and the middle of long ones."""
    entry = _entry(element)
    if not entry:
        return trail
    longer = (*trail, entry)
    if len(longer) <= _MAX_ENTRIES:
        return longer
    drop = next((i for i, e in enumerate(longer[:-3]) if not _is_landmark(e)), 1)
    return longer[:drop] + longer[drop + 1 :]


def shared(first: Trail, second: Trail) -> Trail:
    """Return what two trails have in common from the page's top."""
    if first is second:
        return first
    count = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    return first[:count]


def _entry(element: etree._Element) -> str:
    tag = str(element.tag)
    if tag in ("html", "body", "head"):
        return ""
    classes = "".join(f".{name}" for name in (element.get("class") or "")[:400].split()[:_MAX_CLASSES])
    place = f"#{element.get('id')}" if element.get("id") else ""
    marks = "".join(f"[{name}={element.get(name)}]" for name in ("role", "itemprop") if element.get(name))
    hidden = _hidden(element)
    if not (classes or place or marks or hidden or tag in _TELLING):
        return ""
    return " ".join(f"{tag}{classes}{place}{marks}".split())[:_MAX_CHARACTERS].replace(" > ", ">") + hidden


def _hidden(element: etree._Element) -> str:
    """Return the mark of an element that browsers do not show, or that is not read aloud."""
    if element.get("hidden") is not None:
        return "[hidden]"
    style = "".join((element.get("style") or "")[:400].casefold().split())
    if "display:none" in style or "visibility:hidden" in style:
        return "[hidden]"
    return "[aria-hidden]" if element.get("aria-hidden") == "true" else ""


def _is_landmark(entry: str) -> bool:
    return entry.endswith("hidden]") or entry.startswith(_LANDMARKS)
