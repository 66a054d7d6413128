"""Runs of capitalised words: where a name may stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.names.casing import Casing, Line
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import Token, is_adjectival, is_handle, is_no_name, is_plain, is_shouted, stands_out
from generator.facts.names.trimming import trimmed
from generator.facts.speech import speech

# Characters beyond which one word is several that were pasted together, or an address.
_LONGEST_WORD = 28
_POSSESSIVES = ("'s", "’s", "'", "’")
_PARTS_IN_PHRASE = 4
# Words of a name, at most.
_LONGEST = 8
# Its `and` and `'s` between capitals hold a name together in any other language: `Brigham and Women's Hospital`.
_WORLD = "en"
# An Arabic article, joined to a surname and written small: `Bashar al-Assad`.
_ARTICLE = re.compile(r"(?:[ae]l|a[dnrstz]|ash)-[^\W\d_a-zß-ÿ]")


def runs(casing: Casing, lexicon: Lexicon) -> tuple[Run, ...]:
    """Return the runs of a text in order: each mention of something that may have a name."""
    spoken = speech(lexicon.code)
    small = lexicon.sets["starters"] | spoken.sets["auxiliaries"]
    finder = _Finder(casing, lexicon, small)
    return tuple(run for line in casing.lines if line.telling for run in finder.of(line))


@dataclass(frozen=True, slots=True)
class _Finder:
    casing: Casing
    lexicon: Lexicon
    spoken: frozenset[str]
    """Small words and auxiliaries: `can`, `must`."""

    def of(self, line: Line) -> Iterator[Run]:
        free = 0
        for place in line.large:
            if place < free:
                continue
            known = self._known(line.tokens, place)
            last = known or self._end(line.tokens, place)
            if last is None:
                continue
            last = self._owned(line.tokens, place, last)
            last = _whole_end(line.tokens, place, last, self.lexicon)
            run = Run(line, place, last)
            yield from [run] if known else trimmed(run, self.lexicon)
            free = last

    def _owned(self, tokens: Sequence[Token], place: int, last: int) -> int:
        """Return where a name goes on behind its possessive: `Women's Institute`, `Attorney General's Office`."""
        if last + 1 >= len(tokens) or tokens[last].text not in _POSSESSIVES:
            return last
        owner = tokens[last - 1].key
        office = last - place > 1 and self.lexicon.has("roles", owner)
        plural = tokens[last].key != "'s" and owner.endswith("s")
        if not plural and not office and not self.lexicon.has_any("owners", (tokens[place].key, owner)):
            return last
        end = _inner_end(tokens, place, last + 1, self.lexicon)
        return end if self.lexicon.in_any(("organisation_words", "place_words"), tokens[end - 1].key) else last

    def _known(self, tokens: Sequence[Token], place: int) -> int | None:
        """Return the end of a known name of several words: `Stati Uniti d'America`, `White House`."""
        if tokens[place].key not in self.lexicon.phrase_openings or self._is_article(tokens, place):
            return None
        found = None
        phrase = ""
        for step in range(min(_PARTS_IN_PHRASE, len(tokens) - place)):
            token = tokens[place + step]
            spaced = step > 0 and token.start > tokens[place + step - 1].end
            phrase += (" " if spaced else "") + token.key
            if step and self.lexicon.is_known(phrase):
                found = place + step + 1
        return found if found and not self._goes_on(tokens, found) else None

    def _is_article(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a word is the article of a common noun: `Le monde a changé`; not `Le Monde`."""
        common = place + 1 < len(tokens) and not tokens[place + 1].capital
        return common and self.lexicon.has("articles", tokens[place].key)

    def _goes_on(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a known phrase is only the beginning of a longer name: `New York Times`."""
        return place < len(tokens) and _joins(tokens, place) and _is_inner(tokens[place], self.lexicon)

    def _end(self, tokens: Sequence[Token], place: int) -> int | None:
        """Return the end of the run that begins here; None when none does."""
        if not self._starts(tokens, place):
            return None
        last = place + 1
        while last < len(tokens) and last - place < _LONGEST:
            if _joins(tokens, last) and (_is_inner(tokens[last], self.lexicon) or self._is_surname(tokens, last)):
                last += 1
            elif self._links(tokens, place, last):
                last += 2
            else:
                break
        return last

    def _starts(self, tokens: Sequence[Token], place: int) -> bool:
        token = tokens[place]
        if token.initial and token.key[-1] == "'" and self.lexicon.has("articles", token.key):
            return False
        following = tokens[place + 1] if place + 1 < len(tokens) and _joins(tokens, place + 1) else None
        if not is_plain(token) and (is_adjectival(token) or self._is_emphatic(token) or is_no_name(token)):
            return False
        if self._is_starter(token, following) or is_handle(tokens, place):
            return False
        given = token.key in self.lexicon.given and following is not None and _is_inner(following, self.lexicon)
        if (self.lexicon.has("calendar", token.key) and not given) or len(token.text) > _LONGEST_WORD:
            return False
        if self.lexicon.has("never", token.key) or token.key in self.lexicon.acronyms or len(token.text) < 2:
            return self._begins_longer(tokens, place)
        if self.lexicon.capitalised_nouns and not stands_out(token):
            return self._is_german_name(token, following)
        if not token.initial or stands_out(token):
            return not self._alone_and_common(token, following)
        return self._initial(tokens, place, following)

    def _is_starter(self, token: Token, following: Token | None) -> bool:
        """Whether a word is one that begins sentences and no names: `The`; but `New`, `Di` and `Nello` begin both."""
        if not self.lexicon.has("starters", token.key) or stands_out(token):
            return False
        if self.lexicon.has("owners", token.key) and following is None:
            return False
        if token.initial or following is None or not _is_inner(following, self.lexicon):
            return True
        named = token.key in self.lexicon.given or self.lexicon.has("first_words", token.key)
        return not named and not self._is_particle(token)

    def _is_emphatic(self, token: Token) -> bool:
        """Whether a word is written in capitals for emphasis alone: `you MUST`; not `the WHO`."""
        if not is_shouted(token) or self.lexicon.is_known(token.key):
            return False
        return self.casing.small.get(token.key, 0) > 0 or token.key in self.spoken

    def _is_particle(self, token: Token) -> bool:
        """Whether a word with a capital belongs to a surname: `Di Vito`, `De Luca`, `La Russa`."""
        return token.capital and self.lexicon.in_any(("particles", "of", "articles"), token.key)

    def _begins_longer(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a word that is no name alone begins one: `Democratic Party`, `Irish Sea`; not `GPU NVIDIA`."""
        token = tokens[place]
        opens = token.initial and not self.lexicon.has("directions", token.key)
        if opens or token.key in self.lexicon.acronyms:
            return False
        words = [t.key for t in tokens[place : _inner_end(tokens, place, place + 1, self.lexicon)]]
        if len(words) == 1:
            return False
        ends = self.lexicon.in_any(("organisation_ends", "place_words"), words[-1])
        return ends or self.lexicon.has_any("organisation_words", words)

    def _is_german_name(self, token: Token, following: Token | None) -> bool:
        given = token.key in self.lexicon.given and following is not None and following.capital
        return given or self.lexicon.is_known(token.key)

    def _alone_and_common(self, token: Token, following: Token | None) -> bool:
        """Whether a single capital in mid-sentence is only emphasis: the text has the word small elsewhere."""
        if not self.casing.is_common(token.key):
            return False
        alone = following is None or not _is_inner(following, self.lexicon)
        return alone and not self.lexicon.is_known(token.key) and not stands_out(token)

    def _initial(self, tokens: Sequence[Token], place: int, following: Token | None) -> bool:
        """Whether the first word of a sentence is a name: seen large elsewhere, known, or beside another large one."""
        token = tokens[place]
        word, lexicon, casing = token.key, self.lexicon, self.casing
        if casing.large.get(word, 0) > 0:
            return not casing.is_common(word)
        if casing.small.get(word, 0) > 0:
            return False
        if word in lexicon.given or lexicon.is_known(word) or lexicon.has("organisation_words", word):
            return True
        if following is None:
            return False
        if lexicon.has("titles", word) or word in lexicon.role_openings:
            return following.capital
        if lexicon.has("subject_verbs", following.key):
            return True
        if place + 2 < len(tokens) and tokens[place + 2].text == ",":
            # `Ottla Berg, who`: the first of the many mentions of the surname.
            return _is_inner(following, self.lexicon)
        return following.capital and _is_inner(following, self.lexicon) and casing.large.get(following.key, 0) < 2

    def _is_surname(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the name of a month stands behind a given name: `Theresa May`."""
        named = tokens[place - 1].key in self.lexicon.given
        return named and tokens[place].capital and self.lexicon.has("calendar", tokens[place].key)

    def _links(self, tokens: Sequence[Token], first: int, place: int) -> bool:
        """Whether a small word holds two parts of one name together: `Ursula von der Leyen`, `Bank of China`, `S&P`."""
        if place + 1 >= len(tokens) or not _is_inner(tokens[place + 1], self.lexicon):
            return False
        word = tokens[place].key
        if self._is_particle(tokens[place]) or word in ("&", "d'"):
            return True
        if self.lexicon.has("particles", word) and not stands_out(tokens[place - 1]):
            return True
        if self.lexicon.code != _WORLD and word in ("and", "'s"):
            return True
        heads = [t.key for t in tokens[first:place]]
        if word == "on" and self.lexicon.has("joined_bodies", heads[-1]):
            return not tokens[place - 1].initial
        if self.lexicon.has("joins_institution", word):
            return self.lexicon.has("organisation_words", heads[-1]) and not heads[-1].endswith("s")
        return self.lexicon.has("joins", word) and any(
            self.lexicon.in_any(("organisation_words", "place_words"), head) for head in heads
        )


def _whole_end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name from token `place` ends that seems to end at `last`, an `and` and the rest taken in."""
    if last + 1 >= len(tokens) or not tokens[last + 1].capital or tokens[last].capital:
        return last
    if lexicon.has_any("ministries", [token.key for token in tokens[place : max(place, last - 2)]]):
        return _ministry(tokens, place, last, lexicon)
    return _body(tokens, place, last, lexicon) if lexicon.has("and", tokens[last].key) else last


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token stands one space, no more, behind the one before."""
    return tokens[place].start - tokens[place - 1].end == 1


def _is_inner(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand inside a run, behind its first."""
    if not token.capital or is_adjectival(token):
        return _ARTICLE.match(token.text) is not None
    if lexicon.has("starters", token.key) and not stands_out(token):
        return lexicon.in_any(("first_words", "organisation_words"), token.key)
    return not lexicon.has("calendar", token.key)


def _inner_end(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where the large words end that stand together from `last` on, in a name from token `place`."""
    while last < len(tokens) and last - place < _LONGEST and _joins(tokens, last) and _is_inner(tokens[last], lexicon):
        last += 1
    return last


def _body(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a body ends behind one word, or one and its country: `the U.S. Food and Drug Administration`."""
    if not place or not lexicon.has("articles", tokens[place - 1].key):
        return last
    if last > place + 1 and phrase(tokens[place : last - 1]) not in lexicon.places:
        return last
    if lexicon.is_known(phrase(tokens[last - 1 : last])):
        return last
    found = _inner_end(tokens, place, last + 1, lexicon)
    return found if found > last + 2 and lexicon.has("joined_bodies", tokens[found - 1].key) else last


def _ministry(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> int:
    """Return where a ministry ends that is of several things: `US Ministry of Roads, Ports and Sea Affairs`."""
    found = last
    while found + 1 < len(tokens) and tokens[found + 1].capital and not lexicon.is_known(tokens[found + 1].key):
        final = lexicon.has("and", tokens[found].key)
        if not final and tokens[found].text != ",":
            break
        found = _inner_end(tokens, place, found + 1, lexicon)
        if final:
            return found
    return last
