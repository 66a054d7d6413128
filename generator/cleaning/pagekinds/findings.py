"""What an editor is told of a seed that is no whole article, and what its readers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.cleaning.pagekinds import joined
from generator.model.articles import Notice
from generator.model.cleantext import CleanText, Cut, Prose
from generator.model.pagekinds import PageKind, PageVerdict
from generator.model.problems import Problem
from generator.model.rules import EditorRule
from generator.model.seeds import declaring, removable

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


def problems(clean: CleanText, page: PageVerdict, prose: Prose, rules: Iterable[EditorRule]) -> tuple[Problem, ...]:
    """Return one finding on a seed that is refused, marked or breaks off; none where an editor said what it is.

    What an editor declares as refused is refused with a finding: else nothing would tell why there is no article.
    Where an editor's rule takes most of the seed, the finding is on the rule.
    """
    path = clean.seed.path
    if page.is_refused:
        greedy = next((rule for rule in rules if _takes_most(rule, clean)), None)
        return (_emptied(path, greedy) if greedy else _refused(clean, page),)
    if page.declared:
        return ()
    if page.is_marked:
        code, what, order = _MARKED[page.kind]
        hint = f"{order}; to keep it so, {declaring(path, f'kind: {page.kind}')}"
        return (Problem(code=code, message=f"{what}: {page.evidence}", path=path, line=page.line, hint=hint),)
    return (*_joined(clean), *_broken_off(path, prose))


def _joined(clean: CleanText) -> Iterator[Problem]:
    """Yield a finding on a second article in a seed, which would be read as part of the first."""
    second = joined.find(clean)
    if second is not None:
        path, (title, signature) = clean.seed.path, second
        yield Problem(
            code="two-articles",
            message=f"a second article begins here: «{title.text}», «{signature.text}»; both are read as one",
            path=path,
            line=title.line,
            hint=f"save it as a seed of its own; if this is one article, {declaring(path, 'kind: article')}",
        )


def _takes_most(rule: EditorRule, clean: CleanText) -> bool:
    name = f"editor.{rule.id}"
    judged = zip(clean.blocks, clean.verdicts, strict=True)
    taken = sum(len(block.text) for block, verdict in judged if verdict.rule == name and not verdict.keep)
    return 2 * taken > sum(len(block.text) for block in clean.blocks)


def _emptied(path: str, rule: EditorRule) -> Problem:
    return Problem(
        code="rule-too-greedy",
        message=f"rule `{rule.id}` takes most of {path}; no article is made of it, and one made before stays",
        path=rule.path,
        line=rule.line,
        hint="make its words more particular, or give it a limit: `expect: {max_share: 0.6}`",
    )


def _refused(clean: CleanText, page: PageVerdict) -> Problem:
    path, first = clean.seed.path, next((block.line for block in clean.blocks), 1)
    return Problem(
        code="no-article",
        message=f"{_REFUSED[page.kind]}: {page.evidence}; no article is made of it, and one made before stays",
        path=path,
        line=page.line or first,
        hint=f"delete {removable(path)}; if it is an article, {declaring(path, 'kind: article')}",
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
