"""Times told by another event: `approvate prima dell'insediamento del presidente`. No date is known by them.

Nothing is looked up: when the other event was, the text does not say. Only what is told to have happened, or to come,
beside a noun of what happens once is an event: not `prima di tutto`, `dopo cena`, `dopo anni`, nor how things were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.facts import cues, wordings
from generator.facts.events import participles, timing
from generator.facts.events.timing import Sign, Way
from generator.text import cuts
from generator.text.languages import Language

# Characters between a passive participle and the landmark, in which stands who did it: `approvate dal governo`.
_AGENT = 60
_LETTERS = r"[^\W\d_]"
# Words of the clause before a landmark that opens it: `Subito dopo il voto`, `hours after the vote`.
_FEW = 3
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_BREAK = re.compile(r"[^\w\s'’-]")
_MOST_OF = 5


class Landmark(NamedTuple):
    """Characters `start` to `end` of a sentence that tell a time by another event, and how their verb lies to it."""

    start: int
    end: int
    clause: tuple[int, int]
    """Of the verb that happens beside it."""
    verb: int
    """Where this verb begins."""
    way: Way


def find(text: str, spoken: Language) -> Iterator[Landmark]:
    """Give the landmarks of a sentence beside which something is told to have happened or to come."""
    needed = cues.HAPPENINGS | cues.LANDMARKS
    if cues.of(text, spoken) & needed != needed or "?" in text:
        return
    folded = cuts.line(text).folded
    for match in _pattern(spoken).finditer(folded):
        end = _of(text, match.end(), spoken)
        if _is_clause(text, end, spoken) or _parted(text, match, spoken):
            continue
        landmark = _governed(text, (match.start(), end), spoken)
        if landmark is not None:
            yield landmark


@cache
def _pattern(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a landmark up to its noun: `after the 2019 local elections`, `ahead of Rossi's trial`."""
    section = spoken.section("events")
    opening = wordings.choice(section.texts("landmarks"))
    owners = section.texts("possessors")
    if owners:
        opening += rf" (?:{wordings.choice(owners)}|(?:\w+ ){{0,2}}?\w+'s)"
    noun = wordings.choice(section.texts("happenings"))
    return re.compile(rf"{opening} ?(?P<between>(?:[\w'-]+ ){{0,2}}?)(?P<noun>{noun})")


def _is_clause(text: str, end: int, spoken: Language) -> bool:
    """Return whether a whole clause, or a longer noun, goes on where a landmark ends: `after the storm hit`."""
    if not spoken.section("events").flag("whole_clauses"):
        return False
    following = _WORD.match(text, end + 1)
    if following is None:
        return False
    verb = any(sign.start == following.start() for sign in timing.signs(text, spoken))
    return verb or following[0] not in wordings.words(spoken, "words", "stopwords")


def _parted(text: str, match: re.Match[str], spoken: Language) -> bool:
    """Return whether the words between an article and the noun are no adjectives: `after the man left the meeting`."""
    between = match["between"].split()
    if not wordings.words(spoken, "words", "stopwords").isdisjoint(between):
        return True
    second = match.start("between") + len(match["between"].partition(" ")[0])
    return any(second < sign.start < match.start("noun") for sign in timing.signs(text, spoken))


def _of(text: str, end: int, spoken: Language) -> int:
    """Return where the words end that tell whose event it is: `of the Meridian probe`, `del neo presidente Trump`."""
    small = wordings.words(spoken, "words", "stopwords")
    joined = _joint(spoken).match(cuts.line(text).folded, end)
    if joined is None:
        return end
    verbs = [sign.start for sign in timing.signs(text, spoken) if sign.start > end]
    stop = min([*verbs[:1], *(m.start() for m in _BREAK.finditer(text, end))], default=len(text))
    last, place = end, joined.end()
    for number, word in enumerate(_WORD.finditer(text, place, stop)):
        plain = word[0].lower() in small
        if number == _MOST_OF or (plain and last > end):
            break
        last = last if plain else word.end()
    return last


@cache
def _joint(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for the word behind a noun that tells whose or of what it is."""
    dates = spoken.section("dates")
    return re.compile(rf" {wordings.choice((*dates.texts('of'), *dates.texts('of_year')))} ?")


def _governed(text: str, span: tuple[int, int], spoken: Language) -> Landmark | None:
    """Return a landmark with the verb that it belongs to; None where nothing happens beside it."""
    clause = timing.clause(text, span)
    adjacent = participles.adjacent(text, (clause[0], span[0]), spoken)
    passive = adjacent or _agent(spoken).search(text.lower(), max(clause[0], span[0] - _AGENT), span[0])
    if passive is not None:
        return Landmark(*span, clause, passive.start(), Way.PAST)
    clause = _widened(text, clause, span, timing.signs(text, spoken))
    sign = timing.verb(text, clause, span, spoken)
    if (
        sign is None
        or sign.way is Way.UNSURE
        or _is_remark(text, clause, span, sign, spoken)
        or timing.is_standing(text, sign, spoken)
    ):
        return None
    return Landmark(*span, clause, sign.start, sign.way)


def _is_remark(text: str, clause: tuple[int, int], span: tuple[int, int], sign: Sign, spoken: Language) -> bool:
    """Return whether the clause, or what lies before its verb, is relative: `…, who came before the war`."""
    folded = cuts.line(text).folded
    relatives = wordings.pattern(spoken, "measures", "relatives")
    opening = clause[1] - len(text[clause[0] : clause[1]].lstrip())
    if opening and relatives.match(folded, opening):
        return True
    commas = spoken.section("events").flag("capital_nouns")  # German parts off every relative clause
    return not commas and relatives.search(folded, span[1], sign.start) is not None


def _widened(text: str, clause: tuple[int, int], span: tuple[int, int], found: Sequence[Sign]) -> tuple[int, int]:
    """Return the clause of a landmark; without a verb, with the next where it opens the sentence, the last else."""
    alone = not any(clause[0] <= sign.start < clause[1] for sign in found)
    if not alone or len(text[clause[0] : span[0]].split()) > _FEW or any(map(str.isalpha, text[span[1] : clause[1]])):
        return clause
    if clause[0] == 0:
        return (0, timing.clause(text, (clause[1] + 1, clause[1] + 1))[1]) if clause[1] < len(text) else clause
    return timing.clause(text, (clause[0] - 1, clause[0] - 1))[0], clause[1]


@cache
def _agent(spoken: Language) -> re.Pattern[str]:
    """Return a pattern for a passive participle and who did it, up to a landmark."""
    section = spoken.section("events")
    endings, agents = section.texts("adjacent"), section.texts("agents")
    if not endings or not agents:
        return wordings.NOTHING
    barred = "|".join(map(re.escape, section.texts("not_participles"))) or "(?!)"
    ending, agent = ("|".join(map(re.escape, words)) for words in (endings, agents))
    participle = rf"(?<!{_LETTERS})(?!(?:{barred})(?!{_LETTERS})){_LETTERS}{{2,20}}(?:{ending})"
    return re.compile(rf"{participle} (?:{agent}) ?(?:[\w'’-]+ ){{1,5}}\Z")
