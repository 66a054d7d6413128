"""What the generator makes of a corpus, in the shapes that the scorers read.

    python -m benchmarks.quality.predict TASK [--input html|pasted|pasted_window] < rows.jsonl > predictions.jsonl

    TASK        a row has                          a prediction has, beside `id`
    extraction  path or text, lang?                text
    metadata    path or text, lang?                title, date, authors, lang
    dates       text, lang, reference_date?        predicted: start, end, from, to
    figures     text, lang                         predicted: start, end, value, low, high, unit
    numbers     text, lang                         the same, for every number, whether it states something or not
    quotes      text, lang                         predicted: quote: start, end; speaker: text, start, end
    summaries   sentences, title, lang, words?     sentences: their numbers from 0
    shown       sentences, title, lang             the same: what a site shows, as long as its caps let it
    shown_lead, sentences, title, lang             summary: as many first words of the article, as many words by the
    shown_best                                     learned weights of `summaries`
    entities    tokens, lang?                      spans: first token, token after the last, PER, ORG or LOC
    clusters    title, text, lang, date?           cluster: a number, the same for all that tell one event
    timeline    topic, ref, articles (path),       instead of `id`: topic, ref, timeline: day -> sentences
                keywords, days?, sentences?,
                start?, end?

`timeline DIR` needs no rows: it takes the topics of a folder of Timeline17, benchmarks/quality/timelines.py.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate, pairwise
from pathlib import Path

from benchmarks.quality import inputs, reaching, stories, timelines
from benchmarks.quality.inputs import Row
from generator import metadata as publication
from generator import summary
from generator.config import Publish
from generator.errors import SeedError
from generator.facts import entities as named
from generator.facts import figures as stated
from generator.facts import quotes as spoken
from generator.facts.names import mentions as names
from generator.facts.quotes import passages
from generator.model.dates import Edtf, Precision
from generator.model.facts import EntityKind
from generator.text import dates as times
from generator.text import numbers as amounts
from generator.text import prose
from generator.text.languages import language

INPUTS = ("html", "pasted", "pasted_window")
KINDS: dict[EntityKind | None, str] = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.PLACE: "LOC",
}
WORDS = {
    "it_wikinews_head": 30,
    "fr_orangesum": 35,
    "xx_standfirst": 30,
    "en_cnndm": 60,
    "pt_cstnews": 100,
    "pt_temario": 180,
    "en_bbc": 150,
}
"""Words at which the summaries of a set are cut and compared, where a row has none of its own."""
WINDOW = 15
"""Sentences read together for names, as score_ner.py takes them: the corpus tells no articles apart."""
_OPENING = ("'", "’", "(", "«")
_CLOSING = frozenset(".,;:!?)»")
# As score_summaries.py counts them.
_WORD = re.compile(r"\w+")


def extraction(row: Row) -> Row:
    """Return the kept blocks of a page, each from a line of its own; the title is none of them."""
    kept = inputs.cleaned(row).kept
    return {"text": "\n".join(block.raw.strip() if block.words is None else block.text for block in kept)}


def metadata(row: Row) -> Row:
    """Return title, day, authors and language of a page."""
    clean = inputs.cleaned(row)
    found = publication.read(clean, prose.read(clean))
    return {
        "title": found.title.value if found.title else None,
        "date": _day(found.date.value) if found.date else None,
        "authors": list(found.authors.value) if found.authors else [],
        "lang": found.lang.value if found.lang else None,
    }


def _day(value: Edtf) -> str | None:
    start = value.start
    return start.first_day.isoformat() if start and value.is_unit and value.precision is Precision.DAY else None


def dates(row: Row) -> Row:
    """Return the dates of a text without prepositions, each with the first and the last day that it can mean."""
    known = row.get("reference_date")
    reference = date.fromisoformat(known[:10]) if known else None
    return {
        "predicted": [
            {
                "start": named.start,
                "end": named.end,
                "from": _iso(named.date.first_day) if named.date else None,
                "to": _iso(named.date.last_day) if named.date else None,
            }
            for mention in times.find(row["text"], language(row["lang"]), reference)
            for named in mention.named
        ]
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def figures(row: Row) -> Row:
    """Return the figures that an article would be published with."""
    article = inputs.article(row)
    starts = {sentence.number: sentence.start for sentence in article.sentences}
    predicted = []
    after = 0
    for figure in stated.find(article, named.find(article)):
        span = inputs.place(figure.raw, row["text"], max(after, starts[figure.sentence]))
        if span:
            after = span[1]
            predicted.append(_amount(span, figure.value, figure.high, figure.unit))
    return {"predicted": predicted}


def numbers(row: Row) -> Row:
    """Return every number of a text."""
    found = amounts.find(row["text"], language(row["lang"]))
    return {"predicted": [_amount((m.start, m.end), m.low, m.high, m.unit) for m in found]}


def _amount(span: tuple[int, int], low: Decimal | None, high: Decimal | None, unit: str | None) -> Row:
    worth = {"value": _text(low)} if high is None else {"low": _text(low), "high": _text(high)}
    return {"start": span[0], "end": span[1], **worth, "unit": unit}


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def quotes(row: Row) -> Row:
    """Return the quotes of an article; a speaker is the words that tell who speaks, and the name that they mean."""
    article = inputs.article(row)
    starts = {sentence.number: sentence.start for sentence in article.sentences}
    texts = {sentence.number: sentence.text for sentence in article.sentences}
    predicted = []
    known = named.find(article) if passages.quoted(article) else ()
    for heard in spoken.hear(article, known):
        quote, at = heard.quote, heard.at
        span = inputs.place(quote.text, row["text"], starts[quote.sentence])
        if not span:
            continue
        name = quote.by or quote.role
        words = texts[at.sentence][at.start : at.end] if at else ""
        told = inputs.place(words, row["text"], starts[at.sentence] + at.start) if at else None
        speaker = {"text": name or words, **(dict(zip(("start", "end"), told, strict=True)) if told else {})}
        predicted.append({"quote": {"start": span[0], "end": span[1]}, "speaker": speaker if speaker["text"] else None})
    return {"predicted": predicted}


def summaries(row: Row) -> Row:
    """Return the sentences that tell most in a row's words, or what a site shows where there are none."""
    words = row.get("words") or WORDS.get(row.get("set", ""))
    if not words:
        return shown(row)
    chosen = reaching.reach(inputs.sentences(row["sentences"], row), row.get("title") or None, words)
    return {"sentences": [sentence.number - 1 for sentence in chosen]}


