"""The standfirst: what sums an article up between its title and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.cleaning import titles
from generator.cleaning.bounds import Zone
from generator.cleaning.features import DATED, Ending, Look
from generator.model.seeds import Block, BlockKind

_MOST_WORDS = 90
_NEXT_LINE_WORDS = 6
_LEAST_WORDS = 8
# Log-odds above which a line right under the title may well be the article's.
_DOUBTFUL = -1.5
# Log-odds below which it is something else, whatever words it shares with the text.
_UNLIKELY = -3.0
# Share of a line's longer words that the article uses too, from which it speaks of the same thing for sure.
_MUCH_SHARED = 0.5
# Lines under the title among which a standfirst stands: a second heading and a kicker may come first.
_REACH = 4
# Share of digits from which a line with a day or an hour is a byline.
_DATED = 0.1


def find(
    looks: Sequence[Look], title: int, zones: Sequence[Zone], taken: frozenset[int], scores: Sequence[float]
) -> frozenset[int]:
    """Return the blocks between title and text that sum the article up.

    `taken`: blocks that go by a rule. `scores`: log-odds that each block is the article's. They are the article's
    first paragraphs where these have no full stop, or where something else (a byline, an advertisement) parts them
    from the text.
    """
    inside = [i for i, zone in enumerate(zones) if zone is Zone.ARTICLE and i not in taken and i > title]
    found = (
        set(_over_text(looks, [i for i in range(title + 1, inside[0]) if i not in taken], zones, scores))
        if inside
        else set()
    )
    for first, after in pairwise(inside):
        look = looks[first]
        parted = after > first + 1 and first + 1 in taken
        fits = _NEXT_LINE_WORDS <= look.words <= _MOST_WORDS and not titles.ENTRY.match(look.text)
        if not fits or not (look.ending is Ending.NONE or parted):
            break
        found.add(first)
        if parted:
            break
    return frozenset(found)


def _over_text(
    looks: Sequence[Look], between: Sequence[int], zones: Sequence[Zone], scores: Sequence[float]
) -> Iterator[int]:
    """Yield the line between title and text that speaks of the same thing, or may well be the article's.

    It is the first, or the first sentence among those right under the title.
    """
    vocabulary = titles.vocabulary_of(looks, zones) if between else frozenset()
    near = [number for place, number in enumerate(between[:_REACH]) if number == between[0] + place]
    shares = {number: titles.shared(looks[number], vocabulary) for number in near}
    told = [number for number in near if _sums_up(looks[number], shares[number], scores[number])]
    sentences = [number for number in told if looks[number].ending is Ending.STOP]
    yield from (sentences or [number for number in told if number == between[0]])[:1]


def _sums_up(look: Look, share: float, score: float) -> bool:
    """Whether a line under the title may sum the article up; `share`: of its longer words that the text has too."""
    if look.words < _NEXT_LINE_WORDS or look.ending is Ending.CUT or look.bullet or titles.ENTRY.match(look.text):
        return False
    if look.digit_share > _DATED and DATED.search(look.text):
        return False
    likely = score > _DOUBTFUL and look.words >= _LEAST_WORDS
    return likely or (share >= titles.SHARED and score > _UNLIKELY)


def under_heading(blocks: Sequence[Block], looks: Sequence[Look], title: int, zones: Sequence[Zone]) -> int | None:
    """Return the line right under a page's own heading where it speaks of what the text speaks of.

    That is its standfirst, even in an element such as `widget` or `footer`.
    """
    under = next((number for number in range(title + 1, len(looks)) if looks[number].text), None)
    if under is None or blocks[title].kind is not BlockKind.HEADING or blocks[title].level != 1:
        return None
    return under if _may_lead(looks[under], titles.vocabulary_of(looks, zones), _MUCH_SHARED) else None


def leads(looks: Sequence[Look], title: int, zones: Sequence[Zone], scores: Sequence[float]) -> frozenset[int]:
    """Return lines between title and first paragraph, and this, that may well be the article's standfirst.

    Newsrooms call it a teaser, which elsewhere on the page means the beginning of another article.
    """
    first = next((i for i in range(title + 1, len(looks)) if zones[i] is Zone.ARTICLE and looks[i].is_prose), title)
    near = [i for i in range(title + 1, first + 1) if scores[i] > _DOUBTFUL]
    vocabulary = titles.vocabulary_of(looks, zones) if near else frozenset()
    return frozenset(i for i in near if _may_lead(looks[i], vocabulary, titles.SHARED))


def _may_lead(look: Look, vocabulary: frozenset[str], share: float) -> bool:
    """Whether a line has a standfirst's form, and at least a share of its longer words are the text's."""
    fits = _LEAST_WORDS <= look.words <= _MOST_WORDS and look.link_share < titles.MOST_LINKED
    return fits and titles.shared(look, vocabulary) >= share
