"""Words that an article gives as somebody's own, with who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.facts.embeds import posts
from generator.facts.lexicon import lexicon
from generator.facts.marks import Marked
from generator.facts.passages import Passage, passages
from generator.facts.speakers import UNKNOWN, Finder, Speaker
from generator.facts.speech import speech
from generator.facts.spoken import Reader, Saying
from generator.model.cleantext import Prose
from generator.model.facts import Entity, EntityKind, Quote
from generator.text.words import fold

# Words from which quoted ones that stand alone, with no verb beside them, are held to be speech.
_FEWEST_ALONE = 6
_FULL_STOP = re.compile(r"[.!?…][\"”»’']*$")
_DATELINE = re.compile(r"^[A-ZÀ-Ý][^.!?]{1,40}\s[-–—_]$")


@dataclass(frozen=True, slots=True)
class _Said:
    """The last quote: who spoke, and where."""

    speaker: Speaker
    paragraph: int
    end: int
    """Token after it in its passage."""
    closing: bool
    """It is the last quote of its paragraph."""


def find(prose: Prose, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Return the quotes of an article in the order of the text: direct, mixed and in fragments.

    Titles, terms and words in irony are none. A speaker is never guessed: nobody rather than the wrong one.
    """
    known = {entity.name: entity for entity in entities}
    listener = _Listener(prose.lang, _roles(entities), known)
    spoken = [quote for passage in passages(prose) for quote in listener.hear(passage)]
    return _once(sorted([*spoken, *posts(prose)], key=lambda quote: quote.sentence))


def _roles(entities: Sequence[Entity]) -> dict[str, str]:
    """Return people by what they are, where only one is that."""
    words: dict[str, list[str]] = {}
    for entity in entities:
        if entity.kind is EntityKind.PERSON and entity.role:
            role = entity.role.casefold()
            for form in dict.fromkeys((role, role.split()[0])):
                words.setdefault(form, []).append(entity.name)
    return {role: names[0] for role, names in words.items() if len(names) == 1}


class _Listener:
    """Goes through the paragraphs in order and remembers who spoke last."""

    def __init__(self, lang: str, roles: Mapping[str, str], known: Mapping[str, Entity]) -> None:
        self.lexicon = lexicon(lang)
        self.speech = speech(lang)
        self.roles = roles
        self.known = known
        self.said: _Said | None = None
        self.before: Passage | None = None
        self.number = 0

    def hear(self, passage: Passage) -> Iterator[Quote]:
        """Yield the quotes of the next paragraph."""
        self.number += 1
        finder = self._finder(passage)
        reader = Reader(finder, self.before)
        previous: Saying | None = None
        for marked in passage.marked:
            saying = reader.of(marked, previous)
            if saying is None and _stands_alone(passage, marked, _FEWEST_ALONE if previous is None else 2):
                saying = self._inherited(previous)
            if saying is None:
                continue
            speaker = saying.speaker
            if speaker.anaphoric:
                speaker = self._resolved(finder, marked, person=speaker.person)
            yield self._quote(passage, marked, speaker, saying.verb)
            end = max(passage.token_at(marked.end), saying.behind)
            self.said = _Said(speaker, self.number, end, marked is passage.marked[-1])
            previous = replace(saying, speaker=speaker)
        self.before = passage

    def _finder(self, passage: Passage) -> Finder:
        return Finder(passage, self.lexicon, self.speech, self.roles)

    def _inherited(self, previous: Saying | None) -> Saying:
        """Return who says a quote that stands alone: whoever spoke right before it, else nobody that is named."""
        if previous is not None:
            return Saying(previous.speaker)
        if self.said is not None and self.said.closing and self.number - self.said.paragraph == 1:
            return Saying(self.said.speaker)
        return Saying(UNKNOWN)

    def _resolved(self, finder: Finder, marked: Marked, *, person: bool) -> Speaker:
        """Return whom a pronoun or a missing subject means: the last sentence's subject, else who spoke last."""
        here = self.said is not None and self.said.paragraph == self.number
        start = self.said.end if self.said is not None and here else 0
        subject = _last_subject(finder, start, finder.passage.token_at(marked.start), person=person)
        if subject is None and not here and self.before is not None:
            beside = self.said is not None and self.number - self.said.paragraph == 1
            start = self.said.end if self.said is not None and beside else 0
            other = self._finder(self.before)
            subject = _last_subject(other, start, len(self.before.tokens), person=person)
        if subject is not None:
            return subject
        if self.said is None or self.number - self.said.paragraph > 1:
            return UNKNOWN
        last = self.said.speaker
        entity = self.known.get(last.name or "")
        return UNKNOWN if person and entity is not None and entity.kind is not EntityKind.PERSON else last

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


def _last_subject(finder: Finder, first: int, last: int, *, person: bool) -> Speaker | None:
    """Return the subject of the last sentence that has one between two tokens, the quote's own sentence left out."""
    passage = finder.passage
    ends = [i for i in range(first, last) if passage.tokens[i].text in (".", "!", "?", "…")]
    bounds = [first, *(end + 1 for end in ends)]
    if last < len(passage.tokens):
        bounds = bounds or [first]
    else:
        bounds.append(last)
    for floor, ceiling in reversed(list(pairwise(bounds))):
        subject = finder.main_subject(floor, ceiling, person=person)
        if subject.name is not None:
            return subject
    return None


def _stands_alone(passage: Passage, marked: Marked, fewest: int) -> bool:
    """Whether quoted words are whole sentences with nothing around them."""
    text = passage.text[marked.first : marked.last]
    if len(text.split()) < fewest or not text[:1].isupper():
        return False
    near = passage.text[max(0, marked.start - 50) : marked.start].rstrip()
    before = _DATELINE.sub("", near) if marked.start <= 50 else near
    after = passage.text[marked.end : marked.end + 20].lstrip()
    ends = bool(_FULL_STOP.search(text[-5:])) or after[:1] in (".", "!", "?")
    return ends and (not before or bool(_FULL_STOP.search(before))) and not after[:1].islower()


def _once(found: Sequence[Quote]) -> tuple[Quote, ...]:
    """Leave out what is quoted again, with a speaker rather than without."""
    best: dict[str, Quote] = {}
    for quote in found:
        words = fold(quote.text)
        if words not in best or (best[words].by is None and quote.by is not None):
            best[words] = quote
    return tuple(quote for quote in found if best[fold(quote.text)] is quote)
