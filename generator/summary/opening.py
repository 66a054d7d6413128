"""Which sentence of an article tells the news: the first, or one behind a scene, a teaser, an anecdote."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from generator.summary import signs
from generator.summary.candidates import Candidate
from generator.text.languages import Language

_WORD = re.compile(r"\w+")
# Share of an article's candidates in which the news must have been told, and how many are looked at.
_EARLY_SHARE = 3
_FEWEST_EARLY = 3
_MOST_EARLY = 8
# Share of the title's words that the news has at least, where it stands behind an opening that has half as many.
_TITLED = 0.25
_TIMES = 2
# Words up to which an opening without a verb and a name is a teaser: `Da sei anni a tre.`
_TEASER = 16
# Letters above which a word with the ending of a verb is one.
_ENDED = 4


def news(own: Sequence[Candidate], said: Mapping[int, Collection[str]], title: set[str], language: Language) -> int:
    """Return the place of the candidate that tells the news; 0 unless a later one surely does.

    A later one does where the first has no verb and names nobody, or hardly a word of the title (`title`, content
    words of the title and of what stands above the text) while the later one has twice as many, and tells of somebody
    in a form of `have` or `be`. `said`: content words by sentence number.
    """
    if not own:
        return 0
    early = range(1, min(_MOST_EARLY, max(_FEWEST_EARLY, len(own) // _EARLY_SHARE), len(own) - 1) + 1)
    shares = [_share(title, said.get(one.sentence.number, ())) for one in own[: early.stop]]
    told = [place for place in early if _tells(own[place], language)]
    best = max(told, key=lambda place: (shares[place], -place), default=0)
    if shares[best] >= max(_TITLED, _TIMES * shares[0]):
        return best
    return told[0] if told and teases(own[0].sentence.text, language) else 0


def teases(text: str, language: Language) -> bool:
    """Return whether a short sentence has no verb, as far as its helping verbs show, and names nobody."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) > _TEASER or signs.names(text, language) or not signs.helping(language).isdisjoint(words):
        return False
    endings = language.section("summary").texts("verb_endings")
    return bool(endings) and not any(word.endswith(endings) and len(word) > _ENDED for word in words)


def _tells(one: Candidate, language: Language) -> bool:
    text = one.sentence.text
    words = (word.casefold() for word in _WORD.findall(text))
    named = bool(signs.names(text, language)) or signs.capital_nouns(language)
    return named and not one.leans and not one.announces and not signs.helping(language).isdisjoint(words)


def _share(title: set[str], words: Collection[str]) -> float:
    return len(title.intersection(words)) / len(title) if title else 0.0
