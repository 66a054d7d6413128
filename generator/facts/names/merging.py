"""Names by rules and names as learned, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from generator.facts.names import tagger
from generator.facts.names.casing import Casing, Line
from generator.facts.names.lexicon import Lexicon, lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.stretches import openings
from generator.facts.names.tagger import Span
from generator.facts.names.tally import abbreviates
from generator.facts.names.tokens import Token, is_adjectival, is_code, is_handle
from generator.facts.names.trimming import officeholder, trimmed
from generator.facts.names.weights import ORGANISATION, PERSON, PLACE
from generator.facts.speech import speech
from generator.model.facts import EntityKind

Stretch = TypeVar("Stretch", Run, Span)

# Small words behind a name up to the brackets with its initials.
_REACH = 6
# Letters of a word that has an ending, more than these.
_SHORTEST = 2
# Words of `sindacato X`, and of `Mario Rossi`.
_WITH_NOUN = 2
_FULL_NAME = 2
# Behind these what looks like a verb is a noun: `comitato per la cura`.
_BEFORE_NOUNS = ("prepositions", "articles", "of")
_DASHES = frozenset("-–—")
_QUOTES = frozenset("\"“”«»'’‘")
# Signs that end no name, but one that has another quotation mark.
_LOOSE = frozenset("'’‘\"“”«»(-–—,:;")


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
    return list(_joined(sorted([*loose, *found], key=lambda run: run.first), words))


def _joined(found: Sequence[Run], words: Lexicon) -> Iterator[Run]:
    """Yield names in order, a village and what it lies on as one: `Riva del Garda`; not `Roma di Nerone`."""
    waiting: Run | None = None
    for run in found:
        if waiting is not None and _lies_on(waiting, run, words):
            waiting = Run(run.line, waiting.first, run.last, kind=PLACE, lead_of_kind=waiting.lead_of_kind)
            continue
        if waiting is not None:
            yield waiting
        waiting = run
    if waiting is not None:
        yield waiting


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
    """Whether only a part of a listed name was learned, or the end of an institution's: `Cina` of `Banca di Cina`."""
    if len(run.tokens) > 1 and (run.name in words.places or run.name in words.organisations):
        return all(run.first <= span.first and span.last <= run.last for span in inside)
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


def _parts(line: Line, span: Span, words: Lexicon) -> Iterator[Span]:
    """Yield the names in what was learned to be one: two in `i quotidiani Libero e Il Tempo`; not in `Diva e Donna`."""
    first, found = span.first, line.tokens
    end = first + _FULL_NAME
    held = bool(first) and words.has("roles", found[first - 1].key) and not words.has("named_after", found[first].key)
    if end + 1 < span.last and _is_person_of(found[first : end + 1], words, held=held):
        yield Span(first, end, PERSON, span.lead if span.kind is PERSON else 0.0)
        yield Span(end + 1, span.last, ORGANISATION, 0.0)
        return
    if span.kind is PERSON:
        for place in range(first + 1, span.last - 1):
            if _parts_people(found, place, words) and found[place + 1].capital:
                yield Span(first, place, span.kind, span.lead)
                first = place + 1
    elif first and _ends(found[first - 1], words, "plural_endings"):
        for place in range(first + 1, span.last - 1):
            joined = words.has("and", found[place].key) and not found[place].capital
            if joined and found[place - 1].capital and found[place + 1].capital:
                yield Span(first, place, span.kind, span.lead)
                first = place + 1
    yield Span(first, span.last, span.kind, span.lead)


def _is_person_of(found: Sequence[Token], words: Lexicon, *, held: bool) -> bool:
    """Whether a whole name and an article's `of` stand first: `Mario Rossi della X`; not `Rosa di X`.

    `held` says that an office stands before them: then any name may be somebody's that is no body's.
    """
    given, surname, of = found
    somebody = given.key in words.given or (held and given.capital and not words.has("organisation_words", given.key))
    whole = somebody and surname.capital and surname.key not in words.given
    articled = words.sets["of"] - words.sets["city_of"] if words.sets["city_of"] else ()
    return whole and not of.capital and of.key in articled


def _parts_people(found: Sequence[Token], place: int, words: Lexicon) -> bool:
    """Whether a small word or a dash is no part of a person's name: `Rossi con Verdi`; not `Ursula von der Leyen`."""
    token = found[place]
    if token.text in _DASHES:
        return token.start > found[place - 1].end
    if token.capital or not token.is_word or "-" in token.text:
        return False
    return not any(words.has(name, token.key) for name in ("particles", "of", "articles"))