def shown(row: Row) -> Row:
    """Return the sentences that a site shows, by its usual caps."""
    chosen = summary.choose(inputs.sentences(row["sentences"], row), row.get("title") or None, Publish())
    return {"sentences": [sentence.number - 1 for sentence in chosen]}


def shown_lead(row: Row) -> Row:
    """Return as many first words of the article as a site shows of it."""
    return _as_long(row, range(len(row["sentences"])))


def shown_best(row: Row) -> Row:
    """Return as many words by learned weights as a site shows of the article."""
    words = len(_WORD.findall(shown_lead(row)["summary"]))
    return _as_long(row, summaries({**row, "words": words})["sentences"])


def _as_long(row: Row, numbers: Sequence[int]) -> Row:
    wanted, text = (" ".join(row["sentences"][n] for n in told) for told in (shown(row)["sentences"], numbers))
    ends = [0, *(word.end() for word in _WORD.finditer(text))]
    return {"summary": text[: ends[: len(_WORD.findall(wanted)) + 1][-1]]}


def entities(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the people, organisations and places of sentences that follow one another in an article."""
    starts, texts = zip(*(written(row["tokens"]) for row in rows), strict=True)
    article = inputs.sentences(texts, rows[0])
    read = names.read(article)
    mentions = [m for m in (*read.mentions, *read.common) if m.kind in KINDS]
    for number, (row, begins) in enumerate(zip(rows, starts, strict=True), 1):
        spans = []
        for mention in (m for m in mentions if m.sentence == number):
            inside = [n for n, (a, b) in enumerate(pairwise(begins)) if a < mention.end and mention.start < b]
            if inside:
                spans.append([inside[0], inside[-1] + 1, KINDS[mention.kind]])
        yield {"id": row["id"], "spans": spans}


def written(tokens: Sequence[str]) -> tuple[list[int], str]:
    """Return where each token begins, and one place more; and the sentence, elisions and signs set as in print."""
    joined = [token.endswith(_OPENING) or following in _CLOSING for token, following in pairwise((*tokens, "."))]
    pieces = [token if close else f"{token} " for token, close in zip(tokens, joined, strict=True)]
    return list(accumulate(map(len, pieces), initial=0)), "".join(pieces)


TASKS: dict[str, Callable[[Row], Row]] = {
    "extraction": extraction,
    "metadata": metadata,
    "dates": dates,
    "figures": figures,
    "numbers": numbers,
    "quotes": quotes,
    "summaries": summaries,
    "shown": shown,
    "shown_lead": shown_lead,
    "shown_best": shown_best,
}


def predict(task: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield one prediction a row, in their order."""
    if task == "entities":
        for first in range(0, len(rows), WINDOW):
            yield from entities(rows[first : first + WINDOW])
        return
    if task == "clusters":
        yield from stories.clusters(rows)
        return
    if task == "timeline":
        yield from map(timelines.timeline, rows)
        return
    for row in rows:
        try:
            yield {"id": row["id"], **TASKS[task](row)}
        except SeedError:  # an empty page, or one that shows no text: nothing is found in it
            yield {"id": row["id"], "text": ""}


def main() -> None:
    """Read rows, write predictions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=[*TASKS, "clusters", "entities", "timeline"])
    parser.add_argument("folder", nargs="?", type=Path, help="of Timeline17: its topics are the rows")
    parser.add_argument("--input", choices=INPUTS, default="pasted", help="what the pages are (default: pasted)")
    asked = parser.parse_args()
    rows = list(timelines.rows(asked.folder)) if asked.folder else []
    rows = rows or [{"input": asked.input, **json.loads(line)} for line in sys.stdin if line.strip()]
    for prediction in predict(asked.task, rows):
        print(json.dumps(prediction, ensure_ascii=False))


if __name__ == "__main__":
    main()
