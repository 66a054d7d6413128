"""Names of people cut out of the words that sign an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator.metadata.dates import days
from generator.metadata.evidence import Evidence, phrase_set, phrases
from generator.text.languages import Language
from generator.text.words import fold

MOST_WORDS = 5
"""Of a person's name."""
LONGEST = 60
"""Characters of a name."""
PARTS = re.compile(r"\s*(?:[,;|•·/、・，،]|\s[–—-]\s|\n)\s*")
"""Between names, and between a name and an office or a place."""
NO_NAME = re.compile(r"[\d@/\\<>{}=_]|www\.|\.(?:com|it|org|net)\b")
"""What no person's name holds."""

_LABEL_REACH = 12
_LONGEST_JOINT = 4
# Letters of an abbreviation at the end of a name, its stop counted: `Jr.`, `Esq.`.
_LONGEST_SHORT = 4
# Small words inside names: Maria de Filippi, Ursula von der Leyen, Vincent van Gogh.
PARTICLES = frozenset({
    "da", "de", "dei", "del", "della", "delle", "di", "do", "dos", "du", "e", "la", "le", "lo", "van", "von", "der",
    "den", "zu", "af", "al", "el", "bin", "ben", "ibn", "y",
})  # fmt: skip
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
# Names in scripts without capitals are two to four signs, by which a reporter's office may stand.
_UNSPACED = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]{2,4}|[\uac00-\ud7a3]{2,4}")
_REPORTER = re.compile(r"\s*(?:기자|記者|记者)\Z")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
# A name with an office pasted to it: `DoeReporter`.
_JOINED = re.compile(r"([^\W\d_]*[^\W\d_A-Z])([A-Z][^\W\d_]+)")
_GLUED = re.compile(r"([^\W\d_]+?)((?=[A-Z])[^\W\d_].*)")


def looks_like_name(text: str) -> bool:
    """Whether words have the form of a person's name: two to five, capitalised but for particles."""
    tokens = text.split()
    if _UNSPACED.fullmatch(text):
        return True
    if not 2 <= len(tokens) <= MOST_WORDS or NO_NAME.search(text):
        return False
    capital = [t for t in tokens if t[:1].isupper()]
    small = [t for t in tokens if not t[:1].isupper()]
    return (
        len(capital) >= 2
        and tokens[-1][:1].isupper()
        and all(fold(t) in PARTICLES for t in small)
        and all(_NAME_WORD.fullmatch(t) for t in tokens)
    )


def undated(line: str, evidence: Evidence) -> str:
    """Return a line with its days and times of day taken out, a bar in the place of each."""
    if not any(c.isdigit() for c in line):
        return line
    for day in sorted(days.written(line, evidence.language), key=lambda d: -d.start):
        line = f"{_unannounced(line[: day.start], evidence)} | {line[day.end :]}"
    return _CLOCK.sub(" | ", line)


def _unannounced(before: str, evidence: Evidence) -> str:
    """Return what stands before a day without the words that announce it: `Last updated on`, `Jane Doe il`."""
    tokens = before.rstrip(" :|,").split(" ")
    while len(tokens) > 1 and fold(tokens[-1]) in evidence.small_words:
        tokens.pop()
    folded = fold(" ".join(tokens))
    for label in (*phrases(evidence.language, "updated"), *phrases(evidence.language, "published")):
        if folded.endswith(label):
            return " ".join(tokens[: -len(label.split())])
    loose = before[len(" ".join(tokens)) :]
    return " ".join(tokens) if loose.islower() else before


def after_label(line: str, evidence: Evidence, reach: int = _LABEL_REACH) -> str | None:
    """Return what follows the first word such as «di», «By» or «a cura di», but not «foto di»; None without one."""
    tokens = line.split(" ")
    behind = 0
    for start in range(min(len(tokens), reach)):
        length = label_length(tokens[start:], evidence) if start >= behind else 0
        if length and start and fold(tokens[start - 1]) in phrases(evidence.language, "others"):
            behind = start + length
        elif length:
            return " ".join(tokens[start + length :])
    return None


def label_length(tokens: Sequence[str], evidence: Evidence) -> int:
    """Return how many words a label at the start takes, a capital letter after it; 0 where there is none."""
    folded = [fold(token).strip(":|") for token in tokens[:MOST_WORDS]]
    for label in phrases(evidence.language, "by"):
        length = len(label.split())
        if folded[:length] == label.split() and _begins_name(tokens[length:]):
            return length
    return 0


