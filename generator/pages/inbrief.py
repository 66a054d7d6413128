"""A topic in brief: a few sentences of different articles, those that say what most of its articles are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum

from generator.model.articles import Article, Passage
from generator.model.topics import Agreement, Comparison, Reading, Topic
from generator.model.topicview import BriefLine
from generator.pages import anchors
from generator.pages.directory import Directory
from generator.pages.order import by_date
from generator.text.languages import Language, language
from generator.text.leaning import leans
from generator.text.similarity import Idf, content_words, cosine, unit
from generator.text.words import words as fold_words

MOST = 5
FEWEST = 3
"""Below it the list of articles, which shows the first sentence of each, says as much."""

# Articles that are looked at, the newest: keeps the cost linear in topics of thousands.
_MOST_ARTICLES = 200

# Cosine of content words from which a second sentence adds too little to be read after the first.
_SAME = 0.4

# What a place in the summary is worth: the first sentence is often the news itself, unless it paints a scene. So is
# naming the topic, where articles belong to several, and the title's words, up to twice as much. A longer sentence
# than a reader takes in at once counts for half, and so does one too short to tell much.
_FIRST = 1.5
_NAMED = 1.5
_TITLED = 1.0
_LONG_CHARS = 320
_LONG = 0.5
_SHORT_WORDS = 5
_SHORT = 0.5
# What a line without a full stop is worth: a headline says less than a sentence.
_FRAGMENT = 0.5
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)] "


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that may stand for its article."""

    article: Article
    passage: Passage
    anchor: str
    vector: dict[str, float]
    worth: float


def in_brief(desk: Directory, topic: Topic) -> tuple[BriefLine, ...]:
    """Return up to five sentences, verbatim, each of another article; none where three cannot be had.

    Taken by how central they are: words of the articles, weighted by rarity, summed to a centroid (Radev et al. 2004,
    "Centroid-based summarization of multiple documents"); none is near to one taken before. Where figures are in
    conflict, one is the sentence that says most about it. They stand by their articles' dates, the newest first, the
    undated last: their order would else have no reason that a reader sees.
    """
    dispute = _dispute(desk, topic)
    left = dispute.line.cited.target.partition("#")[0] if dispute else ""
    said = [dispute.vector] if dispute else []
    lines: list[BriefLine] = []
    for one in sorted(_candidates(desk, topic), key=lambda c: -c.worth):
        target = desk.at.article(one.article.card)
        taken = {left, *(line.cited.target.partition("#")[0] for line in lines)}
        if target in taken or any(cosine(one.vector, other) >= _SAME for other in said):
            continue
        said.append(one.vector)
        lines.append(_line(desk, one))
        if len(lines) + bool(dispute) == MOST:
            break
    found = (*lines, *((dispute.line,) if dispute else ()))
    return by_date(found, lambda line: line.cited.date) if len(found) >= FEWEST else ()


def _candidates(desk: Directory, topic: Topic) -> Iterator[_Candidate]:
    """Give the sentences that articles of the topic show as their own words, each with what it is worth."""
    articles = [desk.by_id[card.id] for card in topic.cards[:_MOST_ARTICLES] if card.id in desk.by_id]
    shown = [(article, *own) for article in articles for own in _own_words(article)]
    words = [_told(p.markdown, language(article.card.lang)) for article, p, _ in shown]
    idf = Idf.of(words)
    vectors = [unit(idf.weigh(text)) for text in words]
    centroid, title = _centroid(vectors), frozenset(fold_words(topic.title))
    headlines = {a.card.id: unit(idf.weigh(content_words(a.card.title or "", language(a.card.lang)))) for a in articles}
    for (article, passage, anchor), vector, told in zip(shown, vectors, words, strict=True):
        first = _FIRST if passage is article.body[0] else 1.0
        named = _NAMED if not title.isdisjoint(fold_words(passage.markdown)) else 1.0
        titled = 1.0 + _TITLED * cosine(vector, headlines[article.card.id])
        length = _LONG if len(passage.markdown) > _LONG_CHARS else _SHORT if len(told) < _SHORT_WORDS else 1.0
        whole = 1.0 if passage.markdown.rstrip(_CLOSING).endswith(_STOPS) else _FRAGMENT
        worth = cosine(vector, centroid) * first * named * titled * length * whole
        yield _Candidate(article, passage, anchor, vector, worth)


def _told(text: str, spoken: Language) -> tuple[str, ...]:
    """Return the content words of a text without amounts: that all speak of millions makes none of them central."""
    return tuple(word for word in content_words(text, spoken) if word not in _sizes(spoken) and not word.isdecimal())


@cache
def _sizes(spoken: Language) -> frozenset[str]:
    """Return the words of sizes and currencies, as `content_words` gives them."""
    numbers = spoken.section("numbers")
    lists = (numbers.fields("magnitudes"), numbers.fields("currencies"))
    named = (name for fields in lists for key in fields for name in fields.texts(key))
    return frozenset(word for name in named for word in content_words(name, spoken))


def _own_words(article: Article) -> Iterator[tuple[Passage, str]]:
    """Give the sentences of the source with their anchors; of an article written by hand its first words.

    Left out: behind an article's first, what needs the sentence before it.
    """
    spoken = language(article.card.lang)
    for passage, anchor in zip(article.body, anchors.passages(article.body), strict=True):
        if passage is not article.body[0] and leans(passage.markdown, spoken):
            continue
        if passage.sentence is not None or (article.seed is None and passage.markdown == article.card.lead):
            yield passage, anchor


def _centroid(vectors: Sequence[dict[str, float]]) -> dict[str, float]:
    weights: dict[str, list[float]] = {}
    for vector in vectors:
        for word, weight in vector.items():
            weights.setdefault(word, []).append(weight)
    return unit({word: fsum(parts) for word, parts in weights.items()})


def _line(desk: Directory, one: _Candidate) -> BriefLine:
    return BriefLine(cited=desk.cited(one.article.card, one.anchor), markdown=one.passage.markdown)


@dataclass(frozen=True, slots=True)
class _Dispute:
    """The sentence that says most about the figures in conflict."""

    line: BriefLine
    vector: dict[str, float]


def _dispute(desk: Directory, topic: Topic) -> _Dispute | None:
    """Return the sentence that states most amounts of the first comparison in conflict; of equal ones one that stands.

    Without the one before `The agency put their value at £456m` says nothing.
    """
    in_conflict = (c for c in topic.comparisons if c.agreement is Agreement.CONFLICT)
    comparison = next((c for c in in_conflict if any(r.figure.text for r in c.readings)), None)
    if comparison is None:
        return None
    told = (r for r in comparison.readings if r.figure.text)
    reading = max(told, key=lambda r: (_amounts(comparison, r), not leans(r.figure.text, language(r.card.lang))))
    card, figure = reading.card, reading.figure
    cited = desk.cited(card, anchors.of(figure, card.figures))
    line = BriefLine(cited=cited, words=figure.text, dispute=f"#{comparison.anchor}")
    return _Dispute(line, unit(Idf(0, {}).weigh(content_words(figure.text, language(card.lang)))))


def _amounts(comparison: Comparison, reading: Reading) -> int:
    """Return how many different amounts stand in a reading's sentence."""
    same = (r for r in comparison.readings if (r.card.id, r.figure.text) == (reading.card.id, reading.figure.text))
    return len({r.figure.value for r in same})
