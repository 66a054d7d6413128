"""Words that an article gives as somebody's own, with who says them."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from generator.facts.marks import Marked
from generator.facts.names.lexicon import lexicon
from generator.facts.quotes import alone, callings, interviews, large, subjects
from generator.facts.quotes.embeds import posts
from generator.facts.quotes.likeness import speaks, told
from generator.facts.quotes.passages import Passage, passages
from generator.facts.quotes.saying import UNKNOWN, Heard, Saying, Speaker
from generator.facts.quotes.speakers import Finder
from generator.facts.quotes.spoken import Reader
from generator.facts.quotes.traits import Seen, stands_alone
from generator.facts.speech import speech
from generator.model.cleantext import Prose
from generator.model.facts import Entity, EntityKind, Quote
from generator.text.words import fold

# Paragraphs from a pronoun back to the name that it means: between them others go on with the pronoun.
_MOST_BACK = 3
# Words of what nobody said where it stood in marks first: a term, which nobody says further on either.
_LONGEST_TERM = 3


class _Said(msgspec.Struct, frozen=True, gc=False):
    """The last quote: who spoke, and where."""

    speaker: Speaker
    paragraph: int
    end: int
    """Token after it in its passage."""
    closing: bool
    """It is the last quote of its paragraph."""
    unsure: bool
    """Somebody else leads its sentence, whom a pronoun may mean: `Rossi said that Roth had told him “…”`."""


def find(prose: Prose, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Return the quotes of an article in the order of the text: direct, mixed and in fragments.

    Titles, terms and words in irony are none. A speaker is never guessed: nobody rather than the wrong one.
    """
    return tuple(heard.quote for heard in hear(prose, entities))


def hear(prose: Prose, entities: Sequence[Entity]) -> tuple[Heard, ...]:
    """Return the quotes of an article as `find` does, each with the place of the words that tell who speaks."""
    found = [Heard(quote) for quote in posts(prose)]
    read = list(passages(prose))
    if read:
        listener = _Listener(prose.lang, entities)
        spoken = _led_back([heard for passage in read for heard in listener.hear(passage)])
        found = [*interviews.answered(spoken, read, prose.sentences, listener.known), *found]
    return _once(sorted(found, key=lambda heard: heard.quote.sentence))


def _led_back(spoken: Sequence[Heard]) -> list[Heard]:
    """Give quotes that their paragraph does not close the speaker whom the next one tells for both."""
    told = list(spoken)
    for place in range(len(told) - 2, -1, -1):
        one, following = told[place], told[place + 1]
        next_to = following.opens and following.paragraph == one.paragraph + 1
        if one.lasts and one.at is None and next_to and following.quote.verb is not None:
            quote = dataclasses.replace(one.quote, by=following.quote.by, role=following.quote.role)
            told[place] = replace(one, quote=quote, at=following.at)
    return told


def watch(prose: Prose, entities: Sequence[Entity]) -> Iterator[Seen]:
    """Yield all quoted words of an article as they are seen, speech or not, for learning which is which."""
    listener = _Listener(prose.lang, entities, told)
    for passage in passages(prose):
        for _ in listener.hear(passage):
            pass
        yield from listener.seen


