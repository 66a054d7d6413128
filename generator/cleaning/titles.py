"""The article's title, and the places that say it again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look
from generator.model.seeds import Block, BlockKind

# Lines above the article among which its title is looked for.
_REACH = 15
_LEAST_WORDS = 3
_MOST_WORDS = 40
# Characters before the title in a path such as `HomeTecnologiaTelefoni`.
_PATH_CHARACTERS = 120
_MOST_SITE_WORDS = 8
SHARED = 0.3
"""Share of a line's longer words that the article uses too, from which it speaks of the same thing."""
# What speaks for a line as the title: words that the text uses too, a headline's length, that the page says it twice or
# at the end of a path, that it counts what the article numbers, that a byline or a day stands somewhere below it or
# close; against it, full stops, a small letter, a list's signs, that it stands below the text's first paragraph, and
# each unit of log-odds by which it is unlikely to be an article's. A line with less than the last is none.
_TOPIC_POINTS = 3.0
# Words of a topic from which it counts in full: two that the text has too are a place as often as a title.
_TOPIC_WORDS = 4
_LENGTH_POINTS = 1.0
_HEADLINE_WORDS = range(5, 21)
_DOUBLED_POINTS = 1.5
_PATHED_POINTS = 1.5
_NUMBERED_POINTS = 1.5
_SIGNED_POINTS = 0.7
_OVER_BYLINE_POINTS = 1.0
_STOP_POINTS = -1.0
_SMALL_POINTS = -1.0
_LIST_POINTS = -1.5
_BELOW_POINTS = -1.0
_UNLIKELY_POINTS = 0.2
_LEAST_POINTS = 0.8
# A standfirst shares more words with the text than its title does; by so many points.
_STANDFIRST_LEAD = 1.8
# Log-odds below which a line is unlikely to be an article's, and of a paragraph that is no notice above its title.
_LIKELY, _NO_NOTICE = -2.0, 1.5
# Blocks between, at which what a paste begins with, right over the text, is its title whatever it says.
_FEW_BETWEEN = 3
# Lines after a title in which its byline stands, blank ones counted; lines between a path and its title.
_BYLINE_REACH, _PATH_REACH = 6, 4
# Commas, and signs such as slashes, from which a line is a list of subjects or a path.
_LIST_COMMAS, _LIST_PARTINGS = 4, 2
ENTRY = re.compile(r"(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?:\s?(?:[ap]\.?m\.?|uhr))?\s*[–—|-]\s", re.I)
"""The time with which the head of an entry of a live report begins: `18:20 – The bridge is open again`."""
# The office that sends a press release, in its first lines: `Ministry of Fisheries – Press Office`.
_SENDER = re.compile(r"[^\W_][^.:;!?,]{1,40}\s[–—|-]\s[^\W_][^.:;!?,]{1,40}")
# What a list is of, `10 things that you should know`, and its entries; from so many it is one.
_LIST = re.compile(r"(?:[^\W\d_]+\s)?\d{1,3}\s[^\W\d_]\D+")
_ENTRY, _FEWEST_ENTRIES = re.compile(r"\d{1,3}[.)]\s"), 3
_CALLS = ("!", "!»", "!”", '!"', "!“")
# What parts the entries of a row of a menu, and opens them.
_GAP = re.compile(r"\S[ \t\u00a0]*(?:\t|[ \u00a0]{2})[ \t\u00a0]*(?=\S)")
_ARROW = re.compile("[▾▼▿⌄☰≡]")
# A pictogram that opens a line about something else: `🔴 LIVE – the council meets`.
_TICKER = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
_MOST_DIGITS = 0.25
# Who holds the rights of a site is no headline: `© 2025 Valley Rivers Trust`.
_RIGHTS = re.compile(r"©|\(c\)\s|\bcopyright\b")
MOST_LINKED = 0.9
"""Share of linked words from which a line is a link to elsewhere."""


class Page(NamedTuple):
    """What is known of the lines among which a title is looked for."""

    blocks: Sequence[Block]
    looks: Sequence[Look]
    zones: Sequence[Zone]
    scores: Sequence[float]
    bylines: frozenset[int]
    """Blocks that say who wrote the article, or when."""
    releases: frozenset[int]
    """Blocks that call it a press release."""


