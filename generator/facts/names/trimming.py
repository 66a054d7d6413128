"""What a run of capitalised words holds beside a name: titles, roles, a place or office before a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run
from generator.facts.names.tokens import is_shouted

_COMPOUND = re.compile(r"-(?:of|to|in|and|as|on|the)-")
_LONGEST_LABEL = 4
# Words of a given name with a surname.
_FULL = 2
# Capitals from which a word before a given name is an agency or a station, and no initials: `AFP Anna Roux`.
_FEWEST_INITIALS = 3
# Letters of what is no small word between the parts of a name: not `and`, whatever the language.
_SHORTEST_NOUN = 5
# Words between a portfolio role and the end of its department: `ministro delle Imprese e del Made in Italy`.
_OFFICE_REACH = 9
_BEFORE_DEPARTMENTS = ("of", "portfolio_links", "articles", "and", "in", "role_adjectives", "departments")


def trimmed(run: Run, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the names in a run: without titles and roles around them, cut where two names touch."""
    end = _common_end(run, lexicon) if len(run.tokens) > 1 else 1
    if end < len(run.tokens):
        run = Run(run.line, run.first, run.first + end)
    labels = _labels(run, lexicon)
    body = labels and _is_body(run, lexicon) and not _is_officer(run, labels[-1] + 1, lexicon)
    if body or (labels and _is_crowd(run, labels[-1], lexicon)):
        labels = []
    while labels and labels[-1] == len(run.tokens) - 1:
        labels.pop()
        run = Run(run.line, run.first, run.last - 1)
    cut = labels[-1] + 1 if labels else 0
    if not _is_worth(run, cut, lexicon):
        return
    rest = run
    if cut:
        before = run.before()
        # The `South` of `South Dakota House Speaker` leads to a name too.
        whole = before is not None and f"{before.key} {run.keys[0]}" in lexicon.places
        first = before.start if before is not None and whole else run.start
        lead = run.line.sentence.text[first : run.tokens[cut - 1].end]
        rest = Run(run.line, run.first + cut, run.last, lead)
    seam = _seam(rest, lexicon)
    if seam:
        if not _is_office(rest, seam, lexicon):
            yield Run(rest.line, rest.first, rest.first + seam, rest.lead)
        yield Run(rest.line, rest.first + seam, rest.last)
    else:
        yield rest


def _is_body(run: Run, lexicon: Lexicon) -> bool:
    """Whether roles in a run belong to an institution's or a place's name: `Investor Education Foundation`."""
    if lexicon.code != "en" or lexicon.has("titles", run.keys[0]):
        return False
    return lexicon.has("ministries", run.keys[0]) or _has_body(run.keys[1:], lexicon)


def _has_body(keys: Sequence[str], lexicon: Lexicon) -> bool:
    return any(lexicon.in_any(("organisation_words", "thing_words", "place_words"), key) for key in keys)


def _is_officer(run: Run, cut: int, lexicon: Lexicon) -> bool:
    """Whether a whole person's name stands behind the last role of a run: `Army Commander Ann Lee`."""
    rest = run.keys[cut:]
    if len(rest) < _FULL or _has_body(rest, lexicon):
        return False
    return rest[0] in lexicon.given or not lexicon.has("weak_roles", run.keys[cut - 1])


def _is_crowd(run: Run, label: int, lexicon: Lexicon) -> bool:
    """Whether a general noun stands inside what is no person's name: `National Student Support Line`."""
    rest = run.keys[label + 1 :]
    return len(rest) > 1 and lexicon.has("crowd_roles", run.keys[label]) and not _is_given(rest[0], lexicon)


def _is_office(run: Run, seam: int, lexicon: Lexicon) -> bool:
    """Whether what stands before a person's name begins as a body and ends as an office: `Board Advocate Ann Lee`."""
    first = run.keys[:seam]
    if lexicon.code != "en" or first[-1] in lexicon.places:
        return False
    return lexicon.has_any("organisation_words", first) and not _has_body(first[-1:], lexicon)


