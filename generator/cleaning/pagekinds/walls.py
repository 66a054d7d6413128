"""Walls before an article: requests for consent, errors, robot guards, requests to subscribe."""

from __future__ import annotations

import re
from itertools import islice

from generator.cleaning.pagekinds.outline import Line, Outline
from generator.cleaning.pagekinds.pagewords import PageWords, all_words, bare, found
from generator.model.cleantext import CleanText, Cut, Prose, Role, SentenceKind
from generator.model.pagekinds import PageKind, PageVerdict

# Kept characters below which nothing is left to tell.
_NOTHING = 40
# Characters of prose from which a page has an article, whatever its other lines say.
_ARTICLE_PROSE = 450
# Words of a line that can be an error; the phrase stands in front.
_ERROR_WORDS = 16
# Characters of a whole robot guard, and of its prose: real pages hold the same words where scripts are off.
_GUARD_PAGE, _GUARD_PROSE = 1_500, 180
# Share of a page's words in a request for consent, distinct phrases of it, and characters beside it: an article about
# cookies has its own banner, too.
_CONSENT_SHARE = 0.6
_CONSENT_PHRASES = 3
_BESIDE_CONSENT = 400
# Kept characters below which a request to subscribe right after the text stands for the rest, though the text ends
# with a full stop; and those below which the page's own word for it is enough.
_STUB, _BARRED_STUB = 1_200, 500
# Kept characters below which a text that breaks off is a teaser.
_TEASER = 600
# Lines after the article's last, and before, in which a request to subscribe is looked for.
_AFTER, _BEFORE = 8, 2
_LOOKED_AT = 400
# How much of the article stands behind the wall: `Il vous reste 48 % de cet article à lire`.
_REST = re.compile(r"\b\d{1,2}(?:[.,]\d+)?\s?%")
_PROMISES = (Cut.INVITES, Cut.ELLIPSIS)


def nothing(outline: Outline) -> PageVerdict | None:
    """Return the verdict on a page of which nothing is left."""
    if outline.body >= _NOTHING or outline.prose or (outline.body and not outline.is_spaced):
        return None
    evidence = (
        f"of its lines, {len(outline.lines)} in all, {outline.body} characters are left"
        if outline.body
        else "no text is left"
    )
    return PageVerdict(kind=PageKind.EMPTY, evidence=evidence)


def error(outline: Outline) -> PageVerdict | None:
    """Return the verdict on an error page or a robot guard; None for anything else."""
    if outline.prose >= _ARTICLE_PROSE:
        return None
    words = all_words()
    whole = sum(len(line.text) for line in outline.lines)
    is_small = whole < _GUARD_PAGE and outline.prose < _GUARD_PROSE
    phrases = tuple(f" {phrase} " for phrase in ((*words.errors, *words.robots) if is_small else words.errors))
    for line in outline.lines:
        if line.text.count(" ") < _ERROR_WORDS and bare(line.text).startswith(phrases):
            return PageVerdict(kind=PageKind.ERROR, evidence=f"it says «{line.text}»", words=line.text, line=line.line)
    return None


def consent(outline: Outline) -> PageVerdict | None:
    """Return the verdict on a request for consent with no article beside it; None for anything else."""
    words = all_words()
    phrases: dict[str, None] = {}
    asking = beside = 0
    first: Line | None = None
    for line in outline.lines:
        said = found(words.consent, bare(line.text[:2_000]))
        if said:
            phrases |= dict.fromkeys(said)
            asking += len(line.text)
            first = first or line
        elif line.is_prose:
            beside += len(line.text)
        if beside > _BESIDE_CONSENT and beside > asking:
            return None
    if first is None or len(phrases) < _CONSENT_PHRASES or asking < _CONSENT_SHARE * (asking + beside):
        return None
    shown = ", ".join(f"«{phrase}»" for phrase in islice(phrases, 3))
    return PageVerdict(kind=PageKind.COOKIES, evidence=f"{shown} and no article beside it", line=first.line)


def paywall(clean: CleanText, prose: Prose, outline: Outline, words: PageWords) -> PageVerdict | None:
    """Return the verdict on the start of an article before a request to subscribe; None for anything else."""
    is_whole = prose.cut is None and outline.body >= _STUB
    barred = any(s.name == "jsonld-kind:isAccessibleForFree" and s.value == "false" for s in clean.seed.statements)
    phrases = (*words.locked, *words.members) if prose.cut or barred else words.locked
    for line in _around_the_end(outline):
        said = found(phrases, bare(line.text[:_LOOKED_AT]))
        if said and (_REST.search(line.text) or not is_whole):
            shown = _short(line.text)
            evidence = f"the text stops at «{shown}»"
            return PageVerdict(kind=PageKind.PAYWALL, evidence=evidence, words=shown, line=line.line)
    if barred and (prose.cut or outline.body < _BARRED_STUB):
        return PageVerdict(kind=PageKind.PAYWALL, evidence="the page says that it is not free, and its text is short")
    return None


def teaser(prose: Prose, outline: Outline) -> PageVerdict | None:
    """Return the verdict on a few sentences that promise more elsewhere; None for anything else."""
    if prose.cut not in _PROMISES or outline.body >= _TEASER:
        return None
    told = [s for s in prose.sentences if s.kind is not SentenceKind.HEADING]
    last = told[-1]
    end = last.text[-40:]
    evidence = f"a short text that ends in «{end}»"
    return PageVerdict(kind=PageKind.TEASER, evidence=evidence, words=end, line=last.line)


def _around_the_end(outline: Outline) -> list[Line]:
    """Return the lines around the last one of the article, from above it."""
    last = max((i for i, line in enumerate(outline.lines) if line.keep and line.role is not Role.TITLE), default=-1)
    return list(outline.lines[max(last - _BEFORE + 1, 0) : last + 1 + _AFTER])


def _short(text: str) -> str:
    return text if len(text) <= _LOOKED_AT // 4 else f"{text[: _LOOKED_AT // 4]}…"