def find_title(page: Page, free: Sequence[int]) -> int | None:
    """Return the number of the block that is the title; None when none stands above the article.

    `free`: numbers of the blocks that no rule takes. A page's own `h1` is believed first; in pasted text it is the line
    that looks most like a headline of this text.
    """
    looks = page.looks
    entries = {i for i in free if ENTRY.match(looks[i].text)}
    free = [i for i in free if i not in entries] if len(entries) > 1 else free
    held = [f" {look.folded} " for look in looks if _RIGHTS.search(look.folded) and look.words <= _MOST_WORDS]
    free = [i for i in free if not any(f" {looks[i].key} " in line for line in held)]
    inside = _paragraphs(looks, page.zones)
    if not inside:
        return None
    label = max((i for i in page.releases if i < inside[0]), default=-1)
    free = [i for i in free if i > label] if any(label < i < inside[0] for i in free) else free
    heading = _page_heading(page.blocks, looks, inside[0])
    if heading is not None:
        return heading
    sure = next((i for i in inside if page.scores[i] >= _NO_NOTICE), inside[0])
    title = _over_paragraph(page, free, inside[0], sure)
    return _opening(page, free, inside[0]) if title is None else title


def _over_paragraph(page: Page, free: Sequence[int], first: int, sure: int) -> int | None:
    """Return the line above the text that looks most like a headline of it; None where none does.

    `first`: its first paragraph, which may be a notice above the title; `sure`: the first that is none.
    """
    looks = page.looks
    end = first + _calls_out(looks[first])
    may = [i for i in free if i < max(end, sure) and _may_be_title(looks[i]) and not _is_spaced(page.blocks[i])]
    below = [i for i in may if i >= end and looks[i].ending is Ending.NONE]
    near = [i for i in may if i < end][-_REACH:] + below
    pathed = frozenset(i for i in near if _ends_path(page, i, first))
    candidates = [i for i in near if looks[i].words >= _LEAST_WORDS or i in pathed]
    points = _points(page, candidates, pathed)
    points |= {i: points[i] + _BELOW_POINTS for i in candidates if i >= end}
    best = max((i for i in candidates if points[i] >= _LEAST_POINTS), key=lambda i: points[i], default=None)
    return None if best is None else _out_of_path(_over(best, points, page), candidates, looks)


def _opening(page: Page, free: Sequence[int], first: int) -> int | None:
    """Return the line with which a paste begins where it stands close over the text, and may well be the article's."""
    looks = page.looks
    top = next((i for i, look in enumerate(looks) if look.text), first)
    may_be = first - _FEW_BETWEEN <= top < first and top in free and _may_be_title(looks[top])
    return top if may_be and page.scores[top] > _LIKELY and looks[top].words >= _LEAST_WORDS else None


def _points(page: Page, candidates: Sequence[int], pathed: frozenset[int]) -> dict[int, float]:
    """Return how much each candidate looks like the title; 0 where nothing but its length speaks for it."""
    vocabulary = vocabulary_of(page.looks, page.zones)
    above = Counter(page.looks[i].key for i in candidates)
    signed = max((i for i in page.bylines if page.zones[i] is Zone.ABOVE), default=-1)
    numbered = sum(bool(_ENTRY.match(look.text)) for look in page.looks) >= _FEWEST_ENTRIES
    points = {}
    for i in candidates:
        look = page.looks[i]
        signs = (
            _NUMBERED_POINTS if numbered and _LIST.fullmatch(look.text) else 0.0,
            _DOUBLED_POINTS if above[look.key] > 1 else 0.0,
            _PATHED_POINTS if i in pathed else 0.0,
            _OVER_BYLINE_POINTS if _stands_over(i, page.bylines, page.looks) else 0.0,
        )
        told = any(signs) or shared(look, vocabulary) > 0
        points[i] = _headline_points(look, vocabulary) + sum(signs) if told else 0.0
        points[i] += _SIGNED_POINTS if i < signed else 0.0
        points[i] += _UNLIKELY_POINTS * min(0.0, page.scores[i] - _LIKELY)
    return points


def _stands_over(number: int, bylines: frozenset[int], looks: Sequence[Look]) -> bool:
    """Whether a byline is one of the next two lines but paths to the page.

    Over a day two or three words are a name as often as a title.
    """
    if looks[number].words <= _LEAST_WORDS:
        return False
    near = range(number + 1, min(number + _BYLINE_REACH, len(looks)))
    below = (i for i in near if looks[i].text and (i in bylines or looks[i].partings < _LIST_PARTINGS))
    return any(i in bylines for i in islice(below, 2))


