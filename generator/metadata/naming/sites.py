"""Names of sites and papers: which a page calls its own by, what is telling in them, which domain has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from urllib.parse import urlsplit

from generator.metadata import addresses
from generator.metadata.evidence import Evidence, phrase_set
from generator.text.languages import Language
from generator.text.words import fold

_NAMES = ("og:site_name", "jsonld:publisher", "jsonld-site:name", "application-name", "twitter:site", "publisher")
folded = lru_cache(maxsize=1 << 12)(fold)
"""A word as `fold` has it: pages say the same ones again and again."""
_SIGNS = re.compile(r"[\W_]+")
_PREFIX = re.compile(r"(?:www\d?|m|amp|blog|news|de|en|it|fr|es)\.")
_SHORTEST = 3
# Letters from which a paper's word may be the end of another: `Abendzeitung`.
_SHORTEST_ENDING = 7
# How companies are called by law, and by what they do: `Courier Media Limited` is who publishes the Courier.
_FORMS = re.compile(
    r"[\s,]+(?:inc|incorporated|llc|l\.?l\.?p|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|mbh|se|e\.\s?v|"
    r"s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l(?:\.?s)?|s\.\s?a(?:\.\s?s)?|s\.\s?l|sas?|b\.?v|n\.?v|pty|dac|a/?s|ab|oyj?|"
    r"media|group|holdings?|publishing|publications|newspapers|network|foundation|verlag|mediengruppe|gruppo|"
    r"editore|editrice|edizioni|editoriale|éditions|editora|ediciones)\.?\Z",
    re.I,
)
ARTICLES = frozenset({
    "the", "il", "lo", "la", "i", "gli", "le", "el", "los", "las", "les", "der", "die", "das", "o", "os",
})  # fmt: skip
"""Words with which names of papers begin."""
_ARTICLE = re.compile(r"(?:the|il|lo|la|i|gli|le|l['’]|el|los|las|les|der|die|das|o|os)(?:(?<=['’])|\s+)(?=\w)", re.I)
_ENDING = re.compile(r"(?<=\w)\.(?:com|org|net)\Z", re.I)
# Names of second level under which others stand: `co.uk`, `com.br`.
_SECOND = frozenset({"ac", "co", "com", "edu", "gob", "gouv", "gov", "ne", "net", "or", "org"})


def squashed(evidence: Evidence) -> tuple[str, ...]:
    """Return the names that the page states for its site, and its domain, without spaces and signs."""
    stated = [squash(s.value) for s in evidence.stated(*_NAMES)]
    return tuple(dict.fromkeys(name for name in (*stated, *hosts(evidence)) if len(name) >= _SHORTEST))


def hosts(evidence: Evidence) -> tuple[str, ...]:
    """Return the domain of the page's address, squashed, if it states one."""
    url = addresses.find(evidence)
    return domain(url.value) if url else ()


def domain(address: str) -> tuple[str, ...]:
    """Return the domain of an address and its telling part, squashed: `ilsitoit`, `ilsito`."""
    try:
        host = _PREFIX.sub("", (urlsplit(address).hostname or "").casefold(), count=1)
    except ValueError:
        return ()
    return (squash(host), squash(host.rpartition(".")[0].split(".")[0]) if "." in host else "")


@lru_cache(maxsize=1 << 12)
def squash(text: str) -> str:
    """Return the letters and digits of a text alone, folded."""
    bare = fold(text)
    return bare if bare.isalnum() else _SIGNS.sub("", bare)


def is_name(text: str, names: Sequence[str]) -> bool:
    """Whether a text is one of a site's names, or one of them with a little more: `Spiegel` and `DER SPIEGEL`."""
    bare = squash(text)
    return len(bare) >= _SHORTEST and any(
        bare == name or ((name in bare or bare in name) and min(len(bare), len(name)) * 2 >= max(len(bare), len(name)))
        for name in names
    )


# Pages say a name many times, and what is telling in it is asked of each.
@lru_cache(maxsize=1 << 12)
def core(name: str) -> str:
    """Return what is telling in a name, in small letters: `courier` of `The Courier` and of `Courier Media Limited`."""
    short = bare(name)
    while (form := _FORMS.search(short)) and form.start():
        short = short[: form.start()]
    return short


def bare(name: str) -> str:
    """Return a name in small letters, without its article and the ending of a domain."""
    short = " ".join(name.split()).casefold()
    article = _ARTICLE.match(short)
    short = short[article.end() :] if article else short
    return _ENDING.sub("", short) if "." in short else short


def label(host: str) -> str:
    """Return the telling part of a domain, squashed: `ilsito` of `www.ilsito.it` and of `m.ilsito.co.uk`."""
    parts = host.casefold().split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND:
        parts.pop()
    return squash(parts[-1]) if parts else ""


def is_called(name: str, spoken: Language) -> bool:
    """Whether a name has a word that papers are called by, or ends in one; one such word alone is a section."""
    papers = phrase_set(spoken, "papers")
    tokens = [folded(token).strip("’'") for token in name.split()]
    if len(tokens) > 1 and any(token in papers for token in tokens):
        return True
    long = endings(spoken, _SHORTEST_ENDING, "papers")
    return any(token[1:].endswith(long) for token in tokens)


@cache
def endings(spoken: Language, shortest: int, *keys: str) -> tuple[str, ...]:
    """Return the words of some lists that may be the end of another, as they have so many letters at least."""
    return tuple(word for word in phrase_set(spoken, *keys) if len(word) >= shortest)


def is_paper(name: str, spoken: Language) -> bool:
    """Whether a name is made as those of papers are: their word is its last, or its first behind the article."""
    tokens = name.replace("’", "' ").replace("'", "' ").split()
    begins = len(tokens) > 1 and (tokens[0].casefold() in ARTICLES or tokens[0].endswith("'"))
    if len(tokens) == 1 or "," in name or not all(token[:1].isupper() for token in (tokens[0], tokens[-1])):
        return False
    english = tokens[0] == "The" and len(tokens) > 2  # `The Harbour Echo`
    whole = english and fold(tokens[-1]) in phrase_set(spoken, "outlets")
    return whole or is_called(f"{tokens[0]} {tokens[-1]}", spoken) or (begins and is_called(f"- {tokens[1]}", spoken))
