"""Names in a list are of one kind: `aziende come Meta, Google e Amazon`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.name import FAIR, HINT, LONGEST_PERSON, ORGANISATION, PERSON, PLACE, PRODUCT, Name
from generator.facts.names.run import Run
from generator.model.facts import EntityKind

# Nouns before `come` or `such as` that tell what a list lists.
_HEADS = (
    ("organisation_nouns", ORGANISATION),
    ("product_nouns", PRODUCT),
    ("place_nouns", PLACE),
    ("roles", PERSON),
)
# Names of a list, at least: two and a comma may be a name and what it is.
_FEWEST = 3


def vote_for_listed(found: Sequence[Run], names: Mapping[str, Name], words: Lexicon) -> None:
    """Let names in one list share what the first is: `aziende come Meta, Google e Amazon`."""
    listed: EntityKind | None = None
    for before, run in zip([None, *found], found, strict=False):
        if before is not None and listed and before.line is run.line and coordinated(before, run, words):
            names[run.name].votes[listed] += FAIR
            continue
        listed = _listed(run, words)
        if listed:
            names[run.name].votes[listed] += FAIR


def _listed(run: Run, words: Lexicon) -> EntityKind | None:
    """Return what a list that begins here lists, by the noun before `come` or `such as`."""
    line, first, like = run.line.tokens, run.first, words.sets["like"]
    if first < 2:
        return None
    last = line[first - 1].key
    for place, phrase in ((first - 1, last), (first - 2, f"{line[first - 2].key} {last}")):
        near = reversed(line[max(0, place - 4) : place]) if phrase in like else ()
        found = (kind for noun in near for name, kind in _HEADS if words.has(name, noun.key))
        if kind := next(found, None):
            return kind
    return None


def vote_for_neighbours(
    found: Sequence[Run], joints: Sequence[float], names: Mapping[str, Name], words: Lexicon
) -> None:
    """Let a name that nothing tells of be what the one beside it in a list is: `OpenAI e Google`."""
    surnames = {name.words[-1] for name in names.values() if name.kind is PERSON and len(name.words) > 1}
    for place, (before, run) in enumerate(pairwise(found)):
        if before.line is not run.line:
            continue
        one, other = names[before.name], names[run.name]
        told = [name.kind or (PERSON if name.key in surnames else None) for name in (one, other)]
        # Two names and a comma may be a name and what it is; three are a list.
        listed = joints[place] and (any(joints[max(0, place - 1) : place]) or any(joints[place + 1 : place + 2]))
        joint = 2 * HINT if listed else joints[place]
        if joint and (told[0] is None) != (told[1] is None):
            unknown, known = (one, told[1]) if told[0] is None else (other, told[0])
            second = run.before() if unknown is other else before.before()
            article = second is not None and words.has("articles", second.key)
            may_be = len(unknown.words) <= LONGEST_PERSON and unknown.likely in (None, known)
            if known is not None and may_be and not (known is PLACE and article):
                unknown.votes[known] += joint


def vote_against_lone(found: Sequence[Run], joints: Sequence[float], names: Mapping[str, Name]) -> None:
    """Doubt a name whose kind is another than that of all the others in its list: `Arco, Sale Nero, Riva e Trento`."""
    first = 0
    for place, joint in enumerate([*joints, 0.0]):
        if joint:
            continue
        listed = [names[run.name] for run in found[first : place + 1]] if place + 1 - first >= _FEWEST else []
        first = place + 1
        told = Counter(name.kind for name in listed if name.kind).most_common()
        if len(told) == 2 and told[0][1] > told[1][1] == 1:
            lone = next(name for name in listed if name.kind is told[1][0])
            lone.votes[told[0][0]] += FAIR


def joints(found: Sequence[Run], words: Lexicon) -> list[float]:
    """Return of each name and the next how much they are told to be of one kind; a list ends behind its `and`."""
    result: list[float] = []
    for before, run in pairwise(found):
        joint = _joint(before, run, words)
        result.append(0.0 if joint == HINT and result and result[-1] > HINT else joint)
    return result


def _joint(before: Run, run: Run, words: Lexicon) -> float:
    """Return how much two names beside each other are told to be of one kind: `X e Y`, less `X, Y`; not `X la Y`."""
    if before.line is not run.line or not coordinated(before, run, words):
        return 0.0
    between = run.line.tokens[before.last : run.first]
    if any(words.has("and", token.key) for token in between):
        return 2 * HINT
    return HINT if between[0].text == "," else 0.0


def coordinated(before: Run, run: Run, words: Lexicon) -> bool:
    """Say whether only commas, `and` and articles stand between two names of a line, three at most."""
    between = run.line.tokens[before.last : run.first]
    return 1 <= len(between) <= 3 and all(t.text == "," or words.in_any(("and", "articles"), t.key) for t in between)
