"""Runs of words that name nobody though they look like names, and given names that lack their surname."""

from __future__ import annotations

import re

from generator.facts.names.casing import Casing
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token
from generator.facts.names.trimming import department
from generator.facts.names.weights import PERSON
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
    while (
        last < min(limit, run.first + _LONGEST)
        and _is_surname(line[last], words)
        and line[last - 1].end + 1 == line[last].start
    ):
        last += 1
    return Run(run.line, run.first, last, run.lead, kind=run.kind, lead_of_kind=run.lead_of_kind)


def _is_surname(token: Token, words: Lexicon) -> bool:
    """Whether a word may be a surname, or the number of a pope or king."""
    if not token.capital or speech(words.code).has("pronouns", token.key):
        return False
    return len(token.text) >= _SHORTEST or (token.text.isupper() and set(token.text) <= _NUMERALS)


def names_nobody(run: Run, text: Casing, words: Lexicon) -> bool:
    """Whether a run names nobody: a common noun, a minister's department, a month in a dateline."""
    if is_common(run, text, words) or _is_month(run, words) or _is_sign(run, words):
        return True
    if _is_appended(run, words) or _is_in_office(run, words) or _is_remit(run, words):
        return True
    return words.has("departments", run.keys[0]) and department(run, words) == len(run.tokens)


def is_common(run: Run, text: Casing, words: Lexicon) -> bool:
    """Whether a run is a common noun, whatever its capital: `governo tedesco`, `lo Stato`."""
    if run.kind is None:
        return False
    if len(run.tokens) > 1:
        return not any(token.capital for token in run.tokens)
    word = run.keys[0]
    if word in words.places or word in words.organisations:
        return False
    dated = words.has("calendar", word) and word not in words.given
    return dated or words.has("never", word) or text.is_common(word) or not run.tokens[0].capital


def _is_remit(run: Run, words: Lexicon) -> bool:
    """Whether a run is only what somebody is in charge of: `Istruzione e Formazione`; not `Protezione Civile`."""
    parts = [key for key in run.keys if not words.has("and", key)]
    if len(parts) == len(run.keys) or not words.has("departments", parts[0]):
        return False
    return all(words.has("departments", key) or words.has("role_adjectives", key) for key in parts)


def _is_in_office(run: Run, words: Lexicon) -> bool:
    """Whether a run is the end of an office and where it is: `il presidente del Consiglio italiano`."""
    of, office = run.before(), run.before(2)
    if run.kind is None or of is None or office is None or run.name in words.organisations:
        return False
    held = words.has("of", of.key) and words.has("roles", office.key) and words.has("cabinets", run.keys[0])
    return held and len(run.tokens) > 1 and all(words.has("role_adjectives", key) for key in run.keys[1:])


def _is_appended(run: Run, words: Lexicon) -> bool:
    """Whether a run is what stands behind a firm or a town: `Acme, Inc.`, `Crema (CR)`; or a numeral: `XVIe`."""
    if len(run.tokens) > 1:
        return False
    if words.has("legal_forms", run.keys[0]) or (run.text[0] in _NUMERALS and _NUMERAL.fullmatch(run.text)):
        return True
    comma, town = run.before(), run.before(2)
    if words.has("province_codes", run.keys[0]) and run.text.isupper() and run.keys[0] not in words.organisations:
        return comma is not None and comma.text == "(" and town is not None and town.capital
    state = (
        words.code == "en"
        and len(run.text.replace(".", "")) == _STATE
        and run.text.isupper()
        and run.keys[0] not in words.places
    )
    return state and comma is not None and comma.text == "," and town is not None and town.capital


def _is_sign(run: Run, words: Lexicon) -> bool:
    """Whether a run is what an agency signs with, in brackets that open a line: `(XYZ) - Three`, `(XYZ).`."""
    line, short = run.line.tokens, run.text.isupper() and len(run.tokens) == 1
    if not short or run.first != 1 or line[0].text != "(" or run.keys[0] in words.organisations:
        return False
    return [token.text for token in line[2:3]] == [")"]


def _is_month(run: Run, words: Lexicon) -> bool:
    """Whether a run is the short name of a month in capitals behind a day: `17 MAR`."""
    before = run.before() if len(run.tokens) == 1 and run.tokens[0].text.isupper() else None
    if before is None or not before.text.isdigit():
        return False
    return any(month.startswith(run.keys[0]) for month in words.sets["calendar"])
