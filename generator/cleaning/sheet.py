"""The work sheet: all that is known of a seed's pieces before they are judged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.cleaning import bounds, datedlines, repeats, runs, titles
from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look, see
from generator.cleaning.known.appeals import Appeals
from generator.cleaning.known.rules import Rule, RuleBook, Scope
from generator.cleaning.learned import elements, network, phrasebook, traits
from generator.cleaning.learned.network import Matrix
from generator.cleaning.learned.phrasebook import Said
from generator.cleaning.learned.trails import surroundings
from generator.cleaning.learned.traits import Known
from generator.cleaning.pieces import Piece
from generator.model.cleantext import Role
from generator.model.seeds import BlockKind

_LEAST_ANNOUNCED = 4
_CLOSING_WORDS = range(3, 13)
_MARKS = "\"'»”’)"
_QUOTING = ("«", "“", '"')
# How newsrooms sign a short text: `The pool closes on Monday. (abr)`.
_INITIALS = re.compile(r"\s?\((?:[a-zA-Z]{2,4}|[A-Z]\.\s?[A-Z]\.)\)\Z")
_HEADING_WORDS = 22
# Of a title; the sentences of scripts without full stops and spaces are longer.
_TITLE_CHARACTERS = 120
SURE = 1.0
"""Log-odds from which a block is the article's, whatever the element around it is called."""
# Log-odds above which a line between two paragraphs may be their heading, or one under a paragraph its end.
_DOUBTFUL = -1.0
_SILENT = (BlockKind.FENCE, BlockKind.TITLE)
# Sentences of prose that hold a rule's topic from which the article is about it.
_ABOUT = 2
_BRAND_WORDS = 3
_NAME_WORDS = range(2, 5)
_AUTHOR = "byline.author"
# Paragraphs of a page, counted from its last, below which a name is no heading.
_LAST_PROSE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One row a piece, in every field."""

    pieces: Sequence[Piece]
    known: Known
    said: Said
    """What the words of each say."""
    scores: Sequence[float]
    """Log-odds that each is the article's."""
    zones: Sequence[Zone]
    title: int | None
    followers: Mapping[int, Rule]
    """Pieces that go with the head above them."""
    site_lines: Mapping[str, Sequence[int]]
    """Short lines that stand both inside and outside the article, with their places: the site's own."""


def draw(pieces: Sequence[Piece], book: RuleBook, marked: Mapping[int, int]) -> Sheet:
    """Fill in the sheet of a seed. `marked`: its blocks that other seeds hold too, by number, and how many do."""
    known = survey(pieces, book, marked)
    said = phrasebook.learned().read(known.words, [look.folded for look in known.looks])
    table = traits.table(known, said, elements.learned())
    scores = network.scores(table, network.learned()) if pieces else table[:0]
    asked = [number for number, piece in enumerate(pieces) if _is_asked(piece)]
    inside = _inside(pieces, known, scores, asked, book.appeals)
    zones = bounds.zones(inside)
    followers = runs.followers(known.looks, known.rules, zones)
    signed = _bylines(known)
    free = [number for number in _free(asked, known) if number not in followers and number not in signed]
    releases = frozenset(number for number, rule in enumerate(known.rules) if rule and rule.id == "label.release")
    page = titles.Page(known.blocks, known.looks, zones, scores.tolist(), signed, releases)
    return Sheet(
        pieces=pieces,
        known=known,
        said=said,
        scores=page.scores,
        zones=zones,
        title=titles.find_title(page, free),
        followers=followers,
        site_lines=runs.of_the_site(known.looks, known.rules, zones),
    )


def survey(pieces: Sequence[Piece], book: RuleBook, marked: Mapping[int, int]) -> Known:
    """Return what is known of a seed's pieces. `marked`: its blocks that other seeds hold too, and how many do."""
    blocks = [piece.block for piece in pieces]
    looks, words = see(blocks, book.small_words)
    others = repeats.telling(looks, {i: marked[p.origin] for i, p in enumerate(pieces) if p.origin in marked})
    return Known(
        blocks=blocks,
        looks=looks,
        rules=_rules(pieces, looks, book),
        around=surroundings(blocks, looks),
        headings=book.headings,
        doubles=repeats.doubles(looks),
        embeds=runs.embedded(looks),
        others=[0 if look.key in book.headings else others.get(i, 0) for i, look in enumerate(looks)],
        words=words,
    )


def _rules(pieces: Sequence[Piece], looks: Sequence[Look], book: RuleBook) -> tuple[Rule | None, ...]:
    open_to = [number for number, piece in enumerate(pieces) if piece.verdict is None]
    taken = dict(zip(open_to, book.find_all([looks[number] for number in open_to]), strict=True))
    found = [taken.get(number) for number in range(len(pieces))]
    for number, rule in enumerate(found[2:], 1):
        appeals = rule is not None and rule.signs and rule.role is Role.ADVERT
        if appeals and found[number] is None and _is_brand(pieces[number - 1 : number + 1], looks[number]):
            found[number] = rule
    box = next((rule for rule in book.rules if rule.role is Role.BYLINE and rule.scope is Scope.FROM_HERE), None)
    for number in _boxed(looks, found) if box else ():
        found[number] = found[number] or box
    about = {rule for rule in {rule for rule in found if rule and rule.topic} if _is_about(looks, rule)}
    return tuple(None if rule in about else rule for rule in found)


