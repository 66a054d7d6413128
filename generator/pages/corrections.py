"""What people corrected: the articles whose file in content/ a person changed, and what of them."""

from __future__ import annotations

from generator.model.pages import Page
from generator.model.views import Correction, CorrectionsPage, Crumb
from generator.pages.directory import Directory
from generator.pages.order import newest_first


def corrections_page(desk: Directory) -> Page[CorrectionsPage]:
    """Return the list of corrected articles, the newest first. What was written by hand from the start is none."""
    corrected = {article.card.id: article for article in desk.articles if article.edited and article.seed}
    path = desk.at.section("corrections")
    view = CorrectionsPage(
        site=desk.site,
        head=desk.head("", (Crumb(target=path, word="corrections.title"),)),
        corrections=tuple(
            Correction(article=desk.item(card), keys=corrected[card.id].edited)
            for card in newest_first(article.card for article in corrected.values())
        ),
        articles=len(desk.articles),
    )
    return Page(path=path, template="corrections.html", view=view)