def _runs(line: Line, span: Span, words: Lexicon) -> Iterator[Run]:
    first, last, kind = span.first, span.last, span.kind
    first, last = _unquoted(line.tokens, first, last, kind)
    last = _closed(line.tokens, first, last, words)
    while first < last and not _opens(line.tokens, first, last, words):
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
    seam = first + officeholder(Run(line, first, last), words)
    if seam > first:
        yield Run(line, first, seam, kind=kind, lead_of_kind=span.lead)
        yield Run(line, seam, last, kind=PERSON)
        return
    yield Run(line, first, _spelt_end(line, first, last), kind=kind, lead_of_kind=span.lead)


def _unquoted(found: Sequence[Token], first: int, last: int, kind: EntityKind) -> tuple[int, int]:
    """Leave out what stands before a lone quotation mark and a person, and behind it otherwise: `Scuola "X`."""
    marks = [place for place in range(first, last) if found[place].text == '"']
    if len(marks) != 1:
        return first, last
    return (marks[0] + 1, last) if kind is PERSON else (first, marks[0])


def _closed(found: Sequence[Token], first: int, last: int, words: Lexicon) -> int:
    """Return where a name ends before a bracket that nothing closes in it, and without loose words at its end."""
    while last - first > 1 and words.has("relatives", found[last - 1].key) and not found[last - 1].capital:
        # `Associazione di cui`.
        last -= 2
    for place in range(first, last):
        if found[place].text == "(" and all(token.text != ")" for token in found[place:last]):
            last = place
            break
    if last - first > 2 and found[last - 1].text[0].isdigit() and not found[last - 2].capital:
        # `Banca X al 2,04`.
        last -= 2
    quote = next((place for place in range(first, last) if found[place].text in _QUOTES), last)
    while last > first and found[last - 1].text in _LOOSE and quote >= last - 1:
        last -= 1
    return last


def _bare(found: Sequence[Token], first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """Leave out what a firm is, before its name, and the verb behind it: `sindacato [X] parla`."""
    finite = speech(words.code).forms["finite"]
    verb = next((at for at in range(first + 1, last) if _is_verb(found[at], words, finite)), last)
    done = (at for at in range(first + 1, verb - 1) if _ends(found[at], words, "participle_endings"))
    verb = next((at for at in done if words.has("by", found[at + 1].key)), verb)
    if verb < last and not any(words.has(name, found[verb - 1].key) for name in _BEFORE_NOUNS):
        last = verb
    if last - first == _WITH_NOUN and found[first + 1].capital and _is_noun(found[first], words):
        first += 1
    return first, last


def _is_verb(token: Token, words: Lexicon, finite: frozenset[str]) -> bool:
    """Whether a small word is a verb by a list or by its ending: `verrà`, `cambiarono`, `vedeva`."""
    return not token.capital and (token.key in finite or _ends(token, words, "verb_endings"))


def _ends(token: Token, words: Lexicon, name: str) -> bool:
    """Whether a small word of some letters has one of the endings of a list."""
    return not token.capital and len(token.key) > _SHORTEST and token.key.endswith(_endings(words.code, name))


@cache
def _endings(code: str, name: str) -> tuple[str, ...]:
    return tuple(sorted(lexicon(code).sets[name]))


def _is_noun(token: Token, words: Lexicon) -> bool:
    """Whether a small word says what a firm is and belongs to no name: `sindacato X`; not `fondazione X`."""
    word = token.key
    known = words.has("organisation_nouns", word) and not words.has("organisation_words", word)
    bare = words.has("bare_nouns", word) and not words.has("named_after", word)
    return (known or bare) and not token.capital


def _opens(found: Sequence[Token], first: int, last: int, words: Lexicon) -> bool:
    """Whether a name begins with a word; not with a race's start: `al via`."""
    if first and words.has("race_starts", found[first].key) and words.has("team_articles", found[first - 1].key):
        return False
    return _may_open(found[first], words) and not _is_elided(found, first, last, words)


def _may_open(token: Token, words: Lexicon) -> bool:
    """Whether a name may begin with a word: no adjective before it, `cinese X`; no general acronym, `GPU X`."""
    if token.capital:
        return token.key not in words.acronyms and not is_adjectival(token) and not _only_opens(token, words)
    return token.key in openings(words.code) or token.text[0].isdigit() or "-" in token.text


def _only_opens(token: Token, words: Lexicon) -> bool:
    """Whether a word has its capital from the sentence alone: `Mentre X`; not `Di Vito`, `La Stampa`, `Nuova X`."""
    if not token.initial or not words.has("starters", token.key):
        return False
    return not any(words.has(name, token.key) for name in ("articles", "of", "particles", "first_words"))


def _is_elided(found: Sequence[Token], first: int, last: int, words: Lexicon) -> bool:
    """Whether a name begins with the article that opens its sentence: `L'Autorità`; not `L'Aquila`."""
    token = found[first]
    whole = phrase(found[first:last])
    known = whole in words.places or whole in words.organisations
    return token.initial and token.key[-1] == "'" and words.has("articles", token.key) and not known


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
