"""What a name names: votes of the words in it and around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.facts.names import forms, placing
from generator.facts.names.lexicon import Lexicon
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
from generator.facts.names.placing import is_text
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token, is_shouted
from generator.facts.speech import Speech

# Words behind an article among which the noun of an apposition stands.
_NOUN_WITHIN = 3
# Words of `deputy managing director`.
_OFFICE = 3
# What was learned prefers a kind by so much where it is nearly sure.
_CLEAR = 1.0
# What ends an age before an English name: `21-year-old Ann Smith`.
_AGED = ("year-old", "years-old")


def votes(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    """Yield what one mention says of its name's kind."""
    yield from forms.votes(run, lexicon)
    if placing.is_named_after(run, lexicon):
        yield PERSON, -2 * STRONG
        if lexicon.has_any("organisation_words", [t.key for t in run.line.tokens[max(0, run.first - 2) : run.first]]):
            yield ORGANISATION, FAIR
    yield from _before(run, lexicon, speech)
    yield from _after(run, lexicon, speech)


def _before(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    last, second = run.before(1), run.before(2)
    if last is None:
        return
    yield from _title_before(last, second, lexicon)
    if run.maker or run.made:
        yield (ORGANISATION, FAIR) if run.maker else (PRODUCT, STRONG)
        return
    yield from _noun_before(run, lexicon)
    yield from _word_before(run, last, lexicon)
    single = len(run.tokens) == 1
    spoken = second if lexicon.has("by", last.key) else last
    if spoken is not None and not _is_addressed(spoken, run, lexicon, speech):
        yield PERSON, HINT if single else FAIR
    if lexicon.has("of", last.key) and second is not None:
        if lexicon.has("roles", second.key) and _is_field(run, lexicon):
            yield ORGANISATION, -CERTAIN
        bare = not lexicon.sets["city_of"] or lexicon.has("city_of", last.key)
        if lexicon.has("adjective_roles", second.key) and _is_adjective(run.before(3), lexicon):
            return
        for kind, weight in _of_something(second, lexicon, single=single and run.kind is not PLACE, bare=bare):
            # `portavoce di X`: what was learned knows better who is a person, if not by the given name of a firm.
            person = single and run.keys[0] not in lexicon.given and run.kind is PERSON and run.lead_of_kind >= _CLEAR
            yield kind, FAIR if person and weight == CERTAIN else weight


def _is_field(run: Run, lexicon: Lexicon) -> bool:
    """Whether a name is only what somebody teaches or heads: `docente di Storia`, `ministro della Cultura`."""
    return any(all(lexicon.has(name, word) for word in run.keys) for name in ("departments", "studies"))


def _title_before(last: Token, second: Token | None, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by a title or what else goes right before a person: `Dr. X`, `governo X`, `21-year-old X`; not `film X`."""
    if lexicon.has("titles", last.key) or (last.text == "." and second and lexicon.has("titles", second.key)):
        yield PERSON, CERTAIN
    if lexicon.has("government_nouns", last.key):
        yield PERSON, FAIR + HINT
    if last.key.endswith(_AGED):
        yield PERSON, STRONG
    elif lexicon.has("works", last.key):
        yield PERSON, -CERTAIN


def _is_addressed(verb: Token, run: Run, lexicon: Lexicon, speech: Speech) -> bool:
    """Whether no verb of speech stands before a name as its own: a noun does, or a verb that names whom one told."""
    if verb.capital and not verb.initial:
        return True
    if verb is run.before() and lexicon.has("addressing", verb.key):
        return True
    return verb.key not in speech.forms["finite"] and verb.key not in speech.forms["participle"]


def _word_before(run: Run, last: Token, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the small word right before: an article, `in`, `a`, a verb such as `installare`."""
    short = len(run.tokens) <= 2
    if lexicon.has("thing_articles", last.key):
        yield PERSON, -CERTAIN
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
            yield PERSON, -HINT
        else:
            yield PERSON, -FAIR


def _noun_before(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the noun right before, one adjective between at most: `startup cinese X`, `modello X`."""
    last, second = run.before(1), run.before(2)
    if last is None:
        return
    if lexicon.has("numbered", last.key):
        # `volo AB-123` is no product.
        yield PRODUCT, -STRONG
    if second is not None and is_text(last, ",") and is_text(run.after(), ",") and _is_plain_firm(second, lexicon):
        yield ORGANISATION, FAIR
    for token, weight in ((last, 1.0), (second if last.text.islower() else None, 0.7)):
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


def _is_plain_firm(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun is one for firms and groups and for nobody: `the group, X,`; not `the owner, X,`."""
    return lexicon.has("organisation_nouns", noun.key) and not lexicon.has("roles", noun.key)


def _small(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is an article or preposition or the like, and no adjective."""
    return lexicon.in_any(("starters", "prepositions"), token.key)


def _is_adjective(noun: Token | None, lexicon: Lexicon) -> bool:
    """Whether what may be an office stands behind a small noun and is its adjective: `centro storico`."""
    if noun is None or not noun.text.islower():
        return False
    return not lexicon.in_any(("roles", "articles", "determiners", "prepositions", "starters"), noun.key)


def _of_something(noun: Token, lexicon: Lexicon, *, single: bool, bare: bool) -> Iterator[Vote]:
    """Vote by the noun that something of the name is: `sindaco di X`, `CEO di X`, `provincia di X`."""
    if lexicon.has("portfolio_roles", noun.key):
        yield ORGANISATION, -CERTAIN
    elif lexicon.has("place_roles", noun.key):
        yield PLACE, STRONG
    elif lexicon.has("person_of", noun.key):
        if bare:
            yield PERSON, FAIR
    elif lexicon.has("roles", noun.key) or lexicon.has("people", noun.key):
        yield ORGANISATION, CERTAIN
    elif lexicon.has("place_nouns", noun.key):
        yield PLACE, FAIR + HINT
        if bare and noun.text.islower() and lexicon.sets["city_of"]:
            # `la stazione di Santa Maria`, of which nobody is the owner.
            yield PERSON, -STRONG
    elif bare and noun.text.islower() and lexicon.has("organisation_words", noun.key):
        yield PLACE, FAIR + HINT
    elif single:
        yield ORGANISATION, HINT / 2


def _after(run: Run, lexicon: Lexicon, speech: Speech) -> Iterator[Vote]:
    first, second = run.after(1), run.after(2)
    if first is None:
        return
    if placing.is_told(run, first, lexicon):
        yield PLACE, STRONG
    if _has_officer(run, lexicon):
        yield ORGANISATION, CERTAIN
    if first.text == "," and _has_organisation_apposed(run, lexicon):
        yield ORGANISATION, STRONG
    several = 2 <= len(run.tokens) <= LONGEST_PERSON
    if lexicon.has("government_after", first.key):
        yield PERSON, FAIR
    if first.text == ",":
        yield from _comma_after(run, lexicon, speech, several=several)
    last = run.before()
    subject = last is None or not lexicon.has("prepositions", last.key)
    if len(run.tokens) == 1 and (lexicon.has("organisation_nouns", first.key) or lexicon.has("people", first.key)):
        yield ORGANISATION, FAIR
    if subject and speech.speaks(run.line.tokens, run.last):
        yield PERSON, FAIR if len(run.tokens) == 2 else FAIR / 2
        yield ORGANISATION, HINT if several else FAIR if is_shouted(run.tokens[0]) else FAIR / 2
    if lexicon.has("company_verbs", first.key) or _is_helped(first, second, lexicon):
        yield ORGANISATION, HINT if several else 2 * HINT


def _has_officer(run: Run, lexicon: Lexicon) -> bool:
    """Whether an office and who holds it follow: `Northern Lines managing director Tom Fraser`."""
    behind = [token for n in range(1, _OFFICE + 2) if (token := run.after(n)) is not None]
    small = list(takewhile(lambda token: token.text.islower() and token.is_word, behind))
    person = behind[len(small)] if len(small) < len(behind) else None
    if person is None or not small or not person.capital or lexicon.has("starters", person.key):
        return False
    office = lexicon.has("roles", small[-1].key) and not lexicon.has("place_roles", small[-1].key)
    return office and not any(_small(token, lexicon) for token in small)


def _is_helped(first: Token, second: Token | None, lexicon: Lexicon) -> bool:
    """Whether a firm's verb has a small word before it: `has announced`; not `vehicles sold`."""
    if second is None or not lexicon.has("company_verbs", second.key):
        return False
    return lexicon.in_any(("starters", "subject_verbs"), first.key)


def _comma_after(run: Run, lexicon: Lexicon, speech: Speech, *, several: bool) -> Iterator[Vote]:
    """Vote by what follows a comma: `X, 45,`, `the head of research, X, says`."""
    if several and is_text(run.before(), ",") and speech.speaks(run.line.tokens, run.last + 1):
        yield from _apposed_speaker(run, lexicon)
    if _has_age(run, lexicon):
        yield PERSON, STRONG


def _apposed_speaker(run: Run, lexicon: Lexicon) -> Iterator[Vote]:
    """Vote by the first noun before the commas around who speaks: `the head of X, Y, says`, `la società Z, Y, dice`."""
    line, start = run.line.tokens, run.first - 1
    while start and (line[start - 1].is_word or line[start - 1].key == "'s"):
        start -= 1
    for token in line[start : run.first]:
        if lexicon.in_any(("organisation_nouns", "roles"), token.key):
            yield ORGANISATION if lexicon.has("organisation_nouns", token.key) else PERSON, FAIR
            return


def _has_organisation_apposed(run: Run, lexicon: Lexicon) -> bool:
    """Say whether an article leads from the comma behind to a noun for firms: `X, il secondo gruppo del Nord,`."""
    second = run.after(2)
    if second is None:
        return False
    if lexicon.has("bare_nouns", second.key):
        return True
    if not lexicon.has("articles", second.key):
        return False
    for place in range(3, 3 + _NOUN_WITHIN):
        token = run.after(place)
        if token is None or not token.is_word or token.capital or lexicon.has("of", token.key):
            return False
        if lexicon.has("organisation_nouns", token.key):
            return True
    return False


def _has_age(run: Run, lexicon: Lexicon) -> bool:
    """Say whether an age follows behind a comma: `Mario Rossi, 45 anni`, `Ann Smith, 45,`."""
    second, third = run.after(2), run.after(3)
    if second is None or third is None:
        return False
    return second.text.isdigit() and (third.text == "," or lexicon.has("age", third.key))
