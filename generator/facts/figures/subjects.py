"""Of whom or what a figure is said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.facts import cues, wordings
from generator.facts.figures import clausewords
from generator.facts.figures.clauses import Clause
from generator.facts.figures.companies import Companies
from generator.facts.figures.dropped import leading
from generator.facts.figures.measures import Hit, is_owned
from generator.facts.figures.nouns import DROPPED, Subject
from generator.facts.lines import Line
from generator.facts.named import Name
from generator.facts.names.lexicon import lexicon
from generator.facts.voices import sources
from generator.model.facts import EntityKind
from generator.text.evenfold import evenfold
from generator.text.languages import Language

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
    told: tuple[Sequence[Subject | None], Sequence[Hit]],
    spoken: tuple[str | None, Companies],
) -> str | None:
    """Return the name that a figure is said of; None when grammar does not tell.

    First a name joined to the figure (`X's 31%`, `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`), then the
    owner of what is measured (`i ricavi di X`), then the subject of its clause. `told` are the sentence's subjects and
    the words that tell what the figure measures; `spoken` is who says it, and the companies of the article.
    """
    subjects, hits = told
    by, companies = spoken
    if not said.names and not said.cues & cues.SUBJECTS and not any(subjects):
        return None
    owner = _beside(said, figure[0]) or _joined(said, figure[1]) or _owner(said, (clause.start, figure[0]), hits)
    if owner:
        return owner.name
    if _is_inside(said, figure[0]):
        return None
    subject = subjects[said.behind(figure[0])]
    if subject is DROPPED:
        led = leading(said.previous) if _is_near(said, None, figure[0]) else None
        return None if led is None or (by is not None and led.name in by) else led.name
    if subject is None:
        return companies.main() if by and _is_company(by, said) else None
    if subject.name is None and not subject.company:
        return _claimant(said, figure[0], by)
    if subject.name is None:
        return _company(said, figure, subject, companies) if _is_near(said, subject, figure[0]) else None
    if not _is_near(said, subject, figure[0], hits):
        return None
    speaks = subject.name.kind is EntityKind.PERSON and by is not None and subject.name.name in by
    judges = wordings.words(said.language, "measures", "judges")
    judges |= _foreseeing(said.language) if subject.name.kind is EntityKind.PERSON else frozenset()
    speaks = speaks or not judges.isdisjoint(said.words[said.before(subject.name.end) : said.behind(figure[0])])
    other = speaks or (subject.name.name == by and _is_estimated(said, subject.name, figure[0]))
    return None if other or subject.name.name == sources.according(said) else subject.name.name


def _is_near(said: Line, subject: Subject | None, figure: int, hits: Sequence[Hit] = ()) -> bool:
    """Return whether the verb of a subject leads to a figure, and no other name, sign or clause parts them.

    A relative clause is of the name right before it, where no preposition leads that: `X, che perde il 2%`. `hits` are
    the words that tell what the figure measures: the verb need lead no farther than to the first of them, and a gerund
    among them is the subject's own (`X addestra il modello usando 300 GPU`), but not behind a comma.
    """
    words, name = clausewords.words(said.language), subject.name if subject else None
    end = name.end if name else subject.end if subject else 0
    place, last = said.behind(end), said.behind(figure)
    relative = place + (said.keys[place : place + 1] == [","])
    if relative < last and said.words[relative] in words.relatives:
        if name is None or (relative == place and _is_led(said, said.behind(name.start))):
            return False
        place = relative + 1
    elif name is not None and place < last and said.tokens[place].capital:
        return False
    if said.keys[place:last] == [":"]:
        return True
    first = place
    place = _verb(said, place, last)
    between = said.words[place:last]
    gerunds = tuple(said.language.section("measures").texts("gerunds"))
    told = [said.behind(hit.start) for hit in hits if end <= hit.start < figure]
    measure = min(told, default=last)
    far = last - place > _LONGEST_VERB and (measure == last or measure - place > _NEAR_MEASURE)
    if far or not (words.relatives | _saying(said.language)).isdisjoint(between):
        return False
    own = {said.words[hit] for hit in told} if place == first else frozenset()
    plain = all(token.is_word or token.text in _QUOTES for token in said.tokens[place:last])
    return plain and not any(word.endswith(gerunds) and word not in own for word in between)


def _verb(said: Line, place: int, last: int) -> int:
    """Return the token from which on a verb leads to a figure: behind what commas put in, or `and`."""
    small = lexicon(said.language.code)
    for start in range(last - 1, place, -1):
        if said.keys[start - 1] != "," and not small.has("and", said.keys[start - 1]):
            continue
        key = said.keys[start]
        kinds = ("prepositions", "of", "in", "articles", "and")
        opens = said.tokens[start].is_word and not said.tokens[start].capital and not key[:1].isdigit()
        return start if opens and not any(small.has(kind, key) for kind in kinds) else place
    return place


def _is_led(said: Line, place: int) -> bool:
    """Return whether a preposition leads to the name at a token."""
    words = lexicon(said.language.code)
    before = place - 1 - (place > 1 and words.has("articles", said.keys[place - 1]))
    return before >= 0 and any(words.has(kind, said.keys[before]) for kind in ("prepositions", "of", "in"))


@cache
def _saying(language: Language) -> frozenset[str]:
    """Return the verbs by which a subject tells what others do: `X predicted`."""
    phrases = (phrase for key in ("estimates", "forecasts") for phrase in language.section("measures").texts(key))
    return frozenset(evenfold(max(phrase.split(), key=len)) for phrase in phrases)


def _foreseeing(language: Language) -> frozenset[str]:
    """Return the verbs by which somebody tells what another does: `Rossi expects the company to earn`."""
    return wordings.words(language, "measures", "foresees")


def _is_inside(said: Line, figure: int) -> bool:
    """Return whether a figure only tells of what there are so many: `nella lista dei 27 impianti`."""
    words = said.folded[:figure].rsplit(None, 2)[-2:]
    inside = wordings.words(said.language, "measures", "plural_genitives")
    return words[-1:] != [] and (words[-1] in inside or " ".join(words) in inside)


def _is_estimated(said: Line, subject: Name, figure: int) -> bool:
    """Return whether the subject of a clause only puts something else at a figure: `X estimated the costs at 5m`."""
    if not said.cues & (cues.ESTIMATES | cues.PUTS):
        return False
    if any(
        subject.end <= said.starts[verb.first] and said.ends[verb.last - 1] <= figure
        for verb in said.listed("estimates")
    ):
        return True
    before = said.behind(figure) - 1
    return before > 0 and said.words[before] in wordings.words(said.language, "measures", "puts_at")


def _claimant(said: Line, figure: int, by: str | None) -> str | None:
    """Return who says to have done it: `la forza di X sta nell'affermazione di aver speso 6 milioni`."""
    nouns = wordings.words(said.language, "measures", "claims")
    if by is None or not said.cues & cues.CLAIMS:
        return None
    links = lexicon(said.language.code).sets["of"] | wordings.words(said.language, "measures", "aims")
    before = said.behind(figure)
    if not any(said.words[n] in nouns and said.keys[n + 1] in links for n in range(before - 1)):
        return None
    near = (name for name in said.names if name.end <= figure)
    return by if any(name.name == by and name.kind is not EntityKind.PERSON for name in near) else None


def _company(said: Line, figure: tuple[int, int], subject: Subject, companies: Companies) -> str | None:
    """Return the company that the article is about; None where that is named as another one: `bought by X for`."""
    main = companies.main()
    others = any(name.name == main for name in said.names if subject.end <= name.start < figure[0])
    if main is None or others or _is_elsewhere(said, subject, main, companies):
        return None
    noun = said.words[said.before(subject.end) - 1]
    loose = noun in wordings.words(said.language, "measures", "loose_companies")
    return main if not loose or companies.stands_beside(main, noun) else None


def _is_elsewhere(said: Line, subject: Subject, main: str, companies: Companies) -> bool:
    """Return whether a company is told by a place with which the article's is not named: `il gruppo di Duisburg`."""
    first = said.behind(subject.end)
    words = lexicon(said.language.code)
    if said.keys[first : first + 1] == [] or said.keys[first] not in words.sets["of"] | words.sets["in"]:
        return False
    place = said.tokens[first + 1 : first + 2]
    return bool(place) and place[0].capital and not companies.stand_together(main, place[0].text)


