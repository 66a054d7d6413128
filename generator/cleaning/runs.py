"""Short lines that belong together: the titles under a head, and lines of the site that stand in the text too."""

from __future__ import annotations

from collections.abc import Sequence

from generator.cleaning import repeats
from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look
from generator.cleaning.known.rules import Rule, Scope
from generator.model.cleantext import Role

# Blocks that a head such as "Read also" can take with it.
_LONGEST_RUN = 30
# Short lines of the article that stand twice: two are a banner and the title, more are contents and headings.
_MOST_SITE_LINES = 2


def followers(looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]) -> dict[int, Rule]:
    """Return the titles under each head of contents, and under each of other articles that is not above the article.

    A run ends with the first sentence, and where a title of it comes again: there the contents end and the text goes
    on with its first heading.
    """
    found: dict[int, Rule] = {}
    head: Rule | None = None
    run: set[str] = set()
    for number, (look, rule, zone) in enumerate(zip(looks, rules, zones, strict=True)):
        if rule is not None:
            begins = rule.scope is not Scope.LINE and (zone is not Zone.ABOVE or rule.role is Role.MENU)
            head, run = (rule, set()) if begins else (head, run)
        elif look.is_prose or look.ending is Ending.COLON or look.key in run or len(run) >= _LONGEST_RUN:
            head = None
        elif head is not None:
            found[number] = head
            run.add(look.key)
    return found


def of_the_site(looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]) -> dict[str, list[int]]:
    """Return the short lines that stand both inside and outside the article, with their places.

    None where there are many: contents name the headings that they list.
    """
    inside = {
        key: places
        for key, places in repeats.short_repeats(looks).items()
        if rules[places[0]] is None and any(zones[i] is Zone.ARTICLE for i in places)
    }
    if len(inside) > _MOST_SITE_LINES:
        return {}
    return {key: places for key, places in inside.items() if any(zones[i] is not Zone.ARTICLE for i in places)}
