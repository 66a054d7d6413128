"""How far a verb of speech reaches in its sentence: what it tells, and what is told beside it."""

from __future__ import annotations

import re

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb, speech
from generator.facts.voices import given, remarks

# Words such as `more than` between a verb and its number.
_NEAR = 3
# Words of `al giornale di Bologna` between a verb and its clause.
_NEAREST_CLAUSE = 8
# Words of `, dal quale` before a relative clause, and of `che prevede` before its number.
_MOST_LINKED = 3
_OPENS, _CLOSES = frozenset("«“„"), frozenset("»”")
_BRACKETS = re.compile(r"\([^()]*\)")
_ENDS = frozenset(".;:(–—")
# Words of the list `that` that lead to no clause alone: `agreed to`, `described as`.
_OPEN = frozenset({"to", "as"})


def tells(said: Line, verb: Verb, last: int, words: Speech, *, timed: bool) -> bool:
    """Return whether a verb before token `last` tells what stands there, in its clause or (no time, `timed`) object."""
    if _is_quoted(said, verb, last) or given.is_beside_relative(said, verb.first, last):
        return False
    first = _clause(said, verb, last, words)
    if first is None:
        object_ends = timed or verb.weak or _ends_object(said, verb.last, last, words)
        return not object_ends and _takes_object(said, verb, last, words) and not _is_behind_quote(said, verb)
    loose = first == verb.last and not words.has("that", said.keys[first - 1])
    near = last - first <= _NEAR or said.words[first - 1] in _telling(said) or remarks.goes_on(said, verb) is True
    if (loose and verb.weak and not near) or (first != verb.last + 1 and _is_behind_quote(said, verb)):
        return False
    unsaid = timed and any(words.has("not", key) for key in said.keys[verb.first : verb.last - 1])
    return not unsaid and not _ends_clause(said, first, last, words)


def _is_quoted(said: Line, verb: Verb, last: int) -> bool:
    """Return whether a verb stands in quoted words that end before token `last`: somebody else tells what follows."""
    ahead, between = said.keys[: verb.first], said.keys[verb.last : last]
    opened = sum(key in _OPENS for key in ahead) > sum(key in _CLOSES for key in ahead) or ahead.count('"') % 2 == 1
    closed = (
        sum(key in _CLOSES for key in between) > sum(key in _OPENS for key in between) or between.count('"') % 2 == 1
    )
    return opened and closed


def _is_behind_quote(said: Line, verb: Verb) -> bool:
    """Return whether a verb and its subject stand right behind quoted words, which they tell: `…,” X said in May`."""
    sign = next((n for n in range(verb.first - 1, -1, -1) if not said.tokens[n].is_word), verb.first)
    if sign + 1 >= verb.first or lexicon(said.language.code).has("and", said.keys[sign + 1]):
        return False
    place = sign - (sign > 0 and said.keys[sign] == ",")
    return said.keys[place] in _CLOSES or (said.keys[place] == '"' and said.keys[:place].count('"') % 2 == 1)


def _clause(said: Line, verb: Verb, last: int, words: Speech) -> int | None:
    """Return where the clause begins that a verb tells, before token `last`; None for what is only its object.

    `said it would`, `ha detto ai giornalisti che`, `dice di aver`; not `added 3 goals`, `ha suggerito l'acquisto`.
    """
    small = lexicon(said.language.code)
    if small.capitalised_nouns or words.has("that", said.keys[verb.last - 1]) or remarks.goes_on(said, verb):
        return verb.last
    behind = said.keys[verb.last : last]
    listed = verb in said.listed("estimates") or verb in said.listed("announces")
    near = behind[: 1 if verb.weak else _NEAREST_CLAUSE]
    colon = near.index(":") if ":" in near and not listed else None
    if colon is not None and not any(words.has("is", key) for key in near[:colon]):
        return verb.last + colon + 1
    that = next((n for n, key in enumerate(behind[:_NEAREST_CLAUSE]) if _leads(said, key, words)), None)
    if that is not None and (not that or _is_put_in(said, verb, behind[:that], words)):
        return verb.last + that + 1
    if words.that_needed:
        having = len(behind) > 1 and words.has("auxiliaries", behind[behind[0] in _of(said)])
        return verb.last if having else None
    if said.words[verb.last - 1] in _telling(said):
        return verb.last
    stops = wordings.words(said.language, "measures", "relatives", "subordinators", "temporal") | {*_ENDS, ",", "and"}
    whole = said.keys[verb.last + (said.keys[verb.last : verb.last + 1] == [","]) :]  # `The need, analysts argue, is`
    end = next((n for n, key in enumerate(whole) if key in stops), len(whole))
    return verb.last if any(words.has("is", key) for key in whole[:end]) else None


def _leads(said: Line, key: str, words: Speech) -> bool:
    """Return whether a word leads to a clause alone: `that`, `che`."""
    return words.has("that", key) and key not in _of(said) and key not in _OPEN


def _is_put_in(said: Line, verb: Verb, between: list[str], words: Speech) -> bool:
    """Return whether what stands between a verb and `that` is no object: when, where or to whom something is said."""
    token, small = said.tokens[verb.last], lexicon(said.language.code)
    if between[-1] == "," and between.count(",") == 1 and len(between) > 1:
        return False  # `si aggiunge ad altri, che prevedono`
    asking = words.has("asking", said.keys[verb.last - 1]) and verb not in said.listed("announces")
    led = small.has("prepositions", token.key) and token.key not in _of(said) | words.sets["to"]
    timed = any(small.has("calendar", key) or words.has("spans", key) for key in between)
    return asking or led or timed or token.capital or not token.is_word or words.stands_between(token)


