"""Names by rules and names as learned, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.facts.names import tagger
from generator.facts.names.casing import Casing, Line
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.name import ORGANISATION, PERSON, PLACE
from generator.facts.names.run import Run, phrase
from generator.facts.names.stretches import openings
from generator.facts.names.tagger import Span
from generator.facts.names.tally import abbreviates
from generator.facts.names.tokens import Token, is_code
from generator.facts.names.trimming import officeholder, trimmed
from generator.facts.speech import speech

Stretch = TypeVar("Stretch", Run, Span)

# Letters of a word that has an ending, more than these.
_SHORTEST = 2
# Small words behind a name up to the brackets with its initials.
_REACH = 6
_ADJECTIVES = ("role_adjectives", "place_adjectives")
_KINDS = ("organisation_nouns", "bare_nouns", "role_adjectives")


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
    learned = [part for span in learned for part in _parts(line, span, words)]
    learned = [span for span in learned if not _is_two(span, _meeting(span, runs), words)]
    found = [run for span in learned for run in _runs(line, span, words) if not _meeting(run, known)]
    taken, kept = _by_token(found), set(map(id, firm))
    loose = [run for run in ruled if id(run) in kept or not _meeting(run, taken)]
    result: list[Run] = []
    for run in sorted([*loose, *found], key=lambda run: run.first):
        before = result[-1] if result else None
        if before and _lies_on(before, run, words):
            # `Riva del Garda`: a village and what it lies on.
            result[-1] = Run(line, before.first, run.last, kind=PLACE)
        else:
            result.append(run)
    return result


def _lies_on(one: Run, other: Run, words: Lexicon) -> bool:
    if not one.kind is other.kind is PLACE or len(one.tokens) > 1 or other.first - one.last != 1:
        return False
    return words.has("of", one.line.tokens[one.last].key) and one.name not in words.places


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
    """Whether only a part of a listed name was learned, or of an institution's: `Cina` of `Banca di Cina`."""
    if len(run.tokens) > 1 and words.is_known(run.name):
        return all(run.first <= span.first and span.last <= run.last for span in inside)
    if len(inside) != 1 or not words.has("organisation_words", run.keys[0]):
        return False
    (span,) = inside
    if span.first != run.first:
        return span.kind is PLACE
    return span.kind is ORGANISATION and run.first < span.last < run.last and all(t.capital for t in run.tokens)


def _is_two(span: Span, ruled: Sequence[Run], words: Lexicon) -> bool:
    """Whether a span is a product and its maker, or a town and its country: `X di Y`, no institution's name."""
    inside = [run for run in ruled if span.first <= run.first and run.last <= span.last]
    if len(inside) != 2 or inside[1].first - inside[0].last != 1:
        return False
    one, other = inside
    head = one.line.tokens[span.first].key in openings(words.code)
    return not head and len(one.tokens) == len(other.tokens) == 1 and words.has("of", one.line.tokens[one.last].key)


def _parts(line: Line, span: Span, words: Lexicon) -> Iterator[Span]:
    """Yield the names in what was learned to be one person's: two in `Rossi con Verdi`."""
    first = span.first
    for place in range(first + 1, span.last - 1 if span.kind is PERSON else 0):
        if _parts_people(line.tokens[place], words):
            yield Span(first, place, span.kind, span.lead)
            first = place + 1
    yield Span(first, span.last, span.kind, span.lead)


def _parts_people(token: Token, words: Lexicon) -> bool:
    """Whether a small word or a dash is no part of a person's name: `Rossi con Verdi`; not `Ursula von der Leyen`."""
    if not token.is_word:
        return token.text in "–—"
    return not token.capital and not words.in_any(("particles", "of", "articles"), token.key)


