"""Nouns with their articles and complements, as a sentence names a source without a name: `l’azienda cinese`."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.lines import Line
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tokens import Token
from generator.facts.speech import speech

_LONGEST_PHRASE = 4
# Letters of a noun.
_SHORTEST = 3
# Words of `il capo della Protezione civile` behind a noun.
_LONGEST_COMPLEMENT = 9


def phrase(said: Line, place: int) -> str | None:
    """Return a noun with its article and adjectives from a token on: `l’azienda cinese`."""
    articles = wordings.words(said.language, "measures", "articles")
    possessives = wordings.words(said.language, "measures", "possessives")
    small = wordings.words(said.language, "words", "stopwords")
    large = lexicon(said.language.code).capitalised_nouns
    data = wordings.words(said.language, "measures", "data") | wordings.words(said.language, "measures", "sayers")
    end = place
    nouns = 0
    while end < len(said.tokens) and end - place < _LONGEST_PHRASE + 2 and nouns < _LONGEST_PHRASE:
        token, word = said.tokens[end], said.words[end]
        opens = nouns == 0 and (word in articles or word in possessives)
        named = nouns > 0 and said.tokens[place].capital and not said.tokens[place].initial and word not in data
        if _is_owning(said, end):
            end += 1
            continue
        if _ends(token, opens=opens, small=word in small) or (named and not token.capital):
            break
        if nouns and (_is_participle(said, end) or _is_verb(said, end)):
            break
        if large and nouns > 0 and not token.capital and said.tokens[end - 1].capital:
            break
        nouns += not opens
        end += 1
    if not nouns:
        return None
    bare = end
    while bare > place + 1 and lexicon(said.language.code).has("prepositions", said.keys[bare - 1]):
        bare -= 1
    end = whole(said, end) if bare == end else bare
    first = place
    while said.words[first] in articles and said.tokens[first].text[:1].lower() == "d":
        first += 1
    return said.text[said.tokens[first].start : said.tokens[end - 1].end]


def _ends(token: Token, *, opens: bool, small: bool) -> bool:
    """Return whether a noun ends before a token: a sign, a number, a small word: `l'azienda vi ricorda`."""
    short = len(token.text) < _SHORTEST and token.text.islower()
    return not token.is_word or token.text[:1].isdigit() or (not opens and (small or short) and not _is_code(token))


def _is_code(token: Token) -> bool:
    """Return whether a word of a few letters is the name of a country or body: `US officials`."""
    return len(token.text) > 1 and token.text.isupper()


def _is_participle(said: Line, place: int) -> bool:
    """Return whether `by` stands behind a word, which tells what was done then: `a report obtained by X`."""
    if place + 1 >= len(said.tokens) or said.tokens[place].capital:
        return False
    by = said.keys[place + 1] in wordings.words(said.language, "names", "by")
    words = lexicon(said.language.code)
    led = words.has("prepositions", said.keys[place + 1]) or words.has("calendar", said.keys[place + 1])
    return by or (led and said.language.code == "en" and said.keys[place].endswith("ed"))


def _is_verb(said: Line, place: int) -> bool:
    """Return whether a word is a verb, with which another part of its clause begins: `secondo l'azienda creerà`."""
    spoken, word = speech(said.language.code), said.keys[place]
    endings = tuple(text for key in ("future", "imperfect") for text in said.language.section("measures").texts(key))
    known = word in spoken.forms["finite"] and not spoken.has("nouns", word)
    return not said.tokens[place].capital and (known or (spoken.drops_subject and word.endswith(endings)))


def _begins(said: Line, place: int) -> bool:
    """Return whether an article or a verb stands at a place, with which what is said begins."""
    opening = (("measures", "articles"), ("events", "auxiliaries"))
    known = any(said.words[place] in wordings.words(said.language, *key) for key in opening)
    return known or _is_verb(said, place)


def _is_owning(said: Line, place: int) -> bool:
    """Return whether a bare apostrophe tells whose the next word is: `the parents' group`."""
    plural = place > 0 and said.tokens[place].text in "'’" and said.keys[place - 1].endswith("s")
    beside = plural and said.starts[place] == said.ends[place - 1] and place + 1 < len(said.tokens)
    return beside and said.tokens[place + 1].is_word


def _is_part(said: Line, place: int) -> bool:
    """Return whether a token may stand in a noun: a word, an apostrophe, a year, `the Risk Report 2021`."""
    text = said.tokens[place].text
    return text[0].isalpha() or text in "'’" or (text.isdigit() and said.tokens[place - 1].capital)


def whole(said: Line, end: int) -> int:
    """Return where a noun ends with its complements: a sign follows, or a verb or article: `i vigili del fuoco i`."""
    of = wordings.words(said.language, "names", "of") | wordings.words(said.language, "names", "by")
    articles, joins = (wordings.words(said.language, "names", key) for key in ("articles", "and"))
    last, most = end, len(said.tokens)
    while last + 1 < most and last - end < _LONGEST_COMPLEMENT and said.keys[last] in of:
        last += 2 + (said.keys[last + 1] in articles)
        last += 2 * (last < most and _is_owning(said, last))
        while last < most and said.tokens[last].is_word and (said.tokens[last].capital or said.keys[last].isdigit()):
            last += 1
        if last < most and said.keys[last] in joins:
            last += 2
        if last + 1 < most and said.tokens[last].text.islower() and said.keys[last + 1] in of:
            last += said.keys[last] not in of
    adjective = end < last < len(said.tokens) - 1 and said.tokens[last].text.islower()
    if adjective and not said.tokens[last + 1].is_word:
        last += 1
    parted = last == most or (last < most and (not said.tokens[last].is_word or _begins(said, last)))
    fits = parted and last <= most and all(_is_part(said, place) for place in range(end, last))
    return last if fits else end
