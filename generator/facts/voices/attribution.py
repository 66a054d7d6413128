"""Who says a thing: `secondo Wang`, `Musk ha dichiarato`, `Wang said`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import cues, relatives, wordings
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.names.lexicon import lexicon
from generator.facts.speech import Speech, Verb, speech
from generator.facts.voices import antecedents, nounphrases, sources, telling, trailing, unnamed
from generator.facts.voices.sources import SPEAKERS
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold

# Words between a name and its verb: `Wang, da parte sua, ha detto`.
_NEAR_WORDS = 6
_PAIR = 2
_PARTING = frozenset(".;:")
_LONGEST_INSERTION = 14
# Words from `put` to the number of `put the damage caused by the flood at more than 20 million`.
_FARTHEST_PUT = 12
# Words of `il capo della Protezione civile` between a verb and a name.
_LONGEST_OFFICE = 9


def speaker(said: Line, figure: int, *, timed: bool = False) -> str | None:
    """Return who says what stands at a place of a sentence; None for the article itself.

    Of a time, `timed`, only where a verb tells a clause: most others are of the telling, or told by the article.
    """
    words = speech(said.language.code)
    verbs = bool(said.verbs or said.cues & (cues.ANNOUNCES | cues.ESTIMATES))
    return (
        unnamed.counter(said, figure)
        or unnamed.gapped(said, figure)
        or sources.source(said, figure)
        or _put(said, figure)
        or (_before_verb(said, figure, words, timed=timed) if verbs else None)
        or (trailing.speaker(said, figure, words) if verbs else None)
        or unnamed.closing(said, figure)
        or _claim(said, figure)
    )


def _before_verb(said: Line, figure: int, words: Speech, *, timed: bool) -> str | None:
    """`Rossi e Bianchi suggeriscono che`, `la Consob ha rivelato`; without a subject, who spoke before."""
    last = said.before(figure)
    announced = [verb for verb in said.listed("announces") if verb.last <= last]
    estimated = [verb for verb in said.listed("estimates") if verb.last <= last]
    verbs = [*_until(said, last, words), *estimated, *announced]
    if not verbs:
        return None
    for verb in sorted(verbs, key=lambda v: (-v.first, v.weak)):
        behind = said.tokens[verb.last].key if verb.last < len(said.tokens) else ""
        if not verb.finite or verb.passive or (verb.weak and not words.has("that", behind) and behind != ":"):
            continue
        if trailing.is_inverted(said, verb) or not telling.reaches(said, verb, last, words, timed=timed):
            continue
        if verb in estimated and not telling.estimates(said, verb, last, words):
            continue
        kinds = (EntityKind.PERSON,) if verb in announced else SPEAKERS
        if antecedents.is_pronoun(said, verb, words):
            return antecedents.meant(said, verb)
        lead = _first_of(said, verb).first
        if lead == 0 and said.language.section("measures").flag("subjectless"):
            return sources.last_speaker(said.previous)
        start = said.tokens[lead].start
        clause = relatives.opening(said.tokens, lead, said.language)
        subject = _before_insertion(said, lead) if clause is None else clause
        reach = said.tokens[max(0, subject - _NEAR_WORDS)].start
        near = [n for n in said.names if n.end <= start and n.end > reach and n.kind in kinds and _can_speak(said, n)]
        near = [n for n in near if n.end <= said.tokens[subject].start] or ([] if clause else near)
        near = _opener(said, lead) or [n for n in near if not _is_complement(said, n)]
        near = list(sources.governing(said, near, subject))
        found = _joined(said, near) if near else None
        if verb not in announced and not found and "." not in said.keys[verb.last : last]:
            inserted = verb.first > 0 and said.keys[verb.first - 1] == ","
            found = unnamed.subject(said, subject, any_noun=telling.is_plain(said, verb, words)) or (
                unnamed.behind(said, verb.last) if inserted else None
            )
        if found:
            return found
    return None


def _can_speak(said: Line, name: Name) -> bool:
    """Return whether a name can be a subject: not one letter, nor a person behind `the`, as in `the Rossi campaign`."""
    place = said.behind(name.start)
    owned = name.kind is EntityKind.PERSON and not said.language.section("measures").flag("subjectless")
    led = place > 0 and said.keys[place - 1] in lexicon(said.language.code).sets["articles"]
    return name.end - name.start > 1 and not (owned and led and said.language.code == "en")


def _opener(said: Line, verb: int) -> list[Name]:
    """Return the person who opens a sentence, of whom commas tell more up to a verb: `Rossi, a nurse at X, said`."""
    first = said.names[0] if said.names else None
    if first is None or first.kind is not EntityKind.PERSON or first.start or said.keys[verb - 1] != ",":
        return []
    place = said.before(first.end)
    return [first] if place < verb - 1 and said.keys[place] == "," else []


def _is_owner(said: Line, name: Name) -> bool:
    place = said.behind(name.start)
    return place > 0 and lexicon(said.language.code).has("of", said.keys[place - 1])


def _whole(said: Line, name: Name) -> str | None:
    """Return the noun with its article that a name behind `of` belongs to; None where none stands near."""
    last = said.behind(name.start)
    words = lexicon(said.language.code)
    for place in range(last - 1, max(-1, last - 1 - _LONGEST_OFFICE), -1):
        if not said.tokens[place].is_word:
            return None
        if words.has("articles", said.keys[place]) and not words.has("of", said.keys[place]):
            return said.text[said.tokens[place].start : name.end] if place < last - 1 else None
    return None


def _is_office(said: Line, phrase: str) -> bool:
    """Return whether a phrase of a sentence begins with an article and an office: `il presidente del Consiglio`."""
    place = said.behind(said.text.index(phrase))
    told = place > 0 and speech(said.language.code).has("is", said.keys[place - 1])
    return not told and lexicon(said.language.code).has("roles", said.keys[place + 1])


def _is_complement(said: Line, name: Name) -> bool:
    """Return whether a name is no subject: a preposition other than `of` stands before it, `un colloquio con X`.

    Nor is one that only tells whose a thing is, nor what `and` joins to such a name.
    """
    place = said.behind(name.start)
    language = lexicon(said.language.code)
    if trailing.owns(said, name):
        return True
    while place and (language.has("articles", said.keys[place - 1]) or language.has("titles", said.keys[place - 1])):
        place -= 1
    before = said.keys[place - 1] if place else ""
    joined = place > 1 and language.has("and", before)
    other = next((n for n in said.names if joined and n.end == said.tokens[place - _PAIR].end), None)
    if other is not None:
        return _is_complement(said, other)
    owner = name.kind is EntityKind.PERSON and place == said.behind(name.start) and _is_owner(said, name)
    return owner or (language.has("prepositions", before) and not language.has("of", before))


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
    if not said.cues & cues.PUTS:
        return None
    verbs, links = (wordings.words(said.language, "measures", key) for key in ("puts", "puts_at"))
    last = said.before(figure)
    for place in range(max(0, last - _FARTHEST_PUT), last):
        if said.words[place] in verbs and not links.isdisjoint(said.words[place + 1 : last]):
            near = [n for n in said.names if n.kind in SPEAKERS and 0 <= said.tokens[place].start - n.end <= 1]
            near = [n for n in near if not _is_complement(said, n)]
            return _holder(said, near[-1]).name if near else unnamed.subject(said, place)
    return None


def _until(said: Line, last: int, words: Speech) -> list[Verb]:
    """Return the verbs of speech before token `last`, shorter ones too where one goes on behind it."""
    found = [verb for verb in said.verbs if verb.last <= last]
    cut = next((verb for verb in said.verbs if verb.first < last < verb.last), None)
    return [*found, *words.verbs(said.tokens, cut.first + 1, last)] if cut else found


def _first_of(said: Line, verb: Verb) -> Verb:
    """Return the verb of speech before one that `and` joins to it, with its subject: `X called it late and said`."""
    place, joins = verb.first, lexicon(said.language.code).sets["and"]
    if not place or said.keys[place - 1] not in joins:
        return verb
    earlier = [one for one in said.verbs if one.finite and one.last < place]
    parted = earlier and any(key in _PARTING for key in said.keys[earlier[-1].last : place])
    return verb if not earlier or parted else earlier[-1]


def _holder(said: Line, name: Name) -> Name:
    """Return the person whom a name only says the firm of: `Omar Fadel of Lattice Research`; else the name."""
    place, words = said.behind(name.start), lexicon(said.language.code)
    linked = place > 1 and (words.has("of", said.keys[place - 1]) or said.keys[place - 1] == "from")
    before = next((n for n in said.names if linked and n.end == said.tokens[place - _PAIR].end), None)
    return before if before is not None and before.kind is EntityKind.PERSON else name


def _joined(said: Line, near: Sequence[Name]) -> str | None:
    """Return the last of some names, with those before it where `and` joins them: `Rossi, Bianchi e Verdi`.

    Of a place that only says whose the speaker is, the whole: `i medici dell'ospedale di Verona`.
    """
    if near[-1].kind is not EntityKind.PERSON and _is_owner(said, near[-1]):
        office = _whole(said, near[-1])
        if near[-1].kind is EntityKind.PLACE or (office and _is_office(said, office)):
            return office
    if len(near) > 1:
        between = evenfold(said.text[near[-2].end : near[-1].start]).strip()
        if between in wordings.words(said.language, "names", "and"):
            return said.text[_listed_from(said, near[-2]).start : near[-1].end]
    return _holder(said, near[-1]).name


def _listed_from(said: Line, name: Name) -> Name:
    """Return the first name of the list that commas alone join to a name."""
    for before in reversed([one for one in said.names if one.end < name.start]):
        if said.text[before.end : name.start] != ", " or before.kind is not name.kind:
            break
        name = before
    return name


def _claim(said: Line, figure: int) -> str | None:
    """`l’affermazione di DeepSeek di aver speso`: a noun of speech, and whose it is."""
    if not said.cues & cues.CLAIMS:
        return None
    nouns = wordings.words(said.language, "measures", "claims")
    for place in reversed(range(said.before(figure))):
        token = said.tokens[place]
        if token.key not in nouns:
            continue
        owners = [n for n in said.names if token.end <= n.start <= token.end + 40 and n.end <= figure]
        owners = [n for n in owners if n.kind is not EntityKind.PLACE]
        if owners and _is_linked(said, place + 1):
            return None if _opens_relative(said, owners[0]) else owners[0].name
        own = nounphrases.phrase(said, place + 1)
        nouns = wordings.words(said.language, "measures", "subjects")
        if own and any(evenfold(word) in nouns for word in own.split()):
            return own
        earlier = [n for n in said.names if n.end <= token.start and n.kind in SPEAKERS]
        return earlier[-1].name if earlier and _is_owned(said, place) else None
    return None


def _opens_relative(said: Line, name: Name) -> bool:
    """Return whether a clause about a name follows it, which goes on with something else: `la stima di X, che nel`."""
    following = said.words[said.before(name.end) :][:2]
    return not wordings.words(said.language, "measures", "relatives").isdisjoint(following)


def _is_linked(said: Line, place: int) -> bool:
    """Return whether a word leads from a noun to whose it is: `di`, `by`."""
    words = lexicon(said.language.code)
    return words.has("of", said.keys[place]) or words.has("by", said.keys[place])


def _is_owned(said: Line, place: int) -> bool:
    """Return whether a noun is of a name before it: `la sua stima`, `DeepSeek's claim`, `l'affermazione di aver`."""
    before = said.keys[place - 1] if place else ""
    if before.endswith("s") and before[0] in "'’":
        return True
    if speech(said.language.code).has("that", said.keys[place + 1]):
        return True
    return before in wordings.words(said.language, "measures", "possessives")
