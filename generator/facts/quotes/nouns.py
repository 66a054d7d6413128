"""Whether some words can be what somebody is called: a noun with all that belongs to it, no piece of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import wordings
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import Speech
from generator.text import languages
from generator.text.evenfold import evenfold

_SPEAKING = ("roles", "people", "organisation_nouns", "organisation_words")


def is_whole(tokens: Sequence[Token], lexicon: Lexicon, speech: Speech) -> bool:
    """Return whether words are a noun: no verb, no `who` and no time, nor do they end in mid-air."""
    if not tokens or lexicon.capitalised_nouns:
        return bool(tokens)
    relatives = wordings.words(languages.language(lexicon.code), "measures", "relatives")
    if any(token.key in relatives or speech.has("auxiliaries", token.key) for token in tokens[1:]):
        return False
    first, last = tokens[0].key, tokens[-1].key
    small = lexicon.has("starters", first) and len(tokens) > 1 and lexicon.has("prepositions", tokens[1].key)
    if speech.has("pronouns", first) or (small and not lexicon.has("people", first)):
        return False
    if lexicon.has("prepositions", last) or speech.has("spans", last) or last in speech.forms["gerund"]:
        return False
    return len(tokens) > 1 or tokens[0].capital or _can_speak(last, lexicon)


def stands_in(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether a noun with its article that nothing leads to stands among words: `ai microfoni i suoi amici`."""
    led = True
    for token in tokens:
        if not token.is_word:
            return False
        preposition = lexicon.has("prepositions", token.key)
        if not (led or preposition) and (lexicon.has("articles", token.key) or lexicon.has("determiners", token.key)):
            return True
        led = preposition
    return False


def _can_speak(word: str, lexicon: Lexicon) -> bool:
    """Whether a word alone, without an article, is one for who can speak: `police`, not `protests`."""
    sayers = wordings.words(languages.language(lexicon.code), "measures", "sayers")
    return any(lexicon.has(name, word) for name in _SPEAKING) or evenfold(word) in sayers