def _beside(said: Line, figure: int) -> Name | None:
    """Return the name that leads to a figure: `X's 31%`, `seguita da X al 5%`; no place does but as an owner."""
    last = said.behind(figure) - 1
    name = next((name for name in said.names if said.before(name.end) == last), None) if last > 0 else None
    if name is None:
        return None
    owns = said.keys[last] in ("'s", "'")
    leads = said.keys[last] in wordings.words(said.language, "measures", "puts_at", "levels")
    return name if owns or (leads and name.kind is not EntityKind.PLACE) else None


def _joined(said: Line, end: int) -> Name | None:
    """Return the name joined to a figure behind it: `per DeepSeek R1`, `dal capitale di mercato di NVIDIA`."""
    first = said.behind(end)
    joints, losses = (wordings.words(said.language, "measures", key) for key in ("joints", "drawn_from"))
    near = [n for n in said.names if n.start >= end and n.kind is not EntityKind.PERSON]
    if not near or first >= len(said.tokens):
        return None
    last = said.behind(near[0].start)
    between = said.tokens[first:last]
    if any(not token.is_word or token.capital for token in between):
        return None
    if said.words[first] in losses and last - first <= _LONGEST_LOSS:
        possessive = last + 1 < len(said.tokens) and said.keys[said.before(near[0].end) :][:1] == ["'s"]
        of = said.keys[last - 1] in lexicon(said.language.code).sets["of"] and last - first > 1
        return near[0] if possessive or of else None
    if not wordings.words(said.language, "measures", "each").isdisjoint(said.words[first:last]):
        return None
    link = next((place for place in range(first, min(first + 2, last)) if said.words[place] in joints), None)
    return near[0] if link is not None and last - link <= _LONGEST_LINK else None


