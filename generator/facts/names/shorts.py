"""Short forms of organisations, which an article names in full elsewhere: `Brightwell has` of `Brightwell Stores`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set

from generator.facts.names import mentions
from generator.facts.names.lexicon import Lexicon, key, lexicon
from generator.facts.speech import speech
from generator.model.cleantext import Prose
from generator.model.facts import EntityKind

_OPENING = re.compile(r"([^\W\d_][\w&-]*)(?: ([^\W\d_]+)|['’]s )")
_GENERAL = ("organisation_nouns", "organisation_words", "place_words", "place_nouns", "roles", "starters")


def read(prose: Prose) -> dict[str, str]:
    """Return the full names of organisations by the short forms that an article has for one of them alone."""
    texts = {sentence.number: sentence.text for sentence in prose.sentences}
    written: dict[str, set[str]] = defaultdict(set)
    first: dict[str, set[str]] = defaultdict(set)
    for mention in mentions.mentions(prose):
        if mention.kind is EntityKind.ORGANISATION and mention.sure:
            if mention.start:
                written[texts[mention.sentence][mention.start : mention.end]].add(mention.name)
            if " " in mention.name:
                first[mention.name.split()[0]].add(mention.name)
    openings = _openings(prose, first.keys(), lexicon(prose.lang)) if first else set()
    told = {form: names for form, names in first.items() if form in openings} | written
    return {form: next(iter(names)) for form, names in told.items() if len(names) == 1 and form not in names}


def _openings(prose: Prose, wanted: Set[str], words: Lexicon) -> set[str]:
    """Return the words of some that open a sentence and have a verb or `'s` behind them: `Brightwell has`."""
    spoken = speech(prose.lang)
    found = set()
    for sentence in prose.sentences:
        match = _OPENING.match(sentence.text)
        if match is None or match[1] not in wanted or words.in_any(_GENERAL, key(match[1])):
            continue
        behind = key(match[2] or "")
        if match[2] is None or spoken.has("auxiliaries", behind) or behind in spoken.forms["finite"]:
            found.add(match[1])
    return found
