"""What is seen of quoted words and around them, by which speech is told from titles, terms and irony."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from generator.facts.marks import Marked
from generator.facts.quotes.passages import Passage
from generator.facts.quotes.saying import Saying
from generator.facts.quotes.speakers import Finder
from generator.model.facts import EntityKind

_SIZES = ((1, "1"), (2, "2"), (4, "3"), (7, "5"), (12, "8"), (25, "13"))
_FULL_STOPS = (".", "!", "?", "…")
_PARTING = (*_FULL_STOPS, ",")
_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANISATION)
_SHORT = 7
# Lists of which a word beside a quote, in its sentence, is told.
_TOLD_AROUND = (("reported", "reported"), ("nouns", "noun of speech"), ("he", "pronoun"))
# Words behind a colon from which they are a statement and no title.
_FEWEST_TOLD = 6
_FULL_STOP = re.compile(r"[.!?…][\"”»’']*$")
_DATELINE = re.compile(r"^[A-ZÀ-Ý][^.!?]{1,40}\s[-–—_(]+$")


class Seen(msgspec.Struct, frozen=True):
    """Quoted words in their sentence."""

    finder: Finder
    marked: Marked
    floor: int
    first: int
    """Token at the opening mark."""
    last: int
    """Token behind the closing mark."""
    ceiling: int
    saying: Saying | None
    """What the wording around them tells."""
    previous: Saying | None
    """Of the quote before, in the same paragraph."""

    @property
    def passage(self) -> Passage:
        """The paragraph."""
        return self.finder.passage

    @property
    def text(self) -> str:
        """The quoted words."""
        return self.passage.text[self.marked.first : self.marked.last]


def traits(seen: Seen) -> Iterator[str]:
    """Return the names of all that holds of quoted words."""
    return chain(_rule(seen), _inside(seen), _before(seen), _behind(seen), _sentence(seen))


def _rule(seen: Seen) -> Iterator[str]:
    saying = seen.saying
    if saying is None:
        yield "rule none"
        if stands_alone(seen, 2):
            yield f"alone {_size(len(seen.text.split()))}"
        return
    kind = "behind" if saying.behind else "governs" if saying.governs else "other"
    yield f"rule {kind}"
    if saying.speaker.name or saying.speaker.anaphoric:
        yield "rule with name"
    elif saying.speaker.words:
        yield "rule with words"
    if certain(seen):
        yield "certain"
    if kind == "governs":
        yield f"governs {_size(len(seen.text.split()))}"


def _size(count: int) -> str:
    return next((name for most, name in _SIZES if count <= most), "26")


def _inside(seen: Seen) -> Iterator[str]:
    text = seen.text
    words = text.split()
    large = seen.finder.lexicon.capitalised_nouns
    yield f"words {_size(len(words))}"
    if text[:1].isupper():
        yield "opens large noun" if large and len(words) <= 2 else "opens large"
    elif text[:1].isdigit():
        yield "opens number"
    if len(words) > 1 and all(w[:1].isupper() or len(w) < 4 for w in words) and not large:
        yield "title case"
    if text.endswith(_FULL_STOPS):
        yield "full stop"
    elif text.endswith(","):
        yield "comma at end"
    tokens = seen.passage.tokens[seen.first : seen.last]
    keys = [token.key for token in tokens if token.is_word]
    sets = seen.finder.speech.sets
    if not sets["speaking"].isdisjoint(keys):
        yield "first person"
    if keys and seen.finder.lexicon.has("starters", keys[0]):
        yield "opens with small word"
    if not (sets["auxiliaries"].isdisjoint(keys) and sets["is"].isdisjoint(keys)):
        yield "has verb"
    if len(keys) <= _SHORT and any(token.capital for token in tokens[2:]) and not large:
        yield "names inside"


def _before(seen: Seen) -> Iterator[str]:
    if seen.first <= seen.floor:
        yield "opens sentence"
        return
    token = seen.passage.tokens[seen.first - 1]
    speech, lexicon = seen.finder.speech, seen.finder.lexicon
    if not token.is_word:
        yield f"sign {token.text}" if token.text in ",:;(" else "sign"
        return
    kinds = ("articles", "prepositions", "and", "like")
    found = [name for name in kinds if lexicon.has(name, token.key)]
    found += [name for name in ("that", "terms", "nouns") if speech.has(name, token.key)]
    yield from (f"behind {name}" for name in found)
    if not found:
        yield "behind name" if token.capital else "behind word"
    second = seen.passage.tokens[seen.first - 2].key if seen.first - 2 >= seen.floor else ""
    loose = token.text.islower() and not lexicon.has("prepositions", token.key)
    if loose and speech.has("terms", second) and "terms" not in found:
        yield "behind terms"
    if lexicon.has("articles", token.key) and (speech.has("that", second) or lexicon.has("like", second)):
        yield "behind as the"


def _behind(seen: Seen) -> Iterator[str]:
    tokens = seen.passage.tokens
    if seen.last >= len(tokens):
        yield "ends paragraph"
        return
    token = tokens[seen.last]
    if token.is_word:
        yield "name follows" if token.capital else "word follows"
    elif token.text in _FULL_STOPS:
        yield "stop follows"
    else:
        yield "comma follows" if token.text == "," else "sign follows"


def _sentence(seen: Seen) -> Iterator[str]:
    speech, tokens = seen.finder.speech, seen.passage.tokens
    ahead = [verb for verb in seen.finder.verbs(seen.floor, seen.first) if verb.finite]
    if ahead:
        yield "weak verb ahead" if all(verb.weak for verb in ahead) else "verb ahead"
        behind = tokens[ahead[-1].last : seen.first]
        if any(speech.has("that", t.key) for t in behind):
            yield "that ahead"
        if any(verb.called for verb in ahead):
            yield "called ahead"
    later = [verb for verb in seen.finder.verbs(seen.last, seen.ceiling) if verb.finite and not verb.weak]
    if later:
        yield "verb later"
    around = [t.key for t in (*tokens[seen.floor : seen.first], *tokens[seen.last : seen.ceiling])]
    yield from (trait for name, trait in _TOLD_AROUND if not speech.sets[name].isdisjoint(around))
    if seen.passage.names(seen.floor, seen.first):
        yield "name ahead"
    if seen.previous is not None:
        yield "quoted before"


def certain(seen: Seen) -> bool:
    """Say whether the wording leaves no doubt: comma, verb and subject behind, or verb or name and colon before."""
    saying, tokens = seen.saying, seen.passage.tokens
    if saying is None or saying.built:
        return saying is not None
    colon = seen.first > seen.floor and tokens[seen.first - 1].text == ":"
    if saying.speaker.at is None:
        return colon and (saying.behind > 0 or _announced(seen))
    if saying.verb is None:
        named = seen.passage.last_at.get(seen.first - 1)
        person = named is not None and named.name == saying.speaker.name and named.kind is EntityKind.PERSON
        return colon and (
            person or saying.governs or (seen.text[:1].isupper() and len(seen.text.split()) >= _FEWEST_TOLD)
        )
    if not saying.behind:
        return saying.governs and (colon or (saying.called and _is_somebody(seen, saying)))
    parted = seen.last < len(tokens) and not tokens[seen.last].is_word
    return parted or seen.text.endswith(_PARTING)


def _is_somebody(seen: Seen, saying: Saying) -> bool:
    """Say whether somebody is named who speaks, and it is no place."""
    named = seen.passage.names(seen.floor, seen.first)
    known = saying.speaker.name
    return known is not None and all(n.kind in _SPEAKING for n in named if n.name == known)


def _announced(seen: Seen) -> bool:
    """Say whether a verb and a colon stand right before quoted words: `…, ha annunciato: «Chiuderemo»`."""
    return any(v.finite and v.last == seen.first - 1 for v in seen.finder.verbs(seen.floor, seen.first))


def stands_alone(seen: Seen, fewest: int) -> bool:
    """Say whether quoted words are whole sentences with nothing around them."""
    whole, marked, text = seen.passage.text, seen.marked, seen.text
    if len(text.split()) < fewest or not text[:1].isupper():
        return False
    near = whole[max(0, marked.start - 50) : marked.start].rstrip()
    before = _DATELINE.sub("", near).rstrip("(") if marked.start <= 50 else near
    after = whole[marked.end : marked.end + 20].lstrip()
    ends = bool(_FULL_STOP.search(text[-5:])) or after[:1] in (".", "!", "?", "(", "")
    return ends and (not before or bool(_FULL_STOP.search(before))) and not after[:1].islower()
