"""Whether quoted words are speech, and what says so: the verb or wording beside them."""

from __future__ import annotations

from msgspec.structs import replace

from generator.facts import wordings
from generator.facts.marks import Marked
from generator.facts.quotes import alone, large
from generator.facts.quotes.ahead import Ahead
from generator.facts.quotes.around import Around
from generator.facts.quotes.behind import Behind
from generator.facts.quotes.built import Built
from generator.facts.quotes.passages import Passage
from generator.facts.quotes.saying import UNKNOWN, Saying, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.quotes.titles import Titles
from generator.facts.quotes.traits import Seen, stands_alone
from generator.facts.speech import Verb
from generator.text import languages
from generator.text.evenfold import evenfold

# Tokens around a quote in which the sentence is read that tells who speaks: longer ones are none, but lists and dumps.
_LONGEST_SENTENCE = 160
_MOST_CALLED = 14
_MOST_OBJECT = 7
_DASHES = frozenset("–—―-_")
_ENDS = (".", "!", "?", "…")
# Words of a quote alone in its paragraph from which it is a sentence of somebody's.
_FEWEST_ALONE = 4


class Reader(Around):
    """Reads who says the quotes of one passage."""

    def __init__(self, finder: Finder, before: Passage | None) -> None:
        """Take the passage's finder and the passage before it, which may end with a colon."""
        super().__init__(finder)
        self.previous = before
        self.ahead = Ahead(finder)
        self.behind = Behind(finder)
        self.built = Built(finder)
        self.titles = Titles(finder)

    def seen(self, marked: Marked, previous: Saying | None) -> Seen:
        """Return quoted words in their sentence, with who says them by the wording around."""
        first = self.passage.token_at(marked.start)
        floor, ceiling = self._bounds(marked, first, previous)
        saying = self._of(marked, previous, floor, ceiling)
        return Seen(self.finder, marked, floor, first, self.passage.token_at(marked.end), ceiling, saying, previous)

    def _of(self, marked: Marked, previous: Saying | None, floor: int, ceiling: int) -> Saying | None:
        first = self.passage.token_at(marked.start)
        others = self.ahead.by_others(marked, first, floor)
        if others is not None:
            return others
        behind = self.behind.of(marked, ceiling)
        last = self.passage.token_at(marked.end)
        dashed = last < ceiling and self.tokens[last].text in _DASHES and self.tokens[first - 1].text == ","
        told = dashed and any(verb.last == first - 1 for verb in self.finder.verbs(floor, first))
        against = floor < first and (told or self.tokens[floor].key in self.contrasts())
        ahead = self.ahead.of(marked, first, floor, previous) if against and behind is not None else None
        if ahead is not None and ahead.governs and ahead.speaker.at is not None:
            return replace(ahead, built=True)
        whole = marked.closed and self.passage.text[marked.first].isupper()
        built = self.built.of(marked, floor, ceiling, self._limit(marked)) if whole and _is_open(behind) else None
        if built is None and behind is not None:
            return self._led_on(behind, marked, floor, previous)
        if built is not None:
            return built
        start = max(floor, previous.behind) if previous is not None else floor
        joined = previous is not None and 0 < first - start == sum(
            self.lexicon.has("and", t.key) for t in self.tokens[start:first]
        )
        if not joined and self.titles.is_term(marked, first, start):
            return None
        return (
            self._introduced(marked, first)
            or self.ahead.of(marked, first, start, previous)
            or self._inserted(first, self.passage.token_at(marked.end))
            or self._continued(marked, first, previous)
            or (self.ahead.spoken(marked, first, floor) if not floor or self.finder.ends_sentence(floor - 1) else None)
        )

    def _led_on(self, behind: Saying, marked: Marked, floor: int, previous: Saying | None) -> Saying:
        """Return what a verb behind a quote tells; where it has no subject, its speaker is named before the colon.

        `X non ci sta: «Andremo avanti», ha poi detto`.
        """
        first = self.passage.token_at(marked.start)
        colon = first > floor and self.tokens[first - 1].text == ":"
        if not colon or not behind.speaker.anaphoric or behind.speaker.at is not None:
            return behind
        before = self.ahead.of(marked, first, floor, previous)
        known = before is not None and before.speaker.name is not None
        return replace(behind, speaker=before.speaker) if known and before is not None else behind

    def near(self, seen: Seen) -> Saying | None:
        """Return whose words a quote without a wording of its own goes on with: the last ones told in the paragraph.

        `Il ministro ha ribadito la sua linea. La manovra sarà «equa».` `Rossi non la teme, ha detto. «Passerà».`
        """
        before = seen.previous
        since = max(seen.first - _LONGEST_SENTENCE, max(before.end, before.behind) if before is not None else 0)
        told = self._last_told(max(since, seen.floor), seen.first)
        if told is not None:
            return told
        before_it = self._last_told(since, seen.floor, plain=self.speech.passive_be)
        if before_it is None or self.lexicon.capitalised_nouns:
            return before_it
        rest = range(before_it.end, seen.floor)
        behind = next((place for place in rest if self.finder.ends_sentence(place)), seen.floor)
        people = {named.name for named in self.passage.names(behind, seen.first) if named.is_person}
        return before_it if before_it.speaker.words is None and people <= {before_it.speaker.name} else None

    def beside(self, seen: Seen) -> Saying | None:
        """Return who speaks in the sentence right before a paragraph that is a quote alone: the one it tells words of.

        `X says hydrogen needs much effort.` `“Commercially, it makes no sense.”`
        """
        if seen.first or self.previous is None or not stands_alone(seen, _FEWEST_ALONE):
            return None
        reader = Reader(large.finder(self.previous.read(), self.lexicon, self.speech, self.finder.roles), None)
        told = reader._last_told(alone.sentence(reader.finder, 0, len(reader.tokens)), len(reader.tokens), plain=True)
        people = {named.name for named in reader.passage.named if named.is_person}
        known = told is not None and (told.speaker.name in people or self.speech.has("he", told.speaker.pronoun or ""))
        return told if known else None

    def _last_told(self, since: int, first: int, *, plain: bool = False) -> Saying | None:
        """Return what the last verb of speech between two tokens tells whose subject is known.

        With `plain` only one that is no noun: `says`, `warned that`; not `comes after protests`.
        """
        verbs = [v for v in self.finder.verbs(since, first) if v.finite and not v.weak and not v.passive]
        verbs = [v for v in verbs if not plain or self._is_plain(v)]
        for verb in reversed(verbs):
            floor = alone.sentence(self.finder, since, verb.first + 1)
            speaker = self.ahead.subject(verb, floor, first)
            if speaker.at is None and verb.first > floor and self.tokens[verb.first - 1].text == ",":
                speaker = self._closing(verb.last)
            if speaker.at is not None:
                return Saying(speaker, self.passage.words(verb.first, verb.last), end=verb.last)
        return None

    def _is_plain(self, verb: Verb) -> bool:
        """Whether a verb can be no noun: one such as `says`, or with the `that` of what is said behind it."""
        told = wordings.words(languages.language(self.lexicon.code), "measures", "told_by")
        behind = self.tokens[verb.last].key if verb.last < len(self.tokens) else ""
        leads_on = self.speech.has("that", behind) and not self.lexicon.has("of", behind) and behind != "to"
        return leads_on or verb.last - verb.first > 1 or evenfold(self.tokens[verb.first].key) in told

    def _closing(self, place: int) -> Speaker:
        """Return whom a name tells that begins at a token and ends its sentence: `Not so, says X.`."""
        named = self.passage.first_at.get(place)
        ended = named is not None and named.last < len(self.tokens) and self.finder.ends_sentence(named.last)
        return self.finder.by_name(named) if named is not None and ended else UNKNOWN

    def _bounds(self, marked: Marked, first: int, previous: Saying | None) -> tuple[int, int]:
        """Return from which to which token the sentence around a quote goes, other quotes left out."""
        stop = max(first - _LONGEST_SENTENCE, previous.end if previous is not None else 0)
        floor = first
        while floor > stop and not self.finder.ends_sentence(floor - 1):
            floor -= 1
        last = self.passage.token_at(marked.end)
        limit = self._limit(marked)
        ceiling = last
        while ceiling < limit and (ceiling == last or not self.finder.ends_sentence(ceiling - 1)):
            ceiling += 1
        return floor, ceiling

    def _limit(self, marked: Marked) -> int:
        """Return the token up to which what stands behind a quote may belong to it: the next quote, at most."""
        _, after = self.passage.around(marked)
        last = self.passage.token_at(marked.end) + _LONGEST_SENTENCE
        return min(last, self.passage.token_at(after.start) if after else len(self.tokens))

    def _introduced(self, marked: Marked, first: int) -> Saying | None:
        """Read a quote that is its paragraph's first word from the end of the paragraph before: `…ha detto:`."""
        if first or self.previous is None or not self.previous.text.endswith(":"):
            return None
        finder = large.finder(self.previous.read(), self.lexicon, self.speech, self.finder.roles)
        told = Reader(finder, None).before_colon(marked)
        return replace(told, built=told.verb is not None and told.speaker.at is not None) if told is not None else None

    def before_colon(self, marked: Marked) -> Saying | None:
        """Return who says what follows the passage, which ends with a colon."""
        end = len(self.tokens)
        floor = max(alone.sentence(self.finder, 0, end), end - _LONGEST_SENTENCE)
        return self.ahead.of(marked, end, floor, None)

    def _inserted(self, first: int, last: int) -> Saying | None:
        """Read `«Non molliamo – dice Rossi – e andiamo avanti»`: the wording between dashes inside the marks."""
        for place in range(first + 1, last - 1):
            if self.tokens[place].text not in _DASHES:
                continue
            verb = self.speech.verb(self.tokens, place + 1)
            if verb is None or not verb.finite or verb.weak:
                continue
            end = next((i for i in range(verb.last, last) if self.tokens[i].text in _DASHES), last)
            speaker = self.finder.behind(verb, end)
            if speaker.name or speaker.words or speaker.anaphoric:
                return Saying(speaker, self.passage.words(verb.first, verb.last))
        return None

    def _continued(self, marked: Marked, first: int, previous: Saying | None) -> Saying | None:
        """Let what governs one quote govern the next in its sentence: `che «…», ma «…»`, `«…», ha detto X, «…»`."""
        if previous is None:
            return None
        if self._is_resumed(first, previous):
            return Saying(previous.speaker, previous.verb, governs=True)
        before, _ = self.passage.around(marked)
        start = max(self.passage.token_at(before.end) if before else 0, previous.behind)
        between = self.tokens[start:first]
        if any(token.text in (".", ";", "?", "!") for token in between) and not previous.behind:
            return None
        if before and between and between[0].capital and self.passage.text[before.first : before.last].endswith(_ENDS):
            return None
        count = sum(token.is_word for token in between)
        if previous.governs and any(token.key in self.contrasts() for token in between):
            return None
        if previous.called and count > 1 and between[-2].capital and not between[-1].capital:
            return Saying(UNKNOWN, previous.verb, governs=True)
        if previous.governs and 0 < count <= _MOST_CALLED:
            return Saying(previous.speaker, previous.verb, governs=True)
        apposed = count <= _MOST_OBJECT and bool(between) and between[-1].text in (",", "–", "—", "-")
        if previous.behind and (not count or apposed):
            return Saying(previous.speaker, previous.verb, built=bool(between) and not count)
        return None

    def _is_resumed(self, first: int, previous: Saying) -> bool:
        """Whether only small words stand between a sentence's begin and a colon: `E poi: «…»`, `And then: “…”`."""
        place = first - 1
        if place <= max(previous.end, previous.behind) or self.tokens[place].text != ":":
            return False
        floor = place
        while floor > previous.end and (
            self.lexicon.has("starters", self.tokens[floor - 1].key)
            or self.speech.stands_between(self.tokens[floor - 1])
        ):
            floor -= 1
        return floor < place and self.finder.ends_sentence(floor - 1)


def _is_open(saying: Saying | None) -> bool:
    """Say whether nothing told who speaks, or nobody that is named."""
    return saying is None or saying.speaker.at is None
