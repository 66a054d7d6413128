"""What stands behind a word that makes the two a name, or the word one: `Energy UK, the trade body,`."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import speech

# Words behind a comma among which the noun of an apposition stands.
_NOUN_WITHIN = 4
_FEWEST_INITIALS = 2


def is_apposed(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Return whether a comma and a noun for firms stand behind a word: `Corvin, a maker of chips,`."""
    near = tokens[place + 1 : place + 2 + _NOUN_WITHIN]
    if len(near) <= 2 or near[0].text != "," or not lexicon.has("articles", near[1].key):
        return False
    nouns = (lexicon.has("organisation_nouns", token.key) for token in near[2:] if token.is_word)
    return any(nouns)


def is_national(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Return whether a country's initials end a name that speaks or is told of more: `Energy UK, the trade body,`."""
    country = tokens[place]
    if not country.text.isupper() or len(country.key) < _FEWEST_INITIALS or country.key not in lexicon.places:
        return False
    after = tokens[place + 1 : place + 3]
    if len(after) > 1 and after[0].text == ",":
        return lexicon.has("articles", after[1].key) or lexicon.has("relatives", after[1].key)
    return bool(after) and speech(lexicon.code).speaks(tokens, place + 1)


def is_crowd(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word may be a crowd's behind a colour: `Black Americans`; not `Black Heron`."""
    return word.endswith("s") or lexicon.has("never", word) or word in lexicon.role_openings
