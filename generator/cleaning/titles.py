"""The article's title, its standfirst, and the places that say the title again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from generator.cleaning.bounds import Zone
from generator.cleaning.features import DATED, Ending, Look
from generator.model.seeds import Block, BlockKind

# Lines above the article among which its title is looked for.
_REACH = 15
_LEAST_WORDS = 3
_MOST_WORDS = 40
# Characters before the title in a path such as `HomeTecnologiaTelefoni`.
_PATH_CHARACTERS = 120
_MOST_SITE_WORDS = 8
_STANDFIRST_WORDS = 90
_NEXT_LINE_WORDS = 6
_STANDFIRST_LEAST = 8
# Log-odds above which a line right under the title may well be the article's.
_DOUBTFUL = -1.5
# Log-odds below which it is something else, whatever words it shares with the text.
_UNLIKELY = -3.0
# Share of a line's longer words that the article uses too, from which it speaks of the same thing; and from which it
# does so for sure.
_SHARED = 0.3
_MUCH_SHARED = 0.5
# Lines under the title among which a standfirst stands: a second heading and a kicker may come first.
_STANDFIRST_REACH = 4
# Share of digits from which a line with a day or an hour is a byline.
_DATED = 0.1
# What speaks for a line as the title: words that the text uses too, a headline's length, that the page says it twice or
# at the end of a path, that a byline or a day stands somewhere below it or close; against it, full stops, a small
# letter, and that it surely is a menu's. A line with less than the last is none.
_TOPIC_POINTS = 3.0
# Words of a topic from which it counts in full: two that the text has too are a place as often as a title.
_TOPIC_WORDS = 4
_LENGTH_POINTS = 1.0
_HEADLINE_WORDS = range(5, 21)
_DOUBLED_POINTS = 1.5
_PATHED_POINTS = 1.5
_SIGNED_POINTS = 0.7
_OVER_BYLINE_POINTS = 1.0
_STOP_POINTS = -1.0
_SMALL_POINTS = -1.0
_MENU_POINTS = -1.0
_LEAST_POINTS = 0.8
# A standfirst shares more words with the text than its title does; by so many points.
_STANDFIRST_LEAD = 1.8
# Log-odds below which a line is surely no article's.
_MENU = -5.5
# Log-odds and blocks between, at which what a paste begins with, right over the text, is its title whatever it says.
_LIKELY = -2.0
_FEW_BETWEEN = 3
# Lines after a title in which its byline stands, blank ones counted; lines between a path and its title.
_BYLINE_REACH = 6
_PATH_REACH = 4
_CALLS = ("!", "!»", "!”", '!"', "!“")
_MOST_DIGITS = 0.25
_MOST_LINKED = 0.9


class Page(NamedTuple):
    """What is known of the lines among which a title is looked for."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    zones: Sequence[Zone]
    scores: Sequence[float]
    bylines: frozenset[int]
    """Blocks that say who wrote the article, or when."""


def find_title(page: Page, free: Sequence[int]) -> int | None:
    """Return the number of the block that is the title; None when none stands above the article.

    `free`: numbers of the blocks that no rule takes. A page's own `h1` is believed first; in pasted text it is the line
    that looks most like a headline of this text.
    """
    looks = page.looks
    first = _first_paragraph(looks, page.zones)
    if first is None:
        return None
    heading = _page_heading(page.blocks, looks, first)
    if heading is not None:
        return heading
    near = [i for i in free if i < first + _calls_out(looks[first]) and _may_be_title(looks[i])][-_REACH:]
    pathed = frozenset(i for i in near if _ends_path(page, i, first))
    candidates = [i for i in near if looks[i].words >= _LEAST_WORDS or i in pathed]
    points = _points(page, candidates, pathed)
    best = max((i for i in candidates if points[i] >= _LEAST_POINTS), key=lambda i: points[i], default=None)
    if best is not None:
        return _out_of_path(_over(best, points, looks), candidates, looks)
    top = next((i for i, look in enumerate(looks) if look.text), first)
    begins = top in candidates and top >= first - _FEW_BETWEEN and page.scores[top] > _LIKELY
    return top if begins else None


