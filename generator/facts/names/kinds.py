"""What a name names: votes of the words in it and around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.names import placing
from generator.facts.names.lexicon import Lexicon
from generator.facts.names.placing import is_text
from generator.facts.names.run import Run, phrase
from generator.facts.names.tokens import Token, is_code, is_mixed, is_shouted
from generator.facts.speech import Speech
from generator.model.facts import EntityKind

Vote = tuple[EntityKind, float]

PERSON, ORGANISATION, PRODUCT, PLACE = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
)

# Votes weigh from 0.3 (barely a hint) to 5 (the name is in a list). Tuned on Italian and English news.
KNOWN = 5.0
CERTAIN = 4.0
STRONG = 3.0
FAIR = 1.5
HINT = 0.5
_LONGEST_PERSON = 4
_LONGEST_ACRONYM = 6
# Words behind an article among which the noun of an apposition stands.
_NOUN_WITHIN = 3
# What was learned prefers a kind by so much where it is nearly sure.
_CLEAR = 1.0
# A capital inside that surnames have: `McDonald`, `DeSantis`, `D'Alema`.
_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Le|La|Van|[OD]['’])[A-Z]")
# What products are called after their kind: `ChatGPT`, `iPhone`, `macOS`.
_PRODUCT = re.compile(r"[a-z](?:GPT|Phone|Pad|OS|Watch)$")
_PARTY = re.compile(r"[A-Z]{1,4}(?:-[A-Z][A-Za-z.]*)?|[A-Z][a-z]{1,3}")


def votes(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    """Yield what one mention says of its name's kind."""
    yield from _inside(run, lexicon)
    if placing.is_named_after(run, lexicon):
        yield PERSON, -2 * STRONG
        if any(
            token is not None and lexicon.has("organisation_words", token.key)
            for token in (run.before(), run.before(2))
        ):
            yield ORGANISATION, FAIR
    yield from _before(run, lexicon, speech)
    yield from _after(run, lexicon, speech)