class _Listener:
    """Goes through the paragraphs in order and remembers who spoke last."""

    def __init__(self, lang: str, entities: Sequence[Entity], heeds: Callable[[Seen], bool] = speaks) -> None:
        self.lexicon = lexicon(lang)
        self.speech = speech(lang)
        self.roles = callings.of(entities, lang)
        self.known = {entity.name: entity for entity in entities}
        self.said: _Said | None = None
        self.past: deque[Passage] = deque(maxlen=_MOST_BACK)
        """The last paragraphs."""
        self.number = 0
        self.heeds = heeds
        self.seen: list[Seen] = []
        """All quoted words of the last paragraph."""
        self.terms: set[str] = set()
        """Words that nobody said where they stood in marks first: terms, titles."""
        self.women: dict[str, bool] = {}
        """Whether a pronoun told of a woman, by the name that it went back to."""

    @property
    def before(self) -> Passage | None:
        """The paragraph before."""
        return self.past[-1] if self.past else None

    def hear(self, passage: Passage) -> Iterator[Heard]:
        """Yield the quotes of the next paragraph."""
        self.number += 1
        self.seen.clear()
        if passage.marked:
            yield from self._hear(passage, self._finder(passage))
        self.past.append(passage)

    def _hear(self, passage: Passage, finder: Finder) -> Iterator[Heard]:
        reader = Reader(finder, self.before)
        previous: Saying | None = None
        for marked in passage.marked:
            seen = reader.seen(marked, previous)
            self.seen.append(seen)
            term = fold(seen.text) if seen.text.count(" ") < _LONGEST_TERM else ""
            if term in self.terms or not self.heeds(seen) or reader.titles.is_written(seen):
                self.terms.update([term] if term else [])
                continue
            saying = seen.saying or reader.near(seen) or reader.beside(seen) or self._alone(finder, previous, seen)
            speaker = saying.speaker
            if speaker.anaphoric:
                meant = self._meant(finder, seen, speaker, saying.verb or "")
                meant = self._one_gender(meant, speaker.pronoun or "")
                dropped = saying.behind and speaker.at is None and alone.is_announced(seen, Saying(meant))
                speaker = UNKNOWN if dropped else replace(meant, at=speaker.at or meant.at)
            if _is_nobodys(seen, speaker, saying):
                continue
            quote = self._quote(passage, marked, speaker, saying.verb)
            yield Heard(quote, speaker.at, self.number, opens=seen.first == 0, lasts=not marked.closed)
            end = max(passage.token_at(marked.end), saying.behind)
            unsure = subjects.leader(finder, seen.floor, seen.first) not in (None, speaker.name)
            self.said = _Said(speaker, self.number, end, marked is passage.marked[-1], unsure)
            previous = replace(saying, speaker=speaker, end=passage.token_at(marked.end))

    def _finder(self, passage: Passage) -> Finder:
        return large.finder(passage, self.lexicon, self.speech, self.roles)

    def _alone(self, finder: Finder, previous: Saying | None, seen: Seen) -> Saying:
        """Return who says a quote with no wording around it: whom the sentence before it is about, else who spoke."""
        start = 0 if previous is None else max(previous.end, previous.behind)
        speaker = alone.speaker(finder, seen, start, told=previous is not None)
        if speaker.at is None and self.before is not None:
            before = self._finder(self.before.read())
            beside = self.said is not None and self.number - self.said.paragraph == 1
            speaker = alone.beside(before, seen, self.said.end if self.said is not None and beside else 0)
        return Saying(speaker) if speaker.at is not None else self._inherited(previous, seen)

    def _inherited(self, previous: Saying | None, seen: Seen) -> Saying:
        """Return who says a quote that stands alone: whoever spoke right before it, else nobody that is named.

        Where another is named before a colon, it is not known who speaks.
        """
        if alone.is_announced(seen, previous) or alone.is_heading(seen):
            return Saying(UNKNOWN)
        whole = stands_alone(seen, 1) or not seen.marked.closed
        if previous is not None:
            sure = self.lexicon.capitalised_nouns or self._still_speaks(seen, previous, whole=whole)
            return Saying(previous.speaker if sure else UNKNOWN)
        if (
            whole
            and not seen.first
            and self.said is not None
            and self.said.closing
            and self.number - self.said.paragraph == 1
        ):
            return Saying(self.said.speaker)
        return Saying(UNKNOWN)

    def _still_speaks(self, seen: Seen, previous: Saying, *, whole: bool) -> bool:
        """Whether a quote goes on with the one before it: alone, or in its sentence, and nobody else is told of."""
        last, finder = max(previous.end, previous.behind), seen.finder
        inside = not any(finder.ends_sentence(place) for place in range(last, seen.first))
        told = any(verb.finite for verb in finder.verbs(seen.last, seen.ceiling))
        opens = seen.first == seen.floor and seen.text[:1].isupper() and not told
        return (whole or inside or opens) and not subjects.tells_of_another(finder, last, seen.first, previous.speaker)

    def _meant(self, finder: Finder, seen: Seen, told: Speaker, verb: str) -> Speaker:
        """Return whom a pronoun or a missing subject means; of several that a verb tells nobody."""
        if self.speech.has("it", told.pronoun or ""):
            return UNKNOWN
        if not told.pronoun and verb and self.speech.is_plural(verb.split(maxsplit=1)[0]):
            return UNKNOWN
        own = finder.main_subject(seen.floor, seen.first, person=True) if told.pronoun else UNKNOWN
        if not _precedes(own, told):
            according = self.speech.has("according", verb.lower())
            return self._resolved(finder, seen.marked, replace(told, at=None) if according else told)
        return own if subjects.is_own(finder, seen.floor, told) else UNKNOWN

    def _one_gender(self, meant: Speaker, pronoun: str) -> Speaker:
        """Return whom a pronoun means: nobody who was `he` before where it is `she`."""
        woman = self.speech.has("women", pronoun)
        if meant.name is None or not (woman or self.speech.has("men", pronoun)):
            return meant
        return meant if self.women.setdefault(meant.name, woman) is woman else UNKNOWN

    def _resolved(self, finder: Finder, marked: Marked, told: Speaker) -> Speaker:
        """Return whom a pronoun or a missing subject means: the last sentence's subject, else who spoke last.

        Where a language need not say the pronoun, one that is said tells of another than who spoke last.
        """
        person, explicit = told.pronoun is not None, told.at is not None and self.speech.drops_subject
        here = self.said is not None and self.said.paragraph == self.number
        start = self.said.end if self.said is not None and here else 0
        subject, back = subjects.latest(finder, start, finder.passage.token_at(marked.start), person=person), 0
        if subject is None and not here:
            subject, back = self._told_before(told.pronoun)
        if subject is not None:
            return subject
        if self.said is None or self.number - self.said.paragraph > back or self.said.unsure or (explicit and here):
            return UNKNOWN
        last = self.said.speaker
        entity = self.known.get(last.name or "")
        thing = entity is not None and entity.kind is not EntityKind.PERSON
        thing = thing or (last.words is not None and finder.is_thing(last.words))
        return UNKNOWN if person and thing else last

    def _told_before(self, pronoun: str | None) -> tuple[Speaker | None, int]:
        """Return whom the paragraphs before this one are about, and how many were read.

        More than one only where the next goes on about somebody by the same pronoun and names nobody.
        """
        said, back = self.said, 0
        for back, passage in enumerate(reversed(self.past), start=1):
            heard = said is not None and self.number - said.paragraph == back
            finder = self._finder(passage.read())
            start = said.end if said is not None and heard else 0
            subject = subjects.latest(finder, start, len(finder.passage.tokens), person=pronoun is not None)
            if subject is not None or heard or not subjects.goes_on(finder, pronoun):
                return subject, back
        return None, back

    def _quote(self, passage: Passage, marked: Marked, speaker: Speaker, verb: str | None) -> Quote:
        sentence = passage.sentence_at(marked.start)
        entity = self.known.get(speaker.name or "")
        return Quote(
            text=passage.text[marked.first : marked.last].rstrip(","),
            by=speaker.name,
            role=speaker.words if speaker.name is None else entity.role if entity is not None else None,
            verb=verb,
            sentence=sentence.number,
            context=sentence.text,
        )


