"""What the words of a name tell of what it names, wherever it stands: `Banca di Roma`, `OpenAI`, `Mario Rossi`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.names import placing
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.lexicon import lexicon as lexicon_of
from generator.facts.names.name import (
    CERTAIN,
    FAIR,
    HINT,
    KNOWN,
    LONGEST_PERSON,
    ORGANISATION,
    PERSON,
    PLACE,
    PRODUCT,
    STRONG,
    Vote,
)
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import Token, is_code, is_mixed, is_shouted

_LONGEST_ACRONYM = 6
# Words of these lists are parts of no person's name behind its first word.
_THINGS = ("thing_words", "product_nouns", "place_nouns", "matters")
# Words of these lists tell what a name names.
_TELLING = (
    *("thing_words", "organisation_words", "legal_forms", "organisation_ends", "organisation_edges"),
    *("place_edges", "place_words", "street_ends"),
)
# A capital inside that surnames have: `McDonald`, `DeSantis`, `D'Alema`.
_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Le|La|Van|[OD]['’])[A-Z]")
# What may be a vitamin, a road, a cell of a table, a coupon or an account as well as a product: `B12`, `A16`,
# `SPRING20`, `Alex1987`.
_CLASS = re.compile(r"[A-Z]\d{1,2}[A-Z]?|[A-Z]{5,}-?\d{1,2}|[A-Z][a-z]{3,}\d{2,4}")
_FEWEST_SHOUTED = 3
# What products are called after their kind: `ChatGPT`, `iPhone`, `macOS`.
_PRODUCT = re.compile(r"[a-z](?:GPT|Phone|Pad|OS|Watch)s?$")


def votes(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Yield what a name's own words say of its kind."""
    keys = run.keys
    name = run.name
    if name in lexicon.places or placing.is_part(run, lexicon):
        yield PLACE, KNOWN
    if name in lexicon.organisations:
        yield ORGANISATION, KNOWN
    yield from _no_person(run, lexicon)
    if not _telling(lexicon.code).isdisjoint(keys):
        yield from _words(run, lexicon)
    yield from _form(run, lexicon)


@cache
def _telling(code: str) -> frozenset[str]:
    """Return the words of which a name has one that tell of what kind it is: names of most people have none."""
    return frozenset().union(*(lexicon_of(code).sets[name] for name in _TELLING))


