"""Whose the answers of an interview are: paragraphs all in quotation marks, each behind a question.

Italian newspapers print interviews so, and name who answers once: where a question calls him by name, or above them.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.facts.quotes.passages import Passage
from generator.facts.quotes.saying import Heard
from generator.model.cleantext import Sentence
from generator.model.facts import Entity, EntityKind

# Paragraphs of quoted words alone, and of them behind a question, from which an article is an interview.
_FEWEST = 3
_FEWEST_ASKED = 2
# Whom a question calls: `Rossi, when…?`, `Dottoressa Colonna, è finita?`.
_CALLED = re.compile(r"(?:[^\W\d_]+ ){0,2}?([A-ZÀ-Þ][^\W\d_]+(?:[ '’-][A-ZÀ-Þ][^\W\d_]+)*),")


def answered(
    spoken: Sequence[Heard], read: Sequence[Passage], sentences: Sequence[Sentence], known: Mapping[str, Entity]
) -> list[Heard]:
    """Give the answers of an interview that name nobody to the one who is asked.

    `read` are its paragraphs without headings, `sentences` all that it has: questions are often set as headings.
    """
    if all(heard.quote.by is not None for heard in spoken):
        return list(spoken)
    answers = {n: passage for n, passage in enumerate(read, 1) if _outside(passage) is not None}
    behind = {sentence.number: before for before, sentence in pairwise(sentences)}
    asked = {n: question for n, one in answers.items() if (question := _question(one, behind)).endswith("?")}
    is_interview = len(answers) >= _FEWEST and len(asked) >= _FEWEST_ASKED
    person = _asked(asked, read, known.values()) if is_interview else None
    if person is None:
        return list(spoken)
    told = []
    for heard in spoken:
        quote = heard.quote
        own = heard.paragraph in answers and heard.paragraph >= min(asked)
        if own and quote.by is None and quote.role is None:
            quote = dataclasses.replace(quote, by=person.name, role=person.role)
        told.append(replace(heard, quote=quote))
    return told


def _asked(asked: Mapping[int, str], read: Sequence[Passage], known: Iterable[Entity]) -> Entity | None:
    """Return the one person whom the questions call, or else the one who is named above them; None where others are."""
    people = [entity for entity in known if entity.kind is EntityKind.PERSON]
    names = {match[1].split()[-1] for question in asked.values() if (match := _CALLED.match(question))}
    called = [one for one in people if one.name.split()[-1] in names]
    first = read[min(asked) - 1].sentences[0].number
    found = called or [one for one in people if one.sentence < first]
    return found[0] if len(found) == 1 else None


def _question(answer: Passage, behind: Mapping[int, Sentence]) -> str:
    """Return what stands before the quoted words of an answer, in its paragraph or right before that."""
    before = behind.get(answer.sentences[0].number)
    return _outside(answer) or (before.text.rstrip() if before is not None else "")


def _outside(passage: Passage) -> str | None:
    """Return the question before the quoted words that fill a paragraph, if one is; None where more stands there."""
    if not passage.marked:
        return None
    end, between = passage.marked[0].end, ""
    for marked in passage.marked[1:]:
        between += passage.text[end : marked.start]
        end = marked.end
    before = passage.text[: passage.marked[0].start].strip()
    told = any(sign.isalnum() for sign in between + passage.text[end:])
    return None if told or (before and not before.endswith("?")) else before
