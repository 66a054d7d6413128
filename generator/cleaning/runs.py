"""Lines that belong together: titles under a head, lines of the site in the text too, a post and who signs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.cleaning import repeats
from generator.cleaning.bounds import Zone
from generator.cleaning.features import Ending, Look
from generator.cleaning.known.rules import Rule, Scope
from generator.model.cleantext import Role

# Blocks that a head such as "Read also" can take with it.
_LONGEST_RUN = 30
# Questions right over paragraphs from which the article is an interview.
_INTERVIEW = 3
# Short lines of the article that stand twice: two are a banner and the title, more are contents and headings.
_MOST_SITE_LINES = 2
# `— Maria Rossi (@mariarossi) 3 marzo 2024`: the line under an embedded post.
_SIGNATURE = re.compile(r"^[—–-]{1,2}\s?[^()]{1,80}\(@\w{1,30}\)\s.{0,40}\d")
_SIGNATURE_CHARACTERS = 180
# A post has at most 280 characters; translated ones grow, and paid accounts write longer paragraphs.
_POST_CHARACTERS = 380
_PARAGRAPH_CHARACTERS = 600
_MOST_BLOCKS = 4
# A line that is nothing but the time of a post in a live report, and the lines that can be seen up to its text.
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?: ?(?:Uhr|h))?")
_UP_TO_TEXT = 2
_FEWEST_POSTS = 3
_MOST_POSTS = 2 / 3


def followers(looks: Sequence[Look], rules: Sequence[Rule | None], zones: Sequence[Zone]) -> dict[int, Rule]:
    """Return the titles under each head of contents, and under each of other articles that is not above the article.

    A run ends with the first sentence, and where a title of it comes again: there the contents end and the text goes
    on with its first heading. In an interview the question right over an answer is none of them. What is told the press
    alone ends the article, whatever follows.
    """
    asked = {number for number, (one, below) in enumerate(pairwise(looks)) if one.question and below.is_prose}
    found: dict[int, Rule] = {}
    head: Rule | None = None
    run: set[str] = set()
    for number, (look, rule, zone) in enumerate(zip(looks, rules, zones, strict=True)):
        if head is not None and head.scope is Scope.REST:
            found |= {} if rule is not None else {number: head}
        elif rule is not None:
            begins = rule.scope is not Scope.LINE and (zone is not Zone.ABOVE or rule.role is Role.MENU)
            head, run = (rule, set()) if begins else (None if look.is_prose else head, run)
        elif look.is_prose or look.ending is Ending.COLON or look.key in run or len(run) >= _LONGEST_RUN:
            head = None
        elif head is not None:
            found[number] = head
            run.add(look.key)
    return found if len(asked) < _INTERVIEW else {number: found[number] for number in found if number not in asked}


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


def posted(looks: Sequence[Look], inside: Sequence[bool]) -> list[int]:
    """Return the lines under the times of a live report up to each post's text, where most posts are the article's."""
    shown = [number for number, look in enumerate(looks) if look.text]
    posts = []
    for place, number in enumerate(shown):
        below = shown[place + 1 : place + 1 + _UP_TO_TEXT] if _TIME.fullmatch(looks[number].text) else []
        told = next((end for end, under in enumerate(below, 1) if looks[under].is_prose), 0)
        posts += [below[:told]] if told else []
    own = sum(inside[post[-1]] for post in posts)
    enough = len(posts) >= _FEWEST_POSTS and own >= _MOST_POSTS * len(posts)
    return [number for post in posts for number in post] if enough else []


def embedded(looks: Sequence[Look]) -> frozenset[int]:
    """Return the numbers of the blocks that are embedded posts, with the lines that sign them."""
    found: set[int] = set()
    for number, look in enumerate(looks):
        if len(look.text) <= _SIGNATURE_CHARACTERS and _SIGNATURE.match(look.text):
            found.update(range(_first_of_post(looks, number), number + 1))
    return frozenset(found)


def _first_of_post(looks: Sequence[Look], signature: int) -> int:
    """Walk up from the signature: one paragraph, then what stands over it without being a sentence."""
    first = signature
    characters = 0
    for number in range(signature - 1, max(-1, signature - 1 - _MOST_BLOCKS), -1):
        look = looks[number]
        characters += len(look.text)
        is_paragraph = first == signature and characters <= _PARAGRAPH_CHARACTERS
        if not is_paragraph and (characters > _POST_CHARACTERS or not _looks_posted(look)):
            break
        first = number
    return first


def _looks_posted(look: Look) -> bool:
    return look.shouting or look.text.startswith(("$", "#", "@")) or look.ending is Ending.CUT
