"""What each name of a text names, from the votes of all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from generator.facts.names import kinds
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token
from generator.facts.names.weights import (
    CERTAIN,
    ENOUGH,
    FAIR,
    HINT,
    LONGEST_PERSON,
    ORGANISATION,
    PERSON,
    PLACE,
    PRODUCT,
    STRONG,
)
from generator.facts.speech import speech
from generator.model.facts import EntityKind

# Votes by which it must lead: a kind that is in doubt is no kind.
_MARGIN = 0.25
# What a last word alone weighs: less than enough, for `Nintendo Switch` has it too.
_SURNAME = 0.8
# What was learned of a mention weighs up to as much as a fair sign of the rules, and something in any case.
# Of left-out names 82 in 100 people, 75 places and 57 organisations are right: those count less.
_PACES = {PERSON: 0.5, PLACE: 0.5, ORGANISATION: 0.1}
_MOST = FAIR
_LEAST = 0.1
# Hints of an organisation, as `the X` and `X said`, weigh together less than enough.
_MOST_HINTED = 0.9
# Against a name that the text itself spells out as common words: nothing makes up for it.
_NEVER = -100.0
# Words before a bracket in which an acronym's letters are looked for.
_MOST_SPELT = 9
_LONGEST_ACRONYM = 5
# Letters and digits of `H20`, at most.
_SHORT_CODE = 3


@dataclass(slots=True)
class Name:
    """What is known of one name while the text is read."""

    key: str
    words: tuple[str, ...]
    forms: dict[str, int] = field(default_factory=partial(defaultdict, int))
    votes: dict[EntityKind, float] = field(default_factory=partial(defaultdict, float))
    learned: dict[EntityKind, float] = field(default_factory=partial(defaultdict, float))
    """What was learned of its mentions speaks for each kind."""
    hinted: float = 0.0
    """What mere hints say for an organisation: the same one said often is still a hint."""
    kind: EntityKind | None = None

    @property
    def likely(self) -> EntityKind | None:
        """Its kind, or else what it seems to be by what was learned."""
        if self.kind or not self.learned:
            return self.kind
        return max(self.learned, key=self.learned.__getitem__)

    @property
    def title(self) -> str:
        """Its most frequent form, the first of equals; a place in a dateline's capitals is written as usual."""
        form = max(self.forms, key=self.forms.__getitem__)
        return form.title() if self.kind is PLACE and form.isupper() and len(form) > _LONGEST_ACRONYM else form


def tally(found: Sequence[Run], roles: Mapping[int, str], words: Lexicon) -> dict[str, Name]:
    """Return every name by its words for looking up, with its forms and, where the votes suffice, its kind.

    `roles` says what a run of words is told to be, by its `id`: `CEO di Apple`.
    """
    names: dict[str, Name] = {}
    for run in found:
        name = names.get(run.name)
        if name is None:
            name = names[run.name] = Name(run.name, run.keys)
        name.forms[run.text] += 1
    _count_votes(found, roles, names, words)
    _decide(found, names, words)
    return names


def _count_votes(found: Sequence[Run], roles: Mapping[int, str], names: dict[str, Name], words: Lexicon) -> None:
    language = speech(words.code)
    for run in found:
        name = names[run.name]
        votes = name.votes
        sure = False
        for kind, weight in kinds.votes(run, words, language):
            if kind is ORGANISATION and 0 < weight < ENOUGH:
                name.hinted += weight
            else:
                votes[kind] += weight
            sure = sure or weight >= CERTAIN
        if run.kind:
            names[run.name].learned[run.kind] += max(_LEAST, run.lead_of_kind)
            if not sure:
                votes[run.kind] += min(_MOST, max(0.0, _PACES[run.kind] * run.lead_of_kind))
        if run.lead or roles.get(id(run)):
            names[run.name].votes[PERSON] += CERTAIN
    for name in names.values():
        name.votes[ORGANISATION] += min(_MOST_HINTED, name.hinted)
    _vote_surnames(names, words)
    _vote_series(names)
    _vote_lists(found, names, words)


def _vote_series(names: dict[str, Name]) -> None:
    """Let `X20` be the product that `X100` and `X800` are; alone it may be anything."""
    codes = [name for name in names.values() if len(name.words) == 1 and name.key[1:].isdigit()]
    longer: dict[str, int] = defaultdict(int)
    for name in codes:
        longer[name.key[0]] += len(name.key) > _SHORT_CODE and _kind(name) is PRODUCT
    for name in codes:
        if len(name.key) <= _SHORT_CODE and longer[name.key[0]] > 1:
            name.votes[PRODUCT] += STRONG


def _vote_surnames(names: dict[str, Name], words: Lexicon) -> None:
    """Let a name whose last word also stands alone be a person's, above all when its first word is one."""
    alone = {name.words[0] for name in names.values() if len(name.words) == 1}
    for name in names.values():
        if not 2 <= len(name.words) <= LONGEST_PERSON or name.words[-1] in words.places:
            continue
        if name.words[0] not in alone:
            if name.words[-1] in alone:
                name.votes[PERSON] += _SURNAME + names[name.words[-1]].votes.get(PERSON, 0.0)
        elif names[name.words[0]].votes.get(PERSON, 0.0) > FAIR:
            name.votes[PERSON] += FAIR


