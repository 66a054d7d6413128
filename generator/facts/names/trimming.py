"""What a run of capitalised words holds beside a name: titles, roles, a place or office before a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts.names.lexicon import Lexicon
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import is_code, is_shouted

_COMPOUND = re.compile(r"-(?:of|to|in|and|as|on|the)-")
_LONGEST_LABEL = 4
# Words of a given name with a surname.
_FULL = 2
# Capitals from which a word before a given name is an agency or a station, and no initials: `AFP Anna Roux`.
_FEWEST_INITIALS = 3
# Letters of `Inc`, behind which a firm's name is over; `Co` stands in the middle of some.
_SHORTEST_FORM = 3
# Letters of `N`, the exchange in `ACMF.N`, at most.
_LONGEST_EXCHANGE = 2
# Words between a portfolio role and the end of its department: `ministro delle Imprese e del Made in Italy`.
_OFFICE_REACH = 9


def trimmed(run: Run, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the names in a run: without titles and roles around them, cut where two names touch."""
    end = _common_end(run, lexicon) if len(run.tokens) > 1 else 1
    if end < len(run.tokens):
        run = Run(run.line, run.first, run.first + end)
    if len(run.tokens) > 1 and run.tokens[0].text[0].isdigit() and _is_held(run, lexicon):
        # `il presidente 5S Rossi`.
        run = Run(run.line, run.first + 1, run.last)
    labels = _labels(run, lexicon)
    if labels and _is_body(run, lexicon) and not _is_officer(run, labels[-1] + 1, lexicon):
        labels = []
    if labels and _is_crowd(run, labels[-1], lexicon):
        labels = []
    while labels and labels[-1] == len(run.tokens) - 1:
        labels.pop()
        run = Run(run.line, run.first, run.last - 1)
    cut = labels[-1] + 1 if labels else 0
    if not _is_worth(run, cut, lexicon):
        return
    rest = run
    if cut:
        lead = run.line.sentence.text[_lead_start(run, lexicon) : run.tokens[cut - 1].end]
        rest = Run(run.line, run.first + cut, run.last, lead)
    seam = _seam(rest, lexicon)
    if seam:
        if not _is_party(rest, seam, lexicon) and not _is_office(rest, seam, lexicon):
            yield Run(rest.line, rest.first, rest.first + seam, rest.lead)
        yield Run(rest.line, rest.first + seam, rest.last)
    else:
        yield rest


def _is_held(run: Run, lexicon: Lexicon) -> bool:
    before = run.before()
    return before is not None and lexicon.has("roles", before.key)


def _lead_start(run: Run, lexicon: Lexicon) -> int:
    """Return the first character of what leads to a name, with the `North` of `South Dakota House Speaker`."""
    before = run.before()
    whole = before is not None and before.capital and f"{before.key} {run.keys[0]}" in lexicon.places
    return before.start if before is not None and whole else run.start


def _is_body(run: Run, lexicon: Lexicon) -> bool:
    """Whether roles in a run belong to an institution's or a place's name: `Investor Education Foundation`."""
    if lexicon.code != "en" or lexicon.has("titles", run.keys[0]):
        return False
    return lexicon.has("ministries", run.keys[0]) or _has_body(run.keys[1:], lexicon)


def _has_body(keys: Sequence[str], lexicon: Lexicon) -> bool:
    lists = ("organisation_words", "thing_words", "place_words")
    return any(lexicon.has(name, key) for name in lists for key in keys)


def _is_officer(run: Run, cut: int, lexicon: Lexicon) -> bool:
    """Whether a whole person's name stands behind the last role of a run: `Army Commander Ann Lee`."""
    rest = run.keys[cut:]
    if len(rest) < _FULL or _has_body(rest, lexicon):
        return False
    of_body = _has_body(run.keys[: cut - 1], lexicon) and not lexicon.has("weak_roles", run.keys[cut - 1])
    return rest[0] in lexicon.given or of_body


def _is_crowd(run: Run, label: int, lexicon: Lexicon) -> bool:
    """Whether a general noun stands inside what is no person's name: `National Student Support Line`."""
    rest = run.keys[label + 1 :]
    return len(rest) > 1 and lexicon.has("crowd_roles", run.keys[label]) and not _is_given(rest[0], lexicon)


def _is_party(run: Run, seam: int, lexicon: Lexicon) -> bool:
    """Whether initials belong to the role before them: `députée LREM Anna Roux`."""
    before, first = run.before(), run.tokens[0]
    office = before is not None and lexicon.has("roles", before.key)
    return office and seam == 1 and is_shouted(first) and first.key not in lexicon.places


