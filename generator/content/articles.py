"""An article's file read into an article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.content import digests, keys, markdown, rows, typed
from generator.content.history import History
from generator.model.articles import Article, Card, Passage, Review, Rights
from generator.model.problems import Problem, Severity
from generator.yamltext import Fields

_BASED = ("title", "date", "source", "lang")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One file, read; its article's slug and id may still collide with another's."""

    article: Article
    address: str | None
    """Where it stood at the last build."""
    problems: tuple[Problem, ...]


def read(path: str, past: History) -> Reading:
    """Read one article. Raises ContentError when something in it cannot be understood."""
    front = past.fields
    cited = rows.cited(front)
    titles = _titled(front, past.passages)
    facts = rows.facts(front, cited, past.edited)
    body = _passages(titles[1], past, cited)
    card = Card(
        id=front.text("id") or digests.of_path(path),
        slug="",
        title=titles[0],
        date=typed.date(front, "date"),
        source=front.text("source"),
        lang=front.text("lang"),
        topics=front.texts("topics"),
        tags=front.texts("tags"),
        lead=_lead(body, cited),
        figures=facts.figures,
        quotes=facts.quotes,
        events=facts.events,
        entities=facts.entities,
    )
    return Reading(
        article=_settings(_article(path, front, past, card), front, body),
        address=past.address,
        problems=(*keys.unknown(front, keys.ORDER), *_thin(path, card, body)),
    )


def _article(path: str, front: Fields, past: History, card: Card) -> Article:
    return Article(
        card=card,
        path=path,
        seed=front.text("seed"),
        url=front.text("url"),
        authors=front.texts("author"),
        basis=_basis(front, past),
        sentence_count=typed.number(front, "sentences"),
        notices=rows.notices(front),
        removed=_removed(front),
        model=front.text("rewritten"),
        edited=past.by_hand,
    )


def _settings(article: Article, front: Fields, body: tuple[Passage, ...]) -> Article:
    return replace(
        article,
        body=body,
        rights=typed.choice(front, "rights", Rights) or Rights.QUOTE,
        review=typed.choice(front, "review", Review) or Review.NEW,
        draft=front.flag("draft"),
        aliases=tuple(alias.strip("/") for alias in front.texts("aliases")),
    )


def _titled(front: Fields, passages: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Return the title and the body; without the key, a first-level heading on top is the title."""
    if "title" in front or not passages:
        return front.text("title"), passages
    title, rest = markdown.heading(passages[0])
    return (title, tuple(p for p in (rest, *passages[1:]) if p)) if title else (None, passages)


def _passages(blocks: tuple[str, ...], past: History, cited: rows.Cited) -> tuple[Passage, ...]:
    numbers, rewordings = past.numbers, past.rewordings
    found = []
    for block in blocks:
        digest = digests.of_passage(block)
        basis = ((number, cited.sentences.get(number, "")) for number in rewordings.get(digest, ()))
        passage = Passage(
            markdown=block,
            sentence=numbers.get(digest),
            reworded=digest in rewordings,
            rests_on=tuple((number, text) for number, text in basis if text),
        )
        found.append(passage)
    return tuple(found)


def _lead(body: tuple[Passage, ...], cited: rows.Cited) -> str:
    if not body:
        return ""
    first = body[0]
    own = cited.sentences.get(first.sentence) if first.sentence is not None else None
    return own or markdown.plain(first.markdown)


def _basis(front: Fields, past: History) -> tuple[tuple[str, str], ...]:
    found = front.fields("basis")
    words = {key: "editor" if key in past.edited else found.text(key) for key in _BASED}
    return tuple((key, word) for key, word in words.items() if word)


def _removed(front: Fields) -> tuple[tuple[str, int], ...]:
    counts = front.fields("removed")
    return tuple((role, typed.number(counts, role) or 0) for role in counts)


def _thin(path: str, card: Card, body: tuple[Passage, ...]) -> tuple[Problem, ...]:
    if card.title or body:
        return ()
    return (
        Problem(
            code="article-empty",
            message="an article with neither title nor text",
            path=path,
            hint="write `title:` between two lines `---` on top, and the text below",
            severity=Severity.WARNING,
        ),
    )
