"""Of whom or what a figure is said."""

from __future__ import annotations

from generator.facts import cues, sources, wordings
from generator.facts.figures.clauses import Clause
from generator.facts.lines import Line
from generator.facts.named import Name, Names
from generator.facts.names.lexicon import lexicon
from generator.model.facts import EntityKind

# Characters that an article and a preposition take between a figure and a name: `per la `.
_LINK = 9
# Words of `dal fondo americano` before a name.
_LONGEST_AGENT = 3


def find(said: Line, figure: tuple[int, int], clause: Clause, by: str | None, names: Names) -> str | None:
    """Return the name that a figure is said of; None when nothing near it tells.

    First a name that what is measured belongs to (`dal capitale di mercato di NVIDIA`, `per DeepSeek R1`), then the
    nearest before it in its clause, then the organisation that the whole article is about, where the sentence says
    `l’azienda`, then a name behind it, last the one before the clause.
    """
    source = sources.according(said)
    outside = [n for n in said.names if n.end <= figure[0] or n.start >= figure[1]]
    outside = [n for n in outside if n.name != source and not _tells_who(n, said) and not _is_seat(n, said)]
    behind = [n for n in outside if figure[1] <= n.start < clause.end]
    before = [n for n in outside if clause.start <= n.start and n.end <= figure[0]]
    owned = next((n for n in behind if _is_owner(n, said, figure[1])), None)
    others = [n for n in before if n.name not in (by or "") and not _is_parted(n, said, figure[0])]
    if owned or others:
        free = [n for n in others if not _is_somewhere(n, said)]
        if free and free[0].kind is EntityKind.ORGANISATION and free[0].start <= clause.start + 1:
            free = [n for n in free if not _is_site(n, said)]
        return (owned or (free or others)[-1]).name
    if _says_company(said, clause.start, figure[0]):
        return names.main()
    if before and by != source and before[-1].kind is not EntityKind.PERSON and not (by and by[0].islower()):
        return by
    behind = [n for n in behind if n.kind is not EntityKind.PLACE and not _is_somewhere(n, said)]
    if behind:
        return behind[0].name
    if _says_company(said, figure[1], clause.end):
        return None
    earlier = [n for n in outside if clause.wide <= n.start and n.end <= clause.start + 1 and n.name != by]
    earlier = [n for n in earlier if not _is_somewhere(n, said) or _is_topic(n, said)]
    earlier = [n for n in earlier if not _is_parted(n, said, figure[0])]
    earlier = [n for n in earlier if not _is_agent(n, said) or _is_topic(n, said)]
    return earlier[-1].name if earlier else None


def _is_parted(name: Name, said: Line, start: int) -> bool:
    """Return whether a clause stands between a person and a place: `Bo chiede perché l'allarme, costato …`."""
    if name.kind is not EntityKind.PERSON:
        return False
    between = said.folded[name.end : start]
    clause = wordings.pattern(said.language, "measures", "subordinators").search(between)
    return clause is not None and bool(between[: clause.start()].strip(" ,"))


def _is_owner(name: Name, said: Line, end: int) -> bool:
    """Return whether a name behind a figure is joined to it: `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`."""
    if name.kind is EntityKind.PERSON:
        return False
    link = said.folded[end : name.start].split()
    joints = wordings.words(said.language, "measures", "joints")
    losses = wordings.words(said.language, "measures", "drawn_from")
    return bool(link) and ((link[0] in joints and name.start - end <= _LINK) or link[0] in losses)


def _is_somewhere(name: Name, said: Line) -> bool:
    """Return whether a name stands behind a preposition of place: `a Piazza Affari`."""
    words = said.folded[: name.start].rsplit(None, 2)[-2:]
    if words and words[-1] in wordings.words(said.language, "measures", "articles"):
        words.pop()
    return bool(words) and words[-1] in wordings.words(said.language, "measures", "locatives")