def _vote_lists(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    """Let names in one list share what the first is: `aziende come Meta, Google e Amazon`."""
    listed: EntityKind | None = None
    for before, run in zip([None, *found], found, strict=False):
        if before is not None and listed and before.line is run.line and _coordinated(before, run, words):
            names[run.name].votes[listed] += FAIR
            continue
        listed = _listed(run, words)
        if listed:
            names[run.name].votes[listed] += FAIR
        if _spells_common_words(run, words):
            names[run.name].votes.update(dict.fromkeys((ORGANISATION, run.kind or ORGANISATION), _NEVER))


def _spells_common_words(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a run in brackets abbreviates common words before it: `modello di linguaggio (LLM)`."""
    before, after = run.before(), run.after()
    if before is None or after is None or (before.text, after.text) != ("(", ")") or len(run.tokens) > 1:
        return False
    line = run.line.tokens
    words = [t for t in line[max(0, run.first - 1 - _MOST_SPELT) : run.first - 1] if t.is_word]
    if any(lexicon.has("organisation_words", t.key) and (t.capital or lexicon.code != "en") for t in words):
        return False
    return abbreviates(run.keys[0], words)


def abbreviates(short: str, words: Sequence[Token]) -> bool:
    """Say whether the letters of an acronym are initials of the words, in order."""
    initials = iter("".join(part[0] for token in words for part in token.key.split("-") if part))
    return all(letter in initials for letter in short if letter.isalpha())


def _joint(before: Run, run: Run, words: Lexicon) -> float:
    """Return how much two names beside each other are told to be of one kind: `X e Y`, less `X, Y`; not `X la Y`."""
    if before.line is not run.line or not _coordinated(before, run, words):
        return 0.0
    between = run.line.tokens[before.last : run.first]
    if any(words.has("and", token.key) for token in between):
        return 2 * HINT
    return HINT if between[0].text == "," else 0.0


def _coordinated(before: Run, run: Run, words: Lexicon) -> bool:
    between = run.line.tokens[before.last : run.first]
    return 1 <= len(between) <= 3 and all(
        t.text == "," or words.has("and", t.key) or words.has("articles", t.key) for t in between
    )


def _listed(run: Run, words: Lexicon) -> EntityKind | None:
    """Return what a list that begins here lists, by the noun before `come` or `such as`."""
    line = run.line.tokens
    for length in (1, 2):
        place = run.first - length
        if place < 1 or not words.has("like", " ".join(t.key for t in line[place : run.first])):
            continue
        for noun in reversed(line[max(0, place - 4) : place]):
            for name, kind in (
                ("organisation_nouns", ORGANISATION),
                ("product_nouns", PRODUCT),
                ("place_nouns", PLACE),
                ("roles", PERSON),
            ):
                if words.has(name, noun.key):
                    return kind
    return None


def _decide(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    for name in names.values():
        name.kind = _kind(name)
    _vote_makers(found, names, words)
    _vote_products(found, names, words)
    _vote_neighbours(found, names, words)
    for name in names.values():
        name.kind = _kind(name)


def _vote_makers(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    """Let `o1 di OpenAI e Llama di Meta` say that Meta is what OpenAI is."""
    for first, made, run in zip(found, found[1:], found[2:], strict=False):
        if run.line is not first.line or run.first - made.last != 1 or not _coordinated(first, made, words):
            continue
        before = first.before()
        if (
            before is None
            or not words.has("of", before.key)
            or not words.has("maker_links", run.line.tokens[made.last].key)
        ):
            continue
        name = names[run.name]
        if names[first.name].kind is ORGANISATION and name.kind is None:
            name.votes[ORGANISATION] += FAIR
            name.kind = ORGANISATION


def _vote_neighbours(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    """Let a name that nothing tells of be what the one beside it in a list is: `OpenAI e Google`."""
    joints = [_joint(before, run, words) for before, run in pairwise(found)]
    for place, (before, run) in enumerate(pairwise(found)):
        if before.line is not run.line:
            continue
        one, other = names[before.name], names[run.name]
        # Two names and a comma may be a name and what it is; three are a list.
        listed = joints[place] and any(joints[max(0, place - 1) : place] + joints[place + 1 : place + 2])
        joint = 2 * HINT if listed else joints[place]
        if joint and (one.kind is None) != (other.kind is None):
            unknown, known = (one, other) if one.kind is None else (other, one)
            second = run.before() if unknown is other else before.before()
            article = second is not None and words.has("articles", second.key)
            if known.kind is PLACE and article:
                continue
            if known.kind is not None and len(unknown.words) <= LONGEST_PERSON:
                unknown.votes[known.kind] += joint
        between = run.line.tokens[before.last : run.first]
        if len(between) == 1 and between[0].key.endswith("s") and between[0].text[0] in "'’" and other.kind is PRODUCT:
            one.votes[ORGANISATION] += FAIR


def _vote_products(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    """Let `X di ORGANISATION` speak for a product: `Llama di Meta`, `CUDA di NVIDIA`."""
    for before, run in pairwise(found):
        if before.line is not run.line or run.first - before.last != 1:
            continue
        maker, made = names[run.name], names[before.name]
        if not words.has("maker_links", run.line.tokens[before.last].key) or maker.kind is not ORGANISATION:
            continue
        article = before.before()
        if article is not None and words.has("articles", article.key):
            continue
        if len(made.words) == 1 and made.kind in (None, ORGANISATION, PRODUCT) and made.key not in words.organisations:
            made.votes[PRODUCT] += FAIR + HINT


def _kind(name: Name) -> EntityKind | None:
    """Return the kind with the most votes, if they are enough and lead by enough."""
    best, first, second = None, 0.0, 0.0
    for kind, votes in name.votes.items():
        if votes > first:
            best, first, second = kind, votes, first
        elif votes > second:
            second = votes
    return best if first >= ENOUGH and first - second >= _MARGIN else None