def _ends_path(page: Page, number: int, first: int) -> bool:
    """Whether a line other than a byline ends in this one: a path to it, `Home / News / Title`."""
    key = page.looks[number].key
    near = [page.looks[i].key for i in range(max(0, number - _REACH), first + 1) if i not in page.bylines]
    return any(other.endswith(key) and other != key for other in near)


def _out_of_path(best: int, candidates: Sequence[int], looks: Sequence[Look]) -> int:
    """Return the title by itself where the best line is a path that ends in it."""
    long = looks[best].key
    near = [i for i in candidates if abs(i - best) <= _PATH_REACH and looks[i].key != long]
    return next((i for i in near if long.endswith(looks[i].key)), best)


def _calls_out(look: Look) -> bool:
    """Whether what reads like a sentence is a headline with a mark of exclamation."""
    return look.words in _HEADLINE_WORDS and look.sentences == 1 and look.text.endswith(_CALLS)


def _paragraphs(looks: Sequence[Look], zones: Sequence[Zone]) -> Sequence[int]:
    """Return the article's blocks that are running text, or else its first; nothing without an article."""
    inside = [number for number, zone in enumerate(zones) if zone is Zone.ARTICLE]
    return [number for number in inside if looks[number].is_prose] or inside[:1]


def _over(best: int, points: Mapping[int, float], page: Page) -> int:
    """Return the line right over the best one where it is a headline too: the best is its standfirst then.

    A line that says little of what the text says is one only over a longer line.
    """
    over = best - 1
    least = max(points[best] - _STANDFIRST_LEAD, _LENGTH_POINTS)
    if over not in points or points[over] <= least:
        return best
    look = page.looks[over]
    sends = over - 1 in page.releases and _SENDER.fullmatch(look.text)
    if sends or (page.looks[best].text.isupper() and not look.text.isupper()):
        return best
    if look.words not in _HEADLINE_WORDS or look.text[0].islower() or _lists(look) or _TICKER.match(look.text):
        return best
    if look.ending is Ending.STOP and _stops(look):
        return best
    share = shared(look, vocabulary_of(page.looks, page.zones))
    longer = page.looks[best].words > look.words
    return over if share >= SHARED or longer else best


def _is_spaced(block: Block) -> bool:
    """Whether wide gaps or arrows stand in a line, as between the entries of a menu."""
    return len(_GAP.findall(block.raw.strip())) > 1 or bool(_ARROW.search(block.raw))


def _headline_points(look: Look, vocabulary: frozenset[str]) -> float:
    points = _TOPIC_POINTS * shared(look, vocabulary) * min(1.0, len(look.topic) / _TOPIC_WORDS)
    points += _LENGTH_POINTS if look.words in _HEADLINE_WORDS else 0.0
    points += _SMALL_POINTS if look.text[0].islower() else 0.0
    points += _LIST_POINTS if _lists(look) else 0.0
    return points + _STOP_POINTS * min(_stops(look), 2)


def _lists(look: Look) -> bool:
    """Whether a line is a list of subjects or a path, and quotes nobody."""
    return not look.quotings and (look.commas >= _LIST_COMMAS or look.partings >= _LIST_PARTINGS)


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
    if look.text[0] in "…." or look.digit_share > _MOST_DIGITS or not any(map(str.isalpha, look.text)):
        return False
    return look.ending in (Ending.NONE, Ending.STOP) and look.link_share <= MOST_LINKED


def vocabulary_of(looks: Sequence[Look], zones: Sequence[Zone]) -> frozenset[str]:
    """Return what the article's running text is about, in words."""
    text = [look for look, zone in zip(looks, zones, strict=True) if zone is Zone.ARTICLE and look.is_prose]
    return text[0].telling.intersection(chain.from_iterable([look.tokens for look in text])) if text else frozenset()


def shared(look: Look, vocabulary: frozenset[str]) -> float:
    """Return the share of a block's topic that a text is about, 0 to 1."""
    topic = look.topic
    return len(topic & vocabulary) / len(topic) if topic else 0.0
