"""What a person is, as the article has it: `CEO di Apple`, `analista di Equita`; no clause, no day, no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.facts.names.lexicon import Lexicon, key
from generator.facts.names.run import Run
from generator.facts.names.tokens import Token, is_shouted

_REACH = 10
_LONGEST_AFTER = 14
_LONGEST_ROLE = 4
# Words of `its operations`, and of a firm before `'s`.
_PAIR = 2
_LONGEST_OWNER = 3
_NO_NOUNS = frozenset({"own", "new", "old", "only", "next", "then", "young", "late"})
# Before these a name is what they call it: `presidente della società X`.
_THINGS = ("organisation_nouns", "product_nouns", "place_nouns", "people")
_STOPS = frozenset(',;:.!?()«»“”"-–—')
_CLOSE = frozenset(",).;:-–—")
# Small words of `general secretary of the School and Catering Workers' Union`, at most.
_LONGEST_TOLD = 9
# Letters from which a small word that ends as participles do is one.
_SHORTEST_PARTICIPLE = 6
_ELIDED = re.compile(r"^[^\W\d_]+['’](?=\w)")
_JOINTS = ("of", "articles", "prepositions", "and")
_NO_PARTICIPLES = ("roles", "role_adjectives", "place_adjectives", "institutions")


def role_before(run: Run, lexicon: Lexicon) -> str:
    """Return the role that a sentence gives right before a name; empty when there is none.

    `L'analista di Equita, Mario Rossi`, `il presidente americano Donald Trump`, `Secretary Janet Yellen`.
    """
    if run.lead:
        return _bare(run.lead, lexicon)
    line = run.line.tokens
    end = run.first
    if end and line[end - 1].text == ",":
        end -= 1
    elif end and not line[end - 1].capital and any(lexicon.has(name, line[end - 1].key) for name in _THINGS):
        return ""
    place = _role_ending(line, end, lexicon, comma=end != run.first)
    if place is None or _is_anothers(line, place, end, lexicon) or _is_weak(run, line[end - 1], lexicon):
        return ""
    return run.line.sentence.text[line[place].start : line[end - 1].end]


def _is_weak(run: Run, noun: Token, lexicon: Lexicon) -> bool:
    """Whether an unknown name stands behind a noun that goes before others too: `suspect Profile`, `champion Acme`."""
    if run.keys[0] in lexicon.given:
        return False
    single = len(run.tokens) == 1
    return lexicon.has("team_roles", noun.key) or (single and lexicon.has("weak_roles", noun.key))


def _is_anothers(line: Sequence[Token], place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a role right before a name is another's: `Ann Lee, head of X Bob Cox, mayor`, `la figlia del poeta X`."""
    if end > place + 1 and lexicon.has("person_of", line[place].key) and lexicon.has("of", line[place + 1].key):
        return True
    behind = place > 1 and line[place - 1].text == "," and line[place - 2].capital
    return behind and line[end - 1].capital


def role_after(run: Run, lexicon: Lexicon) -> str:
    """Return the role that a sentence gives after a name and a comma: `Tim Cook, amministratore delegato di Apple,`."""
    line = run.line.tokens
    place = run.last
    if place >= len(line) or line[place].text not in (",", "("):
        return ""
    start = place = _past_articles(line, place + 1, lexicon)
    while place < len(line) and _may_precede(line[place], lexicon) and not _length(line, place, lexicon):
        place += 1
    if _is_compound(line, start + 1, lexicon) and _length(line, start + 1, lexicon):
        place = start + 1
    if not _length(line, place, lexicon):
        return ""
    end = place
    while end < len(line) and end - place < _LONGEST_AFTER and line[end].text not in _STOPS:
        end += 1
    if _names_another(line, place, end, lexicon) or _is_clause(line, place, end, lexicon):
        return ""
    clause = _clause(line, place, end, lexicon)
    if clause < end:
        return run.line.sentence.text[line[start].start : line[clause - 1].end]
    closed = end == len(line) or line[end].text in _CLOSE
    return run.line.sentence.text[line[start].start : line[end - 1].end] if closed else ""


