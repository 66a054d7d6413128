"""Subjects of verbs that tell something, and the remarks that say who does: `…, ha detto Rossi`, `…, employers say`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes import openings
from generator.facts.quotes.behind import Behind
from generator.facts.quotes.saying import Saying, Speaker
from generator.facts.speech import Verb, speech
from generator.facts.voices import reading, tellers
from generator.text.evenfold import evenfold

_MARKS = frozenset("«“„")
# Straight marks between which something stands.
_PAIR = 2
_PARTING = frozenset(":;")
_ENDS = frozenset(",.;!?…–—()")
_STOPS = _ENDS | _PARTING
# Words of `on Friday in a note` behind `officials said`.
_MOST_BEHIND = 8
# Signs behind a verb that commas put in up to the clause that it tells: `, dice Rossi, sindaco di X, supera`.
_MOST_PARTS = 2
# Letters of a small word that ends as a verb in the plural does, `meno`.
_SHORTEST = 5
_NO_VERBS = (
    "prepositions",
    "articles",
    "and",
    "of",
    "starters",
    "determiners",
    "roles",
    "titles",
    "people",
    "calendar",
)


def subject(said: Line, verb: Verb, ceiling: int) -> Speaker:
    """Return the subject of a verb: before it, or behind one that commas put in, `Il costo, ha detto Rossi, è`."""
    found = reading.finder(said)
    if not verb.finite:
        return openings.leading(found, 0, verb.first)
    plain = not (found.lexicon.capitalised_nouns or found.speech.passive_be)
    if plain and verb.first > 1 and found.lexicon.has("articles", said.keys[verb.first - 1]):  # `X los cifra en`
        verb = replace(verb, first=verb.first - 1)
    told = inserted(said, verb, ceiling)
    if told is not None and goes_on(said, verb):
        return told
    if verb.first and said.keys[verb.first - 1] == ")" and "(" in said.keys[: verb.first]:  # `X (with Y) said`
        verb = replace(verb, first=max(n for n in range(verb.first) if said.keys[n] == "("))
    floor = max((n + 1 for n in range(verb.first) if said.keys[n] == ";"), default=0)
    speaker = found.before(verb, floor)
    if speaker.at is not None or (verb.first and found.is_relative(verb.first - 1)):
        return speaker
    leading = openings.leading(found, floor, verb.first)
    if leading.name is not None:
        return leading
    noun = tellers.before(said, found, _antecedent(said, verb))
    return noun if noun.at is not None else speaker


def _antecedent(said: Line, verb: Verb) -> Verb:
    """Return a verb of a relative clause as if it stood behind what that tells of: `l'azienda, che [nel 2024] dice`.

    Not where that has a subject of its own: `the bridge, which engineers said`.
    """
    comma = next((n for n in range(verb.first - 1, 0, -1) if said.keys[n] == ","), 0)
    relative = comma and said.words[comma + 1] in wordings.words(said.language, "measures", "relatives")
    small = lexicon(said.language.code).in_any(("prepositions", "calendar", "starters"), said.keys[comma + 2])
    return replace(verb, first=comma) if relative and (small or comma + 2 == verb.first) else verb


def inserted(said: Line, verb: Verb, ceiling: int) -> Speaker | None:
    """Return who is told right behind a verb that a comma parts from the words before it: `…, ha detto Rossi`."""
    if not verb.first or said.keys[verb.first - 1] != "," or not verb.finite or verb.passive:
        return None
    found = reading.finder(said)
    told = found.behind(verb, ceiling)
    if told.at is None and not told.anaphoric:
        told = tellers.behind(said, found, verb.last)
    if told.at is None or told.anaphoric:
        return None
    behind = [*said.keys, "."][_end(said, told)]
    small = found.lexicon.in_any(("prepositions", "calendar"), behind) and not found.lexicon.has("of", behind)
    return told if (behind in _STOPS or small) and reading.can_speak(said, told) else None


def _end(said: Line, told: Speaker) -> int:
    """Return the token behind a speaker and the place of his that `of` leads to: `la Fondazione Musei di Ancona`."""
    if told.at is None:
        return 0
    end, small = said.before(told.at.end), lexicon(said.language.code)
    while end + 1 < len(said.keys) and small.has("of", said.keys[end]) and said.tokens[end + 1].capital:
        end += 2
    return end


def goes_on(said: Line, verb: Verb) -> bool | None:
    """Return whether the clause that commas put a verb into goes on behind its subject; None for any other verb.

    Where it does not, the remark ends what is told: `…, said Rossi`.
    """
    told = inserted(said, verb, len(said.keys))
    return None if told is None else _goes_on(said, _end(said, told))


def _goes_on(said: Line, place: int) -> bool:
    """Return whether a comma at a token ends what is put into a clause, whose verb follows: `…, ha detto X, supera`."""
    for _ in range(_MOST_PARTS if speech(said.language.code).drops_subject else 1):
        end = next((n for n in range(place + 1, len(said.keys)) if said.keys[n] in _STOPS), len(said.keys))
        if said.keys[place : place + 1] != [","] or place + 1 >= end:
            return False
        if (acts := _acts(said, place + 1, end)) is not None:
            return acts
        place = end
    return False


def _acts(said: Line, first: int, last: int) -> bool | None:
    """Return whether a verb stands in a part of a sentence, and opens no clause of another; None where none does."""
    words, small, opening = speech(said.language.code), lexicon(said.language.code), said.tokens[first]
    if words.drops_subject and opening.text.isalpha() and opening.text.islower():
        plural = words.is_plural(opening.key) and len(opening.key) > _SHORTEST
        if plural or not (small.in_any(_NO_VERBS, opening.key) or words.has("that", opening.key)):
            return True
    relatives = wordings.words(said.language, "measures", "relatives") | words.sets["that"]
    finite = ("future", "imperfect", "conditional")
    endings = sum(map(said.language.section("measures").texts, finite), ())
    for key in said.keys[first:last]:
        if key in relatives:
            return False
        if words.has("is", key) or words.has("auxiliaries", key) or key.endswith(endings):
            return True
    return None


def remark(said: Line, first: int) -> str | None:
    """Return who tells what stands at token `first` by a remark behind it: `…, said Rossi`, `…, employers say`."""
    likened = _likened(said, first)
    if likened is not None or said.keys[-1] == ":":
        return likened
    for speaker, end in _remarks(said, first):
        signs = "".join(said.keys[first:end])
        parted = not _PARTING.isdisjoint(said.keys[first:end]) or "." in said.keys[first : end - 1]
        parted = parted or _opens_relative(said, first, end)
        if not parted and _MARKS.isdisjoint(signs) and signs.count('"') < _PAIR:
            return reading.meant(said, speaker) if speaker.anaphoric else reading.written(said, speaker)
    return None


def _opens_relative(said: Line, first: int, end: int) -> bool:
    """Return whether a remark stands at the head of a relative clause, which alone it tells: `, dei quali, dice X,`."""
    relatives = wordings.words(said.language, "measures", "relatives") | speech(said.language.code).sets["who"]
    return any(said.words[n] in relatives and said.keys[n + 1] == "," for n in range(first, end - 1))


def _remarks(said: Line, first: int) -> Iterator[tuple[Speaker, int]]:
    """Give who is told by the verbs that commas put in behind token `first`, with the token behind each remark."""
    found = reading.finder(said)
    trailing = Behind(found).trailing(first, len(said.tokens))
    # What a source such as `secondo` tells, `sources` knows.
    opening = evenfold(trailing.verb or "").split() if trailing is not None else []
    passive = found.speech.passive_be and len(opening) > 1 and found.speech.has("passive", opening[0])
    if trailing is not None and not passive and found.speech.openings["according"].isdisjoint(opening[:1]):
        yield from _trailing(said, trailing)
    for verb in (*said.listed("estimates"), *said.verbs, *_closing(said)):
        if verb.first <= first + 1 or not verb.finite or verb.called or _is_told(said, verb):
            continue
        if said.keys[verb.first - 1] == ",":
            told = inserted(said, verb, len(said.keys))
            if told is None:
                continue
            end = _end(said, told)
            if said.keys[end : end + 1] == [","] or not said.tokens[end : end + 1] or said.keys[end] in _ENDS:
                yield told, end
            continue
        if not found.speech.passive_be or _is_quoted(said, verb.last):
            continue
        told = tellers.before(said, found, verb)
        start = said.behind(told.at.start) if told.at is not None else 0
        if start <= first or not _is_parted(said, verb, start):
            continue
        doubted = verb.weak or verb in said.listed("estimates") or said.keys[verb.last - 1].endswith("ed")
        if doubted and not reading.can_speak(said, told):
            continue
        yield told, verb.last


def _is_told(said: Line, verb: Verb) -> bool:
    """Return whether something is told to whom a verb has for its subject: `staff were told`."""
    words = speech(said.language.code)
    return verb.passive or (words.passive_be and words.has("passive", said.keys[verb.first - 1]))


def _trailing(said: Line, told: Saying) -> Iterator[tuple[Speaker, int]]:
    """Give the speaker of a remark that no quote follows; a pronoun is one where it is all that stands by the verb."""
    if _is_quoted(said, told.behind) or told.speaker.at is None:
        return
    beside = said.before(told.speaker.at.end)
    if (
        beside < told.behind
        and said.keys[told.behind : told.behind + 1] == [","]
        and speech(said.language.code).that_needed
    ):
        return  # `…, X ha invitato, come riferisce Y,`
    goes_on = said.tokens[beside].is_word and not any(verb.first == beside for verb in said.verbs)
    if not (told.speaker.anaphoric and goes_on):
        yield told.speaker, told.behind


def _is_quoted(said: Line, place: int) -> bool:
    """Return whether quoted words follow a remark that ends before a token: it tells of them."""
    signs = "".join(said.keys[place : place + 2])
    return not _MARKS.isdisjoint(signs) or '"' in signs


def _is_parted(said: Line, verb: Verb, start: int) -> bool:
    """Return whether a remark of a noun and its verb stands between signs: `…, employers say, …`."""
    if not start or said.keys[start - 1] not in (",", "–", "—"):
        return False
    behind = next((n for n in range(verb.last, len(said.keys)) if said.keys[n] in _ENDS), len(said.keys))
    rest = said.keys[verb.last : behind]
    if not rest:
        return True
    small = lexicon(said.language.code).in_any(("prepositions", "calendar"), rest[0])
    counts = any(key[0].isdigit() for key in rest)
    return small and len(rest) <= _MOST_BEHIND and not (verb.weak or counts)


def _closing(said: Line) -> list[Verb]:
    """Return a verb with other lives that ends its sentence: `…, the study found.`."""
    verbs = wordings.words(said.language, "measures", "closing")
    last = len(said.keys) - 2
    ends = last > 0 and not said.tokens[last + 1].is_word and said.words[last] in verbs
    return [reading.verb(last)] if ends else []


def _likened(said: Line, first: int) -> str | None:
    """Return who tells what stands at token `first` by `…, come ha annunciato ieri Rossi`, `…, wie Rossi sagte`."""
    found, like = reading.finder(said), lexicon(said.language.code).sets["like"]
    for verb in (*said.verbs, *said.listed("estimates")):
        before = next((n for n in range(verb.first - 1, first, -1) if said.keys[n] == ","), None)
        if before is None or said.keys[before + 1] not in like or not verb.finite or verb.passive:
            continue
        told = found.behind(verb, len(said.keys)) if verb.first == before + 2 else found.before(verb, before + 2)
        parted = "." in said.keys[first : verb.first] or _is_quoted(said, max(verb.last, _end(said, told)))
        if told.at is not None and not told.anaphoric and not parted:
            return reading.written(said, told)
    return None