def _points(page: Page, candidates: Sequence[int], pathed: frozenset[int]) -> dict[int, float]:
    """Return how much each candidate looks like the title; 0 where nothing but its length speaks for it."""
    vocabulary = vocabulary_of(page.looks, page.zones)
    above = Counter(page.looks[i].key for i in candidates)
    signed = max((i for i in page.bylines if page.zones[i] is Zone.ABOVE), default=-1)
    points = {}
    for i in candidates:
        look = page.looks[i]
        signs = (
            _DOUBLED_POINTS if above[look.key] > 1 else 0.0,
            _PATHED_POINTS if i in pathed else 0.0,
            _OVER_BYLINE_POINTS if _stands_over(i, page.bylines, page.looks) else 0.0,
        )
        told = any(signs) or shared(look, vocabulary) > 0
        points[i] = _headline_points(look, vocabulary) + sum(signs) if told else 0.0
        points[i] += (_SIGNED_POINTS if i < signed else 0.0) + (_MENU_POINTS if page.scores[i] < _MENU else 0.0)
    return points


def _stands_over(number: int, bylines: frozenset[int], looks: Sequence[Look]) -> bool:
    """Whether a byline is one of the next two lines; over a day two or three words are a name as often as a title."""
    if looks[number].words <= _LEAST_WORDS:
        return False
    below = (i for i in range(number + 1, min(number + _BYLINE_REACH, len(looks))) if looks[i].text)
    return any(i in bylines for i in islice(below, 2))


def _ends_path(page: Page, number: int, first: int) -> bool:
    """Whether a line other than a byline ends in this one: a path to it, `Home / News / Title`."""
    key = page.looks[number].key
    near = [page.looks[i].key for i in range(max(0, number - _REACH), first + 1) if i not in page.bylines]
    return any(other.endswith(key) and other != key for other in near)


def _out_of_path(best: int, candidates: Sequence[int], looks: Sequence[Look]) -> int:
    """Return the title by itself where the best line is a path that ends in it."""
    near = (i for i in candidates if abs(i - best) <= _PATH_REACH and looks[i].key != looks[best].key)
    return next((i for i in near if looks[best].key.endswith(looks[i].key)), best)


def _calls_out(look: Look) -> bool:
    """Whether what reads like a sentence is a headline with a mark of exclamation."""
    return look.words in _HEADLINE_WORDS and look.sentences == 1 and look.text.endswith(_CALLS)


def _first_paragraph(looks: Sequence[Look], zones: Sequence[Zone]) -> int | None:
    """Return the first of the article's blocks that is running text, or else its first; None without an article."""
    inside = [number for number, zone in enumerate(zones) if zone is Zone.ARTICLE]
    return next((number for number in inside if looks[number].is_prose), next(iter(inside), None))


def _over(best: int, points: Mapping[int, float], looks: Sequence[Look]) -> int:
    """Return the line right over the best one where it is a headline too: the best is its standfirst then."""
    over = best - 1
    least = max(points[best] - _STANDFIRST_LEAD, _LENGTH_POINTS)
    if over not in points or points[over] <= least or looks[over].words not in _HEADLINE_WORDS:
        return best
    return best if _stops(looks[over]) else over


def _headline_points(look: Look, vocabulary: frozenset[str]) -> float:
    points = _TOPIC_POINTS * shared(look, vocabulary) * min(1.0, len(look.topic) / _TOPIC_WORDS)
    points += _LENGTH_POINTS if look.words in _HEADLINE_WORDS else 0.0
    points += _SMALL_POINTS if look.text[0].islower() else 0.0
    return points + _STOP_POINTS * min(_stops(look), 2)


def _stops(look: Look) -> int:
    """Return how many sentences end in a line, but for one question or call: headlines ask and shout."""
    return look.sentences - (look.question or _calls_out(look))