def _takes_object(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb tells a number though no clause follows: `estimates 300`, `ha confermato 12 casi`."""
    small, behind, word = lexicon(said.language.code), said.keys[verb.last : last], said.words[verb.last - 1]
    judges, confirms, makes = (
        wordings.words(said.language, "measures", key) for key in ("judges", "confirms", "makes")
    )
    links = wordings.words(said.language, "measures", "puts_at", "levels")
    announces = verb in said.listed("announces")
    of = behind[:1] != [] and behind[0] in _of(said) and (words.that_needed or words.has("that", behind[0]))
    led = behind[:1] != [] and small.has("prepositions", behind[0]) and said.words[verb.last] not in links
    if word in judges or (led and not of and not (announces and words.has("to", behind[0]))):
        return False
    if announces or verb in said.listed("estimates") or word in _telling(said) or of:
        return True
    if word in confirms and behind[-1:] != [] and behind[-1] in _of(said):
        return True
    return words.that_needed and word not in makes and len(behind) < _NEAR and all(map(str.isalpha, behind))


def _ends_object(said: Line, first: int, last: int, words: Speech) -> bool:
    """Return whether a sign or a clause ends a verb's object before token `last`: `promise a law after 3 marches`."""
    listed = ("relatives", "subordinators", "contrasts")
    relatives, leads, contrasts = (wordings.words(said.language, "measures", key) for key in listed)
    joins = lexicon(said.language.code).sets["and"]
    near = last - _MOST_LINKED
    temporal = wordings.pattern(said.language, "measures", "temporal")
    if last > first and temporal.search(said.folded, said.starts[first], said.ends[last - 1]):
        return True
    for place in range(first, last):
        key, word, following = said.keys[place], said.words[place], said.keys[place + 1]
        if key in _ENDS or word in contrasts or (word in leads and word not in relatives):
            return True
        if place < near and (key == "," or word in relatives):
            return True
        acts = words.has("is", following) or words.has("auxiliaries", following)
        if key in joins and acts and not words.has("to", following):
            return True
    return False


def _ends_clause(said: Line, first: int, last: int, words: Speech) -> bool:
    """Return whether the clause that a verb tells, from token `first` on, ends before token `last`, or is put aside."""
    keys = said.keys[first:last]
    against = (wordings.words(said.language, "measures", key) for key in ("contrasts", "subordinators"))
    if "." in keys or not frozenset.intersection(*against).isdisjoint(said.words[first:last]):
        return True
    bare = _BRACKETS.sub("", said.text[said.starts[first] : said.starts[last]] if last > first else "")
    led = _leads(said, said.keys[first - 1], words) or said.keys[first - 1] == ":"
    return (";" in bare and not led) or ")" in bare or _is_added(said, first, last)


def _is_added(said: Line, first: int, last: int) -> bool:
    """Return whether the narrator adds what stands at token `last`: `…, which killed 3`, `…, sending it down 3%`."""
    commas = [n for n in range(first, last - 1) if said.keys[n] == ","]
    relatives, outcomes = (wordings.words(said.language, "measures", key) for key in ("relatives", "outcomes"))
    if not commas or any(said.words[n + 1] in outcomes for n in commas):
        return bool(commas)
    place, of_them = commas[-1] + 1, wordings.pattern(said.language, "measures", "of_them")
    joins = lexicon(said.language.code).sets["and"] | speech(said.language.code).forms["gerund"]
    if said.keys[place] in joins or of_them.match(said.folded, said.starts[place]):
        return False
    return not (relatives - {"that"}).isdisjoint(said.words[place : min(last, place + _MOST_LINKED)])


def estimates(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb of estimating before token `last` is one, and no noun: `its estimates`, `ha lamentato`."""
    keys, before = said.keys[verb.last : last], said.keys[verb.first - 1 : verb.first]
    small = lexicon(said.language.code)
    pronouns = frozenset[str]() if words.passive_be else wordings.words(said.language, "measures", "plural_articles")
    noun = any(words.has(name, key) for name in ("is", "before_noun", "to") for key in before) or any(
        small.has("articles", key) and not (words.has("pronouns", key) or key in pronouns) for key in before
    )
    noun = noun and not (words.drops_subject and words.is_plural(said.keys[verb.first]))
    relatives = wordings.words(said.language, "measures", "relatives")
    within = not relatives.isdisjoint(said.words[max(0, verb.first - _NEAREST_CLAUSE) : verb.first])
    return not noun and (within or not (keys and words.has("auxiliaries", keys[0])))


def is_plain(said: Line, verb: Verb, last: int, words: Speech) -> bool:
    """Return whether a verb has no other meaning than that its subject tells something: `said`, `shows that`.

    `The nation has added 178,000 jobs` says nothing. Where all nouns are large, no noun is told from others.
    """
    if verb.weak or lexicon(said.language.code).capitalised_nouns:
        return False
    first = _clause(said, verb, last, words)
    if words.has("that", said.keys[verb.last - 1]) or (first is not None and _leads(said, said.keys[first - 1], words)):
        return True
    return said.words[verb.last - 1] in _telling(said) and verb not in said.listed("estimates")


def _telling(said: Line) -> frozenset[str]:
    """Return the verbs that have no other meaning: `says`."""
    return wordings.words(said.language, "measures", "told_by")


def _of(said: Line) -> frozenset[str]:
    return lexicon(said.language.code).sets["of"]