def behind(said: Line, end: int) -> str | None:
    """Return whose a number without a noun of its own is: `contro i 4,5 di X`."""
    place = said.behind(end)
    if place + 1 >= len(said.tokens) or said.keys[place] not in lexicon(said.language.code).sets["of"]:
        return None
    start = said.starts[place + 1]
    return next((name.name for name in said.names if name.start == start and name.kind is not EntityKind.PERSON), None)


def _owner(said: Line, clause: tuple[int, int], hits: Sequence[Hit]) -> Name | None:
    """Return whose it is that is measured, before its figure: `i ricavi di X`, `X's profit`, `il titolo X`."""
    names = [n for n in said.names if clause[0] <= n.start and n.end <= clause[1]]
    for hit in reversed(hits):
        if not names or hit.end > clause[1] or not is_owned([hit]):
            continue
        if hit.start < clause[0]:
            break
        found = next((n for n in names if _owns(said, n, hit)), None)
        if found:
            return found
    return None


def _owns(said: Line, name: Name, hit: Hit) -> bool:
    """Return whether a name has what is measured: `of` leads to it, it is written beside it, or `'s` leads from it."""
    words = lexicon(said.language.code)
    if name.start > hit.end:
        between = said.keys[said.behind(hit.end) : said.behind(name.start)]
        if not between:
            return name.kind is not EntityKind.PERSON
        inside = between[0] in words.sets["of"] or between[0] in words.sets["in"]
        small = words.sets["prepositions"] | words.sets["of"]
        return inside and len(between) <= _LONGEST_OWNER and small.isdisjoint(between[1:]) and "," not in between
    between = said.keys[said.before(name.end) : said.behind(hit.start)]
    return between[:1] == ["'s"] and len(between) <= _LONGEST_OWNER


def _is_company(noun: str, said: Line) -> bool:
    """Return whether a speaker is the company that the article is about: `l'azienda cinese`."""
    words = noun.lower().replace("'", "' ").replace("’", "' ").split()
    if words[0] in wordings.words(said.language, "measures", "indefinite"):
        return False
    return not wordings.words(said.language, "measures", "subjects").isdisjoint(words)


def earns(said: Line, end: int, subject: Subject | None, about: str | None) -> bool:
    """Return whether a company, or something else that is paid no salary, earns what a clause tells.

    `end` is where the sum ends: `to earn $2.10 a share` tells of no wage.
    """
    if wordings.pattern(said.language, "measures", "per_share").match(said.folded, end + 1):
        return True
    if wordings.words(said.language, "measures", "earns").isdisjoint(said.words):
        return False
    own = subject.name if subject else None
    named = any(n.kind is EntityKind.ORGANISATION and (n.name == about or n is own) for n in said.names)
    return named or (subject is not None and subject.company)