def _is_nobodys(seen: Seen, speaker: Speaker, saying: Saying) -> bool:
    """Say whether a piece of a sentence stands in marks that nothing makes somebody's: words of a law, of a book.

    So is what a thing is called by nobody: `is known as “the Venice of the north”`.
    """
    large = seen.finder.lexicon.capitalised_nouns
    if speaker.at is not None or not seen.marked.closed or large or stands_alone(seen, 1):
        return False
    spoken, tokens = seen.finder.speech, seen.passage.tokens
    if saying.verb is not None or not seen.text[0].islower():
        return saying.passive
    reported = any(spoken.has(name, t.key) for name in ("that", "reported") for t in tokens[seen.floor : seen.first])
    likened = seen.first > seen.floor and seen.finder.lexicon.has("like", tokens[seen.first - 1].key)
    speaking = any(spoken.has("speaking", token.key) for token in tokens[seen.first : seen.last])
    return not reported and not likened and not speaking


def _precedes(subject: Speaker, pronoun: Speaker) -> bool:
    """Say whether a pronoun goes back to its own sentence's subject: `Rossi was held for a call in which he said`."""
    if subject.name is None or subject.at is None or pronoun.at is None:
        return False
    return (subject.at.sentence, subject.at.start) < (pronoun.at.sentence, pronoun.at.start)


def _once(found: Sequence[Heard]) -> tuple[Heard, ...]:
    """Leave out what is quoted again, with a speaker rather than without."""
    best: dict[str, int] = {}
    for place, heard in enumerate(found):
        words = fold(heard.quote.text)
        if found[best.setdefault(words, place)].quote.by is None and heard.quote.by is not None:
            best[words] = place
    return tuple(found[place] for place in sorted(best.values()))
