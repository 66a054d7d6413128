"""Whether figures are told as facts, those too that somebody said would be: `she said it would cut 300 jobs`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import manner, wordings
from generator.facts.figures import clausewords
from generator.facts.figures.clauses import Clause
from generator.facts.lines import Line
from generator.model.facts import Modality, Qualifier
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Words of `non è vero che` from the denial to the clause that it denies.
_COMPLEMENT = 3
# Words from a denial to its figure, and where another clause is denied.
_FARTHEST = 5
_FARTHEST_COMPLEMENT = 9
# Words of `will not sell the` from the denial to things that everybody knows.
_NEAR = 2
# A verb that looks like `e` without its accent.
_IS = "è"
_OPPOSITE = {Qualifier.AT_LEAST: Qualifier.AT_MOST, Qualifier.AT_MOST: Qualifier.AT_LEAST}
_DOUBTS = (Modality.POSSIBLE, Modality.PLANNED)
_DASHES = frozenset("-–—")


def told(
    said: Line, text: str, clause: Clause, figure: tuple[int, int], exact: Qualifier
) -> tuple[Modality, Qualifier]:
    """Return whether a figure is told as a fact, and how exactly; `exact` is what the words beside it make of it.

    Who denies more than so much tells of at most so much: `non hanno messo più di 900.000 euro`.
    """
    first = clause.wide if _goes_on(text[clause.start : figure[0]], said.language) else clause.start
    part = first, clause.end
    told = _modality(said, text, part, figure, manner.MODALITIES)
    start = first if told is Modality.HAPPENED else _behind_time(said, first, figure[0])
    if start != first:
        part = start, clause.end
        told = _modality(said, text, part, figure, manner.MODALITIES)
    before = text[part[0] : figure[0]]
    if told is Modality.POSSIBLE and _is_known(before, said.language):
        return Modality.HAPPENED, exact
    if told is not Modality.DENIED:
        return told, exact
    if exact in _OPPOSITE and _is_denied(before, said.language, plain=True):
        return _modality(said, text, part, figure, _DOUBTS), _OPPOSITE[exact]
    if _is_denied(before, said.language):
        return told, exact
    known = _is_known(before, said.language)
    return Modality.HAPPENED if known else _modality(said, text, part, figure, _DOUBTS), exact


def _behind_time(said: Line, start: int, figure: int) -> int:
    """Return where the words of a figure begin: behind `after` and the like stands what has happened by then."""
    times = wordings.pattern(said.language, "measures", "temporal").finditer(said.folded, start, figure)
    return max((match.end() for match in times), default=start)


def _is_known(before: str, language: Language) -> bool:
    """Return whether a figure is told as one that everybody knows: `the 659 constituencies`, `its 300 mills`."""
    words = evenfold(before).split()[-2:]
    known = words[-1:] != [] and (words[-1] in _known(language) or words[-1].endswith(("'s", "s'")))
    return known and wordings.words(language, "measures", "nots").isdisjoint(words[:-1])


def _known(language: Language) -> frozenset[str]:
    return wordings.words(language, "measures", "known")


def _goes_on(opening: str, language: Language) -> bool:
    """Return whether a clause has no verb of its own: `potrà riprendere, con un organico di 90 lavoratori`."""
    words = opening.lstrip(" ,").split(None, 1)[:1]
    return not wordings.words(language, "measures", "withs").isdisjoint(map(evenfold, words))


def _modality(
    said: Line, text: str, clause: tuple[int, int], figure: tuple[int, int], asked: Sequence[Modality]
) -> Modality:
    """Return whether a figure is told as a fact; what somebody said would be is planned, where nothing doubts it."""
    told = manner.modality(text, clause, figure, said.language, asked)
    if told is Modality.HAPPENED and _is_headed(said, clause[0], figure[0]):
        return Modality.PLANNED
    if told is not Modality.POSSIBLE:
        return told
    would = wordings.words(said.language, "measures", "future_in_past")
    if would.isdisjoint(said.words):
        return told
    last = said.before(figure[0])
    verbs = [verb.last for verb in said.verbs if verb.finite and verb.last <= last]
    words = said.folded[said.starts[verbs[0]] : figure[0]] if verbs and verbs[0] < len(said.starts) else ""
    doubts = wordings.pattern(said.language, "measures", "modality", "possible").findall(words)
    return Modality.PLANNED if doubts and would.issuperset(doubts) else told


def _is_denied(before: str, language: Language, *, plain: bool = False) -> bool:
    """Return whether a denial reaches what stands behind some words: no further than its own clause.

    A `plain` one is no verb of denying, and leads to no other clause.
    """
    folded = wordings.pattern(language, "measures", "not_denied").sub(_blank, evenfold(before))
    denials = wordings.pattern(language, "measures", "modality", "denied").finditer(folded)
    nots, that = wordings.words(language, "measures", "nots"), clausewords.words(language).that
    known = _is_known(before, language)
    withouts = wordings.words(language, "measures", "withouts")
    return any(
        _reaches(before[denial.end() :], language)
        and not (denial[0] in withouts and "," in before[denial.end() :])
        and (not known or (denial[0] in nots and len(before[denial.end() :].split()) <= _NEAR))
        and (not plain or (denial[0] in nots and that.isdisjoint(evenfold(before[denial.end() :]).split())))
        for denial in denials
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _reaches(between: str, language: Language) -> bool:
    """Return whether no other clause begins in some words behind a denial but the one that it denies."""
    if between[:1] == "-":
        return False
    known = clausewords.words(language)
    words = between.split()
    farthest = _FARTHEST if known.that.isdisjoint(map(evenfold, words[:_COMPLEMENT])) else _FARTHEST_COMPLEMENT
    if len(words) > farthest:
        return False
    opening = known.relatives | known.leads | known.contrasts | wordings.words(language, "measures", "breaks")
    for place, written in enumerate(words):
        word = written if written == _IS else evenfold(written)
        denied = word in known.that and place <= _COMPLEMENT
        if (word in opening and not denied) or word in _DASHES or word[-1] in ";:" or word[0] == "(":
            return False
    return True


def _is_headed(said: Line, start: int, figure: int) -> bool:
    """Return whether a headline tells what somebody is to do: `Marlow Steel to cut 900 jobs`."""
    if "to" not in said.keys:
        return False
    name = next((n for n in said.names if n.start == start or said.starts[0] == n.start), None)
    place = said.before(name.end) if name else len(said.keys)
    if place + 1 >= said.before(figure) or said.keys[place] != "to":
        return False
    return said.words[place + 1] in wordings.words(said.language, "measures", "base_verbs")
