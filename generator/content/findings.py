"""What a merge tells the editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from generator.content import documents, machine
from generator.content.claims import Holding
from generator.content.documents import Document
from generator.content.history import History
from generator.content.updates import Plan
from generator.errors import ContentError
from generator.model.articles import Draft
from generator.model.files import File
from generator.model.problems import Problem, Severity
from generator.model.seeds import removable
from generator.model.shelf import Shelf
from generator.text.slugs import slug
from generator.yamltext import near_miss

KEPT = frozenset({"edit-kept", "seed-gone", "removed-but-edited"})
"""Codes of findings on articles that were kept because a person edited them."""


_NOT_SHOWN = frozenset({"basis", "sentences", "cited", "removed", "rewritten"})
_LONGEST = 60
_FROZEN = (
    "bring in by hand what is new, or delete the line `sentences` to take all but the keys you edited from the seed, "
    "or delete the file to have it made again"
)
_TAKEN = (
    "all else was taken from the seed; bring in by hand what is new, or delete such a key to have it made again "
    "(of the summary its text and the key `body` under `made`)"
)


def of_plan(document: Document, past: History, draft: Draft, plan: Plan) -> tuple[Problem, ...]:
    """Say what was kept, and what the seed's header or sidecar overruled."""
    path = document.path
    found = []
    if plan.is_frozen or plan.kept:
        found.append(_kept(document, past, draft, plan))
    for key in plan.overruled:
        found.append(
            Problem(
                code="edit-overruled",
                message=f"`{key}` was edited by hand, but the header or sidecar of {draft.seed} says otherwise since; "
                "the old words are kept above it as a comment",
                path=path,
                line=past.fields.lines.get(key),
                hint=f"take `{key}` out of the seed's header or sidecar to have the old words back",
            )
        )
    return tuple(found)


def duplicate(draft: Draft, owner: str) -> Problem:
    """Say that a seed holds the text of another one."""
    return Problem(
        code="duplicate-seed",
        message=f"the same text as {owner}; no article is made of it",
        path=draft.seed,
        hint=f"delete one of the two: {removable(draft.seed)} or {removable(owner)}",
    )


def unknown_topics(shelf: Shelf, files: Iterable[File], called: AbstractSet[str]) -> Iterator[Problem]:
    """Yield a finding on each topic that a person wrote into an article and that none of the site's is `called`."""
    known = called | {slug(name) for topic in shelf.topics for name in (topic.slug, *topic.aliases)}
    held = {file.path: file for file in files}
    for article in shelf.articles:
        for name in article.card.topics if "topics" in article.edited else ():
            if slug(name) in known:
                continue
            meant = near_miss(slug(name), known)
            yield Problem(
                code="topic-unknown",
                message=f"`topics` names no topic on the site: {name!r}",
                path=article.path,
                line=documents.read(held[article.path]).fields.lines.get("topics"),
                hint=f"did you mean `{meant}`?" if meant else "write the last part of a topic's address",
            )


def blocked(draft: Draft, holding: Holding) -> Problem:
    """Say that a draft has nowhere to go while its file cannot be read."""
    return Problem(
        code="edit-kept",
        message=f"edited by hand and kept as it is, though it cannot be read; {draft.seed} is not written into it",
        path=holding.path,
        hint="mend the file, or delete it to have it made again",
    )


def orphan(holding: Holding, *, is_buried: bool) -> Problem:
    """Say that an article stays because a person edited it, though its seed is gone or must not come back."""
    path = holding.path
    if is_buried:
        return Problem(
            code="removed-but-edited",
            message=f"content/removed.yml names its seed {holding.seed}; the article was edited by hand and is kept",
            path=path,
            hint="delete the file by hand",
            severity=Severity.ERROR,
        )
    return Problem(
        code="seed-gone",
        message=f"its seed {holding.seed} is gone; kept, because it was edited by hand",
        path=path,
        hint="delete the file if the article must go too, or its line `seed` to keep it as your own",
    )


def not_updated(draft: Draft, path: str, error: ContentError) -> Problem:
    """Say that a file was left as it is because a change would have disturbed a person's lines."""
    return Problem(
        code="edit-kept",
        message=f"edited by hand and kept as it is; {draft.seed} says something new, but {error.message}",
        path=path,
        line=error.line,
        hint=error.hint,
    )


def _kept(document: Document, past: History, draft: Draft, plan: Plan) -> Problem:
    names = ", ".join(past.by_hand) or "its lines"
    lines = [past.fields.lines[key] for key in past.edited]
    return Problem(
        code="edit-kept",
        message=f"edited by hand ({names}) and kept {'as it is' if plan.is_frozen else 'so'}; "
        f"{draft.seed} has changed since, and gives other words for: {_news(draft, plan)}",
        path=document.path,
        line=min(lines, default=document.body_line),
        hint=_FROZEN if plan.is_frozen else _TAKEN,
    )


def _news(draft: Draft, plan: Plan) -> str:
    """Return what the machine would write otherwise today, short values in full."""
    today = machine.values(draft)
    shown = []
    for key in plan.news if plan.is_frozen else plan.kept:
        value = today.get(key)
        short = isinstance(value, str) and len(value) <= _LONGEST
        if key not in _NOT_SHOWN:
            shown.append(f"{key} «{value}»" if short else key)
    return ", ".join(shown) or "sentences"
