"""Names by rules and names as learned, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.facts.names import tagger
from generator.facts.names.casing import Casing, Line
from generator.facts.names.kinds import PERSON, PLACE
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.runs import is_handle
from generator.facts.names.stretches import openings
from generator.facts.names.tagger import Span
from generator.facts.names.tally import abbreviates
from generator.facts.names.tokens import Token, is_adjectival, is_code
from generator.facts.names.trimming import trimmed
from generator.facts.speech import speech

Stretch = TypeVar("Stretch", Run, Span)

# Small words behind a name up to the brackets with its initials.
_REACH = 6
# Words of `sindacato X`.
_WITH_NOUN = 2


def merged(ruled: Sequence[Run], text: Casing, words: Lexicon) -> list[Run]:
    """Return the runs of a text in order: those learned, and what rules find beside them or know for a product."""
    if not tagger.learned(words.code):
        return list(ruled)
    learned = tagger.spans(text, words)
    by_line: dict[int, list[Run]] = defaultdict(list)
    for run in ruled:
        by_line[run.line.sentence.number].append(run)
    result: list[Run] = []
    for line in text.lines:
        number = line.sentence.number
        if number in learned:
            result += _of_line(line, by_line.get(number, ()), learned[number], words)
        else:
            result += by_line.get(number, ())
    return result


def _of_line(line: Line, ruled: Sequence[Run], learned: Sequence[Span], words: Lexicon) -> list[Run]:
    spans, runs = _by_token(learned), _by_token(ruled)
    firm = [
        run
        for run in ruled
        if run.made or run.maker or is_code(run.tokens[-1]) or _is_whole(run, _meeting(run, spans), words)
    ]
    known = _by_token(firm)
    learned = [span for span in learned if not _is_two(span, _meeting(span, runs), words)]
    found = [run for span in learned for run in _runs(line, span, words) if not _meeting(run, known)]
    taken, kept = _by_token(found), set(map(id, firm))
    loose = [run for run in ruled if id(run) in kept or not _meeting(run, taken)]
    return sorted([*loose, *found], key=lambda run: run.first)


def _by_token(stretches: Iterable[Stretch]) -> dict[int, list[Stretch]]:
    """Return by the number of each token what stands on it."""
    found: dict[int, list[Stretch]] = defaultdict(list)
    for one in stretches:
        for place in range(one.first, one.last):
            found[place].append(one)
    return found


def _meeting(stretch: Run | Span, others: Mapping[int, Sequence[Stretch]]) -> list[Stretch]:
    """Return in order what shares a token with a stretch."""
    near = (one for place in range(stretch.first, stretch.last) for one in others.get(place, ()))
    return list({id(one): one for one in near}.values())


def _is_whole(run: Run, inside: Sequence[Span], words: Lexicon) -> bool:
    """Whether only the end of an institution's name was learned: `Cina` of `Banca di Cina`."""
    if len(inside) != 1 or inside[0].kind is not PLACE or inside[0].first == run.first:
        return False
    return words.has("organisation_words", run.keys[0])


def _is_two(span: Span, ruled: Sequence[Run], words: Lexicon) -> bool:
    """Whether a span is a product and its maker, or a town and its country: `X di Y`, no institution's name."""
    inside = [run for run in ruled if span.first <= run.first and run.last <= span.last]
    if len(inside) != 2 or inside[1].first - inside[0].last != 1:
        return False
    one, other = inside
    head = one.line.tokens[span.first].key in openings(words.code)
    return not head and len(one.tokens) == len(other.tokens) == 1 and words.has("of", one.line.tokens[one.last].key)


def _runs(line: Line, span: Span, words: Lexicon) -> Iterator[Run]:
    first, last, kind = span.first, span.last, span.kind
    while first < last and (not _may_open(line.tokens[first], words) or _is_elided(line.tokens, first, last, words)):
        first += 1
    if first == last or is_handle(line.tokens, first):
        return
    if kind is PERSON:
        for part in trimmed(Run(line, first, last), words):
            yield Run(line, part.first, part.last, part.lead, kind=kind, lead_of_kind=span.lead)
        return
    opening = line.tokens[first]
    if last - first > 1 and words.has("government_nouns", opening.key) and line.tokens[first + 1].capital:
        # `governo Prodi`: the name is the rest, and the rules know whose.
        yield Run(line, first, first + 1, kind=kind, lead_of_kind=span.lead)
        return
    first, last = _bare(line.tokens, first, last, words)
    yield Run(line, first, _spelt_end(line, first, last), kind=kind, lead_of_kind=span.lead)


def _bare(found: Sequence[Token], first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """Leave out what a firm is, before its name, and the verb behind it: `sindacato [X] parla`."""
    finite = speech(words.code).forms["finite"]
    spoken = last - first > 1 and not found[last - 1].capital and found[last - 1].key in finite
    last -= spoken and found[last - 2].capital
    if last - first == _WITH_NOUN and found[first + 1].capital and _is_noun(found[first], words):
        first += 1
    return first, last


def _is_noun(token: Token, words: Lexicon) -> bool:
    """Whether a small word says what a firm is and belongs to no name: `sindacato X`; not `fondazione X`."""
    known = words.has("organisation_nouns", token.key) and not words.has("organisation_words", token.key)
    return known and not token.capital


def _may_open(token: Token, words: Lexicon) -> bool:
    """Whether a name may begin with a word: no adjective before it, `cinese X`; no general acronym, `GPU X`."""
    if token.capital:
        return token.key not in words.acronyms and not is_adjectival(token)
    return token.key in openings(words.code) or token.text[0].isdigit() or "-" in token.text


def _is_elided(found: Sequence[Token], first: int, last: int, words: Lexicon) -> bool:
    """Whether a name begins with the article that opens its sentence: `L'Autorità`; not `L'Aquila`."""
    token = found[first]
    if not token.initial or token.key[-1] != "'" or not words.has("articles", token.key):
        return False
    whole = phrase(found[first:last])
    return whole not in words.places and whole not in words.organisations


def _spelt_end(line: Line, first: int, last: int) -> int:
    """Return where a name ends whose initials follow in brackets: `Istituto nazionale di geofisica e fisica (Ingf)`."""
    found = line.tokens
    for place in range(last, min(last + _REACH, len(found) - 2)):
        if found[place].text == "(" and found[place + 2].text == ")":
            short = found[place + 1].key
            longer = place > last and abbreviates(short, found[first:place])
            return place if longer and not abbreviates(short, found[first:last]) else last
        if not found[place].is_word:
            break
    return last