def _runs(line: Line, span: Span, words: Lexicon) -> Iterator[Run]:
    first, last, kind = span.first, span.last, span.kind
    last = _closed(line.tokens, first, last)
    while first < last and not _opens(line.tokens, first, last, words):
        first += 1
    if first == last:
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
    first = _bare(line.tokens, first, last, words)
    last = _verb(line.tokens, first, last, words)
    last = last if kind is PLACE else _spelt(line.tokens, first, last)
    seam = first + officeholder(Run(line, first, last), words)
    if seam > first:
        yield Run(line, first, seam, kind=kind, lead_of_kind=span.lead)
        yield Run(line, seam, last, kind=PERSON)
        return
    yield Run(line, first, last, kind=kind, lead_of_kind=span.lead)


def _closed(found: Sequence[Token], first: int, last: int) -> int:
    """Return where a name ends before a bracket that nothing closes in it, and before a lone quotation mark."""
    for place in range(first, last):
        if found[place].text == "(" and all(token.text != ")" for token in found[place:last]):
            return place
    marks = [place for place in range(first, last) if found[place].text == '"']
    return marks[0] if len(marks) == 1 else last


def _verb(found: Sequence[Token], first: int, last: int, words: Lexicon) -> int:
    """Return where a firm's name ends before the verb or the day behind it: `sindacato X parla`, `Regione venerdì`."""
    finite = speech(words.code).forms["finite"]
    ends = (at for at in range(first + 1, last) if _is_verb(found[at], words, finite) or _is_day(found[at], words))
    return next(ends, last - (last - first > 1 and _takes_object(found, last, words)))


def _takes_object(found: Sequence[Token], last: int, words: Lexicon) -> bool:
    """Whether the small word that ends a name is a verb by the article behind it: `Regione contano i cantieri`."""
    if found[last - 1].capital or words.in_any(_ADJECTIVES, found[last - 1].key) or last + 1 >= len(found):
        return False
    return words.has("articles", found[last].key)


def _bare(found: Sequence[Token], first: int, last: int, words: Lexicon) -> int:
    """Return where the name of a firm begins behind what it is: `società X`, `azienda cinese X`; not `banca X`."""
    noun = found[first].key
    if words.has("named_after" if words.has("bare_nouns", noun) else "organisation_words", noun):
        return first
    name = next((at for at in range(first, last) if found[at].capital), first)
    return name if all(words.in_any(_KINDS, token.key) for token in found[first:name]) else first


def _spelt(found: Sequence[Token], first: int, last: int) -> int:
    """Return where a name ends whose initials follow in brackets: `Istituto nazionale di geofisica e fisica (Ingf)`."""
    end = next((at for at in range(last, min(last + _REACH, len(found) - 2)) if not found[at].is_word), last)
    if [token.text for token in found[end : end + 3 : 2]] != ["(", ")"]:
        return last
    short = found[end + 1].key
    return end if abbreviates(short, found[first:end]) and not abbreviates(short, found[first:last]) else last


def _is_day(token: Token, words: Lexicon) -> bool:
    return not token.capital and words.has("calendar", token.key)


def _is_verb(token: Token, words: Lexicon, finite: frozenset[str]) -> bool:
    """Whether a small word is a verb by a list or by its ending: `verrà`, `cambiarono`, `vedeva`."""
    ends = len(token.key) > _SHORTEST and token.key.endswith(tuple(words.sets["verb_endings"]))
    return not token.capital and (ends or token.key in finite)


def _opens(found: Sequence[Token], first: int, last: int, words: Lexicon) -> bool:
    """Whether a name may begin with a word: no general acronym, `GPU X`, no article that opens a sentence, `L'Ente`.

    `La Stampa` may be a name with it; before a noun with its adjective, `La Protezione civile`, it is none.
    """
    token = found[first]
    if not token.capital:
        return token.key in openings(words.code)
    described = any(not other.capital for other in found[first + 1 : last])
    described = described or words.is_known(phrase(found[first + 1 : last + 1]))
    if token.initial and (token.key[-1] == "'" or described) and words.in_any(("articles", "prepositions"), token.key):
        return words.is_known(phrase(found[first:last]))
    return token.key not in words.acronyms
