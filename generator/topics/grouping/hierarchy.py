"""Which topic stands under which: only where an editor's file says so (`parent`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model.problems import Problem
from generator.model.topics import TopicFile


def parents(files: Sequence[TopicFile], slugs: Mapping[str, str]) -> tuple[dict[str, str], list[Problem]]:
    """Return the parent of each topic that has one, both by slug, and what is wrong with the others.

    `slugs` are those of the digest's topics by themselves and by the old ones. Topics that stand under each other in a
    circle have no parent.
    """
    wanted = {file.slug: file.parent for file in files if file.parent}
    known = {child: slugs[parent] for child, parent in wanted.items() if parent in slugs}
    circles = {child for child in known if _returns(child, known)}
    problems = [_unknown(file) for file in files if file.parent and file.slug not in known]
    problems += [_circle(file) for file in files if file.slug in circles]
    return {child: parent for child, parent in known.items() if child not in circles}, problems


def ancestors(topics: Iterable[str], parents_of: Mapping[str, str]) -> frozenset[str]:
    """Return the slugs of all topics that some topics stand under, at any height; no circles, as `parents` returns."""
    found: set[str] = set()
    for topic in topics:
        step = parents_of.get(topic)
        while step is not None:
            found.add(step)
            step = parents_of.get(step)
    return frozenset(found)


def _returns(child: str, parents_of: Mapping[str, str]) -> bool:
    """Whether the way up from a topic leads back to it."""
    passed: set[str] = set()
    step = parents_of.get(child)
    while step is not None and step not in passed:
        passed.add(step)
        step = parents_of.get(step)
    return child in passed


def _unknown(file: TopicFile) -> Problem:
    return Problem(
        code="topic-unknown",
        message=f"`parent` names no topic: {file.parent!r}",
        path=file.path,
        line=file.line("parent"),
        hint="write the last part of a topic's address, such as ponte-sul-tagliamento",
    )


def _circle(file: TopicFile) -> Problem:
    return Problem(
        code="topic-circle",
        message=f"`parent: {file.parent}` leads back to this topic",
        path=file.path,
        line=file.line("parent"),
        hint="leave out `parent` in the one of these topics that stands above the others",
    )
