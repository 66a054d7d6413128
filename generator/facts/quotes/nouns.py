"""Whether some words can be what somebody is called: a noun with all that belongs to it, no piece of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import Speech
from generator.text import languages
from generator.text.evenfold import evenfold

_SPEAKING = ("roles", "people", "organisation_nouns")


def is_whole(tokens: Sequence[Token], lexicon: Lexicon, speech: Speech) -> bool:
    """Return whether words are a noun: no verb, no `who` and no time, nor do they end in mid-air."""
    if not tokens or lexicon.capitalised_nouns:
        return bool(tokens)
    relatives = wordings.words(languages.language(lexicon.code), "measures", "relatives")
    first, last = tokens[0].key, tokens[-1].key
    if (
        (first in relatives and not tokens[0].text.isupper())
        or last == "'s"
        or any(_is_verb(token, relatives, speech) or lexicon.has("like", token.key) for token in tokens[1:])
    ):
        return False
    small = lexicon.has("starters", first) and len(tokens) > 1 and lexicon.has("prepositions", tokens[1].key)
    if speech.has("pronouns", first) or (small and not lexicon.has("people", first)):
        return False
    if lexicon.has("prepositions", last) or speech.has("spans", last) or last in speech.forms["gerund"]:
        return False
    if len(tokens) > 1 and not any(map(str.isalpha, last)) and not tokens[-2].capital:
        return False
    return len(tokens) > 1 or tokens[0].capital or can_speak(last, lexicon)


def _is_verb(token: Token, relatives: frozenset[str], speech: Speech) -> bool:
    """Whether a word inside a noun begins a clause: `who`, `has`, `says`."""
    finite = token.key in speech.forms["finite"] and not speech.has("nouns", token.key)
    known = token.key in relatives or speech.has("auxiliaries", token.key) or speech.has("is", token.key)
    return not token.capital and (finite or known)


def can_speak(word: str, lexicon: Lexicon) -> bool:
    """Whether a word alone, without an article, is one for who can speak: `police`, not `protests`."""
    sayers = wordings.words(languages.language(lexicon.code), "measures", "sayers")
    return any(lexicon.has(name, word) for name in _SPEAKING) or evenfold(word) in sayers
