"""The work sheet: all that is known of a seed's pieces before they are judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.cleaning import bounds, repeats, scoring, starts, titles
from generator.cleaning.bounds import Zone
from generator.cleaning.embeds import embedded
from generator.cleaning.features import Ending, Look
from generator.cleaning.features import look as look_at
from generator.cleaning.pieces import Piece
from generator.cleaning.rules import Rule, RuleBook, Scope
from generator.cleaning.trails import Surroundings, surroundings
from generator.model.cleantext import Role
from generator.model.seeds import BlockKind

# Sentences of prose that hold a rule's topic from which the article is about it.
_ABOUT = 2
# Blocks that a head such as "Read also" can take with it.
_LONGEST_RUN = 30
# Short lines both inside and outside the article: two are a banner and the title, more are contents and headings.
_MOST_SITE_LINES = 2
_SILENT = (BlockKind.FENCE, BlockKind.TITLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One row a piece, in every field."""

    pieces: tuple[Piece, ...]
    looks: tuple[Look, ...]
    rules: tuple[Rule | None, ...]
    around: tuple[Surroundings, ...]
    others: Mapping[int, int]
    """Pieces that other seeds hold too: how many."""
    doubles: Mapping[int, tuple[int, str]]
    """Pieces that say again what another says: which one, and how."""
    site_lines: Mapping[str, Sequence[int]]
    """Short lines that stand both inside and outside the article, with their places: the site's own."""
    embeds: frozenset[int]
    headings: frozenset[str]
    """Headings that many articles share."""
    zones: tuple[Zone, ...]
    followers: Mapping[int, Rule]
    """Pieces that go with the head above them."""
    title: int | None


def draw(pieces: Sequence[Piece], book: RuleBook, marked: Mapping[int, int]) -> Sheet:
    """Fill in the sheet of a seed. `marked`: its blocks that other seeds hold too, by number, and how many do."""
    looks = tuple(look_at(piece.block, book.small_words) for piece in pieces)
    rules = _rules(pieces, looks, book)
    around = surroundings([piece.block for piece in pieces], looks)
    others = repeats.telling(looks, {i: marked[p.origin] for i, p in enumerate(pieces) if p.origin in marked})
    others = {i: count for i, count in others.items() if looks[i].key not in book.headings}
    doubles = repeats.doubles(looks)
    embeds = embedded(looks)
    scores = []
    for i, piece in enumerate(pieces):
        copies = others.get(i, 0) + (i in doubles)
        scores.append(_score(piece, scoring.block_score(looks[i], rules[i], around[i], copies), embedded=i in embeds))
    doors = [rule is not None and rule.scope is not Scope.LINE for rule in rules]
    zones = bounds.zones(scores, scoring.tolls(looks, rules, around), doors)
    zones = starts.without_false_start(looks, rules, zones)
    followers = _followers(looks, rules, zones)
    twice = _inside_and_outside(looks, rules, zones)
    listed = [places for places in twice.values() if zones[places[0]] is not Zone.ARTICLE]
    is_contents = len(listed) > _MOST_SITE_LINES
    spent = set(followers) | set(doubles) | {i for places in listed for i in places if is_contents}
    free = [i for i, piece in enumerate(pieces) if _is_free(piece, rules[i], around[i]) and i not in spent]
    return Sheet(
        pieces=tuple(pieces),
        looks=looks,
        rules=rules,
        around=around,
        others=others,
        doubles=doubles,
        site_lines={} if is_contents else twice,
        embeds=embeds,
        headings=book.headings,
        zones=zones,
        followers=followers,
        title=titles.find_title([p.block for p in pieces], looks, free, _last_byline(rules, zones), zones),
    )


def _rules(pieces: Sequence[Piece], looks: Sequence[Look], book: RuleBook) -> tuple[Rule | None, ...]:
    found = [book.find(look) if p.verdict is None else None for p, look in zip(pieces, looks, strict=True)]
    about = {rule.id for rule in found if rule and rule.topic and _is_about(looks, rule)}
    return tuple(None if rule and rule.id in about else rule for rule in found)


def _is_about(looks: Sequence[Look], rule: Rule) -> bool:
    """Whether the article itself is about a rule's topic: advertisements seldom are."""
    prose = (look.folded for look in looks if look.is_prose and look.ending is not Ending.CUT)
    return sum(any(word in text for word in rule.topic) for text in prose) >= _ABOUT


def _score(piece: Piece, score: float, *, embedded: bool) -> float:
    if piece.verdict is not None:
        return max(score, 1.0) if piece.verdict.keep else 0.0
    if piece.block.kind in _SILENT or not piece.block.raw.strip():
        return 0.0
    return max(score, scoring.EMBEDDED) if embedded else score


def _is_free(piece: Piece, rule: Rule | None, around: Surroundings) -> bool:
    return piece.verdict is None and rule is None and around.role is None and piece.block.kind not in _SILENT


def _inside_and_outside(
    looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]
) -> dict[str, list[int]]:
    places = repeats.short_repeats(looks)
    return {
        key: found
        for key, found in places.items()
        if rules[found[0]] is None and len({zones[i] is Zone.ARTICLE for i in found}) > 1
    }


def _last_byline(rules: Sequence[Rule | None], zones: Sequence[Zone]) -> int:
    """Return the number of the last byline or day above the article; -1 for none."""
    pairs = enumerate(zip(rules, zones, strict=True))
    return max((i for i, (rule, zone) in pairs if zone is Zone.ABOVE and rule and rule.role is Role.BYLINE), default=-1)


def _followers(looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]) -> dict[int, Rule]:
    """Return the titles under each head of other articles, or of contents, that stands inside the article.

    A run ends with the first sentence, and where a title of it comes again: there the contents end and the text goes
    on with its first heading.
    """
    found: dict[int, Rule] = {}
    head: Rule | None = None
    run: set[str] = set()
    for number, (look, rule, zone) in enumerate(zip(looks, rules, zones, strict=True)):
        if rule is not None:
            begins = rule.scope is not Scope.LINE and zone is not Zone.ABOVE
            head, run = (rule, set()) if begins else (head, run)
        elif look.is_prose or look.ending is Ending.COLON or look.key in run or len(run) >= _LONGEST_RUN:
            head = None
        elif head is not None:
            found[number] = head
            run.add(look.key)
    return found
