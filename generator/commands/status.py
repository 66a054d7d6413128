"""`rassegna status`: what is held, what editors changed, what is missing."""

from __future__ import annotations

from pathlib import Path

import click

from generator import inspection
from generator.commands import place, talk
from generator.engine import Engine
from generator.model.articles import Article


@click.command(short_help="List articles, hand edits and refused seeds.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON on stdout.")
@click.pass_obj
def status(root: Path, as_json: bool) -> int:  # noqa: FBT001 (click names them)
    """List the articles: date, source, review, what was edited by hand, and the seeds that are no articles."""
    engine = Engine(place.digest(root))
    shelf, problems = inspection.holdings(engine)
    problems = (*problems, *inspection.refusals(engine, shelf))
    if as_json:
        talk.data({"articles": [_row(article) for article in shelf.articles], "problems": problems})
    else:
        for article in shelf.articles:
            click.echo(talk.printable(_line(article)))
        edited = sum(bool(article.edited) for article in shelf.articles)
        talk.problems(problems)
        talk.say(f"{talk.number(len(shelf.articles), 'article')}, {edited:,} edited by hand")
    return talk.FAILED if any(p.severity == "error" for p in problems) else talk.DONE


def _row(article: Article) -> dict[str, object]:
    card = article.card
    return {
        "id": card.id,
        "path": article.path,
        "seed": article.seed,
        "title": card.title,
        "date": str(card.date) if card.date else None,
        "source": card.source,
        "review": article.review,
        "draft": article.draft,
        "edited": article.edited,
        "cautions": article.cautions,
    }


def _line(article: Article) -> str:
    card = article.card
    known = [card.id, str(card.date) if card.date else "no date", card.source or "no source", article.review.value]
    edits = f"  edited by hand: {', '.join(article.edited)}" if article.edited else ""
    cautions = f"  not a whole article: {', '.join(article.cautions)}" if article.cautions else ""
    return f"{'  '.join(known)}  {article.path}{edits}{cautions}"
