"""Who tells something by a noun beside the verb that neither name nor office opens: `traders in Leeds say`."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.facts.quotes import nouns
from generator.facts.quotes.saying import UNKNOWN, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.speech import Verb, speech

# Words of `organisers of the march for the hospital`.
_LONGEST = 10
# Words of what commas put in behind a noun: `, which has sold its shares in the mill near Leeds since May,`.
_LONGEST_ASIDE = 24
# Words of `secondo quanto riferito da`.
LONGEST_WORDING = 4
_SIGNS = frozenset({"'", "’", "-", "'s", "’s"})
_WITHIN = _SIGNS | {"/", "&"}


def before(said: Line, found: Finder, verb: Verb) -> Speaker:
    """Return the noun that stands before a verb and opens its clause, what commas or brackets put in left out."""
    if found.lexicon.capitalised_nouns or (verb.first and found.speech.has("not", said.keys[verb.first - 1])):
        return UNKNOWN
    last = verb.first
    while last and not said.tokens[last - 1].capital and _helps(found, said.tokens[last - 1]):
        last -= 1
    last = _without_aside(said, last)
    first = _start(said, last)
    while last > first and found.lexicon.has("calendar", said.keys[last - 1]):
        last -= 1
    return noun(said, found, first, last) if last > first and _opens(said, found, first, last) else UNKNOWN


def behind(said: Line, found: Finder, first: int) -> Speaker:
    """Return a name that is not known as one, or people, right behind a verb: `…, dicono fonti vicine, …`."""
    last = next((n for n in range(first, len(said.tokens)) if not said.tokens[n].is_word), first)
    if not first < last or found.lexicon.capitalised_nouns:
        return UNKNOWN
    known = nouns.can_speak(said.keys[first], found.lexicon) or is_agent(said, first)
    named = all(token.capital for token in said.tokens[first:last])
    return noun(said, found, first, last) if known or named else UNKNOWN


def _helps(found: Finder, token: Token) -> bool:
    """Return whether a word stands between a subject and its verb: `also`, or `has` of `has found`."""
    helping = found.speech.has("auxiliaries", token.key)
    active = not (found.speech.has("passive", token.key) or found.speech.has("to", token.key))
    return (helping and active) or found.speech.stands_between(token)


def _without_aside(said: Line, last: int) -> int:
    """Return where the noun ends that `, which …,` or `(…)` stands behind; nowhere, 0, where a comma ends no such."""
    if last and said.keys[last - 1] == ")":
        last = next((n for n in range(last - 1, 0, -1) if said.keys[n] == "("), 0)
    if not last or said.keys[last - 1] != ",":
        return last
    nearest = max(0, last - _LONGEST_ASIDE)
    opening = next((n for n in range(last - 2, nearest, -1) if said.keys[n] == ","), 0)
    if opening and said.keys[opening - 1] == ")":
        return next((n for n in range(opening - 1, 0, -1) if said.keys[n] == "("), 0)
    return opening


def _start(said: Line, last: int) -> int:
    """Return where the part of a sentence begins that ends at a token: behind a sign, `and` or `that`."""
    small, spoken = lexicon(said.language.code), speech(said.language.code)
    leads = wordings.words(said.language, "measures", "subordinators")
    first = last
    while first and last - first <= _LONGEST:
        token = said.tokens[first - 1]
        if not token.is_word and token.key not in _SIGNS:
            break
        named = token.capital or (1 < first < last and said.tokens[first - 2].capital and said.tokens[first].capital)
        that = spoken.has("that", token.key) and not small.in_any(("of", "prepositions"), token.key)
        joins = small.has("and", token.key) or spoken.has("but", token.key)
        if not named and (that or joins or token.key in leads):
            break
        first -= 1
    while first < last and (_is_loose(said, first) or not said.tokens[first].is_word):
        first += 1
    return first


def _opens(said: Line, found: Finder, first: int, last: int) -> bool:
    """Return whether a clause begins at a token: not behind `and` that no verb stands before, nor behind `that` alone.

    In `the mayor and the firm said` the firm is not alone; in `that firm said` it is one told of before.
    """
    before = said.keys[first - 1] if first else ""
    if found.speech.has("that", before) and last - first == 1:
        return False
    acting = any(found.speech.has(name, key) for name in ("is", "auxiliaries") for key in said.keys[: first - 1])
    told = any(verb.last < first for verb in (*said.verbs, *said.listed("estimates")))
    return not found.lexicon.has("and", before) or acting or told


def _is_loose(said: Line, place: int) -> bool:
    """Return whether a word may stand before the subject of a clause and is no part of it: `but`, `yesterday`."""
    small, spoken, token = lexicon(said.language.code), speech(said.language.code), said.tokens[place]
    if small.in_any(("and", "calendar"), token.key) or spoken.has("but", token.key):
        return True
    kept = small.in_any(("articles", "determiners", "prepositions", "like"), token.key)
    starts = spoken.stands_between(token) or small.has("starters", token.key)
    return starts and not kept and not nouns.can_speak(token.key, small)


def noun(said: Line, found: Finder, first: int, last: int) -> Speaker:
    """Return some words as a speaker, where they are one noun with all that completes it and no piece of a clause."""
    tokens, small = said.tokens[first:last], found.lexicon
    if len(tokens) > _LONGEST or not tokens[0].is_word or tokens[0].key[0].isdigit():
        return UNKNOWN
    if any(
        found.speech.has("pronouns", token.key) and not found.is_article(n) for n, token in enumerate(tokens, first)
    ):
        return UNKNOWN
    article = found.is_article(first) and not small.has("of", tokens[0].key)  # `a prefeitura`
    led = not article and any(small.has(name, tokens[0].key) for name in ("prepositions", "like"))
    led = led or found.is_article(last - 1)
    led = led or (tokens[0].text.islower() and tokens[0].key in found.speech.forms["finite"])
    led = led or (small.has("starters", tokens[-1].key) and not nouns.can_speak(tokens[-1].key, small))
    led = led or any(token.key in found.speech.forms["gerund"] for token in tokens)
    whole = nouns.is_whole(tokens, small, found.speech) or (len(tokens) == 1 and is_agent(said, first))
    if led or not whole:
        return UNKNOWN
    return Speaker(words=found.passage.words(first, last), at=found.passage.place(first, last))


def names_nobody(said: Line, first: int, last: int) -> bool:
    """Return whether words are of data or of a paper that is nobody's: `i primi bilanci`, `some studies`.

    Not `the study`, which has been told of, nor `police figures`.
    """
    small, spoken = lexicon(said.language.code), speech(said.language.code)
    listed = ("data", "papers", "indefinite", "possessives")
    data, papers, indefinite, own = (wordings.words(said.language, "measures", key) for key in listed)
    named = any(name.start < said.ends[last - 1] and name.end > said.starts[first] for name in said.names)
    named = named or any(token.capital and not token.initial for token in said.tokens[first:last])
    if named or small.capitalised_nouns:
        return False
    head = head_of(said, first, last)
    if not data.isdisjoint(said.words[head - 1 : head] if spoken.passive_be else said.words[first:head]):
        others = [n for n in range(first, last) if said.words[n] not in data]
        return not any(is_agent(said, n) or nouns.can_speak(said.keys[n], small) for n in others)
    definite = small.has("articles", said.keys[first]) and said.words[first] not in indefinite
    loose = small.sets["articles"] | small.sets["determiners"] | small.sets["starters"] | spoken.sets["before_noun"]
    told = [said.words[n] for n in range(first, last) if said.keys[n] not in loose]
    return not definite and said.words[first] not in own and len(told) == 1 and told[0] in papers


def is_common(said: Line, first: int, last: int) -> bool:
    """Return whether a noun has a capital only because it opens the sentence: `Traders on`, not `Traders Union`."""
    named = any(name.start == said.starts[first] for name in said.names)
    alone = last - first == 1 or said.tokens[first + 1].text.islower()
    return alone and not named and is_agent(said, first)


def head_of(said: Line, first: int, last: int) -> int:
    """Return the token behind the noun of some words, before what a preposition leads to."""
    small = lexicon(said.language.code)
    places = range(first + 1, last)
    return next((n for n in places if small.in_any(("prepositions", "of", "by"), said.keys[n])), last)


def is_named(said: Line, first: int, last: int) -> bool:
    """Return whether a noun is or has a name, known or not: `i Nas`, `Legambiente`; not where all nouns are large.

    One that opens its sentence is a name where a noun would have its article.
    """
    small, spoken = lexicon(said.language.code), speech(said.language.code)
    large = [token for token in said.tokens[first:last] if token.capital and not small.has("calendar", token.key)]
    if small.capitalised_nouns or not large or large[0].text.isdigit():
        return False
    alone = spoken.drops_subject and last - first == 1 and not is_agent(said, first)
    alone = alone and not spoken.has("who", said.keys[last])
    return not large[0].initial or alone or len(large) > 1


def is_agent(said: Line, place: int) -> bool:
    """Return whether a word tells by its ending of people who do something: `traders`, `albergatori`."""
    endings = said.language.section("measures").texts("agents")
    return said.tokens[place].is_word and said.keys[place].endswith(endings)


def whole(said: Line, found: Finder, first: int) -> Speaker:
    """Return all words up to a sign as a source, where they are surely one noun: `a group run by X`.

    Behind a wording such as `according to` that a sign parts from what stands before it, or that opens its clause.
    """
    small, measures = lexicon(said.language.code), said.language.section("measures")
    signs = (n for n in range(first, len(said.keys)) if not said.tokens[n].is_word)
    last = next((n for n in signs if said.keys[n] not in _WITHIN), len(said.keys))
    before = said.tokens[max(0, first - LONGEST_WORDING) : first]
    begins = len(before) < LONGEST_WORDING
    parted = begins or not all(token.is_word for token in before) or small.has("by", said.keys[first - 1])
    if not parted or (begins and said.keys[last : last + 1] != [","]) or small.capitalised_nouns:
        return UNKNOWN
    finite = ("future", "imperfect", "conditional") if found.speech.drops_subject else ()
    endings, leads = sum(map(measures.texts, finite), ()), ("prepositions", "of", "by", "and", "determiners")
    for place in range(first + 1, last):
        key = said.keys[place]
        article = small.has("articles", key) and not small.in_any(leads, said.keys[place - 1])
        if article or key.isdigit() or key.endswith(endings) or small.has("calendar", key):
            return UNKNOWN
    return noun(said, found, first, last) if first < last else UNKNOWN
