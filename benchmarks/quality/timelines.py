"""Timelines of Timeline17: the days and sentences that a topic's timeline would be told with.

A folder holds TOPIC.articles.jsonl.gz (`id`, `pub`, `sents`: each a sentence, already cut into words, and what another
tool dated it by, which is not read) and TOPIC.gold.json (`keywords`, `timelines`). As in the papers
(https://aclanthology.org/2020.acl-main.122), a timeline is asked for as long as the journalists' own: as many days,
between its first and its last, and as many sentences a day, rounded.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from benchmarks.quality.inputs import Row
from generator.model.dates import Point, Precision
from generator.text import dates
from generator.text.languages import language
from generator.text.similarity import Idf, content_words, unit
from generator.topics.chronicle.choosing import Candidate, choose
from generator.topics.chronicle.days import Mention, weights
from generator.topics.chronicle.importance import ALL_READ, MOST_A_DAY

ARTICLES = ".articles.jsonl.gz"
GOLD = ".gold.json"

# Sentences from an article's start that tell of the day on which it came out, or of the day before, though no date
# stands in them.
_OPENING = 2
# Words of a sentence that may tell a day.
_SHORTEST, _LONGEST = 8, 60
# Longer ones are tables and lists without full stops.
_LONGEST_READ = 3000
_AS_PRINTED = (
    (re.compile(r"\s+(?=[.,;:!?%)])|(?<=[$#(])\s+"), ""),
    (re.compile(r"\s+(?='(?:s|re|ve|ll|d|m)?(?:\s|$)|n't\b)"), ""),
    (re.compile(r"` ?`\s*|\s*''"), '"'),
    (re.compile(r"-LRB-\s*"), "("),
    (re.compile(r"\s*-RRB-"), ")"),
    (re.compile(r"(?<=[a-zA-Z]) - (?=[a-z])"), "-"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article."""

    text: str
    """As the corpus has it."""
    words: tuple[str, ...]
    days: tuple[date, ...]
    on_topic: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Report:
    """One article: the sentences that may tell a day."""

    published: date
    lines: tuple[Line, ...]


def rows(folder: Path) -> Iterator[Row]:
    """Yield one row for each of the journalists' timelines in a folder."""
    for path in sorted(folder.glob(f"*{GOLD}")):
        topic = path.name.removesuffix(GOLD)
        known = json.loads(path.read_text("utf-8"))
        for number, gold in enumerate(known["timelines"]):
            yield {
                "topic": topic,
                "ref": number,
                "articles": str(folder / f"{topic}{ARTICLES}"),
                "keywords": known["keywords"],
                "days": len(gold),
                "sentences": max(1, round(sum(map(len, gold.values())) / len(gold))),
                "start": min(gold),
                "end": max(gold),
            }


def timeline(row: Row) -> Row:
    """Return the timeline of a row's articles: its days, each with the sentences that tell it best."""
    reports = _read(row["articles"], tuple(row["keywords"]))
    first, last = (
        date.fromisoformat(row.get(key) or other) for key, other in (("start", "0001-01-01"), ("end", "9999-12-31"))
    )
    matter = {
        when: weight for when, weight in weights(map(_mentions, reports)).items() if first <= when.first_day <= last
    }
    days = sorted(matter, key=lambda when: (-matter[when], when.first_day))[: row.get("days") or ALL_READ]
    told = _told(reports, {when.first_day for when in days})
    idf = _idf(row["articles"], tuple(row["keywords"]))
    chosen = {}
    for day in sorted(told):
        candidates = [Candidate(unit(idf.weigh(line.words)), _length(line), _rank(line)) for line in told[day]]
        best = choose(candidates, row.get("sentences") or MOST_A_DAY)
        chosen[day.isoformat()] = [told[day][place].text for place in best]
    return {"topic": row["topic"], "ref": row["ref"], "timeline": chosen}


def _mentions(report: Report) -> Iterator[Mention]:
    for line in report.lines:
        for day in line.days:
            yield Mention(Point(day.year, day.month, day.day, Precision.DAY), report.published, line.on_topic)


def _told(reports: Sequence[Report], days: set[date]) -> dict[date, list[Line]]:
    """Return the sentences that may tell each day, those that name it before those of its own articles."""
    told: dict[date, list[Line]] = {day: [] for day in days}
    for report in reports:
        for line in report.lines:
            for day in days.intersection(line.days):
                told[day].append(line)
    for report in reports:
        for line in (line for line in report.lines if line.opens):
            for day in days.intersection((report.published, report.published - timedelta(1))).difference(line.days):
                told[day].append(line)
    return told


def _rank(line: Line) -> int:
    told = _SHORTEST <= _length(line) <= _LONGEST and not line.text.endswith("?")
    return 1 - line.on_topic if told else 2


def _length(line: Line) -> int:
    return len(line.text.split())


@lru_cache(maxsize=1)
def _idf(articles: str, keywords: tuple[str, ...]) -> Idf:
    return Idf.of(line.words for report in _read(articles, keywords) for line in report.lines)


@lru_cache(maxsize=1)
def _read(articles: str, keywords: tuple[str, ...]) -> tuple[Report, ...]:
    """Read the articles of a topic; its timelines follow one another, so that the last one read is kept."""
    topic = frozenset(content_words(" ".join(keywords), language("en")))
    with gzip.open(articles, "rt", encoding="utf-8") as file:
        return tuple(_report(json.loads(line), topic) for line in file)


def _report(article: Row, topic: frozenset[str]) -> Report:
    published = date.fromisoformat(article["pub"][:10])
    lines = (_line(text, published, topic, opens=n < _OPENING) for n, (text, _) in enumerate(article["sents"]))
    return Report(published, tuple(line for line in lines if line.opens or line.days))


def _line(text: str, published: date, topic: frozenset[str], *, opens: bool) -> Line:
    printed = text
    for pattern, instead in _AS_PRINTED:
        printed = pattern.sub(instead, printed)
    english = language("en")
    found = dates.find(printed[:_LONGEST_READ], english, published)
    named = [n.date for mention in found for n in mention.named if n.date and n.date.is_unit]
    days = dict.fromkeys(when.anchor.first_day for when in named if when.precision is Precision.DAY)
    read = content_words(printed, english) if days or opens else ()
    return Line(text, read, tuple(days), not topic.isdisjoint(read), opens)
