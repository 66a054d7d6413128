"""Of whom or what a figure is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from generator.facts import cues
from generator.facts.figures.clauses import Clause
from generator.facts.figures.measures import Hit, is_owned
from generator.facts.figures.nouns import Subject
from generator.facts.figures.vocabulary import Vocabulary, vocabulary
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.speech import speech
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold

# Words of `necessari per addestrare` between a figure and a name.
_LONGEST_LINK = 4
# Words of `dal capitale di mercato di` between a figure and whose it was.
_LONGEST_LOSS = 6
# Words between a subject and what its verb tells: `si trova a circa`.
_LONGEST_VERB = 9
# And up to the noun that the figure is of: `prevede di fornire un supporto`.
_NEAR_MEASURE = 5
_QUOTES = frozenset(("'s", *"\"“”«»'’"))
# Words of `ricavi netti del gruppo` between a measure and whose it is.
_LONGEST_OWNER = 4


def find(
    said: Line,
    figure: tuple[int, int],
    clause: Clause,
    told: tuple[Callable[[], Subject | None], Sequence[Hit]],
    spoken: tuple[str | None, Callable[[], str | None]],
) -> str | None:
    """Return the name that a figure is said of; None when grammar does not tell.

    First a name joined to the figure (`X's 31%`, `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`), then the
    owner of what is measured (`i ricavi di X`), then the subject of its clause. `told` gives that subject and has the
    words that tell what the figure measures; `spoken` has who says it, and gives the company that the article is about.
    """
    if not said.names and not said.cues & cues.SUBJECTS:
        return None
    find_subject, hits = told
    by, company = spoken
    known = vocabulary(said.language)
    owner = None
    if said.names:
        owner = _beside(said, figure[0], known) or _joined(said, figure[1], known)
        owner = owner or _owner(said, (clause.start, figure[0]), hits, known)
    if owner:
        return owner.name
    # `nella lista dei 27 impianti`: it only tells of what there are so many.
    before = said.folded[: figure[0]].rsplit(None, 2)[-2:]
    if not known.words["plural_genitives"].isdisjoint([*before[-1:], " ".join(before)]):
        return None
    near = [n for n in said.names if n.end <= figure[0] and _is_near(said, Subject(n), figure[0], hits)]
    if not near and not said.cues & (cues.SUBJECTS | cues.CLAIMS):
        return None
    subject = find_subject()
    if subject is None:
        return company() if by and _is_company(by, known) else None
    if subject.company:
        return company() if _is_near(said, subject, figure[0]) and not _is_elsewhere(said, subject, known) else None
    if subject.name is None:
        return _claimant(said, figure[0], by, known)
    return subject.name.name if subject.name in near and _has(said, subject.name, figure, by) else None


def _has(said: Line, name: Name, figure: tuple[int, int], by: str | None) -> bool:
    """Return whether a subject has what its verb counts, and does not only tell of it.

    Of people and things already known a person has none: `la preside X, che ha fatto uscire i 310 alunni`.
    """
    known, person, last = vocabulary(said.language), name.kind is EntityKind.PERSON, said.behind(figure[0])
    if person and said.keys[last - 1] in known.lexicon.sets["articles"] and "%" not in said.text[slice(*figure)]:
        return False
    judges = known.words["judges foresees"] if person else known.words["judges"]
    speaks = person and by is not None and name.name in by
    return not speaks and judges.isdisjoint(said.words[said.before(name.end) : last])


def _is_near(said: Line, subject: Subject, figure: int, hits: Sequence[Hit] = ()) -> bool:
    """Return whether the verb of a subject leads to a figure, and no other name, sign or clause parts them.

    A relative clause is of the name right before it, where no preposition leads that: `X, che perde il 2%`. `hits` are
    the words that tell what the figure measures: the verb need lead no farther than to the first of them, and a gerund
    among them is the subject's own (`X addestra il modello usando 300 GPU`), but not behind a comma.
    """
    known, name = vocabulary(said.language), subject.name
    relatives = known.words["relatives"]
    end = name.end if name else subject.end
    place, last = said.behind(end), said.behind(figure)
    relative = place + (said.keys[place : place + 1] == [","])
    if relative < last and said.words[relative] in relatives:
        if name is None or (relative == place and _is_led(said, said.behind(name.start), known)):
            return False
        place = relative + 1
    elif name is not None and place < last and said.tokens[place].capital:
        return False
    if said.keys[place:last] == [":"]:
        return True
    first = place
    place = _verb(said, place, last, known)
    others = (said.before(n.end) for n in said.names if n.start >= end and n.kind is not EntityKind.PLACE)
    if any(said.keys[behind] == "," for behind in others if behind < place - 1):
        return False  # `When X closed Y, a rival, was down`
    told = [said.behind(hit.start) for hit in hits if end <= hit.start < figure]
    measure = min(told, default=last)
    far = last - place > _LONGEST_VERB and (measure == last or measure - place > _NEAR_MEASURE)
    between = said.words[place:last]
    if far or not relatives.isdisjoint(between) or not _saying(known).isdisjoint(between):
        return False
    own = {said.words[hit] for hit in told} if place == first else frozenset()
    plain = all(token.is_word or token.text in _QUOTES for token in said.tokens[place:last])
    return plain and not any(word.endswith(known.texts["gerunds"]) and word not in own for word in between)


def _verb(said: Line, place: int, last: int, known: Vocabulary) -> int:
    """Return the token from which on a verb leads to a figure: behind what commas put in, or `and`."""
    small = known.lexicon
    for start in range(last - 1, place, -1):
        if said.keys[start - 1] != "," and not small.has("and", said.keys[start - 1]):
            continue
        key = said.keys[start]
        opens = said.tokens[start].is_word and not said.tokens[start].capital and not key[:1].isdigit()
        kinds = ("prepositions", "of", "in", "articles", "and")
        return start if opens and not any(small.has(kind, key) for kind in kinds) else place
    return place


def _is_led(said: Line, place: int, known: Vocabulary) -> bool:
    """Return whether a preposition leads to the name at a token."""
    words = known.lexicon
    before = place - 1 - (place > 0 and words.has("articles", said.keys[place - 1]))
    return before >= 0 and any(words.has(kind, said.keys[before]) for kind in ("prepositions", "of", "in"))


@cache
def _saying(known: Vocabulary) -> frozenset[str]:
    """Return the verbs by which a subject tells what others do: `X predicted`."""
    auxiliaries = speech(known.language.code).sets["auxiliaries"]
    phrases = (evenfold(phrase).split() for phrase in known.texts["estimates"] + known.texts["forecasts"])
    return frozenset(max(phrase, key=lambda word: (word not in auxiliaries, len(word))) for phrase in phrases)


def _claimant(said: Line, figure: int, by: str | None, known: Vocabulary) -> str | None:
    """Return who says to have done it: `la forza di X sta nell'affermazione di aver speso 6 milioni`."""
    if by is None or not said.cues & cues.CLAIMS:
        return None
    links = known.lexicon.sets["of"] | known.words["aims"]
    words = zip(said.words, said.keys[1 : said.behind(figure)], strict=False)
    if not any(word in known.words["claims"] and key in links for word, key in words):
        return None
    return by if any(name.name == by and name.kind is not EntityKind.PERSON for name in said.names) else None


def _is_company(noun: str, known: Vocabulary) -> bool:
    """Return whether a speaker is the company that the article is about: `l'azienda cinese`."""
    words = evenfold(noun).replace("'", "' ").split()
    return words[0] not in known.words["indefinite"] and not known.words["subjects"].isdisjoint(words)


def _is_elsewhere(said: Line, subject: Subject, known: Vocabulary) -> bool:
    """Return whether a company is told by its place, so that it may be another one: `la startup di Bari`."""
    first = said.behind(subject.end)
    links = known.lexicon.sets["of"] | known.lexicon.sets["in"]
    return not links.isdisjoint(said.keys[first : first + 1]) and any(
        token.capital for token in said.tokens[first + 1 : first + 2]
    )


def _beside(said: Line, figure: int, known: Vocabulary) -> Name | None:
    """Return the name that leads to a figure: `X's 31%`, `seguita da X al 5%`; no place does but as an owner."""
    last = said.behind(figure) - 1
    name = next((name for name in said.names if said.before(name.end) == last), None) if last > 0 else None
    if name is None:
        return None
    owns = said.keys[last] in ("'s", "'")
    leads = said.keys[last] in known.words["puts_at levels"]
    return name if owns or (leads and name.kind is not EntityKind.PLACE) else None


def _joined(said: Line, end: int, known: Vocabulary) -> Name | None:
    """Return the name joined to a figure behind it: `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`."""
    first = said.behind(end)
    near = next((n for n in said.names if n.start >= end and n.kind is not EntityKind.PERSON), None)
    if near is None:
        return None
    last = said.behind(near.start)
    if any(not token.is_word or token.capital for token in said.tokens[first:last]):
        return None
    if said.words[first] in known.words["drawn_from"] and last - first <= _LONGEST_LOSS:
        possessive = said.keys[said.before(near.end) :][:1] == ["'s"]
        of = last - first > 1 and said.keys[last - 1] in known.lexicon.sets["of"]
        return near if possessive or of else None
    if not known.words["each"].isdisjoint(said.words[first:last]):
        return None
    joints = known.words["joints"]
    link = next((place for place in range(first, min(first + 2, last)) if said.words[place] in joints), None)
    return near if link is not None and last - link <= _LONGEST_LINK else None


def _owner(said: Line, clause: tuple[int, int], hits: Sequence[Hit], known: Vocabulary) -> Name | None:
    """Return whose it is that is measured, before its figure: `i ricavi di X`, `X's profit`, `il titolo X`."""
    names = [n for n in said.names if clause[0] <= n.start and n.end <= clause[1]]
    owned = (hit for hit in reversed(hits) if names and hit.end <= clause[1] and is_owned([hit]))
    return next((name for hit in owned for name in names if _owns(said, name, hit, known)), None)


def _owns(said: Line, name: Name, hit: Hit, known: Vocabulary) -> bool:
    """Return whether a name has what is measured: `of` leads to it, it is written beside it, or `'s` leads from it."""
    sets = known.lexicon.sets
    if name.start > hit.end:
        between = said.keys[said.behind(hit.end) : said.behind(name.start)]
        if not between:
            return name.kind is not EntityKind.PERSON
        inside = between[0] in sets["of"] or between[0] in sets["in"]
        small = sets["prepositions"] | sets["of"]
        return inside and len(between) <= _LONGEST_OWNER and small.isdisjoint(between[1:])
    between = said.keys[said.before(name.end) : said.behind(hit.start)]
    return between[:1] == ["'s"] and len(between) <= _LONGEST_OWNER
