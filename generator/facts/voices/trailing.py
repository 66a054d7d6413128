"""Who says what stands before his verb: `…, said Wang`, `…, Wang said`."""

from __future__ import annotations

from itertools import pairwise

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb
from generator.facts.voices import unnamed
from generator.facts.voices.sources import SPEAKERS
from generator.model.facts import EntityKind

# Words of `il capo della Protezione civile` between a verb and a name.
_LONGEST_OFFICE = 9
# Words between a comma and a verb, and between a comma and a name.
_MOST_BEFORE = 4
_MOST_LED = 2
_MARKS = frozenset('«“"„')


def speaker(said: Line, figure: int, words: Speech) -> str | None:
    """`…, said Wang`, `…, Wang said`."""
    first = said.behind(figure)
    estimated = [verb for verb in said.listed("estimates") if verb.first >= first and verb.finite]
    if not said.verbs and not estimated:
        return None
    for verb in [*(verb for verb in said.verbs if verb.first >= first), *estimated]:
        comma = any(t.text in ',”»"' for t in said.tokens[max(first, _reach(said, verb)) : verb.first])
        if not comma or not verb.finite or verb.passive or (verb.weak and not _ends(said, verb)):
            continue
        if _opens_another(said, first, verb, words) or _is_of_quote(said, first, verb):
            continue
        end = said.tokens[verb.last - 1].end
        start = said.tokens[verb.first].start
        closing = _closes(said, verb)
        if not closing and (not verb.first or said.tokens[verb.first - 1].is_word):
            continue
        near = [n for n in said.names if n.kind in SPEAKERS]
        near = [n for n in near if (0 <= n.start - end <= 3 and not closing) or (0 <= start - n.end <= 1 and closing)]
        near = near or [n for n in said.names if n.kind is EntityKind.PERSON and _in_office(said, verb.last, n)]
        found = near[0].name if near else unnamed.subject(said, verb.first) or unnamed.behind(said, verb.last)
        if found:
            return found
    return None


def _reach(said: Line, verb: Verb) -> int:
    """Return from which token on a comma may part a verb and its subject from what is told."""
    start = said.starts[verb.first]
    named = next((n for n in said.names if n.kind in SPEAKERS and 0 <= start - n.end <= 1), None)
    return min(verb.first - _MOST_BEFORE, said.behind(named.start) - _MOST_LED if named else verb.first)


def _ends(said: Line, verb: Verb) -> bool:
    """Return whether a verb with other lives ends a sentence, its subject behind: `…, ha annunciato X`."""
    if not said.language.section("measures").flag("subjectless") or said.keys[verb.first - 1] != ",":
        return False
    named = [n for n in said.names if n.kind is EntityKind.PERSON and n.start > said.starts[verb.first]]
    if len(named) != 1 or said.before(named[0].end) < len(said.keys) - 1:
        return False
    return said.behind(named[0].start) == verb.last or _in_office(said, verb.last, named[0])


def _is_of_quote(said: Line, first: int, verb: Verb) -> bool:
    """Return whether a verb tells quoted words alone: `In 2019 Rossi left: «Basta», ha detto`, `…, Rossi noted, “`."""
    behind = "".join(said.keys[verb.last : verb.last + 2])
    before = said.keys[first : verb.first]
    colon = any(one == ":" and other[:1] in _MARKS for one, other in pairwise(before))
    return colon or (behind[:1] in ",:" and behind[1:2] in _MARKS and behind[1:2] != "")


def _closes(said: Line, verb: Verb) -> bool:
    """Return whether nothing that is told stands behind a verb: a sign, a time, a place, `…, Wang said on Monday`."""
    if verb.last >= len(said.tokens):
        return True
    token, words = said.tokens[verb.last], lexicon(said.language.code)
    small = words.has("prepositions", token.key) or words.has("calendar", token.key)
    return (not token.is_word and token.text != ":") or (small and not words.has("of", token.key))


def is_inverted(said: Line, verb: Verb) -> bool:
    """Return whether the name behind a verb is its subject, which ends what is told: `…, said Rossi`."""
    if not verb.first or said.keys[verb.first - 1] != ",":
        return False
    end = said.tokens[verb.last - 1].end
    return any(0 <= n.start - end <= 1 and n.kind in SPEAKERS and not owns(said, n) for n in said.names)


def owns(said: Line, name: Name) -> bool:
    """Return whether a name only tells whose a thing is: `Rossi's lawyer`."""
    place = said.before(name.end)
    return place < len(said.keys) and said.keys[place] == "'s"


def _opens_another(said: Line, first: int, verb: Verb, words: Speech) -> bool:
    """Return whether a verb tells of something else than what stands before it: `…, quando X aveva detto che`."""
    following = said.keys[verb.last] if verb.last < len(said.keys) else ""
    if said.keys[-1] == ":" or (words.has("that", following) and not lexicon(said.language.code).has("of", following)):
        return True
    leads = wordings.words(said.language, "measures", "subordinators")
    comma = next((p for p in range(verb.first - 1, first - 1, -1) if said.keys[p] == ","), first - 1)
    return any(word in leads for word in said.words[comma + 1 : verb.first])


def _in_office(said: Line, place: int, name: Name) -> bool:
    """Return whether a role leads from a verb to a name: `ha riferito il capo della Protezione civile X`."""
    words = lexicon(said.language.code)
    between = [t for t in said.tokens[place:] if t.start < name.start]
    if between and between[-1].text == ",":
        between.pop()
    if not between or not said.tokens[place].start < name.start or any(not t.is_word for t in between):
        return False
    role = between[words.has("articles", between[0].key) :][:1]
    return len(between) <= _LONGEST_OFFICE and bool(role) and words.has("roles", role[0].key)
