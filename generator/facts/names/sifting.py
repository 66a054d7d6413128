"""Runs of words that name nobody though they look like names, and given names that lack their surname."""

from __future__ import annotations

import re

from generator.facts.names.casing import Casing
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.name import PERSON
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token
from generator.facts.names.trimming import department
from generator.facts.speech import speech

_LONGEST = 4
_SHORTEST = 3
_STATE = 2
"""Letters of `MI` for Michigan."""
_NUMERAL = re.compile(r"[IVX]{2,6}(?:e|è|er|º|ª|°|th)?")
_NUMERALS = frozenset("IVX")


def with_surname(run: Run, following: Run | None, words: Lexicon) -> Run:
    """Return a given name with the surname behind it, which elsewhere is a common word: `Oliviero Grandi`."""
    if len(run.tokens) > 1 or not (run.kind is PERSON or run.keys[0] in words.given):
        return run
    after = run.after()
    if after is None or not after.capital or not words.has("starters", after.key):
        return run
    last = run.last
    line = run.line.tokens
    limit = following.first if following is not None and following.line is run.line else len(line)
    while last < min(limit, run.first + _LONGEST) and _is_surname(line[last], words):
        last += 1
    return Run(run.line, run.first, last, run.lead, kind=run.kind, lead_of_kind=run.lead_of_kind)


def _is_surname(token: Token, words: Lexicon) -> bool:
    """Whether a word may be a surname, or the number of a pope or king."""
    if not token.capital or speech(words.code).has("pronouns", token.key):
        return False
    return len(token.text) >= _SHORTEST or (token.text.isupper() and set(token.text) <= _NUMERALS)


def names_nobody(run: Run, text: Casing, words: Lexicon) -> bool:
    """Whether a run names nobody: a common noun, a minister's department, an agency."""
    signs = run.first == 1 and run.is_bracketed and run.text.isupper() and run.name not in words.organisations
    if signs or is_common(run, text, words) or _is_appended(run, words):
        # `(XYZ) - Three`: an agency signs so.
        return True
    return words.has("departments", run.keys[0]) and department(run, words) == len(run.tokens)


def is_common(run: Run, text: Casing, words: Lexicon) -> bool:
    """Whether a run is a common noun, whatever its capital: `governo tedesco`, `lo Stato`."""
    if run.kind is None:
        return False
    if len(run.tokens) > 1:
        return not any(token.capital for token in run.tokens)
    word = run.keys[0]
    return not words.is_known(word) and (words.has("never", word) or text.is_common(word))


def _is_appended(run: Run, words: Lexicon) -> bool:
    """Whether a run is what stands behind a firm or a town: `Acme, Inc.`, `Crema (CR)`; or a numeral: `XVIe`."""
    if len(run.tokens) > 1:
        return False
    if words.has("legal_forms", run.keys[0]) or (run.text[0] in _NUMERALS and _NUMERAL.fullmatch(run.text)):
        return True
    comma, town = run.before(), run.before(2)
    if comma is None or town is None or not town.capital or not run.text.isupper():
        return False
    if comma.text == "(":
        return words.has("province_codes", run.keys[0])
    state = words.code == "en" and len(run.text.replace(".", "")) == _STATE
    return state and comma.text == "," and run.keys[0] not in words.places
