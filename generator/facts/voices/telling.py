"""How far a verb of speech reaches in its sentence: what it tells, and what is told beside it."""

from __future__ import annotations

from itertools import pairwise

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb
from generator.facts.voices import given

_LONGEST_PHRASE = 4
# Words such as `more than` between a verb and its number.
_NEAR = 3
# Words of `al giornale di Bologna` between a verb and its clause.
_NEAREST_CLAUSE = 6
# Words of `on Thursday` between a verb and its clause.
_MOST_TIMED = 4
_OPENS, _CLOSES = frozenset("«“„"), frozenset("»”")
_PARTING = frozenset(":;")
# Words of the list `that` that lead to no clause alone: `agreed to`, `described as`.
_OPEN = frozenset({"to", "as"})
_OWNERS = frozenset({"his", "her", "its", "their"})


def reaches(said: Line, verb: Verb, last: int, words: Speech, *, timed: bool) -> bool:
    """Return whether a verb tells what stands before token `last`; of a time, `timed`, only in a clause."""
    return tells(said, verb, last, words) and (not timed or _has_clause(said, verb, words))


def tells(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb of speech before token `last` tells what stands there."""
    against = (wordings.words(said.language, "measures", key) for key in ("contrasts", "subordinators"))
    if not frozenset.intersection(*against).isdisjoint(said.words[verb.last : last]) or _is_quoted(said, verb, last):
        return False
    if _goes_on(said, verb, last, words) or _is_deed(said, verb, last):
        return False
    if (
        _judges(said, verb, words)
        or _is_beside(said, verb, last, words)
        or _is_made(said, verb, last, words)
        or ")" in _outside(said, verb, last)
    ):
        return False
    if given.is_beside_relative(said, verb.first, last):
        return False
    return not (_is_parted(said, verb, last, words) or _is_towards(said, verb) or _is_outcome(said, verb, last))


def _is_quoted(said: Line, verb: Verb, last: int) -> bool:
    """Return whether a verb stands in quoted words that end before token `last`: somebody else tells what follows."""
    ahead, between = said.keys[: verb.first], said.keys[verb.last : last]
    opened = sum(key in _OPENS for key in ahead) > sum(key in _CLOSES for key in ahead) or ahead.count('"') % 2 == 1
    closed = (
        sum(key in _CLOSES for key in between) > sum(key in _OPENS for key in between) or between.count('"') % 2 == 1
    )
    return opened and closed


def _judges(said: Line, verb: Verb, words: Speech) -> bool:
    """Return whether a verb only tells what somebody thinks of a thing: `criticised the £40m bill`."""
    behind = said.keys[verb.last : verb.last + 1]
    told = bool(behind) and words.has("that", behind[0]) and behind[0] not in _of(said)
    return not told and said.words[verb.last - 1] in wordings.words(said.language, "measures", "judges")


def _is_beside(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb tells no clause but when or where: `ha confessato dopo un colloquio con 3 agenti`."""
    keys = said.keys[verb.last : last]
    if not words.that_needed or not keys or keys[0] in _of(said) or ":" in keys or verb in said.listed("estimates"):
        return False
    led = lexicon(said.language.code).has("prepositions", keys[0])
    return led and not any(words.has("that", key) for key in keys[:_NEAREST_CLAUSE])


def _is_made(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb tells what somebody made, and how much of it: `ha scritto 35 libri`."""
    if said.words[verb.last - 1] not in wordings.words(said.language, "measures", "makes"):
        return False
    behind = said.keys[verb.last : last]
    return len(behind) < _NEAR and all(word.isalpha() and not words.has("that", word) for word in behind)


def _outside(said: Line, verb: Verb, last: int) -> list[str]:
    """Return the signs and words behind a verb, what stands in brackets left out."""
    found: list[str] = []
    for key in said.keys[verb.last : last]:
        if key == ")" and "(" in found:
            del found[found.index("(") :]
            continue
        found.append(key)
    return found


def estimates(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb of estimating tells what stands before token `last`: what it puts at a number, no more.

    In `temono 800 esuberi: un'ipotesi che l'azienda respinge, con 6.200 dipendenti` only the first.
    """
    keys, before = said.keys[verb.last : last], said.keys[verb.first - 1 : verb.first]
    small = lexicon(said.language.code)
    pronouns = frozenset[str]() if words.passive_be else wordings.words(said.language, "measures", "plural_articles")
    noun = any(words.has(name, key) for name in ("is", "before_noun", "to") for key in before) or any(
        small.has("articles", key) and not (words.has("pronouns", key) or key in pronouns) for key in before
    )
    noun = noun and not (words.drops_subject and words.is_plural(said.keys[verb.first]))
    relatives = wordings.words(said.language, "measures", "relatives")
    within = not relatives.isdisjoint(said.words[max(0, verb.first - _NEAREST_CLAUSE) : verb.first])
    if noun or (keys and words.has("auxiliaries", keys[0]) and not within):
        return False
    if not keys or words.has("that", keys[0]):
        return True
    leads = words.sets["that"] - _of(said) - _OPEN
    apart = any(key in _PARTING or key in leads for key in keys)
    return not apart and not any(
        key == "," and words.speaks(said.tokens, verb.last + n + 1) for n, key in enumerate(keys)
    )


def is_plain(said: Line, verb: Verb, words: Speech) -> bool:
    """Return whether a verb has no other meaning than that its subject tells something: `said`, `shows that`.

    `The nation has added 178,000 jobs` says nothing. Where all nouns are large, no noun is told from others.
    """
    if verb.weak or lexicon(said.language.code).capitalised_nouns:
        return False
    if verb in said.listed("estimates") or said.words[verb.last - 1] in wordings.words(
        said.language, "measures", "told_by"
    ):
        return True
    return leads_on(said, verb, words) and said.keys[verb.last] not in _of(said) | {"to", ":"}


def leads_on(said: Line, verb: Verb, words: Speech) -> bool:
    """Return whether a clause follows a verb: `reported that`, `reported on Thursday that`, `rivela:`."""
    place, known = verb.last, lexicon(said.language.code)
    timed = next((n for n in range(place, min(place + _MOST_TIMED, len(said.keys))) if said.keys[n] == "that"), place)
    if all(known.in_any(("calendar", "prepositions"), key) for key in said.keys[place:timed]):
        place = timed
    behind = said.keys[place] if place < len(said.keys) else ""
    return words.has("that", behind) or behind == ":"


def _has_clause(said: Line, verb: Verb, words: Speech) -> bool:
    """Return whether a verb tells a clause: `said it would`, `ha detto che`, `ha detto di aver`; not `has not said`."""
    before = said.keys[verb.first : verb.last - 1]
    if any(words.has("not", key) for key in before):
        return False
    behind = said.keys[verb.last : verb.last + _LONGEST_PHRASE]
    having = len(behind) > 1 and behind[0] in _of(said) and words.has("auxiliaries", behind[1])
    led = any(words.has("that", key) and key not in _of(said) and key not in _OPEN for key in behind)
    return having or led or is_plain(said, verb, words)


def _of(said: Line) -> frozenset[str]:
    return lexicon(said.language.code).sets["of"]


def _is_outcome(said: Line, verb: Verb, last: int) -> bool:
    """Return whether the narrator adds what came of it: `X warned that costs would rise, sending its shares down`."""
    outcomes = wordings.words(said.language, "measures", "outcomes")
    words = said.words[verb.last : last]
    return any(one == "," and other in outcomes for one, other in pairwise(words))


def _goes_on(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether what stands before token `last` is told by another verb: `ha chiesto scusa e ha pagato 5 milioni`.

    Only where the language has no clause of speech without `che`, and none follows the verb.
    """
    clause = said.keys[verb.last : verb.last + _LONGEST_PHRASE]
    if not words.that_needed or ":" in clause or any(words.has("that", word) for word in clause):
        return False
    joins = lexicon(said.language.code).sets["and"]
    return any(
        said.keys[place] in joins and words.has("auxiliaries", said.keys[place + 1])
        for place in range(verb.last, last - 1)
    )


def _is_deed(said: Line, verb: Verb, last: int) -> bool:
    """Return whether a verb of speech tells what is done: `agreed on Tuesday to buy`, `agreed a deal worth £3m`."""
    deeds = wordings.words(said.language, "measures", "deeds")
    if said.words[verb.last - 1] not in deeds:
        return False
    if not wordings.words(said.language, "measures", "indefinite").isdisjoint(said.words[verb.last : verb.last + 1]):
        return True
    return "to" in said.words[verb.last : min(last, verb.last + _LONGEST_PHRASE)]


def _is_parted(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a semicolon ends what a verb tells: `il sindaco ha chiesto 5 milioni; ne arriveranno 2`.

    Behind a colon or `che` what is told may go on.
    """
    keys = said.keys[verb.last : last]
    if ";" not in keys or ":" in keys or words.has("that", keys[0]):
        return False
    of = lexicon(said.language.code).sets["of"]
    return not any(words.has("that", key) and key not in of for key in keys[: keys.index(";")])


def _is_towards(said: Line, verb: Verb) -> bool:
    """Return whether a verb is said to some thing: `had objected to a plan with 1,200 homes`."""
    behind = said.keys[verb.last : verb.last + 2]
    small = lexicon(said.language.code)
    return len(behind) > 1 and behind[0] == "to" and (small.has("articles", behind[1]) or behind[1] in _OWNERS)
