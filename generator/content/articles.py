"""An article's file read into an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content import digests, keys, markdown, rows, typed
from generator.content.history import History
from generator.model.articles import Article, Card, Passage, Review, Rights
from generator.model.problems import Problem, Severity
from generator.text.addresses import web_address
from generator.yamltext import Fields

_BASED = ("title", "date", "source", "lang")


def read(path: str, past: History) -> tuple[Article, tuple[Problem, ...]]:
    """Read one article, without its slug, and what there is to say of it.

    Raises ContentError when something in it cannot be understood.
    """
    front = past.fields
    cited = rows.cited(front)
    title, passages = _titled(front, past.passages)
    body = _passages(passages, past, cited)
    facts = rows.facts(front, cited, past.edited)
    card = Card(
        id=front.text("id") or digests.of_path(path),
        slug="",
        title=title,
        date=typed.date(front, "date"),
        source=front.text("source"),
        lang=typed.lang(front),
        topics=front.texts("topics"),
        tags=front.texts("tags"),
        lead=_lead(body, cited),
        figures=facts.figures,
        quotes=facts.quotes,
        events=facts.events,
        entities=facts.entities,
    )
    return _article(path, past, card, body), (
        *keys.unknown(front, keys.ORDER),
        *_unusable(past),
        *rows.own(front, facts),
        *_thin(path, card, body),
    )


def _article(path: str, past: History, card: Card, body: tuple[Passage, ...]) -> Article:
    front = past.fields
    counts = front.fields("removed")
    return Article(
        card=card,
        path=path,
        seed=front.text("seed"),
        url=front.text("url"),
        authors=front.texts("author"),
        basis=_basis(front, past),
        sentence_count=front.number("sentences", default=0) or None,
        notices=rows.notices(front),
        removed=tuple((role, counts.number(role, default=0)) for role in counts),
        model=front.text("rewritten"),
        edited=past.by_hand,
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


def _passages(blocks: tuple[str, ...], past: History, cited: Mapping[int, str]) -> tuple[Passage, ...]:
    numbers, rewordings = past.numbers, past.rewordings
    found = []
    for block in blocks:
        digest = digests.of_passage(block)
        basis = ((number, cited.get(number, "")) for number in rewordings.get(digest, ()))
        passage = Passage(
            markdown=block,
            sentence=numbers.get(digest),
            reworded=digest in rewordings,
            rests_on=tuple((number, text) for number, text in basis if text),
        )
        found.append(passage)
    return tuple(found)


def _lead(body: tuple[Passage, ...], cited: Mapping[int, str]) -> str:
    if not body:
        return ""
    first = body[0]
    own = cited.get(first.sentence) if first.sentence is not None else None
    return own or markdown.plain(first.markdown)


def _basis(front: Fields, past: History) -> tuple[tuple[str, str], ...]:
    found = front.fields("basis")
    words = {key: "editor" if key in past.edited else found.text(key) for key in _BASED}
    return tuple((key, word) for key, word in words.items() if word)


def _unusable(past: History) -> Iterator[Problem]:
    """Say that what stands as the language is no code of one, or that a person's address leads nowhere."""
    front = past.fields
    if front.text("lang") and not typed.lang(front):
        why = f"`lang` is no language code: {front['lang']!r}; the page names no language"
        yield _unused(front, "lang", why, "write a code such as it, en or pt-BR")
    if "url" in past.edited and not web_address(front.text("url")):
        why = f"`url` is no web address: {front['url']!r}; the page does not lead to it"
        yield _unused(front, "url", why, "write it whole, such as https://example.org/article")


def _unused(front: Fields, key: str, why: str, hint: str) -> Problem:
    return Problem(code=f"{key}-unknown", message=why, path=front.path, line=front.lines[key], hint=hint)


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