def _begins_name(tokens: Sequence[str]) -> bool:
    return bool(tokens) and tokens[0][:1].isupper()


def split_and(part: str, evidence: Evidence) -> list[str]:
    """Cut `Mario Rossi e Anna Bianchi` in two, and `Bo Ek och Eva Ask` if both sides have the form of names."""
    joints = _joints(evidence.language)
    tokens = part.split()
    for index, token in enumerate(tokens[1:-1], start=1):
        if not tokens[index + 1][:1].isupper():
            continue
        before, after = " ".join(tokens[:index]), " ".join(tokens[index + 1 :])
        if fold(token) in joints or (_is_joint(token, evidence) and looks_like_name(before) and looks_like_name(after)):
            return [before, *split_and(after, evidence)]
    return [" ".join(tokens)] if tokens else []


@cache
def _joints(spoken: Language) -> frozenset[str]:
    return frozenset(word.strip() for word in phrases(spoken, "and")) | {"&"}


def _is_joint(token: str, evidence: Evidence) -> bool:
    """Whether a word nobody knows is as short as the word for «and» is in any language."""
    if not token.islower() or len(token) > _LONGEST_JOINT or token in PARTICLES:
        return False
    return token not in phrase_set(evidence.language, "by") and token not in evidence.small_words


def unlabelled(line: str, evidence: Evidence) -> str | None:
    """Return what follows labels at the very start of a line, also glued ones (`ByJane Doe`); None without one."""
    tokens = line.split()
    labels = phrases(evidence.language, "by")
    found = False
    for _ in range(MOST_WORDS):
        folded = [fold(token).strip(":|/») ") for token in tokens[:MOST_WORDS]]
        length = next((n for label in labels if folded[: (n := len(label.split()))] == label.split()), 0)
        if length == 0 or length >= len(tokens):
            break
        tokens, found = tokens[length:], True
    glued = _GLUED.fullmatch(tokens[0]) if tokens else None
    if glued and fold(glued.group(1)) in labels and len(tokens) > 1:
        return " ".join((glued.group(2), *tokens[1:]))
    return " ".join(tokens) if found else None


def trimmed(part: str, evidence: Evidence) -> str:
    """Return the words of a part up to an office, or to a small word that is no particle of a name."""
    tokens = part.split()
    start = next((n for n, token in enumerate(tokens) if _has_letter(token)), len(tokens))
    kept: list[str] = []
    for token, after in pairwise((*tokens[start:], "")):
        folded = fold(token).strip(".,:;()")
        is_small = token[:1].islower() and folded in evidence.small_words and folded not in PARTICLES
        is_office = _begins_office(folded, after, evidence) and (len(kept) > 1 or _is_office(folded, evidence))
        if is_small or is_office or token[:1] in "(<[@" or not _has_letter(token):
            break
        pasted = _JOINED.fullmatch(token)
        if pasted and kept and _begins_office(fold(pasted[2]), after, evidence):
            kept.append(pasted[1])
            break
        kept.append(token)
    while len(kept) > 1 and kept[-1].islower() and fold(kept[-1]) in PARTICLES:
        kept.pop()
    return _REPORTER.sub("", unstopped(" ".join(kept).strip(" ,:;")))


def _begins_office(folded: str, after: str, evidence: Evidence) -> bool:
    """Whether a word is an office, or what somebody writes on, the office after it: `Transport correspondent`."""
    if _is_office(folded, evidence):
        return True
    return folded in phrase_set(evidence.language, "beats") and _is_office(fold(after).strip(".,:;()"), evidence)


def _is_office(folded: str, evidence: Evidence) -> bool:
    return folded in phrase_set(evidence.language, "offices")


def _has_letter(token: str) -> bool:
    return any(map(str.isalpha, token))


def unstopped(name: str) -> str:
    """Return a name without the full stop of its line; those of initials and of `Jr.` stay."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    is_whole = last.endswith(".") and len(last) > _LONGEST_SHORT and "." not in last[:-1]
    return name.removesuffix(".") if is_whole else name


def own_part(text: str, evidence: Evidence) -> str:
    """Return a signature up to a word that tells of others, who took the pictures, or to a label: `Doe Tags: news`."""
    own, others = phrases(evidence.language, "by"), phrases(evidence.language, "others")
    tokens = text.split(" ")
    for number, token in enumerate(tokens[1:], start=1):
        folded = fold(token).strip(".,:;|()")
        is_label = token.endswith(":") and token is not tokens[-1] and folded not in own
        if is_label or folded in others:
            return " ".join(tokens[:number])
    return text