def _past_articles(line: Sequence[Token], place: int, lexicon: Lexicon) -> int:
    while place < len(line) and lexicon.has("articles", line[place].key):
        place += 1
    owned = place + (place < len(line) and lexicon.has("determiners", line[place].key))
    for last in range(place + 1, min(len(line), place + _LONGEST_OWNER + 1)):
        if not line[last - 1].capital and not lexicon.has("organisation_nouns", line[last - 1].key):
            break
        if line[last].key == "'s":
            # `Ann Lee, the company's chief executive,`
            owned = last + 1
            break
    # What somebody is to another is no office: `his coach`.
    another = owned < len(line) and lexicon.in_any(("person_of", "team_roles"), line[owned].key)
    return place if another else owned


def _names_another(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a role belongs to a name inside it: `l'ambasciatrice in Italia Maria Bianchi`."""
    for before, token in pairwise(line[first:last]):
        small = before.text.islower() and not _links(before, lexicon)
        noun = small and not lexicon.has("organisation_nouns", before.key) and not lexicon.capitalised_nouns
        if token.capital and (noun or before.text.isdigit()):
            return True
        owner = before.capital and not lexicon.has("organisation_words", before.key)
        if owner and before.text.isalpha() and token.key in lexicon.given:
            return True
    return False


def _is_clause(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the holder of an office does something right behind it: `il sindaco chiede che si decida`."""
    clause = _clause(line, first, last, lexicon)
    return clause < last and not _is_complement(line, first + _length(line, first, lexicon), clause, lexicon)


def _clause(line: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Return the token at which a relative clause begins, its preposition with it: `che`, `a cui`; else `last`."""
    clause = next((at for at in range(first, last) if lexicon.has("relatives", line[at].key)), last)
    led = first < clause < last and lexicon.has("prepositions", line[clause - 1].key)
    return clause - led


def _may_precede(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand between the article and the role: `ex`, `former`."""
    return token.key in ("ex", "-") or lexicon.has("role_adjectives", token.key)


def _role_ending(line: Sequence[Token], end: int, lexicon: Lexicon, *, comma: bool) -> int | None:
    """Return where a role that reaches up to token `end` begins: a noun with nothing but its complements behind."""
    for place in range(end - 1, max(-1, end - 1 - _REACH), -1):
        token = line[place]
        if token.text in _STOPS and token.text not in ".-–—":
            return None
        length = _length(line, place, lexicon) if token.key in lexicon.role_openings else 0
        if length and _is_complement(line, place + length, end, lexicon):
            if place and line[place].capital and lexicon.has("of", line[place - 1].key):
                # `Minister of Justice`: what looks like an office is what another is of.
                continue
            start = _role_start(line, place, lexicon)
            return start if not comma or _stands_first(line, start, lexicon) else None
    return None


def _role_start(line: Sequence[Token], place: int, lexicon: Lexicon) -> int:
    """Take in the words before the noun that belong to the role: `chief scientific officer`, `ex ministro`."""
    for step in range(min(_LONGEST_ROLE, place)):
        if _length(line, place - step - 1, lexicon) == step + 2:
            place = place - step - 1
            break
    # `procuratore generale`, `ispettore capo`: what looks like an office is the adjective of one.
    place -= (
        bool(place) and lexicon.has("role_adjectives", line[place].key) and lexicon.has("roles", line[place - 1].key)
    )
    while place and _leads(line[place - 1], lexicon):
        place -= 1
    return place - 1 if _is_compound(line, place, lexicon) else place


def _leads(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word belongs to the role behind it: `ex`, `vice`; `former`."""
    prefix = token.key == "ex" or lexicon.has("role_prefixes", token.key)
    return prefix or (lexicon.code == "en" and _is_adjective(token, lexicon))


def _is_compound(line: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a noun stands between a determiner and an English role: `its operations director`."""
    if lexicon.code != "en" or not _PAIR <= place <= len(line) or not line[place - 1].text.islower():
        return False
    noun = line[place - 1].key
    if noun in _NO_NOUNS or lexicon.in_any(("starters", "prepositions", "articles", "determiners"), noun):
        return False
    before = line[place - _PAIR].key
    return before == "'s" or lexicon.in_any(("articles", "determiners"), before)


def _stands_first(line: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a role before a comma is no end of a longer list or clause: an article or nothing stands before it."""
    if not place:
        return True
    before = line[place - 1]
    if before.text == ",":
        return False
    leads = lexicon.in_any(("articles", "determiners", "prepositions"), before.key)
    return leads or before.key == "'s" or not before.is_word


def _length(line: Sequence[Token], place: int, lexicon: Lexicon) -> int:
    """Return how many words the role noun at a place has; 0 when there is none."""
    if place < len(line) and line[place].key not in lexicon.role_openings:
        return 0
    words = ""
    found = 0
    for step in range(min(_LONGEST_ROLE, len(line) - place)):
        words += (" " if step else "") + line[place + step].key
        if lexicon.has("roles", words):
            found = step + 1
    return found


def _is_complement(line: Sequence[Token], place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether tokens `place` to `end` only complete a role noun: `americano`, `di Apple`, `generale della Fiom`."""
    while place < end and (_is_adjective(line[place], lexicon) or line[place].text == "-" or is_shouted(line[place])):
        place += 1
    if place == end:
        return True
    office = lexicon.has("portfolio_roles", line[place - 1].key)
    if not lexicon.has("of", line[place].key) and not (office and lexicon.has("portfolio_links", line[place].key)):
        return False
    inside = line[place + 1 : end]
    if not inside or _links(inside[-1], lexicon):
        return False
    return all(_is_nominal(token, lexicon) or _is_inner(line, place + 1 + i, lexicon) for i, token in enumerate(inside))


def _is_inner(line: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a small word stands between two large ones: `Made in Italy`."""
    return line[place - 1].capital and line[place + 1].capital and lexicon.has("in", line[place].key)


def _links(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word leads on to a noun: a preposition, an article, `e`; not `AI`, which is written large."""
    return not token.capital and lexicon.in_any(("prepositions", "articles", "and", "of"), token.key)


def _is_nominal(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand in the complement of a role: names, nouns, `di`, `e`; no pronoun, no auxiliary."""
    if not token.is_word:
        return token.text in ("-", "'", "’", "&", ".")
    small = lexicon.in_any(("of", "and", "articles"), token.key)
    return small or token.capital or not lexicon.has("starters", token.key)


def _is_adjective(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.has("role_adjectives", token.key)


def _bare(lead: str, lexicon: Lexicon) -> str:
    """Return a role that stood in capitals before a name, no mere title: not `Sen.`, but `President`."""
    words = lead.split()
    if all(lexicon.has("titles", word.casefold()) for word in words):
        return ""
    return lead


def stated(role: str, words: Lexicon) -> str:
    """Return what is told of a role that a text gives; empty where nothing of it says what somebody is.

    `medico di Bari arrestato ieri` is `medico di Bari`; `autrice di 34 punti` is none, nor is `moglie`, of whom?
    """
    parts = role.split()
    end = next((place for place in range(1, len(parts)) if _is_over(parts, place, words)), len(parts))
    counted = end < len(parts) and parts[end][0].isdigit() and words.has("of", key(parts[end - 1]))
    while end > 1 and _is_small(parts[end - 1], words):
        end -= 1
    if parts[end - 1][-1] in "-–—":
        # `head of refining - Ann Lee`: a dash parts them.
        return ""
    long = sum(part[0].islower() for part in parts[:end]) > _LONGEST_TOLD
    return "" if long or counted or words.has("relations", parts[end - 1]) else " ".join(parts[:end])


def _is_over(parts: Sequence[str], place: int, words: Lexicon) -> bool:
    """Whether a role is over before a word of it: a participle, a day, a number that is no name's."""
    part, word = parts[place], key(_ELIDED.sub("", parts[place]))
    if not part[0].islower():
        named = place + 1 < len(parts) and parts[place - 1][0].isupper() and parts[place + 1][0].isupper()
        return part[0].isdigit() and not named
    if words.in_any(("role_ends", "calendar"), word):
        return True
    if _is_small(parts[place - 1], words) or words.in_any(_NO_PARTICIPLES, word):
        return False
    return len(word) >= _SHORTEST_PARTICIPLE and word.endswith(tuple(words.sets["participle_endings"]))


def _is_small(part: str, words: Lexicon) -> bool:
    """Whether a word leads on to a noun, elided or not: `di`, `the`, `dell'`."""
    return part[0].islower() and words.in_any(_JOINTS, key(part))