def _is_office(run: Run, seam: int, lexicon: Lexicon) -> bool:
    """Whether what stands before a person's name begins as a body and ends as an office: `Board Advocate Ann Lee`."""
    first = run.keys[:seam]
    if lexicon.code != "en" or first[-1] in lexicon.places or not all(token.capital for token in run.tokens[:seam]):
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
        if cut and lexicon.has("weak_roles", run.keys[cut - 1]) and rest[0].key not in lexicon.given:
            return False
        return not lexicon.has("never", rest[0].key) and rest[0].key not in lexicon.acronyms
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
    if firm and len(run.keys[firm - 1]) >= _SHORTEST_FORM:
        return firm
    if tokens[0].key in lexicon.given:
        return _after_employer(run, lexicon)
    given = next((i for i, t in enumerate(tokens[:-1]) if i and _is_given(t.key, lexicon)), 0)
    if given == 1 and is_shouted(tokens[0]) and len(tokens[0].text) >= _FEWEST_INITIALS and not _is_firm(run, lexicon):
        return given
    before = run.before()
    place = " ".join(run.keys[:given])
    if place in lexicon.places or lexicon.has("government_nouns", place):
        return given
    if lexicon.code == "en" and given > 1 and len(tokens) - given == _FULL and _is_body_of(run, given, lexicon):
        return given
    if given and before is not None and any(lexicon.has(name, before.key) for name in ("of", "in", "to")):
        heads = any(lexicon.has("organisation_words", word) for word in run.keys[given:])
        return 0 if heads else given
    return 0


def _is_body_of(run: Run, given: int, lexicon: Lexicon) -> bool:
    """Whether somebody's whole name follows a body's: `Trade Commission Advocate Ann Lee`; not `the Ann Lee Fund`."""
    return lexicon.has_any("organisation_words", run.keys[:given]) and not _has_body(run.keys[given:], lexicon)


def _is_given(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a given name, or two: `Eva-Maria`."""
    return word in lexicon.given or ("-" in word and all(part in lexicon.given for part in word.split("-")))


def _is_firm(run: Run, lexicon: Lexicon) -> bool:
    return any(lexicon.has("organisation_words", word) for word in run.keys) or run.text.isupper()


def _after_employer(run: Run, lexicon: Lexicon) -> int:
    """Return where a person begins behind a firm with a given name: `direttore tecnico di Leonardo Pietro Zanin`."""
    of, role = run.before(), run.before(2)
    if of is None or role is None or not lexicon.has("of", of.key) or lexicon.has("person_of", role.key):
        return 0
    office = lexicon.has("roles", role.key) or lexicon.has("role_adjectives", role.key)
    return 1 if office and len(run.tokens) == 3 and run.keys[1] in lexicon.given else 0


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
            return count if step > 1 else 0
        small = any(
            lexicon.has(name, token.key)
            for name in ("of", "portfolio_links", "articles", "and", "in", "role_adjectives")
        )
        if not small and not lexicon.has("departments", token.key):
            return 0
    return 0


def officeholder(run: Run, lexicon: Lexicon) -> int:
    """Return where a person begins behind whose head he is: `presidente del Calcio Foggia Anna Rossi`; else 0."""
    of, role = run.before(), run.before(2)
    if of is None or role is None or not lexicon.has("of", of.key) or not lexicon.has("roles", role.key):
        return 0
    if any(lexicon.has_any(name, run.keys) for name in ("named_after", "saints")):
        return 0
    for place, token in enumerate(run.tokens[:-1]):
        if not place or not token.capital or not run.tokens[place + 1].capital or not run.tokens[place - 1].capital:
            continue
        town = phrase(run.tokens[:place]) in lexicon.places
        if _is_given(token.key, lexicon) or (town and lexicon.has("surname_openings", token.key)):
            return place
    return 0


def _common_end(run: Run, lexicon: Lexicon) -> int:
    """Return where a run stops being a name: before `Mixture-of-Experts`, `AI` behind a code, a ticker, `KC`."""
    for place, token in enumerate(run.tokens):
        if place and (_COMPOUND.search(token.text) or (is_code(run.tokens[place - 1]) and token.text in ("AI", "IA"))):
            return place
    last, count = run.tokens[-1], len(run.tokens)
    if not last.text.isupper() or run.text.isupper():
        return count
    if count > _FULL and lexicon.has("honours", last.key) and run.tokens[-2].text.istitle():
        return count - 1
    return count - 1 if _is_ticker(run) else count


def _is_ticker(run: Run) -> bool:
    """Whether a run ends as a share is quoted: `Acme Foods ACMF.N`."""
    dot, exchange = run.after(), run.after(2)
    if dot is None or exchange is None or dot.text != "." or not exchange.text.isupper():
        return False
    return dot.start == run.tokens[-1].end and exchange.start == dot.end and len(exchange.text) <= _LONGEST_EXCHANGE
