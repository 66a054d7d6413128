"""Cleaned seeds for tests: judged by hand, so that no rule of cleaning is tested here."""

from __future__ import annotations

from collections.abc import Sequence

from generator import readers
from generator.metadata.evidence import Evidence
from generator.model.cleantext import CleanText, Prose, Role, Verdict
from generator.model.files import File
from generator.model.found import Basis
from generator.model.seeds import Block, BlockKind, Declaration, Seed, SeedFormat, Statement
from generator.text import prose

KEPT = frozenset({Role.BODY, Role.HEADING, Role.EMBED, Role.STANDFIRST})
PARAGRAPH = (
    "La startup cinese DeepSeek ha recentemente fatto irruzione nel mondo dell’intelligenza artificiale con il suo "
    "modello avanzato, un sistema che si dice sia competitivo con quelli delle grandi società americane."
)


def cleaned(
    *lines: tuple[Role, str],
    lang: str = "it",
    path: str = "seeds/a.txt",
    stated: Sequence[tuple[str, str]] = (),
    declared: Sequence[tuple[str, str | tuple[str, ...], Basis]] = (),
) -> CleanText:
    """Return a seed of these lines, each judged as said; statements make it a saved page."""
    blocks = tuple(
        Block(raw=f"{text}\n", line=number, kind=BlockKind.HEADING if role is Role.HEADING else BlockKind.PARAGRAPH)
        for number, (role, text) in enumerate(lines, 1)
    )
    seed = Seed(
        path=path,
        format=SeedFormat.HTML if stated else SeedFormat.TEXT,
        encoding="utf-8",
        blocks=blocks,
        statements=tuple(Statement(name, value) for name, value in stated),
        declared=tuple(
            Declaration(key=key, value=value, basis=basis, path="a.meta.yml", line=number)
            for number, (key, value, basis) in enumerate(declared, 1)
        ),
    )
    verdicts = tuple(Verdict(keep=role in KEPT, role=role, rule="test") for role, _ in lines)
    return CleanText(seed=seed, lang=lang, blocks=blocks, verdicts=verdicts)


def page(head: str, body: str, lang: str = "it") -> Evidence:
    """Return a saved page as the parts of metadata see it; cleaning has taken all of it for the article."""
    source = f"<html><head>{head}</head><body>{body}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></body></html>"
    seed = readers.read(File("seeds/a.html", source.encode()))
    verdicts = tuple(Verdict(keep=True, role=Role.BODY, rule="test") for _ in seed.blocks)
    return evidence(CleanText(seed=seed, lang=lang, blocks=seed.blocks, verdicts=verdicts))


def both(clean: CleanText) -> tuple[CleanText, Prose]:
    """Return a cleaned seed and its sentences."""
    return clean, prose.read(clean)


def evidence(clean: CleanText) -> Evidence:
    """Return a cleaned seed and its sentences as the parts of metadata see them."""
    return Evidence(*both(clean))
