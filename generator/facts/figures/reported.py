"""Whether figures are told as facts, those too that somebody said would be: `she said it would cut 300 jobs`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import manner
from generator.facts.figures.clauses import Clause
from generator.facts.figures.smallwords import IS, small_words
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.lines import Line
from generator.model.facts import Modality, Qualifier
from generator.text.evenfold import evenfold

# Words of `non è vero che` from the denial to the clause that it denies.
_COMPLEMENT = 3
# Words from a denial to its figure, and where another clause is denied.
_FARTHEST = 5
_FARTHEST_COMPLEMENT = 9
# Words of `will not sell the` from the denial to things that everybody knows.
_NEAR = 2
_OPPOSITE = {Qualifier.AT_LEAST: Qualifier.AT_MOST, Qualifier.AT_MOST: Qualifier.AT_LEAST}
_DOUBTS = (Modality.POSSIBLE, Modality.PLANNED)
_DASHES = frozenset("-–—")


def told(said: Line, clause: Clause, figure: tuple[int, int], exact: Qualifier) -> tuple[Modality, Qualifier]:
    """Return whether a figure is told as a fact, and how exactly; `exact` is what the words beside it make of it.

    Who denies more than so much tells of at most so much: `non hanno messo più di 900.000 euro`.
    """
    text, known = said.text, vocabulary(said.language)
    if not manner.may_be_more(text, said.language):
        return Modality.HAPPENED, exact
    # `potrà riprendere, con un organico di 90 lavoratori`: what begins so has no verb of its own.
    opening = said.folded[clause.start : figure[0]].lstrip(" ,").split(None, 1)[:1]
    start = clause.start if known.words["withs"].isdisjoint(opening) else clause.wide
    modality = _modality(said, (start, clause.end), figure, manner.MODALITIES)
    if modality is not Modality.HAPPENED:
        # Behind `after` and the like stands what has happened by then.
        times = [match.end() for match in known.patterns["temporal"].finditer(said.folded, start, figure[0])]
        if times:
            start = max(times)
            modality = _modality(said, (start, clause.end), figure, manner.MODALITIES)
    before = text[start : figure[0]]
    is_known = _is_known(before, known)
    owned = not known.words["possessives"].isdisjoint(evenfold(before).split()[-1:])
    if (modality is Modality.POSSIBLE and is_known) or (modality is Modality.PLANNED and owned):
        return Modality.HAPPENED, exact  # `the union will ballot its 860 members`
    if modality is not Modality.DENIED:
        return modality, exact
    doubted = _modality(said, (start, clause.end), figure, _DOUBTS)
    if exact in _OPPOSITE and _is_denied(before, known, plain=True):
        return doubted, _OPPOSITE[exact]
    if _is_denied(before, known):
        return modality, exact
    return Modality.HAPPENED if is_known else doubted, exact


def _is_known(before: str, known: Vocabulary) -> bool:
    """Return whether a figure is told as one that everybody knows: `the 659 constituencies`, `its 300 mills`."""
    last = evenfold(before).rsplit(None, 1)[-1:]
    return last != [] and (last[0] in known.words["known"] or last[0].endswith(("'s", "s'")))


def _modality(said: Line, clause: tuple[int, int], figure: tuple[int, int], asked: Sequence[Modality]) -> Modality:
    """Return whether a figure is told as a fact; what somebody said would be is planned, where nothing doubts it."""
    told = manner.modality(said.text, clause, figure, said.language, asked)
    known = vocabulary(said.language)
    would = known.words["future_in_past"]
    if told is not Modality.POSSIBLE or would.isdisjoint(said.words):
        return told
    last = said.before(figure[0])
    verb = next((verb.last for verb in said.verbs if verb.finite and verb.last <= last), len(said.starts))
    words = said.folded[said.starts[verb] : figure[0]] if verb < len(said.starts) else ""
    doubts = known.patterns["modality.possible"].findall(words)
    return Modality.PLANNED if doubts and would.issuperset(doubts) else told


def _is_denied(before: str, known: Vocabulary, *, plain: bool = False) -> bool:
    """Return whether a denial reaches what stands behind some words: no further than its own clause.

    A `plain` one is no verb of denying, and leads to no other clause.
    """
    folded = known.patterns["not_denied"].sub(lambda match: " " * len(match[0]), evenfold(before))
    nots, that, is_known = known.words["nots"], small_words(known).that, _is_known(before, known)
    for denial in known.patterns["modality.denied"].finditer(folded):
        words = before[denial.end() :].split()
        by_verb = denial[0] not in nots
        if (is_known and (by_verb or len(words) > _NEAR)) or (
            plain and (by_verb or not that.isdisjoint(map(evenfold, words)))
        ):
            continue
        if _reaches(before[denial.end() :], known):
            return True
    return False


def _reaches(between: str, known: Vocabulary) -> bool:
    """Return whether no other clause begins in some words behind a denial but the one that it denies."""
    small, words = small_words(known), between.split()
    farthest = _FARTHEST if small.that.isdisjoint(map(evenfold, words[:_COMPLEMENT])) else _FARTHEST_COMPLEMENT
    if between[:1] == "-" or len(words) > farthest:
        return False
    opening = small.openings | small.contrasts | known.words["breaks"]
    folded = [word if word == IS else evenfold(word) for word in words]
    return not any((word in opening and word not in small.that) or word in _DASHES for word in folded)
