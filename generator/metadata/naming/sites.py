"""By what names a saved page calls its own site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.metadata import addresses
from generator.metadata.evidence import Evidence
from generator.text.words import fold

_NAMES = ("og:site_name", "jsonld:publisher", "jsonld-site:name", "application-name", "twitter:site", "publisher")
_SIGNS = re.compile(r"[\W_]+")
_PREFIX = re.compile(r"(?:www\d?|m|amp|blog|news|de|en|it|fr|es)\.")
_SHORTEST = 3


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


def squash(text: str) -> str:
    """Return the letters and digits of a text alone, folded."""
    return _SIGNS.sub("", fold(text))


def is_name(text: str, names: Sequence[str]) -> bool:
    """Whether a text is one of a site's names, or one of them with a little more: `Spiegel` and `DER SPIEGEL`."""
    bare = squash(text)
    return len(bare) >= _SHORTEST and any(
        bare == name or ((name in bare or bare in name) and min(len(bare), len(name)) * 2 >= max(len(bare), len(name)))
        for name in names
    )