def echoes(looks: Sequence[Look], title: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the blocks that say the title again, and those that are a path glued to it."""
    key = looks[title].key
    same: set[int] = set()
    paths: set[int] = set()
    if looks[title].words < _LEAST_WORDS:
        return frozenset(), frozenset()
    for number, look in enumerate(looks):
        extra = look.words - looks[title].words
        if number == title or extra > _MOST_SITE_WORDS:
            continue
        if look.key == key or (look.key.startswith(key) and look.ending is Ending.NONE and extra > 0):
            same.add(number)
        elif look.key.endswith(key) and len(look.key) - len(key) <= _PATH_CHARACTERS:
            paths.add(number)
    return frozenset(same), frozenset(paths)


def standfirsts(
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
        if (
            look.words < _NEXT_LINE_WORDS
            or look.words > _STANDFIRST_WORDS
            or not (look.ending is Ending.NONE or parted)
        ):
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
    vocabulary = vocabulary_of(looks, zones) if between else frozenset()
    near = [number for place, number in enumerate(between[:_STANDFIRST_REACH]) if number == between[0] + place]
    told = [number for number in near if _sums_up(looks[number], shared(looks[number], vocabulary), scores[number])]
    sentences = [number for number in told if looks[number].ending is Ending.STOP]
    yield from (sentences or [number for number in told if number == between[0]])[:1]


def _sums_up(look: Look, share: float, score: float) -> bool:
    """Whether a line under the title may sum the article up; `share`: of its longer words that the text has too."""
    if look.words < _NEXT_LINE_WORDS or look.ending is Ending.CUT:
        return False
    if look.digit_share > _DATED and DATED.search(look.text):
        return False
    likely = score > _DOUBTFUL and look.words >= _STANDFIRST_LEAST
    return likely or (share >= _SHARED and score > _UNLIKELY)


def under_heading(blocks: Sequence[Block], looks: Sequence[Look], title: int, zones: Sequence[Zone]) -> int | None:
    """Return the line right under a page's own heading where it speaks of what the text speaks of.

    That is its standfirst, even in an element such as `widget` or `footer`.
    """
    under = next((number for number in range(title + 1, len(looks)) if looks[number].text), None)
    if under is None or blocks[title].kind is not BlockKind.HEADING or blocks[title].level != 1:
        return None
    return under if _may_lead(looks[under], vocabulary_of(looks, zones), _MUCH_SHARED) else None


def leads(looks: Sequence[Look], title: int, zones: Sequence[Zone], scores: Sequence[float]) -> frozenset[int]:
    """Return lines between title and first paragraph, and this, that may well be the article's standfirst.

    Newsrooms call it a teaser, which elsewhere on the page means the beginning of another article.
    """
    first = next((i for i in range(title + 1, len(looks)) if zones[i] is Zone.ARTICLE and looks[i].is_prose), title)
    near = [i for i in range(title + 1, first + 1) if scores[i] > _DOUBTFUL]
    vocabulary = vocabulary_of(looks, zones) if near else frozenset()
    return frozenset(i for i in near if _may_lead(looks[i], vocabulary, _SHARED))


def _may_lead(look: Look, vocabulary: frozenset[str], share: float) -> bool:
    """Whether a line has a standfirst's form, and at least a share of its longer words are the text's."""
    fits = _STANDFIRST_LEAST <= look.words <= _STANDFIRST_WORDS and look.link_share < _MOST_LINKED
    return fits and shared(look, vocabulary) >= share


def _page_heading(blocks: Sequence[Block], looks: Sequence[Look], first: int) -> int | None:
    """Return the only top heading of a page, or the nearest one above the article."""
    tops = [i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == 1 and looks[i].words > 1]
    above = [i for i in tops if i < first]
    if len(tops) == 1 and tops[0] <= first + 1:
        return tops[0]
    return above[-1] if above else None


def _may_be_title(look: Look) -> bool:
    if not 1 < look.words <= _MOST_WORDS or look.bullet:
        return False
    if look.text[0] in "…." or look.digit_share > _MOST_DIGITS:
        return False
    return look.ending in (Ending.NONE, Ending.STOP) and look.link_share <= _MOST_LINKED


def vocabulary_of(looks: Sequence[Look], zones: Sequence[Zone]) -> frozenset[str]:
    """Return what the article's running text is about, in words."""
    pairs = zip(looks, zones, strict=True)
    return frozenset().union(*(look.topic for look, zone in pairs if zone is Zone.ARTICLE and look.is_prose))


def shared(look: Look, vocabulary: frozenset[str]) -> float:
    """Return the share of a block's topic that a text is about, 0 to 1."""
    return len(look.topic & vocabulary) / len(look.topic) if look.topic else 0.0
