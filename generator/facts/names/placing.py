"""What stands around a name that tells whether it is a place's, or that of a school or street named after somebody."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import Token

# Words before a school or fund among which the office of its head stands: `presidente della fondazione X`.
_OFFICE_WITHIN = 3
# Words of a known place, at most.
_LONGEST_PLACE = 3
_DASHES = ("-", "–", "—")
# Letters of a town in a dateline: `ROMA`, and what is shorter may be an agency.
_SHORTEST_TOWN = 4


def is_named_after(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a school, a square or a fund: `liceo scientifico X`; not `preside del liceo X`."""
    place = run.first - 1
    line = run.line.tokens
    if place > 0 and lexicon.has("named_adjectives", line[place].key):
        place -= 1
    if place < 0 or not lexicon.has("named_after", line[place].key) or run.lead:
        return False
    near = line[max(0, place - _OFFICE_WITHIN) : place]
    return not any(lexicon.has("roles", token.key) or lexicon.has("portfolio_roles", token.key) for token in near)


def is_street(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name ends as a street or wood and stands where places do: `on Mill Lane`; not `Diane Lane said`."""
    before = run.before()
    led = before is not None and any(lexicon.has(name, before.key) for name in ("in", "to", "prepositions"))
    return led and lexicon.has("street_ends", run.keys[-1]) and run.keys[0] not in lexicon.given


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
    """Say whether a name opens a line as the place that it is told from: `ROMA (Ansa) -`, `LONDON —`, `CHIETI. Tre`."""
    if run.first or not run.text.isupper() or len(run.text) < _SHORTEST_TOWN:
        return False
    if is_text(run.after(1), "."):
        return True
    place = 4 if is_text(run.after(1), "(") and is_text(run.after(3), ")") else 1
    return is_text(run.after(place), *_DASHES)


def is_apposed(run: Run, lexicon: Lexicon) -> bool:
    """Say whether it is told where or what a place is: `X, in provincia di Y`, `X, a village in the Alps`."""
    if not is_text(run.after(1), ","):
        return False
    second, third = run.after(2), run.after(3)
    small = second is not None and (lexicon.has("in", second.key) or lexicon.has("articles", second.key))
    return small and third is not None and lexicon.has("place_nouns", third.key)


def is_within(run: Run, lexicon: Lexicon) -> bool:
    """Say whether a known place follows in which another lies: `in Little Snoring, Norfolk,`; not `Rossi, Milan`."""
    before = run.before()
    led = before is not None and lexicon.has("prepositions", before.key) and not lexicon.has("by", before.key)
    if not led or not is_text(run.after(1), ","):
        return False
    line, first = run.line.tokens, run.last + 1
    known = (
        end
        for end in range(first + 1, min(len(line), first + _LONGEST_PLACE) + 1)
        if _is_place(line, first, end, lexicon)
    )
    end = next(known, None)
    return end is not None and (end == len(line) or not line[end].capital)


def _is_place(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    return line[last - 1].capital and phrase(line[first:last]) in lexicon.places


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
