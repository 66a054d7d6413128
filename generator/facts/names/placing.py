"""What stands around a name that tells whether it is a place's, or that of a school or street named after somebody."""

from __future__ import annotations

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import Token

# Words of a known place, at most.
_LONGEST_PLACE = 3
# Letters of a town in a dateline: `ROMA`, and what is shorter may be an agency.
_SHORTEST_TOWN = 4


def is_named_after(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a school, a square or a fund: `liceo scientifico X`."""
    place = run.first - 1
    line = run.line.tokens
    if place > 0 and lexicon.has("named_adjectives", line[place].key):
        place -= 1
    return place >= 0 and lexicon.has("named_after", line[place].key)


def is_street(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name ends as a street or wood and stands where places do: `on Mill Lane`; not `Diane Lane said`."""
    before = run.before()
    led = before is not None and lexicon.in_any(("in", "to", "prepositions"), before.key)
    return led and lexicon.has("street_ends", run.keys[-1])


def is_where(run: Run, lexicon: Lexicon) -> bool:
    """Whether one word behind `in` ends what is said, and nothing before it leads to it: not `shares in X`."""
    second, after = run.before(2), run.after()
    if len(run.tokens) > 1 or (second is not None and lexicon.has("in_governed", second.key)):
        return False
    if after is not None and after.key == "'s":
        return False
    if run.first == 1 or after is None or not after.is_word:
        return run.first > 1 or is_text(after, ",")
    return lexicon.has("starters", after.key) and not after.capital


def is_dateline(run: Run) -> bool:
    """Say whether a name opens a line as the place that it is told from: `ROMA (Ansa) -`, `CHIETI. Tre`."""
    if run.first or not run.text.isupper() or len(run.text) < _SHORTEST_TOWN:
        return False
    return is_text(run.after(), ".") or (is_text(run.after(), "(") and is_text(run.after(3), ")"))


def is_apposed(run: Run, lexicon: Lexicon) -> bool:
    """Say whether it is told where or what a place is: `X, in provincia di Y`, `X, a village in the Alps`."""
    second, third = run.after(2), run.after(3)
    if second is None or third is None or not lexicon.in_any(("in", "articles"), second.key):
        return False
    return lexicon.has("place_nouns", third.key)


def is_within(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a known place follows in which another lies: `in Little Snoring, Norfolk,`; not `Rossi, Milan`."""
    before = run.before()
    led = before is not None and lexicon.has("prepositions", before.key) and not lexicon.has("by", before.key)
    line, first = run.line.tokens, run.last + 1
    for end in range(first + 1, min(len(line) - 1, first + _LONGEST_PLACE) + 1) if led else ():
        if phrase(line[first:end]) in lexicon.places:
            return not line[end].capital
    return False


def is_told(run: Run, after: Token, lexicon: Lexicon) -> bool:
    """Say whether something around a name, and the word `after` it, tells that it is a place's."""
    if has_noun_behind(run, lexicon) or is_dateline(run):
        return True
    return after.text == "," and (is_apposed(run, lexicon) or is_within(run, lexicon))


def is_part(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name is that of a state or of a part of one: `Sud Africa`, `Germania Est`, `Repubblica di Malta`."""
    if len(run.tokens) == 1:
        before = run.before()
        return before is not None and before.key[-2:] == "l'" and f"l'{run.name}" in lexicon.places
    known = [key in lexicon.places for key in run.keys]
    if any(known) and all(place or lexicon.has("directions", key) for place, key in zip(known, run.keys, strict=True)):
        return True
    return lexicon.has("states", run.keys[0]) and run.keys[-1] in lexicon.places


def has_noun_behind(run: Run, lexicon: Lexicon) -> bool:
    """Whether a word for a place closes its name, in English: `Halden village`, `the Tavira region`."""
    after = run.after()
    return after is not None and not after.capital and lexicon.has("place_ends", after.key)


def is_text(token: Token | None, *texts: str) -> bool:
    """Say whether a token is there and is written as one of some texts."""
    return token is not None and token.text in texts
