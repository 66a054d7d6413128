"""What each name of a text names, from the votes of all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.facts.names import kinds, listing
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.name import (
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
    Name,
    decided,
)
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token
from generator.facts.speech import speech

# What a last word alone weighs: less than enough, for `Nintendo Switch` has it too.
_SURNAME = 0.8
# What was learned of a mention weighs up to as much as a fair sign of the rules, and something in any case.
# Of left-out people and places of one word in no list 9 in 10 are right from a lead of three on, 2 in 3 below it; of
# organisations 57 in 100: those count less.
_PACES = {PERSON: 0.34, PLACE: 0.34, ORGANISATION: 0.1}
_MOST = FAIR
_LEAST = 0.1
# Hints of an organisation, as `the X` and `X said`, weigh together less than enough.
_MOST_HINTED = 0.9
# Against a name that the text itself spells out as common words: nothing makes up for it.
_NEVER = -100.0
# Words before a bracket in which an acronym's letters are looked for.
_MOST_SPELT = 9
# Letters and digits of `H20`, and letters of `UK` in another acronym, at most.
_SHORT_CODE = 3


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
            name.learned[run.kind] += max(_LEAST, run.lead_of_kind)
            if not sure:
                votes[run.kind] += min(_MOST, max(0.0, _PACES[run.kind] * run.lead_of_kind))
        if run.lead or roles.get(id(run)):
            votes[PERSON] += CERTAIN
    for name in names.values():
        name.votes[ORGANISATION] += min(_MOST_HINTED, name.hinted)
    _vote_surnames(names, words)
    _vote_series(names)
    listing.vote_for_listed(found, names, words)
    for run in found:
        if _spells_common_words(run, words):
            names[run.name].votes.update(dict.fromkeys((ORGANISATION, run.kind or ORGANISATION), _NEVER))


def _vote_series(names: dict[str, Name]) -> None:
    """Let `X20` be the product that `X100` and `X800` are; alone it may be anything."""
    codes = [name for name in names.values() if len(name.words) == 1 and name.key[1:].isdigit()]
    longer: dict[str, int] = defaultdict(int)
    for name in codes:
        longer[name.key[0]] += len(name.key) > _SHORT_CODE and decided(name) is PRODUCT
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


def _spells_common_words(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a run in brackets abbreviates common words before it: `modello di linguaggio (LLM)`."""
    if len(run.tokens) > 1 or not run.is_bracketed:
        return False
    line = run.line.tokens
    words = [t for t in line[max(0, run.first - 1 - _MOST_SPELT) : run.first - 1] if t.is_word]
    if any(lexicon.has("organisation_words", t.key) and (t.capital or lexicon.code != "en") for t in words):
        return False
    return abbreviates(run.keys[0], words)


def abbreviates(short: str, words: Sequence[Token]) -> bool:
    """Say whether the letters of an acronym are initials of the words, in order."""
    told = iter("".join(map(initials, words)))
    return all(letter in told for letter in short if letter.isalpha())


def initials(token: Token) -> str:
    """Return what a word gives an acronym: its first letters, all of what is an acronym itself: `UK`."""
    if len(token.text) <= _SHORT_CODE and token.text.isupper():
        return token.key
    return "".join(part[0] for part in token.key.split("-") if part)


def _decide(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    for name in names.values():
        name.kind = decided(name)
    _vote_makers(found, names, words)
    _vote_products(found, names, words)
    joints = listing.joints(found, words)
    listing.vote_for_neighbours(found, joints, names, words)
    for name in names.values():
        name.kind = decided(name)
    listing.vote_against_lone(found, joints, names)
    for name in names.values():
        name.kind = decided(name)


def _vote_makers(found: Sequence[Run], names: dict[str, Name], words: Lexicon) -> None:
    """Let `o1 di OpenAI e Llama di Meta` say that Meta is what OpenAI is."""
    for first, made, run in zip(found, found[1:], found[2:], strict=False):
        if run.line is not first.line or run.first - made.last != 1 or not listing.coordinated(first, made, words):
            continue
        linked = words.has("maker_links", run.line.tokens[made.last].key)
        name, before = names[run.name], first.before()
        if linked and name.kind is None and names[first.name].kind is ORGANISATION and before is not None:
            name.votes[ORGANISATION] += FAIR
            name.kind = ORGANISATION if words.has("of", before.key) else None


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
        if len(made.words) == 1 and made.kind in (None, ORGANISATION, PRODUCT) and not words.capitalised_nouns:
            made.votes[PRODUCT] += FAIR + HINT
