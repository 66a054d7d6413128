"""Of whom or what a figure is said."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.attribution import Line
from generator.facts.clauses import Clause
from generator.facts.named import Name, Names
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold

# Characters that an article and a preposition take between a figure and a name: `per la `.
_LINK = 9


def find(said: Line, figure: tuple[int, int], clause: Clause, by: str | None, names: Names) -> str | None:
    """Return the name that a figure is said of; None when nothing near it tells.

    First a name that what is measured belongs to (`dal capitale di mercato di NVIDIA`, `per DeepSeek R1`), then the
    nearest before it in its clause, then the organisation that the whole article is about, where the sentence says
    `l’azienda`, then a name behind it, last the one before the clause.
    """
    outside = [n for n in said.names if n.end <= figure[0] or n.start >= figure[1]]
    behind = [n for n in outside if figure[1] <= n.start < clause.end]
    before = [n for n in outside if clause.start <= n.start and n.end <= figure[0]]
    owned = next((n for n in behind if _is_owner(n, said, figure[1])), None)
    others = [n for n in before if n.name != by]
    if owned or others:
        return (owned or others[-1]).name
    if _says_company(said, clause.start, figure[0]):
        return names.main()
    if before and before[-1].kind is not EntityKind.PERSON:
        return by
    behind = [n for n in behind if n.kind is not EntityKind.PLACE and not _is_somewhere(n, said)]
    if behind:
        return behind[0].name
    if _says_company(said, figure[1], clause.end):
        return None
    earlier = [n for n in outside if clause.wide <= n.start and n.end <= clause.start + 1 and n.name != by]
    return earlier[-1].name if earlier else None


def _is_owner(name: Name, said: Line, end: int) -> bool:
    """Return whether a name behind a figure is joined to it: `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`."""
    if name.kind is EntityKind.PERSON:
        return False
    link = evenfold(said.text[end : name.start]).split()
    joints = wordings.words(said.language, "measures", "joints")
    losses = wordings.words(said.language, "measures", "drawn_from")
    return bool(link) and ((link[0] in joints and name.start - end <= _LINK) or link[0] in losses)


def _is_somewhere(name: Name, said: Line) -> bool:
    """Return whether a name stands behind a preposition of place: `a Piazza Affari`."""
    words = evenfold(said.text[: name.start]).split()[-1:]
    return bool(words) and words[0] in wordings.words(said.language, "measures", "locatives")


def _says_company(said: Line, start: int, end: int) -> bool:
    """Return whether a stretch speaks of a company without its name: `l’azienda`; not the `Banca` of a name."""
    nouns = wordings.words(said.language, "measures", "subjects")
    found = [t for t in said.tokens if start <= t.start < end and t.text.islower() and evenfold(t.text) in nouns]
    return any(all(not n.start <= t.start < n.end for n in said.names) for t in found)


def goes_on(said: Line, last_end: int, start: int) -> bool:
    """Return whether a figure goes on speaking of what the one before it is said of: `… e dispone di …`.

    Not after a contrast (`mentre`), nor where a subject of its own begins: an article or another name.
    """
    between = evenfold(said.text[last_end:start])
    if ";" in between or wordings.pattern(said.language, "measures", "contrasts").search(between):
        return False
    if any(last_end <= n.start < start for n in said.names):
        return False
    opening = between.lstrip(" ,").split()
    joined = opening[1:] if opening and opening[0] in wordings.words(said.language, "measures", "breaks") else opening
    return not joined or joined[0] not in wordings.words(said.language, "measures", "articles")