def _inside(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    keys = run.keys
    name = run.name
    if name in lexicon.places:
        yield PLACE, KNOWN
    if name in lexicon.organisations:
        yield ORGANISATION, KNOWN
    ends = (keys[0], keys[-1]) if len(keys) > 1 else keys
    thing = len(keys) > 1 and lexicon.has("thing_words", keys[-1])
    told = not thing and any(lexicon.has("organisation_words", word) for word in ends)
    if told or lexicon.has("legal_forms", keys[-1]):
        yield ORGANISATION, CERTAIN if len(keys) > 1 else FAIR
    elif (len(keys) > 2 and not thing and any(lexicon.has("organisation_words", word) for word in keys)) or (
        len(keys) > 1 and lexicon.has("organisation_ends", keys[-1])
    ):
        yield ORGANISATION, FAIR
    if len(keys) > 1 and any(lexicon.has("organisation_edges", word) for word in ends):
        yield ORGANISATION, STRONG
    elif len(keys) > 1 and (lexicon.has("place_edges", keys[0]) or placing.is_street(run, lexicon)):
        yield PLACE, FAIR
    if len(keys) > 1 and (lexicon.has("place_words", keys[0]) or lexicon.has("place_words", keys[-1])):
        yield PLACE, STRONG
    if len(keys) > 1 and any(lexicon.has("thing_words", word) for word in (keys[0], keys[-1])):
        yield PERSON, -STRONG
    yield from _form(run, lexicon)


def _form(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    found = run.tokens
    single = len(found) == 1
    yield from _with_place(run, lexicon)
    if is_code(found[-1]) or (single and _PRODUCT.search(found[0].text)):
        yield PRODUCT, STRONG
    elif single and _is_coined(found[0]):
        yield from _coined(run, lexicon)
    if found[0].key in lexicon.given:
        if 2 <= len(found) <= _LONGEST_PERSON:
            yield PERSON, STRONG
        elif single:
            yield PERSON, HINT
    if len(found) > 2 and re.fullmatch(r"[A-Z]\.", found[1].text):
        yield PERSON, STRONG


def _with_place(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote for `NHS England`: initials and where they are; `Baku Steel`: a place and what is made there."""
    first, rest = run.tokens[0], run.tokens[1:]
    if not rest:
        return
    shouted = is_shouted(first) and not run.text.isupper()
    if shouted and len(first.text) > 2 and any(lexicon.has("organisation_words", token.key) for token in rest):
        yield ORGANISATION, STRONG
    if shouted and phrase(rest) in lexicon.places:
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
        yield PRODUCT, 2 * HINT
    else:
        yield ORGANISATION, FAIR


def _is_coined(token: Token) -> bool:
    """Say whether a word is written as companies and their initials are: `NASA`, `OpenAI`; not `McDonald`."""
    if is_shouted(token):
        return len(token.text) <= _LONGEST_ACRONYM
    return is_mixed(token) and "-" not in token.text and not _SURNAME.match(token.text)


def _before(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    last, second = run.before(1), run.before(2)
    if last is None:
        return
    if lexicon.has("titles", last.key) or (last.text == "." and second and lexicon.has("titles", second.key)):
        yield PERSON, CERTAIN
    if lexicon.has("government_nouns", last.key):
        yield PERSON, FAIR + HINT
    if run.maker or run.made:
        yield (ORGANISATION, FAIR) if run.maker else (PRODUCT, STRONG)
        return
    yield from _noun_before(run, lexicon)
    yield from _word_before(run, last, lexicon)
    single = len(run.tokens) == 1
    spoken = second if lexicon.has("by", last.key) else last
    if spoken is not None and any(spoken.key in speech.forms[form] for form in ("finite", "participle")):
        yield PERSON, HINT if single else FAIR
    if lexicon.has("of", last.key) and second is not None:
        if single and lexicon.has("departments", run.keys[0]) and lexicon.has("roles", second.key):
            yield ORGANISATION, -CERTAIN
        bare = not lexicon.sets["city_of"] or lexicon.has("city_of", last.key)
        yield from _of_something(second, lexicon, single=single and run.kind is not PLACE, bare=bare)


def _word_before(run: Run, last: Token, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the small word right before: an article, `in`, `a`, a verb such as `installare`."""
    short = len(run.tokens) <= 2
    if len(run.tokens) == 1 and lexicon.has("team_articles", last.key) and lexicon.has("cities", run.keys[0]):
        yield ORGANISATION, KNOWN
        yield PLACE, -KNOWN
    if lexicon.has("product_verbs", last.key):
        yield PRODUCT, FAIR + HINT
    if lexicon.has("in", last.key) and short:
        yield PLACE, FAIR if lexicon.code != "en" else 2 * HINT if placing.is_where(run, lexicon) else HINT
    elif lexicon.has("to", last.key) and short:
        yield PLACE, FAIR if run.kind is PLACE and run.lead_of_kind >= _CLEAR else HINT
    elif lexicon.has("articles", last.key):
        if len(run.tokens) == 1:
            yield ORGANISATION, HINT
        elif not run.lead:
            yield PERSON, -FAIR


def _noun_before(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the noun right before, one adjective between at most: `startup cinese X`, `modello X`."""
    last, second = run.before(1), run.before(2)
    for token, weight in ((last, 1.0), (second if last and last.text.islower() else None, 0.7)):
        if token is None or not token.is_word:
            continue
        if lexicon.has("organisation_nouns", token.key) and (token is last or not _small(last, lexicon)):
            yield ORGANISATION, STRONG * weight
            return
        if lexicon.has("product_nouns", token.key) and (token is last or not _small(last, lexicon)):
            yield PRODUCT, FAIR * weight
            return
        if lexicon.has("place_nouns", token.key) and token is last:
            yield PLACE, FAIR
            return


def _small(token: Token | None, lexicon: Lexicon) -> bool:
    """Whether a word is an article or preposition or the like, and no adjective."""
    return token is None or lexicon.has("starters", token.key) or lexicon.has("prepositions", token.key)


def _of_something(noun: Token, lexicon: Lexicon, *, single: bool, bare: bool) -> Iterator[Vote]:
    """Vote by the noun that something of the name is: `sindaco di X`, `CEO di X`, `provincia di X`."""
    if lexicon.has("portfolio_roles", noun.key):
        yield ORGANISATION, -CERTAIN
    elif lexicon.has("place_roles", noun.key):
        yield PLACE, STRONG
    elif lexicon.has("person_of", noun.key):
        yield PERSON, FAIR
    elif lexicon.has("roles", noun.key) or lexicon.has("people", noun.key):
        yield ORGANISATION, CERTAIN
    elif lexicon.has("place_nouns", noun.key) or (
        bare and noun.text.islower() and lexicon.has("organisation_words", noun.key)
    ):
        yield PLACE, FAIR + HINT
    elif single:
        yield ORGANISATION, HINT / 2


def _after(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    first, second = run.after(1), run.after(2)
    if first is None:
        return
    if placing.is_dateline(run) or placing.is_apposed(run, lexicon) or placing.is_within(run, lexicon):
        yield PLACE, STRONG
    if _has_organisation_apposed(run, lexicon):
        yield ORGANISATION, STRONG
    several = 2 <= len(run.tokens) <= _LONGEST_PERSON
    if lexicon.has("government_after", first.key):
        yield PERSON, FAIR
    if several and first.text == "(" and _has_party(run):
        yield PERSON, HINT
    if first.text == "," and _has_age(run, lexicon):
        yield PERSON, STRONG
    last = run.before()
    subject = last is None or not lexicon.has("prepositions", last.key)
    if len(run.tokens) == 1 and (lexicon.has("organisation_nouns", first.key) or lexicon.has("people", first.key)):
        yield ORGANISATION, FAIR
    if subject and speech.speaks(run.line.tokens, run.last):
        yield PERSON, FAIR if len(run.tokens) == 2 else FAIR / 2
        yield ORGANISATION, HINT if several else FAIR / 2
    if any(t is not None and lexicon.has("company_verbs", t.key) for t in (first, second)):
        yield ORGANISATION, HINT if several else 2 * HINT


def _has_organisation_apposed(run: Run, lexicon: Lexicon) -> bool:
    """Say whether an article leads from a comma to a noun for firms: `X, il secondo gruppo siderurgico italiano,`."""
    second = run.after(2)
    if not is_text(run.after(1), ",") or second is None:
        return False
    if lexicon.has("bare_nouns", second.key):
        return True
    if not lexicon.has("articles", second.key):
        return False
    for place in range(3, 3 + _NOUN_WITHIN):
        token = run.after(place)
        if token is None or not token.is_word or token.capital:
            return False
        if lexicon.has("organisation_nouns", token.key):
            return True
    return False


def _has_party(run: Run) -> bool:
    """Say whether a bracket with a party follows: `Elly Schlein (Pd)`, `G.K. Butterfield (D-N.C.)`."""
    second, third = run.after(2), run.after(3)
    return second is not None and third is not None and third.text == ")" and bool(_PARTY.fullmatch(second.text))


def _has_age(run: Run, lexicon: Lexicon) -> bool:
    """Say whether an age follows behind a comma: `Mario Rossi, 45 anni`, `Ann Smith, 45,`."""
    second, third = run.after(2), run.after(3)
    if second is None or third is None:
        return False
    number = second.text.isdigit() and (third.text == "," or lexicon.has("age", third.key))
    return number or lexicon.has("age", second.key)
