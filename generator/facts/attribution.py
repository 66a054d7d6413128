"""Who says a thing: `secondo Wang`, `Musk ha dichiarato`, `Wang said`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import wordings
from generator.facts.lexicon import lexicon
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.speech import Speech, Verb, speech
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

# Words between a name and its verb: `Wang, da parte sua, ha detto`.
_NEAR_WORDS = 6
_LONGEST_PHRASE = 4
_LONGEST_INSERTION = 14
# Words from `put` to the number of `put the damage caused by the flood at more than 20 million`.
_FARTHEST_PUT = 12
# Words of `il capo della Protezione civile` between a verb and a name.
_LONGEST_OFFICE = 9
_SPEAKERS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


def speaker(said: Line, figure: int) -> str | None:
    """Return who says what stands at a place of a sentence; None for the article itself."""
    words = speech(said.language.code)
    return (
        _for_name(said, figure)
        or _according(said, figure)
        or _before_verb(said, figure, words)
        or _put(said, figure)
        or _behind_verb(said, figure, words)
        or _claim(said, figure)
        or _announced(said, words)
    )


def according(said: Line) -> str | None:
    """Return whom a sentence quotes as its source: `secondo Wang`, `according to the report`."""
    return _according(said, len(said.text))


def _according(said: Line, figure: int) -> str | None:
    """Return the source of what stands at a place; one inside a clause on something else is none of it.

    In `ha dato 2 milioni per i sensori, che secondo il Comune sono spenti` the Comune says nothing of the millions.
    """
    words = speech(said.language.code)
    if words.openings["according"].isdisjoint(said.keys):
        return None
    for place in range(len(said.tokens)):
        length = words.phrase(said.tokens, place, "according")
        if not length or place + length >= len(said.tokens) or _in_relative(said, place, figure):
            continue
        start = said.tokens[place + length].start
        near = [n for n in said.names if 0 <= n.start - start <= 60 and n.kind in _SPEAKERS]
        phrase = _phrase(said, place + length)
        inside = [n for n in near if phrase and n.start < start + len(phrase)]
        if inside:
            return inside[0].name
        if near and _only_small(said, start, near[0].start):
            return near[0].name
        if phrase and _possessive(phrase, said.language):
            return _last_speaker(said.previous) or phrase
        if phrase:
            return phrase
    return None


def _in_relative(said: Line, place: int, figure: int) -> bool:
    """Return whether a token stands at the head of a relative clause that begins behind a place: `…, che secondo`."""
    before = place - 1 - (place > 0 and said.keys[place - 1] == ",")
    relatives = wordings.words(said.language, "measures", "relatives")
    if before < 1 or said.words[before] not in relatives or said.keys[before - 1] != ",":
        return False
    return figure < said.tokens[before].start


def _before_verb(said: Line, figure: int, words: Speech) -> str | None:
    """`Rossi e Bianchi suggeriscono che`, `la Consob ha rivelato`; without a subject, who spoke before."""
    last = said.before(figure)
    announced = [verb for verb in said.listed("announces") if verb.last <= last]
    estimated = [verb for verb in said.listed("estimates") if verb.last <= last]
    verbs = [*_until(said, last, words), *estimated, *announced]
    for verb in sorted(verbs, key=lambda v: (-v.first, v.weak)):
        behind = said.tokens[verb.last].key if verb.last < len(said.tokens) else ""
        if not verb.finite or (verb.weak and not words.has("that", behind) and behind != ":"):
            continue
        kinds = (EntityKind.PERSON,) if verb in announced else _SPEAKERS
        if verb.first == 0 and said.language.section("measures").flag("subjectless"):
            return _last_speaker(said.previous)
        start = said.tokens[verb.first].start
        subject = _before_insertion(said, verb.first)
        reach = said.tokens[max(0, subject - _NEAR_WORDS)].start
        near = [n for n in said.names if n.end <= start and n.end > reach and n.kind in kinds]
        near = [n for n in near if n.end <= said.tokens[subject].start] or near
        if near:
            return _joined(said, near)
    return None


def _before_insertion(said: Line, verb: int) -> int:
    """Return the token at which a subject ends: before what two commas put in, `il sindaco Rossi, citando X, stima`.

    A name between commas is the subject itself: `l'analista di X, Mario Rossi, stima`.
    """
    if verb < 2 or said.keys[verb - 1] != ",":
        return verb
    opening = next((p for p in range(verb - 2, max(0, verb - _LONGEST_INSERTION), -1) if said.keys[p] == ","), None)
    if opening is None or any(n.start == said.tokens[opening + 1].start for n in said.names):
        return verb
    return opening


def _put(said: Line, figure: int) -> str | None:
    """`Rossi put the damage at more than €2 million`: a verb, what is estimated, and the number behind `at`."""
    verbs, links = (wordings.words(said.language, "measures", key) for key in ("puts", "puts_at"))
    if verbs.isdisjoint(said.words):
        return None
    last = said.before(figure)
    for place in range(max(0, last - _FARTHEST_PUT), last):
        if said.words[place] in verbs and not links.isdisjoint(said.words[place + 1 : last]):
            near = [n for n in said.names if n.kind in _SPEAKERS and 0 <= said.tokens[place].start - n.end <= 1]
            return near[-1].name if near else None
    return None


def _until(said: Line, last: int, words: Speech) -> list[Verb]:
    """Return the verbs of speech before token `last`, shorter ones too where one goes on behind it."""
    found = [verb for verb in said.verbs if verb.last <= last]
    cut = next((verb for verb in said.verbs if verb.first < last < verb.last), None)
    return [*found, *words.verbs(said.tokens, cut.first + 1, last)] if cut else found


def _since(said: Line, first: int, words: Speech) -> list[Verb]:
    """Return the verbs of speech from token `first` on."""
    if any(verb.first < first < verb.last for verb in said.verbs):
        return words.verbs(said.tokens, first, len(said.tokens))
    return [verb for verb in said.verbs if verb.first >= first]


def _for_name(said: Line, figure: int) -> str | None:
    """`…, per l'Usb dell'80%`: another source than the one before the comma."""
    first = said.before(figure)
    comma = next((place for place in range(first - 1, -1, -1) if said.keys[place] == ","), first)
    words = lexicon(said.language.code)
    if comma + 2 >= first or not speech(said.language.code).has("for", said.tokens[comma + 1].key):
        return None
    place = comma + 2 + words.has("articles", said.tokens[comma + 2].key)
    return _phrase(said, place) if place < first and said.tokens[place].capital and according(said) else None


def _joined(said: Line, near: Sequence[Name]) -> str:
    """Return the last of some names, with the one before it where `and` joins them."""
    if len(near) > 1:
        between = evenfold(said.text[near[-2].end : near[-1].start]).strip()
        if between in wordings.words(said.language, "names", "and"):
            return said.text[near[-2].start : near[-1].end]
    return near[-1].name


def _behind_verb(said: Line, figure: int, words: Speech) -> str | None:
    """`…, said Wang`, `…, Wang said`."""
    first = said.behind(figure)
    for verb in _since(said, first, words):
        comma = any(t.text in ',”»"' for t in said.tokens[max(first, verb.first - 4) : verb.first])
        if not comma or not verb.finite or verb.weak:
            continue
        end = said.tokens[verb.last - 1].end
        start = said.tokens[verb.first].start
        near = [n for n in said.names if n.kind in _SPEAKERS and (0 <= n.start - end <= 3 or 0 <= start - n.end <= 3)]
        near = near or [n for n in said.names if n.kind is EntityKind.PERSON and _in_office(said, verb.last, n)]
        if near:
            return near[0].name
    return None


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


def _claim(said: Line, figure: int) -> str | None:
    """`l’affermazione di DeepSeek di aver speso`: a noun of speech, and whose it is."""
    nouns = wordings.words(said.language, "measures", "claims")
    if nouns.isdisjoint(said.keys):
        return None
    for place in reversed(range(said.before(figure))):
        token = said.tokens[place]
        if token.key not in nouns:
            continue
        owners = [n for n in said.names if token.end <= n.start <= token.end + 40 and n.end <= figure]
        if owners:
            return owners[0].name
        own = _phrase(said, place + 1)
        nouns = wordings.words(said.language, "measures", "subjects")
        if own and any(evenfold(word) in nouns for word in own.split()):
            return own
        earlier = [n for n in said.names if n.end <= token.start and n.kind in _SPEAKERS]
        return earlier[-1].name if earlier else None
    return None


def _announced(said: Line, words: Speech) -> str | None:
    """Return who is announced to speak by a sentence before that ends with a colon."""
    previous = said.previous if said.announced else None
    if previous is None:
        return None
    speaks = any(words.has("nouns", t.key) for t in previous.tokens) or bool(previous.verbs)
    return _last_speaker(previous) if speaks else None


def _last_speaker(said: Line | None) -> str | None:
    """Return the person named last in a sentence, else the organisation."""
    for kind in (EntityKind.PERSON, EntityKind.ORGANISATION):
        found = [n for n in said.names if n.kind is kind] if said else []
        if found:
            return found[-1].name
    return None


def _phrase(said: Line, place: int) -> str | None:
    """Return a noun with its article and adjectives from a token on: `l’azienda cinese`."""
    articles = wordings.words(said.language, "measures", "articles")
    possessives = wordings.words(said.language, "measures", "possessives")
    small = wordings.words(said.language, "words", "stopwords")
    end = place
    nouns = 0
    while end < len(said.tokens) and end - place < _LONGEST_PHRASE + 2 and nouns < _LONGEST_PHRASE:
        token, word = said.tokens[end], said.words[end]
        opens = nouns == 0 and (word in articles or word in possessives)
        named = nouns > 0 and said.tokens[place].capital and not said.tokens[place].initial
        if not token.is_word or (word in small and not opens) or (named and not token.capital):
            break
        nouns += not opens
        end += 1
    if not nouns:
        return None
    end = _whole(said, end)
    first = place
    while said.words[first] in articles and said.tokens[first].text[:1].lower() == "d":
        first += 1
    return said.text[said.tokens[first].start : said.tokens[end - 1].end]


def _whole(said: Line, end: int) -> int:
    """Return where a noun ends with its complements, where a sign follows: `l'Istituto nazionale di geofisica (`."""
    of = wordings.words(said.language, "names", "of")
    last = end
    while last + 1 < len(said.tokens) and last - end < _LONGEST_OFFICE and said.tokens[last].key in of:
        last += 2
        if last < len(said.tokens) and said.tokens[last].key in wordings.words(said.language, "names", "and"):
            last += 2
    inside = said.tokens[end:last]
    parted = last == len(said.tokens) or (last < len(said.tokens) and not said.tokens[last].is_word)
    return last if parted and all(t.text[0].isalpha() for t in inside) and last <= len(said.tokens) else end


def _possessive(phrase: str, language: Language) -> bool:
    return not wordings.words(language, "measures", "possessives").isdisjoint(evenfold(phrase).split())


def _only_small(said: Line, start: int, end: int) -> bool:
    """Return whether only articles and the like stand between two places."""
    small = wordings.words(said.language, "words", "stopwords") | wordings.words(said.language, "measures", "articles")
    between = said.words[said.behind(start) : said.behind(end)]
    return all(word.rstrip("'") in small or word in small for word in between)
