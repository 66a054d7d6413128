"""A topic told: its articles' facts merged, compared and gathered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model.articles import Card
from generator.model.facts import Event, Figure, Quote
from generator.model.topics import Atlas, Name, Topic
from generator.text.words import words
from generator.topics.chronicle.timeline import draw
from generator.topics.comparing.comparisons import compare, sentences
from generator.topics.grouping.groups import Group
from generator.topics.names import names
from generator.topics.order import oldest_first
from generator.topics.phrases import Phrases
from generator.topics.voices import voices

_Test = Callable[[str], bool]


def tell(group: Group) -> Topic:
    """Tell a group as a topic: timeline, comparisons, voices, names.

    Of articles that only name the topic, the sentences that name it count and no others.
    """
    file = group.file
    cards = oldest_first(group.cards)
    known = frozenset(w for c in cards for e in c.entities for w in words(e.name))
    names_topic = _naming(group.focus)
    whole = set(group.whole)
    events = [(c, _events(c, names_topic, whole=c.id in whole)) for c in cards]
    figures = [(c, _figures(c, names_topic, whole=c.id in whole)) for c in cards]
    quotes = [(c, _quotes(c, names_topic, whole=c.id in whole)) for c in cards]
    comparisons = compare(figures, known, _subject(group, known), file, group.lang)
    timeline = draw(events, known, names_topic, file, sentences(comparisons.rows))
    return Topic(
        slug=group.slug,
        title=group.title,
        automatic=file is None,
        parent=group.parent,
        evidence=group.evidence,
        aliases=tuple(dict.fromkeys((*(file.aliases if file else ()), *group.absorbed))),
        introduction=file.introduction if file else "",
        cards=group.cards,
        timeline=timeline.dated,
        undated=timeline.undated,
        comparisons=comparisons.rows,
        voices=voices(quotes),
        names=names(cards),
        problems=(*timeline.problems, *comparisons.problems),
    )


def chart(topics: Sequence[Topic], named: Sequence[Name], homeless: Sequence[str] = ()) -> Atlas:
    """Put told topics into their order: editors' own first, then by the number of articles, then by title."""
    ordered = sorted(topics, key=lambda t: (t.automatic, -len(t.cards), t.title.casefold(), t.slug))
    return Atlas(topics=tuple(ordered), names=tuple(named), homeless=tuple(homeless))


def _naming(focus: Sequence[str]) -> _Test:
    """Return a test whether a text names one of the words; a sentence that holds many facts is read once."""
    phrases = Phrases(focus)
    known: dict[str, bool] = {}

    def names_topic(text: str) -> bool:
        if text not in known:
            known[text] = phrases.among(text)
        return known[text]

    return names_topic


def _events(card: Card, names_topic: _Test, *, whole: bool) -> tuple[Event, ...]:
    return tuple(e for e in card.events if whole or names_topic(e.text))


def _figures(card: Card, names_topic: _Test, *, whole: bool) -> tuple[Figure, ...]:
    return tuple(f for f in card.figures if whole or names_topic(f.text) or names_topic(f.about or ""))


def _quotes(card: Card, names_topic: _Test, *, whole: bool) -> tuple[Quote, ...]:
    return tuple(q for q in card.quotes if whole or any(names_topic(t) for t in (q.context, q.text, q.by or "")))


def _subject(group: Group, known: frozenset[str]) -> frozenset[str]:
    """Return the names that the topic is called by: what figures are about where their sentences do not say it.

    Of a topic called `Velox` they are both names of `Velox-Brandi`.
    """
    called = frozenset(w for phrase in group.called for w in words(phrase))
    joined = {part for c in group.cards for e in c.entities for part in e.name.split() if "-" in part}
    called |= {w for part in joined if not called.isdisjoint(words(part)) for w in words(part)}
    wanted = frozenset(w for phrase in group.focus for w in words(phrase))
    return called & known or wanted & known
