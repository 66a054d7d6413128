"""What an article is called."""

from __future__ import annotations

from collections.abc import Iterator

from generator.metadata import trust
from generator.metadata.evidence import Evidence
from generator.metadata.naming import headlines, mastheads, openings
from generator.metadata.people import bylines
from generator.model.cleantext import Role, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block, BlockKind

# A heading counts as the title when no more than this many paragraphs stand above it.
_PARAGRAPHS_ABOVE = 1


def find(evidence: Evidence) -> Found[str] | None:
    """Return the title: declared, of the page's markup, of a title or heading block, or the first sentence."""
    return evidence.text_of("title") or _of_markup(evidence) or _of_blocks(evidence) or openings.find(evidence)


def _of_markup(evidence: Evidence) -> Found[str] | None:
    """Choose among all that a saved page offers as its title.

    No witness is always right: what is said to machines is shortened, reworded, or carries the site's name; the first
    heading may be the site's logo, or hold the words above the headline as well.
    """
    if not evidence.clean.seed.statements:
        return None
    chosen = trust.best(headlines.gather(evidence), "titles")
    if chosen is None:
        return None
    basis = Basis.METADATA if headlines.is_stated(chosen) else Basis.HEADING
    return Found(value=chosen.text, basis=basis, evidence=chosen.text, line=evidence.line_of(chosen.text))


def _of_blocks(evidence: Evidence) -> Found[str] | None:
    block = next(_title_blocks(evidence), None)
    if block is None:
        return None
    title = block.text if evidence.clean.seed.statements else mastheads.bare(block.text, evidence)
    return Found(value=title, basis=Basis.HEADING, evidence=block.text, line=block.line)


def _title_blocks(evidence: Evidence) -> Iterator[Block]:
    """Yield blocks judged to be the title, then a heading with no more than one paragraph above it, and text below."""
    for block, _ in evidence.judged(Role.TITLE):
        if 0 < len(block.text) <= headlines.MOST_CHARACTERS and not bylines.signs(block.text, evidence):
            yield block
    kept = [(block, _is_heading(block, verdict)) for block, verdict in evidence.shown if verdict.keep]
    last = max((number for number, (_, heads) in enumerate(kept) if not heads), default=len(kept))
    yield from (block for block, heads in kept[: min(last, _PARAGRAPHS_ABOVE + 1)] if heads)


def _is_heading(block: Block, verdict: Verdict) -> bool:
    heads = verdict.role is Role.HEADING or (verdict.role is Role.BODY and block.kind is BlockKind.HEADING)
    return heads and len(block.text) <= headlines.MOST_CHARACTERS