def _boxed(looks: Sequence[Look], rules: Sequence[Rule | None]) -> Iterator[int]:
    """Yield the lines below the text that say the author's name once more, and what is told of the author there."""
    bylines = [
        (look.folded, rule) for look, rule in zip(looks, rules, strict=True) if rule and rule.role is Role.BYLINE
    ]
    signed = [text for text, _ in bylines]
    authors = [text for text, rule in bylines if rule.id == _AUTHOR]
    prose = [number for number, look in enumerate(looks) if look.is_prose]
    below = prose[-_LAST_PROSE] if len(prose) > _LAST_PROSE else len(looks)
    for number in range(below + 1, len(looks)) if signed else ():
        look = looks[number]
        if look.words in _NAME_WORDS and look.capital_share == 1 and any(look.key in one for one in signed):
            yield number
            told = next((i for i in range(number + 1, len(looks)) if looks[i].text), number)
            yield from [told] if looks[told].is_prose else []
        elif look.is_prose and any(_opening(look) in one for one in authors):
            yield number


def _opening(look: Look) -> str:
    """Return the first two words of a paragraph where both may be a name, folded; else the whole of it."""
    first = look.text.split()[:2]
    return " ".join(look.folded.split()[:2]) if all(word[:1].isupper() for word in first) else look.folded


def _is_brand(pieces: Sequence[Piece], look: Look) -> bool:
    """Whether a line over an advertisement's appeal names who advertises: both are one paragraph, which it begins."""
    return look.words <= _BRAND_WORDS and [p.block.raw.endswith("\n\n") for p in pieces] == [True, False]


def _is_about(looks: Sequence[Look], rule: Rule) -> bool:
    """Whether the article itself is about a rule's topic: advertisements seldom are."""
    prose = (look.folded for look in looks if look.is_prose and look.ending is not Ending.CUT)
    return sum(any(word in text for word in rule.topic) for text in prose) >= _ABOUT


def _inside(
    pieces: Sequence[Piece], known: Known, scores: Matrix, asked: Sequence[int], appeals: Appeals
) -> list[bool]:
    """Return which pieces stay: where no editor and no rule has said anything, those that are likely enough.

    `asked`: pieces that no editor has judged.
    """
    rules, embeds = known.rules, known.embeds
    asked = [number for number in asked if number in embeds or _may_stay(rules[number], scores[number])]
    inside = [piece.verdict is not None and piece.verdict.keep for piece in pieces]
    chosen = bounds.chosen(scores[asked], [known.looks[number].words for number in asked])
    for number, stays in zip(asked, chosen, strict=True):
        inside[number] = stays
    for over, number, under in zip(asked, asked[1:], asked[2:], strict=False):
        parts = inside[over] and inside[under] and known.looks[over].is_prose and known.looks[under].is_prose
        heads = parts and scores[number] > _DOUBTFUL and _is_heading(known.looks[number])
        answered = inside[over] and inside[under] and _is_answered(*(known.looks[n] for n in (over, number, under)))
        inside[number] = inside[number] or heads or answered
    for over, under in islice(((one, other) for other, one in pairwise(reversed(asked)) if inside[one]), 1):
        follows = known.looks[over].is_prose and scores[under] > _DOUBTFUL
        inside[under] = inside[under] or (follows and _closes(known.looks[under], appeals))
    for number in runs.posted(known.looks, inside):
        inside[number] = inside[number] or number in asked
    last = asked[-1] if asked else 0
    if last and last == _last_shown(pieces) and inside[last - 1] and _announces(known.looks[last]):
        inside[last] = True
    heads = [_is_heading(look) and len(look.text) <= _TITLE_CHARACTERS for look in known.looks]
    return bounds.without_lost_heads(inside, heads, [look.text != "" for look in known.looks])


def _may_stay(rule: Rule | None, score: float) -> bool:
    """Whether no rule takes a piece, or one whose words an article may have too, where this surely is its line."""
    return rule is None or (rule.weak and score >= SURE)


def _is_heading(look: Look) -> bool:
    """Whether a line between two of the article's paragraphs reads like its heading."""
    return look.ending is Ending.NONE and not look.bullet and look.words <= _HEADING_WORDS


def _is_answered(over: Look, look: Look, under: Look) -> bool:
    """Whether a line between two that open with quotation marks is what an interviewer says: `And the refunds?`."""
    quoted = all(one.text.startswith(_QUOTING) for one in (over, under))
    return quoted and not look.bullet and look.words <= _HEADING_WORDS and look.text.endswith(("?", "."))


def _closes(look: Look, appeals: Appeals) -> bool:
    """Whether a line under a paragraph is its last sentence, and turns to no reader: `Talks resume on Monday.`."""
    text = _INITIALS.sub("", look.text).rstrip(_MARKS)
    whole = text.endswith(".") and text[:1].isupper() and look.sentences == 1
    return whole and look.words in _CLOSING_WORDS and not appeals.told(look)


def _last_shown(pieces: Sequence[Piece]) -> int:
    return max((number for number, piece in enumerate(pieces) if piece.block.raw.strip()), default=0)


def _announces(look: Look) -> bool:
    """Whether a seed's last line announces what the paste has cut off: `These funds will go to:`."""
    return look.ending is Ending.COLON and look.words >= _LEAST_ANNOUNCED


def _is_asked(piece: Piece) -> bool:
    return piece.verdict is None and piece.block.kind not in _SILENT and bool(piece.block.raw.strip())


def _free(asked: Sequence[int], known: Known) -> list[int]:
    """Return the pieces that may be the title."""
    rules, around, doubles = known.rules, known.around, known.doubles
    return [
        number
        for number in asked
        if rules[number] is None
        and around[number].role is None
        and (number not in doubles or not known.looks[number].is_prose)
    ]


def _bylines(known: Known) -> frozenset[int]:
    return frozenset(
        number
        for number, (look, rule) in enumerate(zip(known.looks, known.rules, strict=True))
        if (rule and rule.role is Role.BYLINE) or (look.digit_share and datedlines.is_dated(look.text))
    )
