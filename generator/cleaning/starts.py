"""False starts: sentences of the site that stand over the title and were taken for the article's beginning."""

from __future__ import annotations

from collections.abc import Sequence

from generator.cleaning import titles
from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look
from generator.cleaning.rules import Rule
from generator.model.cleantext import Role

# A false start has few words, and the title comes among the first blocks.
_MOST_WORDS = 60
_FEW_WORDS = 30
_REACH = 8
_HEADLINE_WORDS = range(5, 31)
# Blocks under a title among which its byline or day stands.
_BYLINE_REACH = 3
# Share of a block's topic that the text behind it has too: below it speaks of something else, above of the same.
_FOREIGN = 0.25
_RELATED = 0.3


def without_false_start(looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]) -> tuple[Zone, ...]:
    """Return the zones with a false start moved above the article.

    A headline among the article's first blocks, with a byline or a day under it, is its title when little stands over
    it, or sentences that speak of something else than the text: `Trovi gli articoli salvati nella tua area personale.`
    """
    start = next((i for i, zone in enumerate(zones) if zone is Zone.ARTICLE), len(zones))
    words = 0
    for number in range(start, min(start + _REACH, len(zones))):
        if number > start and rules[number] is None and _is_headline(looks[number]):
            over = range(start, number)
            if _is_signed(rules, number) and (words <= _FEW_WORDS or _is_foreign(looks, over, number, zones)):
                return tuple(Zone.ABOVE if start <= i <= number else zone for i, zone in enumerate(zones))
        words += looks[number].words if rules[number] is None else 0
        if words > _MOST_WORDS:
            break
    return tuple(zones)


def _is_headline(look: Look) -> bool:
    return look.words in _HEADLINE_WORDS and look.ending is Ending.NONE and not look.bullet


def _is_signed(rules: Sequence[Rule | None], number: int) -> bool:
    below = rules[number + 1 : number + 1 + _BYLINE_REACH]
    return any(rule is not None and rule.role is Role.BYLINE for rule in below)


def _is_foreign(looks: Sequence[Look], over: range, number: int, zones: Sequence[Zone]) -> bool:
    vocabulary = titles.vocabulary_of(looks[number:], zones[number:])
    foreign = all(titles.shared(looks[i], vocabulary) < _FOREIGN for i in over)
    return foreign and titles.shared(looks[number], vocabulary) >= _RELATED
