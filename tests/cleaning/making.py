"""Seeds, rules and verdicts for the tests of cleaning."""

from __future__ import annotations

from collections.abc import Sequence

from generator import cleaning
from generator.model.cleantext import CleanText, Verdict
from generator.model.rules import EditorRule
from generator.model.seeds import Block, Seed, SeedFormat

PROSE = (
    "Il consiglio comunale ha approvato ieri sera il nuovo piano del traffico, dopo sei ore di discussione in aula.",
    "Secondo l'assessore, che ha parlato con i giornalisti all'uscita, i primi lavori cominceranno già in primavera.",
    "Le strade del centro saranno chiuse alle auto dal venerdì alla domenica, e i residenti avranno un permesso.",
    "L'opposizione ha votato contro, perché il piano non dice ancora dove saranno costruiti i tre parcheggi.",
)
"""Four paragraphs of an article."""


def seed(*lines: str, path: str = "seeds/a.txt") -> Seed:
    """A pasted text, one block a line."""
    blocks = tuple(Block(raw=f"{line}\n", line=number) for number, line in enumerate(lines, 1))
    return Seed(path=path, format=SeedFormat.TEXT, encoding="utf-8", blocks=blocks)


def page(*blocks: Block) -> Seed:
    """A saved page."""
    return Seed(path="seeds/a.html", format=SeedFormat.HTML, encoding="utf-8", blocks=blocks)


def clean(*lines: str, lang: str = "it", rules: Sequence[EditorRule] = ()) -> CleanText:
    return cleaning.clean(seed(*lines), lang, rules, ())


def verdicts(clean: CleanText) -> dict[str, Verdict]:
    """The verdict of each block by its words; of equal blocks the last."""
    return {block.text: verdict for block, verdict in zip(clean.blocks, clean.verdicts, strict=True)}


def kept(clean: CleanText) -> list[str]:
    return [block.text for block in clean.kept]


def gone(clean: CleanText) -> list[str]:
    return [b.text for b, v in zip(clean.blocks, clean.verdicts, strict=True) if not v.keep]