def _labels(run: Run, lexicon: Lexicon) -> list[int]:
    """Return the numbers of the words that are titles and roles, those of several words too."""
    keys = run.keys
    found: set[int] = set()
    for first, opening in enumerate(keys):
        if opening not in lexicon.role_openings and opening not in lexicon.title_openings:
            continue
        for last in range(first + 1, min(len(keys), first + _LONGEST_LABEL) + 1):
            words = " ".join(keys[first:last])
            given = last == first + 1 and opening in lexicon.given
            ranked = lexicon.has("ranks", words) and last < len(keys) and keys[last] in lexicon.given
            label = ranked or lexicon.has("titles", words) or lexicon.has("roles", words)
            if label and not (given and first + 2 == len(keys)):
                found.update(range(first, last))
    if len(keys) == _FULL and keys[0] in lexicon.given:
        # `Stephen King`, `Luke Bishop`.
        found.discard(1)
    if lexicon.capitalised_nouns:
        found.update(i for i, word in enumerate(keys) if "-" in word and lexicon.has("roles", word.rpartition("-")[2]))
    return sorted(found)


def _is_worth(run: Run, cut: int, lexicon: Lexicon) -> bool:
    """Whether what is left after cutting is a name by itself."""
    rest = run.tokens[cut:]
    if len(rest) == 1:
        if cut and lexicon.has("weak_roles", run.keys[cut - 1]):
            return False
        return not lexicon.has("never", rest[0].key) and not (cut and lexicon.has("role_adjectives", rest[0].key))
    return bool(rest)


def _seam(run: Run, lexicon: Lexicon) -> int:
    """Return where a person's name begins behind something else: `ministro dell'Economia Mario Rossi`; else 0."""
    tokens = run.tokens
    office = department(run, lexicon)
    if office:
        return office if office < len(tokens) else 0
    if len(tokens) < 3:
        return 0
    firm = next((i for i, key in enumerate(run.keys[1:-1], 2) if lexicon.has("legal_forms", key)), 0)
    if firm or tokens[0].key in lexicon.given:
        return firm
    given = next((i for i, t in enumerate(tokens[:-1]) if i and _is_given(t.key, lexicon)), 0)
    if " ".join(run.keys[:given]) in lexicon.places:
        return given
    if lexicon.has_any("organisation_words", run.keys[given:]):
        return 0
    if given == 1 and is_shouted(tokens[0]) and len(tokens[0].text) >= _FEWEST_INITIALS:
        return given
    body = given > 1 and len(tokens) - given == _FULL and lexicon.has_any("organisation_words", run.keys[:given])
    before = run.before()
    led = before is not None and lexicon.in_any(("of", "in", "to"), before.key)
    return given if led or (body and lexicon.code == "en") else 0


def _is_given(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a given name, or two: `Eva-Maria`."""
    return word in lexicon.given or ("-" in word and all(part in lexicon.given for part in word.split("-")))


def department(run: Run, lexicon: Lexicon) -> int:
    """Return how many words of a run are a minister's department: `ministro delle [Imprese] Adolfo Urso`."""
    if not lexicon.has("departments", run.keys[0]):
        return 0
    count = next((i for i, key in enumerate(run.keys) if not lexicon.has("departments", key)), len(run.tokens))
    for step in range(1, _OFFICE_REACH + 1):
        token = run.before(step)
        if token is None or not token.is_word:
            return 0
        if lexicon.has("portfolio_roles", token.key):
            return count
        if not lexicon.in_any(_BEFORE_DEPARTMENTS, token.key):
            return 0
    return 0


def officeholder(run: Run, lexicon: Lexicon) -> int:
    """Return where a person begins behind whose head he is: `presidente del Calcio Foggia Anna Rossi`; else 0."""
    of, near = run.before(), run.line.tokens[max(0, run.first - _OFFICE_REACH) : run.first]
    if of is None or not lexicon.has("of", of.key) or not lexicon.has_any("roles", [token.key for token in near]):
        return 0
    for place, token in enumerate(run.tokens[:-1]):
        if not place or not token.capital or not run.tokens[place + 1].capital:
            continue
        before = run.tokens[place - 1]
        if not before.capital:
            # `capo della polizia cilena Anna Rossi`; not `dell'azienda cilena Rossi Vini`.
            if len(before.key) < _SHORTEST_NOUN or lexicon.in_any(("of", "articles", "prepositions"), before.key):
                continue
            return place
        if _is_given(token.key, lexicon):
            return place
    return 0


def _common_end(run: Run, lexicon: Lexicon) -> int:
    """Return where a run stops being a name: before `Mixture-of-Experts` or `KC`."""
    for place, token in enumerate(run.tokens):
        if place and _COMPOUND.search(token.text):
            return place
    last, count = run.tokens[-1], len(run.tokens)
    if not last.text.isupper() or run.text.isupper():
        return count
    return count - 1 if count > _FULL and lexicon.has("honours", last.key) else count