def _is_agent(name: Name, said: Line) -> bool:
    """Return whether a name only tells by whom: `il gruppo, controllato dal fondo americano X, chiuderà`."""
    place = said.behind(name.start)
    by = lexicon(said.language.code).sets["by"]
    for before in range(place - 1, max(-1, place - 1 - _LONGEST_AGENT), -1):
        if said.keys[before] in by:
            return True
        if not said.tokens[before].is_word or said.tokens[before].capital:
            return False
    return False


def _is_topic(name: Name, said: Line) -> bool:
    """Return whether a place is more than where: it opens the sentence, or a clause tells of it: `la Cina, che ha`."""
    behind = said.folded[name.end : name.end + _LINK].lstrip(", ").split()[:1]
    told = bool(behind) and behind[0] in wordings.words(said.language, "measures", "relatives")
    return told or len(said.text[: name.start].split()) <= 1


def _is_site(name: Name, said: Line) -> bool:
    """Return whether a place only tells where something stands: `comprerà l'ex Ilva di Taranto`."""
    words = said.folded[: name.start].rsplit(None, 1)[-1:]
    of = wordings.words(said.language, "measures", "city_of")
    return name.kind is EntityKind.PLACE and bool(words) and words[0] in of


def _is_seat(name: Name, said: Line) -> bool:
    """Return whether a place is where the thing named before it is: `il Cnr di Bologna`."""
    words = said.text[: name.start].rsplit(None, 2)[-2:]
    return (
        len(words) > 1
        and words[0][:1].isupper()
        and len(said.text.split()[0]) < name.start - 4
        and _is_site(name, said)
    )


def _tells_who(name: Name, said: Line) -> bool:
    """Return whether a name only tells who speaks: `il presidente della Regione X Mario Rossi`, `gli analisti di X`."""
    if any(n.kind is EntityKind.PERSON and n.start == name.end + 1 for n in said.names):
        return name.kind is not EntityKind.PERSON
    words = said.folded[: name.start].rsplit(None, 2)[-2:-1]
    return bool(words) and words[0] in wordings.words(said.language, "measures", "observers")


def is_where(about: str | None, said: Line) -> bool:
    """Return whether a name only tells where: `in the United States`."""
    return any(n.name == about and n.kind is EntityKind.PLACE and _is_somewhere(n, said) for n in said.names)


def _says_company(said: Line, start: int, end: int) -> bool:
    """Return whether a stretch speaks of a company without its name: `l’azienda`; not the `Banca` of a name."""
    nouns = wordings.words(said.language, "measures", "subjects")
    if not said.cues & cues.SUBJECTS or nouns.isdisjoint(said.words):
        return False
    new = wordings.words(said.language, "measures", "indefinite")
    found = [
        said.tokens[place]
        for place in range(said.behind(start), said.behind(end))
        if said.words[place] in nouns and said.tokens[place].text.islower()
        if not place or said.words[place - 1] not in new
    ]
    return any(all(not n.start <= t.start < n.end for n in said.names) for t in found)


def earns(said: Line, clause: tuple[int, int], about: str | None) -> bool:
    """Return whether a company, or something else that is paid no salary, earns what a clause tells."""
    if wordings.words(said.language, "measures", "earns").isdisjoint(said.words):
        return False
    named = any(n.name == about and n.kind is EntityKind.ORGANISATION for n in said.names)
    return named or _says_company(said, *clause)


def goes_on(said: Line, last_end: int, start: int) -> bool:
    """Return whether a figure goes on speaking of what the one before it is said of: `… e dispone di …`.

    Not after a contrast (`mentre`), nor where a subject of its own begins: an article or another name.
    """
    between = said.folded[last_end:start]
    if ";" in between or wordings.pattern(said.language, "measures", "contrasts").search(between):
        return False
    if any(last_end <= n.start < start and not is_where(n.name, said) for n in said.names):
        return False
    opening = between.lstrip(" ,").split()
    joined = opening[1:] if opening and opening[0] in wordings.words(said.language, "measures", "breaks") else opening
    return not joined or joined[0] not in wordings.words(said.language, "measures", "articles")
