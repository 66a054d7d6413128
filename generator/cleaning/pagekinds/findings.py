"""What an editor is told of a seed that is no whole article, and what its readers are."""

from __future__ import annotations

from generator.model.articles import Notice
from generator.model.cleantext import Cut, Prose
from generator.model.pagekinds import PageKind, PageVerdict
from generator.model.problems import Problem
from generator.model.seeds import declaring

_REFUSED = {
    PageKind.HOME: "a site's front page",
    PageKind.LINKS: "a list of other articles",
    PageKind.COOKIES: "a request for consent",
    PageKind.ERROR: "an error page or a robot guard",
    PageKind.EMPTY: "a page without an article",
    PageKind.ARTICLE: "",
}
_MARKED = {
    PageKind.LIVE: ("live-report", "a live report: its entries are read as one article", "write a seed for each story"),
    PageKind.PAYWALL: (
        "paywall",
        "only the start of an article, before a request to subscribe",
        "paste the whole text",
    ),
    PageKind.TEASER: ("teaser", "only the teaser of an article", "paste the whole text"),
}
_CUT = {
    Cut.ANNOUNCES: "it ends with the announcement of more",
    Cut.ELLIPSIS: "it ends in three dots",
    Cut.INVITES: "it ends with an invitation to read on elsewhere",
    Cut.SENTENCE: "its last sentence has no end",
    Cut.WORD: "it ends in the middle of a word",
}
_ENDING = 60


def notices(page: PageVerdict) -> tuple[Notice, ...]:
    """Return what readers of the article must know of its seed: a live report, a stub, a teaser."""
    return (Notice(kind=page.kind.value, text=page.words or page.evidence),) if page.is_marked else ()


def problems(path: str, page: PageVerdict, prose: Prose) -> tuple[Problem, ...]:
    """Return one finding on a seed that is refused, marked or breaks off; none where an editor said what it is.

    What an editor declares as refused is refused with a finding: else nothing would tell why there is no article.
    """
    if page.is_refused:
        return (_refused(path, page),)
    if page.declared:
        return ()
    if page.is_marked:
        code, what, order = _MARKED[page.kind]
        hint = f"{order}; to keep it so, {declaring(path, f'kind: {page.kind}')}"
        return (Problem(code=code, message=f"{what}: {page.evidence}", path=path, line=page.line, hint=hint),)
    return _broken_off(path, prose)


def _refused(path: str, page: PageVerdict) -> Problem:
    return Problem(
        code="no-article",
        message=f"{_REFUSED[page.kind]}: {page.evidence}; no article is made of it, and one made before stays",
        path=path,
        line=page.line or 1,
        hint=f"delete the seed; if it is an article, {declaring(path, 'kind: article')}",
    )


def _broken_off(path: str, prose: Prose) -> tuple[Problem, ...]:
    if prose.cut is None:
        return ()
    last = prose.sentences[-1]
    return (
        Problem(
            code="text-cut",
            message=f"the text breaks off: {_CUT[prose.cut]} («{last.text[-_ENDING:]}»)",
            path=path,
            line=last.line,
            hint=f"paste the rest; if this is all, {declaring(path, 'kind: article')}",
        ),
    )
