"""Articles as prose, made from plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.cleantext import Prose, Sentence, SentenceKind
from generator.model.dates import parse
from generator.summary.ranking import Ranked, rank
from generator.summary.tokens import Tokens
from generator.summary.weighing import weigh
from generator.text.languages import language

HEADING = "# "
ITEM = "- "
STANDFIRST = "^ "
_MARKS = {
    HEADING: SentenceKind.HEADING,
    ITEM: SentenceKind.ITEM,
    "> ": SentenceKind.EMBED,
    STANDFIRST: SentenceKind.STANDFIRST,
}


def article(*texts: str, lang: str = "it", truncated: bool = False) -> Prose:
    """Number the sentences; `# ` marks a heading, `- ` an item, `> ` an embedded post, `^ ` a standfirst."""
    sentences, offset = [], 0
    for number, marked in enumerate(texts, 1):
        kind = _MARKS.get(marked[:2], SentenceKind.PROSE)
        text = marked[2:] if marked[:2] in _MARKS else marked
        sentences.append(
            Sentence(
                number=number,
                text=text,
                kind=kind,
                paragraph=number,
                start=offset,
                end=offset + len(text),
                line=number,
            )
        )
        offset += len(text) + 1
    return Prose(lang=lang, sentences=tuple(sentences), truncated=truncated)


def forms(tokens: Tokens, texts: Iterable[str]) -> list[str]:
    """Return the words of the texts that `tokens` was made of, in small letters, by the numbers of their forms."""
    words = re.findall(r"\w+", " ".join(texts).lower())
    return [words[start] for start in tokens.form_starts]


def ranked(prose: Prose, title: str | None = None, published: str | None = "2025-10-14") -> dict[int, Ranked]:
    """Return the ranked sentences of an article by their numbers."""
    spoken = language(prose.lang)
    weighed = weigh(prose, title, spoken, 30)
    assert weighed is not None
    found = rank(weighed, prose, spoken, parse(published) if published else None)
    return {one.candidate.sentence.number: one for one in found}