def _words(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by words of a name such as `Bank`, `Street` or `Inc`."""
    keys = run.keys
    # In English what an institution is stands last, or before `of`: `Bank of China`; not `Health Watch`.
    leads = lexicon.code != "en" or any(lexicon.has_any(name, keys[1:2]) for name in ("joins", "joins_institution"))
    ends = (keys[0], keys[-1]) if len(keys) > 1 and leads else keys[-1:]
    thing = len(keys) > 1 and lexicon.has("thing_words", keys[-1])
    told = not thing and lexicon.has_any("organisation_words", ends)
    if told or lexicon.has("legal_forms", keys[-1]):
        yield ORGANISATION, CERTAIN if len(keys) > 1 else FAIR
    elif (len(keys) > 2 and not thing and lexicon.has_any("organisation_words", keys)) or (
        len(keys) > 1 and lexicon.has("organisation_ends", keys[-1])
    ):
        yield ORGANISATION, FAIR
    if len(keys) > 1 and lexicon.has_any("organisation_edges", ends):
        yield ORGANISATION, STRONG
    elif len(keys) > 1 and (lexicon.has("place_edges", keys[0]) or placing.is_street(run, lexicon)):
        yield PLACE, FAIR
        yield PERSON, -FAIR
    surname = any(lexicon.in_any(("of", "by"), key) for key in keys[-2:-1])  # `Anna Dal Lago`
    tail = lexicon.has("place_words", keys[-1]) and not surname
    head = lexicon.has("place_words", keys[0]) and not lexicon.has("organisation_ends", keys[-1])
    if len(keys) > 1 and (head or tail) and (len(keys) > 2 or keys[0] != "the"):
        yield PLACE, STRONG
    if len(keys) > 1 and lexicon.has_any("thing_words", ends):
        yield PERSON, -STRONG


def _no_person(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote against a person where a word is none of a person's name: `ACME Nova City`, `Dolce & Gabbana`, `The Sun`."""
    if len(run.tokens) == 1:
        if is_shouted(run.tokens[0]) and len(run.text) >= _FEWEST_SHOUTED:
            yield PERSON, -FAIR
        return
    if "&" in run.keys:
        yield PERSON, -CERTAIN
        yield ORGANISATION, FAIR
    elif any(token.text.islower() and not _is_within(token, lexicon) for token in run.tokens):
        yield PERSON, -CERTAIN
    capitals = [token for token in run.tokens if token.text.isupper() and len(token.text) >= _FEWEST_SHOUTED]
    shouted = bool(capitals) and not run.text.isupper() and any(token.text.isalpha() for token in capitals)
    thing = not _things(lexicon.code).isdisjoint(run.keys[1:])
    surname = len(run.tokens) == 2 and run.keys[0] in lexicon.given
    if shouted or run.keys[0] == "the" or (thing and not surname):
        yield PERSON, -STRONG
    elif run.keys[0] not in lexicon.given and _begins_with_place(run, lexicon):
        yield PERSON, -FAIR


def _is_within(token: Token, lexicon: Lexicon) -> bool:
    """Whether a small word stands in names of people: `Anna de' Rossi`, `Ortega y Gasset`; not `Arte e Cultura`."""
    return lexicon.in_any(("particles", "of", "articles", "surname_links"), token.key)


@cache
def _things(code: str) -> frozenset[str]:
    """Return words that are part of no person's name; those of English stand in names in the news of any language."""
    return frozenset().union(*(words.sets[name] for words in (lexicon_of(code), lexicon_of("en")) for name in _THINGS))


def _begins_with_place(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name begins with a known place, as a club's or a station's does: `Kansas City Chiefs`."""
    return run.keys[0] in lexicon.places or phrase(run.tokens[:2]) in lexicon.places


def _form(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    found = run.tokens
    single = len(found) == 1
    if not single:
        yield from _with_place(run, lexicon)
    if is_code(found[-1]) or (single and _PRODUCT.search(found[0].text)):
        yield PRODUCT, HINT if single and _CLASS.fullmatch(found[0].text) else STRONG
    elif single and _is_coined(found[0]):
        yield from _coined(run, lexicon)
    if found[0].key in lexicon.given and not _is_firm(run, lexicon):
        if 2 <= len(found) <= LONGEST_PERSON:
            yield PERSON, STRONG
        elif single:
            yield PERSON, HINT
    if len(found) > 2 and re.fullmatch(r"[A-Z]\.", found[1].text):
        yield PERSON, STRONG


def _is_firm(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name ends as no person's does: `Adam Airways`, `Ann Lee Foundation`; not `Simon Banks`."""
    last = run.keys[-1]
    return len(run.keys) > 1 and lexicon.has("organisation_ends" if len(run.keys) == 2 else "organisation_words", last)


def _with_place(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote for `NHS England`, `Greenpeace Italia`, `Energy UK`: a body and where it is; for `Baku Steel`."""
    first, rest = run.tokens[0], run.tokens[1:]
    shouted = is_shouted(first) and not run.text.isupper()
    if shouted and len(first.text) > 2 and lexicon.has_any("organisation_words", run.keys[1:]):
        yield ORGANISATION, STRONG
    if (shouted or first.key in lexicon.organisations) and phrase(rest) in lexicon.places:
        yield ORGANISATION, STRONG
    elif first.key in lexicon.places and first.key not in lexicon.given and len(rest) == 1:
        yield ORGANISATION, HINT
    before = run.before()
    article = before is not None and lexicon.has("articles", before.key)
    if article and run.kind is ORGANISATION and rest[-1].key in lexicon.places:
        yield ORGANISATION, FAIR


def _coined(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote for `OpenAI`, which takes no article, and `il MacBook`, which does."""
    last = run.before()
    article = last is not None and lexicon.has("articles", last.key)
    if article and not is_shouted(run.tokens[0]):
        yield PRODUCT, HINT
    elif lexicon.code == "en":
        # In English as many such words are terms and products, as `RPM` and `TrimSpace`, as are firms.
        yield ORGANISATION, FAIR if _is_bracketed(run) or _is_told(last, lexicon) else HINT
        if not is_shouted(run.tokens[0]):
            # `in TypeScript`.
            yield PLACE, -FAIR
    else:
        yield ORGANISATION, FAIR


def _is_bracketed(run: Run) -> bool:
    """Whether initials stand in brackets behind a name: `Ann Lee (LCGB)`, `North Atlantic Council (NAC)`."""
    name = run.before(2)
    return run.is_bracketed and name is not None and name.capital


def _is_told(verb: Token | None, lexicon: Lexicon) -> bool:
    """Whether a verb has a name behind it for whom one speaks to: `told BSS`."""
    return verb is not None and lexicon.has("addressing", verb.key)


def _is_coined(token: Token) -> bool:
    """Say whether a word is written as companies and their initials are: `NASA`, `OpenAI`; not `McDonald`."""
    if is_shouted(token):
        return len(token.text) <= _LONGEST_ACRONYM and "-" not in token.text
    return is_mixed(token) and "-" not in token.text and not _SURNAME.match(token.text)
